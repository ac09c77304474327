// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signpackage.h"

#include "closure.h"
#include "publishing.h"

#include <QJsonArray>
#include <QVariant>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

constexpr double nearM = 1000;
constexpr double middleM = 2500;

/// By the straight line, where the roads don't tell.
QList<ClosureWays::SignUse> signsByDistance(const Record &closure, const Situation &situation)
{
    QList<ClosureWays::SignUse> uses;
    for (const TellingSign &one : signsByLine(closure, situation.records(u"sign"_s)))
        uses.append({one.sign, one.metres, signTier(one.metres)});
    return uses;
}

QString placeOf(const QString &tier) { return tier == "near"_L1 ? u"closure"_s : tier; }

} // namespace

QString signTier(double metres) { return metres <= nearM ? u"near"_s : metres <= middleM ? u"middle"_s : u"far"_s; }

ClosureWays bothWays(const ClosureWays &one, const ClosureWays &other)
{
    ClosureWays both = one;
    both.isSplit = one.isSplit || one.found != other.found || one.roads != other.roads;
    both.found = one.found && other.found;
    both.reason = one.found ? other.reason : one.reason;
    both.addedSeconds = std::max(one.addedSeconds, other.addedSeconds);
    both.metres = std::max(one.metres, other.metres);
    both.roads = both.isSplit ? QStringList() : one.roads;
    both.signs.clear();
    for (const QString &point : other.passes) {
        if (!both.passes.contains(point))
            both.passes.append(point);
    }
    for (const QString &road : other.above) {
        if (!both.above.contains(road))
            both.above.append(road);
    }
    for (const ClosedAhead &ahead : other.ahead) {
        if (!both.ahead.contains(ahead))
            both.ahead.append(ahead);
    }
    for (const ClosureWays *each : {&one, &other}) {
        for (ClosureWays::SignUse use : each->signs) {
            if (use.roads.isEmpty())
                use.roads = each->roads;
            const auto same = std::ranges::find(both.signs, use.sign, &ClosureWays::SignUse::sign);
            if (same == both.signs.end())
                both.signs.append(use);
            else if (same->roads != use.roads)
                same->roads.clear(); // read by both
        }
    }
    std::ranges::stable_sort(both.signs, {}, &ClosureWays::SignUse::metres);
    return both;
}

QHash<QString, ClosureWays> waysOf(const QList<DiversionReport> &diversions)
{
    QHash<QString, ClosureWays> all;
    for (const DiversionReport &diversion : diversions) {
        ClosureWays ways{diversion.found,  diversion.reason, diversion.roadsToTell(), false, diversion.addedSeconds, diversion.metres, {},
                         diversion.passes, diversion.ahead,  diversion.above};
        for (const DiversionReport::SignUse &use : diversion.signs) {
            if (use.beforeExit)
                ways.signs.append({use.sign, use.metres, signTier(use.metres)});
        }
        const auto earlier = all.constFind(diversion.closure); // the other direction's
        all.insert(diversion.closure, earlier == all.constEnd() ? ways : bothWays(*earlier, ways));
    }
    return all;
}

ClosureWays signsOnly(const ClosureWays &ways)
{
    ClosureWays only;
    only.found = true; // that none stands before it is known as well
    only.signs = ways.signs;
    for (ClosureWays::SignUse &use : only.signs)
        use.roads.clear();
    return only;
}

DetourText detourOf(const Record &closure, const ClosureWays *ways)
{
    DetourText detour;
    if (ways && ways->isSplit)
        return detour;
    const QStringList decided = closure.value("diversionRoads"_L1).toVariant().toStringList();
    const QStringList roads = !decided.isEmpty() ? decided : ways && ways->found ? ways->roads : QStringList();
    for (const QString &road : roads)
        detour.roads.append(LocalText::same(road));
    if (!decided.isEmpty()) {
        detour.addedMinutes = closure.number("diversionMin"_L1);
        detour.km = closure.number("diversionKm"_L1);
    } else if (ways && ways->found) {
        detour.addedMinutes = std::round(ways->addedSeconds / 60);
        detour.km = std::round(ways->metres / 100) / 10;
    }
    return detour;
}

SignPackage signPackage(const Record &closure, const Situation &situation, const ClosureWays *ways, const SignTemplates &templates,
                        const DraftContext &context)
{
    SignPackage package;
    package.isByDistance = !ways; // where the roads were asked, that none stands before it is known
    const QList<ClosureWays::SignUse> uses = package.isByDistance ? signsByDistance(closure, situation) : ways->signs;
    QStringList roads;
    const DetourText detour = detourOf(closure, ways);
    const StretchWater water = stretchWater(closure, situation, context.now);
    for (const LocalText &road : detour.roads)
        roads.append(road.zh);
    for (const ClosureWays::SignUse &use : uses) {
        const Record *sign = situation.record(use.sign);
        if (!sign)
            continue;
        SignProposal proposal{use.sign, use.tier, use.metres, {}, {}, {}, sign->state() != "fault"_L1};
        // What was decided for the closure stands on its signs as in every other text; only where each direction has its own does a sign
        // say its readers'.
        auto message = signMessageFor(closure, placeOf(use.tier), roads.isEmpty() ? use.roads : roads, water);
        if (!message)
            return {};
        message->km = use.metres / 1000;
        message->drill = context.drill;
        if (const auto text = templates.text(*message, int(sign->number("rows"_L1)), int(sign->number("cols"_L1)))) {
            proposal.lines = text->lines;
            proposal.meaning = text->meaning;
        } else {
            proposal.problem = text.error().text;
        }
        package.signs.append(proposal);
    }
    return package;
}

} // namespace wf
