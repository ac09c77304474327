// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pendingcollector.h"

#include "columns.h"
#include "duetitles.h"
#include "dutylimits.h"
#include "situation.h"
#include "unitplace.h"

using namespace Qt::StringLiterals;

namespace wf {

const Record *PendingCollector::look(const QString &subject)
{
    if (subject.isEmpty())
        return nullptr;
    m_named.kinds.insert(subject.section(u'/', 0, 0));
    return m_context.situation.record(subject);
}

std::function<const Record *(const QString &subject)> PendingCollector::looker()
{
    return [this](const QString &subject) { return look(subject); };
}

QString PendingCollector::title(const QString &subject)
{
    const Record *record = look(subject);
    if (!record)
        return subject;
    if (record->kind() == "alarm"_L1) // called by its place
        look(record->text("floodPoint"_L1));
    return recordTitle(m_context.situation, *record);
}

std::optional<QPointF> PendingCollector::place(const Record &unit)
{
    m_named.series.insert("pos/"_L1 + unit.id());
    return knownPlace(m_context.situation, unit);
}

PendingItem &PendingCollector::add(const Record &record, const QString &reason, const QString &verb, int severity, qint64 since,
                                   int minutes)
{
    PendingItem item;
    item.subject = record.subject();
    item.reason = reason;
    item.verb = verb;
    item.severity = severity;
    item.sinceAt = since;
    const int limit = minutes ? m_context.limits.minutes(verb, minutes) : 0; // the plan's, where it has one
    item.dueAt = limit && since ? since + limit * limits::minute : 0;
    item.title = dueTitle(verb);
    item.detail = recordTitle(m_context.situation, record);
    m_items.append(item);
    return m_items.last();
}

void PendingCollector::reminds(PendingItem &item, const Record &record, const QString &who)
{
    item.reminder = true;
    item.who = who;
    item.group = record.text("about"_L1);
}

QVariantMap PendingCollector::given(const Record &record, const QList<QLatin1StringView> &fields)
{
    QVariantMap values;
    for (const QLatin1StringView field : fields) {
        if (const QJsonValue value = record.value(field); !value.isUndefined() && !value.isNull())
            values.insert(field, value.toVariant());
    }
    return values;
}

} // namespace wf
