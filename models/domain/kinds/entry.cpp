// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kindtable.h"
#include "water.h"

namespace wf::table {

namespace {

/// What was read was read before it is written down, and is of use for a day.
std::optional<Refusal> wasReadBefore(const StepContext &context)
{
    constexpr qint64 oldest = 24 * 3'600'000;
    const qint64 readAt = context.given.value("readAt"_L1).toInteger(context.now);
    if (readAt <= context.now + clocksDifferMs && readAt >= context.now - oldest)
        return std::nullopt;
    return Refusal{u"entry.read_at"_s,
                   QCoreApplication::translate("Refusal", "“%1” must lie within the last 24 hours: nobody reads the water in the future.")
                       .arg(fieldTitle(u"entry"_s, u"readAt"_s))};
}

/// Whoever has it from another says from whom.
FieldRule readBy()
{
    FieldRule rule = only(personal(local(u"readBy"_s)), u"type"_s, u"reading"_s);
    rule.requiredOf = fromOthers;
    rule.needed = {u"type"_s, u"reading"_s};
    return rule;
}

/// A reading needs no more words than where the water was read.
QJsonValue readingWords(const StepContext &context)
{
    const Record *point = context.look ? context.look(context.given.value("floodPoint"_L1).toString()) : nullptr;
    if (context.given.value("type"_L1).toString() != "reading"_L1 || !point)
        return QJsonValue::Undefined;
    return QCoreApplication::translate("Form", "Water read at %1").arg(point->name());
}

FieldRule entryText()
{
    FieldRule rule = must(prose(u"text"_s));
    rule.proposed = readingWords;
    return rule;
}

QList<KindVerb> entryVerbs()
{
    const auto about = ref(u"about"_s);
    return {
        {QT_TRANSLATE_NOOP("Verb", "Add log entry"),
         creating(
             u"entry.add"_s, u"added"_s, C | D | B | L | O | K | Role::Evaluator | S,
             {must(choice(u"type"_s, {u"note"_s, u"voice"_s, u"judgement"_s, u"reading"_s, u"patrol"_s, u"verification"_s, u"system"_s})),
              mustWhere(ref(u"floodPoint"_s, {u"floodpoint"_s}), u"type"_s, u"reading"_s),
              only(mustWhere(number(u"depthCm"_s, 0, 1000), u"type"_s, u"reading"_s), u"type"_s, u"reading"_s), readBy(),
              only(past(now(time(u"readAt"_s))), u"type"_s, u"reading"_s), entryText(),
              choice(u"medium"_s, {u"phone"_s, u"radio"_s, u"face"_s, u"screen"_s, u"system"_s}), about, seldom(local(u"name"_s)),
              seldom(position())},
             {}, wasReadBefore),
         u"[{point}：][水深{depth}。][{readBy}读取。]{text}",
         u"[{point}: ][{depth}. ][Read by {readBy}. ]{text}",
         {{"type", "reading", QT_TRANSLATE_NOOP("Verb", "Enter a reading")}}},
    };
}

} // namespace

Kind entryKind()
{
    return {
        .key = u"entry"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Log entry"),
        .states = {{"added", QT_TRANSLATE_NOOP("State", "Added"), over}},
        .verbs = entryVerbs(),
        .fields = {{"readBy", QT_TRANSLATE_NOOP("Field", "Who read it")}, {"readAt", QT_TRANSLATE_NOOP("Field", "Read at")}},
        .choices = {{"type.note", QT_TRANSLATE_NOOP("Choice", "Note")},
                    {"type.voice", QT_TRANSLATE_NOOP("Choice", "Spoken order")},
                    {"type.judgement", QT_TRANSLATE_NOOP("Choice", "Judgement")},
                    {"type.reading", QT_TRANSLATE_NOOP("Choice", "Water reading")},
                    {"type.patrol", QT_TRANSLATE_NOOP("Choice", "Video patrol")},
                    {"type.verification", QT_TRANSLATE_NOOP("Choice", "Verification")},
                    {"type.system", QT_TRANSLATE_NOOP("Choice", "System")},
                    {"medium.phone", QT_TRANSLATE_NOOP("Choice", "Phone")},
                    {"medium.radio", QT_TRANSLATE_NOOP("Choice", "Radio")},
                    {"medium.face", QT_TRANSLATE_NOOP("Choice", "Face to face")},
                    {"medium.screen", QT_TRANSLATE_NOOP("Choice", "Screen")},
                    {"medium.system", QT_TRANSLATE_NOOP("Choice", "System")}},
        .belongsTo = {"about"_L1},
        .archiveRank = 60,
    };
}

} // namespace wf::table
