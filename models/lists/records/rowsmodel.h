// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QVariantMap>
#include <QtQmlIntegration>

#include <memory>

namespace wf {

/// Rows that are worked out anew each time, as a list for QML. It follows by rows: what went, came or moved, and ranged
/// dataChanged for what differs. A row is known by its role "subject", the first of its roles.
class RowsModel final : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from a board")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    /// `roles`: those besides "subject".
    explicit RowsModel(const QList<QByteArray> &roles, QObject *parent = nullptr);
    ~RowsModel() override;

    /// Of several rows with one subject the first counts.
    void setRows(const QList<QVariantMap> &rows);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const;
    Q_INVOKABLE QVariantMap get(int row) const; ///< empty: no such row
    Q_INVOKABLE int rowOf(const QString &subject) const; ///< -1: none
    Q_INVOKABLE QString subjectAt(int row) const;

Q_SIGNALS:
    void countChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace wf
