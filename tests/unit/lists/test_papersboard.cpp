// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "duetitles.h"
#include "logdesk.h"
#include "orderlimit.h"
#include "papersboard.h"
#include "patience.h"
#include "pendingmodel.h"
#include "signtext.h"
#include "verb.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

/// A closure, signs and agencies, and the board over them.
struct Room : LogDesk {
    std::unique_ptr<Lists> lists;
    std::unique_ptr<PapersBoard> board;

    Room()
        : LogDesk(3)
    {
        setContentLanguage(u"zh"_s);
        lists = std::make_unique<Lists>(situation, *log, clock);
        board = std::make_unique<PapersBoard>(*lists);
        auto templates = SignTemplates::load(QStringLiteral(WATCHFLOOR_SOURCE_DIR "/resources/signs/templates.yaml"));
        Q_ASSERT(templates);
        board->setTemplates(*templates);
    }

    void sign(const QString &id, double lat, double heading, int rows = 3, int cols = 12, const QString &state = u"blank"_s)
    {
        put(u"sign/"_s + id,
            {{"state"_L1, state},
             {"name"_L1, id},
             {"pos"_L1, QJsonArray{112.526, lat}},
             {"heading"_L1, heading},
             {"rows"_L1, rows},
             {"cols"_L1, cols}},
            u"sign.define"_s);
    }

    /// Closed southbound between 37.857 and 37.843.
    void closure(const QString &state = u"confirmed"_s, const QString &verb = u"closure.confirm"_s)
    {
        put(u"closure/c"_s,
            {{"state"_L1, state},
             {"no"_L1, u"M-0001"_s},
             {"road"_L1, u"滨河西路"_s},
             {"direction"_L1, u"southbound"_s},
             {"from"_L1, u"迎泽大桥"_s},
             {"to"_L1, u"南内环桥"_s},
             {"cause"_L1, u"ponding"_s},
             {"line"_L1, QJsonArray{QJsonArray{112.526, 37.857}, QJsonArray{112.526, 37.843}}}},
            verb);
    }
};

} // namespace

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
    void agenciesOweAndAreToldOnce();
    void oneNoticeHasOneLimit();
    void theDutyLogWritesItself();
    void appendingIsLoading();
    void whatWaitsIsNamedAsToBeDone();
    void limitsComeFromThePlan();
    void signsShowWhatTheyShow();
};

