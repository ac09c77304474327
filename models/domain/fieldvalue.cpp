// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldvalue.h"

#include "brigadename.h"
#include "refusaltext.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

// A field that would make a record too big to hand around has been mistaken for a file.
constexpr qsizetype longestText = 20'000;
constexpr qsizetype longestList = 20'000;
constexpr qsizetype longestKey = 64;

bool isText(const QJsonValue &value) { return value.isString() && value.toString().size() <= longestText; }

bool isLocalText(const QJsonValue &value)
{
    if (!value.isObject())
        return isText(value);
    const QJsonObject texts = value.toObject();
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        if ((it.key() != "zh"_L1 && it.key() != "en"_L1) || !isText(it.value()))
            return false;
    }
    return true;
}

bool isNumber(const QJsonValue &value) { return value.isDouble() && std::isfinite(value.toDouble()); }

bool isInteger(const QJsonValue &value) { return isNumber(value) && value.toDouble() == std::floor(value.toDouble()); }

bool isPosition(const QJsonValue &value)
{
    const QJsonArray pos = value.toArray();
    return pos.size() == 2 && isNumber(pos.at(0)) && isNumber(pos.at(1)) && std::abs(pos.at(0).toDouble()) <= 180
        && std::abs(pos.at(1).toDouble()) <= 90;
}

bool isLine(const QJsonValue &value)
{
    const QJsonArray line = value.toArray();
    return line.size() >= 2 && line.size() <= longestList && std::ranges::all_of(line, isPosition);
}

bool isTextList(const QJsonValue &value)
{
    const QJsonArray list = value.toArray();
    return value.isArray() && list.size() <= longestList && std::ranges::all_of(list, isLocalText);
}

bool isCurve(const QJsonValue &value)
{
    const QJsonArray curve = value.toArray();
    double last[2]{-1, -1};
    for (const QJsonValue item : curve) {
        const QJsonArray pair = item.toArray();
        if (pair.size() != 2 || !isNumber(pair.at(0)) || !isNumber(pair.at(1)) || pair.at(0).toDouble() <= last[0]
            || pair.at(1).toDouble() <= last[1])
            return false;
        last[0] = pair.at(0).toDouble();
        last[1] = pair.at(1).toDouble();
    }
    return curve.size() >= 2 && curve.size() <= longestList;
}

bool hasType(FieldRule::Type type, const QJsonValue &value)
{
    switch (type) {
    case FieldRule::Type::Text:
    case FieldRule::Type::Choice:
    case FieldRule::Type::Reference:
        return isText(value);
    case FieldRule::Type::LocalText:
        return isLocalText(value);
    case FieldRule::Type::Number:
        return isNumber(value);
    case FieldRule::Type::Integer:
        return isInteger(value);
    case FieldRule::Type::Flag:
        return value.isBool();
    case FieldRule::Type::Time:
        return isInteger(value) && value.toDouble() > 0;
    case FieldRule::Type::Position:
        return isPosition(value);
    case FieldRule::Type::Line:
        return isLine(value);
    case FieldRule::Type::List:
        return isTextList(value);
    case FieldRule::Type::Object:
        return value.isObject();
    case FieldRule::Type::Curve:
        return isCurve(value);
    }
    return false;
}

QString expectation(FieldRule::Type type)
{
    switch (type) {
    case FieldRule::Type::Text:
    case FieldRule::Type::LocalText:
        return RefusalText::tr("a text");
    case FieldRule::Type::Choice:
    case FieldRule::Type::Reference:
        break; // chosen, and said so
    case FieldRule::Type::Number:
        return RefusalText::tr("a number");
    case FieldRule::Type::Integer:
        return RefusalText::tr("a whole number");
    case FieldRule::Type::Flag:
        return RefusalText::tr("yes or no");
    case FieldRule::Type::Time:
        return RefusalText::tr("a time");
    case FieldRule::Type::Position:
        return RefusalText::tr("a position (longitude, latitude)");
    case FieldRule::Type::Line:
        return RefusalText::tr("a line of at least two positions");
    case FieldRule::Type::List:
        return RefusalText::tr("a list of texts");
    case FieldRule::Type::Object:
        return RefusalText::tr("a group of values");
    case FieldRule::Type::Curve:
        return RefusalText::tr("at least two pairs of numbers that rise");
    }
    return {};
}

