// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "placement.h"

#include "assignment.h"
#include "dispatchtext.h"
#include "medians.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

constexpr double impossible = 1e7; ///< s: in place of infinity, which prices can't be computed with

/// A place to choose: a stand that somebody can get to, or where a unit is now.
struct Place {
    QPointF pos;
    QString name;
    int stand = -1; ///< into the question's stands
    QList<double> drive; ///< s, of each unit to here
};

/// Works one question out.
class Planner {
public:
    Planner(const PlacementQuestion &question, const DrivingTimes &times)
        : m_question(question)
        , m_times(times)
    {
        for (const ForceUnit &unit : question.units) {
            if (!unit.pos)
                m_result.withoutPosition.append(unit.callSign);
            else if (!unit.isVehicle())
                m_result.onFoot.append(unit.callSign);
            else
                m_units.append(unit);
        }
        for (int i = 0; i < question.stands.size(); ++i)
            addPlace(question.stands.at(i).pos, question.stands.at(i).name, i);
        m_stands = m_places.size();
        for (const ForceUnit &unit : std::as_const(m_units))
            addPlace(*unit.pos, unit.callSign, -1);
    }

    Placement plan()
    {
        const int count = int(question().count > 0 ? std::min<qsizetype>(question().count, m_units.size()) : m_units.size());
        if (count == 0) {
            compareNobody();
            return m_result;
        }
        MedianProblem problem = medianProblem(count);
        // Where all units are placed, staying is one of the choices; else the first ones stand for it.
        QList<int> today;
        for (int i = 0; i < count; ++i)
            today.append(int(m_stands) + i);
        const Medians medians = bestMedians(problem, today);
        m_result.exact = medians.exact;
        m_result.method = medians.exact
            ? Dispatch::tr("exact: every choice of %1 of %2 positions, by enumeration with bounds").arg(count).arg(m_places.size())
            : Dispatch::tr("good, not proven best: greedy choice, then swaps (Teitz and Bart), %1 of %2 positions")
                  .arg(count)
                  .arg(m_places.size());
        assign(problem, medians);
        return m_result;
    }

private:
    [[nodiscard]] const PlacementQuestion &question() const { return m_question; }

    [[nodiscard]] double capped(double seconds) const
    {
        return std::isnan(seconds) ? m_question.cap : std::clamp(seconds, 0.0, m_question.cap);
    }

    /// A stand that no unit gets to is none.
    void addPlace(QPointF pos, const QString &name, int stand)
    {
        QList<double> drive = arrivalSeconds(m_units, pos, m_times);
        for (qsizetype u = 0; u < m_units.size(); ++u)
            drive[u] = *m_units.at(u).pos == pos ? 0 : std::min(drive.at(u), impossible);
        if (stand < 0 || std::ranges::any_of(drive, [](double seconds) { return seconds < impossible; }))
            m_places.append({pos, name, stand, drive});
    }

    [[nodiscard]] MedianProblem medianProblem(int count) const
    {
        double wading = m_units.first().wadingCm;
        for (const ForceUnit &unit : m_units)
            wading = std::min(wading, unit.wadingCm);
        QList<QPointF> points;
        for (const Place &place : m_places)
            points.append(place.pos);
        MedianProblem problem;
        problem.count = count;
        problem.exactUpTo = m_question.exactUpTo;
        problem.seconds.assign(m_places.size(), QList<double>(m_question.demands.size(), m_question.cap));
        for (qsizetype j = 0; j < m_question.demands.size(); ++j) {
            problem.weights.append(std::max(0.0, m_question.demands.at(j).weight));
            const QList<double> seconds = m_times(points, m_question.demands.at(j).pos, wading);
            for (qsizetype i = 0; i < std::min(seconds.size(), points.size()); ++i)
                problem.seconds[i][j] = capped(seconds.at(i));
        }
        return problem;
    }

