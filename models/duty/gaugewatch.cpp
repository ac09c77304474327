// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gaugewatch.h"

#include "clock.h"
#include "pondingmodel.h"
#include "situation.h"
#include "waterstand.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <utility>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 MinuteMs = 60'000;
constexpr qint64 StaleMs = MinuteMs; ///< of the log's clock: gauges are judged anew at least so often
constexpr auto GaugesSoon = std::chrono::milliseconds(150); ///< readings of several gauges come together
constexpr auto LookEvery = std::chrono::seconds(5);

/// From when on a gauge speaks again whose silence was marked at `silentAt`; both UTC ms.
qint64 spokeAgainFrom(qint64 silentAt) { return std::max(qint64(0), silentAt - qint64(GaugeLimits().silentMin) * MinuteMs); }

/// From when on (UTC ms) a gauge is judged by what it says; 0 = from the first.
qint64 judgedFrom(const Record &floodPoint)
{
    const qint64 silentAt = floodPoint.value("silentAt"_L1).toInteger();
    return silentAt > 0 ? spokeAgainFrom(silentAt) : gaugeTrustedAt(floodPoint);
}

/// A gauge that was silent and speaks again is judged by what it says since: from the last word before to the first after is no jump.
void forgetBeforeSilence(QList<Sample> &gauge, const Record &floodPoint)
{
    const qint64 from = spokeAgainFrom(floodPoint.value("doubtedAt"_L1).toInteger());
    const auto isSince = [from](const Sample &sample) { return sample.at > from; };
    if (std::ranges::any_of(gauge, isSince))
        gauge.removeIf([from](const Sample &sample) { return sample.at <= from; });
}

GaugeVerdict verdictOn(const GaugeQuestion::Point &point, const GaugeQuestion &question)
{
    GaugeVerdict verdict{.heads = point.heads, .doubt = std::nullopt, .readAt = point.last ? point.last->at : 0};
    const QList<RainSpell> fallen = rainLatelyAt(point.record, question.stations, question.now);
    auto evidence = gaugeEvidence(point.record, point.readings, point.last, fallen, question.now);
    if (!evidence)
        return verdict;
    verdict.doubt = judgeGauge(*evidence);
    verdict.speaksSoundly = !verdict.doubt;
    if (verdict.speaksSoundly) {
        GaugeLimits strict;
        strict.jumpStays = std::numeric_limits<int>::max();
        evidence->people.clear();
        const auto otherwise = judgeGauge(*evidence, strict);
        verdict.jumpBorneOut = otherwise && otherwise->code == "gauge.jump"_L1;
    }
    return verdict;
}

} // namespace

std::optional<GaugeEvidence> gaugeEvidence(const Record &floodPoint, const QList<Sample> &readings, const std::optional<Sample> &last,
                                           const QList<RainSpell> &fallen, qint64 now)
{
    if (floodPoint.text("gauge"_L1).isEmpty())
        return std::nullopt;
    GaugeEvidence evidence;
    evidence.now = now;
    evidence.rain = fallen;
    const qint64 judged = judgedFrom(floodPoint);
    for (const Sample &sample : readings) {
        const bool byGauge = sample.source == "gauge"_L1;
        if (byGauge && sample.at > judged)
            evidence.gauge.append(sample);
        else if (!byGauge)
            evidence.people.append(sample);
    }
    if (evidence.gauge.isEmpty() && last && last->source == "gauge"_L1 && last->at > judged)
        evidence.gauge.append(*last);
    if (const auto parameters = PondingParameters::fromRecord(floodPoint))
        evidence.model = *parameters;
    if (floodPoint.text("doubtCode"_L1) == "gauge.silent"_L1)
        forgetBeforeSilence(evidence.gauge, floodPoint);
    return evidence.gauge.isEmpty() ? std::nullopt : std::optional(evidence);
}

QList<RainSpell> rainLatelyAt(const Record &floodPoint, const QList<RainStation> &stations, qint64 now)
{
    return arealSpells(floodPoint.position(), stations, now - 60 * MinuteMs, now);
}

QList<RainStation> stationsAt(const Situation &situation, const WaterPast &past, qint64 upTo)
{
    QList<RainStation> all;
    const QList<const Record *> stations = situation.records(u"rainstation"_s);
    for (const Record *station : stations)
        all.append({station->id(), station->position(), past.samples("rain/"_L1 + station->id(), upTo)});
    return all;
}

GaugeReport answerGauges(const GaugeQuestion &question)
{
    GaugeReport report{.now = question.now, .verdicts = {}};
    for (const GaugeQuestion::Point &point : question.points)
        report.verdicts.insert(point.record.subject(), verdictOn(point, question));
    return report;
}

GaugeWatch::GaugeWatch(const Situation &situation, EventLog &log, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_situation(situation)
    , m_clock(clock)
    , m_past(situation, log)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(GaugesSoon);
    m_look.setInterval(LookEvery);
    connect(&m_soon, &QTimer::timeout, this, &GaugeWatch::ask);
    connect(&m_look, &QTimer::timeout, this, &GaugeWatch::look);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &GaugeWatch::take);
    connect(&m_past, &WaterPast::loaded, this, &GaugeWatch::askSoon);
    connect(&clock, &Clock::moved, this, &GaugeWatch::look);
    connect(&situation, &Situation::changed, this, &GaugeWatch::follow);
    connect(&situation, &Situation::measured, this, &GaugeWatch::followWater);
    m_past.load(clock.now());
    m_look.start();
    askSoon();
}

GaugeWatch::~GaugeWatch() = default; // what is being worked out has copies only, and nobody waits for it

void GaugeWatch::follow(const ChangeSet &changes)
{
    if (changes.reset)
        m_past.load(m_clock.now());
    const auto matters
        = [](const QString &subject) { return subject.startsWith("floodpoint/"_L1) || subject.startsWith("rainstation/"_L1); };
    if (changes.reset || std::ranges::any_of(changes.added, matters) || std::ranges::any_of(changes.changed, matters)
        || std::ranges::any_of(changes.removed, matters))
        askSoon();
}

void GaugeWatch::followWater(const QList<Sample> &samples)
{
    if (std::ranges::any_of(samples, isOfWater, &Sample::series))
        askSoon();
}

void GaugeWatch::look()
{
    if (std::abs(m_clock.now() - m_askedAt) >= StaleMs)
        askSoon();
}

void GaugeWatch::askSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

GaugeQuestion GaugeWatch::question() const
{
    GaugeQuestion question;
    question.now = m_past.momentAt(m_askedAt);
    const QList<const Record *> points = m_situation.records(u"floodpoint"_s);
    for (const Record *point : points) {
        if (point->text("gauge"_L1).isEmpty())
            continue;
        const QString series = "depth/"_L1 + point->id();
        question.points.append(
            {*point, m_situation.heads(point->subject()), m_past.samples(series, question.now), m_situation.latest(series)});
    }
    question.stations = stationsAt(m_situation, m_past, question.now);
    return question;
}

void GaugeWatch::ask()
{
    m_soon.stop();
    if (!m_past.isComplete())
        return; // by half of what it has said a gauge is not judged
    if (m_isAsking) {
        m_asksAgain = true;
        return;
    }
    m_askedAt = m_clock.now();
    m_isAsking = true;
    m_watcher.setFuture(QtConcurrent::run(answerGauges, question()));
}

void GaugeWatch::take()
{
    m_isAsking = false;
    m_report = m_watcher.result();
    if (std::exchange(m_asksAgain, false))
        askSoon();
    Q_EMIT changed();
}

} // namespace wf
