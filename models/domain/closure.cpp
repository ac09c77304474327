// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"

#include "ending.h"
#include "endname.h"
#include "geo.h"
#include "reopening.h"
#include "verb.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QPointF>
#include <QtMath>

#include <algorithm>
#include <array>
#include <cmath>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

struct StepText {
    const char *key;
    int limitMin;
    const char *title;
    const char *due; ///< while it is not done
    const char *hows; ///< in which ways it can be known: see howFits()
};

constexpr std::array stepTexts{
    StepText{"scene.cordon", 2, QT_TRANSLATE_NOOP("ClosureStep", "Cordon at the scene"),
             QT_TRANSLATE_NOOP("ClosureStep", "Cordon: to be set"), "officer camera"},
    StepText{"scene.cleared", 2, QT_TRANSLATE_NOOP("ClosureStep", "Stretch cleared"),
             QT_TRANSLATE_NOOP("ClosureStep", "Stretch: to be cleared"), "officer camera"},
    StepText{"publish.signs", 5, QT_TRANSLATE_NOOP("ClosureStep", "Message signs"),
             QT_TRANSLATE_NOOP("ClosureStep", "Message signs: to be published"), "officer phone system"},
    StepText{"publish.radio", 5, QT_TRANSLATE_NOOP("ClosureStep", "Traffic radio"),
             QT_TRANSLATE_NOOP("ClosureStep", "Traffic radio: to be read out"), "phone system"},
    StepText{"publish.navigation", 5, QT_TRANSLATE_NOOP("ClosureStep", "Navigation apps"),
             QT_TRANSLATE_NOOP("ClosureStep", "Navigation apps: to be told"), "phone system"},
    StepText{"agency.drainage", 5, QT_TRANSLATE_NOOP("ClosureStep", "Drainage"),
             QT_TRANSLATE_NOOP("ClosureStep", "Drainage: receipt to come"), "phone system"},
    StepText{"agency.fire", 5, QT_TRANSLATE_NOOP("ClosureStep", "Fire and rescue"),
             QT_TRANSLATE_NOOP("ClosureStep", "Fire and rescue: receipt to come"), "phone system"},
    StepText{"agency.urban", 5, QT_TRANSLATE_NOOP("ClosureStep", "City management"),
             QT_TRANSLATE_NOOP("ClosureStep", "City management: receipt to come"), "phone system"},
    StepText{"agency.bus", 5, QT_TRANSLATE_NOOP("ClosureStep", "Buses"), QT_TRANSLATE_NOOP("ClosureStep", "Buses: receipt to come"),
             "phone system"},
    StepText{"traffic.far", 5, QT_TRANSLATE_NOOP("ClosureStep", "Far: guidance"),
             QT_TRANSLATE_NOOP("ClosureStep", "Far guidance: to be set up"), "officer phone"},
    StepText{"traffic.middle", 5, QT_TRANSLATE_NOOP("ClosureStep", "Middle: diversion"),
             QT_TRANSLATE_NOOP("ClosureStep", "Middle diversion: to be set up"), "officer phone"},
    StepText{"traffic.near", 5, QT_TRANSLATE_NOOP("ClosureStep", "Near: control"),
             QT_TRANSLATE_NOOP("ClosureStep", "Near control: to be set up"), "officer phone"},
    StepText{"traffic.signals", 5, QT_TRANSLATE_NOOP("ClosureStep", "Signal timing"),
             QT_TRANSLATE_NOOP("ClosureStep", "Signal timing: to be changed"), "timing by_hand"},
    StepText{"reopen.drainage", 0, QT_TRANSLATE_NOOP("ClosureStep", "Confirmed by drainage"),
             QT_TRANSLATE_NOOP("ClosureStep", "To be confirmed by drainage"), "officer phone"},
    StepText{"reopen.municipal", 0, QT_TRANSLATE_NOOP("ClosureStep", "Confirmed by municipal services"),
             QT_TRANSLATE_NOOP("ClosureStep", "To be confirmed by municipal services"), "officer phone"},
    StepText{"reopen.officer", 0, QT_TRANSLATE_NOOP("ClosureStep", "Confirmed by the officer on the spot"),
             QT_TRANSLATE_NOOP("ClosureStep", "To be confirmed by the officer on the spot"), "officer"},
    StepText{"reopen.one_lane", 0, QT_TRANSLATE_NOOP("ClosureStep", "One lane first"),
             QT_TRANSLATE_NOOP("ClosureStep", "One lane: to be opened first"), "officer camera phone"},
    StepText{"reopen.signs_withdrawn", 0, QT_TRANSLATE_NOOP("ClosureStep", "Signs withdrawn"),
             QT_TRANSLATE_NOOP("ClosureStep", "Signs: to be withdrawn"), "officer phone system"},
};

