// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shiftbook.h"

#include <QSet>

#include <algorithm>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

QString postKey(const RosterEntry &entry) { return entry.postSubject.isEmpty() ? entry.post : entry.postSubject; }
QString personKey(const RosterEntry &entry) { return entry.number.isEmpty() ? entry.person : entry.number; }

DutyCount countOf(const QList<DutyShift> &shifts, const QList<int> &running, qint64 at, qint64 graceMs, const QString *brigade)
{
    DutyCount count;
    QSet<QString> people;
    QSet<QString> posts;
    for (const int i : running) {
        const DutyShift &shift = shifts.at(i);
        if (brigade && shift.entry.brigade != *brigade)
            continue;
        posts.insert(postKey(shift.entry));
        count.missing += shift.reportedAt == 0 && at - shift.entry.start > graceMs ? 1 : 0;
        if (people.contains(personKey(shift.entry)))
            continue;
        people.insert(personKey(shift.entry));
        count.officers += shift.entry.kind == "officer"_L1 ? 1 : 0;
        count.auxiliaries += shift.entry.kind == "auxiliary"_L1 ? 1 : 0;
    }
    count.people = int(people.size());
    count.posts = int(posts.size());
    return count;
}

} // namespace

ShiftBook::ShiftBook(QList<DutyShift> shifts)
    : m_shifts(std::move(shifts))
{
    std::ranges::stable_sort(
        m_shifts, {}, [](const DutyShift &shift) { return std::tuple(shift.entry.start, postKey(shift.entry), personKey(shift.entry)); });
}

bool ShiftBook::runs(const DutyShift &shift, qint64 at) const
{
    return !shift.cancelled && shift.entry.start <= at && at < shift.entry.end && (shift.relievedAt == 0 || at < shift.relievedAt);
}

QList<int> ShiftBook::onDuty(qint64 at) const
{
    QList<int> found;
    for (int i = 0; i < m_shifts.size() && m_shifts.at(i).entry.start <= at; ++i) {
        if (runs(m_shifts.at(i), at))
            found.append(i);
    }
    return found;
}

RosterNow ShiftBook::at(qint64 now, const ShiftLimits &limits) const
{
    RosterNow roster;
    for (int i = 0; i < m_shifts.size(); ++i) {
        const DutyShift &shift = m_shifts.at(i);
        if (runs(shift, now)) {
            const bool late = now - shift.entry.start > limits.graceMs;
            (shift.reportedAt ? roster.present : late ? roster.missing : roster.awaited).append(i);
        } else if (!shift.cancelled && shift.entry.end <= now && shift.reportedAt && !shift.relievedAt) {
            roster.overrun.append(i);
        } else if (!shift.cancelled && shift.entry.start > now && shift.entry.start - now <= limits.soonMs) {
            roster.coming.append(i);
        }
    }
    return roster;
}

qint64 ShiftBook::nextChange(qint64 now) const
{
    qint64 next = 0;
    for (const DutyShift &shift : m_shifts) {
        for (const qint64 at : {shift.entry.start, shift.entry.end}) {
            if (!shift.cancelled && at > now && (next == 0 || at < next))
                next = at;
        }
    }
    return next;
}

QList<ShiftHandover> ShiftBook::handovers(qint64 from, qint64 to, const ShiftLimits &limits) const
{
    QMap<QString, QList<int>> byPost; // of all time: who came before decides whether somebody is relieved
    for (int i = 0; i < m_shifts.size(); ++i) {
        if (!m_shifts.at(i).cancelled)
            byPost[postKey(m_shifts.at(i).entry)].append(i);
    }
    QList<ShiftHandover> found;
    for (const QList<int> &posted : std::as_const(byPost)) {
        QList<int> ending = posted;
        std::ranges::stable_sort(ending, {}, [this](int i) { return m_shifts.at(i).entry.end; });
        QSet<int> taken; // shifts that took over from somebody
        for (const int out : std::as_const(ending)) {
            const RosterEntry &leaving = m_shifts.at(out).entry;
            const auto relieves = [&](int in) {
                const RosterEntry &coming = m_shifts.at(in).entry;
                return in != out && !taken.contains(in) && coming.end > leaving.end && coming.start > leaving.start
                    && std::abs(coming.start - leaving.end) <= limits.handoverMs;
            };
            const auto next = std::ranges::find_if(posted, relieves);
            ShiftHandover handover{out, -1, leaving.end, 0};
            if (next != posted.cend()) {
                taken.insert(*next);
                handover.in = *next;
                handover.gapMs = m_shifts.at(*next).entry.start - leaving.end;
                if (personKey(m_shifts.at(*next).entry) == personKey(leaving))
                    continue;
            }
            if (handover.at >= from && handover.at < to)
                found.append(handover);
        }
        for (const int in : posted) {
            const qint64 start = m_shifts.at(in).entry.start;
            if (!taken.contains(in) && start >= from && start < to)
                found.append({-1, in, start, 0});
        }
    }
    std::ranges::stable_sort(found, {}, [](const ShiftHandover &handover) { return std::tuple(handover.at, handover.out, handover.in); });
    return found;
}

DutyCount ShiftBook::count(qint64 at, const ShiftLimits &limits) const
{
    return countOf(m_shifts, onDuty(at), at, limits.graceMs, nullptr);
}

QMap<QString, DutyCount> ShiftBook::countByBrigade(qint64 at, const ShiftLimits &limits) const
{
    const QList<int> running = onDuty(at);
    QMap<QString, DutyCount> counts;
    for (const int i : running) {
        const QString brigade = m_shifts.at(i).entry.brigade;
        if (!counts.contains(brigade))
            counts.insert(brigade, countOf(m_shifts, running, at, limits.graceMs, &brigade));
    }
    return counts;
}

} // namespace wf
