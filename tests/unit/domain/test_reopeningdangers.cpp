// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "guardtools.h"
#include "onetest.h"
#include "people.h"
#include "reopening.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

constexpr double east31M = 0.000353; // of longitude there

QJsonObject one(const QJsonObject &more)
{
    QJsonObject fields{{u"state"_s, u"on_scene"_s}, {u"type"_s, u"ponding"_s}, {u"no"_s, u"Z-0001"_s}, {u"people"_s, 1}};
    for (auto it = more.begin(); it != more.end(); ++it)
        fields.insert(it.key(), it.value());
    return fields;
}

} // namespace

/// No road is opened over people who are still in danger on it, by nobody's leave, whether anybody linked them to it or not.
class TestReopeningDangers : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoIsBesideTheLineIsOnTheStretch_data()
    {
        QTest::addColumn<QJsonObject>("where");
        QTest::addColumn<bool>("isOnIt");
        const QJsonArray beside{112.50 + east31M, 37.815}, atPoint{112.50 + east31M, 37.81}, far{112.51, 37.81};
        QTest::addRow("no road named") << QJsonObject{{"pos"_L1, beside}} << true;
        QTest::addRow("its service road") << QJsonObject{{"pos"_L1, beside}, {"road"_L1, u"滨河西路辅路"_s}} << true;
        QTest::addRow("another road") << QJsonObject{{"pos"_L1, beside}, {"road"_L1, u"长风街"_s}} << false;
        const QJsonArray onLine{112.50 + east31M / 2, 37.815};
        QTest::addRow("another road, on the line") << QJsonObject{{"pos"_L1, onLine}, {"road"_L1, u"长风街"_s}} << true;
        const QString crossing = u"长风街与滨河西路路口"_s;
        QTest::addRow("a crossing, by its first name")
            << QJsonObject{{"pos"_L1, beside}, {"road"_L1, u"长风街"_s}, {"place"_L1, crossing}} << true;
        QTest::addRow("its road, no position") << QJsonObject{{"road"_L1, u"滨河西路"_s}} << true;
        QTest::addRow("its service road, no position") << QJsonObject{{"road"_L1, u"滨河西路辅路"_s}} << true;
        QTest::addRow("a crossing, no position") << QJsonObject{{"road"_L1, u"长风街"_s}, {"place"_L1, crossing}} << true;
        QTest::addRow("a crossing in two languages, no position")
            << QJsonObject{{"place"_L1, QJsonObject{{"zh"_L1, crossing}, {"en"_L1, u"a crossing"_s}}}} << true;
        QTest::addRow("another road, no position") << QJsonObject{{"road"_L1, u"长风街"_s}, {"place"_L1, u"长风街东口"_s}} << false;
        QTest::addRow("nothing said of the place") << QJsonObject{} << false;
        QTest::addRow("its road, at other water")
            << QJsonObject{{"road"_L1, u"滨河西路"_s}, {"floodPoint"_L1, u"floodpoint/far"_s}} << false;
        QTest::addRow("another road, in its water") << QJsonObject{{"pos"_L1, atPoint}, {"road"_L1, u"长风街"_s}} << true;
        QTest::addRow("linked to its water") << QJsonObject{{"floodPoint"_L1, u"floodpoint/p"_s}} << true;
        QTest::addRow("linked to it") << QJsonObject{{"closure"_L1, u"closure/1"_s}} << true;
        QTest::addRow("elsewhere") << QJsonObject{{"pos"_L1, far}} << false;
    }
    void whoIsBesideTheLineIsOnTheStretch()
    {
        QFETCH(QJsonObject, where);
        QFETCH(bool, isOnIt);
        const Record incident(u"incident/i"_s, one(where));
        QCOMPARE(!dangersOn(closure(), {&incident}, {&m_point, &m_far}).isEmpty(), isOnIt);
        QCOMPARE(code(open(incident)), isOnIt ? u"closure.people_inside"_s : QString());
        QCOMPARE(code(openLane(incident)), isOnIt ? u"closure.people_inside"_s : QString());
        QCOMPARE(code(clear(incident)), isOnIt ? u"closure.danger_inside"_s : QString());
        QCOMPARE(isDangerAt(closure(), {&incident}, {&m_point, &m_far}), isOnIt);
    }

    /// Of the gravest nobody knows that it is nobody: as the queue has it, until a number is said, 0 too, or it is over.
    void theGravestWithoutANumberBars()
    {
        for (const QString &type : {u"accident"_s, u"ponding"_s, u"collapse"_s}) {
            QJsonObject fields = one({{"closure"_L1, u"closure/1"_s}, {"severity"_L1, 1}, {"type"_L1, type}});
            fields.remove("people"_L1);
            const auto barred = [this](const QJsonObject &said) {
                const Record incident(u"incident/i"_s, said);
                const bool isIn = isDangerOpen(incident);
                const QString wanted = isIn ? u"closure.people_inside"_s : QString();
                return code(open(incident)) == wanted && code(openLane(incident)) == wanted
                    ? std::optional(isIn && hasPeopleInDanger(incident))
                    : std::nullopt;
            };
            QCOMPARE(barred(fields), std::optional(true));
            const Record incident(u"incident/i"_s, fields);
            QVERIFY2(dangerText({&incident}).contains("may be in danger"_L1), qPrintable(dangerText({&incident})));
            QVERIFY2(!dangerLacks({&incident}).constFirst().text.contains(u"0 people"_s),
                     qPrintable(dangerLacks({&incident}).constFirst().text));
            for (const auto &[field, value] : {std::pair{u"people"_s, QJsonValue(0)}, std::pair{u"rescued"_s, QJsonValue(2)},
                                               std::pair{u"state"_s, QJsonValue(u"closed"_s)}, std::pair{u"severity"_s, QJsonValue(2)}}) {
                QJsonObject ended = fields;
                ended.insert(field, value);
                QCOMPARE(barred(ended), std::optional(false));
            }
        }
    }

    /// Neither one lane nor the road, nor by withdrawing it: the words name the two steps that lead on.
    void nobodyMayPermitIt()
    {
        const Record incident(u"incident/i"_s, one({{"closure"_L1, u"closure/1"_s}}));
        const QJsonObject permit{{u"permittedBy"_s, u"deputy_chief"_s}, {u"overrideReason"_s, u"救护车通行"_s}};
        QJsonObject why = permit;
        why.insert("reason"_L1, u"误报"_s);
        Record decided = closure();
        decided.set("state"_L1, u"confirmed"_s);
        Record stopped = closure();
        stopped.set("state"_L1, u"stopped"_s);
        for (const auto &refused : {open(incident), open(incident, permit), openLane(incident), openLane(incident, permit),
                                    takeAt(decided, u"closure.withdraw"_s, incident, why, Role::Commander),
                                    takeAt(stopped, u"closure.reject"_s, incident, why, Role::Commander)}) {
            QCOMPARE(code(refused), u"closure.people_inside"_s);
            for (const QString &word : {u"Z-0001"_s, verbTitle(u"incident.rescue"_s), verbTitle(u"incident.update"_s)})
                QVERIFY2(refused.error().text.contains(word), qPrintable(refused.error().text));
        }
        QVERIFY(!dangerLacks({&incident}).constFirst().mayBePermitted);
    }

    /// Whoever may not say that a stretch is cleared is told by which step the report is corrected.
    void whatIsRefusedNamesTheStepsThatLeadOn()
    {
        const auto refused = clear(Record(u"incident/i"_s, one({{"closure"_L1, u"closure/1"_s}})));
        QCOMPARE(code(refused), u"closure.danger_inside"_s);
        for (const QString &verb : {u"incident.rescue"_s, u"incident.update"_s})
            QVERIFY2(refused.error().text.contains(verbTitle(verb)), qPrintable(refused.error().text));
    }

    void whoIsOutHindersNothing()
    {
        for (const QJsonObject &fields : {one({{"closure"_L1, u"closure/1"_s}, {"people"_L1, 1}, {"rescued"_L1, 1}}),
                                          one({{"closure"_L1, u"closure/1"_s}, {"state"_L1, u"closed"_s}})})
            QCOMPARE(code(open(Record(u"incident/i"_s, fields))), QString());
        QVERIFY(dangerLacks({}).isEmpty());
    }

    /// One is out, and nobody knows how many there were: he may not have been the last.
    void whoIsOutOfAnUnknownNumberIsNotAll()
    {
        QJsonObject fields = one({{"closure"_L1, u"closure/1"_s}, {"type"_L1, u"trapped"_s}, {"rescued"_L1, 1}});
        fields.remove("people"_L1);
        QVERIFY(!code(open(Record(u"incident/i"_s, fields))).isEmpty());
        fields.insert("people"_L1, 1);
        QCOMPARE(code(open(Record(u"incident/i"_s, fields))), QString());
    }

    void whoIsSentThereIsSentToPeople()
    {
        const Record incident(u"incident/i"_s, one({{"pos"_L1, QJsonArray{112.50 + east31M, 37.81}}}));
        QVERIFY(isDangerAt(closure(), {&incident}, {&m_point}));
        QVERIFY(isDangerAt(m_point, {&incident}, {}));
    }

    /// Whoever stands in the water of the stretch is in it for whoever goes there too, whatever road the caller named.
    void whoIsInTheWaterIsInDangerForAllWhoAsk()
    {
        for (const QJsonObject &where : {QJsonObject{{"floodPoint"_L1, u"floodpoint/p"_s}},
                                         QJsonObject{{"pos"_L1, QJsonArray{112.50 + east31M, 37.81}}, {"road"_L1, u"长风街"_s}}}) {
            const Record incident(u"incident/i"_s, one(where));
            QVERIFY(isDangerAt(closure(), {&incident}, {&m_point}));
            QVERIFY(isDangerAt(m_point, {&incident}, {&m_point}));
            QCOMPARE(code(clear(incident)), u"closure.danger_inside"_s);
        }
    }

    /// Whatever a road was closed for: water that stood on it meanwhile, or fell just now, has its time to wait there too.
    void aLaneInTheWaterWaitsAsTheRestDoes()
    {
        constexpr qint64 minute = 60'000, now = 600 * minute;
        Record lane = closure();
        lane.set("lanes"_L1, 3);
        lane.set("lanesClosed"_L1, 1);
        lane.set("times"_L1, QJsonObject{{"stopped"_L1, now - 30 * minute}});
        const auto waits = [&](qint64 highMin, qint64 belowMin) {
            const WaterStand stand{.depthCm = 4,
                                   .readAt = now - minute,
                                   .source = {},
                                   .by = {},
                                   .belowSince = now - belowMin * minute,
                                   .highAt = highMin > 0 ? now - highMin * minute : 0};
            return std::ranges::contains(openingLacks(lane, PointWater{Thresholds(), stand, u"floodpoint/p"_s}, now),
                                         u"closure.water_time"_s, &OpeningLack::code);
        };
        QVERIFY(waits(3, 1));
        QVERIFY(waits(29, 14));
        QVERIFY(!waits(29, 20));
        QVERIFY(!waits(0, 1)); // it was never high: the gauge has only just been read
        QVERIFY(!waits(60, 1)); // nor since it was closed
        lane.set("times"_L1, QJsonObject{{"stopped"_L1, now - 2 * minute}});
        QVERIFY(waits(10, 9)); // it fell before that, and not long ago
    }

    /// Whoever stands at the road stays there for the closure that goes on beside.
    void nobodyIsSentHomeFromARoadThatStaysClosed()
    {
        const Record own = closure();
        Record rest(u"closure/rest"_s, own.fields());
        Record order(u"order/1"_s, {{"state"_L1, u"on_scene"_s}, {"to"_L1, u"unit/1"_s}, {"about"_L1, own.subject()}});
        const auto follows = [&](const QString &state) {
            rest.set("state"_L1, state);
            const QJsonObject given;
            StepContext context{own, given, {u"ZHZ"_s, Role::Commander, {}, {}}, 9000, {}};
            context.each = [&](const QString &kind) {
                QList<const Record *> some{&own, &rest, &order};
                some.removeIf([&kind](const Record *record) { return record->kind() != kind; });
                return some;
            };
            context.look = [&](const QString &subject) {
                const auto all = {&own, &std::as_const(rest), &std::as_const(order)};
                const auto found = std::ranges::find(all, subject, &Record::subject);
                return found == all.end() ? nullptr : *found;
            };
            Record after = own;
            after.set("state"_L1, u"reopened"_s);
            return findVerb(u"closure.reopen"_s)->follows(context, after);
        };
        const QList<Consequence> on = follows(u"in_force"_s);
        QCOMPARE(on.size(), 1);
        QCOMPARE(on.constFirst().verb, u"order.follow"_s);
        QCOMPARE(on.constFirst().fields.value("about"_L1).toString(), rest.subject());
        QCOMPARE(follows(u"reopened"_s).constFirst().verb, u"order.finish"_s);
        order.set("state"_L1, u"under_way"_s); // he is on no road yet
        QCOMPARE(follows(u"in_force"_s).constFirst().verb, u"order.cancel"_s);
    }

