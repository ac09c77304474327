// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "callfold.h"
#include "closure.h"
#include "columns.h"
#include "dutylimits.h"
#include "noticedrafts.h"
#include "oldplace.h"
#include "orderlimit.h"
#include "pendingcollector.h"
#include "people.h"
#include "responsetext.h"
#include "situation.h"
#include "unitplace.h"
#include "verb.h"
#include "waterlevel.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

/// All but those of the closures and of the papers.
class Rules : private PendingCollector {
public:
    using PendingCollector::PendingCollector;

    QList<PendingItem> items()
    {
        const QList<const Record *> notices = m_context.situation.records(u"notice"_s);
        for (const Record *notice : notices) {
            const QString agency = notice->text("agency"_L1);
            if (rescuers.contains(agency) && isNoticeStanding(*notice))
                m_calledFor[notice->text("about"_L1)].insert(agency);
            if (isNoticeHeard(*notice))
                m_heard.insert(notice->text("about"_L1) + u' ' + agency);
        }
        each(u"order"_s, [this](const Record &record) {
            if (const Record *about = standingIncident(m_look, record.text("about"_L1)))
                m_orders[about->subject()].append(&record);
        });
        each(u"alarm"_s, [this](const Record &record) { alarm(record); });
        each(u"floodpoint"_s, [this](const Record &record) { doubtfulGauge(record); });
        each(u"warning"_s, [this](const Record &record) { warning(record); });
        each(u"response"_s, [this](const Record &record) { response(record); });
        collectClosures(*this);
        each(u"incident"_s, [this](const Record &record) { incident(record); });
        collectOrders(*this);
        each(u"notice"_s, [this](const Record &record) { notice(record); });
        each(u"incident"_s, [this](const Record &record) { stillInDanger(record); });
        each(u"inject"_s, [this](const Record &record) { inject(record); });
        dutyItems();
        collectPapers(*this);
        foldReminders(m_items, m_context);
        sortByGravity(m_items);
        return m_items;
    }

private:
    void alarm(const Record &record)
    {
        if (record.state() != "raised"_L1)
            return;
        const QString level = record.text("level"_L1);
        const int severity = level == "close"_L1 ? 1 : level == "slow"_L1 ? 2 : 3;
        PendingItem &item
            = add(record, u"alarm.raised"_s, u"alarm.acknowledge"_s, severity, record.timeOf("raised"_L1), limits::acknowledgeAlarm);
        const double then = record.number("depthCm"_L1);
        const Record *point = m_context.situation.record(record.text("floodPoint"_L1));
        if (point)
            m_due.atScan(m_context.situation, *point);
        const auto water = point ? believedWater(m_context.situation, *point, m_context.now()) : BelievedWater();
        const bool isNews = water.stand.depthCm >= 0 && water.stand.readAt >= record.value("readingAt"_L1).toInteger();
        const double now = isNews ? water.stand.depthCm : then;
        item.place = record.text("floodPoint"_L1);
        item.overCm = now - (point ? thresholdsOf(*point) : Thresholds()).close;
        if (item.overCm >= 0)
            item.severity = 1; // whatever the depth was at which it was raised
        QString depth = depthText(now, isNews ? water.rate : std::nullopt);
        if ((!isNews || water.stand.source == "gauge"_L1) && point && !point->localText("doubtful"_L1).isEmpty())
            depth = isNews ? inDoubtText(depth, water.stand) : ListsText::tr("%1, in doubt").arg(depth);
        if (point && waterDispute(m_context.situation, *point, m_context.now()))
            depth = ListsText::tr("%1, contradictory").arg(depth);
        if (qRound(now) != qRound(then))
            depth = ListsText::tr("%1 (%2 cm when it was raised)").arg(depth).arg(qRound(then));
        item.detail
            = ListsText::tr("%1: %2, %3")
                  .arg(recordTitle(m_context.situation, record.text("floodPoint"_L1)), depth, choiceTitle(u"alarm"_s, u"level"_s, level));
    }

