// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commontitles.h"
#include "verb.h"

#include <QCoreApplication>
#include <QHash>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

using TitleByKey = QHash<QString, const char *>;

/// What is said of the kinds in words, by kind and key; without a kind: for every kind. Asked for each row.
struct Titles {
    TitleByKey kinds;
    TitleByKey states;
    TitleByKey verbs;
    TitleByKey fields;
    TitleByKey choices;
};

const Titles &titles()
{
    static const Titles all = [] {
        Titles made;
        const auto take = [](TitleByKey &into, const QString &kind, const auto &words) {
            for (const auto &word : words)
                into.insert(kind + u'.' + QLatin1StringView(word.key), word.title);
        };
        take(made.fields, {}, commonFieldTitles());
        take(made.choices, {}, commonChoiceTitles());
        for (const Kind &kind : allKinds()) {
            made.kinds.insert(kind.key, kind.title);
            take(made.states, kind.key, kind.states);
            take(made.fields, kind.key, kind.fields);
            take(made.choices, kind.key, kind.choices);
            for (const KindVerb &verb : kind.verbs) {
                made.verbs.insert(verb.verb.name, verb.title);
                for (const VariantTitle &one : verb.variants)
                    made.verbs.insert(u"%1(%2=%3)"_s.arg(verb.verb.name, QLatin1StringView(one.field), QLatin1StringView(one.value)),
                                      one.title);
            }
        }
        return made;
    }();
    return all;
}

/// Empty where there is none.
QString titleOf(const TitleByKey &all, const char *context, const QString &key)
{
    const char *title = all.value(key);
    return title ? QCoreApplication::translate(context, title) : QString();
}

} // namespace

QString kindTitle(const QString &kind)
{
    const QString title = titleOf(titles().kinds, "Kind", kind);
    return title.isEmpty() ? kind : title;
}

QString stateTitle(const QString &kind, const QString &state)
{
    const QString title = titleOf(titles().states, "State", kind + u'.' + state);
    return title.isEmpty() ? state : title;
}

QString verbTitle(const QString &verb)
{
    const QString title = titleOf(titles().verbs, "Verb", verb);
    return title.isEmpty() ? verb : title;
}

QString verbTitle(const QString &verb, const QJsonObject &given)
{
    for (auto field = given.constBegin(); field != given.constEnd(); ++field) {
        const QString title = titleOf(titles().verbs, "Verb", u"%1(%2=%3)"_s.arg(verb, field.key(), field.value().toString()));
        if (!title.isEmpty())
            return title;
    }
    return verbTitle(verb);
}

QString fieldTitle(const QString &kind, const QString &field)
{
    const QString key = u'.' + field;
    const QString own = titleOf(titles().fields, "Field", kind + key);
    if (!own.isEmpty())
        return own;
    const QString common = titleOf(titles().fields, "Field", key);
    return common.isEmpty() ? field : common;
}

QString innerTitle(const QString &kind, const QString &field, const QString &inner)
{
    const QString own = titleOf(titles().fields, "Field", kind + u'.' + field + u'.' + inner);
    return own.isEmpty() ? inner : own;
}

QString choiceTitle(const QString &kind, const QString &field, const QString &value)
{
    const QString key = u'.' + field + u'.' + value;
    const QString own = titleOf(titles().choices, "Choice", kind + key);
    if (!own.isEmpty())
        return own;
    const QString common = titleOf(titles().choices, "Choice", key);
    return common.isEmpty() ? value : common;
}

} // namespace wf
