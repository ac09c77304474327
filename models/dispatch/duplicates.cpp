// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "duplicates.h"

#include "dispatchtext.h"
#include "forces.h"
#include "geo.h"
#include "situation.h"
#include "verb.h"

#include <QJsonObject>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

bool isGone(const IncidentNote &note) { return note.state == "merged"_L1 || note.state == "cancelled"_L1; }

QString typeTitle(const QString &type) { return choiceTitle(u"incident"_s, u"type"_s, type); }

/// A text, or one in each language.
QStringList namesIn(const QJsonValue &value)
{
    QStringList names;
    const auto add = [&names](const QString &name) {
        if (!name.isEmpty() && !names.contains(name))
            names.append(name);
    };
    add(value.toString());
    const QJsonObject each = value.toObject();
    for (const auto &name : each)
        add(name.toString());
    return names;
}

struct Nearness {
    double score = 0;
    double metres = -1;
    QString words;
};

Nearness byPosition(const IncidentNote &a, const IncidentNote &b, const DuplicateLimits &limits)
{
    const double straight = groundMetres(*a.pos, *b.pos);
    if (straight > limits.metres)
        return {0, straight, {}};
    const double metres = limits.metresBetween ? std::max(limits.metresBetween(*a.pos, *b.pos), straight) : straight;
    if (!(metres <= limits.metres)) // not a number, too
        return {0, metres, {}};
    Nearness near{1 - 0.5 * metres / limits.metres, metres, Dispatch::tr("%1 m apart").arg(qRound(metres))};
    if (!a.road.isEmpty() && a.road == b.road)
        near.words += Dispatch::tr(", ") + Dispatch::tr("both on %1").arg(a.road);
    else if (!a.road.isEmpty() && !b.road.isEmpty())
        near.score *= 0.6;
    return near;
}

Nearness nearness(const IncidentNote &a, const IncidentNote &b, const DuplicateLimits &limits)
{
    if (!a.floodPoint.isEmpty() && a.floodPoint == b.floodPoint)
        return {1, a.pos && b.pos ? groundMetres(*a.pos, *b.pos) : -1, Dispatch::tr("at the same flood point")};
    const bool isNamed = (!a.place.isEmpty() && a.place == b.place)
        || std::ranges::any_of(a.names, [&b](const QString &name) { return b.names.contains(name); });
    Nearness named;
    if (isNamed)
        named = {0.8, a.pos && b.pos ? groundMetres(*a.pos, *b.pos) : -1, Dispatch::tr("both at %1").arg(a.place)};
    if (a.pos && b.pos) {
        const Nearness near = byPosition(a, b, limits);
        const bool isAnywhere = near.score <= 0 && (a.isApproximate || b.isApproximate);
        if (!isAnywhere)
            return near.score >= named.score ? near : named;
        named.metres = -1; // nobody knows
    }
    if (isNamed)
        return named;
    if (!a.road.isEmpty() && a.road == b.road)
        return {0.6, -1, Dispatch::tr("both on %1").arg(a.road)};
    return {};
}

std::optional<Duplicate> compared(const IncidentNote &later, const IncidentNote &earlier, const DuplicateLimits &limits)
{
    const qint64 apart = std::abs(later.at - earlier.at);
    const double kind = kindsGoTogether(later.type, earlier.type);
    if (apart > limits.spanMs || kind <= 0)
        return std::nullopt;
    const Nearness near = nearness(later, earlier, limits);
    const double time = limits.spanMs ? 1 - 0.5 * double(apart) / double(limits.spanMs) : 1;
    Duplicate found{later.subject, earlier.subject, earlier.number, near.score * time * kind, near.metres, {}};
    if (found.score < limits.least || found.score <= 0)
        return std::nullopt;
    const QString kinds = later.type == earlier.type
        ? Dispatch::tr("both %1").arg(typeTitle(later.type))
        : Dispatch::tr("%1 and %2 can be the same").arg(typeTitle(later.type), typeTitle(earlier.type));
    found.reason
        = QStringList{near.words, Dispatch::tr("reported %1 apart").arg(minutesText(double(apart) / 1000)), kinds}.join(Dispatch::tr("; "));
    return found;
}

