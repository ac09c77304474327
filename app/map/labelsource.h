// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rowsource.h"

#include <QObject>
#include <QSizeF>
#include <QtQml/qqmlregistration.h>

namespace wf {

/// One model whose rows want labels in a LabelLayer.
class LabelSource : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name MEMBER m_name NOTIFY changed)
    Q_PROPERTY(QVariant model READ model WRITE setModel NOTIFY changed)
    Q_PROPERTY(qreal minimumZoom MEMBER m_minimumZoom NOTIFY changed)
    /// Added to what the row says; the higher one is shown.
    Q_PROPERTY(qreal priority MEMBER m_priority NOTIFY changed)
    Q_PROPERTY(qreal gap MEMBER m_gap NOTIFY changed)
    Q_PROPERTY(qreal padding MEMBER m_padding NOTIFY changed)
    Q_PROPERTY(qreal reserve MEMBER m_reserve NOTIFY changed)
    Q_PROPERTY(QString textRole MEMBER m_text NOTIFY changed)
    Q_PROPERTY(QString priorityRole MEMBER m_priorityRole NOTIFY changed)
    Q_PROPERTY(QString tintRole MEMBER m_tint NOTIFY changed)
    Q_PROPERTY(QString subjectRole MEMBER m_subject NOTIFY changed)
    Q_PROPERTY(QString latitudeRole MEMBER m_latitude NOTIFY changed)
    Q_PROPERTY(QString longitudeRole MEMBER m_longitude NOTIFY changed)
public:
    explicit LabelSource(QObject *parent = nullptr);

    struct Row {
        QPointF place; ///< Mercator metres
        QString text;
        QString subject;
        QVariant tint;
        double priority = 0;
    };

    [[nodiscard]] QVariant model() const { return m_rows.source(); }
    void setModel(const QVariant &model);
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] qreal minimumZoom() const { return m_minimumZoom; }
    [[nodiscard]] qreal gap() const { return m_gap; }
    [[nodiscard]] qreal padding() const { return m_padding; }
    [[nodiscard]] qreal reserve() const { return m_reserve; }
    /// Rows with a place and a text; read anew when something changed.
    [[nodiscard]] const QList<Row> &labelRows();

Q_SIGNALS:
    void changed();

private:
    RowSource m_rows;
    QList<Row> m_read;
    bool m_stale = true;
    QString m_name;
    qreal m_minimumZoom = 0;
    qreal m_priority = 0;
    qreal m_gap = 14;
    qreal m_padding = 6;
    qreal m_reserve = 0;
    QString m_text = QStringLiteral("label");
    QString m_priorityRole = QStringLiteral("priority");
    QString m_tint = QStringLiteral("tint");
    QString m_subject = QStringLiteral("subject");
    QString m_latitude = QStringLiteral("latitude");
    QString m_longitude = QStringLiteral("longitude");
};

} // namespace wf
