// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "beside.h"
#include "onetest.h"

#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace wf;

namespace {

QPointF at(double eastMetres, double northMetres) { return {112.5 + eastMetres / 87860.0, 37.8 + northMetres / 111195.0}; }

/// A road that goes into a tunnel at `mouth` metres, and one on the ground beside it.
struct Underpass {
    static constexpr double mouth = 800;
    static constexpr int ground = 2; ///< the edge beside what lies before the tunnel
    RoadGraph graph
        = RoadGraph::fromParts({at(0, 0), at(mouth, 0), at(1600, 0), at(0, -30), at(mouth, -30), at(1600, -30)},
                               {edge(0, 1, u"主路"_s), edge(1, 2, u"主路"_s, -1), edge(3, 4, u"辅路"_s), edge(4, 5, u"辅路"_s)});
    std::vector<ArcPiece> stretch = matchLine(graph.data(), {at(0, 0), at(1600, 0)});

    static RoadGraph::Edge edge(int from, int to, const QString &name, int level = 0)
    {
        RoadGraph::Edge made;
        made.from = from;
        made.to = to;
        made.name = name;
        made.rank = 4;
        made.level = level;
        return made;
    }
    [[nodiscard]] bool isWetBeside(QPointF water) const { return edgesBeside(graph.data(), stretch, water).contains(ground); }
};

} // namespace

class TestBeside : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Water on the ground, however near before the mouth, stands on the ground; in the tunnel, however near behind it, it does not. On the
    /// very mouth it runs down.
    void waterStandsAsHighAsTheRoadItIsNearestTo()
    {
        const Underpass city;
        QCOMPARE(city.stretch.size(), size_t(2));
        for (double x = 5; x < 1600; x += 5) {
            for (const double aside : {-10.0, 0.0, 10.0}) {
                if (std::abs(x - Underpass::mouth) < 1)
                    continue;
                QVERIFY2(city.isWetBeside(at(x, aside)) == (x < Underpass::mouth), qPrintable(QString::number(x)));
            }
        }
        QVERIFY(!city.isWetBeside(at(Underpass::mouth, 0)));
        QVERIFY(!city.isWetBeside(at(Underpass::mouth, 10)));
    }
};

WATCHFLOOR_TEST(TestBeside)
#include "test_beside.moc"
