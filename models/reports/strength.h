// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localtext.h"
#include "record.h"

#include <QMap>

namespace wf {

/// 警力 counts people, 民警 and 辅警 apart; vehicles are counted as vehicles.
struct Strength {
    int units = 0;
    int officers = 0;
    int auxiliaries = 0;
    QMap<QString, int> vehicles; ///< by the unit's type: "car", "motorcycle", "tow", "van"

    void add(const Record &unit);
    [[nodiscard]] bool isEmpty() const { return units == 0; }
    /// "民警12人、辅警16人，警车5辆、铁骑4辆" / "12 officers, 16 auxiliaries, 5 cars, 4 motorcycles".
    [[nodiscard]] LocalText inWords() const;
    bool operator==(const Strength &) const = default;
};

[[nodiscard]] bool isCommitted(const Record &unit); ///< assigned, under way or on the scene

} // namespace wf
