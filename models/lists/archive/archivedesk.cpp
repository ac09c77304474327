// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivedesk.h"

#include "archivecounts.h"
#include "columns.h"
#include "searchmodel.h"
#include "searchwords.h"
#include "verb.h"

#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

constexpr int lookEveryMs = 250; ///< how far a log has been brought up to date

/// As a record of the kind goes through them; what no verb leads to behind.
QStringList inOrder(const QString &kind, const QSet<QString> &states)
{
    QStringList list;
    for (const Verb &verb : allVerbs()) {
        if (verb.kind == kind && states.contains(verb.to) && !list.contains(verb.to))
            list.append(verb.to);
    }
    QStringList others = states.values();
    others.sort();
    for (const QString &state : std::as_const(others)) {
        if (!list.contains(state))
            list.append(state);
    }
    return list;
}

/// As in a dictionary: by how they are spoken.
QStringList spokenOrder(const QSet<QString> &names)
{
    QList<std::pair<QString, QString>> spelled;
    for (const QString &name : names) {
        const QString spelling = searchSpellings(name);
        spelled.append({spelling.isEmpty() ? name.toLower() : spelling, name});
    }
    std::ranges::sort(spelled);
    QStringList list;
    for (const auto &[spelling, name] : std::as_const(spelled))
        list.append(name);
    return list;
}

/// `chosen` is offered too, whatever the archive holds: a choice that restricts the list is never out of sight.
QVariantList choices(QStringList keys, const QString &chosen, const std::function<QString(const QString &)> &title)
{
    if (!chosen.isEmpty() && !keys.contains(chosen))
        keys.append(chosen);
    QVariantList list;
    for (const QString &key : std::as_const(keys))
        list.append(QVariantMap{{u"key"_s, key}, {u"title"_s, title(key)}});
    return list;
}

} // namespace

ArchiveDesk::ArchiveDesk(Lists &lists, const QString &file, std::function<QFuture<bool>()> catchUp, QObject *parent)
    : QObject(parent)
    , m_lists(lists)
    , m_search(lists.search())
    , m_isWritten(bool(catchUp))
    , m_reader(file, std::move(catchUp))
    , m_records(m_reader, lists.situation())
    , m_record(m_reader, lists)
    , m_events(m_reader, lists)
    , m_job([this](const Held &held) { take(held); }, m_reader.pool())
{
    m_search->setArchive(&m_reader);
    connect(&m_records, &ArchiveModel::activeChanged, this, [this] {
        m_isOld = true;
        if (!m_records.isActive())
            return;
        restrictTime(); // today is another day, perhaps, …
        restrictPlace(); // … and the map shows another place
    });
    connect(&m_records, &ArchiveModel::filterChanged, this, &ArchiveDesk::follow);
    connect(&m_records, &ArchiveModel::busyChanged, this, &ArchiveDesk::askHeld);
    m_howFar.setInterval(lookEveryMs);
    connect(&m_howFar, &QTimer::timeout, this, &ArchiveDesk::lookHowFar);
    connect(&m_records, &ArchiveModel::busyChanged, this, &ArchiveDesk::lookHowFar);
}

ArchiveDesk::~ArchiveDesk()
{
    if (m_search)
        m_search->setArchive(nullptr);
}

void ArchiveDesk::lookHowFar()
{
    const bool isWaiting = m_records.isBusy();
    if (isWaiting && !m_howFar.isActive())
        m_howFar.start();
    else if (!isWaiting)
        m_howFar.stop();
    const int percent = isWaiting ? m_reader.percentCaughtUp() : -1;
    if (std::exchange(m_percent, percent) != percent)
        Q_EMIT percentCaughtUpChanged();
}

QVariantList ArchiveDesk::kinds() const
{
    QVariantList list;
    for (const QString &kind : ArchiveModel::kinds())
        list.append(QVariantMap{{u"key"_s, kind}, {u"title"_s, kindTitle(kind)}});
    return list;
}

bool ArchiveDesk::isLive(const QString &subject) const { return m_isWritten && m_lists.situation().record(subject) != nullptr; }

double ArchiveDesk::dayBegin(int daysAgo) const
{
    constexpr qint64 Day = 86'400'000;
    constexpr qint64 Beijing = 8 * 3'600'000;
    const qint64 days = (m_lists.clockNow() + Beijing) / Day - daysAgo;
    return double(days * Day - Beijing);
}

void ArchiveDesk::setPeriod(const QString &period)
{
    const bool isOther = std::exchange(m_days.key, period) != period;
    restrictTime();
    if (isOther)
        Q_EMIT periodChanged();
}

