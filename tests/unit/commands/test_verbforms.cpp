// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "fieldvalue.h"
#include "locallog.h"
#include "verbforms.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace wf;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 now = 1'784'882'400'000;
constexpr qint64 minuteMs = 60'000;

/// A log with one of everything that a field may refer to, and what stands on it.
struct Night {
    QTemporaryDir folder;
    LocalLog log;
    Situation situation;
    SteppedClock clock{now + 12'345};
    SeededIds ids{clock, 1};
    Commands commands{log, situation, clock, ids};
    VerbForms forms{commands, situation, clock};

    Night()
        : log(std::move(*LogStore::open(folder.filePath(u"test.wflog"_s), LogStore::Access::ReadWrite)), LocalLog::Mode::Inline)
    {
        situation.follow(log);
        commands.setSeats({{u"ZHZ"_s, Role::Commander, u"Z"_s, {{u"zh"_s, u"指挥长"_s}, {u"en"_s, u"Commander"_s}}},
                           {u"DD"_s, Role::Dispatcher, u"D"_s, {{u"zh"_s, u"调度席"_s}, {u"en"_s, u"Dispatch"_s}}}});
        put(u"floodpoint/p"_s,
            {{u"state"_s, u"normal"_s},
             {u"name"_s, QJsonObject{{u"zh"_s, u"桥下"_s}, {u"en"_s, u"Below the bridge"_s}}},
             {u"thresholds"_s, QJsonObject{{u"watch"_s, 10}, {u"slow"_s, 15}, {u"close"_s, 25}, {u"reopen"_s, 8}}}});
        put(u"unit/u1"_s, {{u"state"_s, u"available"_s}, {u"callSign"_s, u"迎泽03"_s}, {u"brigade"_s, u"yingze"_s}});
        put(u"unit/u2"_s,
            {{u"state"_s, u"on_scene"_s}, {u"callSign"_s, u"迎泽04"_s}, {u"brigade"_s, u"yingze"_s}, {u"order"_s, u"order/there"_s}});
        put(u"order/there"_s, {{u"state"_s, u"on_scene"_s}, {u"about"_s, u"floodpoint/p"_s}, {u"to"_s, u"unit/u2"_s}});
        put(u"sign/s1"_s, {{u"state"_s, u"blank"_s}, {u"name"_s, u"一号屏"_s}, {u"rows"_s, 2}, {u"cols"_s, 8}});
        for (const auto &[subject, state] : std::initializer_list<std::pair<QString, QString>>{{u"camera/c1"_s, u"ok"_s},
                                                                                               {u"agency/a1"_s, u"normal"_s},
                                                                                               {u"brigade/b1"_s, u"normal"_s},
                                                                                               {u"post/p1"_s, u"open"_s},
                                                                                               {u"incident/i1"_s, u"received"_s},
                                                                                               {u"incident/i2"_s, u"closed"_s},
                                                                                               {u"closure/c1"_s, u"asked"_s},
                                                                                               {u"order/o1"_s, u"sent"_s},
                                                                                               {u"rainstation/r1"_s, u"normal"_s},
                                                                                               {u"bulletin/b1"_s, u"approved"_s},
                                                                                               {u"warning/w1"_s, u"received"_s}})
            put(subject, {{u"state"_s, state}, {u"name"_s, kindTitle(Record(subject).kind()) + u" one"_s}});
    }

    void put(const QString &subject, const QJsonObject &fields)
    {
        Draft draft;
        draft.id = ids.next();
        draft.seat = u"SYS"_s;
        draft.role = u"system"_s;
        draft.verb = Record(subject).kind() + u".define"_s;
        draft.subject = subject;
        draft.record = QJsonDocument(fields).toJson(QJsonDocument::Compact);
        draft.at = clock.now();
        draft.wall = clock.now();
        QVERIFY(log.append({draft}).result());
    }
};

/// What a record of any kind may hold, so that its guards have something to look at.
QJsonObject recordFields(const QString &state)
{
    return {{u"state"_s, state},
            {u"no"_s, u"H-0001"_s},
            {u"rows"_s, 2},
            {u"cols"_s, 8},
            {u"begin"_s, now},
            {u"until"_s, now + 300 * minuteMs},
            {u"road"_s, u"滨河西路"_s},
            {u"scheme"_s, u"police"_s},
            {u"level"_s, 3},
            {u"color"_s, u"yellow"_s},
            {u"text"_s, QJsonObject{{u"zh"_s, u"前方积水"_s}, {u"en"_s, u"Water ahead"_s}}},
            {u"severity"_s, 3},
            {u"quantity"_s, 10},
            {u"committed"_s, QJsonObject{{u"incident/i1"_s, 5}}},
            {u"place"_s, u"桥下"_s}};
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

Seat seatFor(const Verb &verb)
{
    for (const Role role : {Role::Commander, Role::Dispatcher, Role::Brigade, Role::Liaison, Role::Officer, Role::Control, Role::System}) {
        if (verb.roles.testFlag(role))
            return {u"ZHZ"_s, role, u"Z"_s, {}};
    }
    return {};
}

/// What a person would give to a field; the `turn`-th of the choices.
QJsonValue filled(const FormField &field, int turn)
{
    const FieldRule &rule = field.rule;
    const QJsonValue chosen = field.choices.isEmpty() ? QJsonValue() : field.choices.at(turn % field.choices.size()).value;
    switch (rule.type) {
    case FieldRule::Type::List:
        return QJsonArray{!field.choices.isEmpty()      ? chosen
                              : rule.name == "late"_L1  ? QJsonValue(u"publish.signs"_s)
                              : rule.name == "rates"_L1 ? QJsonValue(u"12.5"_s)
                                                        : QJsonValue(u"前方"_s)};
    case FieldRule::Type::Object:
        if (!field.choices.isEmpty())
            return QJsonObject{{chosen.toString(), QJsonArray{u"前方积水"_s}}};
        return rule.name == "thresholds"_L1 ? QJsonObject{{u"watch"_s, 10}, {u"slow"_s, 15}, {u"close"_s, 25}, {u"reopen"_s, 10}}
            : rule.name == "model"_L1 ? QJsonObject{{u"runoff"_s, 0.8}, {u"curve"_s, QJsonArray{QJsonArray{0, 0}, QJsonArray{20, 40}}}}
                                      : QJsonObject{{rule.inner.isEmpty() ? u"x"_s : rule.inner.constFirst().name, u"一人"_s}};
    case FieldRule::Type::Text:
    case FieldRule::Type::LocalText:
    case FieldRule::Type::Choice:
    case FieldRule::Type::Reference:
        return field.choices.isEmpty() ? QJsonValue(rule.type == FieldRule::Type::Reference ? QString() : u"说明"_s) : chosen;
    case FieldRule::Type::Number:
    case FieldRule::Type::Integer:
        return !field.choices.isEmpty() ? chosen : QJsonValue(std::max(rule.min, 1.0));
    case FieldRule::Type::Flag:
        return true;
    case FieldRule::Type::Time:
        return field.start.isUndefined() ? QJsonValue(now + 600 * minuteMs) : field.start;
    case FieldRule::Type::Position:
        return QJsonArray{112.5, 37.8};
    case FieldRule::Type::Line:
        return QJsonArray{QJsonArray{112.5, 37.8}, QJsonArray{112.5, 37.9}};
    case FieldRule::Type::Curve:
        return QJsonArray{QJsonArray{0, 0}, QJsonArray{20, 40}};
    }
    return {};
}

QString place(const Verb &verb, const QString &state, const QString &what) { return verb.name + u" after “"_s + state + u"”: "_s + what; }

} // namespace

/// Every verb's form in every state that the verb may follow.
class TestVerbForms : public QObject {
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

