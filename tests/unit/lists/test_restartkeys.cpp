// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lists.h"
#include "logdesk.h"
#include "pendingkeys.h"

#include <QHash>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

struct Desk : LogDesk {
    qint64 hand = 0;
    std::unique_ptr<Lists> lists = std::make_unique<Lists>(situation, *log, clock);

    explicit Desk(quint32 seed)
        : LogDesk(seed)
    {
        lists->pending()->setReactionClock([this] { return hand; });
    }
    /// Long enough for whatever key was taken from a row to be dealt again.
    void rest()
    {
        for (int beat = 0; beat < 2; ++beat) {
            hand += PendingKeys::rest;
            lists->beat();
        }
    }
};

QHash<QString, QString> keysOf(const Lists &lists)
{
    QHash<QString, QString> keys;
    for (int i = 0; i < lists.pending()->count(); ++i) {
        const QVariantMap row = lists.pending()->get(i);
        keys.insert(row.value(u"subject"_s).toString() + u' ' + row.value(u"reason"_s).toString(), row.value(u"key"_s).toString());
    }
    return keys;
}

QStringList rowsOf(const Lists &lists)
{
    QStringList rows;
    for (int i = 0; i < lists.pending()->count(); ++i)
        rows.append(lists.pending()->get(i).value(u"subject"_s).toString());
    return rows;
}

} // namespace

/// A program that was started again shows the queue as it was: its rows in the same order, with the same keys.
class TestRestartKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Whatever comes, one after the other, grave or not: as long as nothing of it has gone the keys follow from the records alone.
    void theSameEventsGiveTheSameKeys()
    {
        int other = 0; // rows whose key is not that of their place
        for (quint32 seed = 1; seed <= 12; ++seed) {
            QRandomGenerator random(seed);
            Desk desk(seed);
            const int rows = 3 + random.bounded(14);
            for (int i = 0; i < rows; ++i) {
                desk.clock.set(desk.clock.now() + 1000);
                const QString id = u"%1"_s.arg(random.bounded(900) + 100) + QString::number(i);
                switch (random.bounded(4)) {
                case 0:
                    desk.put(u"warning/"_s + id, {{"state"_L1, u"received"_s}, {"type"_L1, u"rainstorm"_s}, {"color"_L1, u"blue"_s}});
                    break;
                case 1:
                    desk.put(u"alarm/"_s + id, {{"state"_L1, u"raised"_s}, {"level"_L1, u"close"_s}});
                    break;
                case 2:
                    desk.put(u"incident/"_s + id, {{"state"_L1, u"received"_s}, {"severity"_L1, 1 + random.bounded(4)}});
                    break;
                default:
                    desk.put(u"bulletin/"_s + id, {{"state"_L1, u"drafted"_s}});
                }
                desk.rest();
            }
            const Lists again(desk.situation, *desk.log, desk.clock);
            QCOMPARE(rowsOf(again), rowsOf(*desk.lists));
            const QHash<QString, QString> before = keysOf(*desk.lists), after = keysOf(again);
            for (auto row = before.cbegin(); row != before.cend(); ++row)
                QVERIFY2(after.value(row.key()) == row.value(),
                         qPrintable(u"seed %1: %2 had %3 and has %4"_s.arg(seed).arg(row.key(), row.value(), after.value(row.key()))));
            for (int i = 0; i < again.pending()->count(); ++i)
                other += again.pending()->get(i).value(u"key"_s).toString() == QString::number((i + 1) % 10) ? 0 : 1;
        }
        QVERIFY(other > 10); // by arrival, and not by where a row stands now
    }

    /// What came at the same moment is dealt alike too, and started twice is the same twice.
    void twoStartsAreAlike()
    {
        Desk desk(3);
        for (int i = 0; i < 12; ++i)
            desk.put((i % 3 ? u"bulletin/%1"_s : u"alarm/%1"_s).arg(40 - i), {{"state"_L1, i % 3 ? u"drafted"_s : u"raised"_s}});
        const Lists first(desk.situation, *desk.log, desk.clock), second(desk.situation, *desk.log, desk.clock);
        QCOMPARE(keysOf(first), keysOf(second));
        QVERIFY(!keysOf(first).value(u"alarm/40 alarm.raised"_s).isEmpty());
    }

    /// What gets late became a row when its limit passed, not when it began.
    void whatIsLateCameWhenItGotLate()
    {
        Desk desk(5);
        desk.put(u"task/t"_s, {{"state"_L1, u"open"_s}, {"text"_L1, u"清点"_s}, {"dueAt"_L1, desk.clock.now() + 2 * minute}});
        desk.clock.set(desk.clock.now() + minute);
        desk.put(u"bulletin/b"_s, {{"state"_L1, u"drafted"_s}});
        desk.rest();
        desk.clock.set(desk.clock.now() + 2 * minute);
        desk.rest();
        QCOMPARE(keysOf(*desk.lists).value(u"bulletin/b bulletin.drafted"_s), u"1"_s);
        QCOMPARE(keysOf(*desk.lists).value(u"task/t task.late"_s), u"2"_s);
        const Lists again(desk.situation, *desk.log, desk.clock);
        QCOMPARE(keysOf(again), keysOf(*desk.lists));
    }

    /// While keys rest nothing is dealt anew, however empty the queue is.
    void anEmptyQueueDealsNothingAnewBeforeItsKeysHaveRested()
    {
        PendingKeys keys;
        keys.deal({u"a"_s}, 0, 0, false, {u"a"_s});
        const QString key = keys.keyOf(u"a"_s);
        keys.deal({}, 0, 1000, false, {});
        keys.deal({u"b"_s, u"c"_s}, 0, 1001, false, {u"c"_s, u"b"_s});
        QVERIFY(keys.rowOf(key).isEmpty());
        keys.deal({u"b"_s, u"c"_s}, 2, 1002, false, {u"c"_s, u"b"_s});
        QVERIFY(keys.rowOf(key).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRestartKeys)
#include "test_restartkeys.moc"
