// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "closuretracks.h"
#include "logdesk.h"
#include "onetest.h"
#include "pendingitem.h"
#include "publishing.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

struct Night : LogDesk {
    Night() { sign(u"blank"_s); }

    void closure(const QString &state, const QString &lane = u"none"_s)
    {
        put(u"closure/c"_s,
            {{u"state"_s, state},
             {u"lane"_s, lane},
             {u"road"_s, u"滨河西路"_s},
             {u"direction"_s, u"southbound"_s},
             {u"cause"_s, u"ponding"_s},
             {u"line"_s, QJsonArray{QJsonArray{112.52, 37.85}, QJsonArray{112.52, 37.84}}},
             {u"steps"_s, QJsonObject{{u"publish.signs"_s, QJsonObject{{u"at"_s, start}, {u"how"_s, u"system"_s}}}}}});
    }
    void sign(const QString &state, const QString &about = u"closure/c"_s)
    {
        put(u"sign/s"_s,
            {{u"state"_s, state},
             {u"name"_s, u"屏"_s},
             {u"about"_s, about},
             {u"heading"_s, 180},
             {u"rows"_s, 2},
             {u"cols"_s, 10},
             {u"pos"_s, QJsonArray{112.52, 37.87}}});
    }
    void text(const QString &state)
    {
        put(u"bulletin/b"_s, {{u"state"_s, state}, {u"medium"_s, u"signs"_s}, {u"about"_s, u"closure/c"_s}});
    }
    [[nodiscard]] std::optional<PendingItem> asked()
    {
        ListContext context(situation, clock);
        context.refresh();
        const QList<PendingItem> items = pendingItems(context);
        const auto found = std::ranges::find(items, u"closure.signs_gone"_s, &PendingItem::reason);
        return found == items.cend() ? std::nullopt : std::optional(*found);
    }
    /// The step as the card shows it.
    [[nodiscard]] QVariantMap shown()
    {
        for (const QVariant &track : closureProgress(situation, *situation.record(u"closure/c"_s), clock.now()).tracks) {
            for (const QVariant &step : track.toMap().value(u"steps"_s).toList()) {
                if (step.toMap().value(u"key"_s).toString() == "publish.signs"_L1)
                    return step.toMap();
            }
        }
        return {};
    }
    /// The late steps by the card, the queue and what the reminders go by, each in the same order.
    [[nodiscard]] QStringList lateOnCard()
    {
        QStringList keys;
        for (const QVariant &track : closureProgress(situation, *situation.record(u"closure/c"_s), clock.now()).tracks) {
            for (const QVariant &step : track.toMap().value(u"steps"_s).toList()) {
                if (step.toMap().value(u"lateMs"_s).toLongLong() > 0)
                    keys.append(step.toMap().value(u"key"_s).toString());
            }
        }
        keys.sort();
        return keys;
    }
    [[nodiscard]] QStringList late()
    {
        ListContext context(situation, clock);
        context.refresh();
        const QList<PendingItem> items = pendingItems(context);
        const auto found = std::ranges::find(items, u"closure.late"_s, &PendingItem::reason);
        if (found == items.cend() || found->fields.value(u"step"_s) == u"publish.signs"_s) // it can't be said done once more
            return {};
        QStringList keys = found->steps;
        keys.sort();
        return keys;
    }
    [[nodiscard]] QStringList toRemindOf()
    {
        const Record &closure = *situation.record(u"closure/c"_s);
        const QList<const Record *> signs = situation.records(u"sign"_s);
        const StepEvidence evidence{.signsGoneSince = signsGoneSince(closure, situation.records(u"bulletin"_s), signs),
                                    .canSignsTell = canSignsTell(closure, signs)};
        QStringList keys;
        for (const LateStep &step : lateSteps(closure, clock.now(), {}, evidence))
            keys.append(step.key);
        keys.sort();
        return keys;
    }
    void pass() { clock.set(clock.now() + minute); }
};

} // namespace

