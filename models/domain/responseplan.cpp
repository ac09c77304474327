// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "responseplan.h"

#include "verb.h"
#include "yamltree.h"

#include <QCoreApplication>
#include <QFile>

#include <yaml-cpp/yaml.h>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// "entry.add(type=judgement)" and "order.sign".
QList<ResponsePlan::Sign> signsOf(const QStringList &texts)
{
    QList<ResponsePlan::Sign> signs;
    for (const QString &text : texts) {
        const auto open = text.indexOf(u'(');
        if (open < 0 || !text.endsWith(u')')) {
            signs.append({text});
            continue;
        }
        const QString where = text.sliced(open + 1).chopped(1);
        signs.append({text.first(open), where.section(u'=', 0, 0).trimmed(), where.section(u'=', 1).trimmed()});
    }
    return signs;
}

QString tr(const char *text) { return QCoreApplication::translate("Refusal", text); }

QString textOf(const YAML::Node &node) { return node && node.IsScalar() ? QString::fromStdString(node.Scalar()) : QString(); }

/// A sentence inside another one.
QString withoutStop(QString sentence)
{
    if (sentence.endsWith(u'.') || sentence.endsWith(u'。'))
        sentence.chop(1);
    return sentence;
}

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

QStringList textsOf(const YAML::Node &node)
{
    QStringList texts;
    if (node && node.IsSequence()) {
        for (const YAML::Node &one : node)
            texts.append(textOf(one));
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

std::expected<QHash<int, QStringList>, Refusal> readLevels(const YAML::Node &node, const QString &key, const QString &file)
{
    QHash<int, QStringList> byLevel;
    const QString why = tr(QT_TRANSLATE_NOOP("Refusal", "“%1” must list who decides for the levels 1 to 4")).arg(key);
    if (!node.IsMap())
        return std::unexpected(notAPlan(file, why));
    for (const auto &entry : node) {
        const int level = numberOf(entry.first).value_or(0);
        if (level < 1 || level > 4 || !entry.second.IsSequence())
            return std::unexpected(notAPlan(file, why));
        for (const YAML::Node &who : entry.second)
            byLevel[level].append(textOf(who));
    }
    return byLevel;
}

QHash<int, QStringList> defaultLevels(AuthorityTable::Decision decision)
{
    const AuthorityTable table;
    QHash<int, QStringList> byLevel;
    for (int level = 1; level <= 4; ++level)
        byLevel.insert(level, table.authorities(decision, level));
    return byLevel;
}

std::optional<Refusal> readClosures(const YAML::Node &node, ResponsePlan &plan, const QString &file)
{
    plan.closures.confirm = plan.closures.reopen = defaultLevels(AuthorityTable::Decision::Confirm);
    plan.closures.permit = defaultLevels(AuthorityTable::Decision::Override);
    if (!node)
        return std::nullopt;
    if (!node.IsMap())
        return notAPlan(file, tr(QT_TRANSLATE_NOOP("Refusal", "“closures” must say who may stop, confirm and reopen")));
    for (const auto &[key, levels] : {std::pair{"confirm", &plan.closures.confirm}, std::pair{"reopen", &plan.closures.reopen},
                                      std::pair{"override", &plan.closures.permit}}) {
        if (!node[key])
            continue;
        const auto byLevel = readLevels(node[key], u"closures."_s + QLatin1StringView(key), file);
        if (!byLevel)
            return byLevel.error();
        *levels = *byLevel;
    }
    plan.authority.setAuthorities(AuthorityTable::Decision::Confirm, plan.closures.confirm);
    plan.authority.setAuthorities(AuthorityTable::Decision::Reopen, plan.closures.reopen);
    plan.authority.setAuthorities(AuthorityTable::Decision::Override, plan.closures.permit);
    for (const QString &key : {u"stop"_s, u"confirm"_s, u"reopen"_s}) {
        const YAML::Node clauses = node["clauses"];
        if (const QString id = clauses && clauses.IsMap() ? textOf(clauses[key.toStdString()]) : QString(); !id.isEmpty())
            plan.closures.clauses.insert(key, id);
    }
    if (const YAML::Node first = node["oneLaneFirst"]) {
        const QString said = textOf(first);
        if (said != "true"_L1 && said != "false"_L1)
            return notAPlan(file, tr(QT_TRANSLATE_NOOP("Refusal", "“closures.oneLaneFirst” must be true or false, not “%1”")).arg(said));
        plan.closures.oneLaneFirst = said == "true"_L1;
        plan.authority.setOneLaneFirst(plan.closures.oneLaneFirst);
    }
    const YAML::Node stop = node["stop"];
    if (!stop)
        return std::nullopt;
    plan.closures.stop.clear();
    for (const YAML::Node &who : stop) {
        const QString role = textOf(who);
        if (!roleFromKey(role))
            return notAPlan(file, tr(QT_TRANSLATE_NOOP("Refusal", "“closures.stop” names “%1”, which is no role")).arg(role));
        plan.closures.stop.append(role);
    }
    if (plan.closures.stop.isEmpty())
        return notAPlan(file, tr(QT_TRANSLATE_NOOP("Refusal", "“closures.stop” must list who may stop traffic")));
    plan.authority.setStopping(plan.closures.stop);
    return std::nullopt;
}

/// Once the clauses are known: those that "closures" names.
std::optional<Refusal> tieClosureClauses(ResponsePlan &plan, const QString &file)
{
    QHash<QString, QString> byVerb;
    for (auto it = plan.closures.clauses.cbegin(); it != plan.closures.clauses.cend(); ++it) {
        if (!plan.clause(*it))
            return notAPlan(file, tr(QT_TRANSLATE_NOOP("Refusal", "“closures.clauses” names “%1”, which is no clause")).arg(*it));
        byVerb.insert("closure."_L1 + it.key(), *it);
    }
    plan.authority.setClauses(byVerb);
    return std::nullopt;
}

std::optional<Refusal> readTargets(const YAML::Node &node, ResponsePlan &plan, const QString &file)
{
    if (!node)
        return std::nullopt;
    if (!node.IsMap())
        return notAPlan(file, tr(QT_TRANSLATE_NOOP("Refusal", "“targets” must be a map of keys and minutes")));
    for (const auto &entry : node) {
        const QString key = textOf(entry.first);
        const int minutes = numberOf(entry.second).value_or(-1);
        if (key.isEmpty() || minutes < 0 || minutes > 7 * 24 * 60)
            return notAPlan(file,
                            tr(QT_TRANSLATE_NOOP("Refusal", "the target “%1” must be a whole number of minutes, at most a week")).arg(key));
        plan.targets.insert(key, minutes);
    }
    return std::nullopt;
}

std::optional<Refusal> readChecklist(const YAML::Node &node, ResponsePlan &plan, const QString &file)
{
    if (!node)
        return std::nullopt;
    if (!node.IsSequence())
        return notAPlan(file, tr(QT_TRANSLATE_NOOP("Refusal", "“checklist” must list clauses")));
    for (const YAML::Node &one : node) {
        const QString id = textOf(one);
        const ResponsePlan::Clause *clause = plan.clause(id);
        if (!clause || clause->role.isEmpty() || !clause->withinMin)
            return notAPlan(
                file, tr(QT_TRANSLATE_NOOP("Refusal", "the checklist names “%1”, which is no clause with a role and a time")).arg(id));
        plan.checklist.append(id);
    }
    return std::nullopt;
}

std::expected<ResponsePlan, Refusal> read(const YAML::Node &root, const QString &file)
{
    if (!root.IsMap() || textOf(root["format"]) != "watchfloor-plan/1"_L1)
        return std::unexpected(notAPlan(file, tr(QT_TRANSLATE_NOOP("Refusal", "“format” must be “watchfloor-plan/1”"))));
    ResponsePlan plan;
    plan.title = bothTexts(root["title"]);
    plan.city = bothTexts(root["city"]);
    plan.office = bothTexts(root["office"]);
    plan.sender = bothTexts(root["sender"]);

    const YAML::Node authority = root["authority"];
    if (!authority || !authority.IsMap())
        return std::unexpected(notAPlan(file, tr(QT_TRANSLATE_NOOP("Refusal", "“authority” is missing"))));
    const auto byLevel = readLevels(authority, u"authority"_s, file);
    if (!byLevel)
        return std::unexpected(byLevel.error());
    plan.authority = AuthorityTable(*byLevel);
    if (const auto refused = readClosures(root["closures"], plan, file))
        return std::unexpected(*refused);
    if (const auto refused = readTargets(root["targets"], plan, file))
        return std::unexpected(*refused);

    const YAML::Node clauses = root["clauses"];
    if (!clauses || !clauses.IsSequence())
        return std::unexpected(notAPlan(file, tr(QT_TRANSLATE_NOOP("Refusal", "“clauses” is missing"))));
    for (const YAML::Node &node : clauses) {
        const QString id = node.IsMap() ? textOf(node["id"]) : QString();
        if (id.isEmpty() || plan.clause(id))
            return std::unexpected(notAPlan(file, tr(QT_TRANSLATE_NOOP("Refusal", "each clause needs an id of its own"))));
        plan.clauses.append({id, bothTexts(node["topic"]), bothTexts(node["text"]), numberOf(node["level"]), textOf(node["role"]),
                             numberOf(node["within"]), textOf(node["begins"]), signsOf(textsOf(node["doneBy"]))});
        QStringList verbs{plan.clauses.constLast().begins};
        for (const ResponsePlan::Sign &sign : plan.clauses.constLast().doneBy)
            verbs.append(sign.verb);
        for (const QString &verb : std::as_const(verbs)) {
            if (!verb.isEmpty() && !findVerb(verb))
                return std::unexpected(
                    notAPlan(file, tr(QT_TRANSLATE_NOOP("Refusal", "clause %1 names “%2”, which nobody can do")).arg(id, verb)));
        }
    }
    if (const auto refused = tieClosureClauses(plan, file))
        return std::unexpected(*refused);
    if (const auto refused = readChecklist(root["checklist"], plan, file))
        return std::unexpected(*refused);
    return plan;
}

} // namespace

bool ResponsePlan::Sign::holds(const Record &record) const
{
    const QString text = field.isEmpty() ? QString() : record.text(QLatin1StringView(field.toLatin1()));
    return field.isEmpty() || text == value || text.startsWith(value + u'/');
}

const ResponsePlan::Clause *ResponsePlan::clause(const QString &id) const
{
    const auto it = std::ranges::find(clauses, id, &Clause::id);
    return it == clauses.cend() ? nullptr : &*it;
}

std::optional<int> ResponsePlan::target(const QString &key) const
{
    const auto it = targets.constFind(key);
    return it == targets.cend() ? std::nullopt : std::optional(*it);
}

QHash<QString, int> ResponsePlan::defaultTargets()
{
    return {{u"warn"_s, 1}, {u"scene"_s, 3}, {u"act"_s, 5}, {u"equipment"_s, 20}, {u"commandPost"_s, 30}, {u"reopened"_s, 45}};
}

std::expected<ResponsePlan, Refusal> ResponsePlan::load(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return std::unexpected(
            Refusal{u"plan.cannot_open"_s,
                    tr(QT_TRANSLATE_NOOP("Refusal", "The response plan %1 can't be opened: %2.")).arg(file, in.errorString())});
    const QByteArray bytes = in.read(maxYamlBytes + 1);
    // The limits of size, depth and aliases, and the slips of the hand, are those of every YAML file.
    if (const auto tree = parseYaml(bytes, file); !tree) {
        const Fault &fault = tree.error().first();
        return std::unexpected(
            Refusal{u"plan.not_yaml"_s,
                    fault.line > 0
                        ? tr(QT_TRANSLATE_NOOP("Refusal", "The response plan %1 can't be read at line %2, column %3: %4."))
                              .arg(file, QString::number(fault.line), QString::number(fault.column), withoutStop(fault.text))
                        : tr(QT_TRANSLATE_NOOP("Refusal", "The response plan %1 can't be read: %2.")).arg(file, withoutStop(fault.text))});
    }
    try {
        return read(YAML::Load(bytes.toStdString()), file);
    } catch (const YAML::Exception &fault) {
        return std::unexpected(Refusal{u"plan.not_yaml"_s,
                                       tr(QT_TRANSLATE_NOOP("Refusal", "The response plan %1 can't be read at line %2, column %3: %4."))
                                           .arg(file, QString::number(fault.mark.line + 1), QString::number(fault.mark.column + 1),
                                                QString::fromStdString(fault.msg))});
    }
}

} // namespace wf
