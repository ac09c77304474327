// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "closuretracks.h"
#include "handover.h"
#include "logdesk.h"
#include "onetest.h"
#include "papersboard.h"
#include "trials.h"
#include "words.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

namespace {

/// A board over a log, at one desk.
struct Room : LogDesk {
    std::unique_ptr<Lists> lists;
    std::unique_ptr<PapersBoard> board;

    Room()
    {
        setContentLanguage(u"zh"_s);
        lists = std::make_unique<Lists>(situation, *log, clock);
        board = std::make_unique<PapersBoard>(*lists);
    }

    void prepare(const QStringList &items, const QString &state)
    {
        put(u"handover/h"_s, {{u"state"_s, state}, {u"items"_s, QJsonArray::fromStringList(items)}});
    }
    [[nodiscard]] QStringList called() const
    {
        QStringList people;
        const QVariantList rows = board->callouts().value(u"rows"_s).toList();
        for (const QVariant &row : rows)
            people.append(row.toMap().value(u"person"_s).toString());
        return people;
    }
};

} // namespace

/// What one shift hands to the next, and whom a desk calls.
class TestHandoverBoard : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Whatever a closure's card shows as open, the handover names, and nothing else: in every state, with every step.
    void namesWhatTheCardShows()
    {
        const QStringList states{u"asked"_s, u"stopped"_s, u"confirmed"_s, u"in_force"_s, u"reopening_asked"_s};
        const QStringList causes{u"ponding"_s, u"accident"_s, u"works"_s, u"event"_s};
        int named = 0;
        for (Trials trials(200, 40); trials.next();) {
            LogDesk desk(quint32(trials.number()));
            QRandomGenerator random(quint32(trials.number()));
            const QString state = states.at(random.bounded(int(states.size())));
            desk.put(u"floodpoint/p"_s, {{u"state"_s, u"normal"_s}});
            if (random.bounded(2) == 1)
                desk.situation.measure({{u"depth/p"_s, desk.clock.now(), {double(random.bounded(40))}, u"gauge"_s, {}}});
            QJsonObject steps;
            for (const ClosureStep &step : closureSteps()) {
                if (random.bounded(3) == 0) // some of them before the water fell
                    steps.insert(step.key, QJsonObject{{u"at"_s, desk.clock.now() + (random.bounded(2) - 1) * minute}, {u"by"_s, u"DD"_s}});
            }
            QJsonObject fields{{u"state"_s, state},
                               {u"road"_s, u"滨河西路"_s},
                               {u"direction"_s, u"both"_s},
                               {u"line"_s, QJsonArray{QJsonArray{112.50, 37.80}, QJsonArray{112.50, 37.81}}},
                               {u"cause"_s, causes.at(random.bounded(int(causes.size())))},
                               {u"steps"_s, steps}};
            if (random.bounded(2) == 1)
                fields.insert(u"floodPoint"_s, u"floodpoint/p"_s);
            if (random.bounded(3) == 0)
                fields.insert(u"cordon"_s, QJsonObject{{u"from"_s, QJsonObject{{u"at"_s, desk.clock.now()}}}});
            desk.put(u"closure/c"_s, fields);
            const qint64 now = desk.clock.now();
            QList<LocalText> open;
            const QVariantList tracks = closureProgress(desk.situation, *desk.situation.record(u"closure/c"_s), now).tracks;
            for (const QVariant &track : tracks) {
                const QVariantMap shown = track.toMap();
                // Not on the card yet; and of what nobody has decided nothing is to be done.
                if (state == "asked"_L1 || (shown.value(u"key"_s).toString() == "reopen"_L1 && state != "reopening_asked"_L1))
                    continue;
                const QVariantList each = shown.value(u"steps"_s).toList();
                for (const QVariant &step : each) {
                    if (!step.toMap().value(u"done"_s).toBool())
                        open.append(words::closureStep(step.toMap().value(u"key"_s).toString()));
                }
            }
            const Handover handover = handoverOf(desk.situation, now);
            // Approved, and nobody is kept out yet: it is among those that are not in force.
            const HandoverSection *closures = handover.section(u"closures"_s);
            const bool isInForce = closures && !closures->items.isEmpty();
            QVERIFY(!isInForce || state != "asked"_L1);
            QVERIFY(isInForce || state == "asked"_L1 || state == "confirmed"_L1);
            if (!isInForce)
                closures = handover.section(u"asked"_s);
            QVERIFY(closures);
            QCOMPARE(closures->items.size(), 1);
            const LocalText text = closures->items.constFirst().text;
            // Why one is open again stands in brackets behind it.
            const auto plain = [](QString words) {
                static const QRegularExpression why(
                    u" ?[（(](?:[^（()）]*须重新[^（()）]*|to be renewed[^（()）]*|the lane is still open[^（()）]*)[)）]"_s);
                return words.remove(why);
            };
            QCOMPARE(plain(text.zh.section(u"未完成："_s, 1)), words::joined(open).zh);
            QCOMPARE(plain(text.en.section(u"not done: "_s, 1)), words::joined(open).en);
            named += int(open.size());
        }
        QVERIFY(named > 100);
    }

    /// Whoever signs last signs for what is so as well: what has changed is found in either state, and what somebody wrote stays.
    void whatHasChangedIsFoundBeforeBothSignatures()
    {
        Room room;
        room.put(u"task/t1"_s, {{u"state"_s, u"open"_s}, {u"title"_s, u"清点装备"_s}});
        const QString written = u"雨刷备件在三号柜"_s;
        const QStringList items = room.board->handoverItems() + QStringList{written};
        for (const QString &state : {u"prepared"_s, u"signed_out"_s, u"done"_s}) {
            room.prepare(items, state);
            QVERIFY(!room.board->handoverOutdated(u"handover/h"_s));
        }
        room.put(u"task/t2"_s, {{u"state"_s, u"open"_s}, {u"title"_s, u"复测水深"_s}});
        for (const QString &state : {u"prepared"_s, u"signed_out"_s}) {
            room.prepare(items, state);
            QVERIFY2(room.board->handoverOutdated(u"handover/h"_s), qPrintable(state));
            const QStringList renewed = room.board->renewedItems(u"handover/h"_s);
            QCOMPARE(renewed, room.board->handoverItems() + QStringList{written});
            room.prepare(renewed, state);
            QVERIFY(!room.board->handoverOutdated(u"handover/h"_s));
        }
        room.prepare(items, u"done"_s); // what both have signed is as it was
        QVERIFY(!room.board->handoverOutdated(u"handover/h"_s));
        QVERIFY(!room.board->handoverOutdated(u"handover/none"_s));
        room.prepare({written}, u"signed_out"_s); // nothing of it is the program's: nothing to compare
        QVERIFY(!room.board->handoverOutdated(u"handover/h"_s));
        // A quiet list is outdated by the first thing that is to be told.
        Room quiet;
        quiet.prepare(quiet.board->handoverItems(), u"signed_out"_s);
        QVERIFY(!quiet.board->handoverOutdated(u"handover/h"_s));
        quiet.put(u"task/t1"_s, {{u"state"_s, u"open"_s}, {u"title"_s, u"清点装备"_s}});
        QVERIFY(quiet.board->handoverOutdated(u"handover/h"_s));
    }

    /// No desk is told to call whoever sits at it; everybody else stays on its list.
    void nobodyCallsThemselves()
    {
        Room room;
        room.put(u"brigade/wanbailin"_s, {{u"state"_s, u"normal"_s}, {u"name"_s, u"万柏林大队"_s}});
        room.put(u"warning/w"_s, {{u"state"_s, u"received"_s}, {u"type"_s, u"rainstorm"_s}, {u"color"_s, u"red"_s}});
        const auto at = [&room](const QString &zh, const QString &en, Role role) {
            room.board->setSeat({u"X"_s, role, u"X"_s, QJsonObject{{u"zh"_s, zh}, {u"en"_s, en}}});
            return room.called();
        };
        const QStringList all = at(u"调度席"_s, u"Dispatch"_s, Role::Dispatcher);
        QVERIFY(all.size() > 4);
        for (const auto &[zh, en, role, person] : {std::tuple{u"指挥长"_s, u"Duty commander"_s, Role::Commander, u"值班指挥长"_s},
                                                   std::tuple{u"带班领导"_s, u"Leader on duty"_s, Role::Commander, u"带班领导"_s},
                                                   std::tuple{u"万柏林大队"_s, u"Wanbailin brigade"_s, Role::Brigade, u"万柏林大队"_s}}) {
            QVERIFY(all.contains(person));
            QStringList others = all;
            others.removeAll(person);
            QCOMPARE(at(zh, en, role), others);
        }
        // Whoever is called like a part of another is not the other.
        QVERIFY(all.contains(u"分管副支队长"_s));
        QVERIFY(at(u"支队长"_s, u"Chief of the traffic police"_s, Role::Commander).contains(u"分管副支队长"_s));
        QCOMPARE(at(u"值班长"_s, u"Watch leader"_s, Role::Commander), all); // who leads the watch calls the commander
    }

    /// A later, lighter signal takes nobody off the list that a graver one in force calls for.
    void theGravestWarningCalls()
    {
        const QStringList colors{u"blue"_s, u"yellow"_s, u"orange"_s, u"red"_s};
        for (const QString &first : colors) {
            for (const QString &second : colors) {
                Room room;
                room.put(u"warning/a"_s, {{u"state"_s, u"received"_s}, {u"type"_s, u"rainstorm"_s}, {u"color"_s, first}});
                room.clock.set(room.clock.now() + 1000);
                room.put(u"warning/b"_s, {{u"state"_s, u"received"_s}, {u"type"_s, u"wind"_s}, {u"color"_s, second}});
                room.board = std::make_unique<PapersBoard>(*room.lists);
                const QString gravest = colors.indexOf(second) >= colors.indexOf(first) ? u"warning/b"_s : u"warning/a"_s;
                QCOMPARE(room.board->callouts().value(u"warning"_s).toString(), gravest);
                const QString other = gravest == "warning/a"_L1 ? u"warning/b"_s : u"warning/a"_s;
                room.put(gravest, {{u"state"_s, u"lifted"_s}, {u"type"_s, u"rainstorm"_s}, {u"color"_s, u"red"_s}});
                room.board = std::make_unique<PapersBoard>(*room.lists);
                QCOMPARE(room.board->callouts().value(u"warning"_s).toString(), other);
            }
        }
    }

    /// Whoever need only be told is not told yet until somebody has; nothing beside it says that he was, or that he is to be called.
    void whoIsToBeToldIsNotToldYet()
    {
        for (const auto &[color, mustAnswer] : {std::pair{u"yellow"_s, false}, std::pair{u"orange"_s, true}}) {
            Room room;
            room.put(u"warning/w"_s, {{u"state"_s, u"received"_s}, {u"type"_s, u"rainstorm"_s}, {u"color"_s, color}});
            room.board = std::make_unique<PapersBoard>(*room.lists);
            const QVariantList rows = room.board->callouts().value(u"rows"_s).toList();
            QVERIFY(rows.size() >= 2);
            for (const QVariant &row : rows) {
                const QVariantMap line = row.toMap();
                QCOMPARE(line.value(u"mustAnswer"_s).toBool(), mustAnswer);
                QCOMPARE(line.value(u"stateTitle"_s).toString().contains("called"_L1), mustAnswer);
                const QJsonObject reason = QJsonObject::fromVariantMap(line.value(u"fields"_s).toMap().value(u"reason"_s).toMap());
                QVERIFY2(!reason.value("en"_L1).toString().endsWith(": told"_L1), qPrintable(reason.value("en"_L1).toString()));
            }
            // Called: both sides of it say so.
            const QString person = rows.constFirst().toMap().value(u"person"_s).toString();
            room.put(u"call/c"_s, {{u"state"_s, u"answered"_s}, {u"person"_s, person}, {u"about"_s, u"warning/w"_s}});
            room.board = std::make_unique<PapersBoard>(*room.lists);
            const QVariantList after = room.board->callouts().value(u"rows"_s).toList();
            const auto called
                = std::ranges::find_if(after, [&person](const QVariant &row) { return row.toMap().value(u"person"_s) == person; });
            QVERIFY(called != after.cend());
            QCOMPARE(called->toMap().value(u"state"_s).toString(), u"answered"_s);
        }
    }
};

WATCHFLOOR_TEST(TestHandoverBoard)
#include "test_handoverboard.moc"
