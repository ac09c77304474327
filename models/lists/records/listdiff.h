// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModel>
#include <QHash>
#include <QList>

namespace wf {

/// The begin/insert/remove/move calls of a list model, which are protected there.
class ListSteps {
public:
    virtual ~ListSteps() = default;
    virtual void removeRun(qsizetype first, qsizetype count) = 0;
    /// Rows [first, first + count) of the wished order come to stand at the same place of the list.
    virtual void insertRun(qsizetype first, qsizetype count) = 0;
    virtual void moveRow(qsizetype from, qsizetype to) = 0; ///< `to`: the row's index afterwards
};

/// Turns `now` into `wished` by the fewest runs that are easy to find: what has gone is removed in runs, what is new is
/// inserted in runs, one row that changed its place is one move. Keys are unique. The steps must keep `now` up to date.
template <typename Keys> void bringInto(const Keys &now, const QStringList &wished, ListSteps &steps)
{
    QHash<QString, qsizetype> places;
    places.reserve(wished.size());
    for (qsizetype i = 0; i < wished.size(); ++i)
        places.insert(wished.at(i), i);
    for (qsizetype end = now.size(); end > 0;) {
        qsizetype first = end;
        while (first > 0 && !places.contains(now.at(first - 1)))
            --first;
        if (first < end)
            steps.removeRun(first, end - first);
        end = first > 0 ? first - 1 : 0;
    }
    QHash<QString, bool> known;
    known.reserve(now.size());
    for (qsizetype i = 0; i < now.size(); ++i)
        known.insert(now.at(i), true);
    for (qsizetype i = 0; i < wished.size(); ++i) {
        if (i < now.size() && now.at(i) == wished.at(i))
            continue;
        if (!known.contains(wished.at(i))) {
            qsizetype count = 1;
            while (i + count < wished.size() && !known.contains(wished.at(i + count)))
                ++count;
            steps.insertRun(i, count);
            i += count - 1;
        } else if (i + 1 < now.size() && now.at(i + 1) == wished.at(i) && places.value(now.at(i)) < now.size()) {
            steps.moveRow(i, places.value(now.at(i))); // one row goes back a long way: do not move all the others up
        } else {
            qsizetype from = i + 1;
            while (now.at(from) != wished.at(i))
                ++from;
            steps.moveRow(from, i);
        }
    }
}

/// Calls emitRun(first, last) for each run of neighbours in a sorted list of rows.
template <typename EmitRun> void eachRun(const QList<int> &rows, EmitRun emitRun)
{
    for (qsizetype i = 0; i < rows.size();) {
        qsizetype j = i;
        while (j + 1 < rows.size() && rows.at(j + 1) == rows.at(j) + 1)
            ++j;
        emitRun(rows.at(i), rows.at(j));
        i = j + 1;
    }
}

} // namespace wf
