// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replayindex.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <algorithm>
#include <iterator>
#include <numeric>
#include <utility>

namespace wf {

namespace {

/// The number of a name; the next one where it is new.
int numberOf(QHash<QString, int> &numbers, const QString &name)
{
    const auto found = numbers.constFind(name);
    return found != numbers.cend() ? *found : *numbers.insert(name, int(numbers.size()));
}

/// Enough to tell the events of one record apart.
quint64 startOf(const QByteArray &hash) { return hash.size() < 8 ? 0 : qFromBigEndian<quint64>(hash.constData()); }

} // namespace

ReplayIndex ReplayIndex::of(const LogStore &store)
{
    ReplayIndex index;
    QHash<std::pair<int, quint64>, int> byHash;
    QList<qint64> inChain;
    const qint64 events = store.eventCount();
    byHash.reserve(events);
    for (QList<qint64> *list : {&index.m_at, &index.m_sequence, &index.m_place})
        list->reserve(events);
    for (QList<int> *list : {&index.m_subject, &index.m_seat, &index.m_chain, &index.m_parent})
        list->reserve(events);
    const auto takeEvent = [&](const EventOutline &event) {
        const auto number = int(index.m_at.size());
        const int subject = numberOf(index.m_subjectOf, event.subject);
        if (subject == index.m_subjects.size())
            index.m_subjects.append(event.subject);
        const int chain = numberOf(index.m_chainOf, event.chain);
        if (chain == inChain.size())
            inChain.append(0);
        index.m_at.append(event.at);
        index.m_sequence.append(event.sequence);
        index.m_subject.append(subject);
        index.m_seat.append(numberOf(index.m_seatOf, event.seat));
        index.m_chain.append(chain);
        index.m_place.append(++inChain[chain]);
        int first = -1;
        for (const QByteArray &parent : event.parents) {
            const int found = byHash.value({subject, startOf(parent)}, -1);
            if (found >= 0 && first < 0)
                first = found;
            else if (found >= 0)
                index.m_moreParents.insert(number, found);
        }
        index.m_parent.append(first);
        byHash.insert({subject, startOf(event.hash)}, number);
    };
    QList<RecordOutline> records;
    const auto knownTo = store.outline(takeEvent, [&records](const RecordOutline &record) { records.append(record); });
    if (!knownTo)
        return {};
    index.sortOut();
    for (const RecordOutline &record : std::as_const(records)) {
        const int subject = index.m_subjectOf.value(record.subject, -1);
        if (subject < 0)
            continue;
        if (index.m_sequence.at(index.eventsOf(subject).back()) <= *knownTo)
            index.m_endedAt[subject] = record.endedAt;
        index.m_owner[subject] = index.m_subjectOf.value(record.owner, -1);
    }
    return index;
}

void ReplayIndex::sortOut()
{
    m_byTime.resize(size());
    std::iota(m_byTime.begin(), m_byTime.end(), 0);
    std::ranges::stable_sort(m_byTime, {}, [this](int event) { return m_at.at(event); });
    const qsizetype records = m_subjects.size();
    m_firstOf.fill(0, records + 1);
    for (const int subject : std::as_const(m_subject))
        ++m_firstOf[subject + 1];
    std::partial_sum(m_firstOf.cbegin(), m_firstOf.cend(), m_firstOf.begin());
    QList<int> next = m_firstOf;
    m_bySubject.resize(size());
    m_bornAt.fill(std::numeric_limits<qint64>::max(), records);
    for (int event = 0; event < int(size()); ++event) {
        const int subject = m_subject.at(event);
        m_bySubject[next[subject]++] = event;
        m_bornAt[subject] = std::min(m_bornAt.at(subject), m_at.at(event));
    }
    m_endedAt.fill(0, records);
    m_owner.fill(-1, records);
}

std::span<const int> ReplayIndex::eventsOf(int subject) const
{
    return {m_bySubject.cbegin() + m_firstOf.at(subject), m_bySubject.cbegin() + m_firstOf.at(subject + 1)};
}

QList<int>::const_iterator ReplayIndex::after(qint64 moment) const
{
    return std::ranges::upper_bound(m_byTime, moment, {}, [this](int event) { return m_at.at(event); });
}

template <typename Take> void ReplayIndex::eachParent(int event, Take take) const
{
    if (m_parent.at(event) < 0)
        return;
    take(m_parent.at(event));
    for (auto it = m_moreParents.constFind(event); it != m_moreParents.cend() && it.key() == event; ++it)
        take(it.value());
}

int ReplayIndex::lastOf(const QString &seat, qint64 at) const
{
    const int wanted = m_seatOf.value(seat, -1);
    for (qsizetype i = wanted < 0 ? 0 : size(); i > 0; --i) {
        if (m_seat.at(i - 1) == wanted && m_at.at(i - 1) <= at)
            return int(i - 1);
    }
    return -1;
}

ReplayIndex::Sight ReplayIndex::sightOf(const QString &seat, qint64 at, const QString &seen) const
{
    Sight sight{.at = at, .isAll = false, .seat = m_seatOf.value(seat, -1), .read = QList<qint64>(m_chainOf.size(), 0)};
    const QJsonObject counts = QJsonDocument::fromJson(seen.toUtf8()).object();
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        if (const int chain = m_chainOf.value(it.key(), -1); chain >= 0)
            sight.read[chain] = it.value().toInteger();
    }
    return sight;
}

