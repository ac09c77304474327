// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closurewitness.h"

#include "closure.h"
#include "columns.h"
#include "cordonends.h"
#include "endname.h"
#include "situation.h"
#include "unitplace.h"
#include "verb.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

constexpr auto cordon = "scene.cordon"_L1;
constexpr auto cleared = "scene.cleared"_L1;
constexpr qsizetype mostCameras = 4;
constexpr double byTheStretchM = 300; ///< so far from the stretch who was sent to something else still looks at it

QString endOf(const Record &closure, const QString &end) { return ListsText::tr("at the end “%1”").arg(closureEndTitle(closure, end)); }

/// At which end of the stretch a place is, "from" or "to"; empty without a line.
QString nearerEnd(const Record &closure, QPointF place)
{
    if (closure.value("line"_L1).toArray().isEmpty())
        return {};
    return metresToEnd(closure, u"from"_s, place) <= metresToEnd(closure, u"to"_s, place) ? u"from"_s : u"to"_s;
}

/// "at the end “A”", or at both of them, translated.
QString whereOf(const Record &closure, const QString &end)
{
    if (end != "both"_L1)
        return endOf(closure, end);
    return ListsText::tr("at both ends, “%1” and “%2”").arg(closureEndTitle(closure, u"from"_s), closureEndTitle(closure, u"to"_s));
}

/// The same witness for each end at which they may stand. `near`: where they are, said first; empty: not known. `camera`: only the ends
/// that it shows; nullptr: any.
QList<StepWitness> atEnds(const StepWitness &witness, const Record &closure, const QString &near, const Record *camera = nullptr,
                          bool mayBeBoth = true)
{
    QStringList ends = entryEnds(closure);
    if (ends.isEmpty()) {
        StepWitness asked = witness;
        asked.asksWhere = true;
        return {asked};
    }
    const QStringList open = openEnds(closure);
    if (ends.size() > 1 && mayBeBoth)
        ends.append(u"both"_s);
    const QString unit = witness.fields.value("unit"_L1).toString();
    ends.removeIf([&](const QString &end) { return end != "both"_L1 && (!open.contains(end) || standsAtOtherEnd(closure, unit, end)); });
    if (camera) {
        ends.removeIf([&](const QString &end) {
            return end == "both"_L1 ? !seesEnd(*camera, closure, u"from"_s) || !seesEnd(*camera, closure, u"to"_s)
                                    : !seesEnd(*camera, closure, end);
        });
    }
    std::ranges::stable_partition(ends, [&near](const QString &end) { return end == near; });
    QList<StepWitness> all;
    for (const QString &end : std::as_const(ends)) {
        StepWitness one = witness;
        const QString where = whereOf(closure, end);
        one.fields.insert("end"_L1, end);
        one.fields.insert("where"_L1, where);
        one.asksWhere = false;
        QStringList details{where, witness.detail};
        if (!near.isEmpty() && near != end && end != "both"_L1)
            details.append(ListsText::tr("nearer to “%1”").arg(closureEndTitle(closure, near)));
        details.removeAll(QString());
        one.detail = details.join(u" · "_s);
        all.append(one);
    }
    return all;
}

/// "120 m from the stretch", translated.
QString distance(const Record &closure, QPointF place)
{
    const auto metres = metresFromStretch(closure, place);
    return metres ? ListsText::tr("%1 m from the stretch").arg(qRound(*metres / 10) * 10) : QString();
}

void addSelf(QList<StepWitness> &all, const Record &closure, const QString &step, const Seat &seat)
{
    const QJsonObject fields{{u"how"_s, u"officer"_s}};
    if (step != cordon) {
        all.append({ListsText::tr("I see it myself, on the spot"), {}, fields});
        return;
    }
    QJsonObject own = fields;
    own.insert("who"_L1, localise(seat.name));
    all.append(atEnds({ListsText::tr("My people stand there"), {}, own}, closure, {}));
}

/// A unit on the scene has the stretch before its eyes: it was sent to the closure or to its flood point, or stands by it. One that was
/// sent to something else and stands farther off looks at that.
bool looksAtStretch(const Situation &situation, const Record &unit, const Record &closure, std::optional<QPointF> place)
{
    const Record *order = situation.record(unit.text("order"_L1));
    const QString about = order ? order->text("about"_L1) : QString();
    const QString point = closure.text("floodPoint"_L1);
    if (!about.isEmpty() && (about == closure.subject() || about == point))
        return true;
    const auto metres = place ? metresFromStretch(closure, *place) : std::nullopt;
    if (metres)
        return *metres <= byTheStretchM;
    // How far off they are is not known: what they were sent to is at the same water, or not.
    const Record *matter = situation.record(about);
    return matter && !point.isEmpty() && matter->text("floodPoint"_L1) == point;
}

