// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pointwords.h"

#include "water.h"
#include "words.h"

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

LocalText gauge(const QString &name) { return name.isEmpty() ? LocalText{u"无"_s, u"none"_s} : LocalText::same(name); }

} // namespace

LocalText configured(const Record &point, const QJsonObject *before)
{
    if (!before)
        return {};
    Record then(point.subject());
    then.setFields(*before);
    QList<LocalText> changes;
    if (point.text("gauge"_L1) != then.text("gauge"_L1))
        changes.append(fill({u"水位计：{is}（原{was}）"_s, u"gauge: {is} (before: {was})"_s},
                            {{u"is"_s, gauge(point.text("gauge"_L1))}, {u"was"_s, gauge(then.text("gauge"_L1))}}));
    if (thresholdsOf(point) != thresholdsOf(then))
        changes.append(limits(point));
    if (!point.text("road"_L1).isEmpty() && point.text("road"_L1) != then.text("road"_L1))
        changes.append(fill({u"道路：{road}"_s, u"road: {road}"_s}, {{u"road"_s, LocalText::same(point.text("road"_L1))}}));
    return joined(changes);
}

} // namespace wf::words
