// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cityimport.h"
#include "onetest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;

namespace {

/// A crossroads of a one-way street (drawn against its direction) and a bridge that does not meet it, and a pond.
constexpr QByteArrayView smallOsm = R"(<?xml version="1.0" encoding="UTF-8"?>
<osm version="0.6" generator="test">
<node id="1" lat="37.85" lon="112.50"/>
<node id="2" lat="37.85" lon="112.51"/>
<node id="3" lat="37.85" lon="112.52"/>
<node id="4" lat="37.86" lon="112.51"/>
<node id="5" lat="37.86" lon="112.52"><tag k="amenity" v="hospital"/><tag k="name" v="中心医院"/></node>
<way id="10"><nd ref="1"/><nd ref="2"/><tag k="highway" v="primary"/><tag k="name" v="迎泽大街"/></way>
<way id="11"><nd ref="2"/><nd ref="3"/><tag k="highway" v="primary"/><tag k="name" v="迎泽大街"/></way>
<way id="12"><nd ref="4"/><nd ref="2"/><tag k="highway" v="trunk_link"/><tag k="oneway" v="-1"/><tag k="bridge" v="yes"/></way>
<way id="13"><nd ref="1"/><nd ref="2"/><nd ref="4"/><nd ref="1"/><tag k="natural" v="water"/><tag k="name" v="迎泽湖"/></way>
<way id="14"><nd ref="3"/><nd ref="99"/><nd ref="5"/><tag k="highway" v="footway"/></way>
<relation id="20"><member type="way" ref="10" role="from"/><member type="node" ref="2" role="via"/><member type="way" ref="12" role="to"/>
<tag k="type" v="restriction"/><tag k="restriction" v="no_left_turn"/></relation>
</osm>)";

} // namespace

class TestCityImport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsOsm();
    void readsGeoJson();
    void refusesAndKeepsTheDraft_data();
    void refusesAndKeepsTheDraft();
    void refusesEveryPrefix();
};

void TestCityImport::readsOsm()
{
    CityDraft draft;
    const auto done = importOsm(smallOsm, OsmFormat::Xml, u"small.osm"_s, draft);
    QVERIFY2(done, done ? "" : qPrintable(done.error().text));
    QCOMPARE(draft.ways.size(), 4);
    QCOMPARE(draft.ways[0].name, u"迎泽大街"_s);
    const DraftWay &ramp = draft.ways[2];
    QVERIFY(ramp.link && ramp.oneway && ramp.bridge);
    QCOMPARE(ramp.roadClass, u"trunk"_s);
    QCOMPARE(ramp.layer, 1);
    QCOMPARE(ramp.line.first(), QPointF(112.51, 37.85)); // turned to its direction
    QVERIFY(!draft.ways[3].drivable);
    QCOMPARE(draft.areas.size(), 1);
    QCOMPARE(draft.areas[0].kind, u"water"_s);
    QCOMPARE(draft.places.size(), 2);
    QCOMPARE(draft.restrictions.size(), 1);
    QCOMPARE(draft.restrictions[0].via, QPointF(112.51, 37.85));
    QCOMPARE(draft.skipped.size(), 1); // the point that is missing
}

void TestCityImport::readsGeoJson()
{
    CityDraft draft;
    const QByteArray json = R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"osm_id":"7","name":"滨河西路","highway":"trunk","other_tags":"\"oneway\"=>\"yes\",\"tunnel\"=>\"yes\",\"layer\"=>\"-1\",\"note\"=>\"a \\\"b\\\" c\""},
 "geometry":{"type":"LineString","coordinates":[[112.5,37.8],[112.5,37.81]]}},
{"type":"Feature","properties":{"osm_id":"8","name":null,"highway":null,"other_tags":"\"railway\"=>\"rail\""},
 "geometry":{"type":"LineString","coordinates":[[112.5,37.8],[112.6,37.81]]}},
{"type":"Feature","properties":{"highway":"","leisure":"park","name":"公园"},
 "geometry":{"type":"Polygon","coordinates":[[[112.5,37.8],[112.51,37.8],[112.51,37.81],[112.5,37.8]]]}}]})";
    const auto done = importGeoJson(json, u"x.geojson"_s, draft);
    QVERIFY2(done, done ? "" : qPrintable(done.error().text));
    QCOMPARE(draft.ways.size(), 1);
    QVERIFY(draft.ways[0].oneway && draft.ways[0].tunnel);
    QCOMPARE(draft.ways[0].layer, -1);
    QCOMPARE(draft.rail.size(), 1);
    QCOMPARE(draft.areas.size(), 1);
    QCOMPARE(draft.places.value(0).name, u"公园"_s);
}

void TestCityImport::refusesAndKeepsTheDraft_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("json");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("place");
    QTest::newRow("cut xml") << smallOsm.first(400).toByteArray() << false << u"osm.broken"_s << u"line 8, column 39"_s;
    QTest::newRow("not xml") << QByteArray("hello") << false << u"osm.broken"_s << u"line 1"_s;
    QTest::newRow("empty") << QByteArray() << false << u"osm.broken"_s << u"x"_s;
    QTest::newRow("cut json") << QByteArray("{\"type\":\n\"Feat") << true << u"geojson.broken"_s << u"line 2"_s;
    QTest::newRow("no collection") << QByteArray("{}") << true << u"geojson.broken"_s << u"x"_s;
    QTest::newRow("out of range") << QByteArray(
        R"({"type":"FeatureCollection","features":[{"properties":{"osm_id":"42","highway":"primary"},"geometry":{"type":"LineString","coordinates":[[112.5,37.8],[37.8,112.5]]}}]})")
                                  << true << u"geojson.feature"_s << u"way 42"_s;
}

void TestCityImport::refusesAndKeepsTheDraft()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, json);
    QFETCH(QString, code);
    QFETCH(QString, place);
    CityDraft draft;
    draft.nameZh = u"前"_s;
    const auto done = json ? importGeoJson(bytes, u"x"_s, draft) : importOsm(bytes, OsmFormat::Xml, u"x"_s, draft);
    QVERIFY(!done);
    QCOMPARE(done.error().code, code);
    QVERIFY2(done.error().text.contains(place), qPrintable(done.error().text));
    QVERIFY(done.error().text.startsWith(u'x'));
    QVERIFY(draft.ways.isEmpty() && draft.places.isEmpty());
    QCOMPARE(draft.nameZh, u"前"_s);
}

void TestCityImport::refusesEveryPrefix()
{
    for (qsizetype length = 0; length < smallOsm.size() - 6; length += 37) {
        CityDraft draft;
        QVERIFY(!importOsm(smallOsm.first(length), OsmFormat::Xml, u"x"_s, draft));
        QVERIFY(!importOsm(smallOsm.first(length), OsmFormat::Pbf, u"x"_s, draft));
        QVERIFY(!importOsm(smallOsm.first(length), OsmFormat::XmlGz, u"x"_s, draft));
    }
}

WATCHFLOOR_TEST(TestCityImport)
#include "test_cityimport.moc"
