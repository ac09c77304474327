// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guardtools.h"
#include "onetest.h"

#include <QTest>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

namespace {

Record corridorIn(const QString &state, const QString &obstacle = {})
{
    Record corridor(u"corridor/1"_s,
                    {{u"state"_s, state}, {u"fromPlace"_s, u"消防站"_s}, {u"toPlace"_s, u"二坝桥"_s}, {u"wadingCm"_s, 40}});
    if (!obstacle.isEmpty())
        corridor.set("obstacle"_L1, obstacle);
    return corridor;
}

} // namespace

/// A green corridor that something lies across is not opened in silence.
class TestCorridorGuards : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBlockedWayIsOpenedWithAReasonOnly()
    {
        const Record point(u"floodpoint/p"_s, {{u"name"_s, u"滨河西路二坝桥"_s}});
        const auto open = [&](const Record &corridor, const QJsonObject &given) {
            StepContext context{corridor, given, {u"ZHZ"_s, Role::Commander, u"Z"_s, {}}, 2000, {}};
            context.look = [&](const QString &subject) { return subject == point.subject() ? &point : nullptr; };
            context.water = [](const Record &) {
                WaterStand stand;
                stand.depthCm = 41;
                return stand;
            };
            return takeStep(u"corridor.open"_s, context);
        };
        QVERIFY(open(corridorIn(u"planned"_s), {}));
        const Record blocked = corridorIn(u"planned"_s, point.subject());
        const auto refused = open(blocked, {});
        QCOMPARE(code(refused), u"corridor.blocked"_s);
        QVERIFY2(refused.error().text.contains(point.name()) && refused.error().text.contains(u"41"_s), qPrintable(refused.error().text));
        QVERIFY(refused.error().text.contains(fieldTitle(u"corridor"_s, u"overrideReason"_s))); // the form goes to that field
        const auto opened = open(blocked, {{u"overrideReason"_s, u"消防车底盘高"_s}});
        QVERIFY2(opened, qPrintable(opened ? QString() : opened.error().text));
        QCOMPARE(opened->state(), u"open"_s);
        QCOMPARE(opened->localText("overrideReason"_L1), u"消防车底盘高"_s);
        QCOMPARE(opened->text("obstacle"_L1), point.subject());
    }

    void anotherWayThatIsBlockedIsNotTaken()
    {
        const Record point(u"floodpoint/p"_s, {{u"name"_s, u"滨河西路二坝桥"_s}});
        const QJsonObject way{{u"line"_s, QJsonArray{QJsonArray{112.5, 37.8}, QJsonArray{112.5, 37.9}}}};
        for (const double wading : {40.0, 41.0}) {
            Record corridor = corridorIn(u"obstructed"_s, u"floodpoint/q"_s);
            corridor.set("wadingCm"_L1, wading);
            StepContext context{corridor, way, {u"ZHZ"_s, Role::Commander, u"Z"_s, {}}, 2000, {}};
            context.look = [&](const QString &subject) { return subject == point.subject() ? &point : nullptr; };
            context.wayBars = [&](const Record &about, const QList<QPointF> &line) {
                return line.size() == 2 && about.number("wadingCm"_L1) < 41 ? QStringList{point.subject()} : QStringList();
            };
            const auto after = takeStep(u"corridor.reroute"_s, context);
            if (wading < 41) {
                QCOMPARE(code(after), u"corridor.blocked"_s);
                QVERIFY2(after.error().text.contains(point.name()), qPrintable(after.error().text));
            } else {
                QVERIFY2(after, qPrintable(after ? QString() : after.error().text));
            }
        }
    }

    void anotherWayForgetsWhatLayAcrossTheFirst()
    {
        Record blocked = corridorIn(u"open"_s, u"floodpoint/p"_s);
        blocked.set("overrideReason"_L1, u"x"_s);
        const QJsonObject way{{u"line"_s, QJsonArray{QJsonArray{112.5, 37.8}, QJsonArray{112.5, 37.9}}}};
        const auto after = take(u"corridor.reroute"_s, blocked, way, Role::Commander);
        QVERIFY(after);
        QVERIFY(!after->fields().contains(u"obstacle"_s) && !after->fields().contains(u"overrideReason"_s));
        const auto cleared = take(u"corridor.clear"_s, corridorIn(u"planned"_s, u"floodpoint/p"_s), {}, Role::System);
        QVERIFY(cleared);
        QCOMPARE(cleared->state(), u"planned"_s);
        QVERIFY(!cleared->fields().contains(u"obstacle"_s));
    }
};

WATCHFLOOR_TEST(TestCorridorGuards)
#include "test_corridorguards.moc"
