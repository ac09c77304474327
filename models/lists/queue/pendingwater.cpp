// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "columns.h"
#include "dutylimits.h"
#include "pendingcollector.h"
#include "responsetext.h"
#include "verb.h"
#include "waterlevel.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

void raisedAlarm(PendingCollector &rows, const Record &record)
{
    if (record.state() != "raised"_L1)
        return;
    const QString level = record.text("level"_L1);
    const int severity = level == "close"_L1 ? 1 : level == "slow"_L1 ? 2 : 3;
    PendingItem &item
        = rows.add(record, u"alarm.raised"_s, u"alarm.acknowledge"_s, severity, record.timeOf("raised"_L1), limits::acknowledgeAlarm);
    const double then = record.number("depthCm"_L1);
    const Record *point = rows.situation().record(record.text("floodPoint"_L1));
    if (point)
        rows.dueTimes().atScan(rows.situation(), *point);
    const auto water = point ? believedWater(rows.situation(), *point, rows.context().now()) : BelievedWater();
    const bool isNews = water.stand.depthCm >= 0 && water.stand.readAt >= record.value("readingAt"_L1).toInteger();
    const double now = isNews ? water.stand.depthCm : then;
    item.place = record.text("floodPoint"_L1);
    item.overCm = now - (point ? thresholdsOf(*point) : Thresholds()).close;
    if (item.overCm >= 0)
        item.severity = 1; // whatever the depth was at which it was raised
    QString depth = depthText(now, isNews ? water.rate : std::nullopt);
    if ((!isNews || water.stand.source == "gauge"_L1) && point && !point->localText("doubtful"_L1).isEmpty())
        depth = isNews ? inDoubtText(depth, water.stand) : ListsText::tr("%1, in doubt").arg(depth);
    if (point && waterDispute(rows.situation(), *point, rows.context().now()))
        depth = ListsText::tr("%1, contradictory").arg(depth);
    if (qRound(now) != qRound(then))
        depth = ListsText::tr("%1 (%2 cm when it was raised)").arg(depth).arg(qRound(then));
    item.detail = ListsText::tr("%1: %2, %3")
                      .arg(recordTitle(rows.situation(), record.text("floodPoint"_L1)), depth, choiceTitle(u"alarm"_s, u"level"_s, level));
}

/// Deep water on a gauge that is not believed: somebody has to say whether it counts, or look. It waits until somebody has, however
/// long the gauge has been silent.
void doubtfulGauge(PendingCollector &rows, const Record &record)
{
    if (record.localText("doubtful"_L1).isEmpty())
        return;
    rows.dueTimes().atWater(rows.situation(), record);
    const auto gauge = gaugeWord(rows.situation(), record, rows.context().now());
    const Thresholds depths = thresholdsOf(record);
    // Deep by what it says, or by what was believed before it fell.
    const double stood = waterStand(rows.situation(), record, rows.context().now()).depthCm;
    if (!gauge || std::max(gauge->v.at(0), stood) < depths.slow)
        return;
    const auto shown = shownReading(rows.situation(), record, rows.context().now());
    const auto fallen = shown ? fallenSince(rows.situation(), record, *shown, rows.context().now()) : std::nullopt;
    const Sample said = fallen ? *shown : *gauge;
    if (isAnswered(rows.situation(), record, said, rows.context().now()))
        return;
    QString depth = depthText(said.v.at(0), std::nullopt); // how fast it moves is as doubtful
    if (fallen)
        depth = ListsText::tr("%1, then %2 cm").arg(depth).arg(qRound(fallen->v.at(0)));
    rows.dueTimes().atNextMinuteSince(gauge->at);
    if (const qint64 age = rows.context().now() - gauge->at; age >= 2 * limits::minute)
        depth = ListsText::tr("%1 %2 ago").arg(depth, spanText(age));
    rows.add(record, u"floodpoint.doubted"_s, u"floodpoint.trust"_s, said.v.at(0) >= depths.close ? 1 : 2, gauge->at, 0).detail
        = ListsText::tr("%1: %2, not believed: %3").arg(recordTitle(rows.situation(), record), depth, record.localText("doubtful"_L1));
}

void receivedWarning(PendingCollector &rows, const Record &record)
{
    if (record.state() != "received"_L1)
        return;
    const QString color = record.text("color"_L1);
    rows.add(record, u"warning.received"_s, u"warning.acknowledge"_s, color == "red"_L1 || color == "orange"_L1 ? 1 : 2,
             record.timeOf("received"_L1), limits::acknowledgeWarning)
        .detail
        = ListsText::tr("%1 %2, issued %3: %4")
              .arg(choiceTitle(u"warning"_s, u"type"_s, record.text("type"_L1)), choiceTitle(u"warning"_s, u"color"_s, color),
                   beijingTime(record.value("issuedAt"_L1).toInteger()).left(5), record.localText("text"_L1));
}

void proposedResponse(PendingCollector &rows, const Record &record)
{
    if (record.state() != "proposed"_L1)
        return;
    PendingItem &item
        = rows.add(record, u"response.proposed"_s, u"response.activate"_s, int(std::clamp(record.number("level"_L1, 3), 1.0, 3.0)),
                   record.timeOf("proposed"_L1), limits::decideResponse);
    item.detail = responseText(record);
    item.fields = PendingCollector::given(record, {"scheme"_L1, "level"_L1, "color"_L1, "clause"_L1}); // on whose authority is said
}

} // namespace

QList<PendingRule> waterPendingRules()
{
    return {{.name = "alarms",
             .heed = {.kinds = {u"alarm"_s, u"floodpoint"_s}, .series = {u"depth/"_s}},
             .collect = [](PendingCollector &rows) { collectEach<raisedAlarm>(rows, u"alarm"_s); }},
            {.name = "gauges",
             .heed = {.kinds = {u"floodpoint"_s}, .series = {u"depth/"_s}},
             .collect = [](PendingCollector &rows) { collectEach<doubtfulGauge>(rows, u"floodpoint"_s); }},
            {.name = "warnings",
             .heed = {.kinds = {u"warning"_s}},
             .collect = [](PendingCollector &rows) { collectEach<receivedWarning>(rows, u"warning"_s); }},
            {.name = "responses", .heed = {.kinds = {u"response"_s}}, .collect = [](PendingCollector &rows) {
                 collectEach<proposedResponse>(rows, u"response"_s);
             }}};
}

} // namespace wf
