// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handovertools.h"
#include "onetest.h"
#include "reporttools.h"
#include "waterstand.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;

/// What the next shift reads of roads: which are closed, how far, and where water stands.
class TestHandoverRoads : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aRoadThatIsClosedInPartIsSaidSo();
    void waterOnAnOpenRoadIsHandedOver();
    void whatIsOnlyApprovedIsNotClosed();
    void whatIsContradictedIsSaid();
    void whatIsOnlyAskedForHasNothingToBeDone();
    void aDepthReadElsewhereOnTheStretchSaysWhere();
};

/// Some lanes, or the direction that the water is not on: the next shift reads that the road leads through the water still.
void TestHandoverRoads::aRoadThatIsClosedInPartIsSaidSo()
{
    const QString point = u"floodpoint/erbaqiao"_s;
    const QString closure = u"closure/c1"_s;
    for (const auto &[change, at, part] :
         {std::tuple(QJsonObject{{"lanes"_L1, 3}, {"lanesClosed"_L1, 1}}, QJsonObject(), u"仅管制南行（3条车道中的1条）"_s),
          std::tuple(QJsonObject{{"lanesClosed"_L1, 1}}, QJsonObject(), u"仅管制南行（1条车道）"_s),
          std::tuple(QJsonObject(), QJsonObject{{"direction"_L1, u"northbound"_s}}, u"仅管制南行"_s),
          std::tuple(QJsonObject(), QJsonObject{{"kind"_L1, u"underpass"_s}}, u"仅管制南行"_s),
          std::tuple(QJsonObject(), QJsonObject{{"direction"_L1, u"southbound"_s}}, QString()),
          std::tuple(QJsonObject{{"direction"_L1, u"both"_s}}, QJsonObject{{"kind"_L1, u"underpass"_s}}, QString())}) {
        Desk desk;
        stopBinheWest(desk);
        desk.put(90, u"floodpoint.configure"_s, point, at);
        desk.put(90, u"closure.update"_s, closure, change);
        desk.depth(95, u"erbaqiao"_s, 60);
        const QStringList water = texts(handoverOf(desk.situation, start + 96 * minute), u"water"_s);
        QCOMPARE(water,
                 part.isEmpty() ? QStringList() : QStringList{u"滨河西路二坝桥：水深60厘米（18时15分读数），%1，已达管制水深"_s.arg(part)});
        // The rest is asked for: that stands above, as what is open still; nothing is where all is shut already.
        QJsonObject rest{{"state"_L1, u"asked"_s}, {"direction"_L1, u"both"_s}, {"road"_L1, u"滨河西路"_s}, {"floodPoint"_L1, point}};
        desk.put(96, u"closure.ask"_s, u"closure/rest"_s, rest);
        const Handover later = handoverOf(desk.situation, start + 97 * minute);
        QVERIFY(texts(later, u"water"_s).isEmpty());
        const QString said = texts(later, u"asked"_s).join(QString());
        const bool isAll = change.value("direction"_L1).toString() == "both"_L1;
        QVERIFY2(said.contains(isAll ? u"该路段另有管制，已禁止通行"_s : u"该路段仅部分管制，已达管制水深"_s), qPrintable(said));
        QVERIFY2(!said.contains(u"尚未管制"_s), qPrintable(said));
    }
}

void TestHandoverRoads::waterOnAnOpenRoadIsHandedOver()
{
    // In whatever state the closure is, a point above its limit stands in the list: as a closed road or as an open one.
    for (const QString &state :
         {u"asked"_s, u"stopped"_s, u"confirmed"_s, u"in_force"_s, u"reopening_asked"_s, u"reopened"_s, u"rejected"_s}) {
        Desk desk;
        stopBinheWest(desk);
        desk.put(90, u"closure.step"_s, u"closure/c1"_s, {{"state"_L1, state}, {"floodPoint"_L1, u"floodpoint/erbaqiao"_s}});
        desk.depth(95, u"erbaqiao"_s, 34);
        const Handover handover = handoverOf(desk.situation, start + 96 * minute);
        const bool isOpen = state == "reopened"_L1 || state == "rejected"_L1;
        const bool isAsked = state == "asked"_L1;
        QCOMPARE(texts(handover, u"asked"_s).size(), isAsked ? 1 : 0);
        QCOMPARE(texts(handover, u"closures"_s).size(), isAsked || isOpen ? 0 : 1); // no road stands in two lists
        QCOMPARE(texts(handover, u"asked"_s).join(QString()).contains(u"道路尚未管制，已达管制水深"_s), isAsked);
        QVERIFY(!texts(handover, u"closures"_s).join(QString()).contains(u"尚未管制"_s)); // it was stopped before it was confirmed
        QCOMPARE(texts(handover, u"water"_s),
                 isOpen ? QStringList{u"滨河西路二坝桥：水深34厘米（18时15分读数），道路未管制，已达管制水深"_s} : QStringList());
        QVERIFY(!handover.items(u"zh"_s).filter(u"34厘米"_s).isEmpty());
        desk.depth(97, u"erbaqiao"_s, 4);
        QVERIFY(texts(handoverOf(desk.situation, start + 98 * minute), u"water"_s).isEmpty());
    }
}

