// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"
#include "role.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QString>

namespace wf {

class Situation;

/// The program's own seat, in one room: all that the program asks for by itself goes through here. Of many rooms over one log one holds it
/// and the others keep still; where two held it for a while, what they made of one cause is one thing (subjectOf()).
class ProgramSeat : public QObject {
    Q_OBJECT
public:
    /// It is held from the beginning. The commands must outlive it.
    ProgramSeat(Commands &commands, const Seat &seat, QObject *parent = nullptr);

    [[nodiscard]] const Seat &seat() const { return m_seat; }
    [[nodiscard]] Commands &commands() const { return m_commands; }

    [[nodiscard]] bool isHeld() const { return m_isHeld; }
    void setHeld(bool held);

    /// Commands::runAll() as this seat. While it is not held nothing is done, which is no refusal: the answer has no events.
    QFuture<Commands::Outcome> run(const QList<Request> &requests);
    /// Would it be done now? Nothing is written.
    [[nodiscard]] bool mayRun(const Request &request) const;

Q_SIGNALS:
    /// Who takes it over looks at everything anew: what came meanwhile, another one had to answer.
    void heldChanged();

private:
    Commands &m_commands;
    Seat m_seat;
    bool m_isHeld = true;
};

/// The subject of what a rule makes because of `cause`, which names all that tells it from other things, and came about at `at` (UTC ms):
/// the same in every room that makes it. Where that is there already and the rule wants another (somebody said no, and the water has risen
/// since), it is the next one after it, again the same in every room.
[[nodiscard]] QString subjectOf(const Situation &situation, const QString &kind, qint64 at, const QString &cause);

} // namespace wf
