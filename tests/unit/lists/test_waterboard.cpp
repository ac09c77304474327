// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecastseries.h"
#include "logdesk.h"
#include "patience.h"
#include "waterboard.h"

#include <QAbstractItemModelTester>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

/// Flood points, a rain station and the board over them.
struct Room : LogDesk {
    std::unique_ptr<Lists> lists;
    std::unique_ptr<WaterBoard> board;

    Room()
        : LogDesk(3)
    {
        lists = std::make_unique<Lists>(situation, *log, clock);
        board = std::make_unique<WaterBoard>(*lists);
    }

    void point(const QString &id, const QJsonObject &more = {})
    {
        QJsonObject fields{{"state"_L1, u"normal"_s},
                           {"name"_L1, id},
                           {"kind"_L1, u"underpass"_s},
                           {"gauge"_L1, u"G-"_s + id},
                           {"pos"_L1, QJsonArray{112.55, 37.86}},
                           {"thresholds"_L1, QJsonObject{{"watch"_L1, 10}, {"slow"_L1, 15}, {"close"_L1, 25}, {"reopen"_L1, 10}}}};
        for (auto it = more.begin(); it != more.end(); ++it)
            fields.insert(it.key(), *it);
        put(u"floodpoint/"_s + id, fields);
    }

    void read(const QString &id, double cm, const QString &source = u"gauge"_s)
    {
        log->measure({Sample{u"depth/"_s + id, clock.now(), {cm}, source, source == "gauge"_L1 ? QString() : u"XCMJ"_s}});
    }

    /// Asks and waits for the answer to what is known now.
    [[nodiscard]] bool answered()
    {
        lists->beat();
        if (!wf::waitFor([this] { return !board->isBusy(); }))
            return false;
        QSignalSpy changed(board.get(), &WaterBoard::changed);
        board->ask();
        return hasCome(changed);
    }
};

} // namespace

class TestWaterBoard : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void risingWaterReachesTheLimit();
    void aReadingOfThisSecondCountsAtOnce();
    void waterThatRisesWithoutRainIsForetoldByItsTrend();
    void withoutRainDataNothingIsJudged();
    void noForecastAgainstTheRise();
    void whatNobodyReadHasNoLineAndReachedNothing();
    void aDoubtfulGaugeIsNotBelieved();
    void onlyAPersonDoubtsADeepGaugeForOneLook();
    void aJumpThatStaysIsBelievedAgain();
    void aGaugeThatSpeaksAgainIsSilentNoMore();
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
    Room room;
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
    Room room;
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
    Room room;
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
    Room room;
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
    Room room;
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
    Room room;
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

void TestWaterBoard::aDoubtfulGaugeIsNotBelieved()
{
    Room room;
    room.point(u"a"_s);
    QSignalSpy doubted(room.board.get(), &WaterBoard::gaugeDoubted);
    room.read(u"a"_s, 5);
    room.clock.set(room.clock.now() + minute);
    room.read(u"a"_s, 90); // a jump
    QVERIFY(room.answered());
    QVERIFY(!room.board->gaugeDoubt(u"floodpoint/a"_s).isEmpty());
    QCOMPARE(doubted.count(), 1);
    QVERIFY(room.answered());
    QCOMPARE(doubted.count(), 1); // told once

    QCOMPARE(doubted.constFirst().at(2).toString(), u"gauge.jump"_s);

    // An officer reads 6 cm, the gauge is marked: only the officer's reading counts.
    room.clock.set(room.clock.now() + minute);
    room.read(u"a"_s, 6, u"officer"_s);
    room.point(u"a"_s, {{"doubtful"_L1, u"jumps"_s}});
    room.read(u"a"_s, 95);
    QVERIFY(room.answered());
    QCOMPARE(room.board->outlookOf(u"floodpoint/a"_s)->depthCm(), 6.0);
    QCOMPARE(room.board->gaugeDoubt(u"floodpoint/a"_s), QString());

    // Trusted again: what it read before is not held against it.
    room.clock.set(room.clock.now() + minute);
    QJsonObject fields = room.situation.record(u"floodpoint/a"_s)->fields();
    fields.remove("doubtful"_L1);
    fields.insert("trustedAt"_L1, room.clock.now());
    room.put(u"floodpoint/a"_s, fields, u"floodpoint.trust"_s);
    room.clock.set(room.clock.now() + minute);
    room.read(u"a"_s, 7);
    QVERIFY(room.answered());
    QCOMPARE(room.board->gaugeDoubt(u"floodpoint/a"_s), QString());
    QCOMPARE(room.board->outlookOf(u"floodpoint/a"_s)->depthCm(), 7.0);
}

/// It stands still at 49 cm, and somebody reads 3: suggested, not done, and the forecast begins with the deeper.
void TestWaterBoard::onlyAPersonDoubtsADeepGaugeForOneLook()
{
    Room room;
    room.point(u"a"_s);
    QSignalSpy doubted(room.board.get(), &WaterBoard::gaugeDoubted);
    for (int i = 0; i <= 25; ++i) {
        room.read(u"a"_s, 49);
        room.clock.set(room.clock.now() + minute);
    }
    room.read(u"a"_s, 3, u"officer"_s);
    QVERIFY(room.answered());
    QVERIFY(!room.board->gaugeDoubt(u"floodpoint/a"_s).isEmpty());
    QCOMPARE(doubted.count(), 0);
    QCOMPARE(room.board->outlookOf(u"floodpoint/a"_s)->depthCm(), 49.0);
}

