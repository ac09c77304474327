// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "responselevel.h"

#include <algorithm>
#include <tuple>

namespace wf {

using namespace Qt::StringLiterals;

int levelOf(const Record &response) { return std::clamp(int(response.number("level"_L1, lightestLevel)), 1, lightestLevel); }

const Record *gravestResponse(const QList<const Record *> &responses, QLatin1StringView scheme)
{
    const auto rank
        = [](const Record &response) { return std::tuple(levelOf(response), response.timeOf("active"_L1), response.subject()); };
    const Record *gravest = nullptr;
    for (const Record *response : responses) {
        if (response->state() != "active"_L1 || response->text("scheme"_L1) != scheme)
            continue;
        if (!gravest || rank(*response) < rank(*gravest))
            gravest = response;
    }
    return gravest;
}

int responseLevel(const QList<const Record *> &responses)
{
    const Record *gravest = gravestResponse(responses);
    return gravest ? levelOf(*gravest) : lightestLevel;
}

} // namespace wf
