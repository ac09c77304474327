// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commanddesk.h"
#include "geo.h"
#include "onetest.h"
#include "orderpeople.h"

#include <QTest>

#include <algorithm>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

namespace {

const QJsonArray first{112.5, 37.86};
const QJsonArray other{112.55, 37.86};
const QString call = u"incident/a"_s;

/// A verified report with people in it, and units.
struct Night : Desk {
    Night()
    {
        for (const QString &id : {u"1"_s, u"2"_s}) {
            QJsonObject car = unit();
            car.insert(u"callSign"_s, QString(u"迎泽0"_s + id));
            must(SYS, u"unit.define"_s, u"unit/"_s + id, car);
        }
        QJsonObject report = incident();
        report.insert(u"type"_s, u"trapped"_s);
        report.insert(u"people"_s, 2);
        report.insert(u"pos"_s, first);
        must(DD, u"incident.report"_s, call, report);
    }

    QString must(const Seat &seat, const QString &verb, const QString &subject, const QJsonObject &fields = {})
    {
        clock.set(clock.now() + 1000);
        const auto done = run(seat, {verb, subject, fields, {}, {}});
        last = done.value_or(QList<Event>());
        return done ? done->constFirst().subject : u"refused: "_s + done.error().text;
    }
    /// An order to the unit, taken so far.
    QString order(const QString &unit, const QString &as)
    {
        const QString sent
            = must(DD, u"order.send"_s, {}, {{u"to"_s, QString(u"unit/"_s + unit)}, {u"task"_s, u"救人"_s}, {u"about"_s, call}});
        static const QStringList states{u"sent"_s, u"signed"_s, u"under_way"_s, u"on_scene"_s, u"done"_s};
        static const QStringList steps{u"order.sign"_s, u"order.depart"_s, u"order.arrive"_s, u"order.finish"_s};
        for (const QString &step : steps.first(std::max<qsizetype>(0, states.indexOf(as))))
            must(DY, step, sent);
        return sent;
    }
    void move(const QJsonArray &to)
    {
        must(DD, u"incident.update"_s, call,
             {{u"pos"_s, to}, {u"place"_s, to == other ? u"别处"_s : u"二八桥"_s}, {u"peopleFrom"_s, u"报警人"_s}});
    }
    /// Other words, and nobody knows where that is.
    void say(const QString &place) { must(DD, u"incident.update"_s, call, {{u"place"_s, place}, {u"peopleFrom"_s, u"报警人"_s}}); }
    [[nodiscard]] QString state(const QString &subject = call) const { return situation.record(subject)->state(); }
    [[nodiscard]] QString news(const QString &order) const
    {
        return orderNews(*situation.record(order), [this](const QString &subject) { return situation.record(subject); });
    }
    [[nodiscard]] bool hasStep(const QString &verb) const
    {
        return std::ranges::any_of(last, [&verb](const Event &event) { return event.verb == verb; });
    }

    QList<Event> last; ///< of the last step
};

} // namespace

