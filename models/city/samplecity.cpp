// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplecity.h"

#include "sampledrawing.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace wf {
namespace sample {

QPointF Drawing::local(QPointF lonLat) const
{
    const double degree = 6371008.8 * std::numbers::pi / 180;
    return {(lonLat.x() - origin.x()) * degree * std::cos(origin.y() * std::numbers::pi / 180), (lonLat.y() - origin.y()) * degree};
}

QPointF Drawing::lonLat(QPointF local) const
{
    const double degree = 6371008.8 * std::numbers::pi / 180;
    const QPointF exact(origin.x() + local.x() / (degree * std::cos(origin.y() * std::numbers::pi / 180)), origin.y() + local.y() / degree);
    return {std::round(exact.x() * 1e7) / 1e7, std::round(exact.y() * 1e7) / 1e7};
}

Line Drawing::lonLat(const Line &line) const
{
    Line out;
    for (const QPointF &point : line)
        out.append(lonLat(point));
    return out;
}

QList<QPointF> Drawing::closed(const Line &ring) const
{
    QList<QPointF> out = lonLat(ring);
    out.append(out.first());
    return out;
}

void Drawing::addArea(const QString &kind, const QString &name, const Line &ring, double height)
{
    draft.areas.append({kind, name, height, {closed(ring)}});
}

double Drawing::between(double low, double high) { return low + random.generateDouble() * (high - low); }

} // namespace sample

namespace {

using namespace sample;

/// The rows of a comma-separated table without quotes inside; the heading is left out. A quoted last field is kept whole.
std::expected<QList<QStringList>, Refusal> readTable(const QString &file, qsizetype columns)
{
    QFile input(file);
    if (!input.open(QIODevice::ReadOnly))
        return std::unexpected(
            Refusal{u"sample.broken"_s, QCoreApplication::translate("wf::City", "%1 can't be read: %2").arg(file, input.errorString())});
    QList<QStringList> rows;
    int number = 0;
    while (!input.atEnd()) {
        const QString line = QString::fromUtf8(input.readLine()).trimmed();
        if (++number == 1 || line.isEmpty())
            continue;
        const QStringList cells = line.split(u',');
        if (cells.size() < columns)
            return std::unexpected(Refusal{u"sample.broken"_s,
                                           QCoreApplication::translate("wf::City", "%1, line %2: %3 fields where %4 are needed")
                                               .arg(file)
                                               .arg(number)
                                               .arg(cells.size())
                                               .arg(columns)});
        rows.append(cells);
    }
    return rows;
}

/// "lon lat;lon lat" in metres; empty when it can't be read.
Line readPoints(const Drawing &drawing, const QString &text)
{
    Line line;
    for (const QString &pair : text.split(u';', Qt::SkipEmptyParts)) {
        const QStringList numbers = pair.split(u' ');
        bool lonGood = false, latGood = false;
        const QPointF point(numbers.value(0).toDouble(&lonGood), numbers.value(1).toDouble(&latGood));
        if (!lonGood || !latGood)
            return {};
        line.append(drawing.local(point));
    }
    return line;
}

/// What a place of a kind covers.
Site siteOf(const QString &name, const QString &kind, QPointF pos)
{
    Site site{name, kind, {}, 0, pos};
    if (kind == "university"_L1)
        site = {name, kind, u"campus"_s, 260000, pos};
    else if (kind == "hospital"_L1)
        site = {name, kind, u"hospital"_s, 42000, pos};
    else if (kind == "school"_L1)
        site = {name, kind, u"school"_s, 24000, pos};
    else if (kind == "park"_L1)
        site = {name, kind, u"park"_s, name.endsWith(u"公园"_s) || name.endsWith(u"公園"_s) ? 130000.0 : 30000.0, pos};
    else if (kind == "water"_L1)
        site = {name, kind, u"park"_s, name == u"迎泽湖"_s ? 520000.0 : 130000.0, pos};
    else if (kind == "stadium"_L1)
        site = {name, kind, u"stadium"_s, 120000, pos};
    else if (kind == "square"_L1)
        site = {name, kind, u"square"_s, 50000, pos};
    else if (kind == "railway_station"_L1 || kind == "bus_station"_L1)
        site = {name, kind, u"station"_s, kind == "bus_station"_L1 ? 25000.0 : 90000.0, pos};
    else if (kind == "government"_L1)
        site = {name, kind, u"government"_s, 22000, pos};
    return site;
}

int rankOf(const QString &kind)
{
    static const QHash<QString, int> ranks{{u"railway_station"_s, 1}, {u"hospital"_s, 2}, {u"university"_s, 2}, {u"park"_s, 2},
                                           {u"water"_s, 2},           {u"stadium"_s, 2},  {u"square"_s, 2},     {u"bus_station"_s, 3},
                                           {u"museum"_s, 3},          {u"mall"_s, 3},     {u"government"_s, 4}, {u"school"_s, 4}};
    return ranks.value(kind, 5);
}

} // namespace

