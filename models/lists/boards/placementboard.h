// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forcewatch.h"
#include "placement.h"
#include "rowsmodel.h"

#include <QVariantList>

#include <functional>
#include <optional>

namespace wf {

/// 预置: where free units should wait before the rain, so that flood points and posts are reached soonest; what that gains over today, and
/// the orders that send them there. Worked out on another thread, when asked for.
class PlacementBoard : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from the view")
    Q_PROPERTY(bool watched READ isWatched WRITE setWatched NOTIFY watchedChanged)
    Q_PROPERTY(int count READ count WRITE setCount NOTIFY questionChanged)
    Q_PROPERTY(int freeUnits READ freeUnits NOTIFY picturedChanged)
    Q_PROPERTY(wf::RowsModel *moves READ moves CONSTANT)
    Q_PROPERTY(wf::RowsModel *reach READ reach CONSTANT)
    Q_PROPERTY(bool busy READ isBusy NOTIFY answered)
    Q_PROPERTY(bool hasAnswer READ hasAnswer NOTIFY answered)
    Q_PROPERTY(QString method READ method NOTIFY answered)
    Q_PROPERTY(QString weights READ weights NOTIFY answered)
    Q_PROPERTY(QString problem READ problem NOTIFY answered)
    Q_PROPERTY(QString meanBefore READ meanBefore NOTIFY answered)
    Q_PROPERTY(QString meanAfter READ meanAfter NOTIFY answered)
    Q_PROPERTY(QString maxBefore READ maxBefore NOTIFY answered)
    Q_PROPERTY(QString maxAfter READ maxAfter NOTIFY answered)
    Q_PROPERTY(double gainPercent READ gainPercent NOTIFY answered)
    Q_PROPERTY(int unreached READ unreached NOTIFY answered)
    Q_PROPERTY(QString withoutPosition READ withoutPosition NOTIFY answered)
    Q_PROPERTY(int orderCount READ orderCount NOTIFY answered)
    Q_PROPERTY(bool stale READ isStale NOTIFY answered)
public:
    PlacementBoard(const Situation &situation, ForceWatch &forces, QObject *parent = nullptr);
    ~PlacementBoard() override;

    /// The forecast's chance (0 … 1) that a flood point must be closed, and that in words.
    struct Risk {
        double chance = 0;
        QString why;
    };
    /// By a flood point's subject; where it says nothing (no forecast), and without it, the depth of now counts.
    void setRisk(const std::function<std::optional<Risk>(const QString &floodPoint)> &risk) { m_risk = risk; }

    [[nodiscard]] bool isWatched() const { return m_isWatched; }
    void setWatched(bool watched);
    [[nodiscard]] int count() const { return m_count; }
    void setCount(int count); ///< units to place, 1 … 60
    [[nodiscard]] int freeUnits() const;
    [[nodiscard]] RowsModel *moves() { return &m_moves; }
    [[nodiscard]] RowsModel *reach() { return &m_reach; }
    [[nodiscard]] bool isBusy() const { return m_isAsked || m_job.isBusy(); }
    [[nodiscard]] bool hasAnswer() const { return m_picture != nullptr; }
    /// Units or roads are no longer those the answer was worked out for.
    [[nodiscard]] bool isStale() const { return m_picture && m_picture != m_forces.picture(); }
    [[nodiscard]] QString method() const { return m_answer.method; }
    [[nodiscard]] QString weights() const { return m_weights; } ///< how the places were weighed, in words
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString meanBefore() const;
    [[nodiscard]] QString meanAfter() const;
    [[nodiscard]] QString maxBefore() const;
    [[nodiscard]] QString maxAfter() const;
    [[nodiscard]] double gainPercent() const { return m_answer.gainPercent(); }
    [[nodiscard]] int unreached() const { return m_answer.unreached; }
    [[nodiscard]] QString withoutPosition() const;
    [[nodiscard]] int orderCount() const { return int(orders().size()); }

    Q_INVOKABLE void propose();
    Q_INVOKABLE void forget();
    /// The requests that send the units that move: [{verb, subject, fields}], for one transaction.
    Q_INVOKABLE QVariantList orders() const;

Q_SIGNALS:
    void watchedChanged();
    void questionChanged();
    void picturedChanged();
    void answered();

private:
    struct Answer {
        std::shared_ptr<const ForcePicture> picture;
        QList<GuardPoint> stands;
        QHash<QString, QString> why;
        Placement placement;
    };
    void ask();
    void take(const Answer &answer);
    [[nodiscard]] QList<Demand> demands(const ForcePicture &picture);
    [[nodiscard]] Risk riskAt(const QString &floodPoint, bool *isForecast) const;

    const Situation &m_situation;
    ForceWatch &m_forces;
    std::function<std::optional<Risk>(const QString &)> m_risk;
    QHash<QString, QString> m_why; ///< by subject: what a place weighs and why, of the question last asked
    bool m_isWatched = false;
    bool m_isAsked = false; ///< propose() waits for a picture
    int m_count = 6;
    QString m_weights;
    QString m_problem;
    std::shared_ptr<const ForcePicture> m_picture;
    QList<GuardPoint> m_stands;
    Placement m_answer;
    RowsModel m_moves;
    RowsModel m_reach;
    LatestJob<Answer> m_job;
};

} // namespace wf
