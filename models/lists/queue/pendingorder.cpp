// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns.h"
#include "duetitles.h"
#include "fewerpeople.h"
#include "pendingcollector.h"
#include "people.h"
#include "situation.h"
#include "verb.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

/// A limit that has passed makes nothing graver: six overdue notices would hide the flooded road.
constexpr int gravestReminder = 3;

bool isWaterUnsigned(const PendingItem &item) { return item.reason == "alarm.raised"_L1; }
bool isCutOff(const PendingItem &item) { return item.reason == "access.cut"_L1; }

/// What no other row may stand above, whatever its severity says: a signal of the weather or a gauge in doubt hides no flooded road.
enum Band : quint8 { People, WaterAlarm, CutOff, OpenRoad, Else };

Band bandOf(const PendingItem &item)
{
    // Water that stands again on a road that is being opened, or in a lane that is open, alarms as any other.
    if (isWaterUnsigned(item) || item.reason == "closure.risen"_L1)
        return WaterAlarm;
    if (isCutOff(item))
        return CutOff;
    if (item.danger)
        return People;
    // A road that is to be closed is open until somebody has decided; steps that are late are those of a road that is being closed.
    const bool isOpenRoad = item.reason == "closure.asked"_L1 || item.reason == "closure.stopped"_L1 || item.reason == "floodpoint.open"_L1;
    return isOpenRoad ? OpenRoad : Else;
}

qint64 limit(const PendingItem &item) { return item.dueAt ? item.dueAt : std::numeric_limits<qint64>::max(); }

const Record *incidentOf(const PendingItem &item, PendingCollector &names)
{
    for (const QString &subject : {item.subject, item.group}) {
        const Record *record = subject.startsWith("incident/"_L1) ? names.look(subject) : nullptr;
        if (record)
            return record;
    }
    return nullptr;
}

/// "People trapped, 3 people": nobody is counted whom nobody has told of.
QString whatOf(const Record &incident)
{
    const QString type = choiceTitle(u"incident"_s, u"type"_s, incident.text("type"_L1));
    return peopleInDanger(incident).atLeast > 0 ? ListsText::tr("%1, %2").arg(type, table::inDangerWords(incident)) : type;
}

/// What of several steps for the same people is done first, whichever is due first: somebody is to go to them, then whoever drives for
/// nothing, perhaps into their water, is told; only then come those who are told by telephone, and all else.
int turnOf(const PendingItem &step)
{
    if (step.verb == "order.send"_L1 || step.verb == "incident.dispatch"_L1 || step.verb == "incident.verify"_L1)
        return 0;
    return step.verb == "order.tell_cancel"_L1 ? 1 : 2;
}

/// That who was sent drives to the old place: of their incident and of each of their orders that is one matter.
bool isOfOldPlace(const PendingItem &item) { return item.reason == "incident.old_place"_L1 || item.reason == "order.old_place"_L1; }

/// As one row, which is as grave, and as late, as the gravest and the latest of them.
PendingItem inOneRow(QList<PendingItem> steps)
{
    std::ranges::stable_sort(steps, {}, turnOf);
    PendingItem front = steps.takeFirst();
    for (const PendingItem &step : std::as_const(steps)) {
        if (!isOfOldPlace(front) || !isOfOldPlace(step)) // the row of the incident names them
            front.more.append(step.title);
        front.severity = std::min(front.severity, step.severity);
        front.danger = front.danger || step.danger;
        front.callsRescue = front.callsRescue || step.callsRescue;
        front.reminder = front.reminder && step.reminder;
        if (step.dueAt > 0 && (front.dueAt == 0 || step.dueAt < front.dueAt))
            front.dueAt = step.dueAt;
        const QStringList subjects = step.together.isEmpty() ? QStringList{step.subject} : step.together;
        for (const QString &subject : subjects)
            front.further.append(subject + u' ' + step.reason);
    }
    return front;
}

PendingItem folded(const QList<PendingItem> &several, PendingCollector &names)
{
    PendingItem row = several.constFirst();
    QStringList whom;
    for (const PendingItem &one : several) {
        row.together.append(one.subject);
        row.severity = std::min(row.severity, one.severity);
        row.danger = row.danger || one.danger;
        row.callsRescue = row.callsRescue || one.callsRescue;
        row.cameAt = std::min(row.came(), one.came());
        row.sinceAt = std::min(row.sinceAt, one.sinceAt);
        if (!whom.contains(one.who))
            whom.append(one.who);
    }
    const QString title = ListsText::tr("%1 × %2").arg(dueTitle(row.verb)).arg(several.size());
    row.title = row.reason == "notice.unneeded"_L1 ? ListsText::tr("No longer needed? %1").arg(title) : title;
    const QString them = whom.join(ListsText::tr(", "));
    row.detail = names.look(row.group) ? ListsText::tr("%1: %2").arg(names.title(row.group), them) : them;
    return row;
}

} // namespace