private:
    [[nodiscard]] static Record closure()
    {
        Record closure = closureIn(
            u"reopening_asked"_s,
            {{u"reopen.drainage"_s, QJsonObject{}}, {u"reopen.officer"_s, QJsonObject{}}, {u"reopen.municipal"_s, QJsonObject{}}});
        closure.set("cause"_L1, u"accident"_s);
        closure.set("line"_L1, QJsonArray{QJsonArray{112.50, 37.82}, QJsonArray{112.50, 37.80}});
        return closure;
    }
    [[nodiscard]] std::expected<Record, Refusal> at(const QString &verb, const Record &incident, const QJsonObject &given, Role role) const
    {
        return takeAt(closure(), verb, incident, given, role);
    }
    [[nodiscard]] std::expected<Record, Refusal> takeAt(const Record &before, const QString &verb, const Record &incident,
                                                        const QJsonObject &given, Role role) const
    {
        StepContext context{before, given, {u"ZHZ"_s, role, {}, {}}, 9000, {}};
        context.each = [this, &incident](const QString &kind) {
            QList<const Record *> some{&incident, &m_point, &m_far};
            some.removeIf([&kind](const Record *record) { return record->kind() != kind; });
            return some;
        };
        return takeStep(verb, context);
    }
    [[nodiscard]] std::expected<Record, Refusal> open(const Record &incident, const QJsonObject &more = {}) const
    {
        QJsonObject given{{u"authority"_s, u"duty_commander"_s}, {u"clause"_s, u"9.1"_s}};
        for (auto it = more.begin(); it != more.end(); ++it)
            given.insert(it.key(), it.value());
        return at(u"closure.reopen"_s, incident, given, Role::Commander);
    }
    [[nodiscard]] std::expected<Record, Refusal> openLane(const Record &incident, const QJsonObject &more = {}) const
    {
        QJsonObject given{{u"step"_s, u"reopen.one_lane"_s}, {u"how"_s, u"officer"_s}, {u"authority"_s, u"duty_commander"_s}};
        for (auto it = more.begin(); it != more.end(); ++it)
            given.insert(it.key(), it.value());
        return at(u"closure.step"_s, incident, given, Role::Officer);
    }

    /// The stretch is said to be cleared.
    [[nodiscard]] std::expected<Record, Refusal> clear(const Record &incident) const
    {
        return at(u"closure.step"_s, incident, reported(u"scene.cleared"_s), Role::Officer);
    }

    Record m_point{u"floodpoint/p"_s, {{u"road"_s, u"滨河西路"_s}, {u"pos"_s, QJsonArray{112.50, 37.81}}}};
    Record m_far{u"floodpoint/far"_s, {{u"road"_s, u"滨河西路"_s}, {u"pos"_s, QJsonArray{112.50, 37.90}}}};
};

WATCHFLOOR_TEST(TestReopeningDangers)
#include "test_reopeningdangers.moc"
