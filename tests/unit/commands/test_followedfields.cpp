// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formsnight.h"
#include "onetest.h"

#include <algorithm>

using namespace wf;
using namespace wf::test;

/// What a form proposes by what its other fields say is that of what they say now.
class TestFollowedFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Of every verb: with one place in its references, and with another in them.
    void whatIsProposedNamesWhatIsChosen()
    {
        Night night;
        night.put(u"floodpoint/q"_s, {{u"state"_s, u"normal"_s}, {u"name"_s, u"隧道口"_s}});
        for (const auto &[id, cm] : {std::pair(u"p"_s, 12.0), std::pair(u"q"_s, 33.0)})
            night.situation.measure({{u"depth/"_s + id, night.clock.now(), {cm}, u"gauge"_s, {}}});
        int seen = 0;
        for (const Verb &verb : allVerbs()) {
            for (const FieldRule &rule : verb.fields) {
                if (!rule.proposed)
                    continue;
                ++seen;
                const QJsonObject given = filledIn(verb, u"floodpoint/p"_s);
                const auto fields = night.forms.fields(verb, {}, seatFor(verb), given);
                const auto field = std::ranges::find(fields, rule.name, [](const FormField &one) { return one.rule.name; });
                QVERIFY2(field != fields.cend(), qPrintable(verb.name));
                QVERIFY2(field->follows, qPrintable(verb.name + u' ' + rule.name));
                QCOMPARE(field->start, night.forms.followed(verb, {}, given).value(rule.name));
                const QJsonValue other = night.forms.followed(verb, {}, filledIn(verb, u"floodpoint/q"_s)).value(rule.name);
                const bool isDepth = rule.type == FieldRule::Type::Number;
                const auto ofOther = [isDepth](const QJsonValue &value) {
                    return isDepth ? value.toDouble() == 33 : value.toString().contains(u"隧道口"_s);
                };
                QVERIFY2(ofOther(other), qPrintable(verb.name + u' ' + rule.name));
                QVERIFY(!ofOther(field->start));
                // What was said by a person follows nothing, nor is there anything to follow where nothing was proposed.
                QJsonObject said = given;
                said.insert(rule.name, isDepth ? QJsonValue(7) : QJsonValue(u"看过"_s));
                QVERIFY(!follows(night, verb, rule.name, said));
                QVERIFY(!follows(night, verb, rule.name, {}));
            }
        }
        QVERIFY(seen > 0);
    }

    /// A form of what was asked for earlier opens with the depth of now, not with that of the asking: whoever leaves it says what is so.
    void aDepthIsThatOfNow()
    {
        Night night;
        const auto read = [&night](double cm) { night.situation.measure({{u"depth/p"_s, night.clock.now(), {cm}, u"gauge"_s, {}}}); };
        const auto pass = [&night](qint64 minutes) { night.clock.set(night.clock.now() + minutes * minuteMs); };
        const auto began = [&night](const QString &verb, const QString &subject) {
            const Verb &step = *findVerb(verb);
            const auto fields = night.forms.fields(step, subject, seatFor(step), {});
            const auto field = std::ranges::find(fields, u"depthCm"_s, [](const FormField &one) { return one.rule.name; });
            return field == fields.cend() ? QJsonValue(u"no field"_s) : field->start;
        };
        const QString closure = u"closure/wet"_s;
        QJsonObject asked = recordFields(u"asked"_s);
        asked.insert(u"floodPoint"_s, u"floodpoint/p"_s);
        asked.insert(u"depthCm"_s, 31);
        asked.insert(u"times"_s, QJsonObject{{u"asked"_s, night.clock.now()}});
        night.put(closure, asked);
        int stopped = 0;
        for (const Verb &verb : allVerbs()) { // whatever opens with the depth that a record of the past holds
            const bool hasDepth = std::ranges::any_of(verb.fields, [](const FieldRule &rule) { return rule.name == "depthCm"_L1; });
            if (verb.kind != "closure"_L1 || !hasDepth || !verb.creates)
                continue;
            ++stopped;
            QCOMPARE(began(verb.name, closure), QJsonValue(31)); // nobody has read anything
        }
        QCOMPARE(stopped, 2);
        pass(1);
        read(33.04);
        QCOMPARE(began(u"closure.stop"_s, closure), QJsonValue(33));
        const Verb &stop = *findVerb(u"closure.stop"_s);
        QCOMPARE(night.forms.sent(stop, closure, {{u"depthCm"_s, 33}}, QJsonObject{{u"depthCm"_s, 31}}).value(u"depthCm"_s),
                 QJsonValue(33));
        pass(30); // old, and still newer than what was said
        QCOMPARE(began(u"closure.stop"_s, closure), QJsonValue(33));
        asked.insert(u"times"_s, QJsonObject{{u"asked"_s, night.clock.now()}});
        asked.insert(u"depthCm"_s, 35);
        night.put(closure, asked);
        QCOMPARE(began(u"closure.stop"_s, closure), QJsonValue(35)); // as it was asked for since
    }

    void whatIsNoReadingProposesNothing()
    {
        const Night night;
        const Verb &add = *findVerb(u"entry.add"_s);
        QVERIFY(night.forms.followed(add, {}, {{u"type"_s, u"note"_s}, {u"floodPoint"_s, u"floodpoint/p"_s}}).isEmpty());
        QVERIFY(night.forms.followed(add, {}, {{u"type"_s, u"reading"_s}, {u"floodPoint"_s, u"floodpoint/gone"_s}}).isEmpty());
    }

private:
    /// Its references name that place, and it is what it takes to propose anything.
    static QJsonObject filledIn(const Verb &verb, const QString &subject)
    {
        QJsonObject given;
        for (const FieldRule &rule : verb.fields) {
            if (rule.type == FieldRule::Type::Reference && rule.choices.contains(u"floodpoint"_s))
                given.insert(rule.name, subject);
            if (!rule.shown.field.isEmpty())
                given.insert(rule.shown.field, rule.shown.value);
        }
        return given;
    }
    static bool follows(const Night &night, const Verb &verb, const QString &name, const QJsonObject &given)
    {
        const auto fields = night.forms.fields(verb, {}, seatFor(verb), given);
        return std::ranges::any_of(fields, [&name](const FormField &one) { return one.rule.name == name && one.follows; });
    }
};

WATCHFLOOR_TEST(TestFollowedFields)
#include "test_followedfields.moc"
