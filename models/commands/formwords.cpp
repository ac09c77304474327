// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fieldvalue.h"
#include "verbforms.h"

namespace wf {

using namespace Qt::StringLiterals;

QString shortName(const Record &record)
{
    QStringList parts;
    if (!record.displayNumber().isEmpty())
        parts << record.displayNumber();
    for (const auto field : {"callSign"_L1, "title"_L1, "name"_L1, "road"_L1, "place"_L1, "person"_L1, "task"_L1}) {
        if (const QString text = record.localText(field); !text.isEmpty()) {
            parts << text;
            break;
        }
    }
    // A signal, a response, an order: what it is.
    for (const QString &field : {u"type"_s, u"color"_s, u"level"_s}) {
        const QString key = record.fields().value(field).toVariant().toString();
        const QString title = choiceTitle(record.kind(), field, key);
        if (parts.size() < 2 && !key.isEmpty() && title != key)
            parts << title;
    }
    return parts.isEmpty() ? record.id() : parts.join(u' ');
}

QJsonValue VerbForms::proposed(const FieldRule &rule, const Verb &verb, const Record *record, const QJsonObject &known) const
{
    if (!rule.proposed)
        return QJsonValue::Undefined;
    return rule.proposed(context(record ? *record : Record(verb.kind + u'/'), known, {}));
}

QJsonObject VerbForms::followed(const Verb &verb, const QString &subject, const QJsonObject &entered) const
{
    const Record *record = m_situation.record(subject);
    QJsonObject values;
    for (const FieldRule &rule : verb.fields) {
        if (const QJsonValue value = proposed(rule, verb, record, entered); !isBlank(value))
            values.insert(rule.name, value);
    }
    return values;
}

} // namespace wf
