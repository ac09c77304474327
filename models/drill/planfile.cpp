// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "planfile.h"

#include "drilltext.h"
#include "fieldcheck.h"
#include "kind.h"
#include "verb.h"
#include "yamlreader.h"

#include <QFile>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

void checkFormat(YamlReader &in, const YamlNode &root, const QString &format)
{
    const YamlNode *node = root.find(u"format");
    if (node && node->scalar != format)
        in.fault(node->place, Drill::tr("The format is “%1”; this program reads “%2”.").arg(node->scalar, format));
}

/// Known before any of them is read: a brigade may be named by what stands above it.
KnownIds idsIn(const YamlNode &root)
{
    KnownIds ids;
    for (const QString &kind : kindsBy(&Kind::assetRank)) {
        const YamlNode *items = root.find(findKind(kind)->assetSection);
        for (const YamlNode &item : items ? items->items : QList<YamlNode>()) {
            if (const YamlNode *id = item.find(u"id"); id && !id->scalar.isEmpty())
                ids[kind].append(id->scalar);
        }
    }
    return ids;
}

/// Where a thing stands in its list, from 1, is said of those kinds that are shown in that order.
bool isRanked(const Verb *verb) { return verb && std::ranges::find(verb->fields, u"rank"_s, &FieldRule::name) != verb->fields.end(); }

} // namespace

std::expected<QByteArray, QList<Fault>> yamlBytes(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return std::unexpected(QList{Fault{file, 0, 0, Drill::tr("Can't read the file: %1").arg(in.errorString())}});
    return in.read(maxYamlBytes + 1);
}

std::expected<Plan, QList<Fault>> loadPlan(const QString &file)
{
    return yamlBytes(file).and_then([&file](const QByteArray &bytes) { return readPlan(bytes, file); });
}

std::expected<QList<Asset>, QList<Fault>> loadAssets(const QString &file)
{
    return yamlBytes(file).and_then([&file](const QByteArray &bytes) { return readAssets(bytes, file); });
}

std::expected<Plan, QList<Fault>> readPlan(const QByteArray &bytes, const QString &file)
{
    const auto root = parseYaml(bytes, file);
    if (!root)
        return std::unexpected(root.error());
    YamlReader in(file);
    Plan plan;
    plan.file = file;
    if (root->type != YamlNode::Type::Map)
        in.fault(root->place, Drill::tr("The plan must be a map of keys and values."));
    checkFormat(in, *root, u"watchfloor-plan/1"_s);
    for (const QString &key : {u"format"_s, u"title"_s, u"authority"_s, u"clauses"_s}) {
        if (!root->find(key))
            in.fault(root->place, Drill::tr("%1: “%2” is missing.").arg(Drill::tr("Plan"), key));
    }
    plan.title = in.biText(*root, u"title");
    if (root->find(u"city"))
        plan.city = in.biText(*root, u"city");
    for (const QString &key : {u"office"_s, u"sender"_s}) {
        if (root->find(key))
            (void)in.biText(*root, key); // ResponsePlan reads them; what is no text is said here
    }
    if (const YamlNode *table = root->find(u"authority")) {
        for (const auto &[level, who] : table->pairs)
            plan.authority.insert(level.scalar, in.texts(*table, level.scalar));
    }
    QSet<QString> seen;
    for (const YamlNode &item : in.list(*root, u"clauses")) {
        if (!in.checkMap(item, {u"id"_s, u"topic"_s, u"text"_s},
                         {u"level"_s, u"role"_s, u"within"_s, u"levels"_s, u"roles"_s, u"begins"_s, u"doneBy"_s}, Drill::tr("Clause")))
            continue;
        Plan::Clause clause{in.text(item, u"id"), in.biText(item, u"topic"), in.biText(item, u"text")};
        if (seen.contains(clause.id))
            in.fault(item.place, Drill::tr("The clause “%1” is there twice.").arg(clause.id));
        seen.insert(clause.id);
        plan.clauses.append(clause);
    }
    if (!in.faults().isEmpty())
        return std::unexpected(in.faults());
    // Duty works after the same file: a plan that is good enough to name and not to work after is none.
    auto whole = ResponsePlan::fromTree(*root, file);
    if (!whole) {
        const Fault &wrong = whole.error();
        in.fault({wrong.line, wrong.column}, Drill::tr("The exercise can't be held by this plan: %1.").arg(wrong.text));
        return std::unexpected(in.faults());
    }
    plan.whole = *std::move(whole);
    return plan;
}

std::expected<QList<Asset>, QList<Fault>> readAssets(const QByteArray &bytes, const QString &file)
{
    const auto root = parseYaml(bytes, file);
    if (!root)
        return std::unexpected(root.error());
    YamlReader in(file);
    QStringList keys;
    const QStringList kinds = kindsBy(&Kind::assetRank); // in this order: what others refer to comes first
    for (const QString &kind : kinds)
        keys.append(findKind(kind)->assetSection);
    keys += {u"title"_s, u"note"_s, u"source"_s, u"notice"_s};
    in.checkMap(*root, {u"format"_s}, keys, Drill::tr("Assets"));
    checkFormat(in, *root, u"watchfloor-assets/1"_s);
    const KnownIds known = idsIn(*root);
    QList<Asset> assets;
    QSet<QString> seen;
    for (const QString &kind : kinds) {
        const QString &section = findKind(kind)->assetSection;
        const Verb *verb = findVerb(assetVerbOf(kind));
        int rank = 0;
        for (const YamlNode &item : in.list(*root, section)) {
            const QString id = item.type == YamlNode::Type::Map ? in.text(item, u"id") : QString();
            if (id.isEmpty()) {
                in.fault(item.place, Drill::tr("%1: “%2” is missing.").arg(section, u"id"_s));
                continue;
            }
            Asset asset{kind + u'/' + id, {}, item.place};
            if (seen.contains(asset.subject))
                in.fault(item.place, Drill::tr("“%1” is there twice.").arg(asset.subject));
            seen.insert(asset.subject);
            YamlNode fields = item;
            fields.pairs.removeIf([](const auto &pair) { return pair.first.scalar == "id"_L1; });
            asset.fields = fields.json().toObject();
            ++rank;
            if (isRanked(verb) && !asset.fields.contains("rank"_L1))
                asset.fields.insert("rank"_L1, rank);
            if (verb)
                checkFields(in, *verb, fields, FieldMode::Whole, known);
            assets.append(asset);
        }
    }
    if (!in.faults().isEmpty())
        return std::unexpected(in.faults());
    return assets;
}

} // namespace wf
