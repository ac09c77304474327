// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localtext.h"

#include <QPointF>
#include <QString>
#include <QStringList>

namespace wf {

/// Something that Ctrl+K finds.
struct SearchEntry {
    QString title;
    QString subtitle;
    QString kind; ///< "road", "place", "unit" … "command"
    QString subject; ///< of a record; empty for roads, places and commands
    QString command; ///< what to run, for a command
    QPointF position; ///< x = longitude, y = latitude
    bool hasPosition = false;
    bool archived = false; ///< not in the situation: it is looked at on the archive's page
    QStringList aliases; ///< other names: the English one, a number
    QStringList about = {}; ///< what it is found by and is not called: its id, its road, where it lies
    LocalText name = {}; ///< the title in both languages; empty: it is the same in both
};

} // namespace wf
