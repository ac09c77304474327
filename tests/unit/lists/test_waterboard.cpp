// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecastseries.h"
#include "onetest.h"
#include "patience.h"
#include "waterroom.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

/// What the board foretells of each flood point, by which readings, and in which order.
class TestWaterBoard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void risingWaterReachesTheLimit();
    void aReadingOfThisSecondCountsAtOnce();
    void waterThatRisesWithoutRainIsForetoldByItsTrend();
    void withoutRainDataNothingIsJudged();
    void noForecastAgainstTheRise();
    void whatNobodyReadHasNoLineAndReachedNothing();
    void nothingIsForetoldOfWhatIsReadAlready();
    void theChanceOfClosing();
    void theForecastOfRainIsGoneByWhileItIsInForce();
    void aPointWithoutAWorkingModelSaysWhy();
    void whatWasReadBeforeThisRunCounts();
    void theListHoldsThroughRandomWater();
};

/// The lists beat once a second: a reading stamped later than the last beat is one of now, not one of the next minute.
void TestWaterBoard::aReadingOfThisSecondCountsAtOnce()
{
    WaterRoom room;
    room.point(u"a"_s);
    room.read(u"a"_s, 5);
    QVERIFY(room.answered());
    room.clock.set(room.clock.now() + 400); // no beat
    room.read(u"a"_s, 66);
    QVERIFY(wf::waitFor([&] { return room.board->outlookOf(u"floodpoint/a"_s)->depthCm() == 66; }));
    QCOMPARE(closeTimeText(*room.board->outlookOf(u"floodpoint/a"_s)), u"reached"_s);
    // What lies further ahead is no reading of now.
    room.log->measure({Sample{u"depth/a"_s, room.clock.now() + 10 * minute, {90}, u"gauge"_s, {}}});
    QVERIFY(room.answered());
    QCOMPARE(room.board->outlookOf(u"floodpoint/a"_s)->depthCm(), 66.0);
}

void TestWaterBoard::risingWaterReachesTheLimit()
{
    WaterRoom room;
    room.point(u"a"_s);
    room.put(u"rainstation/r"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"R"_s}, {"pos"_L1, QJsonArray{112.55, 37.86}}});
    for (int i = 0; i <= 30; ++i) {
        room.log->measure({Sample{u"rain/r"_s, room.clock.now(), {i * 1.0, 60}, u"gauge"_s, {}}});
        room.read(u"a"_s, i * 0.5);
        if (i < 30)
            room.clock.set(room.clock.now() + minute);
    }
    QVERIFY(room.answered());
    const PointOutlook *outlook = room.board->outlookOf(u"floodpoint/a"_s);
    QVERIFY(outlook);
    QCOMPARE(outlook->problem, QString());
    QCOMPARE(outlook->depthCm(), 15.0);
    QVERIFY(outlook->rainMmPerH && *outlook->rainMmPerH > 50);
    const LimitCrossing *close = outlook->forecast.crossing(u"close");
    QVERIFY(close && close->at);
    QVERIFY(*close->at > room.clock.now());
    const QVariantMap said = room.board->forecast(u"floodpoint/a"_s);
    // It is read to rise faster than the model has it: the sooner of both is what one goes by.
    QVERIFY(outlook->closesByTrend && *outlook->closesByTrend < *close->at);
    QCOMPARE(said.value(u"closeText"_s).toString(), beijingTime(*outlook->closesByTrend).left(5) + u'?');
    const QStringList sentences = said.value(u"sentences"_s).toStringList();
    QVERIFY2(sentences.join(u' ').contains(beijingTime(*close->at).left(5)), qPrintable(sentences.join(u'\n')));
    QVERIFY(said.value(u"basis"_s).toString().contains(beijingTime(room.clock.now()).left(5)));
}

void TestWaterBoard::waterThatRisesWithoutRainIsForetoldByItsTrend()
{
    WaterRoom room;
    room.point(u"a"_s); // closes at 25 cm
    for (int i = 0; i <= 10; ++i) { // a burst main: 1 cm a minute, and no station measures any rain
        room.read(u"a"_s, 8 + i);
        if (i < 10)
            room.clock.set(room.clock.now() + minute);
    }
    QVERIFY(room.answered());
    const QString wanted = beijingTime(room.clock.now() + 7 * minute).left(5);
    QVariantMap said = room.board->forecast(u"floodpoint/a"_s);
    QCOMPARE(said.value(u"closeText"_s).toString(), wanted + u'?');
    QVERIFY2(said.value(u"sentences"_s).toStringList().value(0).contains(wanted),
             qPrintable(said.value(u"sentences"_s).toStringList().join(u'\n')));
    // Falling again: nothing is foretold of the trend.
    for (int i = 0; i < 5; ++i) {
        room.clock.set(room.clock.now() + minute);
        room.read(u"a"_s, 17 - i);
    }
    QVERIFY(room.answered());
    QVERIFY(!room.board->outlookOf(u"floodpoint/a"_s)->closesByTrend);
}

