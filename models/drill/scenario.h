// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fault.h"
#include "refusal.h"
#include "responseplan.h"
#include "role.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <expected>
#include <optional>

namespace wf {

/// {zh, en}
struct BiText {
    QString zh;
    QString en;
    /// In the interface's language (setContentLanguage()).
    [[nodiscard]] QString local() const;
    [[nodiscard]] QString in(const QString &language) const;
    [[nodiscard]] QJsonObject json() const;
    [[nodiscard]] bool isEmpty() const { return zh.isEmpty() && en.isEmpty(); }
};

/// Something control, the program or an automatic player does: a verb, or what happens to a gauge.
struct ScenarioStep {
    struct Nearest {
        QString type; ///< unit type; empty = any
        QString brigade; ///< empty = any
        QString to; ///< subject or $name
        int count = 0; ///< 0 = no nearest
    };
    struct Stretch {
        QString road; ///< empty = no stretch
        QString direction;
        QString from;
        QString to;
    };
    struct Each {
        QString kind; ///< empty = no each
        QStringList states;
        QJsonObject fields;
    };

    QString key; ///< unique in the scenario: "i01/world/0", "e01a/do/1"
    QString seat;
    QString verb; ///< empty for a gauge
    QString subject; ///< subject, $name, or empty for a verb that creates
    QString as;
    QJsonObject fields; ///< with $ references in them
    double after = 0; ///< minutes after the inject
    Nearest nearest;
    Stretch stretch;
    Each each;
    QString gauge; ///< flood point's id
    QString act; ///< freeze, silence, restore
    Place place;
};

/// What is expected of a player after an inject.
struct Expectation {
    QString key;
    QString seat; ///< or empty, then
    QString role; ///< anybody with this role
    BiText what;
    QString verb;
    QString subject; ///< subject or $name that the event must be about; empty = any
    QJsonObject where; ///< field → value, list (any of), {min,max} or {contains}
    double within = 0; ///< minutes
    double early = 0; ///< minutes before the inject within which anything that fits counts too, whatever it was about
    QString clause;
    int points = 0;
    QList<ScenarioStep> steps; ///< of the automatic player
    Place place;
};

/// One thing that control shows to players.
struct ScenarioInject {
    QString key;
    double at = 0; ///< minutes from the start
    QString stage;
    QStringList to;
    BiText text;
    QList<ScenarioStep> world;
    QList<Expectation> expect;
    Place place;
};

struct ScenarioStage {
    QString key;
    BiText title;
};

struct ScenarioMark {
    double at = 0;
    QString name;
};

/// The response plan: as far as an exercise refers to it, and whole, as duty works after it. Read once, where the exercise is read, and
/// never again while it runs.
struct Plan {
    struct Clause {
        QString id;
        BiText topic;
        BiText text;
    };
    QString file;
    BiText title;
    BiText city; ///< whose plan it is; empty = it does not say
    QHash<QString, QStringList> authority; ///< level → who may activate it
    QList<Clause> clauses;
    std::optional<ResponsePlan> whole; ///< as duty works after it; none only where no plan was read
    [[nodiscard]] const Clause *clause(const QString &id) const;
};

/// One unit, camera, sign … of an assets file.
struct Asset {
    QString subject; ///< "unit/yz-03"
    QJsonObject fields;
    Place place;
};

/// An exercise, read and checked; never changed afterwards.
struct Scenario {
    struct World {
        QList<double> rainHourly; ///< mm in each hour of rain
        double rainBegins = 0; ///< minutes
        QHash<QString, double> stations; ///< rain station → factor
        QHash<QString, QList<QPointF>> depth; ///< flood point → (minute, cm)
    };

    QString file;
    QString key; ///< file name without its ending
    QHash<QString, QString> digests; ///< "drill", "plan", "assets" → SHA-256 of the file's bytes, hex
    BiText title;
    BiText notice;
    qint64 start = 0; ///< UTC ms
    double duration = 0; ///< minutes
    Plan plan;
    QList<Asset> assets;
    QList<Seat> seats;
    QHash<QString, QString> brigadeSeats; ///< brigade → seat that speaks for it
    QList<ScenarioStage> stages;
    World world;
    QList<ScenarioMark> marks;
    QList<ScenarioInject> injects; ///< in order of time

    [[nodiscard]] const Seat *seat(const QString &id) const;
    [[nodiscard]] const Seat *firstSeat(Role role) const;
    [[nodiscard]] const ScenarioStage *stage(const QString &stageKey) const;
    [[nodiscard]] const ScenarioInject *inject(const QString &injectKey) const;
    [[nodiscard]] const Asset *asset(const QString &subject) const;
    [[nodiscard]] int expectedCount() const;
    [[nodiscard]] qint64 timeOf(double minute) const { return start + qint64(minute * 60'000); }
    [[nodiscard]] double minuteOf(qint64 at) const { return double(at - start) / 60'000; }
};

using ScenarioResult = std::expected<Scenario, QList<Fault>>;

/// Reads a scenario with the plan and assets it names, and checks everything: all faults there are, in order.
[[nodiscard]] ScenarioResult loadScenario(const QString &file);
/// The same from memory; the plan and assets are looked for beside `fileName`.
[[nodiscard]] ScenarioResult parseScenario(const QByteArray &bytes, const QString &fileName);

} // namespace wf
