// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "placequery.h"

#include "columns.h"
#include "geo.h"
#include "verb.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

/// Names times letters squared (a text is cut at every letter) up to which an answer takes a few milliseconds: it is given at once. A
/// longer text and a larger city are answered from another thread.
constexpr qsizetype atOnce = 60'000;

/// Within it two names are of one place.
constexpr double samePlace = 60; ///< metres

QPointF placeOf(const QVariantMap &row) { return {row.value(u"longitude"_s).toDouble(), row.value(u"latitude"_s).toDouble()}; }

PlaceIndex::Entries without(PlaceIndex::Entries records, const QString &subject)
{
    if (!subject.isEmpty())
        records.removeIf([&subject](const PlaceIndex::Entry &one) { return one.entry.subject == subject; });
    return records;
}

QString titleOfKind(const QString &kind)
{
    if (kind == "road"_L1)
        return ListsText::tr("Road");
    if (kind == "place"_L1)
        return ListsText::tr("Place");
    if (kind == "crossing"_L1)
        return ListsText::tr("Crossing");
    if (kind == "stretch"_L1)
        return ListsText::tr("Stretch");
    return kind == "point"_L1 ? ListsText::tr("Point") : kindTitle(kind);
}

} // namespace

PlaceQuery::PlaceQuery(QObject *parent)
    : QObject(parent)
    , m_candidates(
          {"title", "kind", "kindTitle", "record", "road", "direction", "latitude", "longitude", "hasPosition", "sure", "tier", "key"})
    , m_job([this](const Answer &answer) { show(answer.first, answer.second); })
{
}

PlaceQuery::~PlaceQuery() = default;

void PlaceQuery::setFinder(PlaceFinder *finder)
{
    if (finder == m_finder)
        return;
    if (m_finder)
        disconnect(m_finder, nullptr, this, nullptr);
    m_finder = finder;
    if (finder)
        connect(finder, &PlaceFinder::readyChanged, this, [this] {
            if (m_isBusy)
                ask();
        });
    Q_EMIT finderChanged();
}

void PlaceQuery::setKinds(const QStringList &kinds)
{
    if (kinds == m_kinds)
        return;
    m_kinds = kinds;
    Q_EMIT textChanged();
}

void PlaceQuery::setExcept(const QString &subject)
{
    if (subject == m_except)
        return;
    m_except = subject;
    Q_EMIT textChanged();
}

void PlaceQuery::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    m_takesNext = false;
    setFound(false);
    Q_EMIT textChanged();
    ask();
}

void PlaceQuery::setCurrent(int row)
{
    row = std::clamp(row, 0, std::max(0, m_candidates.count() - 1));
    if (row != m_current) {
        m_current = row;
        m_isMoved = true;
        Q_EMIT currentChanged();
    }
    if (const QVariantMap place = m_candidates.get(m_current); !place.isEmpty() && m_finder && m_finder->taker() == this)
        Q_EMIT m_finder->looked(place.value(u"latitude"_s).toDouble(), place.value(u"longitude"_s).toDouble());
}

void PlaceQuery::ask()
{
    if (m_text.trimmed().isEmpty()) {
        show(m_text, {});
        return;
    }
    m_isBusy = true;
    if (m_finder && m_finder->isReady()) {
        const auto look = [index = m_finder->index(), records = m_finder->records(), text = m_text, kinds = m_kinds, except = m_except] {
            return Answer(text, index->find(text, without(*records, except), kinds));
        };
        if ((m_finder->index()->size() + m_finder->records()->size()) * m_text.size() * m_text.size() < atOnce) {
            const Answer answer = look();
            show(answer.first, answer.second);
            return;
        }
        m_job.ask(look);
    }
    Q_EMIT answered();
}

void PlaceQuery::show(const QString &text, const QList<FoundPlace> &places)
{
    if (text != m_text || m_isFound)
        return;
    m_isBusy = false;
    QList<QVariantMap> rows;
    for (const FoundPlace &place : places) {
        QVariantMap row = rowOf(place);
        row.insert(u"subject"_s, QString::number(rows.size()));
        row.insert(u"key"_s, QString::number(rows.size() + 1));
        rows.append(row);
    }
    m_candidates.setRows(rows);
    setCurrent(0);
    m_isMoved = false;
    Q_EMIT answered();
    if (std::exchange(m_takesNext, false))
        m_onlySure ? takeSure() : takeCurrent();
}

bool PlaceQuery::takeCurrent()
{
    if (m_isFound)
        return false;
    if (m_isBusy) {
        m_takesNext = true;
        m_onlySure = false;
        return true;
    }
    const QVariantMap place = m_candidates.get(m_current);
    if (place.isEmpty())
        return false;
    take(place);
    return true;
}

bool PlaceQuery::takeSure()
{
    if (m_isBusy && !m_isFound) {
        m_onlySure = !m_takesNext || m_onlySure;
        m_takesNext = true;
        return true;
    }
    const QVariantMap best = m_candidates.get(m_current);
    if (!best.value(u"sure"_s).toBool())
        return false;
    // Of several that are called so, each elsewhere, somebody chooses, as by having gone to one.
    for (int row = 0; row < m_candidates.count() && !m_isMoved; ++row) {
        const QVariantMap other = m_candidates.get(row);
        if (row != m_current && other.value(u"tier"_s) == best.value(u"tier"_s) && groundMetres(placeOf(best), placeOf(other)) > samePlace)
            return false;
    }
    return takeCurrent();
}

void PlaceQuery::take(const QVariantMap &place)
{
    QVariantMap row = place;
    row.insert(u"subject"_s, u"taken"_s);
    row.insert(u"key"_s, u"✓"_s);
    m_text = place.value(u"title"_s).toString();
    m_isBusy = false;
    m_candidates.setRows({row});
    m_current = 0;
    setFound(true);
    Q_EMIT textChanged();
    Q_EMIT currentChanged();
    Q_EMIT answered();
    if (m_finder && m_finder->taker() == this)
        Q_EMIT m_finder->looked(row.value(u"latitude"_s).toDouble(), row.value(u"longitude"_s).toDouble());
    QVariantMap told = place;
    told.insert(u"subject"_s, place.value(u"record"_s));
    if (m_finder)
        m_finder->noteTaken(place);
    Q_EMIT taken(told);
}

void PlaceQuery::clear()
{
    m_takesNext = false;
    m_text.clear();
    setFound(false);
    show({}, {});
    Q_EMIT textChanged();
}

void PlaceQuery::setFound(bool found)
{
    if (std::exchange(m_isFound, found) != found)
        Q_EMIT foundChanged();
}

QVariantMap PlaceQuery::rowOf(const FoundPlace &place)
{
    QVariantMap row{{u"title"_s, place.title},      {u"kind"_s, place.kind},         {u"kindTitle"_s, titleOfKind(place.kind)},
                    {u"record"_s, place.subject},   {u"road"_s, place.road},         {u"direction"_s, place.direction},
                    {u"latitude"_s, place.pos.y()}, {u"longitude"_s, place.pos.x()}, {u"hasPosition"_s, true},
                    {u"sure"_s, place.isSure()},    {u"tier"_s, place.rank / 1000}};
    if (place.name.zh != place.name.en)
        row.insert(u"name"_s, place.name.json().toVariantMap());
    return row;
}

} // namespace wf
