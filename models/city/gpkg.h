// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refusal.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QList>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QVariantList>

#include <expected>
#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace wf {

/// Writes one GeoPackage (OGC 12-128r19, version 1.3) under a temporary name beside its target and puts it in place
/// when all of it is there. The first error stays; later calls then do nothing.
class GpkgWriter {
public:
    explicit GpkgWriter(const QString &target);
    ~GpkgWriter();
    GpkgWriter(const GpkgWriter &) = delete;
    GpkgWriter &operator=(const GpkgWriter &) = delete;

    void run(const QByteArray &sql);
    /// A feature table with columns fid, geom and those in `columns` ("name TEXT, layer INTEGER"), its spatial index too.
    void beginLayer(const QByteArray &name, const QByteArray &geometryType, const QByteArray &columns);
    void addLine(const QList<QPointF> &line, const QVariantList &values);
    void addPoint(QPointF point, const QVariantList &values);
    void addPolygon(const QList<QList<QPointF>> &rings, const QVariantList &values);
    void endLayer();

    /// A table without geometry; addRow() fills it.
    void beginTable(const QByteArray &name, const QByteArray &columns);
    void addRow(const QVariantList &values);

    [[nodiscard]] QByteArray contentHash() const;
    /// Ends the transaction, flushes to disk and renames to the target; what went wrong, if anything did.
    [[nodiscard]] std::expected<void, Refusal> finish();

private:
    void fail(const QString &what);
    void prepare(const QByteArray &table, int columns);
    void addFeature(const QByteArray &wkb, const QRectF &box, const QVariantList &values);
    bool step(const QVariantList &values);

    QString m_target;
    QString m_temporary;
    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_insert = nullptr;
    sqlite3_stmt *m_index = nullptr;
    QByteArray m_layer;
    qint64 m_fid = 0;
    QRectF m_extent;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    QString m_error;
};

} // namespace wf
