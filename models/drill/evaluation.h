// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "event.h"
#include "scenario.h"

#include <QMap>

namespace wf {

/// What became of one expected action.
struct EvaluatedAction {
    enum class Outcome : quint8 {
        InTime,
        Late,
        Missed,
        NotReached, ///< its inject was never shown: counts for nothing
    };
    QString inject;
    QString key;
    QString stage;
    QString seat; ///< expected; the role's key where any seat of a role may
    BiText what;
    QString verb;
    QString clause;
    double injectAt = 0; ///< exercise minutes; where never shown, as planned
    double limit = 0;
    double doneAt = -1; ///< exercise minutes; -1 = never
    double delay = -1; ///< minutes after the inject; may be below 0 where `early` allows
    QString by; ///< seat
    QString recordedBy; ///< 代录
    QString number; ///< display number of the record
    int points = 0;
    double score = 0;
    Outcome outcome = Outcome::NotReached;
};

struct StageScore {
    QString key; ///< empty = all stages
    BiText title;
    int expected = 0;
    int inTime = 0;
    int late = 0;
    int missed = 0;
    int points = 0;
    double score = 0;
    [[nodiscard]] double percent() const { return points > 0 ? score * 100 / points : 0; }
};

struct TimelineEntry {
    double minute = 0;
    QString seat;
    QString verb;
    QString kind;
    QJsonValue number; ///< display number, or an asset's own name: text or {zh, en}
    QJsonValue title; ///< text or {zh, en}
    QString inject; ///< key, for an inject
};

/// One closure from asking to reopening.
struct ClosureChronicle {
    struct Moment {
        QString what; ///< state or step key
        bool isStep = false;
        double minute = 0;
        QString by;
        QString how;
        double sinceConfirm = -1; ///< minutes after confirmation; -1 = before, or never confirmed
        double limit = -1; ///< minutes after confirmation; -1 = none
    };
    QString number;
    QString road;
    QString direction;
    QString from;
    QString to;
    QString state;
    QList<Moment> moments;
    double inForceMinutes = -1;
    QJsonValue lanes = {}; ///< of how many it was, {"zh","en"}; none: of all
};

struct DrillResources {
    int orders = 0;
    int ordersSigned = 0;
    double medianSign = -1; ///< minutes from sending to signing
    double medianArrival = -1; ///< minutes from sending to arriving
    int units = 0;
    QMap<QString, int> unitsByType;
    QMap<QString, int> unitsByBrigade;
    int crossBrigade = 0;
    int officers = 0;
    int auxiliaries = 0;
    int incidents = 0;
    int rescued = 0;
    int closures = 0;
    int signsShown = 0;
    int bulletins = 0;
    int notices = 0;
    int noticesAnswered = 0; ///< signed, answered or confirmed by voice
    int alarms = 0;
    int readings = 0;
};

struct EvaluationResult {
    QString scenario;
    BiText title;
    BiText notice;
    BiText planTitle;
    QMap<QString, BiText> seatNames;
    QMap<QString, BiText> clauseTopics;
    quint32 seed = 0;
    qint64 start = 0; ///< UTC ms, the exercise's clock
    double endedAt = 0; ///< exercise minutes of the last event
    bool ended = false;
    qint64 wallBegan = 0; ///< the room's clock
    qint64 wallEnded = 0;
    int injectsShown = 0;
    int injects = 0;
    int eventCount = 0;
    QList<EvaluatedAction> actions; ///< in the order of the scenario
    QList<StageScore> stages;
    StageScore total;
    QList<TimelineEntry> timeline;
    QList<ClosureChronicle> closures;
    DrillResources resources;
};

/// Scores an exercise from its log alone.
[[nodiscard]] EvaluationResult evaluate(const Scenario &scenario, const QList<Event> &events);

/// Full points within the limit (a limit of 0 has a minute of grace), falling to 0 at three times the limit.
[[nodiscard]] double actionScore(int points, double limit, double delay);

} // namespace wf
