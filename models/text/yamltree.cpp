// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "yamltree.h"

#include "decode.h"
#include "texttext.h"
#include "yamlslips.h"

#include <QJsonArray>
#include <QJsonObject>

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/yaml.h>

#include <cmath>
#include <sstream>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr int maxNodes = 400'000;
constexpr int maxDepth = 60;

Place placeOf(const YAML::Mark &mark) { return mark.is_null() ? Place{} : Place{mark.line + 1, mark.column + 1}; }

/// What the conversion has used up, and the text, to count columns in characters: yaml-cpp counts bytes.
struct Limit {
    QList<QByteArray> lines;
    int nodes = 0;
};

Place placeIn(const Limit &limit, const YAML::Mark &mark)
{
    Place place = placeOf(mark);
    if (place.line > 0 && place.line <= limit.lines.size())
        place.column = int(QString::fromUtf8(limit.lines.at(place.line - 1).left(place.column - 1)).size()) + 1;
    return place;
}

YamlNode convert(const YAML::Node &node, Limit &limit, int depth)
{
    if (++limit.nodes > maxNodes || depth > maxDepth)
        throw YAML::ParserException(node.Mark(), Text::tr("The file is too large or nested too deeply.").toStdString());
    YamlNode out;
    out.place = placeIn(limit, node.Mark());
    switch (node.Type()) {
    case YAML::NodeType::Scalar:
        out.type = YamlNode::Type::Scalar;
        out.scalar = QString::fromStdString(node.Scalar());
        out.quoted = node.Tag() == "!";
        break;
    case YAML::NodeType::Sequence:
        out.type = YamlNode::Type::List;
        for (const auto &item : node)
            out.items.append(convert(item, limit, depth + 1));
        break;
    case YAML::NodeType::Map:
        out.type = YamlNode::Type::Map;
        for (const auto &pair : node) {
            if (!pair.first.IsScalar() || pair.first.Scalar().empty())
                throw YAML::ParserException(pair.first.Mark(), Text::tr("A key must be text.").toStdString());
            if (pair.first.Scalar() == "<<" && pair.first.Tag() != "!")
                throw YAML::ParserException(pair.first.Mark(),
                                            Text::tr("merge keys (<<) are not read: write the values out").toStdString());
            out.pairs.append({convert(pair.first, limit, depth + 1), convert(pair.second, limit, depth + 1)});
        }
        break;
    default:
        break;
    }
    return out;
}

/// Another document begins after the first.
struct SecondDocument {
    YAML::Mark mark;
};

/// Reads along what the parser tells, before a tree is made of it: that there is one document, not too large. yaml-cpp's own
/// LoadAll() never ends where a comma stands alone: it takes it for another empty document again and again.
class Measure : public YAML::EventHandler {
public:
    void OnDocumentStart(const YAML::Mark &mark) override
    {
        if (m_begun)
            throw SecondDocument{mark};
        m_begun = true;
    }
    void OnDocumentEnd() override { }
    void OnNull(const YAML::Mark &mark, YAML::anchor_t) override { count(mark); }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override { count(mark); }
    void OnScalar(const YAML::Mark &mark, const std::string &, YAML::anchor_t, const std::string &) override { count(mark); }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value) override { count(mark); }
    void OnSequenceEnd() override { }
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value) override { count(mark); }
    void OnMapEnd() override { }

private:
    void count(const YAML::Mark &mark)
    {
        if (++m_nodes > maxNodes)
            throw YAML::ParserException(mark, Text::tr("The file is too large or nested too deeply.").toStdString());
    }

    bool m_begun = false;
    int m_nodes = 0;
};

/// The only document there is. Throws SecondDocument, or what yaml-cpp throws.
YAML::Node onlyDocument(const std::string &text)
{
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    Measure measure;
    while (parser.HandleNextDocument(measure)) { }
    return YAML::Load(text);
}

Fault notUtf8(const QByteArray &bytes, const QString &file)
{
    Encoding wide = Encoding::Utf8;
    if (looksLikeUtf16(bytes, &wide))
        return {file, 1, 1, Text::tr("The file is not UTF-8 text but UTF-16: save it as UTF-8.")};
    const auto read = decodedAs(bytes, Encoding::Utf8);
    const qsizetype at = read ? 0 : read.error().at;
    const qsizetype begin = at > 0 ? bytes.lastIndexOf('\n', at - 1) + 1 : 0;
    const int line = int(bytes.first(at).count('\n')) + 1;
    const int column = int(QString::fromUtf8(bytes.sliced(begin, at - begin)).size()) + 1;
    return {file, line, column,
            decodedAs(bytes, Encoding::Gb18030) ? Text::tr("The file is not UTF-8 text but GBK, as it seems: save it as UTF-8.")
                                                : Text::tr("The file is not UTF-8 text.")};
}

} // namespace

const YamlNode *YamlNode::find(QStringView key) const
{
    for (const auto &[name, value] : pairs) {
        if (name.scalar == key)
            return &value;
    }
    return nullptr;
}

std::optional<double> YamlNode::number() const
{
    if (type != Type::Scalar || quoted)
        return {};
    bool ok = false;
    const double value = scalar.toDouble(&ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

QJsonValue YamlNode::json() const
{
    switch (type) {
    case Type::Null:
        return QJsonValue::Null;
    case Type::List: {
        QJsonArray array;
        for (const YamlNode &item : items)
            array.append(item.json());
        return array;
    }
    case Type::Map: {
        QJsonObject object;
        for (const auto &[name, value] : pairs)
            object.insert(name.scalar, value.json());
        return object;
    }
    case Type::Scalar:
        break;
    }
    if (quoted)
        return scalar;
    if (scalar == "true"_L1 || scalar == "false"_L1)
        return scalar == "true"_L1;
    if (const auto value = number())
        return *value;
    return scalar;
}

std::expected<YamlNode, QList<Fault>> parseYaml(const QByteArray &bytes, const QString &fileName)
{
    if (bytes.size() > maxYamlBytes)
        return std::unexpected(QList{Fault{fileName, 0, 0, Text::tr("The file is larger than 8 MB.")}});
    if (!bytes.isValidUtf8())
        return std::unexpected(QList{notUtf8(bytes, fileName)});
    const QList<Fault> slips = yamlSlips(QString::fromUtf8(bytes), fileName);
    Limit limit{bytes.split('\n'), 0};
    try {
        auto tree = convert(onlyDocument(bytes.toStdString()), limit, 0);
        if (slips.isEmpty())
            return tree;
    } catch (const SecondDocument &second) {
        const Place place = placeIn(limit, second.mark);
        const bool said = place.line > 0 && limit.lines.value(place.line - 1).startsWith("---");
        if (said || slips.isEmpty()) {
            return std::unexpected(
                QList{Fault{fileName, place.line, place.column,
                            said ? Text::tr("A second document begins here; one file holds one: remove it or save it as a file of its own.")
                                 : Text::tr("What stands here belongs to nothing before it: look for a comma or a bracket too many.")}});
        }
    } catch (const YAML::Exception &error) {
        if (slips.isEmpty()) {
            const Place place = placeIn(limit, error.mark);
            return std::unexpected(
                QList{Fault{fileName, place.line, place.column, Text::tr("Not valid YAML: %1").arg(QString::fromStdString(error.msg))}});
        }
    }
    // What a slip makes of a file is told at the wrong place or not at all: the slip is what its author wants to know.
    return std::unexpected(slips);
}

} // namespace wf
