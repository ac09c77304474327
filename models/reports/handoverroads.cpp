// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handoverwriter.h"

#include "bulletins.h"
#include "closure.h"
#include "cordonends.h"
#include "ending.h"
#include "publishing.h"
#include "reopening.h"
#include "waterstand.h"
#include "words.h"

#include <algorithm>
#include <utility>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// Asked for or approved, and nobody keeps traffic out yet.
bool isOpenStill(const Record &closure) { return closure.state() == "asked"_L1 || isOnlyDecided(closure); }

/// How much of a road these closures keep traffic off, as said of one where water stands; "not closed" where they keep off none.
LocalText partShut(const QList<const Record *> &held)
{
    if (held.isEmpty())
        return {u"道路未管制"_s, u"the road is open"_s};
    QList<LocalText> parts;
    for (const Record *closure : held) {
        parts.append(words::fill(
            {u"{direction}[（{some}）]"_s, u"{direction}[ ({some})]"_s},
            {{u"direction"_s, words::direction(closure->text("direction"_L1))}, {u"some"_s, LocalText::from(lanesScope(*closure))}}));
    }
    return words::fill({u"仅管制{parts}"_s, u"closed in part only: {parts}"_s}, {{u"parts"_s, words::joined(parts)}});
}

/// Of a closure that keeps nobody out yet: whether traffic passes there, by others too.
LocalText stillOpen(const HeldBeside &beside, bool isDeep)
{
    if (beside.isShut)
        return {u"该路段另有管制，已禁止通行"_s, u"shut by another closure"_s};
    const LocalText open = beside.isKept ? LocalText{u"该路段仅部分管制"_s, u"closed in part only so far"_s}
                                         : LocalText{u"道路尚未管制"_s, u"the road is still open"_s};
    return words::fill(
        {u"{open}[，{deep}]"_s, u"{open}[, {deep}]"_s},
        {{u"open"_s, open}, {u"deep"_s, isDeep ? LocalText{u"已达管制水深"_s, u"above the limit for closing"_s} : LocalText()}});
}

} // namespace

LocalText HandoverWriter::doubtOf(const Record &point, const Sample &depth) const
{
    if (const auto dispute = waterDispute(m_situation, point, m_now))
        return words::fill({u"水位计{gauge}、人工查看{person}，相互矛盾"_s, u"gauge {gauge}, read by a person {person}"_s},
                           {{u"gauge"_s, words::depth(dispute->gauge.v.at(0))}, {u"person"_s, words::depth(dispute->person.v.at(0))}});
    if (words::field(point, "doubtful"_L1).isEmpty())
        return {};
    // Beside what a person has read, which is believed, stands what the gauge says.
    if (const auto read = depth.source == "gauge"_L1 ? std::nullopt : gaugeWord(m_situation, point, m_now);
        read && qRound(read->v.at(0)) != qRound(depth.v.at(0)))
        return words::fill({u"水位计存疑，读数{gauge}"_s, u"gauge in doubt: {gauge}"_s}, {{u"gauge"_s, words::depth(read->v.at(0))}});
    const auto fallen = fallenSince(m_situation, point, depth, m_now);
    return words::fill({u"[其后读数{then}，]水位计存疑"_s, u"[then {then}; ]the gauge is in doubt"_s},
                       {{u"then"_s, fallen ? words::depth(fallen->v.at(0)) : LocalText()}});
}

const Record *HandoverWriter::deepestOf(const Record &closure) const
{
    const Record *deepest = nullptr;
    double most = -1;
    for (const Record *point : m_situation.records(u"floodpoint"_s)) {
        const auto depth = liesOver(closure, *point) ? shownReading(m_situation, *point, m_now) : std::nullopt;
        if (depth && depth->v.at(0) > most) {
            most = depth->v.at(0);
            deepest = point;
        }
    }
    return deepest;
}

