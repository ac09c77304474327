// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive_p.h"
#include "archivetools.h"
#include "onetest.h"
#include "vault.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace wf;
using namespace wf::test;

/// What a log holds of all times, page by page.
class TestArchive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir.emplace(); }

    void pagesEachRowOnceWhileOthersCome()
    {
        QRandomGenerator random(7);
        LogStore store = openLog(file());
        QStringList before;
        const auto add = [&](int count) {
            QStringList added;
            for (int i = 0; i < count; ++i) {
                const QString kind = QStringList{u"incident"_s, u"closure"_s, u"entry"_s}.at(random.bounded(3));
                const QString subject = kind + u'/' + QString::number(++m_number);
                // Many of one moment, so that only the subject tells them apart.
                if (!store.append({with(subject, m_number, {{u"state"_s, u"closed"_s}}, Begin + random.bounded(20) * 1000)}))
                    qFatal("not appended");
                added.append(subject);
            }
            return added;
        };
        before = add(300);
        const Archive archive = openArchive(store);
        QStringList later;
        QStringList read;
        std::optional<ArchiveKey> after;
        std::optional<ArchiveKey> last;
        for (;;) {
            const auto page = archive.page({}, after, 17);
            QVERIFY(page.has_value());
            for (const ArchiveRow &row : *page) {
                QVERIFY(!last || std::pair(row.bornAt, row.record.subject()) < std::pair(last->at, last->subject));
                last = row.key();
            }
            read += subjectsOf(page);
            if (page->size() < 17)
                break;
            after = page->constLast().key();
            later += add(3);
            QVERIFY(random.bounded(2) == 0 || store.catchUp().has_value());
        }
        QStringList once = read;
        once.removeDuplicates();
        QCOMPARE(once.size(), read.size());
        for (const QString &subject : std::as_const(before))
            QVERIFY(read.contains(subject));
        for (const QString &subject : std::as_const(read))
            QVERIFY(before.contains(subject) || later.contains(subject));
        // One kind, and two.
        QCOMPARE(subjectsOf(archive.page({.kinds = {u"closure"_s}}, {}, 1000)).size(),
                 std::ranges::count_if(before + later, [](const QString &subject) { return subject.startsWith("closure"_L1); }));
        QCOMPARE(subjectsOf(archive.page({.kinds = {u"closure"_s, u"entry"_s, u"incident"_s}}, {}, 1000)).size(), (before + later).size());
    }

    void filters()
    {
        LogStore store = openLog(file());
        const auto incident = [](const QString &no, const QString &road, const QString &brigade, double lon, const QString &state) {
            return QJsonObject{{u"no"_s, no},
                               {u"road"_s, road},
                               {u"brigade"_s, brigade},
                               {u"pos"_s, QJsonArray{lon, 37.8}},
                               {u"state"_s, state},
                               {u"times"_s, QJsonObject{{state, Begin + 500'000}}},
                               {u"type"_s, u"ponding"_s}};
        };
        QVERIFY(
            store
                .append({with(u"incident/1"_s, 1, incident(u"J-1"_s, u"长风大街"_s, u"xiaodian"_s, 112.51, u"closed"_s), Begin),
                         with(u"incident/2"_s, 2, incident(u"J-2"_s, u"滨河西路"_s, u"wanbailin"_s, 112.52, u"received"_s), Begin + 1000),
                         with(u"incident/3"_s, 3, incident(u"J-3"_s, u"长风大街"_s, u"wanbailin"_s, 112.53, u"closed"_s), Begin + 2000),
                         with(u"order/1"_s, 4, {{u"about"_s, u"incident/3"_s}, {u"state"_s, u"done"_s}}, Begin + 3000),
                         with(u"entry/1"_s, 5, {{u"about"_s, u"incident/3"_s}, {u"state"_s, u"added"_s}}, Begin + 4000),
                         with(u"closure/1"_s, 6,
                              {{u"cause"_s, u"works"_s},
                               {u"line"_s, QJsonArray{QJsonArray{112.0, 37.0}, QJsonArray{112.1, 37.1}, QJsonArray{112.2, 37.2}}}},
                              Begin + 5000),
                         with(u"incident/9"_s, 7, {{u"state"_s, u"closed"_s}, {u"removed"_s, true}}, Begin + 6000)})
                .has_value());
        const Archive archive = openArchive(store);
        const auto found = [&](const ArchiveFilter &filter) { return subjectsOf(archive.page(filter, {}, 100)).join(u' '); };
        QCOMPARE(found({}), u"closure/1 entry/1 order/1 incident/3 incident/2 incident/1"_s);
        QCOMPARE(found({.kinds = {u"incident"_s}, .road = u"长风大街"_s}), u"incident/3 incident/1"_s);
        QCOMPARE(found({.kinds = {u"incident"_s}, .brigade = u"wanbailin"_s}), u"incident/3 incident/2"_s);
        QCOMPARE(found({.kinds = {u"incident"_s}, .state = u"received"_s}), u"incident/2"_s);
        QCOMPARE(found({.kinds = {u"incident"_s}, .overOnly = true}), u"incident/3 incident/1"_s);
        QCOMPARE(found({.from = Begin + 1000, .to = Begin + 3000}), u"incident/3 incident/2"_s);
        QCOMPARE(found({.box = QRectF(QPointF(112.515, 37.7), QPointF(112.6, 37.9))}), u"incident/3 incident/2"_s);
        QCOMPARE(found({.box = QRectF(QPointF(112.05, 37.05), QPointF(112.15, 37.15))}), u"closure/1"_s);
        QCOMPARE(found({.type = u"works"_s}), u"closure/1"_s);
        QCOMPARE(found({.owner = u"incident/3"_s}), u"entry/1 order/1"_s);
        QCOMPARE(found({.kinds = {u"order"_s, u"notice"_s}, .owner = u"incident/3"_s}), u"order/1"_s);
        QCOMPARE(found({.kinds = {u"incident"_s}, .road = u"长风大街"_s, .text = u"j-1"_s}), u"incident/1"_s);
        QCOMPARE(found({.kinds = {u"order"_s}, .text = u"长风"_s}), QString());
        QCOMPARE(found({.kinds = {u"no_such_kind"_s}}), QString());
        QCOMPARE(subjectsOf(archive.page({}, ArchiveKey{Begin + 3000, u"order/1"_s}, 2)), (QStringList{u"incident/3"_s, u"incident/2"_s}));

        const auto row = archive.find(u"incident/3"_s);
        QVERIFY(row.has_value() && row->has_value());
        QCOMPARE((*row)->record.displayNumber(), u"J-3"_s);
        QCOMPARE((*row)->endedAt, Begin + 500'000);
        QCOMPARE((*row)->bornAt, Begin + 2000);
        QVERIFY((*row)->isOver);
        QCOMPARE((*row)->pos, std::optional(QPointF(112.53, 37.8)));
        QVERIFY(!archive.find(u"incident/9"_s)->has_value());
        QVERIFY(!archive.find(u"incident/99"_s)->has_value());
        QCOMPARE(archive.history(u"incident/3"_s).size(), 1);
    }

    void finds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("subjects");
        QTest::newRow("two characters") << u"风大"_s << u"incident/1"_s;
        QTest::newRow("one character") << u"桥"_s << u"incident/3 incident/2"_s;
        QTest::newRow("the last character") << u"街"_s << u"incident/1"_s;
        QTest::newRow("not across") << u"街桥"_s << QString();
        QTest::newRow("pairs in another order") << u"大街长"_s << QString();
        QTest::newRow("whole") << u"长风大街"_s << u"incident/1"_s;
        QTest::newRow("initials") << u"cfdj"_s << u"incident/1"_s;
        QTest::newRow("the other reading") << u"zfdj"_s << u"incident/1"_s;
        QTest::newRow("initials of a part") << u"fdj"_s << u"incident/1"_s;
        QTest::newRow("pinyin") << u"binhe"_s << u"incident/2"_s;
        QTest::newRow("pinyin not finished") << u"binhexi"_s << u"incident/2"_s;
        QTest::newRow("within a syllable") << u"inhe"_s << QString();
        QTest::newRow("mixed") << u"bh西路"_s << u"incident/2"_s;
        QTest::newRow("mixed as it stands") << u"k12京昆"_s << u"incident/3"_s;
        QTest::newRow("number") << u"j-0002"_s << u"incident/2"_s;
        QTest::newRow("full width") << u"Ｊ００"_s << u"incident/3 incident/2 incident/1"_s;
        QTest::newRow("english") << u"second dam"_s << u"incident/2"_s;
        QTest::newRow("two words") << u"桥 滨河"_s << u"incident/2"_s;
        QTest::newRow("one of them nowhere") << u"桥 太原"_s << QString();
        QTest::newRow("changed") << u"旧地"_s << QString();
        QTest::newRow("a rare character") << u"𠮷"_s << u"incident/3"_s;
        QTest::newRow("marks") << u"\"*"_s << QString();
        QTest::newRow("blank") << u"  "_s << u"incident/3 incident/2 incident/1"_s;
    }

    void finds()
    {
        QFETCH(QString, typed);
        LogStore store = openLog(file());
        const auto first = store.append({with(u"incident/1"_s, 1, {{u"no"_s, u"J-0001"_s}, {u"place"_s, u"旧地点"_s}}, Begin)});
        QVERIFY(first.has_value());
        QVERIFY(store
                    .append({with(u"incident/1"_s, 2, {{u"no"_s, u"J-0001"_s}, {u"road"_s, u"长风大街"_s}}, Begin, {first->at(0).hash}),
                             with(u"incident/2"_s, 3,
                                  {{u"no"_s, u"J-0002"_s},
                                   {u"name"_s, QJsonObject{{u"zh"_s, u"二坝桥"_s}, {u"en"_s, u"Second Dam Bridge"_s}}},
                                   {u"road"_s, u"滨河西路"_s}},
                                  Begin + 1000),
                             with(u"incident/3"_s, 4, {{u"no"_s, u"J-0003"_s}, {u"place"_s, u"K12京昆高速跨线桥𠮷"_s}}, Begin + 2000)})
                    .has_value());
        QTEST(subjectsOf(openArchive(store).page({.text = typed}, {}, 100)).join(u' '), "subjects");
        store = LogStore();
        QVERIFY(isSound(file()));
        QVERIFY(tamper(file(), version5()));
        QTEST(subjectsOf(openArchive(file()).page({.text = typed}, {}, 100)).join(u' '), "subjects"); // a copy in memory
    }

    void manyHitsComeInTheSameOrder()
    {
        constexpr int many = 4000;
        LogStore store = openLog(file());
        QList<Draft> drafts;
        for (int n = 0; n < many; ++n)
            drafts.append(with(u"%1/%2"_s.arg(n % 2 ? u"incident"_s : u"closure"_s).arg(n), n,
                               {{u"road"_s, n % 1000 == 0 ? u"旧长风大街"_s : u"长风大街"_s}}, Begin + (n * 7919) % many));
        QVERIFY(store.append(drafts).has_value());
        const Archive archive = openArchive(store);
        for (const ArchiveFilter &filter : {ArchiveFilter{}, ArchiveFilter{.kinds = {u"closure"_s}}}) {
            ArchiveFilter asked = filter;
            asked.text = u"长风"_s;
            QCOMPARE(subjectsOf(archive.page(asked, {}, many)), subjectsOf(archive.page(filter, {}, many)));
        }
        QCOMPARE(archive.page({.text = u"旧长"_s}, {}, many)->size(), 4);
        QVERIFY(store.append({with(u"incident/new"_s, many, {{u"road"_s, u"旧长街"_s}})}).has_value());
        QCOMPARE(archive.page({.text = u"旧长"_s}, {}, many)->size(), 4);
        QCOMPARE(archive.asOf(), many);
        QCOMPARE(archive.events({}, 0, 1)->rows.constFirst().sequence, many + 1);
        QVERIFY(store.catchUp().has_value());
        QCOMPARE(archive.asOf(), many + 1);
        QCOMPARE(archive.page({.text = u"旧长"_s}, {}, many)->size(), 5); // what is found is not old
        QCOMPARE(archive.page({.kinds = {u"incident"_s}, .text = u"旧长"_s}, {}, many)->size(), 1);
    }

    void noTextIsAnError()
    {
        LogStore store = openLog(file());
        QVERIFY(store.append({with(u"incident/1"_s, 1, {{u"road"_s, u"长风大街 NEAR \"*^"_s}})}).has_value());
        const Archive archive = openArchive(store);
        const QStringList parts{u"\""_s,
                                u"*"_s,
                                u"NEAR"_s,
                                u"("_s,
                                u")"_s,
                                u"^"_s,
                                u":"_s,
                                u"-"_s,
                                u"+"_s,
                                u"{"_s,
                                u"}"_s,
                                u"'"_s,
                                u"AND"_s,
                                u"OR"_s,
                                u"NOT"_s,
                                u"😀"_s,
                                u"长"_s,
                                u"风"_s,
                                u" "_s,
                                u"pairs"_s,
                                u"a"_s,
                                u"\\"_s,
                                u"%"_s,
                                u","_s,
                                QString(QChar(0)),
                                QString(QChar(0xD83D)),
                                QString(QChar(0xDE00)),
                                u"\u0301"_s,
                                u"İ"_s,
                                u"ß"_s,
                                u"\u200d"_s};
        QRandomGenerator random(11);
        for (int i = 0; i < 3000; ++i) {
            QString text;
            for (int k = int(random.bounded(8)); k >= 0; --k)
                text += parts.at(random.bounded(int(parts.size())));
            const auto page = archive.page({.text = text}, {}, 10);
            QVERIFY2(page.has_value(), qPrintable(text));
        }
        QVERIFY(archive.page({.text = QString(100'000, u'长')}, {}, 10).has_value());
        QVERIFY(archive.page({.text = u"长 "_s.repeated(10'000)}, {}, 10).has_value());
    }

    void whatIsForgottenIsGone()
    {
        const QString name = u"欧阳建国"_s;
        LogStore store = openLog(file());
        QVERIFY(store.append({with(u"incident/1"_s, 1, {{u"caller"_s, name}, {u"road"_s, u"长风大街"_s}})}).has_value());
        const Archive archive = openArchive(store);
        const auto row = [&] { return archive.page({.text = u"长风"_s}, {}, 1)->constFirst().record; };
        QCOMPARE(row().text("caller"_L1), name);
        QCOMPARE(archive.page({.text = name}, {}, 10)->size(), 1); // test_archivefilters.cpp
        QVERIFY(archive.page({.text = u"oyjg"_s}, {}, 10)->isEmpty());
        QCOMPARE(readableFields(archive.events({}, 0, 10)->rows.constFirst().event).value("caller"_L1).toString(), name);
        QCOMPARE(store.forget({.text = name})->texts, 1);
        QCOMPARE(row().text("caller"_L1), erasedText());
        QVERIFY(archive.page({.text = name}, {}, 10)->isEmpty());
        QCOMPARE(readableFields(archive.events({}, 0, 10)->rows.constFirst().event).value("caller"_L1).toString(), erasedText());
    }

    void readsByIndexes()
    {
        (void)openLog(file());
        SqlDatabase db;
        QVERIFY(db.open(file(), true));
        QVERIFY(db.exec("CREATE TEMP TABLE hits(n INTEGER PRIMARY KEY)"));
        const QStringList kinds{u"closure"_s, u"incident"_s, u"order"_s};
        const ArchiveKey after{Begin, u"incident/1"_s};
        const auto steps = [&](const ArchiveFilter &filter, const QStringList &of, qint64 hits) {
            QStringList list;
            const ArchiveQuery query = archiveQuery(filter, of, after, hits);
            SqlStatement plan = db.prepare(("EXPLAIN QUERY PLAN " + query.sql).constData());
            while (plan.step())
                list.append(plan.text(3));
            return list;
        };
        for (const qint64 hits : {-1, 10, 10'000}) {
            for (const QStringList &of : {kinds, kinds.first(1)}) {
                for (const ArchiveFilter &filter : {ArchiveFilter{}, ArchiveFilter{.from = Begin, .road = u"长风大街"_s, .overOnly = true},
                                                    ArchiveFilter{.owner = u"incident/1"_s}}) {
                    const QStringList plan = steps(filter, of, hits);
                    QVERIFY(!plan.isEmpty());
                    for (const QString &step : plan)
                        QVERIFY2(!step.startsWith("SCAN"_L1) || step == "SCAN temp.hits"_L1, qPrintable(plan.join(u'\n')));
                    // Nothing is put in order but the few that were found first.
                    const bool isFew = hits == 10 || !filter.owner.isEmpty();
                    QVERIFY2(isFew || !plan.join(u' ').contains("TEMP B-TREE"_L1), qPrintable(plan.join(u'\n')));
                }
            }
        }
    }

private:
    [[nodiscard]] QString file() const { return m_dir->filePath(u"test.wflog"_s); }

    std::optional<QTemporaryDir> m_dir;
    int m_number = 0;
};

WATCHFLOOR_TEST(TestArchive)
#include "test_archive.moc"
