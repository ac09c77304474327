// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "papersroom.h"
#include "patience.h"
#include "pendingmodel.h"
#include "signtext.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

/// What goes out in writing about a closure: signs, radio, navigation, the public, reports upward.
class TestPapersBoard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void signsStandUpstreamAndFit();
    void eachDirectionHasItsOwnWay();
    void theRoadsSayWhichSigns();
    void whatMustBeSaidOfAWayStandsAboveTheTexts();
    void whatWasDecidedStandsInEveryText();
    void textsArePrefilledAndKeepBothLanguages();
    void aReportIsDueAndWrittenFromTheLog();
    void signsShowWhatTheyShow();
    void theDeepestWaterIsWrittenAboutFirst();
    void whatGoesOutIsInTheLanguageOfTheCity();
};

/// Whoever begins to write finds the road under the deepest water first, however many closures are newer.
void TestPapersBoard::theDeepestWaterIsWrittenAboutFirst()
{
    PapersRoom room;
    const auto closed = [&room](const QString &id, double cm) {
        const QString point = u"floodpoint/"_s + id;
        room.put(point, {{"state"_L1, u"normal"_s}, {"name"_L1, id}});
        room.situation.measure({Sample{u"depth/"_s + id, room.clock.now(), {cm}, u"officer"_s, u"XC"_s}});
        room.put(u"closure/"_s + id, {{"state"_L1, u"in_force"_s}, {"road"_L1, id}, {"cause"_L1, u"ponding"_s}, {"floodPoint"_L1, point}});
    };
    closed(u"deep"_s, 31);
    closed(u"deepest"_s, 41);
    closed(u"shallow"_s, 5);
    const auto first = [&room] {
        QStringList subjects;
        for (const QVariant &one : room.board->closures())
            subjects.append(one.toMap().value(u"subject"_s).toString());
        return subjects;
    };
    QTRY_COMPARE(first(), QStringList({u"closure/deepest"_s, u"closure/deep"_s, u"closure/shallow"_s}));
}

