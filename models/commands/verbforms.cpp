// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbforms.h"

#include "authority.h"
#include "closure.h"
#include "ending.h"
#include "fieldvalue.h"
#include "kind.h"
#include "unitplace.h"
#include "waterstand.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minuteMs = 60'000;

/// What has come to its end is no more chosen, nor who has gone home.
bool isChosenNoMore(const Record &record) { return isOver(record) || record.state() == "off_duty"_L1; }

/// What a reference may mean where its verb names no kind: what a night is about.
const QStringList &usualKinds()
{
    static const QStringList kinds = kindsBy(&Kind::usualRank);
    return kinds;
}

bool isNumeric(const FieldRule &rule) { return rule.type == FieldRule::Type::Number || rule.type == FieldRule::Type::Integer; }

bool isWords(const FieldRule &rule) { return rule.type == FieldRule::Type::Text || rule.type == FieldRule::Type::LocalText; }

/// As the form holds what a record holds: words in the language of the screen.
QJsonValue shown(const FieldRule &rule, const QJsonValue &value)
{
    if (isWords(rule))
        return localise(value);
    if (rule.type != FieldRule::Type::List)
        return value;
    QJsonArray lines;
    for (const QJsonValue line : value.toArray())
        lines.append(localise(line));
    return lines;
}

bool startsFromRecord(const FieldRule &rule, const Verb &verb) { return verb.creates || rule.start == FieldRule::Start::Kept; }

/// The steps of a closure of which it can't be known in this way.
QList<QJsonObject> notKnownBy(const QString &how)
{
    QList<QJsonObject> where;
    for (const ClosureStep &step : closureSteps()) {
        if (!howFits(step.key, how))
            where.append(QJsonObject{{u"step"_s, step.key}});
    }
    return where;
}

QString noteOf(const FieldRule &rule, const Verb &verb, const Record *record)
{
    if (isNumeric(rule) && rule.max > rule.min)
        return QCoreApplication::translate("Form", "%1 to %2").arg(QString::number(rule.min, 'g', 12), QString::number(rule.max, 'g', 12));
    if (verb.kind == "sign"_L1 && rule.name == "text"_L1 && record && rule.type == FieldRule::Type::List) {
        const int rows = int(record->number("rows"_L1)); // no quotation marks where lupdate looks for a number
        return QCoreApplication::translate("Form", "%n lines of %1 characters", nullptr, rows).arg(record->number("cols"_L1));
    }
    return {};
}

} // namespace

VerbForms::VerbForms(const Commands &commands, const Situation &situation, const Clock &clock)
    : m_commands(commands)
    , m_situation(situation)
    , m_clock(clock)
{
}

StepContext VerbForms::context(const Record &before, const QJsonObject &given, const Seat &seat) const
{
    StepContext context{before, given, seat, m_clock.now(), [this](const QString &other) { return m_situation.record(other); }};
    context.authority = &m_commands.authority();
    context.each = [this](const QString &kind) { return m_situation.records(kind); };
    context.water = [this](const Record &point) { return waterStand(m_situation, point, m_clock.now()); };
    context.signsByRoads = m_commands.signsByRoads();
    context.wayBars = m_commands.wayBars();
    context.place = [this](const Record &unit) { return knownPlace(m_situation, unit); };
    return context;
}

QList<FormField> VerbForms::fields(const Verb &verb, const QString &subject, const Seat &seat, const QJsonObject &given) const
{
    const Record *record = m_situation.record(subject);
    QList<FormField> fields;
    QJsonObject known = given;
    for (const FieldRule &rule : verb.fields) {
        if (rule.derived)
            continue;
        FormField field{rule, fieldTitle(verb.kind, rule.name), noteOf(rule, verb, record), QJsonValue(QJsonValue::Undefined),
                        choices(rule, verb, record, seat)};
        field.start = known.contains(rule.name) ? known.value(rule.name) : start(rule, verb, record, known);
        if (const QJsonValue held
            = record && startsFromRecord(rule, verb) ? record->fields().value(rule.name) : QJsonValue(QJsonValue::Undefined);
            !isBlank(held))
            field.held = shown(rule, held);
        field.follows = rule.proposed && !known.contains(rule.name) && isBlank(field.held) && !isBlank(field.start);
        // Of what nobody has entered yet there is nothing to choose: it is written.
        if (!rule.idsOf.isEmpty() && field.choices.isEmpty())
            field.rule.type = FieldRule::Type::Text;
        if (!isBlank(field.start)) {
            known.insert(rule.name, field.start);
            const bool isAmong = std::ranges::any_of(field.choices, [&](const FormChoice &one) { return one.value == field.start; });
            // What is known is shown by its title, though nobody would choose it now.
            if (!isAmong && field.rule.type == FieldRule::Type::Choice)
                field.choices.append({field.start, titled(rule, verb, field.start.toString())});
            else if (!isAmong && rule.type == FieldRule::Type::Reference && m_situation.record(field.start.toString()))
                field.choices.append({field.start, shortName(*m_situation.record(field.start.toString()))});
        }
        const bool isNothingOpen = rule.type == FieldRule::Type::List && rule.open && field.choices.isEmpty();
        if (!isNothingOpen)
            fields.append(field);
    }
    return fields;
}

