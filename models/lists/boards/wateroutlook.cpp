// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wateroutlook.h"

#include "clock.h"
#include "columns.h"
#include "gaugewatch.h"
#include "verb.h"
#include "waterscan.h"
#include "waterstand.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

constexpr qint64 minute = 60'000;

/// mm/h of the last hour; of a shorter time where the stations have not reported for an hour yet.
std::optional<double> rainLately(QPointF pos, const QList<RainStation> &stations, qint64 now)
{
    for (const qint64 span : {60 * minute, 30 * minute, 15 * minute, 5 * minute}) {
        if (const auto rain = arealRain(pos, stations, now - span, now))
            return rain->mmPerH;
    }
    return std::nullopt;
}

/// Readings that count, oldest first.
std::optional<qint64> closeByTrend(const QList<Sample> &readings, const Thresholds &limits, qint64 trustedAt, qint64 now)
{
    constexpr qint64 ahead = 120 * minute;
    const auto rate = depthRate(readings, trustedAt);
    if (readings.isEmpty() || waterTrend(rate) != WaterTrend::Rising || now - readings.constLast().at > readingHoldsMs)
        return std::nullopt;
    const Sample &last = readings.constLast();
    const double minutes = (limits.close - last.v.at(0)) / rate->cmPer10Min * 10;
    const qint64 at = last.at + qint64(minutes * double(minute));
    return minutes > 0 && at < now + ahead ? std::optional(std::max(at, now)) : std::nullopt;
}

/// Of the next half hour: the water is at no time expected to be as high as it was read.
bool fallsAtOnce(const FloodForecast &forecast)
{
    constexpr qint64 ahead = 30 * minute;
    return std::ranges::none_of(forecast.points, [&forecast](const ForecastPoint &point) {
        return point.at > forecast.now && point.at <= forecast.now + ahead && point.cm >= forecast.start->v.at(0);
    });
}

PointOutlook outlookOf(const WaterQuestion::Point &point, const WaterQuestion &question)
{
    PointOutlook outlook;
    const Record &record = point.record;
    outlook.subject = record.subject();
    outlook.name = record.name();
    outlook.thresholds = thresholdsOf(record);
    outlook.shown = point.shown;
    outlook.forecast.now = question.now;
    outlook.isDoubtful = isGaugeInDoubt(record);
    outlook.rainMmPerH = rainLately(record.position(), question.stations, question.now);

    const QList<RainSpell> fallen = rainLatelyAt(record, question.stations, question.now);
    const auto parameters = PondingParameters::fromRecord(record);
    if (const auto evidence = gaugeEvidence(record, point.readings, point.last, fallen, question.now))
        outlook.doubt = judgeGauge(*evidence);
    // A gauge that is doubted for its silence only, say, still has its side of a dispute.
    const WaterCase told(record);
    const auto dispute = scanWater(point.readings, told, question.now).dispute;
    QList<Sample> believed = readingsToForecastFrom(point.readings, outlook.isDoubtful && !dispute);
    believed = dispute ? withoutShallower(believed, dispute) : sinceTrusted(believed, told.settledByTrust());
    const WaterTrend trend = waterTrend(depthRate(believed, told.settledByTrust()));
    outlook.isFalling = trend == WaterTrend::Falling;
    outlook.closesByTrend = closeByTrend(believed, outlook.thresholds, told.settledByTrust(), question.now);
    outlook.warningColor = question.warningColor;
    if (!parameters) {
        outlook.problem = parameters.error().text;
        return outlook;
    }
    ForecastInput input;
    input.parameters = *parameters;
    input.thresholds = outlook.thresholds;
    input.now = question.now;
    input.readings = believed;
    input.fallen = fallen;
    input.lastHourMm = outlook.rainMmPerH;
    outlook.rainForecast = rainForecastAt(record.position(), question.forecasts, question.stations, question.now);
    if (outlook.rainForecast)
        input.expected = outlook.rainForecast->spells;
    outlook.forecast = forecastDepth(input);
    const bool isNew = outlook.forecast.start && question.now - outlook.forecast.start->at <= readingHoldsMs;
    outlook.isAgainstRise = isNew && trend == WaterTrend::Rising && fallsAtOnce(outlook.forecast);
    const LimitCrossing *close = outlook.forecast.crossing(u"close");
    if (outlook.isAgainstRise)
        outlook.problem = ListsText::tr("No forecast: the water is read to rise, and the model, which knows of no cause, lets it fall");
    else if (outlook.isRainUnknown() && !(close && (close->at || close->already)))
        outlook.problem = ListsText::tr("No forecast: no rain readings");
    return outlook;
}

