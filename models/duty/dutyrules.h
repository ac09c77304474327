// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"
#include "responseplan.h"
#include "rulecontext.h"
#include "thresholdrule.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace wf {

class TrafficWatch;

/// The program's own seat: proposes, reminds, ticks off what is proven, and never decides. The same rules serve live duty and
/// exercises; in an exercise the director asks them at each step of its clock, in live duty they ask themselves.
class DutyRules : public QObject {
    Q_OBJECT
public:
    /// Everything given must outlive the rules. `traffic` may be null: then nothing that needs roads is proposed.
    DutyRules(Commands &commands, const Situation &situation, const Clock &clock, const Seat &system, TrafficWatch *traffic = nullptr,
              QObject *parent = nullptr);
    ~DutyRules() override;

    void setPlan(const ResponsePlan &plan) { m_plan = plan; }
    [[nodiscard]] const ResponsePlan *plan() const { return m_plan ? &*m_plan : nullptr; }

    /// Live duty: asks by itself, a moment after each change and once a second.
    void runByItself();
    /// Asks every rule for what is due now; true when something was asked of the log.
    bool round();
    /// Something asked for is not on disk yet, or the roads are still being looked at.
    [[nodiscard]] bool waits() const;
    /// What was refused, "key: reason", for the log's reader.
    [[nodiscard]] QStringList refusals() const;

Q_SIGNALS:
    /// waits() has become false.
    void settled();

private:
    [[nodiscard]] RuleContext context(const QList<Event> &events) const;
    void run(const RuleStep &step);

    Commands &m_commands;
    const Situation &m_situation;
    const Clock &m_clock;
    Seat m_system;
    TrafficWatch *m_traffic;
    ThresholdRule m_thresholds;
    std::optional<ResponsePlan> m_plan;
    QList<Event> m_events; ///< since the last round
    QSet<QString> m_flying;
    QHash<QString, qint64> m_retryAt;
    QHash<QString, QString> m_reasons;
    QTimer m_soon;
    QTimer m_heart;
};

} // namespace wf
