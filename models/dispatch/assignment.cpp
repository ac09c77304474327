// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assignment.h"

#include <limits>
#include <vector>

namespace wf {

namespace {

/// rows ≤ columns. Rows and columns count from 1; column 0 holds the row that is being placed.
QList<int> assignRows(const QList<QList<double>> &costs)
{
    const int rows = int(costs.size());
    const int columns = rows ? int(costs.first().size()) : 0;
    std::vector<double> rowPrice(size_t(rows) + 1);
    std::vector<double> columnPrice(size_t(columns) + 1);
    std::vector<int> rowOf(size_t(columns) + 1, 0);
    for (int row = 1; row <= rows; ++row) {
        std::vector<double> reach(size_t(columns) + 1, std::numeric_limits<double>::infinity());
        std::vector<int> from(size_t(columns) + 1, 0);
        std::vector<bool> done(size_t(columns) + 1, false);
        rowOf[0] = row;
        int column = 0;
        do { // the cheapest way, over columns already taken, to a free one
            done[size_t(column)] = true;
            const int here = rowOf[size_t(column)];
            double step = std::numeric_limits<double>::infinity();
            int next = 0;
            for (int j = 1; j <= columns; ++j) {
                if (done[size_t(j)])
                    continue;
                const double reduced = costs.at(here - 1).at(j - 1) - rowPrice[size_t(here)] - columnPrice[size_t(j)];
                if (reduced < reach[size_t(j)]) {
                    reach[size_t(j)] = reduced;
                    from[size_t(j)] = column;
                }
                if (reach[size_t(j)] < step) {
                    step = reach[size_t(j)];
                    next = j;
                }
            }
            for (int j = 0; j <= columns; ++j) {
                if (done[size_t(j)]) {
                    rowPrice[size_t(rowOf[size_t(j)])] += step;
                    columnPrice[size_t(j)] -= step;
                } else {
                    reach[size_t(j)] -= step;
                }
            }
            column = next;
        } while (rowOf[size_t(column)] != 0);
        while (column != 0) { // everybody along that way moves on by one
            rowOf[size_t(column)] = rowOf[size_t(from[size_t(column)])];
            column = from[size_t(column)];
        }
    }
    QList<int> columnOf(rows, -1);
    for (int j = 1; j <= columns; ++j) {
        if (rowOf[size_t(j)])
            columnOf[rowOf[size_t(j)] - 1] = j - 1;
    }
    return columnOf;
}

} // namespace

QList<int> cheapestAssignment(const QList<QList<double>> &costs)
{
    const qsizetype rows = costs.size();
    const qsizetype columns = rows ? costs.first().size() : 0;
    if (rows <= columns)
        return assignRows(costs);
    QList<QList<double>> turned(columns, QList<double>(rows));
    for (qsizetype i = 0; i < rows; ++i) {
        for (qsizetype j = 0; j < columns; ++j)
            turned[j][i] = costs.at(i).at(j);
    }
    const QList<int> rowOf = assignRows(turned);
    QList<int> columnOf(rows, -1);
    for (qsizetype j = 0; j < columns; ++j)
        columnOf[rowOf.at(j)] = int(j);
    return columnOf;
}

} // namespace wf