void TestPapersBoard::signsStandUpstreamAndFit()
{
    PapersRoom room;
    room.closure();
    room.sign(u"near"_s, 37.860, 180);
    room.sign(u"far"_s, 37.890, 180);
    room.sign(u"away"_s, 37.861, 0); // read by those who drive away from it
    room.sign(u"behind"_s, 37.840, 180); // after the stretch
    room.put(u"sign/opposite"_s, // towards where it begins, but read by those who drive the other way
             {{"state"_L1, u"blank"_s},
              {"name"_L1, u"opposite"_s},
              {"pos"_L1, QJsonArray{112.521, 37.858}},
              {"heading"_L1, 50},
              {"rows"_L1, 3},
              {"cols"_L1, 12}},
             u"sign.define"_s);
    room.sign(u"broken"_s, 37.862, 180, 3, 12, u"fault"_s);
    room.sign(u"tiny"_s, 37.863, 180, 1, 1);
    const QVariantMap package = room.board->signPackage(u"closure/c"_s);
    QVERIFY(package.value(u"byDistance"_s).toBool());
    QStringList names;
    const QVariantList rows = package.value(u"rows"_s).toList();
    for (const QVariant &row : rows) {
        const QVariantMap sign = row.toMap();
        names.append(sign.value(u"name"_s).toString());
        const QStringList lines = sign.value(u"lines"_s).toStringList();
        QCOMPARE(lines.isEmpty(), !sign.value(u"problem"_s).toString().isEmpty() && sign.value(u"usable"_s).toBool());
        if (!lines.isEmpty())
            QVERIFY(!signFits(lines, sign.value(u"rows"_s).toInt(), sign.value(u"cols"_s).toInt()));
    }
    QCOMPARE(names, (QStringList{u"near"_s, u"broken"_s, u"tiny"_s, u"far"_s}));
    QVERIFY(!rows.at(1).toMap().value(u"usable"_s).toBool());
    QVERIFY(rows.at(2).toMap().value(u"lines"_s).toStringList().isEmpty());
    // One that tells of another closure says so, until that one is over.
    QVERIFY(rows.at(0).toMap().value(u"takenBy"_s).toString().isEmpty());
    for (const QString &state : {u"in_force"_s, u"reopened"_s}) {
        room.put(u"closure/other"_s, {{"state"_L1, state}, {"no"_L1, u"C-0009"_s}, {"road"_L1, u"桃园路"_s}}, u"closure.ask"_s);
        room.put(u"sign/near"_s,
                 {{"state"_L1, u"showing"_s},
                  {"name"_L1, u"near"_s},
                  {"pos"_L1, QJsonArray{112.526, 37.860}},
                  {"heading"_L1, 180},
                  {"rows"_L1, 3},
                  {"cols"_L1, 12},
                  {"about"_L1, u"closure/other"_s},
                  {"text"_L1, QJsonArray{u"桃园路积水"_s}}},
                 u"sign.publish"_s);
        for (const QVariant &row : room.board->signPackage(u"closure/c"_s).value(u"rows"_s).toList()) {
            const bool isTaken = state == "in_force"_L1 && row.toMap().value(u"sign"_s).toString() == "sign/near"_L1;
            QCOMPARE(row.toMap().value(u"takenBy"_s).toString().contains(u"桃园路"_s), isTaken);
        }
    }

    const QVariantMap fields = room.board->signBulletin(u"closure/c"_s, {{u"sign/near"_s, rows.at(0).toMap().value(u"lines"_s)}});
    QCOMPARE(fields.value(u"medium"_s).toString(), u"signs"_s);
    QCOMPARE(fields.value(u"about"_s).toString(), u"closure/c"_s);
    QVERIFY(room.board->signBulletin(u"closure/c"_s, {}).isEmpty());
    QCOMPARE(room.board->preview(rows.at(0).toMap().value(u"lines"_s).toStringList(), 3, 12).size(), 3);
    QVERIFY(!room.board->whyNotOnSign({u"这一行远远超过了这块屏的宽度"_s}, 1, 4).isEmpty());
}

/// Of a closure of both directions each sign names the way round for those who read it, and a text for all names none of the two.
void TestPapersBoard::eachDirectionHasItsOwnWay()
{
    PapersRoom room;
    room.closure();
    room.sign(u"north"_s, 37.860, 180);
    room.sign(u"south"_s, 37.830, 0);
    room.sign(u"cross"_s, 37.850, 90);
    ClosureWays down, up;
    down.found = up.found = true;
    down.roads = {u"双塔北路"_s};
    up.roads = {u"并州东街"_s};
    down.signs = {{u"sign/north"_s, 400, u"near"_s}, {u"sign/cross"_s, 300, u"near"_s}};
    up.signs = {{u"sign/south"_s, 500, u"near"_s}, {u"sign/cross"_s, 300, u"near"_s}};
    const ClosureWays both = bothWays(down, up);
    QVERIFY(both.isSplit && both.roads.isEmpty() && both.found);
    QCOMPARE(both.signs.size(), 3);
    for (const ClosureWays::SignUse &use : both.signs)
        QCOMPARE(use.roads, use.sign == "sign/north"_L1 ? down.roads : use.sign == "sign/south"_L1 ? up.roads : QStringList());
    room.board->setWays({{u"closure/c"_s, both}});
    const auto said = [](const QVariantMap &map) { return QString::fromUtf8(QJsonDocument(QJsonObject::fromVariantMap(map)).toJson()); };
    QString texts;
    for (const QVariant &row : room.board->signPackage(u"closure/c"_s).value(u"rows"_s).toList()) {
        const QString text = said(row.toMap());
        if (row.toMap().value(u"sign"_s).toString() == "sign/north"_L1)
            QVERIFY2(!text.contains(u"并州东街"_s), qPrintable(text));
        if (row.toMap().value(u"sign"_s).toString() == "sign/south"_L1)
            QVERIFY2(!text.contains(u"双塔北路"_s), qPrintable(text));
        texts += text;
    }
    QVERIFY2(texts.contains(u"双塔北路"_s) && texts.contains(u"并州东街"_s), qPrintable(texts));
    const QString radio = said(room.board->bulletin(u"radio"_s, u"closure/c"_s));
    QVERIFY2(!radio.contains(u"双塔北路"_s) && !radio.contains(u"并州东街"_s), qPrintable(radio));
    QVERIFY(!bothWays(down, down).isSplit);
}

