// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "autoplayers.h"

#include <utility>

namespace wf {

using namespace Qt::StringLiterals;

AutoPlayers::AutoPlayers(const Scenario &scenario, QObject *parent)
    : QObject(parent)
{
    for (const Seat &seat : scenario.seats) {
        if (seat.role != Role::Control && seat.role != Role::System && seat.role != Role::Evaluator && seat.role != Role::Wall)
            m_seats.append(seat.id);
    }
}

QStringList AutoPlayers::automaticSeats() const
{
    QStringList seats = m_seats;
    seats.removeIf([this](const QString &seat) { return m_manual.contains(seat); });
    return seats;
}

bool AutoPlayers::isAutomatic(const QString &seat) const { return !m_manual.contains(seat); }

void AutoPlayers::setAutomatic(const QString &seat, bool automatic)
{
    if (isAutomatic(seat) == automatic || !m_seats.contains(seat))
        return;
    if (automatic)
        m_manual.remove(seat);
    else
        m_manual.insert(seat);
    Q_EMIT changed();
    if (automatic)
        Q_EMIT givenBack(seat);
}

void AutoPlayers::setAll(bool automatic)
{
    const QSet<QString> before = std::exchange(m_manual, {});
    if (!automatic)
        m_manual = QSet<QString>(m_seats.begin(), m_seats.end());
    Q_EMIT changed();
    for (const QString &seat : before - m_manual)
        Q_EMIT givenBack(seat);
}

QStringList AutoPlayers::setFromText(const QString &text)
{
    if (text == "all"_L1 || text == "none"_L1) {
        setAll(text == "all"_L1);
        return {};
    }
    QStringList unknown;
    setAll(false);
    for (const QString &seat : text.split(u',', Qt::SkipEmptyParts)) {
        if (m_seats.contains(seat.trimmed()))
            setAutomatic(seat.trimmed(), true);
        else
            unknown.append(seat.trimmed());
    }
    return unknown;
}

} // namespace wf
