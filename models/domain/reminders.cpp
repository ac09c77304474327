// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbtable.h"

namespace wf::table {

void countReminder(const StepContext &context, Record &after)
{
    after.set("reminders"_L1, context.before.value("reminders"_L1).toInt() + 1);
    after.set("remindedAt"_L1, context.now);
    if (context.seat.role == Role::System) // it stands before the desk, and has reached nobody else
        after.set("programReminders"_L1, context.before.value("programReminders"_L1).toInt() + 1);
}

} // namespace wf::table
