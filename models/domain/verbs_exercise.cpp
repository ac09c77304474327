// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbtable.h"

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

} // namespace

QList<Verb> exerciseVerbs()
{
    const QStringList going{u"running"_s, u"paused"_s};
    const auto stage = must(text(u"stage"_s));
    return {
        creating(u"inject.show"_s, u"shown"_s, K, {must(text(u"key"_s)), stage, list(u"to"_s), must(local(u"text"_s)), local(u"name"_s)}),
        creating(u"exercise.begin"_s, u"running"_s, K,
                 {must(text(u"scenario"_s)), must(local(u"title"_s)), integer(u"seed"_s, 0, 4294967295.0), must(time(u"start"_s)),
                  text(u"stage"_s), local(u"notice"_s), local(u"name"_s)}),
        step(u"exercise.pause"_s, {u"running"_s}, u"paused"_s, K, {local(u"reason"_s)}),
        step(u"exercise.resume"_s, {u"paused"_s}, u"running"_s, K),
        step(u"exercise.stage"_s, going, {}, K, {stage}),
        step(u"exercise.rewind"_s, going, {}, K, {stage, must(time(u"to"_s))}, nullptr, noteRewind),
        step(u"exercise.end"_s, going, u"ended"_s, K, {local(u"reason"_s)}),
    };
}

} // namespace wf::table
