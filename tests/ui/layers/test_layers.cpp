// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "glyphatlas.h"
#include "labelchoice.h"
#include "labellayer.h"
#include "markerlayer.h"
#include "patience.h"
#include "reachlayer.h"
#include "stripelayer.h"

#include <QAbstractItemModelTester>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QRandomGenerator>
#include <QSet>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTest>
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(Watchfloor_LayersPlugin)

using namespace wf;
using namespace Qt::StringLiterals;

/// The layers over a map in a real window: what must be at a pixel is there, and is found there.
class TestLayers : public QObject {
    Q_OBJECT

    QQmlEngine m_engine;

    /// A window of 600 × 400 around 112.55, 37.86 with the layers of `body`.
    std::unique_ptr<QQuickView> window(const QByteArray &body)
    {
        auto view = std::make_unique<QQuickView>(&m_engine, nullptr);
        QQmlComponent component(&m_engine);
        component.setData("import QtQuick\nimport QtLocation\nimport QtPositioning\nimport Watchfloor.Layers\n"
                          "Rectangle { id: root; width: 600; height: 400; color: 'black'\n"
                          "Map { id: theMap; anchors.fill: parent; visible: true; color: 'black'\n"
                          "plugin: Plugin { name: 'itemsoverlay' } center: QtPositioning.coordinate(37.86, 112.55); zoomLevel: 14 }\n"
                              + body + "}",
                          QUrl(u"qrc:/test.qml"_s));
        QObject *root = component.create();
        if (!root)
            qWarning().noquote() << component.errorString();
        view->setContent({}, nullptr, root);
        view->show();
        return view;
    }

    template <typename Check> static bool grabbed(QQuickView &view, Check check)
    {
        return wf::waitFor([&] { return check(view.grabWindow()); });
    }

private Q_SLOTS:
    void aMarkerIsWhereItMustBe()
    {
        const auto view = window("MarkerLayer { objectName: 'layer'; anchors.fill: parent; map: theMap; iconSize: 30\n"
                                 "model: [{ latitude: 37.86, longitude: 112.55, glyph: 'dot', tint: 'alarm', subject: 'unit/a' }] }");
        QVERIFY(QTest::qWaitForWindowExposed(view.get()));
        QVERIFY(grabbed(*view, [](const QImage &image) {
            const QColor there = image.pixelColor(image.width() / 2, image.height() / 2);
            return there.red() > 200 && there.green() < 140 && image.pixelColor(100, 100) == QColor(Qt::black);
        }));
        auto *layer = view->rootObject()->findChild<MarkerLayer *>();
        QVERIFY(layer);
        QCOMPARE(layer->count(), 1);
        QCOMPARE(layer->subjectAt(302, 203), u"unit/a"_s);
        QCOMPARE(layer->subjectAt(340, 200), QString());
        QCOMPARE(layer->pointOf(u"unit/a"_s).toPoint(), QPoint(300, 200));
    }

    void aMarkerMovesBetweenReports()
    {
        const auto view = window("MarkerLayer { objectName: 'layer'; anchors.fill: parent; map: theMap; now: 10000; timeScale: 0\n"
                                 "model: [{ latitude: 37.86, longitude: 112.55, heading: 90, speedMps: 20, at: 0, glyph: 'dot',"
                                 " tint: 'warn', subject: 'unit/a' }] }");
        QVERIFY(QTest::qWaitForWindowExposed(view.get()));
        auto *layer = view->rootObject()->findChild<MarkerLayer *>();
        QVERIFY(layer);
        QTRY_COMPARE(layer->count(), 1);
        // 200 m east at 7.54 m a pixel.
        const QPoint expected(327, 200);
        QVERIFY((layer->pointOf(u"unit/a"_s).toPoint() - expected).manhattanLength() <= 1);
        QVERIFY(grabbed(*view, [&](const QImage &image) { return image.pixelColor(expected).red() > 200; }));
        QCOMPARE(layer->subjectAt(327, 200), u"unit/a"_s);
        QCOMPARE(layer->subjectAt(300, 200), QString());
    }

    void anArrowPointsWhereItGoes()
    {
        // On a map turned by 30°, 120° points right: the arrow's tip is there and nothing where its upright tip would be.
        const auto view = window("MarkerLayer { objectName: 'layer'; anchors.fill: parent; map: theMap; iconSize: 60\n"
                                 "Component.onCompleted: theMap.bearing = 30\n"
                                 "model: [{ latitude: 37.86, longitude: 112.55, heading: 120, glyph: 'arrow', tint: 'warn' }] }");
        QVERIFY(QTest::qWaitForWindowExposed(view.get()));
        QVERIFY(grabbed(*view, [](const QImage &image) {
            return image.pixelColor(318, 200).red() > 200 && image.pixelColor(300, 182).red() < 100
                && image.pixelColor(284, 188).red() > 200 && image.pixelColor(284, 212).red() > 200;
        }));
    }

