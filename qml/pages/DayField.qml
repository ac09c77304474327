// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Watchfloor.Theme

/// The first or the last day of a period that is typed. What is typed counts when the field is left.
WfField {
    id: root

    required property bool isFirst
    /// As the period has it.
    required property string day

    signal given

    placeholderText: isFirst ? qsTr("from 2026-07-24") : qsTr("to 2026-07-25")
    Accessible.name: isFirst ? qsTr("First day") : qsTr("Last day")
    onVisibleChanged: text = day
    onTextEdited: doubt = ""
    onEditingFinished: if (visible)
        root.given()
}
