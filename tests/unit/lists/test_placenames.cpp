// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardroom.h"
#include "onetest.h"
#include "patience.h"
#include "placename.h"
#include "placequery.h"
#include "words.h"

#include <QTest>

#include <algorithm>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

namespace {

constexpr double west = 112.5;
constexpr double south = 37.8;
constexpr double step = 0.01; ///< about 880 m east, 1112 m north

/// Two streets across two others.
RoadGraph town()
{
    const QStringList across{u"南内环街"_s, u"迎泽大街"_s}, along{u"滨河西路"_s, u"解放路"_s};
    QList<QPointF> nodes;
    for (int y = 0; y < 2; ++y) {
        for (int x = 0; x < 2; ++x)
            nodes.append({west + x * step, south + y * step});
    }
    QList<RoadGraph::Edge> edges;
    const auto add = [&](int from, int to, const QString &name) {
        edges.append({.from = from,
                      .to = to,
                      .oneway = false,
                      .metres = 0,
                      .kmh = 50,
                      .rank = 4,
                      .link = false,
                      .name = name,
                      .level = 0,
                      .line = {nodes.at(from), nodes.at(to)}});
    };
    for (int i = 0; i < 2; ++i) {
        add(2 * i, 2 * i + 1, across.at(i));
        add(i, 2 + i, along.at(i));
    }
    return RoadGraph::fromParts(nodes, edges);
}

QList<SearchEntry> city()
{
    SearchEntry market;
    market.title = u"大南门"_s;
    market.kind = u"place"_s;
    market.position = {west + 0.4 * step, south + step + 0.001};
    market.hasPosition = true;
    return {market};
}

/// Words of English; the letters of a name are none.
bool hasEnglish(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.script() == QChar::Script_Latin; });
}
bool hasPattern(const QString &text)
{
    return text.contains(u'—') || text.contains(u"以"_s) || text.contains(u'至') || text.contains(u"附近"_s);
}

} // namespace

/// A place that is put together out of others is called so in both languages, whichever the desk reads.
class TestPlaceNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { setContentLanguage(u"zh"_s); }

    void whateverIsFoundHasBothNames()
    {
        const PlaceIndex index(city(), town());
        for (const QString &language : {u"zh"_s, u"en"_s}) {
            setContentLanguage(language);
            QList<FoundPlace> all;
            for (const QString &said :
                 {u"迎泽大街"_s, u"大南门"_s, u"迎泽大街解放路口"_s, u"Yingze Avenue and Jiefang Road"_s, u"迎泽大街大南门"_s,
                  u"迎泽大街解放路口东行"_s, u"迎泽大街解放路口以西300米"_s, u"迎泽大街东行滨河西路至解放路段"_s}) {
                const QList<FoundPlace> found = index.find(said, {});
                QVERIFY2(!found.isEmpty(), qPrintable(said));
                all.append(found.constFirst());
            }
            all.append(index.at({west, south}, {}));
            all.append(index.at({west + 0.3 * step, south}, {}));
            all.append(index.at({west + 0.4 * step, south + step + 0.002}, {}));
            QCOMPARE(all.size(), 11);
            for (const FoundPlace &place : std::as_const(all)) {
                QVERIFY2(!place.name.zh.isEmpty() && !place.name.en.isEmpty(), qPrintable(place.title));
                QCOMPARE(place.title, place.name.in(language));
                QVERIFY2(!hasEnglish(place.name.zh), qPrintable(place.name.zh));
                QVERIFY2(!hasPattern(place.name.en), qPrintable(place.name.en));
            }
        }
        QCOMPARE(index.find(u"迎泽大街解放路口"_s, {}).constFirst().name.zh, u"迎泽大街—解放路口"_s);
        QCOMPARE(index.find(u"迎泽大街解放路口以西300米"_s, {}).constFirst().name,
                 (LocalText{u"迎泽大街—解放路口以西300米"_s, u"300 m west of 迎泽大街 and 解放路, crossing"_s}));
        QCOMPARE(placename::beside(LocalText::same(u"桥"_s), {0, -120.4}), (LocalText{u"桥以南120米"_s, u"120 m south of 桥"_s}));
    }

    /// Taken on an English desk it stands in Chinese in what agencies read; words of one's own stay what they are.
    void whatIsTakenOnAnEnglishDeskIsChineseInANotice()
    {
        setContentLanguage(u"en"_s);
        BoardRoom room;
        room.put(u"floodpoint/dnm"_s,
                 {{"state"_L1, u"normal"_s},
                  {"name"_L1, QJsonObject{{"zh"_L1, u"迎泽大街大南门"_s}, {"en"_L1, u"Dananmen"_s}}},
                  {"pos"_L1, QJsonArray{west + 0.4 * step, south + step}}});
        PlaceFinder finder(room.situation);
        finder.setRoads(town());
        finder.setCity(city());
        QTRY_VERIFY(finder.isReady() && !finder.records()->isEmpty());
        PlaceQuery query;
        query.setFinder(&finder);
        const auto inNotice = [&finder](const QString &text) {
            const Record record(u"incident/i"_s, {{u"place"_s, QJsonValue::fromVariant(finder.written(text))}});
            return words::placeOf(record);
        };
        for (const auto &[said, zh] :
             {std::pair{u"Yingze Avenue Jiefang Road"_s, u"迎泽大街—解放路口"_s}, std::pair{u"Dananmen"_s, u"迎泽大街大南门"_s}}) {
            query.setText(said);
            QTRY_VERIFY(!query.isBusy());
            QVERIFY(query.takeCurrent());
            const QString shown = query.text();
            QVERIFY2(shown != zh, qPrintable(shown));
            QCOMPARE(inNotice(shown).zh, zh);
            QCOMPARE(inNotice(shown).en, shown);
            QCOMPARE(inNotice(u' ' + shown + u' ').zh, zh);
            QCOMPARE(inNotice(shown + u", at the bank"_s).zh, shown + u", at the bank"_s);
        }
        // Pressed on the map it is the same.
        finder.setTaker(&query);
        QVERIFY(finder.press(south + step, west + step));
        QVERIFY2(inNotice(query.text()).zh.contains(u'—') && !hasEnglish(inNotice(query.text()).zh), qPrintable(inNotice(query.text()).zh));
        // What a record holds in both languages already stays so.
        const QVariantMap both{{u"zh"_s, u"桥"_s}, {u"en"_s, u"Bridge"_s}};
        QCOMPARE(finder.written(both).toMap(), both);
        QCOMPARE(finder.written(u"哪里"_s).toString(), u"哪里"_s);
    }
};

WATCHFLOOR_TEST(TestPlaceNames)
#include "test_placenames.moc"
