// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivetools.h"
#include "onetest.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <map>
#include <optional>

using namespace wf;
using namespace wf::test;

/// The events of all times, page by page, and what records come to in numbers.
class TestArchiveEvents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir.emplace(); }

    void pagesEvents()
    {
        // More than one stretch of them.
        constexpr int many = 45'000;
        LogStore store = openLog(file());
        QList<Draft> drafts;
        QByteArray parent;
        for (int n = 1; n <= many; ++n) {
            Draft d = with(n % 1000 == 0 ? u"incident/1"_s : u"unit/%1"_s.arg(n % 50), n, {{u"n"_s, n}}, Begin + n * 1000LL);
            if (d.subject == "incident/1"_L1 && n > 1000)
                d.parents = {"@" + QByteArray::number(n - 1001)};
            d.seat = n % 20'000 == 7 ? u"ZHZ"_s : u"DD"_s;
            d.verb = n % 2 ? u"unit.depart"_s : u"unit.arrive"_s;
            drafts.append(d);
        }
        QVERIFY(store.append(drafts).has_value());
        const Archive archive = openArchive(store);
        const auto all = [&](const ArchiveEventFilter &filter, int limit) { return placesOf(archive, filter, limit); };
        QList<qint64> every;
        for (qint64 n = many; n >= 1; --n)
            every.append(n);
        QCOMPARE(all({}, 997), every);
        QCOMPARE(all({.seat = u"ZHZ"_s}, 10), (QList<qint64>{40'007, 20'007, 7}));
        QCOMPARE(all({.seat = u"ZHZ"_s}, 1), (QList<qint64>{40'007, 20'007, 7}));
        QCOMPARE(all({.seat = u"KZ"_s}, 10), QList<qint64>());
        QCOMPARE(all({.from = Begin + 7'000, .to = Begin + 10'000}, 2), (QList<qint64>{9, 8, 7}));
        QCOMPARE(all({.from = Begin + 7'000, .to = Begin + 10'000, .verb = u"unit.depart"_s}, 2), (QList<qint64>{9, 7}));
        QCOMPARE(all({.from = Begin + many * 2000LL}, 10), QList<qint64>());
        QCOMPARE(all({.subject = u"incident/1"_s}, 7).size(), many / 1000);
        QCOMPARE(all({.to = Begin + 3'000'000, .subject = u"incident/1"_s}, 1), (QList<qint64>{2000, 1000}));
        QCOMPARE(archive.events({}, 0, 1)->rows.constFirst().event, store.events(many - 1).constFirst());
        // One that came late, before anybody wrote of which hour it is.
        Draft late = with(u"unit/1"_s, many + 1, {{u"n"_s, 0}}, Begin + 8'500);
        QVERIFY(store.append({late}).has_value());
        for (int time = 0; time < 2; ++time) {
            QCOMPARE(all({.from = Begin + 7'000, .to = Begin + 10'000}, 2), (QList<qint64>{many + 1, 9, 8, 7}));
            QCOMPARE(all({.from = Begin - 20'000'000, .to = Begin - 10'000'000}, 2), QList<qint64>());
            QVERIFY(store.catchUp().has_value());
        }
    }

    /// Rare ones, each in another stretch of the log; and by what is no secret alone.
    void findsEventsByKindAndText()
    {
        constexpr int many = 45'000;
        LogStore store = openLog(file());
        QList<Draft> drafts;
        for (int n = 1; n <= many; ++n) {
            const bool isRare = n % 15'000 == 9;
            Draft d = isRare ? with(u"closure/%1"_s.arg(n), n, {{u"no"_s, u"G-0%1"_s.arg(n)}, {u"road"_s, u"长风大街"_s}})
                             : with(u"unit/%1"_s.arg(n % 50), n, {{u"n"_s, n}});
            d.verb = isRare ? u"closure.ask"_s : u"unit.depart"_s;
            d.seat = n == 9 ? u"ZHZ"_s : u"DD"_s;
            d.person = n == 15'009 ? u"014235"_s : QString();
            drafts.append(d);
        }
        drafts.append(with(u"incident/1"_s, many + 1, {{u"callerPhone"_s, u"13912345678"_s}, {u"place"_s, u"漪汾桥"_s}}));
        QVERIFY(store.append(drafts).has_value());
        const Archive archive = openArchive(store);
        const QList<qint64> rare{30'009, 15'009, 9};
        struct Asked {
            ArchiveEventFilter filter;
            QList<qint64> places;
        };
        const QList<Asked> asked{
            {{.kind = u"closure"_s}, rare},
            {{.kind = u"clos"_s}, {}},
            {{.seat = u"ZHZ"_s, .kind = u"closure"_s}, {9}},
            {{.from = Begin + 10'000, .kind = u"closure"_s}, {30'009, 15'009}},
            {{.to = Begin + 10'000, .kind = u"closure"_s, .text = u"长风"_s}, {9}},
            {{.text = u"风大"_s}, rare},
            {{.text = u"g-0"_s}, rare},
            {{.text = u"G-015009"_s}, {15'009}},
            {{.kind = u"unit"_s, .text = u"风大"_s}, {}},
            {{.text = u"closure/9"_s}, {9}},
            {{.text = u"closure"_s}, {}},
            {{.text = u"014235"_s}, {15'009}},
            {{.text = u"01423"_s}, {}},
            {{.text = u"申请"_s, .verbs = {u"closure.ask"_s}}, rare},
            {{.text = u"漪汾"_s}, {many + 1}},
            {{.text = u"13912345678"_s}, {}},
        };
        const QList<Event> events = store.events();
        for (const auto &[filter, places] : asked) {
            QCOMPARE(placesOf(archive, filter, 10), places);
            QCOMPARE(placesOf(archive, filter, 1), places);
            QList<qint64> told;
            for (qsizetype i = events.size(); i > 0; --i) {
                if (isAskedFor(filter, events.at(i - 1)))
                    told.append(i);
            }
            QCOMPARE(told, places);
        }
        // A rare one is not looked for in all of the log at once.
        const auto page = archive.events({.text = u"closure/9"_s}, 0, 10);
        QVERIFY(page && page->rows.isEmpty() && page->next > many / 2);
    }

    /// As each event left it, whatever it is now; page by page and among those that are told the same.
    void byWhatTheRecordWas()
    {
        LogStore store = openLog(file());
        const auto incident = [](const QString &state, const QString &road, const QString &brigade, const QPointF &pos) {
            QJsonObject fields{{u"state"_s, state}, {u"road"_s, road}, {u"brigade"_s, brigade}};
            if (!pos.isNull())
                fields.insert(u"pos"_s, QJsonArray{pos.x(), pos.y()});
            return fields;
        };
        const QString changfeng = u"长风大街"_s;
        QVERIFY(
            store
                .append({with(u"incident/1"_s, 1, incident(u"received"_s, changfeng, u"xiaodian"_s, {112.5, 37.8}), Begin),
                         with(u"incident/1"_s, 2, incident(u"closed"_s, u"滨河西路"_s, u"xiaodian"_s, {112.5, 37.8}), Begin + 1000, {"@0"}),
                         with(u"incident/2"_s, 3, incident(u"received"_s, changfeng, u"yingze"_s, {112.7, 37.8}), Begin + 2000),
                         with(u"incident/3"_s, 4, incident(u"received"_s, u"\"a\\"_s, {}, {}), Begin + 3000),
                         with(u"floodpoint/p"_s, 5, {{u"state"_s, u"normal"_s}}, Begin + 4000),
                         with(u"incident/4"_s, 6, {{u"state"_s, u"received"_s}, {u"floodPoint"_s, u"floodpoint/p"_s}}, Begin + 5000),
                         // the words of one field are none of another
                         with(u"incident/5"_s, 7, {{u"state"_s, u"closed"_s}, {u"place"_s, changfeng}}, Begin + 6000)})
                .has_value());
        const Archive archive = openArchive(store);
        const QList<std::pair<ArchiveEventFilter, QList<qint64>>> asked{
            {{.state = u"received"_s}, {6, 4, 3, 1}},
            {{.kind = u"incident"_s, .state = u"closed"_s}, {7, 2}},
            {{.road = changfeng}, {3, 1}},
            {{.road = u"\"a\\"_s}, {4}},
            {{.road = changfeng, .brigade = u"yingze"_s}, {3}},
            {{.brigade = u"xiaodian"_s}, {2, 1}},
            {{.state = u"closed"_s, .brigade = u"xiaodian"_s}, {2}},
            {{.point = u"floodpoint/p"_s}, {6, 5}},
            {{.box = QRectF(112.6, 37.7, 0.2, 0.2)}, {3}},
            {{.subject = u"incident/1"_s, .road = changfeng}, {1}},
            {{.from = Begin + 1000, .road = changfeng, .text = u"长风"_s}, {3}},
            {{.state = u"nothing"_s}, {}},
        };
        const QList<Event> events = store.events();
        for (const auto &[filter, places] : asked) {
            QCOMPARE(placesOf(archive, filter, 10), places);
            QCOMPARE(placesOf(archive, filter, 1), places);
            QList<qint64> told;
            for (qsizetype i = events.size(); i > 0; --i) {
                if (isAskedFor(filter, events.at(i - 1)))
                    told.append(i);
            }
            QCOMPARE(told, places);
        }
    }

    void counts()
    {
        const QTimeZone beijing = QTimeZone::fromSecondsAheadOfUtc(8 * 3600);
        const QList<QString> roads{u"长风大街"_s, u"滨河西路"_s, QString()};
        QRandomGenerator random(5);
        LogStore store = openLog(file());
        std::map<QStringList, qint64> byTime;
        std::map<QStringList, qint64> byRoad;
        qint64 within = 0;
        const qint64 from = Begin - 100 * 86'400'000LL;
        const qint64 to = Begin + 100 * 86'400'000LL;
        QList<Draft> drafts;
        for (int n = 0; n < 2000; ++n) {
            const qint64 at = from - 86'400'000LL + qint64(random.generate64() % quint64(to - from + 2 * 86'400'000LL));
            const bool isRemoved = n % 50 == 0;
            const QString road = roads.at(random.bounded(3));
            QJsonObject fields{{u"type"_s, n % 2 ? u"ponding"_s : u"accident"_s}, {u"state"_s, u"closed"_s}};
            if (!road.isEmpty())
                fields.insert(u"road"_s, road);
            if (isRemoved)
                fields.insert(u"removed"_s, true);
            drafts.append(with(u"%1/%2"_s.arg(n % 10 ? u"incident"_s : u"closure"_s).arg(n), n, fields, at));
            if (isRemoved || n % 10 == 0 || at < from || at >= to)
                continue;
            const QDateTime when = QDateTime::fromMSecsSinceEpoch(at, beijing);
            ++byTime[{when.toString(u"yyyy-MM"_s), QString::number(when.date().dayOfWeek()), QString::number(when.time().hour())}];
            ++byRoad[{road, n % 2 ? u"ponding"_s : u"accident"_s, u"closed"_s, QString(), QString()}];
            ++within;
        }
        QVERIFY(store.append(drafts).has_value());
        const Archive archive = openArchive(store);
        const auto counted = [&](const QList<CountBy> &by) {
            std::map<QStringList, qint64> numbers;
            for (const ArchiveCount &count : archive.counts(u"incident"_s, from, to, by).value_or(QList<ArchiveCount>()))
                numbers.emplace(count.keys, count.number);
            return numbers;
        };
        QCOMPARE(counted({CountBy::Month, CountBy::Weekday, CountBy::Hour}), byTime);
        QCOMPARE(counted({CountBy::Road, CountBy::Type, CountBy::State, CountBy::Brigade, CountBy::District}), byRoad);
        QCOMPARE(archive.counts(u"incident"_s, from, to, {}).value(), (QList<ArchiveCount>{{{}, within}}));
        QCOMPARE(archive.counts(u"incident"_s, to, from, {CountBy::Road}).value(), QList<ArchiveCount>());
        QVERIFY(archive.counts(u"incident"_s, 0, 0, {})->constFirst().number > within);
    }

private:
    /// Where in the log all of them stand, fetched page by page.
    [[nodiscard]] static QList<qint64> placesOf(const Archive &archive, const ArchiveEventFilter &filter, int limit)
    {
        QList<qint64> places;
        qint64 before = 0;
        do {
            const auto page = archive.events(filter, before, limit);
            if (!page || page->rows.size() > limit)
                return {-1};
            for (const ArchiveEvents::Row &row : page->rows)
                places.append(row.sequence);
            before = page->next;
        } while (before > 0);
        return places;
    }
    [[nodiscard]] QString file() const { return m_dir->filePath(u"test.wflog"_s); }

    std::optional<QTemporaryDir> m_dir;
};

WATCHFLOOR_TEST(TestArchiveEvents)
#include "test_archiveevents.moc"
