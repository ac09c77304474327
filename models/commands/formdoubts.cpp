// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ending.h"
#include "kind.h"
#include "refusaltext.h"
#include "verbforms.h"

// What a form says before anything is carried out.
namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// What a consequence ends, or has go on for something else; empty: it does neither.
QString endedBy(const Situation &situation, const Consequence &one)
{
    const Verb *then = findVerb(one.verb);
    const Record *record = situation.record(one.subject);
    const bool isEnding = then && !then->to.isEmpty() && isOver(Record(one.subject, {{u"state"_s, then->to}}));
    if (!record || !then || !(isEnding || one.verb == "order.follow"_L1))
        return {};
    QString whose = record->kind() == "task"_L1 ? record->localText("text"_L1) : record->name();
    if (whose.isEmpty())
        whose = record->displayNumber();
    for (const auto field : {"to"_L1, "agency"_L1}) {
        if (const Record *other = situation.record(record->text(field)))
            whose = other->name();
    }
    const QString what = record->kind() == "bulletin"_L1 ? choiceTitle(u"bulletin"_s, u"medium"_s, record->text("medium"_L1)) : whose;
    const QString state = stateTitle(record->kind(), record->state());
    return RefusalText::tr("%1 (%2, “%3”)").arg(verbTitle(one.verb), what, state);
}

} // namespace

QString VerbForms::ends(const Verb &verb, const QString &subject, const Seat &seat, const QJsonObject &given) const
{
    const Record *record = m_situation.record(subject);
    if (!record || !verb.follows)
        return {};
    const StepContext step = context(*record, given, seat);
    QJsonObject fields = record->fields(); // as they will be: what is wrong with what is given is said elsewhere
    for (auto it = given.begin(); it != given.end(); ++it)
        fields.insert(it.key(), it.value());
    if (!verb.to.isEmpty())
        fields.insert("state"_L1, verb.to);
    QStringList ended;
    const QList<Consequence> follows = verb.follows(step, Record(subject, fields));
    for (const Consequence &one : follows)
        ended.append(endedBy(m_situation, one));
    ended.removeAll(QString());
    return ended.isEmpty() ? QString() : RefusalText::tr("With it: %1.").arg(ended.join(RefusalText::tr("; ")));
}

std::optional<FormFault> VerbForms::caution(const Verb &verb, const QString &subject, const Seat &seat, const QJsonObject &entered,
                                            const std::optional<QJsonObject> &opened) const
{
    const Record *record = m_situation.record(subject);
    if (!record || !(verb.caution || verb.follows))
        return std::nullopt;
    const QJsonObject given = sent(verb, subject, entered, opened);
    const auto said = verb.caution ? verb.caution(context(*record, given, seat)) : std::nullopt;
    const QString ended = ends(verb, subject, seat, given);
    if (!said)
        return ended.isEmpty() ? std::nullopt : std::optional(FormFault{{u"verb.ends"_s, ended}, {}});
    const Refusal all{said->code, ended.isEmpty() ? said->text : RefusalText::tr("%1 %2").arg(said->text, ended)};
    return FormFault{all, blamed(verb, subject, seat, given, *said)};
}

std::optional<Refusal> VerbForms::bar(const Verb &verb, const QString &subject, const Seat &seat, const QJsonObject &entered,
                                      const std::optional<QJsonObject> &opened) const
{
    const Record *record = m_situation.record(subject);
    if (!record || !verb.guard)
        return std::nullopt;
    const QJsonObject nothing;
    const auto first = verb.guard(context(*record, nothing, seat));
    if (!first || !blamed(verb, subject, seat, nothing, *first).isEmpty())
        return std::nullopt; // it is asked for by the form
    const QJsonObject given = sent(verb, subject, entered, opened);
    const auto still = verb.guard(context(*record, given, seat));
    const bool isBarred = still && still->code == first->code && blamed(verb, subject, seat, given, *still).isEmpty();
    return isBarred ? still : std::nullopt;
}

} // namespace wf
