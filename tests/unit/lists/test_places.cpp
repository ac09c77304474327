// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardroom.h"
#include "dispatchboard.h"
#include "englishname.h"
#include "geo.h"
#include "onetest.h"
#include "patience.h"
#include "placequery.h"
#include "placewords.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

namespace {

constexpr double west = 112.5;
constexpr double south = 37.8;
constexpr double step = 0.01; ///< about 880 m east, 1112 m north

const QStringList across{u"南内环街"_s, u"迎泽大街"_s, u"府西街"_s, u"北大街"_s}; // from the south, west to east
const QStringList along{u"滨河西路"_s, u"解放路"_s, u"建设南路"_s, u"长治路"_s}; // from the west, south to north

QPointF at(int x, int y) { return {west + x * step, south + y * step}; }

/// Four streets by four, each crossing on one level; 迎泽大桥 passes over 滨河西路 without meeting it.
RoadGraph town()
{
    QList<QPointF> nodes;
    for (int y = 0; y < 4; ++y) {
        for (int x = 0; x < 4; ++x)
            nodes.append(at(x, y));
    }
    QList<RoadGraph::Edge> edges;
    const auto add = [&](int from, int to, const QString &name, int level = 0) {
        edges.append({.from = from,
                      .to = to,
                      .oneway = false,
                      .metres = 0,
                      .kmh = 50,
                      .rank = 4,
                      .link = false,
                      .name = name,
                      .level = level,
                      .line = {nodes.at(from), nodes.at(to)}});
    };
    for (int y = 0; y < 4; ++y) {
        for (int x = 0; x < 4; ++x) {
            if (x + 1 < 4)
                add(y * 4 + x, y * 4 + x + 1, across.at(y));
            if (y + 1 < 4)
                add(y * 4 + x, (y + 1) * 4 + x, along.at(x));
        }
    }
    nodes += {{west - 0.004, south + 1.5 * step}, {west + 0.004, south + 1.5 * step}};
    add(16, 17, u"迎泽大桥"_s, 1);
    return RoadGraph::fromParts(nodes, edges);
}

SearchEntry named(const QString &title, const QString &kind, QPointF pos)
{
    SearchEntry entry;
    entry.title = title;
    entry.kind = kind;
    entry.position = pos;
    entry.hasPosition = true;
    return entry;
}

QList<SearchEntry> city()
{
    return {named(u"大南门"_s, u"place"_s, {west + 1.4 * step, south + step + 0.001}), named(u"五龙口海鲜市场"_s, u"place"_s, at(3, 3))};
}

PlaceIndex index() { return {city(), town()}; }

/// Initials of Chinese, as a hurried hand types them.
QString initials(const QString &text)
{
    QString letters;
    for (const QChar c : text)
        letters += QString::fromLatin1(pinyinReadings(c.unicode()).value(0)).left(1);
    return letters;
}

QString spelled(const QString &text)
{
    QString letters;
    for (const QChar c : text)
        letters += QString::fromLatin1(pinyinReadings(c.unicode()).value(0));
    return letters;
}

} // namespace

