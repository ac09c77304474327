// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "situation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wf {

constexpr qint64 minute = 60'000;
constexpr qint64 start = 1'784'882'400'000; // 2026-07-24 16:40 in Beijing

/// A situation made event by event, and the events it was made of. `at` counts in minutes from start.
struct Desk {
    Situation situation;
    QList<Event> events;

    /// Changes the fields of a record (what is not given stays); a state is noted in times and by.
    void put(int at, const QString &verb, const QString &subject, const QJsonObject &changes, const QString &seat = QStringLiteral("DD"),
             const QString &onBehalf = {})
    {
        const Record *before = situation.record(subject);
        QJsonObject fields = before ? before->fields() : QJsonObject();
        for (auto it = changes.begin(); it != changes.end(); ++it)
            fields.insert(it.key(), it.value());
        const QString state = changes.value(QStringLiteral("state")).toString();
        if (!state.isEmpty()) {
            for (const auto &[key, value] : {std::pair<QString, QJsonValue>{QStringLiteral("times"), start + at * minute},
                                             std::pair<QString, QJsonValue>{QStringLiteral("by"), seat}}) {
                QJsonObject map = fields.value(key).toObject();
                map.insert(state, value);
                fields.insert(key, map);
            }
        }
        Event event;
        event.id = QStringLiteral("e%1").arg(events.size(), 5, 10, QLatin1Char('0'));
        event.seat = seat;
        event.role = seat == QLatin1String("SYS") ? QStringLiteral("system") : QStringLiteral("dispatcher");
        event.onBehalf = onBehalf;
        event.verb = verb;
        event.subject = subject;
        event.record = QJsonDocument(fields).toJson(QJsonDocument::Compact);
        event.at = event.wall = start + at * minute;
        event.parents = situation.heads(subject);
        event.hash = eventHash(event);
        events.append(event);
        situation.apply({event});
    }

    void depth(int at, const QString &point, double cm)
    {
        situation.measure({Sample{QStringLiteral("depth/") + point, start + at * minute, {cm}, QStringLiteral("gauge"), {}}});
    }

    static QJsonObject both(const QString &zh, const QString &en) { return {{QStringLiteral("zh"), zh}, {QStringLiteral("en"), en}}; }
};

