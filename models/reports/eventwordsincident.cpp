// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventwords.h"

#include "people.h"

// What is said of a report: how many are in danger, from whom that is known, and where it went.
namespace wf {

using namespace Qt::StringLiterals;

LocalText EventWords::rescueSource() const
{
    const QString how = m_record.text("rescueHow"_L1);
    if (m_event.verb != "incident.rescue"_L1 || how.isEmpty())
        return {};
    return words::joined({choice(how,
                                 {{"seen"_L1, {u"现场所见"_s, u"seen on the spot"_s}},
                                  {"radio"_L1, {u"现场警力电台报告"_s, u"by radio from the scene"_s}},
                                  {"phone"_L1, {u"现场警力电话报告"_s, u"by telephone from the scene"_s}},
                                  {"caller"_L1, {u"报警人电话告知"_s, u"by telephone from the caller"_s}},
                                  {"fire"_L1, {u"消防救援电话通报"_s, u"by telephone from fire and rescue"_s}},
                                  {"hospital"_L1, {u"急救或医院电话通报"_s, u"by telephone from the ambulance or hospital"_s}},
                                  {"camera"_L1, {u"视频所见"_s, u"seen by camera"_s}},
                                  {"other"_L1, {u"他人告知"_s, u"from somebody else"_s}}}),
                          named(m_record.text("rescueUnit"_L1)), named(m_record.text("rescueCamera"_L1))});
}

LocalText EventWords::counted() const
{
    constexpr auto people = "people"_L1;
    const QJsonValue before = known() ? known()->value(people) : QJsonValue(QJsonValue::Undefined);
    const QJsonValue now = m_record.value(people);
    if (m_event.verb != "incident.update"_L1 || before == now)
        return {};
    const LocalText unknown{u"不明"_s, u"unknown"_s};
    const auto many
        = [](const QJsonValue &number) { return words::fill({u"{n}人"_s, u"{n}"_s}, {{u"n"_s, words::number(number.toDouble())}}); };
    return words::fill({u"{now}[（原{before}）]"_s, u"{now}[ (before: {before})]"_s},
                       {{u"now"_s, now.isDouble() ? many(now) : unknown}, {u"before"_s, before.isDouble() ? many(before) : LocalText()}});
}

LocalText EventWords::mergedApart() const
{
    const QString type = m_record.text("intoType"_L1);
    const int metres = int(m_record.number("apartM"_L1));
    return words::joined(
        {metres > 0 ? words::fill({u"两地相距{n}米"_s, u"{n} m apart"_s}, {{u"n"_s, words::number(metres)}}) : LocalText(),
         type.isEmpty() ? LocalText()
                        : words::fill({u"对方类型为{type}"_s, u"the other one: {type}"_s}, {{u"type"_s, words::incidentType(type)}})});
}

bool EventWords::isRepeated(const LocalText &pattern, const LocalText &line) const
{
    if (m_act.isEmpty() || m_event.verb != "incident.update"_L1 || !known())
        return false;
    const Record before(m_record.subject(), *known());
    return line == words::fill(pattern, {{u"place"_s, words::placeOf(before)}, {u"type"_s, words::incidentType(before.text("type"_L1))}});
}

void EventWords::addIncident(words::Values &values) const
{
    values.insert(u"knownFrom"_s, rescueSource());
    values.insert(u"counted"_s, counted());
    // The same source once more is said once more; a correction that names none keeps none.
    if (m_event.verb == "incident.update"_L1 || m_event.verb == "incident.verify"_L1)
        values.insert(u"peopleFrom"_s, words::field(m_record, "peopleFrom"_L1));
    values.insert(u"into"_s, named(m_record.text("into"_L1)));
    if (m_event.verb == "incident.left"_L1)
        values.insert(
            u"leftBy"_s,
            m_record.state() == "dispatched"_L1
                ? LocalText{u"现场已无警力，其他警力尚未到场"_s, u"nobody is there any more, and the others not yet"_s}
                : LocalText{u"已无警力到场或前往，待重新派警"_s, u"nobody is there or on the way any more, to be dispatched again"_s});
    if (m_event.verb == "incident.merge"_L1) {
        const int inDanger = leftAtLeast(m_record);
        values.insert(u"inDanger"_s, inDanger > 0 ? words::number(inDanger) : LocalText());
        values.insert(u"apart"_s, mergedApart());
        values.insert(u"inAll"_s,
                      isSaid("inDanger"_L1) && m_record.value("inDanger"_L1).isDouble() ? words::number(m_record.number("inDanger"_L1))
                                                                                        : LocalText());
    }
}

} // namespace wf
