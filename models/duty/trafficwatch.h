// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"
#include "trafficreport.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

namespace wf {

class Situation;
struct ChangeSet;

/// A place that must stay within reach.
struct KeyPlace {
    QString id;
    QString kind; ///< "hospital", "fire", "station", "shelter"
    QString name;
    QPointF pos;
    bool operator==(const KeyPlace &) const = default;
};

/// Everything that is asked of the roads at one moment; plain values, so that another thread can answer.
struct TrafficQuestion {
    struct Closure {
        QString subject;
        QString floodPoint; ///< it is closed for; may be empty
        QList<QList<QPointF>> lines;
        bool shut = true;
        double slowdown = 1;
        double depthCm = 0;
        bool letsRescueThrough = false; ///< water can be driven through where it is shallow; a wreck or a hole can't
        bool isWet = false; ///< closed for water, and nobody has said that what runs beside it is dry
        QString detour = {}; ///< as the point's card names it, in Chinese; may be empty
        bool isWater = false; ///< water stands on it, or is what it is closed for
        bool operator==(const Closure &) const = default;
    };
    struct Sign {
        QString subject;
        QPointF pos;
        double heading = -1; ///< degrees from north, of the traffic that reads it; -1 = unknown
        QString road;
        int rows = 0;
        int cols = 0;
        bool operator==(const Sign &) const = default;
    };
    struct Point {
        QString subject;
        QPointF pos;
        QString road;
        QString kind; ///< "underpass", "tunnel", "street", "riverside"
        QString direction; ///< empty = found from the road
        bool isDeep = false; ///< above its slowing limit: no diversion leads through it
        double depthCm = 0;
        bool operator==(const Point &) const = default;
    };
    struct Corridor {
        QString subject;
        QList<QPointF> line;
        double wadingCm = RouteNeeds().wadingCm; ///< of the vehicles that are to pass
        bool operator==(const Corridor &) const = default;
    };
    QList<Closure> closures;
    QList<Sign> signs;
    QList<Point> points;
    QList<Corridor> corridors;
    QList<KeyPlace> places;
    QList<Closure> asked = {}; ///< asked for, and not decided: only what is said of corridors heeds them
    QString only = {}; ///< the closure whose ways round are asked for; empty: those of all
    bool operator==(const TrafficQuestion &) const = default;
};

/// So much below its limit, cm, the water has to be before a corridor is free again: a gauge that moves by a centimetre says nothing new.
inline constexpr double corridorSpareCm = 3;
/// Depths are rounded up by so many cm: no water is taken for shallower than it is, and a centimetre more need not be asked about. What
/// has a limit of its own (a corridor) is asked to the centimetre.
inline constexpr double depthStepCm = 5;

/// What a closure keeps from traffic, as a part of the question.
[[nodiscard]] TrafficQuestion::Closure closureQuestion(const Record &closure, const Situation &situation, double stepCm = depthStepCm);
/// The way that the card of the closure's flood point lays down (text or {"zh","en"}), else what the closure itself names; may be empty.
[[nodiscard]] QJsonValue plannedDetour(const Record &closure, const Situation &situation);

/// The same question as if one more were closed; vital places and corridors are left out. Flood points stay in it: the way that is shown
/// before a closure is confirmed is the way that is led after it.
[[nodiscard]] TrafficQuestion whatIf(TrafficQuestion standing, const TrafficQuestion::Closure &asked);

/// What bars a green corridor: what bars traffic, and the water of what is only asked to be closed.
[[nodiscard]] QList<RoadBlock> corridorBlocks(const TrafficQuestion &question);
/// What a green corridor passes, besides what bars it (`across`). `barred`: the roads with corridorBlocks().
[[nodiscard]] CorridorPasses corridorPasses(const RoadState &barred, const TrafficQuestion &question, const Route &route,
                                            const QStringList &across = {});

/// Answers a question on a city's roads. `earlier` is the last answer for the same city: what has not changed is taken over
/// (matched lines, the stretches of flood points). Touches nothing shared.
[[nodiscard]] TrafficReport answerTraffic(const RoadGraph &graph, const TrafficQuestion &question, const TrafficReport &earlier = {});

/// Keeps an eye on what is closed, and on what follows from it for traffic: asks anew when a closure, a sign, a corridor or a
/// deep flood point changes. The window's thread never waits: the answer is worked out elsewhere and comes with changed().
class TrafficWatch : public QObject {
    Q_OBJECT
public:
    enum class Mode : quint8 {
        Threaded, ///< worked out on a thread of the pool
        Inline, ///< at once: an exercise at full speed must come out the same each time
    };
    TrafficWatch(const Situation &situation, Mode mode, QObject *parent = nullptr);
    ~TrafficWatch() override;

    /// The city's roads; nothing is reported before they are there.
    void setRoads(const RoadGraph &roads);
    /// Hospitals and the like of the city; those that the log defines ("place") come on top.
    void setPlaces(const QList<KeyPlace> &places);

    /// What the report says is in the interface's language: asked again when that changes.
    void askAnew() { markDirty(); }

    [[nodiscard]] const TrafficReport &report() const { return m_report; }
    /// What was asked last: the report answers it as soon as it is settled.
    [[nodiscard]] const TrafficQuestion &asked() const { return m_asked; }
    [[nodiscard]] const RoadGraph &roads() const { return m_roads; }
    /// What bars a green corridor as it is now, for one that is being planned: what an open one is found obstructed by.
    [[nodiscard]] QList<RoadBlock> corridorBlocksNow() const { return corridorBlocks(question(true)); }
    /// All that is looked at for one that is being planned: closures, what is asked for, flood points.
    [[nodiscard]] TrafficQuestion corridorQuestionNow() const;
    /// What bars a way for a corridor's vehicles (subjects); nothing before there was an answer. Looks for no way; only a
    /// closure newer than the answer is matched to the roads here.
    [[nodiscard]] QStringList bars(const Record &corridor, const QList<QPointF> &line) const;
    /// The report answers what the situation is now.
    [[nodiscard]] bool isSettled() const { return !m_isDirty && !m_isAsking; }

Q_SIGNALS:
    void changed();
    void settled();

private:
    void follow(const ChangeSet &changes);
    void followDepths();
    void markDirty();
    void ask();
    void take(const TrafficReport &report);
    [[nodiscard]] bool hasCorridors() const;
    /// What asks anew when it is another one: the flood points that are deep, and how many of the corridors' limits each is above.
    [[nodiscard]] QStringList depthsNow() const;
    [[nodiscard]] TrafficQuestion question(bool forCorridors) const;

    const Situation &m_situation;
    Mode m_mode;
    RoadGraph m_roads;
    QList<KeyPlace> m_places;
    TrafficReport m_report;
    TrafficQuestion m_asked;
    QStringList m_depths; ///< as depthsNow() was when it was asked last
    bool m_hasAnswer = false;
    bool m_isDirty = false;
    bool m_isAsking = false;
    QTimer m_soon;
    QFutureWatcher<TrafficReport> m_watcher;
};

} // namespace wf