/// Of a triangle from the lower to the upper depth with its top at the middle one, the part that lies at a limit or above it.
double chanceAbove(double limit, const ForecastPoint &point)
{
    const double low = point.lowCm, top = point.cm, high = point.highCm;
    if (limit <= low)
        return 1;
    if (limit > high || high <= low)
        return 0;
    return limit <= top ? 1 - (limit - low) * (limit - low) / ((high - low) * (top - low))
                        : (high - limit) * (high - limit) / ((high - low) * (high - top));
}

QString hourMinute(qint64 at) { return beijingTime(at).left(5); }

QString rainForecastText(const RainForecast &rain, bool isMixed)
{
    const QString whose = rain.source.isEmpty() ? ListsText::tr("rain forecast") : rain.source;
    const QString where = rain.station.isEmpty() ? ListsText::tr("for the city") : ListsText::tr("for the nearest rain station");
    const QString issued = ListsText::tr("%1 %2, issued %3").arg(whose, where, hourMinute(rain.issuedAt));
    return isMixed ? ListsText::tr("%1, then rain going on as lately").arg(issued) : issued;
}

QString limitTitle(const QString &limit)
{
    return limit == "reopen"_L1 ? choiceTitle(u"floodpoint"_s, u"thresholds"_s, limit) : choiceTitle(u"alarm"_s, u"level"_s, limit);
}

/// Of a limit that is passed, with places for its depth and name: as the depth is read, not as if an old or doubted one were of now.
QString passedText(const PointOutlook &outlook)
{
    if (outlook.isShownInDoubt())
        return ListsText::tr("At %1 cm (%2) or above by its gauge, which is in doubt");
    if (outlook.shown && outlook.forecast.now - outlook.shown->at > readingHoldsMs)
        return ListsText::tr("At %1 cm (%2) or above when it was last read, at %3").arg(u"%1"_s, u"%2"_s, hourMinute(outlook.shown->at));
    return ListsText::tr("At %1 cm (%2) or above now");
}

QString sentence(const PointOutlook &outlook, const LimitCrossing &crossing)
{
    const QString cm = QString::number(crossing.cm, 'f', 0);
    const QString title = limitTitle(crossing.limit);
    const bool falls = crossing.limit == "reopen"_L1;
    if (!falls && outlook.isPassed(crossing))
        return passedText(outlook).arg(cm, title);
    if (crossing.already && !outlook.isPassed(crossing))
        return (falls ? ListsText::tr("Below %1 cm (%2) by now after the model; not read")
                      : ListsText::tr("At %1 cm (%2) or above by now after the model; not read"))
            .arg(cm, title);
    if (crossing.already)
        return ListsText::tr("Below %1 cm (%2) now").arg(cm, title);
    if (crossing.at && crossing.earliest && crossing.latest) {
        return (falls ? ListsText::tr("Below %1 cm (%2) from about %3, between %4 and %5")
                      : ListsText::tr("Reaches %1 cm (%2) at about %3, between %4 and %5"))
            .arg(cm, title, hourMinute(*crossing.at), hourMinute(*crossing.earliest), hourMinute(*crossing.latest));
    }
    if (crossing.at && crossing.earliest) {
        return (falls ? ListsText::tr("Below %1 cm (%2) from about %3, at the earliest %4")
                      : ListsText::tr("Reaches %1 cm (%2) at about %3, at the earliest %4"))
            .arg(cm, title, hourMinute(*crossing.at), hourMinute(*crossing.earliest));
    }
    if (crossing.at)
        return (falls ? ListsText::tr("Below %1 cm (%2) from about %3") : ListsText::tr("Reaches %1 cm (%2) at about %3"))
            .arg(cm, title, hourMinute(*crossing.at));
    if (crossing.earliest) {
        return (falls ? ListsText::tr("Below %1 cm (%2) perhaps from %3") : ListsText::tr("May reach %1 cm (%2) from %3"))
            .arg(cm, title, hourMinute(*crossing.earliest));
    }
    if (falls)
        return ListsText::tr("Not below %1 cm (%2) within two hours").arg(cm, title);
    const bool isWarned = !outlook.warningColor.isEmpty() && !outlook.rainForecast; // then more rain is to be expected than fell lately
    return (isWarned ? ListsText::tr("Does not reach %1 cm (%2) within two hours if it only rains on as lately")
                     : ListsText::tr("Does not reach %1 cm (%2) within two hours"))
        .arg(cm, title);
}

