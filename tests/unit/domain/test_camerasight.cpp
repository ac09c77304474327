// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "geo.h"
#include "guardtools.h"
#include "onetest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

QJsonArray json(QPointF at) { return {at.x(), at.y()}; }

/// The southern end of closureOf()'s line.
constexpr QPointF southEnd(112.50, 37.80);

Record cameraAt(QPointF metres, const QJsonObject &more)
{
    QJsonObject fields{{u"state"_s, u"ok"_s}, {u"name"_s, u"V"_s}, {u"pos"_s, json(movedBy(southEnd, metres))}, {u"rangeM"_s, 350}};
    for (auto it = more.begin(); it != more.end(); ++it)
        fields.insert(it.key(), it.value());
    return Record(u"camera/x"_s, fields);
}

QJsonObject looks(double heading) { return {{u"heading"_s, heading}, {u"fov"_s, 50}}; }

} // namespace

/// What a camera is a witness of is what it has in its picture, for whatever it is named.
class TestCameraSight : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// 270 m beyond the end of a stretch: one that looks down the road, away from it, shows nothing of it.
    void oneThatLooksAwayIsNoWitness_data()
    {
        QTest::addColumn<QPointF>("metres");
        QTest::addColumn<QJsonObject>("more");
        QTest::addColumn<bool>("sees");
        QTest::addRow("looks away") << QPointF(0, -270) << looks(180) << false;
        QTest::addRow("looks at it") << QPointF(0, -270) << looks(0) << true;
        QTest::addRow("looks at it past north") << QPointF(0, -270) << looks(340) << true;
        QTest::addRow("looks across") << QPointF(0, -270) << looks(90) << false;
        QTest::addRow("nobody knows where it looks") << QPointF(0, -270) << QJsonObject() << true;
        QTest::addRow("too far") << QPointF(0, -370) << looks(0) << false;
        QTest::addRow("too far for what is usual") << QPointF(0, -270) << QJsonObject{{u"rangeM"_s, QJsonValue::Null}} << false;
        QTest::addRow("stands there") << QPointF(10, -20) << looks(180) << true;
        QTest::addRow("faulty") << QPointF(0, -10) << QJsonObject{{u"state"_s, u"fault"_s}} << false;
        QTest::addRow("off line") << QPointF(0, -10) << QJsonObject{{u"online"_s, false}} << false;
    }
    void oneThatLooksAwayIsNoWitness()
    {
        QFETCH(QPointF, metres);
        QFETCH(QJsonObject, more);
        QFETCH(bool, sees);
        const Record camera = cameraAt(metres, more);
        const Record closure = closureOf(u"southbound"_s);
        const Record incident(u"incident/a"_s, {{u"state"_s, u"on_scene"_s}, {u"type"_s, u"trapped"_s}, {u"pos"_s, json(southEnd)}});
        // The stretch, its end and whoever is trapped there: one limit, one picture.
        QCOMPARE(seesStretch(camera, closure), sees);
        QCOMPARE(seesEnd(camera, closure, u"to"_s), sees);
        QVERIFY(!seesEnd(camera, closure, u"from"_s));
        QCOMPARE(seesIncident(camera, incident, southEnd), sees);
        const auto look = [&camera](const QString &subject) { return subject == camera.subject() ? &camera : nullptr; };
        const QString cleared = code(take(u"closure.step"_s, closure, seen(u"scene.cleared"_s), Role::Dispatcher, 1000, look));
        QCOMPARE(cleared, sees ? u"closure.camera_part"_s : u"closure.camera_blind"_s); // of 2.2 km
        const QJsonObject out{{u"rescued"_s, 1}, {u"rescueHow"_s, u"camera"_s}, {u"rescueCamera"_s, camera.subject()}};
        const QString rescued = code(take(u"incident.rescue"_s, incident, out, Role::Dispatcher, 1000, look));
        QCOMPARE(rescued, sees ? QString() : u"incident.camera_blind"_s);
    }

    /// A stretch is empty as far as somebody looked: a picture of a part is not enough, and with who saw the rest it is.
    void aPictureOfAPartClearsNoStretch()
    {
        Record closure = closureOf(u"southbound"_s);
        const Record camera = cameraAt({0, -10}, {});
        const auto look = [&camera](const QString &subject) { return subject == camera.subject() ? &camera : nullptr; };
        const auto clear = [&](const QJsonObject &given) { return take(u"closure.step"_s, closure, given, Role::Commander, 1000, look); };
        QVERIFY(seesStretch(camera, closure) && !seesWholeStretch(camera, closure));
        const double unseen = unseenMetres(camera, closure);
        QVERIFY2(unseen > 1800 && unseen < 1950, qPrintable(QString::number(unseen))); // 340 m of 2.2 km are in its picture
        QJsonObject given = seen(u"scene.cleared"_s);
        QCOMPARE(code(clear(given)), u"closure.camera_part"_s);
        given.insert(u"who"_s, u"迎泽03 驾车通过全程"_s);
        const auto said = clear(given);
        QVERIFY(said);
        const QJsonObject kept = said->value("steps"_L1).toObject().value("scene.cleared"_L1).toObject();
        QVERIFY(kept.value("partly"_L1).toBool());
        QCOMPARE(said->value("who"_L1).toObject().value("scene.cleared"_L1).toString(), u"迎泽03 驾车通过全程"_s);
        // Where it shows all there is, nobody else is asked for; nor where the other carriageway lies beside it.
        closure.set("line"_L1, QJsonArray{json(movedBy(southEnd, {0, 300})), json(southEnd)});
        closure.set("lineBack"_L1, QJsonArray{json(movedBy(southEnd, {-20, 0})), json(movedBy(southEnd, {-20, 300}))});
        QVERIFY(seesWholeStretch(camera, closure));
        const auto whole = clear(seen(u"scene.cleared"_s));
        QVERIFY(whole);
        QVERIFY(!whole->value("steps"_L1).toObject().value("scene.cleared"_L1).toObject().contains("partly"_L1));
        closure.set("lineBack"_L1, QJsonArray{json(movedBy(southEnd, {-20, 0})), json(movedBy(southEnd, {-20, 900}))});
        QCOMPARE(code(clear(seen(u"scene.cleared"_s))), u"closure.camera_part"_s);
    }

    /// Somebody who knows that it shows the place has linked it; and one of the closure's flood point stands there.
    void whatAPersonLinkedCounts()
    {
        const Record camera = cameraAt({0, -270}, looks(180));
        Record incident(u"incident/a"_s, {{u"state"_s, u"on_scene"_s}, {u"pos"_s, json(southEnd)}});
        QVERIFY(!seesIncident(camera, incident, southEnd));
        incident.set("cameras"_L1, QJsonArray{camera.subject()});
        QVERIFY(seesIncident(camera, incident, southEnd) && seesIncident(camera, incident, std::nullopt));
        Record closure = closureOf(u"southbound"_s);
        closure.set("floodPoint"_L1, u"floodpoint/p"_s);
        QVERIFY(!seesStretch(camera, closure));
        QVERIFY(seesStretch(cameraAt({0, -270}, {{u"floodPoint"_s, u"floodpoint/p"_s}}), closure));
    }
};

WATCHFLOOR_TEST(TestCameraSight)
#include "test_camerasight.moc"
