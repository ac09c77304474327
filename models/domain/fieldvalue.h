// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verb.h"

namespace wf {

/// What is wrong with a value for a field of a kind: "field.wrong_type", "field.out_of_range", "field.bad_choice" or
/// "field.bad_reference", "field.no_words" (a reason that is a digit) or "field.no_name"; nothing when it will do. `look` may be
/// empty: references are then only read, not followed.
[[nodiscard]] std::optional<Refusal> fieldFault(const QString &kind, const FieldRule &rule, const QJsonValue &value,
                                                const std::function<const Record *(const QString &)> &look);

/// The ids that may be chosen by FieldRule::idsOf, in their order (rankedIds()); empty where there are none.
[[nodiscard]] QStringList idsFor(const FieldRule &rule, const StepContext &context);
/// "field.bad_choice" where a value is none of idsFor(), or no key where there are none. What the record holds already will do: it was
/// right when it was said. So will its own id, of a record that is being defined.
[[nodiscard]] std::optional<Refusal> idFault(const QString &kind, const FieldRule &rule, const QJsonValue &value,
                                             const StepContext &context);

/// A whole number that is chosen by its title ("2, serious"), not written: all of the few that it may be have one.
[[nodiscard]] bool isTitled(const QString &kind, const FieldRule &rule);

/// No value, an empty text, list or map.
[[nodiscard]] bool isBlank(const QJsonValue &value);

} // namespace wf
