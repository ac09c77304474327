// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"
#include "director.h"
#include "drillworld.h"
#include "dutyrules.h"
#include "programseat.h"
#include "trafficwatch.h"

#include <QHash>
#include <QSet>

namespace wf {

/// What is due at a moment of the exercise, and doing it: one round asks for everything that can be asked for now; the
/// director repeats rounds until one asks for nothing. Belongs to the director.
class DirectorRounds : public QObject {
    Q_OBJECT
public:
    explicit DirectorRounds(Director &director);

    void begin();
    void restore();
    void takeUpBacklog();
    void measure(qint64 from, qint64 to);
    /// True when something was asked for.
    bool round();
    void showInject(const QString &key, const QString &stage, const QStringList &seats, const BiText &text);
    /// Runs requests of a seat under a key, once at a time per key; a refusal is remembered and tried again later.
    void run(const QString &key, const Seat &seat, const QList<Request> &requests);
    /// Is a pause, a resumption or the end on its way to the log?
    [[nodiscard]] bool isTellingState() const;
    [[nodiscard]] QStringList refusals() const;
    /// Commands are still on their way to the log: nothing may be decided before they are answered.
    [[nodiscard]] bool waitsForAnswers() const { return !m_flying.isEmpty() || (m_rules && m_rules->waits()); }

private:
    struct Due {
        const ScenarioInject *inject = nullptr;
        const Expectation *expectation = nullptr; ///< nullptr: control's own step
        const ScenarioStep *step = nullptr;
        qint64 at = 0;
    };
    bool roundInjects();
    bool roundSteps();
    bool roundList(const ScenarioInject &inject, const Expectation *expectation, const QList<ScenarioStep> &steps, qint64 shownAt);
    bool roundStep(const Due &due);
    [[nodiscard]] bool isMadeNeedless(const Due &due) const;
    bool roundEach(const Due &due, const Seat &seat, const QString &cause);
    /// Another step brought it about already: a unit that arrived took its incident along.
    [[nodiscard]] bool isReached(const Request &request) const;
    bool roundOrders();
    bool roundOrder(const Record &order);
    bool roundNotices();
    void startTrip(const Record &order, const Record &unit);
    [[nodiscard]] bool blocked(const QString &key) const;
    [[nodiscard]] const Seat *seatForUnit(const Record &unit) const;
    [[nodiscard]] QList<Request> requestsFor(const Due &due, const QString &cause) const;
    [[nodiscard]] QStringList nearestUnits(const ScenarioStep &step) const;
    void place(const ScenarioStep &step, QJsonObject &fields) const;
    /// A corridor is driven on the roads as they are: from where its line begins to where it ends.
    void lead(QJsonObject &fields) const;
    [[nodiscard]] const TrafficWatch *traffic() const;
    /// References resolved; nothing where one can't be yet.
    [[nodiscard]] std::optional<QJsonValue> resolve(const QJsonValue &value) const;
    [[nodiscard]] QList<Request> definitions() const;
    [[nodiscard]] qint64 now() const;

    Director &m_director;
    const Scenario &m_scenario;
    ScriptedWorld m_world;
    std::unique_ptr<TrafficWatch> m_ownTraffic;
    std::unique_ptr<ProgramSeat> m_seat; ///< the program's own; none where the scenario has no such seat
    std::unique_ptr<DutyRules> m_rules; ///< likewise
    QSet<QString> m_flying; ///< keys whose commands the log has not answered yet
    QHash<QString, qint64> m_retryAt;
    QHash<QString, QString> m_reasons;
    QSet<QString> m_finished; ///< gauges turned, each-steps taken
    QSet<QString> m_lapsed; ///< of those, each-steps that found nothing to be taken at
    qint64 m_backlogFrom = 0; ///< when a seat was last given back to the automatic players: what is due counts from there
    bool m_asked = false;
};

} // namespace wf