/// No station, no forecast: nobody is told that the water stays below a limit, nor shown how it runs off; a warning says what to expect.
void TestWaterBoard::withoutRainDataNothingIsJudged()
{
    WaterRoom room;
    room.point(u"a"_s);
    room.read(u"a"_s, 1);
    QVERIFY(room.answered());
    const auto said = [&room] {
        const QVariantMap forecast = room.board->forecast(u"floodpoint/a"_s);
        return forecast.value(u"sentences"_s).toStringList().join(u'\n') + u'\n' + forecast.value(u"problem"_s).toString();
    };
    QVERIFY2(said().contains(u"can't be judged"_s) && !said().contains(u"Does not reach"_s), qPrintable(said()));
    QVERIFY2(!said().contains(u"to be expected"_s), qPrintable(said()));
    QVERIFY(!room.board->forecast(u"floodpoint/a"_s).value(u"known"_s).toBool());
    ForecastSeries drawn;
    drawn.setBoard(room.board.get());
    drawn.setSubject(u"floodpoint/a"_s);
    QCOMPARE(drawn.count(), 0);
    room.put(u"warning/w"_s,
             {{"state"_L1, u"received"_s}, {"type"_L1, u"rainstorm"_s}, {"color"_L1, u"orange"_s}, {"issuedAt"_L1, room.clock.now()}});
    QVERIFY(room.answered());
    QVERIFY2(said().contains(u"to be expected"_s), qPrintable(said()));
    // It rains no more, by a station: that is something to judge by, but not what the warning says.
    room.put(u"rainstation/r"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"R"_s}, {"pos"_L1, QJsonArray{112.55, 37.86}}});
    for (int i = 0; i <= 6; ++i) {
        room.log->measure({Sample{u"rain/r"_s, room.clock.now(), {10, 0}, u"gauge"_s, {}}});
        if (i < 6)
            room.clock.set(room.clock.now() + minute);
    }
    QVERIFY(room.answered());
    QVERIFY2(said().contains(u"Does not reach 25 cm"_s) && said().contains(u"only rains on as lately"_s), qPrintable(said()));
}

/// Water that is read to rise while the model has it fall: the model is not shown beside it.
void TestWaterBoard::noForecastAgainstTheRise()
{
    WaterRoom room;
    room.point(u"a"_s);
    room.put(u"rainstation/r"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"R"_s}, {"pos"_L1, QJsonArray{112.55, 37.86}}});
    for (int i = 0; i <= 20; ++i) {
        room.log->measure({Sample{u"rain/r"_s, room.clock.now(), {10, 0}, u"gauge"_s, {}}});
        if (i > 17) // for less than the model can tell anything by
            room.read(u"a"_s, 4 + 3.0 * (i - 17));
        if (i < 20)
            room.clock.set(room.clock.now() + minute);
    }
    QVERIFY(room.answered());
    const PointOutlook &outlook = *room.board->outlookOf(u"floodpoint/a"_s);
    QVERIFY(outlook.isAgainstRise && outlook.closesByTrend);
    const QVariantMap forecast = room.board->forecast(u"floodpoint/a"_s);
    QVERIFY(!forecast.value(u"known"_s).toBool() && !forecast.value(u"problem"_s).toString().isEmpty());
    for (const QString &sentence : forecast.value(u"sentences"_s).toStringList())
        QVERIFY2(!sentence.contains(u"Does not reach"_s) && !sentence.contains(u"Below"_s), qPrintable(sentence));
}

