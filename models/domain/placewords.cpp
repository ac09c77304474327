// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "placewords.h"

#include <QJsonObject>

#include <algorithm>
#include <functional>

namespace wf {

namespace {

QString replaced(QString text, const QStringList &before, const QString &place)
{
    const auto named = std::ranges::find_if(before, [&text](const QString &words) { return text.contains(words); });
    return named == before.cend() || place.isEmpty() ? text : text.replace(*named, place);
}

} // namespace

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

QJsonValue placedAnew(const QJsonValue &text, const QJsonValue &before, const QJsonValue &place)
{
    QStringList named = placeTexts(before);
    std::ranges::sort(named, std::greater(), &QString::size); // the whole of it first
    const QString any = placeTexts(place).value(0);
    if (text.isString())
        return replaced(text.toString(), named, any);
    QJsonObject languages = text.toObject();
    for (auto it = languages.begin(); it != languages.end(); ++it) {
        const QString own = place.toObject().value(it.key()).toString().simplified();
        *it = replaced(it->toString(), named, own.isEmpty() ? any : own);
    }
    return text.isObject() ? QJsonValue(languages) : text;
}

} // namespace wf
