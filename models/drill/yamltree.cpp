// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "yamltree.h"

#include "drilltext.h"

#include <QJsonArray>
#include <QSet>

#include <yaml-cpp/yaml.h>

#include <cmath>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxBytes = 8 * 1024 * 1024;
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
        throw YAML::ParserException(node.Mark(), Drill::tr("The file is too large or nested too deeply.").toStdString());
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
                throw YAML::ParserException(pair.first.Mark(), Drill::tr("A key must be text.").toStdString());
            out.pairs.append({convert(pair.first, limit, depth + 1), convert(pair.second, limit, depth + 1)});
        }
        break;
    default:
        break;
    }
    return out;
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
    if (bytes.size() > maxBytes)
        return std::unexpected(QList{Fault{fileName, 0, 0, Drill::tr("The file is larger than 8 MB.")}});
    if (!bytes.isValidUtf8())
        return std::unexpected(QList{Fault{fileName, 0, 0, Drill::tr("The file is not UTF-8 text.")}});
    Limit limit{bytes.split('\n'), 0};
    try {
        return convert(YAML::Load(bytes.toStdString()), limit, 0);
    } catch (const YAML::Exception &error) {
        const Place place = placeIn(limit, error.mark);
        return std::unexpected(
            QList{Fault{fileName, place.line, place.column, Drill::tr("Not valid YAML: %1").arg(QString::fromStdString(error.msg))}});
    }
}

void YamlReader::fault(const Place &place, const QString &text) { m_faults.append({m_file, place.line, place.column, text}); }

bool YamlReader::checkMap(const YamlNode &node, const QStringList &required, const QStringList &optional, const QString &what)
{
    if (node.type != YamlNode::Type::Map) {
        fault(node.place, Drill::tr("%1 must be a map of keys and values.").arg(what));
        return false;
    }
    QSet<QString> seen;
    for (const auto &[name, value] : node.pairs) {
        if (seen.contains(name.scalar))
            fault(name.place, Drill::tr("%1: the key “%2” is there twice.").arg(what, name.scalar));
        seen.insert(name.scalar);
        if (!required.contains(name.scalar) && !optional.contains(name.scalar))
            fault(name.place, Drill::tr("%1: unknown key “%2”.").arg(what, name.scalar));
    }
    bool complete = true;
    for (const QString &key : required) {
        if (!seen.contains(key)) {
            fault(node.place, Drill::tr("%1: “%2” is missing.").arg(what, key));
            complete = false;
        }
    }
    return complete;
}

QString YamlReader::text(const YamlNode &map, QStringView key)
{
    const YamlNode *node = map.find(key);
    if (!node)
        return {};
    if (node->type != YamlNode::Type::Scalar || node->scalar.isEmpty()) {
        fault(node->place, Drill::tr("“%1” must be text.").arg(key));
        return {};
    }
    return node->scalar;
}

double YamlReader::number(const YamlNode &map, QStringView key, double fallback, double min, double max)
{
    const YamlNode *node = map.find(key);
    if (!node)
        return fallback;
    const auto value = node->number();
    if (!value) {
        fault(node->place, Drill::tr("“%1” must be a number.").arg(key));
        return fallback;
    }
    if (*value < min || *value > max) {
        fault(node->place, Drill::tr("“%1” must lie between %2 and %3.").arg(key).arg(min).arg(max));
        return fallback;
    }
    return *value;
}

BiText YamlReader::biText(const YamlNode &map, QStringView key)
{
    const YamlNode *node = map.find(key);
    if (!node)
        return {};
    if (!checkMap(*node, {u"zh"_s, u"en"_s}, {}, u"“%1”"_s.arg(key)))
        return {};
    return {text(*node, u"zh"), text(*node, u"en")};
}

QStringList YamlReader::texts(const YamlNode &map, QStringView key)
{
    QStringList out;
    for (const YamlNode &item : list(map, key)) {
        if (item.type == YamlNode::Type::Scalar)
            out.append(item.scalar);
        else
            fault(item.place, Drill::tr("“%1” must be a list of texts.").arg(key));
    }
    return out;
}

QList<YamlNode> YamlReader::list(const YamlNode &map, QStringView key)
{
    const YamlNode *node = map.find(key);
    if (!node)
        return {};
    if (node->type != YamlNode::Type::List) {
        fault(node->place, Drill::tr("“%1” must be a list.").arg(key));
        return {};
    }
    return node->items;
}

} // namespace wf
