// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formsnight.h"
#include "onetest.h"

#include <QTest>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

/// Every verb's form in every state that the verb may follow.
class TestEveryForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyForm_data()
    {
        QTest::addColumn<QString>("name");
        for (const Verb &verb : allVerbs())
            QTest::newRow(qPrintable(verb.name)) << verb.name;
    }

    /// Its defaults and what a person fills in are accepted, or refused in words that name a field of the form; only what no form can mend
    /// is refused without one.
    void everyForm()
    {
        QFETCH(QString, name);
        const Verb &verb = *findVerb(name);
        const Seat seat = seatFor(verb);
        Night night;
        QStringList states = verb.from.isEmpty() && !verb.creates ? statesOf(verb.kind) : verb.from;
        if (verb.creates)
            states.prepend(QString());
        bool isHindered = false;
        bool isAccepted = false;
        int number = 0;
        for (const QString &state : std::as_const(states)) {
            const QString subject = state.isEmpty() ? QString() : u"%1/case-%2"_s.arg(verb.kind).arg(++number);
            QJsonObject before = recordFields(state);
            if (verb.kind == "closure"_L1) {
                before.insert(u"floodPoint"_s, u"floodpoint/p"_s);
                before.insert(u"steps"_s, QJsonObject{{u"traffic.far"_s, QJsonObject{{u"at"_s, now}, {u"by"_s, u"ZHZ"_s}}}});
            }
            if (verb.kind == "handover"_L1) { // whoever is named signs
                before.insert(u"outgoing"_s, u"说明"_s);
                before.insert(u"incoming"_s, u"说明"_s);
            }
            if (!state.isEmpty())
                night.put(subject, before);
            const QList<FormField> fields = night.forms.fields(verb, subject, seat);
            QVERIFY(shownInWords(verb, state, fields));

            QJsonObject entered;
            for (const FormField &field : fields) {
                if (!isBlank(field.start))
                    entered.insert(field.rule.name, field.start);
            }
            QVERIFY(acceptedOrNamed(night, verb, state, subject, seat, fields, entered, &isHindered));
            // Each refusal names what is to be said otherwise; a person goes by it.
            QHash<QString, int> turns;
            for (const FormField &field : fields)
                entered.insert(field.rule.name, filled(field, 0));
            for (int i = 0; i < 30; ++i) {
                const auto fault = night.forms.fault(verb, subject, seat, entered);
                QVERIFY(acceptedOrNamed(night, verb, state, subject, seat, fields, entered, &isHindered));
                isAccepted = isAccepted || !fault;
                const auto field
                    = fault ? std::ranges::find(fields, fault->field, [](const FormField &one) { return one.rule.name; }) : fields.end();
                if (field != fields.end() && !field->rule.required && field->choices.isEmpty() && entered.contains(fault->field)) {
                    entered.remove(fault->field); // what need not be said is left out
                    continue;
                }
                if (field == fields.end() || field->choices.size() < 2)
                    break;
                entered.insert(fault->field, filled(*field, ++turns[fault->field]));
            }
            QVERIFY(wrongValuesAreNamed(night, verb, state, subject, seat, fields, entered));
        }
        QVERIFY2(isAccepted || isHindered, "no way to fill it is accepted");
    }

private:
    /// No key, no number for a moment, no object stands on the form.
    bool shownInWords(const Verb &verb, const QString &state, const QList<FormField> &fields)
    {
        bool isFine = true;
        const auto check = [&](bool fine, const QString &what) {
            isFine = isFine && fine;
            if (!fine)
                qWarning("%s", qPrintable(place(verb, state, what)));
        };
        for (const FormField &field : fields) {
            check(field.title != field.rule.name && !field.title.isEmpty(), u"no title for "_s + field.rule.name);
            for (const FieldRule &inner : field.rule.inner)
                check(innerTitle(verb.kind, field.rule.name, inner.name) != inner.name,
                      u"no title for "_s + field.rule.name + u'.' + inner.name);
            for (const FormChoice &choice : field.choices) {
                const QString key = choice.value.isString() ? choice.value.toString() : QString();
                bool isNumber = false;
                (void)key.toInt(&isNumber);
                check(!choice.title.isEmpty() && (choice.title != key || isNumber), u"no title for the choice "_s + key);
            }
            const bool isMeant = field.rule.type != FieldRule::Type::Object || !field.rule.inner.isEmpty() || !field.rule.choices.isEmpty();
            check(isMeant, u"nobody says what the object "_s + field.rule.name + u" holds"_s);
        }
        return isFine;
    }

    bool acceptedOrNamed(const Night &night, const Verb &verb, const QString &state, const QString &subject, const Seat &seat,
                         const QList<FormField> &fields, const QJsonObject &entered, bool *isHindered)
    {
        const auto fault = night.forms.fault(verb, subject, seat, entered);
        if (!fault)
            return true;
        const auto field = std::ranges::find(fields, fault->field, [](const FormField &one) { return one.rule.name; });
        if (field != fields.end() && fault->refusal.text.contains(field->title))
            return true;
        // What takes back is not offered where nothing was said.
        if (const Record *record = night.situation.record(subject); record && verb.hasMatter && !verb.hasMatter(*record)) {
            *isHindered = true;
            return true;
        }
        // Nothing that could be filled in helps: the button says so before the form opens.
        for (const NextVerb &next : night.commands.next(seat, subject)) {
            if (next.verb->name == verb.name && next.hindrance && next.hindrance->code == fault->refusal.code) {
                *isHindered = true;
                return true;
            }
        }
        qWarning("%s", qPrintable(place(verb, state, fault->refusal.code + u" ("_s + fault->field + u"): "_s + fault->refusal.text)));
        return false;
    }

    bool wrongValuesAreNamed(const Night &night, const Verb &verb, const QString &state, const QString &subject, const Seat &seat,
                             const QList<FormField> &fields, const QJsonObject &entered)
    {
        for (const FormField &field : fields) {
            QJsonObject wrong = entered;
            const bool isNumeric = field.rule.type == FieldRule::Type::Number || field.rule.type == FieldRule::Type::Integer
                || field.rule.type == FieldRule::Type::Time;
            wrong.insert(field.rule.name, isNumeric ? QJsonValue(u"seven"_s) : QJsonValue(7.5));
            const auto fault = night.forms.fault(verb, subject, seat, wrong);
            if (!fault || fault->field != field.rule.name) {
                qWarning(
                    "%s",
                    qPrintable(place(verb, state,
                                     field.rule.name + u" wrong, blamed: "_s + (fault ? fault->field + fault->refusal.text : u"none"_s))));
                return false;
            }
        }
        return true;
    }
};

WATCHFLOOR_TEST(TestEveryForm)
#include "test_everyform.moc"
