// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "night.h"
#include "onetest.h"
#include "trials.h"

#include <QMetaProperty>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

/// The rows of the queue with all that they say, but for their keys: whose they are depends on the hand as well.
QVariantList rowsOf(const Lists &lists)
{
    QVariantList rows;
    for (int i = 0; i < lists.pending()->count(); ++i) {
        QVariantMap row = lists.pending()->get(i);
        row.remove(u"key"_s);
        rows.append(row);
    }
    return rows;
}

QVariantMap sumOf(const Lists &lists)
{
    QVariantMap values;
    const QMetaObject *meta = lists.summary()->metaObject();
    for (int i = meta->propertyOffset(); i < meta->propertyCount(); ++i)
        values.insert(QString::fromLatin1(meta->property(i).name()), meta->property(i).read(lists.summary()));
    return values;
}

/// Where two maps differ, in words.
QString between(const QVariantMap &one, const QVariantMap &other)
{
    QStringList words;
    for (auto it = one.begin(); it != one.end(); ++it) {
        if (it.value() != other.value(it.key()))
            words.append(u"%1: %2, not %3"_s.arg(it.key(), it.value().toString(), other.value(it.key()).toString()));
    }
    return words.join(u"; "_s);
}

/// Of a record's roles those that can be compared: no heading is unlike itself.
QVariantMap roles(const Lists &lists, const QString &kind, int row)
{
    QVariantMap values = lists.modelOf(kind)->get(row);
    if (std::isnan(values.value(u"heading"_s).toDouble()))
        values.remove(u"heading"_s);
    return values;
}

} // namespace

