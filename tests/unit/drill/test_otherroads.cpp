// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "assets.h"
#include "closure.h"
#include "onetest.h"
#include "packwriter.h"
#include "planfile.h"
#include "samplecity.h"
#include "trafficwatch.h"

#include <QTemporaryDir>
#include <QTest>

using namespace wf;
using namespace Qt::StringLiterals;

/// The flood points of the bundled exercises on the bundled city: what would be closed at each is of its own road.
class TestOtherRoads : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStretchIsOfThePointsRoad()
    {
        const QString resources = QStringLiteral(WATCHFLOOR_SOURCE_DIR) + u"/resources"_s;
        const QTemporaryDir folder;
        const auto draft = drawSampleCity(resources + u"/city/taiyuan"_s);
        QVERIFY(draft && writePack(*draft, folder.filePath(u"city.citypack"_s)));
        const auto roads = RoadGraph::fromPack(folder.filePath(u"city.citypack"_s));
        QVERIFY(roads);
        const auto assets = loadAssets(resources + u"/drills/taiyuan-assets.yaml"_s);
        QVERIFY(assets);
        TrafficQuestion question;
        const QList<Request> definitions = assetDefinitions(*assets, &*roads);
        for (const Request &one : definitions) {
            const Record point(one.subject, one.fields);
            if (point.kind() == "floodpoint"_L1)
                question.points.append({.subject = point.subject(),
                                        .pos = point.position(),
                                        .road = point.text("road"_L1),
                                        .kind = point.text("kind"_L1),
                                        .direction = point.text("direction"_L1)});
        }
        QVERIFY(question.points.size() > 10);
        const TrafficReport report = answerTraffic(*roads, question);
        QStringList undrawn;
        for (const TrafficQuestion::Point &point : std::as_const(question.points)) {
            const auto stretch = report.stretches.constFind(point.subject);
            if (stretch == report.stretches.constEnd()) {
                undrawn.append(point.subject);
                continue;
            }
            QVERIFY2(stretch->road.isEmpty() || isOneRoad(stretch->road, point.road),
                     qPrintable(u"%1 lies on %2, not on %3"_s.arg(point.subject, point.road, stretch->road)));
        }
        // The bundled city has no such road: there a person draws what is to be closed.
        QCOMPARE(undrawn, QStringList{u"floodpoint/nansha-n"_s});
    }
};

WATCHFLOOR_TEST(TestOtherRoads)
#include "test_otherroads.moc"
