// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "event.h"
#include "situation.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace wf::test {

/// A situation made of records put in by hand, one event each.
struct Records {
    Situation situation;
    int count = 0;

    void put(const QString &subject, const QJsonObject &fields)
    {
        using namespace Qt::StringLiterals;
        Event event;
        event.id = u"id-%1"_s.arg(++count, 4, 10, QLatin1Char('0'));
        event.seat = u"DD"_s;
        event.role = u"dispatcher"_s;
        event.verb = subject.section(u'/', 0, 0) + u".define"_s;
        event.subject = subject;
        event.record = QJsonDocument(fields).toJson(QJsonDocument::Compact);
        event.at = event.wall = 1'784'800'000'000 + count;
        event.parents = situation.heads(subject);
        event.hash = eventHash(event);
        situation.apply({event});
    }
};

} // namespace wf::test
