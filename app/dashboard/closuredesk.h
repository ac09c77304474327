// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "responseplan.h"

#include <QObject>
#include <QVariantList>
#include <QtQmlIntegration>

namespace wf {

class Record;
class View;

/// What a person is shown before a road is closed or reopened, and which step of a closure comes next for the seat at the screen.
class ClosureDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the view")
public:
    explicit ClosureDesk(View &view);
    ~ClosureDesk() override;

    /// {verb, step, title, hindrance}: the next thing this seat does for a closure, and why it can't yet. Where there is none {waits}: what
    /// is waited for, and until when, in words, or empty.
    Q_INVOKABLE QVariantMap next(const QString &subject) const;
    /// What the confirmation of a decision ("closure.confirm", ".enforce", ".ask_reopen", ".reopen", …) names: {number, road,
    /// directionTitle, fromPlace, toPlace, causeTitle, floodPointName, level, levelText, authorities: [{value, title}], clauses: [{value,
    /// title, text}], clause (suggested; where clauseNeeded is false "no clause" stands first), told: [names], seen: [{title, value}] (who
    /// saw what), permitters: [{value, title}], needsReason, reasonProposed (by what is known, to be changed at will)}.
    Q_INVOKABLE QVariantMap confirmation(const QString &verb, const QString &subject) const;

    /// How it stands now, asked anew while the decision is open: {depthText, publicText (where traffic is let in, what is public of it, or
    /// empty), lacks: [text] (of the rule for reopening, or of what is to be done at the scene before a closure is in force), isForbidden
    /// (nobody may permit it), asksDepth (nothing new is read: a person says it), dangerText (who is said to be in danger on the stretch,
    /// or empty), hindrance (of a step: why nobody can say it now, or empty)}. `verb`: of a step its key, as "reopen.one_lane".
    Q_INVOKABLE QVariantMap standing(const QString &verb, const QString &subject) const;
    /// What the question after a step names: {step, title, road, directionTitle, fromPlace, toPlace, witnesses: [{title, detail,
    /// fields, asksWho, asksWhere, isPart}], checks (of the officer's confirmation: [{value, title, isWhole}]), authorities, permitters
    /// (both of a lane: [{value, title}]), hindrance (why nobody can say it now, or empty), said (what is taken back, in words)}. An empty
    /// step is the next of this seat. `seat`: for whom it is recorded, or empty. Empty where no step is due.
    Q_INVOKABLE QVariantMap stepQuestion(const QString &subject, const QString &step, const QString &seat) const;

    /// What each sign before a closure would say once it is confirmed: [{subject, name, km, rows, cols, lines, problem}],
    /// nearest first: those that are drafted then. None while that is still being worked out.
    Q_INVOKABLE QVariantList signTexts(const QString &subject) const;
    /// Is it worked out which signs stand before it?
    Q_INVOKABLE bool areSignsKnown(const QString &subject) const;
    /// The plan that this duty or exercise works after; nullptr where none was given.
    [[nodiscard]] const ResponsePlan *plan() const;

private:
    [[nodiscard]] QVariantList authorities(AuthorityTable::Decision decision, int level) const;
    /// Why a step can't be said done now, whoever saw it; empty: nothing hinders.
    [[nodiscard]] QString stepHindrance(const QString &subject, const QString &step) const;
    [[nodiscard]] QString depthText(const Record &closure) const;
    /// How the steps of a closure were seen, those done: [{title, value}].
    [[nodiscard]] QVariantList seen(const QVariantMap &row, const QStringList &tracks) const;
    [[nodiscard]] QVariantList clauses(const QString &verb) const;
    [[nodiscard]] int responseLevel(QString *text) const;

    View &m_view;
};

} // namespace wf
