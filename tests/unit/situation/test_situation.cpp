// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "locallog.h"
#include "onetest.h"
#include "replaylog.h"
#include "situation.h"
#include "threeway.h"
#include "trials.h"
#include "vault.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace wf;
using namespace Qt::StringLiterals;

namespace {

/// Several seats that do not always know of each other, forks and settles included; in an order in which it happened.
QList<Event> randomHistory(quint32 seed)
{
    QRandomGenerator random(seed);
    const QStringList seats{u"DD"_s, u"ZHZ"_s, u"SP"_s};
    QHash<QString, QByteArray> chain;
    QHash<QString, QList<Event>> bySubject;
    QHash<QString, PersonalText> vault;
    QList<Event> events;
    const int count = 10 + random.bounded(30);
    for (int n = 0; n < count; ++n) {
        Event e;
        e.seat = seats.at(random.bounded(3));
        e.id = u"id-%1"_s.arg(n, 4, 10, QLatin1Char('0'));
        e.role = u"dispatcher"_s;
        e.verb = u"incident.update"_s;
        e.subject = u"incident/%1"_s.arg(random.bounded(4));
        e.at = 1000 + random.bounded(20); // clocks that disagree
        e.wall = e.at;
        e.seatPrev = chain.value(e.seat);
        const QList<Event> &known = bySubject[e.subject];
        QJsonObject record;
        if (!known.isEmpty() && random.bounded(20) != 0) {
            const Event &parent = random.bounded(3) ? known.last() : known.at(random.bounded(known.size()));
            e.parents = {parent.hash};
            record = QJsonDocument::fromJson(parent.record).object();
            const Event &other = known.at(random.bounded(known.size()));
            if (random.bounded(4) == 0 && other.hash != parent.hash)
                e.parents.append(other.hash);
            std::ranges::sort(e.parents);
        }
        record.insert(u"f%1"_s.arg(random.bounded(4)), n);
        QJsonObject steps = record.value("steps"_L1).toObject();
        steps.insert(u"s%1"_s.arg(random.bounded(3)), QJsonObject{{u"at"_s, n}, {u"by"_s, e.seat}});
        record.insert("steps"_L1, steps);
        if (random.bounded(15) == 0)
            record.insert("removed"_L1, true);
        if (random.bounded(3) == 0) { // each seat has a log, and so a salt, of its own
            const QString name = u"某%1"_s.arg(random.bounded(3));
            const PersonalText text{personalToken(e.seat.toUtf8(), name), e.seat.toUtf8(), name};
            vault.insert(text.token, text);
            record.insert("person"_L1, text.token);
        }
        if (const QString token = record.value("person"_L1).toString(); !token.isEmpty())
            e.personal = {vault.value(token)};
        e.record = QJsonDocument(record).toJson(QJsonDocument::Compact);
        e.hash = eventHash(e);
        chain.insert(e.seat, e.hash);
        bySubject[e.subject].append(e);
        events.append(e);
    }
    return events;
}

void shuffle(QList<Event> &events, QRandomGenerator &random)
{
    for (qsizetype i = events.size() - 1; i > 0; --i)
        events.swapItemsAt(i, random.bounded(int(i) + 1));
}

QByteArray fold(const QList<Event> &events)
{
    Situation situation;
    situation.apply(events);
    return situation.fingerprint();
}

/// The events of which everything before them is there too.
QList<Event> whole(const QList<Event> &events)
{
    QSet<QByteArray> known;
    QList<Event> left = events;
    QList<Event> kept;
    for (bool any = true; any;) {
        any = false;
        for (qsizetype i = 0; i < left.size();) {
            if (!std::ranges::all_of(left.at(i).parents, [&](const QByteArray &parent) { return known.contains(parent); })) {
                ++i;
                continue;
            }
            known.insert(left.at(i).hash);
            kept.append(left.takeAt(i));
            any = true;
        }
    }
    return kept;
}

QJsonObject json(const char *text) { return QJsonDocument::fromJson(text).object(); }

} // namespace

