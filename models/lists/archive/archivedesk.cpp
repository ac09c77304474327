// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivedesk.h"

#include "archivecounts.h"
#include "columns.h"
#include "searchmodel.h"
#include "verb.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

constexpr int lookEveryMs = 250; ///< how far a log has been brought up to date

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
    , m_job([this](const HeldChoices &held) { take(held); }, m_reader.pool())
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
    m_events.setMapBox(box);
    if (isNew)
        Q_EMIT choicesChanged();
}

void ArchiveDesk::restrictPlace()
{
    const bool isMap = m_where == "map"_L1;
    m_records.setBox(isMap ? m_mapBox : QRectF());
    m_records.setPoint(isMap ? QString() : m_where);
}

QVariantList ArchiveDesk::places() const { return placeChoices(!m_mapBox.isNull(), m_points); }

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
    const auto job = m_reader.job<HeldChoices>([kind = m_heldOf](const Archive &archive) { return heldChoices(archive, kind); });
    m_job.ask([job, kind = m_heldOf] { return job().value_or(HeldChoices{.kind = kind}); });
}

void ArchiveDesk::take(const HeldChoices &held)
{
    if (held.kind != m_records.kind())
        return;
    const ChosenOfList chosen{
        .state = m_records.state(), .road = m_records.road(), .brigade = m_records.brigade(), .point = m_records.point()};
    const ShownChoices shown = shownChoices(held, chosen, m_lists.situation());
    m_states = shown.states;
    m_roads = shown.roads;
    m_brigades = shown.brigades;
    m_points = shown.points;
    Q_EMIT choicesChanged();
}

} // namespace wf
