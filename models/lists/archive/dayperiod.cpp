// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dayperiod.h"

#include "archivecounts.h"

#include <QRegularExpression>

#include <tuple>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

/// A day as a person types it; nothing where it is none.
QDate typedDay(const QString &text)
{
    static const QRegularExpression form(u"^\\s*(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?\\s*$"_s);
    const auto match = form.match(text);
    return match.hasMatch() ? QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()) : QDate();
}

} // namespace

bool DayPeriod::setBetween(const QString &from, const QString &to)
{
    const QDate begin = typedDay(from);
    const QDate end = typedDay(to);
    const bool isRead = (begin.isValid() || from.trimmed().isEmpty()) && (end.isValid() || to.trimmed().isEmpty());
    if (!isRead || (begin.isValid() && end.isValid() && begin > end))
        return false;
    key = u"between"_s;
    first = begin;
    last = end;
    return true;
}

std::pair<qint64, qint64> DayPeriod::span(qint64 now) const
{
    const QDate today = dayOf(now);
    const QDate month(today.year(), today.month(), 1);
    QDate begin;
    QDate end; // the day behind the last
    if (key == "today"_L1)
        begin = today;
    else if (key == "week"_L1)
        begin = today.addDays(-7);
    else if (key == "days30"_L1)
        begin = today.addDays(-30);
    else if (key == "month"_L1)
        begin = month;
    else if (key == "last_month"_L1)
        std::tie(begin, end) = std::pair(month.addMonths(-1), month);
    else if (key == "year"_L1)
        begin = today.addDays(-365);
    else if (key == "between"_L1)
        std::tie(begin, end) = std::pair(first, last.isValid() ? last.addDays(1) : QDate());
    return {begin.isValid() ? dayBegin(begin) : 0, end.isValid() ? dayBegin(end) : 0};
}

} // namespace wf
