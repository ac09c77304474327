// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "fieldvalue.h"
#include "onetest.h"
#include "verb.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace wf;
using namespace Qt::StringLiterals;

namespace {

/// The titles of fields as they are translated: {English: Chinese}.
QHash<QString, QString> fieldsInChinese()
{
    QFile file(QStringLiteral(WATCHFLOOR_SOURCE_DIR "/translations/watchfloor_zh_CN.ts"));
    QHash<QString, QString> words;
    if (!file.open(QIODevice::ReadOnly))
        return words;
    QXmlStreamReader xml(&file);
    QString context;
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "source"_L1)
            source = xml.readElementText();
        else if (xml.name() == "translation"_L1 && context == "Field"_L1)
            words.insert(source, xml.readElementText(QXmlStreamReader::IncludeChildElements));
    }
    return words;
}

const QList<Role> allRoles{Role::Commander, Role::Dispatcher, Role::Brigade, Role::Liaison, Role::Officer,
                           Role::Control,   Role::Evaluator,  Role::Wall,    Role::System};

Role firstRole(const Verb &verb)
{
    for (const Role role : allRoles) {
        if (verb.roles.testFlag(role))
            return role;
    }
    return Role::Wall;
}

constexpr qint64 Now = 1'784'880'000'000;

QJsonValue goodValue(const FieldRule &rule)
{
    switch (rule.type) {
    case FieldRule::Type::Text:
    case FieldRule::Type::LocalText:
        if (rule.name == "incoming"_L1 || rule.name == "signerOn"_L1)
            return u"other"_s; // than who hands over
        return rule.name == "authority"_L1 ? u"duty_commander"_s : u"text"_s;
    case FieldRule::Type::Number:
    case FieldRule::Type::Integer:
        return rule.name == "level"_L1 ? 3 : rule.max > 0 ? rule.max : 7;
    case FieldRule::Type::Flag:
        return false;
    case FieldRule::Type::Time:
        return rule.name == "until"_L1 ? 1'784'890'000'000LL : Now;
    case FieldRule::Type::Position:
        return QJsonArray{112.5, 37.8};
    case FieldRule::Type::Line:
        return QJsonArray{QJsonArray{112.5, 37.8}, QJsonArray{112.5, 37.9}};
    case FieldRule::Type::List:
        return QJsonArray{rule.name == "late"_L1 ? u"publish.signs"_s : rule.name == "rates"_L1 ? u"12.5"_s : u"前方"_s};
    case FieldRule::Type::Choice:
        return rule.name == "color"_L1 ? u"yellow"_s : rule.choices.value(0, u"dong"_s);
    case FieldRule::Type::Reference:
        return (rule.choices.isEmpty() ? u"entry"_s : rule.choices.constFirst()) + u"/x"_s;
    case FieldRule::Type::Object:
        return QJsonObject{{u"watch"_s, 10}, {u"slow"_s, 15}, {u"close"_s, 25}, {u"reopen"_s, 10}};
    case FieldRule::Type::Curve:
        return QJsonArray{QJsonArray{0, 0}, QJsonArray{10, 25}};
    }
    return {};
}

QJsonValue wrongValue(const FieldRule &rule)
{
    const bool isNumeric
        = rule.type == FieldRule::Type::Number || rule.type == FieldRule::Type::Integer || rule.type == FieldRule::Type::Time;
    return isNumeric ? QJsonValue(u"seven"_s) : QJsonValue(7);
}

QJsonObject goodFields(const Verb &verb)
{
    QJsonObject fields;
    for (const FieldRule &rule : verb.fields) {
        if (rule.required)
            fields.insert(rule.name, goodValue(rule));
    }
    if (verb.name == "incident.rescue"_L1) {
        fields.insert(u"rescued"_s, 2);
        fields.insert(u"rescueHow"_s, u"caller"_s);
    }
    if (verb.name == "closure.step"_L1)
        fields.insert(u"how"_s, u"camera"_s);
    return fields;
}

/// No step of a closure fits all its states: one that fits this, where there is one, and what it asks for.
QJsonObject fittedTo(const QString &state, const Verb &verb, QJsonObject fields)
{
    if (verb.name != "closure.step"_L1)
        return fields;
    for (const ClosureStep &step : closureSteps()) {
        if (step.track != "reopen"_L1 && stepFits(step.key, state))
            fields.insert(u"step"_s, step.key);
    }
    if (state == "stopped"_L1)
        fields.insert(u"step"_s, u"scene.cleared"_s);
    for (const QString &how : {u"timing"_s, u"camera"_s}) { // as it can be known
        if (howFits(fields.value(u"step"_s).toString(), how))
            fields.insert(u"how"_s, how);
    }
    fields.insert(u"camera"_s, u"camera/x"_s);
    return fields;
}

