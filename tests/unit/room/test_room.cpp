// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "patience.h"
#include "room.h"

#include <QJsonDocument>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>

using namespace wf;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Hour = 3'600'000;
const QString Point = u"floodpoint/p"_s;

/// Past all rules.
Draft draftOf(const Room &room, const QString &subject, const QJsonObject &fields)
{
    Draft draft;
    draft.id = room.ids->next();
    draft.seat = u"DD"_s;
    draft.role = u"dispatcher"_s;
    draft.verb = subject.section(u'/', 0, 0) + u".update"_s;
    draft.subject = subject;
    draft.record = QJsonDocument(fields).toJson(QJsonDocument::Compact);
    draft.at = draft.wall = room.clock->now();
    draft.seen = u"{}"_s;
    return draft;
}

Draft endedIncident(const Room &room, const QString &subject, qint64 at)
{
    return draftOf(room, subject, {{"state"_L1, u"closed"_s}, {"times"_L1, QJsonObject{{"closed"_L1, at}}}});
}

} // namespace

/// A room as a program without a window holds it.
class TestRoom : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QVERIFY(m_dir.isValid());
    }

    /// What is done is written, folded and still there after it was closed and opened again.
    void whatIsDoneThereIsKept()
    {
        const QString file = m_dir.filePath(u"kept.wflog"_s);
        QString subject;
        {
            const auto room = open(file);
            QVERIFY(room);
            QCOMPARE(room->eventCount(), 0);
            const Seat *intake = room->commands->seat(u"JJ"_s);
            QVERIFY(intake);
            const auto asked
                = room->commands->run(*intake,
                                      {u"incident.report"_s,
                                       {},
                                       {{u"type"_s, u"ponding"_s}, {u"severity"_s, 3}, {u"place"_s, u"二八桥"_s}, {u"source"_s, u"122"_s}},
                                       {},
                                       {}});
            QTRY_VERIFY(asked.isFinished());
            const Commands::Outcome outcome = asked.result();
            QVERIFY(outcome);
            subject = outcome->constFirst().subject;
            QCOMPARE(outcome->constFirst().seat, u"JJ"_s);
            QTRY_VERIFY(room->situation->record(subject));
            QTRY_VERIFY(room->log->isIdle());
            QCOMPARE(room->eventCount(), outcome->size());
        }
        const auto again = open(file);
        QVERIFY(again);
        QVERIFY(again->situation->record(subject));
        QVERIFY(again->eventCount() > 0);
    }

    /// The program's own seat works there by the plan, with nobody before a screen.
    void theProgramsSeatWorksByThePlan()
    {
        const auto room = open(m_dir.filePath(u"rules.wflog"_s));
        QVERIFY(room);
        QVERIFY(!room->rules);
        room->workBy(ResponsePlan());
        QVERIFY(room->rules->plan());
        QCOMPARE(room->program->seat().role, Role::System);
        (void)room->log->append(
            {draftOf(*room, Point,
                     {{"state"_L1, u"normal"_s},
                      {"name"_L1, u"桥下"_s},
                      {"kind"_L1, u"street"_s},
                      {"thresholds"_L1, QJsonObject{{"watch"_L1, 10}, {"slow"_L1, 15}, {"close"_L1, 25}, {"reopen"_L1, 8}}}})});
        QTRY_VERIFY(room->situation->record(Point));
        room->log->measure({{u"depth/p"_s, room->clock->now(), {31}, u"gauge"_s, {}}});
        QTRY_COMPARE(room->situation->records(u"alarm"_s).size(), 1);
        QTRY_VERIFY(room->log->isIdle());
        const auto events = room->log->events(0, 0);
        QTRY_VERIFY(events.isFinished());
        const QList<Event> all = events.result();
        QVERIFY(std::ranges::any_of(all, [](const Event &event) { return event.verb == "alarm.raise"_L1 && event.seat == "SYS"_L1; }));
    }

    /// What ended 50 hours ago is there where so much was asked for, and not otherwise; an exercise has all of it.
    void whatEndedStaysAsLongAsWasAskedFor()
    {
        const QString ended = u"incident/ended"_s;
        for (const auto &kind : {u"live"_s, u"drill"_s}) {
            const QString file = m_dir.filePath(u"window-%1.wflog"_s.arg(kind));
            const qint64 now = SystemClock().wall();
            {
                const auto room = open(file, kind);
                QVERIFY(room);
                (void)room->log->append({endedIncident(*room, ended, now - 50 * Hour)});
                QTRY_VERIFY(room->situation->record(ended));
                QTRY_VERIFY(room->log->isIdle());
            }
            for (const int hours : {24, 48, 72}) {
                const bool isLive = kind == "live"_L1;
                const auto room = open(file, kind, hours);
                QVERIFY(room);
                QCOMPARE(room->working->windowMs(), isLive ? hours * Hour : 0);
                QCOMPARE(room->situation->record(ended) != nullptr, !isLive || hours == 72);
                room->working->sink();
                QCOMPARE(room->situation->record(ended) != nullptr, !isLive || hours == 72);
                QTRY_VERIFY(room->log->isIdle());
            }
        }
    }

    /// Nor does anybody have to look at a gauge that can't be believed.
    void aGaugeIsDoubtedWithoutAWindow()
    {
        const auto room = open(m_dir.filePath(u"gauges.wflog"_s));
        QVERIFY(room);
        room->workBy(ResponsePlan());
        room->judgeGauges();
        (void)room->log->append(
            {draftOf(*room, Point,
                     {{"state"_L1, u"normal"_s},
                      {"name"_L1, u"桥下"_s},
                      {"kind"_L1, u"street"_s},
                      {"gauge"_L1, u"G"_s},
                      {"thresholds"_L1, QJsonObject{{"watch"_L1, 10}, {"slow"_L1, 15}, {"close"_L1, 25}, {"reopen"_L1, 8}}}})});
        QTRY_VERIFY(room->situation->record(Point));
        const qint64 now = room->clock->now();
        room->log->measure({{u"depth/p"_s, now - 30'000, {2}, u"gauge"_s, {}}, {u"depth/p"_s, now, {80}, u"gauge"_s, {}}});
        QTRY_COMPARE(room->situation->record(Point)->text("doubtCode"_L1), u"gauge.jump"_s);
        QTRY_VERIFY(room->log->isIdle() && !room->rules->waits());
    }

    /// Each of those who look at it keeps what he looks at, and no longer than he is there.
    void whatAnybodyLooksAtDoesNotSink()
    {
        auto opened = OpenedLog::read(m_dir.filePath(u"looked.wflog"_s), SystemClock().wall(), {{u"kind"_s, u"live"_s}});
        QVERIFY(opened);
        opened->windowMs = Hour;
        auto own = std::make_unique<SteppedClock>(SystemClock().now());
        SteppedClock &clock = *own;
        auto ids = std::make_unique<SystemIds>(clock);
        const auto room = Room::made(std::move(*opened), std::move(own), std::move(ids), standardSeats());
        for (const auto &subject : {u"incident/a"_s, u"incident/b"_s, u"incident/c"_s})
            (void)room->log->append({endedIncident(*room, subject, room->clock->now())});
        QTRY_COMPARE(room->situation->records(u"incident"_s).size(), 3);
        QTRY_VERIFY(room->log->isIdle());
        const QObject first;
        auto second = std::make_unique<QObject>();
        room->keepInUse(&first, [] { return u"incident/a"_s; });
        room->keepInUse(second.get(), [] { return u"incident/b"_s; });
        clock.set(clock.now() + 2 * Hour);
        room->working->sink();
        QVERIFY(room->situation->record(u"incident/a"_s));
        QVERIFY(room->situation->record(u"incident/b"_s));
        QVERIFY(!room->situation->record(u"incident/c"_s));
        second.reset();
        room->working->sink();
        QVERIFY(room->situation->record(u"incident/a"_s));
        QVERIFY(!room->situation->record(u"incident/b"_s));
    }

private:
    [[nodiscard]] static std::unique_ptr<Room> open(const QString &file, const QString &kind = u"live"_s,
                                                    int hours = WorkingSet::StandardHours)
    {
        auto opened = OpenedLog::read(file, SystemClock().wall(), {{u"kind"_s, kind}}, {}, hours * Hour);
        if (!opened)
            return nullptr;
        auto clock = std::make_unique<SystemClock>();
        auto ids = std::make_unique<SystemIds>(*clock);
        return Room::made(std::move(*opened), std::move(clock), std::move(ids), standardSeats());
    }

    QTemporaryDir m_dir;
};

QTEST_GUILESS_MAIN(TestRoom)
#include "test_room.moc"