QJsonValue VerbForms::start(const FieldRule &rule, const Verb &verb, const Record *record, const QJsonObject &known) const
{
    if (rule.keys == FieldRule::Keys::Authorities) // on whose authority is said each time, never presumed
        return QJsonValue::Undefined;
    if (record && rule.fresh) {
        if (const QJsonValue value = proposed(rule, verb, record, known); !isBlank(value))
            return value;
    }
    if (record && startsFromRecord(rule, verb)) {
        if (const QJsonValue value = record->fields().value(rule.name); !isBlank(value))
            return shown(rule, value);
        if (!verb.creates) // an empty field of what is changed is empty
            return QJsonValue::Undefined;
    }
    if (rule.start == FieldRule::Start::Now)
        return m_clock.now() / minuteMs * minuteMs;
    if (rule.start == FieldRule::Start::Last) {
        const QString field = rule.startAfter.isEmpty() ? rule.name : rule.startAfter;
        const auto records = m_situation.records(verb.kind);
        for (auto it = records.crbegin(); it != records.crend(); ++it) {
            if (const QJsonValue value = (*it)->fields().value(field); !isBlank(value))
                return shown(rule, value);
        }
    }
    if (rule.start == FieldRule::Start::After && known.contains(rule.startAfter))
        return known.value(rule.startAfter).toInteger() + rule.startMin * minuteMs;
    return proposed(rule, verb, record, known);
}

QList<QJsonObject> VerbForms::notDecided(const QString &authority, const Verb &verb, const Record *record) const
{
    if (verb.kind != "response"_L1)
        return {};
    // The city's flood headquarters decides about its own levels.
    const bool asksScheme = std::ranges::any_of(verb.fields, [](const FieldRule &rule) { return rule.name == "scheme"_L1; });
    if (!asksScheme && (!record || record->text("scheme"_L1) != "police"_L1))
        return {};
    QList<QJsonObject> where;
    for (int level = 1; level <= 4; ++level) {
        if (m_commands.authority().allows(level, authority))
            continue;
        QJsonObject one{{u"level"_s, level}};
        if (asksScheme)
            one.insert("scheme"_L1, u"police"_s);
        where.append(one);
    }
    return where;
}

