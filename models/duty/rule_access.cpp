// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rulecontext.h"

#include <QJsonArray>

namespace wf {

using namespace Qt::StringLiterals;

QList<RuleStep> accessAlarms(const RuleContext &context)
{
    QList<RuleStep> steps;
    if (!context.traffic)
        return steps;
    QJsonArray closures;
    for (const RoadBlock &block : context.traffic->state.blocks()) {
        if (block.shut && block.id.startsWith("closure/"_L1))
            closures.append(block.id);
    }
    for (const AccessReport &place : context.traffic->accesses) {
        const QString subject = u"access/"_s + place.id;
        const Record *known = context.situation.record(subject);
        const bool isSaid = known && known->state() != "restored"_L1;
        if (place.isCut() && !isSaid) {
            steps.append({u"cut "_s + place.id,
                          {u"access.cut"_s,
                           subject,
                           {{u"place"_s, place.name},
                            {u"type"_s, place.kind},
                            {u"pos"_s, QJsonArray{place.pos.x(), place.pos.y()}},
                            {u"closures"_s, closures}},
                           {},
                           {}}});
        } else if (!place.isCut() && isSaid) {
            steps.append({u"restore "_s + place.id, {u"access.restore"_s, subject, {}, {}, {}}});
        }
    }
    for (const CorridorReport &corridor : context.traffic->corridors) {
        const Record *record = context.situation.record(corridor.corridor);
        if (record && record->state() == "open"_L1)
            steps.append({u"obstruct "_s + corridor.corridor,
                          {u"corridor.obstruct"_s, corridor.corridor, {{u"obstacle"_s, corridor.obstacle}}, {}, {}}});
    }
    return steps;
}

Heed accessAlarmsHeed() { return {.kinds = {u"access"_s, u"corridor"_s}, .roads = true}; }

} // namespace wf
