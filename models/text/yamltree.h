// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fault.h"

#include <QJsonValue>
#include <QList>

#include <expected>
#include <optional>
#include <utility>

namespace wf {

/// A YAML document with the place of everything in it; aliases are resolved and the size is limited, so that a hostile
/// file can't fill the memory.
struct YamlNode {
    enum class Type : quint8 { Null, Scalar, List, Map };
    Type type = Type::Null;
    QString scalar;
    bool quoted = false; ///< "12" in quotes is text
    QList<YamlNode> items;
    QList<std::pair<YamlNode, YamlNode>> pairs; ///< in the order of the file
    Place place;

    [[nodiscard]] const YamlNode *find(QStringView key) const;
    /// Plain true/false, numbers and null as such, everything else as text.
    [[nodiscard]] QJsonValue json() const;
    [[nodiscard]] std::optional<double> number() const;
};

/// The largest file that is read, bytes.
inline constexpr qsizetype maxYamlBytes = 8 * 1024 * 1024;

/// The one reading of YAML, for scenarios, assets, plans and sign texts. One fault where it is not YAML, not UTF-8, too deep or too
/// large, has merge keys or a second document; one for each slip of the hand (see yamlSlips()).
[[nodiscard]] std::expected<YamlNode, QList<Fault>> parseYaml(const QByteArray &bytes, const QString &fileName);

} // namespace wf
