// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "responseplan.h"

#include <QObject>
#include <QVariantList>
#include <QtQmlIntegration>

#include <optional>

namespace wf {

class Session;

/// What a person is shown before a road is closed or reopened, and which step of a closure comes next for the seat at the screen.
class ClosureDesk : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
public:
    explicit ClosureDesk(Session &session);
    ~ClosureDesk() override;

    /// {verb, step, how, title, hindrance}: the next thing this seat does for a closure, and why it can't yet; empty = another seat's
    /// turn.
    Q_INVOKABLE QVariantMap next(const QString &subject) const;
    /// What the confirmation of "closure.confirm" or "closure.reopen" names: {number, road, directionTitle, from, to, causeTitle,
    /// depthText, floodPoint, level, levelText, authorities: [{value, title}], clauses: [{value, title, text}], clause (suggested), told:
    /// [names]}.
    Q_INVOKABLE QVariantMap confirmation(const QString &verb, const QString &subject);

    /// What each sign before a closure would say once it is confirmed: [{subject, name, km, beforeExit, rows, cols, lines, problem}].
    Q_INVOKABLE QVariantList signTexts(const QString &subject) const;
    /// The plan that this duty or exercise works after; nullptr where none was given.
    [[nodiscard]] const ResponsePlan *plan();

private:
    [[nodiscard]] QVariantList authorities(const QString &verb, int level) const;
    [[nodiscard]] QVariantList clauses(const QString &verb);
    [[nodiscard]] int responseLevel(QString *text) const;

    Session &m_session;
    QString m_planFile;
    std::optional<ResponsePlan> m_plan; ///< an exercise's; live duty's is the room's
};

} // namespace wf
