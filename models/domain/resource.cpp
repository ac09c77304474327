// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "resource.h"

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

int committedQuantity(const Record &resource, const QString &about)
{
    const QJsonObject committed = resource.value("committed"_L1).toObject();
    if (!about.isEmpty())
        return committed.value(about).toInt();
    int all = 0;
    for (const QJsonValue count : committed)
        all += count.toInt();
    return all;
}

int freeQuantity(const Record &resource)
{
    if (resource.state() == "out"_L1)
        return 0;
    return std::max(0, resource.value("quantity"_L1).toInt() - committedQuantity(resource));
}

} // namespace wf
