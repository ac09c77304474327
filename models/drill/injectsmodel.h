// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "progress.h"

#include <QAbstractListModel>

namespace wf {

/// All injects of an exercise with what became of them, in order of time. For control's page only: it shows what is still
/// to come.
class InjectsModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(int shownCount READ shownCount NOTIFY refreshed)
    Q_PROPERTY(int count READ count CONSTANT)
public:
    enum Roles {
        KeyRole = Qt::UserRole + 1,
        MinuteRole, ///< planned
        StageRole,
        StageTitleRole,
        SeatsRole, ///< text "ZHZ, DD"
        TextRole,
        ShownRole,
        ShownAtRole, ///< UTC ms; 0 = not shown
        ExpectedRole, ///< number of expected actions
        AnsweredRole,
    };
    Q_ENUM(Roles)

    /// Scenario and progress must outlive the model.
    InjectsModel(const Scenario &scenario, const DrillProgress &progress, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int shownCount() const;
    [[nodiscard]] int count() const { return rowCount(); }

    /// Tells the rows that changed since the last time.
    void refresh();
    void refreshAll();

Q_SIGNALS:
    void refreshed();

private:
    [[nodiscard]] int answered(const ScenarioInject &inject) const;

    const Scenario &m_scenario;
    const DrillProgress &m_progress;
    QList<int> m_told; ///< per row: -1 not shown, else answers told
};

} // namespace wf