/// A record of a verb's kind in a state where every guard is content.
Record recordIn(const Verb &verb, const QString &state)
{
    QJsonObject fields{{u"state"_s, state}, {u"no"_s, u"H-0001"_s}, {u"rows"_s, 2}, {u"cols"_s, 8}};
    if (verb.kind == "duty"_L1) {
        fields.insert(u"begin"_s, 1'784'880'000'000LL);
        fields.insert(u"until"_s, 1'784'890'000'000LL);
    }
    if (verb.kind == "resource"_L1) {
        fields.insert(u"quantity"_s, 300'000);
        fields.insert(u"committed"_s, QJsonObject{{u"entry/x"_s, 100'000}});
    }
    if (verb.kind == "handover"_L1) {
        fields.insert(u"outgoing"_s, u"text"_s); // whoever is named signs
        fields.insert(u"incoming"_s, u"other"_s);
    }
    if (verb.kind == "response"_L1)
        fields.insert(u"scheme"_s, u"police"_s);
    if (verb.name == "bulletin.withdraw"_L1 && state != "published"_L1)
        fields.insert(u"messages"_s, QJsonObject{{u"sign/x"_s, QJsonObject{}}}); // on which it hangs
    if (verb.name == "closure.enforce"_L1 || verb.name == "closure.undo_step"_L1)
        fields.insert(u"steps"_s, QJsonObject{{u"scene.cordon"_s, QJsonObject{}}, {u"scene.cleared"_s, QJsonObject{}}});
    if (verb.name == "closure.unsay_dry"_L1)
        fields.insert(u"dry"_s, u"text"_s);
    if (verb.name == "sign.withdraw"_L1 && state == "fault"_L1)
        fields.insert(u"lastText"_s, u"text"_s); // it may still show it
    if (verb.name == "order.tell_cancel"_L1)
        fields.insert(u"untold"_s, true);
    if (verb.name == "closure.reopen"_L1)
        fields.insert(u"steps"_s,
                      QJsonObject{{u"reopen.drainage"_s, QJsonObject{}},
                                  {u"reopen.municipal"_s, QJsonObject{}},
                                  {u"reopen.officer"_s, QJsonObject{}}});
    return Record(verb.kind + u"/1"_s, fields);
}

QStringList statesOf(const QString &kind)
{
    QStringList states;
    for (const Verb &verb : allVerbs()) {
        if (verb.kind == kind && !verb.to.isEmpty() && !states.contains(verb.to))
            states.append(verb.to);
    }
    return states;
}

std::expected<Record, Refusal> take(const Verb &verb, const Record &before, const QJsonObject &given, Role role)
{
    return takeStep(verb.name, {before, given, {u"DD"_s, role, u"D"_s, {}}, Now, {}});
}

/// Where a good step of this verb may begin.
Record goodBefore(const Verb &verb)
{
    if (verb.creates)
        return Record(verb.kind + u"/1"_s);
    return recordIn(verb, verb.from.isEmpty() ? statesOf(verb.kind).constFirst() : verb.from.constFirst());
}

} // namespace

/// Every line of the table, held against the table's own words.
class TestVerbTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyVerb_data()
    {
        QTest::addColumn<QString>("name");
        for (const Verb &verb : allVerbs())
            QTest::addRow("%s", qPrintable(verb.name)) << verb.name;
    }

    void everyVerb()
    {
        QFETCH(QString, name);
        const Verb &verb = *findVerb(name);
        QVERIFY(verbTitle(name) != name);
        QVERIFY(kindTitle(verb.kind) != verb.kind);
        QVERIFY(verb.roles != Roles());
        for (const QString &state : statesOf(verb.kind))
            QVERIFY2(stateTitle(verb.kind, state) != state, qPrintable(verb.kind + u'.' + state));
        for (const FieldRule &rule : verb.fields) {
            QVERIFY2(fieldTitle(verb.kind, rule.name) != rule.name, qPrintable(rule.name));
            for (const QString &choice : rule.type == FieldRule::Type::Choice ? rule.choices : QStringList()) {
                const bool titled
                    = rule.name == "step"_L1 ? closureStepTitle(choice) != choice : choiceTitle(verb.kind, rule.name, choice) != choice;
                QVERIFY2(titled || choice.toInt() > 0, qPrintable(choice));
            }
        }

        const Role role = firstRole(verb);
        const QJsonObject given = fittedTo(u"stopped"_s, verb, goodFields(verb));
        states(verb, given, role);
        roles(verb, given);
        fields(verb, given, role);
    }

    /// No form has two fields of one name, in either language: nobody could tell which is which.
    void noTwoFieldsHaveOneName()
    {
        const QHash<QString, QString> chinese = fieldsInChinese();
        QVERIFY(chinese.size() > 100);
        for (const Verb &verb : allVerbs()) {
            QSet<QString> titles;
            QSet<QString> translated;
            for (const FieldRule &rule : verb.fields) {
                if (rule.derived)
                    continue;
                const QString title = fieldTitle(verb.kind, rule.name);
                const QByteArray where = (verb.name + u' ' + rule.name).toUtf8();
                QVERIFY2(!titles.contains(title), where.constData());
                QVERIFY2(!translated.contains(chinese.value(title, title)), where.constData());
                titles.insert(title);
                translated.insert(chinese.value(title, title));
            }
        }
    }

    /// A digit that was meant for a choice is no reason, and nobody's name, whatever it is said with.
    void aDigitIsNoReasonAndNoName()
    {
        const QStringList inWords{u"reason"_s, u"overrideReason"_s, u"undoReason"_s, u"remark"_s, u"result"_s};
        const QStringList people{u"who"_s,      u"readBy"_s,   u"saidBy"_s,    u"receiver"_s, u"peopleFrom"_s,
                                 u"outgoing"_s, u"incoming"_s, u"signerOut"_s, u"signerOn"_s};
        int reasons = 0;
        int names = 0;
        for (const Verb &verb : allVerbs()) {
            for (const FieldRule &rule : verb.fields) {
                const bool isPerson = people.contains(rule.name);
                const bool isWritten = rule.type == FieldRule::Type::Text || rule.type == FieldRule::Type::LocalText;
                if (!isWritten || !(isPerson || inWords.contains(rule.name)))
                    continue;
                const auto said = [&](const QJsonValue &value) { return fieldFault(verb.kind, rule, value, {}).value_or(Refusal()); };
                const QString code = isPerson ? u"field.no_name"_s : u"field.no_words"_s;
                for (const QString &digits : {u"1"_s, u" 12 "_s, u"３"_s, u"-"_s}) {
                    QCOMPARE(said(digits).code, code);
                    QVERIFY2(said(digits).text.contains(fieldTitle(verb.kind, rule.name)), qPrintable(said(digits).text));
                }
                for (const QString &text : {u"甲"_s, u"3号民警"_s, u"water is gone"_s})
                    QCOMPARE(said(text).code, QString());
                // A police officer's number, a telephone, an emergency line.
                for (const QString &number : {u"013579"_s, u"0351-4030000"_s, u"119"_s})
                    QCOMPARE(said(number).code, isPerson ? QString() : code);
                if (rule.type == FieldRule::Type::LocalText)
                    QCOMPARE(said(QJsonObject{{u"zh"_s, u"1"_s}}).code, code);
                ++(isPerson ? names : reasons);
            }
        }
        QVERIFY(reasons > 20 && names > 8);
        const Verb &ask = *findVerb(u"closure.ask_reopen"_s);
        const auto asked = take(ask, recordIn(ask, u"in_force"_s), QJsonObject{{u"reason"_s, u"1"_s}}, Role::Commander);
        QVERIFY(!asked);
        QCOMPARE(asked.error().code, u"field.no_words"_s);
    }

    void unknownVerb()
    {
        const auto refused = takeStep(u"closure.explode"_s, {Record(u"closure/1"_s), {}, {}, 0, {}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"verb.unknown"_s);
        QVERIFY(refused.error().text.contains(u"closure.explode"_s));
    }

private:
    void states(const Verb &verb, const QJsonObject &given, Role role)
    {
        const auto fresh = take(verb, Record(verb.kind + u"/1"_s), given, role);
        QCOMPARE(fresh.has_value(), verb.creates);
        if (!fresh)
            QCOMPARE(fresh.error().code, u"record.missing"_s);
        for (const QString &state : statesOf(verb.kind)) {
            const bool allowed = verb.creates ? verb.from.contains(state) : verb.from.isEmpty() || verb.from.contains(state);
            const auto after = take(verb, recordIn(verb, state), fittedTo(state, verb, given), role);
            QVERIFY2(after.has_value() == allowed,
                     qPrintable(verb.name + u" from "_s + state + u": "_s + (after ? QString() : after.error().text)));
            if (after) {
                const bool isFree = verb.name == "corridor.clear"_L1;
                const bool isWay = isFree || verb.name == "corridor.reroute"_L1 || verb.name == "corridor.obstruct"_L1;
                const bool stays = (isWay && state == "planned"_L1) // nobody holds a junction yet
                    || (isFree && state == "open"_L1) // open before as well
                    || (verb.name == "sign.withdraw"_L1 && state == "fault"_L1); // seen dark, which repairs nothing
                QCOMPARE(after->state(), verb.to.isEmpty() || stays ? state : verb.to);
                QCOMPARE(after->displayNumber(), u"H-0001"_s);
                if (!verb.to.isEmpty() && !stays && verb.name != "closure.keep"_L1) {
                    QCOMPARE(after->timeOf(QLatin1StringView(verb.to.toLatin1())), Now);
                    QCOMPARE(after->seatOf(QLatin1StringView(verb.to.toLatin1())), u"DD"_s);
                }
            } else {
                QCOMPARE(after.error().code, verb.creates && verb.from.isEmpty() ? u"record.exists"_s : u"step.wrong_state"_s);
                QVERIFY(after.error().text.contains(stateTitle(verb.kind, state)));
            }
        }
        Record gone = goodBefore(verb);
        gone.set("removed"_L1, true);
        QVERIFY(!take(verb, gone, given, role));
        const auto other = take(verb, Record(u"nonsense/1"_s, {{u"state"_s, u"x"_s}}), given, role);
        QVERIFY(!other);
        QCOMPARE(other.error().code, u"verb.wrong_kind"_s);
    }

    void roles(const Verb &verb, const QJsonObject &given)
    {
        for (const Role role : allRoles) {
            const auto after = take(verb, goodBefore(verb), given, role);
            if (!verb.roles.testFlag(role)) {
                QVERIFY(!after);
                QCOMPARE(after.error().code, u"role.not_allowed"_s);
                QVERIFY(after.error().text.contains(roleName(role)));
            } else if (verb.name != "closure.step"_L1) { // who may confirm the scene is tested with the guards
                QVERIFY2(after.has_value(), qPrintable(after ? QString() : after.error().text));
            }
        }
    }

    void fields(const Verb &verb, const QJsonObject &given, Role role)
    {
        const auto refusal = [&](const QJsonObject &fields) {
            const auto after = take(verb, goodBefore(verb), fields, role);
            return after ? Refusal{} : after.error();
        };
        QJsonObject odd = given;
        odd.insert(u"colour_of_sky"_s, 1);
        QCOMPARE(refusal(odd).code, u"field.unknown"_s);
        QVERIFY(refusal(odd).text.contains(u"colour_of_sky"_s));
        for (const FieldRule &rule : verb.fields) {
            const QString title = fieldTitle(verb.kind, rule.name);
            if (rule.required) {
                QJsonObject without = given;
                if (!rule.needed.field.isEmpty())
                    without.insert(rule.needed.field, rule.needed.value);
                without.remove(rule.name);
                QCOMPARE(refusal(without).code, u"field.missing"_s);
                QVERIFY(refusal(without).text.contains(title));
            }
            QJsonObject bad = given;
            bad.insert(rule.name, wrongValue(rule));
            QCOMPARE(refusal(bad).code, u"field.wrong_type"_s);
            QVERIFY(refusal(bad).text.contains(title));
            const bool isRanged = rule.min != 0 || rule.max != 0;
            for (const double beyond : isRanged ? QList<double>{rule.min - 1, rule.max + 1} : QList<double>()) {
                bad.insert(rule.name, beyond);
                QCOMPARE(refusal(bad).code, u"field.out_of_range"_s);
            }
            if (rule.type == FieldRule::Type::Choice) {
                bad.insert(rule.name, rule.idsOf.isEmpty() ? u"purple"_s : u"no key, purple"_s); // of what is not entered any key will do
                QCOMPARE(refusal(bad).code, u"field.bad_choice"_s);
                QVERIFY(refusal(bad).text.contains(u"purple"_s));
            }
            if (rule.type == FieldRule::Type::Reference) {
                bad.insert(rule.name, u"nowhere"_s);
                QCOMPARE(refusal(bad).code, u"field.bad_reference"_s);
            }
        }
    }
};

WATCHFLOOR_TEST(TestVerbTable)
#include "test_verbtable.moc"
