// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kindtable.h"

namespace wf::table {

namespace {

QList<KindVerb> noticeVerbs()
{
    const auto title = local(u"title"_s);
    const auto about = ref(u"about"_s);
    const auto reason = local(u"reason"_s);
    const QStringList open{u"sent"_s, u"signed"_s, u"answered"_s, u"escalated"_s};
    const QStringList reached{u"signed"_s, u"answered"_s, u"confirmed"_s, u"escalated"_s};
    const QStringList unheard{u"sent"_s, u"signed"_s, u"escalated"_s};
    return {
        {QT_TRANSLATE_NOOP("Verb", "Record a notice to be told"),
         creating(u"notice.send"_s, u"sent"_s, C | D | B | L,
                  {must(ref(u"agency"_s, {u"agency"_s})), must(choice(u"type"_s, {u"inform"_s, u"request"_s, u"callout"_s})),
                   must(prose(u"text"_s)), about, time(u"dueAt"_s), seldom(title), seldom(local(u"name"_s)),
                   derived(integer(u"people"_s, 0, 10000), [](const QJsonObject &given) -> QJsonValue { return given.value("people"_L1); }),
                   derived(time(u"firstAt"_s), [](const QJsonObject &given) -> QJsonValue { return given.value("firstAt"_L1); })}),
         u"拟{noticeType}{agency}（待电话、电台告知）：{text}", u"To be told by telephone or radio, {agency} ({noticeType}): {text}"},
        {QT_TRANSLATE_NOOP("Verb", "Sign for notice"),
         step(u"notice.sign"_s, {u"sent"_s}, u"signed"_s, C | D | B | L | K, {personal(local(u"receiver"_s))}),
         u"{agency}签收[（{receiver}）]", u"Signed for by {agency}[ ({receiver})]"},
        {QT_TRANSLATE_NOOP("Verb", "Answer notice"),
         step(u"notice.answer"_s, {u"sent"_s, u"signed"_s, u"escalated"_s}, u"answered"_s, C | D | B | L | K, {must(local(u"text"_s))},
              nullptr,
              [](const StepContext &context, Record &after) {
                  // What was asked stays readable beside what was answered.
                  after.set("text"_L1, context.before.value("text"_L1));
                  after.set("answer"_L1, context.given.value("text"_L1));
              }),
         u"{agency}答复：{answer}", u"Answer of {agency}: {answer}"},
        {QT_TRANSLATE_NOOP("Verb", "Confirm by voice"),
         step(u"notice.confirm_voice"_s, open, u"confirmed"_s, C | D | B | L | K, {personal(local(u"receiver"_s))}),
         u"电话确认{agency}[（{receiver}）]", u"Confirmed by voice with {agency}[ ({receiver})]"},
        {QT_TRANSLATE_NOOP("Verb", "Remind agency"), step(u"notice.remind"_s, unheard, {}, C | D | B | L | S, {}, nullptr, countReminder),
         u"催{agency}回执", u"{agency} reminded of the receipt"},
        {QT_TRANSLATE_NOOP("Verb", "Escalate"), step(u"notice.escalate"_s, unheard, u"escalated"_s, C | D | L, {local(u"to"_s), reason}),
         u"{agency}未答复，报{escalated}协调[，{reason}]", u"No answer from {agency}, passed to {escalated}[, {reason}]"},
        // What nobody was told of is not settled with anybody: it is dropped.
        {QT_TRANSLATE_NOOP("Verb", "Close notice"), step(u"notice.close"_s, reached, u"closed"_s, C | D | B | L, {local(u"result"_s)}),
         u"{agency}事项办结[：{result}]", u"Settled with {agency}[: {result}]"},
        {QT_TRANSLATE_NOOP("Verb", "Drop notice (nobody was told)"),
         step(u"notice.drop"_s, {u"sent"_s}, u"dropped"_s, C | D | B | L | S, {must(reason)}), u"未告知{agency}，已无须通知[：{reason}]",
         u"Not told: {agency}, no longer needed[: {reason}]"},
    };
}

} // namespace

Kind noticeKind()
{
    return {
        .key = u"notice"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Notice"),
        .states = {{"sent", QT_TRANSLATE_NOOP("State", "To be told by phone")},
                   {"signed", QT_TRANSLATE_NOOP("State", "Signed for")},
                   {"answered", QT_TRANSLATE_NOOP("State", "Answered")},
                   {"confirmed", QT_TRANSLATE_NOOP("State", "Confirmed by voice")},
                   {"escalated", QT_TRANSLATE_NOOP("State", "Escalated")},
                   {"closed", QT_TRANSLATE_NOOP("State", "Closed"), over},
                   {"dropped", QT_TRANSLATE_NOOP("State", "Not told, no longer needed"), over}},
        .verbs = noticeVerbs(),
        .fields = {{"to", QT_TRANSLATE_NOOP("Field", "Escalated to")}, {"firstAt", QT_TRANSLATE_NOOP("Field", "To be told since")}},
        .choices = {{"type.inform", QT_TRANSLATE_NOOP("Choice", "Inform")},
                    {"type.request", QT_TRANSLATE_NOOP("Choice", "Request")},
                    {"type.callout", QT_TRANSLATE_NOOP("Choice", "Call and confirm")}},
        .belongsTo = {"about"_L1},
        .searchRank = 160,
        .archiveRank = 70,
    };
}

} // namespace wf::table
