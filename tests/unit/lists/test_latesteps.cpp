// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "commands.h"
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

const Seat Commander{u"ZHZ"_s, Role::Commander, u"Z"_s, {}};
const Seat Officer{u"XC"_s, Role::Officer, u"M"_s, {}};
const QString Road = u"closure/c"_s;
const QString Sign = u"sign/s"_s;
const QStringList media{u"signs"_s, u"radio"_s, u"navigation"_s};

/// A road that is being closed, an hour ago: whatever is not done is late.
struct LateNight : LogDesk {
    Commands commands{*log, situation, clock, ids};

    LateNight() { commands.setSeats({Commander, Officer}); }

    void anything(QRandomGenerator &random)
    {
        if (random.bounded(4))
            put(Sign,
                {{"state"_L1, random.bounded(3) ? u"blank"_s : u"showing"_s},
                 {"name"_L1, u"屏"_s},
                 {"about"_L1, Road},
                 {"heading"_L1, 180},
                 {"rows"_L1, 2},
                 {"cols"_L1, 10},
                 {"pos"_L1, QJsonArray{112.52, 37.87}}});
        QJsonObject steps;
        const bool isMostlyDone = random.bounded(2);
        for (const ClosureStep &step : closureSteps()) {
            const bool isDone = isMostlyDone ? random.bounded(6) > 0 : random.bounded(3) == 0;
            if (isDone && step.track != "reopen"_L1)
                steps.insert(step.key, QJsonObject{{"at"_L1, clock.now()}, {"how"_L1, u"phone"_s}});
        }
        const QString from = random.bounded(2) ? u"southbound"_s : u"both"_s;
        const bool isLane = random.bounded(5) == 0;
        QJsonObject road{{"state"_L1, u"confirmed"_s},
                         {"road"_L1, u"滨河西路"_s},
                         {"direction"_L1, from},
                         {"cause"_L1, random.bounded(2) ? u"ponding"_s : u"accident"_s},
                         {"lane"_L1, isLane ? u"one"_s : u"none"_s},
                         {"line"_L1, QJsonArray{QJsonArray{112.52, 37.85}, QJsonArray{112.52, 37.84}}},
                         {"steps"_L1, steps}};
        put(Road, road);
        if (random.bounded(2)) {
            road.insert("state"_L1, u"in_force"_s);
            put(Road, road);
        }
        for (const QString &medium : media) {
            static const QStringList states{u"drafted"_s, u"approved"_s, u"published"_s, u"withdrawn"_s, u"rejected"_s};
            if (random.bounded(3))
                text(medium, states.at(random.bounded(int(states.size()))));
        }
        if (random.bounded(3) == 0)
            put(u"incident/i"_s,
                {{"state"_L1, u"received"_s},
                 {"type"_L1, u"trapped"_s},
                 {"people"_L1, 2},
                 {"road"_L1, u"滨河西路"_s},
                 {"pos"_L1, QJsonArray{112.52, 37.845}}});
        clock.set(clock.now() + 60 * minute);
    }
    void text(const QString &medium, const QString &state)
    {
        const QJsonObject fields{{"state"_L1, u"drafted"_s},
                                 {"medium"_L1, medium},
                                 {"about"_L1, Road},
                                 {"text"_L1, u"请绕行"_s},
                                 {"messages"_L1, QJsonObject{{Sign, QJsonArray{u"请绕行"_s}}}}};
        put(u"bulletin/"_s + medium, fields);
        QJsonObject now = fields;
        now.insert("state"_L1, state);
        if (state != "drafted"_L1)
            put(u"bulletin/"_s + medium, now);
    }
    [[nodiscard]] QList<PendingItem> items() const
    {
        ListContext context(situation, clock);
        context.refresh();
        return pendingItems(context);
    }
    /// What somebody would add who takes the step.
    [[nodiscard]] QJsonObject seen(const QString &step) const
    {
        static const QStringList ways{u"officer"_s, u"phone"_s, u"by_hand"_s};
        const auto how = std::ranges::find_if(ways, [&step](const QString &way) { return howFits(step, way); });
        QJsonObject fields{{"step"_L1, step}, {"how"_L1, *how}, {"who"_L1, u"王强"_s}};
        if (step == "scene.cordon"_L1) {
            const QStringList ends = openEnds(*situation.record(Road));
            fields.insert("where"_L1, u"桥头"_s);
            fields.insert("end"_L1, ends.size() > 1 ? u"both"_s : ends.value(0));
        }
        return fields;
    }
    /// Why the step can't be taken now; empty: it can.
    [[nodiscard]] QString refused(const QString &step) const
    {
        const auto checked = commands.check(needsEyes(step) ? Officer : Commander, {u"closure.step"_s, Road, seen(step), {}, {}});
        return checked ? QString() : checked.error().code;
    }
    [[nodiscard]] QString refused(const PendingItem &row) const
    {
        QJsonObject fields = QJsonObject::fromVariantMap(row.fields);
        if (row.verb == "closure.step"_L1)
            return refused(fields.value("step"_L1).toString());
        fields.insert("text"_L1, u"前方封路，请绕行"_s);
        if (fields.value("medium"_L1) == "signs"_L1)
            fields.insert("messages"_L1, QJsonObject{{Sign, QJsonArray{u"前方封路"_s, u"请绕行"_s}}});
        const auto checked = commands.check(Commander, {row.verb, {}, fields, {}, {}});
        return checked ? QString() : checked.error().code;
    }
};

} // namespace

