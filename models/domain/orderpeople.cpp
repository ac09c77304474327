// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orderpeople.h"

#include "ending.h"
#include "people.h"

#include <QCoreApplication>

namespace wf {

using namespace Qt::StringLiterals;

std::optional<int> peopleWhereSent(const Record &order, const std::function<const Record *(const QString &subject)> &look)
{
    constexpr int mostHops = 16;
    const Record *about = look ? look(order.text("about"_L1)) : nullptr;
    for (int hops = 0; about && about->state() == "merged"_L1 && hops < mostHops; ++hops)
        about = look(about->text("into"_L1));
    if (!about || about->kind() != "incident"_L1 || isOver(*about))
        return std::nullopt;
    const PeopleInDanger now = peopleInDanger(*about);
    return now.isCounted ? std::optional(now.atLeast) : std::nullopt;
}

QString orderNews(const Record &order, const std::function<const Record *(const QString &subject)> &look)
{
    const QString state = order.state();
    const QJsonValue said = order.value("people"_L1);
    if (!said.isDouble() || (state != "sent"_L1 && state != "signed"_L1 && state != "under_way"_L1))
        return {};
    const std::optional<int> now = peopleWhereSent(order, look);
    if (!now || *now == said.toInt())
        return {};
    const QString known = *now > 0 ? QCoreApplication::translate("Order", "Now %n people are said to be in danger there.", nullptr, *now)
                                   : QCoreApplication::translate("Order", "Now nobody is said to be in danger there any more.");
    if (state == "sent"_L1)
        return known;
    const QString told = said.toInt() > 0 ? QCoreApplication::translate("Order", "Told of %n people in danger.", nullptr, said.toInt())
                                          : QCoreApplication::translate("Order", "Told of no number of people in danger.");
    //: what the unit was told, and what is known now
    return QCoreApplication::translate("Order", "%1 %2").arg(told, known);
}

} // namespace wf
