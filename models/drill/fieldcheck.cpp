// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldcheck.h"

#include "drilltext.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace wf {

using namespace Qt::StringLiterals;

bool isReference(QStringView text)
{
    static const QRegularExpression form(uR"(^\$(\+\d+(\.\d+)?|depth/[\w.-]+|[A-Za-z_][\w.-]*)$)"_s);
    return form.matchView(text).hasMatch();
}

QString referenceName(QStringView text)
{
    if (!isReference(text) || text == u"$now" || text.startsWith(u"$+") || text.startsWith(u"$depth/"))
        return {};
    return text.mid(1).toString();
}

QStringList referenceNames(const QJsonValue &value)
{
    QStringList names;
    if (value.isString()) {
        const QString name = referenceName(value.toString());
        if (!name.isEmpty())
            names.append(name);
    } else if (value.isArray()) {
        for (const QJsonValue item : value.toArray())
            names += referenceNames(item);
    } else if (value.isObject()) {
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            names += referenceNames(it.value());
    }
    return names;
}

namespace {

using Type = FieldRule::Type;

bool isPoint(const QJsonValue &value)
{
    const QJsonArray point = value.toArray();
    return point.size() == 2 && point.at(0).isDouble() && point.at(1).isDouble();
}

bool isWhole(const QJsonValue &value) { return value.isDouble() && std::floor(value.toDouble()) == value.toDouble(); }

bool fits(const FieldRule &rule, const YamlNode &node)
{
    const QJsonValue value = node.json();
    const bool scalar = node.type == YamlNode::Type::Scalar;
    switch (rule.type) {
    case Type::Text:
    case Type::Choice:
        return scalar;
    case Type::LocalText:
        return scalar || (value.isObject() && value.toObject().contains("zh"_L1));
    case Type::Number:
        return value.isDouble();
    case Type::Integer:
    case Type::Time:
        return isWhole(value);
    case Type::Flag:
        return value.isBool();
    case Type::Position:
        return isPoint(value);
    case Type::Line:
        return value.isArray() && value.toArray().size() >= 2 && std::ranges::all_of(value.toArray(), isPoint);
    case Type::List:
        return value.isArray();
    case Type::Reference:
        return value.isString() && value.toString().contains(u'/');
    case Type::Object:
        return value.isObject();
    case Type::Curve:
        return value.isArray();
    }
    return true;
}

QString typeName(Type type)
{
    switch (type) {
    case Type::Text:
        return Drill::tr("text");
    case Type::LocalText:
        return Drill::tr("text, or {zh, en}");
    case Type::Number:
        return Drill::tr("a number");
    case Type::Integer:
        return Drill::tr("a whole number");
    case Type::Flag:
        return Drill::tr("true or false");
    case Type::Time:
        return Drill::tr("a time in milliseconds");
    case Type::Position:
        return Drill::tr("a position [longitude, latitude]");
    case Type::Line:
        return Drill::tr("a line of at least two positions");
    case Type::List:
        return Drill::tr("a list");
    case Type::Choice:
        return Drill::tr("one of the allowed words");
    case Type::Reference:
        return Drill::tr("a record's name such as unit/yz-03");
    case Type::Object:
        return Drill::tr("a map");
    case Type::Curve:
        return Drill::tr("a list of pairs [x, y]");
    }
    return {};
}

void checkValue(YamlReader &in, const Verb &verb, const FieldRule &rule, const YamlNode &node, const KnownIds &known)
{
    const bool scalar = node.type == YamlNode::Type::Scalar;
    if (scalar && isReference(node.scalar))
        return;
    if (!fits(rule, node)) {
        in.fault(node.place, Drill::tr("%1: “%2” must be %3.").arg(verb.name, rule.name, typeName(rule.type)));
        return;
    }
    const QStringList allowed = rule.idsOf.isEmpty() ? rule.choices : known.value(rule.idsOf);
    const bool isOpen = !rule.idsOf.isEmpty() && allowed.isEmpty();
    const bool wrongChoice = rule.type == Type::Choice && !isOpen && !allowed.contains(node.scalar);
    const bool wrongKind
        = rule.type == Type::Reference && !rule.choices.isEmpty() && !rule.choices.contains(node.scalar.section(u'/', 0, 0));
    if (wrongChoice || wrongKind) {
        in.fault(node.place,
                 Drill::tr("%1: “%2” can't be “%3” (allowed: %4).").arg(verb.name, rule.name, node.scalar, allowed.join(u", "_s)));
    }
    const auto number = node.number();
    const bool numeric = rule.type == Type::Number || rule.type == Type::Integer;
    if (number && numeric && (rule.min != 0 || rule.max != 0) && (*number < rule.min || *number > rule.max))
        in.fault(node.place, Drill::tr("%1: “%2” must lie between %3 and %4.").arg(verb.name, rule.name).arg(rule.min).arg(rule.max));
}

} // namespace

void checkFields(YamlReader &in, const Verb &verb, const YamlNode &fields, FieldMode mode, const KnownIds &known, const QStringList &filled)
{
    if (fields.type != YamlNode::Type::Map && fields.type != YamlNode::Type::Null) {
        in.fault(fields.place, Drill::tr("“%1” must be a map of keys and values.").arg(u"fields"_s));
        return;
    }
    QStringList given;
    for (const auto &[name, value] : fields.pairs) {
        if (given.contains(name.scalar))
            in.fault(name.place, Drill::tr("%1: the key “%2” is there twice.").arg(verb.name, name.scalar));
        given.append(name.scalar);
        const auto rule = std::ranges::find(verb.fields, name.scalar, &FieldRule::name);
        if (rule == verb.fields.end())
            in.fault(name.place, Drill::tr("%1 has no field “%2”.").arg(verb.name, name.scalar));
        else
            checkValue(in, verb, *rule, value, known);
    }
    if (mode == FieldMode::Loose)
        return;
    for (const FieldRule &rule : verb.fields) {
        if (rule.required && rule.needed.field.isEmpty() && !given.contains(rule.name) && !filled.contains(rule.name))
            in.fault(fields.place, Drill::tr("%1: the field “%2” is missing.").arg(verb.name, rule.name));
    }
}

} // namespace wf