QList<FormChoice> VerbForms::choices(const FieldRule &rule, const Verb &verb, const Record *record, const Seat &seat) const
{
    QList<FormChoice> list;
    if (rule.keys == FieldRule::Keys::Authorities) {
        // Where the level is not asked it is the one that stands.
        const bool asksLevel = std::ranges::any_of(verb.fields, [](const FieldRule &one) { return one.name == "level"_L1; });
        const bool isOurs = verb.kind == "response"_L1 && record && record->text("scheme"_L1) == "police"_L1;
        for (const QString &key : authorityKeys()) {
            if (!isOurs || asksLevel || m_commands.authority().allows(record->value("level"_L1).toInt(), key))
                list.append({key, authorityTitle(key), notDecided(key, verb, record)});
        }
    } else if (rule.keys == FieldRule::Keys::Seats) {
        for (const Seat &one : m_commands.seats()) {
            if (one.role != Role::System)
                list.append({one.id, localise(one.name).isEmpty() ? one.id : localise(one.name)});
        }
    } else if (rule.type == FieldRule::Type::Choice) {
        const Record none(verb.kind + u'/');
        // Exercise control calls nobody in live duty: it is offered where there is such a seat.
        const QList<Seat> seats = m_commands.seats();
        const bool hasControl = std::ranges::any_of(seats, [](const Seat &one) { return one.role == Role::Control; });
        // What the program does by itself no person says of himself.
        const auto isOffered
            = [&](const QString &key) { return (key != "control"_L1 || hasControl) && (key != "system"_L1 || seat.role == Role::System); };
        const bool isHow = verb.name == "closure.step"_L1 && rule.name == "how"_L1;
        const QStringList keys = rule.open ? rule.open(context(record ? *record : none, {}, seat))
            : rule.idsOf.isEmpty()         ? rule.choices
                                           : idsFor(rule, context(record ? *record : none, {}, seat));
        for (const QString &key : keys) {
            if (isOffered(key))
                list.append({key, titled(rule, verb, key), isHow ? notKnownBy(key) : QList<QJsonObject>()});
        }
    } else if (isTitled(verb.kind, rule)) {
        for (int i = int(rule.min); i <= int(rule.max); ++i)
            list.append({i, choiceTitle(verb.kind, rule.name, QString::number(i))});
    } else if (rule.type == FieldRule::Type::Reference
               || (!rule.choices.isEmpty() && (rule.type == FieldRule::Type::List || rule.type == FieldRule::Type::Object))) {
        list = references(rule, record);
        if (rule.open && record) {
            const QStringList open = rule.open(context(*record, {}, seat));
            list.removeIf([&open](const FormChoice &one) { return !open.contains(one.value.toString()); });
        }
        // The text that is confirmed names them in its own order, line by line: one is found where the other stands.
        if (record && verb.kind == "bulletin"_L1 && rule.name == "signs"_L1) {
            const QString text = u'\n' + record->localText("text"_L1);
            std::ranges::stable_sort(list, {}, [&text](const FormChoice &one) {
                const qsizetype line = text.indexOf(u'\n' + one.title + u':');
                return line < 0 ? text.size() : line;
            });
        }
    }
    return list;
}

QString VerbForms::titled(const FieldRule &rule, const Verb &verb, const QString &value) const
{
    if (rule.choiceTitle)
        return rule.choiceTitle(value);
    if (rule.idsOf.isEmpty())
        return choiceTitle(verb.kind, rule.name, value);
    const Record *record = m_situation.record(QString(rule.idsOf + u'/' + value));
    return record ? shortName(*record) : value;
}

QList<FormChoice> VerbForms::references(const FieldRule &rule, const Record *record) const
{
    QList<FormChoice> list;
    const bool isAny = rule.choices.isEmpty();
    for (const QString &kind : isAny ? usualKinds() : rule.choices) {
        QList<const Record *> records = m_situation.records(kind);
        // What has a number is looked for while it is new; what has a name by its name.
        std::ranges::reverse(records);
        std::ranges::stable_sort(records, [](const Record *a, const Record *b) {
            return a->displayNumber().isEmpty() && b->displayNumber().isEmpty() && shortName(*a).localeAwareCompare(shortName(*b)) < 0;
        });
        for (const Record *other : std::as_const(records)) {
            const bool fits = rule.states.isEmpty() ? !isChosenNoMore(*other) : rule.states.contains(other->state());
            if (!fits || (record && other->subject() == record->subject()))
                continue;
            const QString name = shortName(*other);
            list.append({other->subject(), isAny || rule.choices.size() > 1 ? kindTitle(kind) + u' ' + name : name});
        }
    }
    return list;
}

QJsonObject VerbForms::sent(const Verb &verb, const QString &subject, const QJsonObject &entered,
                            const std::optional<QJsonObject> &opened) const
{
    const Record *record = m_situation.record(subject);
    const QJsonValue nothing(QJsonValue::Undefined);
    QJsonObject fields;
    for (const FieldRule &rule : verb.fields) {
        if (rule.derived)
            continue;
        const QJsonValue value = entered.value(rule.name);
        const QJsonValue held = record ? record->fields().value(rule.name) : nothing;
        const bool starts = startsFromRecord(rule, verb);
        const bool isKept = starts && !isBlank(held);
        const QJsonValue now = isKept ? shown(rule, held) : nothing;
        const QJsonValue begun = !starts ? nothing : opened ? opened->value(rule.name) : now;
        // Left as it was when the form was opened: nobody has said it, whatever the record holds meanwhile.
        const bool isLeft = isBlank(value) ? isBlank(begun) : value == begun || value == now;
        if (isLeft && rule.required && isKept && !verb.creates)
            fields.insert(rule.name, held); // with all its languages
        else if (!isBlank(value) && (!isLeft || (rule.required && !isKept)))
            fields.insert(rule.name, value);
        else if (!isLeft && isKept)
            fields.insert(rule.name, QJsonValue::Null);
    }
    QJsonObject all = record ? record->fields() : QJsonObject();
    for (auto it = fields.constBegin(); it != fields.constEnd(); ++it)
        all.insert(it.key(), it.value());
    for (const FieldRule &rule : verb.fields) {
        const QJsonValue value = rule.derived ? rule.derived(all) : QJsonValue(QJsonValue::Undefined);
        if (!isBlank(value))
            fields.insert(rule.name, value);
    }
    return fields;
}