bool ArchiveDesk::setBetween(const QString &first, const QString &last)
{
    if (!m_days.setBetween(first, last))
        return false;
    restrictTime();
    Q_EMIT periodChanged();
    return true;
}

void ArchiveDesk::restrictTime()
{
    const auto [from, to] = m_days.span(m_lists.clockNow());
    m_records.setFrom(double(from));
    m_records.setTo(double(to));
}

void ArchiveDesk::setWhere(const QString &where)
{
    const bool isOther = std::exchange(m_where, where) != where;
    restrictPlace();
    if (isOther)
        Q_EMIT whereChanged();
}

void ArchiveDesk::setMapBox(const QRectF &box)
{
    const bool isNew = m_mapBox.isNull() != box.isNull();
    m_mapBox = box;
    if (isNew)
        Q_EMIT choicesChanged();
}

void ArchiveDesk::restrictPlace()
{
    const bool isMap = m_where == "map"_L1;
    m_records.setBox(isMap ? m_mapBox : QRectF());
    m_records.setPoint(isMap ? QString() : m_where);
}

QVariantList ArchiveDesk::places() const
{
    QVariantList list;
    if (!m_mapBox.isNull())
        list.append(QVariantMap{{u"key"_s, u"map"_s}, {u"title"_s, tr("What the map shows")}});
    return list + m_points;
}

void ArchiveDesk::clear()
{
    m_records.setText({});
    m_records.setKind({});
    m_records.setState({});
    m_records.setRoad({});
    m_records.setBrigade({});
    setPeriod({});
    setWhere({});
}

/// The states of another kind are none of this one's: until its own are known there are none to choose from.
void ArchiveDesk::follow()
{
    if (m_records.kind() == m_heldOf)
        return;
    m_isOld = true;
    if (m_states.isEmpty())
        return;
    m_states.clear();
    Q_EMIT choicesChanged();
}

/// Behind the rows that are asked for: what is typed is not kept waiting by what may be chosen.
void ArchiveDesk::askHeld()
{
    if (m_records.isBusy() || !m_records.isActive() || !m_isOld)
        return;
    m_isOld = false;
    m_heldOf = m_records.kind();
    const auto job = m_reader.job<Held>([kind = m_heldOf](const Archive &archive) { return lookThrough(archive, kind); });
    m_job.ask([job, kind = m_heldOf] { return job().value_or(Held{.kind = kind, .states = {}, .roads = {}, .brigades = {}}); });
}

ArchiveReader::Answer<ArchiveDesk::Held> ArchiveDesk::lookThrough(const Archive &archive, const QString &kind)
{
    const bool isOne = !kind.isEmpty();
    QSet<QString> states;
    QSet<QString> roads;
    QSet<QString> brigades;
    for (const QString &each : isOne ? QStringList{kind} : ArchiveModel::kinds()) {
        const auto counts = archive.counts(each, 0, 0, {CountBy::State, CountBy::Road, CountBy::Brigade});
        if (!counts)
            return std::unexpected(counts.error());
        for (const ArchiveCount &count : *counts) {
            states.insert(count.keys.at(0));
            roads.insert(count.keys.at(1));
            brigades.insert(count.keys.at(2));
        }
    }
    for (QSet<QString> *set : {&states, &roads, &brigades})
        set->remove(QString());
    Held held{.kind = kind, .states = {}, .roads = spokenOrder(roads), .brigades = brigades.values()};
    if (isOne)
        held.states = inOrder(kind, states);
    held.brigades.sort();
    return held;
}

void ArchiveDesk::take(const Held &held)
{
    if (held.kind != m_records.kind())
        return;
    const auto state = [&held](const QString &key) { return stateTitle(held.kind, key); };
    const auto road = [](const QString &key) { return key; };
    const auto brigade = [this](const QString &key) { return brigadeName(m_lists.situation(), key); };
    m_states = choices(held.states, m_records.state(), state);
    m_roads = choices(held.roads, m_records.road(), road);
    m_brigades = choices(held.brigades, m_records.brigade(), brigade);
    const Situation &situation = m_lists.situation();
    QStringList points;
    for (const Record *point : situation.records(u"floodpoint"_s))
        points.append(point->subject());
    m_points = choices(points, m_records.point(), [&situation](const QString &subject) {
        const Record *point = situation.record(subject);
        return point ? recordTitle(situation, *point) : subject;
    });
    Q_EMIT choicesChanged();
}

} // namespace wf
