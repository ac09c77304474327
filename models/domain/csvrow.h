// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace wf {

/// One line of a CSV file in UTF-8, every cell quoted, with CR LF at its end. A cell that a spreadsheet would run as a formula gets an
/// apostrophe in front: what others wrote (a call, a radio text) is opened on a desk of the police.
[[nodiscard]] QByteArray csvRow(const QStringList &cells);

} // namespace wf
