// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../commands/commanddesk.h"
#include "dutylog.h"
#include "eventsmodel.h"
#include "handover.h"
#include "onetest.h"
#include "pendingitem.h"
#include "publishing.h"
#include "recordtable.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

const QStringList names{u"东屏"_s, u"西屏"_s, u"北屏"_s};

/// A text for three signs about a closure that is asked for, approved.
struct SignNight : Desk {
    QString road;
    QString text;

    SignNight()
    {
        commands.setSeats({DD, DY, SYS, ZHZ, FB});
        QJsonObject messages;
        for (qsizetype i = 0; i < names.size(); ++i) {
            take(SYS, u"sign.define"_s, sign(i), {{u"name"_s, names.at(i)}, {u"rows"_s, 2}, {u"cols"_s, 6}});
            messages.insert(sign(i), QJsonArray{u"前方积水"_s, u"请绕行"_s});
        }
        road = take(DY, u"closure.ask"_s, {}, closure(u"both"_s, false));
        text = take(FB, u"bulletin.draft"_s, {},
                    {{u"medium"_s, u"signs"_s}, {u"text"_s, u"绕行"_s}, {u"about"_s, road}, {u"messages"_s, messages}});
        take(ZHZ, u"bulletin.approve"_s, text, {});
    }
    static QString sign(qsizetype i) { return u"sign/%1"_s.arg(i); }

    /// Takes the step where it may be taken, a second after the one before; the subject, or empty where it was refused.
    QString take(const Seat &seat, const QString &verb, const QString &subject, const QJsonObject &fields)
    {
        clock.set(clock.now() + 1000);
        const auto done = run(seat, {verb, subject, fields, {}, {}});
        if (done)
            events += *done;
        return done ? done->constFirst().subject : QString();
    }
    QList<Event> events;
};

QVariant column(const RecordTable &table, const char *name, const RowContext &row)
{
    const auto found = std::ranges::find(table.columns, QByteArray(name), &RecordColumn::name);
    return found == table.columns.cend() ? QVariant() : found->read(row);
}

} // namespace

