// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "when.h"

#include "decode.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 DayMs = 86'400'000;
constexpr int BeijingOffset = 8 * 3600;

/// ms of the day; 24:00 only as a whole.
std::optional<qint64> ofDay(int hour, int minute, int second, int ms)
{
    if (hour == 24 && minute == 0 && second == 0 && ms == 0)
        return DayMs;
    const QTime time(hour, minute, second, ms);
    return time.isValid() ? std::optional<qint64>(time.msecsSinceStartOfDay()) : std::nullopt;
}

std::optional<qint64> moment(const QDate &date, std::optional<qint64> ofDayMs, int offset)
{
    if (!date.isValid() || date.year() < 2000 || date.year() > 2199 || !ofDayMs)
        return std::nullopt;
    return QDateTime(date, QTime(0, 0), QTimeZone::UTC).toMSecsSinceEpoch() + *ofDayMs - qint64(offset) * 1000;
}

} // namespace

KeptWords whyNoTime(QStringView given)
{
    const QString text = narrowed(given).trimmed();
    const auto is = [&](const QString &pattern) { return QRegularExpression(pattern).match(text).hasMatch(); };
    const QString shown = text.size() > 40 ? text.first(40) + u'…' : text;
    const auto say = [&shown](const char *why) { return KeptWords("wf::Text", why, {shown}); };
    if (is(uR"(^\d{1,2}[-/.]\d{1,2}[-/.](\d{4}|\d{2})\b)"_s))
        return say(QT_TRANSLATE_NOOP("wf::Text", "“%1” may be month and day or day and month: write 2026-07-24 14:32"));
    if (is(uR"(^\d{5}([.,]\d+)?$)"_s))
        return say(QT_TRANSLATE_NOOP("wf::Text", "“%1” is how a spreadsheet counts days: give the column the format yyyy-mm-dd hh:mm"));
    if (is(uR"(^\d{10}(\d{3})?$)"_s))
        return say(QT_TRANSLATE_NOOP("wf::Text", "“%1” counts seconds since 1970: write 2026-07-24 14:32"));
    if (is(u"上午|下午|凌晨|晚上|\\b[AaPp]\\.?[Mm]\\b"_s))
        return say(QT_TRANSLATE_NOOP("wf::Text", "“%1” does not count its hours from 0 to 24: write 2026-07-24 14:32"));
    if (is(uR"(^\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?$)"_s))
        return say(QT_TRANSLATE_NOOP("wf::Text", "“%1” says no time of day: write 2026-07-24 14:32"));
    return say(QT_TRANSLATE_NOOP("wf::Text", "“%1” is no time such as 2026-07-24 14:32:08"));
}

std::expected<qint64, QString> readWhen(QStringView given)
{
    const QString text = narrowed(given).trimmed();
    static const QRegularExpression compact(uR"(^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})$)"_s);
    if (const auto match = compact.match(text); match.hasMatch()) {
        const auto part = [&](int group) { return match.capturedView(group).toInt(); };
        if (const auto at = moment(QDate(part(1), part(2), part(3)), ofDay(part(4), part(5), part(6), 0), BeijingOffset))
            return *at;
        return std::unexpected(whyNoTime(text).text());
    }
    static const QRegularExpression form(
        uR"(^(\d{4})\s*(?:([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})(?:[Tt]|\s+)|年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*))"_s
        uR"((?:(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?|(\d{1,2})\s*[时点]\s*(?:(\d{1,2})\s*分\s*(?:(\d{1,2})\s*秒)?)?))"_s
        uR"(\s*([Zz]|([+-])(\d{2}):?(\d{2})?)?$)"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::unexpected(whyNoTime(text).text());
    const auto part = [&](int group) { return match.capturedView(group).toInt(); };
    const bool isChinese = match.capturedView(2).isEmpty();
    const QDate date(part(1), part(isChinese ? 5 : 3), part(isChinese ? 6 : 4));
    const bool inWords = match.capturedView(7).isEmpty();
    const int ms = match.captured(10).leftJustified(3, u'0', true).toInt();
    const auto hour = inWords ? ofDay(part(11), part(12), part(13), 0) : ofDay(part(7), part(8), part(9), ms);
    int offset = BeijingOffset;
    if (const QStringView sign = match.capturedView(15); !sign.isEmpty()) {
        if (part(16) > 14 || part(17) > 59)
            return std::unexpected(whyNoTime(text).text());
        offset = (part(16) * 3600 + part(17) * 60) * (sign == u"-" ? -1 : 1);
    } else if (!match.capturedView(14).isEmpty()) {
        offset = 0;
    }
    if (const auto at = moment(date, hour, offset))
        return *at;
    return std::unexpected(whyNoTime(text).text());
}

std::optional<qint64> readHour(QStringView given)
{
    const QString text = narrowed(given).trimmed();
    static const QRegularExpression form(uR"(^(?:(\d{1,2}):(\d{2})(?::(\d{2}))?|(\d{1,2})\s*[时点]\s*(?:(\d{1,2})\s*分)?)$)"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto part = [&](int group) { return match.capturedView(group).toInt(); };
    return match.capturedView(1).isEmpty() ? ofDay(part(4), part(5), 0, 0) : ofDay(part(1), part(2), part(3), 0);
}

} // namespace wf
