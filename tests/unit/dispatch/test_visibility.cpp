// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "visibility.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wf;

class TestVisibility : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void spansAgainstCounting();
    void shares();
    void nothingWanted();
    void presence();
};

/// Sets of spans against minutes in an array.
void TestVisibility::spansAgainstCounting()
{
    QRandomGenerator random(5);
    constexpr int length = 60;
    const auto some = [&random] {
        QList<TimeSpan> spans;
        for (int i = random.bounded(6); i > 0; --i) {
            const int from = random.bounded(length);
            spans.append({from, from - 3 + random.bounded(20)}); // some are reversed or empty
        }
        return spans;
    };
    const auto minutes = [](const QList<TimeSpan> &spans) {
        QList<bool> set(length + 40, false);
        for (const TimeSpan &span : spans) {
            for (qint64 i = span.from; i < span.to; ++i)
                set[i] = true;
        }
        return set;
    };
    for (int round = 0; round < 500; ++round) {
        const QList<TimeSpan> a = some();
        const QList<TimeSpan> b = some();
        const auto inA = minutes(a);
        const auto inB = minutes(b);
        QList<bool> both(inA.size());
        QList<bool> onlyA(inA.size());
        for (qsizetype i = 0; i < inA.size(); ++i) {
            both[i] = inA.at(i) && inB.at(i);
            onlyA[i] = inA.at(i) && !inB.at(i);
        }
        QCOMPARE(minutes(unitedSpans(a)), inA);
        QCOMPARE(minutes(commonSpans(a, b)), both);
        QCOMPARE(minutes(remainingSpans(a, b)), onlyA);
        QCOMPARE(totalLength(unitedSpans(a)), inA.count(true));
        const QList<TimeSpan> united = unitedSpans(a);
        for (qsizetype i = 1; i < united.size(); ++i)
            QVERIFY(united.at(i - 1).to < united.at(i).from);
    }
}

void TestVisibility::shares()
{
    const QList<PostPresence> posts{
        {u"post/always"_s, u"A"_s, {}, {{-50, 40}, {40, 500}}},
        {u"post/school"_s, u"S"_s, {{10, 30}, {200, 300}}, {{0, 25}}}, // the second time is outside the period
        {u"post/empty"_s, u"E"_s, {}, {{100, 200}}},
        {u"post/later"_s, u"L"_s, {{100, 200}}, {{100, 200}}}, // not wanted in the period
    };
    const Visibility seen = visibilityOver(posts, {0, 100});
    QCOMPARE(seen.posts.size(), 3);
    QCOMPARE(seen.posts.at(0).share(), 1.0);
    QCOMPARE(seen.posts.at(1).wantedMs, 20);
    QCOMPARE(seen.posts.at(1).share(), 0.75);
    QCOMPARE(seen.posts.at(1).gaps, (QList<TimeSpan>{{25, 30}}));
    QCOMPARE(seen.posts.at(2).gaps, (QList<TimeSpan>{{0, 100}}));
    QCOMPARE(seen.timeShare(), 115.0 / 220);
    QCOMPARE(seen.postsCovered, 1);
    QCOMPARE(seen.postShare(), 1.0 / 3);
    QCOMPARE(visibilityOver(posts, {0, 100}, 0.75).postsCovered, 2);
    QCOMPARE(visibilityOver(posts, {0, 100}, 0).postsCovered, 2); // nobody there is never covered
}

void TestVisibility::nothingWanted()
{
    QCOMPARE(visibilityOver({}, {0, 100}).timeShare(), 0.0);
    QCOMPARE(visibilityOver({}, {0, 100}).postShare(), 0.0);
    QVERIFY(visibilityOver({{u"post/p"_s, {}, {}, {{0, 100}}}}, {100, 0}).posts.isEmpty());
}

void TestVisibility::presence()
{
    const QPointF place(112.5, 37.85);
    const QPointF away(112.6, 37.85);
    const QList<SeenAt> reports{{u"a"_s, 20, place}, {u"a"_s, 0, place},  {u"a"_s, 30, away}, {u"a"_s, 40, place},
                                {u"b"_s, 15, place}, {u"b"_s, 28, place}, {u"c"_s, 0, place}, {u"c"_s, 900, place}};
    QCOMPARE(presenceNear(place, 100, reports, 25), (QList<TimeSpan>{{0, 28}}));
    QCOMPARE(presenceNear(place, 100, reports, 900), (QList<TimeSpan>{{0, 900}}));
    QCOMPARE(presenceNear(away, 100, reports, 900), QList<TimeSpan>());
}

WATCHFLOOR_TEST(TestVisibility)
#include "test_visibility.moc"
