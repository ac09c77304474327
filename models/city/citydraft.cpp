// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "citydraft.h"

using namespace Qt::StringLiterals;

namespace wf {
namespace {

struct ClassRow {
    QLatin1StringView name;
    int rank;
    double kmh;
    double linkKmh;
};

/// Speeds a car really keeps in a city by day, lights included.
constexpr ClassRow classes[] = {
    {"motorway"_L1, 1, 80, 45},  {"trunk"_L1, 2, 55, 35},    {"primary"_L1, 3, 38, 30},
    {"secondary"_L1, 4, 32, 28}, {"tertiary"_L1, 5, 27, 25}, {"residential"_L1, 6, 20, 20},
    {"service"_L1, 7, 14, 14},   {"footway"_L1, 8, 5, 5},    {"track"_L1, 8, 10, 10},
};

} // namespace

int classRank(const QString &roadClass)
{
    for (const ClassRow &row : classes) {
        if (row.name == roadClass)
            return row.rank;
    }
    return 8;
}

double classSpeed(const QString &roadClass, bool link)
{
    for (const ClassRow &row : classes) {
        if (row.name == roadClass)
            return link ? row.linkKmh : row.kmh;
    }
    return 10;
}

} // namespace wf
