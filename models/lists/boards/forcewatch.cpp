// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forcewatch.h"

#include "roadtimes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

constexpr int changeMs = 1000;
constexpr int moveMs = 5000;

bool concerns(const ChangeSet &changes)
{
    const auto ours = [](const QString &subject) {
        return subject.startsWith("unit/"_L1) || subject.startsWith("post/"_L1) || subject.startsWith("floodpoint/"_L1);
    };
    return changes.reset || std::ranges::any_of(changes.added, ours) || std::ranges::any_of(changes.changed, ours)
        || std::ranges::any_of(changes.removed, ours);
}

} // namespace

const ForceUnit *ForcePicture::unit(const QString &subject) const
{
    const auto found = std::ranges::find(units, subject, &ForceUnit::subject);
    return found == units.end() ? nullptr : &*found;
}

ForceWatch::ForceWatch(const Situation &situation, QObject *parent)
    : QObject(parent)
    , m_situation(situation)
    , m_job([this](const std::shared_ptr<const ForcePicture> &picture) {
        m_picture = picture;
        Q_EMIT pictured();
    })
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ForceWatch::ask);
    connect(&situation, &Situation::changed, this, [this](const ChangeSet &changes) {
        if (concerns(changes))
            markDirty(changeMs);
    });
    connect(&situation, &Situation::measured, this, [this](const QList<Sample> &samples) {
        if (std::ranges::any_of(samples, [](const Sample &sample) { return sample.series.startsWith("pos/"_L1); }))
            markDirty(moveMs);
    });
}

void ForceWatch::setRoads(const RoadState &roads)
{
    m_roads = roads;
    ++m_roadsRevision;
    markDirty(0);
}

bool ForceWatch::hasRoads() const { return m_roads.graph().nodeCount() > 0; }

void ForceWatch::setWithinSeconds(double seconds)
{
    if (qFuzzyCompare(seconds, m_within))
        return;
    m_within = seconds;
    markDirty(0);
}

void ForceWatch::setWanted(const QObject *who, bool wanted)
{
    if (wanted)
        m_wanted.insert(who);
    else
        m_wanted.remove(who);
    if (wanted && m_isDirty)
        markDirty(0);
}

void ForceWatch::markDirty(int afterMs)
{
    m_isDirty = true;
    if (m_wanted.isEmpty())
        return;
    // What is sooner wins; a stream of changes must not put the question off for ever.
    if (!m_soon.isActive() || m_soon.remainingTime() > afterMs)
        m_soon.start(afterMs);
}

void ForceWatch::ask()
{
    if (m_wanted.isEmpty())
        return;
    m_isDirty = false;
    ForcePicture next{forceUnits(m_situation), guardPoints(m_situation), m_roads, m_roadsRevision, m_within, {}};
    m_job.ask([next = std::move(next)]() mutable {
        next.coverage = Coverage(next.points, next.units, drivingTimes(next.roads), next.withinSeconds);
        return std::make_shared<const ForcePicture>(std::move(next));
    });
}

} // namespace wf
