// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kindtable.h"

namespace wf::table {

namespace {

QList<KindVerb> taskVerbs()
{
    const auto reason = local(u"reason"_s);
    const Roles everybody = C | D | B | L | O | K | S;
    return {
        // A clause of the plan that somebody is to carry out by a time.
        {QT_TRANSLATE_NOOP("Verb", "Set a task"),
         creating(u"task.set"_s, u"open"_s, C | D | K | S,
                  {must(prose(u"text"_s)), text(u"owner"_s), keyed(text(u"seat"_s), FieldRule::Keys::Seats), time(u"dueAt"_s),
                   text(u"clause"_s), ref(u"about"_s), seldom(local(u"name"_s))})},
        {QT_TRANSLATE_NOOP("Verb", "Mark the task done"), step(u"task.done"_s, {u"open"_s}, u"done"_s, everybody, {local(u"result"_s)}),
         u"清单事项完成：[{about}，]{name}[，{result}]", u"Task done: [{about}, ]{name}[, {result}]"},
        {QT_TRANSLATE_NOOP("Verb", "Remind of the task"), step(u"task.remind"_s, {u"open"_s}, {}, C | D | S, {}, nullptr, countReminder)},
        {QT_TRANSLATE_NOOP("Verb", "Waive the task"), step(u"task.waive"_s, {u"open"_s}, u"waived"_s, C | S, {must(reason)}),
         u"清单事项免办：[{about}，]{name}[，{reason}]", u"Task waived: [{about}, ]{name}[, {reason}]"},
    };
}

} // namespace

Kind taskKind()
{
    return {
        .key = u"task"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Task of the plan"),
        .states = {{"open", QT_TRANSLATE_NOOP("State", "To be done")},
                   {"done", QT_TRANSLATE_NOOP("State", "Done"), over},
                   {"waived", QT_TRANSLATE_NOOP("State", "Waived"), over}},
        .verbs = taskVerbs(),
        .fields = {{"text", QT_TRANSLATE_NOOP("Field", "What is to be done")}},
        .belongsTo = {"about"_L1},
        .archiveRank = 140,
    };
}

} // namespace wf::table
