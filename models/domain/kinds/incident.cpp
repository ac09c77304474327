// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ending.h"
#include "fewerpeople.h"
#include "kindtable.h"
#include "leftalone.h"
#include "mergedoubt.h"
#include "movedreport.h"
#include "otherplace.h"
#include "people.h"
#include "rescue.h"

#include <algorithm>

namespace wf::table {

namespace {

const QStringList open{u"received"_s, u"verified"_s, u"dispatched"_s, u"on_scene"_s, u"handling"_s};

/// Since when people are in danger there without a break, "dangerAt": it counts from when it was said, however old the report is, and
/// anew where they were out meanwhile. Every step that may change it notes it.
void noteDanger(const StepContext &context, Record &after)
{
    QJsonObject fields = after.fields();
    fields.remove("dangerAt"_L1);
    if (hasPeopleInDanger(after)) {
        const bool was = hasPeopleInDanger(context.before);
        // Of a record from before this was noted the first report counts.
        const qint64 since = was ? dangerSince(context.before) : context.now;
        // What another report knew before it was merged into this one goes on from then.
        const qint64 brought = context.follows ? context.given.value("dangerAt"_L1).toInteger() : 0;
        if (since > 0)
            fields.insert("dangerAt"_L1, brought > 0 ? std::min(since, brought) : since);
    }
    after.setFields(fields);
}

/// What an incident is like was said, also where it is, and from whom that fewer are in danger is known.
void noteReport(const StepContext &context, Record &after)
{
    notePosition(context, after);
    noteMoved(context, after);
    noteDanger(context, after);
    notePeopleSource(context, after);
}

void noteOut(const StepContext &context, Record &after)
{
    noteRescue(context, after);
    noteDanger(context, after);
}

/// Said with what is merged into it, by no form.
FieldRule dangerTime()
{
    return derived(time(u"dangerAt"_s), [](const QJsonObject &given) -> QJsonValue { return given.value("dangerAt"_L1); });
}

QList<FieldRule> incidentFields(bool creating)
{
    const auto need = [creating](FieldRule rule) {
        rule.required = creating;
        return rule;
    };
    return {need(choice(u"type"_s,
                        {u"ponding"_s, u"accident"_s, u"breakdown"_s, u"trapped"_s, u"obstruction"_s, u"signal_fault"_s, u"congestion"_s,
                         u"collapse"_s, u"other"_s, u"rumor"_s})),
            need(severity()),
            need(local(u"place"_s)),
            need(choice(u"source"_s, {u"110"_s, u"122"_s, u"officer"_s, u"camera"_s, u"sensor"_s, u"12345"_s, u"control"_s, u"other"_s})),
            local(u"name"_s),
            local(u"title"_s),
            position(),
            text(u"road"_s),
            brigade(),
            text(u"sourceNo"_s),
            personal(text(u"caller"_s)),
            personal(text(u"callerPhone"_s)),
            personal(list(u"plates"_s)),
            local(u"detail"_s),
            integer(u"vehicles"_s, 0, 10000),
            integer(u"people"_s, 0, 100000),
            ref(u"floodPoint"_s, {u"floodpoint"_s}),
            ref(u"closure"_s, {u"closure"_s})};
}

/// As a report is corrected: what it is corrected for most often, and most urgently, comes first, where the keyboard begins.
QList<FieldRule> correctedFields()
{
    const QStringList first{u"people"_s, u"vehicles"_s, u"type"_s, u"severity"_s, u"place"_s, u"detail"_s};
    QList<FieldRule> rules = kept(incidentFields(false));
    std::ranges::stable_sort(rules, {}, [&first](const FieldRule &rule) {
        const qsizetype at = first.indexOf(rule.name);
        return at < 0 ? first.size() : at;
    });
    rules.insert(1, peopleSource()); // beside the number, where it is asked for
    rules.insert(std::ranges::find(rules, u"place"_s, &FieldRule::name) + 1, samePlace());
    return rules;
}

/// An order to another place than the report's leads astray whoever would help: that first.
std::optional<Refusal> correctionDoubt(const StepContext &context)
{
    auto place = placeDoubt(context);
    return place ? place : lessDanger(context);
}

/// Of the gravest nobody is said to be out, nor how many are in it: some may be.
bool mayHoldSomebody(const Record &incident) { return leftAtLeast(incident) == 0 && hasPeopleInDanger(incident); }

/// Whoever is trapped or hurt is recorded as brought out or handed over, or is said not to be there, before it is over.
std::optional<Refusal> nobodyIsLeft(const StepContext &context)
{
    const Record &incident = context.before;
    if (!hasPeopleInDanger(incident))
        return std::nullopt;
    if (mayHoldSomebody(incident))
        return Refusal{u"incident.people_left"_s,
                       QCoreApplication::translate("Refusal",
                                                   "Graded gravest, and nobody has said whether people are in danger there: say under "
                                                   "“%1”, by the step “%2”, how many there are, 0 too.")
                           .arg(fieldTitle(u"incident"_s, u"people"_s), verbTitle(u"incident.update"_s))};
    const bool isCounted = incident.value("people"_L1).isDouble();
    const int people = int(incident.number("people"_L1));
    if (const int out = peopleOut(incident); !isCounted && out > 0)
        return Refusal{
            u"incident.people_left"_s,
            QCoreApplication::translate("Refusal",
                                        "%n people are recorded as brought out or handed over, and nobody has said how many were "
                                        "trapped there: say so first by “%1”.",
                                        nullptr, out)
                .arg(verbTitle(u"incident.update"_s))};
    return Refusal{u"incident.people_left"_s,
                   isCounted ? QCoreApplication::translate("Refusal",
                                                           "%n people are reported in danger there, %1: record the others under “%2” or "
                                                           "“%3”, or correct “%4” by the step “%5”.",
                                                           nullptr, people)
                                   .arg(QCoreApplication::translate("Refusal", "%n are recorded as brought out or handed over", nullptr,
                                                                    peopleOut(incident)),
                                        fieldTitle(u"incident"_s, u"rescued"_s), fieldTitle(u"incident"_s, u"handedOver"_s),
                                        fieldTitle(u"incident"_s, u"people"_s), verbTitle(u"incident.update"_s))
                             : QCoreApplication::translate("Refusal",
                                                           "People are trapped there and nobody is recorded as brought out: first “%1”, or "
                                                           "say by “%2” that it is 0 people.")
                                   .arg(verbTitle(u"incident.rescue"_s), verbTitle(u"incident.update"_s))};
}

/// Where people are in danger in both, only a person knows whether they are the same: at least as many as in one of the two, and no more
/// than in both together, unless nobody has counted.
std::optional<Refusal> saysHowManyInAll(const StepContext &context, const Record &other)
{
    const int here = leftAtLeast(context.before);
    const int there = leftAtLeast(other);
    const QString title = fieldTitle(u"incident"_s, u"inDanger"_s);
    const QJsonValue said = context.given.value("inDanger"_L1);
    if (!said.isDouble() && here > 0 && there > 0)
        return Refusal{
            u"incident.merge_count"_s,
            QCoreApplication::translate("Refusal",
                                        "People are still in danger in both, as far as is known: here %1; in %2: %3. Only a person knows "
                                        "whether they are the same: say how many there are together under “%4”.")
                .arg(inDangerWords(context.before), other.displayNumber(), inDangerWords(other), title)};
    // Of the gravest nobody has said whether anybody is in it: that the other report says of nobody does not answer that.
    const bool isOtherKnown = other.value("people"_L1).isDouble() || peopleOut(other) > 0; // else nobody has said it there either
    if (!said.isDouble() && here == 0 && there == 0 && hasPeopleInDanger(context.before) && !hasPeopleInDanger(other) && isOtherKnown)
        return Refusal{
            u"incident.merge_count"_s,
            QCoreApplication::translate("Refusal",
                                        "Nobody has said whether people are in danger here, and %1 says of nobody: say under “%2” "
                                        "how many there are, 0 too.")
                .arg(other.displayNumber(), title)};
    if (!said.isDouble())
        return std::nullopt;
    const auto isCounted = [](const Record &incident) { return incident.value("people"_L1).isDouble() || !hasPeopleInDanger(incident); };
    const bool isLimited = isCounted(context.before) && isCounted(other);
    if (said.toInt() >= std::max(here, there) && (!isLimited || said.toInt() <= here + there))
        return std::nullopt;
    return Refusal{u"incident.merge_range"_s,
                   isLimited ? QCoreApplication::translate("Refusal", "“%1” lies between %2 and %3: %4 are in danger here, and %5 in %6.")
                                   .arg(title)
                                   .arg(std::max(here, there))
                                   .arg(here + there)
                                   .arg(here)
                                   .arg(there)
                                   .arg(other.displayNumber())
                             : QCoreApplication::translate("Refusal", "“%1” is %2 at least: so many are known to be in danger.")
                                   .arg(title)
                                   .arg(std::max(here, there))};
}

std::optional<Refusal> mergesIntoAnother(const StepContext &context)
{
    const QString into = context.given.value("into"_L1).toString();
    if (into == context.before.subject())
        return Refusal{u"incident.merge_itself"_s, QCoreApplication::translate("Refusal", "An incident can't be merged into itself.")};
    const Record *other = context.look ? context.look(into) : nullptr;
    if (other && (other->state() == "merged"_L1 || other->state() == "cancelled"_L1))
        return Refusal{u"incident.merge_gone"_s,
                       QCoreApplication::translate("Refusal", "%1 is “%2”: nothing can be merged into it.")
                           .arg(other->displayNumber(), stateTitle(u"incident"_s, other->state()))};
    // Who is in danger still goes along (bringAlong()), and what is over takes in nobody.
    if (other && isOver(*other) && mayHoldSomebody(context.before))
        return Refusal{
            u"incident.merge_people"_s,
            QCoreApplication::translate("Refusal",
                                        "Nobody has said whether people are in danger here, and %1 is “%2”: it can't take them over. "
                                        "Before the two are merged say under “%3”, by the step “%4”, how many there are, 0 too.")
                .arg(other->displayNumber(), stateTitle(u"incident"_s, other->state()), fieldTitle(u"incident"_s, u"people"_s),
                     verbTitle(u"incident.update"_s))};
    if (other && isOver(*other) && hasPeopleInDanger(context.before))
        return Refusal{
            u"incident.merge_people"_s,
            QCoreApplication::translate("Refusal",
                                        "People are still in danger here, and %1 is “%2”: it can't take them over. Record who was "
                                        "brought out, or correct “%3” by the step “%4”, before the two are merged.")
                .arg(other->displayNumber(), stateTitle(u"incident"_s, other->state()), fieldTitle(u"incident"_s, u"people"_s),
                     verbTitle(u"incident.update"_s))};
    return other && !isOver(*other) ? saysHowManyInAll(context, *other) : std::nullopt;
}

QList<KindVerb> incidentVerbs()
{
    const auto more = prose(u"detail"_s);
    return {
        {QT_TRANSLATE_NOOP("Verb", "Report incident"),
         creating(u"incident.report"_s, u"received"_s, C | D | B | O | L | K | S, with(incidentFields(true), {approximate()}), {}, nullptr,
                  noteReport),
         u"接报{type}：{place}[，{detail}][，{vehicles}车][{people}人]",
         u"Reported, {type}: {place}[, {detail}][, {vehicles} {vehicles|vehicle|vehicles}][, {people} {people|person|people}]"},
        {QT_TRANSLATE_NOOP("Verb", "Verify incident"),
         then(cautioning(step(u"incident.verify"_s, {u"received"_s}, u"verified"_s, C | D | B | O | L,
                              {kept(position()), approximate(), kept(text(u"road"_s)), kept(severity()), peopleSource(), more},
                              fewerIsKnown, noteReport),
                         lessDanger),
              settleMoved),
         u"核实{type}：{place}[（来源：{peopleFrom}）][，{detail}]", u"Verified, {type}: {place}[ (from: {peopleFrom})][, {detail}]"},
        {QT_TRANSLATE_NOOP("Verb", "Dispatch"),
         step(u"incident.dispatch"_s, {u"received"_s, u"verified"_s}, u"dispatched"_s, C | D | B, {more}, goesThere, noteDispatched),
         u"派警：{place}{type}", u"Dispatched to {place}: {type}"},
        {QT_TRANSLATE_NOOP("Verb", "Arrive on scene"),
         step(u"incident.arrive"_s, {u"dispatched"_s}, u"on_scene"_s, C | D | B | O, {more}, arrivesThere),
         u"到场：{place}{type}[，{detail}]", u"On the scene at {place}: {type}[, {detail}]"},
        // Only as what follows: the last order was cancelled, or the report is about another place than where they were sent.
        {QT_TRANSLATE_NOOP("Verb", "Nobody there or on the way any more"),
         step(u"incident.left"_s, {u"dispatched"_s, u"on_scene"_s}, {}, S, {}, nullptr, noteLeft), u"{place}{type}：{leftBy}",
         u"{type} at {place}: {leftBy}"},
        {QT_TRANSLATE_NOOP("Verb", "Handle"),
         step(u"incident.handle"_s, {u"dispatched"_s, u"on_scene"_s}, u"handling"_s, C | D | B | O | L, {more})},
        {QT_TRANSLATE_NOOP("Verb", "Record a rescue"),
         step(u"incident.rescue"_s, open, {}, C | D | B | O,
              with({integer(u"rescued"_s, 0, 100000), integer(u"handedOver"_s, 0, 100000)}, with(rescueSource(), {more})), rescueIsSaid,
              noteOut),
         u"{place}[救出{rescued}人][，移交{handedOver}人][（{knownFrom}）][，{detail}]",
         u"{place}: [{rescued} rescued][, {handedOver} handed over][ ({knownFrom})][, {detail}]"},
        // Before what ends it: how many are in danger is corrected in every open state, in a hurry.
        {QT_TRANSLATE_NOOP("Verb", "Correct the report"),
         then(cautioning(step(u"incident.update"_s, open, {}, C | D | B | O | L | K, with(correctedFields(), {approximate(), dangerTime()}),
                              fewerIsKnown, noteReport),
                         correctionDoubt),
              settleMoved),
         u"更正警情：{place}{type}[，遇险人数{counted}][（来源：{peopleFrom}）][，{vehicles}车][，{detail}]",
         u"Corrected, {type} at {place}[, people in danger: {counted}][ (from: {peopleFrom})][, {vehicles} {vehicles|vehicle|vehicles}]"
         u"[, {detail}]"},
        {QT_TRANSLATE_NOOP("Verb", "Close incident"),
         then(step(u"incident.close"_s, {u"verified"_s, u"dispatched"_s, u"on_scene"_s, u"handling"_s}, u"closed"_s, C | D | B | O | L,
                   {must(local(u"result"_s))}, nobodyIsLeft),
              endOrders),
         u"{place}{type}处置完毕[：{result}]", u"{type} at {place} settled[: {result}]"},
        {QT_TRANSLATE_NOOP("Verb", "Cancel incident"),
         then(step(u"incident.cancel"_s, open, u"cancelled"_s, C | D | B, {must(local(u"reason"_s))}, nobodyIsLeft), endOrders),
         u"撤销警情：{place}{type}[，{reason}]", u"Cancelled, {type} at {place}[: {reason}]"},
        {QT_TRANSLATE_NOOP("Verb", "Merge incident"),
         then(cautioning(step(u"incident.merge"_s, open, u"merged"_s, C | D,
                              {must(ref(u"into"_s, {u"incident"_s})), integer(u"inDanger"_s, 0, 100000)}, mergesIntoAnother, noteMerge),
                         mergeDoubt),
              bringAlong),
         u"并警：{place}{type}[（尚有{inDanger}人遇险）][，并入{into}][（{apart}）][，并后合计{inAll}人遇险]",
         u"Merged, {type} at {place}[ ({inDanger} {inDanger|person|people} in danger)][, into {into}][ ({apart})][; {inAll} "
         u"{inAll|person|people} in danger in all]"},
        {QT_TRANSLATE_NOOP("Verb", "Link to the incident"),
         step(u"incident.link"_s, open, {}, C | D | B | L,
              with(kept({ref(u"closure"_s, {u"closure"_s}), ref(u"floodPoint"_s, {u"floodpoint"_s}), listOf(u"cameras"_s, {u"camera"_s}),
                         listOf(u"units"_s, {u"unit"_s})}),
                   {peopleSource()}),
              fewerIsKnown, notePeopleSource)},
        {QT_TRANSLATE_NOOP("Verb", "Feed back to the source"),
         step(u"incident.feedback"_s, open + QStringList{u"closed"_s}, {}, C | D | L,
              {must(local(u"feedback"_s)), choice(u"medium"_s, {u"phone"_s, u"radio"_s, u"screen"_s})}, nullptr,
              [](const StepContext &context, Record &after) { after.set("feedbackAt"_L1, context.now); }),
         u"{place}{type}反馈：{feedback}", u"Fed back, {type} at {place}: {feedback}"},
    };
}

} // namespace

Kind incidentKind()
{
    return {
        .key = u"incident"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Incident"),
        .unnamedZh = u"警情（未具名）",
        .unnamedEn = u"an incident without a name",
        .states = {{"received", QT_TRANSLATE_NOOP("State", "Received")},
                   {"verified", QT_TRANSLATE_NOOP("State", "Verified")},
                   {"dispatched", QT_TRANSLATE_NOOP("State", "Dispatched")},
                   {"on_scene", QT_TRANSLATE_NOOP("State", "On scene")},
                   {"handling", QT_TRANSLATE_NOOP("State", "Being handled")},
                   {"closed", QT_TRANSLATE_NOOP("State", "Closed"), over},
                   {"cancelled", QT_TRANSLATE_NOOP("State", "Cancelled"), over},
                   {"merged", QT_TRANSLATE_NOOP("State", "Merged"), over}},
        .verbs = incidentVerbs(),
        .fields = {{"placeApprox", QT_TRANSLATE_NOOP("Field", "Place only approximate")},
                   {"dangerAt", QT_TRANSLATE_NOOP("Field", "In danger since")},
                   {"movedAt", QT_TRANSLATE_NOOP("Field", "Place corrected at")},
                   {"leftAt", QT_TRANSLATE_NOOP("Field", "Nobody there or on the way since")},
                   {"apartM", QT_TRANSLATE_NOOP("Field", "Apart when merged (m)")},
                   {"intoType", QT_TRANSLATE_NOOP("Field", "Kind of what it was merged into")}},
        .choices = {{"type.ponding", QT_TRANSLATE_NOOP("Choice", "Ponding")},
                    {"type.accident", QT_TRANSLATE_NOOP("Choice", "Accident")},
                    {"type.breakdown", QT_TRANSLATE_NOOP("Choice", "Breakdown")},
                    {"type.trapped", QT_TRANSLATE_NOOP("Choice", "People trapped")},
                    {"type.obstruction", QT_TRANSLATE_NOOP("Choice", "Obstruction")},
                    {"type.signal_fault", QT_TRANSLATE_NOOP("Choice", "Signal fault")},
                    {"type.congestion", QT_TRANSLATE_NOOP("Choice", "Congestion")},
                    {"type.collapse", QT_TRANSLATE_NOOP("Choice", "Road collapse")},
                    {"type.rumor", QT_TRANSLATE_NOOP("Choice", "Rumor")},
                    {"type.other", QT_TRANSLATE_NOOP("Choice", "Other")},
                    {"source.110", QT_TRANSLATE_NOOP("Choice", "110")},
                    {"source.122", QT_TRANSLATE_NOOP("Choice", "122")},
                    {"source.officer", QT_TRANSLATE_NOOP("Choice", "Officer")},
                    {"source.camera", QT_TRANSLATE_NOOP("Choice", "Video patrol")},
                    {"source.sensor", QT_TRANSLATE_NOOP("Choice", "Sensor")},
                    {"source.12345", QT_TRANSLATE_NOOP("Choice", "12345")},
                    {"source.control", QT_TRANSLATE_NOOP("Choice", "Exercise control")},
                    {"source.other", QT_TRANSLATE_NOOP("Choice", "Other")},
                    {"severity.1", QT_TRANSLATE_NOOP("Choice", "Grave")},
                    {"severity.2", QT_TRANSLATE_NOOP("Choice", "Serious")},
                    {"severity.3", QT_TRANSLATE_NOOP("Choice", "Moderate")},
                    {"severity.4", QT_TRANSLATE_NOOP("Choice", "Minor")},
                    {"rescueHow.radio", QT_TRANSLATE_NOOP("Choice", "Unit on the scene, by radio")},
                    {"rescueHow.phone", QT_TRANSLATE_NOOP("Choice", "Unit on the scene, by telephone")},
                    {"rescueHow.caller", QT_TRANSLATE_NOOP("Choice", "The caller, by telephone")},
                    {"rescueHow.fire", QT_TRANSLATE_NOOP("Choice", "Fire and rescue, by telephone")},
                    {"rescueHow.hospital", QT_TRANSLATE_NOOP("Choice", "Ambulance or hospital, by telephone")},
                    {"rescueHow.camera", QT_TRANSLATE_NOOP("Choice", "Seen by camera")},
                    {"rescueHow.other", QT_TRANSLATE_NOOP("Choice", "Somebody else, named in the details")},
                    {"rescueHow.seen", QT_TRANSLATE_NOOP("Choice", "Seen on the spot")}},
        .belongsTo = {"into"_L1, "closure"_L1},
        .searchRank = 20,
        .subtitleField = "place"_L1,
        .archiveRank = 10,
        .placeRank = 50,
        .isCalledByPlace = true,
        .isDispatched = true,
        .usualRank = 10,
        .layerRank = 10,
        .layer = {.key = "incidents",
                  .title = QT_TRANSLATE_NOOP("Layer", "Incidents"),
                  .paintRank = 60,
                  .iconSize = 28,
                  .crowds = false,
                  .isWhileOnMap = true},
    };
}

} // namespace wf::table
