// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lists.h"
#include "logdesk.h"
#include "pendingmodel.h"

namespace wf::test {

/// The queue over a log, and a hand whose clock stands until the test moves it.
struct QueueDesk : LogDesk {
    std::unique_ptr<Lists> lists = std::make_unique<Lists>(situation, *log, clock);
    PendingModel *pending = lists->pending();

    QueueDesk()
    {
        pending->setReactionClock([this] { return reaction; });
    }

    [[nodiscard]] QString reasonAt(int row) const { return pending->get(row).value(u"reason"_s).toString(); }

    qint64 reaction = 0;
};

} // namespace wf::test
