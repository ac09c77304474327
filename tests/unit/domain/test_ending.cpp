// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ending.h"
#include "onetest.h"
#include "verb.h"

#include <QJsonArray>
#include <QTest>

using namespace wf;
using namespace Qt::StringLiterals;

/// When a record is over is said once for each kind; the verbs must agree with it.
class TestEnding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyKindStandsOrComesToAnEnd()
    {
        for (const Verb &verb : allVerbs())
            QVERIFY2(isKnownKind(verb.kind), qPrintable(verb.kind));
        QVERIFY(!isKnownKind(u"weather"_s));
        QVERIFY(!isOver(Record(u"weather/1"_s, {{"state"_L1, u"ended"_s}}))); // what is not known is kept
    }

    void everyEndIsReachedByAVerb_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("state");
        QStringList kinds;
        for (const Verb &verb : allVerbs()) {
            if (kinds.contains(verb.kind))
                continue;
            kinds.append(verb.kind);
            const QStringList states = endStates(verb.kind);
            for (const QString &state : states)
                QTest::addRow("%s", qPrintable(verb.kind + u' ' + state)) << verb.kind << state;
        }
    }

    void everyEndIsReachedByAVerb()
    {
        QFETCH(QString, kind);
        QFETCH(QString, state);
        bool isReached = false;
        for (const Verb &verb : allVerbs())
            isReached = isReached || (verb.kind == kind && verb.to == state);
        QVERIFY(isReached);
        const Record record(kind + u"/1"_s, {{"state"_L1, state}, {"times"_L1, QJsonObject{{state, 77}}}});
        QVERIFY(isOver(record));
        QCOMPARE(endedAt(record), 77);
    }

    /// A state to which no verb gives an end, and from which none leads on, would be open for ever.
    void nothingStaysOpenWithoutAWayOn()
    {
        QStringList stuck;
        for (const Verb &verb : allVerbs()) {
            if (verb.to.isEmpty() || endStates(verb.kind).isEmpty() || endStates(verb.kind).contains(verb.to))
                continue;
            bool leads = false;
            for (const Verb &next : allVerbs())
                leads = leads
                    || (next.kind == verb.kind && !next.creates && !next.to.isEmpty() && next.to != verb.to
                        && (next.from.isEmpty() || next.from.contains(verb.to)));
            if (!leads && !stuck.contains(QString(verb.kind + u'.' + verb.to)))
                stuck.append(verb.kind + u'.' + verb.to);
        }
        QCOMPARE(stuck, QStringList());
    }

    void whatIsOpenHasNoEnd()
    {
        const Record open(u"closure/1"_s, {{"state"_L1, u"in_force"_s}, {"times"_L1, QJsonObject{{"reopened"_L1, 5}}}});
        QVERIFY(!isOver(open));
        QCOMPARE(endedAt(open), 0);
    }

    void whatIsRemovedIsOver()
    {
        QVERIFY(isOver(Record(u"closure/1"_s, {{"state"_L1, u"in_force"_s}, {"removed"_L1, true}})));
        QVERIFY(isOver(Record(u"unit/1"_s, {{"state"_L1, u"available"_s}, {"removed"_L1, true}})));
    }

    void belongsToWhatComesToAnEnd()
    {
        const auto owner = [](const QString &subject, const QJsonObject &fields) { return ownerOf(Record(subject, fields)); };
        QCOMPARE(owner(u"order/1"_s, {{"about"_L1, u"incident/7"_s}, {"to"_L1, u"unit/3"_s}}), u"incident/7"_s);
        QCOMPARE(owner(u"entry/1"_s, {{"about"_L1, u"floodpoint/7"_s}}), QString()); // it stands for ever
        QCOMPARE(owner(u"entry/1"_s, {{"about"_L1, u"weather/7"_s}}), QString()); // nobody knows whether it ends
        QCOMPARE(owner(u"incident/1"_s, {{"into"_L1, u"incident/2"_s}, {"closure"_L1, u"closure/3"_s}}), u"incident/2"_s);
        QCOMPARE(owner(u"incident/1"_s, {{"closure"_L1, u"closure/3"_s}}), u"closure/3"_s);
        QCOMPARE(owner(u"incident/1"_s, {{"into"_L1, u"incident/1"_s}}), QString());
        QCOMPARE(owner(u"access/1"_s, {{"closures"_L1, QJsonArray{u"closure/3"_s, u"closure/4"_s}}}), u"closure/3"_s);
        QCOMPARE(owner(u"access/1"_s, {{"closures"_L1, QJsonArray()}}), QString());
        QCOMPARE(owner(u"alarm/1"_s, {{"floodPoint"_L1, u"floodpoint/7"_s}}), QString());
        QCOMPARE(owner(u"unit/1"_s, {{"order"_L1, u"order/1"_s}}), QString());
    }

    /// Whatever a verb lets a record be about, if it may come to an end, it belongs to.
    void everyMatterOwns()
    {
        for (const Verb &verb : allVerbs()) {
            for (const FieldRule &rule : verb.fields) {
                const bool isMatter = rule.name == "about"_L1 && rule.type == FieldRule::Type::Reference && !rule.passing;
                if (isMatter && !endStates(verb.kind).isEmpty())
                    QVERIFY2(!ownerOf(Record(verb.kind + u"/1"_s, {{"about"_L1, u"warning/1"_s}})).isEmpty(), qPrintable(verb.name));
            }
        }
    }
};

WATCHFLOOR_TEST(TestEnding)
#include "test_ending.moc"
