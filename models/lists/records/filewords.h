// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filewriter.h"

namespace wf {

/// Why a file was not written, as it is said to whoever asked for it.
[[nodiscard]] QString notWrittenText(const QString &path, const FileProblem &problem);

} // namespace wf
