// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"
#include "logdesk.h"
#include "roadgraph.h"
#include "rowsmodel.h"

#include <QJsonArray>

namespace wf::test {

/// Commands on a log, for the boards over it.
struct BoardRoom : LogDesk {
    Seat dispatcher{u"DD"_s, Role::Dispatcher, u"D"_s, {{u"zh"_s, u"调度席"_s}}};
    Commands commands{*log, situation, clock, ids};

    BoardRoom() { commands.setSeats({dispatcher}); }

    void unit(const QString &id, double km, const QString &brigade = u"yingze"_s, const QJsonObject &more = {})
    {
        QJsonObject fields{{"state"_L1, u"available"_s},  {"callSign"_L1, id}, {"brigade"_L1, brigade}, {"type"_L1, u"car"_s},
                           {"phone"_L1, u"0351-000-1"_s}, {"officers"_L1, 2},  {"auxiliaries"_L1, 1}};
        if (km >= 0)
            fields.insert("pos"_L1, QJsonArray{112.5 + km * 0.0114, 37.86});
        for (auto it = more.begin(); it != more.end(); ++it)
            fields.insert(it.key(), it.value());
        put(u"unit/"_s + id, fields);
    }
    /// A flood point that is closed at 25 cm.
    void floodPoint(const QString &id, double km)
    {
        put(u"floodpoint/"_s + id,
            {{"state"_L1, u"normal"_s},
             {"name"_L1, id.toUpper()},
             {"brigade"_L1, u"yingze"_s},
             {"thresholds"_L1, QJsonObject{{"close"_L1, 25}}},
             {"pos"_L1, QJsonArray{112.5 + km * 0.0114, 37.86}}});
    }
    void incident(const QString &id, double km, const QJsonObject &more = {})
    {
        QJsonObject fields{{"state"_L1, u"received"_s}, {"no"_L1, u"D-"_s + id}, {"type"_L1, u"ponding"_s},   {"severity"_L1, 2},
                           {"place"_L1, u"直路东段"_s}, {"road"_L1, u"直路"_s},  {"brigade"_L1, u"yingze"_s}, {"source"_L1, u"122"_s}};
        if (km >= 0)
            fields.insert("pos"_L1, QJsonArray{112.5 + km * 0.0114, 37.86});
        for (auto it = more.begin(); it != more.end(); ++it)
            fields.insert(it.key(), it.value());
        put(u"incident/"_s + id, fields);
    }
    [[nodiscard]] Commands::Outcome runAll(const QVariantList &requests)
    {
        QList<Request> wanted;
        for (const QVariant &each : requests) {
            const QVariantMap request = each.toMap();
            wanted.append({request.value(u"verb"_s).toString(),
                           request.value(u"subject"_s).toString(),
                           QJsonObject::fromVariantMap(request.value(u"fields"_s).toMap()),
                           {},
                           {}});
        }
        return commands.runAll(dispatcher, wanted).result();
    }
};

/// A road 8 km long from west to east, with a crossing each 500 m.
[[nodiscard]] inline RoadGraph straightRoad()
{
    QList<QPointF> nodes;
    QList<RoadGraph::Edge> edges;
    for (int i = 0; i <= 16; ++i)
        nodes.append({112.5 + i * 0.0057, 37.86});
    for (int i = 0; i < 16; ++i) {
        RoadGraph::Edge edge;
        edge.from = i;
        edge.to = i + 1;
        edge.line = {nodes.at(i), nodes.at(i + 1)};
        edge.name = u"直路"_s;
        edge.metres = 501;
        edge.kmh = 36;
        edges.append(edge);
    }
    return RoadGraph::fromParts(nodes, edges);
}

inline QStringList column(const RowsModel &model, const QString &role)
{
    QStringList values;
    for (int i = 0; i < model.count(); ++i)
        values.append(model.get(i).value(role).toString());
    return values;
}

} // namespace wf::test
