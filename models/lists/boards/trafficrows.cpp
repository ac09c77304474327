// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trafficrows.h"

#include "closable.h"
#include "columns.h"
#include "corridorfacts.h"
#include "geo.h"
#include "situation.h"
#include "trafficwatch.h"
#include "verb.h"
#include "waywords.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

int wholeMinutes(double seconds) { return int(std::lround(seconds / 60)); }

double kilometres(double metres) { return std::round(metres / 100) / 10; }

/// What drivers see a place as: the roads that meet there.
QString placeName(const DiversionReport::Tier &tier)
{
    if (tier.crossing.isEmpty() || tier.crossing == tier.road)
        return tier.road;
    return tier.road.isEmpty() ? tier.crossing : ListsText::tr("%1 / %2").arg(tier.road, tier.crossing);
}

/// On which side of another place; empty where they are one.
QString sideTitle(QPointF pos, QPointF other)
{
    constexpr double onePlaceM = 15;
    if (groundMetres(pos, other) < onePlaceM)
        return {};
    switch (sideOf(pos, other)) {
    case Side::North:
        return ListsText::tr("north side");
    case Side::East:
        return ListsText::tr("east side");
    case Side::South:
        return ListsText::tr("south side");
    case Side::West:
        break;
    }
    return ListsText::tr("west side");
}

/// The same where two places of a tier are named by the same two roads: by the one that is driven on, and the side.
QString placeName(const DiversionReport::Tier &tier, const QList<DiversionReport::Tier> &all)
{
    const auto mirrored = std::ranges::find_if(all, [&tier](const DiversionReport::Tier &other) {
        return other.key == tier.key && !tier.road.isEmpty() && other.road == tier.crossing && other.crossing == tier.road
            && other.road != other.crossing;
    });
    if (mirrored == all.cend())
        return placeName(tier);
    const QString name = ListsText::tr("%1, coming to %2").arg(tier.road, tier.crossing);
    const QString side = sideTitle(tier.pos, mirrored->pos);
    return side.isEmpty() ? name : ListsText::tr("%1 (%2)").arg(name, side);
}

/// Water where nothing is closed has ways round it too; only closures are led round.
bool isClosure(const DiversionReport &diversion) { return diversion.closure.startsWith("closure/"_L1); }

QString addedText(int minutes, double km)
{
    if (minutes == 0 && km < 0.1)
        return ListsText::tr("hardly longer");
    if (km < 0.1) // it runs beside the closed road
        return ListsText::tr("+%1 min, no farther").arg(minutes);
    return ListsText::tr("+%1 min, +%2 km").arg(QString::number(minutes), QString::number(km, 'f', 1));
}

/// A way in words, with what has no name; of one that nobody has told so, its roads.
QString wayText(const QStringList &legs, const QStringList &roads) { return (legs.isEmpty() ? roads : legs).join(ListsText::tr(" → ")); }

/// That the program's own way goes far on roads without a name: neither a sign nor a driver can name them, and nobody has said that all
/// vehicles get through. Nothing of what the card lays down.
QString unnamedText(const DiversionReport &diversion)
{
    constexpr double shortMetres = 300;
    if (!diversion.found || diversion.isPlanned || diversion.unnamedMetres <= shortMetres)
        return {};
    return ListsText::tr("%1 m of it, found by the map alone: have somebody look whether all vehicles get through")
        .arg(qRound(diversion.unnamedMetres / 10) * 10);
}

/// What the program would have led, with how much longer or shorter it is than what the card lays down.
QString otherText(const DiversionReport &diversion)
{
    if (!diversion.other)
        return {};
    const int minutes = wholeMinutes(diversion.other->addedSeconds - diversion.addedSeconds);
    const QString roads = wayText(diversion.other->legs, diversion.other->roads);
    return minutes < 0 ? ListsText::tr("%1, %2 min shorter").arg(roads).arg(-minutes)
        : minutes > 0  ? ListsText::tr("%1, %2 min longer").arg(roads).arg(minutes)
                       : ListsText::tr("%1, as long").arg(roads);
}

QString placeKind(const QString &kind)
{
    return kind == "hospital"_L1 ? ListsText::tr("Hospital")
        : kind == "fire"_L1      ? ListsText::tr("Fire")
        : kind == "station"_L1   ? ListsText::tr("Railway")
                                 : ListsText::tr("Shelter");
}

