// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ending.h"
#include "locallog.h"
#include "onetest.h"
#include "patience.h"
#include "randomlog.h"
#include "situation.h"
#include "trials.h"
#include "workingset.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Hour = 3'600'000;

QList<Event> of(const QString &subject, const QList<Event> &events)
{
    QList<Event> own;
    std::ranges::copy_if(events, std::back_inserter(own), [&](const Event &event) { return event.subject == subject; });
    return own;
}

Draft draftOf(const QString &subject, int number, const QString &state, qint64 at, const QList<QByteArray> &parents = {},
              const QJsonObject &more = {})
{
    QJsonObject record{
        {u"state"_s, state}, {u"times"_s, QJsonObject{{state, at}}}, {u"no"_s, u"J-%1"_s.arg(number, 4, 10, QLatin1Char('0'))}};
    for (auto it = more.begin(); it != more.end(); ++it)
        record.insert(it.key(), it.value());
    return {.id = u"0198-%1"_s.arg(number, 6, 10, QLatin1Char('0')),
            .seat = u"JJ"_s,
            .role = u"dispatcher"_s,
            .onBehalf = {},
            .verb = u"incident.update"_s,
            .subject = subject,
            .record = QJsonDocument(record).toJson(QJsonDocument::Compact),
            .at = at,
            .wall = at,
            .cause = {},
            .seen = u"{}"_s,
            .parents = parents};
}

class FixedClock final : public Clock {
    Q_OBJECT
public:
    [[nodiscard]] qint64 now() const override { return at; }
    [[nodiscard]] qint64 wall() const override { return at; }
    qint64 at = 1'784'880'000'000;
};

} // namespace

