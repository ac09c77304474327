// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signtemplatesreader.h"

#include "yamltree.h"

#include <QCoreApplication>
#include <QFile>
#include <QSet>

#include <yaml-cpp/yaml.h>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxBytes = 1024 * 1024;
constexpr int maxNodes = 20'000; ///< aliases make a small file large
constexpr qsizetype maxFaults = 100;

/// Where the strings of this file are translated.
class TemplateText {
    Q_DECLARE_TR_FUNCTIONS(SignTemplates)
};

QString scalar(const YAML::Node &node) { return node.IsScalar() ? QString::fromStdString(node.Scalar()) : QString(); }

const QStringList &causeKeys()
{
    static const QStringList keys{u"ponding"_s, u"accident"_s, u"works"_s, u"event"_s, u"other"_s};
    return keys;
}

const QStringList &placeholderKeys()
{
    static const QStringList keys{u"road"_s,    u"direction"_s, u"from"_s,  u"to"_s,    u"detour"_s,
                                  u"detours"_s, u"km"_s,        u"depth"_s, u"cause"_s, u"beyond"_s};
    return keys;
}

} // namespace

SignTemplatesReader::SignTemplatesReader(const QByteArray &bytes, QString fileName)
    : m_bytes(bytes)
    , m_lines(bytes.split('\n'))
    , m_file(std::move(fileName))
{
}

SignTemplates::Loaded SignTemplatesReader::read()
{
    if (m_bytes.size() > maxBytes)
        fault(YAML::Mark::null_mark(), TemplateText::tr("the file is larger than 1 MB"));
    else if (!m_bytes.isValidUtf8())
        fault(YAML::Mark::null_mark(), TemplateText::tr("the file is not UTF-8 text"));
    else if (const auto tree = parseYaml(m_bytes, m_file); !tree) {
        for (const Fault &one : tree.error())
            m_faults.append({u"signs.not_yaml"_s, one.toString()});
    }
    if (!m_faults.isEmpty())
        return std::unexpected(m_faults);
    try {
        readRoot(YAML::Load(m_bytes.toStdString()));
    } catch (const YAML::Exception &error) {
        fault(error.mark, QString::fromStdString(error.msg), u"signs.not_yaml"_s);
    }
    if (!m_faults.isEmpty())
        return std::unexpected(m_faults);
    return m_templates;
}

void SignTemplatesReader::fault(const YAML::Mark &mark, const QString &what, const QString &code)
{
    if (m_faults.size() >= maxFaults)
        return;
    int line = 0;
    int column = 0;
    if (!mark.is_null()) {
        line = mark.line + 1;
        column = mark.column + 1;
        // yaml-cpp counts bytes, an author counts characters.
        if (line <= m_lines.size())
            column = int(QString::fromUtf8(m_lines.at(line - 1).left(mark.column)).size()) + 1;
    }
    m_faults.append({code, u"%1:%2:%3: %4"_s.arg(m_file).arg(line).arg(column).arg(what)});
}

bool SignTemplatesReader::isMap(const YAML::Node &node, const QStringList &required, const QStringList &optional)
{
    if (++m_nodes > maxNodes)
        throw YAML::ParserException(node.Mark(), "too large");
    if (!node.IsMap()) {
        fault(node.Mark(), TemplateText::tr("here must be a map of keys and values"));
        return false;
    }
    QSet<QString> seen;
    for (const auto &pair : node) {
        const QString key = scalar(pair.first);
        if (seen.contains(key))
            fault(pair.first.Mark(), TemplateText::tr("the key “%1” is there twice").arg(key));
        else if (!required.contains(key) && !optional.contains(key))
            fault(pair.first.Mark(), TemplateText::tr("unknown key “%1”").arg(key));
        seen.insert(key);
    }
    bool complete = true;
    for (const QString &key : required) {
        if (seen.contains(key))
            continue;
        fault(node.Mark(), TemplateText::tr("“%1” is missing").arg(key));
        complete = false;
    }
    return complete;
}

QString SignTemplatesReader::text(const YAML::Node &map, const char *key)
{
    const YAML::Node node = map[key];
    if (!node)
        return {};
    const QString value = scalar(node).trimmed();
    if (value.isEmpty())
        fault(node.Mark(), TemplateText::tr("“%1” must be text").arg(QLatin1StringView(key)));
    return value;
}

QString SignTemplatesReader::choice(const YAML::Node &map, const char *key, const QStringList &of)
{
    const QString value = text(map, key);
    if (!value.isEmpty() && !of.contains(value))
        fault(map[key].Mark(), TemplateText::tr("“%1” is none of: %2").arg(value, of.join(u", "_s)));
    return value;
}

QList<YAML::Node> SignTemplatesReader::list(const YAML::Node &map, const char *key)
{
    QList<YAML::Node> items;
    const YAML::Node node = map[key];
    if (!node)
        return items;
    if (!node.IsSequence()) {
        fault(node.Mark(), TemplateText::tr("“%1” must be a list").arg(QLatin1StringView(key)));
        return items;
    }
    for (const YAML::Node &item : node) {
        if (++m_nodes > maxNodes)
            throw YAML::ParserException(node.Mark(), "too large");
        items.append(item);
    }
    return items;
}

