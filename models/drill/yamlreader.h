// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scenario.h"
#include "yamltree.h"

#include <utility>

namespace wf {

/// Reads values out of a tree and collects what is wrong with them.
class YamlReader {
public:
    explicit YamlReader(QString fileName)
        : m_file(std::move(fileName))
    {
    }

    void fault(const Place &place, const QString &text);
    [[nodiscard]] const QString &file() const { return m_file; }
    [[nodiscard]] const QList<Fault> &faults() const { return m_faults; }
    void add(const QList<Fault> &faults) { m_faults += faults; }

    /// Says which keys of a map are unknown, repeated, or missing.
    bool checkMap(const YamlNode &node, const QStringList &required, const QStringList &optional, const QString &what);
    [[nodiscard]] QString text(const YamlNode &map, QStringView key);
    [[nodiscard]] double number(const YamlNode &map, QStringView key, double fallback, double min, double max);
    [[nodiscard]] BiText biText(const YamlNode &map, QStringView key);
    [[nodiscard]] QStringList texts(const YamlNode &map, QStringView key);
    /// The list under a key; empty (with a fault) where it is something else.
    [[nodiscard]] QList<YamlNode> list(const YamlNode &map, QStringView key);

private:
    QString m_file;
    QList<Fault> m_faults;
};

} // namespace wf
