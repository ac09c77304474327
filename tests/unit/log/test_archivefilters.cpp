// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive_p.h"
#include "archivetools.h"
#include "onetest.h"
#include "vault.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <tuple>

using namespace wf;
using namespace wf::test;

namespace {

/// What was appended, as a filter that knows no SQL would look at it.
struct Plain {
    QString subject, kind, road, brigade, state, point;
    qint64 bornAt = 0;
    std::optional<QPointF> pos;
};

bool fits(const ArchiveFilter &filter, const Plain &row)
{
    const auto is = [](const QString &asked, const QString &value) { return asked.isEmpty() || asked == value; };
    const QRectF &box = filter.box;
    const bool isThere = box.isNull()
        || (row.pos && row.pos->x() >= box.left() && row.pos->x() <= box.right() && row.pos->y() >= box.top()
            && row.pos->y() <= box.bottom());
    return (filter.kinds.isEmpty() || filter.kinds.contains(row.kind)) && (filter.from <= 0 || row.bornAt >= filter.from)
        && (filter.to <= 0 || row.bornAt < filter.to) && isThere && is(filter.road, row.road) && is(filter.brigade, row.brigade)
        && is(filter.state, row.state) && (is(filter.point, row.point) || filter.point == row.subject)
        && (filter.text.isEmpty() || row.road.contains(filter.text));
}

const QStringList Roads{u"长风大街"_s, u"滨河西路"_s, u"迎泽大街"_s, QString()};
const QStringList Brigades{u"xiaodian"_s, u"wanbailin"_s, QString()};
const QStringList States{u"received"_s, u"handling"_s, u"closed"_s};
const QStringList Kinds{u"incident"_s, u"closure"_s, u"entry"_s, u"floodpoint"_s};
const QStringList Points{u"floodpoint/0"_s, u"floodpoint/1"_s, QString()};

} // namespace

