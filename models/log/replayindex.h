// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logstore.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <limits>
#include <span>
#include <vector>

namespace wf {

/// What a replay knows of a log's events without what they say: when each was, whose, of which record, and what it follows. So any moment
/// of years is found, and what counted then, without reading them: some 50 bytes an event. Read once, on whichever thread; then it never
/// changes. Events are named by their place here, 0 = first; a parent's is always smaller than its child's.
class ReplayIndex {
public:
    static constexpr qint64 Never = std::numeric_limits<qint64>::min();

    /// Empty where the file can't be read.
    [[nodiscard]] static ReplayIndex of(const LogStore &store);

    /// What is seen: all up to a moment, or what a seat could have seen of it.
    struct Sight {
        qint64 at = Never;
        bool isAll = true; ///< no seat's
        int seat = -1; ///< whose; -1: of one that wrote nothing
        QList<qint64> read = {}; ///< of each chain so many events, where it is a seat's
    };
    [[nodiscard]] bool sees(const Sight &sight, int event) const
    {
        const auto i = qsizetype(event);
        return m_at.at(i) <= sight.at && (sight.isAll || m_seat.at(i) == sight.seat || m_place.at(i) <= sight.read.value(m_chain.at(i), 0));
    }
    /// The last that a seat did not later than a moment: what it had read stands there (Event::seen). -1: nothing.
    [[nodiscard]] int lastOf(const QString &seat, qint64 at) const;
    /// What a seat could see at a moment, who had read so much when it last did something.
    [[nodiscard]] Sight sightOf(const QString &seat, qint64 at, const QString &seen) const;

    [[nodiscard]] qsizetype size() const { return m_at.size(); }
    [[nodiscard]] qint64 sequence(int event) const { return m_sequence.at(event); } ///< its place in the file
    [[nodiscard]] qint64 firstAt() const { return m_byTime.isEmpty() ? 0 : m_at.at(m_byTime.first()); }
    [[nodiscard]] qint64 lastAt() const { return m_byTime.isEmpty() ? 0 : m_at.at(m_byTime.last()); }
    /// Time of the next or previous event from a moment; the moment itself where there is none.
    [[nodiscard]] qint64 stepFrom(qint64 at, int direction) const;
    /// How many are later than `after` and not later than `upTo`.
    [[nodiscard]] qsizetype countBetween(qint64 after, qint64 upTo) const;

    // Each in the log's order.
    [[nodiscard]] QList<int> seen(const Sight &sight) const;
    [[nodiscard]] QList<int> seenBetween(const Sight &sight, qint64 after, qint64 upTo) const;
    [[nodiscard]] QList<int> seenOf(const Sight &sight, const QString &subject) const;
    /// Those that some follow directly and that are not among them.
    [[nodiscard]] QList<int> followedBy(const QList<int> &events) const;

    /// The records that belong to one (ownerOf()), as far as the log's tables know.
    [[nodiscard]] QStringList ownedBy(const QString &subject) const;

    /// What a situation begins with: all that can be live in a sight, and what belongs to that.
    struct Working {
        QList<int> heads = {}; ///< of records with one
        QList<int> births = {}; ///< the first event of each of these, in their order
        QList<int> rest = {}; ///< to be applied one by one: all of each record with several, and what is seen before what it follows is
    };
    /// Without what is known to have ended, in this sight too, not later than `endedBefore`. What was over then and is again open since
    /// may be among them, so whoever folds them looks once more.
    [[nodiscard]] Working working(const Sight &sight, qint64 endedBefore) const;

private:
    [[nodiscard]] std::span<const int> eventsOf(int subject) const;
    [[nodiscard]] QList<int>::const_iterator after(qint64 moment) const;
    void sortOut();
    [[nodiscard]] std::vector<bool> liveIn(const Sight &sight, qint64 endedBefore) const;
    void addRecord(Working &working, const Sight &sight, int subject, std::vector<bool> &isApplied, std::vector<bool> &isFollowed) const;
    template <typename Take> void eachParent(int event, Take take) const;

    // Of each event.
    QList<qint64> m_at, m_sequence;
    QList<qint64> m_place; ///< in its chain, 1 = first
    QList<int> m_subject, m_seat, m_chain;
    QList<int> m_parent; ///< the first of them; -1 = none
    QMultiHash<int, int> m_moreParents;
    QList<int> m_byTime; ///< all of them, by their time
    QList<int> m_bySubject; ///< all of them, by their record, each in the log's order

    // Of each record.
    QStringList m_subjects;
    QList<int> m_firstOf; ///< in m_bySubject; one more at the end
    QList<qint64> m_bornAt; ///< the earliest of its events
    QList<qint64> m_endedAt; ///< 0 = it is not over now, never put away, or not known
    QList<int> m_owner; ///< -1 = none

    QHash<QString, int> m_subjectOf, m_seatOf, m_chainOf;
};

} // namespace wf
