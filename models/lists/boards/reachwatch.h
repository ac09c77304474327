// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latestjob.h"
#include "trafficwatch.h"

#include <QPointer>
#include <QTimer>
#include <QVariantList>
#include <QtQmlIntegration>

namespace wf {

class Lists;

/// What the units that are free now reach within 3, 5 and 10 minutes, as things stand on the roads. Only worked out while
/// somebody looks; on another thread, a few seconds after units or closures changed.
class ReachWatch : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from the traffic board")
    Q_PROPERTY(bool watched READ isWatched WRITE setWatched NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(int units READ units NOTIFY changed)
    Q_PROPERTY(QVariantList bands READ bands NOTIFY changed)
    Q_PROPERTY(QList<double> share READ share NOTIFY changed)
public:
    explicit ReachWatch(QObject *parent = nullptr);

    void show(TrafficWatch *watch, const Lists *lists);

    [[nodiscard]] bool isWatched() const { return m_isWatched; }
    void setWatched(bool watched);
    [[nodiscard]] bool isBusy() const { return m_job.isBusy(); }
    [[nodiscard]] int units() const { return m_answer.units; } ///< how many it was counted from
    /// Per band, nearest first, its lines for a ReachLayer (QList<QPolygonF>, longitude and latitude).
    [[nodiscard]] QVariantList bands() const { return m_answer.bands; }
    /// Share of all road metres within each limit, 0 … 1.
    [[nodiscard]] QList<double> share() const { return m_answer.share; }
    [[nodiscard]] static QList<double> limits() { return {3, 5, 10}; } ///< minutes

Q_SIGNALS:
    void changed();

private:
    struct Answer {
        QVariantList bands;
        QList<double> share;
        int units = 0;
    };
    void markDirty();
    void ask();
    [[nodiscard]] QList<QPointF> freeUnits() const;

    QPointer<TrafficWatch> m_watch;
    QPointer<const Lists> m_lists;
    bool m_isWatched = false;
    bool m_isDirty = true;
    Answer m_answer;
    QTimer m_soon;
    LatestJob<Answer> m_job;
};

} // namespace wf