/// Is it filled in by choosing? Whoever chooses knows of no text and no reference.
bool isChosen(const QString &kind, const FieldRule &rule)
{
    return rule.type == FieldRule::Type::Choice || rule.type == FieldRule::Type::Reference || rule.keys != FieldRule::Keys::None
        || (rule.type == FieldRule::Type::List && !rule.choices.isEmpty()) || isTitled(kind, rule);
}

std::optional<Refusal> referenceFault(const QString &title, const FieldRule &rule, const QString &subject,
                                      const std::function<const Record *(const QString &)> &look)
{
    if (subject.isEmpty())
        return std::nullopt;
    const Record parsed(subject);
    const bool kindFits = rule.choices.isEmpty() || rule.choices.contains(parsed.kind());
    if (parsed.kind().isEmpty() || parsed.id().isEmpty() || !kindFits)
        return Refusal{u"field.bad_reference"_s, RefusalText::tr("“%1” can't refer to “%2”.").arg(title, subject)};
    if (look && !look(subject))
        return Refusal{u"field.bad_reference"_s, RefusalText::tr("“%1” refers to “%2”, which is not there.").arg(title, subject)};
    return std::nullopt;
}

/// Letters and digits, hyphens and underscores between them.
bool isKey(const QString &text)
{
    const auto fits = [](QChar one) { return one.isLetterOrNumber() || one == u'-' || one == u'_'; };
    return !text.isEmpty() && text.size() <= longestKey && std::ranges::all_of(text, fits);
}

Refusal badChoice(const QString &title, const QString &value)
{
    return {u"field.bad_choice"_s, RefusalText::tr("“%1” can't be “%2”.").arg(title, value)};
}

} // namespace

QStringList idsFor(const FieldRule &rule, const StepContext &context)
{
    return rule.idsOf.isEmpty() || !context.each ? QStringList() : rankedIds(context.each(rule.idsOf));
}

std::optional<Refusal> idFault(const QString &kind, const FieldRule &rule, const QJsonValue &value, const StepContext &context)
{
    const QString id = value.toString();
    const Record &before = context.before;
    const bool isOwn = before.kind() == rule.idsOf && before.id() == id;
    if (rule.idsOf.isEmpty() || isOwn || before.fields().value(rule.name).toString() == id)
        return std::nullopt;
    const QStringList ids = idsFor(rule, context);
    const bool fits = ids.isEmpty() ? isKey(id) : ids.contains(id);
    return fits ? std::nullopt : std::optional(badChoice(fieldTitle(kind, rule.name), id));
}

bool isTitled(const QString &kind, const FieldRule &rule)
{
    constexpr int most = 12;
    if (rule.type != FieldRule::Type::Integer || rule.max <= rule.min || rule.max - rule.min >= most)
        return false;
    for (int i = int(rule.min); i <= int(rule.max); ++i) {
        const QString key = QString::number(i);
        if (choiceTitle(kind, rule.name, key) == key) // a number like any other
            return false;
    }
    return true;
}

bool isBlank(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return true;
    case QJsonValue::String:
        return value.toString().trimmed().isEmpty();
    case QJsonValue::Array:
        return value.toArray().isEmpty();
    case QJsonValue::Object:
        return value.toObject().isEmpty();
    default:
        return false;
    }
}

