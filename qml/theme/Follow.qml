// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import QtQuick

/// Makes a binding be reckoned again whenever `what` changes, which its result does not name: `Follow.on(view.host.now)`. Reading it
/// behind `void` is not enough: the compiler for QML leaves out a value that nobody uses, and then what is shown stands still.
QtObject {
    function on(what: var) {}
}
