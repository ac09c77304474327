// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "duplicates.h"
#include "onetest.h"
#include "smallsituation.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace wf;

namespace {

constexpr qint64 minute = 60'000;

IncidentNote note(const QString &id, const QString &type, double northMetres, int atMinute, const QString &road = {})
{
    IncidentNote note;
    note.subject = "incident/"_L1 + id;
    note.number = id;
    note.type = type;
    note.state = u"received"_s;
    note.road = road;
    note.pos = QPointF(112.5, 37.85 + northMetres / 111'195);
    note.at = atMinute * minute;
    return note;
}

QString others(const QList<Duplicate> &found)
{
    QStringList names;
    for (const Duplicate &pair : found)
        names.append(pair.otherNumber);
    return names.join(u' ');
}

} // namespace

class TestDuplicates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nearAndSoon();
    void leavesOutWhatIsGone();
    void withoutPositions();
    void somewhereOnTheRoad();
    void oneNameIsOnePlace();
    void alongTheRoad();
    void kinds_data();
    void kinds();
    void pairs();
    void readsTheSituation();
};

void TestDuplicates::nearAndSoon()
{
    const IncidentNote asked = note(u"new"_s, u"ponding"_s, 0, 30, u"滨河西路"_s);
    const QList<IncidentNote> all{asked,
                                  note(u"same"_s, u"ponding"_s, 100, 26, u"滨河西路"_s),
                                  note(u"trapped"_s, u"trapped"_s, 200, 20),
                                  note(u"far"_s, u"ponding"_s, 501, 30),
                                  note(u"old"_s, u"ponding"_s, 0, -31),
                                  note(u"rumor"_s, u"rumor"_s, 0, 30),
                                  note(u"crossing"_s, u"ponding"_s, 100, 30, u"迎泽大街"_s)};
    const auto found = duplicatesOf(asked, all);
    QCOMPARE(others(found), u"same trapped crossing"_s);
    QVERIFY(std::abs(found.at(0).score - 0.9 * (1 - 0.5 * 4 / 60)) < 1e-3);
    QVERIFY(std::abs(found.at(0).metres - 100) < 0.1);
    QCOMPARE(found.at(0).reason, u"100 m apart, both on 滨河西路; reported 4.0 min apart; both Ponding"_s);
    QCOMPARE(found.at(1).reason, u"200 m apart; reported 10 min apart; Ponding and People trapped can be the same"_s);
    IncidentNote again = note(u"again"_s, u"ponding"_s, 0, 30);
    for (const qint64 seconds : {1, 6, 40, 56}) { // nobody speaks of tenths of a single minute
        again.at = asked.at - seconds * 1000;
        QVERIFY(duplicatesOf(asked, {again}).constFirst().reason.contains(u"reported under 1 min apart"_s));
    }
    QVERIFY(std::abs(found.at(2).score - 0.9 * 0.6) < 1e-3); // not 100 m along one road: two roads
    DuplicateLimits strict;
    strict.least = 0.8;
    QCOMPARE(others(duplicatesOf(asked, all, strict)), u"same"_s);
    strict.least = 0;
    strict.spanMs = 0; // only at the same moment
    QCOMPARE(others(duplicatesOf(asked, all, strict)), u"crossing"_s);
}

void TestDuplicates::leavesOutWhatIsGone()
{
    const IncidentNote asked = note(u"new"_s, u"ponding"_s, 0, 30);
    QList<IncidentNote> all{asked, note(u"merged"_s, u"ponding"_s, 0, 30), note(u"cancelled"_s, u"ponding"_s, 0, 30),
                            note(u"closed"_s, u"ponding"_s, 0, 30)};
    all[1].state = u"merged"_s;
    all[2].state = u"cancelled"_s;
    all[3].state = u"closed"_s;
    QCOMPARE(others(duplicatesOf(asked, all)), u"closed"_s);
    QCOMPARE(allDuplicates(all).size(), 1);
}