/// Binhe West Road from the signal to the stop at the scene (80), its confirmation (82) and coming into force (85).
inline void stopBinheWest(Desk &desk)
{
    using namespace Qt::StringLiterals;
    for (const auto &[id, zh, en] :
         {std::tuple{u"drainage"_s, u"市排水公司"_s, u"Drainage company"_s},
          std::tuple{u"fire"_s, u"市消防救援支队"_s, u"Fire and rescue"_s}, std::tuple{u"flood"_s, u"市防汛办"_s, u"City flood office"_s},
          std::tuple{u"cityhall"_s, u"市公安局指挥中心"_s, u"City police headquarters"_s}})
        desk.put(0, u"agency.define"_s, u"agency/"_s + id,
                 {{"state"_L1, u"normal"_s}, {"name"_L1, Desk::both(zh, en)}, {"phone"_L1, u"0351-000-2003"_s}});
    desk.put(0, u"floodpoint.define"_s, u"floodpoint/erbaqiao"_s,
             {{"state"_L1, u"normal"_s},
              {"name"_L1, Desk::both(u"滨河西路二坝桥（位置假定）"_s, u"Erba Bridge (position assumed)"_s)},
              {"thresholds"_L1, QJsonObject{{"watch"_L1, 10}, {"slow"_L1, 15}, {"close"_L1, 25}, {"reopen"_L1, 10}}},
              {"reopenMin"_L1, 15}});
    desk.put(0, u"unit.define"_s, u"unit/wb-01"_s,
             {{"state"_L1, u"available"_s},
              {"callSign"_L1, u"万柏林01"_s},
              {"brigade"_L1, u"wanbailin"_s},
              {"type"_L1, u"car"_s},
              {"officers"_L1, 2},
              {"auxiliaries"_L1, 2}});
    desk.put(0, u"unit.define"_s, u"unit/wb-10"_s,
             {{"state"_L1, u"available"_s},
              {"callSign"_L1, u"万柏林10"_s},
              {"brigade"_L1, u"wanbailin"_s},
              {"type"_L1, u"tow"_s},
              {"officers"_L1, 1},
              {"auxiliaries"_L1, 1}});
    desk.put(0, u"warning.receive"_s, u"warning/w1"_s,
             {{"state"_L1, u"received"_s},
              {"no"_L1, u"B-0001"_s},
              {"type"_L1, u"rainstorm"_s},
              {"color"_L1, u"yellow"_s},
              {"issuer"_L1, Desk::both(u"太原市气象台"_s, u"the Taiyuan weather service"_s)},
              {"issuedAt"_L1, start}},
             u"DK"_s);
    desk.put(6, u"response.activate"_s, u"response/r1"_s,
             {{"state"_L1, u"active"_s},
              {"no"_L1, u"Z-0001"_s},
              {"scheme"_L1, u"police"_s},
              {"level"_L1, 3},
              {"color"_L1, u"yellow"_s},
              {"authority"_L1, u"duty_commander"_s},
              {"clause"_L1, u"2.2"_s},
              {"about"_L1, u"warning/w1"_s}},
             u"ZHZ"_s);
    desk.put(14, u"order.send"_s, u"order/o1"_s,
             {{"state"_L1, u"sent"_s},
              {"no"_L1, u"D-0001"_s},
              {"to"_L1, u"unit/wb-01"_s},
              {"task"_L1, Desk::both(u"二坝桥预置"_s, u"Stand by at Erba Bridge"_s)},
              {"about"_L1, u"floodpoint/erbaqiao"_s}});
    desk.put(14, u"unit.assign"_s, u"unit/wb-01"_s, {{"state"_L1, u"assigned"_s}, {"order"_L1, u"order/o1"_s}});
    desk.put(80, u"closure.stop"_s, u"closure/c1"_s,
             {{"state"_L1, u"stopped"_s},
              {"no"_L1, u"M-0001"_s},
              {"road"_L1, u"滨河西路"_s},
              {"direction"_L1, u"southbound"_s},
              {"from"_L1, Desk::both(u"迎泽大桥"_s, u"Yingze Bridge"_s)},
              {"to"_L1, Desk::both(u"南内环桥"_s, u"South Inner Ring Bridge"_s)},
              {"cause"_L1, u"ponding"_s},
              {"floodPoint"_L1, u"floodpoint/erbaqiao"_s},
              {"plannedDiversion"_L1, Desk::both(u"迎泽西大街→晋祠路→南内环桥"_s, u"Yingze West Avenue → Jinci Road"_s)},
              {"lane"_L1, u"none"_s},
              {"depthCm"_L1, 26}},
             u"XCMJ"_s);
    desk.put(82, u"closure.confirm"_s, u"closure/c1"_s,
             {{"state"_L1, u"confirmed"_s}, {"authority"_L1, u"duty_commander"_s}, {"clause"_L1, u"7.2"_s}}, u"ZHZ"_s);
    desk.put(84, u"closure.step"_s, u"closure/c1"_s,
             {{"steps"_L1,
               QJsonObject{{"scene.cordon"_L1, QJsonObject{{"at"_L1, start + 83 * minute}, {"by"_L1, u"XCMJ"_s}}},
                           {"scene.cleared"_L1, QJsonObject{{"at"_L1, start + 84 * minute}, {"by"_L1, u"XCMJ"_s}}}}}},
             u"XCMJ"_s);
    desk.put(85, u"closure.enforce"_s, u"closure/c1"_s, {{"state"_L1, u"in_force"_s}}, u"DW"_s);
}

inline void sendReport(Desk &desk, int at, const QString &id, const QString &kind)
{
    using namespace Qt::StringLiterals;
    const QString subject = u"bulletin/"_s + id;
    desk.put(at, u"bulletin.draft"_s, subject,
             {{"state"_L1, u"drafted"_s},
              {"medium"_L1, u"report"_s},
              {"reportKind"_L1, kind},
              {"no"_L1, u"R-"_s + id},
              {"title"_L1, Desk::both(u"报告"_s, u"Report"_s)}},
             u"BS"_s);
    desk.put(at, u"bulletin.approve"_s, subject, {{"state"_L1, u"approved"_s}}, u"ZHZ"_s);
    desk.put(at, u"bulletin.publish"_s, subject, {{"state"_L1, u"published"_s}}, u"BS"_s);
}

} // namespace wf
