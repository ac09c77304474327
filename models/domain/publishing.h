// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"

#include <QList>

namespace wf {

/// Does any sign still tell of the closure?
[[nodiscard]] bool isOnSigns(const Record &closure, const QList<const Record *> &signs);
/// Was drivers' news of the closure given out, as somebody confirmed? On the radio and in navigation a text that is published; on signs
/// one that shows it, once no approved text for them waits for the rest of its signs.
/// `medium`: "signs", "radio", "navigation".
[[nodiscard]] bool isGivenOut(const Record &closure, const QString &medium, const QList<const Record *> &bulletins,
                              const QList<const Record *> &signs);

} // namespace wf