    void aUnitShowsItsHeadingBesideItself()
    {
        const auto view = window("MarkerLayer { objectName: 'layer'; anchors.fill: parent; map: theMap; iconSize: 60\n"
                                 "model: [{ latitude: 37.86, longitude: 112.55, heading: 270, glyph: 'unit-foot', tint: 'warn' }] }");
        QVERIFY(QTest::qWaitForWindowExposed(view.get()));
        QVERIFY(grabbed(*view, [](const QImage &image) {
            return image.pixelColor(275, 200).red() > 200 && image.pixelColor(325, 200).red() < 100
                && image.pixelColor(312, 204).red() > 200; // the disc's own right side
        }));
    }

    void manyOnLittleRoomBecomeSpecks()
    {
        QStandardItemModel model(100, 1);
        model.setItemRoleNames({{Qt::UserRole, "latitude"}, {Qt::UserRole + 1, "longitude"}, {Qt::UserRole + 2, "subject"}});
        for (int row = 0; row < 100; ++row) {
            model.setData(model.index(row, 0), 37.86 + (row % 10 - 5) * 0.0004, Qt::UserRole);
            model.setData(model.index(row, 0), 112.55 + (row / 10 - 5) * 0.0004, Qt::UserRole + 1);
            model.setData(model.index(row, 0), u"unit/%1"_s.arg(row), Qt::UserRole + 2);
        }
        const auto view = window("MarkerLayer { objectName: 'layer'; anchors.fill: parent; map: theMap; iconSize: 60 }");
        QVERIFY(QTest::qWaitForWindowExposed(view.get()));
        auto *layer = view->rootObject()->findChild<MarkerLayer *>();
        layer->setModel(QVariant::fromValue<QAbstractItemModel *>(&model));
        const auto reach = [](const QImage &image) { // how far from the middle anything is painted
            int far = 0;
            for (int x = 300; x < 400; ++x)
                far = image.pixelColor(x, 200) != QColor(Qt::black) ? x - 300 : far;
            return far;
        };
        // Columns 4.7 px apart, four of them to the right; a symbol would reach 15 px further.
        QVERIFY(grabbed(*view, [&](const QImage &image) { return reach(image) > 10 && reach(image) < 24; }));
        QCOMPARE(layer->subjectAt(300, 200), u"unit/55"_s);
        layer->setSelectedSubject(u"unit/55"_s);
        QVERIFY(grabbed(*view, [&](const QImage &image) { return image.pixelColor(300, 200 - 47) != QColor(Qt::black); }));
        layer->setProperty("crowds", false);
        QVERIFY(grabbed(*view, [&](const QImage &image) { return reach(image) > 30; }));
        layer->setProperty("crowds", true);
        layer->map()->setProperty("zoomLevel", 17); // room again
        QVERIFY(grabbed(*view, [](const QImage &image) { return image.pixelColor(300 + 75 + 5, 200) != QColor(Qt::black); }));
    }

    void rowsThatChangeAreReadAgain()
    {
        QStandardItemModel model(2, 1);
        model.setItemRoleNames({{Qt::UserRole, "latitude"}, {Qt::UserRole + 1, "longitude"}, {Qt::UserRole + 2, "subject"}});
        for (int row = 0; row < 2; ++row) {
            model.setData(model.index(row, 0), 37.86 + row * 0.01, Qt::UserRole);
            model.setData(model.index(row, 0), 112.55, Qt::UserRole + 1);
            model.setData(model.index(row, 0), u"unit/%1"_s.arg(row), Qt::UserRole + 2);
        }
        const auto view = window("MarkerLayer { objectName: 'layer'; anchors.fill: parent; map: theMap }");
        QVERIFY(QTest::qWaitForWindowExposed(view.get()));
        auto *layer = view->rootObject()->findChild<MarkerLayer *>();
        layer->setModel(QVariant::fromValue<QAbstractItemModel *>(&model));
        QTRY_COMPARE(layer->count(), 2);
        QCOMPARE(layer->subjectAt(300, 200), u"unit/0"_s);
        model.setData(model.index(0, 0), 37.9, Qt::UserRole);
        QTRY_COMPARE(layer->subjectAt(300, 200), QString());
        model.removeRow(0);
        QTRY_COMPARE(layer->count(), 1);
    }

