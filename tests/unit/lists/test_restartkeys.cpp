// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filewriter.h"
#include "keptfile.h"
#include "lists.h"
#include "logdesk.h"
#include "onetest.h"
#include "pendingkeys.h"

#include <QFile>
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
    [[nodiscard]] QString keyFile() const { return dir.filePath(u"test.wflog.keys"_s); }
    /// As a program that begins over this situation; what another one has written is on the disk by then.
    [[nodiscard]] std::unique_ptr<Lists> begun(Situation &over) const
    {
        auto made = std::make_unique<Lists>(over, *log, clock);
        made->pending()->setReactionClock([this] { return hand; });
        made->pending()->setKeyFile(keyFile());
        return made;
    }
    /// Long enough for whatever key was taken from a row to be dealt again.
    void rest(int beats = 2)
    {
        for (int beat = 0; beat < beats; ++beat) {
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

/// Something that waits, of a kind by chance: grave or not, alone or one of several about the same, in time or late.
QString comes(Desk &desk, QRandomGenerator &random, int number)
{
    const QString id = u"%1"_s.arg(random.bounded(900) + 100) + QString::number(number);
    const QString about = u"closure/c%1"_s.arg(random.bounded(3));
    switch (random.bounded(8)) {
    case 0:
        desk.put(u"warning/"_s + id, {{"state"_L1, u"received"_s}, {"type"_L1, u"rainstorm"_s}, {"color"_L1, u"blue"_s}});
        return u"warning/"_s + id;
    case 1:
        desk.put(u"alarm/"_s + id, {{"state"_L1, u"raised"_s}, {"level"_L1, random.bounded(2) == 0 ? u"close"_s : u"watch"_s}});
        return u"alarm/"_s + id;
    case 2:
        desk.put(u"incident/"_s + id, {{"state"_L1, u"received"_s}, {"severity"_L1, 1 + random.bounded(4)}});
        return u"incident/"_s + id;
    case 3:
        desk.put(u"incident/"_s + id,
                 {{"state"_L1, u"verified"_s}, {"severity"_L1, 2}, {"type"_L1, u"trapped"_s}, {"people"_L1, random.bounded(4)}});
        return u"incident/"_s + id;
    case 4:
        desk.put(u"notice/"_s + id, {{"state"_L1, u"sent"_s}, {"about"_L1, about}, {"text"_L1, u"t"_s}});
        return u"notice/"_s + id;
    case 5:
        desk.put(u"order/"_s + id, {{"state"_L1, u"sent"_s}, {"about"_L1, about}, {"task"_L1, u"t"_s}});
        return u"order/"_s + id;
    case 6:
        desk.put(u"task/"_s + id,
                 {{"state"_L1, u"open"_s}, {"text"_L1, u"清点"_s}, {"dueAt"_L1, desk.clock.now() + random.bounded(4) * minute}});
        return u"task/"_s + id;
    default:
        desk.put(u"bulletin/"_s + id, {{"state"_L1, u"drafted"_s}});
        return u"bulletin/"_s + id;
    }
}

/// It is done with, in whatever way one is done with its kind.
void goes(Desk &desk, const QString &subject)
{
    static const QHash<QString, QString> over{{u"warning"_s, u"acknowledged"_s}, {u"alarm"_s, u"ended"_s}, {u"incident"_s, u"closed"_s},
                                              {u"notice"_s, u"signed"_s},        {u"order"_s, u"done"_s},  {u"task"_s, u"done"_s},
                                              {u"bulletin"_s, u"withdrawn"_s}};
    QJsonObject fields = desk.situation.record(subject)->fields();
    fields.insert("state"_L1, over.value(subject.section(u'/', 0, 0)));
    desk.put(subject, fields);
}

/// By what is to be done for what: the key that a row has, where it is the only one of these.
QHash<QString, QString> keysByStep(const Lists &lists)
{
    QHash<QString, QString> keys;
    QStringList several;
    for (int i = 0; i < lists.pending()->count(); ++i) {
        const QVariantMap row = lists.pending()->get(i);
        const QString step = row.value(u"subject"_s).toString() + u' ' + row.value(u"verb"_s).toString();
        if (keys.contains(step))
            several.append(step);
        keys.insert(step, row.value(u"key"_s).toString());
    }
    keys.removeIf([&several](const QHash<QString, QString>::iterator &one) { return several.contains(one.key()) || one->isEmpty(); });
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

    /// Whatever has come and gone, and however the program ends in between: what stands still has the key that it had, begun anew out of
    /// the whole log as well as out of what is live only.
    void whatStandsStillHasItsKey()
    {
        int compared = 0;
        int moved = 0; // rows whose key is not the one that a night without any that went would give them
        for (quint32 seed = 1; seed <= 12; ++seed) {
            QRandomGenerator random(seed);
            Desk desk(seed);
            desk.lists = desk.begun(desk.situation);
            for (const QString &id : {u"c0"_s, u"c1"_s, u"c2"_s})
                desk.put(u"closure/"_s + id, {{"state"_L1, u"rejected"_s}, {"road"_L1, u"滨河西路"_s}});
            QStringList here;
            for (int turn = 0; turn < 6; ++turn) {
                for (int step = 0; step < 8; ++step) {
                    desk.clock.set(desk.clock.now() + random.bounded(int(minute)));
                    if (here.isEmpty() || random.bounded(5) > 1)
                        here.append(comes(desk, random, turn * 10 + step));
                    else
                        goes(desk, here.takeAt(random.bounded(int(here.size()))));
                    desk.hand += random.bounded(3000);
                    desk.lists->beat();
                }
                desk.rest(4);
                const QHash<QString, QString> before = keysOf(*desk.lists);
                const QStringList rows = rowsOf(*desk.lists);
                desk.lists.reset(); // and with that all is on the disk
                for (const auto &since : {std::optional<qint64>(), std::optional(desk.clock.now() - 5 * minute)}) {
                    Situation fresh;
                    fresh.begin(desk.log->opening(since).result());
                    const auto again = desk.begun(fresh);
                    QCOMPARE(rowsOf(*again), rows);
                    const QHash<QString, QString> after = keysOf(*again);
                    for (auto row = before.cbegin(); row != before.cend(); ++row) {
                        QVERIFY2(
                            after.value(row.key()) == row.value(),
                            qPrintable(u"seed %1: %2 had %3 and has %4"_s.arg(seed).arg(row.key(), row.value(), after.value(row.key()))));
                        ++compared;
                    }
                }
                const Lists unknowing(desk.situation, *desk.log, desk.clock);
                const QHash<QString, QString> asTheyCame = keysOf(unknowing);
                for (auto row = before.cbegin(); row != before.cend(); ++row)
                    moved += asTheyCame.value(row.key()) == row.value() ? 0 : 1;
                desk.lists = desk.begun(desk.situation);
            }
        }
        QVERIFY2(compared > 500 && moved > 20, qPrintable(u"%1, %2"_s.arg(compared).arg(moved)));
    }

    /// A limit passes while the program is down: the row goes on under another reason, with its key.
    void whatGotLateMeanwhileKeepsItsKey()
    {
        int compared = 0;
        for (quint32 seed = 1; seed <= 8; ++seed) {
            QRandomGenerator random(seed);
            Desk desk(seed);
            desk.lists = desk.begun(desk.situation);
            for (int i = 0; i < 3; ++i) {
                desk.put(u"closure/c%1"_s.arg(i), {{"state"_L1, u"rejected"_s}, {"road"_L1, u"滨河西路"_s}});
                desk.put(u"notice/n%1"_s.arg(i), {{"state"_L1, u"sent"_s}, {"about"_L1, u"closure/c%1"_s.arg(i)}, {"text"_L1, u"t"_s}});
                desk.put(u"bulletin/b%1"_s.arg(i), {{"state"_L1, u"drafted"_s}});
                desk.rest(1 + random.bounded(3));
            }
            goes(desk, u"bulletin/b%1"_s.arg(random.bounded(3)));
            desk.rest(4);
            const QHash<QString, QString> before = keysByStep(*desk.lists);
            desk.lists.reset();
            desk.clock.set(desk.clock.now() + 20 * minute);
            const auto again = desk.begun(desk.situation);
            QVERIFY(again->pending()->rowOf(u"notice/n0"_s, u"notice.late"_s) >= 0);
            const QHash<QString, QString> after = keysByStep(*again);
            for (auto row = before.cbegin(); row != before.cend(); ++row) {
                QCOMPARE(after.value(row.key()), row.value());
                ++compared;
            }
        }
        QVERIFY(compared > 20);
    }

    /// A file of another night, or one that is none, keeps nobody from a key.
    void whatIsRememberedOfAnotherNightHindersNobody()
    {
        Desk desk(4);
        desk.lists = desk.begun(desk.situation);
        desk.put(u"bulletin/old"_s, {{"state"_L1, u"drafted"_s}});
        desk.lists.reset();
        goes(desk, u"bulletin/old"_s);
        for (int i = 0; i < 4; ++i)
            desk.put(u"bulletin/b%1"_s.arg(i), {{"state"_L1, u"drafted"_s}});
        for (const QByteArray &content : {QByteArray(), QByteArray("{\"keys\":[1,2]}"), QByteArray("not this")}) {
            if (!content.isEmpty()) {
                ownFileThread()->waitForDone();
                QFile file(desk.keyFile());
                QVERIFY(file.open(QIODevice::WriteOnly));
                file.write(content);
                file.close();
                readAhead(desk.keyFile()); // as whoever opens its log
            }
            const auto again = desk.begun(desk.situation);
            for (int row = 0; row < 4; ++row)
                QVERIFY(!again->pending()->get(row).value(u"key"_s).toString().isEmpty());
        }
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
        keys.deal({u"a"_s}, {}, 0, false, {u"a"_s});
        const QString key = keys.keyOf(u"a"_s);
        keys.deal({}, {}, 1000, false, {});
        keys.deal({u"b"_s, u"c"_s}, {}, 1001, false, {u"c"_s, u"b"_s});
        QVERIFY(keys.rowOf(key).isEmpty());
        keys.deal({u"b"_s, u"c"_s}, {2}, 1002, false, {u"c"_s, u"b"_s});
        QVERIFY(keys.rowOf(key).isEmpty());
    }
};

WATCHFLOOR_TEST(TestRestartKeys)
#include "test_restartkeys.moc"
