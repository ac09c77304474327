// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brigades.h"

#include "situation.h"

namespace wf {

using namespace Qt::StringLiterals;

QString brigadeName(const Situation &situation, const QString &key)
{
    const Record *brigade = key.isEmpty() ? nullptr : situation.record("brigade/"_L1 + key);
    const QString name = brigade ? brigade->name() : QString();
    return name.isEmpty() ? key : name;
}

} // namespace wf
