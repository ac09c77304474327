// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"

namespace wf {

/// What an end ("from", "to") of a closed stretch is called: as it was written down, text or {"zh","en"}. Where both ends are called the
/// same, as those of a stretch under one bridge are, with the side on which it lies, seen from the middle of the stretch.
[[nodiscard]] QJsonValue closureEnd(const Record &closure, const QString &end);
/// The same in the language of the content.
[[nodiscard]] QString closureEndTitle(const Record &closure, const QString &end);

} // namespace wf