    /// Deep water on a gauge that is not believed: somebody has to say whether it counts, or look. It waits until somebody has, however
    /// long the gauge has been silent.
    void doubtfulGauge(const Record &record)
    {
        if (record.localText("doubtful"_L1).isEmpty())
            return;
        m_due.atWater(m_context.situation, record);
        const auto gauge = gaugeWord(m_context.situation, record, m_context.now());
        const Thresholds depths = thresholdsOf(record);
        // Deep by what it says, or by what was believed before it fell.
        const double stood = waterStand(m_context.situation, record, m_context.now()).depthCm;
        if (!gauge || std::max(gauge->v.at(0), stood) < depths.slow)
            return;
        const auto shown = shownReading(m_context.situation, record, m_context.now());
        const auto fallen = shown ? fallenSince(m_context.situation, record, *shown, m_context.now()) : std::nullopt;
        const Sample said = fallen ? *shown : *gauge;
        if (isAnswered(m_context.situation, record, said, m_context.now()))
            return;
        QString depth = depthText(said.v.at(0), std::nullopt); // how fast it moves is as doubtful
        if (fallen)
            depth = ListsText::tr("%1, then %2 cm").arg(depth).arg(qRound(fallen->v.at(0)));
        m_due.atNextMinuteSince(gauge->at);
        if (const qint64 age = m_context.now() - gauge->at; age >= 2 * limits::minute)
            depth = ListsText::tr("%1 %2 ago").arg(depth, spanText(age));
        add(record, u"floodpoint.doubted"_s, u"floodpoint.trust"_s, said.v.at(0) >= depths.close ? 1 : 2, gauge->at, 0).detail
            = ListsText::tr("%1: %2, not believed: %3")
                  .arg(recordTitle(m_context.situation, record), depth, record.localText("doubtful"_L1));
    }

    void warning(const Record &record)
    {
        if (record.state() != "received"_L1)
            return;
        const QString color = record.text("color"_L1);
        add(record, u"warning.received"_s, u"warning.acknowledge"_s, color == "red"_L1 || color == "orange"_L1 ? 1 : 2,
            record.timeOf("received"_L1), limits::acknowledgeWarning)
            .detail
            = ListsText::tr("%1 %2, issued %3: %4")
                  .arg(choiceTitle(u"warning"_s, u"type"_s, record.text("type"_L1)), choiceTitle(u"warning"_s, u"color"_s, color),
                       beijingTime(record.value("issuedAt"_L1).toInteger()).left(5), record.localText("text"_L1));
    }

    void response(const Record &record)
    {
        if (record.state() != "proposed"_L1)
            return;
        PendingItem &item
            = add(record, u"response.proposed"_s, u"response.activate"_s, int(std::clamp(record.number("level"_L1, 3), 1.0, 3.0)),
                  record.timeOf("proposed"_L1), limits::decideResponse);
        item.detail = responseText(record);
        item.fields = given(record, {"scheme"_L1, "level"_L1, "color"_L1, "clause"_L1}); // on whose authority is said
    }

    /// Whoever is caught in it can't wait for the grade to be looked up.
    void incident(const Record &record)
    {
        const int grade = int(record.number("severity"_L1, 4));
        const bool isDanger = hasPeopleInDanger(record);
        const int severity = isDanger ? 1 : grade;
        const OrdersFor sent = isOver(record) ? OrdersFor() : sentTo(record);
        const qint64 since = std::max(record.timeOf(QLatin1StringView(record.state().toLatin1())), record.value("leftAt"_L1).toInteger());
        if (isOnlyMisled(record, sent)) {
            PendingItem &item = add(record, u"incident.old_place"_s, u"order.send"_s, severity, record.value("movedAt"_L1).toInteger(),
                                    limits::dispatchIncident);
            item.danger = isDanger;
            item.title = oldPlaceTitle(sent.misled, m_context.situation);
        } else if (record.state() == "received"_L1) {
            add(record, u"incident.received"_s, u"incident.verify"_s, severity, since, limits::verifyIncident).danger = isDanger;
        } else if (record.state() == "verified"_L1) {
            add(record, u"incident.verified"_s, u"incident.dispatch"_s, severity, since, limits::dispatchIncident).danger = isDanger;
        } else if (isLeftAlone(record, sent)) {
            add(record, u"incident.unmanned"_s, u"order.send"_s, severity, since, limits::dispatchIncident).danger = isDanger;
        }
        if (concernsPeople(record) && !isOver(record))
            rescue(record, isDanger);
    }

