// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rulecontext.h"
#include "waterscan.h"
#include "waterstand.h"

#include <QJsonObject>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// One shallower look beside a gauge is for a person to judge: the program would take the deeper water off every page.
bool isForAPerson(const RuleContext &context, const Record &floodPoint, const GaugeVerdict &verdict)
{
    const bool isContradicted = verdict.doubt->code == "gauge.contradicted"_L1;
    if (!isContradicted && verdict.doubt->code != "gauge.frozen"_L1)
        return false;
    // Somebody has read since, and may have borne it out: it is being judged anew.
    if (const auto last = context.situation.latest("depth/"_L1 + floodPoint.id()); last && last->at != verdict.readAt)
        return true;
    const auto scan = waterScan(context.situation, floodPoint, context.gauges->now);
    if (scan->dispute)
        return scan->dispute->deeper().source == "gauge"_L1;
    // Nor where it agreed with who looked, and rose since.
    return isContradicted && scan->look.at > 0 && scan->gaugeWord && scan->gaugeWord->v.at(0) > scan->look.seenCm;
}

/// What was doubted is over: a jump that stays was one; a gauge that speaks again is silent no more, and the water it tells of waits for
/// nobody. What a person doubted, or for another reason, only a person trusts again.
bool isDoubtOver(const Record &floodPoint, const GaugeVerdict &verdict)
{
    const QString code = floodPoint.text("doubtCode"_L1);
    return isGaugeInDoubt(floodPoint)
        && ((code == "gauge.jump"_L1 && verdict.jumpBorneOut) || (code == "gauge.silent"_L1 && verdict.speaksSoundly));
}

bool isToBeDoubted(const RuleContext &context, const Record &floodPoint, const GaugeVerdict &verdict)
{
    if (!verdict.doubt)
        return false;
    // Where it speaks again and gives another reason, that one is said instead: silence would explain nothing of what is shown.
    const bool isOther = floodPoint.text("doubtCode"_L1) == "gauge.silent"_L1 && verdict.doubt->code != "gauge.silent"_L1;
    return (isOther || !isGaugeInDoubt(floodPoint)) && !isForAPerson(context, floodPoint, verdict);
}

} // namespace

QList<RuleStep> gaugeDoubts(const RuleContext &context)
{
    QList<RuleStep> steps;
    if (!context.gauges)
        return steps;
    const QList<const Record *> points = context.situation.records(u"floodpoint"_s);
    for (const Record *point : points) {
        const QString subject = point->subject();
        const auto verdict = context.gauges->verdicts.constFind(subject);
        // Somebody has changed it since, said that it is to be trusted, say: it is being judged anew.
        if (verdict == context.gauges->verdicts.cend() || verdict->heads != context.situation.heads(subject))
            continue;
        if (isDoubtOver(*point, *verdict)) {
            const bool wasSilent = point->text("doubtCode"_L1) == "gauge.silent"_L1;
            const QJsonObject reason = wasSilent ? inBoth(u"已恢复上报。"_s, u"It reports again."_s)
                                                 : inBoth(u"读数变化已恢复正常。"_s, u"Its figures move as they should again."_s);
            steps.append({u"trust "_s + subject, {u"floodpoint.trust"_s, subject, {{u"trustReason"_s, reason}}, {}, {}}});
        } else if (isToBeDoubted(context, *point, *verdict)) {
            QJsonObject fields{{u"reason"_s, verdict->doubt->words}, {u"doubtCode"_s, verdict->doubt->code}};
            // Readings come late: what it said since may hide the one that is doubted. A silent gauge said nothing wrong.
            if (verdict->doubt->code != "gauge.silent"_L1)
                fields.insert(u"doubtedReadAt"_s, std::min(verdict->doubt->at, context.now));
            steps.append({u"doubt "_s + subject, {u"floodpoint.doubt"_s, subject, fields, {}, {}}});
        }
    }
    return steps;
}

Heed gaugeDoubtsHeed() { return {.kinds = {u"floodpoint"_s}, .series = {u"depth/"_s}, .gauges = true}; }

} // namespace wf
