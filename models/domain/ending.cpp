// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ending.h"

#include <QHash>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

const QHash<QString, QStringList> &ends()
{
    static const QHash<QString, QStringList> byKind{
        // What comes to an end.
        {u"incident"_s, {u"closed"_s, u"cancelled"_s, u"merged"_s}},
        {u"closure"_s, {u"rejected"_s, u"reopened"_s}},
        {u"alarm"_s, {u"ended"_s}},
        {u"warning"_s, {u"lifted"_s}},
        {u"response"_s, {u"ended"_s, u"rejected"_s}},
        {u"task"_s, {u"done"_s, u"waived"_s}},
        {u"order"_s, {u"done"_s, u"cancelled"_s}},
        {u"bulletin"_s, {u"rejected"_s, u"withdrawn"_s}},
        {u"notice"_s, {u"closed"_s, u"dropped"_s}},
        {u"call"_s, {u"answered"_s}},
        {u"duty"_s, {u"done"_s, u"cancelled"_s}},
        {u"handover"_s, {u"done"_s}},
        {u"hazard"_s, {u"signed_off"_s}},
        {u"corridor"_s, {u"closed"_s}},
        {u"access"_s, {u"restored"_s}},
        {u"rainforecast"_s, {u"withdrawn"_s}},
        {u"entry"_s, {u"added"_s}},
        {u"inject"_s, {u"shown"_s}},
        {u"exercise"_s, {u"ended"_s}},
        // What stands.
        {u"unit"_s, {}},
        {u"post"_s, {}},
        {u"camera"_s, {}},
        {u"sign"_s, {}},
        {u"floodpoint"_s, {}},
        {u"rainstation"_s, {}},
        {u"agency"_s, {}},
        {u"brigade"_s, {}},
        {u"place"_s, {}},
        {u"resource"_s, {}},
    };
    return byKind;
}

} // namespace

QStringList endStates(const QString &kind) { return ends().value(kind); }

bool isKnownKind(const QString &kind) { return ends().contains(kind); }

bool isOver(const Record &record)
{
    const auto found = ends().constFind(record.kind());
    return found != ends().constEnd() && found->contains(record.state());
}

qint64 endedAt(const Record &record) { return isOver(record) ? record.timeOf(QLatin1StringView(record.state().toLatin1())) : 0; }

} // namespace wf
