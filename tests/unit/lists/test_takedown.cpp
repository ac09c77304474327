// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handover.h"
#include "logdesk.h"
#include "onetest.h"
#include "pendingitem.h"
#include "publishing.h"
#include "recordtable.h"
#include "takedown.h"
#include "waterstand.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

const QString point = u"floodpoint/p"_s;
const QString first = u"closure/first"_s;
const QString second = u"closure/second"_s;
const QString oldText = u"bulletin/old"_s;
const QString newText = u"bulletin/new"_s;
const QString ownSign = u"sign/own"_s;

/// A road that is closed for water, of which the radio and a sign put up by itself tell; then its closure is over.
struct Night : LogDesk {
    Night()
    {
        put(point,
            {{u"state"_s, u"normal"_s},
             {u"name"_s, u"二坝桥"_s},
             {u"thresholds"_s, QJsonObject{{u"watch"_s, 10}, {u"slow"_s, 15}, {u"close"_s, 25}, {u"reopen"_s, 10}}}});
        closure(first, u"confirmed"_s, u"A-0002"_s);
        pass(1);
        text(oldText, first, u"drafted"_s, u"Z-0005"_s);
        text(oldText, first, u"published"_s, u"Z-0005"_s);
        put(ownSign, {{u"state"_s, u"showing"_s}, {u"name"_s, u"晋祠路屏"_s}, {u"about"_s, first}, {u"text"_s, QJsonArray{u"禁行"_s}}});
    }

    void pass(double minutes) { clock.set(clock.now() + qint64(minutes * minute)); }
    void read(double cm)
    {
        pass(1);
        situation.measure({{u"depth/p"_s, clock.now(), {cm}, u"gauge"_s, {}}});
    }
    void closure(const QString &subject, const QString &state, const QString &no, const QString &direction = u"southbound"_s)
    {
        put(subject,
            {{u"state"_s, state},
             {u"no"_s, no},
             {u"road"_s, u"滨河西路"_s},
             {u"direction"_s, direction},
             {u"from"_s, u"迎泽大桥"_s},
             {u"to"_s, u"南内环桥"_s},
             {u"cause"_s, u"ponding"_s},
             {u"lane"_s, u"none"_s},
             {u"floodPoint"_s, point}});
    }
    void text(const QString &subject, const QString &about, const QString &state, const QString &no, const QString &medium = u"radio"_s)
    {
        put(subject, {{u"state"_s, state}, {u"no"_s, no}, {u"medium"_s, medium}, {u"about"_s, about}, {u"text"_s, u"禁止车辆通行"_s}});
    }
    void endFirst(const QString &state = u"rejected"_s)
    {
        pass(1);
        closure(first, state, u"A-0002"_s);
        pass(1);
    }

