// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QColor>
#include <QHash>
#include <QList>
#include <QPointF>
#include <QPointer>
#include <QVariant>

#include <optional>

namespace wf {

/// Reads rows by role names from a model or from a JavaScript list of objects, and notes which rows changed, so that a
/// layer reads each of them once a frame however often it changed.
class RowSource : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// A QAbstractItemModel*, a list of objects, or nothing.
    void setSource(const QVariant &source);
    [[nodiscard]] QVariant source() const { return m_source; }
    [[nodiscard]] int count() const;
    [[nodiscard]] QVariant value(int row, const QString &role) const;
    [[nodiscard]] QString text(int row, const QString &role) const { return value(row, role).toString(); }
    /// Longitude and latitude from the two roles, or from a role "pos"; nothing when the row has no place.
    [[nodiscard]] std::optional<QPointF> place(int row, const QString &longitudeRole, const QString &latitudeRole) const;

    /// Rows to read anew since the last call, [first, last]; nothing = all of them.
    [[nodiscard]] std::optional<QList<std::pair<int, int>>> takeChanges();

Q_SIGNALS:
    void changed();

private:
    void readRoles();
    void all();

    QVariant m_source;
    QPointer<QAbstractItemModel> m_model;
    QVariantList m_list;
    QHash<QString, int> m_roles;
    QList<std::pair<int, int>> m_changes;
    bool m_all = true;
};

/// A colour, its name, or a key of the palette: "normal" "info" "active" "warn" "alarm" "off".
[[nodiscard]] QColor tintOf(const QVariant &value, const QVariantMap &palette);
[[nodiscard]] QVariantMap defaultPalette();

} // namespace wf
