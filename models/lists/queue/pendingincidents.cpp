// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns.h"
#include "dutylimits.h"
#include "ending.h"
#include "fewerpeople.h"
#include "noticedrafts.h"
#include "oldplace.h"
#include "pendingcollector.h"
#include "people.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

/// Who was sent to an incident, or to what was merged into it.
class SentTo {
public:
    explicit SentTo(PendingCollector &rows)
        : m_rows(rows)
    {
        rows.each(u"order"_s, [this](const Record &order) {
            const QString about = order.text("about"_L1);
            const bool isOfIncident = about.startsWith("incident/"_L1); // nothing else is merged
            if (const Record *stands = isOfIncident ? standingIncident(m_rows.looker(), about) : nullptr)
                m_orders[stands->subject()].append(&order);
        });
    }
    [[nodiscard]] OrdersFor operator()(const Record &incident) const
    {
        return ordersFor(incident, m_orders.value(incident.subject()), m_rows.looker(),
                         [this](const Record &unit) { return m_rows.place(unit); });
    }

private:
    PendingCollector &m_rows;
    QHash<QString, QList<const Record *>> m_orders; ///< by incident
};

/// Matter → those of the rescuers that a notice stands to: whoever else was told sends none.
using Callouts = QHash<QString, QSet<QString>>;

Callouts calloutsIn(const PendingCollector &rows)
{
    Callouts callouts;
    rows.each(u"notice"_s, [&callouts](const Record &notice) {
        const QString agency = notice.text("agency"_L1);
        if (rescueAgencies().contains(agency) && isNoticeStanding(notice))
            callouts[notice.text("about"_L1)].insert(agency);
    });
    return callouts;
}

/// Fire and ambulance are called out by a notice; until there is one nobody else may be on the way. Each of them, while people are in
/// danger: that the one was told calls nobody out of the other.
/// Once all are out that is a follow-up as any other.
void rescue(PendingCollector &rows, const Record &record, bool isDanger, const Callouts &callouts)
{
    const QSet<QString> called = callouts.value(record.subject());
    QStringList missing = rescueAgencies();
    missing.removeIf([&](const QString &agency) { return called.contains(agency) || !rows.look(agency); });
    if (wereToldOfFewer(record, rows.situation())) {
        PendingItem &more = rows.add(record, u"incident.told_fewer"_s, u"notice.send"_s, 1, lastChange(record), 0);
        more.danger = true;
        more.title = ListsText::tr("More people in danger than fire or ambulance was told: tell them");
        return;
    }
    if (missing.isEmpty() || (!called.isEmpty() && !isDanger))
        return;
    PendingItem &item
        = rows.add(record, u"incident.untold"_s, u"notice.send"_s, isDanger ? 1 : 3, dangerSince(record), limits::receiptOfNotice);
    item.danger = isDanger;
    if (!called.isEmpty())
        item.title = ListsText::tr("%1: not called out yet").arg(rows.title(missing.constFirst()));
}

/// Whoever is caught in it can't wait for the grade to be looked up.
void waitingIncident(PendingCollector &rows, const Record &record, const SentTo &sentTo, const Callouts &callouts)
{
    const int grade = int(record.number("severity"_L1, 4));
    const bool isDanger = hasPeopleInDanger(record);
    const int severity = isDanger ? 1 : grade;
    const OrdersFor sent = isOver(record) ? OrdersFor() : sentTo(record);
    const qint64 since = std::max(record.timeOf(QLatin1StringView(record.state().toLatin1())), record.value("leftAt"_L1).toInteger());
    if (isOnlyMisled(record, sent)) {
        PendingItem &item = rows.add(record, u"incident.old_place"_s, u"order.send"_s, severity, record.value("movedAt"_L1).toInteger(),
                                     limits::dispatchIncident);
        item.danger = isDanger;
        item.title = oldPlaceTitle(sent.misled, rows);
    } else if (record.state() == "received"_L1) {
        rows.add(record, u"incident.received"_s, u"incident.verify"_s, severity, since, limits::verifyIncident).danger = isDanger;
    } else if (record.state() == "verified"_L1) {
        rows.add(record, u"incident.verified"_s, u"incident.dispatch"_s, severity, since, limits::dispatchIncident).danger = isDanger;
    } else if (isLeftAlone(record, sent)) {
        rows.add(record, u"incident.unmanned"_s, u"order.send"_s, severity, since, limits::dispatchIncident).danger = isDanger;
    }
    if (concernsPeople(record) && !isOver(record))
        rescue(rows, record, isDanger, callouts);
}

/// When something was last heard of the incident: a report, a rescue, a unit that came, an agency that was told, UTC ms.
qint64 heardOf(const PendingCollector &rows, const Record &record)
{
    qint64 last = std::max(lastChange(record), record.value("rescuedAt"_L1).toInteger());
    for (const QString &kind : {u"order"_s, u"notice"_s, u"incident"_s}) {
        rows.each(kind, [&last, &record](const Record &other) {
            if (other.text("about"_L1) == record.subject() || other.text("into"_L1) == record.subject())
                last = std::max(last, lastChange(other));
        });
    }
    return last;
}

/// Somebody is on the way to it and nobody there yet: who is late to arrive has a row of his own.
bool isAwaited(const OrdersFor &sent)
{
    return sent.there.isEmpty() && std::ranges::any_of(sent.coming, [](const Record *order) { return order->state() == "under_way"_L1; });
}

/// Nothing has been heard for a while of people who are not out: somebody asks; another row that stands for
/// them says so already (inOneQueue()).
void stillInDanger(PendingCollector &rows, const Record &record, const SentTo &sentTo)
{
    const PeopleInDanger left = peopleInDanger(record);
    if (isOver(record) || !hasPeopleInDanger(record) || isAwaited(sentTo(record)))
        return;
    const qint64 since = heardOf(rows, record);
    const qint64 due = since + rows.context().limits.minutes(u"incident.rescue"_s, limits::newsOfPeople) * limits::minute;
    if (!rows.dueTimes().isReached(due))
        return;
    const bool isUnsaid = left.atLeast == 0; // of the gravest: what is missing is that somebody says whether anybody is in it
    PendingItem &item = rows.add(record, u"incident.people_left"_s, isUnsaid ? u"incident.update"_s : u"incident.rescue"_s, 1, since,
                                 limits::newsOfPeople);
    item.cameAt = due;
    item.danger = true;
    item.dueAt = due; // whichever of the two steps it is
    item.title = isUnsaid ? ListsText::tr("Possibly people in danger: nobody has said how many")
        : left.isCounted  ? ListsText::tr("People in danger: %n not yet brought out", nullptr, left.atLeast)
                          : ListsText::tr("People in danger: not yet brought out, number unknown");
}

void collectIncidents(PendingCollector &rows)
{
    const SentTo sentTo(rows);
    const Callouts callouts = calloutsIn(rows);
    rows.each(u"incident"_s, [&](const Record &record) { waitingIncident(rows, record, sentTo, callouts); });
}

void collectPeopleLeft(PendingCollector &rows)
{
    const SentTo sentTo(rows);
    rows.each(u"incident"_s, [&](const Record &record) { stillInDanger(rows, record, sentTo); });
}

} // namespace

QList<PendingRule> incidentPendingRules()
{
    return {{.name = "incidents", .heed = {.kinds = {u"incident"_s, u"order"_s, u"notice"_s, u"agency"_s}}, .collect = collectIncidents},
            {.name = "people left", .heed = {.kinds = {u"incident"_s, u"order"_s, u"notice"_s}}, .collect = collectPeopleLeft}};
}

} // namespace wf
