// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivecounts.h"
#include "archivetools.h"
#include "onetest.h"
#include "trials.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>
#include <QtNumeric>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <tuple>

using namespace wf;
using namespace wf::test;

namespace {

constexpr qint64 HourMs = 3'600'000;
constexpr qint64 DayMs = 24 * HourMs;

struct Happened {
    QString kind, type, road, brigade;
    qint64 at = 0;
    qint64 endedAt = 0; ///< 0 = it goes on
    std::optional<QPointF> pos;
    bool isRemoved = false;
};

/// A span counted one record after the other, by Qt's own calendar.
SpanCounts counted(const QList<Happened> &all, const CountQuery &query, qint64 from, qint64 to)
{
    const QTimeZone zone = QTimeZone::fromSecondsAheadOfUtc(int(query.utcOffsetMs / 1000));
    SpanCounts counts;
    counts.from = from;
    counts.to = to;
    QList<qint64> lasted;
    for (const Happened &one : all) {
        const bool fits = (query.type.isEmpty() || one.type == query.type) && (query.road.isEmpty() || one.road == query.road)
            && (query.brigade.isEmpty() || one.brigade == query.brigade);
        if (one.kind != query.kind || one.isRemoved || !fits || one.at < from || one.at >= to)
            continue;
        const QDateTime when = QDateTime::fromMSecsSinceEpoch(one.at, zone);
        ++counts.number;
        ++counts.hours.at(size_t(when.time().hour()));
        ++counts.weekdays.at(size_t(when.date().dayOfWeek() - 1));
        ++counts.types[one.type];
        ++counts.roads[one.road];
        ++counts.brigades[one.brigade];
        if (one.pos) {
            ++counts.placed;
            ++counts.cells[hexCell(one.pos->x(), one.pos->y(), query.resolution)];
        }
        if (one.endedAt > 0)
            lasted.append(one.endedAt - one.at);
    }
    counts.ended = lasted.size();
    if (!lasted.isEmpty()) {
        std::ranges::sort(lasted);
        counts.meanMs = std::accumulate(lasted.cbegin(), lasted.cend(), qint64(0)) / lasted.size();
        const qsizetype middle = lasted.size() / 2;
        counts.medianMs = lasted.size() % 2 ? lasted.at(middle) : (lasted.at(middle) + lasted.at(middle - 1)) / 2;
    }
    return counts;
}

/// How many came to be in each month from a moment on.
QMap<QString, qint64> monthsOf(const QList<Happened> &all, const CountQuery &query, qint64 from, qint64 to)
{
    QMap<QString, qint64> months;
    const QTimeZone zone = QTimeZone::fromSecondsAheadOfUtc(int(query.utcOffsetMs / 1000));
    for (const Happened &one : all) {
        if (one.at >= from && one.at < to && counted({one}, query, from, to).number > 0)
            ++months[QDateTime::fromMSecsSinceEpoch(one.at, zone).toString(u"yyyy-MM"_s)];
    }
    return months;
}

Happened anything(QRandomGenerator &random, qint64 from, qint64 to)
{
    static const QStringList types{u"accident"_s, u"ponding"_s, u"other"_s, {}};
    static const QStringList roads{u"长风大街"_s, u"滨河西路"_s, u"=1+1"_s, {}};
    static const QStringList brigades{u"yingze"_s, u"xiaodian"_s, {}};
    Happened one;
    one.kind = random.bounded(5) ? u"incident"_s : u"closure"_s;
    one.type = types.at(random.bounded(4));
    one.road = roads.at(random.bounded(4));
    one.brigade = brigades.at(random.bounded(3));
    one.at = from + qint64(random.generate64() % quint64(to - from));
    if (random.bounded(3) == 0) // at the very edges of hours, and so of days and months
        one.at = std::max(from, one.at / HourMs * HourMs - random.bounded(2));
    one.isRemoved = random.bounded(20) == 0;
    if (random.bounded(2) && !one.isRemoved)
        one.endedAt = one.at + random.bounded(100'000'000);
    if (random.bounded(4))
        one.pos = QPointF(112.4 + random.bounded(300) / 1000.0, 37.7 + random.bounded(300) / 1000.0);
    return one;
}

Draft draftOf(const Happened &one, int number)
{
    const bool isClosure = one.kind == "closure"_L1;
    QJsonObject fields{{u"state"_s, isClosure ? u"asked"_s : u"received"_s}};
    for (const auto &[field, value] :
         {std::pair(isClosure ? u"cause"_s : u"type"_s, one.type), std::pair(u"road"_s, one.road), std::pair(u"brigade"_s, one.brigade)}) {
        if (!value.isEmpty())
            fields.insert(field, value);
    }
    if (one.pos)
        fields.insert(u"pos"_s, QJsonArray{one.pos->x(), one.pos->y()});
    if (one.isRemoved)
        fields.insert(u"removed"_s, true);
    if (one.endedAt > 0) {
        const QString over = isClosure ? u"reopened"_s : u"closed"_s;
        fields.insert(u"state"_s, over);
        fields.insert(u"times"_s, QJsonObject{{over, one.endedAt}});
    }
    return with(u"%1/%2"_s.arg(one.kind).arg(number), number, fields, one.at);
}

} // namespace

