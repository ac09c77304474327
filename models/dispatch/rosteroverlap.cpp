// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatchtext.h"
#include "roster.h"

#include <QMap>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

struct Shift {
    const RosterEntry *entry = nullptr;
    bool isNew = true;
};

QString spanText(const RosterEntry &entry) { return Dispatch::tr("%1 to %2").arg(rosterTime(entry.start), rosterTime(entry.end)); }

QString personText(const RosterEntry &entry) { return entry.number.isEmpty() ? entry.person : entry.person + u' ' + entry.number; }

RosterFault overlap(const Shift &earlier, const Shift &later)
{
    // Told at a line of the file that was given; of two, at the one further down.
    const bool atLater = later.isNew && (!earlier.isNew || later.entry->line >= earlier.entry->line);
    const Shift &here = atLater ? later : earlier;
    const Shift &there = atLater ? earlier : later;
    if (there.isNew)
        return {here.entry->line,
                0,
                {},
                Dispatch::tr("%1 is on duty %2, which overlaps line %3 (%4)")
                    .arg(personText(*here.entry), spanText(*here.entry), QString::number(there.entry->line), spanText(*there.entry))};
    return {here.entry->line,
            0,
            {},
            Dispatch::tr("%1 is on duty %2, which overlaps a shift already in the roster (%3, %4)")
                .arg(personText(*here.entry), spanText(*here.entry), there.entry->post, spanText(*there.entry))};
}

/// Faults in who is who, and the shifts of each person.
QMap<QString, QList<Shift>> byPerson(const QList<Shift> &shifts, QList<RosterFault> &faults)
{
    QHash<QString, Shift> ofNumber;
    QHash<QString, QSet<QString>> numbersOf;
    for (const Shift &shift : shifts) {
        const RosterEntry &entry = *shift.entry;
        if (entry.number.isEmpty())
            continue;
        numbersOf[entry.person].insert(entry.number);
        const auto known = ofNumber.constFind(entry.number);
        if (known == ofNumber.cend()) {
            ofNumber.insert(entry.number, shift);
        } else if (known->entry->person != entry.person && shift.isNew) {
            const QString other = known->entry->person;
            faults.append({entry.line,
                           0,
                           {},
                           known->isNew
                               ? Dispatch::tr("the number %1 of %2 is that of %3 in line %4")
                                     .arg(entry.number, entry.person, other, QString::number(known->entry->line))
                               : Dispatch::tr("the number %1 of %2 is that of %3 in the roster").arg(entry.number, entry.person, other)});
        }
    }
    QMap<QString, QList<Shift>> people;
    for (const Shift &shift : shifts) {
        const RosterEntry &entry = *shift.entry;
        QString number = entry.number;
        const QSet<QString> numbers = numbersOf.value(entry.person);
        if (number.isEmpty() && numbers.size() == 1)
            number = *numbers.cbegin();
        else if (number.isEmpty() && numbers.size() > 1 && shift.isNew)
            faults.append({entry.line, 0, {}, Dispatch::tr("several people are called %1: give the number").arg(entry.person)});
        people[number.isEmpty() ? u"name/"_s + entry.person : u"number/"_s + number].append(shift);
    }
    return people;
}

} // namespace

QList<RosterFault> overlappingShifts(const QList<RosterEntry> &entries, const QList<RosterEntry> &existing)
{
    QList<Shift> shifts;
    for (const RosterEntry &entry : existing)
        shifts.append({&entry, false});
    for (const RosterEntry &entry : entries)
        shifts.append({&entry, true});
    QList<RosterFault> faults;
    QMap<QString, QList<Shift>> people = byPerson(shifts, faults);
    for (QList<Shift> &own : people) {
        std::ranges::stable_sort(own, {}, [](const Shift &shift) { return std::pair(shift.entry->start, shift.entry->end); });
        // Each shift against the one before it that lasts longest: a chain of overlaps is told link by link, not pair by pair.
        qsizetype longest = 0;
        for (qsizetype i = 1; i < own.size(); ++i) {
            const Shift &before = own.at(longest);
            const Shift &shift = own.at(i);
            if (shift.entry->start < before.entry->end && (shift.isNew || before.isNew))
                faults.append(overlap(before, shift));
            if (shift.entry->end > before.entry->end)
                longest = i;
        }
    }
    std::ranges::stable_sort(faults, {}, &RosterFault::line);
    return faults;
}

} // namespace wf
