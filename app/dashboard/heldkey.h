// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QKeyEvent>

#include <chrono>

namespace wf {

/// Whether a key is still held down from before. Under X11 a key that repeats comes as a release and a press, which Qt does not always
/// mark: a press that follows the release of the same key at once is the same press.
class HeldKey {
public:
    /// So soon after its release no hand presses a key again.
    static constexpr auto samePress = std::chrono::milliseconds(60);
    /// Nor a digit, of which two in a row are a number: only what the keyboard itself repeats.
    static constexpr auto sameDigit = std::chrono::milliseconds(1);

    /// Of each KeyPress and ShortcutOverride, of which the first may be of the second.
    [[nodiscard]] bool isHeldOn(const QKeyEvent &key);
    void released(const QKeyEvent &key);
    /// As if no key had been touched for a while.
    void forget() { *this = {}; }

    [[nodiscard]] static bool isModifier(int key);

private:
    [[nodiscard]] bool isSamePress(const QKeyEvent &key) const;

    QElapsedTimer m_since; ///< since it was let go of, where the events don't say when they were
    quint64 m_releasedAt = 0;
    int m_key = 0;
    bool m_isLetGo = false;
    bool m_isHeldOn = false;
    bool m_isAsked = false; ///< whether it is a shortcut: the press itself may follow
};

} // namespace wf
