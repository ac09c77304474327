// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heldrows.h"
#include "lists.h"
#include "logdesk.h"
#include "onetest.h"
#include "recordfiltermodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

/// Texts that wait for their next step, as a page shows them.
struct Desk : LogDesk {
    std::unique_ptr<Lists> lists = std::make_unique<Lists>(situation, *log, clock);
    RecordFilterModel filtered;
    HeldRows rows;

    Desk()
    {
        filtered.setStates({u"drafted"_s, u"approved"_s});
        rows.setSource(&filtered);
        filtered.setSourceModel(lists->bulletins());
    }
    void text(const QString &id, const QString &state)
    {
        clock.set(clock.now() + minute);
        put(u"bulletin/"_s + id, {{"state"_L1, state}, {"medium"_L1, u"radio"_s}, {"text"_L1, id}});
    }
    [[nodiscard]] QStringList shown() const
    {
        QStringList subjects;
        for (int row = 0; row < rows.count(); ++row)
            subjects.append(rows.get(row).value(u"recordId"_s).toString());
        return subjects;
    }
    [[nodiscard]] QStringList source() const
    {
        QStringList subjects;
        for (int row = 0; row < filtered.count(); ++row)
            subjects.append(filtered.get(row).value(u"recordId"_s).toString());
        return subjects;
    }
};

/// Rows that come page by page, as somebody scrolls to them.
struct Paged : QAbstractListModel {
    int all = 0;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : all; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::UserRole ? QString::number(index.row()) : QVariant();
    }
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override { return {{Qt::UserRole, "subject"_ba}}; }
    [[nodiscard]] bool canFetchMore(const QModelIndex &) const override { return all < 4; }
    void fetchMore(const QModelIndex &) override { come(2); }
    void come(int count)
    {
        beginInsertRows({}, all, all + count - 1);
        all += count;
        endInsertRows();
    }
};

} // namespace

/// A list stands still while somebody is about to press one of its rows.
class TestHeldRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rowsKeepTheirPlaceWhileHeld();
    void whatIsScrolledToIsNoNews();
    void aBusyQuarterOfAnHourMovesNothing();
};

void TestHeldRows::rowsKeepTheirPlaceWhileHeld()
{
    Desk desk;
    const QAbstractItemModelTester tester(&desk.rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        desk.text(id, u"drafted"_s);
    QCOMPARE(desk.shown(), desk.source());
    const QStringList before = desk.shown();
    QCOMPARE(before.size(), 3);
    desk.rows.setHeld(true);
    const QSignalSpy moved(&desk.rows, &QAbstractItemModel::rowsMoved);
    const QSignalSpy removed(&desk.rows, &QAbstractItemModel::rowsRemoved);
    desk.text(before.at(1), u"approved"_s); // it would stand elsewhere
    desk.text(u"new"_s, u"drafted"_s); // it would stand above
    desk.text(before.at(0), u"published"_s); // it would be gone
    QCOMPARE(desk.shown(), before + QStringList{u"new"_s});
    QVERIFY(moved.isEmpty() && removed.isEmpty());
    QVERIFY(desk.source() != desk.shown());
    QCOMPARE(desk.rows.waiting(), 1);
    // What they say is of now, and what has gone says so.
    QCOMPARE(desk.rows.get(1).value(u"state"_s).toString(), u"approved"_s);
    QCOMPARE(desk.rows.get(0).value(u"state"_s).toString(), u"published"_s);
    QVERIFY(desk.rows.get(0).value(u"gone"_s).toBool());
    QVERIFY(!desk.rows.get(1).value(u"gone"_s).toBool());
    // The keyboard finds its row.
    QCOMPARE(desk.rows.rowOf(u"bulletin/new"_s), 3);
    QCOMPARE(desk.rows.subjectAt(3), u"bulletin/new"_s);
    // Back again, where it was.
    desk.text(before.at(0), u"approved"_s);
    QCOMPARE(desk.shown(), before + QStringList{u"new"_s});
    QVERIFY(!desk.rows.get(0).value(u"gone"_s).toBool());
    desk.text(before.at(0), u"published"_s);
    desk.rows.setHeld(false);
    QCOMPARE(desk.shown(), desk.source());
    QVERIFY(!desk.shown().contains(before.at(0)));
    QCOMPARE(desk.rows.waiting(), 0);
}

/// Whatever comes, goes and changes: held, the row under the pointer stays the row under the pointer; let go, the order is the source's.
/// Older rows come page by page through it as through their source, and only what comes by itself is told of.
void TestHeldRows::whatIsScrolledToIsNoNews()
{
    Paged source;
    HeldRows rows;
    rows.setSource(&source);
    rows.setHeld(true);
    QVERIFY(rows.canFetchMore({}));
    rows.fetchMore({});
    QCOMPARE(rows.count(), 2);
    QCOMPARE(rows.waiting(), 0);
    source.come(1);
    QCOMPARE(rows.waiting(), 1);
    rows.fetchMore({});
    QCOMPARE(rows.count(), 5);
    QCOMPARE(rows.waiting(), 1);
    QVERIFY(!rows.canFetchMore({}));
}

void TestHeldRows::aBusyQuarterOfAnHourMovesNothing()
{
    const QStringList states{u"drafted"_s, u"approved"_s, u"published"_s, u"withdrawn"_s};
    int compared = 0;
    for (quint32 seed = 1; seed <= 6; ++seed) {
        QRandomGenerator random(seed);
        Desk desk;
        const QAbstractItemModelTester tester(&desk.rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int step = 0; step < 120; ++step) {
            const QStringList before = desk.shown();
            const bool wasHeld = desk.rows.isHeld();
            if (random.bounded(8) == 0)
                desk.rows.setHeld(!wasHeld);
            desk.text(u"t%1"_s.arg(random.bounded(12)), states.at(random.bounded(int(states.size()))));
            const QStringList now = desk.shown();
            if (wasHeld && desk.rows.isHeld()) {
                QCOMPARE(now.first(before.size()), before);
                ++compared;
            } else if (!desk.rows.isHeld()) {
                QCOMPARE(now, desk.source());
            }
            for (const QString &id : desk.source()) {
                const int row = int(now.indexOf(id));
                QVERIFY(row >= 0 && !desk.rows.get(row).value(u"gone"_s).toBool());
                QCOMPARE(desk.rows.get(row).value(u"state"_s), desk.lists->record(u"bulletin/"_s + id).value(u"state"_s));
            }
            QVERIFY(desk.rows.waiting() <= now.size());
        }
    }
    QVERIFY(compared > 100);
}

WATCHFLOOR_TEST(TestHeldRows)
#include "test_heldrows.moc"
