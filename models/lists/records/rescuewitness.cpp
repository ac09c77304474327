// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rescuewitness.h"

#include "closure.h"
#include "columns.h"
#include "dispatchtarget.h"
#include "geo.h"
#include "people.h"
#include "situation.h"
#include "unitplace.h"
#include "verb.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

constexpr qsizetype mostCameras = 2;

QString howTitle(const QString &how) { return choiceTitle(u"incident"_s, u"rescueHow"_s, how); }

QList<const Record *> unitsThere(const Situation &situation, const Record &incident)
{
    QList<const Record *> there = situation.records(u"unit"_s);
    there.removeIf([&](const Record *unit) {
        return !isAtIncident(
            *unit, incident, [&situation](const QString &subject) { return situation.record(subject); },
            [&situation](const Record &one) { return knownPlace(situation, one); });
    });
    return there;
}

/// Those that show it: linked ones first, then the nearest.
QList<const Record *> camerasThere(const Situation &situation, const Record &incident)
{
    const QJsonArray linked = incident.value("cameras"_L1).toArray();
    const auto here = dispatchTarget(situation, incident.subject()).pos;
    QList<std::pair<double, const Record *>> found;
    for (const Record *camera : situation.records(u"camera"_s)) {
        if (!seesIncident(*camera, incident, here))
            continue;
        const bool isMeasured = here && camera->hasPosition() && !linked.contains(camera->subject());
        found.emplaceBack(isMeasured ? groundMetres(camera->position(), *here) : -1.0, camera);
    }
    std::ranges::stable_sort(found, {}, &std::pair<double, const Record *>::first);
    QList<const Record *> cameras;
    for (const auto &[metres, camera] : found.first(std::min(found.size(), mostCameras)))
        cameras.append(camera);
    return cameras;
}

} // namespace

QList<StepWitness> rescueWitnesses(const Situation &situation, const Record &incident)
{
    QList<StepWitness> all;
    const QList<const Record *> units = unitsThere(situation, incident);
    const auto add = [&all](const QString &title, const QString &how, const QJsonObject &more = {}, bool asksWho = false) {
        QJsonObject fields = more;
        fields.insert("rescueHow"_L1, how);
        all.append({title, {}, fields, asksWho, false});
    };
    for (const Record *unit : units)
        add(ListsText::tr("%1, on the scene, by radio").arg(unit->localText("callSign"_L1)), u"radio"_s,
            {{u"rescueUnit"_s, unit->subject()}});
    for (const QString &how : {u"caller"_s, u"fire"_s, u"hospital"_s})
        add(howTitle(how), how);
    for (const Record *camera : camerasThere(situation, incident))
        add(ListsText::tr("Seen by camera: %1").arg(camera->name()), u"camera"_s, {{u"rescueCamera"_s, camera->subject()}});
    add(howTitle(u"other"_s), u"other"_s, {}, true);
    add(ListsText::tr("I see it myself, on the spot"), u"seen"_s);
    for (const Record *unit : units)
        add(ListsText::tr("%1, on the scene, by telephone").arg(unit->localText("callSign"_L1)), u"phone"_s,
            {{u"rescueUnit"_s, unit->subject()}});
    return all;
}

QString rescueSourceText(const Situation &situation, const Record &incident)
{
    const QString how = incident.text("rescueHow"_L1);
    if (how.isEmpty())
        return {};
    const Record *unit = situation.record(incident.text("rescueUnit"_L1));
    const Record *camera = situation.record(incident.text("rescueCamera"_L1));
    const QString who = unit ? unit->localText("callSign"_L1) : camera ? camera->name() : QString();
    return who.isEmpty() ? howTitle(how) : ListsText::tr("%1: %2").arg(howTitle(how), who);
}

} // namespace wf
