// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lists.h"
#include "logdesk.h"
#include "onetest.h"
#include "pendingkeys.h"

#include <QHash>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

struct Desk : LogDesk {
    std::unique_ptr<Lists> lists = std::make_unique<Lists>(situation, *log, clock);
    PendingModel *pending = lists->pending();

    Desk()
    {
        pending->setReactionClock([] { return qint64(0); });
    }
};

} // namespace

/// Whose a key of the queue is, and how soon.
class TestPendingKeys : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aKeyHitsTheRowItWasReadAtOrNone();
    void anUrgentRowHasAKeyAtOnce();
    void peopleInDangerHaveAKeyAtOnce();
    void noKeyIsDealtAnewWhileAltIsHeld();
    void aRowKeepsItsKeyWhenItsLimitPasses();
};

/// Rows come, go and change places at random; whoever reads a key and presses it in time hits that row or nothing: within the reaction
/// always, and longer where the other row could wait.
void TestPendingKeys::aKeyHitsTheRowItWasReadAtOrNone()
{
    struct Read {
        qint64 at;
        QString row;
        QString key;
    };
    for (quint32 seed = 1; seed <= 40; ++seed) {
        QRandomGenerator random(seed);
        PendingKeys keys;
        QStringList rows;
        QList<Read> read;
        qint64 now = 0;
        int held = 0;
        const auto isUrgent = [](const QString &row) { return row.startsWith(u'u'); };
        const auto urgent = [&rows, &isUrgent] { return std::ranges::count_if(rows, isUrgent); };
        for (int step = 0; step < 400; ++step) {
            now += random.bounded(1200);
            const QString row = (random.bounded(3) == 0 ? u"u%1"_s : u"r%1"_s).arg(random.bounded(16));
            if (!rows.removeOne(row) || random.bounded(3) == 0) { // urgent ones stand above the others
                const qsizetype top = isUrgent(row) ? 0 : urgent();
                const qsizetype places = isUrgent(row) ? urgent() : rows.size() - urgent();
                rows.insert(top + random.bounded(int(places) + 1), row);
            }
            // Whoever holds Alt down takes as long as it takes.
            const bool isHeld = held > 0;
            held = isHeld ? held - 1 : random.bounded(20) == 0 ? random.bounded(30) : 0;
            keys.deal(rows, {urgent()}, now, isHeld);
            if (!isHeld)
                read.removeIf([now](const Read &one) { return now - one.at >= PendingKeys::rest; });
            const auto isForgotten
                = [&](const Read &one) { return !isHeld && now - one.at >= PendingKeys::reaction && isUrgent(keys.rowOf(one.key)); };
            for (const Read &one : std::as_const(read)) {
                const QString hit = keys.rowOf(one.key);
                QVERIFY2(hit.isEmpty() || hit == one.row || isForgotten(one),
                         qPrintable(u"seed %1: %2 read at %3 hits %4"_s.arg(seed).arg(one.key, one.row, hit)));
            }
            read.removeIf([&](const Read &one) { return keys.rowOf(one.key) != one.row && isForgotten(one); });
            QSet<QString> given;
            for (const QString &each : std::as_const(rows)) {
                const QString key = keys.keyOf(each);
                if (key.isEmpty())
                    continue;
                QVERIFY(!given.contains(key));
                given.insert(key);
                QCOMPARE(keys.rowOf(key), each);
                read.append({now, each, key});
            }
        }
        // Left alone for a while, each of the first has its key; and whatever is urgent then has one as it comes.
        for (int beat = 0; beat < 3; ++beat)
            keys.deal(rows, {urgent()}, now += PendingKeys::rest);
        for (qsizetype i = 0; i < std::min(rows.size(), PendingKeys::keyed({urgent()})); ++i)
            QVERIFY2(!keys.keyOf(rows.at(i)).isEmpty(), qPrintable(u"seed %1, row %2"_s.arg(seed).arg(i)));
        if (urgent() < PendingKeys::count - PendingKeys::lifeline) {
            rows.insert(random.bounded(int(urgent()) + 1), u"unew"_s);
            keys.deal(rows, {urgent()}, now);
            QVERIFY2(!keys.keyOf(u"unew"_s).isEmpty(), qPrintable(u"seed %1"_s.arg(seed)));
        }
        // And people in danger, whatever came just before.
        rows.prepend(u"upeople"_s);
        keys.deal(rows, {urgent(), 1}, now);
        QVERIFY2(!keys.keyOf(u"upeople"_s).isEmpty(), qPrintable(u"seed %1"_s.arg(seed)));
    }
}