LocalText HandoverWriter::notDone(const Record &closure) const
{
    if (closure.state() == "asked"_L1) // nothing is to be done of what nobody has decided
        return {};
    const auto water = closureWater(m_situation, closure, m_now);
    QStringList left = stepsLeft(closure, water);
    const auto isCounted = [&](const QString &step) {
        return isStepCounted(closure, step, water, m_situation.records(u"bulletin"_s), m_situation.records(u"sign"_s));
    };
    left.removeIf([&](const QString &step) { return step == "reopen.signs_withdrawn"_L1 && isCounted(step); }); // nothing hangs
    for (const QString &step : {u"publish.signs"_s, u"reopen.signs_withdrawn"_s}) {
        if (stepFits(step, closure.state()) && isStepMet(closure, step, water) && !isCounted(step))
            left.append(step);
    }
    QList<LocalText> open;
    for (const QString &step : std::as_const(left)) {
        const bool isLane = step == "scene.cordon"_L1 && isLaneToBeShut(closure);
        const bool isConfirmation = reopeningConfirmations().contains(step); // of other steps no water speaks
        const qint64 voidBy = isConfirmation ? confirmationVoidBy(closure, step, water) : 0;
        const bool isVoid = isConfirmation && !confirmationVoidText(closure, step, water).isEmpty();
        const LocalText why = voidBy > 0 ? words::fill({u"{at}水位又升至恢复水深以上，须重新确认"_s,
                                                        u"to be renewed: at {at} the water stood above the depth for reopening again"_s},
                                                       {{u"at"_s, at(voidBy)}})
            : isVoid                     ? LocalText{u"水退之前所作，须重新确认"_s, u"to be renewed: before the water fell"_s}
            : step == "publish.signs"_L1 && isStepDone(closure, step)
            ? LocalText{u"内容已撤下，道路仍在管制，须重新发布"_s, u"taken down while the road is closed, to be put up again"_s}
            : isLane ? LocalText{u"车道仍开着，须重新封闭"_s, u"the lane is still open, to be closed again"_s}
                     : LocalText();
        open.append(words::fill({u"{step}[（{why}）]"_s, u"{step}[ ({why})]"_s}, {{u"step"_s, words::closureStep(step)}, {u"why"_s, why}}));
    }
    // Confirmed, but not all that is asked of a road was found: whoever takes over knows what is lacking.
    const QJsonObject officer = closure.value("steps"_L1).toObject().value("reopen.officer"_L1).toObject();
    if (const QString checked = officer.value("checked"_L1).toString(); !checked.isEmpty() && checked != "all"_L1)
        open.append(words::found(officer));
    return words::joined(open);
}

LocalText HandoverWriter::depthOf(const Record &closure, const Record *point) const
{
    const auto depth = point ? shownReading(m_situation, *point, m_now) : std::nullopt;
    if (!depth)
        return {};
    const auto gauge = gaugeWord(m_situation, *point, m_now);
    const bool isContested = depth->source == "gauge"_L1 || waterDispute(m_situation, *point, m_now)
        || (gauge && qRound(gauge->v.at(0)) != qRound(depth->v.at(0)));
    // A depth that is read elsewhere on the stretch is not said as if it were the point's own.
    const bool isElsewhere = point->subject() != closure.text("floodPoint"_L1);
    return words::fill({u"目前水深{depth}[（{name}处）][（{doubt}）]"_s, u"{depth} now[ at {name}][ ({doubt})]"_s},
                       {{u"name"_s, isElsewhere ? words::nameOf(*point) : LocalText()},
                        {u"depth"_s, words::depth(depth->v.at(0))},
                        {u"doubt"_s, isContested ? doubtOf(*point, *depth) : LocalText()}});
}

LocalText HandoverWriter::guardsOf(const Record &closure) const
{
    const QJsonObject cordon = closure.value("cordon"_L1).toObject();
    const QJsonObject who = closure.value("who"_L1).toObject();
    QList<LocalText> all;
    for (auto it = cordon.constBegin(); it != cordon.constEnd(); ++it) {
        const QJsonObject said = it->toObject();
        LocalText guard = LocalText::from(who.value(cordonNameKey(it.key())));
        if (const QString unit = said.value("unit"_L1).toString(); !unit.isEmpty())
            guard = named(unit);
        if (guard.isEmpty())
            continue;
        const LocalText text = words::fill({u"{guard}[（{where}）]"_s, u"{guard}[ ({where})]"_s},
                                           {{u"guard"_s, guard}, {u"where"_s, LocalText::from(said.value("where"_L1))}});
        if (!all.contains(text))
            all.append(text);
    }
    return words::joined(all);
}

