// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bulletins.h"
#include "diversion.h"
#include "signtemplates.h"
#include "situation.h"
#include "trafficreport.h"

#include <QHash>

namespace wf {

/// What the roads say about one closure: the way round it and the signs that drivers pass before it.
struct ClosureWays {
    struct SignUse {
        QString sign; ///< subject
        double metres = 0; ///< to the closure
        QString tier; ///< "near", "middle", "far"
        QStringList roads = {}; ///< of the way round in the direction that its readers drive; empty: the closure's
        bool operator==(const SignUse &) const = default;
    };
    bool found = false; ///< there is a way round
    QString reason; ///< why there is none, in words
    QStringList roads; ///< of the way round that texts may name, in driving order; of both directions where they have one, else empty
    bool isSplit = false; ///< each direction has a way round of its own, which only its own signs may name
    double addedSeconds = 0;
    double metres = 0; ///< of the way round
    QList<SignUse> signs; ///< nearest first
    QStringList passes = {}; ///< flood points that a way passes (subjects), of both directions
    QList<ClosedAhead> ahead = {}; ///< roads of a way that are closed farther on: no text names them
    QStringList above = {}; ///< roads of a way beside the water, higher by the map alone
    bool operator==(const ClosureWays &) const = default;
};

/// What one sign is to say of a closure.
struct SignProposal {
    QString sign; ///< subject
    QString tier;
    double metres = 0;
    QStringList lines; ///< empty where no text fits
    LocalText meaning;
    QString problem; ///< why there are no lines, in words
    bool isUsable = true; ///< false: the sign is out of order
};

/// The signs of a closure and what each is to say, nearest first.
struct SignPackage {
    QList<SignProposal> signs;
    bool isByDistance = false; ///< no roads tell which signs stand upstream: taken by the straight line
};

/// The text for each sign upstream of a closure. `ways` is null only where no roads are known, or the closure lies on none: then signs are
/// taken by the straight line on the side traffic comes from.
[[nodiscard]] SignPackage signPackage(const Record &closure, const Situation &situation, const ClosureWays *ways,
                                      const SignTemplates &templates, const DraftContext &context);

/// "near" up to 1 km before the closure, "middle" up to 2.5 km, else "far".
[[nodiscard]] QString signTier(double metres);

/// What the roads say about a closure of both directions, put together from what they say about each.
[[nodiscard]] ClosureWays bothWays(const ClosureWays &one, const ClosureWays &other);

/// What diversions come to, by closure. Signs behind the last exit are not in it: nobody who reads them can turn off.
[[nodiscard]] QHash<QString, ClosureWays> waysOf(const QList<DiversionReport> &diversions);
/// Of a road that traffic passes, some lanes of it or all: only who comes by. Nobody is led round it.
[[nodiscard]] ClosureWays signsOnly(const ClosureWays &ways);

/// The way round in words: what was decided for the closure, else what the roads say, else nothing; nothing, too, where each direction has
/// its own, since one text is read by both.
[[nodiscard]] DetourText detourOf(const Record &closure, const ClosureWays *ways);

} // namespace wf
