// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventsmodel.h"
#include "logdesk.h"
#include "onetest.h"
#include "patience.h"
#include "replaylog.h"
#include "trials.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

/// A log and the list of its events.
struct EventsDesk : LogDesk {
    ListContext context{situation, clock};
    std::unique_ptr<EventsModel> model = std::make_unique<EventsModel>(context, *log);
    int entries = 0;

    /// Writes so many at once; the first is done by hand, the others follow from it.
    void write(int count, const QString &cause = {})
    {
        QList<Draft> drafts;
        clock.set(clock.now() + 1000);
        for (int i = 0; i < count; ++i) {
            Draft draft;
            draft.id = ids.next();
            draft.seat = u"DD"_s;
            draft.role = u"dispatcher"_s;
            draft.verb = i % 2 == 0 ? u"entry.write"_s : u"incident.report"_s;
            draft.subject = (i % 2 == 0 ? u"entry/e%1"_s : u"incident/e%1"_s).arg(++entries);
            draft.record
                = QJsonDocument(QJsonObject{{u"state"_s, u"written"_s}, {u"text"_s, u"e%1"_s.arg(entries)}}).toJson(QJsonDocument::Compact);
            draft.at = clock.now();
            draft.wall = clock.now();
            draft.cause = i == 0 ? cause : drafts.constFirst().id;
            draft.seen = u"{}"_s;
            drafts.append(draft);
        }
        log->append(drafts);
    }
};

} // namespace

class TestEventsModel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Months of a run are more than memory should hold.
    void aLongRunIsNotKept()
    {
        EventsDesk desk;
        qsizetype after = 0;
        for (int batch = 0; batch < 100; ++batch) {
            desk.write(200);
            if (batch == 30)
                after = desk.model->held();
        }
        QCOMPARE(desk.model->count(), 20'000);
        QVERIFY(!desk.model->canFetchMore({}));
        QVERIFY2(desk.model->held() <= after + 2 * EventPages::Size, qPrintable(QString::number(desk.model->held())));
        // And the oldest row is still there, for who goes to it.
        const Event first = desk.log->events(0, 1).result().constFirst();
        (void)desk.model->index(19'999).data(Qt::DisplayRole);
        QTRY_COMPARE(desk.model->get(19'999).value(u"eventId"_s).toString(), first.id);
    }

    /// Whatever was looked at, and whatever came meanwhile: each row says what it would say were all events at hand.
    void everyRowIsThatOfAFullList()
    {
        for (Trials trials(12, 1); trials.next();) {
            QRandomGenerator random(quint32(trials.number()));
            EventsDesk desk;
            desk.model.reset(); // what was before the run
            for (int i = 0; i < 40 + random.bounded(100); ++i)
                desk.write(1 + random.bounded(40));
            const int before = desk.entries;
            desk.model = std::make_unique<EventsModel>(desk.context, *desk.log);
            desk.model->setEnd(before);
            QCOMPARE(desk.model->count(), 0);
            const QAbstractItemModelTester tester(desk.model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
            for (int step = 0; step < 150; ++step) {
                if (random.bounded(3) == 0) {
                    desk.write(1 + random.bounded(40));
                } else if (random.bounded(2) == 0 && desk.model->canFetchMore({})) {
                    desk.model->fetchMore({});
                    QTRY_VERIFY(!desk.model->isBusy());
                } else if (desk.model->count() > 0) { // as a view does that is pulled to somewhere
                    const int row = random.bounded(desk.model->count());
                    for (int each = row; each < std::min(row + 30, desk.model->count()); ++each)
                        (void)desk.model->index(each).data(Qt::DisplayRole);
                }
            }
            while (desk.model->canFetchMore({})) {
                desk.model->fetchMore({});
                QTRY_VERIFY(!desk.model->isBusy());
            }
            QCOMPARE(desk.model->count(), desk.entries);

            ReplayLog looked(LogStore::open(desk.log->file(), LogStore::Access::ReadOnly).value());
            EventsModel full(desk.context, looked);
            full.take(desk.log->events(0, 0).result());
            QCOMPARE(full.count(), desk.entries);
            for (int row = 0; row < full.count(); row += 1 + random.bounded(25)) {
                QTRY_VERIFY(!desk.model->get(row).isEmpty());
                QCOMPARE(desk.model->get(row), full.get(row));
            }
        }
    }

    /// A row that is not at hand says nothing, and says all as soon as the log has answered.
    void aRowIsEmptyUntilItIsRead()
    {
        EventsDesk desk;
        for (int i = 0; i < 40; ++i)
            desk.write(200);
        QSignalSpy told(desk.model.get(), &QAbstractItemModel::dataChanged);
        const QModelIndex row = desk.model->index(7990);
        const QHash<int, QByteArray> names = desk.model->roleNames();
        for (auto it = names.cbegin(); it != names.cend(); ++it)
            QVERIFY2(row.data(it.key()).isValid() && (it.value() != "text" || row.data(it.key()).toString().isEmpty()), it->constData());
        QTRY_VERIFY(!told.isEmpty());
        QVERIFY(told.constFirst().at(0).toModelIndex().row() <= 7990 && told.constFirst().at(1).toModelIndex().row() >= 7990);
        QVERIFY(!row.data(Qt::DisplayRole).toString().isEmpty());
    }

    /// What an event followed from is named where it is at hand; of what happened long before, only who did it.
    void aCauseOfLongAgoIsSaidGenerally()
    {
        EventsDesk desk;
        desk.write(2);
        const Event first = desk.log->events(0, 1).result().constFirst();
        const QString near = desk.model->get(0).value(u"seatName"_s).toString();
        for (int i = 0; i < 60; ++i)
            desk.write(200);
        desk.write(1, first.id);
        const QString far = desk.model->get(0).value(u"seatName"_s).toString();
        QVERIFY2(far.contains(u"DD"_s) && far != u"DD"_s && far != near, qPrintable(far));
        // It is said with the next one to it, wherever that stands.
        (void)desk.model->index(desk.model->count() - 2).data(Qt::DisplayRole);
        QTRY_COMPARE(desk.model->get(desk.model->count() - 2).value(u"seatName"_s).toString(), near);
    }
};

WATCHFLOOR_TEST(TestEventsModel)
#include "test_eventsmodel.moc"
