// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "placeindex_p.h"

#include "englishname.h"
#include "geo.h"
#include "placewords.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace wf {

using namespace placing;

namespace {

constexpr double besideRoad = 400; ///< m; "road, place": the place may lie so far from the road
constexpr double onRoad = 120; ///< a pressed place belongs to a road so near
constexpr int wholeName = 85; ///< PinyinText::match: the whole name, in pinyin or initials
constexpr int begins = 75; ///< at least the beginning of it
constexpr int mostParts = 10;
constexpr qsizetype longestRoad = 40; ///< letters of a road's name, in pinyin too
constexpr qsizetype longestKnown = 40;
constexpr qsizetype shortestKnown = 3; ///< letters that must be left of a text whose end is not known
constexpr int mostStretches = 4;

int better(const PlaceIndex::Entry &entry, const QString &folded)
{
    int best = 0;
    for (const PinyinText &text : entry.texts)
        best = std::max(best, text.match(folded) - (&text == &entry.texts.first() ? 0 : 1));
    return best;
}

/// It is on the named road, or is the road, or nobody knows.
FoundPlace foundAs(const LocalText &name, const QString &kind, const QString &road, QPointF pos, int rank)
{
    FoundPlace place;
    call(place, name);
    place.kind = kind;
    place.road = road;
    place.pos = pos;
    place.rank = rank;
    return place;
}

/// A folded text with and without the words that join two roads before it and those that say "crossing" behind it: 解放路口 is 解放路
/// with 口, 迎泽大街路口 is 迎泽大街 with 路口.
QStringList withoutJoints(const QString &text)
{
    QStringList all{text};
    for (const QString &word : {u"与"_s, u"和"_s, u"及"_s, u"跟"_s, u"x"_s, u"and"_s}) {
        if (text.size() > word.size() && text.startsWith(word))
            all.append(text.sliced(word.size()));
    }
    const QStringList begun = all;
    for (const QString &one : begun) {
        for (const QString &end :
             {u"交叉路口"_s, u"十字路口"_s, u"丁字路口"_s, u"交叉口"_s, u"交汇处"_s, u"交口"_s, u"路口"_s, u"口"_s, u"附近"_s, u"处"_s}) {
            if (one.size() > end.size() + 1 && one.endsWith(end))
                all.append(one.chopped(end.size()));
        }
    }
    return all;
}

/// Of those that fit as well, in one language or in the other: what is told of, before the post that is manned for it and has its name. The
/// others keep their places.
void postsLast(QList<FoundPlace> &found)
{
    const auto fit = [](const FoundPlace &place) { return place.rank / 5; };
    for (qsizetype begin = 0, end = 0; begin < found.size(); begin = end) {
        QList<qsizetype> rows;
        QList<FoundPlace> theirs;
        for (end = begin; end < found.size() && fit(found.at(end)) == fit(found.at(begin)); ++end) {
            const QString &kind = found.at(end).kind;
            if (kind != "floodpoint"_L1 && kind != "incident"_L1 && kind != "post"_L1)
                continue;
            rows.append(end);
            theirs.append(found.at(end));
        }
        std::ranges::stable_sort(theirs, {}, [](const FoundPlace &place) { return place.kind == "post"_L1; });
        for (qsizetype i = 0; i < rows.size(); ++i)
            found[rows.at(i)] = theirs.at(i);
    }
}

} // namespace

PlaceIndex::Entry PlaceIndex::entry(const SearchEntry &entry, const QString &road)
{
    Entry one{entry, road, {PinyinText(entry.title)}};
    for (const QString &alias : entry.aliases) {
        if (alias != entry.title && !alias.isEmpty())
            one.texts.append(PinyinText(alias));
    }
    return one;
}

PlaceIndex::PlaceIndex(const QList<SearchEntry> &city, const RoadGraph &graph)
    : m_graph(graph)
    , m_crossings(crossings(graph))
{
    QSet<QString> known;
    for (const SearchEntry &one : city) {
        if (one.kind == "road"_L1 && !known.contains(one.title)) {
            known.insert(one.title);
            m_roads.append(entry(one, one.title));
        } else if (one.kind != "road"_L1) {
            m_places.append(entry(one));
        }
    }
    const QStringList names = graph.roadNames();
    for (const QString &name : names) {
        const auto pos = known.contains(name) ? std::nullopt : middleOf(graph, name);
        if (!pos)
            continue;
        SearchEntry road;
        road.title = name;
        road.kind = u"road"_s;
        road.position = *pos;
        road.hasPosition = true;
        road.aliases = englishRoadNames(name);
        m_roads.append(entry(road, name));
    }
    for (int i = 0; i < int(m_crossings.size()); ++i) {
        m_crossingsOf[m_crossings.at(i).one].append(i);
        m_crossingsOf[m_crossings.at(i).other].append(i);
    }
}

