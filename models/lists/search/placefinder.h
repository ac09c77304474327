// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latestjob.h"
#include "placeindex.h"
#include "situation.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QVariantMap>
#include <QtQmlIntegration>

namespace wf {

class PlaceQuery;

/// Where something is, by name or pressed on the map: what the city and the situation call by a name, ready to be asked by any number
/// of PlaceQuery. Everything is made ready on another thread.
class PlaceFinder : public QObject {
    Q_OBJECT
    Q_MOC_INCLUDE("placequery.h")
    QML_ELEMENT
    QML_UNCREATABLE("Comes from the view")
    /// Whose candidates the map shows, and who is told of a place that is pressed there; null = nobody asks.
    Q_PROPERTY(wf::PlaceQuery *taker READ taker WRITE setTaker NOTIFY takerChanged)
public:
    explicit PlaceFinder(const Situation &situation, QObject *parent = nullptr);

    /// The named roads and places of the city's map.
    void setCity(const QList<SearchEntry> &entries);
    void setRoads(const RoadGraph &roads);

    [[nodiscard]] PlaceQuery *taker() const;
    void setTaker(PlaceQuery *taker);
    /// Somebody pressed the map, degrees: the taker takes it, with {pressed: true}. False where nobody asks for one.
    Q_INVOKABLE bool press(double latitude, double longitude);
    /// What a place is called, as PlaceQuery::get() says it.
    Q_INVOKABLE QVariantMap named(double latitude, double longitude) const;

    /// How a place is written down that is called `text` on the screen: in both languages where it was taken here under this name, else as
    /// it is.
    Q_INVOKABLE QVariant written(const QVariant &text) const;
    /// Somebody took it: what PlaceQuery::rowOf() says.
    void noteTaken(const QVariantMap &place);

    [[nodiscard]] bool isReady() const { return m_index != nullptr; }
    [[nodiscard]] std::shared_ptr<const PlaceIndex> index() const { return m_index; }
    [[nodiscard]] std::shared_ptr<const PlaceIndex::Entries> records() const { return m_records; }

Q_SIGNALS:
    void takerChanged();
    void readyChanged(); ///< the city or the records are known anew
    /// A candidate is looked at: maps that do not show it turn to it.
    void looked(double latitude, double longitude);

private:
    friend class PlaceQuery;
    void build();
    void readRecords();

    const Situation &m_situation;
    QList<SearchEntry> m_city;
    RoadGraph m_roads;
    std::shared_ptr<const PlaceIndex> m_index;
    std::shared_ptr<const PlaceIndex::Entries> m_records = std::make_shared<PlaceIndex::Entries>();
    QPointer<PlaceQuery> m_taker;
    QHash<QString, QVariantMap> m_taken; ///< by title, those whose name is another one in the other language: {zh, en}
    QTimer m_soon;
    LatestJob<std::shared_ptr<const PlaceIndex>> m_building;
    LatestJob<std::shared_ptr<const PlaceIndex::Entries>> m_reading;
};

} // namespace wf
