// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "thresholdrule.h"

#include "programseat.h"
#include "situation.h"
#include "watersamples.h"
#include "waterscan.h"

#include <QFutureWatcher>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <ranges>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 trustedForMs = 10 * 60'000;
constexpr qint64 lateMs = 6 * 60'000; ///< a gauge's clock may have been ahead by five minutes and was set right

} // namespace

ThresholdRule::ThresholdRule(ProgramSeat &seat, const Situation &situation, QObject *parent)
    : QObject(parent)
    , m_seat(seat)
    , m_situation(situation)
{
    const QStringList known = situation.series();
    for (const QString &series : known) {
        const QList<Sample> recent = series.startsWith("depth/"_L1) ? situation.recent(series) : QList<Sample>();
        const auto isGauges = [](const Sample &sample) { return !isPersons(sample); };
        if (const auto last = std::ranges::find_if(recent | std::views::reverse, isGauges); last != recent.rend())
            m_newest.insert(series, last->at);
    }
    takeUp();
    connect(&seat, &ProgramSeat::heldChanged, this, &ThresholdRule::takeOver);
    connect(&situation, &Situation::measured, this, &ThresholdRule::read);
    connect(&situation, &Situation::changed, this, [this](const ChangeSet &changes) { readTrusted(changes.events); });
}

void ThresholdRule::takeUp()
{
    QHash<QString, QList<const Record *>> open;
    for (const Record *alarm : m_situation.records(u"alarm"_s)) {
        if (alarm->state() != "ended"_L1)
            open[alarm->text("floodPoint"_L1)].append(alarm);
    }
    for (auto it = open.cbegin(); it != open.cend(); ++it) {
        if (const Record *point = m_situation.record(it.key()))
            m_courses.insert(it.key(), courseSince(it.value(), *point, m_situation.recent("depth/"_L1 + point->id())));
    }
}

