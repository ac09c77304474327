// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usersettings.h"

#include <QStandardPaths>

namespace wf {

using namespace Qt::StringLiterals;

QSettings userSettings()
{
    return QSettings(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/watchfloor/watchfloor.conf"_s,
                     QSettings::IniFormat);
}

} // namespace wf
