// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace wf {

/// The same record as several seats left it, put together field by field against the form they all began with.
struct Merged {
    QJsonObject fields;
    QStringList collisions; ///< "state", "steps.scene.cordon" …: changed differently by two; sorted
};

/// `versions` stand in a fixed order, the one that wins a collision last. Objects are merged field by field, lists and plain
/// values as a whole; a field taken away is a change like any other.
[[nodiscard]] Merged mergeVersions(const QJsonObject &base, const QList<QJsonObject> &versions);

} // namespace wf