/// What hangs on signs is said alike everywhere, whatever has become of the text and of what it was about; and what follows from an act is
/// nobody's own.
class TestSignsUp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatHangsIsTheSameEverywhere()
    {
        int halfUpAfterItsEnd = 0;
        for (quint32 seed = 1; seed <= 24; ++seed) {
            SignNight night;
            QVERIFY(!night.text.isEmpty());
            QRandomGenerator random(seed);
            for (int i = 0; i < 30; ++i) {
                const QString sign = SignNight::sign(random.bounded(int(names.size())));
                const QJsonArray one{sign};
                switch (random.bounded(9)) {
                case 0:
                case 1:
                case 2:
                    night.take(FB, u"bulletin.publish"_s, night.text, {{u"proof"_s, u"seen"_s}, {u"signs"_s, one}});
                    break;
                case 3:
                    night.take(FB, u"bulletin.withdraw"_s, night.text, {{u"gone"_s, u"seen"_s}, {u"signs"_s, one}});
                    break;
                case 4:
                    night.take(FB, u"sign.withdraw"_s, sign, {{u"gone"_s, u"seen"_s}});
                    break;
                case 5:
                    night.take(SYS, u"sign.fault"_s, sign, {{u"reason"_s, u"离线"_s}});
                    break;
                case 6:
                    night.take(DD, u"sign.repair"_s, sign, {});
                    break;
                case 7:
                    night.take(ZHZ, u"bulletin.reject"_s, night.text, {{u"reason"_s, u"改用电台"_s}});
                    break;
                default:
                    if (i > 3)
                        night.take(ZHZ, u"closure.reject"_s, night.road, {{u"reason"_s, u"水已退"_s}});
                }
                const Record &text = *night.situation.record(night.text);
                const QList<const Record *> signs = night.situation.records(u"sign"_s);
                QStringList up;
                for (const Record *each : signs) {
                    if (each->state() == "showing"_L1)
                        up.append(each->name());
                }
                const bool isOver = night.situation.record(night.road)->state() == "rejected"_L1;
                const bool isSeen = !up.isEmpty() || text.state() == "published"_L1;
                const QByteArray where = "seed %1, step %2: %3"_L1.arg(QString::number(seed), QString::number(i), text.state()).toUtf8();
                QCOMPARE(signsShowing(text, signs).size(), up.size());
                QVERIFY2(up.isEmpty() || text.state() != "rejected"_L1, where.constData());
                QVERIFY2(!isOver || !up.isEmpty() || text.state() != "approved"_L1, where.constData()); // nothing waits for ever

                // The page.
                ListContext context(night.situation, night.clock);
                context.refresh();
                const RowContext row{text, context};
                QCOMPARE(column(bulletinTable(), "isPublic", row).toBool(), isSeen);
                QCOMPARE(column(bulletinTable(), "stale", row).toBool(), isSeen && isOver);
                QVERIFY2(column(bulletinTable(), "signsText", row).toString().contains(QString::number(up.size())), where.constData());
                // The handover.
                QStringList handed;
                const Handover handover = handoverOf(night.situation, night.clock.now());
                for (const HandoverItem &item : handover.section(u"published"_s)->items)
                    handed.append(item.text.zh);
                QCOMPARE(handed.size(), isSeen ? 1 : 0);
                const bool isPartly = !up.isEmpty() && up.size() < names.size();
                for (const QString &name : isPartly ? names : QStringList())
                    QVERIFY2(handed.constFirst().contains(name) == up.contains(name), qPrintable(handed.constFirst()));
                QCOMPARE(handed.join(QString()).contains(u"待撤下"_s), isSeen && isOver);
                // The queue, which leads to a step that can be taken.
                int stale = 0;
                const QList<PendingItem> queue = pendingItems(context);
                for (const PendingItem &item : queue) {
                    // What shows it comes down with the text.
                    QVERIFY2(item.reason != "sign.stale"_L1 || night.situation.record(item.subject)->state() == "fault"_L1,
                             where.constData());
                    stale
                        += item.reason == "bulletin.stale"_L1 && item.subject == night.text && item.verb == "bulletin.withdraw"_L1 ? 1 : 0;
                }
                QCOMPARE(stale, isSeen && isOver ? 1 : 0);
                const Request takeDown{u"bulletin.withdraw"_s, night.text, {{u"gone"_s, u"told"_s}}, {}, {}};
                if (isSeen)
                    QVERIFY2(night.commands.check(FB, takeDown), where.constData());
                // The closure's step.
                QCOMPARE(isOnSigns(*night.situation.record(night.road), signs), !up.isEmpty());
                halfUpAfterItsEnd += isOver && isPartly && text.state() == "approved"_L1 ? 1 : 0;
            }
        }
        QVERIFY(halfUpAfterItsEnd > 5);
    }

    /// A text is sent back with its closure; what somebody recorded as lit by it is asked for, also where the sign is out of order since.
    void whatWasLitBeforeTheEndIsAskedFor()
    {
        const QString east = SignNight::sign(0);
        const auto reasonOf = [&east](const SignNight &night, const QString &subject) {
            ListContext context(night.situation, night.clock);
            context.refresh();
            QString reason;
            for (const PendingItem &item : pendingItems(context)) {
                if (item.subject == subject && (item.verb == "bulletin.withdraw"_L1 || item.verb == "sign.withdraw"_L1))
                    reason = item.reason;
            }
            return reason;
        };
        for (const bool isFaulty : {false, true}) {
            SignNight night;
            night.take(FB, u"bulletin.publish"_s, night.text, {{u"proof"_s, u"seen"_s}, {u"signs"_s, QJsonArray{east}}});
            if (isFaulty)
                night.take(SYS, u"sign.fault"_s, east, {{u"reason"_s, u"离线"_s}});
            QVERIFY(reasonOf(night, night.text).isEmpty() && reasonOf(night, east).isEmpty());
            QVERIFY(!night.take(ZHZ, u"closure.reject"_s, night.road, {{u"reason"_s, u"水已退"_s}}).isEmpty());
            QCOMPARE(reasonOf(night, night.text), isFaulty ? QString() : u"bulletin.stale"_s);
            QCOMPARE(reasonOf(night, east), isFaulty ? u"sign.stale"_s : QString());
            QVERIFY(!night.take(FB, u"sign.withdraw"_s, east, {{u"gone"_s, u"seen"_s}}).isEmpty()); // seen dark
            QVERIFY(reasonOf(night, night.text).isEmpty() && reasonOf(night, east).isEmpty());
        }
    }

    void nothingMoreIsPutUpOfWhatIsOver()
    {
        SignNight night;
        QVERIFY(
            !night.take(FB, u"bulletin.publish"_s, night.text, {{u"proof"_s, u"seen"_s}, {u"signs"_s, QJsonArray{u"sign/1"_s}}}).isEmpty());
        QVERIFY(!night.take(ZHZ, u"closure.reject"_s, night.road, {{u"reason"_s, u"水已退"_s}}).isEmpty());
        night.clock.set(night.clock.now() + 1000);
        const QJsonObject another{{u"proof"_s, u"seen"_s}, {u"signs"_s, QJsonArray{u"sign/2"_s}}};
        QCOMPARE(night.code(FB, {u"bulletin.publish"_s, night.text, another, {}, {}}), u"bulletin.outdated"_s);
        QCOMPARE(night.code(FB, {u"bulletin.withdraw"_s, night.text, {{u"gone"_s, u"told"_s}}, {}, {}}), QString());
        QCOMPARE(night.situation.record(night.text)->state(), u"withdrawn"_s);
    }

    /// The journal and the duty log name the seat for what it did, and for what only followed that it followed.
    void whatFollowsIsNobodysAct()
    {
        SignNight night;
        QVERIFY(!night.take(ZHZ, u"closure.reject"_s, night.road, {{u"reason"_s, u"水已退"_s}}).isEmpty());
        QCOMPARE(night.situation.record(night.text)->state(), u"rejected"_s);
        QHash<QString, QString> who;
        for (const DutyLine &line : dutyLines(night.events, {})) {
            const auto event = std::ranges::find(night.events, line.eventId, &Event::id);
            who.insert(event->verb, line.who.zh);
        }
        QCOMPARE(who.value(u"closure.reject"_s), u"ZHZ"_s);
        QCOMPARE(who.value(u"bulletin.reject"_s), u"系统自动（随ZHZ“不予管制”）"_s);

        ListContext context(night.situation, night.clock);
        EventsModel model(context, night.log);
        model.take(night.events);
        int followed = 0;
        for (int row = 0; row < model.count(); ++row) {
            const QVariantMap event = model.get(row);
            const QString by = event.value(u"seatName"_s).toString();
            const bool follows = !event.value(u"cause"_s).toString().isEmpty();
            QCOMPARE(by != event.value(u"seat"_s).toString(), follows);
            followed += follows ? 1 : 0;
        }
        QVERIFY(followed > 0);
    }

    /// Whoever is signed on is named with the seat, and every event of the step carries it; what only followed is still nobody's act.
    void theJournalNamesWhoWasSignedOn()
    {
        SignNight night;
        const qsizetype before = night.events.size();
        Seat seat = ZHZ;
        seat.person = u"014235"_s;
        QVERIFY(!night.take(seat, u"closure.reject"_s, night.road, {{u"reason"_s, u"水已退"_s}}).isEmpty());
        const QList<Event> events = night.events.mid(before);
        QVERIFY(events.size() > 1);
        ListContext context(night.situation, night.clock);
        EventsModel model(context, night.log);
        model.setSeats({ZHZ});
        model.take(events);
        QCOMPARE(model.count(), int(events.size()));
        for (int row = 0; row < model.count(); ++row) {
            const QVariantMap event = model.get(row);
            const QString by = event.value(u"seatName"_s).toString();
            QCOMPARE(events.at(events.size() - 1 - row).person, u"014235"_s);
            QCOMPARE(by.contains(u" 014235"_s), event.value(u"cause"_s).toString().isEmpty());
        }
    }
};

WATCHFLOOR_TEST(TestSignsUp)
#include "test_signsup.moc"
