// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wf {

/// What is wrong with a file, for its author.
struct Fault {
    QString file;
    int line = 0; ///< from 1; 0 = the whole file
    int column = 0; ///< in characters, from 1
    QString text; ///< translated
    bool operator==(const Fault &) const = default;
    /// "file:line:column: text"
    [[nodiscard]] QString toString() const;
};

/// Where something stands in its file; line 0 = nowhere.
struct Place {
    int line = 0;
    int column = 0;
};

} // namespace wf