std::optional<FormFault> VerbForms::fault(const Verb &verb, const QString &subject, const Seat &seat, const QJsonObject &entered,
                                          const QString &onBehalf, const std::optional<QJsonObject> &opened) const
{
    const QJsonObject given = sent(verb, subject, entered, opened);
    const auto verdict = m_commands.check(seat, {verb.name, subject, given, onBehalf, {}});
    if (verdict)
        return std::nullopt;
    FormFault fault{verdict.error(), blamed(verb, subject, seat, given, verdict.error())};
    const QString title = fieldTitle(verb.kind, fault.field);
    if (!fault.field.isEmpty() && !fault.refusal.text.contains(title))
        fault.refusal.text = QCoreApplication::translate("Form", "“%1”: %2").arg(title, fault.refusal.text);
    return fault;
}

QString VerbForms::blamed(const Verb &verb, const QString &subject, const Seat &seat, const QJsonObject &given,
                          const Refusal &refusal) const
{
    // The field that is named; "Depth limits: Watch" begins with that of the form.
    QString named;
    qsizetype longest = 0;
    for (const FieldRule &rule : verb.fields) {
        const QString title = fieldTitle(verb.kind, rule.name);
        const bool isNamed = refusal.text.contains(u'“' + title + u'”') || refusal.text.contains(u'“' + title + u':')
            || refusal.text.contains(u'“' + title + u'：');
        if (isNamed && title.size() > longest && !rule.derived) {
            named = rule.name;
            longest = title.size();
        }
    }
    if (!named.isEmpty())
        return named;
    // Nobody named one: the fields without which it would not be refused, by the verb's guard or by all that is asked of a command; of
    // several the one whose value the words name.
    const Record *record = m_situation.record(subject);
    const Record before = record ? *record : Record(subject.isEmpty() ? verb.kind + u'/' : subject);
    const auto guarded = [&](const Record &known, const QJsonObject &fields) {
        return verb.guard ? verb.guard(context(known, fields, seat)) : std::nullopt;
    };
    const auto first = guarded(before, given);
    QString blamed;
    QString needed;
    qsizetype length = -1;
    for (const FieldRule &rule : verb.fields) {
        // What the record holds and nobody changed is on the form too.
        const bool isHeld = startsFromRecord(rule, verb) && !isBlank(before.fields().value(rule.name));
        if ((!given.contains(rule.name) && !isHeld) || rule.derived)
            continue;
        QJsonObject without = given;
        without.remove(rule.name);
        QJsonObject held = before.fields();
        held.remove(rule.name);
        bool isBlamed = false;
        if (first && first->code == refusal.code) {
            const auto again = guarded(Record(before.subject(), held), without);
            // What the guard itself asks for is not to blame for what it says of the rest.
            isBlamed = !again || (again->code != first->code && again->code != "field.missing"_L1);
        } else {
            const auto verdict = m_commands.check(seat, {verb.name, subject, without, {}, {}});
            const bool lacksIt = !verdict && verdict.error().code == "field.missing"_L1;
            isBlamed = verdict || (!lacksIt && verdict.error().code != refusal.code);
            if (lacksIt && rule.type == FieldRule::Type::Reference && needed.isEmpty())
                needed = rule.name;
        }
        const QString value
            = titleOfValue(rule, verb, record, seat, given.contains(rule.name) ? given.value(rule.name) : before.fields().value(rule.name));
        const qsizetype said = value.size() > 1 && refusal.text.contains(value) ? value.size() : 0;
        if (isBlamed && said > length) {
            blamed = rule.name;
            length = said;
        }
    }
    return blamed.isEmpty() ? needed : blamed;
}

QString VerbForms::titleOfValue(const FieldRule &rule, const Verb &verb, const Record *record, const Seat &seat,
                                const QJsonValue &value) const
{
    for (const FormChoice &choice : choices(rule, verb, record, seat)) {
        if (choice.value == value)
            return choice.title;
    }
    return localise(value);
}

} // namespace wf
