// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress.h"

#include <QAbstractListModel>

namespace wf {

/// The actions expected after the injects shown so far, the newest inject first. For control's and the evaluators' page.
class ExpectedModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(int count READ count NOTIFY refreshed)
    Q_PROPERTY(int answeredCount READ answeredCount NOTIFY refreshed)
    Q_PROPERTY(int overdueCount READ overdueCount NOTIFY refreshed)
public:
    enum Roles {
        KeyRole = Qt::UserRole + 1,
        InjectRole,
        StageRole,
        SeatRole, ///< id, or the role's key
        SeatNameRole,
        WhatRole,
        VerbRole,
        ClauseRole,
        ClauseTopicRole,
        LimitRole, ///< minutes after the inject
        PointsRole,
        StatusRole, ///< "open", "overdue", "done", "late"
        LeftRole, ///< minutes left; below 0 = overdue
        DoneAtRole, ///< UTC ms; 0 = not yet
        DelayRole, ///< minutes after the inject; -1 = not yet
        ByRole,
        SubjectRole,
    };
    Q_ENUM(Roles)

    /// Scenario and progress must outlive the model.
    ExpectedModel(const Scenario &scenario, const DrillProgress &progress, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return rowCount(); }
    [[nodiscard]] int answeredCount() const;
    [[nodiscard]] int overdueCount() const;

    void refresh(qint64 now);
    void refreshAll();

Q_SIGNALS:
    void refreshed();

private:
    struct Row {
        const ScenarioInject *inject = nullptr;
        const Expectation *expectation = nullptr;
        QString status;
        int left = 0; ///< whole minutes, as told
    };
    [[nodiscard]] double left(const Row &row) const;
    [[nodiscard]] QString status(const Row &row) const;

    const Scenario &m_scenario;
    const DrillProgress &m_progress;
    QList<Row> m_rows;
    qint64 m_now = 0;
};

} // namespace wf
