// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace wf {

/// `watchfloorctl city build (--osm FILE… | --sample FOLDER) -o NAME.citypack [--name NAME]`. `arguments` are those
/// after "city". Returns the exit code: 0, 1 when the input or the output is at fault, 2 for a wrong command line.
int runCityCommand(const QStringList &arguments);

} // namespace wf
