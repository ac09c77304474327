// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import Watchfloor.Dashboard
import Watchfloor.Lists

/// The notices that match a filter.
RecordFilterModel {
    required property View view

    source: view.lists.notices
}