void sortByScore(QList<Duplicate> &found)
{
    std::ranges::stable_sort(found, [](const Duplicate &a, const Duplicate &b) {
        return std::tuple(-a.score, a.subject, a.other) < std::tuple(-b.score, b.subject, b.other);
    });
}

} // namespace

double kindsGoTogether(const QString &a, const QString &b)
{
    if (a == b)
        return a.isEmpty() ? 0 : 1;
    static const std::array related{
        std::pair{u"ponding"_s, u"trapped"_s},        std::pair{u"ponding"_s, u"congestion"_s},
        std::pair{u"ponding"_s, u"breakdown"_s},      std::pair{u"accident"_s, u"congestion"_s},
        std::pair{u"accident"_s, u"obstruction"_s},   std::pair{u"accident"_s, u"breakdown"_s},
        std::pair{u"accident"_s, u"trapped"_s},       std::pair{u"breakdown"_s, u"obstruction"_s},
        std::pair{u"breakdown"_s, u"congestion"_s},   std::pair{u"breakdown"_s, u"trapped"_s},
        std::pair{u"obstruction"_s, u"congestion"_s}, std::pair{u"signal_fault"_s, u"congestion"_s},
        std::pair{u"collapse"_s, u"ponding"_s},       std::pair{u"collapse"_s, u"trapped"_s},
        std::pair{u"collapse"_s, u"obstruction"_s},   std::pair{u"collapse"_s, u"accident"_s},
        std::pair{u"collapse"_s, u"congestion"_s},
    };
    if (std::ranges::any_of(
            related, [&](const auto &pair) { return (pair.first == a && pair.second == b) || (pair.first == b && pair.second == a); }))
        return 0.8;
    // A rumour is about words, not about the road: it is a duplicate of another rumour only.
    const bool vague = (a == "other"_L1 || b == "other"_L1) && a != "rumor"_L1 && b != "rumor"_L1 && !a.isEmpty() && !b.isEmpty();
    return vague ? 0.6 : 0;
}

IncidentNote incidentNote(const Situation &situation, const Record &incident)
{
    const Record *point = situation.record(incident.text("floodPoint"_L1));
    return {.subject = incident.subject(),
            .number = incident.displayNumber(),
            .type = incident.text("type"_L1),
            .state = incident.state(),
            .road = incident.text("road"_L1),
            .place = incident.localText("place"_L1),
            .floodPoint = incident.text("floodPoint"_L1),
            .pos = incident.hasPosition() ? soundPosition(incident.position()) : std::nullopt,
            .at = incident.timeOf("received"_L1),
            .names = namesIn(incident.value("place"_L1)) + (point ? namesIn(point->value("name"_L1)) : QStringList()),
            .isApproximate = incident.value("placeApprox"_L1).toBool()};
}

QList<IncidentNote> incidentNotes(const Situation &situation)
{
    QList<IncidentNote> notes;
    const QList<const Record *> incidents = situation.records(u"incident"_s);
    for (const Record *incident : incidents)
        notes.append(incidentNote(situation, *incident));
    return notes;
}

QList<Duplicate> duplicatesOf(const IncidentNote &incident, const QList<IncidentNote> &all, const DuplicateLimits &limits)
{
    QList<Duplicate> found;
    for (const IncidentNote &other : all) {
        if (other.subject == incident.subject || isGone(other))
            continue;
        if (const auto pair = compared(incident, other, limits))
            found.append(*pair);
    }
    sortByScore(found);
    return found;
}

QList<Duplicate> allDuplicates(const QList<IncidentNote> &all, const DuplicateLimits &limits)
{
    QList<const IncidentNote *> live;
    for (const IncidentNote &note : all) {
        if (!isGone(note))
            live.append(&note);
    }
    std::ranges::sort(live, {}, [](const IncidentNote *note) { return std::pair(note->at, note->subject); });
    QList<Duplicate> found;
    for (qsizetype later = 1; later < live.size(); ++later) {
        for (qsizetype earlier = later - 1; earlier >= 0 && live.at(later)->at - live.at(earlier)->at <= limits.spanMs; --earlier) {
            if (const auto pair = compared(*live.at(later), *live.at(earlier), limits))
                found.append(*pair);
        }
    }
    sortByScore(found);
    return found;
}

} // namespace wf
