// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns.h"
#include "duetitles.h"
#include "pendingitem.h"
#include "situation.h"
#include "verb.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

/// A limit that has passed makes nothing graver: six overdue notices would hide the flooded road.
constexpr int gravestReminder = 3;

/// What no other row may stand above, whatever its severity says: a signal of the weather or a gauge in doubt hides no flooded road.
enum Band : quint8 { PeopleInDanger, WaterAlarm, CutOff, OpenRoad, Else };

Band bandOf(const PendingItem &item)
{
    // Water that stands again on a road that is being opened, or in a lane that is open, alarms as any other.
    if (item.reason == "alarm.raised"_L1 || item.reason == "closure.risen"_L1)
        return WaterAlarm;
    if (item.reason == "access.cut"_L1)
        return CutOff;
    if (item.danger)
        return PeopleInDanger;
    // A road that is to be closed is open until somebody has decided; steps that are late are those of a road that is being closed.
    const bool isOpenRoad = item.reason == "closure.asked"_L1 || item.reason == "closure.stopped"_L1 || item.reason == "floodpoint.open"_L1;
    return isOpenRoad ? OpenRoad : Else;
}

/// A callout of fire or ambulance that is only recorded reminds of nothing: nobody there has been asked yet.
int gravity(const PendingItem &item)
{
    return item.reminder && !item.callsRescue ? std::max(item.severity, gravestReminder) : item.severity;
}

qint64 limit(const PendingItem &item) { return item.dueAt ? item.dueAt : std::numeric_limits<qint64>::max(); }

PendingItem folded(const QList<PendingItem> &several, const ListContext &context)
{
    PendingItem row = several.constFirst();
    QStringList names;
    for (const PendingItem &one : several) {
        row.together.append(one.subject);
        row.severity = std::min(row.severity, one.severity);
        row.danger = row.danger || one.danger;
        row.callsRescue = row.callsRescue || one.callsRescue;
        row.cameAt = std::min(row.came(), one.came());
        row.sinceAt = std::min(row.sinceAt, one.sinceAt);
        if (!names.contains(one.who))
            names.append(one.who);
    }
    const QString title = listsTr("%1 × %2").arg(dueTitle(row.verb)).arg(several.size());
    row.title = row.reason == "notice.unneeded"_L1 ? listsTr("No longer needed? %1").arg(title) : title;
    const Record *about = context.situation.record(row.group);
    row.detail
        = about ? listsTr("%1: %2").arg(recordTitle(context.situation, *about), names.join(listsTr(", "))) : names.join(listsTr(", "));
    return row;
}

} // namespace

void foldReminders(QList<PendingItem> &items, const ListContext &context)
{
    QHash<QString, QList<PendingItem>> groups;
    for (const PendingItem &item : std::as_const(items)) {
        if (!item.group.isEmpty())
            groups[item.key()].append(item);
    }
    items.removeIf([](const PendingItem &item) { return !item.group.isEmpty(); });
    for (QList<PendingItem> &several : groups) {
        std::ranges::sort(several, {}, [](const PendingItem &item) { return std::tuple(limit(item), item.subject); });
        items.append(several.size() > 1 ? folded(several, context) : several.constFirst());
    }
}

void foldPeople(QList<PendingItem> &items)
{
    QHash<QString, qsizetype> rows;
    QList<PendingItem> kept;
    for (const PendingItem &item : std::as_const(items)) {
        const QString matter = item.group.isEmpty() ? item.subject : item.group;
        const auto row = rows.constFind(matter);
        if (!isLifeAndDeath(item) || row == rows.cend()) {
            if (isLifeAndDeath(item))
                rows.insert(matter, kept.size());
            kept.append(item);
            continue;
        }
        PendingItem &front = kept[*row];
        front.more.append(item.title);
        if (item.dueAt > 0 && (front.dueAt == 0 || item.dueAt < front.dueAt))
            front.dueAt = item.dueAt; // whichever of them is late, the row is
        const QStringList subjects = item.together.isEmpty() ? QStringList{item.subject} : item.together;
        for (const QString &subject : subjects)
            front.further.append(subject + u' ' + item.reason);
    }
    items = kept;
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
        bring(peopleAboveWater + 1, [](const PendingItem &item) { return item.reason == "alarm.raised"_L1; });
}

bool isUrgent(const PendingItem &item) { return bandOf(item) != Else || gravity(item) <= 1; }

bool isLifeAndDeath(const PendingItem &item) { return bandOf(item) == PeopleInDanger; }

void sortByGravity(QList<PendingItem> &items)
{
    std::ranges::stable_sort(items, {}, [](const PendingItem &item) {
        const Band band = bandOf(item);
        const bool isWater = band == WaterAlarm;
        return std::tuple(band, isWater ? -item.overCm : 0.0, gravity(item), item.reminder, limit(item), item.sinceAt, item.key());
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
