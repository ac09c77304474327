// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"
#include "refusal.h"
#include "role.h"
#include "water.h"

#include <QList>

#include <expected>
#include <functional>
#include <optional>

namespace wf {

/// What a field of a verb may hold.
struct FieldRule {
    enum class Type : quint8 { Text, LocalText, Number, Integer, Flag, Time, Position, Line, List, Choice, Reference, Object };
    QString name;
    Type type = Type::Text;
    bool required = false;
    double min = 0; ///< Number, Integer: range; both 0 = any
    double max = 0;
    QStringList choices; ///< Choice: the allowed values; Reference: the allowed kinds
    bool personal = false; ///< names, telephone numbers, plates: its texts lie in the log's vault, which can be erased
    bool passing = false; ///< said with the command; the record keeps what comes of it, not the value
};

class AuthorityTable;

/// Everything a rule may look at. `before` is a record without fields where the step creates it. `look` finds other records by subject
/// (nullptr when there is none).
struct StepContext {
    const Record &before;
    const QJsonObject &given;
    Seat seat;
    qint64 now = 0;
    std::function<const Record *(const QString &subject)> look;
    const AuthorityTable *authority = nullptr; ///< who may activate a response of which level; nullptr = the default table
    int responseLevel = 4; ///< gravest level of our own response that is active: decides who may confirm a closure; 4 where none is
    /// What the newest readings at a flood point say; empty = nobody reads, so nothing is known.
    std::function<WaterStand(const Record &floodPoint)> water;
};

/// One thing a person, a feed or a rule may do to a record: who, from which states, to which, with which fields.
struct Verb {
    QString name; ///< "closure.confirm"
    QString kind; ///< "closure"
    bool creates = false; ///< may be said of a record that does not exist yet; its required fields may be in the record already
    QStringList from; ///< states it may follow; empty = any of an existing record, none for a verb that creates
    QString to; ///< state after it; empty = unchanged
    Roles roles;
    QList<FieldRule> fields;
    std::optional<Refusal> (*guard)(const StepContext &) = nullptr; ///< what a table can't say
    void (*apply)(const StepContext &, Record &after) = nullptr; ///< what copying fields can't do
};

[[nodiscard]] const QList<Verb> &allVerbs();
[[nodiscard]] const Verb *findVerb(const QString &name);
/// The fields of a kind whose texts are personal data, by any of its verbs; sorted.
[[nodiscard]] QStringList personalFields(const QString &kind);
/// The verbs that could follow now for this role (guards not asked).
[[nodiscard]] QList<const Verb *> verbsFor(const Record &record, Role role);

/// A verb for a button: what it is, and why it can't be used yet (a guard's reason) if so.
struct NextVerb {
    const Verb *verb = nullptr;
    std::optional<Refusal> hindrance;
};
/// The verbs that could follow now for context.seat's role, with what their guards say to `given`.
[[nodiscard]] QList<NextVerb> nextVerbs(const StepContext &context);

/// "确认管制", translated; the verb's name where it is unknown.
[[nodiscard]] QString verbTitle(const QString &verb);
/// "已确认", translated, for a state of a kind.
[[nodiscard]] QString stateTitle(const QString &kind, const QString &state);
/// "临时交通管制" …, translated.
[[nodiscard]] QString kindTitle(const QString &kind);
/// Translated title of a choice value ("ponding" → 积水), by field name.
[[nodiscard]] QString choiceTitle(const QString &kind, const QString &field, const QString &value);

/// "道路", translated, for a field of a kind; the field's name where it is unknown.
[[nodiscard]] QString fieldTitle(const QString &kind, const QString &field);

/// The record after the step, or why it is refused: unknown verb, wrong role, wrong state, a field missing, of the
/// wrong type or out of range, a reference to nothing, a guard's reason. Sets "state", "times.<state>", "by.<state>"; unknown given fields
/// are refused ("field.unknown") so that a typing error is not lost in silence. Codes: "verb.unknown", "verb.wrong_kind",
/// "role.not_allowed", "record.removed", "record.exists", "record.missing", "step.wrong_state", "field.unknown",
/// "field.missing", "field.wrong_type", "field.out_of_range", "field.bad_choice", "field.bad_reference", and the guards'.
[[nodiscard]] std::expected<Record, Refusal> takeStep(const QString &verb, const StepContext &context);

} // namespace wf
