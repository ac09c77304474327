// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace wf {

// The small files beside a log (ownfile.h), for the window's thread, which waits for no disk: each is read while its log is opened, on the
// thread that opens it, and known from then on; what is to stand in it is written behind, on ownFileThread().

/// Reads it, on whichever thread. What is still to be written is newer than what lies there, and stays.
void readAhead(const QString &name);

/// What stands in it, or is going to; empty: nothing does. Where nobody has read it ahead it is read now.
[[nodiscard]] QJsonObject keptFile(const QString &name);

/// What is to stand in it from now on; empty: there is to be no such file. To be called in the program's own thread. Where it can't be
/// written, the log lies in the same folder and says what is wrong with it.
void keepFile(const QString &name, const QJsonObject &object);

} // namespace wf
