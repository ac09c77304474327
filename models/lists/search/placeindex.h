// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crossings.h"
#include "pinyinindex.h"
#include "searchentry.h"

#include <QHash>

#include <memory>

namespace wf {

/// A place that was found: what it is called, and where it is.
struct FoundPlace {
    QString title; ///< its name in the language of the content
    /// "road", "crossing", "stretch", "place" (of the city), "point" (pressed, or given in figures), or the kind of a record.
    QString kind;
    QString subject; ///< of a record
    QString road; ///< the named road it is on; empty = not known
    QString direction; ///< "northbound" …; empty = not said
    QPointF pos; ///< longitude, latitude, WGS-84
    int rank = 0; ///< Tier, then how well it fits; smaller is better
    LocalText name = {}; ///< in both languages, as a record carries it
    /// Everything that was typed is in it, from its beginning.
    [[nodiscard]] bool isSure() const { return rank < 3000; }
};

/// Finds places by what is typed or said: roads, crossings ("A路B街路口", in Chinese, pinyin or initials), stretches with a direction,
/// places of the city, records that have a place, and what lies so many metres beyond one. Immutable: asked from any thread.
class PlaceIndex {
public:
    /// Records, made ready to be found; they change more often than the city.
    struct Entry {
        SearchEntry entry;
        QString road;
        QList<PinyinText> texts;
    };
    using Entries = QList<Entry>;

    PlaceIndex() = default;
    /// `city`: what the city's map names, of the kinds "road" and "place".
    PlaceIndex(const QList<SearchEntry> &city, const RoadGraph &graph);

    [[nodiscard]] static Entry entry(const SearchEntry &entry, const QString &road = {});

    /// The best of all that fit, best first: what is called so, what begins so, crossings and stretches, what contains it. `kinds`: only
    /// these; empty = all. Nothing for an empty text.
    [[nodiscard]] QList<FoundPlace> find(const QString &text, const Entries &records, const QStringList &kinds = {}, int limit = 7) const;
    /// What a pressed place is called: the crossing, the road and how far from which crossing, what stands there; its figures where
    /// nothing is near. `pos` itself stays what was pressed.
    [[nodiscard]] FoundPlace at(QPointF pos, const Entries &records) const;
    /// How much there is to look through: names.
    [[nodiscard]] qsizetype size() const { return m_roads.size() + m_places.size() + m_crossings.size(); }

private:
    enum Tier : int { Exact = 0, Begins = 1, Composed = 2, Contains = 3 };
    struct Hit {
        int index = 0;
        int score = 0;
    };

    [[nodiscard]] QList<Hit> roadsLike(const QString &folded, int least, int most) const;
    [[nodiscard]] QList<Hit> entriesLike(const Entries &entries, const QString &folded, int least, int most) const;
    void named(QList<FoundPlace> &found, const Entries &entries, const QString &folded) const;
    /// `known`: roads by the beginnings already looked for.
    void composed(QList<FoundPlace> &found, const Entries &records, const QString &text, QHash<QString, QList<Hit>> &known) const;
    void meeting(QList<FoundPlace> &found, const QString &road, const QString &other, int rank) const;
    void stretches(QList<FoundPlace> &found, const QString &from, const QString &to, const QString &direction) const;
    [[nodiscard]] QStringList roadsOf(const QString &text, int most) const;

    RoadGraph m_graph;
    Entries m_roads;
    Entries m_places;
    QList<Crossing> m_crossings;
    QHash<QString, QList<int>> m_crossingsOf; ///< by road
};

} // namespace wf
