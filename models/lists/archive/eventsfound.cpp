// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventsfound.h"

#include "answer.h"
#include "kind.h"
#include "verb.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

constexpr int TypedMs = 150;

/// The steps that are called by it.
QStringList verbsCalled(const QString &text)
{
    QStringList verbs;
    for (const Verb &verb : allVerbs()) {
        if (verbTitle(verb.name).contains(text, Qt::CaseInsensitive))
            verbs.append(verb.name);
    }
    return verbs;
}

} // namespace

EventsFound::EventsFound(ArchiveReader &reader, const Lists &lists, QObject *parent)
    : QAbstractListModel(parent)
    , m_reader(reader)
    , m_lists(lists)
    , m_events(*lists.events())
    , m_isTold(lists.log().eventsTold().has_value())
    , m_names(m_events.roleNames())
    , m_job([this](const Page &page) { take(page); }, reader.pool())
    , m_choicesJob([this](const HeldChoices &held) { takeChoices(held); }, reader.pool())
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &EventsFound::begin);
    connect(&m_events, &EventsModel::came, this, &EventsFound::meet);
    connect(&m_events, &QAbstractItemModel::modelReset, this, [this] { // another moment of a replay, whose days are others
        m_areChoicesOld = true;
        std::tie(m_filter.from, m_filter.to) = m_days.span(m_lists.clockNow());
        setFilter();
    });
}

bool EventsFound::isFiltered() const
{
    const auto isSet = [](const QString &value) { return !value.isEmpty(); };
    return std::ranges::any_of(
               std::array{m_filter.kind, m_filter.seat, m_filter.text, m_filter.state, m_filter.road, m_filter.brigade, m_filter.point},
               isSet)
        || !m_filter.box.isNull() || m_filter.from > 0 || m_filter.to > 0;
}

void EventsFound::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    const QString sought = text.trimmed();
    if (sought == m_filter.text) {
        Q_EMIT filterChanged();
        return;
    }
    m_filter.text = sought;
    m_filter.verbs = sought.isEmpty() ? QStringList() : verbsCalled(sought);
    setFilter(true);
}

void EventsFound::setKind(const QString &kind)
{
    if (kind == m_filter.kind)
        return;
    m_filter.kind = kind;
    m_filter.state.clear();
    m_choices.states.clear(); // those of another kind are none of this one's
    m_areChoicesOld = true;
    Q_EMIT choicesChanged();
    setFilter();
}

void EventsFound::narrow(QString ArchiveEventFilter::*field, const QString &value)
{
    if (std::exchange(m_filter.*field, value) != value)
        setFilter();
}

void EventsFound::setSeat(const QString &seat) { narrow(&ArchiveEventFilter::seat, seat); }

void EventsFound::setState(const QString &state) { narrow(&ArchiveEventFilter::state, state); }

void EventsFound::setRoad(const QString &road) { narrow(&ArchiveEventFilter::road, road); }

void EventsFound::setBrigade(const QString &brigade) { narrow(&ArchiveEventFilter::brigade, brigade); }

void EventsFound::setWhere(const QString &where)
{
    if (std::exchange(m_where, where) == where)
        return;
    restrictPlace();
    Q_EMIT filterChanged();
}

void EventsFound::restrictPlace()
{
    const bool isMap = m_where == "map"_L1;
    const QRectF box = isMap ? m_mapBox : QRectF();
    const QString point = isMap ? QString() : m_where;
    const bool isOther = std::exchange(m_filter.box, box) != box;
    if (std::exchange(m_filter.point, point) != point || isOther)
        setFilter();
}

void EventsFound::setMapBox(const QRectF &box)
{
    const bool isNew = m_mapBox.isNull() != box.isNull();
    m_mapBox = box;
    if (isNew)
        Q_EMIT choicesChanged();
}

void EventsFound::turnTo()
{
    m_isTurnedTo = m_areChoicesOld = true;
    renewDays();
    restrictPlace();
    askChoices();
}

