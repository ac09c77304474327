// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"

#include <QVariant>

namespace wf {

class Situation;

/// What a record says, field by field as the verbs of its kind have them, then when it came into its states: {title, value} each, in the
/// language of the screen. What is empty is left out, and what is a shape on the map and no text.
[[nodiscard]] QVariantList plainFacts(const Situation &situation, const Record &record);

} // namespace wf