class TestSituation : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mergesFieldByField()
    {
        const Merged merged = mergeVersions(json(R"({"state":"asked","a":1,"gone":1,"steps":{"x":{"at":1}},"line":[1]})"),
                                            {json(R"({"state":"asked","a":2,"steps":{"x":{"at":1},"y":{"at":2}},"line":[1,2]})"),
                                             json(R"({"state":"stopped","a":3,"gone":1,"steps":{"x":{"at":5}},"line":[1]})")});
        QCOMPARE(merged.fields, json(R"({"state":"stopped","a":3,"steps":{"x":{"at":5},"y":{"at":2}},"line":[1,2]})"));
        QCOMPARE(merged.collisions, QStringList{u"a"_s});
    }

    void anyOrderGivesTheSameSituation()
    {
        for (Trials trials(400, 40); trials.next();) {
            const auto seed = quint32(trials.number());
            const QList<Event> events = randomHistory(seed);
            const QByteArray expected = fold(events);
            QRandomGenerator random(seed + 100'000);
            QList<Event> mixed = events;
            for (int n = random.bounded(10); n > 0; --n)
                mixed.append(events.at(random.bounded(int(events.size()))));
            for (qsizetype i = events.size(); i < mixed.size(); i += 2)
                mixed[i].personal.clear(); // a copy from where the texts were erased
            shuffle(mixed, random);
            Situation situation;
            for (qsizetype at = 0; at < mixed.size();) {
                const qsizetype size = qMin<qsizetype>(1 + random.bounded(5), mixed.size() - at);
                situation.apply(mixed.sliced(at, size));
                at += size;
            }
            QCOMPARE(situation.waiting(), 0);
            QVERIFY2(situation.fingerprint() == expected, qPrintable(u"seed %1"_s.arg(seed)));
            if (seed % 8 != 0)
                continue;
            // Through a file, opened from its heads, the second half from then on.
            const QTemporaryDir dir;
            auto store = LogStore::open(dir.filePath(u"x.wflog"_s), LogStore::Access::ReadWrite);
            QVERIFY(store.has_value());
            const qsizetype half = events.size() / 2;
            QVERIFY(store->take(events.first(half)).has_value());
            Situation opened;
            opened.begin(store->opening(), [&](const QString &subject) { return store->history(subject); });
            QVERIFY2(opened.fingerprint() == fold(events.first(half)), qPrintable(u"seed %1, opened"_s.arg(seed)));
            opened.apply(mixed);
            QVERIFY2(opened.fingerprint() == expected, qPrintable(u"seed %1, carried on"_s.arg(seed)));
            QVERIFY(store->take(mixed).has_value());
            QCOMPARE(store->waitingCount(), 0);
            Situation again;
            again.begin(store->opening(), [&](const QString &subject) { return store->history(subject); });
            QVERIFY2(again.fingerprint() == expected, qPrintable(u"seed %1, stored"_s.arg(seed)));
            QCOMPARE(again.seen(), situation.seen());
            QVERIFY2(verifyLog(store->file())->faults.isEmpty(), qPrintable(u"seed %1, verify"_s.arg(seed)));
        }
    }

    /// Against the events themselves: what nobody follows is a head, and what is shown comes from the heads.
    void showsWhatTheHeadsSay()
    {
        int forked = 0;
        Trials trials(200, 20);
        while (trials.next()) {
            const auto seed = quint32(trials.number());
            const QList<Event> events = randomHistory(seed);
            QHash<QString, QHash<QByteArray, QJsonObject>> heads;
            for (const Event &event : events) {
                auto &own = heads[event.subject];
                for (const QByteArray &parent : event.parents)
                    own.remove(parent);
                own.insert(event.hash, readableFields(event));
            }
            Situation situation;
            situation.apply(events);
            QSet<QString> forks;
            for (const Fork &fork : situation.forks()) {
                forks.insert(fork.subject);
                QVERIFY(!fork.fields.isEmpty());
                for (const QString &path : fork.fields)
                    QVERIFY(!path.startsWith("steps"_L1) || path.contains(u'.')); // a step is merged, not the list of them
            }
            for (auto it = heads.cbegin(); it != heads.cend(); ++it) {
                QList<QByteArray> hashes = it->keys();
                std::ranges::sort(hashes);
                QCOMPARE(situation.heads(it.key()), hashes);
                QVERIFY(hashes.size() > 1 || !forks.contains(it.key())); // heads that agree are no fork to settle
                forked += forks.contains(it.key());
                const Record *record = situation.record(it.key());
                const auto removes = [](const QJsonObject &head) { return head.value("removed"_L1).toBool(); };
                if (!record) {
                    QVERIFY(std::ranges::any_of(*it, removes));
                    continue;
                }
                for (const QString &key : record->fields().keys()) {
                    const auto sameThere
                        = [&](const QJsonObject &head) { return head.value(key) == record->value(QLatin1StringView(key.toLatin1())); };
                    QVERIFY2(key == "steps"_L1 || std::ranges::any_of(*it, sameThere), qPrintable(u"seed %1: %2"_s.arg(seed).arg(key)));
                }
                if (hashes.size() == 1)
                    QCOMPARE(record->fields(), *it->cbegin());
            }
        }
        QVERIFY(forked > trials.share(100));
    }

    void whatIsMissingIsWaitedFor()
    {
        for (Trials trials(200, 20); trials.next();) {
            const auto seed = quint32(trials.number());
            const QList<Event> events = randomHistory(seed);
            QRandomGenerator random(seed + 200'000);
            QList<Event> there = events;
            QList<Event> late;
            for (int n = 1 + random.bounded(3); n > 0; --n)
                late.append(there.takeAt(random.bounded(int(there.size()))));
            shuffle(there, random);
            Situation situation;
            situation.apply(there);
            const QList<Event> known = whole(there);
            QCOMPARE(situation.waiting(), there.size() - known.size());
            QVERIFY2(situation.fingerprint() == fold(known), qPrintable(u"seed %1"_s.arg(seed)));
            situation.apply(late);
            QCOMPARE(situation.waiting(), 0);
            QVERIFY2(situation.fingerprint() == fold(events), qPrintable(u"seed %1, all"_s.arg(seed)));
        }
    }

    void replayIsTheFoldOfAPrefix()
    {
        for (quint32 seed = 1; seed <= 10; ++seed) {
            const QTemporaryDir dir;
            auto store = LogStore::open(dir.filePath(u"x.wflog"_s), LogStore::Access::ReadWrite);
            QVERIFY(store.has_value());
            QVERIFY(store->take(randomHistory(seed)).has_value());
            ReplayLog replay(LogStore::open(store->file(), LogStore::Access::ReadOnly).value());
            Situation situation;
            situation.follow(replay);
            QRandomGenerator random(seed);
            for (int n = 0; n < 30; ++n) {
                const qint64 at = 998 + random.bounded(25);
                replay.seek(at);
                QVERIFY2(situation.fingerprint() == fold(store->eventsUntil(at)), qPrintable(u"seed %1 at %2"_s.arg(seed).arg(at)));
            }
        }
    }

    void tellsWhatChangedOnceABatch()
    {
        Situation situation;
        QList<ChangeSet> told;
        connect(&situation, &Situation::changed, this, [&](const ChangeSet &changes) { told.append(changes); });
        Event first;
        first.id = u"a"_s;
        first.seat = u"DD"_s;
        first.subject = u"incident/1"_s;
        first.record = R"({"state":"received"})";
        first.hash = eventHash(first);
        Event second = first;
        second.id = u"b"_s;
        second.parents = {first.hash};
        second.record = R"({"state":"verified"})";
        second.hash = eventHash(second);
        Event third = second;
        third.id = u"c"_s;
        third.at = 5;
        third.record = R"({"state":"cancelled"})";
        third.hash = eventHash(third);
        Event settled = third;
        settled.id = u"d"_s;
        settled.parents = {second.hash, third.hash};
        std::ranges::sort(settled.parents);
        settled.record = R"({"removed":true})";
        settled.hash = eventHash(settled);

        situation.apply({second});
        QVERIFY(told.isEmpty());
        QCOMPARE(situation.waiting(), 1);
        situation.apply({first});
        QCOMPARE(told.size(), 1);
        QCOMPARE(told.last().added, QStringList{u"incident/1"_s});
        QCOMPARE(told.last().events.size(), 2);
        QCOMPARE(situation.record(u"incident/1"_s)->state(), u"verified"_s);
        situation.apply({third, third});
        QCOMPARE(told.last().changed, QStringList{u"incident/1"_s});
        QCOMPARE(situation.forks().size(), 1);
        QCOMPARE(situation.forks().first().fields, QStringList{u"state"_s});
        QCOMPARE(situation.heads(u"incident/1"_s).size(), 2);
        QCOMPARE(situation.record(u"incident/1"_s)->state(), u"cancelled"_s);
        situation.apply({settled});
        QCOMPARE(told.last().removed, QStringList{u"incident/1"_s});
        QVERIFY(situation.forks().isEmpty());
        QVERIFY(!situation.record(u"incident/1"_s));
        QVERIFY(situation.records(u"incident"_s).isEmpty());
        QCOMPARE(told.size(), 3);
    }

    /// Two sensors under one name: whichever line came last, the deeper water is what is shown.
    void ofTwoDepthsOfOneMomentTheHigherIsTheLatest()
    {
        const Sample low{u"depth/x"_s, 5000, {9}, u"gauge"_s, {}};
        const Sample high{u"depth/x"_s, 5000, {29}, u"gauge"_s, {}};
        for (const QList<Sample> &order : {QList<Sample>{low, high}, QList<Sample>{high, low}}) {
            Situation situation;
            for (const Sample &sample : order)
                situation.measure({sample});
            QCOMPARE(situation.latest(u"depth/x"_s)->v[0], 29.0);
            situation.measure({{u"depth/x"_s, 6000, {8}, u"gauge"_s, {}}});
            QCOMPARE(situation.latest(u"depth/x"_s)->v[0], 8.0);
        }
    }

    void keepsTheLastSamples()
    {
        Situation situation;
        QList<Sample> samples;
        for (int n = 0; n < 2000; ++n)
            samples.append({u"depth/x"_s, n, {double(n)}, {}, {}});
        situation.measure(samples);
        QCOMPARE(situation.latest(u"depth/x"_s)->at, 1999);
        QCOMPARE(situation.recent(u"depth/x"_s).size(), 600);
        QVERIFY(!situation.latest(u"depth/y"_s));
    }

    /// Of a rain counter the first total stays, and where it began anew: what fell in all is still known.
    void whatACounterCountedStaysKnown()
    {
        const auto risen = [](const QList<Sample> &totals) {
            double mm = 0;
            for (qsizetype i = 1; i < totals.size(); ++i) {
                const double before = totals.at(i - 1).v[0], after = totals.at(i).v[0];
                mm += after < before ? after : after - before;
            }
            return mm;
        };
        Situation situation;
        QList<Sample> all;
        for (int n = 0; n < 2000; ++n) {
            all.append({u"rain/x"_s, n, {7.0 + n % 700}, {}, {}});
            situation.measure({all.constLast()});
            QCOMPARE(risen(situation.recent(u"rain/x"_s)), risen(all));
        }
        QCOMPARE(situation.recent(u"rain/x"_s).size(), 600);
        QCOMPARE(situation.recent(u"rain/x"_s).constFirst().at, 0);
        QCOMPARE(situation.latest(u"rain/x"_s)->at, 1999);
    }
};

WATCHFLOOR_TEST(TestSituation)
#include "test_situation.moc"
