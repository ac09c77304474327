// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gaugecheck.h"

#include "clock.h"

#include <algorithm>
#include <cmath>

namespace wf {

using namespace Qt::StringLiterals;

QString GaugeDoubt::text() const { return localise(words); }

namespace {

constexpr double MsPerMinute = 60'000;
constexpr qint64 SameMoment = sameMomentMs;
constexpr qint64 NotNewsAnyMore = eyeIsNewsMs;
constexpr qint64 ClocksDiffer = 2 * 60'000; ///< a reading from a moment ahead is one of now
constexpr double SmallRise = 10; ///< cm: below it a rise is left to waves and splashing
constexpr double Splash = 5; ///< cm that a gauge may be off on top of it
constexpr double CloudburstMmPerH = 30; ///< may fall on the point while every station is dry

/// As many digits as are meant: 26, 12.3, 0.26.
QString figure(double value) { return QString::number(value, 'g', std::abs(value) < 1 ? 2 : 4); }
QString minutes(double ms) { return QString::number(std::llround(ms / MsPerMinute)); }

/// Off by a factor of a hundred: the one reads metres where the other reads centimetres.
bool hundredfold(double metres, double centimetres) { return centimetres >= 5 && metres > 0 && std::abs(centimetres / metres - 100) <= 15; }

class Judge {
public:
    Judge(const GaugeEvidence &evidence, const GaugeLimits &limits)
        : m_evidence(evidence)
        , m_limits(limits)
    {
        for (const Sample &sample : evidence.gauge) {
            if (sample.at <= evidence.now + ClocksDiffer)
                m_gauge.append(sample);
        }
        // What cannot be may be the newest reading, and is then told; it must not make what stands around it jump.
        const auto cannotBe = [&](const Sample &sample) { return !(sample.v[0] >= limits.minCm && sample.v[0] <= limits.maxCm); };
        const qint64 newest = m_gauge.isEmpty() ? 0 : std::ranges::max(m_gauge, {}, &Sample::at).at;
        m_gauge.removeIf([&](const Sample &sample) { return sample.at < newest && cannotBe(sample); });
        std::ranges::stable_sort(m_gauge, {}, &Sample::at);
    }

