// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wf {

/// An expected failure, told to a person in words. `code` is for programs and tests ("step.wrong_state"), `text` is
/// translated and names what, where and why.
struct Refusal {
    QString code;
    QString text;
    bool operator==(const Refusal &) const = default;
};

} // namespace wf
