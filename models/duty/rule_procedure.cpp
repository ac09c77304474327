// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "ending.h"
#include "publishing.h"
#include "reopening.h"
#include "rulecontext.h"
#include "waterstand.h"

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

bool isAbout(const Record &record, const Record &closure) { return record.text("about"_L1) == closure.subject(); }

/// A receipt counts, however it came: signed, answered, or confirmed by voice.
bool hasReceipt(const RuleContext &context, const Record &closure, const QString &agency)
{
    return std::ranges::any_of(context.situation.records(u"notice"_s), [&](const Record *notice) {
        const QString state = notice->state();
        return isAbout(*notice, closure) && notice->text("agency"_L1) == u"agency/"_s + agency
            && (state == "signed"_L1 || state == "answered"_L1 || state == "confirmed"_L1);
    });
}

} // namespace

QList<RuleStep> provenSteps(const RuleContext &context)
{
    QList<RuleStep> steps;
    for (const Record *closure : context.situation.records(u"closure"_s)) {
        const QString state = closure->state();
        const auto prove = [&](const QString &key, bool isProven) {
            const bool isSaid = key == "reopen.signs_withdrawn"_L1 ? areSignsSaidGone(*closure) : isStepDone(*closure, key);
            if (isProven && stepFits(key, state) && !isSaid)
                steps.append({u"step "_s + key + u' ' + closure->subject(),
                              {u"closure.step"_s, closure->subject(), {{u"step"_s, key}, {u"how"_s, u"system"_s}}, {}, {}}});
        };
        if (!isOver(*closure)) {
            for (const QString &medium : {u"signs"_s, u"radio"_s, u"navigation"_s})
                prove(u"publish."_s + medium,
                      isGivenOut(*closure, medium, context.situation.records(u"bulletin"_s), context.situation.records(u"sign"_s)));
            for (const QString &agency : {u"drainage"_s, u"fire"_s, u"urban"_s, u"bus"_s})
                prove(u"agency."_s + agency, hasReceipt(context, *closure, agency));
        }
        // Signs that were up and are down again; one that failed while it was up proves nothing.
        const QList<const Record *> signs = context.situation.records(u"sign"_s);
        if (stepFits(u"reopen.signs_withdrawn"_s, state) && isOneLaneOpen(*closure)) {
            const bool isDown = isTakenDown(*closure, context.situation.records(u"bulletin"_s), signs);
            prove(u"reopen.signs_withdrawn"_s,
                  isDown && signsThatMayTell(*closure, signs).isEmpty()
                      && maySignsGo(*closure, closureWater(context.situation, *closure, context.now)));
        }
    }
    return steps;
}

Heed provenStepsHeed()
{
    return {.kinds = {u"closure"_s, u"notice"_s, u"bulletin"_s, u"sign"_s, u"floodpoint"_s}, .series = {u"depth/"_s}};
}

QList<RuleStep> lapsedDry(const RuleContext &context)
{
    QList<RuleStep> steps;
    const QList<const Record *> points = context.situation.records(u"floodpoint"_s);
    for (const Record *closure : context.situation.records(u"closure"_s)) {
        if (isOver(*closure) || closure->localText("dry"_L1).isEmpty())
            continue;
        const auto water = closureWater(context.situation, *closure, context.now);
        for (const Record *point : points) {
            if (context.due && liesOver(*closure, *point))
                context.due->atWater(context.situation, *point);
        }
        const qint64 saidAt = closure->value("dryAt"_L1).toInteger(); // 0: nobody wrote down when, so it is too old
        const bool isOld = context.isReached(saidAt + dryHoldsMs);
        const bool hasRisen = hasRisenSinceDry(*closure, water);
        if (!isOld && !hasRisen)
            continue;
        const QJsonObject why = hasRisen
            ? QJsonObject{{u"zh"_s, u"此后水位上涨5厘米以上"_s}, {u"en"_s, u"the water has risen by 5 cm or more since"_s}}
            : QJsonObject{{u"zh"_s, u"确认已满30分钟"_s}, {u"en"_s, u"it was said 30 minutes ago"_s}};
        steps.append({u"dry %1 %2"_s.arg(closure->subject()).arg(saidAt),
                      {u"closure.unsay_dry"_s, closure->subject(), {{u"dryOver"_s, why}}, {}, {}},
                      hasRisen ? 0 : saidAt + dryHoldsMs});
    }
    return steps;
}

Heed lapsedDryHeed() { return {.kinds = {u"closure"_s, u"floodpoint"_s}, .series = {u"depth/"_s}}; }

} // namespace wf
