// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formdesk.h"

#include "bulletins.h"
#include "desk.h"
#include "fieldvalue.h"
#include "geo.h"
#include "positiontext.h"
#include "timetext.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minuteMs = 60'000;

QString typeName(FieldRule::Type type)
{
    switch (type) {
    case FieldRule::Type::Text:
    case FieldRule::Type::LocalText:
        return u"text"_s;
    case FieldRule::Type::Number:
        return u"number"_s;
    case FieldRule::Type::Integer:
        return u"integer"_s;
    case FieldRule::Type::Flag:
        return u"flag"_s;
    case FieldRule::Type::Time:
        return u"time"_s;
    case FieldRule::Type::Position:
        return u"position"_s;
    case FieldRule::Type::Line:
        return u"line"_s;
    case FieldRule::Type::List:
        return u"list"_s;
    case FieldRule::Type::Choice:
        return u"choice"_s;
    case FieldRule::Type::Reference:
        return u"reference"_s;
    case FieldRule::Type::Object:
        return u"object"_s;
    case FieldRule::Type::Curve:
        return u"curve"_s;
    }
    return u"text"_s;
}

QVariantMap described(const FieldRule &rule, const QString &title)
{
    return {{u"name"_s, rule.name},
            {u"title"_s, title},
            {u"note"_s, QString()},
            {u"type"_s, typeName(rule.type)},
            {u"required"_s, rule.required},
            {u"seldom"_s, rule.seldom},
            {u"prose"_s, rule.prose},
            {u"past"_s, rule.past},
            {u"min"_s, rule.min},
            {u"max"_s, rule.max},
            {u"choices"_s, QVariantList()},
            {u"inner"_s, QVariantList()},
            {u"shownField"_s, rule.shown.field},
            {u"shownValue"_s, rule.shown.value},
            {u"neededField"_s, rule.needed.field},
            {u"neededValue"_s, rule.needed.value},
            {u"after"_s, rule.start == FieldRule::Start::After ? rule.startAfter : QString()}};
}

QVariantMap described(const FormField &field, const QString &kind, Role role)
{
    QVariantMap map = described(field.rule, field.title);
    QVariantList choices;
    for (const FormChoice &choice : field.choices) {
        QVariantList notWhere;
        for (const QJsonObject &held : choice.notWhere)
            notWhere << held.toVariantMap();
        choices << QVariantMap{{u"value"_s, choice.value.toVariant()}, {u"title"_s, choice.title}, {u"notWhere"_s, notWhere}};
    }
    QVariantList inner;
    for (const FieldRule &rule : field.rule.inner) {
        QVariantMap one = described(rule, innerTitle(kind, field.rule.name, rule.name));
        if (rule.max > rule.min)
            one.insert(u"note"_s, u"%1 – %2"_s.arg(QString::number(rule.min, 'g', 12), QString::number(rule.max, 'g', 12)));
        inner << one;
    }
    map.insert(u"required"_s, field.rule.required || field.rule.requiredOf.testFlag(role));
    map.insert(u"note"_s, field.note);
    map.insert(u"choices"_s, choices);
    map.insert(u"inner"_s, inner);
    map.insert(u"follows"_s, field.follows);
    if (!field.start.isUndefined() && !field.start.isNull())
        map.insert(u"value"_s, field.start.toVariant());
    return map;
}

std::optional<QPointF> pointOf(const QVariant &value)
{
    const QVariantList pair = value.toList();
    return pair.size() == 2 ? std::optional(QPointF(pair.at(0).toDouble(), pair.at(1).toDouble())) : std::nullopt;
}

QVariantList pairOf(QPointF point) { return {point.x(), point.y()}; }

/// The words that people outside read: they are edited as they will read them.
bool goesOut(const Verb &verb, const FieldRule &rule)
{
    return verb.kind == "bulletin"_L1 && (rule.name == "text"_L1 || rule.name == "title"_L1);
}

QString publicLanguage() { return DraftContext().language; }

QString inPublic(const QJsonValue &held) { return LocalText::from(held).in(publicLanguage()); }

QVariantMap answer(const QVariant &value, const QString &problem = {}) { return {{u"value"_s, value}, {u"problem"_s, problem}}; }

} // namespace

