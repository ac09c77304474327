// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pendinglook.h"

#include "columns.h"
#include "situation.h"
#include "verb.h"

using namespace Qt::StringLiterals;

namespace wf {

namespace {

/// What is still to be said before its step can be taken.
QStringList needsOf(const PendingItem &item)
{
    QStringList needs;
    const Verb *verb = findVerb(item.verb);
    for (const FieldRule &field : verb ? verb->fields : QList<FieldRule>()) {
        if (field.required && !item.fields.contains(field.name))
            needs.append(field.name);
    }
    return needs;
}

} // namespace

const QList<QByteArray> &pendingRoles()
{
    static const QList<QByteArray> all{"title",    "detail",    "subject",     "kind",      "verb",        "verbTitle", "fields",
                                       "needs",    "key",       "dueAt",       "overdueMs", "remainingMs", "severity",  "reason",
                                       "latitude", "longitude", "hasPosition", "sinceAt",   "number",      "tint",      "together",
                                       "isAlarm",  "further",   "what",        "where",     "incidentNo"};
    return all;
}

QVariantMap pendingLook(const PendingItem &item, const QString &key, const Situation &situation, qint64 now)
{
    const qint64 overdueMs = item.overdueMs(now);
    const Record *record = situation.record(item.subject);
    const auto at = positionOf(item, situation);
    return {{u"title"_s, item.title},
            {u"detail"_s, item.detail},
            {u"subject"_s, item.subject},
            {u"kind"_s, item.subject.section(u'/', 0, 0)},
            {u"verb"_s, item.verb},
            {u"verbTitle"_s, item.verb.isEmpty() ? QString() : verbTitle(item.verb)},
            {u"fields"_s, item.fields},
            {u"needs"_s, needsOf(item)},
            {u"key"_s, key},
            {u"dueAt"_s, item.dueAt},
            {u"overdueMs"_s, overdueMs},
            {u"remainingMs"_s, item.dueAt ? item.dueAt - now : qint64(0)},
            {u"severity"_s, item.severity},
            {u"reason"_s, item.reason},
            {u"latitude"_s, at ? at->y() : 0.0},
            {u"longitude"_s, at ? at->x() : 0.0},
            {u"hasPosition"_s, at.has_value()},
            {u"sinceAt"_s, item.sinceAt},
            {u"number"_s, record ? record->displayNumber() : QString()},
            {u"together"_s, item.together},
            {u"isAlarm"_s, isAlarm(item)},
            {u"further"_s, item.more.isEmpty() ? QString() : ListsText::tr("also: %1").arg(item.more.join(ListsText::tr("; ")))},
            {u"what"_s, item.what},
            {u"where"_s, item.where},
            {u"incidentNo"_s, item.incidentNo},
            {u"tint"_s, tintOf(item, overdueMs)}};
}

std::optional<QPointF> positionOf(const PendingItem &item, const Situation &situation)
{
    const Record *record = situation.record(item.subject);
    for (const QLatin1StringView next : {"floodPoint"_L1, "about"_L1}) {
        if (!record || record->place())
            break;
        if (const QString other = record->text(next); !other.isEmpty())
            record = situation.record(other);
    }
    return record ? record->place() : std::nullopt;
}

QString tintOf(const PendingItem &item, qint64 overdueMs)
{
    constexpr int grave = 2;
    if (isUrgent(item))
        return u"alarm"_s;
    const bool isLate = overdueMs > 0 && !item.reminder && gravityOf(item) == grave + 1; // it stands right below what is grave
    return gravityOf(item) <= grave || isLate ? u"warn"_s : u"info"_s;
}

} // namespace wf