/// A closure that is behind: its row leads to what can be done now.
class TestLateSteps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Whatever is done, written and published: what the row offers is accepted; where there is no row, no late step would be.
    void theRowLeadsToWhatCanBeDone()
    {
        int steps = 0, drafts = 0, none = 0;
        for (quint32 seed = 1; seed <= 300; ++seed) {
            LateNight night;
            QRandomGenerator random(seed);
            night.anything(random);
            const QList<PendingItem> items = night.items();
            const auto row = std::ranges::find(items, u"closure.late"_s, &PendingItem::reason);
            if (row != items.cend()) {
                const QString refusal = night.refused(*row);
                QVERIFY2(refusal.isEmpty(), qPrintable(u"seed %1: %2 %3"_s.arg(seed).arg(row->verb, refusal)));
                ++(row->verb == "closure.step"_L1 ? steps : drafts);
                continue;
            }
            ++none;
            const Record &road = *night.situation.record(Road);
            const QList<const Record *> signs = night.situation.records(u"sign"_s);
            for (const LateStep &late : lateSteps(road, night.clock.now(), {}, {.canSignsTell = canSignsTell(road, signs)}))
                QVERIFY2(!night.refused(late.key).isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(late.key)));
        }
        QVERIFY2(steps > 50 && drafts > 10 && none > 5, qPrintable(u"%1 %2 %3"_s.arg(steps).arg(drafts).arg(none)));
    }

    /// Only the signs are late: a text is to be written, then the text's own row leads on, as grave as the step and due as it was.
    void aTextIsWrittenBeforeItsStepIsRecorded()
    {
        LateNight night;
        QJsonObject steps;
        for (const ClosureStep &step : closureSteps()) {
            if (step.track != "reopen"_L1 && step.key != "publish.signs"_L1)
                steps.insert(step.key, QJsonObject{{"at"_L1, night.clock.now()}, {"how"_L1, u"phone"_s}});
        }
        night.put(Sign,
                  {{"state"_L1, u"blank"_s},
                   {"name"_L1, u"屏"_s},
                   {"heading"_L1, 180},
                   {"rows"_L1, 2},
                   {"cols"_L1, 10},
                   {"pos"_L1, QJsonArray{112.52, 37.87}}});
        night.put(Road,
                  {{"state"_L1, u"confirmed"_s},
                   {"road"_L1, u"滨河西路"_s},
                   {"direction"_L1, u"southbound"_s},
                   {"cause"_L1, u"ponding"_s},
                   {"line"_L1, QJsonArray{QJsonArray{112.52, 37.85}, QJsonArray{112.52, 37.84}}},
                   {"steps"_L1, steps}});
        const qint64 due = night.clock.now() + 5 * minute;
        night.clock.set(night.clock.now() + 6 * minute);
        const auto rowOf = [&night](const QString &subject, const QString &reason) -> std::optional<PendingItem> {
            const QList<PendingItem> items = night.items();
            const auto found
                = std::ranges::find_if(items, [&](const PendingItem &item) { return item.subject == subject && item.reason == reason; });
            return found == items.cend() ? std::nullopt : std::optional(*found);
        };
        const auto row = rowOf(Road, u"closure.late"_s);
        QVERIFY(row);
        QCOMPARE(row->verb, u"bulletin.draft"_s);
        QCOMPARE(row->fields.value(u"medium"_s).toString(), u"signs"_s);
        QCOMPARE(row->fields.value(u"about"_s).toString(), Road);
        for (const QString &state : {u"drafted"_s, u"approved"_s}) {
            night.text(u"signs"_s, state);
            QVERIFY(!rowOf(Road, u"closure.late"_s));
            const auto paper = rowOf(u"bulletin/signs"_s, u"bulletin."_s + state);
            QVERIFY(paper);
            QCOMPARE(paper->verb, state == "drafted"_L1 ? u"bulletin.approve"_s : u"bulletin.publish"_s);
            QCOMPARE(paper->severity, 2);
            QCOMPARE(paper->dueAt, due);
        }
        night.text(u"signs"_s, u"published"_s);
        QCOMPARE(rowOf(Road, u"closure.late"_s)->verb, u"closure.step"_s);
    }
};

WATCHFLOOR_TEST(TestLateSteps)
#include "test_latesteps.moc"