QList<PlaceIndex::Hit> PlaceIndex::entriesLike(const Entries &entries, const QString &folded, int least, int most) const
{
    QList<Hit> hits;
    for (int i = 0; i < int(entries.size()); ++i) {
        if (const int score = better(entries.at(i), folded); score >= least)
            hits.append({i, score});
    }
    std::ranges::stable_sort(hits, [&](const Hit &a, const Hit &b) {
        return std::pair(-a.score, entries.at(a.index).entry.title.size()) < std::pair(-b.score, entries.at(b.index).entry.title.size());
    });
    return hits.first(std::min<qsizetype>(most, hits.size()));
}

QList<PlaceIndex::Hit> PlaceIndex::roadsLike(const QString &folded, int least, int most) const
{
    return entriesLike(m_roads, folded, least, most);
}

QStringList PlaceIndex::roadsOf(const QString &text, int most) const
{
    QStringList names;
    const QStringList texts = withoutJoints(foldQuery(text));
    for (const QString &one : texts) {
        for (const Hit &hit : roadsLike(one, begins, most))
            names.append(m_roads.at(hit.index).entry.title);
        if (!names.isEmpty())
            break;
    }
    return names;
}

void PlaceIndex::named(QList<FoundPlace> &found, const Entries &entries, const QString &folded) const
{
    for (const Entry &one : entries) {
        const int score = one.entry.hasPosition ? better(one, folded) : 0;
        if (score <= 0)
            continue;
        const bool whole = score >= 99 || score == wholeName || score == wholeName - 1;
        const Tier tier = whole ? Exact : score >= begins - 1 ? Begins : Contains;
        found.append(foundAs(nameOf(one.entry), one.entry.kind, one.road, one.entry.position, tier * 1000 + 100 - score));
        found.last().subject = one.entry.subject;
    }
}

void PlaceIndex::meeting(QList<FoundPlace> &found, const QString &road, const QString &other, int rank) const
{
    bool any = false;
    for (const int i : m_crossingsOf.value(road)) {
        const Crossing &crossing = m_crossings.at(i);
        if (crossing.one != other && crossing.other != other)
            continue;
        any = true;
        found.append(foundAs(crossingName(road, other), u"crossing"_s, road, crossing.pos, rank));
    }
    if (any)
        return;
    if (const auto pos = passing(m_graph, road, other))
        found.append(foundAs(placename::at(LocalText::same(road), LocalText::same(other)), u"crossing"_s, road, *pos, rank + 1));
}

/// Two names without a mark between them: the text is cut at every place where its beginning is a road.
void PlaceIndex::composed(QList<FoundPlace> &found, const Entries &records, const QString &text, QHash<QString, QList<Hit>> &known) const
{
    const QString folded = foldQuery(text);
    for (qsizetype cut = 1; cut + 1 <= folded.size() && cut <= longestRoad; ++cut) {
        const QString beginning = folded.first(cut);
        if (!known.contains(beginning))
            known.insert(beginning, roadsLike(beginning, wholeName - 1, mostParts));
        const QList<Hit> lefts = known.value(beginning);
        if (lefts.isEmpty())
            continue;
        const QStringList rests = withoutJoints(folded.sliced(cut));
        for (const QString &rest : rests) {
            const QList<Hit> roads = roadsLike(rest, begins - 1, mostParts);
            for (const Hit &left : lefts) {
                const QString road = m_roads.at(left.index).entry.title;
                for (const Hit &right : roads) {
                    const QString other = m_roads.at(right.index).entry.title;
                    const auto isWhole
                        = [](const Hit &hit) { return hit.score == 100 || hit.score == wholeName || hit.score == wholeName - 1; };
                    const bool both = isWhole(left) && isWhole(right);
                    if (other != road)
                        meeting(found, road, other, (both ? Exact : Composed) * 1000 + 200 - left.score - right.score);
                }
                for (const Entries *entries : {&records, &m_places}) {
                    for (const Hit &hit : entriesLike(*entries, rest, begins - 1, mostParts)) {
                        const Entry &one = entries->at(hit.index);
                        const auto snap = one.entry.hasPosition ? m_graph.snap(one.entry.position, besideRoad, road) : std::nullopt;
                        if (!snap || one.entry.title.contains(road))
                            continue;
                        found.append(foundAs(placename::at(LocalText::same(road), nameOf(one.entry)), u"crossing"_s, road, snap->pos,
                                             Composed * 1000 + 210 - left.score - hit.score));
                    }
                }
            }
        }
    }
}