/// Where no station and no forecast tells of rain: what can't be said, and what a warning says is to come.
void sayRainUnknown(const PointOutlook &outlook, QStringList &sentences)
{
    if (!outlook.closesAt())
        sentences.append(ListsText::tr("Whether it reaches %1 cm (%2) within two hours can't be judged: no rain readings")
                             .arg(QString::number(outlook.thresholds.close, 'f', 0), limitTitle(u"close"_s)));
    if (!outlook.warningColor.isEmpty())
        sentences.append(ListsText::tr("Rain is to be expected: rainstorm warning in force (%1)")
                             .arg(choiceTitle(u"warning"_s, u"color"_s, outlook.warningColor)));
}

} // namespace

bool PointOutlook::isPassed(const LimitCrossing &crossing) const
{
    const double read = shown ? shown->v.at(0) : depthCm();
    if (crossing.limit == "reopen"_L1)
        return crossing.already && read >= 0 && read < crossing.cm;
    return read >= crossing.cm && (shown || crossing.already);
}

bool PointOutlook::isClosePassed() const
{
    const LimitCrossing *close = forecast.crossing(u"close");
    return close ? isPassed(*close) : shown && shown->v.at(0) >= thresholds.close;
}

std::optional<qint64> PointOutlook::closesAt() const
{
    const LimitCrossing *close = forecast.crossing(u"close");
    if (isClosePassed() || (close && close->already))
        return forecast.now;
    const std::optional<qint64> modelled = close ? close->at : std::nullopt;
    return modelled && closesByTrend ? std::min(*modelled, *closesByTrend) : modelled ? modelled : closesByTrend;
}

const ForecastPoint *PointOutlook::peak() const
{
    const auto highest = std::ranges::max_element(forecast.points, {}, &ForecastPoint::cm);
    return highest == forecast.points.end() ? nullptr : &*highest;
}

QHash<QString, PointOutlook> answerWater(const WaterQuestion &question)
{
    QHash<QString, PointOutlook> answers;
    answers.reserve(question.points.size());
    for (const WaterQuestion::Point &point : question.points)
        answers.insert(point.record.subject(), outlookOf(point, question));
    return answers;
}