    /// Fire and ambulance are called out by a notice; until there is one nobody else may be on the way. Each of them, while people are in
    /// danger: that the one was told calls nobody out of the other.
    /// Once all are out that is a follow-up as any other.
    void rescue(const Record &record, bool isDanger)
    {
        const QSet<QString> called = m_calledFor.value(record.subject());
        QStringList missing = rescuers;
        missing.removeIf([&](const QString &agency) { return called.contains(agency) || !m_context.situation.record(agency); });
        if (wereToldOfFewer(record, m_context.situation)) {
            PendingItem &more = add(record, u"incident.told_fewer"_s, u"notice.send"_s, 1, lastChange(record), 0);
            more.danger = true;
            more.title = ListsText::tr("More people in danger than fire or ambulance was told: tell them");
            return;
        }
        if (missing.isEmpty() || (!called.isEmpty() && !isDanger))
            return;
        PendingItem &item
            = add(record, u"incident.untold"_s, u"notice.send"_s, isDanger ? 1 : 3, dangerSince(record), limits::receiptOfNotice);
        item.danger = isDanger;
        if (!called.isEmpty())
            item.title = ListsText::tr("%1: not called out yet").arg(recordTitle(m_context.situation, missing.constFirst()));
    }

    /// Nothing has been heard for a while of people who are not out: somebody asks, unless another row stands for them.
    void stillInDanger(const Record &record)
    {
        const PeopleInDanger left = peopleInDanger(record);
        const QString subject = record.subject();
        const bool hasRow = std::ranges::any_of(
            m_items, [&subject](const PendingItem &item) { return item.danger && (item.subject == subject || item.group == subject); });
        if (isOver(record) || !hasPeopleInDanger(record) || hasRow || isAwaited(record))
            return;
        const qint64 since = heardOf(record);
        const qint64 due = since + m_context.limits.minutes(u"incident.rescue"_s, limits::newsOfPeople) * limits::minute;
        if (!m_due.isReached(due))
            return;
        const bool isUnsaid = left.atLeast == 0; // of the gravest: what is missing is that somebody says whether anybody is in it
        PendingItem &item = add(record, u"incident.people_left"_s, isUnsaid ? u"incident.update"_s : u"incident.rescue"_s, 1, since,
                                limits::newsOfPeople);
        item.cameAt = due;
        item.danger = true;
        item.dueAt = due; // whichever of the two steps it is
        item.title = isUnsaid ? ListsText::tr("Possibly people in danger: nobody has said how many")
            : left.isCounted  ? ListsText::tr("People in danger: %n not yet brought out", nullptr, left.atLeast)
                              : ListsText::tr("People in danger: not yet brought out, number unknown");
    }

    /// When something was last heard of the incident: a report, a rescue, a unit that came, an agency that was told, UTC ms.
    [[nodiscard]] qint64 heardOf(const Record &record) const
    {
        qint64 last = std::max(lastChange(record), record.value("rescuedAt"_L1).toInteger());
        for (const QString &kind : {u"order"_s, u"notice"_s, u"incident"_s}) {
            each(kind, [&last, &record](const Record &other) {
                if (other.text("about"_L1) == record.subject() || other.text("into"_L1) == record.subject())
                    last = std::max(last, lastChange(other));
            });
        }
        return last;
    }

    [[nodiscard]] OrdersFor sentTo(const Record &incident) const
    {
        return ordersFor(incident, m_orders.value(incident.subject()), m_look,
                         [this](const Record &unit) { return knownPlace(m_context.situation, unit); });
    }
    /// Somebody is on the way to it and nobody there yet: who is late to arrive has a row of his own.
    [[nodiscard]] bool isAwaited(const Record &incident) const
    {
        const OrdersFor sent = sentTo(incident);
        return sent.there.isEmpty()
            && std::ranges::any_of(sent.coming, [](const Record *order) { return order->state() == "under_way"_L1; });
    }

