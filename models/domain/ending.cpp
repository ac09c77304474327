// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ending.h"

#include <QHash>
#include <QJsonArray>

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

/// The fields of a kind that name what its records belong to, the first one that is there counts. A list of references: its first.
const QHash<QString, QList<QLatin1StringView>> &owningFields()
{
    static const QHash<QString, QList<QLatin1StringView>> byKind{
        {u"incident"_s, {"into"_L1, "closure"_L1}},
        {u"response"_s, {"about"_L1}},
        {u"task"_s, {"about"_L1}},
        {u"order"_s, {"about"_L1}},
        {u"bulletin"_s, {"about"_L1}},
        {u"notice"_s, {"about"_L1}},
        {u"call"_s, {"about"_L1}},
        {u"hazard"_s, {"about"_L1}},
        {u"corridor"_s, {"about"_L1}},
        {u"access"_s, {"closures"_L1}},
        {u"entry"_s, {"about"_L1}},
    };
    return byKind;
}

} // namespace

QStringList endStates(const QString &kind) { return ends().value(kind); }

bool isKnownKind(const QString &kind) { return ends().contains(kind); }

bool mayBePutAway(const QString &kind) { return kind != "access"_L1 && kind != "rainforecast"_L1; }

bool isOver(const Record &record)
{
    if (record.isRemoved())
        return true;
    const auto found = ends().constFind(record.kind());
    return found != ends().constEnd() && found->contains(record.state());
}

qint64 endedAt(const Record &record) { return isOver(record) ? record.timeOf(QLatin1StringView(record.state().toLatin1())) : 0; }

QString ownerOf(const Record &record)
{
    const auto fields = owningFields().constFind(record.kind());
    if (fields == owningFields().constEnd())
        return {};
    for (const QLatin1StringView field : *fields) {
        const QJsonValue value = record.value(field);
        const QString owner = (value.isArray() ? value.toArray().first() : value).toString();
        if (!endStates(owner.section(u'/', 0, 0)).isEmpty() && owner != record.subject())
            return owner;
    }
    return {};
}

} // namespace wf
