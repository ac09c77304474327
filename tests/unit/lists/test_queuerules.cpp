// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kind.h"
#include "night.h"
#include "onetest.h"
#include "pendingqueue.h"
#include "queuedesk.h"
#include "trials.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

template <typename Is> qint64 rulesThat(Is is)
{
    const QList<PendingRule> rules = pendingRules();
    return std::ranges::count_if(rules, is);
}

/// A queue that has been asked, and how often one of its rules was since.
struct AskedDesk : QueueDesk {
    qint64 before = 0;

    AskedDesk() { settle(); }

    void settle()
    {
        lists->beat();
        before = lists->queueAsks();
    }
    [[nodiscard]] qint64 asked()
    {
        const qint64 last = std::exchange(before, lists->queueAsks());
        return before - last;
    }
    [[nodiscard]] QString detailOf(const QString &subject, const QString &reason) const
    {
        return pending->get(pending->rowOf(subject, reason)).value(u"detail"_s).toString();
    }
};

QString inWords(const QSet<QString> &names) { return QStringList(names.cbegin(), names.cend()).join(u", "_s); }

/// A situation as a rule sees it, and what of it the rule looks at without saying so.
struct Watched {
    const Situation &situation;
    ListContext context;
    bool isRoadAsked = false;

    Watched(const Situation &theSituation, const Clock &clock)
        : situation(theSituation)
        , context(theSituation, clock)
    {
        context.signsByRoads = [this](const Record &) -> std::optional<QStringList> {
            isRoadAsked = true;
            return std::nullopt;
        };
        context.stretchKnown = [this](const QString &) {
            isRoadAsked = true;
            return true;
        };
    }

    template <typename Work> [[nodiscard]] QSet<QString> unsaid(const Heed &heed, const PendingCollector &rows, Work work)
    {
        SituationReads reads;
        isRoadAsked = false;
        situation.watchReads(&reads);
        work();
        situation.watchReads(nullptr);
        QSet<QString> unsaid = reads.kinds - QSet<QString>(heed.kinds.cbegin(), heed.kinds.cend()) - rows.named().kinds;
        for (const QString &series : std::as_const(reads.series)) {
            const auto begins = [&series](const QString &beginning) { return series.startsWith(beginning); };
            if (!rows.named().series.contains(series) && std::ranges::none_of(heed.series, begins))
                unsaid.insert(series);
        }
        if (isRoadAsked && !heed.roads)
            unsaid.insert(u"roads"_s);
        return unsaid;
    }
    /// In words, by the rule; empty: nothing.
    [[nodiscard]] QString unsaid()
    {
        DueTimes due(context.now());
        QList<PendingItem> items;
        const QList<PendingRule> rules = pendingRules();
        for (const PendingRule &rule : rules) {
            PendingCollector rows(context, due);
            const QSet<QString> unsaidOfRule = unsaid(rule.heed, rows, [&] { rule.collect(rows); });
            if (!unsaidOfRule.isEmpty())
                return QLatin1StringView(rule.name) + u": "_s + inWords(unsaidOfRule);
            items += rows.items();
        }
        PendingCollector names(context, due);
        return inWords(unsaid({}, names, [&] { std::ignore = inOneQueue(items, names); }));
    }
};

} // namespace

