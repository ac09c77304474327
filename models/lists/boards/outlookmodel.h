// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wateroutlook.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace wf {

/// Flood points by what the next two hours bring: first those that reach the closing limit soonest, then the deepest.
class OutlookModel final : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from WaterBoard")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    explicit OutlookModel(QObject *parent);

    void take(const QHash<QString, PointOutlook> &answers);

    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    Q_INVOKABLE QString subjectAt(int row) const;

Q_SIGNALS:
    void countChanged();

private:
    class Steps;
    QStringList m_subjects;
    QList<PointOutlook> m_rows;
};

} // namespace wf