void foldReminders(QList<PendingItem> &items, PendingCollector &names)
{
    QHash<QString, QList<PendingItem>> groups;
    for (const PendingItem &item : std::as_const(items)) {
        if (!item.group.isEmpty())
            groups[item.key()].append(item);
    }
    items.removeIf([](const PendingItem &item) { return !item.group.isEmpty(); });
    for (QList<PendingItem> &several : groups) {
        std::ranges::sort(several, {}, [](const PendingItem &item) { return std::tuple(limit(item), item.subject); });
        items.append(several.size() > 1 ? folded(several, names) : several.constFirst());
    }
}

void foldPeople(QList<PendingItem> &items)
{
    QHash<QString, qsizetype> rows;
    QList<QList<PendingItem>> kept;
    for (const PendingItem &item : std::as_const(items)) {
        const QString matter = item.group.isEmpty() ? item.subject : item.group;
        const auto row = rows.constFind(matter);
        const bool isOneMatter = isLifeAndDeath(item) || isOfOldPlace(item);
        if (isOneMatter && row != rows.cend()) {
            kept[*row].append(item);
            continue;
        }
        if (isOneMatter)
            rows.insert(matter, kept.size());
        kept.append(QList<PendingItem>{item});
    }
    items.clear();
    for (const QList<PendingItem> &steps : std::as_const(kept))
        items.append(inOneRow(steps));
}

QList<PendingItem> withPeople(QList<PendingItem> items, PendingCollector &names)
{
    for (PendingItem &item : items) {
        const Record *incident = item.danger ? incidentOf(item, names) : nullptr;
        if (!incident)
            continue;
        item.what = whatOf(*incident);
        item.where = incidentPlace(*incident);
        item.incidentNo = incident->displayNumber();
    }
    return items;
}

void keepWaterInSight(QList<PendingItem> &items)
{
    if (items.size() <= peopleAboveWater || !isLifeAndDeath(items.at(peopleAboveWater)))
        return;
    const auto bring = [&items](qsizetype to, auto is) {
        const auto found = std::ranges::find_if(items, is);
        const qsizetype from = found - items.begin();
        if (found == items.end() || from < to)
            return false;
        items.move(from, to);
        return true;
    };
    const bool isWater = bring(peopleAboveWater, [](const PendingItem &item) { return bandOf(item) == WaterAlarm; });
    if (isWater)
        bring(peopleAboveWater + 1, isWaterUnsigned);
}

/// A callout of fire or ambulance that is only recorded reminds of nothing: nobody there has been asked yet.
int gravityOf(const PendingItem &item)
{
    return item.reminder && !item.callsRescue ? std::max(item.severity, gravestReminder) : item.severity;
}

bool isUrgent(const PendingItem &item) { return bandOf(item) != Else || gravityOf(item) <= 1; }

bool isAlarm(const PendingItem &item) { return isWaterUnsigned(item) || isCutOff(item); }

bool isLifeAndDeath(const PendingItem &item) { return bandOf(item) == People; }

void sortByGravity(QList<PendingItem> &items)
{
    std::ranges::stable_sort(items, {}, [](const PendingItem &item) {
        const Band band = bandOf(item);
        const bool isWater = band == WaterAlarm;
        return std::tuple(band, isWater ? -item.overCm : 0.0, gravityOf(item), item.reminder, limit(item), item.sinceAt, item.key());
    });
}

bool concerns(const PendingItem &item, const Situation &situation, const QStringList &seats, Roles roles)
{
    if (item.reason == "inject.shown"_L1) {
        const Record *inject = situation.record(item.subject);
        const QStringList to = inject ? inject->value("to"_L1).toVariant().toStringList() : QStringList();
        return seats.isEmpty() || std::ranges::any_of(to, [&seats](const QString &seat) { return seats.contains(seat); });
    }
    const Verb *verb = findVerb(item.verb);
    return !roles || !verb || (verb->roles & roles);
}

} // namespace wf
