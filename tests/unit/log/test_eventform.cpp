// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "installation.h"
#include "locallog.h"
#include "logtools.h"
#include "onetest.h"
#include "replaylog.h"

#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <optional>
#include <thread>
#include <vector>

using namespace wf;
using namespace wf::test;

/// Who was signed on and which installation wrote an event: covered by its hash, a chain for each installation, older logs as they were.
class TestEventForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir.emplace(); }

    void hashIsGolden()
    {
        Event e = foreign(draft(u"incident/1"_s, 7, {QByteArray(32, 'b'), QByteArray(32, 'a')}), QByteArray(32, 'c'));
        e.signature = QByteArray(64, 's'); // no part of it
        // python3: hashlib.sha256 over the forms that event.h describes
        QCOMPARE(eventHash(e).toHex(), QByteArray("df9a3893cb823aefa783aa40c0d47c33d4717e8054a9142aa4e3516f48987593"));
        e.person = u"012345"_s;
        e.installation = u"k3m9a0b1c2"_s;
        e.keyId = u"k1"_s;
        e.algorithm = u"ed25519"_s;
        QCOMPARE(eventHash(e).toHex(), QByteArray("9f688c3abcdea3ec6970490c5d336f2050a9bdb3374e0dee9c74cf24a2421ca0"));
    }

    void eachFieldIsCovered()
    {
        const Event plain = foreign(draft(u"incident/1"_s, 7), {});
        QSet<QByteArray> hashes{plain.hash};
        for (QString Event::*field : {&Event::person, &Event::installation, &Event::keyId, &Event::algorithm}) {
            Event changed = plain;
            changed.*field = u"x"_s;
            hashes.insert(eventHash(changed));
        }
        QCOMPARE(hashes.size(), 5);
    }

    void everyFieldIsKept()
    {
        Event event = foreign(draft(u"incident/1"_s, 1), {});
        event.person = u"012345"_s;
        event.installation = u"k3m9a0b1c2"_s;
        event.keyId = u"k1"_s;
        event.algorithm = u"ed25519"_s;
        event.signature = QByteArray("\0\1\2", 3);
        event.hash = eventHash(event);
        Event late = foreign(draft(u"incident/1"_s, 3, {QByteArray(32, 'x')}), {}); // waits for what it follows
        late.person = u"654321"_s;
        late.hash = eventHash(late);
        {
            LogStore store = openLog(file());
            QCOMPARE(store.take({event, late}).value_or(-1), 1);
            QCOMPARE(store.waitingCount(), 1);
            QCOMPARE(store.events().constFirst(), event);
        }
        QVERIFY(isSound(file()));
        QVERIFY(tamper(file(), "UPDATE events SET person = '999999'"));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"."_s));
        QVERIFY(!isSound(file()));
    }

    /// Two machines on one seat, cut off from each other, then healed: nothing is refused, and any order gives the same.
    void machinesOnOneSeatNeverShareAChain()
    {
        QList<Event> written;
        for (const QString &machine : {u"aaaaaaaaaa"_s, u"bbbbbbbbbb"_s}) {
            LogStore store = openLog(m_dir->filePath(machine + u".wflog"_s));
            store.setInstallation(machine);
            for (int i = 0; i < 3; ++i) {
                const auto events = store.append({draft(u"incident/%1%2"_s.arg(machine).arg(i), i)});
                QVERIFY(events.has_value());
                written += *events;
            }
        }
        QVERIFY(written.at(0).seatPrev.isEmpty());
        QCOMPARE(written.at(1).seatPrev, written.at(0).hash);
        QVERIFY(written.at(3).seatPrev.isEmpty());
        for (int turn = 0; turn < 2; ++turn) {
            std::ranges::reverse(written);
            const QString name = m_dir->filePath(u"healed%1.wflog"_s.arg(turn));
            LogStore store = openLog(name);
            QCOMPARE(store.take(written).value_or(-1), 6);
            QCOMPARE(store.asideCount(), 0);
            QCOMPARE(store.waitingCount(), 0);
            const auto chain = store.opening().chain;
            QCOMPARE(chain.size(), 2);
            QCOMPARE(chain.value(chainOf(u"DD"_s, u"aaaaaaaaaa"_s)), 3);
            store = LogStore();
            QVERIFY(isSound(name));
        }
    }

    /// A log of before, which knew seats alone, goes on in a chain of this installation; what it holds stays valid.
    void anOlderLogGoesOn()
    {
        QList<Event> before;
        {
            LogStore store = openLog(file());
            const auto events = store.append({draft(u"incident/1"_s, 1), draft(u"incident/1"_s, 2, {"@0"})});
            QVERIFY(events.has_value());
            before = *events;
        }
        QVERIFY(tamper(file(), version6()));
        QVERIFY(isSound(file())); // only read
        {
            LogStore store = openLog(file());
            QCOMPARE(store.events(), before);
            store.setInstallation(u"k3m9a0b1c2"_s);
            Draft next = draft(u"incident/1"_s, 3, {before.at(1).hash});
            next.person = u"012345"_s;
            const auto events = store.append({next, draft(u"incident/2"_s, 4)});
            QVERIFY(events.has_value());
            QVERIFY(events->at(0).seatPrev.isEmpty());
            QCOMPARE(events->at(0).person, u"012345"_s);
            QCOMPARE(events->at(0).installation, u"k3m9a0b1c2"_s);
            QCOMPARE(events->at(1).seatPrev, events->at(0).hash);
        }
        QVERIFY(isSound(file()));
        LogStore store = openLog(file());
        store.setInstallation(u"k3m9a0b1c2"_s);
        const auto events = store.append({draft(u"incident/2"_s, 5)});
        QVERIFY(events.has_value());
        QCOMPARE(events->constFirst().seatPrev, store.events().at(3).hash); // the chain goes on after a start
    }

    /// What a seat could see names chains, so a replay knows of each machine how far it had read.
    void aReplaySeesByChains()
    {
        {
            LogStore store = openLog(file());
            store.setInstallation(u"aaaaaaaaaa"_s);
            QVERIFY(store.append({draft(u"incident/1"_s, 1, {}, u"ZHZ"_s)}).has_value());
            store.setInstallation(u"bbbbbbbbbb"_s);
            QVERIFY(store.append({draft(u"incident/2"_s, 2, {}, u"ZHZ"_s)}).has_value());
            Draft seen = draft(u"incident/3"_s, 3);
            seen.seen = u"{\"ZHZ@bbbbbbbbbb\":1}"_s;
            QVERIFY(store.append({seen}).has_value());
        }
        ReplayLog replay(std::move(*LogStore::open(file(), LogStore::Access::ReadOnly)));
        QStringList told;
        connect(&replay, &EventLog::appended, this, [&](const QList<Event> &events) {
            for (const Event &event : events)
                told.append(event.subject);
        });
        replay.setSeenBy(u"DD"_s);
        replay.seek(replay.lastAt());
        QCOMPARE(told, (QStringList{u"incident/2"_s, u"incident/3"_s}));
    }

    void anInstallationIsOne()
    {
        const QString folder = m_dir->filePath(u"program/data"_s);
        QStringList ids(8);
        {
            std::vector<std::jthread> at;
            for (QString &id : ids)
                at.emplace_back([&folder, &id] { id = installationIn(folder); });
        }
        for (const QString &id : std::as_const(ids)) {
            QCOMPARE(id.size(), 10);
            QCOMPARE(id, ids.constFirst());
        }
        QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList{u"installation"_s});
        QFile torn(folder + u"/installation"_s);
        QVERIFY(torn.open(QIODevice::WriteOnly | QIODevice::Truncate));
        torn.close();
        const QString fresh = installationIn(folder);
        QVERIFY(fresh != ids.constFirst());
        QCOMPARE(installationIn(folder), fresh);
        QVERIFY(installationIn(u"/proc/none"_s) != installationIn(u"/proc/none"_s));
    }

    /// Whoever goes on with a copy, or with a log that was begun anew in its place, begins chains of his own.
    void eachFileIsAStrand()
    {
        const QString folder = m_dir->filePath(u"data"_s);
        const auto strand = [&folder](const QString &name) {
            LogStore store = openLog(name);
            return installationOf(store, folder);
        };
        const QString first = strand(file());
        QCOMPARE(first.size(), 15);
        QVERIFY(first.startsWith(installationIn(folder) + u'-'));
        QCOMPARE(strand(file()), first);
        const QString copy = m_dir->filePath(u"copy.wflog"_s);
        QVERIFY(copyLog(file(), copy).has_value());
        QVERIFY(strand(copy) != first);
        QCOMPARE(strand(file()), first);
        // The file of that name is another one now.
        QVERIFY(QFile::rename(file(), m_dir->filePath(u"before.wflog"_s)));
        QVERIFY(copyLog(copy, file()).has_value());
        QVERIFY(strand(file()) != first);
    }

private:
    [[nodiscard]] QString file() const { return m_dir->filePath(u"log.wflog"_s); }
    std::optional<QTemporaryDir> m_dir;
};

WATCHFLOOR_TEST(TestEventForm)
#include "test_eventform.moc"
