// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reviewrows.h"

#include "columns.h"

#include <QPolygonF>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

qint64 toldOf(const SpanCounts &span, qint64 number) { return span.held == SpanCounts::Held::None ? -1 : number; }

struct Figures {
    qint64 count = 0;
    qint64 before = 0;
    qint64 yearBefore = 0;
};

QVariantMap rowOf(const Counts &counts, const QString &subject, const QString &title, const QString &label, const Figures &figures)
{
    return {{u"subject"_s, subject},
            {u"title"_s, title},
            {u"label"_s, label},
            {u"year"_s, QString()},
            {u"count"_s, toldOf(counts.span, figures.count)},
            {u"before"_s, toldOf(counts.monthBefore, figures.before)},
            {u"yearBefore"_s, toldOf(counts.yearBefore, figures.yearBefore)}};
}

/// The longest bar is as long as its room.
void setShares(QList<QVariantMap> &rows)
{
    qint64 most = 1;
    for (const QVariantMap &row : std::as_const(rows))
        most = std::max(most, row.value(u"count"_s).toLongLong());
    for (QVariantMap &row : rows)
        row.insert(u"share"_s, double(std::max<qint64>(0, row.value(u"count"_s).toLongLong())) / double(most));
}

QString keyOfMonth(const QDate &month) { return month.toString(u"yyyy-MM"_s); }

/// How many one cell has at most.
qint64 mostOf(const SpanCounts &span)
{
    qint64 most = 0;
    for (const qint64 count : span.cells)
        most = std::max(most, count);
    return most;
}

/// The shade of a cell: as many equal steps as there can be different ones.
int stepOf(qint64 count, qint64 most)
{
    const qint64 steps = std::min<qint64>(HexSteps, std::max<qint64>(1, most));
    return int(std::clamp<qint64>((count * steps + most - 1) / std::max<qint64>(1, most) - 1, 0, steps - 1));
}

} // namespace

QList<QByteArray> reviewRoles() { return {"title", "label", "year", "count", "before", "yearBefore", "share"}; }

QList<QVariantMap> hourRows(const Counts &counts)
{
    QList<QVariantMap> rows;
    for (size_t hour = 0; hour < counts.span.hours.size(); ++hour) {
        const QString begin = u"%1:00"_s.arg(hour, 2, 10, '0'_L1);
        rows.append(rowOf(counts, QString::number(hour), begin, QString::number(hour),
                          {counts.span.hours.at(hour), counts.monthBefore.hours.at(hour), counts.yearBefore.hours.at(hour)}));
    }
    setShares(rows);
    return rows;
}

QList<QVariantMap> weekdayRows(const Counts &counts)
{
    const QStringList names{ListsText::tr("Mon"), ListsText::tr("Tue"), ListsText::tr("Wed"), ListsText::tr("Thu"),
                            ListsText::tr("Fri"), ListsText::tr("Sat"), ListsText::tr("Sun")};
    QList<QVariantMap> rows;
    for (size_t day = 0; day < counts.span.weekdays.size(); ++day) {
        const QString name = names.at(qsizetype(day));
        rows.append(rowOf(counts, QString::number(day + 1), name, name,
                          {counts.span.weekdays.at(day), counts.monthBefore.weekdays.at(day), counts.yearBefore.weekdays.at(day)}));
    }
    setShares(rows);
    return rows;
}

