// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guardtools.h"
#include "onetest.h"
#include "people.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

qint64 noted(const Record &incident) { return incident.value("dangerAt"_L1).toInteger(); }

} // namespace

/// Since when people are in danger: whoever calls fire and ambulance out has so long from then, and not from an old report.
class TestDangerSince : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatBecomesGraveLaterCountsFromThen()
    {
        const QJsonObject report{{u"type"_s, u"ponding"_s}, {u"severity"_s, 3}, {u"place"_s, u"二坝桥"_s}, {u"source"_s, u"122"_s}};
        const auto reported = take(u"incident.report"_s, Record(u"incident/a"_s), report, Role::Dispatcher, 1000);
        QVERIFY2(reported, reported ? "" : qPrintable(reported.error().text));
        QCOMPARE(noted(*reported), 0);
        QCOMPARE(dangerSince(*reported), 1000);
        const auto grave = take(u"incident.update"_s, *reported, {{u"people"_s, 2}}, Role::Dispatcher, 60'000);
        QVERIFY(grave);
        QCOMPARE(dangerSince(*grave), 60'000);
        const auto more = take(u"incident.update"_s, *grave, {{u"people"_s, 5}}, Role::Dispatcher, 90'000);
        QVERIFY(more);
        QCOMPARE(dangerSince(*more), 60'000); // it is the same danger
        const auto out = take(u"incident.rescue"_s, *more, {{u"rescued"_s, 5}, {u"rescueHow"_s, u"fire"_s}}, Role::Dispatcher, 120'000);
        QVERIFY(out);
        QCOMPARE(noted(*out), 0);
        const auto again = take(u"incident.update"_s, *out, {{u"people"_s, 7}}, Role::Dispatcher, 200'000);
        QVERIFY(again);
        QCOMPARE(dangerSince(*again), 200'000); // and runs anew
        QJsonObject trapped = report;
        trapped.insert(u"type"_s, u"trapped"_s);
        const auto atOnce = take(u"incident.report"_s, Record(u"incident/b"_s), trapped, Role::Dispatcher, 3000);
        QVERIFY(atOnce);
        QCOMPARE(noted(*atOnce), 3000);
    }

    /// Whatever is said in whatever order: it stands there while there is danger, since the step that began it.
    void itStandsAsLongAsTheDanger()
    {
        int began = 0, ended = 0;
        for (quint32 seed = 1; seed <= 60; ++seed) {
            QRandomGenerator random(seed);
            qint64 now = 1000;
            Record incident(u"incident/a"_s,
                            {{u"state"_s, u"received"_s},
                             {u"type"_s, u"ponding"_s},
                             {u"severity"_s, 3},
                             {u"times"_s, QJsonObject{{u"received"_s, now}}}});
            for (int step = 0; step < 40; ++step) {
                now += 1000 + random.bounded(60'000);
                const QList<std::pair<QString, QJsonObject>> steps{
                    {u"incident.update"_s, {{u"people"_s, random.bounded(4)}, {u"peopleFrom"_s, u"报警人"_s}}},
                    {u"incident.update"_s, {{u"severity"_s, 1 + random.bounded(4)}, {u"peopleFrom"_s, u"报警人"_s}}},
                    {u"incident.update"_s, {{u"type"_s, random.bounded(2) ? u"trapped"_s : u"accident"_s}, {u"peopleFrom"_s, u"报警人"_s}}},
                    {u"incident.update"_s, {{u"people"_s, QJsonValue::Null}, {u"peopleFrom"_s, u"报警人"_s}}},
                    {u"incident.update"_s, {{u"dangerAt"_s, 5}}}, // by a person it is not said
                    {u"incident.verify"_s, {{u"severity"_s, 1 + random.bounded(4)}, {u"peopleFrom"_s, u"报警人"_s}}},
                    {u"incident.rescue"_s, {{u"rescued"_s, random.bounded(4)}, {u"rescueHow"_s, u"caller"_s}}},
                    {u"incident.dispatch"_s, {}}};
                const auto &[verb, given] = steps.at(random.bounded(int(steps.size())));
                const auto after = take(verb, incident, given, Role::Dispatcher, now);
                if (!after)
                    continue;
                const bool was = hasPeopleInDanger(incident), is = hasPeopleInDanger(*after);
                QCOMPARE(noted(*after), is ? (was ? noted(incident) : now) : 0);
                began += is && !was ? 1 : 0;
                ended += was && !is ? 1 : 0;
                incident = *after;
            }
        }
        QVERIFY2(began > 50 && ended > 50, qPrintable(u"%1 %2"_s.arg(began).arg(ended)));
    }

    /// Who was waited for in one report is waited for in the one that it is merged into.
    void aMergeBeginsNothingAnew_data()
    {
        QTest::addColumn<qint64>("received");
        QTest::addColumn<QString>("danger");
        QTest::newRow("into an older one") << qint64(2000) << QString();
        QTest::newRow("into a younger one") << qint64(20'000) << QString();
        QTest::newRow("into a younger one of the same people, from before it was noted") << qint64(20'000) << u"trapped"_s;
    }
    void aMergeBeginsNothingAnew()
    {
        QFETCH(qint64, received);
        QFETCH(QString, danger); // in the other report already
        const Record into(u"incident/b"_s,
                          {{u"state"_s, u"received"_s},
                           {u"type"_s, danger.isEmpty() ? u"ponding"_s : danger},
                           {u"severity"_s, danger.isEmpty() ? 3 : 2},
                           {u"times"_s, QJsonObject{{u"received"_s, received}}}});
        for (const auto &[type, severity] : {std::pair(u"trapped"_s, 2), std::pair(u"accident"_s, 1)}) {
            const Record from(u"incident/a"_s,
                              {{u"state"_s, u"received"_s},
                               {u"type"_s, type},
                               {u"severity"_s, severity},
                               {u"dangerAt"_s, 7000},
                               {u"times"_s, QJsonObject{{u"received"_s, 1000}}}});
            QJsonObject given{{u"into"_s, into.subject()}};
            if (!danger.isEmpty())
                given.insert(u"inDanger"_s, 2); // all of both
            StepContext context{from, given, {u"DD"_s, Role::Dispatcher, {}, {}}, 90'000, [&into](const QString &subject) {
                                    return subject == into.subject() ? &into : nullptr;
                                }};
            const auto merged = takeStep(u"incident.merge"_s, context);
            QVERIFY2(merged, merged ? "" : qPrintable(merged.error().text));
            Record left = into;
            for (const Consequence &one : findVerb(u"incident.merge"_s)->follows(context, *merged)) {
                if (one.subject != into.subject() || one.verb != "incident.update"_L1)
                    continue;
                const Record before = left;
                StepContext next{before, one.fields, {u"DD"_s, Role::Dispatcher, {}, {}}, 90'000, {}};
                next.follows = true;
                const auto after = takeStep(one.verb, next);
                QVERIFY2(after, after ? "" : qPrintable(after.error().text));
                left = *after;
            }
            QVERIFY(hasPeopleInDanger(left));
            QCOMPARE(dangerSince(left), 7000);
        }
    }
};

WATCHFLOOR_TEST(TestDangerSince)
#include "test_dangersince.moc"
