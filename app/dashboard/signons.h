// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <memory>
#include <optional>

namespace wf {

class UserSettings;

/// Who is signed on at which seat of which log, by badge number (警号). It says who sat there and locks nothing.
class SignOns {
public:
    enum class Memory : quint8 {
        OfThisRun, ///< an exercise's
        OverARestart, ///< live duty's: for as long as one shift may last
    };
    /// `settings`: where it is remembered over a restart.
    explicit SignOns(Memory memory = Memory::OfThisRun, std::shared_ptr<UserSettings> settings = {});
    /// The log that they are remembered with: another one on the same machine has people of its own, also a new one where one was before.
    /// `place`: by whichever name it was opened (OpenedLog::placeOf()). `identity` is its own (installationOf()); without it nobody is
    /// remembered.
    void setLog(const QString &place, const QString &identity);
    /// Where it is remembered who is signed on at a seat, in the settings.
    [[nodiscard]] QString group(const QString &seat) const;

    /// What was typed as it is kept: full-width letters and digits as plain ones, no blanks around. Nothing where it is no badge number:
    /// 3 to 20 letters, digits or characters.
    [[nodiscard]] static std::optional<QString> badge(const QString &typed);

    /// Empty: nobody, or for longer than a shift may last.
    [[nodiscard]] QString person(const QString &seat, qint64 now);
    void signOn(const QString &seat, const QString &person, qint64 now);
    void signOff(const QString &seat);
    /// Whether who is signed on there came later than that.
    [[nodiscard]] bool hasComeSince(const QString &seat, qint64 at) const { return m_seats.value(seat).at > at; }
    /// The incoming shift has taken over at this seat: whoever was signed on there before the outgoing one signed is so no longer.
    void handedOver(const QString &seat, qint64 at, qint64 signedOut);

    static constexpr qint64 rememberedMs = 14 * 3'600'000LL;

private:
    struct SignedOn {
        QString person;
        qint64 at = 0; ///< 0 in an exercise, whose time may be set back
    };
    [[nodiscard]] SignedOn remembered(const QString &seat, qint64 now) const;
    [[nodiscard]] bool isRemembering() const;

    Memory m_memory;
    std::shared_ptr<UserSettings> m_settings;
    QString m_log; ///< by which its sign-ons are found; empty: none
    QHash<QString, SignedOn> m_seats; ///< those that were asked for
};

} // namespace wf
