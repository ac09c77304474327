// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivecounts.h"

#include "archive_p.h"

#include <QDateTime>
#include <QTimeZone>

#include <algorithm>
#include <numeric>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 HourMs = 3'600'000;
constexpr qint64 DayMs = 24 * HourMs;

/// Days since 1970, before it too.
qint64 dayNumber(qint64 localMs) { return localMs >= 0 ? localMs / DayMs : -((DayMs - 1 - localMs) / DayMs); }

QDate dateOf(qint64 day)
{
    static const qint64 epoch = QDate(1970, 1, 1).toJulianDay();
    return QDate::fromJulianDay(epoch + day);
}

/// A span while rows are added to it.
struct Tally {
    SpanCounts &counts;
    QList<qint64> lasted = {};

    [[nodiscard]] bool holds(qint64 at) const { return at >= counts.from && at < counts.to; }
    void addTime(qint64 localMs, qint64 day)
    {
        ++counts.number;
        ++counts.hours.at(size_t((localMs - day * DayMs) / HourMs));
        ++counts.weekdays.at(size_t(dateOf(day).dayOfWeek() - 1));
    }
    void finish()
    {
        counts.ended = lasted.size();
        if (lasted.isEmpty())
            return;
        counts.meanMs = std::accumulate(lasted.cbegin(), lasted.cend(), qint64(0)) / lasted.size();
        const auto middle = lasted.begin() + lasted.size() / 2;
        std::nth_element(lasted.begin(), middle, lasted.end());
        counts.medianMs = *middle;
        if (lasted.size() % 2 == 0) // of the two in the middle the lower one is the largest below
            counts.medianMs = (counts.medianMs + *std::max_element(lasted.begin(), middle)) / 2;
    }
};

SpanCounts::Held heldIn(const SpanCounts &span, qint64 firstAt)
{
    if (firstAt <= 0 || firstAt >= span.to)
        return SpanCounts::Held::None;
    return firstAt > span.from ? SpanCounts::Held::Part : SpanCounts::Held::Whole;
}

/// A span that ends now, and those it is held against, as long as it.
void setSpans(Counts &counts)
{
    const CountQuery &query = counts.query;
    const qint64 until = query.until > 0 ? query.until : counts.lastAt;
    const bool goesOn = until < query.to;
    counts.span.from = query.from;
    counts.span.to = std::max(query.from, goesOn ? until : query.to);
    for (const auto &[span, months] : {std::pair(&counts.monthBefore, -1), std::pair(&counts.yearBefore, -12)}) {
        span->from = monthsOn(query.from, months, query.utcOffsetMs);
        span->to = monthsOn(query.to, months, query.utcOffsetMs);
        if (goesOn)
            span->to = std::min(span->to, span->from + counts.span.to - counts.span.from);
    }
    if (query.isYear)
        counts.monthBefore = {};
    for (SpanCounts *span : {&counts.span, &counts.monthBefore, &counts.yearBefore})
        span->held = heldIn(*span, counts.firstAt);
}

SqlWhere conditions(const CountQuery &query, qint64 from, qint64 to)
{
    SqlWhere where;
    where.add("kind = ?", query.kind);
    where.add("born_at >= ?", from);
    where.add("born_at < ?", to);
    where.add("removed = 0");
    where.add("state <> 'merged'"); // told of once more: it goes on in another report, which is counted
    return where;
}

/// Was it brought to its end, and not put aside: a report that was cancelled, a closure that was rejected took nobody any time.
bool isHandled(const QString &state) { return state != "cancelled"_L1 && state != "rejected"_L1; }

/// Of a row that is counted.
struct Cell {
    enum Column { BornAt, Type, Brigade, Road, Lon, Lat, Over, EndedAt, State };
};

/// Which of a query's restrictions a row meets. They are no condition of the SQL: what misses but one of them is a choice of that one.
struct Met {
    bool type, brigade, road;

    Met(const SqlStatement &row, const CountQuery &query)
        : type(query.type.isEmpty() || row.text(Cell::Type) == query.type)
        , brigade(query.brigade.isEmpty() || row.text(Cell::Brigade) == query.brigade)
        , road(query.road.isEmpty() || row.text(Cell::Road) == query.road)
    {
    }
    [[nodiscard]] bool all() const { return type && brigade && road; }
};

