// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people.h"

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

int peopleOut(const Record &incident) { return int(std::max(incident.number("rescued"_L1), incident.number("handedOver"_L1))); }

int peopleLeft(const Record &incident) { return std::max(0, int(incident.number("people"_L1)) - peopleOut(incident)); }

int leftAtLeast(const Record &incident)
{
    const bool isCounted = incident.value("people"_L1).isDouble();
    return !isCounted && incident.text("type"_L1) == "trapped"_L1 && peopleOut(incident) == 0 ? 1 : peopleLeft(incident);
}

} // namespace wf
