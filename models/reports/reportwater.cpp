// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reportwater.h"

#include "closure.h"
#include "reopening.h"
#include "water.h"
#include "waterstand.h"
#include "words.h"

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// A reason in the middle of a sentence.
LocalText unended(LocalText text)
{
    while (text.zh.endsWith(u'。'))
        text.zh.chop(1);
    while (text.en.endsWith(u'.'))
        text.en.chop(1);
    return text;
}

/// What speaks against the depth that is shown: the other side of a dispute, or why its gauge is doubted and what that says itself.
LocalText doubtOf(const Record &point, const Situation &situation, const Sample &shown, qint64 now)
{
    LocalText dispute;
    if (const auto both = waterDispute(situation, point, now))
        dispute = words::fill({u"水位计{gauge}、人工查看{person}，相互矛盾，按较深的计"_s,
                               u"gauge {gauge}, read by a person {person}: contradictory, the deeper stands"_s},
                              {{u"gauge"_s, words::depth(both->gauge.v.at(0))}, {u"person"_s, words::depth(both->person.v.at(0))}});
    LocalText doubt;
    if (const LocalText why = words::field(point, "doubtful"_L1); !why.isEmpty()) {
        const bool isGauges = shown.source == "gauge"_L1;
        const auto other = isGauges ? fallenSince(situation, point, shown, now) : gaugeWord(situation, point, now);
        const bool isOther = other && qRound(other->v.at(0)) != qRound(shown.v.at(0));
        doubt = words::fill({u"水位计存疑：{why}[，其最新读数{other}]"_s, u"gauge in doubt: {why}[, its last reading {other}]"_s},
                            {{u"why"_s, unended(why)}, {u"other"_s, isOther ? words::depth(other->v.at(0)) : LocalText()}});
    }
    if (dispute.isEmpty() || doubt.isEmpty())
        return dispute.isEmpty() ? doubt : dispute;
    return {dispute.zh + u"；"_s + doubt.zh, dispute.en + u"; "_s + doubt.en};
}

LocalText nextOfReopening(const Record &closure, const Situation &situation, const words::Values &values, qint64 now)
{
    const auto water = closureWater(situation, closure, now);
    const bool isLaneOpen = isOneLaneOpen(closure);
    if (water && !waterLacks(water, now).isEmpty()) {
        words::Values high = values;
        high.insert(u"depth"_s, words::depth(std::max(water->stand.depthCm, water->stand.doubtedCm)));
        if (isLaneOpen)
            high.insert(u"lane"_s, {u"已开放的一条车道重新封闭"_s, u"the open lane is closed again"_s});
        return words::fill(
            {u"{road}水深{depth}，不具备恢复条件，继续管制[，{lane}][，水深低于{reopen}并持续{minutes}分钟后]，重新确认再予恢复。"_s,
             u"{road}: {depth} of water, kept closed[, {lane}][; when below {reopen} for {minutes} min], it is confirmed anew before it is reopened."_s},
            high);
    }
    const bool isReady = openingLacks(closure, water, now).isEmpty();
    if (isLaneOpen)
        return words::fill(isReady ? LocalText{u"{road}已开放一条车道，观察无异常后全部放行。"_s,
                                               u"{road}: one lane is open; if nothing happens, then all."_s}
                                   : LocalText{u"{road}已开放一条车道，恢复条件齐备、观察无异常后全部放行。"_s,
                                               u"{road}: one lane is open; all once what is needed for it is there."_s},
                           values);
    return words::fill(
        isReady
            ? LocalText{u"{road}先放一条车道，观察无异常后全部放行。"_s, u"{road}: one lane first, then all."_s}
            : LocalText{u"{road}继续管制[，水深低于{reopen}满{minutes}分钟]，各方确认齐全后先放一条车道，观察无异常再全部放行。"_s,
                        u"{road}: kept closed until it is confirmed by all[ and was below {reopen} for {minutes} min]; then one lane first."_s},
        values);
}

} // namespace

LocalText reportedWater(const Record &closure, const Situation &situation, const std::optional<double> &then, qint64 now)
{
    const QString subject = closure.text("floodPoint"_L1);
    const Record *point = subject.isEmpty() ? nullptr : situation.record(subject);
    const auto shown = point ? shownReading(situation, *point, now) : std::nullopt;
    if (!then && !shown)
        return {};
    words::Values values{{u"where"_s, point ? words::nameOf(*point) : words::field(closure, "road"_L1)}};
    if (then)
        values.insert(u"then"_s, words::depth(*then));
    if (shown) {
        values.insert(u"now"_s, words::depth(shown->v.at(0)));
        values.insert(u"at"_s, words::moment(shown->at, now));
        values.insert(u"doubt"_s, doubtOf(*point, situation, *shown, now));
        double highest = std::max(shown->v.at(0), then.value_or(0));
        qint64 highestAt = 0;
        for (const Sample &sample : situation.recent("depth/"_L1 + point->id())) {
            if (sample.v.at(0) > highest && sample.at <= now + clocksDifferMs) {
                highest = sample.v.at(0);
                highestAt = sample.at;
            }
        }
        if (highestAt > 0) {
            values.insert(u"peak"_s, words::depth(highest));
            values.insert(u"peakAt"_s, words::moment(highestAt, now));
        }
    }
    LocalText sentence
        = words::fill({u"{where}：[管制时水深{then}][，最深{peak}（{peakAt}）][，{at}水深{now}][（{doubt}）]。"_s,
                       u"{where}:[ {then} when it was stopped][, {peak} at most ({peakAt})][, {now} at {at}][ ({doubt})]."_s},
                      values);
    sentence.zh.replace(u"：，"_s, u"："_s);
    sentence.en.replace(u":,"_s, u":"_s);
    return sentence;
}

LocalText reportedNext(const Record &closure, const Situation &situation, qint64 now)
{
    const QString state = closure.state();
    words::Values values{{u"road"_s, words::field(closure, "road"_L1)}};
    if (const Record *point = situation.record(closure.text("floodPoint"_L1))) {
        const Thresholds limits = thresholdsOf(*point);
        values.insert(u"reopen"_s, words::depth(limits.reopen));
        values.insert(u"minutes"_s, words::number(limits.reopenMin));
    }
    if (state == "confirmed"_L1)
        return words::fill({u"{road}警戒、清空确认后管制生效。"_s, u"{road}: in force as soon as cordon and clearing are confirmed."_s},
                           values);
    if (state == "in_force"_L1)
        return words::fill(
            {u"{road}继续监测[，水深低于{reopen}并持续{minutes}分钟后]，经排水、市政、现场民警三方确认再报请恢复。"_s,
             u"{road}: watched[; when below {reopen} for {minutes} min], reopening is asked for after drainage, municipal services and the officer have confirmed."_s},
            values);
    return state == "reopening_asked"_L1 ? nextOfReopening(closure, situation, values, now) : LocalText();
}

} // namespace wf