    /// Who is offered for a level is who may decide about it.
    void onlyWhoMayDecideIsOffered()
    {
        Night night;
        const Seat seat{u"ZHZ"_s, Role::Commander, u"Z"_s, {}};
        const auto offered = [](const QList<FormField> &fields, const QJsonObject &held) {
            QStringList keys;
            for (const FormField &field : fields) {
                for (const FormChoice &choice : field.rule.name == "authority"_L1 ? field.choices : QList<FormChoice>()) {
                    const bool isHidden = std::ranges::any_of(choice.notWhere, [&held](const QJsonObject &where) {
                        return std::ranges::all_of(where.keys(), [&](const QString &key) { return held.value(key) == where.value(key); });
                    });
                    if (!isHidden)
                        keys.append(choice.value.toString());
                }
            }
            return keys;
        };
        const AuthorityTable table;
        const auto fields = night.forms.fields(*findVerb(u"response.activate"_s), {}, seat);
        QCOMPARE(offered(fields, {}), authorityKeys()); // no level is said yet
        night.put(u"response/r"_s, {{u"state"_s, u"active"_s}, {u"scheme"_s, u"police"_s}, {u"level"_s, 3}});
        const auto adjusting = night.forms.fields(*findVerb(u"response.adjust"_s), u"response/r"_s, seat);
        for (int level = 1; level <= 4; ++level) {
            QStringList may = authorityKeys();
            may.removeIf([&](const QString &key) { return !table.allows(level, key); });
            QVERIFY(!may.isEmpty() && may.size() < authorityKeys().size());
            QCOMPARE(offered(fields, {{u"scheme"_s, u"police"_s}, {u"level"_s, level}}), may);
            QCOMPARE(offered(adjusting, {{u"level"_s, level}}), may);
            QCOMPARE(offered(fields, {{u"scheme"_s, u"city"_s}, {u"level"_s, level}}), authorityKeys()); // not ours to decide
        }
    }

