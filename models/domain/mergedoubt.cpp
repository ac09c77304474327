// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mergedoubt.h"

#include "fewerpeople.h"
#include "geo.h"
#include "people.h"
#include "refusaltext.h"

namespace wf::table {

namespace {

/// The other report, as long as it is one.
const Record *otherReport(const StepContext &context)
{
    const QString into = context.given.value("into"_L1).toString();
    return context.look && into != context.before.subject() ? context.look(into) : nullptr;
}

/// Metres between two reports that lie too far apart to be of one thing without a doubt; 0: they do not, or nobody knows.
double metresApart(const Record &one, const Record &other)
{
    const double metres = one.hasPosition() && other.hasPosition() ? groundMetres(one.position(), other.position()) : 0;
    return metres > OneThingMetres ? metres : 0;
}

bool isOtherKind(const Record &one, const Record &other)
{
    const QString type = one.text("type"_L1);
    const QString otherType = other.text("type"_L1);
    return !type.isEmpty() && !otherType.isEmpty() && type != otherType;
}

QString inWords(double metres)
{
    return metres < 1000 ? RefusalText::tr("%1 m").arg(qRound(metres)) : RefusalText::tr("%1 km").arg(metres / 1000, 0, 'f', 1);
}

} // namespace

std::optional<Refusal> mergeDoubt(const StepContext &context)
{
    const Record &one = context.before;
    const Record *other = otherReport(context);
    if (!other)
        return std::nullopt;
    const auto typeOf = [](const Record &incident) { return choiceTitle(u"incident"_s, u"type"_s, incident.text("type"_L1)); };
    QStringList doubts;
    if (const double metres = metresApart(one, *other); metres > 0)
        doubts.append(RefusalText::tr("they lie %1 apart").arg(inWords(metres)));
    if (isOtherKind(one, *other))
        doubts.append(RefusalText::tr("here: %1, there: %2").arg(typeOf(one), typeOf(*other)));
    const QString final = RefusalText::tr("Merged, this one is not told of by itself any more, and the two can't be parted again.");
    if (doubts.isEmpty())
        return Refusal{u"incident.merge_final"_s, final};
    if (peopleInDanger(one) != peopleInDanger(*other))
        doubts.append(RefusalText::tr("in danger here: %1, there: %2").arg(inDangerWords(one), inDangerWords(*other)));
    return Refusal{
        u"incident.merge_doubt"_s,
        RefusalText::tr("Perhaps not the same as %1: %2. %3").arg(other->displayNumber(), doubts.join(RefusalText::tr("; ")), final)};
}

void noteMerge(const StepContext &context, Record &after)
{
    const Record *other = otherReport(context);
    if (!other)
        return;
    if (const double metres = metresApart(context.before, *other); metres > 0)
        after.set("apartM"_L1, qRound(metres));
    if (isOtherKind(context.before, *other))
        after.set("intoType"_L1, other->text("type"_L1));
}

} // namespace wf::table
