// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventwords.h"

#include "dutylines.h"
#include "pointwords.h"
#include "signsleft.h"
#include "verb.h"

#include <QJsonArray>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// Who is meant by a role, an authority, or words.
LocalText person(const QJsonValue &value)
{
    const LocalText given = LocalText::from(value);
    const LocalText role = words::role(given.zh);
    return role != LocalText::same(given.zh) ? role : given == LocalText::same(given.zh) ? words::authority(given.zh) : given;
}

LocalText listed(const QJsonValue &list)
{
    QList<LocalText> texts;
    for (const QJsonValue text : list.toArray())
        texts.append(LocalText::from(text));
    return words::joined(texts);
}

} // namespace

EventWords::EventWords(const Event &event, const Record &record, const DutyLogSource &source, const QHash<QString, QJsonObject> &before,
                       const QString &act)
    : m_act(act)
    , m_event(event)
    , m_record(record)
    , m_source(source)
    , m_before(before)
    , m_verb(findVerb(event.verb))
{
}

LocalText EventWords::who() const
{
    // Nobody did it: it followed from what somebody did.
    if (!m_act.isEmpty()) {
        return words::fill({u"系统自动（随{seat}{act}）"_s, u"automatically (after a step of {seat}[: {act}])"_s},
                           {{u"seat"_s, seat(m_event.seat)}, {u"act"_s, dutyActOf(m_act)}});
    }
    LocalText writer = seat(m_event.seat);
    for (QString *name : {&writer.zh, &writer.en})
        *name += m_event.person.isEmpty() ? QString() : u' ' + m_event.person;
    return m_event.onBehalf.isEmpty() || m_event.onBehalf == m_event.seat
        ? writer
        : words::fill({u"{for}（{seat}代录）"_s, u"{for} (recorded by {seat})"_s},
                      {{u"for"_s, seat(m_event.onBehalf)}, {u"seat"_s, writer}});
}

LocalText EventWords::seat(const QString &id) const
{
    const LocalText name = m_source.seats.value(id);
    return name.isEmpty() ? LocalText::same(id) : name;
}

LocalText EventWords::named(const QString &subject) const
{
    if (subject.isEmpty())
        return {};
    Record record;
    if (const auto known = m_before.constFind(subject); known != m_before.cend())
        record = Record(subject, *known);
    else if (const Record *now = m_source.look ? m_source.look(subject) : nullptr)
        record = *now;
    for (const LocalText &name : {words::nameOf(record), words::field(record, "callSign"_L1), LocalText::same(record.displayNumber())}) {
        if (!name.isEmpty())
            return name;
    }
    return words::idOrKind(subject);
}

const QJsonObject *EventWords::known() const
{
    const auto before = m_before.constFind(m_record.subject());
    return before == m_before.cend() ? nullptr : &*before;
}

bool EventWords::isSaid(QLatin1StringView field) const
{
    const QJsonObject *before = known();
    if (!m_verb || !before)
        return true;
    const auto rule = std::ranges::find(m_verb->fields, QString(field), &FieldRule::name);
    return rule == m_verb->fields.cend() || rule->required || before->value(field) != m_record.value(field);
}

LocalText EventWords::choice(const QString &key, std::initializer_list<std::pair<QLatin1StringView, LocalText>> of)
{
    for (const auto &[name, word] : of) {
        if (key == name)
            return word;
    }
    return LocalText::same(key);
}

QStringList EventWords::changedIn(QLatin1StringView map) const
{
    const QJsonObject now = m_record.value(map).toObject();
    const QJsonObject then = known() ? known()->value(map).toObject() : QJsonObject();
    QStringList keys;
    for (auto it = now.begin(); it != now.end(); ++it) {
        if (it->toObject().value("at"_L1).toInteger() == m_event.at && then.value(it.key()) != *it)
            keys.append(it.key());
    }
    return keys;
}

LocalText EventWords::name() const
{
    LocalText name = words::nameOf(m_record);
    for (const auto other : {"title"_L1, "text"_L1, "person"_L1, "place"_L1}) {
        if (name.isEmpty())
            name = words::field(m_record, other);
    }
    if (m_record.kind() == "corridor"_L1 && name.isEmpty())
        name = words::fill({u"{from}至{to}"_s, u"{from} to {to}"_s},
                           {{u"from"_s, words::field(m_record, "fromPlace"_L1)}, {u"to"_s, words::field(m_record, "toPlace"_L1)}});
    if (name.isEmpty())
        name = LocalText::same(m_record.displayNumber());
    return name.isEmpty() ? words::idOrKind(m_record.subject()) : name;
}