/// However many rows wait: one alarm has a key as it comes, the next one after a moment, and no row that stands above has lost its own.
void TestPendingKeys::anUrgentRowHasAKeyAtOnce()
{
    PendingKeys keys;
    QStringList rows;
    for (int i = 0; i < 14; ++i)
        rows << u"r%1"_s.arg(i);
    keys.deal(rows, {}, 0);
    QCOMPARE(keys.keyOf(u"r0"_s), u"1"_s);
    QCOMPARE(keys.keyOf(u"r7"_s), u"8"_s);
    QVERIFY(keys.keyOf(u"r8"_s).isEmpty()); // two are kept
    QVERIFY(keys.rowOf(u"9"_s).isEmpty() && keys.rowOf(u"0"_s).isEmpty());
    rows.prepend(u"alarm"_s);
    keys.deal(rows, {1}, 1);
    QCOMPARE(keys.rowOf(u"9"_s), u"alarm"_s);
    QCOMPARE(keys.keyOf(u"r0"_s), u"1"_s);
    QVERIFY(keys.rowOf(u"8"_s).isEmpty()); // the next reserve; it is on its way perhaps
    rows.prepend(u"alarm2"_s);
    keys.deal(rows, {2}, PendingKeys::reaction);
    QVERIFY(keys.keyOf(u"alarm2"_s).isEmpty()); // what is left is kept for people
    keys.deal(rows, {2}, 1 + PendingKeys::reaction);
    QVERIFY(!keys.keyOf(u"alarm2"_s).isEmpty());
    QCOMPARE(keys.rowOf(u"9"_s), u"alarm"_s);
    QCOMPARE(keys.keyOf(u"r0"_s), u"1"_s);
    // What can wait has none of the reserve, and no key that has just been another's.
    keys.deal(rows, {2}, 1 + PendingKeys::reaction + PendingKeys::rest);
    rows.removeOne(u"r0"_s);
    const qint64 gone = 20 * PendingKeys::rest;
    keys.deal(rows, {2}, gone);
    QVERIFY(keys.keyOf(rows.at(7)).isEmpty());
    keys.deal(rows, {2}, gone + PendingKeys::rest - 1);
    QVERIFY(keys.keyOf(rows.at(7)).isEmpty());
    keys.deal(rows, {2}, gone + PendingKeys::rest);
    QVERIFY(!keys.keyOf(rows.at(7)).isEmpty());
    // In the queue itself: fourteen texts wait, and an alarm comes.
    Desk desk;
    for (int i = 0; i < 14; ++i)
        desk.put(u"bulletin/b%1"_s.arg(i), {{"state"_L1, u"drafted"_s}});
    desk.lists->beat();
    desk.put(u"alarm/a"_s, {{"state"_L1, u"raised"_s}, {"level"_L1, u"close"_s}});
    QCOMPARE(desk.pending->get(0).value(u"reason"_s).toString(), u"alarm.raised"_s);
    QVERIFY(!desk.pending->get(0).value(u"key"_s).toString().isEmpty());
}

/// An alarm has just taken the reserve, or ten of them have all there is: people in danger have a key as they come, and nobody loses one
/// under the hand for it. The next of them have theirs a moment later.
void TestPendingKeys::peopleInDangerHaveAKeyAtOnce()
{
    for (const int alarms : {1, 2, 12}) {
        PendingKeys keys;
        QStringList rows;
        for (int i = 0; i < 14; ++i)
            rows << u"r%1"_s.arg(i);
        keys.deal(rows, {}, 0);
        qint64 now = 10 * PendingKeys::rest;
        for (int i = 0; i < alarms; ++i) {
            rows.prepend(u"alarm%1"_s.arg(i));
            keys.deal(rows, {i + 1}, ++now);
        }
        const QStringList before = keys.rows();
        rows.prepend(u"people"_s);
        keys.deal(rows, {alarms + 1, 1}, ++now);
        const QString key = keys.keyOf(u"people"_s);
        QVERIFY2(!key.isEmpty(), qPrintable(QString::number(alarms)));
        for (qsizetype i = 0; i < before.size(); ++i)
            QVERIFY(before.at(i).isEmpty() || keys.rows().at(i).isEmpty() || keys.rows().at(i) == before.at(i));
        rows.prepend(u"more"_s);
        keys.deal(rows, {alarms + 2, 2}, now += PendingKeys::reaction);
        keys.deal(rows, {alarms + 2, 2}, now += PendingKeys::reaction);
        QVERIFY2(!keys.keyOf(u"more"_s).isEmpty(), qPrintable(QString::number(alarms)));
        QCOMPARE(keys.keyOf(u"people"_s), key);
    }
    // Everything that waits is about people: they have all ten.
    PendingKeys keys;
    QStringList rows;
    for (int i = 0; i < 12; ++i)
        rows << u"p%1"_s.arg(i);
    keys.deal(rows, {12, 12}, 0);
    QVERIFY(!keys.keyOf(u"p9"_s).isEmpty() && keys.keyOf(u"p10"_s).isEmpty());
    // In the queue itself: fourteen texts wait, an alarm comes, and in the same moment a call.
    Desk desk;
    for (int i = 0; i < 14; ++i)
        desk.put(u"bulletin/b%1"_s.arg(i), {{"state"_L1, u"drafted"_s}});
    desk.lists->beat();
    desk.put(u"alarm/a"_s, {{"state"_L1, u"raised"_s}, {"level"_L1, u"close"_s}});
    desk.put(u"incident/i"_s, {{"state"_L1, u"received"_s}, {"type"_L1, u"trapped"_s}, {"people"_L1, 3}, {"severity"_L1, 2}});
    QCOMPARE(desk.pending->get(0).value(u"reason"_s).toString(), u"incident.received"_s);
    QVERIFY(!desk.pending->get(0).value(u"key"_s).toString().isEmpty());
    QVERIFY(!desk.pending->get(1).value(u"key"_s).toString().isEmpty());
}