/// What is over leaves the memory, and what an event or a person asks for comes back as it was.
class TestSinking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_dir.isValid()); }

    /// Whatever sinks and comes back in between, all of it together is the fold of the whole log, and each event is told once.
    void sinkingChangesNothing()
    {
        int sunk = 0;
        int waited = 0;
        Trials trials(600, 60);
        while (trials.next()) {
            const auto seed = quint32(trials.number());
            const QList<Event> log = randomLog(seed);
            QRandomGenerator random(seed + 1);
            Situation situation;
            situation.begin({});
            QStringList wanted;
            QList<Event> told;
            QSet<QString> there;
            connect(&situation, &Situation::wanted, &situation, [&](const QString &subject) { wanted.append(subject); });
            connect(&situation, &Situation::changed, &situation, [&](const ChangeSet &changes) {
                told += changes.events;
                for (const QString &subject : changes.added) {
                    QVERIFY(!there.contains(subject));
                    there.insert(subject);
                }
                for (const QString &subject : changes.removed)
                    QVERIFY(there.remove(subject));
                for (const QString &subject : changes.changed)
                    QVERIFY(there.contains(subject));
            });
            QList<Event> delivered;
            const auto fetch = [&] {
                const QStringList subjects = std::exchange(wanted, {});
                for (const QString &subject : subjects) {
                    ++waited;
                    situation.bringBack(subject, of(subject, delivered));
                }
            };
            for (const Event &event : log) {
                delivered.append(event);
                situation.apply({event});
                if (random.bounded(2))
                    fetch();
                if (random.bounded(4) == 0) {
                    const QStringList over = situation.overSince(1000 + random.bounded(80));
                    for (const QString &subject : over)
                        QVERIFY(!situation.record(subject) || isOver(*situation.record(subject)));
                    sunk += int(over.size());
                    situation.sink(over);
                    for (const QString &subject : over)
                        QVERIFY(!situation.record(subject));
                }
            }
            fetch();
            Situation whole;
            whole.apply(log);
            for (int n = 0; n < 5; ++n) {
                for (const QString &kind : {u"incident"_s, u"order"_s}) {
                    const QString subject = kind + u'/' + QString::number(n);
                    situation.bringBack(subject, of(subject, log));
                }
            }
            QCOMPARE(situation.fingerprint(), whole.fingerprint());
            QCOMPARE(situation.seen(), whole.seen());
            QCOMPARE(situation.waiting(), 0);
            QCOMPARE(told.size(), log.size());
        }
        QVERIFY2(sunk > trials.share(2000), qPrintable(QString::number(sunk)));
        QVERIFY2(waited > trials.share(500), qPrintable(QString::number(waited)));
    }

    void beginsWithWhatIsLiveAndFetchesTheRest()
    {
        FixedClock clock;
        const qint64 long_ago = clock.at - 100 * Hour;
        LogStore store = open();
        const QList<Draft> drafts{
            draftOf(u"incident/open"_s, 1, u"received"_s, long_ago),
            draftOf(u"incident/over"_s, 2, u"closed"_s, long_ago),
            draftOf(u"order/ofOpen"_s, 3, u"done"_s, long_ago, {}, {{u"about"_s, u"incident/open"_s}}),
            draftOf(u"order/ofOver"_s, 4, u"done"_s, long_ago, {}, {{u"about"_s, u"incident/over"_s}}),
            draftOf(u"incident/lately"_s, 5, u"closed"_s, clock.at - 2 * Hour),
            draftOf(u"unit/1"_s, 6, u"free"_s, long_ago, {}, {{u"last"_s, u"order/named"_s}}),
            draftOf(u"order/named"_s, 7, u"done"_s, long_ago),
            draftOf(u"entry/ofNamed"_s, 8, u"added"_s, long_ago, {}, {{u"about"_s, u"order/named"_s}}),
            draftOf(u"incident/last"_s, 8123, u"closed"_s, long_ago),
        };
        const auto written = store.append(drafts);
        QVERIFY(written.has_value());
        LocalLog log(std::move(store), LocalLog::Mode::Threaded);
        Situation situation;
        const Opening opening = log.opening(clock.at - WorkingSet::StandardWindowMs).result();
        QCOMPARE(opening.numbers.value(u"J"_s), 8123);
        situation.begin(opening);
        situation.follow(log);
        WorkingSet working(log, situation, clock, WorkingSet::StandardWindowMs);
        working.begin();
        const auto there = [&](const QString &subject) { return situation.record(subject) != nullptr; };
        QTRY_VERIFY(there(u"order/named"_s)); // a unit names it
        QTRY_VERIFY(there(u"entry/ofNamed"_s)); // and what belongs to it comes with it
        QVERIFY(there(u"incident/open"_s) && there(u"order/ofOpen"_s) && there(u"incident/lately"_s) && there(u"unit/1"_s));
        QVERIFY(!there(u"incident/over"_s) && !there(u"order/ofOver"_s) && !there(u"incident/last"_s));

        // An event follows what has sunk, another branches off: it is told alone, and the record is as the whole log has it.
        QList<Event> told;
        connect(&situation, &Situation::changed, this, [&](const ChangeSet &changes) { told += changes.events; });
        (void)log.append({draftOf(u"incident/over"_s, 9, u"received"_s, clock.at, {written->at(1).hash}),
                          draftOf(u"incident/over"_s, 10, u"cancelled"_s, clock.at, {written->at(1).hash})});
        QTRY_VERIFY(there(u"incident/over"_s));
        QTRY_VERIFY(there(u"order/ofOver"_s));
        QCOMPARE(told.size(), 2);
        QCOMPARE(situation.forks().size(), 1);
        QCOMPARE(situation.heads(u"incident/over"_s).size(), 2);
        QCOMPARE(situation.waiting(), 0);

        working.bringBack(u"incident/last"_s);
        QTRY_VERIFY(there(u"incident/last"_s));
        QCOMPARE(told.size(), 2);
        working.sink();
        QVERIFY(there(u"incident/last"_s)); // somebody is at it
        QVERIFY(there(u"incident/over"_s));
        clock.at += 3 * Hour;
        working.sink();
        QVERIFY(!there(u"incident/last"_s));
        QVERIFY(there(u"incident/over"_s)); // forked
        QVERIFY(there(u"incident/lately"_s));
        clock.at += 48 * Hour;
        working.sink();
        QVERIFY(!there(u"incident/lately"_s));
        QVERIFY(there(u"incident/open"_s) && there(u"order/ofOpen"_s) && there(u"order/named"_s));
    }

    /// A response that has gone on for days keeps its whole event for its reports; one place's access comes again under one subject.
    void whatIsStillToBeToldStays()
    {
        FixedClock clock;
        LogStore store = open();
        QVERIFY(store
                    .append({draftOf(u"response/r"_s, 1, u"active"_s, clock.at - 96 * Hour),
                             draftOf(u"closure/c"_s, 2, u"reopened"_s, clock.at - 80 * Hour),
                             draftOf(u"closure/before"_s, 3, u"reopened"_s, clock.at - 120 * Hour),
                             draftOf(u"access/hospital"_s, 4, u"restored"_s, clock.at - 900 * Hour)})
                    .has_value());
        LocalLog log(std::move(store), LocalLog::Mode::Inline);
        Situation situation;
        WorkingSet working(log, situation, clock, WorkingSet::StandardWindowMs);
        situation.begin(log.opening(clock.at - WorkingSet::StandardWindowMs).result());
        QVERIFY(situation.record(u"access/hospital"_s));
        QVERIFY(working.keepsFrom() < clock.at - WorkingSet::StandardWindowMs);
        situation.begin(log.opening(working.keepsFrom()).result());
        working.sink();
        QVERIFY(situation.record(u"closure/c"_s) && situation.record(u"access/hospital"_s));
        QVERIFY(!situation.record(u"closure/before"_s));

        // A signal that nobody ever lifted keeps no year.
        clock.at += 400 * 24 * Hour;
        QVERIFY(working.keepsFrom() >= clock.at - 17 * 24 * Hour);
    }

    /// Whichever window was set: the opening and the sinking go by it, and the situation says how long it remembers.
    void anotherWindowKeepsLongerOrShorter()
    {
        for (const int hours : {WorkingSet::ShortestHours, 72, WorkingSet::LongestHours}) {
            FixedClock clock;
            const qint64 window = hours * Hour;
            LogStore store = open();
            QVERIFY(store
                        .append({draftOf(u"incident/within"_s, 1, u"closed"_s, clock.at - window + Hour),
                                 draftOf(u"incident/before"_s, 2, u"closed"_s, clock.at - window - Hour)})
                        .has_value());
            LocalLog log(std::move(store), LocalLog::Mode::Inline);
            Situation situation;
            QCOMPARE(situation.overStaysMs(), 0);
            situation.begin(log.opening().result());
            WorkingSet working(log, situation, clock, window);
            QCOMPARE(situation.overStaysMs(), window);
            QCOMPARE(working.keepsFrom(), clock.at - window);
            working.begin();
            QVERIFY(situation.record(u"incident/within"_s));
            QVERIFY(!situation.record(u"incident/before"_s));
            clock.at += 2 * Hour;
            working.sink();
            QVERIFY(!situation.record(u"incident/within"_s));
        }
    }

    void anExerciseKeepsAll()
    {
        FixedClock clock;
        LogStore store = open();
        QVERIFY(store.append({draftOf(u"incident/over"_s, 2, u"closed"_s, clock.at - 1000 * Hour)}).has_value());
        LocalLog log(std::move(store), LocalLog::Mode::Inline);
        Situation situation;
        situation.begin(log.opening().result());
        WorkingSet working(log, situation, clock, 0);
        working.begin();
        working.sink();
        QVERIFY(situation.record(u"incident/over"_s));
    }

private:
    LogStore open()
    {
        auto store = LogStore::open(m_dir.filePath(u"%1.wflog"_s.arg(++m_logs)), LogStore::Access::ReadWrite);
        if (!store)
            qFatal("%s", qPrintable(store.error().text));
        return std::move(*store);
    }

    QTemporaryDir m_dir;
    int m_logs = 0;
};

WATCHFLOOR_TEST(TestSinking)
#include "test_sinking.moc"
