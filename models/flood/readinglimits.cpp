// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "readinglimits.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// -99, 999, 8888, 999999.9 …: nothing but one digit, and at least as many of them as `least`.
bool repeats(double figure, qsizetype least)
{
    if (!std::isfinite(figure) || std::abs(figure) > 1e12)
        return false;
    QString digits = QString::number(std::abs(figure), 'f', 3).remove(u'.');
    while (digits.endsWith(u'0'))
        digits.chop(1);
    return digits.size() >= least && (digits.count(u'9') == digits.size() || digits.count(u'8') == digits.size());
}

QList<double> figuresIn(const QString &text)
{
    static const QRegularExpression between(u"[\\s;,，；、]+"_s);
    QList<double> figures;
    for (const QString &one : text.split(between, Qt::SkipEmptyParts)) {
        bool isNumber = false;
        if (const double figure = one.toDouble(&isNumber); isNumber)
            figures.append(figure);
    }
    return figures;
}

} // namespace

ReadingLimits::Verdict ReadingLimits::judge(double value, double figure) const
{
    if (!std::isfinite(value))
        return Verdict::NoFigure;
    const auto is = [figure](double other) { return std::abs(figure - other) < 1e-6; };
    if (std::ranges::any_of(none, is))
        return Verdict::NoFigure;
    const bool isEndOfShort = is(-32768) || is(32767) || is(65535) || is(-32767);
    // Within the range a depth of 88.8 or 99.9 is a depth as any other: nobody writes "no figure" with a decimal point there.
    const bool isWholeDigits = std::abs(figure) >= 100;
    const bool isNearTheEnd = value > max || (isWholeDigits && value >= 0.8 * max);
    if (isEndOfShort || (figure < 0 && repeats(figure, 2) && value < min - drift) || (figure > 0 && repeats(figure, 3) && isNearTheEnd))
        return Verdict::NoFigure;
    if (value < min)
        return value >= min - drift ? Verdict::Drift : Verdict::OutOfRange;
    return value > max ? Verdict::OutOfRange : Verdict::Sound;
}

ReadingLimits ReadingLimits::ofGauge(const Record &floodPoint)
{
    ReadingLimits limits;
    limits.max = std::clamp(floodPoint.number("gaugeMaxCm"_L1, limits.max), 1.0, 1000.0);
    limits.none = figuresIn(floodPoint.text("gaugeNone"_L1));
    return limits;
}

ReadingLimits ReadingLimits::rain()
{
    ReadingLimits limits;
    limits.max = 10'000;
    limits.drift = 0;
    return limits;
}

ReadingLimits ReadingLimits::ofStation(const Record &rainStation)
{
    ReadingLimits limits = rain();
    limits.none = figuresIn(rainStation.text("gaugeNone"_L1));
    return limits;
}

} // namespace wf
