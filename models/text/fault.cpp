// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fault.h"

namespace wf {

using namespace Qt::StringLiterals;

QString Fault::toString() const
{
    return line > 0 ? u"%1:%2:%3: %4"_s.arg(file).arg(line).arg(column).arg(text) : u"%1: %2"_s.arg(file, text);
}

} // namespace wf
