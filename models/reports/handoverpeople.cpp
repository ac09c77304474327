// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ending.h"
#include "handoverwriter.h"
#include "noticedrafts.h"
#include "people.h"
#include "unitplace.h"
#include "words.h"

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// Who is still in danger, as far as is known; empty where nobody is. What nobody has counted is never told as a figure, nor passed over.
LocalText leftInWords(const Record &incident)
{
    const PeopleInDanger left = peopleInDanger(incident);
    if (!left.isCounted)
        return words::fill({u"[已救出{out}人，]尚困人数不明"_s, u"[{out} rescued, ]number of people still trapped unknown"_s},
                           {{u"out"_s, peopleOut(incident) > 0 ? words::number(peopleOut(incident)) : LocalText()}});
    if (left.atLeast == 0) // of the gravest nobody may have said whether anybody is in it
        return hasPeopleInDanger(incident)
            ? LocalText{u"是否有人遇险不明，尚未核实人数"_s, u"nobody has said whether people are in danger"_s}
            : LocalText();
    const bool isTrapped = incident.text("type"_L1) == "trapped"_L1;
    return words::fill(isTrapped ? LocalText{u"尚有{left}人被困"_s, u"{left} {left|person|people} still trapped"_s}
                                 : LocalText{u"尚有{left}人遇险"_s, u"{left} {left|person|people} still in danger"_s},
                       {{u"left"_s, words::number(left.atLeast)}});
}

} // namespace

LocalText HandoverWriter::whoIsThere(const Record &incident) const
{
    const auto look = [this](const QString &subject) { return m_situation.record(subject); };
    const auto place = [this](const Record &unit) { return knownPlace(m_situation, unit); };
    QList<LocalText> there;
    for (const Record *unit : m_situation.records(u"unit"_s)) {
        if (isAtIncident(*unit, incident, look, place))
            there.append(named(unit->subject()));
    }
    if (!there.isEmpty())
        return words::fill({u"{units}已到场"_s, u"{units} on the scene"_s}, {{u"units"_s, words::joined(there)}});
    // Of an order that nobody was told of nobody is on the way; nor by one to where the report was thought to be before.
    const OrdersFor sent = ordersFor(incident, m_situation.records(u"order"_s), look, place);
    QList<LocalText> told;
    const QList<const Record *> bound = sent.there + sent.coming;
    for (const Record *order : bound) {
        if (order->state() != "sent"_L1)
            told.append(named(order->text("to"_L1)));
    }
    QList<LocalText> misled;
    for (const Record *order : sent.misled)
        misled.append(named(order->text("to"_L1)));
    return words::fill({u"[已通知{units}，][{misled}去的是原地点，]尚无警力到场"_s,
                        u"[{units} told, ][{misled} bound for the old place, ]nobody on the scene yet"_s},
                       {{u"units"_s, words::joined(told)}, {u"misled"_s, words::joined(misled)}});
}

LocalText HandoverWriter::whoIsNotCalled(const Record &incident) const
{
    QList<LocalText> names;
    for (const QString &agency : rescuersNotCalled(incident, m_situation))
        names.append(named(agency));
    if (names.isEmpty())
        return {};
    return words::fill({u"{agencies}尚未通报"_s, u"{agencies} not called out yet"_s}, {{u"agencies"_s, words::joined(names)}});
}

void HandoverWriter::addIncident(const Record &incident, const LocalText &more)
{
    add(incident,
        words::fill({u"{place}{type}[，{since}接报][，{left}][，{more}][，{called}]"_s,
                     u"{place}: {type}[, reported at {since}][, {left}][, {more}][, {called}]"_s},
                    {{u"place"_s, words::placeOf(incident)},
                     {u"type"_s, words::incidentType(incident.text("type"_L1))},
                     {u"since"_s, at(incident.timeOf("received"_L1))},
                     {u"left"_s, leftInWords(incident)},
                     {u"more"_s, more},
                     {u"called"_s, more.isEmpty() ? LocalText() : whoIsNotCalled(incident)}}),
        incident.timeOf("received"_L1));
}

void HandoverWriter::people()
{
    // What the next shift must know before anything else.
    begin(u"people"_s, {u"遇险被困人员"_s, u"People in danger"_s});
    for (const Record *incident : m_situation.records(u"incident"_s)) {
        if (isDangerOpen(*incident))
            addIncident(*incident, whoIsThere(*incident));
    }
}

void HandoverWriter::incidents()
{
    begin(u"incidents"_s, {u"未结警情"_s, u"Open incidents"_s});
    for (const Record *incident : m_situation.records(u"incident"_s)) {
        if (isOver(*incident))
            continue;
        if (isDangerOpen(*incident))
            m_handover.sections.last().none
                = {u"其他无（有人遇险被困的见首项）"_s, u"no others; those with people in danger stand first"_s};
        else
            addIncident(*incident, {});
    }
}

void HandoverWriter::alarms()
{
    begin(u"alarms"_s, {u"未签收水位告警"_s, u"Water alarms nobody has signed for"_s});
    for (const Record *alarm : m_situation.records(u"alarm"_s)) {
        if (alarm->state() != "raised"_L1)
            continue;
        const qint64 since = alarm->timeOf("raised"_L1);
        add(*alarm,
            words::fill({u"{point}：达到{limit}线[，{since}告警]"_s, u"{point}: limit “{limit}”[, raised at {since}]"_s},
                        {{u"point"_s, named(alarm->text("floodPoint"_L1))},
                         {u"limit"_s, words::limit(alarm->text("level"_L1))},
                         {u"since"_s, at(since)}}),
            since);
    }
}

void HandoverWriter::corridors()
{
    begin(u"corridors"_s, {u"绿色通道"_s, u"Green corridors"_s});
    for (const Record *corridor : m_situation.records(u"corridor"_s)) {
        if (isOver(*corridor))
            continue;
        const QString state = corridor->state();
        const LocalText stand = state == "planned"_L1 ? LocalText{u"已规划，尚未开通"_s, u"planned, not open yet"_s}
            : state == "obstructed"_L1                ? LocalText{u"受阻"_s, u"obstructed"_s}
                                                      : LocalText{u"已开通"_s, u"open"_s};
        const qint64 since = corridor->timeOf(QLatin1StringView(state.toLatin1()));
        const LocalText name = words::nameOf(*corridor);
        const LocalText way
            = words::fill({u"{from}至{to}"_s, u"{from} to {to}"_s},
                          {{u"from"_s, words::field(*corridor, "fromPlace"_L1)}, {u"to"_s, words::field(*corridor, "toPlace"_L1)}});
        add(*corridor,
            words::fill({u"{name}：{stand}[，{since}起]"_s, u"{name}: {stand}[, since {since}]"_s},
                        {{u"name"_s, name.isEmpty() ? way : name}, {u"stand"_s, stand}, {u"since"_s, at(since)}}),
            since);
    }
}

} // namespace wf
