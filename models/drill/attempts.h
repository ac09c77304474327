// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refusal.h"
#include "scenario.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <expected>

namespace wf {

class LogStore;

/// A log of an exercise, held against the exercise that is to be played.
struct Attempt {
    QString file;
    QStringList changed; ///< of "drill", "plan", "assets", "seed": what is not as when it was begun; empty = the same exercise
    bool begun = false;
    bool ended = false;
    qint64 lastAt = 0; ///< of the exercise's clock, UTC ms

    /// Going on would mix two exercises: a person decides.
    [[nodiscard]] bool isDoubtful() const { return begun && !changed.isEmpty(); }
};

/// What a new log of an exercise says of itself: kind, scenario, file, seed, and a digest of each file that it is made of.
[[nodiscard]] QHash<QString, QString> attemptMeta(const Scenario &scenario, quint32 seed);
/// Refused with "log.other_kind" where it is live duty's, and with "drill.other" where it is another exercise's.
[[nodiscard]] std::expected<Attempt, Refusal> readAttempt(const LogStore &log, const Scenario &scenario, quint32 seed);
/// The last attempt at this exercise in a folder that has not ended, or a new one: what a log says of itself counts, not its name.
[[nodiscard]] Attempt lastAttempt(const QString &folder, const Scenario &scenario, quint32 seed);
/// The name of a log that is not there yet: "<scenario>.wflog", "-2", "-3" …
[[nodiscard]] QString newAttempt(const QString &folder, const Scenario &scenario);
/// "drill, plan": what changed, in the interface's language.
[[nodiscard]] QString changedText(const QStringList &changed);

} // namespace wf
