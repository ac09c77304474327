// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "placewords.h"

#include <QJsonObject>

#include <algorithm>

namespace wf {

QStringList placeTexts(const QJsonValue &place)
{
    QStringList all;
    if (place.isString()) {
        all.append(place.toString().simplified());
    } else {
        const QJsonObject languages = place.toObject();
        for (const QJsonValue one : languages)
            all.append(one.toString().simplified());
    }
    all.removeAll(QString());
    return all;
}

bool isSaidAlike(const QJsonValue &one, const QJsonValue &other)
{
    const QStringList others = placeTexts(other);
    const QStringList words = placeTexts(one);
    return std::ranges::any_of(words, [&others](const QString &text) { return others.contains(text); });
}

bool isPartOf(const QJsonValue &one, const QJsonValue &other)
{
    const QStringList others = placeTexts(other);
    const QStringList words = placeTexts(one);
    return std::ranges::any_of(words, [&others](const QString &text) {
        return std::ranges::any_of(others, [&text](const QString &second) { return text.contains(second) || second.contains(text); });
    });
}

} // namespace wf
