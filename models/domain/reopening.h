// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"
#include "refusal.h"
#include "water.h"

#include <QList>

#include <functional>
#include <optional>

namespace wf {

/// A flood point's limits, and what is read there.
struct PointWater {
    Thresholds limits;
    WaterStand stand;
    QString point = {}; ///< the flood point's subject: whoever says the depth says where; empty: said of the road, at no point
    /// Of all points on the stretch, UTC ms: from when on a confirmation counts, and when water was last read at or above the limit.
    qint64 soundFrom = 0;
    qint64 highAt = 0;
};

/// One thing that the rule for reopening still lacks.
struct OpeningLack {
    QString code; ///< "closure.water_close", "closure.water", "closure.gauge_deeper", "closure.water_unknown", "closure.water_time",
                  ///< "closure.reopen_unconfirmed", "closure.lane_first",
                  ///< "closure.people_inside" (dangerLacks(), which nobody may permit)
    QString text; ///< translated
    bool mayBePermitted = true; ///< whoever the plan names may let the road be opened all the same (特批)
    bool operator==(const OpeningLack &) const = default;
};

/// What hinders turning down a closure before it is in force: nothing while it is only asked for. From then on water that stands there, and
/// water that was there until somebody has read it lower, and where traffic was stopped for the point's time, or until somebody on the spot
/// has seen it low; once somebody stands at an end and keeps traffic out, all that hinders a reopening. A depth that was only said of the
/// road, at no point, is the very report that is turned down: whoever the plan names may permit that.
[[nodiscard]] QList<OpeningLack> letGoLacks(const Record &closure, const std::optional<PointWater> &read, qint64 now);

/// Is the road closed because of water: at a flood point, or where water stands that no gauge reads?
[[nodiscard]] bool isAboutWater(const Record &closure);
/// Is the step of any use for this closure? Drainage pumps and confirms where there is water, city management clears its drains; neither
/// has a part in an accident, unless water stands on the stretch or has fallen there since traffic was kept out. What was said of it all
/// the same stays said.
[[nodiscard]] bool stepApplies(const QString &step, const Record &closure, const std::optional<PointWater> &water);
/// The confirmations without which this road is not reopened: those of reopeningConfirmations() that apply.
[[nodiscard]] QStringList neededConfirmations(const Record &closure, const std::optional<PointWater> &water);
/// What was said of the water where no gauge and no list names the place: a reading by a person of the stretch, which holds as long as any
/// (readingHoldsMs) and has the default limits. Before anybody said more, what was said when traffic was stopped. What was said without its
/// moment is too old. Nothing where the road is not closed for water, or at a point that it names.
[[nodiscard]] std::optional<PointWater> saidWater(const Record &closure);
/// What is known of the water on a closed stretch: at the flood point that it lies over, of several at the one that hinders most; of points
/// that it does not name only those where water was read. Where none is left saidWater(). `stand` tells what is read at a point; `now`: UTC
/// ms.
[[nodiscard]] std::optional<PointWater> waterOnStretch(const Record &closure, const QList<const Record *> &floodPoints,
                                                       const std::function<WaterStand(const Record &)> &stand, qint64 now);
/// A confirmation before the reopening counts where it was made since the water last stood at or above the reopening depth anywhere on the
/// stretch (WaterStand::belowSince, highAt); none does while the newest that was read there is still as high, however old. Whatever shows,
/// offers or refuses one goes by this.
[[nodiscard]] bool confirmationCounts(const Record &closure, const QString &step, const std::optional<PointWater> &water);
/// When the water that made a confirmation void was last at or above the reopening depth, UTC ms; 0: it counts, was never made, or is void
/// because nobody read the water for too long.
[[nodiscard]] qint64 confirmationVoidBy(const Record &closure, const QString &step, const std::optional<PointWater> &water);
/// Why what was confirmed counts no more, translated; empty: it counts, or was never made.
[[nodiscard]] QString confirmationVoidText(const Record &closure, const QString &step, const std::optional<PointWater> &water);

/// What is known of the water that hinders even asking for the reopening: a new reading at or above the reopening depth, or one of a gauge
/// in doubt that is newer than what a person read. Whatever the road was closed for: an accident cleared away opens no flooded road.
[[nodiscard]] QList<OpeningLack> waterLacks(const std::optional<PointWater> &water, qint64 now);
/// What hinders confirming anything of the road before its reopening: waterLacks(), and that nobody knows how deep the water is now, where
/// the road was closed for it or it was last read at the limit or above: it is read first, by the gauge or by somebody who looks.
[[nodiscard]] QList<OpeningLack> confirmationLacks(const Record &closure, const std::optional<PointWater> &water, qint64 now);
/// The same as a refusal of the step. `where`: the name of the point whose water it is.
[[nodiscard]] std::optional<Refusal> confirmationRefusal(const Record &closure, const QString &step, const std::optional<PointWater> &water,
                                                         const QString &where, qint64 now);
/// What is lacking before a lane, or the road, may be opened: a new reading below the reopening depth, and every one before it for the
/// point's time; the confirmations that are needed, each since the water fell. Where no gauge and no list names the place, what was said
/// (saidWater()) is held to the same. `now`: UTC ms.
[[nodiscard]] QList<OpeningLack> openingLacks(const Record &closure, const std::optional<PointWater> &read, qint64 now);

/// What is lacking before the whole road is opened: openingLacks(), and where the plan wants one lane opened first on a road that was under
/// water, that it was.
[[nodiscard]] QList<OpeningLack> wholeRoadLacks(const Record &closure, const std::optional<PointWater> &water, qint64 now,
                                                bool isOneLaneFirst);

/// Has the water at the closure risen by dryRiseCm or more since it was said that the road beside is dry, as a gauge in doubt says too?
/// Where nobody knew the depth then, whatever is read since counts from the ground.
[[nodiscard]] bool hasRisenSinceDry(const Record &closure, const std::optional<PointWater> &water);

} // namespace wf
