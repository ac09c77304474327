// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "shiftbook.h"
#include "smallsituation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 eight = 1'784'851'200'000; // 2026-07-24 08:00 in Beijing

/// A shift from and to minutes after eight.
DutyShift shift(const QString &person, const QString &post, int from, int to, int reported = -1)
{
    DutyShift shift;
    shift.subject = "duty/"_L1 + person;
    shift.entry.person = person;
    shift.entry.post = post;
    shift.entry.start = eight + from * minute;
    shift.entry.end = eight + to * minute;
    shift.reportedAt = reported < 0 ? 0 : eight + reported * minute;
    return shift;
}

QString people(const ShiftBook &book, const QList<int> &indices)
{
    QStringList found;
    for (const int i : indices)
        found.append(book.shifts().at(i).entry.person);
    return found.join(u' ');
}

QStringList pairs(const ShiftBook &book, const QList<ShiftHandover> &handovers)
{
    QStringList found;
    for (const ShiftHandover &handover : handovers) {
        const auto name = [&](int i) { return i < 0 ? u"-"_s : book.shifts().at(i).entry.person; };
        found.append(
            u"%1>%2 %3 %4"_s.arg(name(handover.out), name(handover.in)).arg((handover.at - eight) / minute).arg(handover.gapMs / minute));
    }
    return found;
}

} // namespace

class TestShiftBook : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoIsDue();
    void changes();
    void handsOver();
    void counts();
    void readsTheSituation();
    void summary();
};

void TestShiftBook::whoIsDue()
{
    QList<DutyShift> shifts{shift(u"here"_s, u"P"_s, 0, 60, 2),     shift(u"late"_s, u"Q"_s, 0, 60),
                            shift(u"soon"_s, u"R"_s, 25, 90),       shift(u"far"_s, u"P"_s, 600, 700),
                            shift(u"stays"_s, u"S"_s, -60, 0, -59), shift(u"gone"_s, u"S"_s, -60, 0, -59)};
    shifts[4].reportedAt = eight - 59 * minute;
    shifts[5].reportedAt = eight - 59 * minute;
    shifts[5].relievedAt = eight;
    DutyShift off = shift(u"off"_s, u"T"_s, 0, 60);
    off.cancelled = true;
    shifts.append(off);
    const ShiftBook book(shifts);
    const auto at = [&](int after) { return book.at(eight + after * minute); };
    QCOMPARE(people(book, at(5).present), u"here"_s);
    QCOMPARE(people(book, at(5).awaited), u"late"_s);
    QCOMPARE(people(book, at(5).missing), QString());
    QCOMPARE(people(book, at(5).coming), u"soon"_s);
    QCOMPARE(people(book, at(5).overrun), u"stays"_s);
    QCOMPARE(people(book, at(10).missing), QString()); // the grace is whole
    QCOMPARE(people(book, at(11).missing), u"late"_s);
    QCOMPARE(people(book, at(59).missing), u"late soon"_s);
    QCOMPARE(people(book, at(60).missing), u"soon"_s); // the end is not duty any more
    QCOMPARE(people(book, book.onDuty(eight + 30 * minute)), u"here late soon"_s);
    QCOMPARE(people(book, book.onDuty(eight - 1)), u"gone stays"_s);
    QCOMPARE(people(book, book.onDuty(eight)), u"here late"_s);
}

void TestShiftBook::changes()
{
    QList<DutyShift> shifts{shift(u"a"_s, u"P"_s, 0, 60), shift(u"b"_s, u"P"_s, 60, 120), shift(u"c"_s, u"Q"_s, 30, 40)};
    shifts[2].cancelled = true;
    const ShiftBook book(shifts);
    QCOMPARE(book.nextChange(eight - 1), eight);
    QCOMPARE(book.nextChange(eight), eight + 60 * minute);
    QCOMPARE(book.nextChange(eight + 60 * minute), eight + 120 * minute);
    QCOMPARE(book.nextChange(eight + 120 * minute), 0);
    QCOMPARE(ShiftBook().nextChange(0), 0);
}

void TestShiftBook::handsOver()
{
    const ShiftBook book({shift(u"a"_s, u"P"_s, 0, 60), shift(u"b"_s, u"P"_s, 65, 120), // five minutes nobody
                          shift(u"c"_s, u"Q"_s, 0, 60), shift(u"d"_s, u"Q"_s, 50, 120), // ten minutes both
                          shift(u"e"_s, u"R"_s, 0, 60), shift(u"f"_s, u"R"_s, 90, 120), // not the same handover
                          shift(u"g"_s, u"S"_s, 0, 60), shift(u"g"_s, u"S"_s, 60, 120), // goes on
                          shift(u"h"_s, u"T"_s, 0, 60), shift(u"i"_s, u"T"_s, 0, 60), shift(u"j"_s, u"T"_s, 60, 120)});
    QCOMPARE(pairs(book, book.handovers(eight + 30 * minute, eight + 100 * minute)),
             QStringList({u"a>b 60 5"_s, u"c>d 60 -10"_s, u"e>- 60 0"_s, u"h>j 60 0"_s, u"i>- 60 0"_s, u"->f 90 0"_s}));
    QCOMPARE(pairs(book, book.handovers(eight + 61 * minute, eight + 90 * minute)), QStringList());
    QCOMPARE(pairs(book, book.handovers(eight + 61 * minute, eight + 91 * minute, {.handoverMs = 30 * minute})), QStringList());
    QVERIFY(pairs(book, book.handovers(eight + 60 * minute, eight + 61 * minute, {.handoverMs = 30 * minute})).contains(u"e>f 60 30"_s));
}

