// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formsnight.h"
#include "onetest.h"

#include <QTest>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

/// What a form offers, knows and refuses.
class TestVerbForms : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
            const QString standing = u"response/%1"_s.arg(level);
            night.put(standing, {{u"state"_s, u"active"_s}, {u"scheme"_s, u"police"_s}, {u"level"_s, level}});
            QCOMPARE(offered(night.forms.fields(*findVerb(u"response.end"_s), standing, seat), {}), may);
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

    /// The record goes on while a form of it is open: what the person left alone is not said, old or new, nor taken away.
    void whatChangedUnderAnOpenFormStays()
    {
        Night night;
        const Seat seat{u"ZHZ"_s, Role::Commander, u"Z"_s, {}};
        const Verb &verb = *findVerb(u"incident.update"_s);
        const QString call = u"incident/i"_s;
        QJsonObject fields{{u"state"_s, u"received"_s}, {u"type"_s, u"trapped"_s}, {u"people"_s, 3}, {u"place"_s, u"桥下"_s}};
        night.put(call, fields);
        const Form form = opened(night, verb, call, seat);
        QJsonObject entered = form.entered;
        entered.insert(u"place"_s, u"桥东"_s);
        night.clock.set(night.clock.now() + 1000);
        fields.insert(u"people"_s, 7);
        fields.insert(u"detail"_s, u"水在上涨"_s);
        night.put(call, fields);
        const QJsonObject sent = night.forms.sent(verb, call, entered, form.held);
        QCOMPARE(sent, (QJsonObject{{u"place"_s, u"桥东"_s}}));
        QVERIFY(!night.forms.fault(verb, call, seat, entered, {}, form.held));
        QVERIFY(night.commands.run(seat, {verb.name, call, sent, {}, {}}).result());
        QCOMPARE(night.situation.record(call)->number("people"_L1), 7.0);
        QCOMPARE(night.situation.record(call)->localText("detail"_L1), u"水在上涨"_s);
        entered.insert(u"people"_s, 4); // what the person says is said
        QCOMPARE(night.forms.sent(verb, call, entered, form.held).value(u"people"_s), QJsonValue(4));
        entered.remove(u"people"_s);
        QVERIFY(night.forms.sent(verb, call, entered, form.held).value(u"people"_s).isNull());
    }

    void noFormSaysWhatWasLeftAlone()
    {
        Night night;
        int looked = 0;
        for (const Verb &verb : allVerbs()) {
            if (verb.creates || verb.fields.isEmpty())
                continue;
            const Seat seat = seatFor(verb);
            const QString subject = verb.kind + u"/open"_s;
            const QJsonObject bare{{u"state"_s, u"normal"_s}};
            QJsonObject full = bare;
            night.put(subject, bare);
            for (const FormField &field : night.forms.fields(verb, subject, seat)) {
                if (field.rule.start == FieldRule::Start::Kept)
                    full.insert(field.rule.name, filled(field, 0));
            }
            if (full == bare)
                continue;
            for (const bool isFilled : {false, true}) {
                night.put(subject, isFilled ? full : bare);
                const Form form = opened(night, verb, subject, seat);
                const QJsonObject now = isFilled ? bare : full;
                night.put(subject, now);
                const QJsonObject sent = night.forms.sent(verb, subject, form.entered, form.held);
                for (const FieldRule &rule : verb.fields) {
                    if (rule.start != FieldRule::Start::Kept || rule.derived || !sent.contains(rule.name))
                        continue;
                    const bool isNeeded = rule.required && (isFilled || sent.value(rule.name) == now.value(rule.name));
                    QVERIFY2(isNeeded, qPrintable(verb.name + u": "_s + rule.name));
                }
                ++looked;
            }
        }
        QVERIFY(looked > 10);
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
    struct Form {
        QJsonObject entered; ///< nobody has changed anything yet
        QJsonObject held;
    };
    [[nodiscard]] static Form opened(const Night &night, const Verb &verb, const QString &subject, const Seat &seat)
    {
        Form form;
        for (const FormField &field : night.forms.fields(verb, subject, seat)) {
            if (!isBlank(field.start))
                form.entered.insert(field.rule.name, field.start);
            if (!isBlank(field.held))
                form.held.insert(field.rule.name, field.held);
        }
        return form;
    }
};

WATCHFLOOR_TEST(TestVerbForms)
#include "test_verbforms.moc"
