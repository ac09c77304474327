// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "pendingkeys.h"
#include "queuedesk.h"

#include <QHash>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

/// The number of a thing is its own from step to step: whoever has it in his hand opens nothing else by it.
class TestMatterKeys : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aMatterKeepsItsKeyThroughItsSteps();
    void noKeyGoesToAnotherMatterUnderTheHand();
    void theNextStepInTheQueueHasTheKeyOfTheOneBefore();
};

/// At once, or while the key rests; in whatever order the matters' steps come, and wherever their rows stand.
void TestMatterKeys::aMatterKeepsItsKeyThroughItsSteps()
{
    int followed = 0;
    for (quint32 seed = 1; seed <= 40; ++seed) {
        QRandomGenerator random(seed);
        PendingKeys dealt;
        QStringList rows;
        QHash<QString, QString> keyOf;
        QHash<QString, qint64> goneAt;
        qint64 now = 0;
        for (int step = 0; step < 300; ++step) {
            now += random.bounded(2500);
            const QString matter = u"m%1 "_s.arg(random.bounded(6));
            const bool stood = rows.removeIf([&matter](const QString &row) { return row.startsWith(matter); }) > 0;
            if (stood && random.bounded(2) == 0)
                goneAt.insert(matter, now);
            else
                rows.insert(random.bounded(int(rows.size()) + 1), matter + QString::number(step));
            dealt.deal(rows, {}, now, random.bounded(10) == 0);
            for (const QString &row : std::as_const(rows)) {
                const QString one = row.section(u' ', 0, 0) + u' ';
                const QString had = keyOf.value(one), has = dealt.keyOf(row);
                const bool rested = goneAt.contains(one) && now - goneAt.value(one) >= PendingKeys::rest;
                QVERIFY2(had.isEmpty() || rested || has == had, qPrintable(u"seed %1: %2 had %3, not %4"_s.arg(seed).arg(row, had, has)));
                followed += !had.isEmpty() && one == matter && !rested ? 1 : 0;
                goneAt.remove(one);
                keyOf.insert(one, has);
            }
        }
    }
    QVERIFY2(followed > 1000, qPrintable(QString::number(followed)));
    // A row that stood beside it is no next step: it never had that key.
    PendingKeys keys;
    keys.deal({u"c late"_s}, {}, 0);
    const QString late = keys.keyOf(u"c late"_s);
    keys.deal({u"c late"_s, u"c signs"_s}, {}, 500, true); // under the hand it has none yet
    keys.deal({u"c signs"_s}, {}, 1000, true);
    QVERIFY(keys.rowOf(late).isEmpty() && keys.keyOf(u"c signs"_s).isEmpty());
    keys.deal({u"c signs"_s, u"c again"_s}, {}, 2000);
    QCOMPARE(keys.rowOf(late), u"c again"_s);
    QVERIFY(keys.keyOf(u"c signs"_s) != late);
}

/// Matters with several rows each, urgent ones among them, and more than there are keys: whoever has read the number of one opens it or
/// nothing, for as long as a key rests.
void TestMatterKeys::noKeyGoesToAnotherMatterUnderTheHand()
{
    struct Read {
        qint64 at;
        QString matter;
        QString key;
    };
    const auto matterOf = [](const QString &row) { return row.section(u' ', 0, 0); };
    const auto isUrgent = [](const QString &row) { return row.startsWith(u'u'); };
    for (quint32 seed = 1; seed <= 40; ++seed) {
        QRandomGenerator random(seed);
        PendingKeys keys;
        QStringList rows;
        QList<Read> read;
        qint64 now = 0;
        for (int step = 0; step < 300; ++step) {
            now += random.bounded(1200);
            const QString row = (random.bounded(3) == 0 ? u"u%1 %2"_s : u"m%1 %2"_s).arg(random.bounded(8)).arg(random.bounded(3));
            if (!rows.isEmpty() && random.bounded(3) > 0)
                rows.removeAt(random.bounded(int(rows.size())));
            if (!rows.contains(row))
                rows.insert(isUrgent(row) ? 0 : rows.size(), row);
            const auto urgent = std::ranges::count_if(rows, isUrgent);
            keys.deal(rows, {urgent}, now);
            read.removeIf([&](const Read &one) {
                const QString hit = keys.rowOf(one.key);
                const bool wasTaken = isUrgent(hit) && matterOf(hit) != one.matter && now - one.at >= PendingKeys::reaction;
                return wasTaken || now - one.at >= PendingKeys::rest;
            });
            for (const Read &one : std::as_const(read)) {
                const QString hit = keys.rowOf(one.key);
                QVERIFY2(hit.isEmpty() || matterOf(hit) == one.matter,
                         qPrintable(u"seed %1: %2 read at %3 hits %4"_s.arg(seed).arg(one.key, one.matter, hit)));
            }
            for (const QString &each : std::as_const(rows)) {
                if (const QString key = keys.keyOf(each); !key.isEmpty())
                    read.append({now, matterOf(each), key});
            }
        }
    }
}

