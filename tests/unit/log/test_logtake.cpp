// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logtools.h"
#include "onetest.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace wf;
using namespace wf::test;

class TestLogTake : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesAnyOrderAndRepeats()
    {
        const Event a = foreign(draft(u"incident/1"_s, 1), {});
        const Event b = foreign(draft(u"incident/1"_s, 2, {a.hash}), a.hash);
        const Event c = foreign(draft(u"incident/1"_s, 3, {b.hash}, u"ZHZ"_s), {});
        const Event d = foreign(draft(u"incident/1"_s, 4, {b.hash}), b.hash);
        const Event e = foreign(draft(u"incident/1"_s, 5, {c.hash, d.hash}), d.hash);
        QList<int> order{0, 1, 2, 3, 4};
        const QList<Event> events{a, b, c, d, e};
        do {
            const QTemporaryDir dir;
            const QString file = dir.filePath(u"take.wflog"_s);
            auto store = LogStore::open(file, LogStore::Access::ReadWrite);
            QVERIFY(store.has_value());
            int taken = 0;
            for (const int i : order) {
                taken += store->take({events.at(i), events.at(i)}).value();
                store = LogStore(); // what waits is on disk too
                store = LogStore::open(file, LogStore::Access::ReadWrite);
                QVERIFY(store.has_value());
            }
            QCOMPARE(taken, 5);
            QCOMPARE(store->waitingCount(), 0);
            QCOMPARE(store->asideCount(), 0);
            QCOMPARE(store->opening().heads, {e});
            QVERIFY(verifyLog(file)->faults.isEmpty());
        } while (std::ranges::next_permutation(order).found);
    }

    void setsAsideWhatIsWrong()
    {
        const QTemporaryDir dir;
        auto store = LogStore::open(dir.filePath(u"take.wflog"_s), LogStore::Access::ReadWrite);
        QVERIFY(store.has_value());
        const Event a = foreign(draft(u"incident/1"_s, 1), {});
        Event forged = foreign(draft(u"incident/1"_s, 2, {a.hash}), a.hash);
        forged.record = "{\"n\":99}";
        Draft list = draft(u"incident/1"_s, 3, {a.hash});
        list.record = "{\"n\":}";
        const Event noObject = foreign(list, a.hash);
        const Event otherRecord = foreign(draft(u"incident/2"_s, 4, {a.hash}), a.hash);
        const Event secondFirst = foreign(draft(u"incident/3"_s, 5), {});
        QCOMPARE(store->take({a, forged, noObject, otherRecord, secondFirst}).value(), 1);
        QCOMPARE(store->asideCount(), 4);
        QCOMPARE(store->asideReasons().size(), 4);
        QCOMPARE(store->take({forged}).value(), 0);
        QCOMPARE(store->asideCount(), 4);
        QCOMPARE(store->eventCount(), 1);
        QVERIFY(verifyLog(store->file())->faults.isEmpty());
    }
};

WATCHFLOOR_TEST(TestLogTake)
#include "test_logtake.moc"