QPointF middleOf(const QList<QPointF> &line) { return line.isEmpty() ? QPointF() : line.at(line.size() / 2); }

void setPlace(QVariantMap &row, QPointF pos)
{
    row.insert(u"longitude"_s, pos.x());
    row.insert(u"latitude"_s, pos.y());
    row.insert(u"hasPosition"_s, !pos.isNull());
}

QVariantList tiersOf(const DiversionReport &diversion)
{
    QVariantList tiers;
    for (const QString &key : {u"far"_s, u"middle"_s, u"near"_s}) {
        QStringList names;
        double nearest = 0;
        for (const DiversionReport::Tier &tier : diversion.tiers) {
            if (tier.key != key)
                continue;
            if (names.isEmpty())
                nearest = tier.metres;
            if (const QString name = placeName(tier, diversion.tiers); !name.isEmpty() && !names.contains(name))
                names.append(name);
        }
        if (!names.isEmpty())
            tiers.append(QVariantMap{{u"key"_s, key},
                                     {u"title"_s, tierTitle(key)},
                                     {u"names"_s, names},
                                     {u"text"_s, names.join(ListsText::tr(", "))},
                                     {u"km"_s, kilometres(nearest)}});
    }
    return tiers;
}

/// `closure`: whose signs they are; what a sign shows of another road is no answer to it.
QVariantList signsOf(const DiversionReport &diversion, const Record &closure, const Situation &situation)
{
    QVariantList signs;
    for (const DiversionReport::SignUse &use : diversion.signs) {
        const Record *sign = situation.record(use.sign);
        if (!sign)
            continue;
        signs.append(QVariantMap{{u"subject"_s, use.sign},
                                 {u"name"_s, recordTitle(situation, *sign)},
                                 {u"km"_s, kilometres(use.metres)},
                                 {u"metres"_s, use.metres},
                                 {u"beforeExit"_s, use.beforeExit},
                                 {u"rows"_s, int(sign->number("rows"_L1))},
                                 {u"cols"_s, int(sign->number("cols"_L1))},
                                 {u"lines"_s, sign->value("lines"_L1).toVariant().toStringList()},
                                 {u"showing"_s, sign->state() == "showing"_L1 && sign->text("about"_L1) == closure.subject()}});
    }
    return signs;
}

/// Of a closure of both directions, the one that is led round here; nothing where there is only one.
QString directionTitle(const Record &closure, int carriageway)
{
    if (closure.text("direction"_L1) != "both"_L1)
        return {};
    const QJsonArray back = carriageway == 0 ? QJsonArray() : closure.value("lineBack"_L1).toArray();
    QJsonArray ends = back.size() >= 2 ? back : closure.value("line"_L1).toArray();
    if (ends.size() < 2)
        return {};
    QPointF from = pointOf(ends.first());
    QPointF to = pointOf(ends.last());
    if (carriageway != 0 && back.size() < 2) // one line for both: the other way along it
        std::swap(from, to);
    return choiceTitle(u"closure"_s, u"direction"_s, directionOf(from, to));
}

} // namespace

QString tierTitle(const QString &tier)
{
    return tier == "far"_L1   ? ListsText::tr("Far: guide")
        : tier == "middle"_L1 ? ListsText::tr("Middle: divide")
                              : ListsText::tr("Near: stop");
}

QString accessText(bool cut, double addedSeconds)
{
    if (cut)
        return ListsText::tr("cut off");
    if (addedSeconds < accessNoticeSeconds)
        return ListsText::tr("as usual");
    return ListsText::tr("+%1 min").arg(std::max(1, wholeMinutes(addedSeconds)));
}

QVariantList pathOf(const QList<QPointF> &line)
{
    QVariantList path;
    path.reserve(line.size());
    for (const QPointF &point : line)
        path.append(QVariant(point));
    return path;
}