/// What was, counted in one pass: held against counting one record after the other.
class TestArchiveCounts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir.emplace(); }

    void countsAsOneByOne()
    {
        QRandomGenerator random(11);
        const qint64 from = dayBegin(QDate(2023, 1, 1));
        const qint64 to = dayBegin(QDate(2025, 3, 1));
        QList<Happened> all;
        LogStore store = openLog(file());
        QList<Draft> drafts{with(u"entry/0"_s, 0, {}, from)}; // the log has begun by then
        for (int n = 1; n <= 4000; ++n) {
            all.append(anything(random, from, to));
            drafts.append(draftOf(all.constLast(), n));
        }
        QVERIFY(store.append(drafts).has_value());
        const Archive archive = openArchive(store);
        qint64 ended = 0, cells = 0, placed = 0, bare = 0, restricted = 0, open = 0;
        for (Trials trials(200, 40); trials.next();) {
            CountQuery query{.kind = trials.number() % 4 ? u"incident"_s : u"closure"_s};
            query.utcOffsetMs = (random.bounded(27) - 12) * HourMs + (random.bounded(2) ? HourMs / 2 : 0);
            const QDate month(2024, 1 + random.bounded(12), 1); // with its February of 29 days
            query.from = dayBegin(month, query.utcOffsetMs);
            query.to = dayBegin(month.addMonths(1), query.utcOffsetMs);
            query.until = random.bounded(3) ? to + DayMs : query.from + random.bounded(31) * DayMs + random.bounded(int(DayMs));
            query.type = random.bounded(4) ? QString() : u"accident"_s;
            query.road = random.bounded(4) ? QString() : u"长风大街"_s;
            query.brigade = random.bounded(4) ? QString() : u"yingze"_s;
            const auto told = archive.review(query);
            QVERIFY(told.has_value());

            const qint64 end = std::min(query.to, query.until);
            const auto before = [&](int months) {
                const qint64 begin = dayBegin(month.addMonths(-months), query.utcOffsetMs);
                const qint64 whole = dayBegin(month.addMonths(1 - months), query.utcOffsetMs);
                SpanCounts counts = counted(all, query, begin, end < query.to ? std::min(whole, begin + end - query.from) : whole);
                counts.held = counts.to <= from ? SpanCounts::Held::None : begin < from ? SpanCounts::Held::Part : SpanCounts::Held::Whole;
                return counts;
            };
            SpanCounts span = counted(all, query, query.from, end);
            span.held = SpanCounts::Held::Whole;
            QCOMPARE(told->span.number, span.number);
            QVERIFY(told->span == span);
            QVERIFY(told->monthBefore == before(1));
            QVERIFY(told->yearBefore == before(12));
            QVERIFY(!told->isBehind());
            QCOMPARE(told->months, monthsOf(all, query, dayBegin(month.addMonths(-12), query.utcOffsetMs), end));
            ended += span.ended;
            cells += span.cells.size();
            placed += span.placed;
            bare += span.types.value({}) + span.roads.value({}) + span.brigades.value({});
            ++(query.type.isEmpty() ? open : restricted);
        }
        // There was something of everything to be miscounted.
        QVERIFY(ended > 100 && cells > 100 && placed > 100 && bare > 100);
        QVERIFY(restricted > 3 && open > 3);
    }

    /// The same moment is another day, month and hour elsewhere.
    void theCitysOwnMidnightCounts()
    {
        LogStore store = openLog(file());
        const qint64 midnight = dayBegin(QDate(2024, 3, 1));
        QCOMPARE(QDateTime::fromMSecsSinceEpoch(midnight, QTimeZone::UTC).toString(u"yyyy-MM-dd HH:mm"_s), u"2024-02-29 16:00"_s);
        QVERIFY(store
                    .append({with(u"incident/1"_s, 1, {{u"state"_s, u"received"_s}}, midnight - 1),
                             with(u"incident/2"_s, 2, {{u"state"_s, u"received"_s}}, midnight)})
                    .has_value());
        const Archive archive = openArchive(store);
        const auto of = [&](const QDate &month, qint64 offset) {
            return archive
                .review({.kind = u"incident"_s,
                         .from = dayBegin(month, offset),
                         .to = dayBegin(month.addMonths(1), offset),
                         .until = midnight + DayMs,
                         .utcOffsetMs = offset})
                .value();
        };
        const Counts february = of(QDate(2024, 2, 1), BeijingOffsetMs);
        QCOMPARE(february.span.number, 1); // on the leap day
        QCOMPARE(february.span.hours.at(23), 1);
        QCOMPARE(february.span.weekdays.at(3), 1);
        const Counts march = of(QDate(2024, 3, 1), BeijingOffsetMs);
        QCOMPARE(march.span.hours.at(0), 1);
        QCOMPARE(march.span.weekdays.at(4), 1);
        QCOMPARE(of(QDate(2024, 2, 1), 0).span.number, 2);
        // The day after the leap day a year before is the same day of the year.
        QCOMPARE(dayOf(monthsOn(dayBegin(QDate(2024, 2, 29)), -12)), QDate(2023, 2, 28));
        QCOMPARE(dayOf(monthsOn(dayBegin(QDate(2024, 3, 31)), -1)), QDate(2024, 2, 29));
    }

    /// Nothing is told of a time before the log began.
    void aMonthWithoutAPredecessor()
    {
        LogStore store = openLog(file());
        const qint64 begin = dayBegin(QDate(2026, 6, 12)) + 9 * HourMs;
        QVERIFY(store
                    .append({with(u"incident/1"_s, 1, {{u"state"_s, u"received"_s}}, begin),
                             with(u"incident/2"_s, 2, {{u"state"_s, u"received"_s}}, dayBegin(QDate(2026, 7, 20)))})
                    .has_value());
        const Archive archive = openArchive(store);
        const auto of = [&](const QDate &month) {
            return archive.review({.kind = u"incident"_s, .from = dayBegin(month), .to = dayBegin(month.addMonths(1))}).value();
        };
        using Held = SpanCounts::Held;
        const Counts may = of(QDate(2026, 5, 1));
        QCOMPARE(may.span.held, Held::None);
        const Counts june = of(QDate(2026, 6, 1));
        QCOMPARE(june.span.held, Held::Part);
        QCOMPARE(june.monthBefore.held, Held::None);
        QCOMPARE(june.firstAt, begin);
        const Counts july = of(QDate(2026, 7, 1));
        QCOMPARE(july.span.held, Held::Whole);
        QCOMPARE(july.monthBefore.held, Held::Part);
        QCOMPARE(july.yearBefore.held, Held::None);
        QCOMPARE(july.span.to, dayBegin(QDate(2026, 7, 20)) + HourMs); // up to the log's last hour
        QCOMPARE(july.monthBefore.to - july.monthBefore.from, july.span.to - july.span.from);
    }

    /// What was put aside took nobody any time.
    void onlyWhatWasHandledLasted()
    {
        LogStore store = openLog(file());
        QList<Draft> drafts;
        const auto add = [&drafts](const QString &kind, const QString &state, qint64 lasted) {
            const int number = int(drafts.size()) + 1;
            drafts.append(with(u"%1/%2"_s.arg(kind).arg(number), number,
                               {{u"state"_s, state}, {u"times"_s, QJsonObject{{state, Begin + lasted}}}}, Begin));
        };
        add(u"incident"_s, u"closed"_s, HourMs);
        add(u"incident"_s, u"merged"_s, 1000);
        add(u"incident"_s, u"cancelled"_s, 2000);
        add(u"closure"_s, u"reopened"_s, 2 * HourMs);
        add(u"closure"_s, u"rejected"_s, 1000);
        QVERIFY(store.append(drafts).has_value());
        const Archive archive = openArchive(store);
        for (const auto &[kind, number, lasted] : {std::tuple(u"incident"_s, 2, HourMs), std::tuple(u"closure"_s, 2, 2 * HourMs)}) {
            const auto told = archive.review({.kind = kind, .from = Begin, .to = Begin + DayMs, .until = Begin + DayMs});
            QVERIFY(told.has_value());
            QCOMPARE(told->span.number, number);
            QCOMPARE(told->span.ended, 1);
            QCOMPARE(told->span.meanMs, lasted);
            QCOMPARE(told->span.medianMs, lasted);
        }
    }

    /// What was told of twice happened once: by its hour, its road and its month too.
    void whatWasMergedIsCountedOnce()
    {
        LogStore store = openLog(file());
        QList<Draft> drafts;
        for (int number = 1; number <= 7; ++number) {
            QJsonObject fields{{u"state"_s, u"received"_s}, {u"road"_s, u"长风大街"_s}, {u"pos"_s, QJsonArray{112.55, 37.87}}};
            if (number == 7) {
                fields.insert(u"state"_s, u"merged"_s);
                fields.insert(u"into"_s, u"incident/1"_s);
            }
            drafts.append(with(u"incident/%1"_s.arg(number), number, fields, Begin));
        }
        QVERIFY(store.append(drafts).has_value());
        const auto told = openArchive(store).review({.kind = u"incident"_s, .from = Begin, .to = Begin + DayMs, .until = Begin + DayMs});
        QVERIFY(told.has_value());
        QCOMPARE(told->span.number, 6);
        QCOMPARE(told->span.roads.value(u"长风大街"_s), 6);
        QCOMPARE(told->span.placed, 6);
        QCOMPARE(std::accumulate(told->months.cbegin(), told->months.cend(), qint64(0)), 6);
    }

    void saysHowFarTheTableHasCome()
    {
        LogStore store = openLog(file());
        QVERIFY(store.append({with(u"incident/1"_s, 1, {{u"state"_s, u"received"_s}}, Begin)}).has_value());
        const Archive archive = openArchive(store);
        const auto ask = [&] { return archive.review({.kind = u"incident"_s, .from = Begin, .to = Begin + DayMs}).value(); };
        QVERIFY(!ask().isBehind());
        QVERIFY(!ask().isDrill);
        QVERIFY(store.append({with(u"incident/2"_s, 2, {{u"state"_s, u"received"_s}}, Begin + 1000)}).has_value());
        QVERIFY(ask().isBehind());
        QCOMPARE(ask().events, ask().asOf + 1);
        QVERIFY(store.catchUp().has_value());
        QVERIFY(!ask().isBehind());
        QCOMPARE(ask().span.number, 2);
        QVERIFY(store.setMeta(u"kind"_s, u"drill"_s).has_value());
        QVERIFY(ask().isDrill);
    }

    /// A year is held against the year before alone, of one that goes on against as much of it.
    void aYear()
    {
        LogStore store = openLog(file());
        QList<Draft> drafts;
        const auto add = [&drafts](const QDate &day) {
            const int number = int(drafts.size()) + 1;
            drafts.append(with(u"incident/%1"_s.arg(number), number, {{u"state"_s, u"received"_s}}, dayBegin(day) + HourMs));
        };
        add({2023, 6, 1});
        for (const QDate &day : {QDate(2024, 2, 29), QDate(2024, 12, 31), QDate(2025, 1, 1), QDate(2025, 7, 1), QDate(2025, 12, 31)})
            add(day);
        QVERIFY(store.append(drafts).has_value());
        const Archive archive = openArchive(store);
        CountQuery query{.kind = u"incident"_s,
                         .from = dayBegin(QDate(2025, 1, 1)),
                         .to = dayBegin(QDate(2026, 1, 1)),
                         .until = dayBegin(QDate(2026, 1, 1)),
                         .isYear = true};
        const Counts whole = archive.review(query).value();
        QCOMPARE(whole.span.number, 3);
        QCOMPARE(whole.yearBefore.number, 2);
        QCOMPARE(whole.yearBefore.from, dayBegin(QDate(2024, 1, 1)));
        QCOMPARE(whole.yearBefore.to, query.from);
        QVERIFY(whole.yearBefore.held == SpanCounts::Held::Whole);
        QVERIFY(whole.monthBefore == SpanCounts());
        QCOMPARE(whole.months.keys(), (QStringList{u"2024-02"_s, u"2024-12"_s, u"2025-01"_s, u"2025-07"_s, u"2025-12"_s}));
        query.until = dayBegin(QDate(2025, 7, 2));
        const Counts goesOn = archive.review(query).value();
        QCOMPARE(goesOn.span.number, 2);
        QCOMPARE(goesOn.yearBefore.number, 1);
    }

    /// Each with the other restrictions and without its own.
    void whatThereIsToChoose()
    {
        LogStore store = openLog(file());
        QList<Draft> drafts;
        const auto add = [&drafts](const QString &type, const QString &road, const QString &brigade, qint64 at = Begin) {
            const int number = int(drafts.size()) + 1;
            drafts.append(with(u"incident/%1"_s.arg(number), number,
                               {{u"state"_s, u"received"_s}, {u"type"_s, type}, {u"road"_s, road}, {u"brigade"_s, brigade}}, at));
        };
        add(u"accident"_s, u"a"_s, u"x"_s);
        add(u"accident"_s, u"b"_s, u"x"_s);
        add(u"ponding"_s, u"a"_s, u"y"_s);
        add(u"ponding"_s, u"c"_s, u"x"_s);
        add(u"other"_s, u"a"_s, u"x"_s, Begin - 30 * DayMs); // before the span
        QVERIFY(store.append(drafts).has_value());
        const Archive archive = openArchive(store);
        using Numbers = QMap<QString, qint64>;
        CountQuery query{.kind = u"incident"_s, .from = Begin, .to = Begin + DayMs, .until = Begin + DayMs};
        Counts counts = archive.review(query).value();
        QCOMPARE(counts.choices.types, (Numbers{{u"accident"_s, 2}, {u"ponding"_s, 2}}));
        QCOMPARE(counts.choices.roads, counts.span.roads);
        query.road = u"a"_s;
        counts = archive.review(query).value();
        QCOMPARE(counts.span.number, 2);
        QCOMPARE(counts.choices.roads, (Numbers{{u"a"_s, 2}, {u"b"_s, 1}, {u"c"_s, 1}}));
        QCOMPARE(counts.choices.types, (Numbers{{u"accident"_s, 1}, {u"ponding"_s, 1}}));
        query.type = u"ponding"_s;
        counts = archive.review(query).value();
        QCOMPARE(counts.span.number, 1);
        QCOMPARE(counts.choices.roads, (Numbers{{u"a"_s, 1}, {u"c"_s, 1}}));
        QCOMPARE(counts.choices.types, (Numbers{{u"accident"_s, 1}, {u"ponding"_s, 1}}));
        QCOMPARE(counts.choices.brigades, (Numbers{{u"y"_s, 1}}));
    }

    /// Where no hexagons are asked for none are worked out, and nothing else is counted otherwise.
    void cellsOnlyWhereTheyAreAskedFor()
    {
        LogStore store = openLog(file());
        QVERIFY(store
                    .append({with(u"incident/1"_s, 1, {{u"state"_s, u"received"_s}, {u"pos"_s, QJsonArray{112.55, 37.87}}}, Begin),
                             with(u"incident/2"_s, 2, {{u"state"_s, u"received"_s}}, Begin)})
                    .has_value());
        const Archive archive = openArchive(store);
        CountQuery query{.kind = u"incident"_s, .from = Begin, .to = Begin + DayMs, .until = Begin + DayMs};
        const SpanCounts all = archive.review(query).value().span;
        QCOMPARE(all.cells, (QHash<quint64, qint64>{{hexCell(112.55, 37.87, StandardHexResolution), 1}}));
        query.resolution = -1;
        SpanCounts without = archive.review(query).value().span;
        QVERIFY(without.cells.isEmpty());
        QCOMPARE(without.placed, 1);
        without.cells = all.cells;
        QVERIFY(without == all);
    }

    void hexagons()
    {
        const quint64 cell = hexCell(112.55, 37.87, StandardHexResolution);
        QVERIFY(cell != 0);
        const QList<QPointF> outline = hexOutline(cell);
        QCOMPARE(outline.size(), 6);
        QPointF middle;
        for (const QPointF &corner : outline)
            middle += corner / 6;
        QCOMPARE(hexCell(middle.x(), middle.y(), StandardHexResolution), cell);
        QVERIFY(std::abs(middle.x() - 112.55) < 0.02 && std::abs(middle.y() - 37.87) < 0.02); // degrees the right way round
        QCOMPARE(hexCell(qQNaN(), 37.87, 8), 0ULL);
        QCOMPARE(hexCell(112.55, 91, 8), 0ULL);
        QCOMPARE(hexCell(112.55, 37.87, 99), 0ULL);
        QVERIFY(hexOutline(0).isEmpty());
    }

    /// All years at once, and held against all but the last month and the last year of them: more than any page asks.
    void manyAnswerInTime()
    {
        const int many = qEnvironmentVariableIntValue("WATCHFLOOR_LONG") > 0 ? 100'000 : 10'000;
        QRandomGenerator random(12);
        const qint64 from = dayBegin(QDate(2020, 1, 1));
        const qint64 to = dayBegin(QDate(2026, 1, 1));
        LogStore store = openLog(file());
        QList<Draft> drafts;
        for (int n = 1; n <= many; ++n) {
            Happened one = anything(random, from, to);
            one.kind = u"incident"_s;
            one.isRemoved = false;
            drafts.append(draftOf(one, n));
            if (drafts.size() == 10'000) {
                QVERIFY(store.append(drafts).has_value());
                drafts.clear();
            }
        }
        const Archive archive = openArchive(store);
        QElapsedTimer time;
        time.start();
        const auto told = archive.review({.kind = u"incident"_s, .from = from, .to = to, .until = to});
        const qint64 took = time.elapsed();
        qInfo("%lld ms for %d incidents", static_cast<long long>(took), many);
        QVERIFY(told.has_value());
        QCOMPARE(told->span.number, many);
        QVERIFY(told->span.ended > many / 4);
        QVERIFY2(took < 1000, qPrintable(QString::number(took)));
        // A year of them, restricted, with what there is to choose.
        time.restart();
        const auto year = archive.review(
            {.kind = u"incident"_s, .from = dayBegin(QDate(2025, 1, 1)), .to = to, .until = to, .type = u"accident"_s, .isYear = true});
        const qint64 yearTook = time.elapsed();
        QVERIFY(year && year->span.number > 0 && year->yearBefore.number > 0);
        QVERIFY2(yearTook < 1000, qPrintable(QString::number(yearTook)));
    }

private:
    [[nodiscard]] QString file() const { return m_dir->filePath(u"test.wflog"_s); }

    std::optional<QTemporaryDir> m_dir;
};

WATCHFLOOR_TEST(TestArchiveCounts)
#include "test_archivecounts.moc"
