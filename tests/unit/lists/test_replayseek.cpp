// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logdesk.h"
#include "onetest.h"
#include "patience.h"
#include "randomlog.h"
#include "replayseek.h"
#include "trials.h"
#include "workingset.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace wf;
using namespace wf::test;

namespace {

/// A log of some months, and a replay of it that is sought in.
struct LongReplay {
    QTemporaryDir dir;
    QString file = dir.filePath(u"long.wflog"_s);
    std::unique_ptr<ReplayLog> log;
    Situation situation;
    std::unique_ptr<ReplaySeek> seek;
    QList<ChangeSet> told;
    QList<qint64> shown;

    explicit LongReplay(int events)
    {
        auto store = LogStore::open(file, LogStore::Access::ReadWrite);
        Q_ASSERT(store);
        for (int n = 0; n < events; n += 500) {
            QList<QList<Draft>> batches;
            for (int i = n; i < std::min(events, n + 500); ++i)
                batches.append(QList<Draft>{draft(i)});
            for (const auto &answer : store->appendAll(batches)) {
                if (!answer)
                    qFatal("%s", qPrintable(answer.error().text));
            }
        }
        if (!store->measure({{u"depth/x"_s, timeOf(2), {12}, u"gauge"_s, {}}, {u"depth/x"_s, timeOf(events - 1), {30}, u"gauge"_s, {}}}))
            qFatal("not measured");
        *store = LogStore();
        log = std::make_unique<ReplayLog>(LogStore::open(file, LogStore::Access::ReadOnly).value());
        situation.follow(*log);
        log->seek(log->firstAt());
        seek = std::make_unique<ReplaySeek>(*log, situation);
        QObject::connect(&situation, &Situation::changed, &situation, [this](const ChangeSet &changes) { told.append(changes); });
        QObject::connect(seek.get(), &ReplaySeek::shown, seek.get(), [this] { shown.append(log->at()); });
    }
    [[nodiscard]] static qint64 timeOf(int n) { return start + n * 5 * minute; }
    [[nodiscard]] static Draft draft(int n)
    {
        return {.id = u"e%1"_s.arg(n, 8, 10, QLatin1Char('0')),
                .seat = n % 3 == 0 ? u"ZHZ"_s : u"DD"_s,
                .role = u"dispatcher"_s,
                .onBehalf = {},
                .verb = u"incident.report"_s,
                .subject = u"incident/%1"_s.arg(n),
                .record = "{\"state\":\"received\",\"no\":\"J-" + QByteArray::number(n) + "\"}",
                .at = timeOf(n),
                .wall = timeOf(n),
                .cause = {},
                .seen = u"{}"_s,
                .parents = {}};
    }
    /// What the same log shows at a moment to who looks at it at once.
    [[nodiscard]] QByteArray fingerprintAt(qint64 at, const QString &seat = {}) const
    {
        ReplayLog other(LogStore::open(file, LogStore::Access::ReadOnly).value());
        Situation plain;
        plain.follow(other);
        other.setSeenBy(seat);
        other.seek(at);
        return plain.fingerprint();
    }
};

/// A log in which much comes late, ends, and comes again; and what is to be seen of it, found by looking at all of it.
struct TangledLog {
    QTemporaryDir dir;
    QString file = dir.filePath(u"tangled.wflog"_s);
    QList<Event> events; ///< in the log's order