/// Each rule of the queue is asked after what it heeds, and heeds what it looks at.
class TestQueueRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aChangeAsksWhoHeedsItsKind()
    {
        AskedDesk desk;
        for (const Kind &kind : allKinds()) {
            desk.put(kind.key + u"/x"_s, {{"state"_L1, u"x"_s}});
            const qint64 heeding = rulesThat([&kind](const PendingRule &rule) { return rule.heed.kinds.contains(kind.key); });
            QVERIFY2(desk.asked() == heeding, qPrintable(kind.key));
        }
        for (const QString &nobodys : {u"entry"_s, u"camera"_s, u"unit"_s}) {
            desk.put(nobodys + u"/y"_s, {{"state"_L1, u"x"_s}});
            QCOMPARE(desk.asked(), 0);
        }
        for (const QString &ones : {u"hazard"_s, u"handover"_s, u"access"_s}) {
            desk.put(ones + u"/y"_s, {{"state"_L1, u"x"_s}});
            QCOMPARE(desk.asked(), 1);
        }
    }

    void aMeasurementAsksWhoHeedsItsSeries()
    {
        AskedDesk desk;
        desk.situation.measure({{u"pos/1"_s, desk.clock.now(), {112.5, 37.8, 0, 0}, u"gauge"_s, {}}});
        desk.lists->beat();
        QCOMPARE(desk.asked(), 0);
        desk.situation.measure({{u"depth/1"_s, desk.clock.now(), {20}, u"gauge"_s, {}}});
        desk.lists->beat();
        const qint64 heeding = rulesThat([](const PendingRule &rule) { return rule.heed.series.contains(u"depth/"_s); });
        QVERIFY(heeding > 0 && heeding < rulesThat([](const PendingRule &) { return true; }));
        QCOMPARE(desk.asked(), heeding);
    }

    void anAnswerOfTheRoadsAsksWhoHeedsThem()
    {
        AskedDesk desk;
        desk.lists->followRoads();
        QCOMPARE(desk.asked(), rulesThat([](const PendingRule &rule) { return rule.heed.roads; }));
        desk.lists->askAnew();
        QCOMPARE(desk.asked(), rulesThat([](const PendingRule &) { return true; }));
    }

    void aMomentAsksWhoNamedIt()
    {
        AskedDesk desk;
        desk.put(u"task/1"_s, {{"state"_L1, u"open"_s}, {"text"_L1, u"t"_s}, {"dueAt"_L1, start + minute}});
        desk.settle();
        desk.clock.set(start + minute);
        desk.lists->beat();
        QCOMPARE(desk.asked(), 0);
        desk.clock.set(start + minute + 1000);
        desk.lists->beat();
        QCOMPARE(desk.asked(), 1);
        QVERIFY(desk.pending->rowOf(u"task/1"_s, u"task.late"_s) >= 0);
    }

    /// A row says the name that its record names, as it is now.
    void whatARowNamesAsksItAnew()
    {
        AskedDesk desk;
        desk.put(u"unit/1"_s, {{"state"_L1, u"available"_s}, {"callSign"_L1, u"迎泽1"_s}});
        desk.put(u"order/1"_s, {{"state"_L1, u"sent"_s}, {"task"_L1, u"t"_s}, {"to"_L1, u"unit/1"_s}});
        desk.clock.set(start + 30 * minute);
        desk.settle();
        QVERIFY(desk.detailOf(u"order/1"_s, u"order.late.sent"_s).contains(u"迎泽1"_s));
        desk.put(u"unit/1"_s, {{"state"_L1, u"available"_s}, {"callSign"_L1, u"杏花岭9"_s}});
        QCOMPARE(desk.asked(), 1);
        QVERIFY(desk.detailOf(u"order/1"_s, u"order.late.sent"_s).contains(u"杏花岭9"_s));
    }

    /// An inject is answered by whatever those do to whom it was given.
    void whoeverIsAwaitedAsksItAnew()
    {
        AskedDesk desk;
        desk.put(u"inject/1"_s, {{"state"_L1, u"shown"_s}, {"to"_L1, QJsonArray{u"XC"_s}}, {"text"_L1, u"t"_s}});
        desk.clock.set(start + 1000);
        desk.settle();
        desk.put(u"entry/1"_s, {{"state"_L1, u"added"_s}}, {}, u"DD"_s);
        QCOMPARE(desk.asked(), 0);
        QVERIFY(desk.pending->rowOf(u"inject/1"_s, u"inject.shown"_s) >= 0);
        desk.put(u"entry/2"_s, {{"state"_L1, u"added"_s}}, {}, u"XC"_s);
        QCOMPARE(desk.asked(), 1);
        QCOMPARE(desk.pending->rowOf(u"inject/1"_s, u"inject.shown"_s), -1);
    }

    /// Whatever happens: a rule that looked at something which it doesn't heed would say what was before.
    void whatARuleLooksAtItHeeds()
    {
        for (Trials trials(20, 1); trials.next();) {
            const auto seed = quint32(trials.number() + 900);
            Night night(seed);
            Watched watched(night.situation, night.clock);
            for (int second = 0; second < 600; ++second) {
                night.second(second % 50 == 0 ? 60'000 : 1000);
                night.happen();
                night.happenBesides();
                if (second % 5 == 0) {
                    const QString unsaid = watched.unsaid();
                    QVERIFY2(unsaid.isEmpty(), qPrintable(u"seed %1, second %2, %3"_s.arg(seed).arg(second).arg(unsaid)));
                }
            }
        }
    }

    /// By which the test above sees it.
    void whatIsLookedAtIsNoted()
    {
        const LogDesk desk;
        Watched watched(desk.situation, desk.clock);
        DueTimes due(start);
        PendingCollector rows(watched.context, due);
        const QSet<QString> unsaid = watched.unsaid({.kinds = {u"order"_s}, .series = {u"depth/"_s}}, rows, [&] {
            rows.each(u"order"_s, [](const Record &) { });
            rows.each(u"unit"_s, [](const Record &) { });
            std::ignore = rows.look(u"closure/1"_s);
            std::ignore = desk.situation.record(u"task/1"_s);
            std::ignore = desk.situation.latest(u"depth/1"_s);
            std::ignore = desk.situation.latest(u"pos/1"_s);
            std::ignore = watched.context.stretchKnown(u"floodpoint/1"_s);
        });
        QCOMPARE(unsaid, (QSet<QString>{u"unit"_s, u"task"_s, u"pos/1"_s, u"roads"_s}));
        SituationReads reads;
        desk.situation.watchReads(&reads);
        desk.situation.watchReads(nullptr);
        std::ignore = desk.situation.records(u"unit"_s);
        QVERIFY(reads.kinds.isEmpty());
    }
};

WATCHFLOOR_TEST(TestQueueRules)
#include "test_queuerules.moc"
