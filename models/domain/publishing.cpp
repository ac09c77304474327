// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publishing.h"

#include <QJsonArray>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

bool isOnSigns(const Record &closure, const QList<const Record *> &signs)
{
    return std::ranges::any_of(
        signs, [&closure](const Record *sign) { return sign->state() == "showing"_L1 && sign->text("about"_L1) == closure.subject(); });
}

bool isGivenOut(const Record &closure, const QString &medium, const QList<const Record *> &bulletins, const QList<const Record *> &signs)
{
    const auto isOne = [&](const Record *bulletin, QLatin1StringView state) {
        return bulletin->state() == state && bulletin->text("about"_L1) == closure.subject() && bulletin->text("medium"_L1) == medium;
    };
    const bool isHalfUp = std::ranges::any_of(bulletins, [&](const Record *bulletin) {
        return isOne(bulletin, "approved"_L1) && !bulletin->value("hung"_L1).toArray().isEmpty();
    });
    return std::ranges::any_of(bulletins, [&](const Record *bulletin) { return isOne(bulletin, "published"_L1); })
        || (medium == "signs"_L1 && !isHalfUp && isOnSigns(closure, signs));
}

} // namespace wf
