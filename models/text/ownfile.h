// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace wf {

/// The small files that the program keeps beside a log for its own next start: one JSON object each, its owner's alone (0600), for names
/// and telephone numbers may stand in it.
inline constexpr qint64 longestOwnFile = 1024 * 1024; ///< bytes; a longer one was not written here

/// What stands in it; empty where there is no such file, where it can't be read, or is too long, cut short or no object.
[[nodiscard]] QJsonObject readOwnFile(const QString &name);
/// Whole or not at all: what stood there before stays until all of it is on the disk. False where nothing can be written there.
bool writeOwnFile(const QString &name, const QJsonObject &object);

} // namespace wf