void TestDuplicates::withoutPositions()
{
    IncidentNote asked = note(u"new"_s, u"ponding"_s, 0, 0, u"滨河西路"_s);
    asked.place = u"二坝桥"_s;
    asked.pos.reset();
    IncidentNote place = asked;
    place.subject = u"incident/p"_s;
    place.number = u"place"_s;
    place.road.clear();
    IncidentNote road = note(u"road"_s, u"ponding"_s, 9000, 0, u"滨河西路"_s);
    IncidentNote point = note(u"point"_s, u"ponding"_s, 9000, 0, u"别的路"_s);
    IncidentNote nowhere = asked;
    nowhere.subject = u"incident/n"_s;
    nowhere.number = u"nowhere"_s;
    nowhere.place.clear();
    nowhere.road.clear();
    asked.floodPoint = point.floodPoint = u"floodpoint/erbaqiao"_s;
    const auto found = duplicatesOf(asked, {asked, place, road, point, nowhere});
    QCOMPARE(others(found), u"point place road"_s);
    QCOMPARE(found.at(0).score, 1.0);
    QVERIFY(found.at(0).reason.startsWith(u"at the same flood point"_s));
    QCOMPARE(found.at(1).score, 0.8);
    QCOMPARE(found.at(2).score, 0.6);
    QCOMPARE(found.at(2).metres, -1.0);
}

/// Who knows only the road is placed somewhere on it: how far that is from another report says nothing.
void TestDuplicates::somewhereOnTheRoad()
{
    const IncidentNote exact = note(u"exact"_s, u"ponding"_s, 0, 0, u"五龙口街"_s);
    for (const double metres : {0.0, 300.0, 700.0, 4000.0}) {
        for (const bool isSameRoad : {true, false}) {
            IncidentNote rough = note(u"rough"_s, u"ponding"_s, metres, 1, isSameRoad ? u"五龙口街"_s : u"别的路"_s);
            const bool isNear = metres < DuplicateLimits().metres;
            QCOMPARE(!duplicatesOf(rough, {exact}).isEmpty(), isNear && (isSameRoad || metres <= 0));
            rough.isApproximate = true;
            const auto found = duplicatesOf(rough, {exact});
            QCOMPARE(!found.isEmpty(), isSameRoad || metres <= 0);
            if (!isNear && isSameRoad)
                QCOMPARE(found.constFirst().metres, -1.0);
            QCOMPARE(duplicatesOf(exact, {rough}).isEmpty(), found.isEmpty()); // whichever came first
        }
    }
}

/// A call that names a tunnel and one that names its flood point are compared, however far apart they were placed on it, in either
/// language.
void TestDuplicates::oneNameIsOnePlace()
{
    IncidentNote asked = note(u"new"_s, u"trapped"_s, 0, 30);
    asked.place = u"River tunnel"_s;
    asked.names = {u"River tunnel"_s, u"大河隧道"_s};
    IncidentNote byRoad = note(u"road"_s, u"trapped"_s, 1400, 27);
    byRoad.place = u"大河隧道"_s;
    byRoad.names = {u"大河隧道"_s};
    IncidentNote elsewhere = note(u"elsewhere"_s, u"trapped"_s, 1400, 27);
    elsewhere.place = u"东桥"_s;
    elsewhere.names = {u"东桥"_s};
    const auto found = duplicatesOf(asked, {asked, byRoad, elsewhere});
    QCOMPARE(others(found), u"road"_s);
    QVERIFY(std::abs(found.at(0).metres - 1400) < 1);
    // Where they are near as well, the nearer measure counts.
    byRoad.pos = asked.pos;
    QVERIFY(duplicatesOf(asked, {asked, byRoad}).at(0).score > found.at(0).score);
}

