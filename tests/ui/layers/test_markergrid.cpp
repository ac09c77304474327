// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markergrid.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <limits>
#include <numbers>

using namespace wf;

namespace {

/// By looking at every marker.
int scanned(const QList<MovingPlace> &markers, QPointF point, double reach, double now)
{
    int found = -1;
    double best = reach * reach;
    for (const bool selected : {false, true}) { // in the order in which they are drawn
        for (int row = 0; row < markers.size(); ++row) {
            const MovingPlace &marker = markers.at(row);
            const QPointF d = marker.placeAt(now) - point;
            const double distance = QPointF::dotProduct(d, d);
            if (marker.there && marker.selected == selected && distance <= best) {
                best = distance;
                found = row;
            }
        }
    }
    return found;
}

MovingPlace randomMarker(QRandomGenerator &random)
{
    MovingPlace marker;
    marker.there = random.bounded(10) != 0;
    marker.selected = random.bounded(20) == 0;
    // Many on the same spot, so that there are equally near ones; some far out.
    const double extent = random.bounded(50) == 0 ? 1e7 : 8000;
    marker.place = QPointF(std::round(random.generateDouble() * 40) / 40, std::round(random.generateDouble() * 40) / 40) * extent
        - QPointF(extent, extent) / 3;
    if (random.bounded(2)) {
        const double speed = random.bounded(30) == 0 ? 900 : random.bounded(40);
        const double angle = random.generateDouble() * 2 * std::numbers::pi;
        marker.velocity = QPointF(std::sin(angle), std::cos(angle)) * speed;
    }
    marker.at = random.bounded(60) * 1000;
    return marker;
}

} // namespace

class TestMarkerGrid : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsWhatAScanFinds()
    {
        int hits = 0;
        for (quint32 seed = 1; seed <= 60; ++seed) {
            QRandomGenerator random(seed);
            QList<MovingPlace> markers(1 + random.bounded(600));
            MarkerGrid grid;
            grid.reset(markers.size(), 50 + random.bounded(1500));
            for (int row = 0; row < markers.size(); ++row) {
                markers[row] = randomMarker(random);
                grid.set(row, markers.at(row));
            }
            for (int n = 0; n < 200; ++n) {
                // Reports come in, markers appear and go.
                for (int change = random.bounded(4); change > 0; --change) {
                    const int row = random.bounded(int(markers.size()));
                    markers[row] = randomMarker(random);
                    grid.set(row, markers.at(row));
                }
                const double now = random.bounded(120) * 1000;
                const double reach = random.bounded(5) == 0 ? 20'000 : 5 + random.bounded(400);
                QPointF point(random.generateDouble() * 9000 - 3000, random.generateDouble() * 9000 - 3000);
                if (random.bounded(2))
                    point = markers.at(random.bounded(int(markers.size()))).placeAt(now);
                const int expected = scanned(markers, point, reach, now);
                hits += expected >= 0;
                QVERIFY2(grid.nearest(point, reach, now) == expected, qPrintable(QStringLiteral("seed %1, pick %2").arg(seed).arg(n)));
            }
        }
        QVERIFY(hits > 4000);
    }

    void takesAnything()
    {
        MarkerGrid grid;
        QCOMPARE(grid.nearest({0, 0}, 10, 0), -1);
        grid.reset(2, std::numeric_limits<double>::infinity());
        grid.set(0, {.place = {1e300, -1e300}, .velocity = {}, .there = true});
        grid.set(1, {.place = {qQNaN(), 0}, .velocity = {}, .there = true});
        QCOMPARE(grid.nearest({0, 0}, 10, 0), -1);
        QCOMPARE(grid.nearest({1e300, -1e300}, 10, 0), 0);
        grid.set(0, {});
        grid.set(1, {});
        QCOMPARE(grid.nearest({1e300, -1e300}, 10, 0), -1);
    }
};

QTEST_GUILESS_MAIN(TestMarkerGrid)
#include "test_markergrid.moc"
