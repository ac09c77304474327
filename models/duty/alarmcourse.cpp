// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alarmcourse.h"

#include "watersamples.h"
#include "waterscan.h"

#include <algorithm>
#include <limits>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr double waveCm = 5; ///< by so much water goes up and down about a limit without having fallen
constexpr qint64 fallMs = 60'000; ///< a gauge's fall is one that lasts, and no single reading
constexpr qint64 saidOnceMs = 90'000; ///< of one that reads about once a minute either: after so long it would have said it again

int levelOf(const QString &key) { return key == "close"_L1 ? 3 : key == "slow"_L1 ? 2 : key == "watch"_L1 ? 1 : 0; }

/// What is left of an alarm's level at this depth, which lies clear of its limit, so that nothing rings with each wave: the level that the
/// water reaches and one more, but no more the alarm's own.
int levelLeft(const QJsonObject &thresholds, int level, double cm)
{
    if (level < 1 || cm >= thresholds.value(alarmLevelKey(level)).toDouble() - waveCm)
        return level;
    const int reached = alarmLevelFor(thresholds, cm);
    if (reached == 0 && cm < thresholds.value("reopen"_L1).toDouble(10))
        return 0;
    return std::min(level - 1, reached + 1);
}

/// Has the water fallen at this depth below what one of them stands for?
bool isLow(const QList<OpenAlarm> &alarms, const QJsonObject &thresholds, double cm)
{
    return std::ranges::any_of(alarms, [&](const OpenAlarm &alarm) { return levelLeft(thresholds, alarm.level, cm) < alarm.level; });
}

/// When a gauge was in doubt, as far as its point's record still says so.
struct Doubt {
    qint64 from = std::numeric_limits<qint64>::max(); ///< the doubt of now; the greatest: there is none
    qint64 pastFrom = 0;
    qint64 pastUntil = 0; ///< when it was last trusted; 0 = it never was in doubt before

    explicit Doubt(const Record &floodPoint)
        : pastFrom(floodPoint.value("silentAt"_L1).toInteger())
        , pastUntil(gaugeTrustedAt(floodPoint))
    {
        if (isGaugeInDoubt(floodPoint))
            from = floodPoint.value("doubtedAt"_L1).toInteger();
    }
    [[nodiscard]] bool holds(qint64 at) const { return at > from || (at > pastFrom && at <= pastUntil); }
};

/// The point as it stood at a reading of before.
WaterCase caseAt(const Record &floodPoint, const Doubt &doubt, qint64 at)
{
    WaterCase then(floodPoint);
    if (at <= doubt.from) {
        then.isInDoubt = then.isByProgram = then.isSilent = false;
        then.doubtedAt = then.saidDoubtfulAt = std::numeric_limits<qint64>::max();
    }
    if (at < then.trustedAt) {
        then.trustedAt = 0;
        then.wasSilent = false;
    }
    return then;
}

} // namespace

int alarmLevelFor(const QJsonObject &thresholds, double cm)
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

QString alarmLevelKey(int level)
{
    static const QStringList keys{QString(), u"watch"_s, u"slow"_s, u"close"_s};
    return keys.at(level);
}

OpenAlarm openAlarm(const Record &alarm)
{
    OpenAlarm open{.subject = alarm.subject(), .level = levelOf(alarm.text("level"_L1)), .isSigned = alarm.state() == "acknowledged"_L1};
    if (alarm.fields().contains("easedTo"_L1))
        open.level = std::min(open.level, levelOf(alarm.text("easedTo"_L1)));
    return open;
}

void AlarmCourse::noteFall(std::optional<AlarmFall> &fall, qint64 at, double cm)
{
    if (!fall)
        fall = AlarmFall{.since = at, .until = at, .cm = cm};
    fall->until = std::max(fall->until, at);
    fall->cm = std::min(fall->cm, cm);
}

bool AlarmCourse::hasLasted(const std::optional<AlarmFall> &fall, qint64 at)
{
    return fall && at - fall->since >= (fall->until > fall->since ? fallMs : saidOnceMs);
}

int AlarmCourse::left(const std::optional<AlarmFall> &fall, const OpenAlarm &alarm, const QJsonObject &thresholds, qint64 at)
{
    if (!alarm.isSigned || !hasLasted(fall, at))
        return alarm.level;
    return std::min(alarm.level, levelLeft(thresholds, alarm.level, fall->cm));
}

bool AlarmCourse::isHeld(const QList<OpenAlarm> &alarms, qint64 at) const
{
    return hasLasted(m_doubted, at) && std::ranges::any_of(alarms, &OpenAlarm::isSigned);
}

bool AlarmCourse::isNews(const QList<OpenAlarm> &alarms, const QJsonObject &thresholds, int level, qint64 at) const
{
    int stands = 0;
    int fallen = 0;
    for (const OpenAlarm &alarm : alarms) {
        const int its = left(m_fall, alarm, thresholds, at);
        stands = std::max(stands, its);
        fallen = std::max(fallen, std::min(its, left(m_doubted, alarm, thresholds, at)));
    }
    return level > fallen && level >= stands;
}

void AlarmCourse::note(const QList<OpenAlarm> &alarms, const QJsonObject &thresholds, const Sample &stands)
{
    const double cm = stands.v.at(0);
    if (!isLow(alarms, thresholds, cm))
        return;
    noteFall(m_fall, stands.at, cm);
    if (isPersons(stands)) // somebody stands there
        m_fall->since = std::min(m_fall->since, stands.at - fallMs);
}

