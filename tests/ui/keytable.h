// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manual.h"

#include <QList>
#include <QRegularExpression>
#include <QStringList>

#include <array>

/// How many keys the manual says something takes ("How many keys it takes", the last table of its page of keys), so that a test can hold it
/// to its word. A row is found by words that stand in no other row of it.
namespace keytable {

struct Row {
    QStringView english;
    QStringView chinese;
};

inline constexpr Row alarmHere{u"on the situation page", u"告警到签收"};
inline constexpr Row alarmElsewhere{u"from another page", u"从其他页"};
inline constexpr Row told{u"told by radio", u"已电台通知"};
inline constexpr Row underWay{u"under way, arrived", u"出发、到场"};
inline constexpr Row cordon{u"a cordon said to stand", u"警戒到位"};
inline constexpr Row text{u"published, or taken down", u"已发布、已撤下"};
inline constexpr Row call{u"a 110 call", u"110 警情"};
inline constexpr Row closure{u"a closure confirmed", u"确认管制"}; ///< a step of it and its reopening too
inline constexpr Row lane{u"one lane opened", u"一条车道"};
inline constexpr Row warning{u"a weather signal", u"气象预警"};
inline constexpr std::array every{alarmHere, alarmElsewhere, told, underWay, cordon, text, call, closure, lane, warning};

/// The table's rows without its head: what is done, and by which keys.
[[nodiscard]] inline QList<QStringList> rows(const QString &language)
{
    QList<QStringList> all;
    const QVariantList blocks = wf::Manual::parse(wf::Manual::markdown(language, QStringLiteral("keys")), {});
    for (const QVariant &block : blocks) {
        if (block.toMap().value(QStringLiteral("kind")).toString() != QLatin1StringView("table"))
            continue;
        all.clear();
        const QVariantList lines = block.toMap().value(QStringLiteral("rows")).toList();
        for (const QVariant &line : lines)
            all.append(line.toStringList());
    }
    return all.mid(1);
}

/// The first number in the second column; -1: no row has these words, more than one has, or it says none.
[[nodiscard]] inline int keysIn(const QString &language, QStringView words)
{
    static const QRegularExpression number(QStringLiteral("\\d+"));
    QList<QStringList> found = rows(language);
    found.removeIf([words](const QStringList &row) { return !row.value(0).contains(words); });
    const QRegularExpressionMatch match = number.match(found.size() == 1 ? found.constFirst().value(1) : QString());
    return match.hasMatch() ? match.captured().toInt() : -1;
}

/// As the manual says it in English, and in Chinese.
[[nodiscard]] inline QList<int> promised(const Row &row)
{
    return {keysIn(QStringLiteral("en"), row.english), keysIn(QStringLiteral("zh_CN"), row.chinese)};
}

/// So many keys in both languages.
[[nodiscard]] inline QList<int> both(int keys) { return {keys, keys}; }

} // namespace keytable