void EventWords::addFields(words::Values &values) const
{
    // What the step says itself, by the names of its fields; what has a better word for it follows.
    for (const FieldRule &rule : m_verb ? m_verb->fields : QList<FieldRule>()) {
        const QByteArray name = rule.name.toLatin1();
        const QLatin1StringView field(name);
        const bool isNumber = rule.type == FieldRule::Type::Number || rule.type == FieldRule::Type::Integer;
        if (!isSaid(field))
            continue;
        if (rule.type == FieldRule::Type::Text || rule.type == FieldRule::Type::LocalText)
            values.insert(rule.name, words::field(m_record, field));
        else if (isNumber && m_record.number(field) > 0)
            values.insert(rule.name, words::number(m_record.number(field)));
    }
    for (const auto field : {"text"_L1, "answer"_L1, "title"_L1, "task"_L1, "issuer"_L1, "doubtful"_L1, "clause"_L1, "feedback"_L1,
                             "progress"_L1, "source"_L1, "outgoing"_L1, "incoming"_L1, "dry"_L1})
        values.insert(QString(field), words::field(m_record, field));
    for (const auto field : {"detail"_L1, "reason"_L1, "result"_L1, "receiver"_L1, "note"_L1, "remark"_L1, "effect"_L1, "trustReason"_L1,
                             "saidBy"_L1, "readBy"_L1}) {
        if (isSaid(field))
            values.insert(QString(field), words::field(m_record, field));
    }
    for (const auto field : {"vehicles"_L1, "people"_L1, "rescued"_L1, "pumps"_L1, "handedOver"_L1}) {
        if (m_record.number(field) > 0 && isSaid(field))
            values.insert(QString(field), words::number(m_record.number(field)));
    }
    if (m_record.value("crossBrigade"_L1).toBool())
        values.insert(u"cross"_s, {u"跨区"_s, u"across brigade borders"_s});
}

void EventWords::addPlaces(words::Values &values) const
{
    values.insert(u"name"_s, name());
    values.insert(u"place"_s, words::placeOf(m_record));
    values.insert(u"type"_s, words::incidentType(m_record.text("type"_L1)));
    values.insert(u"weather"_s, words::warningType(m_record.text("type"_L1)));
    values.insert(u"color"_s, words::color(m_record.text("color"_L1)));
    if (m_event.verb == "order.tell"_L1 || m_event.verb == "order.inform"_L1) // kept by no later one
        values.insert(u"newPlace"_s, words::field(m_record, "toldPlace"_L1));
    values.insert(u"where"_s, words::stretch(m_record));
    if (!m_record.text("cause"_L1).isEmpty())
        values.insert(u"cause"_s, words::cause(m_record.text("cause"_L1)));
}

void EventWords::addSigns(words::Values &values) const
{
    // A text for several signs of which only some are confirmed yet, and those of them that nobody can confirm.
    const SignsLeft left = signsLeft(m_record, m_event.verb, m_before);
    if (left.open > 0)
        values.insert(u"left"_s,
                      words::fill({u"另有{n}块待确认"_s, u"{n} more still to be confirmed"_s},
                                  {{u"n"_s, LocalText::same(QString::number(left.open))}}));
    QList<LocalText> faulty;
    for (const QString &sign : left.faulty)
        faulty.append(named(sign));
    if (!faulty.isEmpty())
        values.insert(u"faulty"_s,
                      words::fill({u"故障屏无法确认：{signs}"_s, u"out of order, can't be confirmed: {signs}"_s},
                                  {{u"signs"_s, words::joined(faulty)}}));
    if (m_record.kind() == "sign"_L1)
        values.insert(u"lines"_s, listed(m_record.value("text"_L1)));
}

void EventWords::addReminder(words::Values &values) const
{
    // What the program reminds of stands in the queue, and has reached nobody yet.
    const bool isProgram = m_event.role == roleKey(Role::System);
    values.insert(u"urges"_s, isProgram ? LocalText{u"待催办"_s, {}} : LocalText{u"催办"_s, {}});
    values.insert(u"urged"_s, isProgram ? LocalText{{}, u"is to be reminded"_s} : LocalText{{}, u"reminded"_s});
    const QStringList reminded = changedIn("reminded"_L1);
    values.insert(u"late"_s, reminded.isEmpty() ? LocalText{u"环节"_s, u"a step"_s} : steps(reminded));
    if (!reminded.isEmpty())
        values.insert(u"remindedTo"_s,
                      person(m_record.value("reminded"_L1).toObject().value(reminded.constLast()).toObject().value("to"_L1)));
}

