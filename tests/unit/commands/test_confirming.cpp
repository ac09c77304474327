// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "reopening.h"
#include "reopeningnight.h"

#include <QTest>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

/// Nobody confirms a road over water that nobody knows, and whoever has looked may.
class TestConfirming : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The gauge fell silent at 28 cm, or at 5, or the point was never read: all three wait for somebody who looks, or for the gauge.
    void unknownWaterCarriesNoConfirmation()
    {
        for (const double last : {28.0, 5.0, -1.0}) {
            for (const bool isMarked : {false, true}) {
                Night night;
                if (last >= 0)
                    night.read(31);
                night.enforce();
                if (last >= 0)
                    night.stay(last, 5);
                night.pass(11);
                if (isMarked)
                    night.must(SYS, u"floodpoint.doubt"_s, Point, {{u"reason"_s, u"11分钟未上报"_s}, {u"doubtCode"_s, u"gauge.silent"_s}});
                for (const QString &key : reopeningConfirmations()) {
                    const auto refused = night.run(XC, u"closure.step"_s, night.closure, Night::seen(key));
                    QVERIFY2(!refused, qPrintable(key));
                    QCOMPARE(refused.error().code, u"closure.water_unread"_s);
                    QVERIFY2(refused.error().text.contains(u"桥下"_s), qPrintable(refused.error().text)); // which, and how old
                    QVERIFY2(last < Close || refused.error().text.contains(u"11"_s), qPrintable(refused.error().text));
                    QVERIFY(!isStepDone(night.record(), key));
                }
                night.read(4, u"officer"_s);
                for (const QString &key : reopeningConfirmations()) {
                    QCOMPARE(night.code(XC, u"closure.step"_s, Night::seen(key)), QString());
                    QCOMPARE(night.code(XC, u"closure.step"_s, Night::seen(key)), u"closure.step_done"_s); // and it counts
                }
            }
        }
    }

    /// A gauge out of service keeps no road shut: whoever looks every few minutes carries the reopening, by the rule.
    void looksCarryTheReopeningWhereTheGaugeIsOut()
    {
        for (const QString &code : {u"gauge.silent"_s, QString()}) {
            Night night;
            night.read(31);
            night.enforce();
            night.pass(12);
            QJsonObject doubt{{u"reason"_s, u"水位计故障"_s}};
            if (!code.isEmpty())
                doubt.insert(u"doubtCode"_s, code);
            night.must(code.isEmpty() ? ZHZ : SYS, u"floodpoint.doubt"_s, Point, doubt);
            for (int look = 0; look < 4; ++look) {
                night.pass(5);
                night.read(4, u"officer"_s);
            }
            QCOMPARE(night.code(XC, u"closure.ask_reopen"_s), QString());
            for (const QString &key : reopeningConfirmations())
                QCOMPARE(night.code(XC, u"closure.step"_s, Night::seen(key)), QString());
            QCOMPARE(night.code(ZHZ, u"closure.reopen"_s, Night::decision()), QString());
            QVERIFY(!night.record().fields().contains(u"permittedBy"_s));
        }
    }

    /// An accident that is cleared away opens no road over a point that was last read deep and says nothing since.
    void anAccidentOverUnknownWaterIsReadFirst()
    {
        Night night;
        night.read(28);
        night.enforce(Night::Made::ByHand, u"accident"_s);
        night.pass(11);
        QCOMPARE(night.code(XC, u"closure.ask_reopen"_s), QString());
        QCOMPARE(night.code(XC, u"closure.step"_s, Night::seen(u"reopen.officer"_s)), u"closure.water_unread"_s);
        QCOMPARE(night.code(ZHZ, u"closure.reopen"_s, Night::decision()), u"closure.water_unknown"_s);
        night.read(4, u"officer"_s);
        QCOMPARE(night.code(XC, u"closure.step"_s, Night::seen(u"reopen.officer"_s)), QString());
    }

    /// What another seat recorded after the last reading, which is high and old, counts no more than what was recorded before it.
    void noConfirmationCountsOverAnOldHighReading()
    {
        const Record closure(
            u"closure/c"_s,
            {{u"cause"_s, u"ponding"_s}, {u"steps"_s, QJsonObject{{u"reopen.drainage"_s, QJsonObject{{u"at"_s, Start + 12 * Minute}}}}}});
        PointWater water;
        water.stand.depthCm = 28;
        water.stand.readAt = water.stand.highAt = Start;
        QVERIFY(!confirmationCounts(closure, u"reopen.drainage"_s, water));
        QVERIFY(!confirmationVoidText(closure, u"reopen.drainage"_s, water).isEmpty());
        water.stand.depthCm = 4;
        water.stand.readAt = water.stand.belowSince = Start + 11 * Minute;
        QVERIFY(confirmationCounts(closure, u"reopen.drainage"_s, water));
    }
};

WATCHFLOOR_TEST(TestConfirming)
#include "test_confirming.moc"
