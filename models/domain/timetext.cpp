// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "timetext.h"

#include "refusaltext.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <cmath>
#include <optional>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 dayMs = 24 * 60 * minuteMs;
constexpr qsizetype longestText = 60;

QTimeZone beijing() { return QTimeZone::fromSecondsAheadOfUtc(8 * 3600); }

QDateTime local(qint64 utcMs) { return QDateTime::fromMSecsSinceEpoch(utcMs, beijing()); }

/// Minutes since midnight; 24:00 is 1440.
std::optional<int> readClock(const QString &text)
{
    static const QRegularExpression form(
        uR"(^(\d{1,2})(?:\s*[:.时点]\s*|(?=\d{2}$))(?:(\d{1,2})\s*分?)?(?:\s*[:]?\s*(\d{1,2})\s*秒?)?$)"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int hour = match.captured(1).toInt();
    const int minute = match.captured(2).toInt();
    if (hour > 24 || minute > 59 || match.captured(3).toInt() > 59 || (hour == 24 && minute > 0))
        return std::nullopt;
    return hour * 60 + minute;
}

/// The day a text names; the year of `today`, or the one that lies nearer, where it names none.
std::optional<QDate> readDay(const QString &text, QDate today)
{
    if (text == u"今天" || text == u"今日" || text == u"today")
        return today;
    if (text == u"明天" || text == u"明日" || text == u"tomorrow")
        return today.addDays(1);
    if (text == u"昨天" || text == u"昨日" || text == u"yesterday")
        return today.addDays(-1);
    static const QRegularExpression whole(uR"(^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$)"_s);
    static const QRegularExpression yearless(uR"(^(\d{1,2})\s*[-/月]\s*(\d{1,2})\s*日?$)"_s);
    if (const auto match = whole.match(text); match.hasMatch()) {
        const QDate day(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
        return day.isValid() ? std::optional(day) : std::nullopt;
    }
    const auto match = yearless.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    std::optional<QDate> nearest;
    for (const int years : {-1, 0, 1}) {
        const QDate day(today.year() + years, match.captured(1).toInt(), match.captured(2).toInt());
        if (day.isValid() && (!nearest || std::abs(today.daysTo(day)) < std::abs(today.daysTo(*nearest))))
            nearest = day;
    }
    return nearest;
}

/// "+30", "-10 min", "+2h": minutes from now.
std::optional<double> readShift(const QString &text)
{
    static const QRegularExpression form(uR"(^([+-])\s*(\d{1,5}(?:\.\d+)?)\s*(m|min|分|分钟|h|hour|hours|小时|时)?$)"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const bool isHours = match.captured(3).startsWith(u'h') || match.captured(3).endsWith(u'时');
    const double minutes = match.captured(2).toDouble() * (isHours ? 60 : 1);
    return match.captured(1) == u"-" ? -minutes : minutes;
}

qint64 at(QDate day, int minutes) { return QDateTime(day, QTime(0, 0), beijing()).toMSecsSinceEpoch() + minutes * minuteMs; }

std::optional<qint64> understood(const QString &text, qint64 now, qint64 after)
{
    if (text == u"now" || text == u"现在" || text == u"此刻")
        return now / minuteMs * minuteMs;
    if (const auto shift = readShift(text))
        return now / minuteMs * minuteMs + qint64(*shift * minuteMs);
    const QDate today = local(now).date();
    if (const auto clock = readClock(text)) {
        const qint64 ms = at(today, *clock);
        if (after > 0) {
            const qint64 first = at(local(after).date(), *clock);
            return first > after ? first : first + dayMs;
        }
        return ms - now > dayMs / 2 ? ms - dayMs : now - ms > dayMs / 2 ? ms + dayMs : ms;
    }
    static const QRegularExpression digits(uR"(^(\d{4})(\d{2})(\d{2})[ t]?(\d{2}):?(\d{2})(?:\d{2})?$)"_s);
    if (const auto match = digits.match(text); match.hasMatch()) {
        const QDate day(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
        const auto clock = readClock(match.captured(4) + u':' + match.captured(5));
        return day.isValid() && clock ? std::optional(at(day, *clock)) : std::nullopt;
    }
    // A day and a time of day: parted by a space or a T, or 日 ends the day.
    static const QRegularExpression parted(uR"(^(.*?[日天]|\S+)[\st]*(\d.*)$)"_s);
    static const QRegularExpression spaced(uR"(^(\S+?)[\st]+(\d\S*)$)"_s);
    for (const QRegularExpression &form : {spaced, parted}) {
        const auto match = form.match(text);
        if (!match.hasMatch())
            continue;
        const auto day = readDay(match.captured(1), today);
        const auto clock = readClock(match.captured(2));
        if (day && clock)
            return at(*day, *clock);
    }
    return std::nullopt;
}

} // namespace

std::expected<qint64, Refusal> readTime(const QString &text, qint64 now, qint64 after)
{
    const QString plain = text.normalized(QString::NormalizationForm_KC).simplified().toLower();
    const auto ms = plain.size() > longestText ? std::nullopt : understood(plain, now, after);
    if (ms && *ms > 0)
        return *ms;
    return std::unexpected(Refusal{
        u"time.text"_s, RefusalText::tr("“%1” is no time. Write it as “18:30”, “+30” (minutes) or “07-24 18:30”.").arg(text.left(40))});
}

QString timeText(qint64 utcMs, qint64 now)
{
    // A day without its year is read as the nearest one of that name.
    const bool isNear = std::abs(utcMs - now) < 150 * dayMs;
    return local(utcMs).toString(isNear ? u"MM-dd HH:mm"_s : u"yyyy-MM-dd HH:mm"_s);
}

QString timeDistance(qint64 utcMs, qint64 now)
{
    const qint64 minutes = utcMs / minuteMs - now / minuteMs;
    const qint64 size = std::abs(minutes);
    if (size == 0)
        return RefusalText::tr("now");
    const QString span = size < 120 ? RefusalText::tr("%1 min").arg(size)
        : size < 48 * 60            ? RefusalText::tr("%1 h %2 min").arg(size / 60).arg(size % 60)
                                    : RefusalText::tr("%1 days").arg(size / 1440);
    return minutes > 0 ? RefusalText::tr("in %1").arg(span) : RefusalText::tr("%1 ago").arg(span);
}

} // namespace wf
