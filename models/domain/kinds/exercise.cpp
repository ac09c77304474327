// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kindtable.h"

namespace wf::table {

namespace {

void noteRewind(const StepContext &context, Record &after)
{
    QJsonObject fields = after.fields();
    fields.remove("to"_L1);
    fields.insert("rewoundTo"_L1, context.given.value("to"_L1));
    fields.insert("rewoundAt"_L1, context.now);
    after.setFields(fields);
}

QList<KindVerb> exerciseVerbs()
{
    const QStringList going{u"running"_s, u"paused"_s};
    const auto stage = must(text(u"stage"_s));
    return {
        {QT_TRANSLATE_NOOP("Verb", "Begin exercise"),
         creating(u"exercise.begin"_s, u"running"_s, K,
                  {must(text(u"scenario"_s)), must(local(u"title"_s)), integer(u"seed"_s, 0, 4294967295.0), must(time(u"start"_s)),
                   text(u"stage"_s), local(u"notice"_s), local(u"name"_s)}),
         u"演练开始：{title}", u"Exercise begins: {title}"},
        {QT_TRANSLATE_NOOP("Verb", "Pause exercise"), step(u"exercise.pause"_s, {u"running"_s}, u"paused"_s, K, {local(u"reason"_s)})},
        {QT_TRANSLATE_NOOP("Verb", "Resume exercise"), step(u"exercise.resume"_s, {u"paused"_s}, u"running"_s, K)},
        {QT_TRANSLATE_NOOP("Verb", "Next stage"), step(u"exercise.stage"_s, going, {}, K, {stage})},
        {QT_TRANSLATE_NOOP("Verb", "Rewind exercise"),
         step(u"exercise.rewind"_s, going, {}, K, {stage, must(time(u"to"_s))}, nullptr, noteRewind)},
        {QT_TRANSLATE_NOOP("Verb", "End exercise"), step(u"exercise.end"_s, going, u"ended"_s, K, {local(u"reason"_s)}),
         u"演练结束：{title}[，{reason}]", u"Exercise ends: {title}[, {reason}]"},
    };
}

} // namespace

Kind exerciseKind()
{
    return {
        .key = u"exercise"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Exercise"),
        .states = {{"running", QT_TRANSLATE_NOOP("State", "Running")},
                   {"paused", QT_TRANSLATE_NOOP("State", "Paused")},
                   {"ended", QT_TRANSLATE_NOOP("State", "Ended"), over}},
        .verbs = exerciseVerbs(),
        .fields = {{"to", QT_TRANSLATE_NOOP("Field", "Back to")}},
    };
}

} // namespace wf::table
