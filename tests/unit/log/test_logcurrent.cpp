// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "currenttools.h"
#include "onetest.h"
#include "trials.h"
#include "vault.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <map>
#include <tuple>

#include <sys/wait.h>
#include <unistd.h>

using namespace wf;
using namespace wf::test;

namespace {

/// Events of several seats: changes, forks, their settlement, tombstones, second first events, orders and entries of incidents.
class RandomLog {
public:
    explicit RandomLog(quint32 seed)
        : m_random(seed)
    {
    }

    Draft next(const LogStore &store)
    {
        const QStringList kinds{u"incident"_s, u"closure"_s, u"order"_s, u"entry"_s, u"unit"_s, u"weather"_s};
        const QString subject = kinds.at(below(6)) + u'/' + QString::number(below(6));
        QList<QByteArray> parents;
        const QList<Event> history = store.history(subject);
        QList<QByteArray> heads;
        for (const Event &event : history) {
            heads.removeIf([&event](const QByteArray &hash) { return event.parents.contains(hash); });
            heads.append(event.hash);
        }
        const int way = below(10);
        if (!history.isEmpty() && way < 7)
            parents = way < 3 ? heads : QList{heads.at(below(int(heads.size())))};
        else if (!history.isEmpty() && way < 9)
            parents = {history.at(below(int(history.size()))).hash};
        Draft d = with(subject, ++m_number, fields(subject), parents, Begin + below(1000) * 1000LL);
        d.seat = QStringList{u"DD"_s, u"ZHZ"_s, u"KZ"_s}.at(below(3));
        return d;
    }

    int below(int bound) { return int(m_random.bounded(bound)); }

private:
    QJsonObject fields(const QString &subject)
    {
        const QString kind = subject.section(u'/', 0, 0);
        const QStringList ends = endStates(kind);
        QJsonObject fields{{u"no"_s, u"J-%1"_s.arg(m_number)}};
        const QString state = !ends.isEmpty() && below(2) == 0 ? ends.at(below(int(ends.size()))) : u"received"_s;
        fields.insert(u"state"_s, state);
        if (below(4) > 0)
            fields.insert(u"times"_s, QJsonObject{{state, Begin + below(1000) * 1000LL}});
        if (below(8) == 0)
            fields.insert(u"removed"_s, true);
        if (below(2) == 0)
            fields.insert(u"pos"_s, QJsonArray{112.5 + below(100) / 1000.0, 37.8});
        if (below(2) == 0)
            fields.insert(u"road"_s, QStringList{u"长风大街"_s, u"滨河西路"_s}.at(below(2)));
        if (below(2) == 0)
            fields.insert(u"brigade"_s, u"xiaodian"_s);
        fields.insert(kind == "closure"_L1 ? u"cause"_s : u"type"_s, u"ponding"_s);
        if (kind == "order"_L1 || kind == "entry"_L1)
            fields.insert(u"about"_s, QStringList{u"incident/%1"_s, u"closure/%1"_s, u"unit/%1"_s}.at(below(3)).arg(below(6)));
        if (kind == "incident"_L1 && below(3) == 0)
            fields.insert(u"closure"_s, u"closure/%1"_s.arg(below(6)));
        if (state == "merged"_L1)
            fields.insert(u"into"_s, u"incident/%1"_s.arg(below(6)));
        if (kind == "incident"_L1 && below(3) == 0)
            fields.insert(u"caller"_s, u"张建国"_s);
        return fields;
    }

    QRandomGenerator m_random;
    int m_number = 0;
};

} // namespace

