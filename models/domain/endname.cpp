// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "endname.h"

#include "geo.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QPointF>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    QString zh;
    QString en;
};

/// A name in one language; the other stands in where it is missing.
QString in(const QJsonValue &name, QLatin1StringView language)
{
    const QString text = name.toObject().value(language).toString();
    return (text.isEmpty() ? localise(name) : text).simplified();
}

Words sideWords(Side side)
{
    switch (side) {
    case Side::North:
        return {u"北侧"_s, u"north side"_s};
    case Side::East:
        return {u"东侧"_s, u"east side"_s};
    case Side::South:
        return {u"南侧"_s, u"south side"_s};
    case Side::West:
        break;
    }
    return {u"西侧"_s, u"west side"_s};
}

/// What tells an end from the other one; where no line says on which side it lies, which of the two it is.
Words wordsFor(const Record &closure, bool isFirst)
{
    constexpr double onePlaceM = 1;
    const QJsonArray line = closure.value("line"_L1).toArray();
    const QPointF first = pointOf(line.first());
    const QPointF last = pointOf(line.last());
    if (line.size() < 2 || groundMetres(first, last) < onePlaceM)
        return isFirst ? Words{u"起端"_s, u"first end"_s} : Words{u"止端"_s, u"second end"_s};
    return sideWords(isFirst ? sideOf(first, last) : sideOf(last, first));
}

} // namespace

QJsonValue closureEnd(const Record &closure, const QString &end)
{
    const bool isFirst = end == "from"_L1;
    const QJsonValue own = closure.value(isFirst ? "from"_L1 : "to"_L1);
    const QJsonValue other = closure.value(isFirst ? "to"_L1 : "from"_L1);
    const QString zh = in(own, "zh"_L1);
    const QString en = in(own, "en"_L1);
    const bool isSameZh = !zh.isEmpty() && zh == in(other, "zh"_L1);
    const bool isSameEn = !en.isEmpty() && en == in(other, "en"_L1);
    if (!isSameZh && !isSameEn)
        return own;
    const Words side = wordsFor(closure, isFirst);
    return QJsonObject{{u"zh"_s, isSameZh ? u"%1（%2）"_s.arg(zh, side.zh) : zh}, {u"en"_s, isSameEn ? u"%1 (%2)"_s.arg(en, side.en) : en}};
}

QString closureEndTitle(const Record &closure, const QString &end) { return localise(closureEnd(closure, end)); }

} // namespace wf
