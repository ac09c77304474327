// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "planfile.h"
#include "pondingmodel.h"

#include <QTest>

using namespace wf;
using namespace Qt::StringLiterals;

/// The water models of the bundled flood points.
class TestFloodAssets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPointHasOne()
    {
        const auto assets = loadAssets(QStringLiteral(WATCHFLOOR_SOURCE_DIR "/resources/drills/taiyuan-assets.yaml"));
        QVERIFY(assets);
        int points = 0;
        for (const Asset &asset : *assets) {
            if (!asset.subject.startsWith(u"floodpoint/"_s))
                continue;
            ++points;
            const Record point(asset.subject, asset.fields);
            QVERIFY(point.value("model"_L1).isObject());
            const auto model = PondingParameters::fromRecord(point);
            QVERIFY2(model, qPrintable(model ? QString() : model.error().text));
            const double copesWith = model->outflowM3h() / model->inflowM3h(1); // mm/h
            QVERIFY2(copesWith > 10 && copesWith < 60, qPrintable(asset.subject));
            PondingModel drizzle(*model);
            drizzle.advance(8, 3);
            QCOMPARE(drizzle.depthCm(), 0.0);
            PondingParameters dark = *model; // as on the bad day: 58 mm/h for half an hour, and no power for the pumps
            dark.pumpRuns = false;
            PondingModel storm(dark);
            storm.advance(58, 0.5);
            QVERIFY2(storm.depthCm() > 15 && storm.depthCm() < 150, qPrintable(asset.subject + u' ' + QString::number(storm.depthCm())));
        }
        QCOMPARE(points, 18);
    }

    /// The rain of the bundled exercise closes the road where the exercise closes it, at about the same time.
    void theBridgeOfTheExercise()
    {
        const auto assets = loadAssets(QStringLiteral(WATCHFLOOR_SOURCE_DIR "/resources/drills/taiyuan-assets.yaml"));
        QVERIFY(assets);
        for (const Asset &asset : *assets) {
            if (asset.subject != "floodpoint/erbaqiao"_L1)
                continue;
            const auto model = PondingParameters::fromRecord(Record(asset.subject, asset.fields));
            QVERIFY(model);
            PondingModel water(*model);
            water.advance(5, 1);
            QCOMPARE(water.depthCm(), 0.0);
            const double minute = 60 + *water.hoursTo(25, 24) * 60;
            QVERIFY2(minute > 75 && minute < 90, qPrintable(QString::number(minute)));
            water.advance(24, 1);
            water.advance(16, 1);
            QVERIFY(water.depthCm() > 35 && water.depthCm() < 60);
            return;
        }
        QFAIL("no bridge");
    }
};

WATCHFLOOR_TEST(TestFloodAssets)
#include "test_floodassets.moc"