std::expected<CityDraft, Refusal> drawSampleCity(const QString &folder)
{
    const QDir dir(folder);
    Drawing drawing;
    drawing.draft.nameZh = u"太原（示意）"_s;
    drawing.draft.nameEn = u"Taiyuan (schematic)"_s;
    drawing.draft.attribution = u"© OpenStreetMap contributors, ODbL 1.0"_s;
    drawing.draft.schematic = true;
    const std::pair<QString, int> files[] = {{u"roads.csv"_s, 4},  {u"structures.csv"_s, 7}, {u"river.csv"_s, 3},
                                             {u"places.csv"_s, 4}, {u"districts.csv"_s, 4},  {u"rail.csv"_s, 2}};
    QList<QList<QStringList>> tables;
    for (const auto &[file, columns] : files) {
        auto table = readTable(dir.filePath(file), columns);
        if (!table)
            return std::unexpected(table.error());
        tables.append(*table);
    }
    for (const QStringList &row : std::as_const(tables[2])) {
        const double lat = row[0].toDouble();
        drawing.westBank.append(drawing.local({row[1].toDouble(), lat}));
        drawing.eastBank.append(drawing.local({row[2].toDouble(), lat}));
    }
    drawing.westBank = smooth(drawing.westBank, 40);
    drawing.eastBank = smooth(drawing.eastBank, 40);
    for (qsizetype i = 0; i < tables[0].size(); ++i) {
        const QStringList &row = tables[0][i];
        Road road{row[0], row[1], row[2], readPoints(drawing, row[3]), {}};
        if (road.form == "river"_L1)
            road.line = road.name == u"滨河西路"_s ? drawing.westBank : drawing.eastBank;
        if (road.line.size() < 2)
            return std::unexpected(
                Refusal{u"sample.broken"_s,
                        QCoreApplication::translate("wf::City", "%1, line %2: two or more points \"longitude latitude\" are needed")
                            .arg(dir.filePath(files[0].first))
                            .arg(i + 2)});
        drawing.roads.push_back(road);
    }
    for (const QStringList &row : std::as_const(tables[5]))
        drawing.rails.push_back(smooth(readPoints(drawing, row[1]), 40));
    for (const QStringList &row : std::as_const(tables[3])) {
        const QPointF pos(row[3].toDouble(), row[2].toDouble());
        drawing.sites.append(siteOf(row[0], row[1], drawing.local(pos)));
        drawing.draft.places.append({row[0], row[1], pos, rankOf(row[1])});
    }
    for (const QStringList &row : std::as_const(tables[4]))
        drawing.draft.districts.append({row[0], row[1], {row[3].toDouble(), row[2].toDouble()}, 1});

    drawRoads(drawing, tables[1]);
    drawLandscape(drawing);
    drawBlocks(drawing);
    joinStrips(drawing);
    return drawing.draft;
}

} // namespace wf
