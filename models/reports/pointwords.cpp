// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pointwords.h"

#include "geo.h"
#include "water.h"
#include "words.h"

#include <algorithm>

namespace wf::words {

using namespace Qt::StringLiterals;

namespace {

LocalText limits(const Record &point)
{
    const Thresholds is = thresholdsOf(point);
    return fill({u"限值：关注{watch}，缓行{slow}，管制{close}，恢复{reopen}（持续{min}分钟）"_s,
                 u"limits: watch {watch}, slow {slow}, close {close}, reopen {reopen} (for {min} min)"_s},
                {{u"watch"_s, depth(is.watch)},
                 {u"slow"_s, depth(is.slow)},
                 {u"close"_s, depth(is.close)},
                 {u"reopen"_s, depth(is.reopen)},
                 {u"min"_s, number(is.reopenMin)}});
}

/// Where nothing is said there is none.
LocalText orNone(const LocalText &text) { return text.isEmpty() ? LocalText{u"无"_s, u"none"_s} : text; }

LocalText sideName(Side side)
{
    switch (side) {
    case Side::North:
        return {u"北"_s, u"north"_s};
    case Side::East:
        return {u"东"_s, u"east"_s};
    case Side::South:
        return {u"南"_s, u"south"_s};
    case Side::West:
        return {u"西"_s, u"west"_s};
    }
    return {};
}

/// How far it was moved, and where to: nobody finds a place by two numbers with five decimals.
LocalText moved(const Record &then, const Record &point)
{
    if (!point.hasPosition())
        return then.hasPosition() ? LocalText{u"位置：无（原已标定）"_s, u"position: none (before: known)"_s} : LocalText();
    if (!then.hasPosition())
        return {u"位置：已标定（原无）"_s, u"position: known (before: none)"_s};
    const QPointF was = then.position(), is = point.position();
    if (was == is)
        return {};
    return fill({u"位置：向{side}移{metres}米"_s, u"position: moved {metres} m to the {side}"_s},
                {{u"side"_s, sideName(sideOf(is, was))}, {u"metres"_s, number(std::max(1.0, groundMetres(was, is)))}});
}

LocalText directionOf(const Record &point)
{
    const QString key = point.text("direction"_L1);
    return key.isEmpty() ? LocalText() : words::direction(key);
}

LocalText rangeOf(const Record &point)
{
    return point.value("gaugeMaxCm"_L1).isDouble() ? depth(point.number("gaugeMaxCm"_L1)) : LocalText();
}

LocalText textOf(const Record &point, QLatin1StringView field) { return LocalText::same(point.text(field)); }

} // namespace

LocalText configured(const Record &point, const QJsonObject *before)
{
    if (!before)
        return {};
    Record then(point.subject());
    then.setFields(*before);
    QList<LocalText> changes;
    const auto change = [&changes](const LocalText &title, const LocalText &was, const LocalText &is) {
        if (was != is)
            changes.append(fill({u"{title}：{is}（原{was}）"_s, u"{title}: {is} (before: {was})"_s},
                                {{u"title"_s, title}, {u"is"_s, orNone(is)}, {u"was"_s, orNone(was)}}));
    };
    change({u"水位计"_s, u"gauge"_s}, textOf(then, "gauge"_L1), textOf(point, "gauge"_L1));
    change({u"量程"_s, u"it reads up to"_s}, rangeOf(then), rangeOf(point));
    if (thresholdsOf(point) != thresholdsOf(then))
        changes.append(limits(point));
    change({u"道路"_s, u"road"_s}, textOf(then, "road"_L1), textOf(point, "road"_L1));
    change({u"方向"_s, u"direction"_s}, directionOf(then), directionOf(point));
    changes.append(moved(then, point));
    return joined(changes);
}

} // namespace wf::words