    /// Which of both is asked to be taken down by the queue: "text", "sign".
    [[nodiscard]] QStringList asked() const
    {
        ListContext context(situation, clock);
        context.refresh();
        QStringList found;
        const QList<PendingItem> items = pendingItems(context);
        for (const PendingItem &item : items) {
            if (item.reason == "bulletin.stale"_L1)
                found.append(item.subject == oldText ? u"text"_s : item.subject);
            else if (item.reason == "sign.stale"_L1)
                found.append(u"sign"_s);
        }
        found.sort();
        return found;
    }
    [[nodiscard]] qint64 askedSince() const
    {
        ListContext context(situation, clock);
        context.refresh();
        const QList<PendingItem> items = pendingItems(context);
        const auto found = std::ranges::find(items, u"bulletin.stale"_s, &PendingItem::reason);
        return found == items.cend() ? 0 : found->sinceAt;
    }
    [[nodiscard]] bool staysOnPage() const
    {
        ListContext context(situation, clock);
        context.refresh();
        const RowContext row{*situation.record(oldText), context};
        const RecordTable table = bulletinTable();
        const auto column = std::ranges::find(table.columns, QByteArray("staysUp"), &RecordColumn::name);
        return column != table.columns.cend() && column->read(row).toBool();
    }
    [[nodiscard]] QStringList handedOver() const
    {
        QStringList lines;
        const Handover handover = handoverOf(situation, clock.now());
        for (const HandoverItem &item : handover.section(u"published"_s)->items)
            lines.append(item.text.zh);
        return lines;
    }
    [[nodiscard]] QString warning(const QString &subject) const
    {
        return takeDownWarning(situation, *situation.record(subject), clock.now());
    }
    [[nodiscard]] QString facts(const QString &subject) const
    {
        QStringList lines;
        for (const WaterFact &fact : takeDownFacts(situation, *situation.record(subject), clock.now()))
            lines.append(fact.title + u'=' + fact.value);
        return lines.join(u'\n');
    }
    /// Wherever it is said, it is said alike: taken down is asked for by the queue, the page and the handover, or by none of them.
    [[nodiscard]] QString disagreement(bool stays) const
    {
        const QStringList lines = handedOver();
        if (lines.size() != 2)
            return u"handed over: "_s + lines.join(u'|');
        for (const QString &line : lines) {
            if (line.contains(u"待撤下"_s) == stays || line.contains(u"暂不撤下"_s) != stays)
                return line;
        }
        if (asked() != (stays ? QStringList() : QStringList{u"sign"_s, u"text"_s}))
            return u"queue: "_s + asked().join(u'|');
        if (staysOnPage() != stays)
            return u"page"_s;
        for (const QString &subject : {oldText, ownSign}) {
            if (warning(subject).isEmpty() == stays)
                return subject + u": "_s + warning(subject);
        }
        return {};
    }
};

} // namespace

