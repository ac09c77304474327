// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wf {

class LogStore;

/// Which copy of the program this is: ten characters (50 random bits) kept in a folder, the same at each start. Given out once where the
/// folder has none yet, whoever else asks at that moment. Where the folder can't be written, another one at each start: its chains are
/// short, but no two machines ever share one.
[[nodiscard]] QString installationIn(const QString &folder);

/// The same for one file that is written: "k3m9a0b1c2-7xq4", what LogStore::setInstallation() takes. A log that was begun anew, restored
/// from a backup or copied, and is then gone on with, is another file: it goes on in chains of its own, for its other end may be somewhere
/// too. Kept in the log's meta ("strand").
[[nodiscard]] QString installationOf(LogStore &log, const QString &folder);

} // namespace wf