struct TrackText {
    const char *key;
    const char *title;
};

constexpr std::array trackTexts{
    TrackText{"scene", QT_TRANSLATE_NOOP("ClosureStep", "Scene")},
    TrackText{"publish", QT_TRANSLATE_NOOP("ClosureStep", "Publishing")},
    TrackText{"agency", QT_TRANSLATE_NOOP("ClosureStep", "Agencies")},
    TrackText{"traffic", QT_TRANSLATE_NOOP("ClosureStep", "Diversion")},
    TrackText{"reopen", QT_TRANSLATE_NOOP("ClosureStep", "Reopening")},
};

struct ProofText {
    const char *medium;
    const char *proofs;
};

constexpr std::array proofTexts{
    ProofText{"signs", "seen told"},   ProofText{"radio", "heard told"}, ProofText{"navigation", "told"},
    ProofText{"public", "heard told"}, ProofText{"report", "told"},
};

bool isAmong(const char *words, const QString &word) { return QString::fromLatin1(words).split(u' ').contains(word); }

} // namespace

qint64 overSince(const Record *closure) { return closure && closure->kind() == "closure"_L1 ? endedAt(*closure) : 0; }

const QList<ClosureStep> &closureSteps()
{
    static const QList<ClosureStep> steps = [] {
        QList<ClosureStep> all;
        for (const StepText &text : stepTexts) {
            const QString key = QString::fromLatin1(text.key);
            all.append({key, key.section(u'.', 0, 0), text.limitMin});
        }
        return all;
    }();
    return steps;
}

const ClosureStep *findClosureStep(const QString &key)
{
    const auto it = std::ranges::find(closureSteps(), key, &ClosureStep::key);
    return it == closureSteps().end() ? nullptr : &*it;
}

QString closureStepTitle(const QString &key)
{
    for (const StepText &text : stepTexts) {
        if (key == QLatin1StringView(text.key))
            return QCoreApplication::translate("ClosureStep", text.title);
    }
    return key;
}

QString closureStepDue(const QString &key)
{
    for (const StepText &text : stepTexts) {
        if (key == QLatin1StringView(text.key))
            return QCoreApplication::translate("ClosureStep", text.due);
    }
    return key;
}

QString closureStepDue(const Record &closure, const QString &key)
{
    if (key == "scene.cordon"_L1 && isLaneToBeShut(closure) && closure.value("cordon"_L1).toObject().isEmpty())
        return QCoreApplication::translate("ClosureStep", "Lane still open: close it, set the cordon");
    const QStringList open
        = key == "scene.cordon"_L1 && !closure.value("cordon"_L1).toObject().isEmpty() ? openEnds(closure) : QStringList();
    if (open.isEmpty())
        return closureStepDue(key);
    return QCoreApplication::translate("ClosureStep", "Cordon: nobody yet at the end “%1”")
        .arg(closureEndTitle(closure, open.constFirst()));
}

QString closureTrackTitle(const QString &track)
{
    for (const TrackText &text : trackTexts) {
        if (track == QLatin1StringView(text.key))
            return QCoreApplication::translate("ClosureStep", text.title);
    }
    return track;
}

bool isOneLaneOpen(const Record &closure) { return closure.text("lane"_L1) == "one"_L1 && !isOver(closure); }

bool isLaneToBeShut(const Record &closure)
{
    return isOneLaneOpen(closure) && (closure.state() == "in_force"_L1 || stepUndoneAt(closure, u"reopen.one_lane"_s) > 0);
}

Record closingDecision(const Record &closure)
{
    const QJsonValue closing = closure.value("closing"_L1);
    return closing.isObject() ? Record(closure.subject(), closing.toObject()) : closure;
}

bool isWithdrawn(const Record &closure) { return closure.state() == "rejected"_L1 && closure.timeOf("confirmed"_L1) > 0; }

QString closureStateTitle(const Record &closure)
{
    if (isWithdrawn(closure))
        return QCoreApplication::translate("State", "Closure withdrawn");
    if (isLaneToBeShut(closure))
        return QCoreApplication::translate("State", "One lane open, to be closed again");
    return isOneLaneOpen(closure) ? QCoreApplication::translate("State", "One lane open") : stateTitle(u"closure"_s, closure.state());
}

