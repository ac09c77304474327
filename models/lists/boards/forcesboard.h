// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage.h"
#include "rowsmodel.h"
#include "situation.h"

#include <QTimer>
#include <QVariantList>

namespace wf {

/// Committed and free at a glance: by brigade and kind, people (民警 and 辅警 apart) as people and vehicles as vehicles, and the
/// equipment aboard.
class ForcesBoard : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from the view")
    Q_PROPERTY(wf::RowsModel *brigades READ brigades CONSTANT)
    Q_PROPERTY(wf::RowsModel *equipment READ equipment CONSTANT)
    Q_PROPERTY(QVariantMap all READ all NOTIFY changed)
    Q_PROPERTY(QVariantList kinds READ kinds CONSTANT)
public:
    explicit ForcesBoard(const Situation &situation, QObject *parent = nullptr);

    [[nodiscard]] RowsModel *brigades() { return &m_brigades; }
    [[nodiscard]] RowsModel *equipment() { return &m_equipment; }
    [[nodiscard]] QVariantMap all() const { return m_all; } ///< the counts of everybody, as a row of brigades()
    [[nodiscard]] QVariantList kinds() const; ///< [{type, title}] in the order of a row's cells

Q_SIGNALS:
    void changed();

private:
    void refresh();

    const Situation &m_situation;
    RowsModel m_brigades;
    RowsModel m_equipment;
    QVariantMap m_all;
    QTimer m_soon;
};

} // namespace wf