LocalText HandoverWriter::closureText(const Record &closure, qint64 since) const
{
    const Record *point = deepestOf(closure);
    const auto depth = point ? shownReading(m_situation, *point, m_now) : std::nullopt;
    // Where nobody is held back yet the next shift must know it.
    const bool isDeep = depth && depth->v.at(0) >= thresholdsOf(*point).close;
    LocalText traffic;
    if (isOpenStill(closure))
        traffic = stillOpen(
            heldBeside(closure, m_situation.records(u"closure"_s), [this](const QString &subject) { return m_situation.record(subject); }),
            isDeep);
    else if (isOneLaneOpen(closure) && depth && depth->v.at(0) >= thresholdsOf(*point).reopen)
        traffic = isDeep ? LocalText{u"已达管制水深，车道须立即封闭"_s, u"above the limit for closing: the lane is to be closed at once"_s}
                         : LocalText{u"水深高于恢复水深，车道须封闭"_s, u"above the depth for reopening: the lane is to be closed"_s};
    else if (isDeep && closure.state() == "reopening_asked"_L1)
        traffic = LocalText{u"水位回升，已达管制水深，任何人不得放行"_s,
                            u"risen again, above the limit for closing: nobody may open the road"_s};
    return words::fill({u"{where}：{state}[，{since}起][，{depth}][，{traffic}][；警戒：{guards}][；未完成：{open}]"_s,
                        u"{where}: {state}[ since {since}][, {depth}][, {traffic}][; guarded by {guards}][; not done: {open}]"_s},
                       {{u"where"_s, words::stretch(closure)},
                        {u"state"_s, words::closureState(closure)},
                        {u"since"_s, at(since)},
                        {u"depth"_s, depthOf(closure, point)},
                        {u"traffic"_s, traffic},
                        {u"open"_s, notDone(closure)}});
}

void HandoverWriter::closures(bool areOpenStill)
{
    for (const Record *closure : m_situation.records(u"closure"_s)) {
        if (isOver(*closure) || isOpenStill(*closure) != areOpenStill)
            continue;
        // A lane is open since it was opened, not since somebody asked for it.
        const qint64 since = isOneLaneOpen(*closure) ? closure->value("laneAt"_L1).toInteger()
                                                     : closure->timeOf(QLatin1StringView(closure->state().toLatin1()));
        add(*closure, closureText(*closure, since), since);
    }
}

void HandoverWriter::water()
{
    // What is deep and open is what the next shift must know first; closed roads say their depth themselves.
    begin(u"water"_s, {u"未管制积水点"_s, u"Water on open roads"_s});
    for (const Record *point : m_situation.records(u"floodpoint"_s)) {
        const auto depth = shownReading(m_situation, *point, m_now);
        if (!depth || !(depth->v[0] >= thresholdsOf(*point).slow))
            continue;
        // Where a closure of all that the water meets is under way its own line says so, and whether the road is open still. Of one that
        // leaves some lanes or a direction open, and of an open lane, the road leads through the water.
        QList<const Record *> over = m_situation.records(u"closure"_s);
        over.removeIf([point](const Record *closure) { return isOver(*closure) || !liesOver(*closure, *point); });
        QList<const Record *> held = over;
        held.removeIf([](const Record *closure) { return isOpenStill(*closure); });
        const bool isLane = std::ranges::any_of(over, [](const Record *closure) { return isOneLaneOpen(*closure); });
        if (!isLane && shutDirection(over, wetDirection(*point))) {
            // Water on a road that is still open is nowhere said not to be.
            if (!shutDirection(held, wetDirection(*point)))
                m_handover.sections.last().none = {u"其他道路无（已报请、尚未实行管制的见上）"_s,
                                                   u"none on other roads; see the closures above that are not in force"_s};
            continue;
        }
        const LocalText road = isLane ? LocalText{u"已放行一条车道"_s, u"one lane is open"_s} : partShut(held);
        const bool isDeep = depth->v[0] >= thresholdsOf(*point).close;
        add(*point,
            words::fill({u"{name}：水深{depth}（{at}读数），{road}[，{deep}][，{doubt}]"_s,
                         u"{name}: {depth} (read at {at}), {road}[, {deep}][, {doubt}]"_s},
                        {{u"name"_s, words::nameOf(*point)},
                         {u"road"_s, road},
                         {u"depth"_s, words::depth(depth->v[0])},
                         {u"at"_s, at(depth->at)},
                         {u"deep"_s, isDeep ? LocalText{u"已达管制水深"_s, u"above the limit for closing"_s} : LocalText()},
                         {u"doubt"_s, doubtOf(*point, *depth)}}),
            depth->at);
    }
}

} // namespace wf
