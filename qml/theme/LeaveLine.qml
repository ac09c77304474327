// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// Beside the buttons of a form: something is filled in, and nothing of it stays if it is left.
WfText {
    required property LeaveGuard guard

    visible: guard.asked
    text: qsTr("Something is filled in: Esc once more discards it.")
    color: Theme.amber
    strong: true
    wrapMode: Text.WordWrap
}
