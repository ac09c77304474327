// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace wf {

/// The same in Chinese and in English, as records carry it ({"zh","en"}); both whatever the interface's language is.
struct LocalText {
    QString zh;
    QString en;

    bool operator==(const LocalText &) const = default;
    [[nodiscard]] bool isEmpty() const { return zh.isEmpty() && en.isEmpty(); }
    [[nodiscard]] QJsonObject json() const { return {{QStringLiteral("zh"), zh}, {QStringLiteral("en"), en}}; }
    /// "en" gives the English text, anything else the Chinese one.
    [[nodiscard]] const QString &in(const QString &language) const { return language == QLatin1StringView("en") ? en : zh; }

    /// A text that is the same in both, such as a road's name.
    [[nodiscard]] static LocalText same(const QString &text) { return {text, text}; }
    /// From a field that is text or {"zh","en"}; where one language is missing, the other stands in for it.
    [[nodiscard]] static LocalText from(const QJsonValue &value)
    {
        if (!value.isObject())
            return same(value.toString());
        const QJsonObject texts = value.toObject();
        const QString zh = texts.value(QLatin1StringView("zh")).toString();
        const QString en = texts.value(QLatin1StringView("en")).toString();
        return {zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en};
    }
};

} // namespace wf