    /// What is refused in a field is said as the field is filled in: whoever chooses from a list is not asked for a text.
    void refusalsFitTheirEditors()
    {
        Night night;
        const QList<QJsonValue> wrong{QJsonValue::Null, true,      7.5,           1'000'000'000,
                                      u"x"_s,           QString(), QJsonArray{1}, QJsonObject{{u"x"_s, 1}}};
        QSet<FieldRule::Type> met;
        int chosen = 0;
        for (const Verb &verb : allVerbs()) {
            for (const FormField &field : night.forms.fields(verb, {}, seatFor(verb))) {
                const FieldRule &rule = field.rule;
                const bool isChosen = rule.type == FieldRule::Type::Choice || rule.type == FieldRule::Type::Reference
                    || rule.keys != FieldRule::Keys::None || (rule.type == FieldRule::Type::Integer && !field.choices.isEmpty())
                    || (rule.type == FieldRule::Type::List && !rule.choices.isEmpty());
                for (const QJsonValue &value : wrong) {
                    const auto fault = fieldFault(verb.kind, rule, value, {});
                    if (!fault || !(fault->code == "field.wrong_type"_L1 || fault->code == "field.out_of_range"_L1))
                        continue;
                    QVERIFY2(fault->text.contains(u'“' + field.title), qPrintable(fault->text));
                    QVERIFY2(fault->text.startsWith("Choose one"_L1) == isChosen, qPrintable(verb.name + u": "_s + fault->text));
                    met.insert(rule.type);
                    chosen += isChosen ? 1 : 0;
                }
            }
        }
        QVERIFY(met.size() > 9 && chosen > 100);
    }

    /// How something is known is offered where it can be known so.
    void howItIsKnownFitsWhatIsSaid()
    {
        Night night;
        night.put(u"closure/held"_s, recordFields(u"in_force"_s));
        const Seat seat{u"ZHZ"_s, Role::Commander, u"Z"_s, {}};
        const auto choices = [&](const QString &verb, const QString &subject, const QString &name) {
            for (const FormField &field : night.forms.fields(*findVerb(verb), subject, seat)) {
                if (field.rule.name == name)
                    return field.choices;
            }
            return QList<FormChoice>();
        };
        const QList<FormChoice> hows = choices(u"closure.step"_s, u"closure/held"_s, u"how"_s);
        QCOMPARE(hows.size(), 5); // what the log proves no person says
        for (const FormChoice &how : hows) {
            for (const ClosureStep &step : closureSteps())
                QCOMPARE(how.notWhere.contains(QJsonObject{{u"step"_s, step.key}}), !howFits(step.key, how.value.toString()));
        }
        for (const auto &[medium, isSeen, isHeard] :
             {std::tuple{u"signs"_s, true, false}, std::tuple{u"radio"_s, false, true}, std::tuple{u"navigation"_s, false, false}}) {
            for (const auto &[verb, state, field] : {std::tuple{u"bulletin.publish"_s, u"approved"_s, u"proof"_s},
                                                     std::tuple{u"bulletin.withdraw"_s, u"published"_s, u"gone"_s}}) {
                const QString subject = u"bulletin/%1-%2"_s.arg(medium, state);
                night.put(subject, {{u"state"_s, state}, {u"medium"_s, medium}});
                QStringList offered;
                for (const FormChoice &one : choices(verb, subject, field))
                    offered.append(one.value.toString());
                for (const auto &[key, fits] : {std::pair{u"seen"_s, isSeen}, std::pair{u"heard"_s, isHeard}, std::pair{u"told"_s, true}}) {
                    QCOMPARE(offered.contains(key), fits);
                    const auto verdict = night.commands.check(seat, {verb, subject, {{field, key}}, {}, {}});
                    QCOMPARE(!verdict && verdict.error().code == "bulletin.proof"_L1, !fits);
                }
            }
        }
    }

