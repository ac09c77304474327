// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority.h"
#include "fault.h"
#include "record.h"
#include "refusal.h"
#include "role.h"

#include <QHash>
#include <QJsonObject>
#include <QList>

#include <expected>
#include <optional>

namespace wf {

struct YamlNode;

/// A response plan (预案) as a file, "watchfloor-plan/1": who may decide what, and the clauses that decisions name. "closures", "targets"
/// and "checklist" may be left out.
struct ResponsePlan {
    /// What shows a clause done: a verb ("order.arrive"), or only where a field of its record holds a value, or refers to a thing of that
    /// kind ("entry.add(type=judgement)", "order.arrive(about=floodpoint)").
    struct Sign {
        QString verb;
        QString field = {};
        QString value = {};
        [[nodiscard]] bool holds(const Record &record) const;
        bool operator==(const Sign &) const = default;
    };
    struct Clause {
        QString id; ///< "2.1"
        QJsonObject topic; ///< {"zh","en"}
        QJsonObject text; ///< {"zh","en"}
        std::optional<int> level; ///< the level of response it is about, 1–4
        QString role;
        std::optional<int> withinMin; ///< minutes
        QString begins; ///< the verb that starts its clock ("closure.confirm"); empty = only a response brings it (responseChecklist())
        QList<Sign> doneBy; ///< any of them
    };

    /// Who closes a road and opens it again, by level of the response (1 gravest to 4).
    struct Closures {
        QStringList stop{roleKey(Role::Officer), roleKey(Role::Brigade)}; ///< roles that stop traffic at the limit, with nobody's leave
        QHash<int, QStringList> confirm; ///< authorities, as AuthorityTable names them
        QHash<int, QStringList> reopen;
        QHash<int, QStringList> permit; ///< who may let a road be opened although the rule is not met (特批)
        bool oneLaneFirst = false; ///< one lane is opened, and watched, before the whole road is
        QHash<QString, QString> clauses; ///< "stop", "confirm", "reopen" → the clause that says so, named by refusals and confirmations
    };

    QJsonObject title; ///< {"zh","en"}
    QJsonObject city; ///< likewise, whose plan it is; empty = it does not say
    QJsonObject office; ///< likewise, what stands above the duty log; empty = it does not say
    QJsonObject sender; ///< likewise, in whose name the public is told; empty = it does not say
    AuthorityTable authority; ///< of the response, and of closures
    Closures closures; ///< the default of AuthorityTable where the plan says nothing
    /// Minutes that go before those of the clauses: named for a verb ("closure.confirm", "order.sign"), a closure's step ("scene.cordon")
    /// or "warn", the signing for an alarm (DutyLimits). Whatever other name a plan gives one, nothing counts by it.
    QHash<QString, int> targets;
    QStringList checklist; ///< clauses whose time begins with the activation at any level, beside those that state a level
    QList<Clause> clauses;

    [[nodiscard]] const Clause *clause(const QString &id) const;
    /// Minutes within which a step should be done; nothing where the plan has no target of that name.
    [[nodiscard]] std::optional<int> target(const QString &key) const;

    /// Refused with "plan.cannot_open", "plan.not_yaml" (says line and column; too large or too deep, see parseYaml()) or
    /// "plan.not_a_plan".
    [[nodiscard]] static std::expected<ResponsePlan, Refusal> load(const QString &file);
    /// The same of a file that was parsed already. What "plan.not_a_plan" would say is a fault with its place, no sentence by itself.
    [[nodiscard]] static std::expected<ResponsePlan, Fault> fromTree(const YamlNode &root, const QString &file);
};

} // namespace wf