void TestPapersBoard::theRoadsSayWhichSigns()
{
    PapersRoom room;
    room.closure();
    room.sign(u"near"_s, 37.860, 180);
    room.sign(u"ramp"_s, 37.850, 90);
    ClosureWays ways;
    ways.found = true;
    ways.roads = {u"迎泽西大街"_s, u"晋祠路"_s};
    ways.addedSeconds = 360;
    ways.metres = 2100;
    ways.signs = {{u"sign/ramp"_s, 400, u"near"_s}};
    room.board->setWays({{u"closure/c"_s, ways}});
    const QVariantMap package = room.board->signPackage(u"closure/c"_s);
    QVERIFY(!package.value(u"byDistance"_s).toBool());
    QCOMPARE(package.value(u"rows"_s).toList().size(), 1);
    QCOMPARE(package.value(u"rows"_s).toList().at(0).toMap().value(u"sign"_s).toString(), u"sign/ramp"_s);
    QVERIFY(package.value(u"way"_s).toString().contains(u"晋祠路"_s));
    // That none stands there is an answer, too: none is then taken by the straight line.
    ways.signs.clear();
    room.board->setWays({{u"closure/c"_s, ways}});
    QVERIFY(room.board->signPackage(u"closure/c"_s).value(u"rows"_s).toList().isEmpty());
    QVERIFY(!room.board->signPackage(u"closure/c"_s).value(u"byDistance"_s).toBool());
    const QString radio = room.board->inWords(room.board->bulletin(u"radio"_s, u"closure/c"_s).value(u"text"_s));
    QVERIFY2(radio.contains(u"晋祠路"_s) && radio.contains(u"临时交通管制"_s), qPrintable(radio));
}

/// A flood point on either direction's way, a road that is closed farther on: whoever writes the texts reads it there.
void TestPapersBoard::whatMustBeSaidOfAWayStandsAboveTheTexts()
{
    PapersRoom room;
    room.closure();
    room.put(u"floodpoint/n"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"南沙河南沿岸下穿"_s}}, u"floodpoint.define"_s);
    ClosureWays down, up;
    down.found = up.found = true;
    down.roads = up.roads = {u"双塔北路"_s};
    room.board->setWays({{u"closure/c"_s, bothWays(down, up)}});
    const auto warnings = [&] { return room.board->signPackage(u"closure/c"_s).value(u"warnings"_s).toStringList(); };
    QCOMPARE(warnings(), QStringList());
    up.passes = {u"floodpoint/n"_s};
    room.board->setWays({{u"closure/c"_s, bothWays(down, up)}});
    QCOMPARE(warnings().size(), 1);
    QVERIFY2(warnings().constFirst().contains(u"南沙河南沿岸下穿"_s), qPrintable(warnings().constFirst()));
    up.ahead.append(ClosedAhead{u"建设路"_s, u"closure/other"_s});
    down = up; // both pass it: said once
    room.board->setWays({{u"closure/c"_s, bothWays(down, up)}});
    QCOMPARE(warnings().size(), 2);
    QCOMPARE(warnings().constFirst().count(u"南沙河南沿岸下穿"_s), 1);
    QCOMPARE(warnings().constLast().count(u"建设路"_s), 1);
    up.above = down.above = {u"地面路"_s};
    room.board->setWays({{u"closure/c"_s, bothWays(down, up)}});
    QCOMPARE(warnings().size(), 3);
    QCOMPARE(warnings().constFirst().count(u"地面路"_s), 1);
}