QStringList SignTemplatesReader::placeholders(const YAML::Node &node, const QString &text)
{
    QStringList names;
    for (qsizetype open = text.indexOf(u'{'); open >= 0; open = text.indexOf(u'{', open + 1)) {
        const qsizetype close = text.indexOf(u'}', open);
        const QString name = close < 0 ? text.sliced(open) : text.sliced(open + 1, close - open - 1);
        if (placeholderKeys().contains(name))
            names.append(name);
        else
            fault(node.Mark(), TemplateText::tr("unknown placeholder “%1”").arg(name));
    }
    if (text.contains(u'[') || text.contains(u']'))
        fault(node.Mark(), TemplateText::tr("square brackets can't stand in a sign's text"));
    return names;
}

void SignTemplatesReader::readRoot(const YAML::Node &root)
{
    if (!isMap(root, {u"format"_s, u"causes"_s, u"templates"_s}, {u"title"_s, u"note"_s, u"abbreviations"_s}))
        return;
    if (text(root, "format") != "watchfloor-signs/1"_L1)
        fault(root["format"].Mark(), TemplateText::tr("“format” must be “watchfloor-signs/1”"));
    readCauses(root["causes"]);
    for (const YAML::Node &node : list(root, "abbreviations"))
        readAbbreviation(node);
    for (const YAML::Node &node : list(root, "templates"))
        readTemplate(node);
}

void SignTemplatesReader::readCauses(const YAML::Node &causes)
{
    if (!isMap(causes, {}, causeKeys()))
        return;
    for (const auto &pair : causes) {
        if (isMap(pair.second, {u"zh"_s, u"en"_s}, {}))
            m_templates.m_causes.insert(scalar(pair.first), {text(pair.second, "zh"), text(pair.second, "en")});
    }
}

void SignTemplatesReader::readAbbreviation(const YAML::Node &node)
{
    if (!isMap(node, {u"name"_s, u"short"_s, u"source"_s}, {}))
        return;
    const SignTemplates::Abbreviation one{text(node, "name"), text(node, "short"), text(node, "source")};
    if (one.shortName.size() >= one.name.size())
        fault(node["short"].Mark(), TemplateText::tr("“%1” is not shorter than “%2”").arg(one.shortName, one.name));
    for (const auto &other : std::as_const(m_templates.m_abbreviations)) {
        // Two names with one short form would send drivers to the wrong road.
        if (other.name == one.name || other.shortName == one.shortName)
            fault(node.Mark(), TemplateText::tr("“%1” and “%2” can't be told apart").arg(other.name, one.name));
    }
    m_templates.m_abbreviations.append(one);
}

void SignTemplatesReader::readTemplate(const YAML::Node &node)
{
    if (!isMap(node, {u"state"_s, u"variants"_s}, {u"cause"_s, u"place"_s}))
        return;
    SignTemplates::Template one;
    one.cause = choice(node, "cause", causeKeys());
    one.place = choice(node, "place", {u"closure"_s, u"middle"_s, u"far"_s});
    one.state = choice(node, "state", {u"slow"_s, u"deep"_s, u"closed"_s, u"one_lane"_s, u"reopening"_s, u"some_lanes"_s});
    for (const auto &other : std::as_const(m_templates.m_templates)) {
        if (other.cause == one.cause && other.place == one.place && other.state == one.state)
            fault(node.Mark(), TemplateText::tr("there is a template for this cause, place and state already"));
    }
    const QList<YAML::Node> variants = list(node, "variants");
    for (const YAML::Node &variant : variants)
        readVariant(variant, one);
    if (variants.isEmpty())
        fault(node.Mark(), TemplateText::tr("a template needs a text at least"));
    m_templates.m_templates.append(one);
}

void SignTemplatesReader::readVariant(const YAML::Node &node, SignTemplates::Template &into)
{
    if (!isMap(node, {u"zh"_s, u"en"_s}, {}))
        return;
    SignTemplates::Variant variant;
    for (const YAML::Node &phrase : list(node, "zh")) {
        const QString text = scalar(phrase).trimmed();
        if (text.isEmpty())
            fault(phrase.Mark(), TemplateText::tr("a phrase must be text"));
        if (text.contains(u"封控"_s) || text.contains(u"封路"_s) || text.contains(u"封闭"_s))
            fault(phrase.Mark(), TemplateText::tr("drivers are told of 临时交通管制, not of “%1”").arg(text));
        variant.phrases.append(text);
        variant.placeholders += placeholders(phrase, text);
    }
    if (variant.phrases.isEmpty())
        fault(node.Mark(), TemplateText::tr("a text needs a phrase at least"));
    variant.meaning = text(node, "en");
    for (const QString &name : placeholders(node["en"], variant.meaning)) {
        if (!variant.placeholders.contains(name))
            fault(node["en"].Mark(), TemplateText::tr("“{%1}” stands in the English text only").arg(name));
    }
    into.variants.append(variant);
}

SignTemplates::Loaded SignTemplates::read(const QByteArray &bytes, const QString &fileName)
{
    return SignTemplatesReader(bytes, fileName).read();
}

SignTemplates::Loaded SignTemplates::load(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return std::unexpected(
            QList{Refusal{u"signs.cannot_open"_s, TemplateText::tr("The sign texts %1 can't be opened: %2.").arg(file, in.errorString())}});
    return read(in.read(maxBytes + 1), file);
}

} // namespace wf
