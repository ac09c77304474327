// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logtools.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>

#include <functional>

namespace wf::test {

/// Years of duty, all over but the last twenty: incidents with an order and a journal entry each, every tenth with an alarm and a closure.
/// Nine events and a half to an incident.
class LongLog {
public:
    static constexpr qint64 Begin = 1'700'000'000'000;
    static constexpr qint64 Apart = 14 * 60'000;

    /// Writes `incidents` of them, as many to a transaction as a busy minute has, or more.
    [[nodiscard]] bool write(LogStore &store, int incidents)
    {
        for (int i = 0; i < incidents; ++i) {
            addIncident(i, i < incidents - 20);
            if (m_drafts.size() > 1000 || i == incidents - 1) {
                if (!store.append(m_drafts))
                    return false;
                m_drafts.clear();
            }
        }
        return true;
    }
    [[nodiscard]] static qint64 timeOf(int incident) { return Begin + incident * Apart; }

private:
    void addIncident(int i, bool isOver)
    {
        static const QStringList roads{u"长风大街"_s, u"滨河西路"_s,   u"滨河东路"_s, u"迎泽大街"_s, u"五一路"_s,   u"建设南路"_s,
                                       u"并州北路"_s, u"南内环街"_s,   u"学府街"_s,   u"龙城大街"_s, u"晋阳街"_s,   u"千峰南路"_s,
                                       u"和平北路"_s, u"西矿街"_s,     u"新兰路"_s,   u"胜利街"_s,   u"府东街"_s,   u"桃园北路"_s,
                                       u"体育西路"_s, u"坞城路"_s,     u"平阳路"_s,   u"亲贤北街"_s, u"许坦东街"_s, u"东中环路"_s,
                                       u"太榆路"_s,   u"小店南环路"_s, u"大运路"_s,   u"真武路"_s};
        static const QStringList brigades{u"yingze"_s, u"xinghualing"_s, u"wanbailin"_s, u"xiaodian"_s, u"jiancaoping"_s, u"jinyuan"_s};
        static const QStringList types{u"ponding"_s, u"accident"_s, u"breakdown"_s, u"obstruction"_s, u"congestion"_s, u"other"_s};
        const qint64 at = timeOf(i);
        const QString id = u"%1"_s.arg(i, 7, 10, QLatin1Char('0'));
        const QString incident = u"incident/0198-"_s + id;
        const QString road = roads.at(m_random.bounded(int(roads.size())));
        const QString crossing = roads.at(m_random.bounded(int(roads.size())));
        QJsonObject fields{{u"no"_s, u"J-"_s + id},
                           {u"type"_s, types.at(m_random.bounded(6))},
                           {u"severity"_s, 2},
                           {u"place"_s, u"%1与%2交叉口东%3米"_s.arg(road, crossing).arg(m_random.bounded(40) * 10)},
                           {u"road"_s, road},
                           {u"brigade"_s, brigades.at(m_random.bounded(6))},
                           {u"source"_s, u"122"_s},
                           {u"detail"_s, u"两车追尾，占用一条车道，民警已到场警戒，水深约%1厘米，请过往车辆减速慢行"_s.arg(i % 60)},
                           {u"pos"_s, QJsonArray{112.4 + m_random.bounded(3000) / 10000.0, 37.7 + m_random.bounded(3000) / 10000.0}}};
        chain(incident, fields, at, u"incident"_s,
              isOver ? QStringList{u"received"_s, u"verified"_s, u"dispatched"_s, u"on_scene"_s, u"closed"_s}
                     : QStringList{u"received"_s, u"verified"_s});
        chain(u"order/0198-"_s + id,
              {{u"no"_s, u"Z-"_s + id},
               {u"to"_s, u"unit/%1"_s.arg(i % 60)},
               {u"task"_s, u"赶赴现场，疏导交通，注意安全"_s},
               {u"about"_s, incident}},
              at + 60'000, u"order"_s, {u"sent"_s, u"signed"_s, u"done"_s});
        chain(u"entry/0198-"_s + id, {{u"type"_s, u"note"_s}, {u"text"_s, u"现场反馈：车辆已撤离，道路恢复畅通"_s}, {u"about"_s, incident}},
              at + 120'000, u"entry"_s, {u"added"_s});
        if (i % 10 != 0)
            return;
        chain(u"alarm/0198-"_s + id, {{u"floodPoint"_s, u"floodpoint/7"_s}, {u"level"_s, u"close"_s}, {u"depthCm"_s, 31}}, at, u"alarm"_s,
              {u"raised"_s, u"ended"_s});
        chain(u"closure/0198-"_s + id,
              {{u"no"_s, u"G-"_s + id},
               {u"cause"_s, u"ponding"_s},
               {u"road"_s, road},
               {u"from"_s, crossing},
               {u"to"_s, roads.at(i % roads.size())},
               {u"line"_s, QJsonArray{QJsonArray{112.5, 37.8}, QJsonArray{112.51, 37.81}, QJsonArray{112.52, 37.82}}}},
              at, u"closure"_s, {u"asked"_s, u"confirmed"_s, u"in_force"_s, u"reopened"_s});
    }

    void chain(const QString &subject, QJsonObject fields, qint64 at, const QString &kind, const QStringList &states)
    {
        QJsonObject times;
        for (qsizetype i = 0; i < states.size(); ++i) {
            const qint64 when = at + i * 240'000;
            times.insert(states.at(i), when);
            fields.insert(u"state"_s, states.at(i));
            fields.insert(u"times"_s, times);
            Draft d = draft(subject, ++m_number);
            if (i > 0)
                d.parents = {"@" + QByteArray::number(m_drafts.size() - 1)};
            d.verb = kind + u'.' + states.at(i);
            d.record = QJsonDocument(fields).toJson(QJsonDocument::Compact);
            d.at = when;
            d.wall = when;
            d.seen = u"{\"DD\":%1}"_s.arg(m_number);
            m_drafts.append(d);
        }
    }

    QRandomGenerator m_random{3};
    QList<Draft> m_drafts;
    int m_number = 0;
};

} // namespace wf::test