    explicit TangledLog(quint32 seed)
    {
        auto store = LogStore::open(file, LogStore::Access::ReadWrite);
        Q_ASSERT(store);
        if (!store->take(randomLog(seed)))
            qFatal("not written");
        events = store->events();
    }
    [[nodiscard]] QList<Event> seenAt(qint64 at, const QString &seat) const
    {
        QHash<QString, int> places;
        QJsonObject horizon;
        for (const Event &event : events) {
            if (event.seat == seat && event.at <= at)
                horizon = QJsonDocument::fromJson(event.seen.toUtf8()).object();
        }
        QList<Event> seen;
        for (const Event &event : events) {
            const int place = ++places[chainOf(event)];
            if (event.at <= at && (seat.isEmpty() || event.seat == seat || place <= horizon.value(chainOf(event)).toInt()))
                seen.append(event);
        }
        return seen;
    }
    /// All of it folded, and what was over since before the window let go.
    [[nodiscard]] static QByteArray folded(const QList<Event> &seen, qint64 at, qint64 windowMs, Situation &whole)
    {
        whole.apply(seen);
        if (windowMs > 0)
            whole.sink(whole.overSince(WorkingSet::keepsFrom(whole, at, windowMs)));
        return whole.fingerprint();
    }
};

} // namespace