/// What waits, what the situation amounts to and what goes on with the time follow changes and due times, and come to the same.
class TestDueLists : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void followingIsTheSameAsAskingEachSecond()
    {
        QSet<QString> reasons;
        int nights = 0;
        qint64 followed = 0, asked = 0, read = 0, readAll = 0;
        for (Trials trials(40, 1); trials.next();) {
            const auto seed = quint32(trials.number());
            nights = trials.number();
            Night night(seed);
            for (int second = 0; second < 900; ++second) {
                night.second(night.random.bounded(200) == 0 ? night.random.bounded(280) * 1000 : 1000);
                if (night.random.bounded(second < 400 ? 4 : 40) == 0)
                    night.happen();
                if (night.besides.bounded(second < 400 ? 6 : 60) == 0)
                    night.happenBesides();
                night.beat();
                const QVariantList due = rowsOf(night.all), rows = rowsOf(night.seen);
                const QString where = u"seed %1, second %2"_s.arg(seed).arg(second);
                QVERIFY2(rows.size() == due.size(), qPrintable(where));
                for (qsizetype i = 0; i < rows.size(); ++i)
                    QVERIFY2(rows.at(i) == due.at(i), qPrintable(u"%1: %2"_s.arg(where, between(rows.at(i).toMap(), due.at(i).toMap()))));
                QVERIFY2(rowsOf(night.unseen) == due, qPrintable(where));
                const QVariantMap sum = sumOf(night.seen), asEver = sumOf(night.all);
                QVERIFY2(sum == asEver, qPrintable(u"%1: %2"_s.arg(where, between(sum, asEver))));
                QCOMPARE(night.seen.pending()->overdue(), night.all.pending()->overdue());
                for (const QVariant &row : due)
                    reasons.insert(row.toMap().value(u"reason"_s).toString());
            }
            followed += night.seen.asks();
            asked += night.all.asks();
            for (const RecordsModel *model : night.seen.models()) {
                read += model->reads();
                readAll += 900 * model->count();
            }
        }
        for (const QString &reason :
             {u"closure.late"_s, u"order.late.sent"_s, u"task.late"_s, u"notice.late"_s, u"floodpoint.doubted"_s, u"report.due.first"_s})
            QVERIFY2(reasons.contains(reason), qPrintable(reason));
        constexpr int enough = 10; // for what is seldom
        for (const QString &reason :
             {u"access.cut"_s, u"corridor.obstructed"_s, u"inject.shown"_s, u"response.proposed"_s, u"handover.signed_out"_s})
            QVERIFY2(nights < enough || reasons.contains(reason), qPrintable(reason));
        QVERIFY2(followed * 2 < asked, qPrintable(u"%1 of %2"_s.arg(followed).arg(asked)));
        QVERIFY2(read < readAll, qPrintable(u"%1 of %2"_s.arg(read).arg(readAll)));
    }

    /// A row that somebody sees says each second what it would say if all were read anew; one that nobody sees says so when it is asked.
    void whatGoesOnWithTheTimeIsRight()
    {
        for (Trials trials(20, 1); trials.next();) {
            const auto seed = quint32(trials.number() + 500);
            Night night(seed);
            for (int second = 0; second < 400; ++second) {
                night.second(night.random.bounded(100) == 0 ? 70'000 : 1000);
                if (night.random.bounded(3) == 0)
                    night.happen();
                night.beat();
                if (second % 7 != 0)
                    continue;
                for (const RecordsModel *model : night.all.models()) {
                    for (int row = 0; row < model->count(); ++row) {
                        const QVariantMap due = roles(night.all, model->kind(), row);
                        for (const Lists *lists : {&night.seen, &night.unseen}) {
                            const QVariantMap told = roles(*lists, model->kind(), row);
                            QVERIFY2(told == due,
                                     qPrintable(u"seed %1, second %2, %3 %4: %5"_s.arg(seed).arg(second).arg(
                                         model->kind(), lists == &night.seen ? u"seen"_s : u"unseen"_s, between(told, due))));
                        }
                    }
                }
            }
        }
    }

    /// 60 units, twenty open records, ten minutes without an event: positions come, and nothing is asked for each second.
    void aQuietHourAsksSeldom()
    {
        Night night(3);
        for (int i = 0; i < 60; ++i)
            night.put(u"unit/%1"_s.arg(i), {{"state"_L1, u"available"_s}, {"callSign"_L1, u"迎泽%1"_s.arg(i)}, {"type"_L1, u"car"_s}});
        for (int i = 0; i < 5; ++i) {
            night.put(u"order/%1"_s.arg(i), {{"state"_L1, u"sent"_s}, {"task"_L1, u"t"_s}, {"to"_L1, u"unit/1"_s}});
            night.put(u"task/%1"_s.arg(i), {{"state"_L1, u"open"_s}, {"text"_L1, u"t"_s}, {"dueAt"_L1, start + (3 + i) * minute}});
            night.put(u"incident/%1"_s.arg(i), {{"state"_L1, u"received"_s}, {"title"_L1, u"t"_s}});
            night.put(u"notice/%1"_s.arg(i), {{"state"_L1, u"sent"_s}, {"text"_L1, u"t"_s}, {"agency"_L1, u"agency/fire"_s}});
        }
        night.seen.beat();
        const qint64 before = night.seen.asks();
        const qint64 readBefore = night.seen.units()->reads(), unseenBefore = night.unseen.units()->reads();
        for (int second = 0; second < 600; ++second) {
            night.second(1000);
            QList<Sample> positions;
            for (int i = 0; i < 60; ++i)
                positions.append({u"pos/%1"_s.arg(i), night.clock.now(), {112.5, 37.8, 0, 0}, u"gauge"_s, {}});
            night.situation.measure(positions);
            night.seen.beat();
            night.unseen.beat();
        }
        QVERIFY2(night.seen.asks() - before <= 30, qPrintable(QString::number(night.seen.asks() - before))); // of 1200
        // A unit's row says how old it is in minutes.
        QVERIFY2(night.seen.units()->reads() - readBefore <= 60 * 11,
                 qPrintable(QString::number(night.seen.units()->reads() - readBefore)));
        QCOMPARE(night.unseen.units()->reads(), unseenBefore);
    }

    /// Who begins to listen hears of what is another from then on, and not of what was before.
    void whoeverBeginsToListenIsToldFromThenOn()
    {
        Night night(4);
        night.put(u"incident/a"_s, {{"state"_L1, u"received"_s}, {"title"_L1, u"a"_s}});
        RecordsModel *model = night.unseen.incidents();
        night.unseen.beat();
        night.second(90'000);
        night.unseen.beat();
        const QString age = model->get(0).value(u"ageText"_s).toString();
        const QSignalSpy changed(model, &QAbstractItemModel::dataChanged);
        night.unseen.beat();
        QCOMPARE(changed.count(), 0);
        QCOMPARE(model->get(0).value(u"ageText"_s).toString(), age);
        night.second(60'000);
        night.unseen.beat();
        QCOMPARE(changed.count(), 1);
        QVERIFY(model->get(0).value(u"ageText"_s).toString() != age);
    }

    /// A clock that is set back: what is late no more goes, and what is to be late is so at its time again.
    void aClockThatIsSetBackAsksAnew()
    {
        Night night(5);
        night.put(u"task/0"_s, {{"state"_L1, u"open"_s}, {"text"_L1, u"t"_s}, {"dueAt"_L1, start + 2 * minute}});
        const auto isLate = [&night] {
            night.seen.beat();
            return night.seen.pending()->rowOf(u"task/0"_s, u"task.late"_s) >= 0;
        };
        night.second(3 * minute);
        QVERIFY(isLate());
        night.second(-2 * minute);
        QVERIFY(!isLate());
        night.second(minute);
        QVERIFY(!isLate());
        night.second(1000);
        QVERIFY(isLate());
    }
};

WATCHFLOOR_TEST(TestDueLists)
#include "test_duelists.moc"