void TestShiftBook::counts()
{
    QList<DutyShift> shifts{shift(u"a"_s, u"P"_s, 0, 60, 0), shift(u"b"_s, u"P"_s, 0, 60), shift(u"c"_s, u"Q"_s, 0, 60, 1),
                            shift(u"a"_s, u"Q"_s, 10, 60, 10), shift(u"d"_s, u"Q"_s, 60, 90)};
    shifts[0].entry.kind = shifts[3].entry.kind = u"officer"_s;
    shifts[1].entry.kind = shifts[2].entry.kind = u"auxiliary"_s;
    shifts[2].entry.brigade = u"yingze"_s;
    const ShiftBook book(shifts);
    QCOMPARE(book.count(eight + 30 * minute), (DutyCount{3, 1, 2, 2, 1})); // one person at two posts counts once
    const auto by = book.countByBrigade(eight + 30 * minute);
    QCOMPARE(by.value(u"yingze"_s), (DutyCount{1, 0, 1, 1, 0}));
    QCOMPARE(by.value(QString()), (DutyCount{2, 1, 1, 2, 1}));
    QCOMPARE(book.count(eight + 90 * minute), DutyCount());
}

void TestShiftBook::readsTheSituation()
{
    setContentLanguage(u"zh"_s);
    SmallSituation small;
    small.put(u"brigade/yingze"_s, R"({"state":"normal","name":{"zh":"迎泽大队","en":"Yingze brigade"}})");
    small.put(u"post/p01"_s, R"({"state":"open","name":{"zh":"桥头岗","en":"Bridge"},"type":"junction"})");
    small.put(u"unit/yz-01"_s, R"({"state":"available","callSign":"迎泽01","brigade":"yingze","type":"car"})");
    small.put(
        u"duty/d1"_s,
        R"({"state":"on_duty","person":"张三","badge":"1","personKind":"officer","post":"post/p01","task":"拦停","begin":1784851200000,
                 "until":1784854800000,"effect":"无车","brigade":"yingze","unit":"unit/yz-01","times":{"on_duty":1784851260000}})");
    small.put(u"duty/d2"_s, R"({"state":"cancelled","person":"李四","place":"巡线","begin":1784851200000,"until":1784854800000})");
    const ShiftBook book = shiftBook(small.situation);
    QCOMPARE(book.shifts().size(), 2);
    const DutyShift &first = book.shifts().at(0).entry.person == u"张三"_s ? book.shifts().at(0) : book.shifts().at(1);
    QCOMPARE(first.entry.post, u"桥头岗"_s);
    QCOMPARE(first.entry.unit, u"迎泽01"_s);
    QCOMPARE(first.reportedAt, 1784851260000);
    QCOMPARE(people(book, book.at(eight + 30 * minute).present), u"张三"_s);
    QVERIFY(book.at(eight + 30 * minute).missing.isEmpty());

    const RosterNames names = rosterNames(small.situation);
    QCOMPARE(names.posts.value(u"Bridge"_s), u"post/p01"_s);
    QCOMPARE(names.posts.value(u"桥头岗"_s), u"post/p01"_s);
    QCOMPARE(names.units.value(u"迎泽01"_s), u"unit/yz-01"_s);
    for (const QString &text : {u"迎泽大队"_s, u"迎泽"_s, u"yingze"_s, u"Yingze brigade"_s})
        QCOMPARE(names.brigades.value(text), u"yingze"_s);
    // What the situation holds goes out and comes back the same.
    const auto read = importRoster(exportRoster({first.entry}, names), names);
    QVERIFY(read);
    QCOMPARE(read->entries, QList{first.entry});
}

void TestShiftBook::summary()
{
    SmallSituation small;
    small.put(u"closure/a"_s, R"({"state":"in_force"})");
    small.put(u"closure/b"_s, R"({"state":"reopened"})");
    small.put(u"incident/a"_s, R"({"state":"handling"})");
    small.put(u"incident/b"_s, R"({"state":"merged"})");
    small.put(u"order/a"_s, R"({"state":"signed"})");
    small.put(u"order/b"_s, R"({"state":"done"})");
    small.put(u"notice/a"_s, R"({"state":"escalated"})");
    small.put(u"alarm/a"_s, R"({"state":"ended"})");
    small.put(u"camera/a"_s, R"({"state":"fault"})");
    small.put(u"sign/a"_s, R"({"state":"showing"})");
    small.put(u"sign/b"_s, R"({"state":"fault"})");
    small.put(u"unit/a"_s, R"({"state":"available"})");
    small.put(u"unit/b"_s, R"({"state":"en_route"})");
    small.put(u"unit/c"_s, R"({"state":"off_duty"})");
    small.put(u"duty/d"_s,
              R"({"state":"planned","person":"A","place":"P","personKind":"auxiliary","begin":1784851200000,"until":1784854800000})");
    HandoverSummary expected;
    expected.closures = {u"closure/a"_s};
    expected.incidents = {u"incident/a"_s};
    expected.orders = {u"order/a"_s};
    expected.notices = {u"notice/a"_s};
    expected.faultyDevices = {u"camera/a"_s, u"sign/b"_s};
    expected.signsShowing = {u"sign/a"_s};
    expected.unitsFree = expected.unitsCommitted = expected.unitsOffDuty = 1;
    expected.duty = {1, 0, 1, 1, 1};
    QCOMPARE(handoverSummary(small.situation, eight + 20 * minute), expected);
}

WATCHFLOOR_TEST(TestShiftBook)
#include "test_shiftbook.moc"