/// What was taken off the signs while the road is closed is asked for in the queue, as the card and the handover say it.
class TestSignsGone : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theQueueAsksForWhatHangsNoMore()
    {
        Night night;
        night.sign(u"showing"_s);
        night.closure(u"confirmed"_s);
        night.closure(u"in_force"_s);
        QVERIFY(!night.asked());
        night.pass();
        const qint64 gone = night.clock.now();
        night.sign(u"blank"_s);
        const auto row = night.asked();
        QVERIFY(row);
        QCOMPARE(row->verb, u"bulletin.draft"_s); // its step is recorded: a new text is what can be done
        QCOMPARE(row->fields.value(u"medium"_s).toString(), u"signs"_s);
        QCOMPARE(row->sinceAt, gone);
        QCOMPARE(row->dueAt, gone + 5 * minute);
        // A text on its way is asked for in its own row.
        night.text(u"drafted"_s);
        QVERIFY(!night.asked());
        night.text(u"rejected"_s);
        QVERIFY(night.asked());
        // Late from when it was due, not from when the step was said.
        for (int i = 0; i < 7; ++i)
            night.pass();
        QCOMPARE(night.shown().value(u"lateMs"_s).toLongLong(), 2 * minute);
        // Changed to something else it tells of this road no more.
        night.sign(u"showing"_s);
        QVERIFY(!night.asked());
        night.sign(u"showing"_s, u"closure/other"_s);
        QVERIFY(night.asked());
        night.closure(u"reopening_asked"_s, u"one"_s);
        QVERIFY(!night.asked());
        night.closure(u"reopened"_s, u"all"_s);
        QVERIFY(!night.asked());
    }

    /// Whatever comes in whatever order: the queue asks for it exactly where the card says that what was done is to be done again.
    void theQueueAndTheCardAreOne()
    {
        const QStringList states{u"confirmed"_s, u"in_force"_s, u"reopening_asked"_s, u"reopened"_s};
        int asked = 0;
        for (quint32 seed = 1; seed <= 20; ++seed) {
            Night night;
            QRandomGenerator random(seed);
            for (int i = 0; i < 30; ++i) {
                night.pass();
                const int what = random.bounded(3);
                if (what == 0 || i == 0)
                    night.closure(states.at(random.bounded(int(states.size()))), random.bounded(4) ? u"none"_s : u"one"_s);
                else if (what == 1)
                    night.sign(random.bounded(2) ? u"showing"_s : u"blank"_s, random.bounded(4) ? u"closure/c"_s : u"closure/other"_s);
                else
                    night.text(random.bounded(2) ? u"withdrawn"_s : u"published"_s);
                const QVariantMap step = night.shown();
                const bool isDue = !step.value(u"done"_s).toBool() && step.value(u"stale"_s).toBool();
                QVERIFY2(night.asked().has_value() == isDue, qPrintable(u"seed %1, step %2"_s.arg(seed).arg(i)));
                asked += isDue ? 1 : 0;
            }
        }
        QVERIFY(asked > 20);
    }

    /// The queue, the card and the reminders count one number of late steps: a cordon that two seats set is none, a text that was taken off
    /// the signs is one, from then on.
    void allCountTheSameStepsAsLate()
    {
        Night night;
        const auto road = [&night](const QString &state) {
            night.put(u"closure/c"_s,
                      {{u"state"_s, state},
                       {u"lane"_s, u"none"_s},
                       {u"road"_s, u"滨河西路"_s},
                       {u"direction"_s, u"both"_s},
                       {u"cause"_s, u"ponding"_s},
                       {u"line"_s, QJsonArray{QJsonArray{112.52, 37.85}, QJsonArray{112.52, 37.84}}},
                       {u"cordon"_s, QJsonObject{{u"from"_s, QJsonObject{{u"at"_s, start}}}, {u"to"_s, QJsonObject{{u"at"_s, start}}}}},
                       {u"steps"_s, QJsonObject{{u"publish.signs"_s, QJsonObject{{u"at"_s, start}, {u"how"_s, u"system"_s}}}}}});
        };
        night.sign(u"showing"_s);
        road(u"confirmed"_s);
        for (int i = 0; i < 3; ++i)
            night.pass();
        QCOMPARE(night.lateOnCard(), QStringList{u"scene.cleared"_s});
        QCOMPARE(night.late(), night.lateOnCard());
        QCOMPARE(night.toRemindOf(), night.lateOnCard());
        night.sign(u"blank"_s);
        for (int i = 0; i < 4; ++i)
            night.pass();
        QVERIFY(!night.lateOnCard().contains(u"publish.signs"_s)); // five minutes from when it was taken down
        QCOMPARE(night.late(), night.lateOnCard());
        night.pass();
        night.pass();
        QVERIFY(night.lateOnCard().contains(u"publish.signs"_s));
        QVERIFY(!night.lateOnCard().contains(u"scene.cordon"_s));
        QCOMPARE(night.late(), night.lateOnCard());
        QCOMPARE(night.toRemindOf(), night.lateOnCard());
        QVERIFY(night.asked()); // and what is to be done about it is a row of its own
    }
};

WATCHFLOOR_TEST(TestSignsGone)
#include "test_signsgone.moc"