void TestWaterBoard::whatNobodyReadHasNoLineAndReachedNothing()
{
    WaterRoom room;
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        room.point(id);
    room.put(u"rainstation/r"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"R"_s}, {"pos"_L1, QJsonArray{112.55, 37.86}}});
    room.read(u"b"_s, 5, u"officer"_s);
    for (int i = 0; i <= 60; ++i) { // the model fills every point
        room.log->measure({Sample{u"rain/r"_s, room.clock.now(), {i * 3.0, 180}, u"gauge"_s, {}}});
        if (i < 60)
            room.clock.set(room.clock.now() + minute);
    }
    room.read(u"c"_s, 31, u"officer"_s);
    QVERIFY(room.answered());
    const auto said = [&room](const QString &id) { return room.board->forecast(u"floodpoint/"_s + id).value(u"closeText"_s).toString(); };
    ForecastSeries drawn;
    drawn.setBoard(room.board.get());
    const auto count = [&drawn](const QString &id) {
        drawn.setSubject(u"floodpoint/"_s + id);
        return drawn.count();
    };
    QCOMPARE(room.board->outlookOf(u"floodpoint/a"_s)->depthCm(), -1.0);
    QVERIFY2(said(u"a"_s).endsWith(u'?'), qPrintable(said(u"a"_s)));
    QCOMPARE(count(u"a"_s), 0); // it would begin at a depth that nobody knows
    // An hour ago it stood at 5 cm: that the model has it above the limit by now is no fact.
    const LimitCrossing *close = room.board->outlookOf(u"floodpoint/b"_s)->forecast.crossing(u"close");
    QVERIFY(close && close->already);
    QVERIFY2(said(u"b"_s).endsWith(u'?'), qPrintable(said(u"b"_s)));
    for (const QString &sentence : room.board->forecast(u"floodpoint/b"_s).value(u"sentences"_s).toStringList())
        QVERIFY2(!sentence.contains(u"25 cm"_s) || sentence.contains(u"not read"_s), qPrintable(sentence));
    QVERIFY(count(u"b"_s) > 0);
    QCOMPARE(said(u"c"_s), u"reached"_s);
    QCOMPARE(room.board->outlook()->subjectAt(0), u"floodpoint/c"_s);
    QCOMPARE(room.board->outlook()->subjectAt(2), u"floodpoint/a"_s); // unread: last
}

/// Whatever is read, believed or not, lately or long ago: where the depth beside it is at the limit no time is foretold for reaching it.
void TestWaterBoard::nothingIsForetoldOfWhatIsReadAlready()
{
    static const QRegularExpression time(u"[0-9]{1,2}:[0-9]{2}"_s);
    QRandomGenerator random(624);
    for (int round = 0; round < 30; ++round) {
        WaterRoom room;
        room.put(u"rainstation/r"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"R"_s}, {"pos"_L1, QJsonArray{112.55, 37.86}}});
        const bool isInDoubt = round == 0 || random.bounded(2) == 0;
        const double deep = 25 + random.bounded(40);
        room.point(u"a"_s);
        room.read(u"a"_s, deep);
        room.clock.set(room.clock.now() + minute);
        if (isInDoubt)
            room.point(u"a"_s, {{"doubtful"_L1, u"jumps"_s}, {"doubtedAt"_L1, double(room.clock.now())}});
        const int minutes = 1 + random.bounded(40);
        const double rate = random.bounded(3) == 0 ? 0 : 1 + random.bounded(3);
        for (int i = 0; i <= minutes; ++i) {
            room.log->measure({Sample{u"rain/r"_s, room.clock.now(), {i * rate, 60 * rate}, u"gauge"_s, {}}});
            room.clock.set(room.clock.now() + minute);
        }
        QVERIFY(room.answered());
        const double shown = room.lists->record(u"floodpoint/a"_s).value(u"depthCm"_s).toDouble();
        QCOMPARE(shown, deep);
        const QVariantMap said = room.board->forecast(u"floodpoint/a"_s);
        QCOMPARE(said.value(u"closeText"_s).toString(), isInDoubt ? u"reached?"_s : u"reached"_s);
        for (const QString &sentence : said.value(u"sentences"_s).toStringList()) {
            const bool isOfClosing = sentence.contains(u"25 cm"_s);
            QVERIFY2(!isOfClosing || !time.match(sentence).hasMatch() || sentence.contains(u"last read"_s), qPrintable(sentence));
            QVERIFY2(!isOfClosing || sentence.contains(u"or above"_s), qPrintable(sentence));
        }
        const PointOutlook &outlook = *room.board->outlookOf(u"floodpoint/a"_s);
        QVERIFY(outlook.isClosePassed() && closingChance(outlook).value_or(1) == 1);
    }
}

void TestWaterBoard::theChanceOfClosing()
{
    PointOutlook outlook;
    QVERIFY(!closingChance(outlook)); // no forecast
    const auto chance = [&outlook](double limit) {
        outlook.thresholds.close = limit;
        return closingChance(outlook).value_or(-1);
    };
    outlook.forecast.points = {{0, 0, 0, 0}, {1, 20, 0, 40}, {2, 10, 5, 15}};
    QCOMPARE(chance(41), 0.0);
    QCOMPARE(chance(30), 0.125); // of the triangle 0, 20, 40
    QCOMPARE(chance(20), 0.5);
    QCOMPARE(chance(10), 0.875);
    outlook.forecast.points.append({3, 50, 50, 50});
    QCOMPARE(chance(30), 1.0);
    QVERIFY(closingChanceText(outlook).contains("100 %"_L1));
}

