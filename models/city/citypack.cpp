// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "citypack.h"

#include "record.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <sqlite3.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace wf {
namespace {

struct Closer {
    void operator()(sqlite3 *db) const { sqlite3_close(db); }
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Database = std::unique_ptr<sqlite3, Closer>;

QString textAt(sqlite3_stmt *row, int column)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(row, column)), sqlite3_column_bytes(row, column));
}

/// Calls `use` for each row; false when the query fails.
template <typename Use> bool eachRow(sqlite3 *db, const char *sql, Use use)
{
    sqlite3_stmt *raw = nullptr;
    if (sqlite3_prepare_v2(db, sql, -1, &raw, nullptr) != SQLITE_OK)
        return false;
    const std::unique_ptr<sqlite3_stmt, Closer> statement(raw);
    int state = SQLITE_ROW;
    while ((state = sqlite3_step(raw)) == SQLITE_ROW)
        use(raw);
    return state == SQLITE_DONE;
}

} // namespace

std::expected<CityPack, Refusal> CityPack::open(const QString &file)
{
    const auto refuse = [&](const QString &code, const QString &text) { return std::unexpected(Refusal{code, text}); };
    const QFileInfo info(file);
    if (!info.isFile() || !info.isReadable())
        return refuse(u"city.unreadable"_s,
                      QCoreApplication::translate("wf::City", "The city pack %1 does not exist or can't be read").arg(file));
    sqlite3 *raw = nullptr;
    const int opened = sqlite3_open_v2(file.toUtf8().constData(), &raw, SQLITE_OPEN_READONLY, nullptr);
    const Database db(raw);
    QHash<QString, QString> meta;
    if (opened != SQLITE_OK
        || !eachRow(raw, "SELECT key, value FROM wf_meta", [&](sqlite3_stmt *row) { meta.insert(textAt(row, 0), textAt(row, 1)); })
        || !meta.value(u"format"_s).startsWith("watchfloor-city/"_L1))
        return refuse(u"city.not_a_pack"_s, QCoreApplication::translate("wf::City", "%1 is not a city pack").arg(file));
    if (meta.value(u"format"_s) != "watchfloor-city/1"_L1)
        return refuse(u"city.newer"_s,
                      QCoreApplication::translate("wf::City", "The city pack %1 was made by a later version (%2)")
                          .arg(file, meta.value(u"format"_s)));

    CityPack pack;
    pack.m_file = info.absoluteFilePath();
    pack.m_names = meta.value(u"name"_s);
    pack.m_schematic = meta.value(u"schematic"_s) == "1"_L1;
    pack.m_attribution = meta.value(u"attribution"_s);
    pack.m_contentHash = meta.value(u"hash"_s);
    const QStringList sides = meta.value(u"bounds"_s).split(u' ');
    const auto damaged = [&](const QString &what) {
        return refuse(u"city.damaged"_s, QCoreApplication::translate("wf::City", "The city pack %1 is damaged: %2").arg(file, what));
    };
    if (sides.size() != 4 || pack.m_contentHash.isEmpty())
        return damaged(u"wf_meta"_s);
    pack.m_bounds = QRectF(QPointF(sides[0].toDouble(), sides[1].toDouble()), QPointF(sides[2].toDouble(), sides[3].toDouble()));
    if (!(pack.m_bounds.width() > 0 && pack.m_bounds.height() > 0 && pack.m_bounds.left() >= -180 && pack.m_bounds.right() <= 180))
        return damaged(u"wf_meta.bounds"_s);
    for (const QJsonValue warning : QJsonDocument::fromJson(meta.value(u"warnings"_s).toUtf8()).array())
        pack.m_warnings.append(warning.toString());

    const auto number = [](sqlite3_stmt *row, int column) { return sqlite3_column_double(row, column); };
    // The spatial index holds a point's position, so the geometry need not be decoded.
    const bool places
        = eachRow(raw,
                  "SELECT p.name, p.kind, p.rank, (r.minx + r.maxx) / 2, (r.miny + r.maxy) / 2 FROM places p JOIN rtree_places_geom r ON "
                  "r.id = p.fid "
                  "WHERE p.name IS NOT NULL ORDER BY p.rank, p.fid",
                  [&](sqlite3_stmt *row) {
                      pack.m_places.append({textAt(row, 0), textAt(row, 1), {number(row, 3), number(row, 4)}, sqlite3_column_int(row, 2)});
                  });
    const bool districts = eachRow(
        raw, "SELECT d.name, (r.minx + r.maxx) / 2, (r.miny + r.maxy) / 2 FROM districts d JOIN rtree_districts_geom r ON r.id = d.fid",
        [&](sqlite3_stmt *row) { pack.m_places.append({textAt(row, 0), u"district"_s, {number(row, 1), number(row, 2)}, 1}); });
    const bool names = eachRow(
        raw, "SELECT name, class, lon, lat, west, south, east, north, metres FROM wf_road_names ORDER BY name", [&](sqlite3_stmt *row) {
            pack.m_roadNames.append({textAt(row, 0),
                                     textAt(row, 1),
                                     {number(row, 2), number(row, 3)},
                                     QRectF(QPointF(number(row, 4), number(row, 5)), QPointF(number(row, 6), number(row, 7))),
                                     number(row, 8)});
        });
    qint64 edges = -1;
    const bool counted = eachRow(raw, "SELECT count(*) FROM wf_edges", [&](sqlite3_stmt *row) { edges = sqlite3_column_int64(row, 0); });
    if (!places || !districts || !names || !counted || edges != meta.value(u"edges"_s).toLongLong())
        return damaged(QString::fromUtf8(sqlite3_errmsg(raw)));
    QPointF sum;
    for (const RoadName &road : std::as_const(pack.m_roadNames))
        sum += road.pos;
    pack.m_center = pack.m_roadNames.isEmpty() ? pack.m_bounds.center() : sum / double(pack.m_roadNames.size());
    return pack;
}

QString CityPack::name() const { return localise(QJsonDocument::fromJson(m_names.toUtf8()).object()); }

bool CityPack::isCalled(const QJsonObject &name) const
{
    const QJsonObject own = QJsonDocument::fromJson(m_names.toUtf8()).object();
    for (auto it = name.begin(); it != name.end(); ++it) {
        const QString theirs = it->toString();
        const QString ours = own.value(it.key()).toString();
        if (!theirs.isEmpty() && !ours.isEmpty()
            && (ours.contains(theirs, Qt::CaseInsensitive) || theirs.contains(ours, Qt::CaseInsensitive)))
            return true;
    }
    return false;
}

} // namespace wf
