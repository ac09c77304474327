// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "otherplace.h"

#include "fieldvalue.h"
#include "placewords.h"
#include "refusaltext.h"

#include <algorithm>

namespace wf::table {

namespace {

bool isNamedIn(const QJsonValue &place, const QString &road)
{
    const QStringList words = placeTexts(place);
    return std::ranges::any_of(words, [&road](const QString &text) { return text.contains(road); });
}

} // namespace

FieldRule samePlace() { return seldom(passing(flag(u"samePlace"_s))); }

bool saysOtherPlace(const StepContext &context)
{
    const QJsonValue said = context.given.value("place"_L1);
    const QJsonValue before = context.before.value("place"_L1);
    return !context.follows && !isBlank(said) && !isBlank(before) && !context.given.contains("pos"_L1)
        && !context.given.value("samePlace"_L1).toBool() && !isSaidAlike(said, before);
}

bool isLostFromSight(const StepContext &context)
{
    if (context.follows || context.given.value("samePlace"_L1).toBool())
        return false;
    const QJsonValue pos = context.given.value("pos"_L1);
    if (context.before.hasPosition())
        return (context.given.contains("pos"_L1) && pos.isNull()) || saysOtherPlace(context);
    return saysOtherPlace(context) && !isPartOf(context.given.value("place"_L1), context.before.value("place"_L1));
}

QStringList ofThePlaceBefore(const StepContext &context)
{
    QStringList fields;
    if (!saysOtherPlace(context))
        return fields;
    if (context.before.hasPosition())
        fields.append(u"pos"_s);
    const QString road = context.before.text("road"_L1);
    if (!road.isEmpty() && !context.given.contains("road"_L1) && !isNamedIn(context.given.value("place"_L1), road))
        fields.append(u"road"_s);
    return fields;
}

std::optional<Refusal> placeDoubt(const StepContext &context)
{
    const QString kind = context.before.kind();
    QStringList titles;
    const QStringList fields = ofThePlaceBefore(context);
    for (const QString &field : fields)
        titles.append(fieldTitle(kind, field));
    if (titles.isEmpty())
        return std::nullopt;
    return Refusal{
        u"place.words_only"_s,
        RefusalText::tr("“%1” was changed, and of the place before, %2, this stands still: %3. Choose the place among those that "
                        "are found, or enter its position; else that is taken off, and the exact place is to be checked before "
                        "anybody is sent. If it is the same place in other words, say so under “%4”.")
            .arg(fieldTitle(kind, u"place"_s), context.before.localText("place"_L1), titles.join(RefusalText::tr(", ")),
                 fieldTitle(kind, u"samePlace"_s))};
}

void leavePlaceBefore(const StepContext &context, Record &after)
{
    QJsonObject fields = after.fields();
    const QStringList left = ofThePlaceBefore(context);
    for (const QString &field : left)
        fields.remove(field);
    fields.remove("samePlace"_L1);
    after.setFields(fields);
}

} // namespace wf::table