qint64 limitRunsFrom(const Record &closure, const QString &track)
{
    const qint64 confirmed = closure.timeOf("confirmed"_L1);
    return confirmed > 0 && track == "scene"_L1 ? std::max(confirmed, closure.value("shutAgainAt"_L1).toInteger()) : confirmed;
}

qint64 stepUndoneAt(const Record &closure, const QString &step)
{
    qint64 last = 0;
    const QJsonArray undone = isStepDone(closure, step) ? QJsonArray() : closure.value("undone"_L1).toArray();
    for (const QJsonValue each : undone) {
        const QJsonObject said = each.toObject();
        if (said.value("step"_L1) == step)
            last = std::max(last, said.value("undoneAt"_L1).toInteger());
    }
    return last;
}

qint64 stepDoneAt(const Record &closure, const QString &step)
{
    return closure.value("steps"_L1).toObject().value(step).toObject().value("at"_L1).toInteger();
}

bool isStepDone(const Record &closure, const QString &step)
{
    if (closure.value("steps"_L1).toObject().contains(step))
        return true;
    // Two seats, each of which had people at one end.
    return step == "scene.cordon"_L1 && !closure.value("cordon"_L1).toObject().isEmpty() && openEnds(closure).isEmpty();
}

bool isStepMet(const Record &closure, const QString &step, const std::optional<PointWater> &water)
{
    return reopeningConfirmations().contains(step) ? confirmationCounts(closure, step, water) : isStepDone(closure, step);
}

bool hasStep(const Record &closure, const QString &step, const std::optional<PointWater> &water)
{
    return stepApplies(step, closure, water) || closure.value("steps"_L1).toObject().contains(step);
}

QStringList stepsLeft(const Record &closure, const std::optional<PointWater> &water)
{
    const QString state = closure.state();
    const bool isReopening = state == "reopening_asked"_L1 || state == "reopened"_L1;
    QStringList left;
    for (const ClosureStep &step : closureSteps()) {
        const bool isShown = isReopening || step.track != "reopen"_L1;
        if (isShown && hasStep(closure, step.key, water) && !isStepMet(closure, step.key, water))
            left.append(step.key);
    }
    return left;
}

bool stepFits(const QString &step, const QString &state)
{
    const QString track = step.section(u'.', 0, 0);
    if (reopeningConfirmations().contains(step))
        return state == "in_force"_L1 || state == "reopening_asked"_L1;
    if (track == "reopen"_L1)
        return state == "reopening_asked"_L1;
    // The cordon stands until the road is open.
    if (track == "scene"_L1)
        return state == "stopped"_L1 || state == "confirmed"_L1 || state == "in_force"_L1 || state == "reopening_asked"_L1;
    // What is published or told meanwhile is said of it until the road is open.
    return state == "confirmed"_L1 || state == "in_force"_L1 || state == "reopening_asked"_L1;
}

const QStringList &reopeningConfirmations()
{
    static const QStringList keys{u"reopen.drainage"_s, u"reopen.municipal"_s, u"reopen.officer"_s};
    return keys;
}

QStringList entryEnds(const Record &closure)
{
    if (closure.value("line"_L1).toArray().size() < 2)
        return {};
    return closure.text("direction"_L1) == "both"_L1 ? QStringList{u"from"_s, u"to"_s} : QStringList{u"from"_s};
}

QStringList openEnds(const Record &closure)
{
    QStringList open = closure.value("steps"_L1).toObject().contains("scene.cordon"_L1) ? QStringList() : entryEnds(closure);
    const QJsonObject manned = closure.value("cordon"_L1).toObject();
    open.removeIf([&manned](const QString &end) { return manned.contains(end); });
    return open;
}

bool needsEyes(const QString &step) { return step.startsWith("scene."_L1) || step == "reopen.officer"_L1; }

bool howFits(const QString &step, const QString &how)
{
    const auto *const text = std::ranges::find_if(stepTexts, [&step](const StepText &one) { return step == QLatin1StringView(one.key); });
    return text != stepTexts.end() && isAmong(text->hows, how);
}

bool proofFits(const QString &medium, const QString &proof)
{
    const auto *const text
        = std::ranges::find_if(proofTexts, [&medium](const ProofText &one) { return medium == QLatin1StringView(one.medium); });
    return text == proofTexts.end() || isAmong(text->proofs, proof);
}

