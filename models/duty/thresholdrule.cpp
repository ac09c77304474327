// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "thresholdrule.h"

#include "commands.h"
#include "situation.h"
#include "waterstand.h"

#include <QFutureWatcher>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 trustedForMs = 10 * 60'000;
constexpr qint64 lateMs = 6 * 60'000; ///< a gauge's clock may have been ahead by five minutes and was set right

int levelFor(const QJsonObject &thresholds, double cm)
{
    int level = 0;
    int rank = 0;
    for (const QLatin1StringView key : {"watch"_L1, "slow"_L1, "close"_L1}) {
        ++rank;
        if (thresholds.contains(key) && cm >= thresholds.value(key).toDouble())
            level = rank;
    }
    return level;
}

QString levelKey(int level)
{
    static const QStringList keys{QString(), u"watch"_s, u"slow"_s, u"close"_s};
    return keys.at(level);
}

constexpr double waveCm = 5; ///< by so much water goes up and down about a limit without having fallen
constexpr double fallCm = 10; ///< by so much it has fallen, whatever level lies under it
constexpr qint64 fallMs = 60'000; ///< a gauge's fall is one that lasts, and no single reading

int levelOf(const QString &key) { return key == "close"_L1 ? 3 : key == "slow"_L1 ? 2 : key == "watch"_L1 ? 1 : 0; }

/// What is left of an alarm's level at this depth: one above the level that the water reaches, so that nothing rings with each wave.
int levelLeft(const QJsonObject &thresholds, int level, double cm)
{
    if (level < 1 || cm >= thresholds.value(levelKey(level)).toDouble() - waveCm)
        return level;
    const int reached = levelFor(thresholds, cm);
    if (reached == 0 && cm < thresholds.value("reopen"_L1).toDouble(10))
        return 0;
    const bool isDeepFall = cm < thresholds.value(levelKey(level)).toDouble() - fallCm;
    return std::min(isDeepFall ? level - 1 : level, reached + 1);
}

/// The level an alarm stands for now: its own, or what the water has fallen to since it was signed for.
int standingLevel(const Record &alarm)
{
    const int level = levelOf(alarm.text("level"_L1));
    return alarm.fields().contains("easedTo"_L1) ? std::min(level, levelOf(alarm.text("easedTo"_L1))) : level;
}

} // namespace

ThresholdRule::ThresholdRule(Commands &commands, const Situation &situation, const Seat &system, QObject *parent)
    : QObject(parent)
    , m_commands(commands)
    , m_situation(situation)
    , m_system(system)
{
    const QStringList known = situation.series();
    for (const QString &series : known) {
        if (const auto last = situation.latest(series); last && last->source == "gauge"_L1)
            m_newest.insert(series, last->at);
    }
    connect(&situation, &Situation::measured, this, &ThresholdRule::read);
    connect(&situation, &Situation::changed, this, [this](const ChangeSet &changes) { readTrusted(changes.events); });
}

void ThresholdRule::readTrusted(const QList<Event> &events)
{
    for (const Event &event : events) {
        if (event.verb != "floodpoint.trust"_L1)
            continue;
        const auto last = m_situation.latest("depth/"_L1 + Record(event.subject).id());
        if (last && last->source == "gauge"_L1 && event.at - last->at <= trustedForMs)
            read({*last});
    }
}

void ThresholdRule::read(const QList<Sample> &samples)
{
    QList<Sample> fresh;
    for (const Sample &sample : samples) {
        if (sample.series.startsWith("depth/"_L1) && !isLate(sample))
            fresh.append(sample);
    }
    readFresh(fresh);
}

void ThresholdRule::readFresh(const QList<Sample> &samples)
{
    for (const Sample &sample : samples) {
        const QString subject = u"floodpoint/"_s + sample.series.section(u'/', 1);
        if (const auto waiting = m_waiting.find(subject); waiting != m_waiting.end())
            waiting->append(sample);
        else
            readDepth(subject, sample);
    }
}

bool ThresholdRule::isLate(const Sample &sample)
{
    if (sample.source != "gauge"_L1)
        return false;
    auto newest = m_newest.find(sample.series);
    if (newest == m_newest.end())
        newest = m_newest.insert(sample.series, sample.at);
    if (sample.at < *newest - lateMs)
        return true;
    *newest = std::max(*newest, sample.at);
    return false;
}

bool ThresholdRule::isContested(const Sample &sample) const
{
    if (sample.source != "gauge"_L1)
        return false;
    const QList<Sample> recent = m_situation.recent(sample.series);
    return std::any_of(recent.crbegin(), recent.crend(), [&sample](const Sample &other) {
        return other.source == sample.source && other.at == sample.at && other.v[0] > sample.v[0];
    });
}

int ThresholdRule::levelNow(const Record &alarm, const QJsonObject &thresholds, const Sample &stands) const
{
    const int level = standingLevel(alarm);
    const auto fall = m_falls.constFind(alarm.text("floodPoint"_L1));
    if (fall == m_falls.cend() || alarm.state() != "acknowledged"_L1 || stands.at - fall->since < fallMs)
        return level;
    return std::min(level, levelLeft(thresholds, level, fall->cm));
}

