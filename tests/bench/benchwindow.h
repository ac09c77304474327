// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options.h"

#include <QElapsedTimer>
#include <QQuickItem>
#include <QQuickWindow>

#include <atomic>
#include <functional>

namespace wf::bench {

/// Live duty on the bundled city and its assets, with nobody's folder of gauges.
[[nodiscard]] Options dutyOptions(const QString &log);

/// As applyLook(), which the first window needs and no later one may ask for.
void lookOnce();

/// Lets the window's thread work.
void pass(int milliseconds);

/// Until it holds; false: it did not in time.
template <typename Condition> [[nodiscard]] bool waitFor(Condition holds, int patienceMs = 20'000)
{
    QElapsedTimer waited;
    waited.start();
    bool done = holds();
    for (; !done && waited.elapsed() < patienceMs; done = holds())
        pass(1);
    return done;
}

[[nodiscard]] bool isOf(const QQuickItem *item, const char *type);
/// The first visible item of a type ("ClosureBoard"); nullptr: there is none.
[[nodiscard]] QQuickItem *findItem(QQuickItem *under, const char *type);

/// Notes when the first frame is on the screen in which something holds. What the window's thread has ready when it hands over to the
/// renderer (afterAnimating) is in the frame that is painted then (afterSynchronizing) and swapped. To be gone after its window, which
/// tells it of its last frames.
class PaintWatch {
public:
    explicit PaintWatch(QQuickWindow &window);
    Q_DISABLE_COPY_MOVE(PaintWatch)

    /// From now on this is waited for; `holds` is asked in the window's thread before each frame.
    void await(const std::function<bool()> &holds);
    /// The same once more.
    void forget();
    [[nodiscard]] static double now(); ///< ms
    [[nodiscard]] double shownAt() const { return double(m_shownAt) / 1e6; } ///< ms; 0 = not yet
    [[nodiscard]] int frames() const { return m_frames; }
    /// The window is at rest: between two beats of its clock nothing has been painted for a while.
    [[nodiscard]] bool rests() const;

private:
    std::function<bool()> m_holds;
    std::atomic<bool> m_ready = false;
    std::atomic<bool> m_painting = false;
    std::atomic<qint64> m_shownAt = 0;
    std::atomic<int> m_frames = 0;
};

} // namespace wf::bench