/// Where something is, said in the ways in which it is said on the telephone.
class TestPlaces : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void roadsAreFoundByTheirEnglishNames()
    {
        QCOMPARE(englishRoadNames(u"迎泽大街"_s), (QStringList{u"迎泽Avenue"_s, u"迎泽Street"_s}));
        QVERIFY(englishRoadNames(u"滨河西路"_s).contains(u"滨河WestRoad"_s));
        QVERIFY(englishRoadNames(u"大南门"_s).isEmpty());
        const PlaceIndex index(city(), town());
        const auto first = [&index](const QString &text) {
            const QList<FoundPlace> found = index.find(text, {});
            return found.isEmpty() ? QString() : found.constFirst().title;
        };
        QCOMPARE(first(u"Yingze Avenue"_s), u"迎泽大街"_s);
        QCOMPARE(first(u"jiefang road"_s), u"解放路"_s);
        QCOMPARE(first(u"Binhe West Road"_s), u"滨河西路"_s);
        QCOMPARE(first(u"South Jianshe Road"_s), u"建设南路"_s);
        for (const QString &crossing : {u"Yingze Avenue Jiefang Road"_s, u"Yingze Street and Jiefang Road"_s}) {
            const QString title = first(crossing);
            QVERIFY2(title.contains(u"迎泽大街"_s) && title.contains(u"解放路"_s), qPrintable(title));
        }
    }

    /// Every crossing of the town, in every way of saying it, is the first answer, in its place.
    void everyCrossingIsFound()
    {
        const PlaceIndex places = index();
        for (int y = 0; y < 4; ++y) {
            for (int x = 0; x < 4; ++x) {
                const QString a = across.at(y), b = along.at(x);
                for (const QString &said : {a + b, a + b + u"口"_s, a + b + u"路口"_s, a + u"与"_s + b + u"交叉口"_s,
                                            a + u"—"_s + b + u"口"_s, a + u"和"_s + b, b + a, b + u"/"_s + a, b + u" "_s + a + u"路口"_s,
                                            initials(a) + initials(b), spelled(b) + spelled(a), spelled(a) + u" "_s + spelled(b)}) {
                    const QList<FoundPlace> found = places.find(said, {});
                    QVERIFY2(!found.isEmpty(), qPrintable(said));
                    QVERIFY2(found.constFirst().kind == "crossing"_L1, qPrintable(said + u": "_s + found.constFirst().title));
                    QVERIFY2(groundMetres(found.constFirst().pos, at(x, y)) < 60, qPrintable(said + u": "_s + found.constFirst().title));
                    QVERIFY(found.constFirst().isSure());
                }
            }
        }
    }

    void whatBelongsToItIsKept_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QPointF>("pos");
        QTest::addColumn<double>("within");
        QTest::addColumn<QString>("direction");
        QTest::addColumn<QString>("road");
        const QPointF crossing = at(1, 1);
        QTest::newRow("a landmark on a road") << u"迎泽大街大南门"_s << QPointF(west + 1.4 * step, south + step) << 40.0 << QString()
                                              << u"迎泽大街"_s;
        QTest::newRow("a bridge over a road") << u"滨河西路迎泽大桥"_s << QPointF(west, south + 1.5 * step) << 60.0 << QString()
                                              << u"滨河西路"_s;
        QTest::newRow("with a direction") << u"迎泽大街解放路口东行"_s << crossing << 60.0 << u"eastbound"_s << u"迎泽大街"_s;
        QTest::newRow("from … to a direction") << u"解放路迎泽大街由南向北"_s << crossing << 60.0 << u"northbound"_s << u"解放路"_s;
        QTest::newRow("beyond it") << u"迎泽大街解放路口以西300米"_s << QPointF(crossing.x() - 300 / 87'900.0, crossing.y()) << 30.0
                                   << QString() << u"迎泽大街"_s;
        QTest::newRow("a kilometre") << u"解放路迎泽大街往北约0.5公里"_s << QPointF(crossing.x(), crossing.y() + 500 / 111'195.0) << 30.0
                                     << QString() << u"解放路"_s;
        QTest::newRow("a stretch") << u"迎泽大街东行解放路至建设南路段"_s << QPointF(west + 1.5 * step, south + step) << 480.0
                                   << u"eastbound"_s << u"迎泽大街"_s;
        QTest::newRow("a stretch against it") << u"解放路南内环街到府西街南行"_s << QPointF(west + step, south + step) << 1200.0
                                              << u"southbound"_s << u"解放路"_s;
        QTest::newRow("somewhere nobody knows, beside something")
            << u"迎泽大街解放路口东北角的银行门口"_s << crossing << 60.0 << QString() << u"迎泽大街"_s;
        QTest::newRow("figures") << u"112.5101, 37.8101"_s << QPointF(112.5101, 37.8101) << 1.0 << QString() << u"解放路"_s;
        QTest::newRow("figures the other way round")
            << u"北纬37.8101° 东经112.5101°"_s << QPointF(112.5101, 37.8101) << 1.0 << QString() << u"解放路"_s;
    }

    void whatBelongsToItIsKept()
    {
        QFETCH(const QString, said);
        QFETCH(const QPointF, pos);
        QFETCH(const double, within);
        QFETCH(const QString, direction);
        QFETCH(const QString, road);
        const QList<FoundPlace> found = index().find(said, {});
        QVERIFY(!found.isEmpty());
        const FoundPlace &best = found.constFirst();
        QVERIFY2(groundMetres(best.pos, pos) < within, qPrintable(u"%1: %2 m"_s.arg(best.title).arg(groundMetres(best.pos, pos))));
        QCOMPARE(best.direction, direction);
        QCOMPARE(best.road, road);
    }

    void theNearerNameComesFirst()
    {
        const PlaceIndex::Entries records{PlaceIndex::entry(named(u"迎泽大街大南门"_s, u"floodpoint"_s, at(2, 1)), u"迎泽大街"_s),
                                          PlaceIndex::entry(named(u"迎泽大街解放路口全景"_s, u"camera"_s, at(1, 1)), u"迎泽大街"_s),
                                          PlaceIndex::entry(named(u"屏 解放路南段"_s, u"sign"_s, at(1, 0)), u"解放路"_s)};
        const PlaceIndex places = index();
        const auto kinds = [&](const QString &said) {
            QStringList list;
            const QList<FoundPlace> found = places.find(said, records);
            for (const FoundPlace &place : found)
                list.append(place.kind);
            return list;
        };
        QCOMPARE(kinds(u"迎泽大街大南门"_s).value(0), u"floodpoint"_s); // called so, before what is put together
        QCOMPARE(kinds(u"解放路"_s).value(0), u"road"_s);
        QVERIFY(kinds(u"解放路"_s).indexOf(u"road"_s) < kinds(u"解放路"_s).indexOf(u"sign"_s)); // begins so, before contains it
        QCOMPARE(kinds(u"迎泽大街解放路口"_s).value(0), u"crossing"_s);
        QVERIFY(kinds(u"迎泽大街解放路口"_s).contains(u"camera"_s));
        QCOMPARE(places.find(u"解放"_s, records, {u"road"_s}).size(), 1); // only what may be chosen
        QVERIFY(places.find(u"迎泽大街解放路口东北角的银行门口"_s, records).constFirst().isSure() == false); // proposed, not taken
        for (const QString &nothing : {QString(), u"  "_s, u"。，"_s, u"qqqqzzzz"_s, QString(5000, u'路')})
            QVERIFY2(places.find(nothing, records).isEmpty(), qPrintable(nothing.left(20)));
    }

    /// The post manned for a point is called like it, and shorter where the point's name has a remark.
    void aPointComesBeforeItsPost()
    {
        BoardRoom room;
        const auto put = [&room](const QString &subject, const QString &name) {
            room.put(subject, {{"state"_L1, u"open"_s}, {"name"_L1, name}, {"pos"_L1, QJsonArray{west + step, south + step}}});
        };
        put(u"post/p"_s, u"解放路大南门备勤点"_s);
        put(u"floodpoint/f"_s, u"解放路大南门（位置假定，以现场为准）"_s);
        PlaceFinder finder(room.situation);
        finder.setCity(city());
        QTRY_VERIFY(finder.isReady() && finder.records()->size() == 2);
        for (const QString &typed : {u"jfldnm"_s, u"jfldn"_s, u"ldnm"_s, u"解放路大南门"_s}) {
            const QList<FoundPlace> found = finder.index()->find(typed, *finder.records(), {u"floodpoint"_s, u"post"_s});
            QCOMPARE(found.size(), 2);
            QVERIFY2(found.constFirst().kind == "floodpoint"_L1, qPrintable(typed));
        }
        QCOMPARE(finder.index()->find(u"jfldnmbqd"_s, *finder.records()).constFirst().subject, u"post/p"_s);
    }

    /// Wherever the map is pressed: the place stays as pressed, has a name, and the name leads back to it.
    void aPressedPlaceIsNamed()
    {
        const PlaceIndex places = index();
        for (int i = 0; i < 400; ++i) {
            const QPointF pos(west - 0.5 * step + (i % 20) * 0.2 * step, south - 0.5 * step + double(i / 20) * 0.2 * step);
            const FoundPlace place = places.at(pos, {});
            QCOMPARE(place.pos, pos);
            QVERIFY(!place.title.isEmpty());
            if (place.road.isEmpty())
                continue;
            QVERIFY2(place.title.contains(place.road), qPrintable(place.title));
            QVERIFY(across.contains(place.road) || along.contains(place.road) || place.road == u"迎泽大桥"_s);
        }
        QVERIFY(places.at(at(2, 2), {}).title.contains(u"府西街"_s) && places.at(at(2, 2), {}).title.contains(u"建设南路"_s));
        QVERIFY(places.at({west + 1.3 * step, south + step}, {}).title.contains(u"2"_s)); // so many metres from the crossing
        QCOMPARE(PlaceIndex().at({112.0, 37.0}, {}).title, u"112.00000, 37.00000"_s);
    }

    void aFieldAsks()
    {
        BoardRoom room;
        room.put(u"floodpoint/dnm"_s,
                 {{"state"_L1, u"normal"_s},
                  {"name"_L1, QJsonObject{{"zh"_L1, u"迎泽大街大南门"_s}, {"en"_L1, u"Dananmen"_s}}},
                  {"road"_L1, u"迎泽大街"_s},
                  {"pos"_L1, QJsonArray{west + step, south + step}}});
        PlaceFinder finder(room.situation);
        PlaceQuery query;
        QAbstractItemModelTester tester(query.candidates(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy taken(&query, &PlaceQuery::taken);
        query.setFinder(&finder);
        query.setText(u"yzdjdnm"_s); // before anything is ready
        QVERIFY(query.isBusy());
        QVERIFY(query.takeCurrent()); // Enter comes before the answer
        QCOMPARE(taken.size(), 0);
        finder.setRoads(town());
        finder.setCity(city());
        QTRY_COMPARE(taken.size(), 1);
        const QVariantMap place = taken.constFirst().constFirst().toMap();
        QVERIFY2(place.value(u"title"_s).toString().contains(u"大南门"_s), qPrintable(place.value(u"title"_s).toString()));
        QVERIFY(query.isFound());
        QCOMPARE(query.candidates()->count(), 1); // what was taken stays on the map

        QTRY_VERIFY(!finder.records()->isEmpty());
        query.setText(u"Dananmen"_s); // a point and a place some way from it are called so
        QVERIFY(!query.isFound());
        QTRY_VERIFY(!query.isBusy());
        QVERIFY(query.candidates()->count() > 1);
        const qsizetype before = taken.size();
        QVERIFY(!query.takeSure());
        QVERIFY(!query.isFound());
        QCOMPARE(taken.size(), before);
        query.setCurrent(1);
        query.setCurrent(0); // gone to it
        QVERIFY(query.takeSure());
        query.clear();
        query.setText(u"迎泽大街大南门"_s);
        QTRY_VERIFY(!query.isBusy());
        QVERIFY(query.takeSure());
        QCOMPARE(taken.constLast().constFirst().toMap().value(u"subject"_s).toString(), u"floodpoint/dnm"_s);

        query.setText(u"海鲜"_s);
        QTRY_VERIFY(!query.isBusy());
        QCOMPARE(query.candidates()->count(), 1);
        QVERIFY(!query.takeSure()); // only contains it: not taken unless somebody says so
        QVERIFY(query.takeCurrent());

        // Pressed on the map: only who asks is told.
        QVERIFY(!finder.press(south + step, west + 2 * step));
        finder.setTaker(&query);
        QSignalSpy looked(&finder, &PlaceFinder::looked);
        QVERIFY(finder.press(south + step, west + 2 * step));
        QCOMPARE(looked.size(), 1);
        QCOMPARE(taken.constLast().constFirst().toMap().value(u"road"_s).toString().isEmpty(), false);
        QCOMPARE(taken.constLast().constFirst().toMap().value(u"longitude"_s).toDouble(), west + 2 * step);
        query.setProperty("takesPresses", false);
        QVERIFY(!finder.press(south, west));
        query.setProperty("takesPresses", true);
        query.clear();
        QCOMPARE(query.candidates()->count(), 0);
        query.setText(u"迎泽"_s);
        QTRY_VERIFY(query.candidates()->count() > 1);
        query.setCurrent(99);
        QCOMPARE(query.current(), query.candidates()->count() - 1);
    }

    /// Where a record is is not answered by itself: the place that is being corrected would be put back.
    void whosePlaceIsAskedForIsNoCandidate()
    {
        BoardRoom room;
        room.incident(u"a"_s, 0, {{u"place"_s, u"某下穿通道"_s}});
        room.incident(u"b"_s, 4, {{u"place"_s, u"某下穿通道"_s}});
        PlaceFinder finder(room.situation);
        finder.setRoads(town());
        finder.setCity(city());
        QTRY_COMPARE(finder.records()->size(), 2);
        QTRY_VERIFY(finder.isReady());
        const auto found = [&finder](const QString &except) {
            PlaceQuery query;
            query.setFinder(&finder);
            query.setExcept(except);
            query.setText(u"某下穿"_s);
            QStringList subjects;
            for (int row = 0; row < query.candidates()->count(); ++row)
                subjects.append(query.candidates()->get(row).value(u"record"_s).toString());
            subjects.sort();
            return subjects;
        };
        QCOMPARE(found({}), QStringList({u"incident/a"_s, u"incident/b"_s}));
        QCOMPARE(found(u"incident/a"_s), QStringList{u"incident/b"_s});
    }

    /// What the record cannot say by itself is asked for, and then it has a position.
    void anIncidentWithoutAPlaceIsGivenOne()
    {
        BoardRoom room;
        room.incident(u"a"_s, -1);
        ForceWatch forces(room.situation);
        DispatchBoard board(room.situation, room.clock, forces);
        board.setWatched(true);
        board.setAbout(u"incident/a"_s);
        QCOMPARE(board.placingVerb(), u"incident.update"_s);
        QVERIFY(!board.problem().isEmpty());
        const QVariantMap fields = board.placingFields({{u"longitude"_s, 112.51}, {u"latitude"_s, 37.85}, {u"road"_s, u"迎泽大街"_s}});
        const auto done
            = room.runAll({QVariantMap{{u"verb"_s, board.placingVerb()}, {u"subject"_s, u"incident/a"_s}, {u"fields"_s, fields}}});
        QVERIFY2(done, qPrintable(done ? QString() : done.error().text));
        QCOMPARE(room.situation.record(u"incident/a"_s)->position(), QPointF(112.51, 37.85));
        QCOMPARE(room.situation.record(u"incident/a"_s)->text("road"_L1), u"直路"_s); // what was known stays
        QCOMPARE(board.placingVerb(), QString());
    }
};

WATCHFLOOR_TEST(TestPlaces)
#include "test_places.moc"
