// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brigadename.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace wf {

using namespace Qt::StringLiterals;

QStringList rankedIds(QList<const Record *> records)
{
    const auto rank = [](const Record *record) { return record->number("rank"_L1, std::numeric_limits<double>::max()); };
    std::ranges::stable_sort(records, {}, rank);
    QStringList ids;
    for (const Record *record : std::as_const(records))
        ids.append(record->id());
    return ids;
}

QString withoutBrigade(const QString &name)
{
    for (const QString &word : {u"大队"_s, u" brigade"_s}) {
        if (name.size() > word.size() && name.endsWith(word, Qt::CaseInsensitive))
            return name.chopped(word.size());
    }
    return name;
}

} // namespace wf
