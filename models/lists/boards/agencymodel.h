// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "agencyboard.h"

#include <QAbstractListModel>
#include <QtQmlIntegration>

namespace wf {

/// The board of agencies: what was sent to each, how far it was answered, who owes what by when, and what it reports of its own work.
class AgencyModel final : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from PapersBoard")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    AgencyModel(const Situation &situation, QObject *parent);

    /// `now` in UTC ms; the limits are those by which the notices are late everywhere else (agencyLimits()).
    void refresh(qint64 now, const AgencyLimits &limits = {});

    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    Q_INVOKABLE QString subjectAt(int row) const;
    Q_INVOKABLE int rowOf(const QString &subject) const; ///< -1: none

Q_SIGNALS:
    void countChanged();

private:
    const Situation &m_situation;
    QList<AgencyLine> m_rows;
    QStringList m_progress; ///< what each reports of its own work
};

} // namespace wf
