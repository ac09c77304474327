// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kindtable.h"
#include "water.h"

namespace wf::table {

namespace {

/// The rule ends an alarm once the water has been low for its time; a person ends none while the water is still where it was raised.
std::optional<Refusal> waterHasFallen(const StepContext &context)
{
    const bool isPerson = context.seat.role != Role::System && context.seat.role != Role::Control;
    const Record *point = isPerson && context.look && context.water ? context.look(context.before.text("floodPoint"_L1)) : nullptr;
    if (!point)
        return std::nullopt;
    const WaterStand stand = context.water(*point);
    // A gauge that falls silent lowers no water: the last that was read speaks, and the alarm's own depth where nothing was read since.
    const bool isOwn = stand.depthCm < 0 || context.before.value("readingAt"_L1).toInteger() > stand.readAt;
    const double depthCm = isOwn ? context.before.number("depthCm"_L1) : stand.depthCm;
    const Thresholds limits = thresholdsOf(*point);
    const QString level = context.before.text("level"_L1);
    const double limit = level == "close"_L1 ? limits.close : level == "slow"_L1 ? limits.slow : limits.watch;
    if (depthCm < limit)
        return std::nullopt;
    if (isOwn || !stand.isKnown(context.now))
        return Refusal{
            u"alarm.water_unread"_s,
            QCoreApplication::translate("Refusal",
                                        "What was last read at %1, %2 cm, is not below the limit of the alarm, %3 cm, and nobody "
                                        "has read lower since. First enter what somebody reads there now.")
                .arg(point->name(), QString::number(qRound(depthCm)), QString::number(qRound(limit)))};
    return Refusal{u"alarm.water"_s,
                   QCoreApplication::translate("Refusal", "The water at %1 stands at %2 cm, not below the limit of the alarm, %3 cm.")
                       .arg(point->name(), QString::number(qRound(stand.depthCm)), QString::number(qRound(limit)))};
}

const QStringList levels{u"watch"_s, u"slow"_s, u"close"_s}; ///< the gravest last

/// The graver alarm that has taken the place of one that ended; of several the gravest. nullptr: there is none.
const Record *graverInItsPlace(const StepContext &context)
{
    const Record &old = context.before;
    const Record *graver = nullptr;
    qsizetype level = levels.indexOf(old.text("level"_L1));
    for (const Record *alarm : context.each &&old.state() == "ended"_L1 ? context.each(u"alarm"_s) : QList<const Record *>()) {
        const bool isAfter = alarm->timeOf("raised"_L1) >= old.timeOf("ended"_L1) && alarm->state() != "ended"_L1;
        const qsizetype own = levels.indexOf(alarm->text("level"_L1));
        if (!isAfter || own <= level || alarm->text("floodPoint"_L1) != old.text("floodPoint"_L1))
            continue;
        graver = alarm;
        level = own;
    }
    return graver;
}

/// The water rose while somebody was about to sign: nothing is over.
std::optional<Refusal> graverTookItsPlace(const StepContext &context)
{
    const Record *graver = graverInItsPlace(context);
    if (!graver)
        return std::nullopt;
    const Record *point = context.look ? context.look(graver->text("floodPoint"_L1)) : nullptr;
    return Refusal{
        u"alarm.superseded"_s,
        QCoreApplication::translate("Refusal",
                                    "The water has risen: a graver alarm has taken the place of this one: %1, “%2”, %3 cm, “%4”. "
                                    "Go by that one.")
            .arg(QStringList{graver->displayNumber(), point ? point->name() : QString()}.join(u' ').trimmed(),
                 choiceTitle(u"alarm"_s, u"level"_s, graver->text("level"_L1)), QString::number(qRound(graver->number("depthCm"_L1))),
                 stateTitle(u"alarm"_s, graver->state()))};
}

QList<KindVerb> alarmVerbs()
{
    return {
        {QT_TRANSLATE_NOOP("Verb", "Raise alarm"),
         creating(u"alarm.raise"_s, u"raised"_s, C | D | B | S | K,
                  {must(ref(u"floodPoint"_s, {u"floodpoint"_s})), must(choice(u"level"_s, levels)), must(number(u"depthCm"_s, 0, 1000)),
                   must(past(now(time(u"readingAt"_s)))), text(u"source"_s), seldom(local(u"name"_s)), seldom(position())}),
         u"水位告警：{point}水深{depth}，达到{limit}线", u"Water alarm: {point}, {depth}, limit “{limit}”"},
        {QT_TRANSLATE_NOOP("Verb", "Acknowledge alarm"),
         overtakenBy(step(u"alarm.acknowledge"_s, {u"raised"_s}, u"acknowledged"_s, C | D | B | L), graverTookItsPlace),
         u"签收水位告警：{point}[，水深{depth}][，达到{limit}线]", u"Water alarm acknowledged: {point}[, {depth}][, limit “{limit}”]"},
        // A graver alarm takes its place: the water rises, and nothing is over.
        {QT_TRANSLATE_NOOP("Verb", "Graver alarm takes its place"),
         step(u"alarm.supersede"_s, {u"raised"_s, u"acknowledged"_s}, u"ended"_s, S | K)},
        // The water has fallen below the level under it: where it comes again, that is new to whoever signed for it.
        {QT_TRANSLATE_NOOP("Verb", "Water has fallen for now"),
         step(u"alarm.ease"_s, {u"acknowledged"_s}, {}, S | K, {must(text(u"easedTo"_s))})},
        {QT_TRANSLATE_NOOP("Verb", "End alarm"),
         overtakenBy(
             step(u"alarm.end"_s, {u"raised"_s, u"acknowledged"_s}, u"ended"_s, C | D | B | S | K, {local(u"reason"_s)}, waterHasFallen),
             graverTookItsPlace),
         u"水位告警解除：{point}[，{reason}]", u"Water alarm over: {point}[, {reason}]"},
    };
}

} // namespace

Kind alarmKind()
{
    return {
        .key = u"alarm"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Alarm"),
        .states = {{"raised", QT_TRANSLATE_NOOP("State", "Raised")},
                   {"acknowledged", QT_TRANSLATE_NOOP("State", "Acknowledged")},
                   {"ended", QT_TRANSLATE_NOOP("State", "Ended"), over}},
        .verbs = alarmVerbs(),
        .fields = {{"easedTo", QT_TRANSLATE_NOOP("Field", "Fallen to")}},
        .choices = {{"level.watch", QT_TRANSLATE_NOOP("Choice", "Watch")},
                    {"level.slow", QT_TRANSLATE_NOOP("Choice", "Slow")},
                    {"level.close", QT_TRANSLATE_NOOP("Choice", "Close")}},
        .typeField = "level"_L1,
        .searchRank = 110,
        .archiveRank = 40,
    };
}

} // namespace wf::table