    void whatIsKnownIsFilledIn()
    {
        Night night;
        const auto start = [&](const QString &verb, const QString &subject, const QString &field) {
            for (const FormField &one : night.forms.fields(*findVerb(verb), subject, {u"ZHZ"_s, Role::Commander, u"Z"_s, {}})) {
                if (one.rule.name == field)
                    return one.start;
            }
            return QJsonValue(u"no such field"_s);
        };
        // A signal that has been received does not lapse at once.
        QCOMPARE(start(u"warning.receive"_s, {}, u"issuedAt"_s), QJsonValue(now));
        QVERIFY(start(u"warning.receive"_s, {}, u"expiresAt"_s).isUndefined());
        QCOMPARE(start(u"duty.plan"_s, {}, u"begin"_s), QJsonValue(now));
        QCOMPARE(start(u"duty.plan"_s, {}, u"until"_s), QJsonValue(now + 480 * minuteMs));
        QVERIFY(start(u"notice.send"_s, {}, u"dueAt"_s).isUndefined());
        // The same observatory speaks again.
        QVERIFY(start(u"warning.receive"_s, {}, u"issuer"_s).isUndefined());
        night.put(u"warning/before"_s, {{u"state"_s, u"lifted"_s}, {u"issuer"_s, u"太原市气象台"_s}});
        QCOMPARE(start(u"warning.receive"_s, {}, u"issuer"_s), QJsonValue(u"太原市气象台"_s));
        // Who took over then hands over now.
        night.put(u"handover/before"_s, {{u"state"_s, u"done"_s}, {u"outgoing"_s, u"王"_s}, {u"incoming"_s, u"赵"_s}});
        QCOMPARE(start(u"handover.prepare"_s, {}, u"outgoing"_s), QJsonValue(u"赵"_s));
        QVERIFY(start(u"handover.prepare"_s, {}, u"incoming"_s).isUndefined());
        // Changing starts from what is; a step from nothing that was said with another one.
        QJsonObject duty = recordFields(u"planned"_s);
        duty.insert(u"person"_s, u"张三"_s);
        duty.insert(u"reason"_s, u"生病"_s);
        night.put(u"duty/d"_s, duty);
        QCOMPARE(start(u"duty.change"_s, u"duty/d"_s, u"until"_s), QJsonValue(now + 300 * minuteMs));
        QVERIFY(start(u"duty.cancel"_s, u"duty/d"_s, u"reason"_s).isUndefined());
    }

