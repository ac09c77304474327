// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority.h"
#include "ending.h"
#include "kindtable.h"

#include <array>

namespace wf::table {

namespace {

QJsonValue valueAfter(const StepContext &context, QLatin1StringView field)
{
    return context.given.contains(field) ? context.given.value(field) : context.before.value(field);
}

std::optional<Refusal> colorFitsLevel(const StepContext &context)
{
    const int level = valueAfter(context, "level"_L1).toInt();
    const QString color = valueAfter(context, "color"_L1).toString();
    const QString wanted = responseColor(level);
    if (wanted.isEmpty() || color.isEmpty() || color == wanted)
        return std::nullopt;
    return Refusal{
        u"response.color"_s,
        QCoreApplication::translate("Refusal", "A response of level %1 is %2, not %3.")
            .arg(QString::number(level), choiceTitle(u"response"_s, u"color"_s, wanted), choiceTitle(u"response"_s, u"color"_s, color))};
}

QJsonValue colorOfLevel(const QJsonObject &given) { return responseColor(given.value("level"_L1).toInt()); }

std::optional<Refusal> mayBeActivated(const StepContext &context)
{
    // The city's flood headquarters decides about its own levels; it is only taken down here.
    const QString scheme = valueAfter(context, "scheme"_L1).toString();
    const int level = valueAfter(context, "level"_L1).toInt();
    const QString authority = valueAfter(context, "authority"_L1).toString();
    if (scheme != "police"_L1 || level == 0 || authority.isEmpty())
        return std::nullopt;
    static const AuthorityTable byDefault;
    const AuthorityTable &table = context.authority ? *context.authority : byDefault;
    if (table.allows(level, authority))
        return std::nullopt;
    QStringList allowed;
    for (const QString &who : table.authorities(level))
        allowed.append(authorityTitle(who));
    return Refusal{
        u"response.authority"_s,
        QCoreApplication::translate("Refusal", "A response of level %1 is decided by %2, not by %3.")
            .arg(QString::number(level), allowed.join(QCoreApplication::translate("Refusal", " or ")), authorityTitle(authority))};
}

std::optional<Refusal> activates(const StepContext &context)
{
    const auto refused = colorFitsLevel(context);
    return refused ? refused : mayBeActivated(context);
}

/// What stays as it is says so by another verb.
std::optional<Refusal> isOtherLevel(const StepContext &context)
{
    const QJsonValue level = context.given.value("level"_L1);
    if (!level.isDouble() || level.toInt() != context.before.value("level"_L1).toInt())
        return std::nullopt;
    return Refusal{u"response.same_level"_s,
                   QCoreApplication::translate("Refusal", "It is a response of level %1 already. That it stays so is said by “%2”.")
                       .arg(QString::number(level.toInt()), verbTitle(u"response.maintain"_s))};
}

std::optional<Refusal> adjusts(const StepContext &context)
{
    if (const auto refused = isOtherLevel(context))
        return refused;
    if (context.given.contains("color"_L1)) {
        if (const auto refused = colorFitsLevel(context))
            return refused;
    }
    return context.given.contains("level"_L1) ? mayBeActivated(context) : std::nullopt;
}

/// A response ends when nothing stands any more that it was activated for: whoever ends it before reads what does.
std::optional<Refusal> endsEarly(const StepContext &context)
{
    if (!context.each || context.before.text("scheme"_L1) != "police"_L1)
        return std::nullopt;
    static const std::array standing{std::pair("closure"_L1, QT_TRANSLATE_NOOP("Refusal", "closures not over: %1")),
                                     std::pair("alarm"_L1, QT_TRANSLATE_NOOP("Refusal", "water alarms: %1")),
                                     std::pair("warning"_L1, QT_TRANSLATE_NOOP("Refusal", "warnings in force: %1")),
                                     std::pair("incident"_L1, QT_TRANSLATE_NOOP("Refusal", "open incidents: %1"))};
    QStringList left;
    for (const auto &[kind, words] : standing) {
        const QList<const Record *> all = context.each(kind);
        const auto open = std::ranges::count_if(all, [](const Record *one) { return !isOver(*one); });
        if (open > 0)
            left.append(QCoreApplication::translate("Refusal", words).arg(open));
    }
    if (left.isEmpty())
        return std::nullopt;
    return Refusal{u"response.end_early"_s,
                   QCoreApplication::translate("Refusal", "Still standing: %1. A response ends when none of it does.")
                       .arg(left.join(QCoreApplication::translate("Refusal", ", ")))};
}

/// What the plan asked for under it is asked for no more.
QList<Consequence> endResponse(const StepContext &context, const Record &after)
{
    QList<Consequence> all = endOrders(context, after);
    const QJsonObject why = inBoth(u"响应已终止。"_s, u"The response has ended."_s);
    for (const Record *task : context.each ? context.each(u"task"_s) : QList<const Record *>()) {
        if (!isOver(*task) && task->text("about"_L1) == after.subject())
            all.append({u"task.waive"_s, task->subject(), {{"reason"_L1, why}}});
    }
    return all;
}

void noteAdjusted(const StepContext &context, Record &after)
{
    after.set("color"_L1, responseColor(after.value("level"_L1).toInt()));
    after.set("adjustedAt"_L1, context.now);
    after.set("adjustedBy"_L1, context.seat.id);
}

void noteMaintained(const StepContext &context, Record &after)
{
    after.set("maintainedAt"_L1, context.now);
    after.set("maintainedBy"_L1, context.seat.id);
}

QList<KindVerb> responseVerbs()
{
    const auto scheme = must(choice(u"scheme"_s, {u"police"_s, u"city"_s}));
    const auto level = must(integer(u"level"_s, 1, 4));
    const auto color = derived(choice(u"color"_s, {u"blue"_s, u"yellow"_s, u"orange"_s, u"red"_s}), colorOfLevel);
    const auto authority = keyed(text(u"authority"_s), FieldRule::Keys::Authorities);
    const auto clause = text(u"clause"_s);
    const auto reason = prose(u"reason"_s);
    const auto reported = list(u"reportedTo"_s);
    const auto warning = ref(u"about"_s, {u"warning"_s});
    const auto name = seldom(local(u"name"_s));
    return {
        {QT_TRANSLATE_NOOP("Verb", "Propose response"),
         creating(u"response.propose"_s, u"proposed"_s, C | D | K | S,
                  {scheme, level, must(color), authority, clause, reason, reported, warning, name}, {u"proposed"_s}, colorFitsLevel),
         u"提请启动{scheme}{level}应急响应[，{reason}]", u"Proposed: {level} response of {scheme}[, {reason}]"},
        {QT_TRANSLATE_NOOP("Verb", "Activate response"),
         creating(u"response.activate"_s, u"active"_s, C,
                  {scheme, level, must(color), must(authority), must(clause), reason, reported, warning, name}, {u"proposed"_s}, activates),
         u"启动{scheme}{level}应急响应[，依据{clause}条][，{authority}][，{reason}]",
         u"Activated: {level} response of {scheme}[, clause {clause}][, {authority}][, {reason}]"},
        {QT_TRANSLATE_NOOP("Verb", "Adjust response"),
         step(u"response.adjust"_s, {u"active"_s}, {}, C, {level, must(reason), color, must(authority), clause, reported}, adjusts,
              noteAdjusted),
         u"调整为{scheme}{level}应急响应[，依据{clause}条][，{authority}][，{reason}]",
         u"Changed to the {level} response of {scheme}[, clause {clause}][, {authority}][, {reason}]"},
        {QT_TRANSLATE_NOOP("Verb", "Maintain response"),
         step(u"response.maintain"_s, {u"active"_s}, {}, C, {must(reason), clause}, nullptr, noteMaintained),
         u"维持{scheme}{level}应急响应[，{reason}]", u"Kept: {level} response of {scheme}[, {reason}]"},
        {QT_TRANSLATE_NOOP("Verb", "End response"),
         then(cautioning(step(u"response.end"_s, {u"active"_s}, u"ended"_s, C, {must(reason), must(authority), clause}, mayBeActivated),
                         endsEarly),
              endResponse),
         u"终止{scheme}{level}应急响应[，依据{clause}条][，{authority}][，{reason}]",
         u"Ended: {level} response of {scheme}[, clause {clause}][, {authority}][, {reason}]"},
        {QT_TRANSLATE_NOOP("Verb", "Reject proposal"), step(u"response.reject"_s, {u"proposed"_s}, u"rejected"_s, C, {must(reason)}),
         u"不予启动{scheme}{level}应急响应[，{reason}]", u"Not activated: {level} response of {scheme}[, {reason}]"},
    };
}

} // namespace

Kind responseKind()
{
    return {
        .key = u"response"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Response"),
        .states = {{"proposed", QT_TRANSLATE_NOOP("State", "Proposed")},
                   {"active", QT_TRANSLATE_NOOP("State", "Active")},
                   {"ended", QT_TRANSLATE_NOOP("State", "Terminated"), over},
                   {"rejected", QT_TRANSLATE_NOOP("State", "Not activated"), over}},
        .verbs = responseVerbs(),
        .choices = {{"scheme.police", QT_TRANSLATE_NOOP("Choice", "Traffic police")},
                    {"scheme.city", QT_TRANSLATE_NOOP("Choice", "City flood control")},
                    {"level.1", QT_TRANSLATE_NOOP("Choice", "Level I")},
                    {"level.2", QT_TRANSLATE_NOOP("Choice", "Level II")},
                    {"level.3", QT_TRANSLATE_NOOP("Choice", "Level III")},
                    {"level.4", QT_TRANSLATE_NOOP("Choice", "Level IV")}},
        .belongsTo = {"about"_L1},
        .typeField = "level"_L1,
        .searchRank = 140,
        .archiveRank = 100,
        .usualRank = 50,
    };
}

} // namespace wf::table