/// Who was sent to this end stands before those who are only nearer to it, and these before those who are nearer to the other.
int endRank(const Record &closure, const QString &end, const QString &near, const Record *order)
{
    const QString other = end == "from"_L1 ? u"to"_s : u"from"_s;
    if (order && order->hasPosition() && isPlaceAtOtherEnd(closure, other, order->position()))
        return 0;
    return near.isEmpty() || near == end ? 1 : 2;
}

void addUnits(QList<StepWitness> &all, const Situation &situation, const Record &closure, const QString &step)
{
    struct Found {
        int rank = 0;
        double metres = 0;
        StepWitness witness;
    };
    QList<Found> found;
    for (const Record *unit : situation.records(u"unit"_s)) {
        if (!standsAt(*unit, closure, [&situation](const QString &subject) { return situation.record(subject); }))
            continue;
        const auto place = knownPlace(situation, *unit);
        if (step.startsWith("scene."_L1) && !looksAtStretch(situation, *unit, closure, place))
            continue;
        StepWitness witness{ListsText::tr("%1, on the scene, reported it").arg(unit->localText("callSign"_L1)),
                            {},
                            {{u"how"_s, u"officer"_s}, {u"unit"_s, unit->subject()}}};
        if (place)
            witness.detail = distance(closure, *place);
        const bool isLong = endsApart(closure) > oneCarM;
        const double metres = place ? metresFromStretch(closure, *place).value_or(0) : 0;
        if (step != cordon) {
            found.append({0, metres, witness});
            continue;
        }
        const Record *order = situation.record(unit->text("order"_L1));
        const QString near = place ? nearerEnd(closure, *place) : QString();
        for (const StepWitness &one : atEnds(witness, closure, near, nullptr, !isLong)) {
            const QString end = one.fields.value("end"_L1).toString();
            const bool isOneEnd = end == "from"_L1 || end == "to"_L1;
            if (!isOneEnd || !isAtOtherEnd(closure, *unit, end, place, order))
                found.append({isOneEnd ? endRank(closure, end, near, order) : 2, metres, one});
        }
    }
    std::ranges::stable_sort(found, {}, [](const Found &one) { return std::pair(one.rank, one.metres); });
    for (const Found &one : std::as_const(found))
        all.append(one.witness);
}

/// How far off it stands, and what of the stretch it doesn't show.
QString cameraDetail(const Record &camera, const Record &closure, bool isPart)
{
    QStringList details{camera.hasPosition() ? distance(closure, camera.position()) : QString()};
    if (isPart)
        details.append(ListsText::tr("sees only part of the stretch: some %1 m are out of its picture")
                           .arg(qRound(unseenMetres(camera, closure) / 10) * 10));
    details.removeAll(QString());
    return details.join(u" · "_s);
}

void addCameras(QList<StepWitness> &all, const Situation &situation, const Record &closure, const QString &step)
{
    QList<std::pair<std::pair<bool, double>, QList<StepWitness>>> found;
    for (const Record *camera : situation.records(u"camera"_s)) {
        if (!seesStretch(*camera, closure))
            continue;
        const double metres = camera->hasPosition() ? metresFromStretch(closure, camera->position()).value_or(0) : 0;
        // On a picture one sees that somebody stands there; who it is, and where, is said.
        const bool asks = step == cordon;
        // Of a stretch that is said to be empty its picture may show a part: who saw the rest is said.
        const bool isPart = step == cleared && !seesWholeStretch(*camera, closure);
        const StepWitness witness{.title = ListsText::tr("Seen by camera: %1").arg(camera->name()),
                                  .detail = cameraDetail(*camera, closure, isPart),
                                  .fields = {{u"how"_s, u"camera"_s}, {u"camera"_s, camera->subject()}},
                                  .asksWho = asks || isPart,
                                  .asksWhere = asks,
                                  .isPart = isPart};
        const QString near = camera->hasPosition() ? nearerEnd(closure, camera->position()) : QString();
        const QList<StepWitness> each = asks ? atEnds(witness, closure, near, camera) : QList<StepWitness>{witness};
        if (!each.isEmpty())
            found.emplaceBack(std::pair(isPart, metres), each);
    }
    std::ranges::stable_sort(found, {}, [](const auto &one) { return one.first; });
    for (const auto &[rank, witnesses] : found.first(std::min(found.size(), mostCameras)))
        all.append(witnesses);
}

} // namespace

bool cameraShows(const QString &step) { return howFits(step, u"camera"_s); }

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
        const QString said = agency ? ListsText::tr("By telephone: %1").arg(agency->name()) : ListsText::tr("By telephone or radio");
        all.append({said, {}, {{u"how"_s, u"phone"_s}}});
    }
    if (cameraShows(step) && isDesk)
        addCameras(all, situation, closure, step);
    if (!isOnTheRoad && isAtTheScene)
        all.append({ListsText::tr("I see it myself, on the spot"), {}, {{u"how"_s, u"officer"_s}}});
    all.removeIf([&step](const StepWitness &one) { return !howFits(step, one.fields.value("how"_L1).toString()); });
    return all;
}

} // namespace wf