void TestWaterBoard::theForecastOfRainIsGoneByWhileItIsInForce()
{
    WaterRoom room;
    room.point(u"a"_s);
    room.read(u"a"_s, 5, u"officer"_s);
    const qint64 issued = room.clock.now();
    room.put(u"rainforecast/city"_s,
             {{"state"_L1, u"issued"_s},
              {"source"_L1, u"市气象台"_s},
              {"issuedAt"_L1, issued},
              {"from"_L1, issued},
              {"stepMin"_L1, 60},
              {"validMin"_L1, 60},
              {"rates"_L1, QJsonArray{u"80"_s, u"80"_s, u"80"_s}}});
    QVERIFY(room.answered());
    const PointOutlook *outlook = room.board->outlookOf(u"floodpoint/a"_s);
    QVERIFY(outlook && outlook->rainForecast);
    QVERIFY(outlook->peak()->cm > 25);
    const QString basis = room.board->forecast(u"floodpoint/a"_s).value(u"basis"_s).toString();
    QVERIFY2(basis.contains(u"市气象台"_s) && basis.contains(beijingTime(issued).left(5)), qPrintable(basis));
    room.clock.set(issued + 61 * minute);
    QVERIFY(room.answered());
    outlook = room.board->outlookOf(u"floodpoint/a"_s);
    QVERIFY(outlook && !outlook->rainForecast);
    QVERIFY(!room.board->forecast(u"floodpoint/a"_s).value(u"basis"_s).toString().contains(u"市气象台"_s));
    QVERIFY(outlook->peak()->cm < 10); // it is dry: nothing goes on
}

void TestWaterBoard::aPointWithoutAWorkingModelSaysWhy()
{
    WaterRoom room;
    room.point(u"a"_s, {{"model"_L1, QJsonObject{{"runoff"_L1, 7}}}});
    QVERIFY(room.answered());
    QVERIFY(!room.board->forecast(u"floodpoint/a"_s).value(u"known"_s).toBool());
    QVERIFY(!room.board->forecast(u"floodpoint/a"_s).value(u"problem"_s).toString().isEmpty());
    QVERIFY(!room.board->forecast(u"floodpoint/nowhere"_s).value(u"known"_s).toBool());
}

void TestWaterBoard::whatWasReadBeforeThisRunCounts()
{
    WaterRoom room;
    room.point(u"a"_s);
    for (int i = 0; i < 20; ++i) {
        room.read(u"a"_s, 2 + i);
        room.clock.set(room.clock.now() + minute);
    }
    // The same log opened again: the situation knows only the latest of each series.
    Situation later;
    later.begin(room.log->opening().result());
    later.measure(room.log->openingSamples().result());
    Lists lists(later, *room.log, room.clock);
    WaterBoard board(lists);
    QTRY_VERIFY(board.outlookOf(u"floodpoint/a"_s));
    QTRY_VERIFY(!board.isBusy());
    QCOMPARE(board.outlookOf(u"floodpoint/a"_s)->depthCm(), 21.0);
    QVERIFY(board.outlookOf(u"floodpoint/a"_s)->forecast.correctionM3h > 0); // it rose without rain: the readings of before say so
}

void TestWaterBoard::theListHoldsThroughRandomWater()
{
    WaterRoom room;
    const QAbstractItemModelTester tester(room.board->outlook(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QRandomGenerator random(5);
    for (int round = 0; round < 25; ++round) {
        const QString id = u"p%1"_s.arg(random.bounded(8));
        room.point(id, random.bounded(5) == 0 ? QJsonObject{{"removed"_L1, true}} : QJsonObject());
        for (int i = 0; i < 3; ++i)
            room.read(u"p%1"_s.arg(random.bounded(8)), random.bounded(40));
        room.clock.set(room.clock.now() + minute);
        QVERIFY(room.answered());
        const QList<const Record *> points = room.situation.records(u"floodpoint"_s);
        QCOMPARE(room.board->outlook()->count(), points.size());
        qint64 before = 0;
        for (int row = 0; row < room.board->outlook()->count(); ++row) {
            const PointOutlook *outlook = room.board->outlookOf(room.board->outlook()->subjectAt(row));
            QVERIFY(outlook);
            const qint64 at = outlook->isClosePassed() ? 1 : outlook->closesAt().value_or(std::numeric_limits<qint64>::max());
            QVERIFY(at >= before); // soonest first
            before = at;
        }
    }
}

WATCHFLOOR_TEST(TestWaterBoard)
#include "test_waterboard.moc"