void addChoices(Counts::Choices &choices, const SqlStatement &row, const Met &met)
{
    if (met.brigade && met.road)
        ++choices.types[row.text(Cell::Type)];
    if (met.type && met.road)
        ++choices.brigades[row.text(Cell::Brigade)];
    if (met.type && met.brigade)
        ++choices.roads[row.text(Cell::Road)];
}

/// The rest of a row that lies in a span; its time is counted already.
void addRow(Tally &tally, const SqlStatement &row, const CountQuery &query)
{
    SpanCounts &counts = tally.counts;
    ++counts.types[row.text(Cell::Type)];
    ++counts.brigades[row.text(Cell::Brigade)];
    ++counts.roads[row.text(Cell::Road)];
    if (!row.isNull(Cell::Lon) && !row.isNull(Cell::Lat)) {
        ++counts.placed;
        const quint64 cell = query.resolution < 0 ? 0 : hexCell(row.real(Cell::Lon), row.real(Cell::Lat), query.resolution);
        if (cell != 0)
            ++counts.cells[cell];
    }
    const qint64 lasted = row.integer(Cell::EndedAt) - row.integer(Cell::BornAt);
    if (row.integer(Cell::Over) != 0 && lasted >= 0 && isHandled(row.text(Cell::State)))
        tally.lasted.append(lasted);
}

} // namespace

qint64 dayBegin(const QDate &day, qint64 utcOffsetMs)
{
    return QDateTime(day, QTime(0, 0), QTimeZone::UTC).toMSecsSinceEpoch() - utcOffsetMs;
}

QDate dayOf(qint64 utcMs, qint64 utcOffsetMs) { return dateOf(dayNumber(utcMs + utcOffsetMs)); }

qint64 monthsOn(qint64 utcMs, int months, qint64 utcOffsetMs)
{
    const QDate day = dayOf(utcMs, utcOffsetMs);
    return dayBegin(day.addMonths(months), utcOffsetMs) + utcMs - dayBegin(day, utcOffsetMs);
}

std::expected<Counts, Refusal> Archive::review(const CountQuery &query) const
{
    const Private::View view(d->db());
    Counts counts;
    counts.query = query;
    counts.asOf = asOf();
    counts.events = d->db().value("SELECT max(seq) FROM events");
    counts.isDrill = d->store.meta(u"kind"_s) == "drill"_L1;
    SqlStatement bounds = d->db().prepare("SELECT min(hour), max(hour) FROM hours");
    if (!bounds || !bounds.step())
        return std::unexpected(d->log().failure());
    if (!bounds.isNull(0)) {
        counts.firstAt = bounds.integer(0) * HourMs;
        counts.lastAt = (bounds.integer(1) + 1) * HourMs;
    }
    setSpans(counts);

    const qint64 from = query.isYear ? counts.yearBefore.from : std::min(counts.yearBefore.from, counts.monthBefore.from);
    const SqlWhere where = conditions(query, from, counts.span.to);
    SqlStatement rows = d->db().prepare(
        QByteArray("SELECT born_at, type, brigade, road, lon, lat, over, ended_at, state FROM current INDEXED BY current_born" + where.sql)
            .constData());
    if (!rows)
        return std::unexpected(d->log().failure());
    where.bindTo(rows);
    std::array tallies{Tally{counts.span}, Tally{counts.monthBefore}, Tally{counts.yearBefore}};
    QMap<qint64, qint64> days; // months are made of them: a date is worked out once for each day
    const bool isRestricted = !query.type.isEmpty() || !query.road.isEmpty() || !query.brigade.isEmpty();
    while (rows.step()) {
        const qint64 bornAt = rows.integer(Cell::BornAt);
        const Met met(rows, query);
        if (isRestricted && tallies.front().holds(bornAt))
            addChoices(counts.choices, rows, met);
        if (!met.all())
            continue;
        const qint64 local = bornAt + query.utcOffsetMs;
        const qint64 day = dayNumber(local);
        ++days[day];
        for (Tally &tally : tallies) {
            if (!tally.holds(bornAt))
                continue;
            tally.addTime(local, day);
            addRow(tally, rows, query);
        }
    }
    if (rows.failed())
        return std::unexpected(d->log().failure());
    for (Tally &tally : tallies)
        tally.finish();
    if (!isRestricted)
        counts.choices = {.types = counts.span.types, .brigades = counts.span.brigades, .roads = counts.span.roads};
    for (auto it = days.cbegin(); it != days.cend(); ++it)
        counts.months[dateOf(it.key()).toString(u"yyyy-MM"_s)] += it.value();
    return counts;
}

} // namespace wf
