// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster.h"

#include <QMap>

namespace wf {

class Situation;

/// A line of the roster and what came of it.
struct DutyShift {
    QString subject; ///< "duty/…"; may be empty
    RosterEntry entry;
    qint64 reportedAt = 0; ///< when the person reported for duty, UTC ms; 0 = not yet
    qint64 relievedAt = 0; ///< when the person went off; 0 = not yet
    bool cancelled = false;
};

struct ShiftLimits {
    qint64 graceMs = 10 * 60'000; ///< due and not reported for longer than this: missing
    qint64 soonMs = 60 * 60'000; ///< how far ahead duty is shown as coming
    qint64 handoverMs = 15 * 60'000; ///< two shifts at one post that lie at most so far apart are handed over
};

/// The roster at one moment; indices are into ShiftBook::shifts().
struct RosterNow {
    QList<int> present; ///< due now and reported
    QList<int> awaited; ///< due now, not reported, within the grace
    QList<int> missing; ///< due now, not reported for longer
    QList<int> overrun; ///< reported, the end is past, not relieved
    QList<int> coming; ///< begin soon, soonest first
};

/// One person goes, another comes, at the same post.
struct ShiftHandover {
    int out = -1; ///< shift that ends; -1 = nobody stood there before
    int in = -1; ///< shift that takes over; -1 = nobody comes: the post stands empty
    qint64 at = 0; ///< end of the one, or begin of the other, UTC ms
    qint64 gapMs = 0; ///< unmanned time between the two; negative = both are there
};

/// Counts of the people on duty.
struct DutyCount {
    int people = 0; ///< different persons
    int officers = 0; ///< 民警
    int auxiliaries = 0; ///< 辅警
    int posts = 0; ///< different posts and beats
    int missing = 0;
    bool operator==(const DutyCount &) const = default;
};

/// Who is on duty when. Immutable; shifts that are cancelled are kept and never counted.
class ShiftBook {
public:
    ShiftBook() = default;
    explicit ShiftBook(QList<DutyShift> shifts);

    [[nodiscard]] const QList<DutyShift> &shifts() const { return m_shifts; } ///< by begin, then post and person
    /// Shifts that run at a time: begun, and not ended or relieved.
    [[nodiscard]] QList<int> onDuty(qint64 at) const;
    [[nodiscard]] RosterNow at(qint64 now, const ShiftLimits &limits = {}) const;
    /// The next time after `now` at which a shift begins or ends; 0 = none. Both at once are one change.
    [[nodiscard]] qint64 nextChange(qint64 now) const;
    /// Who hands over to whom from `from` up to `to`, by time. Shifts at one post are paired in order, each at most once; the same
    /// person going on is no handover.
    [[nodiscard]] QList<ShiftHandover> handovers(qint64 from, qint64 to, const ShiftLimits &limits = {}) const;
    /// On duty at a time, and missing then, in all.
    [[nodiscard]] DutyCount count(qint64 at, const ShiftLimits &limits = {}) const;
    [[nodiscard]] QMap<QString, DutyCount> countByBrigade(qint64 at, const ShiftLimits &limits = {}) const;

private:
    [[nodiscard]] bool runs(const DutyShift &shift, qint64 at) const;
    QList<DutyShift> m_shifts;
};

/// The shifts in a situation: records of the kind "duty".
[[nodiscard]] ShiftBook shiftBook(const Situation &situation);
/// Brigades, posts and units of a situation, each by id, number and names.
[[nodiscard]] RosterNames rosterNames(const Situation &situation);

/// What one shift leaves to the next, by subject in the order of the records.
struct HandoverSummary {
    QStringList closures; ///< not reopened, refused or withdrawn
    QStringList incidents; ///< open
    QStringList orders; ///< open
    QStringList notices; ///< that still wait for other agencies
    QStringList alarms; ///< not ended
    QStringList faultyDevices; ///< cameras and signs out of order
    QStringList signsShowing;
    int unitsFree = 0;
    int unitsCommitted = 0;
    int unitsOffDuty = 0;
    DutyCount duty;
    bool operator==(const HandoverSummary &) const = default;
};
[[nodiscard]] HandoverSummary handoverSummary(const Situation &situation, qint64 now, const ShiftLimits &limits = {});

} // namespace wf
