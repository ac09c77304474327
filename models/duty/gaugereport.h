// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gaugecheck.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace wf {

/// What the readings, the rain and whoever looked make of one gauge.
struct GaugeVerdict {
    QList<QByteArray> heads; ///< of its flood point's record as it was judged: of another record this says nothing
    std::optional<GaugeDoubt> doubt;
    qint64 readAt = 0; ///< UTC ms, of the newest reading, by the gauge or a person, that it was judged by
    bool jumpBorneOut = false; ///< it jumped, and what came after or a person bears it out
    bool speaksSoundly = false; ///< there are readings of it, and none of them gives a reason to doubt it now
};

/// All gauges at one moment.
struct GaugeReport {
    qint64 now = 0; ///< UTC ms; 0: none was judged yet
    QHash<QString, GaugeVerdict> verdicts; ///< by flood point; only of one with a gauge
};

} // namespace wf