void EventsFound::askChoices()
{
    if (m_isBusy || !m_isTurnedTo || !std::exchange(m_areChoicesOld, false))
        return;
    const QString kind = m_filter.kind;
    if (m_isTold)
        return takeChoices(heldChoices(m_lists.situation(), kind));
    const auto job = m_reader.job<HeldChoices>([kind](const Archive &archive) { return heldChoices(archive, kind); });
    m_choicesJob.ask([job, kind] { return job().value_or(HeldChoices{.kind = kind}); });
}

void EventsFound::takeChoices(const HeldChoices &held)
{
    if (held.kind != m_filter.kind)
        return;
    const ChosenOfList chosen{.state = m_filter.state, .road = m_filter.road, .brigade = m_filter.brigade, .point = m_filter.point};
    m_choices = shownChoices(withEveryState(held), chosen, m_lists.situation());
    Q_EMIT choicesChanged();
}

void EventsFound::setPeriod(const QString &period)
{
    if (std::exchange(m_days.key, period) == period)
        return;
    renewDays();
    Q_EMIT filterChanged();
}

bool EventsFound::setBetween(const QString &first, const QString &last)
{
    if (!m_days.setBetween(first, last))
        return false;
    renewDays();
    Q_EMIT filterChanged();
    return true;
}

void EventsFound::renewDays()
{
    const auto span = m_days.span(m_lists.clockNow());
    if (span == std::pair(m_filter.from, m_filter.to))
        return;
    std::tie(m_filter.from, m_filter.to) = span;
    setFilter();
}

void EventsFound::clear()
{
    m_text.clear();
    m_days = {};
    m_where.clear();
    m_filter = {};
    m_choices.states.clear();
    m_areChoicesOld = true;
    Q_EMIT choicesChanged();
    setFilter();
}

void EventsFound::setFilter(bool soon)
{
    ++m_generation;
    m_isAsking = m_isAnew = false;
    if (isFiltered()) {
        m_soon.start(soon ? TypedMs : 0); // several that are set together are one question
    } else {
        m_soon.stop();
        beginResetModel();
        m_rows.clear();
        m_before = 0;
        m_failure.clear();
        endResetModel();
        Q_EMIT countChanged();
    }
    Q_EMIT filterChanged();
    tellBusy();
}

void EventsFound::begin()
{
    m_isAnew = true;
    m_news.clear();
    m_most = MostRows;
    m_before = m_events.end() + 1; // what comes behind it is told
    m_wanted = PageSize;
    ask();
}

void EventsFound::ask()
{
    m_isAsking = true;
    if (m_isTold) {
        askTold();
    } else {
        const auto job = m_reader.job<ArchiveEvents>([filter = m_filter, before = m_before, limit = int(m_wanted)](const Archive &archive) {
            return archive.events(filter, before, limit);
        });
        m_job.ask([generation = m_generation, job] { return Page{generation, job()}; });
    }
    tellBusy();
}

void EventsFound::askTold()
{
    const qint64 before = std::max<qint64>(0, m_before - 1 - AtATime); // so many stand before them
    const auto number = int(m_before - 1 - before);
    const auto asked = number > 0 ? m_lists.log().events(before, number) : QtFuture::makeReadyValueFuture(QList<Event>());
    whenAnswered(asked, this, [this, before, generation = m_generation](const QList<Event> &events) {
        if (generation != m_generation)
            return;
        ArchiveEvents found;
        qint64 place = before + events.size() + 1;
        for (auto it = events.crbegin(); it != events.crend() && found.rows.size() < m_wanted; ++it) {
            --place;
            if (isAskedFor(m_filter, *it))
                found.rows.append({place, *it});
        }
        found.next = place > 1 ? place : 0;
        take({m_generation, found});
    });
}