/// Signs and radio name one way: the one that was decided, also where the roads found another for both directions.
void TestPapersBoard::whatWasDecidedStandsInEveryText()
{
    PapersRoom room;
    room.sign(u"north"_s, 37.860, 180);
    room.put(u"closure/c"_s,
             {{"state"_L1, u"confirmed"_s},
              {"road"_L1, u"滨河西路"_s},
              {"direction"_L1, u"both"_s},
              {"from"_L1, u"迎泽大桥"_s},
              {"to"_L1, u"南内环桥"_s},
              {"cause"_L1, u"ponding"_s},
              {"diversionRoads"_L1, QJsonArray{u"晋祠路"_s}}},
             u"closure.confirm"_s);
    ClosureWays way;
    way.found = true;
    way.roads = {u"双塔北路"_s};
    way.signs = {{u"sign/north"_s, 400, u"near"_s}};
    room.board->setWays({{u"closure/c"_s, bothWays(way, way)}});
    const auto said = [](const QVariantMap &map) { return QString::fromUtf8(QJsonDocument(QJsonObject::fromVariantMap(map)).toJson()); };
    for (const QString &text : {said(room.board->signPackage(u"closure/c"_s)), said(room.board->bulletin(u"radio"_s, u"closure/c"_s))})
        QVERIFY2(text.contains(u"晋祠路"_s) && !text.contains(u"双塔北路"_s), qPrintable(text));
}

void TestPapersBoard::textsArePrefilledAndKeepBothLanguages()
{
    PapersRoom room;
    QVERIFY(room.board->bulletin(u"radio"_s, u"closure/c"_s).isEmpty());
    room.closure();
    const QVariantMap fields = room.board->bulletin(u"public"_s, u"closure/c"_s);
    QCOMPARE(fields.value(u"medium"_s).toString(), u"public"_s);
    const QString text = room.board->inWords(fields.value(u"text"_s));
    QCOMPARE(room.board->withText(fields, text), fields);
    QCOMPARE(room.board->withText(fields, u"改过的"_s).value(u"text"_s).toString(), u"改过的"_s);
    room.board->setDrill(true);
    QVERIFY(room.board->inWords(room.board->bulletin(u"public"_s, u"closure/c"_s).value(u"text"_s)).contains(u"演练"_s));
    QVERIFY(!room.board->rumour(u"多人被淹"_s, {}, {}, {}).value(u"problem"_s).toString().isEmpty());
    QVERIFY(room.board->rumour(u"多人被淹"_s, u"系外地旧画面"_s, {}, {}).contains(u"text"_s));
}

void TestPapersBoard::aReportIsDueAndWrittenFromTheLog()
{
    PapersRoom room;
    QVERIFY(room.board->due().isEmpty());
    room.closure();
    QTRY_COMPARE(room.board->due().size(), 1);
    const QVariantMap due = room.board->due().at(0).toMap();
    QCOMPARE(due.value(u"kind"_s).toString(), u"first"_s);
    QCOMPARE(qint64(due.value(u"dueAt"_s).toDouble()), room.clock.now() + 15 * minute);

    // In the queue only when its time comes near.
    const auto waits = [&room] {
        for (int row = 0; row < room.lists->pending()->count(); ++row) {
            if (room.lists->pending()->get(row).value(u"verb"_s).toString() == "bulletin.draft"_L1)
                return true;
        }
        return false;
    };
    QVERIFY(!waits());
    room.clock.set(room.clock.now() + 8 * minute);
    room.lists->beat();
    QVERIFY(waits());

    QSignalSpy ready(room.board.get(), &PapersBoard::reportReady);
    room.board->writeReport(u"first"_s, u"closure/c"_s);
    QTRY_COMPARE(ready.count(), 1);
    const QVariantMap fields = ready.at(0).at(1).toMap();
    QCOMPARE(fields.value(u"medium"_s).toString(), u"report"_s);
    QVERIFY(room.board->inWords(fields.value(u"text"_s)).contains(u"滨河西路"_s));

    // Drafted, it waits for its approval and no longer to be written.
    QJsonObject draft = QJsonObject::fromVariantMap(fields);
    draft.insert("state"_L1, u"drafted"_s);
    room.put(u"bulletin/b"_s, draft, u"bulletin.draft"_s, u"BS"_s);
    room.lists->beat();
    QVERIFY(!waits());
    QTRY_COMPARE(room.board->due().at(0).toMap().value(u"pending"_s).toString(), u"bulletin/b"_s);
}