std::optional<QPointF> nearestOnStretch(const Record &closure, QPointF place)
{
    const QPointF scale(metresPerDegree * std::cos(qDegreesToRadians(place.y())), metresPerDegree);
    std::optional<QPointF> nearest; // metres from the place
    for (const auto field : {"line"_L1, "lineBack"_L1}) {
        const QList<QPointF> line = lineOf(closure.value(field));
        for (qsizetype i = 0; i < line.size(); ++i) {
            const auto metres = [&](qsizetype at) {
                const QPointF away = line.at(at) - place;
                return QPointF(away.x() * scale.x(), away.y() * scale.y());
            };
            const QPointF a = metres(i);
            const QPointF way = metres(std::min(i + 1, line.size() - 1)) - a;
            const double length = QPointF::dotProduct(way, way);
            const double part = length > 0 ? std::clamp(-QPointF::dotProduct(a, way) / length, 0.0, 1.0) : 0;
            const QPointF foot = a + way * part;
            if (!nearest || std::hypot(foot.x(), foot.y()) < std::hypot(nearest->x(), nearest->y()))
                nearest = foot;
        }
    }
    if (!nearest)
        return std::nullopt;
    return QPointF(place.x() + nearest->x() / scale.x(), place.y() + nearest->y() / scale.y());
}

std::optional<double> metresFromStretch(const Record &closure, QPointF place)
{
    const auto nearest = nearestOnStretch(closure, place);
    return nearest ? std::optional(groundMetres(place, *nearest)) : std::nullopt;
}

bool liesOver(const Record &closure, const Record &floodPoint)
{
    constexpr double onTheRoadM = 60;
    constexpr double nearM = 30;
    if (closure.text("floodPoint"_L1) == floodPoint.subject())
        return true;
    const QString closed = closure.text("road"_L1);
    const QString road = floodPoint.text("road"_L1);
    const bool isKnown = !closed.isEmpty() && !road.isEmpty();
    if ((isKnown && closed != road) || !floodPoint.hasPosition())
        return false;
    const auto metres = metresFromStretch(closure, floodPoint.position());
    return metres && *metres <= (isKnown ? onTheRoadM : nearM);
}

bool standsAt(const Record &unit, const Record &closure, const std::function<const Record *(const QString &subject)> &look)
{
    constexpr double hereM = 600;
    if (unit.state() != "on_scene"_L1)
        return false;
    const auto isNear = [&closure](const Record &record) {
        const auto metres = record.hasPosition() ? metresFromStretch(closure, record.position()) : std::nullopt;
        return metres && *metres <= hereM;
    };
    const QString point = closure.text("floodPoint"_L1);
    const Record *order = look && !unit.text("order"_L1).isEmpty() ? look(unit.text("order"_L1)) : nullptr;
    const QString about = order ? order->text("about"_L1) : QString();
    if (!about.isEmpty()) {
        if (about == closure.subject() || about == point)
            return true;
        const Record *matter = look(about);
        return matter && ((!point.isEmpty() && matter->text("floodPoint"_L1) == point) || isNear(*matter));
    }
    // Where it was said to be before it came to where it is now tells nothing of this.
    const qint64 saidAt = unit.value("posAt"_L1).toInteger();
    return (saidAt == 0 || saidAt >= unit.timeOf("on_scene"_L1)) && isNear(unit);
}

qint64 stepLateAfter(const Record &closure, const ClosureStep &step, int limitMin, const StepEvidence &evidence)
{
    const bool isOfSigns = step.key == "publish.signs"_L1;
    if (limitMin <= 0 || (isOfSigns && !evidence.canSignsTell))
        return 0;
    const qint64 limitMs = limitMin * 60'000LL;
    const qint64 runsFrom = limitRunsFrom(closure, step.track);
    if (isOfSigns && evidence.signsGoneSince > 0)
        return std::max(runsFrom, evidence.signsGoneSince) + limitMs;
    const bool isOpen = !isStepMet(closure, step.key, evidence.water) && stepApplies(step.key, closure, evidence.water);
    return runsFrom > 0 && isOpen ? runsFrom + limitMs : 0;
}

QList<LateStep> lateSteps(const Record &closure, qint64 now, const QHash<QString, int> &targets, const StepEvidence &evidence)
{
    const bool isBeingSet = closure.state() == "confirmed"_L1 || closure.state() == "in_force"_L1;
    QList<LateStep> late;
    for (const ClosureStep &step : closureSteps()) {
        const bool isGone = step.key == "publish.signs"_L1 && evidence.signsGoneSince > 0;
        const qint64 after = isBeingSet || isGone ? stepLateAfter(closure, step, targets.value(step.key, step.limitMin), evidence) : 0;
        if (after > 0 && now > after)
            late.append({step.key, now - after});
    }
    std::ranges::stable_sort(late, std::ranges::greater{}, &LateStep::byMs);
    return late;
}

} // namespace wf
