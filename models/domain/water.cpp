// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "water.h"

#include <QCoreApplication>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

Thresholds thresholdsOf(const Record &floodPoint)
{
    const QJsonObject cm = floodPoint.value("thresholds"_L1).toObject();
    Thresholds own;
    own.watch = cm.value("watch"_L1).toDouble(own.watch);
    own.slow = cm.value("slow"_L1).toDouble(own.slow);
    own.close = cm.value("close"_L1).toDouble(own.close);
    own.reopen = cm.value("reopen"_L1).toDouble(own.reopen);
    own.reopenMin = floodPoint.number("reopenMin"_L1, own.reopenMin);
    return own;
}

ThresholdState floodState(double depthCm, const Thresholds &thresholds)
{
    if (depthCm >= thresholds.close)
        return ThresholdState::Close;
    if (depthCm >= thresholds.slow)
        return ThresholdState::Slow;
    if (depthCm >= thresholds.watch)
        return ThresholdState::Watch;
    return ThresholdState::Normal;
}

qint64 readingMoment(qint64 said, qint64 now)
{
    constexpr qint64 minute = 60'000;
    return std::min(now, said % minute == 0 ? said + minute - 1 : said);
}

QString thresholdStateKey(ThresholdState state)
{
    switch (state) {
    case ThresholdState::Normal:
        return u"normal"_s;
    case ThresholdState::Watch:
        return u"watch"_s;
    case ThresholdState::Slow:
        return u"slow"_s;
    case ThresholdState::Close:
        return u"close"_s;
    }
    return {};
}

QString thresholdStateTitle(ThresholdState state)
{
    switch (state) {
    case ThresholdState::Normal:
        return QCoreApplication::translate("ThresholdState", "Normal");
    case ThresholdState::Watch:
        return QCoreApplication::translate("ThresholdState", "Watch");
    case ThresholdState::Slow:
        return QCoreApplication::translate("ThresholdState", "Slow");
    case ThresholdState::Close:
        return QCoreApplication::translate("ThresholdState", "Close");
    }
    return {};
}

RainWarningColor rainstormColor(double acc3h, double acc6h, double acc12h)
{
    if (acc3h >= 100)
        return RainWarningColor::Red;
    if (acc3h >= 50)
        return RainWarningColor::Orange;
    if (acc6h >= 50)
        return RainWarningColor::Yellow;
    if (acc12h >= 50)
        return RainWarningColor::Blue;
    return RainWarningColor::None;
}

QString rainWarningColorKey(RainWarningColor color)
{
    switch (color) {
    case RainWarningColor::None:
        return {};
    case RainWarningColor::Blue:
        return u"blue"_s;
    case RainWarningColor::Yellow:
        return u"yellow"_s;
    case RainWarningColor::Orange:
        return u"orange"_s;
    case RainWarningColor::Red:
        return u"red"_s;
    }
    return {};
}

} // namespace wf
