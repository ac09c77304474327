// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutylimits.h"

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// The track of a closure that a sign is a step of: a text given out is its publishing, a receipt its agencies. Empty: it is no step.
QString trackOf(const ResponsePlan::Sign &sign)
{
    if (sign.verb == "closure.step"_L1) {
        const ClosureStep *step = sign.field == "step"_L1 ? findClosureStep(sign.value) : nullptr;
        return step ? step->track : QString();
    }
    if (sign.verb == "bulletin.publish"_L1 || sign.verb == "sign.publish"_L1) // a report upward is published too, and is no step
        return sign.field.isEmpty() || (sign.field == "medium"_L1 && findClosureStep("publish."_L1 + sign.value)) ? u"publish"_s
                                                                                                                  : QString();
    static const QStringList receipts{u"notice.sign"_s, u"notice.answer"_s, u"notice.confirm_voice"_s};
    const bool isToAgencies = sign.field.isEmpty() || sign.field == "agency"_L1;
    return receipts.contains(sign.verb) && isToAgencies ? u"agency"_s : QString();
}

QStringList tracksOf(const ResponsePlan::Clause &clause)
{
    QStringList tracks;
    for (const ResponsePlan::Sign &sign : clause.doneBy) {
        const QString track = trackOf(sign);
        if (track.isEmpty())
            return {};
        tracks.append(track);
    }
    tracks.removeDuplicates();
    return tracks;
}

/// A clause may say it of some orders only ("order.sign(to=brigade)"); a target is for all of them, and goes before.
OrderLimits ordersBy(const ResponsePlan &plan)
{
    OrderLimits orders;
    for (const QString &verb : {u"order.sign"_s, u"order.depart"_s}) {
        if (const auto minutes = plan.target(verb)) {
            orders.said.append(OrderLimits::Said{{verb}, *minutes * limits::minute});
            continue;
        }
        for (const ResponsePlan::Clause &clause : plan.clauses) {
            for (const ResponsePlan::Sign &sign : clause.doneBy) {
                if (sign.verb == verb && clause.withinMin.value_or(0) > 0)
                    orders.said.append(OrderLimits::Said{sign, *clause.withinMin * limits::minute});
            }
        }
    }
    if (const auto minutes = plan.target(u"order.send"_s))
        orders.send = *minutes * limits::minute;
    if (const auto minutes = plan.target(u"order.remind"_s))
        orders.remind = *minutes * limits::minute;
    return orders;
}

} // namespace

DutyLimits::DutyLimits(const ResponsePlan &plan)
    : m_oneLaneFirst(plan.closures.oneLaneFirst)
    , m_orders(ordersBy(plan))
{
    for (const ResponsePlan::Clause &clause : plan.clauses) {
        if (const QStringList tracks = wf::tracksOf(clause); !tracks.isEmpty())
            m_tracks.insert(clause.id, tracks);
        if (clause.withinMin.value_or(0) <= 0)
            continue;
        for (const ResponsePlan::Sign &sign : clause.doneBy)
            m_named.insert(sign.verb, std::min(*clause.withinMin, m_named.value(sign.verb, *clause.withinMin)));
    }
    for (const auto &[key, minutes] : plan.targets.asKeyValueRange()) {
        if (key.contains(u'.'))
            m_named.insert(key, minutes);
    }
    if (const auto warn = plan.target(u"warn"_s); warn && !plan.targets.contains(u"alarm.acknowledge"_s))
        m_named.insert(u"alarm.acknowledge"_s, *warn);
}

} // namespace wf
