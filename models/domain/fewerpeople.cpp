// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fewerpeople.h"

#include "fieldvalue.h"
#include "movedreport.h"
#include "people.h"
#include "refusaltext.h"

namespace wf::table {

namespace {

constexpr qsizetype longestSource = 200;

/// With what is given of that by which people are in danger.
Record corrected(const StepContext &context)
{
    QJsonObject fields = context.before.fields();
    for (const QLatin1StringView field : {"people"_L1, "type"_L1, "severity"_L1}) {
        if (!context.given.contains(field))
            continue;
        const QJsonValue value = context.given.value(field);
        if (value.isNull())
            fields.remove(field);
        else
            fields.insert(field, value);
    }
    return Record(context.before.subject(), fields);
}

bool isTooLong(const QJsonValue &words)
{
    if (!words.isObject())
        return words.toString().size() > longestSource;
    const QJsonObject languages = words.toObject();
    for (const QJsonValue one : languages) {
        if (one.toString().size() > longestSource)
            return true;
    }
    return false;
}

} // namespace

FieldRule peopleSource() { return seldom(personal(local(u"peopleFrom"_s))); }

std::optional<Refusal> fewerInDanger(const StepContext &context)
{
    if (context.follows || context.before.kind() != "incident"_L1)
        return std::nullopt;
    const Record after = corrected(context);
    // By the first no row of corrections leads to fewer; of the gravest nobody may be counted, and yet some may be in danger.
    const bool isFewer = leftAtLeast(after) < leftAtLeast(context.before);
    const bool isOutOfIt = hasPeopleInDanger(context.before) && !hasPeopleInDanger(after);
    if (!isFewer && !isOutOfIt)
        return std::nullopt;
    return Refusal{
        u"incident.fewer_people"_s,
        RefusalText::tr("Fewer people are then in danger there than before (before: %1; then: %2): say under “%3” from whom it is known.")
            .arg(inDangerWords(context.before), inDangerWords(after), fieldTitle(u"incident"_s, u"peopleFrom"_s))};
}

std::optional<Refusal> lessDanger(const StepContext &context)
{
    auto fewer = fewerInDanger(context);
    return fewer ? fewer : movedOffStretch(context);
}

std::optional<Refusal> fewerIsKnown(const StepContext &context)
{
    const QJsonValue from = context.given.value("peopleFrom"_L1);
    if (isTooLong(from))
        return Refusal{u"incident.people_from_long"_s,
                       RefusalText::tr("“%1”: %2 characters at most.")
                           .arg(fieldTitle(u"incident"_s, u"peopleFrom"_s), QString::number(longestSource))};
    return isBlank(from) ? lessDanger(context) : std::nullopt;
}

void notePeopleSource(const StepContext &context, Record &after)
{
    if (!isBlank(context.given.value("peopleFrom"_L1)))
        return;
    QJsonObject fields = after.fields();
    fields.remove("peopleFrom"_L1);
    after.setFields(fields);
}

QString inDangerWords(const Record &incident)
{
    if (!hasPeopleInDanger(incident) || incident.value("people"_L1).isDouble())
        return RefusalText::tr("%n people", nullptr, leftAtLeast(incident));
    const int out = peopleOut(incident);
    return out > 0 ? RefusalText::tr("number unknown, %n brought out", nullptr, out) : RefusalText::tr("number unknown");
}

} // namespace wf::table
