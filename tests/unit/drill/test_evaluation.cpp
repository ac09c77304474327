// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation.h"
#include "onetest.h"
#include "report.h"
#include "smallscenario.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace wf;
using namespace Qt::StringLiterals;

/// Scores on logs made by hand.
class TestEvaluation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_scenario = loadScenario(SmallScenario::write(m_dir.path())).value(); }

    void init() { m_events.clear(); }

    void scoreFallsToNothingAtThreeTimesTheLimit()
    {
        QCOMPARE(actionScore(6, 3, 3), 6.0);
        QCOMPARE(actionScore(6, 3, 6), 3.0);
        QCOMPARE(actionScore(6, 3, 9), 0.0);
        QCOMPARE(actionScore(6, 3, 90), 0.0);
        QCOMPARE(actionScore(6, 0, 1), 6.0); // a minute of grace
        QCOMPARE(actionScore(6, 0, 2), 3.0);
    }

    void countsWhatWasDoneLateAndMissed()
    {
        show(u"i01"_s, 0);
        add(u"DK"_s, u"order.send"_s, u"order/0"_s, 1, {}); // before its inject
        add(u"ZHZ"_s, u"warning.acknowledge"_s, u"warning/other"_s, 1, {}); // another warning
        show(u"i02"_s, 8);
        add(u"ZHZ"_s, u"order.send"_s, u"order/1"_s, 9, {}); // the wrong seat
        add(u"ZHZ"_s, u"order.send"_s, u"order/2"_s, 12, {{u"no"_s, u"D-0001"_s}}, u"DD"_s); // 代录: the right one, late
        const EvaluationResult result = evaluate(m_scenario, m_events);
        QCOMPARE(result.actions.size(), 2);
        QCOMPARE(result.actions.at(0).outcome, EvaluatedAction::Outcome::Missed);
        QCOMPARE(result.actions.at(1).outcome, EvaluatedAction::Outcome::Late);
        QCOMPARE(result.actions.at(1).delay, 4.0);
        QCOMPARE(result.actions.at(1).score, 2.5);
        QCOMPARE(result.actions.at(1).by, u"DD"_s);
        QCOMPARE(result.actions.at(1).recordedBy, u"ZHZ"_s);
        QCOMPARE(result.total.missed, 1);
        QCOMPARE(result.total.points, 10);
        QCOMPARE(result.stages.at(1).late, 1);
        QCOMPARE(toPutRight(result).size(), 2);
    }

    void whatWasDoneBeforeItWasAskedForCounts()
    {
        show(u"i01"_s, 0);
        add(u"DD"_s, u"order.send"_s, u"order/0"_s, 4, {{u"about"_s, u"floodpoint/other"_s}}); // about something else
        add(u"DD"_s, u"order.send"_s, u"order/1"_s, 5, {{u"about"_s, u"floodpoint/bridge"_s}});
        show(u"i02"_s, 8);
        const EvaluatedAction action = evaluate(m_scenario, m_events).actions.at(1);
        QCOMPARE(action.outcome, EvaluatedAction::Outcome::InTime);
        QCOMPARE(action.delay, -3.0);
        QCOMPARE(action.score, 5.0);
    }

    void whatWasDoneForSomethingElseDoesNot_data()
    {
        QTest::addColumn<QString>("about");
        QTest::addColumn<double>("minute");
        QTest::addColumn<QString>("cause");
        QTest::addColumn<QString>("later");
        QTest::newRow("about another point") << u"floodpoint/other"_s << 5.0 << QString() << QString();
        QTest::newRow("long ago") << u"floodpoint/bridge"_s << -20.0 << QString() << QString();
        QTest::newRow("an automatic player's, for another inject") << u"floodpoint/bridge"_s << 5.0 << u"1"_s << QString();
        QTest::newRow("taken back since") << u"floodpoint/bridge"_s << 5.0 << QString() << u"cancelled"_s;
    }

    void whatWasDoneForSomethingElseDoesNot()
    {
        QFETCH(QString, about);
        QFETCH(double, minute);
        QFETCH(QString, cause);
        QFETCH(QString, later);
        show(u"i01"_s, -30); // event 1
        add(u"DD"_s, u"order.send"_s, u"order/1"_s, minute, {{u"about"_s, about}, {u"state"_s, u"sent"_s}});
        m_events.last().cause = cause;
        if (!later.isEmpty())
            add(u"DD"_s, u"order.cancel"_s, u"order/1"_s, 6, {{u"about"_s, about}, {u"state"_s, later}});
        show(u"i02"_s, 8);
        QCOMPARE(evaluate(m_scenario, m_events).actions.at(1).outcome, EvaluatedAction::Outcome::Missed);
    }

    void whatWasNeverShownCountsForNothing()
    {
        show(u"i01"_s, 0);
        const EvaluationResult result = evaluate(m_scenario, m_events);
        QCOMPARE(result.total.expected, 1);
        QCOMPARE(result.actions.at(1).outcome, EvaluatedAction::Outcome::NotReached);
    }

    void tellsAClosureStepByStep()
    {
        const auto ms = [this](double minute) { return m_scenario.timeOf(minute); };
        const auto record = [](const QString &state, const QJsonObject &times, const QJsonObject &steps) {
            return QJsonObject{
                {u"no"_s, u"Z-0001"_s}, {u"road"_s, u"滨河西路"_s}, {u"state"_s, state}, {u"times"_s, times}, {u"steps"_s, steps}};
        };
        const QJsonObject cordon{{u"scene.cordon"_s, QJsonObject{{u"at"_s, ms(3)}, {u"by"_s, u"DY"_s}, {u"how"_s, u"officer"_s}}}};
        add(u"DD"_s, u"closure.ask"_s, u"closure/1"_s, 1, record(u"asked"_s, {{u"asked"_s, ms(1)}}, {}));
        add(u"ZHZ"_s, u"closure.confirm"_s, u"closure/1"_s, 2, record(u"confirmed"_s, {{u"confirmed"_s, ms(2)}}, {}));
        add(u"DY"_s, u"closure.step"_s, u"closure/1"_s, 3, record(u"confirmed"_s, {{u"confirmed"_s, ms(2)}}, cordon));
        const EvaluationResult whole = evaluate(m_scenario, m_events);
        QVERIFY(!whole.closures.first().lanes.isObject()); // of all lanes
        QJsonObject part = record(u"confirmed"_s, {{u"confirmed"_s, ms(2)}}, cordon);
        part.insert("lanes"_L1, 2);
        part.insert("lanesClosed"_L1, 1);
        add(u"DY"_s, u"closure.update"_s, u"closure/1"_s, 4, part);
        const EvaluationResult result = evaluate(m_scenario, m_events);
        QCOMPARE(result.closures.size(), 1);
        QCOMPARE(result.closures.first().lanes.toObject().value("zh"_L1).toString(), u"2条车道中的1条"_s);
        QCOMPARE(result.closures.first().moments.size(), 3);
        QCOMPARE(result.closures.first().moments.last().what, u"scene.cordon"_s);
        QCOMPARE(result.closures.first().moments.last().sinceConfirm, 1.0);
    }

private:
    void add(const QString &seat, const QString &verb, const QString &subject, double minute, const QJsonObject &record,
             const QString &onBehalf = {})
    {
        Event event;
        event.id = QString::number(m_events.size() + 1);
        event.seat = seat;
        event.onBehalf = onBehalf;
        event.verb = verb;
        event.subject = subject;
        event.at = m_scenario.timeOf(minute);
        event.record = QJsonDocument(record).toJson(QJsonDocument::Compact);
        m_events.append(event);
    }
    void show(const QString &key, double minute) { add(u"DK"_s, u"inject.show"_s, u"inject/"_s + key, minute, {{u"key"_s, key}}); }

    QTemporaryDir m_dir;
    Scenario m_scenario;
    QList<Event> m_events;
};

WATCHFLOOR_TEST(TestEvaluation)
#include "test_evaluation.moc"