/// An incident is no further than whoever was sent to it: where nobody is left of them it waits to be dispatched once more.
class TestLeftAlone : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whoIsCalledBackLeavesTheIncident_data()
    {
        QTest::addColumn<QString>("as");
        QTest::addColumn<QString>("another");
        QTest::addColumn<bool>("isVerified");
        for (const QString &as : {u"sent"_s, u"signed"_s, u"under_way"_s, u"on_scene"_s}) {
            for (const QString &another : {QString(), u"sent"_s, u"under_way"_s, u"on_scene"_s, u"done"_s}) {
                for (const bool isVerified : {false, true})
                    QTest::addRow("%s, %s, %d", qPrintable(as), qPrintable(another), int(isVerified)) << as << another << isVerified;
            }
        }
    }
    void whoIsCalledBackLeavesTheIncident()
    {
        QFETCH(QString, as);
        QFETCH(QString, another);
        QFETCH(bool, isVerified);
        Night night;
        if (isVerified)
            night.must(DD, u"incident.verify"_s, call);
        const Record before = *night.situation.record(call);
        const QString order = night.order(u"1"_s, as);
        if (!another.isEmpty())
            night.order(u"2"_s, another);
        const QString was = night.state();
        QCOMPARE(was, as == "on_scene"_L1 || another == "on_scene"_L1 || another == "done"_L1 ? u"on_scene"_s : u"dispatched"_s);
        night.must(DD, u"order.cancel"_s, order, {{u"reason"_s, u"收回"_s}});
        QCOMPARE(night.state(order), u"cancelled"_s);
        const QString waits = isVerified ? u"verified"_s : u"received"_s;
        const bool isStill = another == "on_scene"_L1 || another == "done"_L1;
        QCOMPARE(night.state(), another.isEmpty() ? waits : isStill ? was : u"dispatched"_s);
        QCOMPARE(night.hasStep(u"incident.left"_s), night.state() != was);
        for (const Event &event : night.last.sliced(1))
            QCOMPARE(event.cause, night.last.constFirst().id);
        const Record after = *night.situation.record(call);
        if (!another.isEmpty())
            return;
        // It was reported and verified when it was, and nobody has come.
        QCOMPARE(after.timeOf("received"_L1), before.timeOf("received"_L1));
        QCOMPARE(after.timeOf("verified"_L1), before.timeOf("verified"_L1));
        QCOMPARE(after.timeOf("dispatched"_L1), qint64(0));
        QCOMPARE(after.timeOf("on_scene"_L1), qint64(0));
        QCOMPARE(after.value("leftAt"_L1).toInteger(), night.clock.now());
        night.order(u"2"_s, u"sent"_s);
        QCOMPARE(night.state(), u"dispatched"_s);
        QVERIFY(!night.situation.record(call)->fields().contains("leftAt"_L1));
    }

    void aUnitThatIsReleasedLeavesIt()
    {
        Night night;
        night.order(u"1"_s, u"under_way"_s);
        night.must(DY, u"unit.release"_s, u"unit/1"_s);
        QCOMPARE(night.state(), u"received"_s);
    }

    /// What ends ends, and what was merged goes on in the other.
    void whatIsOverStaysSo()
    {
        Night night;
        const QString order = night.order(u"1"_s, u"under_way"_s);
        night.must(DD, u"incident.report"_s, u"incident/b"_s, incident());
        night.must(DD, u"incident.merge"_s, call, {{u"into"_s, u"incident/b"_s}});
        QCOMPARE(night.state(u"incident/b"_s), u"dispatched"_s);
        night.must(DD, u"order.cancel"_s, order, {{u"reason"_s, u"收回"_s}});
        QCOMPARE(night.state(u"incident/b"_s), u"received"_s);
        QCOMPARE(night.state(), u"merged"_s);
    }

    /// Who is bound for where the report was thought to be is nobody there, from the correction on and when he has come; until he is told.
    void whoIsBoundForTheOldPlaceIsNotThere_data()
    {
        QTest::addColumn<QString>("as");
        for (const QString &as : {u"signed"_s, u"under_way"_s, u"on_scene"_s})
            QTest::addRow("%s", qPrintable(as)) << as;
    }
    void whoIsBoundForTheOldPlaceIsNotThere()
    {
        QFETCH(QString, as);
        Night night;
        const QString order = night.order(u"1"_s, as); // it names no place of its own
        night.move(other);
        QCOMPARE(night.state(), u"received"_s);
        QVERIFY(night.hasStep(u"incident.left"_s));
        if (as != "on_scene"_L1)
            night.must(DY, u"order.arrive"_s, order);
        QCOMPARE(night.state(order), u"on_scene"_s);
        QCOMPARE(night.state(), u"received"_s);
        QVERIFY2(night.news(order).contains("old place"_L1) && night.news(order).contains(u"别处"_s), qPrintable(night.news(order)));
        const auto metres
            = [&night](const QJsonArray &place) { return groundMetres(night.situation.record(u"unit/1"_s)->position(), pointOf(place)); };
        QVERIFY(metres(first) < 1);
        // Told, he drives on.
        night.must(DD, u"order.inform"_s, order, {{u"medium"_s, u"radio"_s}});
        QCOMPARE(night.state(order), u"under_way"_s);
        QCOMPARE(night.state(u"unit/1"_s), u"en_route"_s);
        QCOMPARE(night.state(), u"dispatched"_s);
        QCOMPARE(night.news(order), QString());
        night.must(DY, u"order.arrive"_s, order);
        QCOMPARE(night.state(), u"on_scene"_s);
        QVERIFY(metres(other) < 1);
    }

    void whoWasNotToldYetIsToldOfTheNewPlace()
    {
        Night night;
        const QString order = night.order(u"1"_s, u"sent"_s);
        night.move(other);
        QCOMPARE(night.state(), u"dispatched"_s);
        night.must(DD, u"order.tell"_s, order, {{u"medium"_s, u"phone"_s}});
        QCOMPARE(night.news(order), QString());
        QCOMPARE(night.situation.record(order)->localText("toldPlace"_L1), u"别处"_s);
        night.must(DY, u"order.arrive"_s, order);
        QCOMPARE(night.state(), u"on_scene"_s);
    }

    void whoSignedWithoutBeingToldIsBoundForTheOldPlace()
    {
        Night night;
        const QString order = night.order(u"1"_s, u"sent"_s);
        night.move(other);
        night.must(DY, u"order.sign"_s, order);
        QCOMPARE(night.state(), u"received"_s);
    }

    /// What was right at first is right.
    void whatIsMovedBackIsAsItWas()
    {
        Night night;
        night.order(u"1"_s, u"under_way"_s);
        night.move(other);
        QCOMPARE(night.state(), u"received"_s);
        night.move(first);
        QCOMPARE(night.state(), u"dispatched"_s);
    }

    /// Whoever found the place by himself is there.
    void aUnitThatIsNearTheNewPlaceIsThere()
    {
        Night night;
        const QString order = night.order(u"1"_s, u"under_way"_s);
        night.move(other);
        night.must(DY, u"unit.arrive"_s, u"unit/1"_s, {{u"pos"_s, other}});
        QCOMPARE(night.state(order), u"on_scene"_s);
        QCOMPARE(night.state(), u"on_scene"_s);
        QCOMPARE(night.news(order), QString());
    }

    /// Where nobody has found the place yet, whoever was told its words goes there: not to where it was thought to be before.
    void whoWasToldWordsGoesWhereTheyLead()
    {
        Night night;
        const QString order = night.order(u"1"_s, u"under_way"_s);
        night.say(u"别处"_s);
        QCOMPARE(night.state(), u"received"_s);
        night.must(DD, u"order.inform"_s, order, {{u"medium"_s, u"radio"_s}});
        QCOMPARE(night.state(), u"dispatched"_s);
        QCOMPARE(night.news(order), QString());
        const Record told = *night.situation.record(order);
        QVERIFY(!told.fields().contains("boundFor"_L1) && !told.hasPosition());
        QCOMPARE(told.localText("toldPlace"_L1), u"别处"_s);
        QCOMPARE(told.localText("place"_L1), u"别处"_s);
        // It is found: that is where he goes.
        night.must(DD, u"incident.update"_s, call, {{u"pos"_s, other}, {u"peopleFrom"_s, u"报警人"_s}});
        QCOMPARE(night.news(order), QString());
        QCOMPARE(night.state(), u"dispatched"_s);
    }
    /// Read out once more it names the new place.
    void theTaskNamesThePlaceThatWasTold()
    {
        Night night;
        const QString order = night.must(DD, u"order.send"_s, {},
                                         {{u"to"_s, u"unit/1"_s},
                                          {u"task"_s, QJsonObject{{u"zh"_s, u"前往二坝桥救人"_s}, {u"en"_s, u"Go there"_s}}},
                                          {u"place"_s, u"二坝桥"_s},
                                          {u"expectedMin"_s, 4},
                                          {u"about"_s, call}});
        night.must(DY, u"order.sign"_s, order);
        night.move(other);
        QVERIFY(night.situation.record(order)->value("expectedMin"_L1).isDouble());
        const auto task = [&] { return night.situation.record(order)->value("task"_L1).toObject(); };
        QCOMPARE(task().value(u"zh"_s).toString(), u"前往二坝桥救人"_s);
        night.must(DD, u"order.inform"_s, order, {{u"medium"_s, u"radio"_s}});
        QCOMPARE(task().value(u"zh"_s).toString(), u"前往别处救人"_s);
        QCOMPARE(task().value(u"en"_s).toString(), u"Go there"_s);
        QVERIFY(night.situation.record(order)->value("expectedMin"_L1).isUndefined()); // that was how long it takes to the old one
    }
    void whoWasToldWordsIsToldThatItIsTheFirstPlaceAfterAll()
    {
        Night night;
        const QString order = night.order(u"1"_s, u"under_way"_s);
        night.say(u"别处"_s);
        night.must(DD, u"order.inform"_s, order, {{u"medium"_s, u"radio"_s}});
        night.move(first);
        QVERIFY(night.news(order).contains(u"二八桥"_s));
        QCOMPARE(night.state(), u"received"_s);
    }

    /// By whichever words: once more, of a report that never had a position, and as more of the same place.
    void otherWordsAreToldEachTime()
    {
        Night night;
        const QString order = night.order(u"1"_s, u"under_way"_s);
        for (const QString &words : {u"别处"_s, u"又一处"_s}) {
            night.say(words);
            QVERIFY2(night.news(order).contains(words), qPrintable(words));
            QCOMPARE(night.state(), u"received"_s);
            night.must(DD, u"order.inform"_s, order, {{u"medium"_s, u"radio"_s}});
            QCOMPARE(night.news(order), QString());
            QCOMPARE(night.state(), u"dispatched"_s);
        }
        night.say(u"又一处的南侧"_s);
        QCOMPARE(night.news(order), QString());
        QCOMPARE(night.state(), u"dispatched"_s);
    }
    void otherWordsOfWhatNeverHadAPositionAreTold()
    {
        Night night;
        QJsonObject report = incident();
        report.remove(u"pos"_s);
        report.insert(u"place"_s, u"某处"_s);
        night.must(DD, u"incident.report"_s, u"incident/b"_s, report);
        const QString order
            = night.must(DD, u"order.send"_s, {}, {{u"to"_s, u"unit/1"_s}, {u"task"_s, u"前往"_s}, {u"about"_s, u"incident/b"_s}});
        night.must(DY, u"order.sign"_s, order);
        night.must(DD, u"incident.update"_s, u"incident/b"_s, {{u"place"_s, u"别处"_s}});
        QVERIFY(night.news(order).contains(u"别处"_s));
        QCOMPARE(night.state(u"incident/b"_s), u"received"_s);
    }

    /// A position that is taken off leads nobody anywhere either.
    void aPositionTakenOffIsNews()
    {
        Night night;
        const QString order = night.order(u"1"_s, u"under_way"_s);
        night.must(DD, u"incident.update"_s, call, {{u"pos"_s, QJsonValue::Null}, {u"place"_s, u"别处"_s}, {u"peopleFrom"_s, u"报警人"_s}});
        QVERIFY(!night.situation.record(call)->hasPosition());
        QVERIFY(!night.news(order).isEmpty());
        QCOMPARE(night.state(), u"received"_s);
        night.move(other);
        QVERIFY(!night.news(order).isEmpty());
        QCOMPARE(night.state(), u"received"_s);
    }

    /// Two reports of one thing that lie apart: whoever goes to the one is to be told which of them it is.
    void whoGoesToTheOtherOfTwoReportsIsTold()
    {
        Night night;
        const QString order = night.order(u"1"_s, u"under_way"_s);
        QJsonObject report = incident();
        report.insert(u"pos"_s, other);
        night.must(DD, u"incident.report"_s, u"incident/b"_s, report);
        night.must(DD, u"incident.merge"_s, call, {{u"into"_s, u"incident/b"_s}, {u"inDanger"_s, 2}});
        QCOMPARE(night.state(), u"merged"_s);
        QVERIFY(!night.news(order).isEmpty());
        QCOMPARE(night.state(u"incident/b"_s), u"received"_s);
        night.must(DD, u"order.inform"_s, order, {{u"medium"_s, u"radio"_s}});
        QCOMPARE(night.state(u"incident/b"_s), u"dispatched"_s);
    }

    /// A brigade that was told goes nowhere itself.
    void aBrigadesOrderLeavesNobodyThere()
    {
        Night night;
        night.must(SYS, u"brigade.define"_s, u"brigade/yingze"_s, {{u"name"_s, u"迎泽大队"_s}});
        night.must(DD, u"order.send"_s, {}, {{u"to"_s, u"brigade/yingze"_s}, {u"task"_s, u"通知居民"_s}, {u"about"_s, call}});
        const QString order = night.order(u"1"_s, u"under_way"_s);
        night.must(DD, u"order.cancel"_s, order, {{u"reason"_s, u"收回"_s}});
        QCOMPARE(night.state(), u"received"_s);
    }

    /// A report that is verified is at the first place after all: whoever goes there counts again.
    void whatIsVerifiedAtTheFirstPlaceIsDispatched()
    {
        Night night;
        night.order(u"1"_s, u"under_way"_s);
        night.move(other);
        QCOMPARE(night.state(), u"received"_s);
        night.must(DD, u"incident.verify"_s, call, {{u"pos"_s, first}, {u"peopleFrom"_s, u"报警人"_s}});
        QCOMPARE(night.state(), u"dispatched"_s);
    }

    /// Urged by a person they have heard it, and drive to the old place.
    void whoIsUrgedHasHeardOfTheOldPlace()
    {
        Night night;
        const QString order = night.order(u"1"_s, u"sent"_s);
        night.move(other);
        QCOMPARE(night.state(), u"dispatched"_s);
        night.must(DD, u"order.remind"_s, order);
        QCOMPARE(night.state(), u"received"_s);
    }

    /// One who is sent after the correction goes to the new place, whoever else does not.
    void whoIsSentLaterGoesToTheNewPlace()
    {
        Night night;
        const QString old = night.order(u"1"_s, u"under_way"_s);
        night.move(other);
        const QString newer = night.order(u"2"_s, u"under_way"_s);
        QCOMPARE(night.state(), u"dispatched"_s);
        night.must(DY, u"order.arrive"_s, old);
        QCOMPARE(night.state(), u"dispatched"_s);
        night.must(DY, u"order.arrive"_s, newer);
        QCOMPARE(night.state(), u"on_scene"_s);
    }
};

WATCHFLOOR_TEST(TestLeftAlone)
#include "test_leftalone.moc"
