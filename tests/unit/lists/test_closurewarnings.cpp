// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority.h"
#include "lists.h"
#include "logdesk.h"
#include "onetest.h"
#include "patience.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

/// What a closure's card has to say as long as it is not over: who is in danger on it, what was permitted past the rule, and over which
/// water it was decided.
class TestClosureWarnings : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoIsInDangerStandsOnTheCard()
    {
        LogDesk desk;
        const auto lists = std::make_unique<Lists>(desk.situation, *desk.log, desk.clock);
        desk.put(subject, closure(u"in_force"_s));
        QCOMPARE(shown(*lists), QString());
        desk.put(u"incident/a"_s,
                 {{"state"_L1, u"on_scene"_s}, {"type"_L1, u"trapped"_s}, {"no"_L1, u"Z-0001"_s}, {"closure"_L1, subject}});
        QTRY_VERIFY2(shown(*lists).contains(u"Z-0001"_s), qPrintable(shown(*lists)));
        desk.put(u"incident/a"_s,
                 {{"state"_L1, u"on_scene"_s},
                  {"type"_L1, u"trapped"_s},
                  {"no"_L1, u"Z-0001"_s},
                  {"closure"_L1, subject},
                  {"people"_L1, 2},
                  {"rescued"_L1, 2}});
        QTRY_COMPARE(shown(*lists), QString());
    }

    void whatWasPermittedStandsThereUntilItIsOver()
    {
        LogDesk desk;
        const auto lists = std::make_unique<Lists>(desk.situation, *desk.log, desk.clock);
        QJsonObject fields = closure(u"reopening_asked"_s);
        fields.insert("permittedBy"_L1, u"deputy_chief"_s);
        fields.insert("overrideReason"_L1, u"救护车通行"_s);
        fields.insert("overrideAt"_L1, start);
        desk.put(subject, fields);
        for (const QString &word : {authorityTitle(u"deputy_chief"_s), u"救护车通行"_s, u"17:00"_s})
            QTRY_VERIFY2(shown(*lists).contains(word), qPrintable(shown(*lists)));
        fields.insert("state"_L1, u"reopened"_s);
        desk.put(subject, fields);
        QTRY_COMPARE(shown(*lists), QString());
        QVERIFY(lists->record(subject).value(u"permitted"_s).toString().contains(u"17:00"_s)); // its facts keep it
    }

    /// Neither on the map nor in the counts is a road with one lane open one that is shut.
    void anOpenLaneIsDrawnAndCountedByItself()
    {
        LogDesk desk;
        const auto lists = std::make_unique<Lists>(desk.situation, *desk.log, desk.clock);
        const auto count = [&](const char *name) { return lists->summary()->property(name).toInt(); };
        for (const QString &state : {u"in_force"_s, u"reopening_asked"_s}) {
            QJsonObject fields = closure(state);
            fields.insert("lane"_L1, u"none"_s);
            desk.put(subject, fields);
            QTRY_COMPARE(lists->record(subject).value(u"drawn"_s).toString(), state);
            QTRY_COMPARE(count("closuresInForce") + count("closuresReopening"), 1);
            QCOMPARE(count("closuresLaneOpen"), 0);
            fields.insert("lane"_L1, u"one"_s);
            desk.put(subject, fields);
            QTRY_COMPARE(lists->record(subject).value(u"drawn"_s).toString(), u"one_lane"_s);
            QTRY_COMPARE(count("closuresLaneOpen"), 1);
            QCOMPARE(count("closuresInForce") + count("closuresReopening"), 0);
            QCOMPARE(count("closuresOpen"), 1);
        }
    }

    /// Of what was turned down no clock runs on.
    void whatWasTurnedDownSaysWhen()
    {
        LogDesk desk;
        const auto lists = std::make_unique<Lists>(desk.situation, *desk.log, desk.clock);
        desk.put(subject, closure(u"rejected"_s));
        const auto since = [&] { return lists->record(subject).value(u"sinceText"_s).toString(); };
        QTRY_COMPARE(since(), u"turned down at 17:00"_s);
        desk.clock.set(desk.clock.now() + 3'600'000);
        QCOMPARE(since(), u"turned down at 17:00"_s);
        desk.put(subject, closure(u"confirmed"_s));
        desk.put(subject, closure(u"rejected"_s));
        QTRY_COMPARE(since(), u"withdrawn at 18:00"_s);
    }

    void theDepthOfTheDecisionIsNotThatOfTheAsking()
    {
        LogDesk desk;
        const auto lists = std::make_unique<Lists>(desk.situation, *desk.log, desk.clock);
        const auto role = [&](const QString &name) { return lists->record(subject).value(name).toDouble(); };
        QJsonObject fields = closure(u"asked"_s);
        fields.insert("depthCm"_L1, 18);
        desk.put(subject, fields);
        QTRY_COMPARE(role(u"askedDepthCm"_s), 18.0);
        QCOMPARE(role(u"decisionDepthCm"_s), -1.0);
        fields.insert("state"_L1, u"confirmed"_s);
        fields.insert("decisionDepthCm"_L1, 31);
        fields.insert("decisionDepthAt"_L1, start);
        desk.put(subject, fields);
        QTRY_COMPARE(role(u"decisionDepthCm"_s), 31.0);
        QCOMPARE(role(u"decisionDepthAt"_s), double(start));
        QCOMPARE(role(u"askedDepthCm"_s), -1.0);
    }

private:
    [[nodiscard]] static QString shown(const Lists &lists) { return lists.record(subject).value(u"warningText"_s).toString(); }
    [[nodiscard]] static QJsonObject closure(const QString &state)
    {
        return {{"state"_L1, state}, {"road"_L1, u"滨河西路"_s}, {"cause"_L1, u"accident"_s}};
    }
    inline static const QString subject = u"closure/c"_s;
};

WATCHFLOOR_TEST(TestClosureWarnings)
#include "test_closurewarnings.moc"
