// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"

namespace wf {

/// One of those that a field of a form may take.
struct FormChoice {
    QJsonValue value;
    QString title;
    QList<QJsonObject> notWhere = {}; ///< it is not offered where the form holds all of one of these: {field: value}
};

/// One field of a verb's form as it opens.
struct FormField {
    FieldRule rule;
    QString title;
    QString note; ///< what a person must know to fill it: a range with its unit, the size of a sign; or empty
    QJsonValue start; ///< what is filled in; undefined = nothing
    QList<FormChoice> choices; ///< for Choice, Reference, keys, titled numbers, lists of references
    QJsonValue held = QJsonValue(QJsonValue::Undefined); ///< what the record holds of it, where the form starts from the record
    bool follows = false; ///< what is filled in was proposed by other fields, and is that of their new values when they change: followed()
};

/// A refusal and the field of the form that it is about.
struct FormFault {
    Refusal refusal; ///< its text names the field
    QString field; ///< empty: it is about no field, but about how things stand
};

/// The forms of all verbs, made from what the verbs declare: what is filled in, what may be chosen now, what is sent of it.
class VerbForms {
public:
    VerbForms(const Commands &commands, const Situation &situation, const Clock &clock);

    /// The fields to ask for; what follows from others is left out. `given` is known already; subject: empty, or the record it is done to.
    [[nodiscard]] QList<FormField> fields(const Verb &verb, const QString &subject, const Seat &seat, const QJsonObject &given = {}) const;
    /// What the fields that follow others propose, by what the form holds now: {field: value}, without those that nothing is proposed for.
    [[nodiscard]] QJsonObject followed(const Verb &verb, const QString &subject, const QJsonObject &entered) const;
    /// Of what a form holds what belongs into the event: what a person changed in it, and what the verb needs. What was left as the record
    /// had it is not said again; what was emptied is taken away; what follows from the rest is added. `opened`: FormField::held of its
    /// fields when the form was opened, for the record may have changed under it since; nullopt: it was opened just now.
    [[nodiscard]] QJsonObject sent(const Verb &verb, const QString &subject, const QJsonObject &entered,
                                   const std::optional<QJsonObject> &opened = std::nullopt) const;
    /// Would what a form holds be refused now? Then why, and by which field. `opened`: as in sent().
    [[nodiscard]] std::optional<FormFault> fault(const Verb &verb, const QString &subject, const Seat &seat, const QJsonObject &entered,
                                                 const QString &onBehalf = {},
                                                 const std::optional<QJsonObject> &opened = std::nullopt) const;
    /// What stands out in what a form holds before it is carried out (Verb::caution), and the field that answers it; and what ends with the
    /// step, or goes on for something else: orders, texts and notices.
    [[nodiscard]] std::optional<FormFault> caution(const Verb &verb, const QString &subject, const Seat &seat, const QJsonObject &entered,
                                                   const std::optional<QJsonObject> &opened = std::nullopt) const;
    /// Why the step can't be taken as things stand, where no field of its form could help: known before anything is entered.
    [[nodiscard]] std::optional<Refusal> bar(const Verb &verb, const QString &subject, const Seat &seat, const QJsonObject &entered,
                                             const std::optional<QJsonObject> &opened = std::nullopt) const;

private:
    /// What ends with the step, in words; empty: nothing does. `given`: as in sent().
    [[nodiscard]] QString ends(const Verb &verb, const QString &subject, const Seat &seat, const QJsonObject &given) const;
    [[nodiscard]] StepContext context(const Record &before, const QJsonObject &given, const Seat &seat) const;
    [[nodiscard]] QJsonValue start(const FieldRule &rule, const Verb &verb, const Record *record, const QJsonObject &known) const;
    [[nodiscard]] QJsonValue proposed(const FieldRule &rule, const Verb &verb, const Record *record, const QJsonObject &known) const;
    /// Where a response is not decided by this authority.
    [[nodiscard]] QList<QJsonObject> notDecided(const QString &authority, const Verb &verb, const Record *record) const;
    [[nodiscard]] QList<FormChoice> choices(const FieldRule &rule, const Verb &verb, const Record *record, const Seat &seat) const;
    /// What a value of a Choice is called.
    [[nodiscard]] QString titled(const FieldRule &rule, const Verb &verb, const QString &value) const;
    [[nodiscard]] QList<FormChoice> references(const FieldRule &rule, const Record *record) const;
    [[nodiscard]] QString blamed(const Verb &verb, const QString &subject, const Seat &seat, const QJsonObject &given,
                                 const Refusal &refusal) const;

    [[nodiscard]] QString titleOfValue(const FieldRule &rule, const Verb &verb, const Record *record, const Seat &seat,
                                       const QJsonValue &value) const;

    const Commands &m_commands;
    const Situation &m_situation;
    const Clock &m_clock;
};

/// "Z-0012 滨河西路": a record as it is chosen in a list: its number, what it is called or where it is.
[[nodiscard]] QString shortName(const Record &record);

} // namespace wf
