// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lists.h"
#include "logdesk.h"
#include "patience.h"
#include "trafficboard.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

QPointF at(int column, int row) { return {112.50 + column * 0.005, 37.80 + row * 0.004}; }

/// Five by five two-way streets, some 440 m apart.
RoadGraph grid()
{
    QList<QPointF> nodes;
    QList<RoadGraph::Edge> edges;
    const auto street = [&edges](int from, int to, const QString &name) {
        RoadGraph::Edge edge;
        edge.from = from;
        edge.to = to;
        edge.rank = 3;
        edge.name = name;
        edges.append(edge);
    };
    for (int row = 0; row < 5; ++row) {
        for (int column = 0; column < 5; ++column) {
            nodes.append(at(column, row));
            if (column < 4)
                street(row * 5 + column, row * 5 + column + 1, u"横%1路"_s.arg(row));
            if (row < 4)
                street(row * 5 + column, row * 5 + column + 5, u"纵%1路"_s.arg(column));
        }
    }
    return RoadGraph::fromParts(nodes, edges);
}

QJsonArray pair(QPointF point) { return {point.x(), point.y()}; }

struct Room : LogDesk {
    Lists lists{situation, *log, clock};
    TrafficWatch watch{situation, TrafficWatch::Mode::Inline};

    /// A flood point 30 m beside a street that runs west to east; nobody reads it.
    void point(const QString &id, int row)
    {
        const QPointF pos = (at(1, row) + at(2, row)) / 2 + QPointF(0, 30 / 111'195.0);
        put(u"floodpoint/"_s + id,
            {{"state"_L1, u"normal"_s}, {"name"_L1, u"%1点"_s.arg(id)}, {"kind"_L1, u"underpass"_s}, {"pos"_L1, pair(pos)}});
    }
    void closure(const QString &state)
    {
        put(u"closure/c"_s,
            {{"state"_L1, state},
             {"road"_L1, u"横2路"_s},
             {"direction"_L1, u"both"_s},
             {"cause"_L1, u"accident"_s},
             {"line"_L1, QJsonArray{pair(at(1, 2)), pair(at(2, 2))}},
             {"lineBack"_L1, QJsonArray{pair(at(2, 2)), pair(at(1, 2))}}});
    }
};

} // namespace

class TestWayPreview : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsAskedForSaysWhatItsWaysPass();
};

/// Before a closure of both directions is confirmed each way names the flood point that it passes, what was read there as soon as it is,
/// and the same ways are led afterwards.
void TestWayPreview::whatIsAskedForSaysWhatItsWaysPass()
{
    Room room;
    room.watch.setRoads(grid());
    room.point(u"south"_s, 1);
    room.point(u"north"_s, 3);
    room.closure(u"asked"_s);
    TrafficBoard board;
    board.show(&room.watch, &room.lists);
    const auto rows = [&board] { return board.diversionsOf(u"closure/c"_s); };
    QTRY_COMPARE(rows().size(), 2);
    const QVariantList shown = rows();
    for (const QVariant &row : shown) {
        QVERIFY(row.toMap().value(u"preview"_s).toBool());
        QCOMPARE(row.toMap().value(u"passes"_s).toStringList().size(), 1);
        const QString text = row.toMap().value(u"passesText"_s).toString();
        QVERIFY2(text.contains(u'点') && text.contains(u"nobody"_s), qPrintable(text));
    }
    room.log->measure(
        {{u"depth/south"_s, room.clock.now(), {4}, u"gauge"_s, {}}, {u"depth/north"_s, room.clock.now(), {4}, u"gauge"_s, {}}});
    const auto isRead = [](const QVariant &row) { return row.toMap().value(u"passesText"_s).toString().contains(u"4 cm"_s); };
    QTRY_VERIFY(std::ranges::all_of(rows(), isRead));

    room.closure(u"confirmed"_s);
    QTRY_VERIFY(rows().size() == 2 && !rows().constFirst().toMap().contains(u"preview"_s));
    const QVariantList led = rows();
    for (qsizetype i = 0; i < led.size(); ++i) {
        for (const QString &what : {u"roads"_s, u"path"_s, u"passes"_s})
            QCOMPARE(led.at(i).toMap().value(what), shown.at(i).toMap().value(what));
        QVERIFY(isRead(led.at(i)));
    }
    board.show(nullptr, nullptr); // it looks at nothing when the room ends
}

QTEST_GUILESS_MAIN(TestWayPreview)
#include "test_waypreview.moc"