void TestDuplicates::alongTheRoad()
{
    const IncidentNote asked = note(u"new"_s, u"accident"_s, 0, 0);
    const IncidentNote other = note(u"other"_s, u"accident"_s, 60, 0);
    DuplicateLimits limits;
    int asks = 0;
    limits.metresBetween = [&asks](QPointF, QPointF) { return ++asks, 4000.0; }; // the other bank of the river
    QVERIFY(duplicatesOf(asked, {other}, limits).isEmpty());
    limits.metresBetween = [](QPointF, QPointF) { return 250.0; };
    QCOMPARE(duplicatesOf(asked, {other}, limits).first().score, 0.75);
    limits.metresBetween = [](QPointF, QPointF) { return std::nan(""); };
    QVERIFY(duplicatesOf(asked, {other}, limits).isEmpty());
    QCOMPARE(asks, 1);
    limits.metresBetween = [&asks](QPointF, QPointF) { return ++asks, 0.0; };
    QVERIFY(duplicatesOf(asked, {note(u"far"_s, u"accident"_s, 800, 0)}, limits).isEmpty());
    QCOMPARE(asks, 1); // the roads are not asked about what is far away anyhow
}

void TestDuplicates::kinds_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<double>("fit");
    QTest::newRow("same") << u"ponding"_s << u"ponding"_s << 1.0;
    QTest::newRow("related") << u"accident"_s << u"congestion"_s << 0.8;
    QTest::newRow("other") << u"accident"_s << u"other"_s << 0.6;
    QTest::newRow("unrelated") << u"ponding"_s << u"signal_fault"_s << 0.0;
    QTest::newRow("rumors") << u"rumor"_s << u"rumor"_s << 1.0;
    QTest::newRow("rumor") << u"rumor"_s << u"other"_s << 0.0;
    QTest::newRow("none") << QString() << QString() << 0.0;
    QTest::newRow("one") << QString() << u"other"_s << 0.0;
}

void TestDuplicates::kinds()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(double, fit);
    QCOMPARE(kindsGoTogether(a, b), fit);
    QCOMPARE(kindsGoTogether(b, a), fit);
}

/// All pairs at once are those that each incident finds alone, once.
void TestDuplicates::pairs()
{
    QRandomGenerator random(9);
    const QStringList types{u"ponding"_s, u"trapped"_s, u"accident"_s, u"other"_s};
    for (int round = 0; round < 60; ++round) {
        QList<IncidentNote> all;
        for (int i = 0; i < 15; ++i) {
            all.append(note(QString::number(i), types.at(random.bounded(4)), random.bounded(1500), random.bounded(120)));
            all.last().state = random.bounded(5) ? u"received"_s : u"merged"_s;
        }
        QStringList expected;
        for (const IncidentNote &one : std::as_const(all)) {
            for (const Duplicate &pair : duplicatesOf(one, all)) {
                const auto other = std::ranges::find(all, pair.other, &IncidentNote::subject);
                if (one.state == "received"_L1 && std::pair(other->at, other->subject) < std::pair(one.at, one.subject))
                    expected.append(pair.subject + pair.other);
            }
        }
        QStringList found;
        double last = 1;
        for (const Duplicate &pair : allDuplicates(all)) {
            found.append(pair.subject + pair.other);
            QVERIFY(pair.score <= last && pair.score >= 0.5);
            last = pair.score;
        }
        std::ranges::sort(expected);
        std::ranges::sort(found);
        QCOMPARE(found, expected);
    }
}

void TestDuplicates::readsTheSituation()
{
    SmallSituation small;
    small.put(u"incident/a"_s,
              R"({"no":"J-1","state":"received","type":"ponding","road":"滨河西路","place":"二坝桥","floodPoint":"floodpoint/e",
                 "pos":[112.5,37.8],"times":{"received":1000}})");
    small.put(u"incident/b"_s, R"({"no":"J-2","state":"merged","type":"ponding","place":"二坝桥","times":{"received":2000}})");
    const QList<IncidentNote> notes = incidentNotes(small.situation);
    QCOMPARE(notes.size(), 2);
    QCOMPARE(notes.at(0).number, u"J-1"_s);
    QCOMPARE(notes.at(0).at, 1000);
    QCOMPARE(notes.at(0).floodPoint, u"floodpoint/e"_s);
    QVERIFY(notes.at(0).pos && !notes.at(1).pos);
    QVERIFY(allDuplicates(notes).isEmpty());
}

WATCHFLOOR_TEST(TestDuplicates)
#include "test_duplicates.moc"
