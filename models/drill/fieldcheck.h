// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "verb.h"
#include "yamlreader.h"

#include <QHash>

namespace wf {

/// Whole: required fields must be there (but those `filled` in when the time comes). Loose: they need not.
enum class FieldMode : quint8 { Whole, Loose };

/// The ids that the assets define, by kind, in their order.
using KnownIds = QHash<QString, QStringList>;

/// Checks the fields a file gives to a verb against the verb's own table: unknown, missing, of the wrong type. Values
/// that are references ($now, $name) are taken as right; so is any id of a kind of which `known` has none.
void checkFields(YamlReader &in, const Verb &verb, const YamlNode &fields, FieldMode mode, const KnownIds &known,
                 const QStringList &filled = {});

/// "$now", "$+30", "$depth/erbaqiao" and "$name" stand for something else.
[[nodiscard]] bool isReference(QStringView text);
/// The name in "$name"; empty for $now and its like.
[[nodiscard]] QString referenceName(QStringView text);
/// All the names a step's field values refer to.
[[nodiscard]] QStringList referenceNames(const QJsonValue &value);

} // namespace wf