QStringList crossingSentences(const PointOutlook &outlook)
{
    QStringList sentences;
    const bool isWet = std::max(outlook.depthCm(), outlook.shown ? outlook.shown->v.at(0) : -1) >= outlook.thresholds.reopen;
    for (const LimitCrossing &crossing : outlook.forecast.crossings) {
        // Only the next limit up is news; falling below the limit for reopening only matters where water stands above it.
        if (crossing.limit == "reopen"_L1 && !isWet)
            continue;
        if ((crossing.already || outlook.isPassed(crossing)) && crossing.limit != "close"_L1)
            continue;
        // Where nobody has read the water the model begins dry: it may warn, it can't say that nothing will come.
        const bool isForetold = crossing.at || crossing.earliest || crossing.already || outlook.isPassed(crossing);
        if (!outlook.forecast.start && !isForetold)
            continue;
        // Nor where nobody knows how much it rains, or the water does otherwise: there it warns only.
        const bool calms = crossing.limit == "reopen"_L1 ? !outlook.isPassed(crossing) : !isForetold;
        if (calms && (outlook.isRainUnknown() || outlook.isAgainstRise))
            continue;
        sentences.append(sentence(outlook, crossing));
    }
    if (!outlook.isClosePassed() && outlook.closesByTrend && outlook.closesAt() == outlook.closesByTrend)
        sentences.prepend(
            ListsText::tr("At %1 cm (%2) from %3 if it rises on as it is read to rise")
                .arg(QString::number(outlook.thresholds.close, 'f', 0), limitTitle(u"close"_s), hourMinute(*outlook.closesByTrend)));
    if (outlook.isRainUnknown() && !outlook.forecast.points.isEmpty())
        sayRainUnknown(outlook, sentences);
    return sentences;
}

QString closeTimeText(const PointOutlook &outlook)
{
    const LimitCrossing *close = outlook.forecast.crossing(u"close");
    if (outlook.isClosePassed())
        return outlook.isShownInDoubt() ? ListsText::tr("reached?") : ListsText::tr("reached");
    if (const auto at = outlook.closesAt()) {
        const bool isModelled = !outlook.isFalling && close && !close->already && close->at == at && outlook.depthCm() >= 0;
        return isModelled ? hourMinute(*at) : ListsText::tr("%1?").arg(hourMinute(*at));
    }
    return close && close->earliest ? ListsText::tr("%1?").arg(hourMinute(*close->earliest)) : QString();
}

std::optional<double> closingChance(const PointOutlook &outlook)
{
    if (!outlook.problem.isEmpty() || outlook.forecast.points.isEmpty())
        return std::nullopt;
    if (outlook.isClosePassed())
        return 1;
    const double limit = outlook.thresholds.close;
    double chance = 0;
    for (const ForecastPoint &point : outlook.forecast.points)
        chance = std::max(chance, chanceAbove(limit, point));
    return chance;
}

QString closingChanceText(const PointOutlook &outlook)
{
    const auto chance = closingChance(outlook);
    if (!chance)
        return {};
    const LimitCrossing *close = outlook.forecast.crossing(u"close");
    const QString percent = QString::number(std::round(*chance * 100));
    if (outlook.isClosePassed())
        return outlook.isShownInDoubt() ? ListsText::tr("at the limit by a gauge in doubt") : ListsText::tr("at the limit now");
    const auto at = close ? (close->at ? close->at : close->earliest) : std::nullopt;
    return at ? ListsText::tr("%1 %, from about %2").arg(percent, hourMinute(*at)) : ListsText::tr("%1 %").arg(percent);
}

QString forecastBasis(const PointOutlook &outlook)
{
    const FloodForecast &forecast = outlook.forecast;
    const QString start = forecast.start ? ListsText::tr("From the reading of %1").arg(hourMinute(forecast.start->at))
                                         : ListsText::tr("No reading: from the model alone, beginning dry");
    QString rain = ListsText::tr("no rain readings");
    if (forecast.rain == FloodForecast::Rain::Persistent && outlook.rainMmPerH)
        rain = ListsText::tr("rain going on at %1 mm/h").arg(*outlook.rainMmPerH, 0, 'f', 0);
    else if (forecast.rain != FloodForecast::Rain::None && outlook.rainForecast)
        rain = rainForecastText(*outlook.rainForecast, forecast.rain == FloodForecast::Rain::Mixed);
    return ListsText::tr("%1; %2; the band is an assumption").arg(start, rain);
}

} // namespace wf