    void notice(const Record &record)
    {
        if (record.state() != "sent"_L1)
            return;
        noteNoticeLimits(record, m_context.limits, m_due);
        const NoticeLine waits = noticeNow(record, m_context.limits, m_context.now());
        const qint64 rescueDue = rescueDueAt(record);
        const bool late = isLate(waits) || (rescueDue > 0 && m_due.isPast(rescueDue));
        const bool isUnneeded = isNoLongerNeeded(record);
        // Late or not, what is to be done is the call: nothing has carried it there.
        PendingItem &item = add(record,
                                isUnneeded ? u"notice.unneeded"_s
                                    : late ? u"notice.late"_s
                                           : u"notice.sent"_s,
                                u"notice.sign"_s, late ? 3 : 4, noticeWaitsSince(record), 0);
        item.dueAt = rescueDue > 0 ? std::min(rescueDue, waits.dueAt) : waits.dueAt;
        item.callsRescue = rescueDue > 0;
        const Record *about = m_context.situation.record(record.text("about"_L1));
        item.danger = about && isDangerOpen(*about);
        item.severity = item.danger ? 1 : item.severity;
        // Nothing carries it there: whom to call, and under which number.
        const Record *agency = m_context.situation.record(record.text("agency"_L1));
        const QString name = agency ? agency->name() : record.text("agency"_L1);
        const QString phone = agency ? agency->text("phone"_L1) : QString();
        item.title
            = late ? ListsText::tr("Late, to be told by telephone: %1").arg(name) : ListsText::tr("To be told by telephone: %1").arg(name);
        if (isUnneeded) // a person says so, or calls all the same: somebody may be hurt
            item.title = ListsText::tr("No longer needed? %1").arg(ListsText::tr("To be told by telephone: %1").arg(name));
        item.detail = phone.isEmpty() ? record.localText("text"_L1) : ListsText::tr("%1: %2").arg(phone, record.localText("text"_L1));
        if (isNoticeOutdated(record, m_context.situation))
            item.detail = ListsText::tr("outdated, the incident has changed; renew it first (Agencies, F7): %1").arg(item.detail);
        reminds(item, record, name);
    }

    /// By when fire or ambulance is to be called out, while nobody there has heard of people in danger, UTC ms: as late as where no notice
    /// is recorded, for that one is recorded calls nobody. 0: it is no such notice.
    [[nodiscard]] qint64 rescueDueAt(const Record &notice) const
    {
        const QString agency = notice.text("agency"_L1), matter = notice.text("about"_L1);
        const Record *about = m_context.situation.record(matter);
        if (!about || !rescuers.contains(agency) || !isDangerOpen(*about) || m_heard.contains(matter + u' ' + agency))
            return 0;
        return dangerSince(*about) + m_context.limits.minutes(u"notice.send"_s, limits::receiptOfNotice) * limits::minute;
    }

    /// Fire or ambulance was to be told of people who are out meanwhile. Those of a report that was merged wait with the other one.
    [[nodiscard]] bool isNoLongerNeeded(const Record &notice) const
    {
        const QString agency = notice.text("agency"_L1);
        const Record *about = m_context.situation.record(notice.text("about"_L1));
        return (agency == "agency/fire"_L1 || agency == "agency/medical"_L1) && about && about->state() != "merged"_L1
            && concernsPeople(*about) && (isOver(*about) || !hasPeopleInDanger(*about));
    }