/// A text from its approval to the air, people from the call to whoever drives on a cancelled order: one number each, whatever step is
/// next.
void TestMatterKeys::theNextStepInTheQueueHasTheKeyOfTheOneBefore()
{
    QueueDesk desk;
    const auto keyWhere = [&desk](auto is) {
        for (int row = 0; row < desk.pending->count(); ++row) {
            if (const QVariantMap one = desk.pending->get(row); is(one))
                return one.value(u"key"_s).toString();
        }
        return QString();
    };
    const auto keyOf = [&keyWhere](const QString &subject) {
        return keyWhere([&subject](const QVariantMap &row) { return row.value(u"subject"_s).toString() == subject; });
    };
    const auto put = [&desk](const QString &subject, const QJsonObject &fields, qint64 ms) {
        desk.reaction += ms;
        desk.put(subject, fields);
        desk.lists->beat();
    };
    const QString radio = u"bulletin/radio"_s, signs = u"bulletin/signs"_s;
    put(radio, {{"state"_L1, u"drafted"_s}}, 10'000);
    put(signs, {{"state"_L1, u"drafted"_s}}, 10'000);
    const QString ofRadio = keyOf(radio), ofSigns = keyOf(signs);
    QVERIFY(!ofRadio.isEmpty() && !ofSigns.isEmpty());
    put(radio, {{"state"_L1, u"approved"_s}}, 1000);
    QCOMPARE(keyOf(radio), ofRadio);
    put(signs, {{"state"_L1, u"approved"_s}}, 20'000);
    QCOMPARE(keyOf(radio), ofRadio);
    QCOMPARE(keyOf(signs), ofSigns);
    for (const QString &id : {u"fire"_s, u"medical"_s})
        put(u"agency/"_s + id, {{"state"_L1, u"normal"_s}, {"name"_L1, id}}, 0);
    const auto incident
        = [&put](const QString &state) { put(u"incident/i"_s, {{"state"_L1, state}, {"type"_L1, u"trapped"_s}, {"people"_L1, 2}}, 1000); };
    const auto ofPeople
        = [&keyWhere] { return keyWhere([](const QVariantMap &row) { return !row.value(u"what"_s).toString().isEmpty(); }); };
    incident(u"received"_s);
    const QString people = ofPeople();
    QVERIFY(!people.isEmpty());
    for (const QString &state : {u"verified"_s, u"dispatched"_s}) {
        incident(state);
        QCOMPARE(ofPeople(), people);
    }
    for (const QString &state : {u"sent"_s, u"confirmed"_s}) {
        for (const QString &id : {u"fire"_s, u"medical"_s}) {
            put(u"notice/"_s + id,
                {{"state"_L1, state}, {"agency"_L1, u"agency/"_s + id}, {"about"_L1, u"incident/i"_s}, {"text"_L1, u"t"_s}}, 1000);
            QCOMPARE(ofPeople(), people);
        }
    }
    const QJsonObject there{{"state"_L1, u"on_scene"_s}, {"to"_L1, u"unit/u"_s}, {"about"_L1, u"incident/i"_s}};
    put(u"order/o"_s, there, 1000);
    QVERIFY(ofPeople().isEmpty()); // somebody is there
    QJsonObject away = there;
    away.insert("state"_L1, u"cancelled"_s);
    away.insert("untold"_L1, true);
    put(u"order/o"_s, away, PendingKeys::rest - 1000);
    QCOMPARE(ofPeople(), people);
    QCOMPARE(keyOf(radio), ofRadio);
    QCOMPARE(keyOf(signs), ofSigns);
}

WATCHFLOOR_TEST(TestMatterKeys)
#include "test_matterkeys.moc"
