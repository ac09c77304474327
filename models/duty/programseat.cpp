// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programseat.h"

#include "ids.h"
#include "situation.h"

#include <utility>

namespace wf {

ProgramSeat::ProgramSeat(Commands &commands, const Seat &seat, QObject *parent)
    : QObject(parent)
    , m_commands(commands)
    , m_seat(seat)
{
}

void ProgramSeat::setHeld(bool held)
{
    if (std::exchange(m_isHeld, held) != held)
        Q_EMIT heldChanged();
}

QFuture<Commands::Outcome> ProgramSeat::run(const QList<Request> &requests)
{
    if (!m_isHeld) {
        const Commands::Outcome nothing;
        return QtFuture::makeReadyValueFuture(nothing);
    }
    return m_commands.runAll(m_seat, requests);
}

bool ProgramSeat::mayRun(const Request &request) const { return m_isHeld && m_commands.check(m_seat, request).has_value(); }

QString subjectOf(const Situation &situation, const QString &kind, qint64 at, const QString &cause)
{
    QString whole = cause;
    QString subject = kind + u'/' + derivedId(at, whole);
    // By its heads: one that was removed must not come back as another thing.
    while (!situation.heads(subject).isEmpty()) {
        whole += u'\n' + subject;
        subject = kind + u'/' + derivedId(at, whole);
    }
    return subject;
}

} // namespace wf
