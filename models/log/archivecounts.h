// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive.h"
#include "hexcells.h"

#include <QDate>
#include <QHash>
#include <QMap>

#include <array>

namespace wf {

inline constexpr qint64 BeijingOffsetMs = 8 * 3'600'000LL;

/// What to count: records of a kind that came to be from <= … < to, UTC ms. What is not set does not restrict.
struct CountQuery {
    QString kind;
    qint64 from = 0;
    qint64 to = 0;
    /// Up to when anything can have come in: a span that goes on is compared with as much of the spans before. 0 = up to the log's end.
    qint64 until = 0;
    qint64 utcOffsetMs = BeijingOffsetMs; ///< whose days and hours
    QString type = {};
    QString road = {};
    QString brigade = {};
    bool isYear = false; ///< a whole year, held against the year before alone
    int resolution = StandardHexResolution; ///< of the cells; negative = none

    bool operator==(const CountQuery &) const = default;
};

/// What came to be in a span. A key that is empty stands for records that don't say it.
struct SpanCounts {
    /// Whether the log had begun by then: nothing is said of a time that is not on record.
    enum class Held : quint8 { None, Part, Whole };

    qint64 from = 0;
    qint64 to = 0;
    Held held = Held::None;
    qint64 number = 0;
    std::array<qint64, 24> hours{};
    std::array<qint64, 7> weekdays{}; ///< Monday first
    QMap<QString, qint64> types, brigades, roads;
    QHash<quint64, qint64> cells; ///< hexCell()
    qint64 placed = 0; ///< of all, those that have a position
    qint64 ended = 0; ///< of all, those that were brought to their end and not put aside (cancelled, rejected), …
    qint64 meanMs = 0; ///< … from when they came to be to their end
    qint64 medianMs = 0;

    bool operator==(const SpanCounts &) const = default;
};

struct Counts {
    CountQuery query;
    SpanCounts span, monthBefore, yearBefore; ///< of a year there is no month before
    /// What the query could be restricted to: of the span with the other restrictions, and without the one of its own.
    struct Choices {
        QMap<QString, qint64> types, brigades, roads;
    };
    Choices choices;
    QMap<QString, qint64> months; ///< "2026-07": all from a year before the span to its end
    qint64 firstAt = 0; ///< the log's first and last hour, UTC ms; 0 = it is empty
    qint64 lastAt = 0;
    qint64 asOf = 0; ///< as Archive::asOf(), …
    qint64 events = 0; ///< … and how many there are
    bool isDrill = false; ///< the log is an exercise's

    [[nodiscard]] bool isBehind() const { return asOf < events; }
};

/// Midnight at which a day begins, UTC ms.
[[nodiscard]] qint64 dayBegin(const QDate &day, qint64 utcOffsetMs = BeijingOffsetMs);
[[nodiscard]] QDate dayOf(qint64 utcMs, qint64 utcOffsetMs = BeijingOffsetMs);
/// The same moment so many months on, or back; the last day of a month that has no such day.
[[nodiscard]] qint64 monthsOn(qint64 utcMs, int months, qint64 utcOffsetMs = BeijingOffsetMs);

} // namespace wf
