// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gpkg.h"

#include <QCoreApplication>
#include <QFile>
#include <QUuid>

#include <sqlite3.h>

#include <cmath>
#include <cstring>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace wf {
namespace {

/// EPSG:4326 as GeoPackage wants it in gpkg_spatial_ref_sys, and the two undefined systems the standard demands.
constexpr const char *frameSql = R"(
PRAGMA application_id = 0x47504B47;
PRAGMA user_version = 10300;
CREATE TABLE gpkg_spatial_ref_sys (srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
 organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
INSERT INTO gpkg_spatial_ref_sys VALUES
 ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', NULL),
 ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL),
 ('WGS 84 geodetic', 4326, 'EPSG', 4326, 'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]', 'longitude/latitude coordinates');
CREATE TABLE gpkg_contents (table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
 last_change DATETIME NOT NULL, min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
 CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
CREATE TABLE gpkg_geometry_columns (table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
 z TINYINT NOT NULL, m TINYINT NOT NULL, CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name), CONSTRAINT uk_gc_table_name UNIQUE (table_name));
CREATE TABLE gpkg_extensions (table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
 CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
)";

template <typename T> void put(QByteArray &bytes, T value)
{
    char raw[sizeof(T)];
    std::memcpy(raw, &value, sizeof(T));
    bytes.append(raw, sizeof(T));
}

void putPoints(QByteArray &bytes, const QList<QPointF> &points)
{
    put(bytes, quint32(points.size()));
    for (const QPointF &point : points) {
        put(bytes, point.x());
        put(bytes, point.y());
    }
}

QByteArray wkbHead(quint32 type)
{
    static_assert(Q_BYTE_ORDER == Q_LITTLE_ENDIAN, "WKB is written in the machine's order");
    QByteArray bytes;
    put(bytes, quint8(1));
    put(bytes, type);
    return bytes;
}

QRectF boxOf(const QList<QPointF> &points)
{
    double west = 1e9, south = 1e9, east = -1e9, north = -1e9;
    for (const QPointF &point : points) {
        west = std::min(west, point.x());
        east = std::max(east, point.x());
        south = std::min(south, point.y());
        north = std::max(north, point.y());
    }
    return QRectF(QPointF(west, south), QPointF(east, north));
}

} // namespace

GpkgWriter::GpkgWriter(const QString &target)
    : m_target(target)
    , m_temporary(target + u'.' + QUuid::createUuid().toString(QUuid::Id128).first(8) + u".part"_s)
{
    if (sqlite3_open_v2(m_temporary.toUtf8().constData(), &m_db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr) != SQLITE_OK) {
        fail(QString::fromUtf8(sqlite3_errmsg(m_db)));
        return;
    }
    run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 4096;");
    run(frameSql);
    run("BEGIN");
}

GpkgWriter::~GpkgWriter()
{
    sqlite3_finalize(m_insert);
    sqlite3_finalize(m_index);
    sqlite3_close(m_db);
    QFile::remove(m_temporary);
}

void GpkgWriter::fail(const QString &what)
{
    if (m_error.isEmpty())
        m_error = what;
}

