// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "programseat.h"
#include "responseplan.h"
#include "rulecontext.h"
#include "thresholdrule.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace wf {

class GaugeWatch;
class TrafficWatch;

/// What the program's own seat does by rule: proposes, reminds, ticks off what is proven, and never decides. The same rules serve live duty
/// and exercises; in an exercise the director calls round() at each step of its clock, in live duty they do so themselves. Either way a
/// rule is asked only after something that it heeds has changed, and when a moment has come that it named (DueSchedule); none while the
/// seat is held elsewhere, and all of them once it is taken over.
class DutyRules : public QObject {
    Q_OBJECT
public:
    /// Everything given must outlive the rules. `traffic` may be null: then nothing that needs roads is proposed.
    DutyRules(ProgramSeat &seat, const Situation &situation, const Clock &clock, TrafficWatch *traffic = nullptr,
              QObject *parent = nullptr);
    ~DutyRules() override;

    void setPlan(const ResponsePlan &plan);
    [[nodiscard]] const ResponsePlan *plan() const { return m_plan ? &*m_plan : nullptr; }

    /// By what it finds gauges are marked as doubtful; it must outlive the rules. Without one none is: in an exercise that is for its
    /// people to say.
    void setGauges(GaugeWatch &gauges);

    /// Live duty: asks by itself, a moment after each change and when a rule is due; and every rule once a minute (DueSchedule::setNet()).
    void runByItself();
    /// Asks the rules that are due now; true when something was asked of the log.
    bool round();
    /// Every rule is asked with the next round, whatever it heeds.
    void askAnew() { m_schedule.markAll(); }
    /// How often rules were asked, all of them together.
    [[nodiscard]] qint64 asks() const;
    /// Something asked for is not on disk yet, or the roads are still being looked at; not the gauges, which somebody reads at any moment.
    [[nodiscard]] bool waits() const;
    /// What was refused, "key: reason", for the log's reader.
    [[nodiscard]] QStringList refusals() const;

Q_SIGNALS:
    /// waits() has become false.
    void settled();

private:
    [[nodiscard]] RuleContext context(DueTimes *due) const;
    void run(int rule, const RuleStep &step);
    void follow(const ChangeSet &changes);
    void follow(const QList<Sample> &samples);
    void followRoads();
    void followGauges();
    /// The seat is held here from now on, or no more.
    void takeOver();
    /// Live duty: the next round, within a second of what made it due.
    void wake();

    ProgramSeat &m_seat;
    const Situation &m_situation;
    const Clock &m_clock;
    TrafficWatch *m_traffic;
    GaugeWatch *m_gauges = nullptr;
    ThresholdRule m_thresholds;
    std::optional<ResponsePlan> m_plan;
    DueSchedule m_schedule;
    QSet<QString> m_flying;
    QHash<QString, qint64> m_retryAt;
    QHash<QString, QString> m_reasons;
    bool m_runsByItself = false;
    QTimer m_soon;
    QTimer m_wake; ///< for the earliest that any rule is due
};

} // namespace wf