    /// Who goes where: the least driving in all, nobody moved where nothing is gained by it.
    void assign(const MedianProblem &problem, const Medians &medians)
    {
        QList<QList<double>> drive(m_units.size(), QList<double>(medians.chosen.size(), m_question.cap));
        for (qsizetype p = 0; p < medians.chosen.size(); ++p) {
            for (qsizetype u = 0; u < m_units.size(); ++u)
                drive[u][p] = m_places.at(medians.chosen.at(p)).drive.at(u);
        }
        const QList<int> placeOf = cheapestAssignment(drive);
        QList<int> before;
        QList<int> after;
        QList<qsizetype> who;
        bool feasible = true;
        for (qsizetype u = 0; u < m_units.size(); ++u) {
            if (placeOf.at(u) < 0)
                continue;
            feasible = feasible && drive.at(u).at(placeOf.at(u)) < impossible;
            who.append(u);
            before.append(int(m_stands + u));
            after.append(medians.chosen.at(placeOf.at(u)));
        }
        // Among the best are places of units that are left out, so these very ones may stand as well already; then nobody drives.
        if (!feasible)
            m_result.method = Dispatch::tr("the best positions can't all be reached by the roads open now: the units stay");
        if (!feasible || medianCost(problem, before) <= medianCost(problem, after))
            after = before;
        for (qsizetype m = 0; m < who.size(); ++m)
            addMove(m_units.at(who.at(m)), int(m_stands + who.at(m)), after.at(m),
                    after.at(m) == before.at(m) ? 0 : drive.at(who.at(m)).at(placeOf.at(who.at(m))));
        compare(problem, before, after, who);
    }

    void addMove(const ForceUnit &unit, int own, int place, double seconds)
    {
        const Place &goal = m_places.at(place);
        const bool stays = place == own || goal.pos == *unit.pos;
        m_result.moves.append(
            {unit.subject, unit.callSign, stays, stays ? -1 : goal.stand, stays ? QString() : goal.name, goal.pos, stays ? 0 : seconds});
    }

    void compareNobody()
    {
        for (const Demand &demand : m_question.demands)
            m_result.reach.append({demand.subject, demand.name, m_question.cap, m_question.cap, {}});
        finish();
    }

    void compare(const MedianProblem &problem, const QList<int> &before, const QList<int> &after, const QList<qsizetype> &who)
    {
        for (qsizetype j = 0; j < m_question.demands.size(); ++j) {
            Placement::Reach reach{m_question.demands.at(j).subject, m_question.demands.at(j).name, m_question.cap, m_question.cap, {}};
            for (qsizetype m = 0; m < who.size(); ++m) {
                reach.before = std::min(reach.before, problem.seconds.at(before.at(m)).at(j));
                if (problem.seconds.at(after.at(m)).at(j) < reach.after) {
                    reach.after = problem.seconds.at(after.at(m)).at(j);
                    reach.unit = m_units.at(who.at(m)).subject;
                }
            }
            m_result.reach.append(reach);
        }
        finish();
    }

    void finish()
    {
        double weights = 0;
        for (qsizetype j = 0; j < m_question.demands.size(); ++j) {
            const double weight = std::max(0.0, m_question.demands.at(j).weight);
            const Placement::Reach &reach = m_result.reach.at(j);
            weights += weight;
            m_result.meanBefore += weight * reach.before;
            m_result.meanAfter += weight * reach.after;
            m_result.unreached += reach.after >= m_question.cap ? 1 : 0;
            if (weight > 0) {
                m_result.maxBefore = std::max(m_result.maxBefore, reach.before);
                m_result.maxAfter = std::max(m_result.maxAfter, reach.after);
            }
        }
        if (weights > 0) {
            m_result.meanBefore /= weights;
            m_result.meanAfter /= weights;
        }
    }

    const PlacementQuestion &m_question;
    const DrivingTimes &m_times;
    QList<ForceUnit> m_units;
    QList<Place> m_places; ///< the stands, then the units' own
    qsizetype m_stands = 0; ///< so many are stands
    Placement m_result;
};

} // namespace

double floodWeight(double risk, double least)
{
    const double floor = std::clamp(least, 0.0, 1.0);
    return floor + (1 - floor) * (std::isnan(risk) ? 1 : std::clamp(risk, 0.0, 1.0));
}

Placement placeUnits(const PlacementQuestion &question, const DrivingTimes &times) { return Planner(question, times).plan(); }

} // namespace wf
