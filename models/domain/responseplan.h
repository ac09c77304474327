// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority.h"
#include "refusal.h"

#include <QJsonObject>
#include <QList>

#include <expected>
#include <optional>

namespace wf {

/// A response plan (预案) as a file, "watchfloor-plan/1": who may decide what, and the clauses that decisions name.
struct ResponsePlan {
    struct Clause {
        QString id; ///< "2.1"
        QJsonObject topic; ///< {"zh","en"}
        QJsonObject text; ///< {"zh","en"}
        std::optional<int> level; ///< the level of response it is about, 1–4
        QString role;
        std::optional<int> withinMin; ///< minutes
    };

    QJsonObject title; ///< {"zh","en"}
    AuthorityTable authority; ///< of the response
    QList<Clause> clauses;

    [[nodiscard]] const Clause *clause(const QString &id) const;

    /// Refused with "plan.cannot_open", "plan.not_yaml" (says line and column) or "plan.not_a_plan".
    [[nodiscard]] static std::expected<ResponsePlan, Refusal> load(const QString &file);
};

} // namespace wf