void ThresholdRule::ease(const QString &subject, const QList<const Record *> &alarms, const QJsonObject &thresholds, const Sample &stands)
{
    const double cm = stands.v.at(0);
    bool isLow = false;
    for (const Record *alarm : alarms)
        isLow = isLow || levelLeft(thresholds, standingLevel(*alarm), cm) < standingLevel(*alarm);
    if (isLow) {
        auto fall = m_falls.find(subject);
        if (fall == m_falls.end())
            fall = m_falls.insert(subject, {stands.at, cm});
        fall->cm = std::min(fall->cm, cm);
        if (stands.source != "gauge"_L1) // somebody stands there
            fall->since = std::min(fall->since, stands.at - fallMs);
    }
    QList<Request> requests;
    for (const Record *alarm : alarms) { // of one that still rings nothing is written: levelNow() leaves it
        const int left = levelNow(*alarm, thresholds, stands);
        if (left < standingLevel(*alarm))
            requests.append({u"alarm.ease"_s, alarm->subject(), {{u"easedTo"_s, left == 0 ? u"none"_s : levelKey(left)}}, {}, {}});
    }
    if (!isLow || !requests.isEmpty())
        m_falls.remove(subject);
    if (!requests.isEmpty())
        act(subject, requests);
}

void ThresholdRule::act(const QString &subject, const QList<Request> &requests)
{
    const QFuture<Commands::Outcome> future = m_commands.runAll(m_system, requests);
    if (future.isFinished())
        return;
    m_waiting.insert(subject, {});
    auto *watcher = new QFutureWatcher<Commands::Outcome>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, subject, watcher] {
        watcher->deleteLater();
        readFresh(m_waiting.take(subject));
        if (!waits())
            Q_EMIT settled();
    });
    watcher->setFuture(future);
}

void ThresholdRule::readDepth(const QString &subject, const Sample &sample)
{
    const Record *point = m_situation.record(subject);
    if (!point || (sample.source == "gauge"_L1 && isGaugeInDoubt(*point) && !isHeardInDoubt(m_situation, *point, sample)))
        return;
    const QJsonObject thresholds = point->value("thresholds"_L1).toObject();
    // Where a person who looked and the gauge contradict each other the deeper alarms, and the shallower ends nothing.
    const auto dispute = waterDispute(m_situation, *point, sample.at);
    const Sample &stands = dispute ? dispute->deeper() : sample;
    QStringList open;
    QList<const Record *> alarms;
    int current = 0;
    for (const Record *alarm : m_situation.records(u"alarm"_s)) {
        if (alarm->text("floodPoint"_L1) != subject || alarm->state() == "ended"_L1)
            continue;
        open.append(alarm->subject());
        current = std::max(current, levelNow(*alarm, thresholds, stands));
        alarms.append(alarm);
    }
    const double cm = stands.v.at(0);
    const int level = levelFor(thresholds, cm);
    if (level > current) {
        QList<Request> requests;
        for (const QString &old : std::as_const(open))
            requests.append({u"alarm.supersede"_s, old, {}, {}, {}});
        const QJsonObject alarm{{u"floodPoint"_s, subject},
                                {u"level"_s, levelKey(level)},
                                {u"depthCm"_s, std::round(cm * 10) / 10},
                                {u"readingAt"_s, stands.at},
                                {u"source"_s, stands.source}};
        requests.append({u"alarm.raise"_s, {}, alarm, {}, {}});
        if (const auto next = m_consequence ? m_consequence(*point, alarm) : std::nullopt; next && m_commands.check(m_system, *next))
            requests.append(*next);
        m_belowSince.remove(subject);
        m_falls.remove(subject);
        act(subject, requests);
        return;
    }
    if (isContested(sample)) {
        m_belowSince.remove(subject);
        return;
    }
    if (cm >= thresholds.value("reopen"_L1).toDouble(10) || open.isEmpty()) {
        m_belowSince.remove(subject);
        ease(subject, alarms, thresholds, stands);
        return;
    }
    const qint64 below = m_belowSince.value(subject, sample.at);
    m_belowSince.insert(subject, below);
    if (double(sample.at - below) < point->number("reopenMin"_L1, 15) * 60'000) {
        ease(subject, alarms, thresholds, stands);
        return;
    }
    const QString depth = QString::number(std::round(cm * 10) / 10), minutes = QString::number(point->number("reopenMin"_L1, 15));
    const QJsonObject reason{{u"zh"_s, u"水深%1厘米，低于恢复水深已满%2分钟"_s.arg(depth, minutes)},
                             {u"en"_s, u"%1 cm, below the limit for %2 min"_s.arg(depth, minutes)}};
    QList<Request> requests;
    for (const QString &old : std::as_const(open))
        requests.append({u"alarm.end"_s, old, {{u"reason"_s, reason}}, {}, {}});
    m_belowSince.remove(subject);
    act(subject, requests);
}

} // namespace wf
