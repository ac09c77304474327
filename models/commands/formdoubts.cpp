// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbforms.h"

// What a form says before anything is carried out.
namespace wf {

std::optional<FormFault> VerbForms::caution(const Verb &verb, const QString &subject, const Seat &seat, const QJsonObject &entered,
                                            const std::optional<QJsonObject> &opened) const
{
    const Record *record = m_situation.record(subject);
    if (!record || !verb.caution)
        return std::nullopt;
    const QJsonObject given = sent(verb, subject, entered, opened);
    const auto said = verb.caution(context(*record, given, seat));
    if (!said)
        return std::nullopt;
    return FormFault{*said, blamed(verb, subject, seat, given, *said)};
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
