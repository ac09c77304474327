// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "threeway.h"

#include <algorithm>

namespace wf {

namespace {

void mergeInto(QJsonObject &result, QStringList &collisions, const QString &path, const QJsonObject &base,
               const QList<QJsonObject> &versions)
{
    QStringList keys = base.keys();
    for (const QJsonObject &version : versions)
        keys += version.keys();
    keys.removeDuplicates();

    for (const QString &key : std::as_const(keys)) {
        const QJsonValue before = base.value(key);
        QList<QJsonValue> changes; // different ones, the winner last
        for (const QJsonObject &version : versions) {
            const QJsonValue value = version.value(key);
            if (value == before)
                continue;
            changes.removeAll(value);
            changes.append(value);
        }
        QJsonValue after = changes.isEmpty() ? before : changes.last();
        if (changes.size() > 1) {
            const QString here = path + key;
            if (std::ranges::all_of(changes, &QJsonValue::isObject)) {
                QList<QJsonObject> objects;
                for (const QJsonObject &version : versions)
                    objects.append(version.value(key).toObject());
                QJsonObject nested;
                mergeInto(nested, collisions, here + u'.', before.toObject(), objects);
                after = nested;
            } else {
                collisions.append(here);
            }
        }
        if (!after.isUndefined())
            result.insert(key, after);
    }
}

} // namespace

Merged mergeVersions(const QJsonObject &base, const QList<QJsonObject> &versions)
{
    Merged merged;
    mergeInto(merged.fields, merged.collisions, {}, base, versions);
    merged.collisions.sort();
    return merged;
}

} // namespace wf