void GpkgWriter::run(const QByteArray &sql)
{
    if (!m_error.isEmpty())
        return;
    if (sqlite3_exec(m_db, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(QString::fromUtf8(sqlite3_errmsg(m_db)));
}

void GpkgWriter::prepare(const QByteArray &table, int columns)
{
    sqlite3_finalize(m_insert);
    m_insert = nullptr;
    QByteArray sql = "INSERT INTO " + table + " VALUES (?";
    for (int i = 1; i < columns; ++i)
        sql += ",?";
    sql += ")";
    if (m_error.isEmpty() && sqlite3_prepare_v2(m_db, sql.constData(), -1, &m_insert, nullptr) != SQLITE_OK)
        fail(QString::fromUtf8(sqlite3_errmsg(m_db)));
}

void GpkgWriter::beginLayer(const QByteArray &name, const QByteArray &geometryType, const QByteArray &columns)
{
    m_layer = name;
    m_fid = 0;
    m_extent = QRectF();
    m_hash.addData(name);
    run("CREATE TABLE " + name + " (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom " + geometryType + ", " + columns + ")");
    run("INSERT INTO gpkg_geometry_columns VALUES ('" + name + "', 'geom', '" + geometryType + "', 4326, 0, 0)");
    run("INSERT INTO gpkg_extensions VALUES ('" + name
        + "', 'geom', 'gpkg_rtree_index', 'http://www.geopackage.org/spec120/#extension_rtree', 'write-only')");
    run("CREATE VIRTUAL TABLE rtree_" + name + "_geom USING rtree(id, minx, maxx, miny, maxy)");
    prepare(name, int(columns.count(',')) + 3);
    sqlite3_finalize(m_index);
    m_index = nullptr;
    const QByteArray sql = "INSERT INTO rtree_" + name + "_geom VALUES (?,?,?,?,?)";
    if (m_error.isEmpty() && sqlite3_prepare_v2(m_db, sql.constData(), -1, &m_index, nullptr) != SQLITE_OK)
        fail(QString::fromUtf8(sqlite3_errmsg(m_db)));
}

void GpkgWriter::endLayer()
{
    const auto number = [](double value) { return QByteArray::number(value, 'f', 7); };
    run("INSERT INTO gpkg_contents VALUES ('" + m_layer + "', 'features', '" + m_layer + "', '', '2026-01-01T00:00:00.000Z', "
        + number(m_extent.left()) + ", " + number(m_extent.top()) + ", " + number(m_extent.right()) + ", " + number(m_extent.bottom())
        + ", 4326)");
}

void GpkgWriter::addFeature(const QByteArray &wkb, const QRectF &box, const QVariantList &values)
{
    QByteArray blob("GP\0\x03", 4); // version 1, little endian, with an envelope of four doubles
    put(blob, qint32(4326));
    for (const double side : {box.left(), box.right(), box.top(), box.bottom()})
        put(blob, side);
    blob += wkb;
    const QRectF wide = m_fid == 0 ? box
                                   : QRectF(QPointF(std::min(m_extent.left(), box.left()), std::min(m_extent.top(), box.top())),
                                            QPointF(std::max(m_extent.right(), box.right()), std::max(m_extent.bottom(), box.bottom())));
    m_extent = wide;
    ++m_fid;
    if (!step(QVariantList{m_fid, blob} + values))
        return;
    sqlite3_bind_int64(m_index, 1, m_fid);
    sqlite3_bind_double(m_index, 2, box.left());
    sqlite3_bind_double(m_index, 3, box.right());
    sqlite3_bind_double(m_index, 4, box.top());
    sqlite3_bind_double(m_index, 5, box.bottom());
    if (sqlite3_step(m_index) != SQLITE_DONE)
        fail(QString::fromUtf8(sqlite3_errmsg(m_db)));
    sqlite3_reset(m_index);
}

void GpkgWriter::addLine(const QList<QPointF> &line, const QVariantList &values)
{
    QByteArray wkb = wkbHead(2);
    putPoints(wkb, line);
    addFeature(wkb, boxOf(line), values);
}

void GpkgWriter::addPoint(QPointF point, const QVariantList &values)
{
    QByteArray wkb = wkbHead(1);
    put(wkb, point.x());
    put(wkb, point.y());
    addFeature(wkb, QRectF(point, point), values);
}

void GpkgWriter::addPolygon(const QList<QList<QPointF>> &rings, const QVariantList &values)
{
    if (rings.isEmpty())
        return;
    QByteArray wkb = wkbHead(3);
    put(wkb, quint32(rings.size()));
    for (const QList<QPointF> &ring : rings)
        putPoints(wkb, ring);
    addFeature(wkb, boxOf(rings.first()), values);
}

void GpkgWriter::beginTable(const QByteArray &name, const QByteArray &columns)
{
    m_hash.addData(name);
    run("CREATE TABLE " + name + " (" + columns + ")");
    prepare(name, int(columns.count(',')) + 1);
}

void GpkgWriter::addRow(const QVariantList &values) { step(values); }

bool GpkgWriter::step(const QVariantList &values)
{
    if (!m_error.isEmpty())
        return false;
    for (int i = 0; i < values.size(); ++i) {
        const QVariant &value = values[i];
        const int at = i + 1;
        switch (value.typeId()) {
        case QMetaType::QString: {
            const QByteArray text = value.toString().toUtf8();
            m_hash.addData(text);
            if (text.isEmpty())
                sqlite3_bind_null(m_insert, at);
            else
                sqlite3_bind_text(m_insert, at, text.constData(), int(text.size()), SQLITE_TRANSIENT);
            break;
        }
        case QMetaType::QByteArray: {
            const QByteArray bytes = value.toByteArray();
            m_hash.addData(bytes);
            sqlite3_bind_blob(m_insert, at, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
            break;
        }
        case QMetaType::Double: {
            const double number = value.toDouble();
            m_hash.addData(QByteArrayView(reinterpret_cast<const char *>(&number), sizeof number));
            sqlite3_bind_double(m_insert, at, number);
            break;
        }
        default: {
            const qint64 number = value.toLongLong();
            m_hash.addData(QByteArrayView(reinterpret_cast<const char *>(&number), sizeof number));
            sqlite3_bind_int64(m_insert, at, number);
        }
        }
    }
    const bool done = sqlite3_step(m_insert) == SQLITE_DONE;
    if (!done)
        fail(QString::fromUtf8(sqlite3_errmsg(m_db)));
    sqlite3_reset(m_insert);
    return done;
}

QByteArray GpkgWriter::contentHash() const { return m_hash.result().toHex(); }

std::expected<void, Refusal> GpkgWriter::finish()
{
    sqlite3_finalize(std::exchange(m_insert, nullptr));
    sqlite3_finalize(std::exchange(m_index, nullptr));
    run("COMMIT");
    sqlite3_close(std::exchange(m_db, nullptr));
    if (m_error.isEmpty()) {
        QFile file(m_temporary);
        if (!file.open(QIODevice::ReadOnly) || ::fsync(file.handle()) != 0)
            fail(file.errorString());
    }
    if (m_error.isEmpty() && ::rename(QFile::encodeName(m_temporary).constData(), QFile::encodeName(m_target).constData()) != 0)
        fail(QString::fromLocal8Bit(std::strerror(errno)));
    if (m_error.isEmpty())
        return {};
    QFile::remove(m_temporary);
    return std::unexpected(
        Refusal{u"city.write_failed"_s, QCoreApplication::translate("wf::City", "%1 could not be written: %2").arg(m_target, m_error)});
}

} // namespace wf
