// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns.h"
#include "dutylimits.h"
#include "recordtable.h"
#include "verb.h"
#include "waterlevel.h"

using namespace Qt::StringLiterals;
using namespace wf::columns;

namespace wf {

namespace {

constexpr quint8 reading = RecordColumn::Measured;

template <typename Read> RecordColumn water(const QByteArray &name, Read read, quint8 causes = reading)
{
    return computed(
        name, [read](const RowContext &row) { return QVariant(read(waterLevel(row.all.situation, row.record, row.all.now()), row)); },
        causes);
}

QString levelTitle(const QString &level)
{
    if (level == "none"_L1)
        return ListsText::tr("No reading");
    if (level == "normal"_L1)
        return ListsText::tr("Normal");
    return choiceTitle(u"alarm"_s, u"level"_s, level);
}

QString openOne(const RowContext &row, const QString &kind, const QStringList &ended)
{
    const QList<const Record *> records = row.all.referring(kind, u"floodPoint"_s, row.record.subject());
    for (const Record *record : records) {
        if (!ended.contains(record->state()))
            return record->subject();
    }
    return {};
}

bool isStale(const RowContext &row, const char *series)
{
    const auto sample = row.latest(series);
    return sample && row.all.now() - sample->at > limits::staleReading * limits::minute;
}

/// What the label says of a gauge that is not believed: an icon alone is no word.
QString doubtMark(const RowContext &row, const WaterLevel &water)
{
    if (water.dispute)
        return ListsText::tr("contradictory");
    const QString beside = besideText(row.all.situation, row.record, row.all.now());
    return !beside.isEmpty() ? beside : isGaugeInDoubt(row.record) ? ListsText::tr("gauge in doubt") : QString();
}

Marker pointMarker(const RowContext &row)
{
    const WaterLevel water = waterLevel(row.all.situation, row.record, row.all.now());
    const bool doubted = !row.record.localText("doubtful"_L1).isEmpty() || water.dispute;
    Marker marker;
    marker.glyph = doubted            ? u"floodpoint-doubtful"_s
        : water.trend == "rising"_L1  ? u"floodpoint-rising"_s
        : water.trend == "falling"_L1 ? u"floodpoint-falling"_s
                                      : u"floodpoint"_s;
    marker.tint = water.level == "close"_L1 ? u"alarm"_s
        : water.level == "slow"_L1          ? u"warn"_s
        : water.level == "watch"_L1         ? u"active"_s
        : water.level == "none"_L1          ? u"off"_s
                                            : u"normal"_s;
    // An alarm that has ended leaves nothing red behind, though its gauge has been silent since.
    if (isStale(row, "depth/") && openOne(row, u"alarm"_s, {u"ended"_s}).isEmpty()
        && openOne(row, u"closure"_s, {u"reopened"_s, u"rejected"_s}).isEmpty()) {
        marker.tint = u"off"_s;
        marker.dimmed = true;
    }
    marker.label = !water.last ? row.record.name()
        : water.fallen
        ? ListsText::tr("%1 %2 cm, then %3 cm").arg(row.record.name()).arg(qRound(water.last->v[0])).arg(qRound(water.fallen->v[0]))
        : ListsText::tr("%1 %2 cm").arg(row.record.name()).arg(qRound(water.last->v[0]));
    const QString mark = doubtMark(row, water);
    marker.label += mark.isEmpty() ? mark : u" · "_s + mark;
    marker.at = water.last ? water.last->at : 0;
    return marker;
}

RecordColumn threshold(const QByteArray &name, double Thresholds::*value)
{
    return computed(name, [value](const RowContext &row) { return thresholdsOf(row.record).*value; });
}

RainFallen fallen(const RowContext &row) { return rainFallen(row.all.situation, "rain/"_L1 + row.record.id()); }

template <typename Read> RecordColumn rain(const QByteArray &name, Read read)
{
    return computed(
        name,
        [read](const RowContext &row) {
            const auto sample = row.latest("rain/");
            return QVariant(sample ? read(*sample) : decltype(read(*sample)){});
        },
        reading);
}

std::optional<QPointF> positionOfPoint(const RowContext &row)
{
    const Record *point = row.look(row.record.text("floodPoint"_L1));
    return point && point->hasPosition() ? std::optional(point->position()) : std::nullopt;
}

} // namespace

RecordTable floodPointTable()
{
    RecordTable table;
    table.kind = u"floodpoint"_s;
    table.relatedKinds = {u"closure"_s, u"alarm"_s, u"entry"_s};
    table.series = u"depth/"_s;
    table.marker = pointMarker;
    table.columns = {
        text("pointKind", "kind"),
        choice("pointKindTitle", "kind"),
        local("road"),
        water("depthCm", [](const WaterLevel &now, const RowContext &) { return now.last ? now.last->v[0] : -1.0; }),
        water("depthAt", [](const WaterLevel &now, const RowContext &) { return now.last ? now.last->at : qint64(0); }),
        water(
            "depthAgeText",
            [](const WaterLevel &now, const RowContext &row) { return now.last ? spanText(row.all.now() - now.last->at) : QString(); },
            reading | RecordColumn::Ticks),
        water("readingSource", [](const WaterLevel &now, const RowContext &) { return now.last ? now.last->source : QString(); }),
        water("readingBy", [](const WaterLevel &now, const RowContext &) { return now.last ? now.last->by : QString(); }),
        computed(
            "readBy",
            [](const RowContext &row) {
                const auto read = shownReading(row.all.situation, row.record, row.all.now());
                if (!read || read->source == "gauge"_L1)
                    return QString();
                const QString subject = row.record.subject();
                return readerOf(row.all.referring(u"entry"_s, u"floodPoint"_s, subject)
                                    + row.all.referring(u"closure"_s, u"floodPoint"_s, subject),
                                row.record, *read);
            },
            reading | RecordColumn::Related),
        water("disputed", [](const WaterLevel &now, const RowContext &) { return now.dispute.has_value(); }),
        water("disputeText", [](const WaterLevel &now, const RowContext &) { return disputeText(now.dispute); }),
        water("disputeGaugeCm", [](const WaterLevel &now, const RowContext &) { return now.dispute ? now.dispute->gauge.v[0] : -1.0; }),
        water("disputePersonCm", [](const WaterLevel &now, const RowContext &) { return now.dispute ? now.dispute->person.v[0] : -1.0; }),
        water("gaugeCm", [](const WaterLevel &now, const RowContext &) { return now.gauge ? now.gauge->v[0] : -1.0; }),
        water("gaugeAt", [](const WaterLevel &now, const RowContext &) { return now.gauge ? now.gauge->at : qint64(0); }),
        water("besideText",
              [](const WaterLevel &, const RowContext &row) { return besideText(row.all.situation, row.record, row.all.now()); }),
        water("fallenCm", [](const WaterLevel &now, const RowContext &) { return now.fallen ? now.fallen->v[0] : -1.0; }),
        water("rate", [](const WaterLevel &now, const RowContext &) { return now.rate ? now.rate->cmPer10Min : 0.0; }),
        water("trend", [](const WaterLevel &now, const RowContext &) { return now.trend; }),
        water("trendText", [](const WaterLevel &now, const RowContext &) { return trendText(now.rate); }),
        water("levelKey", [](const WaterLevel &now, const RowContext &) { return now.level; }),
        water("levelTitle", [](const WaterLevel &now, const RowContext &) { return levelTitle(now.level); }),
        water("belowSince", [](const WaterLevel &now, const RowContext &) { return now.belowSince; }),
        map("thresholds"),
        threshold("watchCm", &Thresholds::watch),
        threshold("slowCm", &Thresholds::slow),
        threshold("closeCm", &Thresholds::close),
        threshold("reopenCm", &Thresholds::reopen),
        integer("reopenMin", nullptr, 15),
        text("gauge"),
        local("doubtful"),
        computed("doubted", [](const RowContext &row) { return !row.record.localText("doubtful"_L1).isEmpty(); }),
        computed(
            "stale", [](const RowContext &row) { return isStale(row, "depth/"); }, reading | RecordColumn::Ticks),
        computed("card",
                 [](const RowContext &row) {
                     QVariantMap card;
                     const QJsonObject given = row.record.value("card"_L1).toObject();
                     for (auto it = given.begin(); it != given.end(); ++it) {
                         const QString words = localise(*it);
                         card.insert(it.key(), words.isEmpty() ? it->toVariant() : QVariant(words));
                     }
                     return card;
                 }),
        computed(
            "closure", [](const RowContext &row) { return openOne(row, u"closure"_s, {u"reopened"_s, u"rejected"_s}); },
            RecordColumn::Related),
        computed(
            "alarm", [](const RowContext &row) { return openOne(row, u"alarm"_s, {u"ended"_s}); }, RecordColumn::Related),
    };
    return table;
}

RecordTable rainStationTable()
{
    RecordTable table;
    table.kind = u"rainstation"_s;
    table.series = u"rain/"_s;
    table.marker = [](const RowContext &row) {
        const auto sample = row.latest("rain/");
        Marker marker;
        marker.glyph = u"rainstation"_s;
        marker.tint = sample && sample->v[1] > 0 ? u"info"_s : u"normal"_s;
        marker.label = sample ? ListsText::tr("%1 mm").arg(fallen(row).totalMm, 0, 'f', 1) : row.record.name();
        marker.at = sample ? sample->at : 0;
        return marker;
    };
    table.columns = {
        computed(
            "totalMm", [](const RowContext &row) { return fallen(row).totalMm; }, reading),
        computed(
            "measuredSince", [](const RowContext &row) { return fallen(row).since; }, reading),
        rain("intensity", [](const Sample &sample) { return sample.v[1]; }),
        rain("readingAt", [](const Sample &sample) { return sample.at; }),
        computed(
            "lastHourMm", [](const RowContext &row) { return fallen(row).lastHourMm; }, reading),
        computed(
            "stale", [](const RowContext &row) { return isStale(row, "rain/"); }, reading | RecordColumn::Ticks),
    };
    return table;
}

RecordTable alarmTable()
{
    RecordTable table;
    table.kind = u"alarm"_s;
    table.relatedKinds = {u"floodpoint"_s};
    table.isOpen = isOpen;
    table.rank = [](const RowContext &row) { return openFirstNewest(row, row.record.state() != "ended"_L1); };
    table.position = positionOfPoint;
    table.marker = [](const RowContext &row) {
        Marker marker;
        marker.glyph = u"floodpoint"_s;
        marker.dimmed = row.record.state() == "ended"_L1;
        marker.tint = marker.dimmed ? u"off"_s : row.record.text("level"_L1) == "close"_L1 ? u"alarm"_s : u"warn"_s;
        marker.label = recordTitle(row.all.situation, row.record.text("floodPoint"_L1));
        return marker;
    };
    table.columns = {
        text("floodPoint"),
        nameOf("floodPointName", "floodPoint"),
        text("level"),
        choice("levelTitle", "level"),
        number("depthCm", nullptr, -1),
        time("readingAt"),
        text("source"),
        timeOf("raisedAt", "raised"),
        timeOf("acknowledgedAt", "acknowledged"),
        seatOf("acknowledgedBy", "acknowledged"),
    };
    return table;
}

} // namespace wf
