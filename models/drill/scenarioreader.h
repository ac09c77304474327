// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fieldcheck.h"
#include "yamlreader.h"

namespace wf {

/// Turns the tree of a scenario file into a Scenario, part by part; faults gather in the reader.
class ScenarioReader {
public:
    explicit ScenarioReader(const QString &fileName);

    [[nodiscard]] ScenarioResult read(const YamlNode &root);

private:
    void readHead(const YamlNode &root);
    void readFiles(const YamlNode &root);
    void readSeats(const YamlNode &root);
    void readStages(const YamlNode &root);
    void readWorld(const YamlNode &root);
    void readMarks(const YamlNode &root);
    void readInjects(const YamlNode &root);
    [[nodiscard]] ScenarioInject readInject(const YamlNode &node);
    [[nodiscard]] Expectation readExpectation(const YamlNode &node, int index, const ScenarioInject &inject);
    [[nodiscard]] ScenarioStep readStep(const YamlNode &node, const QString &key, const QString &seat);
    void readVerbStep(const YamlNode &node, ScenarioStep &step);
    void readAddressing(const YamlNode &node, ScenarioStep &step);
    void readFields(const YamlNode &node, ScenarioStep &step);
    void checkWhere(const YamlNode &where, const Expectation &expectation);
    void checkSeat(const YamlNode &map, QStringView key, const QString &id);
    void checkSubject(const Place &place, const QString &subject);
    /// A brigade that a map names under "brigade": one of the assets', where they have any.
    void checkBrigade(const YamlNode &map, const QString &key);
    /// References: every name is bound before it is used, once, and not in a circle.
    void checkReferences();

    YamlReader m_in;
    Scenario m_scenario;
    KnownIds m_known; ///< what its assets define
    QStringList m_keys; ///< of injects and expectations
};

} // namespace wf