void TestPapersBoard::signsShowWhatTheyShow()
{
    PapersRoom room;
    room.sign(u"s"_s, 37.870, 180);
    QVERIFY(room.board->showing().isEmpty());
    const QSignalSpy changed(room.board.get(), &PapersBoard::changed);
    room.put(u"sign/s"_s, {{"state"_L1, u"showing"_s}, {"name"_L1, u"s"_s}, {"text"_L1, QJsonArray{u"绕行"_s}}}, u"sign.publish"_s);
    QTRY_COMPARE(room.board->showing().value(u"sign/s"_s).toStringList(), QStringList{u"绕行"_s});
    QVERIFY(!changed.isEmpty());
    room.put(u"sign/s"_s, {{"state"_L1, u"blank"_s}, {"name"_L1, u"s"_s}}, u"sign.withdraw"_s);
    QTRY_VERIFY(room.board->showing().isEmpty());
}

/// Whatever language the desk speaks: what drivers hear and read, and what is sent upward, is in the city's, as its signs are; a desk in
/// another language reads beside it what it says.
void TestPapersBoard::whatGoesOutIsInTheLanguageOfTheCity()
{
    PapersRoom room;
    room.closure();
    for (const QString &language : {u"zh"_s, u"en"_s}) {
        setContentLanguage(language);
        for (const QString &medium : {u"radio"_s, u"navigation"_s, u"public"_s}) {
            QVariantMap fields = room.board->bulletin(medium, u"closure/c"_s);
            const QVariant text = fields.value(u"text"_s);
            const QString out = room.board->inPublic(text);
            QVERIFY2(out.contains(u"临时交通管制"_s), qPrintable(out));
            QCOMPARE(room.board->helpBeside(text).contains("temporary traffic control"_L1, Qt::CaseInsensitive), language == "en"_L1);
            QCOMPARE(room.board->helpBeside(text).isEmpty(), language == "zh"_L1);
            // Left as it is it keeps both; changed it is what somebody wrote, for every desk.
            QCOMPARE(room.board->withText(fields, out), fields);
            fields = room.board->withText(fields, u"改过的"_s);
            QCOMPARE(room.board->inPublic(fields.value(u"text"_s)), u"改过的"_s);
            QVERIFY(room.board->helpBeside(fields.value(u"text"_s)).isEmpty());
        }
        QJsonObject draft = QJsonObject::fromVariantMap(room.board->bulletin(u"radio"_s, u"closure/c"_s));
        draft.insert("state"_L1, u"drafted"_s);
        room.put(u"bulletin/b"_s, draft, u"bulletin.draft"_s);
        const QVariantMap words = room.board->bulletinText(u"bulletin/b"_s);
        QVERIFY(words.value(u"text"_s).toString().contains(u"临时交通管制"_s));
        QCOMPARE(words.value(u"help"_s).toString().isEmpty(), language == "zh"_L1);
    }
    setContentLanguage(u"zh"_s);
    QVERIFY(room.board->bulletinText(u"bulletin/none"_s).value(u"text"_s).toString().isEmpty());
}

WATCHFLOOR_TEST(TestPapersBoard)
#include "test_papersboard.moc"
