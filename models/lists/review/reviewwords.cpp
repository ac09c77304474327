// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewwords.h"

#include "columns.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

using Held = SpanCounts::Held;

/// Shares of few say more than is known.
constexpr qint64 FewestForShare = 20;

int number(qint64 count) { return int(std::min<qint64>(count, std::numeric_limits<int>::max())); }

/// " (+12 %)"; empty where there are too few to say it of.
QString share(qint64 now, qint64 before)
{
    if (before < FewestForShare)
        return {};
    const auto percent = std::llround(100.0 * double(now - before) / double(before));
    return u" (%1%2 %)"_s.arg(percent > 0 ? u"+"_s : percent < 0 ? u"−"_s : QString()).arg(std::abs(percent));
}

} // namespace

QString ReviewWords::monthTitle(const QDate &month)
{
    //: year and month, the month with two digits
    return tr("%1-%2").arg(month.year()).arg(month.month(), 2, 10, '0'_L1);
}

QString ReviewWords::yearTitle(const QDate &day)
{
    //: a whole year
    return tr("Year %1").arg(day.year());
}

QString ReviewWords::spanTitle(qint64 from) const
{
    const QDate day = dayOf(from, m_counts.query.utcOffsetMs);
    return m_counts.query.isYear ? yearTitle(day) : monthTitle(day);
}

/// "now" is how long ago something was, and no time that anything took.
QString ReviewWords::lastedText(qint64 ms)
{
    constexpr qint64 minute = 60'000;
    return ms < minute ? tr("under 1 min") : spanText(ms);
}

QString ReviewWords::begun() const { return dayOf(m_counts.firstAt, m_counts.query.utcOffsetMs).toString(Qt::ISODate); }

QString ReviewWords::headline() const
{
    const QString month = spanTitle(m_counts.query.from);
    if (m_counts.span.held == Held::None)
        return m_counts.firstAt > 0 ? tr("%1 is not on record: the log begins on %2").arg(month, begun()) : tr("Nothing is on record yet");
    const int count = number(m_counts.span.number);
    return isClosures() ? tr("%1: %n closures asked for", nullptr, count).arg(month) : tr("%1: %n incidents", nullptr, count).arg(month);
}

QString ReviewWords::againstMonth() const
{
    const SpanCounts &then = m_counts.monthBefore;
    const int difference = number(std::abs(m_counts.span.number - then.number));
    if (then.held == Held::None)
        return tr("no month before on record");
    if (then.held == Held::Part)
        return tr("the log begins on %1, within the month before: %n from then on, no comparison", nullptr, number(then.number))
            .arg(begun());
    if (difference == 0)
        return tr("as many as in the month before");
    return (m_counts.span.number > then.number ? tr("%n more than in the month before (%1)", nullptr, difference)
                                               : tr("%n fewer than in the month before (%1)", nullptr, difference))
               .arg(then.number)
        + share(m_counts.span.number, then.number);
}

QString ReviewWords::againstYear() const
{
    const SpanCounts &then = m_counts.yearBefore;
    const int difference = number(std::abs(m_counts.span.number - then.number));
    if (then.held == Held::None)
        return tr("no same month of the year before on record");
    if (then.held == Held::Part)
        return tr("the log begins on %1, within the same month of the year before: %n from then on, no comparison", nullptr,
                  number(then.number))
            .arg(begun());
    if (difference == 0)
        return tr("as many as in the same month of the year before");
    return (m_counts.span.number > then.number ? tr("%n more than in the same month of the year before (%1)", nullptr, difference)
                                               : tr("%n fewer than in the same month of the year before (%1)", nullptr, difference))
               .arg(then.number)
        + share(m_counts.span.number, then.number);
}

QString ReviewWords::yearAgainstYear() const
{
    const SpanCounts &then = m_counts.yearBefore;
    const int difference = number(std::abs(m_counts.span.number - then.number));
    if (then.held == Held::None)
        return tr("no year before on record");
    if (then.held == Held::Part)
        return tr("the log begins on %1, within the year before: %n from then on, no comparison", nullptr, number(then.number))
            .arg(begun());
    if (difference == 0)
        return tr("as many as in the year before");
    return (m_counts.span.number > then.number ? tr("%n more than in the year before (%1)", nullptr, difference)
                                               : tr("%n fewer than in the year before (%1)", nullptr, difference))
               .arg(then.number)
        + share(m_counts.span.number, then.number);
}

QString ReviewWords::notOver() const
{
    const QString until
        = QDateTime::fromMSecsSinceEpoch(m_counts.span.to + m_counts.query.utcOffsetMs, QTimeZone::UTC).toString(u"yyyy-MM-dd HH:mm"_s);
    return (m_counts.query.isYear ? tr("this year is not over: counted up to %1, and as much of the year before")
                                  : tr("this month is not over: counted up to %1, and as much of the months it is compared with"))
        .arg(until);
}

QStringList ReviewWords::sentences() const
{
    const SpanCounts &span = m_counts.span;
    QStringList list;
    if (m_counts.isBehind())
        list.append(tr("The log is still being looked through, at %1 of %2 so far: the figures are not complete")
                        .arg(m_counts.asOf)
                        .arg(m_counts.events));
    if (span.held == Held::None)
        return list;
    if (span.held == Held::Part) {
        list.append((m_counts.query.isYear ? tr("the log begins on %1, within this year: it is not whole")
                                           : tr("the log begins on %1, within this month: it is not whole"))
                        .arg(begun()));
    } else if (m_counts.query.isYear) {
        list.append(yearAgainstYear());
    } else {
        list.append(againstMonth());
        list.append(againstYear());
    }
    if (span.to < m_counts.query.to)
        list.append(notOver());
    if (span.ended > 0)
        list.append(tr("%n are over: on average after %1, half of them within %2", nullptr, number(span.ended))
                        .arg(lastedText(span.meanMs), lastedText(span.medianMs)));
    if (span.number > span.placed)
        list.append(tr("%n without a position, not on the map", nullptr, number(span.number - span.placed)));
    return list;
}

QStringList ReviewWords::columns() const
{
    QStringList list;
    for (const SpanCounts *span : {&m_counts.span, &m_counts.monthBefore, &m_counts.yearBefore})
        list.append(span->held == Held::None ? QString() : spanTitle(span->from));
    return list;
}

QString ReviewWords::mark(const Counts &counts, bool isReplay)
{
    return (counts.isDrill ? u"演练"_s : QString()) + (isReplay ? u"回放"_s : QString());
}

} // namespace wf