    [[nodiscard]] std::optional<GaugeDoubt> verdict() const
    {
        if (m_gauge.isEmpty())
            return silent();
        // A wild reading is what is wrong, however long nothing came after it: silence would explain nothing of what is shown.
        using Check = std::optional<GaugeDoubt> (Judge::*)() const;
        for (const Check check : {&Judge::outOfRange, &Judge::speaksTwice, &Judge::inMetres, &Judge::jumped, &Judge::silent, &Judge::frozen,
                                  &Judge::contradicted}) {
            if (auto doubt = (this->*check)())
                return doubt;
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] std::optional<GaugeDoubt> silent() const
    {
        if (m_gauge.isEmpty())
            return GaugeDoubt{u"gauge.silent"_s, inBoth(u"水位计无数据上报。"_s, u"The gauge does not report."_s), 0};
        const double since = double(m_evidence.now - m_gauge.last().at);
        if (since < m_limits.silentMin * MsPerMinute)
            return std::nullopt;
        return GaugeDoubt{u"gauge.silent"_s,
                          inBoth(u"水位计已 %1 分钟未上报数据。"_s, u"The gauge has not reported for %1 min."_s, {minutes(since)}),
                          m_gauge.last().at};
    }

    [[nodiscard]] std::optional<GaugeDoubt> outOfRange() const
    {
        const Sample &last = m_gauge.last();
        const double cm = last.v[0];
        if (cm >= m_limits.minCm && cm <= m_limits.maxCm) // no number is not either
            return std::nullopt;
        return GaugeDoubt{u"gauge.out_of_range"_s,
                          inBoth(u"水位计读数 %1 厘米，超出 %2 至 %3 厘米的量程。"_s, u"The gauge reads %1 cm; possible is %2 to %3."_s,
                                 {figure(cm), figure(m_limits.minCm), figure(m_limits.maxCm)}),
                          last.at};
    }

    /// Two sensors under one name, or a file that was corrected: which figure holds is for a person to say.
    [[nodiscard]] std::optional<GaugeDoubt> speaksTwice() const
    {
        for (qsizetype i = m_gauge.size() - 1; i > 0; --i) {
            const Sample &one = m_gauge.at(i - 1);
            const Sample &other = m_gauge.at(i);
            if (one.at == other.at && std::abs(one.v[0] - other.v[0]) > m_limits.againstItselfCm)
                return GaugeDoubt{
                    u"gauge.two_readings"_s,
                    inBoth(u"水位计 %1 有两个不同读数：%2 和 %3 厘米。"_s, u"The gauge has two different readings for %1: %2 and %3 cm."_s,
                           {beijingTime(one.at).left(5), figure(std::min(one.v[0], other.v[0])), figure(std::max(one.v[0], other.v[0]))}),
                    other.at};
        }
        int swings = 0;
        for (qsizetype i = 2; i < m_gauge.size(); ++i) {
            const double there = m_gauge.at(i - 1).v[0] - m_gauge.at(i - 2).v[0];
            const double back = m_gauge.at(i).v[0] - m_gauge.at(i - 1).v[0];
            swings = there * back < 0 && std::min(std::abs(there), std::abs(back)) > m_limits.swingCm ? swings + 1 : 0;
            if (swings >= m_limits.swings)
                return GaugeDoubt{u"gauge.two_readings"_s,
                                  inBoth(u"水位计读数在 %1 与 %2 厘米之间来回跳变：是否两个传感器共用一个名称？"_s,
                                         u"The gauge reads %1 and %2 cm by turns: two sensors under one name?"_s,
                                         {figure(m_gauge.at(i - 1).v[0]), figure(m_gauge.at(i).v[0])}),
                                  m_gauge.at(i).at};
        }
        return std::nullopt;
    }

    [[nodiscard]] static GaugeDoubt metresFor(const Sample &reading, const Sample &other, const QString &zh, const QString &en)
    {
        return {u"gauge.unit"_s, inBoth(zh, en, {figure(reading.v[0]), figure(other.v[0])}), reading.at};
    }

    [[nodiscard]] std::optional<GaugeDoubt> inMetres() const
    {
        for (qsizetype i = 1; i < m_gauge.size(); ++i) {
            const Sample &before = m_gauge.at(i - 1);
            const Sample &after = m_gauge.at(i);
            // Water that runs off may pass through a hundredth of its depth, but not within a few minutes from a hand's breadth on.
            const double fellTo = std::abs(after.v[0] - before.v[0]) / std::max(1.0, double(after.at - before.at) / MsPerMinute);
            if (fellTo < 3)
                continue;
            if (hundredfold(after.v[0], before.v[0]))
                return metresFor(after, before, u"水位计读数由 %2 变为 %1：疑似误用米作单位（应为厘米）？"_s,
                                 u"The gauge reads %1 after %2: metres instead of centimetres?"_s);
            if (hundredfold(before.v[0], after.v[0]))
                return metresFor(after, before, u"水位计读数由 %2 变为 %1：此前读数疑似误用米作单位（应为厘米）？"_s,
                                 u"The gauge reads %1 after %2: were those metres instead of centimetres?"_s);
        }
        if (const auto seen = person(); seen && hundredfold(seen->gauge.v[0], seen->person.v[0]))
            return metresFor(seen->gauge, seen->person, u"水位计读数 %1，人工实测 %2 厘米：疑似误用米作单位（应为厘米）？"_s,
                             u"The gauge reads %1 where a person read %2 cm: metres instead of centimetres?"_s);
        return std::nullopt;
    }

    /// What follows a jump up bears it out: the readings after it stay beyond half of it. Any jump: a person saw the same.
    [[nodiscard]] bool isBorneOut(double before, qsizetype jump) const
    {
        const double half = (m_gauge.at(jump).v[0] - before) / 2;
        int stayed = 0;
        for (qsizetype i = jump + 1; half > 0 && i < m_gauge.size(); ++i) {
            if ((m_gauge.at(i).v[0] - before) / half < 1)
                return false;
            ++stayed;
            if (stayed >= m_limits.jumpStays && m_gauge.at(i).at - m_gauge.at(jump).at >= 60'000)
                return true;
        }
        return std::ranges::any_of(m_evidence.people, [&](const Sample &person) {
            return person.at <= m_evidence.now && std::abs(person.at - m_gauge.at(jump).at) <= SameMoment
                && std::abs(person.v[0] - m_gauge.at(jump).v[0]) <= m_limits.againstEyeCm;
        });
    }

    [[nodiscard]] std::optional<GaugeDoubt> jumped() const
    {
        bool isRising = false; // borne out: what rises faster than rain can do has a cause that the model does not know
        for (qsizetype i = 1; i < m_gauge.size(); ++i) {
            const Sample &after = m_gauge.at(i);
            bool isKnown = isRising && after.v[0] > m_gauge.at(i - 1).v[0];
            for (qsizetype k = i - 1; k >= 0 && !isKnown && after.at - m_gauge.at(k).at <= 60'000; --k) {
                const double before = m_gauge.at(k).v[0];
                const double change = std::abs(after.v[0] - before);
                if (change > m_limits.jumpCm && isBorneOut(before, i)) {
                    isKnown = true;
                    isRising = after.v[0] > before;
                } else if (change > m_limits.jumpCm)
                    return GaugeDoubt{u"gauge.jump"_s,
                                      inBoth(u"水位计读数一分钟内由 %1 厘米突变为 %2 厘米。"_s,
                                             u"The gauge jumped from %1 to %2 cm within a minute."_s,
                                             {figure(m_gauge.at(k).v[0]), figure(after.v[0])}),
                                      after.at};
            }
            if (isKnown)
                continue;
            // A gauge that reads every minute does so a little late: what is gone from one reading to the next is gone at one stroke.
            constexpr qint64 strokeMs = 2 * 60'000;
            const Sample &last = m_gauge.at(i - 1);
            if (after.at - last.at <= strokeMs && last.v[0] - after.v[0] > m_limits.jumpCm && !isBorneOut(last.v[0], i))
                return GaugeDoubt{u"gauge.jump"_s,
                                  inBoth(u"水位计相邻两次读数由 %1 厘米骤降至 %2 厘米。"_s,
                                         u"The gauge fell from %1 to %2 cm from one reading to the next."_s,
                                         {figure(last.v[0]), figure(after.v[0])}),
                                  after.at};
            if (auto doubt = fasterThanWater(m_gauge.at(i - 1), after)) {
                if (!isBorneOut(m_gauge.at(i - 1).v[0], i))
                    return doubt;
                isRising = true;
            }
        }
        return std::nullopt;
    }

    /// More water than can have come, even if it rained several times as hard as known and nothing ran off.
    [[nodiscard]] std::optional<GaugeDoubt> fasterThanWater(const Sample &before, const Sample &after) const
    {
        if (!m_evidence.model || after.v[0] - before.v[0] <= SmallRise || before.at >= after.at)
            return std::nullopt;
        const PondingParameters &model = *m_evidence.model;
        double rain = 0;
        for (const RainPiece &piece : rainPieces(m_evidence.rain, before.at - 15 * 60'000, after.at))
            rain = std::max(rain, piece.mmPerH);
        const double hours = double(after.at - before.at) / MsPerMinute / 60;
        const double assumed = std::max(rain, CloudburstMmPerH); // the gauge is judged by more than is known to fall
        const double most = m_limits.inflowFactor * model.inflowM3h(assumed) * hours;
        const double possible = model.depthCm(model.volumeM3(before.v[0]) + most);
        if (after.v[0] <= possible + Splash)
            return std::nullopt;
        const double took = double(after.at - before.at);
        const QString highest = QString::number(std::round(possible)), from = figure(before.v[0]), to = figure(after.v[0]);
        if (took < MsPerMinute)
            return GaugeDoubt{
                u"gauge.jump"_s,
                inBoth(
                    u"水位计读数一分钟内由 %1 厘米升至 %2 厘米；即使按雨强 %3 毫米/小时的暴雨推算，最多也只约 %4 厘米。"_s,
                    u"The gauge rose from %1 to %2 cm within a minute; even in a cloudburst of %3 mm/h hardly more than %4 cm are possible."_s,
                    {from, to, figure(assumed), highest}),
                after.at};
        return GaugeDoubt{
            u"gauge.jump"_s,
            inBoth(u"水位计读数 %3 分钟内由 %1 厘米升至 %2 厘米；即使按雨强 %4 毫米/小时的暴雨推算，最多也只约 %5 厘米。"_s,
                   u"The gauge rose from %1 to %2 cm in %3 min; even in a cloudburst of %4 mm/h hardly more than %5 cm are possible."_s,
                   {from, to, minutes(took), figure(assumed), highest}),
            after.at};
    }

    struct Seen {
        Sample person;
        Sample gauge; ///< at the same moment
    };
    /// The newest reading of a person that is still news, with what the gauge said then.
    [[nodiscard]] std::optional<Seen> person() const
    {
        std::optional<Seen> seen;
        for (const Sample &one : m_evidence.people) {
            if (one.at > m_evidence.now || m_evidence.now - one.at > NotNewsAnyMore || (seen && one.at < seen->person.at)
                || m_gauge.isEmpty())
                continue;
            const auto nearest = std::ranges::min_element(m_gauge, {}, [&](const Sample &sample) { return std::abs(sample.at - one.at); });
            if (std::abs(nearest->at - one.at) <= SameMoment)
                seen = Seen{one, *nearest};
        }
        return seen;
    }

    [[nodiscard]] std::optional<GaugeDoubt> contradicted() const
    {
        const auto seen = person();
        if (!seen || std::abs(seen->person.v[0] - seen->gauge.v[0]) <= m_limits.againstEyeCm)
            return std::nullopt;
        return GaugeDoubt{u"gauge.contradicted"_s,
                          inBoth(u"水位计读数 %1 厘米，与人工实测 %2 厘米不符。"_s, u"The gauge reads %1 cm where a person read %2 cm."_s,
                                 {figure(seen->gauge.v[0]), figure(seen->person.v[0])}),
                          seen->person.at};
    }

    [[nodiscard]] std::optional<GaugeDoubt> frozen() const
    {
        qsizetype first = m_gauge.size() - 1;
        double least = m_gauge.last().v[0];
        double most = least;
        for (; first > 0; --first) {
            const double next = m_gauge.at(first - 1).v[0];
            if (!(std::max(most, next) - std::min(least, next) <= m_limits.frozenCm + 1e-9))
                break;
            least = std::min(least, next);
            most = std::max(most, next);
        }
        const qint64 from = m_gauge.at(first).at;
        const qint64 to = m_gauge.last().at;
        if (double(to - from) < m_limits.frozenMin * MsPerMinute)
            return std::nullopt;
        const auto seen = person();
        if (seen && seen->person.at >= from && std::abs(seen->person.v[0] - seen->gauge.v[0]) > m_limits.frozenAgainstEyeCm)
            return GaugeDoubt{u"gauge.frozen"_s,
                              inBoth(u"水位计读数 %2 分钟停在 %1 厘米不变，人工实测 %3 厘米。"_s,
                                     u"The gauge has stood at %1 cm for %2 min, while a person read %3 cm."_s,
                                     {figure(most), minutes(double(to - from)), figure(seen->person.v[0])}),
                              to};
        const double rain = rainDepthMm(m_evidence.rain, from, to) / (double(to - from) / MsPerMinute / 60);
        if (rain <= m_limits.rainMmPerH || !rainShouldMoveIt(most, from, to))
            return std::nullopt;
        return GaugeDoubt{u"gauge.frozen"_s,
                          inBoth(u"水位计读数 %2 分钟停在 %1 厘米不变，其间雨强 %3 毫米/小时。"_s,
                                 u"The gauge has stood at %1 cm for %2 min, while it rained %3 mm/h."_s,
                                 {figure(most), minutes(double(to - from)), QString::number(rain, 'f', 1)}),
                          to};
    }

    /// Where drains take a light rain the gauge rightly stays at 0: ask the model. Without one, only water that stands tells.
    [[nodiscard]] bool rainShouldMoveIt(double cm, qint64 from, qint64 to) const
    {
        if (!m_evidence.model)
            return cm > m_limits.rainMovesCm;
        PondingModel model(*m_evidence.model, cm);
        for (const RainPiece &piece : rainPieces(m_evidence.rain, from, to)) {
            model.advance(piece.mmPerH, double(piece.to - piece.from) / MsPerMinute / 60);
            if (std::abs(model.depthCm() - cm) > m_limits.rainMovesCm)
                return true;
        }
        return false;
    }

    const GaugeEvidence &m_evidence;
    const GaugeLimits &m_limits;
    QList<Sample> m_gauge; ///< up to now, oldest first
};

} // namespace

std::optional<GaugeDoubt> judgeGauge(const GaugeEvidence &evidence, const GaugeLimits &limits) { return Judge(evidence, limits).verdict(); }

QList<Sample> readingsToForecastFrom(const QList<Sample> &readings, bool gaugeDoubtful)
{
    QList<Sample> believed;
    for (const Sample &reading : readings) {
        if (std::isfinite(reading.v[0]) && !(gaugeDoubtful && reading.source == "gauge"_L1))
            believed.append(reading);
    }
    std::ranges::stable_sort(believed, {}, &Sample::at);
    return believed;
}

} // namespace wf