    void aClosureIsRedAndWhite()
    {
        const auto view
            = window("StripeLayer { objectName: 'layer'; anchors.fill: parent; map: theMap; lineWidth: 16\n"
                     "model: [{ path: [[112.53, 37.86], [112.57, 37.86]], state: 'in_force', direction: 'both', subject: 'closure/a' },"
                     "{ path: [[112.53, 37.87], [112.57, 37.87]], state: 'rejected', subject: 'closure/b' }] }");
        QVERIFY(QTest::qWaitForWindowExposed(view.get()));
        QVERIFY(grabbed(*view, [](const QImage &image) {
            int red = 0;
            int white = 0;
            for (int x = 100; x < 500; ++x) {
                const QColor c = image.pixelColor(x, 200);
                red += c.red() > 180 && c.green() < 90;
                white += c.red() > 200 && c.green() > 200;
            }
            return red > 120 && white > 80;
        }));
        auto *layer = view->rootObject()->findChild<StripeLayer *>();
        QCOMPARE(layer->count(), 1);
        QCOMPARE(layer->subjectAt(200, 205), u"closure/a"_s);
        QCOMPARE(layer->subjectAt(200, 240), QString());
    }

    /// With one lane open it is drawn as no closure in force is: striped on one half, and nowhere red.
    void aClosureWithALaneOpenIsNoneInForce()
    {
        const auto view
            = window("StripeLayer { objectName: 'layer'; anchors.fill: parent; map: theMap; lineWidth: 16; stateRole: 'drawn'\n"
                     "model: [{ path: [[112.53, 37.86], [112.57, 37.86]], state: 'in_force', drawn: 'one_lane', direction: 'both' }] }");
        QVERIFY(QTest::qWaitForWindowExposed(view.get()));
        const auto lit = [](const QImage &image, int y) { // of the stripes; {amber, red or white}
            std::pair<int, int> count;
            for (int x = 100; x < 500; ++x) {
                const QColor c = image.pixelColor(x, y);
                count.first += c.red() > 150 && c.green() > 90 && c.blue() < 130;
                count.second += (c.red() > 180 && c.green() < 80) || (c.red() > 200 && c.green() > 200 && c.blue() > 200);
            }
            return count;
        };
        QVERIFY(grabbed(*view, [&](const QImage &image) {
            const auto above = lit(image, 196);
            const auto below = lit(image, 204);
            return std::max(above.first, below.first) > 80 && std::min(above.first, below.first) < 20 && above.second + below.second == 0;
        }));
    }

    void aFilterThatGetsItsRowsLater()
    {
        QStandardItemModel model(1, 1);
        model.setItemRoleNames({{Qt::UserRole + 7, "latitude"}, {Qt::UserRole + 8, "longitude"}, {Qt::UserRole + 9, "subject"}});
        model.setData(model.index(0, 0), 37.86, Qt::UserRole + 7);
        model.setData(model.index(0, 0), 112.55, Qt::UserRole + 8);
        model.setData(model.index(0, 0), u"unit/a"_s, Qt::UserRole + 9);
        QSortFilterProxyModel filter;
        const auto view = window("MarkerLayer { objectName: 'layer'; anchors.fill: parent; map: theMap; iconSize: 30 }");
        QVERIFY(QTest::qWaitForWindowExposed(view.get()));
        auto *layer = view->rootObject()->findChild<MarkerLayer *>();
        layer->setModel(QVariant::fromValue<QAbstractItemModel *>(&filter));
        filter.setSourceModel(&model);
        QVERIFY(wf::waitFor([&] {
            view->grabWindow();
            return layer->subjectAt(300, 200) == "unit/a"_L1;
        }));
    }

    void aWayHasItsOwnColourAndAClosureNever()
    {
        const auto view
            = window("StripeLayer { objectName: 'layer'; anchors.fill: parent; map: theMap; lineWidth: 16\n"
                     "model: [{ path: [[112.53, 37.86], [112.57, 37.86]], state: 'route', direction: 'ahead', tint: '#00ff00' },"
                     "{ path: [[112.53, 37.865], [112.57, 37.865]], state: 'in_force', direction: 'both', tint: '#00ff00' }] }");
        QVERIFY(QTest::qWaitForWindowExposed(view.get()));
        const auto green = [](const QImage &image, int y) {
            int count = 0;
            for (int x = 100; x < 500; ++x)
                count += image.pixelColor(x, y).green() > 180 && image.pixelColor(x, y).red() < 90;
            return count;
        };
        QVERIFY(grabbed(*view, [&](const QImage &image) { return green(image, 200) > 380; }));
        int above = 200; // the closure lies further north
        while (above > 0 && view->grabWindow().pixelColor(300, above - 40).red() < 150)
            --above;
        QVERIFY(above > 0);
        QCOMPARE(green(view->grabWindow(), above - 44), 0);
    }

