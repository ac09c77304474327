// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace wf {

/// What the look (qml/theme) can't say of itself: the style of controls, and the colour Qt gives to links in Markdown whatever a Text
/// asks for. After the application is made, before the first QML is read.
void applyLook();

} // namespace wf