void TestWaterBoard::aJumpThatStaysIsBelievedAgain()
{
    Room room;
    room.point(u"a"_s, {{"doubtful"_L1, u"jumps"_s}, {"doubtCode"_L1, u"gauge.jump"_s}});
    QSignalSpy believed(room.board.get(), &WaterBoard::gaugeBorneOut);
    for (const double cm : {5.0, 60.0, 62.0}) {
        room.read(u"a"_s, cm);
        QVERIFY(room.answered());
        room.clock.set(room.clock.now() + minute);
    }
    QCOMPARE(believed.count(), 0);
    room.read(u"a"_s, 64);
    QVERIFY(room.answered());
    QCOMPARE(believed.count(), 1);
    // What a person doubted, or for another reason, only a person trusts again.
    room.point(u"a"_s, {{"doubtful"_L1, u"broken"_s}});
    believed.clear();
    QVERIFY(room.answered());
    QCOMPARE(believed.count(), 0);
}

/// However deep the water came meanwhile: from the last word before the silence to the first after it is no jump. But a jump after it is.
void TestWaterBoard::aGaugeThatSpeaksAgainIsSilentNoMore()
{
    for (const bool jumps : {false, true}) {
        Room room;
        room.point(u"a"_s);
        room.read(u"a"_s, 3);
        room.clock.set(room.clock.now() + 14 * minute);
        room.point(u"a"_s, {{"doubtful"_L1, u"silent"_s}, {"doubtCode"_L1, u"gauge.silent"_s}, {"doubtedAt"_L1, double(room.clock.now())}});
        QSignalSpy believed(room.board.get(), &WaterBoard::gaugeBorneOut);
        QSignalSpy doubted(room.board.get(), &WaterBoard::gaugeDoubted);
        QVERIFY(room.answered());
        QCOMPARE(believed.count(), 0);
        room.clock.set(room.clock.now() + minute);
        if (jumps) {
            room.log->measure({Sample{u"depth/a"_s, room.clock.now() - minute / 2, {3}, u"gauge"_s, {}},
                               Sample{u"depth/a"_s, room.clock.now(), {48}, u"gauge"_s, {}}});
        } else {
            room.read(u"a"_s, 48);
        }
        QVERIFY(room.answered());
        QCOMPARE(believed.count(), jumps ? 0 : 1);
        QCOMPARE(doubted.count(), jumps ? 1 : 0);
        QVERIFY(!jumps || doubted.constFirst().at(2).toString() == "gauge.jump"_L1);
        if (jumps)
            continue;
        // Believed again, it is held to what it has said since: a fall at one stroke a minute later is no dry road.
        QJsonObject fields = room.situation.record(u"floodpoint/a"_s)->fields();
        fields.insert("silentAt"_L1, fields.value("doubtedAt"_L1));
        fields.insert("trustedAt"_L1, room.clock.now());
        for (const auto field : {"doubtful"_L1, "doubtCode"_L1, "doubtedAt"_L1})
            fields.remove(field);
        room.put(u"floodpoint/a"_s, fields, u"floodpoint.trust"_s);
        room.clock.set(room.clock.now() + minute);
        room.read(u"a"_s, 3);
        QVERIFY(room.answered());
        QCOMPARE(doubted.count(), 1);
        QCOMPARE(doubted.constFirst().at(2).toString(), u"gauge.jump"_s);
        // Whoever opens the board afterwards judges it as this one does: the record says from when on.
        WaterBoard later(*room.lists);
        QSignalSpy said(&later, &WaterBoard::gaugeDoubted);
        QVERIFY(hasCome(said));
        QCOMPARE(said.constFirst().at(2).toString(), u"gauge.jump"_s);
    }
}

/// Whatever is read, believed or not, lately or long ago: where the depth beside it is at the limit no time is foretold for reaching it.
void TestWaterBoard::nothingIsForetoldOfWhatIsReadAlready()
{
    static const QRegularExpression time(u"[0-9]{1,2}:[0-9]{2}"_s);
    QRandomGenerator random(624);
    for (int round = 0; round < 30; ++round) {
        Room room;
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
    Room room;
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
    Room room;
    room.point(u"a"_s, {{"model"_L1, QJsonObject{{"runoff"_L1, 7}}}});
    QVERIFY(room.answered());
    QVERIFY(!room.board->forecast(u"floodpoint/a"_s).value(u"known"_s).toBool());
    QVERIFY(!room.board->forecast(u"floodpoint/a"_s).value(u"problem"_s).toString().isEmpty());
    QVERIFY(!room.board->forecast(u"floodpoint/nowhere"_s).value(u"known"_s).toBool());
}

void TestWaterBoard::whatWasReadBeforeThisRunCounts()
{
    Room room;
    room.point(u"a"_s);
    for (int i = 0; i < 20; ++i) {
        room.read(u"a"_s, 2 + i);
        room.clock.set(room.clock.now() + minute);
    }
    // The same log opened again: the situation knows only the latest of each series.
    Situation later;
    later.begin(room.log->opening());
    later.measure(room.log->openingSamples());
    Lists lists(later, *room.log, room.clock);
    WaterBoard board(lists);
    QTRY_VERIFY(board.outlookOf(u"floodpoint/a"_s));
    QTRY_VERIFY(!board.isBusy());
    QCOMPARE(board.outlookOf(u"floodpoint/a"_s)->depthCm(), 21.0);
    QVERIFY(board.outlookOf(u"floodpoint/a"_s)->forecast.correctionM3h > 0); // it rose without rain: the readings of before say so
}

void TestWaterBoard::theListHoldsThroughRandomWater()
{
    Room room;
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

QTEST_GUILESS_MAIN(TestWaterBoard)
#include "test_waterboard.moc"