    void onlyWhatWasChangedIsSaid()
    {
        Night night;
        const Seat seat{u"ZHZ"_s, Role::Commander, u"Z"_s, {}};
        const Verb &verb = *findVerb(u"floodpoint.configure"_s);
        QJsonObject entered;
        for (const FormField &field : night.forms.fields(verb, u"floodpoint/p"_s, seat)) {
            if (!isBlank(field.start))
                entered.insert(field.rule.name, field.start);
        }
        QCOMPARE(entered.value(u"name"_s), QJsonValue(localise(QJsonObject{{u"zh"_s, u"桥下"_s}, {u"en"_s, u"Below the bridge"_s}})));
        QCOMPARE(night.forms.sent(verb, u"floodpoint/p"_s, entered), QJsonObject());
        entered.insert(u"gauge"_s, u"EBQ-01"_s);
        QCOMPARE(night.forms.sent(verb, u"floodpoint/p"_s, entered), (QJsonObject{{u"gauge"_s, u"EBQ-01"_s}}));
        QVERIFY(
            night.commands.run(seat, {verb.name, u"floodpoint/p"_s, night.forms.sent(verb, u"floodpoint/p"_s, entered), {}, {}}).result());
        // The name still has both its languages; what is emptied is taken away, but not what the point can't be without.
        QVERIFY(night.situation.record(u"floodpoint/p"_s)->value("name"_L1).isObject());
        entered.remove(u"gauge"_s);
        QVERIFY(
            night.commands.run(seat, {verb.name, u"floodpoint/p"_s, night.forms.sent(verb, u"floodpoint/p"_s, entered), {}, {}}).result());
        QVERIFY(!night.situation.record(u"floodpoint/p"_s)->fields().contains("gauge"_L1));
        entered.remove(u"thresholds"_s);
        const auto fault = night.forms.fault(verb, u"floodpoint/p"_s, seat, entered);
        QVERIFY(fault);
        QCOMPARE(fault->field, u"thresholds"_s);
    }

    void whatNobodyChangedIsBlamedToo()
    {
        Night night;
        QJsonObject proposed = recordFields(u"proposed"_s);
        proposed.insert(u"level"_s, 1);
        proposed.insert(u"authority"_s, u"duty_commander"_s);
        proposed.insert(u"clause"_s, u"2.1"_s);
        night.put(u"response/r"_s, proposed);
        const Seat seat{u"ZHZ"_s, Role::Commander, u"Z"_s, {}};
        const Verb &verb = *findVerb(u"response.activate"_s);
        QJsonObject entered;
        for (const FormField &field : night.forms.fields(verb, u"response/r"_s, seat)) {
            if (!isBlank(field.start))
                entered.insert(field.rule.name, field.start);
        }
        const auto fault = night.forms.fault(verb, u"response/r"_s, seat, entered);
        QVERIFY(fault);
        QCOMPARE(fault->field, u"authority"_s);
        entered.insert(u"authority"_s, u"chief"_s);
        QVERIFY(!night.forms.fault(verb, u"response/r"_s, seat, entered));
        // Its color follows from the level; nobody is asked for it.
        QCOMPARE(night.forms.sent(verb, u"response/r"_s, entered).value(u"color"_s), QJsonValue(u"red"_s));
    }

    void choicesAreThoseStillOpen()
    {
        Night night;
        const Seat seat{u"ZHZ"_s, Role::Commander, u"Z"_s, {}};
        const auto values = [&](const QString &verb, const QString &subject, const QString &field) {
            QStringList list;
            for (const FormField &one : night.forms.fields(*findVerb(verb), subject, seat)) {
                if (one.rule.name == field) {
                    for (const FormChoice &choice : one.choices)
                        list.append(choice.value.toString());
                }
            }
            return list;
        };
        // There is no exercise control tonight, and the program is no person.
        QVERIFY(!values(u"incident.report"_s, {}, u"source"_s).contains(u"control"_s));
        QVERIFY(!values(u"entry.add"_s, {}, u"medium"_s).contains(u"system"_s));
        QCOMPARE(values(u"order.send"_s, {}, u"to"_s), (QStringList{u"unit/u1"_s, u"brigade/b1"_s}));
        QVERIFY(!values(u"notice.send"_s, {}, u"about"_s).contains(u"incident/i2"_s));
        QVERIFY(values(u"notice.send"_s, {}, u"about"_s).contains(u"incident/i1"_s));
        QVERIFY(!values(u"incident.merge"_s, u"incident/i1"_s, u"into"_s).contains(u"incident/i1"_s));
        QJsonObject closure = recordFields(u"confirmed"_s);
        closure.insert(u"steps"_s, QJsonObject{{u"scene.cordon"_s, QJsonObject{{u"at"_s, now}}}});
        night.put(u"closure/done"_s, closure);
        QVERIFY(!values(u"closure.step"_s, u"closure/done"_s, u"step"_s).contains(u"scene.cordon"_s));
        QVERIFY(values(u"closure.step"_s, u"closure/done"_s, u"step"_s).contains(u"scene.cleared"_s));
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

QTEST_GUILESS_MAIN(TestVerbForms)
#include "test_verbforms.moc"
