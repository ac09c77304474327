// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assets.h"

#include "record.h"
#include "roadgraph.h"

#include <QJsonArray>

namespace wf {

using namespace Qt::StringLiterals;

namespace {
constexpr double snapMetres = 300;
}

AssetPlaces assetPlaces(const QList<Asset> &assets, const QRectF &bounds)
{
    AssetPlaces places;
    for (const Asset &asset : assets) {
        const Record record(asset.subject, asset.fields);
        if (!record.hasPosition())
            continue;
        ++places.placed;
        places.outside += bounds.contains(record.position()) ? 0 : 1;
    }
    return places;
}

QList<Request> assetDefinitions(const QList<Asset> &assets, const RoadGraph *roads)
{
    QList<Request> requests;
    for (const Asset &asset : assets) {
        const QString kind = asset.subject.section(u'/', 0, 0);
        QJsonObject given = asset.fields;
        if (roads && (kind == "unit"_L1 || kind == "camera"_L1 || kind == "sign"_L1) && given.contains("pos"_L1)) {
            if (const auto snap = roads->snap(Record(asset.subject, given).position(), snapMetres))
                given.insert("pos"_L1, QJsonArray{snap->pos.x(), snap->pos.y()});
        }
        requests.append({kind + ".define"_L1, asset.subject, given, {}, {}});
    }
    return requests;
}

} // namespace wf
