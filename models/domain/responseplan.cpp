// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "responseplan.h"

#include "refusaltext.h"
#include "verb.h"
#include "yamltree.h"

#include <QFile>

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

QString textOf(const YamlNode *node) { return node && node->type == YamlNode::Type::Scalar ? node->scalar : QString(); }
bool isMap(const YamlNode *node) { return node && node->type == YamlNode::Type::Map; }
bool isList(const YamlNode *node) { return node && node->type == YamlNode::Type::List; }

/// A sentence inside another one.
QString withoutStop(QString sentence)
{
    if (sentence.endsWith(u'.') || sentence.endsWith(u'。'))
        sentence.chop(1);
    return sentence;
}

QJsonObject bothTexts(const YamlNode *node)
{
    QJsonObject texts;
    if (!isMap(node))
        return texts;
    for (const QString &language : {u"zh"_s, u"en"_s}) {
        const QString text = textOf(node->find(language));
        if (!text.isEmpty())
            texts.insert(language, text);
    }
    return texts;
}

QStringList textsOf(const YamlNode *node)
{
    QStringList texts;
    if (isList(node)) {
        for (const YamlNode &one : node->items)
            texts.append(textOf(&one));
    }
    return texts;
}

std::optional<int> numberOf(const YamlNode *node)
{
    bool isNumber = false;
    const int number = textOf(node).toInt(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

/// What a file has to be refused for, and where that stands. Which file it is, whoever asked for it knows.
Fault wrongAt(const YamlNode &node, const QString &why) { return {{}, node.place.line, node.place.column, why}; }

std::expected<QHash<int, QStringList>, Fault> readLevels(const YamlNode &node, const QString &key)
{
    QHash<int, QStringList> byLevel;
    const QString why = RefusalText::tr("“%1” must list who decides for the levels 1 to 4").arg(key);
    if (!isMap(&node))
        return std::unexpected(wrongAt(node, why));
    for (const auto &[name, who] : node.pairs) {
        const int level = numberOf(&name).value_or(0);
        if (level < 1 || level > 4 || !isList(&who))
            return std::unexpected(wrongAt(name, why));
        byLevel[level].append(textsOf(&who));
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

std::optional<Fault> readStop(const YamlNode &stop, ResponsePlan &plan)
{
    plan.closures.stop.clear();
    for (const YamlNode &who : stop.items) {
        const QString role = textOf(&who);
        if (!roleFromKey(role))
            return wrongAt(who, RefusalText::tr("“closures.stop” names “%1”, which is no role").arg(role));
        plan.closures.stop.append(role);
    }
    if (plan.closures.stop.isEmpty())
        return wrongAt(stop, RefusalText::tr("“closures.stop” must list who may stop traffic"));
    plan.authority.setStopping(plan.closures.stop);
    return std::nullopt;
}

std::optional<Fault> readClosures(const YamlNode *node, ResponsePlan &plan)
{
    plan.closures.confirm = plan.closures.reopen = defaultLevels(AuthorityTable::Decision::Confirm);
    plan.closures.permit = defaultLevels(AuthorityTable::Decision::Override);
    if (!node)
        return std::nullopt;
    if (!isMap(node))
        return wrongAt(*node, RefusalText::tr("“closures” must say who may stop, confirm and reopen"));
    for (const auto &[key, levels] : {std::pair{u"confirm"_s, &plan.closures.confirm}, std::pair{u"reopen"_s, &plan.closures.reopen},
                                      std::pair{u"override"_s, &plan.closures.permit}}) {
        const YamlNode *said = node->find(key);
        if (!said)
            continue;
        const auto byLevel = readLevels(*said, u"closures."_s + key);
        if (!byLevel)
            return byLevel.error();
        *levels = *byLevel;
    }
    plan.authority.setAuthorities(AuthorityTable::Decision::Confirm, plan.closures.confirm);
    plan.authority.setAuthorities(AuthorityTable::Decision::Reopen, plan.closures.reopen);
    plan.authority.setAuthorities(AuthorityTable::Decision::Override, plan.closures.permit);
    const YamlNode *clauses = node->find(u"clauses");
    for (const QString &key : {u"stop"_s, u"confirm"_s, u"reopen"_s}) {
        if (const QString id = isMap(clauses) ? textOf(clauses->find(key)) : QString(); !id.isEmpty())
            plan.closures.clauses.insert(key, id);
    }
    if (const YamlNode *first = node->find(u"oneLaneFirst")) {
        const QString said = textOf(first);
        if (said != "true"_L1 && said != "false"_L1)
            return wrongAt(*first, RefusalText::tr("“closures.oneLaneFirst” must be true or false, not “%1”").arg(said));
        plan.closures.oneLaneFirst = said == "true"_L1;
        plan.authority.setOneLaneFirst(plan.closures.oneLaneFirst);
    }
    const YamlNode *stop = node->find(u"stop");
    return stop ? readStop(*stop, plan) : std::nullopt;
}

/// Once the clauses are known: those that "closures" names.
std::optional<Fault> tieClosureClauses(const YamlNode &root, ResponsePlan &plan)
{
    QHash<QString, QString> byVerb;
    for (auto it = plan.closures.clauses.cbegin(); it != plan.closures.clauses.cend(); ++it) {
        if (!plan.clause(*it)) {
            const YamlNode *closures = root.find(u"closures");
            const YamlNode *clauses = closures ? closures->find(u"clauses") : nullptr;
            const YamlNode *named = clauses ? clauses->find(it.key()) : nullptr;
            return wrongAt(named ? *named : root, RefusalText::tr("“closures.clauses” names “%1”, which is no clause").arg(*it));
        }
        byVerb.insert("closure."_L1 + it.key(), *it);
    }
    plan.authority.setClauses(byVerb);
    return std::nullopt;
}

std::optional<Fault> readTargets(const YamlNode *node, ResponsePlan &plan)
{
    if (!node)
        return std::nullopt;
    if (!isMap(node))
        return wrongAt(*node, RefusalText::tr("“targets” must be a map of keys and minutes"));
    for (const auto &[name, value] : node->pairs) {
        const QString key = textOf(&name);
        const int minutes = numberOf(&value).value_or(-1);
        if (key.isEmpty() || minutes < 0 || minutes > 7 * 24 * 60)
            return wrongAt(name, RefusalText::tr("the target “%1” must be a whole number of minutes, at most a week").arg(key));
        plan.targets.insert(key, minutes);
    }
    return std::nullopt;
}

std::optional<Fault> readChecklist(const YamlNode *node, ResponsePlan &plan)
{
    if (!node)
        return std::nullopt;
    if (!isList(node))
        return wrongAt(*node, RefusalText::tr("“checklist” must list clauses"));
    for (const YamlNode &one : node->items) {
        const QString id = textOf(&one);
        const ResponsePlan::Clause *clause = plan.clause(id);
        if (!clause || clause->role.isEmpty() || !clause->withinMin)
            return wrongAt(one, RefusalText::tr("the checklist names “%1”, which is no clause with a role and a time").arg(id));
        plan.checklist.append(id);
    }
    return std::nullopt;
}

std::optional<Fault> readClauses(const YamlNode &root, ResponsePlan &plan)
{
    const YamlNode *clauses = root.find(u"clauses");
    if (!isList(clauses))
        return wrongAt(clauses ? *clauses : root, RefusalText::tr("“clauses” is missing"));
    for (const YamlNode &node : clauses->items) {
        const QString id = isMap(&node) ? textOf(node.find(u"id")) : QString();
        if (id.isEmpty() || plan.clause(id))
            return wrongAt(node, RefusalText::tr("each clause needs an id of its own"));
        plan.clauses.append({id, bothTexts(node.find(u"topic")), bothTexts(node.find(u"text")), numberOf(node.find(u"level")),
                             textOf(node.find(u"role")), numberOf(node.find(u"within")), textOf(node.find(u"begins")),
                             signsOf(textsOf(node.find(u"doneBy")))});
        QStringList verbs{plan.clauses.constLast().begins};
        for (const ResponsePlan::Sign &sign : plan.clauses.constLast().doneBy)
            verbs.append(sign.verb);
        for (const QString &verb : std::as_const(verbs)) {
            if (!verb.isEmpty() && !findVerb(verb))
                return wrongAt(node, RefusalText::tr("clause %1 names “%2”, which nobody can do").arg(id, verb));
        }
    }
    return std::nullopt;
}

std::expected<ResponsePlan, Fault> read(const YamlNode &root)
{
    if (!isMap(&root) || textOf(root.find(u"format")) != "watchfloor-plan/1"_L1)
        return std::unexpected(wrongAt(root, RefusalText::tr("“format” must be “watchfloor-plan/1”")));
    ResponsePlan plan;
    plan.title = bothTexts(root.find(u"title"));
    plan.city = bothTexts(root.find(u"city"));
    plan.office = bothTexts(root.find(u"office"));
    plan.sender = bothTexts(root.find(u"sender"));

    const YamlNode *authority = root.find(u"authority");
    if (!isMap(authority))
        return std::unexpected(wrongAt(authority ? *authority : root, RefusalText::tr("“authority” is missing")));
    const auto byLevel = readLevels(*authority, u"authority"_s);
    if (!byLevel)
        return std::unexpected(byLevel.error());
    plan.authority = AuthorityTable(*byLevel);
    if (const auto wrong = readClosures(root.find(u"closures"), plan))
        return std::unexpected(*wrong);
    if (const auto wrong = readTargets(root.find(u"targets"), plan))
        return std::unexpected(*wrong);
    if (const auto wrong = readClauses(root, plan))
        return std::unexpected(*wrong);
    if (const auto wrong = tieClosureClauses(root, plan))
        return std::unexpected(*wrong);
    if (const auto wrong = readChecklist(root.find(u"checklist"), plan))
        return std::unexpected(*wrong);
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

std::expected<ResponsePlan, Fault> ResponsePlan::fromTree(const YamlNode &root, const QString &file)
{
    auto plan = read(root);
    if (!plan)
        plan.error().file = file;
    return plan;
}

std::expected<ResponsePlan, Refusal> ResponsePlan::load(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return std::unexpected(
            Refusal{u"plan.cannot_open"_s, RefusalText::tr("The response plan %1 can't be opened: %2.").arg(file, in.errorString())});
    const QByteArray bytes = in.read(maxYamlBytes + 1);
    // The limits of size, depth and aliases, and the slips of the hand, are those of every YAML file.
    const auto tree = parseYaml(bytes, file);
    if (!tree) {
        const Fault &fault = tree.error().first();
        return std::unexpected(
            Refusal{u"plan.not_yaml"_s,
                    fault.line > 0 ? RefusalText::tr("The response plan %1 can't be read at line %2, column %3: %4.")
                                         .arg(file, QString::number(fault.line), QString::number(fault.column), withoutStop(fault.text))
                                   : RefusalText::tr("The response plan %1 can't be read: %2.").arg(file, withoutStop(fault.text))});
    }
    return read(*tree).transform_error([&file](const Fault &fault) {
        return Refusal{u"plan.not_a_plan"_s, RefusalText::tr("%1 is no response plan: %2.").arg(file, fault.text)};
    });
}

} // namespace wf
