// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "situation.h"

namespace wf {

/// A situation made of records put in by hand, one event each.
struct SmallSituation {
    Situation situation;
    int count = 0;

    void put(const QString &subject, const QByteArray &json)
    {
        Event event;
        event.id = QStringLiteral("id-%1").arg(++count, 4, 10, QLatin1Char('0'));
        event.seat = QStringLiteral("DD");
        event.role = QStringLiteral("dispatcher");
        event.verb = subject.section(QLatin1Char('/'), 0, 0) + QStringLiteral(".define");
        event.subject = subject;
        event.record = json;
        event.at = event.wall = 1'784'800'000'000 + count;
        event.parents = situation.heads(subject);
        event.hash = eventHash(event);
        situation.apply({event});
    }
};

} // namespace wf