    /// What came with closures, tasks and shifts; the rest of the file is about single kinds.
    void dutyItems()
    {
        each(u"access"_s, [this](const Record &record) {
            if (record.state() == "cut"_L1)
                add(record, u"access.cut"_s, u"access.acknowledge"_s, 1, record.timeOf("cut"_L1), limits::acknowledgeAlarm).detail
                    = ListsText::tr("%1 can't be reached any more").arg(record.localText("place"_L1));
        });
        each(u"corridor"_s, [this](const Record &record) {
            const bool isObstructed = record.state() == "obstructed"_L1;
            if (!isObstructed && record.state() != "planned"_L1)
                return;
            PendingItem &item = isObstructed
                ? add(record, u"corridor.obstructed"_s, u"corridor.reroute"_s, 1, record.timeOf("obstructed"_L1), limits::rerouteCorridor)
                : add(record, u"corridor.planned"_s, u"corridor.open"_s, 2, record.timeOf("planned"_L1), limits::rerouteCorridor);
            if (const QString across = record.text("obstacle"_L1); !across.isEmpty())
                item.detail = ListsText::tr("Blocked by %1").arg(recordTitle(m_context.situation, across));
        });
        each(u"task"_s, [this](const Record &record) {
            const qint64 due = record.value("dueAt"_L1).toInteger();
            if (record.state() != "open"_L1 || due == 0 || !m_due.isPast(due) || standsWithLateSteps(record))
                return;
            PendingItem &item = add(record, u"task.late"_s, u"task.done"_s, 3, record.timeOf("open"_L1), 0);
            item.dueAt = item.cameAt = due;
            item.detail = record.text("clause"_L1).isEmpty()
                ? record.localText("text"_L1)
                : ListsText::tr("%1 (clause %2)").arg(record.localText("text"_L1), record.text("clause"_L1));
            // Which of three closures its clause is about.
            if (const Record *about = m_context.situation.record(record.text("about"_L1)))
                item.detail = ListsText::tr("%1: %2").arg(recordTitle(m_context.situation, *about), item.detail);
            reminds(item, record, record.localText("text"_L1));
        });
        each(u"call"_s, [this](const Record &record) {
            // Called about the same once more, by whatever desk, it is that call that counts.
            if (record.state() == "unanswered"_L1 && !isCalledAgain(record, m_context.situation))
                add(record, u"call.unanswered"_s, u"call.again"_s, 2, record.timeOf("unanswered"_L1), limits::callAgain).detail
                    = calleeName(record, m_context.situation).in(contentLanguage());
        });
        each(u"handover"_s, [this](const Record &record) {
            if (record.state() == "signed_out"_L1)
                add(record, u"handover.signed_out"_s, u"handover.sign_on"_s, 3, record.timeOf("signed_out"_L1), 0);
        });
        each(u"hazard"_s, [this](const Record &record) {
            if (record.state() == "rectified"_L1)
                add(record, u"hazard.rectified"_s, u"hazard.sign_off"_s, 4, record.timeOf("rectified"_L1), 0);
        });
    }

    /// What a clause asks of a closure and its steps show done stands with these while they are late. What anything else shows done, or a
    /// person has to say, is a row of its own: the steps would hide it.
    [[nodiscard]] bool standsWithLateSteps(const Record &task)
    {
        const QString about = task.text("about"_L1), clause = task.text("clause"_L1);
        const QStringList tracks = m_context.limits.tracksOf(clause);
        const auto isLate = [&tracks](const QString &step) { return tracks.contains(step.section(u'.', 0, 0)); };
        const auto row = std::ranges::find_if(m_items, [&](const PendingItem &item) {
            return item.reason == "closure.late"_L1 && item.subject == about && std::ranges::any_of(item.steps, isLate);
        });
        if (row == m_items.end())
            return false;
        row->detail = ListsText::tr("%1 (clause %2: %3)").arg(row->detail, clause, task.localText("text"_L1));
        return true;
    }

    /// An inject waits until one of those it was given to has done anything after it.
    void inject(const Record &record)
    {
        const qint64 shown = record.timeOf("shown"_L1);
        const QStringList to = record.value("to"_L1).toVariant().toStringList();
        if (record.state() != "shown"_L1 || std::ranges::any_of(to, [&](const QString &seat) { return m_context.lastActed(seat) > shown; }))
            return;
        PendingItem &item = add(record, u"inject.shown"_s, QString(), 3, shown, limits::answerInject);
        item.title = ListsText::tr("Exercise inject");
        item.detail = record.localText("text"_L1);
    }

    inline static const QStringList rescuers = rescueAgencies();
    std::function<const Record *(const QString &)> m_look = [this](const QString &subject) { return m_context.situation.record(subject); };
    QHash<QString, QList<const Record *>> m_orders; ///< incident → what was ordered for it, or for what was merged into it
    QHash<QString, QSet<QString>> m_calledFor; ///< matter → those of them that a notice stands to: whoever else was told sends no rescuers
    QSet<QString> m_heard; ///< "matter agency": somebody there knows of it
};

} // namespace

QList<PendingItem> pendingItems(const ListContext &context, DueTimes &due) { return withPeople(Rules(context, due).items(), context); }

} // namespace wf
