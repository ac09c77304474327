// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "lists.h"
#include "logdesk.h"
#include "trials.h"

#include <QJsonArray>
#include <QMetaProperty>
#include <QRandomGenerator>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

/// A night by chance, and three who show it: asked for everything each second; following, with somebody who listens to each list; and
/// following with nobody there.
struct Night : LogDesk {
    Lists all, seen, unseen;
    std::vector<std::unique_ptr<QSignalSpy>> listeners;
    QRandomGenerator random;
    qint64 hand = 0;
    QList<double> cm{20, 20};

    explicit Night(quint32 seed)
        : LogDesk(seed)
        , all(situation, *log, clock)
        , seen(situation, *log, clock)
        , unseen(situation, *log, clock)
        , random(seed)
    {
        for (Lists *lists : {&all, &seen, &unseen})
            lists->pending()->setReactionClock([this] { return hand; });
        for (Lists *lists : {&all, &seen}) {
            for (RecordsModel *model : lists->models())
                listeners.push_back(std::make_unique<QSignalSpy>(model, &QAbstractItemModel::dataChanged));
        }
        for (const QString &id : {u"0"_s, u"1"_s})
            put(u"floodpoint/"_s + id,
                {{"state"_L1, u"normal"_s}, {"name"_L1, u"桥"_s + id}, {"pos"_L1, QJsonArray{112.52, 37.845}}, {"reopenMin"_L1, 2}});
        put(u"rainstation/0"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"雨"_s}});
        put(u"agency/fire"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"消防"_s}});
    }

    [[nodiscard]] QString oneOf(const QStringList &these) { return these.at(random.bounded(int(these.size()))); }
    [[nodiscard]] QString oneOf(const QString &kind, int count) { return u"%1/%2"_s.arg(kind).arg(random.bounded(count)); }
    [[nodiscard]] QString matter() { return random.bounded(2) == 0 ? oneOf(u"closure"_s, 3) : oneOf(u"incident"_s, 3); }
    /// One of a few records of a kind, as it is but for these fields.
    void amend(const QString &kind, int count, const QStringList &states, const QJsonObject &fields)
    {
        const QString subject = oneOf(kind, count);
        QJsonObject now = situation.record(subject) ? situation.record(subject)->fields() : QJsonObject();
        for (auto it = fields.begin(); it != fields.end(); ++it)
            now.insert(it.key(), it.value());
        now.insert("state"_L1, oneOf(states));
        put(subject, now);
    }
    void read()
    {
        const int point = random.bounded(2);
        cm[point] = std::clamp(cm.at(point) + random.bounded(24) - 12, 0.0, 60.0);
        const bool isGauge = random.bounded(4) > 0;
        situation.measure({{u"depth/%1"_s.arg(point),
                            clock.now() - random.bounded(20'000) + 10'000,
                            {cm.at(point)},
                            isGauge ? u"gauge"_s : u"officer"_s,
                            {}}});
    }
    void doubt()
    {
        const QString subject = oneOf(u"floodpoint"_s, 2);
        QJsonObject fields = situation.record(subject)->fields();
        const bool isTrusted = fields.contains("doubtful"_L1);
        for (const auto field : {"doubtful"_L1, "doubtedAt"_L1})
            fields.remove(field);
        if (isTrusted) {
            fields.insert("trustedAt"_L1, clock.now());
        } else {
            fields.insert("doubtful"_L1, u"跳变"_s);
            fields.insert("doubtedAt"_L1, clock.now());
        }
        put(subject, fields);
    }
    void closure()
    {
        QJsonObject steps;
        for (const ClosureStep &step : closureSteps()) {
            if (random.bounded(3) == 0)
                steps.insert(step.key, QJsonObject{{"at"_L1, clock.now()}, {"by"_L1, u"DD"_s}});
        }
        amend(u"closure"_s, 3,
              {u"asked"_s, u"stopped"_s, u"confirmed"_s, u"in_force"_s, u"reopening_asked"_s, u"rejected"_s, u"reopened"_s},
              {{"road"_L1, u"滨河西路"_s},
               {"direction"_L1, u"southbound"_s},
               {"cause"_L1, u"ponding"_s},
               {"floodPoint"_L1, random.bounded(2) == 0 ? oneOf(u"floodpoint"_s, 2) : QString()},
               {"lane"_L1, random.bounded(4) == 0 ? u"one"_s : u"none"_s},
               {"laneAt"_L1, clock.now()},
               {"line"_L1, QJsonArray{QJsonArray{112.52, 37.85}, QJsonArray{112.52, 37.84}}},
               {"steps"_L1, steps}});
    }
    void happenToForces()
    {
        const qint64 now = clock.now();
        switch (random.bounded(7)) {
        case 0:
            return amend(u"order"_s, 4, {u"sent"_s, u"signed"_s, u"under_way"_s, u"on_scene"_s, u"done"_s, u"cancelled"_s},
                         {{"to"_L1, oneOf(u"unit"_s, 3)}, {"about"_L1, matter()}, {"task"_L1, u"t"_s}});
        case 1:
            return amend(u"task"_s, 4, {u"open"_s, u"done"_s}, {{"text"_L1, u"t"_s}, {"dueAt"_L1, now + random.bounded(10) * minute}});
        case 2:
            return amend(u"unit"_s, 3, {u"available"_s, u"assigned"_s, u"off_duty"_s},
                         {{"callSign"_L1, u"迎泽"_s + oneOf({u"1"_s, u"2"_s})}});
        case 3:
            situation.measure({{u"pos/0"_s, now, {112.5 + random.bounded(100) * 0.001, 37.8, 0, 0}, u"gauge"_s, {}}});
            return;
        case 4:
            return amend(u"duty"_s, 2, {u"planned"_s, u"on_duty"_s}, {{"begin"_L1, now + minute}, {"until"_L1, now + 5 * minute}});
        case 5:
            return amend(u"hazard"_s, 2, {u"reported"_s, u"rectified"_s}, {{"name"_L1, u"h"_s}, {"dueAt"_L1, now + 3 * minute}});
        default:
            return amend(u"call"_s, 2, {u"answered"_s, u"unanswered"_s}, {{"person"_L1, u"p"_s}, {"about"_L1, u"warning/0"_s}});
        }
    }
    void happen()
    {
        const qint64 now = clock.now();
        switch (random.bounded(16)) {
        case 0:
        case 1:
            return read();
        case 2:
            return doubt();
        case 3:
        case 4:
            return closure();
        case 5:
        case 6:
        case 7:
            return happenToForces();
        case 8:
            return amend(u"alarm"_s, 3, {u"raised"_s, u"acknowledged"_s, u"ended"_s},
                         {{"level"_L1, oneOf({u"watch"_s, u"close"_s})},
                          {"floodPoint"_L1, oneOf(u"floodpoint"_s, 2)},
                          {"depthCm"_L1, 20},
                          {"readingAt"_L1, now}});
        case 9:
            return amend(u"warning"_s, 2, {u"received"_s, u"acknowledged"_s, u"lifted"_s},
                         {{"type"_L1, u"rainstorm"_s},
                          {"color"_L1, oneOf({u"red"_s, u"blue"_s})},
                          {"issuedAt"_L1, now},
                          {"expiresAt"_L1, now + random.bounded(9) * minute}});
        case 10:
            return amend(u"incident"_s, 3, {u"received"_s, u"verified"_s, u"dispatched"_s, u"closed"_s},
                         {{"severity"_L1, 1 + random.bounded(4)},
                          {"title"_L1, u"t"_s},
                          {"type"_L1, oneOf({u"trapped"_s, u"ponding"_s})},
                          {"people"_L1, random.bounded(4)}});
        case 11:
        case 12:
            return amend(u"notice"_s, 4, {u"sent"_s, u"sent"_s, u"signed"_s, u"answered"_s},
                         {{"agency"_L1, u"agency/fire"_s},
                          {"type"_L1, oneOf({u"request"_s, u"inform"_s})},
                          {"about"_L1, matter()},
                          {"text"_L1, u"t"_s}});
        case 13:
            return amend(
                u"bulletin"_s, 4, {u"drafted"_s, u"approved"_s, u"published"_s, u"withdrawn"_s},
                {{"medium"_L1, oneOf({u"signs"_s, u"radio"_s, u"report"_s})}, {"reportKind"_L1, u"further"_s}, {"about"_L1, matter()}});
        case 14:
            return amend(u"sign"_s, 2, {u"showing"_s, u"blank"_s, u"fault"_s},
                         {{"name"_L1, u"屏"_s}, {"about"_L1, oneOf(u"closure"_s, 3)}});
        default:
            return amend(u"inject"_s, 2, {u"shown"_s, u"planned"_s}, {{"to"_L1, QJsonArray{u"XC"_s, u"FB"_s}}, {"text"_L1, u"t"_s}});
        }
    }
    void second(qint64 step)
    {
        hand += std::abs(step);
        clock.set(clock.now() + step);
    }
    void beat()
    {
        all.askAnew();
        seen.beat();
        unseen.beat();
    }
};

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
        qint64 followed = 0, asked = 0, read = 0, readAll = 0;
        for (Trials trials(40, 3); trials.next();) {
            const auto seed = quint32(trials.number());
            Night night(seed);
            for (int second = 0; second < 900; ++second) {
                night.second(night.random.bounded(200) == 0 ? night.random.bounded(280) * 1000 : 1000);
                if (night.random.bounded(second < 400 ? 4 : 40) == 0)
                    night.happen();
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
        QVERIFY2(followed * 2 < asked, qPrintable(u"%1 of %2"_s.arg(followed).arg(asked)));
        QVERIFY2(read < readAll, qPrintable(u"%1 of %2"_s.arg(read).arg(readAll)));
    }

    /// A row that somebody sees says each second what it would say if all were read anew; one that nobody sees says so when it is asked.
    void whatGoesOnWithTheTimeIsRight()
    {
        for (Trials trials(20, 2); trials.next();) {
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

QTEST_GUILESS_MAIN(TestDueLists)
#include "test_duelists.moc"
