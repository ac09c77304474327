// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "reopeningnight.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

/// Random nights, against an account of the readings that the test keeps itself.
class TestReopeningNights : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Random nights: every reopening that is accepted met the rule, by the test's own account, or names who permitted it and why; and
    /// what met the rule is not refused for the water or the confirmations.
    void noAcceptedReopeningLacksWhatItNeeds()
    {
        Night night;
        QRandomGenerator random(20260724);
        int byRule = 0, byOverride = 0, refusedRightly = 0;
        const auto oneIn = [&random](int n) { return random.bounded(n) == 0; };
        for (int history = 0; history < 60; ++history) {
            night.pass(60);
            QHash<QString, qint64> said;
            double cm = 20 + random.bounded(20);
            double gaugeCm = cm;
            night.read(cm);
            night.enforce(history % 2 == 0 ? Night::Made::AtThePoint : Night::Made::ByHand);
            for (int turn = 0; turn < 60 && night.record().state() != "reopened"_L1; ++turn) {
                night.pass(0.5 + random.bounded(60) / 10.0);
                if (!oneIn(4)) {
                    cm = std::clamp(cm + random.bounded(12) - (turn < 25 ? 8.0 : 4.0), 0.0, 60.0);
                    // Whoever contradicts the gauge is another matter (aPersonThatContradictsTheGaugeOpensNothing).
                    const bool isSeen = oneIn(5) && std::abs(cm - gaugeCm) <= gaugeAgainstEyeCm;
                    night.read(cm, isSeen ? u"officer"_s : u"gauge"_s);
                    gaugeCm = isSeen ? gaugeCm : cm;
                }
                if (oneIn(15)) {
                    const bool isDoubtful = !night.situation.record(Point)->text("doubtful"_L1).isEmpty();
                    night.must(ZHZ, isDoubtful ? u"floodpoint.trust"_s : u"floodpoint.doubt"_s, Point,
                               isDoubtful ? QJsonObject{{u"trustReason"_s, u"已核实"_s}} : QJsonObject{{u"reason"_s, u"与现场不符"_s}});
                }
                const QString step = reopeningConfirmations().at(random.bounded(3));
                const QString state = night.record().state();
                const auto newest = night.newest();
                const bool met = night.isMet(said);
                switch (random.bounded(6)) {
                case 0:
                case 1:
                    if (night.run(XC, u"closure.step"_s, night.closure, Night::seen(step)))
                        said.insert(step, night.clock.now());
                    break;
                case 2:
                    if (oneIn(4)
                        && night.run(ZHZ, u"closure.undo_step"_s, night.closure, {{u"step"_s, step}, {u"undoReason"_s, u"误报"_s}}))
                        said.remove(step);
                    else if (oneIn(6) && night.run(ZHZ, u"closure.keep"_s, night.closure, {{u"reason"_s, u"观察"_s}}))
                        said.clear();
                    night.shutAgain();
                    break;
                case 3: {
                    const bool saysDepth = oneIn(3);
                    const double own = random.bounded(30);
                    const auto asked = night.run(XC, u"closure.ask_reopen"_s, night.closure,
                                                 saysDepth ? QJsonObject{{u"depthCm"_s, own}} : QJsonObject());
                    QVERIFY(!asked || !newest || *newest < Reopen);
                    QVERIFY(!asked || newest || (saysDepth && own < Reopen));
                    if (asked && !newest) // it has become a reading
                        night.readings.append({u"depth/p"_s, night.clock.now(), {own}, u"officer"_s, {}});
                    break;
                }
                case 4: {
                    const auto lane = night.run(XC, u"closure.step"_s, night.closure, Night::lane());
                    QVERIFY(!lane || met);
                    break;
                }
                default: {
                    const bool isPermitted = oneIn(8);
                    const auto open
                        = night.run(ZHZ, u"closure.reopen"_s, night.closure, isPermitted ? Night::permitted() : Night::decision());
                    if (open) {
                        QVERIFY2(met || isPermitted, qPrintable(QString::number(cm)));
                        QVERIFY(met || !newest || *newest < Close);
                        if (!night.mayBeVoid(said)) {
                            QCOMPARE(night.record().fields().contains(u"overridden"_s), !met);
                            QCOMPARE(night.record().text("permittedBy"_L1).isEmpty(), met);
                        }
                        ++(met ? byRule : byOverride);
                    } else if (state == "reopening_asked"_L1) {
                        QVERIFY2(!met || night.mayBeVoid(said), qPrintable(open.error().text));
                        ++refusedRightly;
                    }
                }
                }
            }
            if (night.record().state() != "reopened"_L1) { // so that the next night begins with an open road
                night.pass(20);
                for (int i = 0; i < 5; ++i) {
                    night.pass(4);
                    night.read(3, u"officer"_s);
                }
                if (night.record().state() == "in_force"_L1)
                    night.must(XC, u"closure.ask_reopen"_s, night.closure);
                for (const QString &key : reopeningConfirmations()) // those that still count are refused
                    (void)night.run(XC, u"closure.step"_s, night.closure, Night::seen(key));
                night.must(ZHZ, u"closure.reopen"_s, night.closure, Night::decision());
                ++byRule;
            }
            QCOMPARE(night.record().state(), u"reopened"_s);
        }
        // The property was put to the test.
        QVERIFY2(byRule > 5 && byOverride > 5 && refusedRightly > 20,
                 qPrintable(u"%1 by the rule, %2 permitted, %3 refused"_s.arg(byRule).arg(byOverride).arg(refusedRightly)));
    }
};

WATCHFLOOR_TEST(TestReopeningNights)
#include "test_reopeningnights.moc"