FormDesk::FormDesk(const Desk &desk, const Commands *commands, const Situation &situation, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_situation(situation)
    , m_clock(clock)
{
    if (commands)
        m_forms.emplace(*commands, situation, clock);
}

QVariantMap FormDesk::form(const QString &name, const QString &subject, const QVariantMap &given) const
{
    const Verb *verb = findVerb(name);
    if (!verb)
        return {};
    QVariantList fields;
    auto list = m_forms ? m_forms->fields(*verb, subject, m_desk.seat(), QJsonObject::fromVariantMap(given)) : QList<FormField>();
    const Record *record = m_situation.record(subject);
    QVariantMap opened;
    const bool asksWhere = std::ranges::any_of(list, [](const FormField &field) { return field.rule.type == FieldRule::Type::Position; });
    for (FormField &field : list) {
        if (record && goesOut(*verb, field.rule)) {
            const QJsonValue held = record->fields().value(field.rule.name);
            if (!isBlank(held) && !given.contains(field.rule.name))
                field.start = inPublic(held);
            if (!isBlank(field.held))
                field.held = inPublic(held);
            if (contentLanguage() != publicLanguage())
                field.title = tr("%1 (goes out in %2)").arg(field.title, publicLanguage() == "en"_L1 ? tr("English") : tr("Chinese"));
        }
        QVariantMap one = described(field, verb->kind, m_desk.seat().role);
        if (asksWhere && field.rule.name == "place"_L1)
            one.insert(u"type"_s, u"place"_s); // its words say where it is, too
        fields << one;
        if (!isBlank(field.held))
            opened.insert(field.rule.name, field.held.toVariant());
    }
    return {{u"verb"_s, verb->name}, {u"title"_s, verbTitle(verb->name)},
            {u"kind"_s, verb->kind}, {u"creates"_s, verb->creates},
            {u"held"_s, opened},     {u"fields"_s, fields}};
}

QString FormDesk::title(const QString &name, const QVariantMap &entered) const
{
    return name.isEmpty() ? QString() : verbTitle(name, QJsonObject::fromVariantMap(entered));
}

QVariantMap FormDesk::followed(const QString &name, const QString &subject, const QVariantMap &entered) const
{
    const Verb *verb = findVerb(name);
    return verb && m_forms ? m_forms->followed(*verb, subject, QJsonObject::fromVariantMap(entered)).toVariantMap() : QVariantMap();
}

QJsonObject FormDesk::asHeld(const Verb &verb, const QString &subject, const QVariantMap &entered) const
{
    QJsonObject fields = QJsonObject::fromVariantMap(entered);
    const Record *record = m_situation.record(subject);
    for (const FieldRule &rule : verb.fields) {
        const QJsonValue said = fields.value(rule.name);
        const QJsonValue held = record ? record->fields().value(rule.name) : QJsonValue(QJsonValue::Undefined);
        if (!goesOut(verb, rule) || isBlank(held) || !said.isString())
            continue;
        if (said.toString() == inPublic(held))
            fields.insert(rule.name, localise(held)); // with all its languages
        else if (said.toString() == localise(held)) // what the desk reads of it is now to go out
            fields.insert(rule.name, LocalText::same(said.toString()).json());
    }
    return fields;
}

QVariantMap FormDesk::sent(const QString &name, const QString &subject, const QVariantMap &entered) const
{
    const Verb *verb = findVerb(name);
    return verb && m_forms ? m_forms->sent(*verb, subject, asHeld(*verb, subject, entered)).toVariantMap() : QVariantMap();
}

QVariantMap FormDesk::sent(const QString &name, const QString &subject, const QVariantMap &entered, const QVariantMap &opened) const
{
    const Verb *verb = findVerb(name);
    return verb && m_forms ? m_forms->sent(*verb, subject, asHeld(*verb, subject, entered), asHeld(*verb, subject, opened)).toVariantMap()
                           : QVariantMap();
}

QVariantMap FormDesk::fault(const QString &name, const QString &subject, const QVariantMap &entered, const QString &onBehalf) const
{
    return faultOf(name, subject, entered, onBehalf, std::nullopt);
}

QVariantMap FormDesk::fault(const QString &name, const QString &subject, const QVariantMap &entered, const QString &onBehalf,
                            const QVariantMap &opened) const
{
    return faultOf(name, subject, entered, onBehalf, opened);
}

QVariantMap FormDesk::caution(const QString &name, const QString &subject, const QVariantMap &entered, const QVariantMap &opened) const
{
    const Verb *verb = findVerb(name);
    const auto said = m_forms && verb
        ? m_forms->caution(*verb, subject, m_desk.seat(), asHeld(*verb, subject, entered), asHeld(*verb, subject, opened))
        : std::nullopt;
    return {{u"text"_s, said ? said->refusal.text : QString()}, {u"field"_s, said ? said->field : QString()}};
}

QString FormDesk::bar(const QString &name, const QString &subject, const QVariantMap &entered, const QVariantMap &opened) const
{
    const Verb *verb = findVerb(name);
    const auto why = m_forms && verb && !m_desk.isReadOnly()
        ? m_forms->bar(*verb, subject, m_desk.seat(), asHeld(*verb, subject, entered), asHeld(*verb, subject, opened))
        : std::nullopt;
    return why ? why->text : QString();
}

QVariantMap FormDesk::faultOf(const QString &name, const QString &subject, const QVariantMap &entered, const QString &onBehalf,
                              const std::optional<QVariantMap> &opened) const
{
    const Verb *verb = findVerb(name);
    if (m_desk.isReadOnly() || !m_forms || !verb)
        return {{u"text"_s, tr("This screen is read-only.")}, {u"field"_s, QString()}};
    const auto fault = m_forms->fault(*verb, subject, m_desk.seat(), asHeld(*verb, subject, entered), onBehalf,
                                      opened ? std::optional(asHeld(*verb, subject, *opened)) : std::nullopt);
    return {{u"text"_s, fault ? fault->refusal.text : QString()}, {u"field"_s, fault ? fault->field : QString()}};
}

QVariantMap FormDesk::readTime(const QString &text, double after) const
{
    const auto ms = wf::readTime(text, m_clock.now(), qint64(after));
    return ms ? answer(double(*ms)) : answer({}, ms.error().text);
}

QString FormDesk::timeText(double utcMs) const { return utcMs > 0 ? wf::timeText(qint64(utcMs), m_clock.now()) : QString(); }

QString FormDesk::timeDistance(double utcMs) const { return utcMs > 0 ? wf::timeDistance(qint64(utcMs), m_clock.now()) : QString(); }

double FormDesk::now() const
{
    const qint64 minute = m_clock.now() / minuteMs;
    return double(minute * minuteMs);
}

QVariantMap FormDesk::readPosition(const QString &text, bool isGcj, const QVariantList &home) const
{
    const auto position = wf::readPosition(text, isGcj ? Datum::Gcj02 : Datum::Wgs84, pointOf(home));
    return position ? answer(pairOf(*position)) : answer({}, position.error().text);
}

QString FormDesk::positionText(const QVariant &position) const
{
    const auto point = pointOf(position);
    return point ? wf::positionText(*point) : QString();
}

QVariantMap FormDesk::readLine(const QString &text, bool isGcj, const QVariantList &home) const
{
    static const QRegularExpression ends(u"[;；\\n]+"_s);
    QVariantList line;
    const QStringList parts = text.split(ends, Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (part.trimmed().isEmpty())
            continue;
        const auto position = wf::readPosition(part, isGcj ? Datum::Gcj02 : Datum::Wgs84, pointOf(home));
        if (!position)
            return answer({}, position.error().text);
        line << QVariant(pairOf(*position));
    }
    return line.size() < 2 ? answer({}, tr("A line needs at least two positions, one a line.")) : answer(line);
}

QString FormDesk::lineText(const QVariant &value) const
{
    const QVariantList line = value.toList();
    double metres = 0;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const auto from = pointOf(line.at(i - 1));
        const auto to = pointOf(line.at(i));
        if (from && to)
            metres += groundMetres(*from, *to);
    }
    return line.size() < 2 ? QString() : tr("%1 points, %2 km").arg(line.size()).arg(metres / 1000, 0, 'f', 1);
}

QVariantMap FormDesk::readCurve(const QString &text) const
{
    static const QRegularExpression form(uR"(^\s*(\d+(?:\.\d+)?)[\s:：,，]+(\d+(?:\.\d+)?)\s*$)"_s);
    QVariantList curve;
    double last[2]{-1, -1};
    const QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const auto match = form.match(line);
        if (!match.hasMatch())
            return answer({}, tr("“%1”: write a depth in cm and a volume in m³, as “25: 110”.").arg(line.left(40)));
        const double pair[2]{match.captured(1).toDouble(), match.captured(2).toDouble()};
        if (pair[0] <= last[0] || pair[1] <= last[1])
            return answer({}, tr("“%1”: both numbers must rise from line to line.").arg(line.left(40)));
        std::ranges::copy(pair, last);
        curve << QVariant(QVariantList{pair[0], pair[1]});
    }
    return curve.size() < 2 ? answer({}, tr("The curve needs at least two lines, the first “0: 0”.")) : answer(curve);
}

} // namespace wf
