// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closurewitness.h"

#include "closure.h"
#include "columns.h"
#include "geo.h"
#include "situation.h"
#include "verb.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

constexpr auto cordon = "scene.cordon"_L1;
constexpr qsizetype mostCameras = 4;

QString endOf(const Record &closure, QLatin1StringView end) { return listsTr("at the end “%1”").arg(closure.localText(end)); }

std::optional<QPointF> placeOf(const Situation &situation, const Record &unit)
{
    if (const auto sample = situation.latest("pos/"_L1 + unit.id()))
        return QPointF(sample->v.at(0), sample->v.at(1));
    return unit.hasPosition() ? std::optional(unit.position()) : std::nullopt;
}

/// At which end of the stretch a place is; empty without a line.
QString nearerEnd(const Record &closure, QPointF place)
{
    const QJsonArray line = closure.value("line"_L1).toArray();
    if (line.isEmpty())
        return {};
    const auto metres = [place](const QJsonArray &pos) { return groundMetres(place, {pos.at(0).toDouble(), pos.at(1).toDouble()}); };
    return endOf(closure, metres(line.first().toArray()) <= metres(line.last().toArray()) ? "from"_L1 : "to"_L1);
}

/// "120 m from the stretch", translated.
QString distance(const Record &closure, QPointF place)
{
    const auto metres = metresFromStretch(closure, place);
    return metres ? listsTr("%1 m from the stretch").arg(qRound(*metres / 10) * 10) : QString();
}

void addSelf(QList<StepWitness> &all, const Record &closure, const QString &step, const Seat &seat)
{
    const QJsonObject fields{{u"how"_s, u"officer"_s}};
    if (step != cordon) {
        all.append({listsTr("I see it myself, on the spot"), {}, fields});
        return;
    }
    QStringList ends{endOf(closure, "from"_L1), endOf(closure, "to"_L1)};
    ends.append(ends.join(listsTr(", ")));
    for (const QString &where : std::as_const(ends)) {
        QJsonObject own = fields;
        own.insert("who"_L1, localise(seat.name));
        own.insert("where"_L1, where);
        all.append({listsTr("My people stand there"), where, own});
    }
}

void addUnits(QList<StepWitness> &all, const Situation &situation, const Record &closure, const QString &step)
{
    QList<std::pair<double, StepWitness>> found;
    for (const Record *unit : situation.records(u"unit"_s)) {
        if (!standsAt(*unit, closure, [&situation](const QString &subject) { return situation.record(subject); }))
            continue;
        StepWitness witness{listsTr("%1, on the scene, reported it").arg(unit->localText("callSign"_L1)),
                            {},
                            {{u"how"_s, u"officer"_s}, {u"unit"_s, unit->subject()}}};
        const auto place = placeOf(situation, *unit);
        QStringList details;
        if (step == cordon) {
            const QString where = place ? nearerEnd(closure, *place) : QString();
            witness.asksWhere = where.isEmpty();
            if (!where.isEmpty()) {
                witness.fields.insert("where"_L1, where);
                details.append(where);
            }
        }
        if (place)
            details.append(distance(closure, *place));
        witness.detail = details.join(u" · "_s);
        found.emplaceBack(place ? metresFromStretch(closure, *place).value_or(0) : 0, witness);
    }
    std::ranges::stable_sort(found, {}, &std::pair<double, StepWitness>::first);
    for (const auto &[metres, witness] : std::as_const(found))
        all.append(witness);
}

void addCameras(QList<StepWitness> &all, const Situation &situation, const Record &closure, const QString &step)
{
    QList<std::pair<double, StepWitness>> found;
    for (const Record *camera : situation.records(u"camera"_s)) {
        if (!seesStretch(*camera, closure))
            continue;
        const double metres = camera->hasPosition() ? metresFromStretch(closure, camera->position()).value_or(0) : 0;
        // On a picture one sees that somebody stands there; who it is, and where, is said.
        const bool asks = step == cordon;
        found.emplaceBack(metres,
                          StepWitness{listsTr("Seen by camera: %1").arg(camera->name()),
                                      camera->hasPosition() ? distance(closure, camera->position()) : QString(),
                                      {{u"how"_s, u"camera"_s}, {u"camera"_s, camera->subject()}},
                                      asks,
                                      asks});
    }
    std::ranges::stable_sort(found, {}, &std::pair<double, StepWitness>::first);
    for (const auto &[metres, witness] : found.first(std::min(found.size(), mostCameras)))
        all.append(witness);
}

} // namespace

bool cameraShows(const QString &step)
{
    return step.startsWith("scene."_L1) || step == "reopen.one_lane"_L1 || step == "publish.signs"_L1
        || step == "reopen.signs_withdrawn"_L1;
}

QList<StepWitness> stepWitnesses(const Situation &situation, const Record &closure, const QString &step, const Seat &seat)
{
    QList<StepWitness> all;
    const bool isAtTheScene = seat.role == Role::Officer || seat.role == Role::Brigade;
    const bool isDesk = seat.role == Role::Dispatcher || seat.role == Role::Commander;
    const QString track = step.section(u'.', 0, 0);
    if (step == "traffic.signals"_L1) {
        all.append({choiceTitle(u"closure"_s, u"how"_s, u"timing"_s), {}, {{u"how"_s, u"timing"_s}}});
        all.append({choiceTitle(u"closure"_s, u"how"_s, u"by_hand"_s), {}, {{u"how"_s, u"by_hand"_s}}});
        return all;
    }
    const bool isOnTheRoad = needsEyes(step) || track == "traffic"_L1 || step == "reopen.one_lane"_L1;
    if (isOnTheRoad && isAtTheScene)
        addSelf(all, closure, step, seat);
    if (isOnTheRoad && (isDesk || isAtTheScene))
        addUnits(all, situation, closure, step);
    if (!needsEyes(step)) {
        const Record *agency = situation.record(u"agency/"_s + step.section(u'.', 1));
        const QString said = agency ? listsTr("By telephone: %1").arg(agency->name()) : listsTr("By telephone or radio");
        all.append({said, {}, {{u"how"_s, u"phone"_s}}});
    }
    if (cameraShows(step) && isDesk)
        addCameras(all, situation, closure, step);
    if (!isOnTheRoad && isAtTheScene)
        all.append({listsTr("I see it myself, on the spot"), {}, {{u"how"_s, u"officer"_s}}});
    return all;
}

} // namespace wf
