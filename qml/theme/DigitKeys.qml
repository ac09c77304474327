// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton

import QtQuick

/// The digits under which choices stand: 1 … 9 and then 0, as the keys lie. What a key is called and what it does come from here both.
QtObject {
    /// Which choice a key means, from 0; -1 = it is no digit.
    function indexOf(key: int): int { return key === Qt.Key_0 ? 9 : key >= Qt.Key_1 && key <= Qt.Key_9 ? key - Qt.Key_1 : -1 }
    /// What stands beside a choice; empty where no key is left for it.
    function nameOf(index: int): string { return index >= 0 && index < 10 ? String((index + 1) % 10) : "" }
}