void ThresholdRule::takeOver()
{
    if (!m_seat.isHeld())
        return;
    m_courses.clear();
    takeUp();
    // What was read meanwhile may be on nobody's mind: a person reads once.
    QList<Sample> newest;
    const QStringList known = m_situation.series();
    for (const QString &series : known) {
        const auto last = series.startsWith("depth/"_L1) ? m_situation.latest(series) : std::nullopt;
        if (last && m_seat.commands().now() - last->at <= trustedForMs)
            newest.append(*last);
    }
    read(newest);
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
    if (!m_seat.isHeld())
        return;
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

QList<OpenAlarm> ThresholdRule::openAlarms(const QString &subject) const
{
    QList<OpenAlarm> open;
    for (const Record *alarm : m_situation.records(u"alarm"_s)) {
        if (alarm->text("floodPoint"_L1) == subject && alarm->state() != "ended"_L1)
            open.append(openAlarm(*alarm));
    }
    return open;
}

void ThresholdRule::raise(const Record &point, const QList<OpenAlarm> &open, int level, const Sample &stands)
{
    QList<Request> requests;
    for (const OpenAlarm &old : open)
        requests.append({u"alarm.supersede"_s, old.subject, {}, {}, {}});
    const QString cause = u"alarm\n%1\n%2\n%3"_s.arg(point.subject(), alarmLevelKey(level)).arg(stands.at);
    const Record alarm(subjectOf(m_situation, u"alarm"_s, stands.at, cause),
                       {{u"floodPoint"_s, point.subject()},
                        {u"level"_s, alarmLevelKey(level)},
                        {u"depthCm"_s, std::round(stands.v.at(0) * 10) / 10},
                        {u"readingAt"_s, stands.at},
                        {u"source"_s, stands.source}});
    requests.append({u"alarm.raise"_s, alarm.subject(), alarm.fields(), {}, {}});
    if (const auto next = m_consequence ? m_consequence(point, alarm) : std::nullopt; next && m_seat.mayRun(*next))
        requests.append(*next);
    act(point.subject(), requests, {});
}

void ThresholdRule::end(const Record &point, const QList<OpenAlarm> &open, double cm)
{
    const QString depth = QString::number(std::round(cm * 10) / 10), minutes = QString::number(point.number("reopenMin"_L1, 15));
    const QJsonObject reason{{u"zh"_s, u"水深%1厘米，低于恢复水深已满%2分钟"_s.arg(depth, minutes)},
                             {u"en"_s, u"%1 cm, below the limit for %2 min"_s.arg(depth, minutes)}};
    QList<Request> requests;
    for (const OpenAlarm &old : open)
        requests.append({u"alarm.end"_s, old.subject, {{u"reason"_s, reason}}, {}, {}});
    act(point.subject(), requests, {});
}

void ThresholdRule::ease(const Record &point, const QList<OpenAlarm> &open, const Sample &stands, AlarmCourse course)
{
    const QJsonObject thresholds = point.value("thresholds"_L1).toObject();
    course.note(open, thresholds, stands);
    QList<Request> requests;
    for (const OpenAlarm &fallen : course.eased(open, thresholds, stands.at)) {
        const QString to = fallen.level == 0 ? u"none"_s : alarmLevelKey(fallen.level);
        requests.append({u"alarm.ease"_s, fallen.subject, {{u"easedTo"_s, to}}, {}, {}});
    }
    AlarmCourse heeded = course;
    heeded.settle(open, thresholds, stands, !requests.isEmpty());
    m_courses.insert(point.subject(), requests.isEmpty() ? heeded : course);
    if (!requests.isEmpty())
        act(point.subject(), requests, heeded);
}

void ThresholdRule::act(const QString &subject, const QList<Request> &requests, const AlarmCourse &written)
{
    // What was refused (somebody's signature is on its way to the log) is asked for again with the next reading.
    const auto done = [this, subject, written](const Commands::Outcome &outcome) {
        if (outcome)
            m_courses.insert(subject, written);
    };
    const QFuture<Commands::Outcome> future = m_seat.run(requests);
    if (future.isFinished()) {
        done(future.result());
        return;
    }
    m_waiting.insert(subject, {});
    auto *watcher = new QFutureWatcher<Commands::Outcome>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, subject, watcher, done] {
        watcher->deleteLater();
        done(watcher->result());
        readFresh(m_waiting.take(subject));
        if (!waits())
            Q_EMIT settled();
    });
    watcher->setFuture(future);
}

void ThresholdRule::readDepth(const QString &subject, const Sample &sample)
{
    const Record *point = m_situation.record(subject);
    if (!point)
        return;
    const QJsonObject thresholds = point->value("thresholds"_L1).toObject();
    const QList<OpenAlarm> open = openAlarms(subject);
    AlarmCourse course = m_courses.value(subject);
    if (!isPersons(sample) && isGaugeInDoubt(*point) && !isHeardInDoubt(m_situation, *point, sample)) {
        if (!isContested(sample))
            course.hear(open, thresholds, sample, waterScan(m_situation, *point, sample.at)->look);
        m_courses.insert(subject, course);
        return;
    }
    // Where a person who looked and the gauge contradict each other the deeper alarms, and the shallower ends nothing.
    const auto dispute = waterDispute(m_situation, *point, sample.at);
    const Sample &stands = dispute ? dispute->deeper() : sample;
    const double cm = stands.v.at(0);
    if (const int level = alarmLevelFor(thresholds, cm); course.isNews(open, thresholds, level, stands.at)) {
        raise(*point, open, level, stands);
        return;
    }
    const bool isBelow = !open.isEmpty() && cm < thresholds.value("reopen"_L1).toDouble(10) && !isContested(sample);
    course.noteBelow(isBelow, sample.at);
    m_courses.insert(subject, course);
    if (isContested(sample))
        return;
    if (isBelow && double(sample.at - course.belowSince()) >= point->number("reopenMin"_L1, 15) * 60'000)
        end(*point, open, cm);
    else
        ease(*point, open, stands, course);
}

} // namespace wf
