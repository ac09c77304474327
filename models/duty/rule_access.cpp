// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rulecontext.h"

#include "ending.h"
#include "geo.h"

#include <QJsonArray>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// The flood point whose water it is about; what has none is meant itself. A point and the closure at it are one obstacle.
QString waterOf(const Situation &situation, const QString &subject)
{
    const Record *record = situation.record(subject);
    const QString point = record && record->kind() == "closure"_L1 ? record->text("floodPoint"_L1) : QString();
    return point.isEmpty() ? subject : point;
}

/// What the corridor was opened in spite of and lies across no more, while something else does: when it comes back it is said anew. What
/// the water would bar again as soon as it moves a little stays as it is.
QJsonArray permittedGone(const Record &corridor, const CorridorReport &found, const Situation &situation)
{
    QJsonArray gone;
    const QJsonArray permitted = corridor.value("permitted"_L1).toArray();
    for (const auto &one : permitted) {
        const QString water = waterOf(situation, one.toString());
        const auto isIt = [&](const QString &other) { return waterOf(situation, other) == water; };
        if (std::ranges::none_of(found.across, isIt) && std::ranges::none_of(found.nearlyAcross, isIt))
            gone.append(one);
    }
    return gone;
}

/// What lies across a corridor is noted when it comes and goes, also of one that is only planned: whoever opens it is told. Of one that was
/// opened in spite of it nothing new is to be said; one that was obstructed is open again when nothing is across it any more.
std::optional<RuleStep> corridorStep(const Record &corridor, const RuleContext &context)
{
    const TrafficReport &traffic = *context.traffic;
    const auto looked = traffic.corridorLines.constFind(corridor.subject());
    // A report about the way that it had before says nothing of this one.
    if (isOver(corridor) || looked == traffic.corridorLines.cend() || *looked != lineOf(corridor.value("line"_L1)))
        return std::nullopt;
    const auto found = std::ranges::find(traffic.corridors, corridor.subject(), &CorridorReport::corridor);
    const Situation &situation = context.situation;
    const QString known = corridor.text("obstacle"_L1);
    const bool isOpen = corridor.state() == "open"_L1;
    if (found != traffic.corridors.cend()) {
        if (corridor.state() == "obstructed"_L1)
            return std::nullopt; // whoever opens it all the same, or takes another way, has read of one
        // Of what it was opened in spite of nothing is to be said once more; of anything else that lies across, it is.
        QStringList heard{waterOf(situation, known)};
        const QJsonArray permitted = corridor.value("permitted"_L1).toArray();
        for (const auto &one : permitted)
            heard.append(waterOf(situation, one.toString()));
        heard.removeAll(QString());
        const auto isKnown = [&](const QString &one) { return heard.contains(waterOf(situation, one)); };
        const auto news = std::ranges::find_if_not(found->across, isKnown);
        if (news == found->across.cend() || (!isOpen && std::ranges::any_of(found->across, isKnown))) {
            const QJsonArray gone = isOpen ? permittedGone(corridor, *found, situation) : QJsonArray();
            if (gone.isEmpty())
                return std::nullopt;
            return RuleStep{u"lapse "_s + corridor.subject(),
                            {u"corridor.lapse"_s, corridor.subject(), {{u"gone"_s, gone}, {u"still"_s, found->obstacle}}, {}, {}}};
        }
        return RuleStep{u"obstruct "_s + corridor.subject(),
                        {u"corridor.obstruct"_s, corridor.subject(), {{u"obstacle"_s, *news}}, {}, {}}};
    }
    const Record *obstacle = situation.record(known);
    const bool isSaid = corridor.value("obstacleSaid"_L1).toBool() && obstacle && !isOver(*obstacle);
    if (!known.isEmpty() && !isSaid && !traffic.nearlyBarred.contains(corridor.subject()))
        return RuleStep{u"clear "_s + corridor.subject(), {u"corridor.clear"_s, corridor.subject(), {}, {}, {}}};
    return std::nullopt;
}

} // namespace

QList<RuleStep> accessAlarms(const RuleContext &context)
{
    QList<RuleStep> steps;
    if (!context.traffic)
        return steps;
    QJsonArray closures;
    for (const RoadBlock &block : context.traffic->state.blocks()) {
        if (block.shut && block.id.startsWith("closure/"_L1))
            closures.append(block.id);
    }
    for (const AccessReport &place : context.traffic->accesses) {
        const QString subject = u"access/"_s + place.id;
        const Record *known = context.situation.record(subject);
        const bool isSaid = known && known->state() != "restored"_L1;
        if (place.isCut() && !isSaid) {
            steps.append({u"cut "_s + place.id,
                          {u"access.cut"_s,
                           subject,
                           {{u"place"_s, place.name},
                            {u"type"_s, place.kind},
                            {u"pos"_s, QJsonArray{place.pos.x(), place.pos.y()}},
                            {u"closures"_s, closures}},
                           {},
                           {}}});
        } else if (!place.isCut() && isSaid) {
            steps.append({u"restore "_s + place.id, {u"access.restore"_s, subject, {}, {}, {}}});
        }
    }
    for (const Record *corridor : context.situation.records(u"corridor"_s)) {
        if (const auto step = corridorStep(*corridor, context))
            steps.append(*step);
    }
    return steps;
}

Heed accessAlarmsHeed() { return {.kinds = {u"access"_s, u"corridor"_s}, .roads = true}; }

} // namespace wf
