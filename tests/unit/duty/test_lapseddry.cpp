// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "rulecontext.h"
#include "rulesdesk.h"
#include "trafficwatch.h"
#include "water.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

/// That the road beside the water is dry was seen at one moment, and is no answer for the rest of the night.
class TestLapsedDry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itHoldsUntilTheWaterHasRisen()
    {
        Desk desk;
        desk.point();
        read(desk, 20);
        const QString closure = desk.closed();
        sayDry(desk, closure);
        QCOMPARE(desk.situation.record(closure)->number("dryDepthCm"_L1), 20.0);
        QVERIFY(!isWet(desk, closure));
        desk.wait(5);
        read(desk, 20 + dryRiseCm - 1);
        QCOMPARE(desk.obey(lapsedDry), QStringList());
        desk.wait(5);
        read(desk, 20 + dryRiseCm);
        QCOMPARE(desk.obey(lapsedDry), QStringList{u"closure.unsay_dry"_s});
        QVERIFY(isWet(desk, closure));
        QVERIFY(!desk.situation.record(closure)->localText("dryOver"_L1).isEmpty());
        sayDry(desk, closure); // somebody has looked again, at the water of now
        QVERIFY(!isWet(desk, closure));
        QCOMPARE(desk.obey(lapsedDry), QStringList());
    }

    void itHoldsForItsTime()
    {
        Desk desk;
        const QString closure = desk.closed();
        sayDry(desk, closure);
        desk.wait(29);
        QCOMPARE(desk.obey(lapsedDry), QStringList());
        DueTimes due(desk.clock.now());
        RuleContext context = desk.context();
        context.due = &due;
        QVERIFY(lapsedDry(context).isEmpty());
        QCOMPARE(due.next(), Start + dryHoldsMs); // it is asked again then, though nothing changes
        desk.wait(1);
        QCOMPARE(desk.obey(lapsedDry), QStringList{u"closure.unsay_dry"_s});
        QVERIFY(isWet(desk, closure));
    }

    void aPersonTakesItBack()
    {
        Desk desk;
        const QString closure = desk.closed();
        const QJsonObject why{{u"dryOver"_s, u"辅路开始积水"_s}};
        const auto early = desk.commands.run(ZHZ, {u"closure.unsay_dry"_s, closure, why, {}, {}}).result();
        QVERIFY(!early);
        QCOMPARE(early.error().code, u"closure.not_dry"_s);
        sayDry(desk, closure);
        desk.must(XC, u"closure.unsay_dry"_s, closure, why);
        QVERIFY(isWet(desk, closure));
        for (const QString &field : {u"dry"_s, u"dryAt"_s, u"dryDepthCm"_s})
            QVERIFY2(!desk.situation.record(closure)->fields().contains(field), qPrintable(field));
    }

private:
    static void read(Desk &desk, double cm) { desk.log.measure({{u"depth/p"_s, desk.clock.now(), {cm}, u"gauge"_s, {}}}); }
    static void sayDry(Desk &desk, const QString &closure)
    {
        desk.must(XC, u"closure.say_dry"_s, closure, {{u"dry"_s, u"现场民警，辅路全线"_s}});
    }
    [[nodiscard]] static bool isWet(const Desk &desk, const QString &closure)
    {
        return closureQuestion(*desk.situation.record(closure), desk.situation).isWet;
    }
};

WATCHFLOOR_TEST(TestLapsedDry)
#include "test_lapseddry.moc"
