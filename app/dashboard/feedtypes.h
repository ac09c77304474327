// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gaugefeed.h"

#include <QtQmlIntegration>

namespace wf {

/// The screens' name for the feed; its room knows no QML.
struct GaugeFeedForScreens {
    Q_GADGET
    QML_FOREIGN(wf::GaugeFeed)
    QML_NAMED_ELEMENT(GaugeFeed)
    QML_UNCREATABLE("made by the host of rooms")
};

} // namespace wf