void TestPapersBoard::signsStandUpstreamAndFit()
{
    Room room;
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
    Room room;
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

/// A flood point on either direction's way, a road that is closed farther on: whoever writes the texts reads it there.
void TestPapersBoard::whatMustBeSaidOfAWayStandsAboveTheTexts()
{
    Room room;
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
    Room room;
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

void TestPapersBoard::theRoadsSayWhichSigns()
{
    Room room;
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

void TestPapersBoard::textsArePrefilledAndKeepBothLanguages()
{
    Room room;
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
    Room room;
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

void TestPapersBoard::agenciesOweAndAreToldOnce()
{
    Room room;
    const QAbstractItemModelTester tester(room.board->agencies(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const QString &id : {u"drainage"_s, u"fire"_s, u"bus"_s})
        room.put(u"agency/"_s + id, {{"state"_L1, u"normal"_s}, {"name"_L1, id}}, u"agency.define"_s);
    QTRY_COMPARE(room.board->agencies()->count(), 3);
    // The keyboard finds its row again when the rows are made anew: QML asks this of whatever stands in a table.
    const auto rowOf = [&room](const QString &subject) {
        int row = -2;
        return QMetaObject::invokeMethod(room.board->agencies(), "rowOf", qReturnArg(row), subject) ? row : -2;
    };
    for (int row = 0; row < 3; ++row)
        QCOMPARE(rowOf(room.board->agencies()->subjectAt(row)), row);
    QCOMPARE(rowOf(u"agency/gone"_s), -1);
    QVERIFY(room.board->noticeCases().isEmpty());
    room.closure();
    QTRY_COMPARE(room.board->noticeCases().size(), 1);
    const QVariantList cases = room.board->noticeCases();
    QCOMPARE(cases.at(0).toMap().value(u"case"_s).toString(), u"closure"_s);
    const QVariantList drafts = room.board->notices(u"closure"_s, u"closure/c"_s);
    QCOMPARE(drafts.size(), 3);
    int sent = 0;
    for (const QVariant &draft : drafts) {
        QJsonObject fields = QJsonObject::fromVariantMap(draft.toMap().value(u"fields"_s).toMap());
        fields.insert("state"_L1, u"sent"_s);
        room.put(u"notice/n%1"_s.arg(++sent), fields, u"notice.send"_s, u"LL"_s);
    }
    QTRY_VERIFY(room.board->noticeCases().isEmpty());
    QTRY_COMPARE(room.board->agencies()->data(room.board->agencies()->index(0), room.board->agencies()->roleNames().key("sent")).toInt(),
                 1);
    const int overdue = room.board->agencies()->roleNames().key("overdue");
    QCOMPARE(room.board->agencies()->data(room.board->agencies()->index(0), overdue).toInt(), 0);
    room.clock.set(room.clock.now() + 6 * minute);
    room.lists->beat();
    QTRY_COMPARE(room.board->agencies()->data(room.board->agencies()->index(0), overdue).toInt(), 1);
}

/// At every minute, whatever the plan gives for a receipt: the board of agencies, the list of notices and the queue say one time, and the
/// list says what it is for.
void TestPapersBoard::oneNoticeHasOneLimit()
{
    for (const int receipt : {0, 3, 12}) {
        for (const QString &agency : {u"agency/a"_s, u"agency/flood"_s}) {
            Room room;
            ResponsePlan plan;
            if (receipt > 0)
                plan.targets.insert(u"notice.sign"_s, receipt);
            room.lists->setLimits(DutyLimits(plan));
            room.put(agency, {{"state"_L1, u"normal"_s}, {"name"_L1, u"单位"_s}}, u"agency.define"_s);
            const qint64 sent = room.clock.now();
            QJsonObject fields{{"state"_L1, u"sent"_s},
                               {"type"_L1, u"request"_s},
                               {"agency"_L1, agency},
                               {"text"_L1, u"商请抽排"_s},
                               {"dueAt"_L1, sent + 40 * minute}};
            room.put(u"notice/n"_s, fields, u"notice.send"_s);
            QSet<QString> titles;
            const auto compare = [&room, &titles] {
                room.lists->beat();
                AgencyModel *board = room.board->agencies();
                board->refresh(room.clock.now(), agencyLimits(room.lists->limits()));
                const int role = board->roleNames().key("dueAt");
                const qint64 due = board->index(0).data(role).toLongLong();
                const QVariantMap row = room.lists->record(u"notice/n"_s);
                QCOMPARE(row.value(u"dueAt"_s).toLongLong(), due);
                QCOMPARE(row.value(u"dueTitle"_s).toString().isEmpty(), due == 0);
                titles.insert(row.value(u"dueTitle"_s).toString());
                for (const QString &reason : {u"notice.sent"_s, u"notice.late"_s}) {
                    const int waits = room.lists->pending()->rowOf(u"notice/n"_s, reason);
                    if (waits < 0)
                        continue;
                    QCOMPARE(room.lists->pending()->get(waits).value(u"dueAt"_s).toLongLong(), due);
                    QCOMPARE(reason == "notice.late"_L1, row.value(u"late"_s).toBool());
                }
            };
            bool wasLate = false;
            for (int half = 0; half <= 60; ++half) {
                room.clock.set(sent + half * minute / 2);
                compare();
                const bool isLate = room.lists->record(u"notice/n"_s).value(u"late"_s).toBool();
                QVERIFY2(isLate || !wasLate, qPrintable(QString::number(half))); // it does not become timely by waiting
                wasLate = isLate;
            }
            QVERIFY(wasLate);
            for (const QString &state : {u"signed"_s, u"answered"_s, u"closed"_s}) {
                fields.insert("state"_L1, state);
                room.put(u"notice/n"_s, fields, u"notice.update"_s);
                compare();
            }
            QVERIFY2(titles.size() >= 4, qPrintable(QStringList(titles.values()).join(u'|')));
        }
    }
}

void TestPapersBoard::theDutyLogWritesItself()
{
    Room room;
    DutyBook *book = room.board->book();
    const QAbstractItemModelTester tester(book, QAbstractItemModelTester::FailureReportingMode::QtTest);
    room.closure(u"asked"_s, u"closure.ask"_s);
    QTRY_COMPARE(book->count(), 1);
    QRandomGenerator random(9);
    int entries = 0;
    for (int i = 0; i < 40; ++i) {
        room.clock.set(room.clock.now() + random.bounded(90'000));
        if (random.bounded(3) == 0)
            room.closure(u"confirmed"_s, u"closure.confirm"_s);
        else
            room.put(u"entry/e%1"_s.arg(++entries),
                     {{"state"_L1, u"added"_s}, {"type"_L1, u"note"_s}, {"text"_L1, u"第%1条"_s.arg(entries)}}, u"entry.add"_s);
    }
    QTRY_VERIFY(book->count() > entries);
    const int at = book->roleNames().key("at");
    for (int row = 1; row < book->count(); ++row)
        QVERIFY(book->data(book->index(row), at).toLongLong() <= book->data(book->index(row - 1), at).toLongLong()); // newest first
    book->setAdditionsOnly(true);
    QCOMPARE(book->count(), entries);
    book->setText(u"第3条"_s);
    QCOMPARE(book->count(), 1);
    book->setText({});
    book->setAdditionsOnly(false);

    book->setDrill(true);
    QSignalSpy said(book, &DutyBook::said);
    for (const QString &end : {u"txt"_s, u"csv"_s, u"html"_s}) {
        said.clear();
        const QString path = room.dir.filePath(u"log."_s + end);
        book->save(QUrl::fromLocalFile(path), u"张三"_s);
        QCOMPARE(said.count(), 1);
        QCOMPARE(said.at(0).at(1).toBool(), false);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        QVERIFY2(text.contains(u"第1条"_s) && text.contains(u"演练"_s), qPrintable(end));
    }
    said.clear();
    book->save(QUrl::fromLocalFile(room.dir.filePath(u"no/such/folder/log.txt"_s)), {});
    QCOMPARE(said.count(), 1);
    QVERIFY(said.at(0).at(1).toBool());
}

void TestPapersBoard::appendingIsLoading()
{
    // Whatever was done, in whatever order: what was written while it happened is what is written when the log is opened again.
    Room room;
    DutyBook *book = room.board->book();
    const QAbstractItemModelTester tester(book, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(20);
    QHash<QString, QJsonObject> records;
    const auto text = [&random] { return u"话%1"_s.arg(random.bounded(4)); };
    for (int i = 0; i < 3; ++i) {
        for (const Verb &verb : allVerbs()) {
            const QString subject = u"%1/%2"_s.arg(verb.kind).arg(random.bounded(2));
            const QJsonObject before = records.value(subject);
            QJsonObject given;
            for (const FieldRule &rule : verb.fields) {
                if (!rule.required && random.bounded(2) == 0)
                    continue;
                if (rule.type == FieldRule::Type::Choice)
                    given.insert(rule.name, rule.choices.at(random.bounded(int(rule.choices.size()))));
                else if (rule.type == FieldRule::Type::Number || rule.type == FieldRule::Type::Integer)
                    given.insert(rule.name, 1 + random.bounded(4));
                else if (rule.type == FieldRule::Type::Reference)
                    given.insert(rule.name, u"%1/%2"_s.arg(rule.choices.value(0, u"incident"_s)).arg(random.bounded(2)));
                else if (rule.type == FieldRule::Type::Time)
                    given.insert(rule.name, room.clock.now());
                else if (rule.type == FieldRule::Type::Text || rule.type == FieldRule::Type::LocalText)
                    given.insert(rule.name, text());
            }
            room.clock.set(room.clock.now() + random.bounded(2) * 1000);
            const Record was(subject, before);
            Record after(subject, before);
            QJsonObject fields = before;
            for (auto it = given.begin(); it != given.end(); ++it)
                fields.insert(it.key(), it.value());
            if (!verb.to.isEmpty())
                fields.insert("state"_L1, verb.to);
            after.setFields(fields);
            if (verb.apply)
                verb.apply({was, given, {u"DD"_s, Role::Dispatcher, u"D"_s, {}}, room.clock.now(), {}}, after);
            records.insert(subject, after.fields());
            room.put(subject, after.fields(), verb.name);
            if (random.bounded(20) == 0)
                QCoreApplication::processEvents();
        }
        // A seat whose clock goes slow, or a log that was healed: it belongs between others.
        room.clock.set(room.clock.now() - 30 * 1000);
        room.put(u"entry/late%1"_s.arg(i), {{"state"_L1, u"added"_s}, {"type"_L1, u"note"_s}, {"text"_L1, u"迟到"_s}}, u"entry.add"_s);
        room.clock.set(room.clock.now() + 60 * 1000);
    }
    const auto whole = [&room] {
        DutyLogSource source;
        source.look = [&room](const QString &subject) { return room.situation.record(subject); };
        return dutyLines(room.log->events(0, 0).result(), source);
    };
    QTRY_COMPARE(book->lines().size(), whole().size());
    QCOMPARE(book->lines(), whole());
    DutyBook opened(*room.lists);
    QTRY_COMPARE(opened.lines().size(), book->lines().size());
    QCOMPARE(opened.lines(), book->lines());
}

namespace {

/// One record of every kind in every state it may come into, so that everything that can wait does.
void fillWithEverything(Room &room)
{
    room.put(u"floodpoint/p"_s,
             {{"state"_L1, u"normal"_s},
              {"name"_L1, u"二坝桥"_s},
              {"thresholds"_L1, QJsonObject{{"watch"_L1, 10}, {"slow"_L1, 15}, {"close"_L1, 25}, {"reopen"_L1, 10}}}},
             u"floodpoint.define"_s);
    room.put(u"agency/a"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"市城管局"_s}, {"phone"_L1, u"12319"_s}}, u"agency.define"_s);
    for (const Verb &verb : allVerbs()) {
        if (verb.to.isEmpty() || verb.kind == "agency"_L1 || verb.kind == "floodpoint"_L1)
            continue;
        room.put(verb.kind + u'/' + verb.to,
                 {{"state"_L1, verb.to},
                  {"no"_L1, u"Z-0001"_s},
                  {"floodPoint"_L1, u"floodpoint/p"_s},
                  {"agency"_L1, u"agency/a"_s},
                  {"level"_L1, verb.kind == "response"_L1 ? QJsonValue(3) : QJsonValue(u"close"_s)},
                  {"color"_L1, u"yellow"_s},
                  {"depthCm"_L1, 31},
                  {"text"_L1, u"内容"_s},
                  {"task"_L1, u"拦停"_s},
                  {"person"_L1, u"王五"_s},
                  {"road"_L1, u"滨河西路"_s},
                  {"dueAt"_L1, start}},
                 verb.name);
    }
}

} // namespace

void TestPapersBoard::whatWaitsIsNamedAsToBeDone()
{
    Room room;
    fillWithEverything(room);
    room.clock.set(room.clock.now() + 30 * minute);
    room.lists->beat();
    PendingModel *pending = room.lists->pending();
    QTRY_VERIFY(pending->count() > 15);
    QSet<QString> verbs;
    for (int row = 0; row < pending->count(); ++row) {
        const QVariantMap item = pending->get(row);
        const QString about = item.value(u"reason"_s).toString() + u": "_s + item.value(u"title"_s).toString();
        verbs.insert(item.value(u"verb"_s).toString());
        QVERIFY2(!item.value(u"title"_s).toString().isEmpty(), qPrintable(about));
        // Nor does a row of several say it, or name a step as if it were done.
        QVERIFY2(!item.value(u"title"_s).toString().startsWith(item.value(u"verbTitle"_s).toString() + u" ×"_s), qPrintable(about));
        for (const ClosureStep &step : closureSteps())
            QVERIFY2(!(item.value(u"title"_s).toString() + u',' + item.value(u"detail"_s).toString() + u',')
                          .contains(closureStepTitle(step.key) + u','),
                     qPrintable(about + item.value(u"detail"_s).toString()));
        // Pressing it is not what it is called: that would read as if it were done.
        QVERIFY2(item.value(u"title"_s) != item.value(u"verbTitle"_s), qPrintable(about));
        QVERIFY2(item.value(u"verb"_s).toString().isEmpty() || dueTitle(item.value(u"verb"_s).toString()) != item.value(u"verbTitle"_s),
                 qPrintable(about));
        if (item.value(u"kind"_s) == "alarm"_L1)
            QVERIFY2(item.value(u"detail"_s).toString().contains(u"二坝桥"_s) && item.value(u"detail"_s).toString().contains(u"31"_s),
                     qPrintable(item.value(u"detail"_s).toString()));
        if (item.value(u"kind"_s) == "notice"_L1) // whom to call, and under which number
            QVERIFY2(about.contains(u"市城管局"_s) && item.value(u"detail"_s).toString().contains(u"12319"_s), qPrintable(about));
    }
    QVERIFY(verbs.size() > 12);
}

void TestPapersBoard::limitsComeFromThePlan()
{
    const auto plan = ResponsePlan::load(QStringLiteral(WATCHFLOOR_SOURCE_DIR "/resources/plans/taiyuan-weather.yaml"));
    QVERIFY(plan);
    Room room;
    fillWithEverything(room);
    const auto limitOf = [&room](const QString &verb) {
        const PendingModel *pending = room.lists->pending();
        for (int row = 0; row < pending->count(); ++row) {
            const QVariantMap item = pending->get(row);
            if (item.value(u"verb"_s) == verb && item.value(u"dueAt"_s).toLongLong() > 0)
                return (item.value(u"dueAt"_s).toLongLong() - item.value(u"sinceAt"_s).toLongLong()) / minute;
        }
        return qint64(-1);
    };
    room.lists->beat();
    QTRY_COMPARE(limitOf(u"closure.confirm"_s), 3); // without a plan, what is usual
    room.lists->setLimits(DutyLimits(*plan));
    int checked = 0;
    for (const auto &[key, minutes] : plan->targets.asKeyValueRange()) {
        if (const qint64 waits = key.contains(u'.') ? limitOf(key) : -1; waits >= 0) {
            QCOMPARE(waits, minutes);
            ++checked;
        }
    }
    QVERIFY(checked >= 3);
    QCOMPARE(limitOf(u"closure.confirm"_s), 2); // clause 7.2
    for (const ResponsePlan::Clause &clause : plan->clauses) {
        for (const auto &[verb, field, value] : clause.doneBy) {
            if (const qint64 waits = limitOf(verb); waits >= 0 && !plan->targets.contains(verb) && verb != "task.done"_L1)
                QCOMPARE(waits, *clause.withinMin);
        }
    }
    ResponsePlan other = *plan;
    other.targets.insert(u"closure.confirm"_s, 7);
    other.targets.insert(u"scene.cordon"_s, 9);
    room.lists->setLimits(DutyLimits(other));
    QCOMPARE(limitOf(u"closure.confirm"_s), 7);
    const QVariantList steps = room.lists->checklist();
    QCOMPARE(steps.constFirst().toMap().value(u"limitMin"_s).toInt(), 9);
}

void TestPapersBoard::signsShowWhatTheyShow()
{
    Room room;
    room.sign(u"s"_s, 37.870, 180);
    QVERIFY(room.board->showing().isEmpty());
    const QSignalSpy changed(room.board.get(), &PapersBoard::changed);
    room.put(u"sign/s"_s, {{"state"_L1, u"showing"_s}, {"name"_L1, u"s"_s}, {"text"_L1, QJsonArray{u"绕行"_s}}}, u"sign.publish"_s);
    QTRY_COMPARE(room.board->showing().value(u"sign/s"_s).toStringList(), QStringList{u"绕行"_s});
    QVERIFY(!changed.isEmpty());
    room.put(u"sign/s"_s, {{"state"_L1, u"blank"_s}, {"name"_L1, u"s"_s}}, u"sign.withdraw"_s);
    QTRY_VERIFY(room.board->showing().isEmpty());
}

QTEST_GUILESS_MAIN(TestPapersBoard)
#include "test_papersboard.moc"
