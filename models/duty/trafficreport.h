// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corridor.h"
#include "cutoff.h"
#include "diversion.h"
#include "roadstate.h"

#include <QHash>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace wf {

/// The way round one closure, or why there is none. Seconds and metres are from the exit to the entry.
struct DiversionReport {
    QString closure; ///< subject
    int carriageway = 0; ///< 0 = the closure's own direction, 1 = the other one of a closure of both
    bool found = false;
    QString reason; ///< why there is none, in words
    bool isPlanned = false; ///< the way is the one that the point's card (一点一策) lays down
    QString planProblem; ///< why it is not, in words; empty where there is no card
    /// What would have been led without the card; only where that is another way.
    struct Other {
        QStringList roads;
        double addedSeconds = 0;
        double addedMetres = 0;
        QStringList legs = {};
    };
    std::optional<Other> other;
    QStringList legs; ///< the way in words, with what has no name by what it connects
    double unnamedMetres = 0; ///< of it, on roads without a name
    QStringList beside; ///< roads beside the water at the same level that nobody is led along
    QStringList above; ///< roads of the way beside the water, higher by the map alone
    QStringList passes; ///< flood points in whose hollow the way lies, on either carriageway, and that bar nobody (subjects)
    QList<ClosedAhead> ahead; ///< of its roads, those that are closed farther on
    QList<QPointF> line;
    QStringList roads;
    double seconds = 0;
    double metres = 0;
    double addedSeconds = 0; ///< against the way through the closed stretch
    double addedMetres = 0;
    QString exitName; ///< the last road on which drivers can still leave
    QString entryName;
    QPointF exit;
    QPointF entry;
    /// Where drivers are led: far (远端诱导), middle (中端分流), near (近端管控).
    struct Tier {
        QString key; ///< "far", "middle", "near"
        QPointF pos;
        QString road; ///< driven on; may be empty
        QString crossing; ///< met there; may be empty
        double metres = 0; ///< upstream of the closure
    };
    QList<Tier> tiers;
    struct SignUse {
        QString sign; ///< subject
        double metres = 0; ///< of driving, to the closure
        bool beforeExit = true; ///< its readers can still turn off
    };
    QList<SignUse> signs; ///< upstream, nearest first

    /// Of the roads those that a text may send people along: none that is closed farther on, nor what comes behind it, for there they
    /// would drive on into the closure.
    [[nodiscard]] QStringList roadsToTell() const
    {
        const auto isClosedAhead = [this](const QString &road) { return std::ranges::contains(ahead, road, &ClosedAhead::road); };
        const auto end = std::ranges::find_if(roads, isClosedAhead);
        return roads.first(end - roads.cbegin());
    }
};

/// How a vital place can be reached and left now, against the open roads.
struct AccessReport {
    QString id;
    QString kind; ///< "hospital", "fire", "station", "shelter"
    QString name;
    QPointF pos;
    bool cutIn = false;
    bool cutOut = false;
    double inSeconds = 0;
    double outSeconds = 0;
    double addedIn = 0; ///< seconds
    double addedOut = 0;
    [[nodiscard]] bool isCut() const { return cutIn || cutOut; }
};

/// What a green corridor passes that bars none of its vehicles: whoever plans or opens it is told.
struct CorridorPasses {
    QStringList points; ///< flood points in whose hollow it lies, dry or not (subjects)
    QStringList closures; ///< across it, asked for or in force (subjects)
    QList<RoadBesideWater> beside; ///< its roads that a diversion would not be led along
    bool operator==(const CorridorPasses &) const = default;
};

/// A green corridor with a closure across it, and another way where there is one.
struct CorridorReport {
    QString corridor; ///< subject
    QString obstacle; ///< subject of what lies across it first
    QStringList across; ///< all that does
    std::optional<Corridor> other; ///< free itself, and through no water; with its junctions: whoever takes it waits for no search
    CorridorPasses otherPasses = {}; ///< what the other way passes
    QStringList nearlyAcross = {}; ///< what the water would bring across as soon as it moves a little, beside `across`
};

/// What would be closed at a flood point: from the last real exit before it to the next entry after it.
struct StretchProposal {
    QPointF at; ///< the flood point
    QString road;
    QString direction; ///< "southbound" …, or "both"
    QString from;
    QString to;
    QList<QPointF> line;
    QList<QPointF> lineBack; ///< the other carriageway; empty where one direction is closed
    double metres = 0;
    QStringList asked = {}; ///< the road, the kind and the direction that the point named when it was found
};

/// Everything that follows for traffic from what is closed at one moment.
struct TrafficReport {
    RoadState state;
    CutOff cutOff; ///< what accesses were read from, for the next answer
    QStringList unmatched; ///< closures that lie on no road of this city
    QList<DiversionReport> diversions;
    QList<AccessReport> accesses;
    QList<CorridorReport> corridors; ///< only those with something across
    QStringList nearlyBarred; ///< corridors with nothing across that the water would bar again as soon as it moves a little
    QHash<QString, QList<QPointF>> corridorLines; ///< all that were looked at, by subject, with the way they had then
    RoadState corridorState; ///< the roads with corridorBlocks(); of no graph where there is no corridor
    QHash<QString, CorridorPasses> corridorPasses; ///< what they pass besides, by subject
    QHash<QString, StretchProposal> stretches; ///< by flood point; none where the roads do not say what to close
    double tookMs = 0; ///< to work it out

    /// Of a closure's own carriageway; nullptr where it has none (yet).
    [[nodiscard]] const DiversionReport *diversion(const QString &closure) const
    {
        for (const DiversionReport &one : diversions) {
            if (one.closure == closure && one.carriageway == 0)
                return &one;
        }
        return nullptr;
    }

    /// The signs whose readers come to a closure and can still turn off, of all its directions (subjects); nothing where the roads don't
    /// tell: the closure is not among them (yet), or lies on none.
    [[nodiscard]] std::optional<QStringList> signsBefore(const QString &closure) const
    {
        QStringList signs;
        bool isKnown = false, isFound = true;
        for (const DiversionReport &one : diversions) {
            if (one.closure != closure)
                continue;
            isKnown = true;
            isFound = isFound && one.found;
            for (const DiversionReport::SignUse &use : one.signs) {
                if (use.beforeExit && !signs.contains(use.sign))
                    signs.append(use.sign);
            }
        }
        const bool isOnRoad = isFound || !signs.isEmpty() || !unmatched.contains(closure);
        return isKnown && isOnRoad ? std::optional(signs) : std::nullopt;
    }
};

} // namespace wf