QList<OpenAlarm> AlarmCourse::eased(const QList<OpenAlarm> &alarms, const QJsonObject &thresholds, qint64 at) const
{
    QList<OpenAlarm> fallen;
    for (const OpenAlarm &alarm : alarms) {
        if (const int its = left(m_fall, alarm, thresholds, at); its < alarm.level)
            fallen.append({.subject = alarm.subject, .level = its, .isSigned = alarm.isSigned});
    }
    return fallen;
}

void AlarmCourse::settle(const QList<OpenAlarm> &alarms, const QJsonObject &thresholds, const Sample &stands, bool isWritten)
{
    const bool hasFallen = isLow(alarms, thresholds, stands.v.at(0));
    if (!hasFallen || isWritten)
        m_fall.reset();
    if (!hasFallen && (isPersons(stands) || !isHeld(alarms, stands.at)))
        m_doubted.reset();
}

void AlarmCourse::hear(const QList<OpenAlarm> &alarms, const QJsonObject &thresholds, const Sample &gauge, const WaterLook &look)
{
    const double cm = gauge.v.at(0);
    if (!(cm >= 0))
        return;
    if (!isLow(alarms, thresholds, cm)) {
        if (!isHeld(alarms, gauge.at))
            m_doubted.reset();
        return;
    }
    const bool isLookNews = look.at > 0 && gauge.at - look.at <= eyeIsNewsMs;
    if (!isLookNews || isLow(alarms, thresholds, look.seenCm) || !isLow(alarms, thresholds, look.gaugeCm))
        noteFall(m_doubted, gauge.at, cm);
}

namespace {

/// The gauge has read higher for the same moment.
bool isContestedAmong(const QList<Sample> &depths, const Sample &sample)
{
    return !isPersons(sample) && std::ranges::any_of(depths, [&sample](const Sample &other) {
        return other.source == sample.source && other.at == sample.at && other.v.at(0) > sample.v.at(0);
    });
}

/// The last word before the gauge was trusted again was read once more then, and counted.
bool isReadAgain(const QList<Sample> &depths, qsizetype place, const Doubt &doubt)
{
    const Sample &sample = depths.at(place);
    const bool isLast = place + 1 == depths.size() || depths.at(place + 1).at > doubt.pastUntil;
    return isLast && sample.at <= doubt.pastUntil && doubt.pastUntil - sample.at <= readingHoldsMs;
}

/// One reading that counted, as it was heeded then. `said`: the same alarms, as their records say now.
void heedAgain(AlarmCourse &course, QList<OpenAlarm> &open, const QList<OpenAlarm> &said, const QJsonObject &thresholds,
               const Sample &stands)
{
    course.note(open, thresholds, stands);
    const QList<OpenAlarm> fallen = course.eased(open, thresholds, stands.at);
    const auto levelOfOne = [&fallen](const OpenAlarm &alarm) {
        const auto its = std::ranges::find(fallen, alarm.subject, &OpenAlarm::subject);
        return its == fallen.cend() ? alarm.level : its->level;
    };
    for (qsizetype i = 0; i < open.size(); ++i) {
        if (levelOfOne(open.at(i)) < std::min(open.at(i).level, said.at(i).level)) // what no record says was not written down
            return;
    }
    course.settle(open, thresholds, stands, !fallen.isEmpty());
    for (qsizetype i = 0; i < open.size(); ++i)
        open[i].level = levelOfOne(open.at(i));
}

} // namespace

AlarmCourse courseSince(const QList<const Record *> &alarms, const Record &floodPoint, const QList<Sample> &depths)
{
    AlarmCourse course;
    const QJsonObject thresholds = floodPoint.value("thresholds"_L1).toObject();
    const Doubt doubt(floodPoint);
    const bool hasLooks = std::ranges::any_of(depths, isPersons);
    qint64 from = std::numeric_limits<qint64>::max();
    QList<OpenAlarm> open, said;
    for (const Record *alarm : alarms) {
        from = std::min(from, std::max(alarm->value("readingAt"_L1).toInteger(), alarm->timeOf("raised"_L1)));
        open.append({.subject = alarm->subject(), .level = levelOf(alarm->text("level"_L1)), .isSigned = false});
        said.append(openAlarm(*alarm));
    }
    for (qsizetype i = 0; i < depths.size(); ++i) {
        const Sample &sample = depths.at(i);
        if (sample.at <= from)
            continue;
        for (qsizetype k = 0; k < open.size(); ++k) {
            const qint64 signedAt = alarms.at(k)->timeOf("acknowledged"_L1);
            open[k].isSigned = signedAt > 0 && signedAt < sample.at;
        }
        const bool isDoubted = !isPersons(sample) && doubt.holds(sample.at);
        const bool isContested = isContestedAmong(depths, sample);
        WaterScan scan;
        if (hasLooks || isDoubted)
            scan = scanWater(depths.first(i + 1), caseAt(floodPoint, doubt, sample.at), sample.at);
        if (isDoubted && (sample.v.at(0) < scan.of.limits.close || !isUnanswered(scan.look, sample, scan.of.limits))) {
            if (!isContested)
                course.hear(open, thresholds, sample, scan.look);
            if (!isReadAgain(depths, i, doubt))
                continue;
        }
        const Sample stands = scan.dispute ? scan.dispute->deeper() : sample;
        course.noteBelow(!isContested && stands.v.at(0) < thresholds.value("reopen"_L1).toDouble(10), sample.at);
        if (!isContested)
            heedAgain(course, open, said, thresholds, stands);
    }
    return course;
}

} // namespace wf