/// However long a log is, going to another moment of it keeps nobody waiting, and nothing is shown as what it is not.
class TestReplaySeek : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsFarIsFoldedElsewhere()
    {
        LongReplay replay(3000);
        const qint64 first = replay.log->at();
        const QByteArray before = replay.situation.fingerprint();
        const ReplayClock clock(*replay.log);
        const qint64 far = LongReplay::timeOf(2500);
        replay.seek->seek(far);
        // Nothing was folded on this thread: what is shown stays what it was, and says so.
        QVERIFY(replay.seek->isBusy());
        QCOMPARE(replay.seek->asked(), far);
        QCOMPARE(replay.log->at(), first);
        QCOMPARE(clock.now(), first);
        QVERIFY(replay.told.isEmpty());
        QCOMPARE(replay.situation.fingerprint(), before);

        QTRY_VERIFY(!replay.seek->isBusy());
        QCOMPARE(replay.shown, QList<qint64>{far});
        QCOMPARE(clock.now(), far);
        QCOMPARE(replay.told.size(), 1); // taken over whole: no event was applied here
        QVERIFY(replay.told.constFirst().reset);
        QVERIFY(replay.told.constFirst().events.isEmpty());
        QCOMPARE(replay.log->eventsTold(), 2501);
        QCOMPARE(replay.situation.fingerprint(), replay.fingerprintAt(far));
        QVERIFY(replay.situation.latest(u"depth/x"_s).has_value());
        QCOMPARE(replay.situation.latest(u"depth/x"_s)->v[0], 12.0);
        QCOMPARE(replay.log->history(u"incident/7"_s).result().size(), 1);

        // Back is as far.
        replay.told.clear();
        replay.seek->seek(LongReplay::timeOf(10));
        QVERIFY(replay.told.isEmpty());
        QTRY_VERIFY(!replay.seek->isBusy());
        QCOMPARE(replay.situation.fingerprint(), replay.fingerprintAt(LongReplay::timeOf(10)));
        QVERIFY(replay.log->history(u"incident/11"_s).result().isEmpty());
    }

    /// What is read of a moment by the log's index is what folding all of it and letting go of what was over would leave: with late events,
    /// forks, tombstones, and records that end and come again.
    void aMomentIsWhatTheWholeLogMakesOfIt()
    {
        int fewer = 0;
        Trials trials(400, 40, 4);
        while (trials.next()) {
            const auto seed = quint32(trials.number());
            const TangledLog tangled(seed);
            QRandomGenerator random(seed);
            for (const qint64 window : {qint64(0), qint64(1 + random.bounded(50))}) {
                const ReplaySource source(LogStore::open(tangled.file, LogStore::Access::ReadOnly).value(), window);
                for (int n = 0; n < 6; ++n) {
                    const qint64 at = 998 + random.bounded(70);
                    const QString seat = QStringList{QString(), u"DD"_s, u"SP"_s, u"nobody"_s}.at(random.bounded(4));
                    const QList<Event> seen = tangled.seenAt(at, seat);
                    Situation whole;
                    const QByteArray expected = TangledLog::folded(seen, at, window, whole);
                    const ReplaySeek::Picture picture = ReplaySeek::pictureOf(source, at, seat);
                    QVERIFY(picture.folded);
                    QCOMPARE(source.events(picture.moment.told), seen);
                    Situation situation;
                    situation.take(picture.folded);
                    QVERIFY2(situation.fingerprint() == expected,
                             qPrintable(u"seed %1 at %2 of %3, window %4"_s.arg(seed).arg(at).arg(seat).arg(window)));
                    fewer += picture.moment.opening.heads.size() + picture.moment.rest.size() < seen.size() / 2 ? 1 : 0;
                }
            }
        }
        QVERIFY2(fewer > trials.share(200), qPrintable(QString::number(fewer)));
    }

    /// From such a moment on, step by step: what had sunk comes back with the event that follows it, and nothing is shown as it is not.
    void goesOnFromAMoment()
    {
        Trials trials(60, 8, 4);
        while (trials.next()) {
            const auto seed = quint32(trials.number());
            const TangledLog tangled(seed);
            QRandomGenerator random(seed);
            const qint64 window = 1 + random.bounded(30);
            ReplayLog log(std::make_shared<const ReplaySource>(LogStore::open(tangled.file, LogStore::Access::ReadOnly).value(), window));
            const ReplayClock clock(log);
            Situation situation;
            situation.follow(log);
            WorkingSet working(log, situation, clock, window);
            working.begin();
            ReplaySeek::show(log, situation, ReplaySeek::pictureOf(*log.source(), 1000 + random.bounded(40)));
            ReplaySeek seek(log, situation);
            for (int jumps = 0; log.at() < log.lastAt();) {
                if (jumps < 8 && random.bounded(6) == 0 && ++jumps > 0)
                    seek.seek(1000 + random.bounded(60)); // what is still being fetched is of another moment
                else
                    seek.seek(log.stepFrom(log.at(), 1));
                QTRY_VERIFY(!seek.isMoving());
            }
            Situation whole;
            const QList<Event> seen = tangled.seenAt(log.at(), {});
            whole.apply(seen);
            QCOMPARE(log.events(0, 0).result().size(), seen.size());
            const QStringList over = whole.overSince(WorkingSet::keepsFrom(whole, log.at(), window));
            for (int n = 0; n < 5; ++n) {
                for (const QString &subject : {u"incident/%1"_s.arg(n), u"order/%1"_s.arg(n)}) {
                    const Record *expected = whole.record(subject);
                    if (expected && !over.contains(subject))
                        QTRY_VERIFY2(situation.record(subject) && situation.heads(subject) == whole.heads(subject), qPrintable(subject));
                    QVERIFY2(expected || !situation.record(subject), qPrintable(subject));
                    if (const Record *record = situation.record(subject))
                        QCOMPARE(record->fields(), expected->fields());
                }
            }
        }
    }

    void theNewestCounts()
    {
        LongReplay replay(2000);
        QRandomGenerator random(3);
        qint64 last = 0;
        for (int i = 0; i < 50; ++i) {
            last = LongReplay::timeOf(100 + int(random.bounded(1800)));
            replay.seek->seek(last);
            QCOMPARE(replay.seek->asked(), last);
        }
        QTRY_VERIFY(!replay.seek->isBusy());
        QCOMPARE(replay.shown, QList<qint64>{last}); // none of those on the way
        QCOMPARE(replay.told.size(), 1);
        QCOMPARE(replay.situation.fingerprint(), replay.fingerprintAt(last));
    }

    /// One event on is told as it was told when it happened; the file is read for it on another thread.
    void whatIsNearIsToldAsItHappened()
    {
        LongReplay replay(100);
        for (int n = 1; n < 20; ++n) {
            replay.seek->seek(replay.log->stepFrom(replay.seek->asked(), 1));
            QVERIFY(!replay.seek->isBusy());
            QVERIFY(replay.seek->isMoving());
            QCOMPARE(replay.log->at(), LongReplay::timeOf(n - 1));
            QTRY_VERIFY(!replay.seek->isMoving());
            QCOMPARE(replay.log->at(), LongReplay::timeOf(n));
            QCOMPARE(replay.shown.size(), n);
            QCOMPARE(replay.told.size(), n);
            QVERIFY(!replay.told.constLast().reset);
            QCOMPARE(replay.told.constLast().events.size(), 1);
        }
        QCOMPARE(replay.situation.fingerprint(), replay.fingerprintAt(LongReplay::timeOf(19)));
        QCOMPARE(replay.situation.latest(u"depth/x"_s)->v[0], 12.0); // was measured on the way
        // From a moment that was folded elsewhere, too.
        replay.seek->seek(LongReplay::timeOf(80));
        QTRY_VERIFY(!replay.seek->isBusy());
        replay.seek->seek(LongReplay::timeOf(81));
        QVERIFY(!replay.seek->isBusy());
        QTRY_VERIFY(!replay.seek->isMoving());
        QCOMPARE(replay.situation.fingerprint(), replay.fingerprintAt(LongReplay::timeOf(81)));
    }

    /// What is near gives way to what is asked for after it, near or far, and is told once.
    void whatIsNearGivesWay()
    {
        LongReplay replay(3000);
        for (const int n : {1, 2, 1}) // the last one is as near as the first
            replay.seek->seek(LongReplay::timeOf(n));
        QTRY_VERIFY(!replay.seek->isMoving());
        QCOMPARE(replay.shown, QList<qint64>{LongReplay::timeOf(1)});
        QCOMPARE(replay.situation.fingerprint(), replay.fingerprintAt(LongReplay::timeOf(1)));
        replay.seek->seek(LongReplay::timeOf(2));
        replay.seek->seek(LongReplay::timeOf(2500));
        QVERIFY(replay.seek->isBusy());
        QTRY_VERIFY(!replay.seek->isMoving());
        QCOMPARE(replay.shown, (QList<qint64>{LongReplay::timeOf(1), LongReplay::timeOf(2500)}));
        QCOMPARE(replay.situation.fingerprint(), replay.fingerprintAt(LongReplay::timeOf(2500)));
        // Who has left is told nothing.
        replay.seek->seek(LongReplay::timeOf(2501));
        replay.seek.reset();
        QCoreApplication::processEvents();
        QCOMPARE(replay.log->at(), LongReplay::timeOf(2500));
    }

    void asOneSeatCouldSeeIt()
    {
        LongReplay replay(300);
        const qint64 at = LongReplay::timeOf(250);
        replay.seek->seek(at);
        replay.seek->setSeenBy(u"ZHZ"_s);
        QTRY_VERIFY(!replay.seek->isBusy());
        QCOMPARE(replay.log->seenBy(), u"ZHZ"_s);
        QCOMPARE(replay.situation.fingerprint(), replay.fingerprintAt(at, u"ZHZ"_s));
        QVERIFY(!replay.situation.record(u"incident/1"_s)); // the other seat's
        replay.seek->setSeenBy({});
        QTRY_VERIFY(!replay.seek->isBusy());
        QCOMPARE(replay.situation.fingerprint(), replay.fingerprintAt(at));
    }

    /// Nobody waits for what is being folded, and nothing of it comes to who has left.
    void leavesWhatIsBeingFolded()
    {
        LongReplay replay(3000);
        replay.seek->seek(LongReplay::timeOf(2900));
        replay.seek.reset();
        QVERIFY(replay.told.isEmpty());
        QCoreApplication::processEvents();
        QVERIFY(replay.told.isEmpty());
        QCOMPARE(replay.log->at(), replay.log->firstAt());
    }
};

WATCHFLOOR_TEST(TestReplaySeek)
#include "test_replayseek.moc"
