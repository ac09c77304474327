// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lists.h"
#include "logdesk.h"
#include "onetest.h"
#include "patience.h"
#include "recordfiltermodel.h"
#include "workingset.h"

#include <QStandardItemModel>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

constexpr qint64 hour = 60 * minute;

/// Live duty: what is over sinks.
struct DutyDesk : LogDesk {
    WorkingSet working{*log, situation, clock, 48 * hour};
    std::unique_ptr<Lists> lists = std::make_unique<Lists>(situation, *log, clock);
    int incidents = 0;

    [[nodiscard]] Draft draft(const QString &subject, const QString &state, const QList<QByteArray> &parents)
    {
        return {.id = ids.next(),
                .seat = u"DD"_s,
                .role = u"dispatcher"_s,
                .onBehalf = {},
                .verb = u"incident.update"_s,
                .subject = subject,
                .record = QJsonDocument(QJsonObject{{u"state"_s, state}, {u"times"_s, QJsonObject{{state, clock.now()}}}})
                              .toJson(QJsonDocument::Compact),
                .at = clock.now(),
                .wall = clock.now(),
                .cause = {},
                .seen = u"{}"_s,
                .parents = parents};
    }
    /// So many incidents that come and are closed, one every ten minutes, each with a reading of where the unit is that is at it.
    void live(int count)
    {
        constexpr int AtOnce = 100;
        for (int done = 0; done < count; done += AtOnce) {
            QList<Draft> drafts;
            QList<Sample> samples;
            QList<QByteArray> unit = situation.heads(u"unit/u"_s);
            for (int i = 0; i < AtOnce; ++i) {
                clock.set(clock.now() + 10 * minute);
                const QString incident = u"incident/%1"_s.arg(++incidents);
                drafts.append(draft(incident, u"received"_s, {}));
                drafts.append(draft(incident, u"closed"_s, {"@" + QByteArray::number(drafts.size() - 1)}));
                drafts.append(draft(u"unit/u"_s, i % 2 == 0 ? u"assigned"_s : u"available"_s, unit));
                unit = {"@" + QByteArray::number(drafts.size() - 1)};
                samples.append({u"pos/u"_s, clock.now(), {112.5, 37.8, 90, 5}, u"drill"_s, {}});
            }
            log->append(drafts);
            log->measure(samples);
            working.sink();
        }
    }
};

} // namespace

/// A program that runs for months holds what is live, not what ever was.
class TestLongRun : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsOverLeavesTheMemory()
    {
        DutyDesk desk;
        const int many = qEnvironmentVariableIntValue("WATCHFLOOR_LONG") > 0 ? 15'000 : 3'000;
        desk.live(2'000); // two weeks
        const Situation::Held after = desk.situation.held();
        const qsizetype events = desk.lists->events()->held();
        desk.live(many);
        QCOMPARE(desk.situation.held(), after);
        QVERIFY(desk.lists->events()->held() <= events + 2 * EventPages::Size);
        QCOMPARE(desk.lists->events()->count(), 3 * (2'000 + many));
        QVERIFY2(after.records < 500, qPrintable(QString::number(after.records)));
        // A unit has reported each time: of what it was only the last is here.
        QVERIFY2(after.events < 2 * after.records + 20, qPrintable(QString::number(after.events)));
    }

    /// What followed something long past is merged with what is, as if all had been kept.
    void aBranchFromLongAgoIsStillAFork()
    {
        DutyDesk desk;
        desk.put(u"unit/u"_s, {{"state"_L1, u"available"_s}, {"callSign"_L1, u"迎泽01"_s}});
        const QList<QByteArray> first = desk.situation.heads(u"unit/u"_s);
        for (int i = 0; i < 40; ++i)
            desk.put(u"unit/u"_s, {{"state"_L1, i % 2 == 0 ? u"assigned"_s : u"available"_s}, {"callSign"_L1, u"迎泽01"_s}});
        desk.working.sink();
        QVERIFY(desk.situation.held().events < 5);
        desk.log->append({desk.draft(u"unit/u"_s, u"en_route"_s, first)});
        QTRY_COMPARE(desk.situation.heads(u"unit/u"_s).size(), 2);
        Situation whole;
        whole.apply(desk.log->events(0, 0).result());
        QCOMPARE(desk.situation.fingerprint(), whole.fingerprint());
        QCOMPARE(desk.situation.waiting(), 0);
    }

    /// A unit or a gauge that was taken away leaves no readings behind, and no other one's are touched.
    void readingsGoWithWhatTheyAreOf()
    {
        DutyDesk desk;
        const auto measure = [&desk](const QString &series) {
            desk.log->measure({{series, desk.clock.now(), {12, 3, 0, 0}, u"gauge"_s, {}}});
            return desk.situation.latest(series).has_value();
        };
        const QList<std::pair<QString, QString>> all{{u"floodpoint/p"_s, u"depth/p"_s},
                                                     {u"rainstation/p"_s, u"rain/p"_s},
                                                     {u"unit/p"_s, u"pos/p"_s},
                                                     {u"unit/stays"_s, u"pos/stays"_s}};
        for (const auto &[subject, series] : all) {
            desk.put(subject, {{"state"_L1, u"available"_s}});
            QVERIFY(measure(series));
        }
        for (const auto &[subject, series] : all) {
            if (subject != "unit/stays"_L1)
                desk.put(subject, {{"state"_L1, u"available"_s}, {"removed"_L1, true}});
        }
        desk.working.sink();
        QVERIFY(desk.situation.latest(u"depth/p"_s)); // it was here an hour ago
        desk.clock.set(desk.clock.now() + 72 * hour);
        desk.working.sink();
        for (const auto &[subject, series] : all)
            QCOMPARE(desk.situation.latest(series).has_value(), subject == "unit/stays"_L1);
    }

    /// A filter makes ready what it searches; of rows that have gone it keeps it no more than so long.
    void aFilterForgetsTheTextsOfRowsThatHaveGone()
    {
        QStandardItemModel rows;
        rows.setItemRoleNames({{Qt::UserRole, "name"}});
        RecordFilterModel filter;
        filter.setSourceModel(&rows);
        filter.setText(u"7"_s);
        for (int i = 0; i < RecordFilterModel::SpelledAtMost + 500; ++i) {
            auto *item = new QStandardItem;
            item->setData(u"n%1"_s.arg(i), Qt::UserRole);
            rows.appendRow(item);
            QVERIFY(filter.spelledHeld() <= RecordFilterModel::SpelledAtMost);
            rows.removeRow(0);
        }
        QVERIFY(filter.spelledHeld() > 0);
    }
};

WATCHFLOOR_TEST(TestLongRun)
#include "test_longrun.moc"