qint64 ReplayIndex::stepFrom(qint64 at, int direction) const
{
    const auto time = [this](int event) { return m_at.at(event); };
    if (direction >= 0) {
        const auto next = after(at);
        return next == m_byTime.cend() ? at : time(*next);
    }
    const auto here = std::ranges::lower_bound(m_byTime, at, {}, time);
    return here == m_byTime.cbegin() ? at : time(*std::prev(here));
}

qsizetype ReplayIndex::countBetween(qint64 after, qint64 upTo) const
{
    return upTo <= after ? 0 : std::distance(this->after(after), this->after(upTo));
}

QList<int> ReplayIndex::seen(const Sight &sight) const
{
    QList<int> found;
    for (int event = 0; event < int(size()); ++event) {
        if (sees(sight, event))
            found.append(event);
    }
    return found;
}

QList<int> ReplayIndex::seenBetween(const Sight &sight, qint64 after, qint64 upTo) const
{
    QList<int> found;
    if (upTo <= after)
        return found;
    std::copy_if(this->after(after), this->after(upTo), std::back_inserter(found), [&](int event) { return sees(sight, event); });
    std::ranges::sort(found);
    return found;
}

QList<int> ReplayIndex::seenOf(const Sight &sight, const QString &subject) const
{
    QList<int> found;
    if (const int number = m_subjectOf.value(subject, -1); number >= 0)
        std::ranges::copy_if(eventsOf(number), std::back_inserter(found), [&](int event) { return sees(sight, event); });
    return found;
}

QList<int> ReplayIndex::followedBy(const QList<int> &events) const
{
    QList<int> found;
    for (const int event : events)
        eachParent(event, [&found](int parent) { found.append(parent); });
    std::ranges::sort(found);
    found.erase(std::ranges::unique(found).begin(), found.end());
    QList<int> others;
    std::ranges::set_difference(found, events, std::back_inserter(others));
    return others;
}

QStringList ReplayIndex::ownedBy(const QString &subject) const
{
    QStringList owned;
    const int owner = m_subjectOf.value(subject, -1);
    for (int i = 0; owner >= 0 && i < int(m_owner.size()); ++i) {
        if (m_owner.at(i) == owner)
            owned.append(m_subjects.at(i));
    }
    return owned;
}

std::vector<bool> ReplayIndex::liveIn(const Sight &sight, qint64 endedBefore) const
{
    std::vector<bool> live(size_t(m_subjects.size()), false);
    const auto isSeen = [&](int event) { return sees(sight, event); };
    for (int i = 0; i < int(m_subjects.size()); ++i) {
        const qint64 ended = m_endedAt.at(i);
        if (m_bornAt.at(i) <= sight.at)
            live[size_t(i)] = ended <= 0 || ended > endedBefore || !std::ranges::all_of(eventsOf(i), isSeen);
    }
    for (bool isNew = true; isNew;) {
        isNew = false;
        for (int i = 0; i < int(m_subjects.size()); ++i) {
            const int owner = m_owner.at(i);
            if (owner < 0 || live[size_t(i)] || !live[size_t(owner)] || m_bornAt.at(i) > sight.at)
                continue;
            live[size_t(i)] = true;
            isNew = true;
        }
    }
    return live;
}

void ReplayIndex::addRecord(Working &working, const Sight &sight, int subject, std::vector<bool> &isApplied,
                            std::vector<bool> &isFollowed) const
{
    QList<int> applied;
    int birth = -1;
    for (const int event : eventsOf(subject)) {
        if (!sees(sight, event))
            continue;
        bool isReady = true;
        eachParent(event, [&](int parent) { isReady = isReady && isApplied[size_t(parent)]; });
        if (!isReady) {
            working.rest.append(event);
            continue;
        }
        isApplied[size_t(event)] = true;
        eachParent(event, [&](int parent) { isFollowed[size_t(parent)] = true; });
        if (m_parent.at(event) < 0 && (birth < 0 || m_at.at(event) < m_at.at(birth)))
            birth = event;
        applied.append(event);
    }
    QList<int> heads;
    std::ranges::copy_if(applied, std::back_inserter(heads), [&](int event) { return !isFollowed[size_t(event)]; });
    if (heads.size() > 1) {
        working.rest.append(applied);
    } else if (heads.size() == 1) {
        working.heads.append(heads.first());
        working.births.append(birth);
    }
}

ReplayIndex::Working ReplayIndex::working(const Sight &sight, qint64 endedBefore) const
{
    Working working;
    const std::vector<bool> live = liveIn(sight, endedBefore);
    std::vector<bool> isApplied(size_t(size()), false);
    std::vector<bool> isFollowed(size_t(size()), false);
    for (int i = 0; i < int(m_subjects.size()); ++i) {
        if (live[size_t(i)])
            addRecord(working, sight, i, isApplied, isFollowed);
    }
    std::ranges::sort(working.rest);
    return working;
}

} // namespace wf
