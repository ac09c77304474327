// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "event.h"
#include "scenario.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace wf {

/// How far an exercise has come, folded from its log alone: what was shown, what players did about it, what is bound to
/// which $name, which steps of the scenario are done. The director continues from it and the evaluation scores it, so both
/// agree; feeding the same events gives the same progress.
class DrillProgress {
public:
    struct Shown {
        QString event; ///< id of the inject.show event
        qint64 at = 0;
    };
    struct Answer {
        QString event;
        QString seat; ///< whose desk it was
        QString recordedBy; ///< 代录: who entered it; empty = itself
        QString subject;
        QString number; ///< of the record
        qint64 at = 0;
    };
    struct Entered {
        QString stage;
        qint64 at = 0;
    };

    /// The scenario must outlive the progress.
    explicit DrillProgress(const Scenario &scenario);

    void apply(const Event &event);

    [[nodiscard]] QString exercise() const { return m_exercise; } ///< subject; empty before the beginning
    [[nodiscard]] QString state() const { return m_state; }
    [[nodiscard]] quint32 seed() const { return m_seed; }
    [[nodiscard]] QString stage() const { return m_entered.isEmpty() ? QString() : m_entered.last().stage; }
    [[nodiscard]] const QList<Entered> &entered() const { return m_entered; }
    [[nodiscard]] std::optional<Shown> shown(const QString &inject) const;
    [[nodiscard]] std::optional<Answer> answer(const QString &expectation) const;
    [[nodiscard]] int answered() const { return int(m_answers.size()); }
    /// The subject bound to a $name; empty when nothing is yet.
    [[nodiscard]] QString binding(const QString &name) const { return m_bindings.value(name); }
    [[nodiscard]] bool isDone(const QString &step) const { return m_done.contains(step); }
    [[nodiscard]] qint64 lastAt() const { return m_lastAt; }

private:
    struct Seen { ///< an event that answered nothing so far
        Event event;
        QJsonObject record;
    };
    struct StepOf {
        const ScenarioStep *step = nullptr;
        const Expectation *expectation = nullptr;
    };
    void fold(const Event &event, const QJsonObject &record);
    void applyExercise(const Event &event, const QJsonObject &record);
    void applyInject(const Event &event, const QJsonObject &record);
    void markStep(const Event &event, const QJsonObject &record);
    [[nodiscard]] bool tryAnswer(const Seen &seen);
    /// What is open now, answered by what was done before it was asked for.
    void settleEarly();
    [[nodiscard]] bool answersEarly(const Expectation &expectation, const Seen &seen) const;
    [[nodiscard]] bool stillStands(const Seen &seen) const;
    [[nodiscard]] bool isAboutTheSame(const Expectation &expectation, const Seen &seen) const;
    [[nodiscard]] bool answers(const Expectation &expectation, const Seen &seen) const;
    void settle(const Expectation &expectation, const Seen &seen);
    [[nodiscard]] QJsonValue resolve(const QJsonValue &value) const;

    const Scenario &m_scenario;
    QString m_exercise;
    QString m_state;
    quint32 m_seed = 0;
    qint64 m_lastAt = 0;
    QList<Entered> m_entered;
    QHash<QString, Shown> m_shown;
    QHash<QString, QString> m_injectOfEvent; ///< event id → inject key
    QHash<QString, Answer> m_answers;
    QHash<QString, QString> m_bindings;
    QSet<QString> m_done;
    QList<const Expectation *> m_open; ///< in the order shown
    QHash<const Expectation *, qint64> m_shownAt;
    QList<Seen> m_unused; ///< of verbs that are expected somewhere
    QSet<QString> m_expectedVerbs;
    QHash<QString, QString> m_states; ///< subject → the record's state now
    QHash<QString, std::pair<const ScenarioStep *, int>> m_made; ///< subject a step makes → step, which of several
};

/// A number in [0, 1) from a seed and what it is for: the same at every run, whatever came before.
[[nodiscard]] double seededNumber(quint32 seed, const QString &purpose);
/// The subject of the exercise's own record.
[[nodiscard]] QString exerciseSubject(const Scenario &scenario, quint32 seed);
/// The subject that a step which creates something gives it: derived, so that it is found again after a restart.
[[nodiscard]] QString stepSubject(const Scenario &scenario, quint32 seed, const ScenarioStep &step, double minute, int index = 0);
/// Does a record's value fit what a scenario asks: equal, any of a list, {min, max}, {contains}?
[[nodiscard]] bool valueFits(const QJsonValue &wanted, const QJsonValue &actual);

} // namespace wf