namespace {

bool hasLetter(const QString &text)
{
    return std::ranges::any_of(text.toUcs4(), [](uint one) { return QChar::isLetter(char32_t(one)); });
}

/// Why a step was taken, and who is meant by it, is said in words: a digit that was meant for a choice answers neither. A field of one
/// name means the same wherever it stands. Somebody may be known by a number: of a police officer, of a telephone, of an emergency line.
std::optional<Refusal> wordsFault(const QString &title, const FieldRule &rule, const QJsonValue &value)
{
    static const QStringList inWords{u"reason"_s, u"overrideReason"_s, u"undoReason"_s, u"trustReason"_s, u"doubtful"_s, u"remark"_s,
                                     u"result"_s, u"effect"_s,         u"feedback"_s,   u"finding"_s,     u"dry"_s};
    static const QStringList people{u"who"_s,      u"readBy"_s,   u"saidBy"_s,    u"receiver"_s, u"peopleFrom"_s,
                                    u"outgoing"_s, u"incoming"_s, u"signerOut"_s, u"signerOn"_s};
    static const QStringList lines{u"110"_s, u"119"_s, u"120"_s, u"122"_s};
    constexpr qsizetype fewestDigits = 4;
    const bool isPerson = people.contains(rule.name);
    const QString text = localise(value).trimmed();
    if (text.isEmpty() || hasLetter(text) || !(isPerson || inWords.contains(rule.name)))
        return std::nullopt;
    if (!isPerson)
        return Refusal{u"field.no_words"_s, RefusalText::tr("“%1” can't be “%2” alone: say it in words.").arg(title, text)};
    if (lines.contains(text) || std::ranges::count_if(text, [](QChar one) { return one.isDigit(); }) >= fewestDigits)
        return std::nullopt;
    return Refusal{
        u"field.no_name"_s,
        RefusalText::tr("“%1” can't be “%2”: enter a name, or a police or telephone number of at least four digits.").arg(title, text)};
}

/// What is wrong with a value that goes by this title.
std::optional<Refusal> valueFault(const QString &kind, const QString &title, const FieldRule &rule, const QJsonValue &value,
                                  const std::function<const Record *(const QString &)> &look)
{
    const bool isOfType = hasType(rule.type, value);
    const bool isUnchosen = isChosen(kind, rule) && (!isOfType || (rule.type == FieldRule::Type::Choice && isBlank(value)));
    if (isUnchosen)
        return Refusal{u"field.wrong_type"_s, RefusalText::tr("Choose one for “%1”.").arg(title)};
    if (!isOfType)
        return Refusal{u"field.wrong_type"_s, RefusalText::tr("“%1” must be %2.").arg(title, expectation(rule.type))};
    const bool isRanged
        = (rule.type == FieldRule::Type::Number || rule.type == FieldRule::Type::Integer) && (rule.min != 0 || rule.max != 0);
    const bool isOutside = isRanged && (value.toDouble() < rule.min || value.toDouble() > rule.max);
    if (isOutside && isTitled(kind, rule))
        return Refusal{u"field.out_of_range"_s, RefusalText::tr("Choose one for “%1”.").arg(title)};
    if (isOutside)
        return Refusal{u"field.out_of_range"_s,
                       RefusalText::tr("“%1” must be between %2 and %3.")
                           .arg(title, QString::number(rule.min, 'g', 12), QString::number(rule.max, 'g', 12))};
    if (rule.type == FieldRule::Type::Choice && !rule.choices.isEmpty() && !rule.choices.contains(value.toString()))
        return badChoice(title, value.toString());
    if (rule.type == FieldRule::Type::Reference)
        return referenceFault(title, rule, value.toString(), look);
    const bool isWritten = rule.type == FieldRule::Type::Text || rule.type == FieldRule::Type::LocalText;
    return isWritten ? wordsFault(title, rule, value) : std::nullopt;
}

} // namespace

std::optional<Refusal> fieldFault(const QString &kind, const FieldRule &rule, const QJsonValue &value,
                                  const std::function<const Record *(const QString &)> &look)
{
    const QString title = fieldTitle(kind, rule.name);
    if (const auto fault = valueFault(kind, title, rule, value, look))
        return fault;
    // What an object is known to hold; what else it holds is for a later version, or for the guard.
    const QJsonObject object = value.toObject();
    for (const FieldRule &inner : rule.inner) {
        const QString innerName = RefusalText::tr("%1: %2").arg(title, innerTitle(kind, rule.name, inner.name));
        if (!object.contains(inner.name) && inner.required)
            return Refusal{u"field.missing"_s, RefusalText::tr("“%1” is missing.").arg(innerName)};
        if (!object.contains(inner.name))
            continue;
        if (const auto fault = valueFault(kind, innerName, inner, object.value(inner.name), look))
            return fault;
    }
    return std::nullopt;
}

} // namespace wf
