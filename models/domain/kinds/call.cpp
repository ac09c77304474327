// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kindtable.h"

namespace wf::table {

namespace {

void again(const StepContext &context, Record &after) { after.set("tries"_L1, context.before.value("tries"_L1).toInt(1) + 1); }

QList<KindVerb> callVerbs()
{
    return {
        // 叫应: a responsible leader is called until he answers.
        {QT_TRANSLATE_NOOP("Verb", "Call a leader"),
         creating(u"call.make"_s, u"calling"_s, C | D | L | S,
                  {must(personal(text(u"person"_s))), must(local(u"reason"_s)), personal(text(u"phone"_s)), ref(u"about"_s),
                   local(u"name"_s),
                   // The key of the office or the subject of the unit, for desks of every language; who enters a name by hand knows none.
                   derived(text(u"whom"_s), [](const QJsonObject &given) -> QJsonValue { return given.value("whom"_L1); })}),
         u"叫应：{name}[，{reason}]", u"Calling: {name}[, {reason}]"},
        {QT_TRANSLATE_NOOP("Verb", "Leader answered"),
         step(u"call.answer"_s, {u"calling"_s, u"unanswered"_s}, u"answered"_s, C | D | L | K, {local(u"remark"_s)}),
         u"叫应应答：{name}[，{remark}]", u"Call answered: {name}[, {remark}]"},
        {QT_TRANSLATE_NOOP("Verb", "No answer"), step(u"call.miss"_s, {u"calling"_s}, u"unanswered"_s, C | D | L | K, {local(u"remark"_s)}),
         u"叫应未应答：{name}[，{remark}]", u"Call not answered: {name}[, {remark}]"},
        {QT_TRANSLATE_NOOP("Verb", "Call again"),
         step(u"call.again"_s, {u"unanswered"_s}, u"calling"_s, C | D | L, {kept(personal(text(u"phone"_s)))}, nullptr, again),
         u"再次叫应：{name}", u"Calling again: {name}"},
    };
}

} // namespace

Kind callKind()
{
    return {
        .key = u"call"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Call to a leader"),
        .states = {{"calling", QT_TRANSLATE_NOOP("State", "Being called")},
                   {"answered", QT_TRANSLATE_NOOP("State", "Answered"), over},
                   {"unanswered", QT_TRANSLATE_NOOP("State", "Not answered")}},
        .verbs = callVerbs(),
        .fields = {{"whom", QT_TRANSLATE_NOOP("Field", "Office or unit called")}},
        .belongsTo = {"about"_L1},
        .archiveRank = 50,
    };
}

} // namespace wf::table
