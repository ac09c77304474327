// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "responseplan.h"

#include <QCoreApplication>
#include <QFile>

#include <yaml-cpp/yaml.h>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("Refusal", text); }

QString textOf(const YAML::Node &node) { return node && node.IsScalar() ? QString::fromStdString(node.Scalar()) : QString(); }

QJsonObject bothTexts(const YAML::Node &node)
{
    QJsonObject texts;
    if (!node || !node.IsMap())
        return texts;
    for (const char *language : {"zh", "en"}) {
        const QString text = textOf(node[language]);
        if (!text.isEmpty())
            texts.insert(QLatin1StringView(language), text);
    }
    return texts;
}

std::optional<int> numberOf(const YAML::Node &node)
{
    bool isNumber = false;
    const int number = textOf(node).toInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

Refusal notAPlan(const QString &file, const QString &why)
{
    return {u"plan.not_a_plan"_s, tr(QT_TRANSLATE_NOOP("Refusal", "%1 is no response plan: %2.")).arg(file, why)};
}

std::expected<ResponsePlan, Refusal> read(const YAML::Node &root, const QString &file)
{
    if (!root.IsMap() || textOf(root["format"]) != "watchfloor-plan/1"_L1)
        return std::unexpected(notAPlan(file, tr(QT_TRANSLATE_NOOP("Refusal", "“format” must be “watchfloor-plan/1”"))));
    ResponsePlan plan;
    plan.title = bothTexts(root["title"]);

    const YAML::Node authority = root["authority"];
    if (!authority || !authority.IsMap())
        return std::unexpected(notAPlan(file, tr(QT_TRANSLATE_NOOP("Refusal", "“authority” is missing"))));
    QHash<int, QStringList> byLevel;
    for (const auto &entry : authority) {
        const int level = numberOf(entry.first).value_or(0);
        if (level < 1 || level > 4 || !entry.second.IsSequence())
            return std::unexpected(
                notAPlan(file, tr(QT_TRANSLATE_NOOP("Refusal", "“authority” must list who decides for the levels 1 to 4"))));
        for (const YAML::Node &who : entry.second)
            byLevel[level].append(textOf(who));
    }
    plan.authority = AuthorityTable(byLevel);

    const YAML::Node clauses = root["clauses"];
    if (!clauses || !clauses.IsSequence())
        return std::unexpected(notAPlan(file, tr(QT_TRANSLATE_NOOP("Refusal", "“clauses” is missing"))));
    for (const YAML::Node &node : clauses) {
        const QString id = node.IsMap() ? textOf(node["id"]) : QString();
        if (id.isEmpty() || plan.clause(id))
            return std::unexpected(notAPlan(file, tr(QT_TRANSLATE_NOOP("Refusal", "each clause needs an id of its own"))));
        plan.clauses.append({id, bothTexts(node["topic"]), bothTexts(node["text"]), numberOf(node["level"]), textOf(node["role"]),
                             numberOf(node["within"])});
    }
    return plan;
}

} // namespace

const ResponsePlan::Clause *ResponsePlan::clause(const QString &id) const
{
    const auto it = std::ranges::find(clauses, id, &Clause::id);
    return it == clauses.cend() ? nullptr : &*it;
}

std::expected<ResponsePlan, Refusal> ResponsePlan::load(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return std::unexpected(
            Refusal{u"plan.cannot_open"_s,
                    tr(QT_TRANSLATE_NOOP("Refusal", "The response plan %1 can't be opened: %2.")).arg(file, in.errorString())});
    try {
        return read(YAML::Load(in.readAll().toStdString()), file);
    } catch (const YAML::Exception &fault) {
        return std::unexpected(Refusal{u"plan.not_yaml"_s,
                                       tr(QT_TRANSLATE_NOOP("Refusal", "The response plan %1 can't be read at line %2, column %3: %4."))
                                           .arg(file, QString::number(fault.mark.line + 1), QString::number(fault.mark.column + 1),
                                                QString::fromStdString(fault.msg))});
    }
}

} // namespace wf
