// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kindtable.h"

namespace wf::table {

namespace {

QList<KindVerb> injectVerbs()
{
    const auto stage = must(text(u"stage"_s));
    return {
        {QT_TRANSLATE_NOOP("Verb", "Show inject"),
         creating(u"inject.show"_s, u"shown"_s, K, {must(text(u"key"_s)), stage, list(u"to"_s), must(local(u"text"_s)), local(u"name"_s)})},
    };
}

} // namespace

Kind injectKind()
{
    return {
        .key = u"inject"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Inject"),
        .states = {{"shown", QT_TRANSLATE_NOOP("State", "Shown"), over}},
        .verbs = injectVerbs(),
        .fields = {{"to", QT_TRANSLATE_NOOP("Field", "Seats")}},
    };
}

} // namespace wf::table