    void whatIsReachedFirstIsPaintedOnTop()
    {
        const auto view = window("ReachLayer { objectName: 'layer'; anchors.fill: parent; map: theMap; lineWidth: 10\n"
                                 "colors: ['#ff0000', '#0000ff'] }");
        QVERIFY(QTest::qWaitForWindowExposed(view.get()));
        auto *layer = view->rootObject()->findChild<ReachLayer *>();
        const QPolygonF line({{112.53, 37.86}, {112.57, 37.86}});
        const QPolygonF half({{112.53, 37.86}, {112.55, 37.86}});
        layer->setBands({QVariant::fromValue(QList<QPolygonF>{half}), QVariant::fromValue(QList<QPolygonF>{line})});
        QVERIFY(grabbed(*view, [](const QImage &image) {
            return image.pixelColor(250, 200) == QColor(Qt::red) && image.pixelColor(350, 200) == QColor(Qt::blue)
                && image.pixelColor(350, 212) == QColor(Qt::black);
        }));
        layer->setBands({});
        QVERIFY(grabbed(*view, [](const QImage &image) { return image.pixelColor(250, 200) == QColor(Qt::black); }));
    }

    void everyKindHasASymbolOfItsOwn()
    {
        QSet<int> seen{GlyphAtlas::indexOf(u"dot"_s)};
        for (const QString &name : {u"access"_s, u"access-hospital"_s, u"access-fire"_s, u"access-station"_s, u"access-shelter"_s,
                                    u"hazard"_s, u"resource"_s, u"junction"_s, u"tier-far"_s, u"tier-middle"_s, u"tier-near"_s}) {
            QVERIFY2(!seen.contains(GlyphAtlas::indexOf(name)), qPrintable(name));
            seen.insert(GlyphAtlas::indexOf(name));
        }
    }

    void labelsFollowTheMap()
    {
        const auto view
            = window("LabelLayer { objectName: 'layer'; anchors.fill: parent; map: theMap\n"
                     "LabelSource { name: 'a'; model: [{ latitude: 37.86, longitude: 112.55, label: '二坝桥 38 cm', subject: 's' }] } }");
        QVERIFY(QTest::qWaitForWindowExposed(view.get()));
        auto *layer = view->rootObject()->findChild<LabelLayer *>();
        QVERIFY(layer);
        const QAbstractItemModelTester tester(layer->labels(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(layer->labels()->rowCount(), 1);
        const QModelIndex first = layer->labels()->index(0);
        const qreal before = first.data(ShownLabels::X).toReal();
        QVERIFY(before >= 300);
        QSignalSpy removed(layer->labels(), &QAbstractItemModel::rowsRemoved);
        layer->map()->setProperty("zoomLevel", 15);
        layer->map()->setProperty("bearing", 30);
        QTRY_COMPARE(layer->labels()->rowCount(), 1);
        QCOMPARE(removed.count(), 0);
    }

    void labelsNeverMeet()
    {
        QRandomGenerator random(7);
        LabelChoice choice;
        const QRectF view(0, 0, 800, 600);
        const QList<QRectF> keepOut{QRectF(0, 0, 200, 600)};
        for (int round = 0; round < 50; ++round) {
            QList<LabelWish> wishes;
            for (int i = 0; i < 200; ++i)
                wishes.append({.key = QString::number(i),
                               .point = QPointF(random.bounded(800), random.bounded(600)),
                               .size = QSizeF(40 + random.bounded(120), 20),
                               .priority = double(random.bounded(5)),
                               .gap = 12,
                               .reserve = i % 3 ? 0.0 : 20.0});
            const auto shown = choice.choose(wishes, view, keepOut, 150);
            QVERIFY(shown.size() > 10);
            for (qsizetype a = 0; a < shown.size(); ++a) {
                QVERIFY(view.contains(shown.at(a).box));
                QVERIFY(!shown.at(a).box.intersects(keepOut.first()));
                for (qsizetype b = a + 1; b < shown.size(); ++b)
                    QVERIFY(!shown.at(a).box.intersects(shown.at(b).box));
            }
        }
    }
};

QTEST_MAIN(TestLayers)
#include "test_layers.moc"