/// What is approved and keeps nobody out yet stands under no heading that says that the road is closed.
void TestHandoverRoads::whatIsOnlyApprovedIsNotClosed()
{
    Desk desk;
    QJsonObject fields{{"state"_L1, u"asked"_s}, {"road"_L1, u"滨河西路"_s}, {"cause"_L1, u"ponding"_s}};
    for (const QString &state : {u"asked"_s, u"confirmed"_s, u"in_force"_s}) {
        fields.insert("state"_L1, state);
        desk.put(90, u"closure.step"_s, u"closure/c9"_s, fields);
        const Handover handover = handoverOf(desk.situation, start + 91 * minute);
        const bool isOpen = state != "in_force"_L1;
        QCOMPARE(texts(handover, u"asked"_s).size(), isOpen ? 1 : 0);
        QCOMPARE(texts(handover, u"closures"_s).size(), isOpen ? 0 : 1);
    }
}

/// A gauge and a person who contradict each other are handed over as they stand on the flood page.
void TestHandoverRoads::whatIsContradictedIsSaid()
{
    Desk desk;
    stopBinheWest(desk);
    desk.depth(95, u"erbaqiao"_s, 49);
    desk.situation.measure({Sample{u"depth/erbaqiao"_s, start + 96 * minute, {3}, u"officer"_s, {}}});
    const qint64 now = start + 97 * minute;
    QVERIFY(waterDispute(desk.situation, *desk.situation.record(u"floodpoint/erbaqiao"_s), now));
    const QStringList lines = texts(handoverOf(desk.situation, now), u"closures"_s);
    QCOMPARE(lines.size(), 1);
    QVERIFY2(lines.constFirst().contains(u"目前水深49厘米（水位计49厘米、人工查看3厘米，相互矛盾）"_s), qPrintable(lines.constFirst()));
    // What a person has read is believed; what the gauge in doubt says is handed over beside it.
    desk.put(98, u"floodpoint.doubt"_s, u"floodpoint/erbaqiao"_s, {{"doubtful"_L1, u"与现场不符。"_s}});
    const QStringList beside = texts(handoverOf(desk.situation, start + 99 * minute), u"closures"_s);
    QCOMPARE(beside.size(), 1);
    QVERIFY2(beside.constFirst().contains(u"目前水深3厘米（水位计存疑，读数49厘米）"_s), qPrintable(beside.constFirst()));
}

/// Steps are those of a closure that somebody has decided: of one that is asked for none is left undone.
void TestHandoverRoads::whatIsOnlyAskedForHasNothingToBeDone()
{
    for (const QString &state : {u"asked"_s, u"stopped"_s, u"confirmed"_s, u"in_force"_s, u"reopening_asked"_s}) {
        Desk desk;
        stopBinheWest(desk);
        desk.put(90, u"closure.step"_s, u"closure/c1"_s, {{"state"_L1, state}});
        const bool isAsked = state == "asked"_L1;
        const QStringList lines = texts(handoverOf(desk.situation, start + 91 * minute), isAsked ? u"asked"_s : u"closures"_s);
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines.constFirst().contains(u"未完成"_s) != isAsked, qPrintable(lines.constFirst()));
    }
}

void TestHandoverRoads::aDepthReadElsewhereOnTheStretchSaysWhere()
{
    Desk desk;
    stopBinheWest(desk);
    desk.put(86, u"closure.step"_s, u"closure/c1"_s, {{"line"_L1, QJsonArray{QJsonArray{112.53, 37.86}, QJsonArray{112.53, 37.87}}}});
    desk.put(86, u"floodpoint.define"_s, u"floodpoint/beside"_s,
             {{"state"_L1, u"normal"_s}, {"name"_L1, u"桥北匝道"_s}, {"road"_L1, u"滨河西路"_s}, {"pos"_L1, QJsonArray{112.53, 37.865}}});
    desk.depth(90, u"erbaqiao"_s, 12);
    const auto line = [&desk](int at) { return texts(handoverOf(desk.situation, start + at * minute), u"closures"_s).constFirst(); };
    QVERIFY2(line(91).contains(u"目前水深12厘米，"_s) || line(91).contains(u"目前水深12厘米；"_s), qPrintable(line(91)));
    desk.depth(92, u"beside"_s, 30);
    QVERIFY2(line(93).contains(u"目前水深30厘米（桥北匝道处）"_s), qPrintable(line(93)));
}

WATCHFLOOR_TEST(TestHandoverRoads)
#include "test_handoverroads.moc"
