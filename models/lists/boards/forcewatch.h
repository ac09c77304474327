// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "coverage.h"
#include "latestjob.h"
#include "roadstate.h"
#include "situation.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

namespace wf {

/// The units, the places that should be within reach, and who can be where in time, by the roads of one moment. Read-only, for any
/// thread.
struct ForcePicture {
    QList<ForceUnit> units;
    QList<GuardPoint> points;
    RoadState roads;
    int roadsRevision = 0;
    double withinSeconds = 300;
    Coverage coverage;

    [[nodiscard]] const ForceUnit *unit(const QString &subject) const;
};

/// Keeps a picture of the forces up to date while somebody looks: worked out on another thread when units, posts or roads change, at
/// most once a second, and once in five while units only move.
class ForceWatch : public QObject {
    Q_OBJECT
public:
    explicit ForceWatch(const Situation &situation, QObject *parent = nullptr);

    /// The roads with what is closed on them now.
    void setRoads(const RoadState &roads);
    [[nodiscard]] bool hasRoads() const;
    /// A place is covered when a free unit can be there within so many seconds.
    void setWithinSeconds(double seconds);
    [[nodiscard]] double withinSeconds() const { return m_within; }
    /// `who` looks at what comes of this, or no longer does.
    void setWanted(const QObject *who, bool wanted);

    /// The newest picture; nullptr before the first.
    [[nodiscard]] std::shared_ptr<const ForcePicture> picture() const { return m_picture; }
    [[nodiscard]] bool isBusy() const { return m_soon.isActive() || m_job.isBusy(); }

Q_SIGNALS:
    void pictured();

private:
    void markDirty(int afterMs);
    void ask();

    const Situation &m_situation;
    RoadState m_roads;
    int m_roadsRevision = 0;
    double m_within = 300;
    bool m_isDirty = true;
    QSet<const QObject *> m_wanted;
    std::shared_ptr<const ForcePicture> m_picture;
    LatestJob<std::shared_ptr<const ForcePicture>> m_job;
    QTimer m_soon;
};

} // namespace wf
