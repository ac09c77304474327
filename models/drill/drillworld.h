// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"
#include "sample.h"
#include "scenario.h"

#include <QHash>
#include <QList>
#include <QMap>
#include <QPointF>

namespace wf {

class RoadGraph;

/// What happens outside in an exercise: rain, water, where the units drive. One scripted kind now; a ponding model or a
/// traffic simulation can stand behind the same interface.
class DrillWorld {
public:
    virtual ~DrillWorld() = default;

    /// True depth in cm, whatever the gauge says.
    [[nodiscard]] virtual double depth(const QString &floodPoint, qint64 at) const = 0;
    /// What happens to a gauge: "freeze", "silence" or "restore".
    virtual void gauge(const QString &floodPoint, const QString &act, qint64 at) = 0;
    /// Sends a unit on its way for an order, and has it arrive later.
    virtual void drive(const QString &order, const Record &unit, QPointF from, QPointF to, qint64 departed) = 0;
    /// The unit stops where it is: its order was cancelled or finished.
    virtual void stop(const QString &order) = 0;
    [[nodiscard]] virtual bool isDriving(const QString &order) const = 0;
    /// Orders whose unit is where it was sent, not yet told to have arrived by stop().
    [[nodiscard]] virtual QStringList arrived(qint64 at) const = 0;
    /// What is measured after `from`, up to and with `to`, in order of time.
    [[nodiscard]] virtual QList<Sample> measure(qint64 from, qint64 to) const = 0;
};

/// Rain and water as the scenario writes them; units drive along the roads, or straight where no roads are known.
class ScriptedWorld final : public DrillWorld {
public:
    /// `roads` may be nullptr; else it must outlive the world.
    ScriptedWorld(const Scenario &scenario, const RoadGraph *roads);

    /// mm per hour of a place with factor 1. Swells and ebbs within the hour, whose sum stays the scenario's.
    [[nodiscard]] double rainRate(double minute) const;
    /// mm since the rain began.
    [[nodiscard]] double rainTotal(double minute) const;

    [[nodiscard]] double depth(const QString &floodPoint, qint64 at) const override;
    void gauge(const QString &floodPoint, const QString &act, qint64 at) override;
    void drive(const QString &order, const Record &unit, QPointF from, QPointF to, qint64 departed) override;
    void stop(const QString &order) override;
    [[nodiscard]] bool isDriving(const QString &order) const override { return m_trips.contains(order); }
    [[nodiscard]] QStringList arrived(qint64 at) const override;
    [[nodiscard]] QList<Sample> measure(qint64 from, qint64 to) const override;

private:
    struct Trip {
        QString unit;
        QList<QPointF> line;
        QList<double> along; ///< metres from the beginning, per point
        qint64 departed = 0;
        qint64 arrives = 0;
    };
    struct Gauge {
        QString act;
        double frozenAt = 0;
    };
    [[nodiscard]] Sample position(const Trip &trip, qint64 at) const;

    Scenario::World m_world;
    qint64 m_start = 0;
    const RoadGraph *m_roads = nullptr;
    QStringList m_gauges; ///< flood points with a gauge, sorted
    QStringList m_stations; ///< sorted
    QHash<QString, Gauge> m_acts;
    QMap<QString, Trip> m_trips; ///< order → trip
};

} // namespace wf
