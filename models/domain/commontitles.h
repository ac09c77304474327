// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kind.h"

#include <span>

namespace wf {

/// What every kind that has the field calls it, unless it has a word of its own.
[[nodiscard]] std::span<const Titled> commonFieldTitles();
/// By field and value: "color.blue".
[[nodiscard]] std::span<const Titled> commonChoiceTitles();

} // namespace wf
