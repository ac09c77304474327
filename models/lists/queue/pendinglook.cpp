// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pendinglook.h"

#include "situation.h"

using namespace Qt::StringLiterals;

namespace wf {

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

bool isAlarm(const PendingItem &item) { return item.verb == "alarm.acknowledge"_L1 || item.verb == "access.acknowledge"_L1; }

QString tintOf(const PendingItem &item, qint64 overdueMs)
{
    if (item.severity == 1 || (overdueMs > 0 && !item.reminder))
        return u"alarm"_s;
    return item.severity == 2 || overdueMs > 0 ? u"warn"_s : u"info"_s;
}

} // namespace wf
