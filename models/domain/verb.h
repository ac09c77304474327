// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publishing.h"
#include "record.h"
#include "refusal.h"
#include "role.h"
#include "water.h"

#include <QList>

#include <expected>
#include <functional>
#include <optional>

namespace wf {

struct StepContext;

/// What a field of a verb may hold, and what a form makes of it.
struct FieldRule {
    /// Curve: pairs of numbers, both rising.
    enum class Type : quint8 { Text, LocalText, Number, Integer, Flag, Time, Position, Line, List, Choice, Reference, Object, Curve };
    /// What a form shows before anybody has said anything. Nothing, unless it is known: what the record holds (Kept; so is every field of
    /// a verb that creates, where the record is there), the log's time (Now), a time `startMin` after another one (After), what the newest
    /// record of the kind holds (Last).
    enum class Start : quint8 { Blank, Kept, Now, After, Last };
    /// Whose keys a text holds.
    enum class Keys : quint8 { None, Authorities, Seats };
    QString name;
    Type type = Type::Text;
    bool required = false;
    double min = 0; ///< Number, Integer: range; both 0 = any
    double max = 0;
    QStringList choices; ///< Choice: the allowed values; Reference, and a List or the keys of an Object that are references: the kinds
    bool personal = false; ///< names, telephone numbers, plates: its texts lie in the log's vault, which can be erased
    bool passing = false; ///< said with the command; the record keeps what comes of it, not the value
    Start start = Start::Blank;
    int startMin = 0; ///< After: minutes
    QString startAfter = {}; ///< After: the time it is counted from; Last: the field of that record, where it is another one
    Keys keys = Keys::None;
    bool seldom = false; ///< folded away until it is asked for
    bool prose = false; ///< LocalText of several lines
    bool past = false; ///< Time: of what has happened, so no form proposes one that lies ahead
    QStringList states = {}; ///< Reference: the states of what may be chosen; empty = all that is not over
    QList<FieldRule> inner = {}; ///< Object: what it is known to hold
    /// Choice, or a List of references: what may be chosen now; nullptr = all. A list of which nothing may be chosen is on no form.
    QStringList (*open)(const StepContext &) = nullptr;
    QString (*choiceTitle)(const QString &value) = nullptr; ///< Choice: nullptr = wf::choiceTitle()
    QJsonValue (*derived)(const QJsonObject &given) = nullptr; ///< follows from what else was said, so that no form asks for it
    /// What a form proposes by what else it says (StepContext::given), and proposes anew when that changes, until a person has edited the
    /// field; undefined: nothing.
    QJsonValue (*proposed)(const StepContext &) = nullptr;
    bool fresh = false; ///< what is proposed comes before what the record holds: that was so when it was recorded, and may be no more
    /// Choice without `choices`: its values are the ids of the records of this kind. Where there are none yet, any key will do.
    QString idsOf = {};
    /// That another field holds a value; without a field: always.
    struct Where {
        QString field;
        QString value;
        [[nodiscard]] bool holds(const QJsonObject &given) const { return field.isEmpty() || given.value(field).toString() == value; }
    };
    Where shown = {}; ///< where a form has it
    Where needed = {}; ///< where it is required, if it is
    Roles requiredOf = {}; ///< the roles that must say it where others need not

    [[nodiscard]] bool isRequired(const QJsonObject &given, Role role) const
    {
        return (required || requiredOf.testFlag(role)) && needed.holds(given);
    }
};

class AuthorityTable;

/// What bars a way for the vehicles of a corridor, as the roads stand: subjects of closures and flood points.
using WayBars = std::function<QStringList(const Record &corridor, const QList<QPointF> &line)>;

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
    std::function<QList<const Record *>(const QString &kind)> each = {}; ///< the records of a kind; may be empty, as `look`
    bool follows = false; ///< a Consequence: whoever took the step that led here may take this one too
    /// What the newest readings at a flood point say; empty = nobody reads, so nothing is known.
    std::function<WaterStand(const Record &floodPoint)> water = {};
    SignsByRoads signsByRoads = {}; ///< may be empty, as `look`: then signs are taken by the straight line
    /// Where a unit is known to be, also by its own device; empty = where its record says.
    std::function<std::optional<QPointF>(const Record &unit)> place = {};
    WayBars wayBars = {}; ///< may be empty, as `look`: then nothing is known of the roads
};

/// What follows from a step by itself. It is taken in the same transaction with the step's event as its cause; one that can't be taken
/// (the unit has gone home already) is left out.
struct Consequence {
    QString verb;
    QString subject;
    QJsonObject fields;
    bool must = false; ///< not left out: the step itself is refused (a unit that is not free is not sent)
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
    QList<Consequence> (*follows)(const StepContext &, const Record &after) = nullptr; ///< one act of a person is one step
    /// Of what takes something back: is there anything? Not offered where there is not; its guard says so to whoever asks all the same.
    /// nullptr = it takes nothing back.
    bool (*hasMatter)(const Record &record) = nullptr;
    /// What stands out in what is given, said on the form before it is carried out, though it may be; nullptr = nothing ever does.
    std::optional<Refusal> (*caution)(const StepContext &) = nullptr;
    /// Of a step that comes too late: what came before it, where the state alone would mislead; nullptr, nullopt = the state says it.
    std::optional<Refusal> (*overtaken)(const StepContext &) = nullptr;
};

[[nodiscard]] const QList<Verb> &allVerbs();
[[nodiscard]] const Verb *findVerb(const QString &name);
/// The fields of a kind whose texts are personal data, by any of its verbs; sorted.
[[nodiscard]] QStringList personalFields(const QString &kind);
/// The verbs that could follow now for this role (guards not asked): what takes something back only where there is something.
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
/// The same of a verb that does different things by what is said in a field: "录入水深" for an entry of the type "reading".
[[nodiscard]] QString verbTitle(const QString &verb, const QJsonObject &given);
/// "已确认", translated, for a state of a kind.
[[nodiscard]] QString stateTitle(const QString &kind, const QString &state);
/// "临时交通管制" …, translated.
[[nodiscard]] QString kindTitle(const QString &kind);
/// Translated title of a choice value ("ponding" → 积水), by field name.
[[nodiscard]] QString choiceTitle(const QString &kind, const QString &field, const QString &value);

/// "道路", translated, for a field of a kind; the field's name where it is unknown.
[[nodiscard]] QString fieldTitle(const QString &kind, const QString &field);
/// The same for a field within an object: "关注水深" for "watch" of "thresholds".
[[nodiscard]] QString innerTitle(const QString &kind, const QString &field, const QString &inner);
/// A field may be taken away again (by a given null): no verb of its kind needs it where it creates.
[[nodiscard]] bool isOptional(const QString &kind, const FieldRule &rule);

/// The record after the step, or why it is refused: unknown verb, wrong role, wrong state, a field missing, of the
/// wrong type or out of range, a reference to nothing, a guard's reason. Sets "state", "times.<state>", "by.<state>"; unknown given fields
/// are refused ("field.unknown") so that a typing error is not lost in silence. A given null takes an optional field away. Codes:
/// "verb.unknown", "verb.wrong_kind", "role.not_allowed", "record.removed", "record.exists", "record.missing", "step.wrong_state",
/// "field.unknown", "field.missing", "field.wrong_type", "field.out_of_range", "field.bad_choice", "field.bad_reference",
/// "field.no_words", "field.no_name", and the guards'.
[[nodiscard]] std::expected<Record, Refusal> takeStep(const QString &verb, const StepContext &context);

} // namespace wf
