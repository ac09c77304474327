// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick

/// A number that is typed, or nothing where it is unknown. What is no number stays as it was typed and is marked: a character that was
/// dropped would make another number of it. Full-width digits, which come from an input method, are digits.
WfField {
    id: root

    /// What it is called where it is refused.
    property string title: placeholderText
    property real from: 0
    property real to: 100000
    readonly property bool isRanged: isFinite(from) && isFinite(to)
    /// It may have a fraction.
    property bool fractions: false
    /// Nothing typed means that nobody knows it; where that is no answer, it is wrong too.
    property bool mayBeBlank: true
    readonly property var said: read(text)
    readonly property bool isBlank: said.isBlank
    readonly property bool isRight: said.isRight
    /// Undefined: it is unknown, or wrong.
    readonly property var number: said.number
    /// Why a form does not take it, in words; empty: it does.
    readonly property string fault: said.fault

    /// What a text is: while textEdited() is handled what is bound to the text still tells of the one before.
    function read(typed: string): var {
        const plain = typed.normalize("NFKC").trim()
        const isBlank = plain === ""
        const value = (fractions ? /^-?[0-9]+([.][0-9]+)?$/ : /^-?[0-9]+$/).test(plain) ? Number(plain) : NaN
        const isRight = isBlank ? mayBeBlank : value >= from && value <= to
        return { isBlank: isBlank, isRight: isRight, number: isBlank || !isRight ? undefined : value, fault: isRight ? "" : faultWords() }
    }
    function faultWords(): string {
        if (!isRanged)
            return (fractions ? qsTr("“%1” must be a number.") : qsTr("“%1” must be a whole number.")).arg(title)
        const words = mayBeBlank
            ? (fractions ? qsTr("“%1” must be a number from %2 to %3, or stay empty where it is unknown.")
                         : qsTr("“%1” must be a whole number from %2 to %3, or stay empty where it is unknown."))
            : fractions ? qsTr("“%1” must be a number from %2 to %3.") : qsTr("“%1” must be a whole number from %2 to %3.")
        return words.arg(title).arg(from).arg(to)
    }
    /// Where it is to be put right: the keyboard comes to its end. False: nothing is wrong with it.
    function refuse(): bool {
        if (isRight)
            return false
        forceActiveFocus(Qt.TabFocusReason)
        cursorPosition = length
        return true
    }

    doubt: isRight || isBlank ? "" : qsTr("no such number")
    inputMethodHints: Qt.ImhFormattedNumbersOnly
    Accessible.name: title
}
