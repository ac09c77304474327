// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signtemplates.h"

namespace YAML {
class Node;
struct Mark;
} // namespace YAML

namespace wf {

/// Reads "watchfloor-signs/1" and collects every fault in it with its place.
class SignTemplatesReader {
public:
    SignTemplatesReader(const QByteArray &bytes, QString fileName);

    [[nodiscard]] SignTemplates::Loaded read();

private:
    void fault(const YAML::Mark &mark, const QString &what, const QString &code = QStringLiteral("signs.fault"));
    bool isMap(const YAML::Node &node, const QStringList &required, const QStringList &optional);
    [[nodiscard]] QString text(const YAML::Node &map, const char *key);
    [[nodiscard]] QString choice(const YAML::Node &map, const char *key, const QStringList &of);
    [[nodiscard]] QList<YAML::Node> list(const YAML::Node &map, const char *key);
    [[nodiscard]] QStringList placeholders(const YAML::Node &node, const QString &text);

    void readRoot(const YAML::Node &root);
    void readCauses(const YAML::Node &causes);
    void readAbbreviation(const YAML::Node &node);
    void readTemplate(const YAML::Node &node);
    void readVariant(const YAML::Node &node, SignTemplates::Template &into);

    QByteArray m_bytes;
    QList<QByteArray> m_lines;
    QString m_file;
    QList<Refusal> m_faults;
    SignTemplates m_templates;
    int m_nodes = 0;
};

} // namespace wf
