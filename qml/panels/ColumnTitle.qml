// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
import Watchfloor.Theme

/// The head of a column.
WfText {
    dim: true
    font.pixelSize: Theme.small
}