void PlaceIndex::stretches(QList<FoundPlace> &found, const QString &from, const QString &to, const QString &direction) const
{
    const QString folded = foldQuery(from);
    int tried = 0;
    const QStringList ends = roadsOf(to, 2);
    for (qsizetype cut = folded.size() - 1; cut >= 1; --cut) {
        const QList<Hit> roads = roadsLike(folded.first(cut), wholeName - 1, 2);
        if (roads.isEmpty())
            continue;
        const QStringList starts = roadsOf(folded.sliced(cut), 2);
        for (const Hit &hit : roads) {
            const QString road = m_roads.at(hit.index).entry.title;
            for (const QString &begin : starts) {
                for (const QString &end : ends) {
                    if (begin == end || begin == road || end == road || ++tried > mostStretches)
                        continue;
                    bool turned = false;
                    const auto line = m_graph.stretch(road, direction.isEmpty() ? u"both"_s : direction, begin, end, &turned);
                    if (!line || line->isEmpty())
                        continue;
                    const LocalText way = placename::towards(LocalText::same(road), direction);
                    const LocalText first = LocalText::same(turned ? end : begin), last = LocalText::same(turned ? begin : end);
                    found.append(foundAs(placename::stretch(way, first, last), u"stretch"_s, road, line->at(line->size() / 2),
                                         Composed * 1000 + 100 - hit.score));
                    found.last().direction = direction;
                }
            }
        }
    }
}

QList<FoundPlace> PlaceIndex::find(const QString &text, const Entries &records, const QStringList &kinds, int limit) const
{
    const PlaceWords words = placeWords(text);
    QList<FoundPlace> found;
    if (words.coordinates) {
        FoundPlace place = at(*words.coordinates, records);
        place.kind = u"point"_s;
        found.append(place);
    } else if (!foldQuery(words.where).isEmpty()) {
        const bool wantsComposed = kinds.isEmpty() || kinds.contains("crossing"_L1);
        QHash<QString, QList<Hit>> known;
        const auto look = [&](const QString &where) {
            const QString folded = foldQuery(where);
            for (const Entries *entries : {&records, &std::as_const(m_roads), &std::as_const(m_places)})
                named(found, *entries, folded);
            if (wantsComposed)
                composed(found, records, where, known);
        };
        look(words.where);
        if (wantsComposed && !words.from.isEmpty())
            stretches(found, words.from, words.to, words.direction);
        // "…路口的银行门口": what nobody knows by name stands at what somebody does.
        const bool isChinese = words.where.size() <= longestKnown
            && std::ranges::any_of(words.where, [](QChar c) { return c.script() == QChar::Script_Han; });
        for (qsizetype size = words.where.size() - 1; found.isEmpty() && isChinese && wantsComposed && size >= shortestKnown; --size) {
            look(words.where.first(size));
            for (FoundPlace &place : found)
                place.rank = place.rank % 1000 + Contains * 1000;
        }
    }
    if (!kinds.isEmpty())
        found.removeIf([&](const FoundPlace &place) { return !kinds.contains(place.kind); });
    std::ranges::stable_sort(found, [](const FoundPlace &a, const FoundPlace &b) {
        return std::tuple(a.rank, a.title.size(), QStringView(a.title)) < std::tuple(b.rank, b.title.size(), QStringView(b.title));
    });
    postsLast(found);

    QList<FoundPlace> best;
    for (FoundPlace place : std::as_const(found)) {
        if (best.size() == limit)
            break;
        // The same two roads, cut in two ways, or a crossing and its reverse, are one place.
        const bool isThere = std::ranges::any_of(best, [&](const FoundPlace &other) {
            return (other.title == place.title || (other.kind == place.kind && place.kind == "crossing"_L1))
                && groundMetres(other.pos, place.pos) < 30;
        });
        if (!isThere)
            best.append(place);
    }
    for (FoundPlace &place : best) {
        if (!words.metres.isNull()) {
            place.pos = movedBy(place.pos, words.metres);
            if (const auto snap = m_graph.snap(place.pos, onRoad, place.road))
                place.pos = snap->pos;
            call(place, placename::beyond(place.name, words));
            place.kind = u"point"_s;
            place.subject.clear();
        }
        if (!words.direction.isEmpty() && place.direction.isEmpty()) {
            place.direction = words.direction;
            call(place, placename::towards(place.name, words.direction));
        }
    }
    return best;
}

} // namespace wf
