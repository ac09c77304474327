// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pendingcollector.h"

namespace wf {

/// All rules of the queue.
[[nodiscard]] QList<PendingRule> pendingRules();
/// One queue of what the rules said: what is one row with another becomes that row, and the gravest comes first. What a row names besides
/// its own record, `names` notes.
[[nodiscard]] QList<PendingItem> inOneQueue(QList<PendingItem> items, PendingCollector &names);

/// Everything that waits, for anybody: each rule is asked again only when it is due (DueSchedule); what the others said last still holds.
class PendingQueue {
public:
    /// Both must outlive it. Each rule follows in `schedule`, to be told of changes and of the time by whoever owns it.
    PendingQueue(const ListContext &context, DueSchedule &schedule);

    /// Asks the rules that are due. May rows() say something else now?
    bool ask();
    [[nodiscard]] const QList<PendingItem> &rows() const { return m_rows; } ///< as pendingItems() has them
    [[nodiscard]] qint64 asks() const; ///< so often was a rule asked

private:
    struct Asked {
        PendingRule rule;
        int number; ///< in the schedule
        QList<PendingItem> rows;
    };
    void ask(Asked &one, qint64 now);

    const ListContext &m_context;
    DueSchedule &m_schedule;
    QList<Asked> m_rules;
    int m_together; ///< the one queue of their rows
    QList<PendingItem> m_rows;
};

} // namespace wf
