// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "handover.h"

namespace wf {

/// What stands in a section, in Chinese.
inline QStringList texts(const Handover &handover, const QString &key)
{
    QStringList out;
    if (const HandoverSection *section = handover.section(key)) {
        for (const HandoverItem &item : section->items)
            out.append(item.text.zh);
    }
    return out;
}

} // namespace wf