QList<QVariantMap> monthRows(const Counts &counts)
{
    const QStringList names{ListsText::tr("Jan"), ListsText::tr("Feb"), ListsText::tr("Mar"), ListsText::tr("Apr"),
                            ListsText::tr("May"), ListsText::tr("Jun"), ListsText::tr("Jul"), ListsText::tr("Aug"),
                            ListsText::tr("Sep"), ListsText::tr("Oct"), ListsText::tr("Nov"), ListsText::tr("Dec")};
    QList<QVariantMap> rows;
    const bool isYear = counts.query.isYear;
    const QDate begin = dayOf(counts.span.from, counts.query.utcOffsetMs);
    const auto figure = [&](int month) {
        const qint64 from = monthsOn(counts.span.from, month, counts.query.utcOffsetMs);
        const qint64 to = monthsOn(counts.span.from, month + 1, counts.query.utcOffsetMs);
        // A month that was over before the log began is not one without incidents, nor is one of the year that has not come yet.
        const bool isHeld = counts.firstAt > 0 && to > counts.firstAt && (!isYear || from < counts.span.to);
        return isHeld ? counts.months.value(keyOfMonth(begin.addMonths(month))) : -1;
    };
    for (int month = isYear ? 0 : -12; month < (isYear ? 12 : 1); ++month) {
        const QDate day = begin.addMonths(month);
        QVariantMap row = rowOf(counts, keyOfMonth(day), keyOfMonth(day), names.at(day.month() - 1), {});
        row.insert(u"year"_s, QString::number(day.year()));
        row.insert(u"count"_s, figure(month));
        row.insert(u"before"_s, qint64(-1));
        row.insert(u"yearBefore"_s, isYear ? figure(month - 12) : qint64(-1));
        rows.append(row);
    }
    setShares(rows);
    return rows;
}

QList<QVariantMap> groupRows(const Counts &counts, const ReviewGroup &group, int most)
{
    const auto &now = counts.span.*group.counts;
    const auto &before = counts.monthBefore.*group.counts;
    const auto &year = counts.yearBefore.*group.counts;
    const auto figuresOf = [&](const QString &key) { return Figures{now.value(key), before.value(key), year.value(key)}; };
    QMap<QString, qint64> all = now;
    for (const auto *map : {&before, &year}) {
        for (auto it = map->cbegin(); it != map->cend(); ++it)
            all.insert(it.key(), now.value(it.key()));
    }
    QStringList keys = all.keys();
    std::ranges::stable_sort(keys, std::ranges::greater(), [&now](const QString &key) { return now.value(key); });

    QList<QVariantMap> rows;
    Figures rest;
    int folded = 0;
    for (const QString &key : std::as_const(keys)) {
        const Figures figures = figuresOf(key);
        // One that is left over is shown as well: "one other" would take as much room.
        if (most <= 0 || keys.size() <= most + 1 || rows.size() < most) {
            rows.append(rowOf(counts, u'=' + key, group.title(key), {}, figures));
            continue;
        }
        ++folded;
        rest.count += figures.count;
        rest.before += figures.before;
        rest.yearBefore += figures.yearBefore;
    }
    setShares(rows); // the rest is no bar that the others are held against
    if (folded > 0) {
        QVariantMap row = rowOf(counts, u"+"_s, group.others(folded), {}, rest);
        row.insert(u"share"_s, 0.0);
        rows.append(row);
    }
    return rows;
}

QVariantList hexRows(const Counts &counts)
{
    const qint64 most = mostOf(counts.span);
    QList<quint64> cells = counts.span.cells.keys();
    std::ranges::sort(cells);
    QVariantList rows;
    for (const quint64 cell : std::as_const(cells)) {
        const qint64 count = counts.span.cells.value(cell);
        rows.append(QVariantMap{
            {u"outline"_s, QVariant::fromValue(QPolygonF(hexOutline(cell)))}, {u"count"_s, int(count)}, {u"step"_s, stepOf(count, most)}});
    }
    return rows;
}

QVariantList hexSteps(const Counts &counts)
{
    const qint64 most = mostOf(counts.span);
    QVariantList steps;
    for (qint64 count = 1; count <= most;) {
        const qint64 from = count;
        const int step = stepOf(from, most);
        while (count <= most && stepOf(count, most) == step)
            ++count;
        steps.append(QVariantMap{{u"from"_s, int(from)}, {u"to"_s, int(count - 1)}});
    }
    return steps;
}

} // namespace wf
