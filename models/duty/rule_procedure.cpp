// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "ending.h"
#include "publishing.h"
#include "rulecontext.h"

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
            if (isProven && stepFits(key, state) && !isStepDone(*closure, key))
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
        // Signs that were up and are down again.
        prove(u"reopen.signs_withdrawn"_s,
              isTakenDown(*closure, context.situation.records(u"bulletin"_s), context.situation.records(u"sign"_s)));
    }
    return steps;
}

Heed provenStepsHeed() { return {.kinds = {u"closure"_s, u"notice"_s, u"bulletin"_s, u"sign"_s}}; }

} // namespace wf