void TestPendingKeys::noKeyIsDealtAnewWhileAltIsHeld()
{
    QVERIFY(PendingKeys::reaction >= 2000 && PendingKeys::rest >= 5000);
    PendingKeys keys;
    keys.deal({u"a"_s, u"b"_s}, {}, 0);
    const QString key = keys.keyOf(u"a"_s);
    for (const int urgent : {0, 2}) { // however urgent
        keys.deal({u"b"_s, u"c"_s}, {urgent}, 1000, true);
        QVERIFY(keys.rowOf(key).isEmpty());
        QVERIFY(keys.keyOf(u"c"_s).isEmpty()); // there are free ones: it gets none under the hand all the same
    }
    keys.deal({u"b"_s, u"c"_s}, {}, 1000 + 10 * PendingKeys::rest, true);
    QVERIFY(keys.rowOf(key).isEmpty() && keys.keyOf(u"c"_s).isEmpty());
    keys.deal({u"a"_s, u"b"_s, u"c"_s}, {}, 1000 + 11 * PendingKeys::rest, true);
    QCOMPARE(keys.keyOf(u"a"_s), key); // its own row it may have back
    keys.deal({u"a"_s, u"b"_s, u"c"_s}, {}, 1000 + 12 * PendingKeys::rest);
    QVERIFY(!keys.keyOf(u"c"_s).isEmpty());
    // The model asks whether it is held.
    Desk desk;
    bool isHeld = true;
    desk.pending->setHand([&isHeld] { return isHeld; });
    desk.put(u"bulletin/b"_s, {{"state"_L1, u"drafted"_s}});
    QVERIFY(desk.pending->get(0).value(u"key"_s).toString().isEmpty());
    isHeld = false;
    desk.lists->beat();
    QVERIFY(!desk.pending->get(0).value(u"key"_s).toString().isEmpty());
}

/// Notices, one or several about a thing, and texts: whenever their limits pass, a row that has a key and stands still has it.
void TestPendingKeys::aRowKeepsItsKeyWhenItsLimitPasses()
{
    for (quint32 seed = 1; seed <= 6; ++seed) {
        QRandomGenerator random(seed);
        qint64 hand = 0;
        Desk desk;
        desk.pending->setReactionClock([&hand] { return hand; });
        const auto keysNow = [&desk] {
            QHash<QString, QString> keys; // by what is to be done for what
            for (int i = 0; i < desk.pending->count(); ++i) {
                const QVariantMap row = desk.pending->get(i);
                keys.insert(row.value(u"subject"_s).toString() + u' ' + row.value(u"verb"_s).toString(), row.value(u"key"_s).toString());
            }
            return keys;
        };
        for (int i = 0; i < 3; ++i) {
            desk.put(u"closure/c%1"_s.arg(i), {{"state"_L1, u"rejected"_s}, {"road"_L1, u"滨河西路"_s}});
            desk.put(u"bulletin/b%1"_s.arg(i), {{"state"_L1, u"drafted"_s}});
            for (int one = 0; one <= random.bounded(3); ++one)
                desk.put(u"notice/n%1%2"_s.arg(i).arg(one),
                         {{"state"_L1, u"sent"_s}, {"about"_L1, u"closure/c%1"_s.arg(i)}, {"text"_L1, u"t"_s}});
            desk.clock.set(desk.clock.now() + minute * random.bounded(3));
            desk.lists->beat();
        }
        QHash<QString, QString> before = keysNow();
        for (int step = 0; step < 24; ++step) {
            hand += 500;
            desk.clock.set(desk.clock.now() + minute / 2);
            desk.lists->beat();
            const QHash<QString, QString> after = keysNow();
            for (auto row = before.cbegin(); row != before.cend(); ++row) {
                if (after.contains(row.key()) && !row.value().isEmpty())
                    QVERIFY2(after.value(row.key()) == row.value(),
                             qPrintable(u"seed %1: %2 had %3 and has %4"_s.arg(seed).arg(row.key(), row.value(), after.value(row.key()))));
            }
            before = after;
        }
    }
}

WATCHFLOOR_TEST(TestPendingKeys)
#include "test_pendingkeys.moc"