void EventWords::addWater(words::Values &values) const
{
    if (m_record.kind() == "floodpoint"_L1)
        values.insert(u"configured"_s, words::configured(m_record, known()));
    if (m_record.value("depthCm"_L1).isDouble() && isSaid("depthCm"_L1))
        values.insert(u"depth"_s, words::depth(m_record.number("depthCm"_L1)));
    values.insert(u"point"_s, named(m_record.text("floodPoint"_L1)));
    values.insert(u"limit"_s, words::limit(m_record.text("level"_L1)));
    values.insert(u"level"_s, words::level(int(m_record.number("level"_L1))));
}

void EventWords::addPapers(words::Values &values) const
{
    values.insert(u"scheme"_s,
                  choice(m_record.text("scheme"_L1),
                         {{"police"_L1, {u"支队"_s, u"the traffic police"_s}}, {"city"_L1, {u"市防汛"_s, u"the city's flood control"_s}}}));
    if (m_record.kind() == "notice"_L1)
        values.insert(u"text"_s, words::noticeText(m_record));
    values.insert(u"agency"_s, named(m_record.text("agency"_L1)));
    values.insert(u"noticeType"_s,
                  choice(m_record.text("type"_L1),
                         {{"inform"_L1, {u"通报"_s, u"information"_s}},
                          {"request"_L1, {u"商请"_s, u"request"_s}},
                          {"callout"_L1, {u"叫应"_s, u"callout"_s}}}));
    values.insert(u"medium"_s, words::medium(m_record.text("medium"_L1)));
    values.insert(u"by"_s,
                  choice(m_record.text("medium"_L1), {{"radio"_L1, {u"电台"_s, u"radio"_s}}, {"phone"_L1, {u"电话"_s, u"telephone"_s}}}));
    if (!m_record.text("proof"_L1).isEmpty())
        values.insert(u"proof"_s,
                      choice(m_record.text("proof"_L1),
                             {{"seen"_L1, {u"现场或视频已见在显"_s, u"seen on the spot or by camera"_s}},
                              {"heard"_L1, {u"已收听到播出"_s, u"heard on the air"_s}},
                              {"told"_L1, {u"对方电话确认"_s, u"confirmed by telephone"_s}}}));
    if (!m_record.text("gone"_L1).isEmpty())
        values.insert(u"gone"_s,
                      choice(m_record.text("gone"_L1),
                             {{"seen"_L1, {u"现场或视频已见撤空"_s, u"seen to be gone, on the spot or by camera"_s}},
                              {"heard"_L1, {u"已收听到停播"_s, u"no longer heard on the air"_s}},
                              {"told"_L1, {u"对方电话确认"_s, u"confirmed by telephone"_s}}}));
    values.insert(u"recipients"_s, listed(m_record.value("recipients"_L1)));
    values.insert(u"roads"_s, listed(m_record.value("roads"_L1)));
}

void EventWords::addTo(words::Values &values) const
{
    values.insert(u"escalatedTo"_s, person(m_record.value("escalatedTo"_L1)));
    values.insert(u"authority"_s, m_record.text("authority"_L1).isEmpty() ? LocalText() : words::authority(m_record.text("authority"_L1)));
    const QJsonValue to = m_record.value("to"_L1);
    if (m_record.kind() == "order"_L1)
        values.insert(u"to"_s, named(to.toString()));
    const LocalText escalated = LocalText::from(to);
    values.insert(u"escalated"_s, escalated.isEmpty() ? LocalText{u"市防汛办"_s, u"the city's flood office"_s} : escalated);
    if (const auto about = m_before.constFind(m_record.text("about"_L1)); m_record.kind() == "task"_L1 && about != m_before.cend()) {
        const Record matter(about.key(), *about);
        values.insert(u"about"_s, words::whereOf(&matter));
    }
}

words::Values EventWords::values() const
{
    words::Values values;
    addFields(values); // what has a better word for it follows
    addPlaces(values);
    addIncident(values);
    addWater(values);
    addClosure(values);
    addSigns(values);
    addReminder(values);
    addPapers(values);
    addTo(values);
    return values;
}

} // namespace wf
