// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formsnight.h"
#include "onetest.h"

#include <QTest>

#include <algorithm>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

namespace {

const QString call = u"incident/i"_s;

Seat desk() { return {u"DD"_s, Role::Dispatcher, u"D"_s, {}}; }

void report(Night &night, const QJsonValue &people)
{
    night.put(call, {{u"state"_s, u"verified"_s}, {u"type"_s, u"accident"_s}, {u"severity"_s, 3}, {u"people"_s, people}});
}

} // namespace

/// What a form says before anything is carried out.
class TestFormDoubts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// It stands out while it is entered, and by which field it is answered; with the answer it is carried out, and stands out still.
    void fewerPeopleStandOut()
    {
        Night night;
        report(night, 3);
        const Verb &verb = *findVerb(u"incident.update"_s);
        for (const int people : {0, 2, 3, 5}) {
            QJsonObject entered{{u"type"_s, u"accident"_s}, {u"severity"_s, 3}, {u"people"_s, people}};
            const auto caution = night.forms.caution(verb, call, desk(), entered);
            QCOMPARE(caution.has_value(), people < 3);
            if (!caution)
                continue;
            QCOMPARE(caution->field, u"peopleFrom"_s);
            QVERIFY2(caution->refusal.text.contains(QString::number(people)), qPrintable(caution->refusal.text));
            const auto fault = night.forms.fault(verb, call, desk(), entered);
            QVERIFY(fault);
            QCOMPARE(fault->field, u"peopleFrom"_s);
            entered.insert(u"peopleFrom"_s, u"消防支队电话"_s);
            QVERIFY(!night.forms.fault(verb, call, desk(), entered));
            QVERIFY(night.forms.caution(verb, call, desk(), entered));
        }
        QVERIFY(!night.forms.caution(verb, u"incident/none"_s, desk(), {{u"people"_s, 0}}));
    }

    /// Other words for the place, and the position of the place before: said before it is carried out, with the field that answers it.
    void aPositionLeftBehindStandsOut()
    {
        Night night;
        const QJsonArray pos{112.55, 37.86};
        night.put(call,
                  {{u"state"_s, u"verified"_s},
                   {u"type"_s, u"accident"_s},
                   {u"severity"_s, 3},
                   {u"place"_s, u"迎泽大街—解放路口"_s},
                   {u"road"_s, u"迎泽大街"_s},
                   {u"pos"_s, pos}});
        const Verb &verb = *findVerb(u"incident.update"_s);
        const QJsonObject opened{{u"type"_s, u"accident"_s},
                                 {u"severity"_s, 3},
                                 {u"place"_s, u"迎泽大街—解放路口"_s},
                                 {u"road"_s, u"迎泽大街"_s},
                                 {u"pos"_s, pos}};
        const auto caution = [&](const QJsonObject &said) {
            QJsonObject entered = opened;
            for (auto it = said.constBegin(); it != said.constEnd(); ++it)
                entered.insert(it.key(), it.value());
            return night.forms.caution(verb, call, desk(), entered, opened);
        };
        QVERIFY(!caution({}));
        const QJsonObject words{{u"place"_s, u"长风大街—平阳路口"_s}};
        const auto said = caution(words);
        QVERIFY(said);
        QCOMPARE(said->field, u"samePlace"_s);
        for (const QString &field : {u"place"_s, u"pos"_s, u"road"_s})
            QVERIFY2(said->refusal.text.contains(fieldTitle(u"incident"_s, field)), qPrintable(said->refusal.text));
        QVERIFY(said->refusal.text.contains(u"迎泽大街—解放路口"_s));
        QJsonObject entered = opened;
        entered.insert(u"place"_s, words.value(u"place"_s));
        QVERIFY(!night.forms.fault(verb, call, desk(), entered, {}, opened)); // it may be carried out
        for (const auto &[field, value] :
             {std::pair<QString, QJsonValue>(u"samePlace"_s, true), std::pair<QString, QJsonValue>(u"pos"_s, QJsonArray{112.54, 37.81})}) {
            QJsonObject answered = words;
            answered.insert(field, value);
            QVERIFY2(!caution(answered), qPrintable(field));
        }
        // It is never proposed that the place is the same.
        const auto fields = night.forms.fields(verb, call, desk());
        const auto same = std::ranges::find(fields, u"samePlace"_s, [](const FormField &one) { return one.rule.name; });
        QVERIFY(same != fields.cend());
        QVERIFY(same->start.isUndefined());
    }

    /// Two reports that lie far apart, or are of different kinds, may be of two things: said before they are made one, and kept.
    void aMergeOfWhatIsApartStandsOut()
    {
        const Verb &verb = *findVerb(u"incident.merge"_s);
        const QString into = u"incident/into"_s;
        for (const bool isFar : {false, true}) {
            for (const QString &type : {u"accident"_s, u"trapped"_s}) {
                Night night;
                night.put(
                    call,
                    {{u"state"_s, u"verified"_s}, {u"type"_s, u"accident"_s}, {u"severity"_s, 3}, {u"pos"_s, QJsonArray{112.55, 37.86}}});
                night.put(into,
                          {{u"state"_s, u"verified"_s},
                           {u"no"_s, u"J-0002"_s},
                           {u"type"_s, type},
                           {u"severity"_s, 3},
                           {u"people"_s, 2},
                           {u"pos"_s, QJsonArray{112.55, isFar ? 37.905 : 37.861}}});
                const QJsonObject entered{{u"into"_s, into}};
                const bool isOther = type == "trapped"_L1;
                const auto caution = night.forms.caution(verb, call, desk(), entered);
                QVERIFY(caution); // that it is for good
                const bool isDoubted = caution->refusal.code == "incident.merge_doubt"_L1;
                QCOMPARE(isDoubted, isFar || isOther);
                QVERIFY(!night.forms.fault(verb, call, desk(), entered)); // it may be carried out
                const auto merged = night.commands.run(desk(), {verb.name, call, entered, {}, {}}).result();
                QVERIFY2(merged, merged ? "" : qPrintable(merged.error().text));
                const Record &kept = *night.situation.record(call);
                QCOMPARE(kept.number("apartM"_L1) > 4900, isFar);
                QCOMPARE(kept.text("intoType"_L1), isOther ? type : QString());
                if (!isDoubted)
                    continue;
                const QString &words = caution->refusal.text;
                QVERIFY2(words.contains(u"J-0002"_s), qPrintable(words));
                QCOMPARE(words.contains(u"5.0 km"_s), isFar);
                QCOMPARE(words.contains(choiceTitle(u"incident"_s, u"type"_s, u"trapped"_s)), isOther);
            }
        }
        Night night;
        QVERIFY(!night.forms.caution(verb, u"incident/i1"_s, desk(), {})); // nothing is chosen yet
        QVERIFY(!night.forms.caution(verb, u"incident/i1"_s, desk(), {{u"into"_s, u"incident/i1"_s}}));
    }

    /// Whoever calls the only unit back from people in danger reads so before.
    void theOnlyOrderStandsOut()
    {
        const Verb &verb = *findVerb(u"order.cancel"_s);
        const QString order = u"order/only"_s;
        for (const int people : {0, 3}) {
            for (const QString &other : {QString(), u"cancelled"_s, u"done"_s, u"under_way"_s}) {
                Night night;
                report(night, people);
                night.put(order, {{u"state"_s, u"on_scene"_s}, {u"about"_s, call}, {u"to"_s, u"unit/u1"_s}});
                if (!other.isEmpty())
                    night.put(u"order/other"_s, {{u"state"_s, other}, {u"about"_s, call}, {u"to"_s, u"unit/u2"_s}});
                const auto caution = night.forms.caution(verb, order, desk(), {{u"reason"_s, u"收回"_s}});
                QCOMPARE(caution.has_value(), other != "under_way"_L1);
                if (caution && people > 0)
                    QVERIFY2(caution->refusal.text.contains(u"3 people"_s), qPrintable(caution->refusal.text));
            }
        }
    }

    /// What ends with a step, or goes on for something else, is said before: who was sent, and how far they are.
    void whatEndsWithItIsSaid()
    {
        const auto ends = [](const QString &verb, const QString &state, const QJsonObject &entered) {
            Night night;
            report(night, 0);
            night.put(u"incident/into"_s, {{u"state"_s, u"verified"_s}, {u"no"_s, u"J-0002"_s}});
            night.put(u"unit/u1"_s, {{u"state"_s, u"assigned"_s}, {u"name"_s, u"铁骑一组"_s}});
            night.put(u"order/o"_s, {{u"state"_s, state}, {u"about"_s, call}, {u"to"_s, u"unit/u1"_s}});
            const auto said = night.forms.caution(*findVerb(verb), call, desk(), entered);
            return said ? said->refusal.text : QString();
        };
        const QHash<QString, QString> endings{
            {u"sent"_s, u"order.cancel"_s}, {u"under_way"_s, u"order.cancel"_s}, {u"on_scene"_s, u"order.finish"_s}};
        for (const auto &[state, ending] : endings.asKeyValueRange()) {
            for (const auto &[verb, field] : {std::pair(u"incident.close"_s, u"result"_s), std::pair(u"incident.cancel"_s, u"reason"_s)}) {
                for (const QJsonObject &entered : {QJsonObject(), QJsonObject{{field, u"误报"_s}}}) {
                    const QString text = ends(verb, state, entered);
                    for (const QString &word : {u"铁骑一组"_s, verbTitle(ending), stateTitle(u"order"_s, state)})
                        QVERIFY2(text.contains(word), qPrintable(verb + u": "_s + text));
                }
            }
            QVERIFY(ends(u"incident.merge"_s, state, {{u"into"_s, u"incident/into"_s}}).contains(u"铁骑一组"_s)); // they go on for that one
            QCOMPARE(ends(u"incident.update"_s, state, {}), QString());
        }
        for (const QString &over : {u"done"_s, u"cancelled"_s})
            QCOMPARE(ends(u"incident.close"_s, over, {}), QString());
    }

    /// What no field of the form could help is known as it opens: nobody writes a reason for nothing.
    void whatIsBarredIsKnownBeforeAnythingIsEntered()
    {
        const auto bar = [](int people, const QString &verb, const QJsonObject &entered = {}) {
            Night night;
            report(night, people);
            const auto why = night.forms.bar(*findVerb(verb), call, desk(), entered);
            return why ? why->text : QString();
        };
        for (const auto &[verb, field] : {std::pair(u"incident.close"_s, u"result"_s), std::pair(u"incident.cancel"_s, u"reason"_s)}) {
            for (const QJsonObject &entered : {QJsonObject(), QJsonObject{{field, u"误报"_s}}})
                QVERIFY2(bar(2, verb, entered).contains(verbTitle(u"incident.update"_s)), qPrintable(bar(2, verb, entered)));
            QCOMPARE(bar(0, verb), QString());
        }
        for (const QString &verb : {u"incident.rescue"_s, u"incident.update"_s, u"incident.merge"_s}) // the form asks for what is lacking
            QCOMPARE(bar(2, verb), QString());
    }
};

WATCHFLOOR_TEST(TestFormDoubts)
#include "test_formdoubts.moc"
