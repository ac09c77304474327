// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainfacts.h"

#include "authority.h"
#include "clock.h"
#include "columns.h"
#include "fieldvalue.h"
#include "kind.h"
#include "verb.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

QString numberText(double value) { return QString::number(value, 'g', 12); }

QString listText(const Situation &situation, const FieldRule &rule, const QJsonArray &items)
{
    QStringList texts;
    for (const QJsonValue item : items)
        texts.append(rule.choices.isEmpty() ? localise(item) : recordTitle(situation, item.toString()));
    texts.removeAll(QString());
    return texts.join(ListsText::tr(", "));
}

QString objectText(const QString &kind, const FieldRule &rule, const QJsonObject &object)
{
    QStringList texts;
    for (const FieldRule &inner : rule.inner) {
        const QJsonValue value = object.value(inner.name);
        const QString text = value.isDouble() ? numberText(value.toDouble()) : localise(value);
        if (!text.isEmpty())
            texts.append(ListsText::tr("%1: %2").arg(innerTitle(kind, rule.name, inner.name), text));
    }
    return texts.join(ListsText::tr("; "));
}

/// What a record of the kind is called; its id where there is none.
QString titleOf(const Situation &situation, const QString &kind, const QString &id)
{
    const Record *record = situation.record(QString(kind + u'/' + id));
    return record ? recordTitle(situation, *record) : id;
}

/// Empty where the record says nothing, and of what is drawn.
QString factText(const Situation &situation, const QString &kind, const FieldRule &rule, const QJsonValue &value)
{
    using Type = FieldRule::Type;
    switch (rule.type) {
    case Type::Text:
        return rule.keys == FieldRule::Keys::Authorities && !value.toString().isEmpty() ? authorityTitle(value.toString())
                                                                                        : localise(value);
    case Type::LocalText:
        return localise(value);
    case Type::Number:
    case Type::Integer:
        if (!value.isDouble())
            return {};
        return isTitled(kind, rule) ? choiceTitle(kind, rule.name, numberText(value.toDouble())) : numberText(value.toDouble());
    case Type::Flag:
        return value.toBool() ? QCoreApplication::translate("FlagField", "Yes") : QString();
    case Type::Time:
        return value.toInteger() > 0 ? beijingDateTime(value.toInteger()) : QString();
    case Type::List:
        return listText(situation, rule, value.toArray());
    case Type::Object:
        return objectText(kind, rule, value.toObject());
    case Type::Choice:
        if (value.toString().isEmpty())
            return {};
        if (!rule.idsOf.isEmpty())
            return titleOf(situation, rule.idsOf, value.toString());
        return rule.choiceTitle ? rule.choiceTitle(value.toString()) : choiceTitle(kind, rule.name, value.toString());
    case Type::Reference:
        return recordTitle(situation, value.toString());
    case Type::Position:
    case Type::Line:
    case Type::Curve:
        break;
    }
    return {};
}

} // namespace

QVariantList plainFacts(const Situation &situation, const Record &record)
{
    QVariantList facts;
    const Kind *kind = findKind(record.kind());
    if (!kind)
        return facts;
    const auto say = [&facts](const QString &title, const QString &value) {
        if (!value.isEmpty())
            facts.append(QVariantMap{{u"title"_s, title}, {u"value"_s, value}});
    };
    QStringList said;
    for (const KindVerb &verb : kind->verbs) {
        for (const FieldRule &rule : verb.verb.fields) {
            if (rule.passing || said.contains(rule.name))
                continue;
            said.append(rule.name);
            say(fieldTitle(kind->key, rule.name), factText(situation, kind->key, rule, record.fields().value(rule.name)));
        }
    }
    QList<std::pair<qint64, QString>> times;
    for (const KindState &state : kind->states) {
        if (const qint64 at = record.timeOf(QLatin1StringView(state.key)); at > 0)
            times.append({at, stateTitle(kind->key, QLatin1StringView(state.key))});
    }
    std::ranges::stable_sort(times, {}, &std::pair<qint64, QString>::first);
    for (const auto &[at, title] : std::as_const(times))
        say(title, beijingDateTime(at));
    return facts;
}

} // namespace wf