/// Each filter of the archive, alone and with others, finds what looking at every record finds, and reads no more than it must.
class TestArchiveFilters : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir.emplace(); }

    void findWhatLookingAtAllFinds_data()
    {
        QTest::addColumn<int>("records");
        QTest::newRow("few") << 200;
        QTest::newRow("more than are put in order at once") << int(FewHits) * 3;
    }

    void findWhatLookingAtAllFinds()
    {
        QFETCH(int, records);
        QRandomGenerator random(23);
        LogStore store = openLog(file());
        QList<Plain> all;
        QList<Draft> drafts;
        for (int n = 0; n < records; ++n) {
            all.append(made(n, random));
            drafts.append(draftOf(all.constLast(), n));
        }
        const auto appended = store.append(drafts);
        QVERIFY(appended.has_value());
        // Some of them are moved, and come into another state.
        for (int n = 0; n < 40; ++n) {
            const int which = int(random.bounded(records));
            Plain &row = all[which];
            if (row.subject.startsWith("floodpoint"_L1) || m_moved.contains(which))
                continue;
            m_moved.insert(which);
            const qint64 bornAt = row.bornAt;
            row = made(which, random);
            row.bornAt = bornAt;
            QVERIFY(store.append({draftOf(row, records + n, {appended->at(which).hash})}).has_value());
        }
        const Archive archive = openArchive(store);
        std::ranges::sort(all,
                          [](const Plain &a, const Plain &b) { return std::tie(a.bornAt, a.subject) > std::tie(b.bornAt, b.subject); });
        int found = 0;
        const int rounds = records > 1000 ? 60 : 300;
        for (int i = 0; i < rounds; ++i) {
            const ArchiveFilter filter = asked(random);
            QStringList expected;
            for (const Plain &row : std::as_const(all)) {
                if (fits(filter, row))
                    expected.append(row.subject);
            }
            QCOMPARE(subjectsOf(archive.page(filter, {}, records)), expected);
            found += expected.isEmpty() ? 0 : 1;
            // The page behind one of them, too.
            if (expected.size() < 2)
                continue;
            const QString &last = expected.at(random.bounded(expected.size() - 1));
            const auto at = std::ranges::find(all, last, &Plain::subject);
            QCOMPARE(subjectsOf(archive.page(filter, ArchiveKey{at->bornAt, last}, records)), expected.sliced(expected.indexOf(last) + 1));
        }
        QVERIFY(found > rounds / 4);
    }

    void readsByIndexes()
    {
        (void)openLog(file());
        SqlDatabase db;
        QVERIFY(db.open(file(), true));
        QVERIFY(db.exec("CREATE TEMP TABLE hits(n INTEGER PRIMARY KEY); CREATE TEMP TABLE there(n INTEGER PRIMARY KEY)"));
        for (const ArchiveFilter &filter : {ArchiveFilter{.box = QRectF(112, 37, 1, 1)}, ArchiveFilter{.point = u"floodpoint/1"_s}}) {
            for (const qint64 hits : {-1, 5, 10'000}) {
                for (const qint64 there : {10, 10'000}) {
                    const ArchiveQuery query = archiveQuery(filter, {u"incident"_s, u"closure"_s}, {}, hits, there);
                    SqlStatement plan = db.prepare(("EXPLAIN QUERY PLAN " + query.sql).constData());
                    QStringList steps;
                    while (plan.step())
                        steps.append(plan.text(3));
                    QVERIFY(!steps.isEmpty());
                    for (const QString &step : std::as_const(steps))
                        QVERIFY2(!step.startsWith("SCAN"_L1) || step == "SCAN temp.hits"_L1 || step == "SCAN temp.there"_L1,
                                 qPrintable(step));
                    const bool isFew = hits == 5 || there == 10;
                    QVERIFY2(isFew || !steps.join(u' ').contains("TEMP B-TREE"_L1), qPrintable(steps.join(u'\n')));
                }
            }
        }
    }

    /// The vault alone knows who called: found by it, and no more once it was erased there.
    void whoCalledIsFoundUntilForgotten()
    {
        const QString name = u"欧阳建国"_s;
        const QString phone = u"139-1234-5678"_s;
        LogStore store = openLog(file());
        QVERIFY(store
                    .append({with(u"incident/1"_s, 1, {{u"caller"_s, name}, {u"callerPhone"_s, phone}, {u"road"_s, u"长风大街"_s}}, Begin),
                             with(u"incident/2"_s, 2, {{u"caller"_s, name}, {u"road"_s, u"滨河西路"_s}}, Begin + 1000),
                             with(u"incident/3"_s, 3, {{u"caller"_s, u"王芳"_s}, {u"callerPhone"_s, u"13900000000"_s}}, Begin + 2000)})
                    .has_value());
        const Archive archive = openArchive(store);
        const auto found = [&](const QString &text) { return subjectsOf(archive.page({.text = text}, {}, 10)).join(u' '); };
        QCOMPARE(found(name), u"incident/2 incident/1"_s); // one text, two who name it
        QCOMPARE(found(u"建国"_s), u"incident/2 incident/1"_s);
        QCOMPARE(found(u"王芳"_s), u"incident/3"_s);
        QCOMPARE(found(u"欧"_s), QString()); // half of the city
        for (const QString &typed : {phone, u"13912345678"_s, u"5678"_s, u" 139 1234 5678 "_s})
            QCOMPARE(found(typed), u"incident/1"_s);
        QCOMPARE(found(u"567"_s), QString());
        QCOMPARE(found(u"oyjg"_s), QString());
        QCOMPARE(subjectsOf(archive.page({.kinds = {u"incident"_s}, .road = u"滨河西路"_s, .text = name}, {}, 10)).join(u' '),
                 u"incident/2"_s);
        // What finds them stands in no other table.
        SqlDatabase db;
        QVERIFY(db.open(file(), true));
        QCOMPARE(db.value("SELECT count(*) FROM named"), 5);
        QCOMPARE(db.value("SELECT count(*) FROM named WHERE token NOT LIKE 'vault:%'"), 0);

        QCOMPARE(store.forget({.text = name})->texts, 1);
        QCOMPARE(found(name), QString());
        QCOMPARE(found(u"建国"_s), QString());
        QCOMPARE(found(u"5678"_s), u"incident/1"_s);
        QCOMPARE(store.forget({.subject = u"incident/1"_s})->texts, 1);
        QCOMPARE(found(u"5678"_s), QString());
        QCOMPARE(found(u"王芳"_s), u"incident/3"_s);
        QVERIFY(isSound(file()));
    }

    /// A record names what it says now, and the log of an older version is looked through for it.
    void whatIsNamedNowIsFound()
    {
        LogStore store = openLog(file());
        const auto first = store.append({with(u"incident/1"_s, 1, {{u"caller"_s, u"欧阳建国"_s}}, Begin)});
        QVERIFY(first.has_value() && store.catchUp().has_value());
        QVERIFY(store.append({with(u"incident/1"_s, 2, {{u"caller"_s, u"欧阳建军"_s}}, Begin, {first->at(0).hash})}).has_value());
        const auto found
            = [&](const Archive &archive, const QString &text) { return subjectsOf(archive.page({.text = text}, {}, 10)).size(); };
        {
            const Archive archive = openArchive(store);
            QCOMPARE(found(archive, u"建国"_s), 0);
            QCOMPARE(found(archive, u"建军"_s), 1);
        }
        store = LogStore();
        QVERIFY(tamper(file(), "DROP TABLE named; DROP INDEX current_place; PRAGMA user_version = 7;"));
        QCOMPARE(found(openArchive(file()), u"建军"_s), 1); // a copy in memory
        store = openLog(file());
        const Archive archive = openArchive(store);
        QCOMPARE(found(archive, u"建军"_s), 1);
        QCOMPARE(found(archive, u"建国"_s), 0);
    }

private:
    [[nodiscard]] QString file() const { return m_dir->filePath(u"test.wflog"_s); }

    static Plain made(int n, QRandomGenerator &random)
    {
        const auto one = [&random](const QStringList &list) { return list.at(random.bounded(int(list.size()))); };
        const QString kind = n < 2 ? u"floodpoint"_s : Kinds.at(n % 3);
        Plain row{.subject = kind + u'/' + QString::number(n),
                  .kind = kind,
                  .road = n < 2 ? QString() : one(Roads), // or what lies at a point would be found by its road, too
                  .brigade = one(Brigades),
                  .state = one(States),
                  .point = n < 2 ? QString() : one(Points),
                  .bornAt = Begin + random.bounded(500) * 1000,
                  .pos = {}};
        if (random.bounded(4) > 0)
            row.pos = QPointF(112 + random.bounded(1000) / 1000.0, 37 + random.bounded(1000) / 1000.0);
        return row;
    }
    static Draft draftOf(const Plain &row, int number, const QList<QByteArray> &parents = {})
    {
        QJsonObject fields{{u"state"_s, row.state}};
        const std::pair<QString, QString> texts[] = {{u"road"_s, row.road}, {u"brigade"_s, row.brigade}, {u"floodPoint"_s, row.point}};
        for (const auto &[name, value] : texts) {
            if (!value.isEmpty())
                fields.insert(name, value);
        }
        if (row.pos)
            fields.insert(u"pos"_s, QJsonArray{row.pos->x(), row.pos->y()});
        return with(row.subject, number, fields, row.bornAt, parents);
    }
    static ArchiveFilter asked(QRandomGenerator &random)
    {
        const auto seldom = [&random] { return random.bounded(4) == 0; };
        const auto one = [&random](const QStringList &list) { return list.at(random.bounded(int(list.size()))); };
        ArchiveFilter filter;
        if (seldom())
            filter.kinds = {one(Kinds)};
        if (seldom())
            filter.from = Begin + random.bounded(500) * 1000;
        if (seldom())
            filter.to = Begin + random.bounded(500) * 1000;
        if (random.bounded(2) == 0) {
            const double span = random.bounded(2) == 0 ? 0.05 : 0.9;
            filter.box = QRectF(112 + random.bounded(900) / 1000.0, 37 + random.bounded(900) / 1000.0, span, span);
        }
        if (seldom())
            filter.point = one(Points);
        if (seldom())
            filter.road = one(Roads);
        if (seldom())
            filter.brigade = one(Brigades);
        if (seldom())
            filter.state = one(States);
        if (seldom())
            filter.text = u"大街"_s;
        return filter;
    }

    std::optional<QTemporaryDir> m_dir;
    QSet<int> m_moved;
};

WATCHFLOOR_TEST(TestArchiveFilters)
#include "test_archivefilters.moc"
