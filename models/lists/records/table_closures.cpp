// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority.h"
#include "bulletins.h"
#include "closure.h"
#include "closuresbeside.h"
#include "closuretracks.h"
#include "columns.h"
#include "endname.h"
#include "geo.h"
#include "recordtable.h"
#include "verb.h"
#include "waterlevel.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wf::columns;

namespace wf {

namespace {

/// The water at the closure's flood point: what is believed; where nothing says what is to be believed there, the newest reading.
BelievedWater depth(const RowContext &row)
{
    const QString subject = row.record.text("floodPoint"_L1);
    if (const Record *point = subject.isEmpty() ? nullptr : row.look(subject))
        return believedWater(row.all.situation, *point, row.all.now());
    const auto last = subject.isEmpty() ? std::nullopt : row.all.situation.latest("depth/"_L1 + subject.section(u'/', 1));
    return last ? BelievedWater{{.depthCm = last->v.at(0), .readAt = last->at, .source = last->source, .by = last->by}, {}}
                : BelievedWater{};
}

QString stage(const Record &record)
{
    const QString state = record.state();
    if (state == "confirmed"_L1)
        return u"stopped"_s;
    return state == "reopening_asked"_L1 ? u"reopening"_s : state;
}

/// Of what was said after it was decided on: why the reopening was asked for or decided, the closure kept or withdrawn.
QString laterGrounds(const Record &record)
{
    if (!record.value("closing"_L1).isObject())
        return {};
    const QString state = record.state();
    const bool isKept = state == "in_force"_L1 && record.value("keptAt"_L1).toInteger() > 0;
    return isKept || state == "reopening_asked"_L1 || state == "reopened"_L1 || state == "rejected"_L1 ? record.localText("reason"_L1)
                                                                                                       : QString();
}

/// Since when somebody keeps traffic out, anew where a lane was open meanwhile; 0 = nobody has said so.
qint64 keptOutSince(const Record &record)
{
    const qint64 again = record.value("shutAgainAt"_L1).toInteger();
    const qint64 laneAt = record.value("laneAt"_L1).toInteger();
    if (again > 0 && laneAt > again && record.text("lane"_L1) == "none"_L1)
        return laneAt;
    const qint64 stopped = record.timeOf("stopped"_L1);
    return stopped > 0 ? stopped : record.timeOf("in_force"_L1);
}

/// Since when traffic is kept out, or a lane is open; before that, since when it is confirmed, or asked for.
qint64 since(const Record &record)
{
    if (isOneLaneOpen(record))
        return record.value("laneAt"_L1).toInteger();
    for (const qint64 at : {keptOutSince(record), record.timeOf("confirmed"_L1)}) {
        if (at > 0)
            return at;
    }
    return record.timeOf("asked"_L1);
}

/// "closed for 35 min, since 04:05", however often its state has changed meanwhile; what is only decided keeps nobody out yet.
QString sinceText(const RowContext &row)
{
    const QString state = row.record.state();
    if (const qint64 turnedDown = row.record.timeOf("rejected"_L1); state == "rejected"_L1 && turnedDown > 0) {
        const QString text = isWithdrawn(row.record) ? ListsText::tr("withdrawn at %1") : ListsText::tr("turned down at %1");
        return text.arg(beijingTime(turnedDown).left(5));
    }
    const qint64 at = since(row.record);
    if (at == 0)
        return {};
    const qint64 end = row.record.timeOf("reopened"_L1);
    constexpr qint64 minute = 60'000; // before it is over no minute has gone by, and "for now" would mean something else
    if (state == "reopened"_L1 && end > 0)
        return end - at < minute ? ListsText::tr("was closed for under a minute")
                                 : ListsText::tr("was closed for %1").arg(spanText(end - at));
    const bool isKeptOut = isOpen(row.record) && keptOutSince(row.record) > 0;
    const QString time = beijingTime(at).left(5);
    const qint64 age = row.all.now() - at;
    if (isOneLaneOpen(row.record))
        return age < minute ? ListsText::tr("one lane open just now, at %1").arg(time)
                            : ListsText::tr("one lane open for %1, since %2").arg(spanText(age), time);
    if (age < minute) {
        const QString text = isKeptOut ? ListsText::tr("closed just now, at %1")
            : state == "confirmed"_L1  ? ListsText::tr("confirmed just now, at %1")
                                       : ListsText::tr("asked for just now, at %1");
        return text.arg(time);
    }
    const QString text = isKeptOut ? ListsText::tr("closed for %1, since %2")
        : state == "confirmed"_L1  ? ListsText::tr("confirmed %1 ago, at %2")
                                   : ListsText::tr("asked for %1 ago, at %2");
    return text.arg(spanText(age), time);
}

std::optional<QPointF> middle(const RowContext &row)
{
    const auto ofLine = middleOf(row.record.value("line"_L1));
    return ofLine ? ofLine : row.record.place();
}

bool isRestOf(const RowContext &row)
{
    return isForTheRest(row.record, row.all.situation.records(u"closure"_s), [&row](const QString &subject) { return row.look(subject); });
}

/// The direction, how much of it, and that it is for what another closure has left open.
QString scope(const RowContext &row)
{
    const QString own = closureDirectionTitle(row.record);
    if (!isRestOf(row))
        return own;
    return own.isEmpty() ? ListsText::tr("the remaining lanes") : own + u" · "_s + ListsText::tr("the remaining lanes");
}

HeldBeside besideOf(const RowContext &row)
{
    return heldBeside(row.record, row.all.situation.records(u"closure"_s), [&row](const QString &subject) { return row.look(subject); });
}

/// One that is over is not called open while another one keeps the road.
QString stateNow(const RowContext &row)
{
    const bool isHeldStill = !isOpen(row.record) && besideOf(row).isHeld;
    return isHeldStill ? ListsText::tr("over, another closure goes on") : closureStateTitle(row.record);
}

Marker marker(const RowContext &row)
{
    const QString state = row.record.state();
    Marker marker;
    marker.glyph = u"closure"_s;
    marker.dimmed = !isOpen(row.record);
    const bool isShut = (state == "in_force"_L1 || state == "reopening_asked"_L1) && !isOneLaneOpen(row.record);
    marker.tint = marker.dimmed ? u"off"_s : isShut ? u"alarm"_s : u"warn"_s;
    marker.label = row.record.localText("road"_L1) + u' ' + stateNow(row);
    if (const QString lanes = isRestOf(row) ? ListsText::tr("the remaining lanes") : closedLanesTitle(row.record); !lanes.isEmpty())
        marker.label += u" · "_s + lanes;
    return marker;
}

/// How deep it was said to be when it was asked for; below 0: nobody said, or a later step has taken its place.
double askedDepth(const RowContext &row)
{
    const bool isKept = row.record.timeOf("reopening_asked"_L1) == 0 && !row.record.value("decisionDepthCm"_L1).isDouble();
    return isKept ? row.record.number("depthCm"_L1, -1) : -1;
}

QString permitted(const RowContext &row)
{
    const QString by = row.record.text("permittedBy"_L1);
    if (by.isEmpty())
        return {};
    const QString said = ListsText::tr("%1: %2").arg(wf::authorityTitle(by), row.record.localText("overrideReason"_L1));
    const qint64 at = row.record.value("overrideAt"_L1).toInteger();
    return at > 0 ? ListsText::tr("%1 · %2").arg(beijingTime(at).left(5), said) : said;
}

QStringList warnings(const RowContext &row)
{
    const Situation &situation = row.all.situation;
    QStringList lines;
    if (const QString who = dangerText(dangersOn(row.record, situation.records(u"incident"_s), situation.records(u"floodpoint"_s)));
        !who.isEmpty())
        lines.append(u"! "_s + who);
    if (const QString by = permitted(row); !by.isEmpty())
        lines.append(u"! "_s + ListsText::tr("Override: %1").arg(by));
    return lines;
}

RecordColumn track(const QByteArray &name, int place)
{
    return computed(
        name,
        [place](const RowContext &row) {
            return closureProgress(row.all.situation, row.record, row.all.now(), row.all.limits, row.all.signsByRoads).tracks.value(place);
        },
        RecordColumn::Ticks);
}

template <typename Value> RecordColumn progress(const QByteArray &name, Value ClosureProgress::*value)
{
    return computed(
        name,
        [value](const RowContext &row) {
            const ListContext &all = row.all;
            return QVariant::fromValue(closureProgress(all.situation, row.record, all.now(), all.limits, all.signsByRoads).*value);
        },
        RecordColumn::Ticks);
}

} // namespace

RecordTable closureTable()
{
    constexpr quint8 water = RecordColumn::Measured | RecordColumn::Related; // a gauge may come into doubt
    RecordTable table;
    table.kind = u"closure"_s;
    table.relatedKinds = {u"floodpoint"_s, u"incident"_s, u"closure"_s}; // who is in danger on it, and what holds it beside
    table.seriesOf = [](const RowContext &row) {
        const QString point = row.record.text("floodPoint"_L1);
        return point.isEmpty() ? QString() : "depth/"_L1 + point.section(u'/', 1);
    };
    table.isOpen = isOpen;
    table.rank = [](const RowContext &row) { return openFirstNewest(row, isOpen(row.record)); };
    table.position = middle;
    table.marker = marker;
    table.isFollowed = [](const RowContext &row) {
        const HeldBeside beside = besideOf(row);
        return beside.isHeld || beside.isAsked;
    };
    table.stateTitle = stateNow;
    table.columns = {
        computed("title",
                 [](const RowContext &row) {
                     Record unnumbered = row.record;
                     unnumbered.set("no"_L1, QString());
                     return recordTitle(row.all.situation, unnumbered);
                 }),
        local("road"),
        text("direction"),
        computed("directionTitle", scope, RecordColumn::Related),
        computed("fromPlace", [](const RowContext &row) { return closureEndTitle(row.record, u"from"_s); }),
        computed("toPlace", [](const RowContext &row) { return closureEndTitle(row.record, u"to"_s); }),
        list("path", "line"),
        computed("stage", [](const RowContext &row) { return stage(row.record); }),
        // As the map draws it (StripeLayer): a road with one lane open is none that is shut.
        computed("drawn", [](const RowContext &row) { return isOneLaneOpen(row.record) ? u"one_lane"_s : row.record.state(); }),
        text("cause"),
        choice("causeTitle", "cause"),
        text("floodPoint"),
        nameOf("floodPointName", "floodPoint"),
        computed(
            "depthCm", [](const RowContext &row) { return depth(row).stand.depthCm; }, water),
        computed(
            "depthAt", [](const RowContext &row) { return depth(row).stand.readAt; }, water),
        computed(
            "waterText",
            [](const RowContext &row) {
                const auto [stand, rate] = depth(row);
                if (stand.depthCm < 0)
                    return QString();
                const QString subject = row.record.text("floodPoint"_L1);
                const Record *point = subject.isEmpty() ? nullptr : row.look(subject);
                const bool isDoubted = stand.source == "gauge"_L1 && point && !point->localText("doubtful"_L1).isEmpty();
                const QString text = depthText(stand.depthCm, rate);
                if (point && waterDispute(row.all.situation, *point, row.all.now()))
                    return ListsText::tr("%1, contradictory").arg(text);
                const QString beside = point ? besideText(row.all.situation, *point, row.all.now()) : QString();
                return isDoubted ? inDoubtText(text, stand) : beside.isEmpty() ? text : text + u" · "_s + beside;
            },
            water),
        // What the record keeps as its depth was read when it was asked for, to close the road or to open it. What a decision was taken
        // over it keeps beside: nobody has decided what is only asked for.
        computed("askedDepthCm", askedDepth),
        number("decisionDepthCm", nullptr, -1),
        time("decisionDepthAt"),
        number("reopenedDepthCm", nullptr, -1),
        time("reopenedDepthAt"),
        computed(
            "reopeningDepthCm",
            [](const RowContext &row) { return row.record.timeOf("reopening_asked"_L1) > 0 ? row.record.number("depthCm"_L1, -1) : -1; }),
        // What closed the road, and what opened it again.
        computed("authorityTitle",
                 [](const RowContext &row) { return QVariant(wf::authorityTitle(closingDecision(row.record).text("authority"_L1))); }),
        computed("clause", [](const RowContext &row) { return QVariant(closingDecision(row.record).text("clause"_L1)); }),
        computed("grounds", [](const RowContext &row) { return QVariant(closingDecision(row.record).localText("reason"_L1)); }),
        computed("reopeningAuthorityTitle",
                 [](const RowContext &row) {
                     return QVariant(row.record.state() == "reopened"_L1 ? wf::authorityTitle(row.record.text("authority"_L1)) : QString());
                 }),
        computed(
            "reopeningClause",
            [](const RowContext &row) { return QVariant(row.record.state() == "reopened"_L1 ? row.record.text("clause"_L1) : QString()); }),
        computed("laterGrounds", [](const RowContext &row) { return QVariant(laterGrounds(row.record)); }),
        // 特批: who let it be opened although the rule was not met, when, and why.
        computed("permitted", permitted),
        // In sight on its card and its sheet until it is over: what was permitted past the rule, and who is in danger there.
        computed(
            "warningText", [](const RowContext &row) { return isOpen(row.record) ? warnings(row).join(u'\n') : QString(); },
            RecordColumn::Related),
        local("reason"),
        timeOf("askedAt", "asked"),
        timeOf("stoppedAt", "stopped"),
        timeOf("confirmedAt", "confirmed"),
        timeOf("inForceAt", "in_force"),
        timeOf("reopenAskedAt", "reopening_asked"),
        timeOf("reopenedAt", "reopened"),
        timeOf("rejectedAt", "rejected"),
        map("by"),
        computed("sinceMs", [](const RowContext &row) { return since(row.record); }),
        computed("sinceText", sinceText, RecordColumn::Ticks),
        progress("tracks", &ClosureProgress::tracks),
        track("scene", 0),
        track("publish", 1),
        track("agency", 2),
        track("traffic", 3),
        track("reopen", 4),
        progress("stepsDone", &ClosureProgress::done),
        progress("stepsTotal", &ClosureProgress::total),
        progress("stepsLate", &ClosureProgress::late),
        progress("nextStep", &ClosureProgress::next),
        progress("nextStepTitle", &ClosureProgress::nextTitle),
        text("lane"),
        time("laneAt"),
        computed("plannedDiversion", [](const RowContext &row) { return row.record.value("plannedDiversion"_L1).toVariant(); }),
    };
    return table;
}

} // namespace wf
