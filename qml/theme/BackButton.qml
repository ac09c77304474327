// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/// Leaves a dialog with everything as it is. Never called “Cancel”: what stands beside it may cancel an order or an incident.
WfButton {
    text: qsTr("Back")
    hint: "Esc"
}
