// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pendingcollector.h"

#include "columns.h"
#include "duetitles.h"
#include "dutylimits.h"
#include "situation.h"

using namespace Qt::StringLiterals;

namespace wf {

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
