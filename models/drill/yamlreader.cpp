// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "yamlreader.h"

#include "drilltext.h"
#include "yamlslips.h"

#include <QSet>

namespace wf {

using namespace Qt::StringLiterals;

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
        const QString slip = node->type == YamlNode::Type::Scalar && !node->quoted ? valueSlip(node->scalar) : QString();
        fault(node->place,
              slip.isEmpty() ? Drill::tr("“%1” must be a number.").arg(key) : Drill::tr("“%1” must be a number: %2.").arg(key, slip));
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
