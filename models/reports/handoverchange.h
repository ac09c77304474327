// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "handover.h"

namespace wf {

/// The lines that a handover keeps of the list as it is; one that says so where there is nothing.
[[nodiscard]] QStringList handoverLines(const Handover &now, const QString &language);

/// Have things changed since these lines were kept, in whatever language? Not by what moves by itself: a depth, the number of reminders,
/// the day that is said once it is another. A line that somebody wrote is theirs; a list that is all written by hand is compared with
/// nothing.
[[nodiscard]] bool isHandoverOutdated(const QStringList &lines, const Handover &now);

/// The lines that a handover's record keeps.
[[nodiscard]] QStringList keptLines(const Record &handover);

/// What has changed since the paper of a handover that is not taken over yet was last signed, or prepared, one text each: what is new or
/// says something else, what is over, and where water has risen over a further limit though its line says nothing of it. Empty: it holds.
/// `now`: UTC ms.
[[nodiscard]] QList<LocalText> handoverChanges(const Record &handover, const Situation &situation, qint64 now);

/// The same as one text, for the signature that is set although something has changed. Empty: nothing has.
[[nodiscard]] LocalText handoverChangesText(const Record &handover, const Situation &situation, qint64 now);

/// The list as it is now, and behind it what somebody wrote into the old one.
[[nodiscard]] QStringList handoverRenewed(const QStringList &lines, const Handover &now, const QString &language);

} // namespace wf
