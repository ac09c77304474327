// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenario.h"

#include "record.h"

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

QString BiText::local() const { return in(contentLanguage()); }

QString BiText::in(const QString &language) const
{
    const QString &wanted = language.startsWith("en"_L1) ? en : zh;
    return wanted.isEmpty() ? (zh.isEmpty() ? en : zh) : wanted;
}

QJsonObject BiText::json() const { return {{u"zh"_s, zh}, {u"en"_s, en}}; }

const Plan::Clause *Plan::clause(const QString &id) const
{
    const auto found = std::ranges::find(clauses, id, &Clause::id);
    return found == clauses.end() ? nullptr : &*found;
}

const Seat *Scenario::seat(const QString &id) const
{
    const auto found = std::ranges::find(seats, id, &Seat::id);
    return found == seats.end() ? nullptr : &*found;
}

const Seat *Scenario::firstSeat(Role role) const
{
    const auto found = std::ranges::find(seats, role, &Seat::role);
    return found == seats.end() ? nullptr : &*found;
}

const ScenarioStage *Scenario::stage(const QString &stageKey) const
{
    const auto found = std::ranges::find(stages, stageKey, &ScenarioStage::key);
    return found == stages.end() ? nullptr : &*found;
}

const ScenarioInject *Scenario::inject(const QString &injectKey) const
{
    const auto found = std::ranges::find(injects, injectKey, &ScenarioInject::key);
    return found == injects.end() ? nullptr : &*found;
}

const Asset *Scenario::asset(const QString &subject) const
{
    const auto found = std::ranges::find(assets, subject, &Asset::subject);
    return found == assets.end() ? nullptr : &*found;
}

int Scenario::expectedCount() const
{
    int count = 0;
    for (const ScenarioInject &inject : injects)
        count += int(inject.expect.size());
    return count;
}

} // namespace wf
