// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "placefinder.h"

#include "columns.h"
#include "ending.h"
#include "kind.h"
#include "placequery.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

constexpr int soonMs = 300;

/// What can be meant by a place, the likeliest first.
const QStringList &kindsWithPlaces()
{
    static const QStringList kinds = kindsBy(&Kind::placeRank);
    return kinds;
}

std::optional<SearchEntry> entryOf(const Situation &situation, const Record &record)
{
    SearchEntry entry;
    entry.kind = record.kind();
    entry.subject = record.subject();
    const Kind *kind = findKind(entry.kind);
    entry.title = kind && kind->isCalledByPlace ? record.localText("place"_L1) : QString();
    if (entry.title.isEmpty())
        entry.title = recordTitle(situation, record);
    for (const QJsonValue &name : {record.value("name"_L1), record.value("place"_L1)}) {
        if (name.isObject() && localise(name) == entry.title)
            entry.name = LocalText::from(name);
    }
    const auto place = record.place();
    entry.hasPosition = place.has_value();
    entry.position = place.value_or(QPointF());
    if (!entry.hasPosition || isOver(record))
        return std::nullopt;
    for (const QJsonValue &name : {record.value("name"_L1), record.value("title"_L1), record.value("place"_L1)}) {
        const QJsonObject both = name.toObject();
        for (const QJsonValue one : both)
            entry.aliases.append(one.toString());
        if (name.isString())
            entry.aliases.append(name.toString());
    }
    const QStringList names = entry.aliases;
    for (const QString &name : names)
        entry.aliases.append(withoutRemark(name));
    entry.aliases.append(record.displayNumber());
    return entry;
}

} // namespace

PlaceFinder::PlaceFinder(const Situation &situation, QObject *parent)
    : QObject(parent)
    , m_situation(situation)
    , m_building([this](const std::shared_ptr<const PlaceIndex> &index) {
        m_index = index;
        Q_EMIT readyChanged();
    })
    , m_reading([this](const std::shared_ptr<const PlaceIndex::Entries> &records) {
        m_records = records;
        Q_EMIT readyChanged();
    })
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, this, &PlaceFinder::readRecords);
    connect(&situation, &Situation::changed, this, [this](const ChangeSet &changes) {
        const auto ours = [](const QString &subject) { return kindsWithPlaces().contains(subject.section(u'/', 0, 0)); };
        const bool concerned = changes.reset || std::ranges::any_of(changes.added, ours) || std::ranges::any_of(changes.changed, ours)
            || std::ranges::any_of(changes.removed, ours);
        if (m_index && concerned && !m_soon.isActive())
            m_soon.start();
    });
}

void PlaceFinder::setCity(const QList<SearchEntry> &entries)
{
    m_city = entries;
    build();
}

void PlaceFinder::setRoads(const RoadGraph &roads)
{
    if (&roads.data() == &m_roads.data())
        return;
    m_roads = roads;
    if (!m_city.isEmpty())
        build();
}

void PlaceFinder::build()
{
    m_building.ask([city = m_city, roads = m_roads] { return std::make_shared<const PlaceIndex>(city, roads); });
    readRecords();
}

void PlaceFinder::readRecords()
{
    QList<std::pair<SearchEntry, QString>> entries;
    for (const QString &kind : kindsWithPlaces()) {
        const QList<const Record *> records = m_situation.records(kind);
        for (const Record *record : records) {
            if (const auto entry = entryOf(m_situation, *record))
                entries.append({*entry, record->localText("road"_L1)});
        }
    }
    m_reading.ask([entries, before = m_records] {
        // What is called as before is ready already: the texts in both languages are among the aliases.
        QHash<QString, const PlaceIndex::Entry *> known;
        for (const PlaceIndex::Entry &one : *before)
            known.insert(one.entry.subject, &one);
        auto made = std::make_shared<PlaceIndex::Entries>();
        made->reserve(entries.size());
        for (const auto &[entry, road] : entries) {
            const PlaceIndex::Entry *old = known.value(entry.subject);
            if (old && old->entry.title == entry.title && old->entry.aliases == entry.aliases)
                made->append({entry, road, old->texts});
            else
                made->append(PlaceIndex::entry(entry, road));
        }
        return std::shared_ptr<const PlaceIndex::Entries>(made);
    });
}

void PlaceFinder::noteTaken(const QVariantMap &place)
{
    const QString title = place.value(u"title"_s).toString();
    const QVariantMap name = place.value(u"name"_s).toMap();
    if (name.isEmpty())
        m_taken.remove(title);
    else
        m_taken.insert(title, name);
}

QVariant PlaceFinder::written(const QVariant &text) const
{
    const auto both = text.typeId() == QMetaType::QString ? m_taken.constFind(text.toString().trimmed()) : m_taken.cend();
    return both == m_taken.cend() ? text : QVariant(*both);
}

PlaceQuery *PlaceFinder::taker() const { return m_taker; }

void PlaceFinder::setTaker(PlaceQuery *taker)
{
    if (taker == m_taker)
        return;
    m_taker = taker;
    Q_EMIT takerChanged();
}

bool PlaceFinder::press(double latitude, double longitude)
{
    if (!m_taker || !m_taker->takesPresses())
        return false;
    QVariantMap place = named(latitude, longitude);
    place.insert(u"pressed"_s, true);
    m_taker->take(place);
    return true;
}

QVariantMap PlaceFinder::named(double latitude, double longitude) const
{
    static const PlaceIndex nothing{};
    return PlaceQuery::rowOf((m_index ? *m_index : nothing).at({longitude, latitude}, *m_records));
}

} // namespace wf
