// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QList>
#include <QMetaType>
#include <QString>

#include <array>

namespace wf {

/// A measurement. Series and their values:
///   "depth/<flood point>"  v[0] cm of water
///   "rain/<rain station>"  v[0] mm since the rain began, v[1] mm/h now
///   "pos/<unit>"           v[0] longitude, v[1] latitude (WGS-84 degrees), v[2] heading (degrees from north), v[3] m/s
///   "flow/<road>"          v[0] km/h
struct Sample {
    QString series;
    qint64 at = 0; ///< UTC ms, the log's clock
    std::array<double, 4> v{};
    QString source; ///< "gauge", "officer", "camera", "drill", "hand"
    QString by; ///< who read it, for a person's reading
    bool operator==(const Sample &) const = default;
};

/// Can this be at all? Depths of -1 to 20 m, rain totals of 0 to 100 m and rates of up to 2 m/h, places on the globe, any other series:
/// finite. What cannot is neither kept nor shown, whoever said it; files of gauges are held to narrower limits before.
[[nodiscard]] bool isPossible(const Sample &sample);

/// How long measurements are kept: all of them for `rawDays` (positions no longer than that), then of each series one for each
/// `everyMinutes`, the highest, up to `days`.
struct SampleRetention {
    int rawDays = 7;
    int days = 90;
    int everyMinutes = 10;
};

/// How far thinning has come, and what it removed in this step.
struct SampleThinning {
    QString series = {}; ///< those before it are done
    qint64 at = 0; ///< and this one up to here
    qint64 removed = 0;
    bool done = false;
};

/// A measurement by its name and time.
struct SampleKey {
    QString series;
    qint64 at = 0;
    bool operator==(const SampleKey &) const = default;
};
[[nodiscard]] inline size_t qHash(const SampleKey &key, size_t seed = 0) { return qHashMulti(seed, key.series, key.at); }

} // namespace wf

Q_DECLARE_METATYPE(wf::Sample)