QList<QVariantMap> diversionRows(const TrafficReport &report, const Situation &situation)
{
    QList<QVariantMap> rows;
    for (const DiversionReport &diversion : report.diversions) {
        const Record *closure = isClosure(diversion) ? situation.record(diversion.closure) : nullptr;
        if (!closure)
            continue;
        const int addedMin = wholeMinutes(std::max(0.0, diversion.addedSeconds));
        const double addedKm = kilometres(std::max(0.0, diversion.addedMetres));
        QVariantMap row{
            {u"subject"_s,
             diversion.carriageway == 0 ? diversion.closure : diversion.closure + u'#' + QString::number(diversion.carriageway)},
            {u"closure"_s, diversion.closure},
            {u"carriageway"_s, diversion.carriageway},
            {u"road"_s, closure->localText("road"_L1)},
            {u"directionTitle"_s, directionTitle(*closure, diversion.carriageway)},
            {u"found"_s, diversion.found},
            {u"reason"_s, diversion.reason},
            {u"roads"_s, diversion.roads},
            {u"roadsText"_s, wayText(diversion.legs, diversion.roads)},
            {u"unnamedText"_s, unnamedText(diversion)},
            {u"roadsToTell"_s, diversion.roadsToTell()},
            {u"minutes"_s, wholeMinutes(diversion.seconds)},
            {u"km"_s, kilometres(diversion.metres)},
            {u"addedMin"_s, addedMin},
            {u"addedKm"_s, addedKm},
            {u"addedText"_s, diversion.found ? addedText(addedMin, addedKm) : QString()},
            {u"cardText"_s, localise(plannedDetour(*closure, situation))},
            {u"planned"_s, diversion.isPlanned},
            {u"cardProblem"_s, diversion.planProblem},
            {u"otherText"_s, otherText(diversion)},
            {u"besideText"_s, diversion.beside.join(ListsText::tr(", "))},
            {u"aboveText"_s, diversion.above.join(ListsText::tr(", "))},
            {u"passes"_s, diversion.passes},
            {u"passesText"_s, passesText(diversion.passes, situation)},
            {u"aheadText"_s, aheadText(diversion.ahead, situation)},
            {u"exitName"_s, diversion.exitName},
            {u"entryName"_s, diversion.entryName},
            {u"tiers"_s, tiersOf(diversion)},
            {u"signs"_s, signsOf(diversion, *closure, situation)},
            {u"path"_s, pathOf(diversion.line)},
            {u"state"_s, u"planned"_s},
            {u"direction"_s, u"ahead"_s},
            {u"tint"_s, u"diversion"_s},
        };
        const QString which = row.value(u"directionTitle"_s).toString();
        row.insert(u"label"_s,
                   !diversion.found      ? QString()
                       : which.isEmpty() ? ListsText::tr("Diversion %1").arg(row.value(u"addedText"_s).toString())
                                         : ListsText::tr("Diversion %1 %2").arg(which, row.value(u"addedText"_s).toString()));
        setPlace(row, middleOf(diversion.line));
        rows.append(row);
    }
    return rows;
}

QList<QVariantMap> tierRows(const TrafficReport &report)
{
    QList<QVariantMap> rows;
    for (const DiversionReport &diversion : report.diversions) {
        if (!isClosure(diversion))
            continue;
        QSet<QString> seen;
        for (const DiversionReport::Tier &tier : diversion.tiers) {
            if (seen.contains(tier.key))
                continue;
            seen.insert(tier.key);
            const QString name = placeName(tier);
            QVariantMap row{
                {u"subject"_s, u"%1#%2-%3"_s.arg(diversion.closure, QString::number(diversion.carriageway), tier.key)},
                {u"closure"_s, diversion.closure},
                {u"tier"_s, tier.key},
                {u"glyph"_s, u"tier-"_s + tier.key},
                {u"tint"_s, u"diversion"_s},
                {u"label"_s, name.isEmpty() ? tierTitle(tier.key) : ListsText::tr("%1 · %2").arg(tierTitle(tier.key), name)},
            };
            setPlace(row, tier.pos);
            rows.append(row);
        }
    }
    return rows;
}

