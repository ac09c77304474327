// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "reopeningnight.h"

#include <QTest>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

/// What nobody knows to be over is not said to be: water that nobody has read lower, a matter that nobody was told of.
class TestSaidTooSoon : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// A gauge that falls silent lowers no water.
    void aSilentGaugeEndsNoAlarm()
    {
        Night night;
        night.read(31);
        night.closure = raise(night);
        night.pass(11);
        QCOMPARE(night.code(ZHZ, u"alarm.end"_s), u"alarm.water_unread"_s);
        night.pass(60);
        const auto refused = night.run(ZHZ, u"alarm.end"_s, night.closure, {{u"reason"_s, u"雨停了"_s}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"alarm.water_unread"_s);
        QVERIFY2(refused.error().text.contains(u"31"_s) && refused.error().text.contains(u"桥下"_s), qPrintable(refused.error().text));
        // Somebody who looked may say so, by a reading.
        night.read(8, u"officer"_s);
        QCOMPARE(night.code(ZHZ, u"alarm.end"_s), QString());
    }

    /// The same where there is no gauge, and the depth was said when the alarm was raised.
    void anAlarmThatWasToldHoldsUntilSomebodyReadsLower()
    {
        for (const bool hasOlder : {false, true}) {
            Night night;
            if (hasOlder)
                night.read(5); // before the water came
            night.pass(15);
            night.closure = raise(night);
            QCOMPARE(night.code(ZHZ, u"alarm.end"_s), u"alarm.water_unread"_s);
            night.pass(20);
            QCOMPARE(night.code(ZHZ, u"alarm.end"_s), u"alarm.water_unread"_s);
            night.read(24, u"officer"_s);
            night.pass(20); // the last word, however old
            QCOMPARE(night.code(ZHZ, u"alarm.end"_s), QString());
        }
    }

    /// A notice that nobody has been told of is dropped, with a reason: it is settled with nobody.
    void onlyWhatReachedSomebodyIsSettled()
    {
        for (const auto &[verb, mayClose] :
             {std::pair(QString(), false), std::pair(u"notice.sign"_s, true), std::pair(u"notice.answer"_s, true),
              std::pair(u"notice.confirm_voice"_s, true), std::pair(u"notice.escalate"_s, true)}) {
            Night night;
            night.must(SYS, u"agency.define"_s, u"agency/fire"_s, {{u"name"_s, u"消防"_s}});
            night.closure = night.must(LL, u"notice.send"_s, {},
                                       {{u"agency"_s, u"agency/fire"_s}, {u"type"_s, u"callout"_s}, {u"text"_s, u"桥下有人被困"_s}});
            const QJsonObject said = verb == "notice.answer"_L1 ? QJsonObject{{u"text"_s, u"两车已出动"_s}} : QJsonObject();
            if (!verb.isEmpty())
                night.must(LL, verb, night.closure, said);
            QCOMPARE(night.code(LL, u"notice.close"_s), mayClose ? QString() : u"step.wrong_state"_s);
            if (!mayClose)
                QCOMPARE(night.code(LL, u"notice.drop"_s, {{u"reason"_s, u"人已救出"_s}}), QString());
        }
    }

private:
    static QString raise(Night &night)
    {
        return night.must(SYS, u"alarm.raise"_s, {},
                          {{u"floodPoint"_s, Point}, {u"level"_s, u"close"_s}, {u"depthCm"_s, 31}, {u"readingAt"_s, night.clock.now()}});
    }
};

WATCHFLOOR_TEST(TestSaidTooSoon)
#include "test_saidtoosoon.moc"
