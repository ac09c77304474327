// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "people.h"

#include <QList>
#include <QPointF>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace wf {

class Record;
class Situation;

/// An incident as the search for duplicates looks at it.
struct IncidentNote {
    QString subject; ///< "incident/…"
    QString number; ///< "J-0012"
    QString type; ///< ponding, accident, breakdown, trapped, obstruction, signal_fault, congestion, collapse, rumor, other
    QString state;
    QString road;
    QString place; ///< in words
    QString floodPoint; ///< subject; may be empty
    std::optional<QPointF> pos;
    qint64 at = 0; ///< received, UTC ms
    /// What its place is called, in every language: the place in words, and its flood point. A long tunnel has many positions and one name.
    QStringList names = {};
    bool isApproximate = false; ///< `pos` is somewhere on its road, where nobody has said exactly
};
[[nodiscard]] IncidentNote incidentNote(const Situation &situation, const Record &incident);
/// Of all incidents, merged and cancelled ones too.
[[nodiscard]] QList<IncidentNote> incidentNotes(const Situation &situation);

struct DuplicateLimits {
    double metres = OneThingMetres; ///< farther apart is another incident
    qint64 spanMs = 60 * 60'000; ///< reported farther apart is another incident
    double least = 0.5; ///< score from which a pair is worth a look
    /// Metres between two places along the road; empty = straight line. Asked only for pairs near enough in a straight line.
    std::function<double(QPointF, QPointF)> metresBetween;
};

/// Two reports that may be of the same thing.
struct Duplicate {
    QString subject; ///< the report asked about
    QString other; ///< the earlier (or first) one, into which it could be merged
    QString otherNumber;
    double score = 0; ///< 0 … 1
    double metres = -1; ///< between them; -1 = not known
    QString reason; ///< in words, translated
};

/// What an incident may be a duplicate of, likeliest first. Score = place × time × kind:
///  place  1 at one flood point; else 1 − ½ d/metres for distance d, × 0.6 between different named roads; without positions 0.8 where
///         the places are the same words, 0.6 on the same road; else 0. An approximate position is none against one that it is farther
///         from.
///  time   1 − ½ Δt/spanMs
///  kind   1 for the same kind, 0.8 for kinds that lead to each other (ponding and people trapped, accident and congestion …),
///         0.6 where one is "other", else 0
/// Merged and cancelled incidents are left out, and so is the incident itself.
[[nodiscard]] QList<Duplicate> duplicatesOf(const IncidentNote &incident, const QList<IncidentNote> &all,
                                            const DuplicateLimits &limits = {});
/// Every pair once, the later against the earlier, likeliest first.
[[nodiscard]] QList<Duplicate> allDuplicates(const QList<IncidentNote> &all, const DuplicateLimits &limits = {});

/// How well two kinds of incident go together, 0 … 1; symmetric.
[[nodiscard]] double kindsGoTogether(const QString &a, const QString &b);

} // namespace wf
