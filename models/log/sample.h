// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

} // namespace wf

Q_DECLARE_METATYPE(wf::Sample)