void EventsFound::take(const Page &page)
{
    if (page.generation != m_generation)
        return;
    const ArchiveEvents found = page.found.value_or(ArchiveEvents());
    m_failure = page.found ? QString() : page.found.error().text;
    // What could not be looked at is asked for once more, and not taken for the end.
    m_before = page.found || m_isAnew ? found.next : m_before;
    m_wanted -= found.rows.size();
    const bool goesOn = page.found && m_wanted > 0 && m_before > 0; // in what was looked at there were fewer
    m_isAsking = goesOn;
    m_isTaking = true;
    if (m_isAnew) {
        beginResetModel();
        m_rows = std::exchange(m_news, {}) + found.rows;
        m_isAnew = m_isTaking = false;
        endResetModel();
    } else if (!found.rows.isEmpty()) {
        beginInsertRows({}, count(), count() + int(found.rows.size()) - 1);
        m_rows += found.rows;
        m_most = std::max(m_most, m_rows.size());
        m_isTaking = false; // whoever asks for more while he is told of these gets them
        endInsertRows();
    }
    m_isTaking = false;
    if (goesOn)
        ask();
    tellBusy();
    Q_EMIT countChanged();
}

void EventsFound::meet(const QList<Event> &events)
{
    if (!isFiltered() || m_soon.isActive()) // what is asked for then includes them
        return;
    if (m_days.span(m_lists.clockNow()) != std::pair(m_filter.from, m_filter.to))
        return renewDays(); // another day has begun
    QList<Row> fresh;
    qint64 place = m_events.end();
    for (auto it = events.crbegin(); it != events.crend(); ++it, --place) {
        if (isAskedFor(m_filter, *it))
            fresh.append({place, *it});
    }
    if (fresh.isEmpty())
        return;
    if (m_isAnew) {
        m_news = fresh + m_news;
        return;
    }
    const bool wasTaking = std::exchange(m_isTaking, true); // nobody fetches older ones in the middle of this
    beginInsertRows({}, 0, int(fresh.size()) - 1);
    m_rows = fresh + m_rows;
    endInsertRows();
    m_isTaking = wasTaking;
    letGo();
    Q_EMIT countChanged();
}

void EventsFound::letGo()
{
    if (m_isAsking || m_rows.size() < m_most + PageSize)
        return;
    const bool wasTaking = std::exchange(m_isTaking, true);
    beginRemoveRows({}, int(m_most), count() - 1);
    m_rows.resize(m_most);
    m_before = m_rows.constLast().sequence;
    endRemoveRows();
    m_isTaking = wasTaking;
}

void EventsFound::tellBusy()
{
    const bool busy = m_soon.isActive() || m_isAsking;
    if (std::exchange(m_isBusy, busy) != busy)
        Q_EMIT busyChanged();
    askChoices();
}

int EventsFound::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QVariant EventsFound::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == Qt::DisplayRole)
        return m_rows.at(index.row()).event.verb;
    const QByteArray name = m_names.value(role);
    return name.isEmpty() ? QVariant() : get(index.row()).value(QString::fromLatin1(name));
}

bool EventsFound::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_before > 0 && !m_isTaking && !m_isAsking && !m_soon.isActive();
}

void EventsFound::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_wanted = PageSize;
    ask();
}

QVariantMap EventsFound::get(int row) const
{
    return row < 0 || row >= count() ? QVariantMap() : m_events.journalOf({m_rows.at(row).event}).constFirst().toMap();
}

QVariantList EventsFound::kinds() const
{
    QStringList keys = kindsBy(&Kind::archiveRank);
    for (const Kind &kind : allKinds()) {
        if (!keys.contains(kind.key))
            keys.append(kind.key);
    }
    QVariantList list;
    for (const QString &key : std::as_const(keys))
        list.append(QVariantMap{{u"key"_s, key}, {u"title"_s, kindTitle(key)}});
    return list;
}

QVariantList EventsFound::seats() const
{
    QVariantList list;
    const QStringList desks = m_events.seats();
    for (const QString &seat : desks)
        list.append(QVariantMap{{u"key"_s, seat}, {u"title"_s, m_events.seatName(seat)}});
    return list;
}

} // namespace wf
