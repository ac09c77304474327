// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assets.h"

#include "kind.h"
#include "record.h"
#include "roadgraph.h"
#include "situation.h"
#include "verb.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr double snapMetres = 300;
constexpr double samePlace = 1e-4; ///< degrees, some ten metres: a road of another edition of the map lies a little elsewhere

bool saysNothing(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull() || (value.isString() && value.toString().isEmpty())
        || (value.isArray() && value.toArray().isEmpty()) || (value.isObject() && value.toObject().isEmpty())
        || (value.isBool() && !value.toBool());
}

/// Does the log's value say what the file's does? It may say more.
bool says(const QJsonValue &known, const QJsonValue &given, double slack)
{
    if (saysNothing(given))
        return saysNothing(known);
    if (given.isDouble() && known.isDouble())
        return std::abs(given.toDouble() - known.toDouble()) <= slack;
    if (given.isString() && known.isString())
        return given.toString().trimmed() == known.toString().trimmed();
    if (given.isArray() && known.isArray()) {
        const QJsonArray these = given.toArray();
        const QJsonArray those = known.toArray();
        bool isSame = these.size() == those.size();
        for (qsizetype i = 0; isSame && i < these.size(); ++i)
            isSame = says(those.at(i), these.at(i), slack);
        return isSame;
    }
    if (given.isObject() && known.isObject()) {
        const QJsonObject these = given.toObject();
        const QJsonObject those = known.toObject();
        bool isSame = true;
        for (auto it = these.begin(); isSame && it != these.end(); ++it)
            isSame = says(those.value(it.key()), it.value(), slack);
        return isSame;
    }
    return given == known;
}

/// The fields of a kind's definition that no step of duty sets. A step that sets most of them defines the thing anew: who took it wanted
/// them to be what they are now, and the file says something else all the same.
QList<FieldRule> lastingFields(const Kind &kind)
{
    const Verb *definition = findVerb(assetVerbOf(kind.key));
    if (!definition)
        return {};
    QSet<QString> passing;
    for (const KindVerb &one : kind.verbs) {
        if (one.verb.name == definition->name || 2 * one.verb.fields.size() > definition->fields.size())
            continue;
        for (const FieldRule &field : one.verb.fields)
            passing.insert(field.name);
    }
    QList<FieldRule> fields = definition->fields;
    fields.removeIf([&passing](const FieldRule &field) { return field.personal || field.passing || passing.contains(field.name); });
    return fields;
}

} // namespace

QStringList differingAssets(const QList<Asset> &assets, const Situation &situation, const RoadGraph *roads)
{
    QStringList subjects;
    QList<Asset> known = assets; // as most are: only these are laid on their roads, as they would be entered
    known.removeIf([&situation](const Asset &asset) { return !situation.record(asset.subject); });
    const QList<Request> definitions = assetDefinitions(known, roads);
    for (const Request &given : definitions) {
        const Record *own = situation.record(given.subject);
        const Kind *kind = findKind(given.subject.section(u'/', 0, 0));
        if (!own || !kind)
            continue;
        const QList<FieldRule> fields = lastingFields(*kind);
        const bool isSame = std::ranges::all_of(fields, [&](const FieldRule &field) {
            const double slack = field.type == FieldRule::Type::Position ? samePlace : 1e-9;
            // What the file leaves out it leaves open.
            return !given.fields.contains(field.name) || says(own->fields().value(field.name), given.fields.value(field.name), slack);
        });
        if (!isSame)
            subjects.append(given.subject);
    }
    return subjects;
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
        const Kind *known = findKind(kind);
        if (roads && known && known->isOnRoad && given.contains("pos"_L1)) {
            if (const auto snap = roads->snap(Record(asset.subject, given).position(), snapMetres))
                given.insert("pos"_L1, QJsonArray{snap->pos.x(), snap->pos.y()});
        }
        requests.append({assetVerbOf(kind), asset.subject, given, {}, {}});
    }
    return requests;
}

} // namespace wf