/// The table of what is known of each record now.
class TestLogCurrent : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir.emplace(); }

    void saysWhatTheHeadsSay()
    {
        int forks = 0;
        int tombstones = 0;
        Trials trials(60, 5);
        while (trials.next()) {
            m_dir.emplace();
            RandomLog random(quint32(trials.number()));
            std::optional<LogStore> store = openLog(file());
            QList<Event> events;
            const int count = 20 + random.below(150);
            for (int i = 0; i < count; ++i) {
                const auto appended = store->append({random.next(*store)});
                QVERIFY(appended.has_value());
                events += *appended;
                if (random.below(20) == 0)
                    QVERIFY(store->catchUp(random.below(4)).has_value());
                if (random.below(20) == 0)
                    checkBehind(*store);
            }
            const auto expected = foldOf(*store);
            QCOMPARE(store->catchUp().value_or(-1), 0);
            QCOMPARE(tableOf(file()), expected);
            checkWorkingSets(*store, expected);
            for (const auto &[subject, row] : expected)
                tombstones += row.isRemoved ? 1 : 0;
            forks += int(store->opening().heads.size()) - int(expected.size());

            // The same in any order, some of it twice, and with what waits for what it follows.
            const QString other = m_dir->filePath(u"other.wflog"_s);
            LogStore taker = openLog(other);
            for (qsizetype i = events.size(); i > 1; --i)
                events.swapItemsAt(i - 1, random.below(int(i)));
            for (qsizetype at = 0; at < events.size();) {
                const qsizetype some = std::min<qsizetype>(1 + random.below(9), events.size() - at);
                QVERIFY(taker.take(events.sliced(at, some)).has_value());
                at += some;
                if (random.below(4) == 0)
                    continue;
                QCOMPARE(taker.catchUp().value_or(-1), 0);
                QCOMPARE(tableOf(other), foldOf(taker));
            }
            QVERIFY(isSound(other)); // however far behind it is
            checkWorkingSets(taker, foldOf(taker));

            // After reopening; in a log of version 5, read and brought up to date.
            store.reset();
            QVERIFY(isSound(file()));
            QVERIFY(tamper(file(), version5()));
            {
                const auto reader = LogStore::open(file(), LogStore::Access::ReadOnly);
                QCOMPARE(reader->workingSet(0).heads, reader->opening().heads); // nobody knows yet what is over
            }
            QCOMPARE(tableOf(file()).size(), 0U); // read, not written
            store = openLog(file());
            QCOMPARE(tableOf(file()), expected);
            QVERIFY(isSound(file()));
        }
        QVERIFY2(forks > trials.share(100), qPrintable(QString::number(forks)));
        QVERIFY2(tombstones > trials.share(50), qPrintable(QString::number(tombstones)));
    }

    void writesNothingOfARefusedAppend()
    {
        LogStore store = openLog(file());
        Draft stranger = with(u"incident/1"_s, 2, {{u"state"_s, u"closed"_s}});
        stranger.parents = {QByteArray(32, 'x')};
        QVERIFY(!store.append({with(u"incident/1"_s, 1, {{u"state"_s, u"received"_s}}), stranger}).has_value());
        QVERIFY(tableOf(file()).empty());
        store.limitSize(1);
        QCOMPARE(store.append({with(u"incident/1"_s, 1, {{u"detail"_s, QString(100'000, u'x')}})}).error().code, u"log.disk_full"_s);
        store.limitSize(100'000'000);
        QVERIFY(store.append({with(u"incident/1"_s, 3, {{u"state"_s, u"closed"_s}})}).has_value());
        QCOMPARE(store.behind(), 1);
        QCOMPARE(store.catchUp().value_or(-1), 0);
        QCOMPARE(store.behind(), 0);
        QCOMPARE(tableOf(file()), foldOf(store));
        QVERIFY(isSound(file()));
    }

    void aDamagedTableIsNamed()
    {
        {
            LogStore store = openLog(file());
            for (int n = 0; n < 20; ++n)
                QVERIFY(store.append({with(u"incident/%1"_s.arg(n), n, {{u"state"_s, u"received"_s}})}).has_value());
        }
        QVERIFY(isSound(file()));
        QVERIFY(tamper(file(), "UPDATE current SET over = 1 WHERE subject = 'incident/7'"));
        const auto wrong = verifyLog(file());
        QCOMPARE(wrong->faults.size(), 1);
        QVERIFY(wrong->faults.constFirst().text.contains("incident/7"_L1));
        QVERIFY(tamper(file(), "UPDATE current SET over = 0; DELETE FROM current WHERE subject = 'incident/8'"));
        QCOMPARE(verifyLog(file())->faults.size(), 2); // that one, and that there are too few
    }

    void readsByIndexes()
    {
        (void)openLog(file());
        SqlDatabase db;
        QVERIFY(db.open(file(), true));
        for (const QByteArray &sql : {workingHeadsSql(), workingBirthsSql()}) {
            SqlStatement plan = db.prepare(QByteArray("EXPLAIN QUERY PLAN " + sql).constData());
            QVERIFY(bool(plan));
            int steps = 0;
            while (plan.step()) {
                const QString step = plan.text(3);
                ++steps;
                QVERIFY2(!step.startsWith("SCAN"_L1) || step == "SCAN live"_L1 || step == "SCAN current_to"_L1, qPrintable(step));
            }
            QVERIFY(steps > 5);
        }
    }

    void nothingPersonalIsInIt()
    {
        const QString name = u"欧阳建国"_s;
        LogStore store = openLog(file());
        QVERIFY(store.append({with(u"incident/1"_s, 1, {{u"caller"_s, name}, {u"road"_s, u"长风大街"_s}, {u"state"_s, u"received"_s}})})
                    .has_value());
        // From before there was a vault: in the clear.
        Event old = foreign(with(u"incident/2"_s, 2, {{u"caller"_s, name}, {u"place"_s, u"桥下"_s}}), {});
        old.seat = u"ZHZ"_s;
        old.hash = eventHash(old);
        QCOMPARE(store.take({old}).value_or(-1), 1);
        // A token where nothing personal is expected.
        const QString token = personalToken("0123456789abcdef", name);
        QVERIFY(store.append({with(u"incident/3"_s, 3, {{u"road"_s, token}, {u"name"_s, QJsonObject{{u"zh"_s, token}}}})}).has_value());
        for (const auto &[subject, row] : tableOf(file()))
            QVERIFY(!row.road.contains(u"vault:"_s));
        for (const Event &event : store.opening().heads) {
            for (const QString &text : searchedTexts(Record(event.subject, QJsonDocument::fromJson(event.record).object())))
                QVERIFY2(!text.contains(name) && !isPersonalToken(text), qPrintable(text));
        }
    }

private:
    [[nodiscard]] QString file() const { return m_dir->filePath(u"test.wflog"_s); }

    /// While it is behind: the working set of a reader has all that is live, and of the rest what changed since.
    void checkBehind(LogStore &store) const
    {
        const auto reader = LogStore::open(file(), LogStore::Access::ReadOnly);
        QVERIFY(reader.has_value());
        const QStringList live = liveOf(foldOf(store), Begin + 500'000);
        const Opening read = reader->workingSet(Begin + 500'000);
        for (const QString &subject : live)
            QVERIFY2(std::ranges::contains(read.heads, subject, &Event::subject), qPrintable(subject));
        QCOMPARE(read.sequence, store.eventCount());
        QVERIFY(isSound(file()));
    }

    std::optional<QTemporaryDir> m_dir;
};

WATCHFLOOR_TEST(TestLogCurrent)
#include "test_logcurrent.moc"
