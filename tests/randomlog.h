// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "event.h"

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QRandomGenerator>

#include <algorithm>

namespace wf::test {

using namespace Qt::StringLiterals;

/// Changes, forks, their settlement and tombstones of incidents and what belongs to them, in the order in which a log has them.
inline QList<Event> randomLog(quint32 seed)
{
    QRandomGenerator random(seed);
    const QStringList seats{u"DD"_s, u"ZHZ"_s, u"SP"_s};
    QHash<QString, QByteArray> chain;
    QHash<QString, int> counts;
    QHash<QString, QList<Event>> bySubject;
    QList<Event> events;
    for (int n = 0; n < 60; ++n) {
        Event e;
        e.seat = seats.at(random.bounded(3));
        e.id = u"id-%1"_s.arg(n, 4, 10, QLatin1Char('0'));
        e.role = u"dispatcher"_s;
        e.verb = u"incident.update"_s;
        const bool isOrder = random.bounded(2) == 0;
        const int number = random.bounded(5);
        e.subject = (isOrder ? u"order/%1"_s : u"incident/%1"_s).arg(number);
        e.at = 1000 + n + random.bounded(5); // clocks that disagree
        e.wall = e.at;
        e.seatPrev = chain.value(e.seat);
        QJsonObject seen; // what others wrote comes late
        for (const QString &other : seats) {
            if (counts.value(other) > 0)
                seen.insert(other, other == e.seat ? counts.value(other) : random.bounded(counts.value(other) + 1));
        }
        e.seen = QString::fromUtf8(QJsonDocument(seen).toJson(QJsonDocument::Compact));
        ++counts[e.seat];
        const QList<Event> &known = bySubject[e.subject];
        if (!known.isEmpty()) {
            e.parents = {(random.bounded(4) ? known.last() : known.at(random.bounded(known.size()))).hash};
            const Event &other = known.at(random.bounded(known.size()));
            if (random.bounded(3) == 0 && !e.parents.contains(other.hash))
                e.parents.append(other.hash);
            std::ranges::sort(e.parents);
        }
        const QString state = QStringList{u"received"_s, u"closed"_s, u"done"_s, u"issued"_s}.at(random.bounded(4));
        QJsonObject record{{u"state"_s, state}, {u"times"_s, QJsonObject{{state, e.at}}}, {u"f%1"_s.arg(random.bounded(3)), n}};
        if (isOrder && random.bounded(2))
            record.insert("about"_L1, u"incident/%1"_s.arg(random.bounded(5)));
        if (random.bounded(20) == 0)
            record.insert("removed"_L1, true);
        e.record = QJsonDocument(record).toJson(QJsonDocument::Compact);
        e.hash = eventHash(e);
        chain.insert(e.seat, e.hash);
        bySubject[e.subject].append(e);
        events.append(e);
    }
    return events;
}

} // namespace wf::test