/// Nobody is asked to take the last warning off a road that is deep in water, or that is to be closed anew.
class TestTakeDown : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// As the water goes down, comes back and falls again.
    void whileTheWaterIsDeepTheWarningStays()
    {
        for (const QString &end : {u"rejected"_s, u"reopened"_s}) {
            Night night;
            night.read(4);
            night.endFirst(end);
            const qint64 over = night.clock.now() - minute;
            QCOMPARE(night.disagreement(false), QString());
            QCOMPARE(night.askedSince(), over);
            for (const double cm : {12.0, 24.0})
                night.read(cm); // nobody is kept from permitting it
            QCOMPARE(night.disagreement(false), QString());
            night.read(41);
            QCOMPARE(night.disagreement(true), QString());
            QVERIFY2(night.warning(oldText).contains(u"41"_s), qPrintable(night.warning(oldText)));
            QVERIFY2(night.handedOver().constFirst().contains(u"41厘米"_s), qPrintable(night.handedOver().constFirst()));
            QVERIFY2(night.facts(oldText).contains(u"41 cm"_s), qPrintable(night.facts(oldText)));
            night.pass(45); // nobody has read it since: it has not fallen for that
            QCOMPARE(night.disagreement(true), QString());
            night.read(4);
            QCOMPARE(night.disagreement(false), QString());
            QVERIFY(night.askedSince() > over); // nobody was late with it all the time
        }
    }

    /// In whatever state the other closure is; one of the other carriageway is none of it.
    void whileItIsToBeClosedAnewTheWarningStays()
    {
        const QStringList states{u"asked"_s,           u"stopped"_s,  u"confirmed"_s, u"in_force"_s,
                                 u"reopening_asked"_s, u"reopened"_s, u"rejected"_s};
        for (const QString &state : states) {
            const bool isOver = state == "reopened"_L1 || state == "rejected"_L1;
            for (const QString &direction : {u"southbound"_s, u"northbound"_s}) {
                Night night;
                night.endFirst();
                night.closure(second, state, u"A-0006"_s, direction);
                const bool stays = !isOver && direction == "southbound"_L1;
                QVERIFY2(night.disagreement(stays).isEmpty(), qPrintable(state + u' ' + direction + u' ' + night.disagreement(stays)));
                QCOMPARE(night.facts(oldText).contains(u"A-0006"_s), stays);
                QCOMPARE(night.warning(oldText).contains(u"A-0006"_s), stays);
            }
        }
    }

    /// The new text for the same readers first; then the old one is asked down, since then.
    void theNewTextComesFirst()
    {
        Night night;
        night.endFirst();
        night.read(41);
        night.put(u"alarm/a"_s, {{u"state"_s, u"raised"_s}, {u"no"_s, u"A-0005"_s}, {u"level"_s, u"close"_s}, {u"floodPoint"_s, point}});
        night.closure(second, u"confirmed"_s, u"A-0006"_s);
        QVERIFY2(night.facts(oldText).contains(u"A-0005"_s), qPrintable(night.facts(oldText)));
        night.text(u"bulletin/navigation"_s, second, u"published"_s, u"Z-0008"_s, u"navigation"_s);
        const auto stays = [&night] { return staysUp(night.situation, *night.situation.record(oldText), night.clock.now()); };
        QVERIFY(stays().stays()); // the radio's listeners hear of nothing else
        for (const QString &state : {u"drafted"_s, u"approved"_s}) {
            night.text(newText, second, state, u"Z-0009"_s);
            QCOMPARE(stays().text, newText);
            QVERIFY(night.asked().isEmpty());
            for (const QString &said : {night.warning(oldText), night.facts(oldText), night.handedOver().join(u'|')})
                QVERIFY2(said.contains(u"Z-0009"_s), qPrintable(said));
        }
        night.pass(3);
        night.text(newText, second, u"published"_s, u"Z-0009"_s);
        QVERIFY(!stays().stays());
        QCOMPARE(night.asked(), QStringList{u"text"_s}); // the sign's readers have nothing else
        QCOMPARE(night.askedSince(), night.clock.now());
        QVERIFY(night.warning(oldText).isEmpty());
        QVERIFY(!night.warning(ownSign).isEmpty());
        night.put(u"sign/other"_s, {{u"state"_s, u"showing"_s}, {u"name"_s, u"迎泽大桥屏"_s}, {u"about"_s, second}});
        QCOMPARE(night.asked(), (QStringList{u"sign"_s, u"text"_s}));
    }

    /// What says that the road is open keeps nobody out of the water: it goes at once.
    void whatSaysOpenIsTakenDownAtOnce()
    {
        Night night;
        night.endFirst(u"reopened"_s);
        night.text(newText, first, u"drafted"_s, u"Z-0007"_s);
        night.text(newText, first, u"published"_s, u"Z-0007"_s);
        night.pass(1);
        night.read(41);
        night.closure(second, u"asked"_s, u"A-0006"_s);
        QCOMPARE(night.asked(), QStringList{newText});
        QVERIFY(night.warning(newText).isEmpty());
        QVERIFY(!night.warning(oldText).isEmpty());
    }

    /// Whoever ends a closure is told what is public of it.
    void whatIsPublicOfAClosureIsSaid()
    {
        Night night;
        const auto said = [&night] { return publicOf(night.situation, *night.situation.record(first)); };
        for (const QString &word : {u"Z-0005"_s, u"晋祠路屏"_s})
            QVERIFY2(said().contains(word), qPrintable(said()));
        night.text(oldText, first, u"withdrawn"_s, u"Z-0005"_s);
        QVERIFY2(!said().contains(u"Z-0005"_s) && said().contains(u"晋祠路屏"_s), qPrintable(said()));
        night.put(ownSign, {{u"state"_s, u"blank"_s}, {u"name"_s, u"晋祠路屏"_s}});
        QCOMPARE(said(), QString());
        night.text(u"bulletin/report"_s, first, u"published"_s, u"Z-0010"_s, u"report"_s);
        QCOMPARE(said(), QString()); // what is reported upward is not public
    }
};

WATCHFLOOR_TEST(TestTakeDown)
#include "test_takedown.moc"