QList<QVariantMap> signRows(const TrafficReport &report, const Situation &situation)
{
    QList<QVariantMap> rows;
    for (const DiversionReport &diversion : report.diversions) {
        for (const DiversionReport::SignUse &use : diversion.signs) {
            const Record *sign = isClosure(diversion) && use.beforeExit ? situation.record(use.sign) : nullptr;
            if (!sign || !sign->hasPosition())
                continue;
            QVariantMap row{{u"subject"_s, diversion.closure + u'#' + use.sign},
                            {u"closure"_s, diversion.closure},
                            {u"sign"_s, use.sign},
                            {u"km"_s, kilometres(use.metres)},
                            {u"glyph"_s, u"halo"_s},
                            {u"tint"_s, u"diversion"_s}};
            setPlace(row, sign->position());
            rows.append(row);
        }
    }
    return rows;
}

QList<QVariantMap> accessRows(const TrafficReport &report, const Situation &situation)
{
    struct Placed {
        std::tuple<int, int, double> rank;
        QVariantMap row;
    };
    static const QStringList kinds{u"hospital"_s, u"fire"_s, u"station"_s, u"shelter"_s};
    QList<Placed> placed;
    for (const AccessReport &access : report.accesses) {
        const double worst = std::max(access.addedIn, access.addedOut);
        const QString state = access.isCut() ? u"cut"_s : worst >= accessNoticeSeconds ? u"slow"_s : u"ok"_s;
        const QString in = accessText(access.cutIn, access.addedIn);
        const QString out = accessText(access.cutOut, access.addedOut);
        const QString record = u"access/"_s + access.id;
        QVariantMap row{
            {u"subject"_s, access.id},
            {u"record"_s, situation.record(record) ? record : QString()},
            {u"kind"_s, access.kind},
            {u"kindTitle"_s, placeKind(access.kind)},
            {u"name"_s, access.name},
            {u"state"_s, state},
            {u"cut"_s, access.isCut()},
            {u"inText"_s, in},
            {u"outText"_s, out},
            {u"severity"_s,
             access.isCut()     ? u"alarm"_s
                 : worst >= 180 ? u"near"_s
                                : QString()},
            {u"glyph"_s,
             access.isCut()                     ? u"access-"_s + access.kind
                 : access.kind == "hospital"_L1 ? u"hospital"_s
                                                : u"access-"_s + access.kind},
            {u"tint"_s,
             access.isCut()     ? u"alarm"_s
                 : worst >= 180 ? u"warn"_s
                                : u"normal"_s},
            {u"label"_s,
             access.isCut()           ? ListsText::tr("%1 cut off").arg(access.name)
                 : state == "slow"_L1 ? ListsText::tr("%1 %2").arg(access.name, accessText(false, worst))
                                      : QString()},
        };
        setPlace(row, access.pos);
        placed.append({{access.isCut() ? 0 : state == "slow"_L1 ? 1 : 2, int(kinds.indexOf(access.kind)), -worst}, row});
    }
    std::ranges::stable_sort(placed, {}, &Placed::rank);
    QList<QVariantMap> rows;
    for (const Placed &one : std::as_const(placed))
        rows.append(one.row);
    return rows;
}

QList<QVariantMap> corridorRows(const TrafficReport &report, const Situation &situation)
{
    QList<QVariantMap> rows;
    for (const CorridorReport &corridor : report.corridors) {
        QVariantMap row{{u"subject"_s, corridor.corridor},
                        {u"obstacle"_s, corridor.obstacle},
                        {u"obstacleTitle"_s, obstacleText(situation, corridor.obstacle)},
                        {u"found"_s, corridor.other.has_value()},
                        {u"passesText"_s, corridorPassesText(situation, corridor.otherPasses)},
                        {u"path"_s, QVariantList()},
                        {u"state"_s, u"planned"_s},
                        {u"direction"_s, u"ahead"_s},
                        {u"tint"_s, u"corridor"_s}};
        if (corridor.other) {
            row.insert(u"path"_s, pathOf(corridor.other->route.line));
            row.insert(u"seconds"_s, corridor.other->route.seconds);
            row.insert(u"minutes"_s, wholeMinutes(corridor.other->route.seconds));
            row.insert(u"km"_s, kilometres(corridor.other->route.metres));
            row.insert(u"roads"_s, corridor.other->route.roads);
            row.insert(u"roadsText"_s, corridor.other->route.roads.join(ListsText::tr(" → ")));
        }
        rows.append(row);
    }
    return rows;
}

} // namespace wf
