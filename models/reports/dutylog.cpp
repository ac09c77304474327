// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutylog.h"

#include "closure.h"
#include "dutylines.h"
#include "vault.h"
#include "words.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// Makes lines of events; remembers which state each record was in, to tell a step from a change of state.
class LineWriter {
public:
    explicit LineWriter(const DutyLogSource &source)
        : m_source(source)
    {
    }

    std::optional<DutyLine> line(const Event &event)
    {
        const Record record(event.subject, readableFields(event));
        const QString before = m_states.value(event.subject);
        m_states.insert(event.subject, record.state());
        if (event.verb == "entry.add"_L1 && record.text("type"_L1) == "system"_L1)
            return std::nullopt;
        auto pattern = dutyLinePattern(event.verb);
        if (!pattern && record.state() != before)
            pattern = dutyStatePattern(record.kind(), record.state());
        if (!pattern)
            return std::nullopt;
        return DutyLine{.at = event.at,
                        .who = who(event),
                        .what = words::fill(*pattern, values(record, event)),
                        .number = record.displayNumber(),
                        .subject = event.subject,
                        .eventId = event.id,
                        .addition = event.verb == "entry.add"_L1};
    }

private:
    [[nodiscard]] LocalText seat(const QString &id) const
    {
        const LocalText name = m_source.seats.value(id);
        return name.isEmpty() ? LocalText::same(id) : name;
    }
    [[nodiscard]] LocalText who(const Event &event) const
    {
        if (event.onBehalf.isEmpty() || event.onBehalf == event.seat)
            return seat(event.seat);
        return words::fill({u"{for}（{seat}代录）"_s, u"{for} (recorded by {seat})"_s},
                           {{u"for"_s, seat(event.onBehalf)}, {u"seat"_s, seat(event.seat)}});
    }
    /// The name of what a field refers to: a unit by its call sign, others by name, by number, at worst by id.
    [[nodiscard]] LocalText named(const QString &subject) const
    {
        if (subject.isEmpty())
            return {};
        const Record *record = m_source.look ? m_source.look(subject) : nullptr;
        if (!record)
            return LocalText::same(subject.section(u'/', 1));
        for (const LocalText &name :
             {words::nameOf(*record), words::field(*record, "callSign"_L1), LocalText::same(record->displayNumber())}) {
            if (!name.isEmpty())
                return name;
        }
        return LocalText::same(record->id());
    }
    [[nodiscard]] words::Values values(const Record &record, const Event &event) const;

    const DutyLogSource &m_source;
    QHash<QString, QString> m_states;
};

LocalText choice(const QString &key, std::initializer_list<std::pair<QLatin1StringView, LocalText>> of)
{
    for (const auto &[name, word] : of) {
        if (key == name)
            return word;
    }
    return LocalText::same(key);
}

LocalText listed(const QJsonValue &list)
{
    QList<LocalText> texts;
    for (const QJsonValue text : list.toArray())
        texts.append(LocalText::from(text));
    return words::joined(texts);
}

/// The step of a closure that this event marked as done.
LocalText stepOf(const Record &record, const Event &event)
{
    LocalText title;
    for (const ClosureStep &step : closureSteps()) {
        if (isStepDone(record, step.key) && stepDoneAt(record, step.key) == event.at)
            title = words::closureStep(step.key);
    }
    return title;
}

words::Values LineWriter::values(const Record &record, const Event &event) const
{
    words::Values values;
    for (const auto field :
         {"detail"_L1, "reason"_L1, "result"_L1, "text"_L1, "answer"_L1, "title"_L1, "task"_L1, "receiver"_L1, "issuer"_L1, "doubtful"_L1,
          "note"_L1, "clause"_L1, "remark"_L1, "effect"_L1, "feedback"_L1, "progress"_L1, "escalatedTo"_L1, "source"_L1})
        values.insert(QString(field), words::field(record, field));
    for (const auto field : {"vehicles"_L1, "people"_L1, "rescued"_L1, "pumps"_L1}) {
        if (record.number(field) > 0)
            values.insert(QString(field), words::number(record.number(field)));
    }
    if (record.number("handedOver"_L1) > 0)
        values.insert(u"handed"_s, words::number(record.number("handedOver"_L1)));
    if (record.value("depthCm"_L1).isDouble())
        values.insert(u"depth"_s, words::depth(record.number("depthCm"_L1)));
    if (record.value("crossBrigade"_L1).toBool())
        values.insert(u"cross"_s, {u"跨区"_s, u"across brigade borders"_s});
    LocalText name = words::nameOf(record);
    for (const auto other : {"title"_L1, "text"_L1, "person"_L1, "place"_L1}) {
        if (name.isEmpty())
            name = words::field(record, other);
    }
    if (record.kind() == "corridor"_L1 && name.isEmpty())
        name = words::fill({u"{from}至{to}"_s, u"{from} to {to}"_s},
                           {{u"from"_s, words::field(record, "fromPlace"_L1)}, {u"to"_s, words::field(record, "toPlace"_L1)}});
    values.insert(u"name"_s, name.isEmpty() ? LocalText::same(record.displayNumber()) : name);
    const LocalText place = words::field(record, "place"_L1);
    values.insert(u"place"_s, place.isEmpty() ? words::field(record, "road"_L1) : place);
    values.insert(u"type"_s, words::incidentType(record.text("type"_L1)));
    values.insert(u"weather"_s, words::warningType(record.text("type"_L1)));
    values.insert(u"color"_s, words::color(record.text("color"_L1)));
    values.insert(u"where"_s, words::stretch(record));
    if (!record.text("cause"_L1).isEmpty())
        values.insert(u"cause"_s, words::cause(record.text("cause"_L1)));
    values.insert(u"step"_s, stepOf(record, event));
    for (const QJsonValue reminder : record.value("reminded"_L1).toObject()) {
        if (reminder.toObject().value("at"_L1).toInteger() == event.at)
            values.insert(u"remindedTo"_s, words::role(reminder.toObject().value("to"_L1).toString()));
    }
    values.insert(u"authority"_s, record.text("authority"_L1).isEmpty() ? LocalText() : words::authority(record.text("authority"_L1)));
    values.insert(u"point"_s, named(record.text("floodPoint"_L1)));
    values.insert(
        u"limit"_s,
        choice(record.text("level"_L1),
               {{"watch"_L1, {u"警示"_s, u"watch"_s}}, {"slow"_L1, {u"缓行"_s, u"slow"_s}}, {"close"_L1, {u"拦停"_s, u"close"_s}}}));
    values.insert(u"level"_s, words::level(int(record.number("level"_L1))));
    values.insert(u"scheme"_s,
                  choice(record.text("scheme"_L1),
                         {{"police"_L1, {u"支队"_s, u"the traffic police"_s}}, {"city"_L1, {u"市防汛"_s, u"the city's flood control"_s}}}));
    if (record.kind() == "notice"_L1)
        values.insert(u"text"_s, words::noticeText(record));
    values.insert(u"agency"_s, named(record.text("agency"_L1)));
    values.insert(u"noticeType"_s,
                  choice(record.text("type"_L1),
                         {{"inform"_L1, {u"通报"_s, u"Informed:"_s}},
                          {"request"_L1, {u"商请"_s, u"Asked:"_s}},
                          {"callout"_L1, {u"叫应"_s, u"Called:"_s}}}));
    values.insert(u"medium"_s,
                  choice(record.text("medium"_L1),
                         {{"radio"_L1, {u"交通广播"_s, u"traffic radio"_s}},
                          {"navigation"_L1, {u"导航平台"_s, u"navigation"_s}},
                          {"public"_L1, {u"对外信息"_s, u"public text"_s}},
                          {"report"_L1, {u"报送"_s, u"report"_s}},
                          {"signs"_L1, {u"诱导屏"_s, u"message signs"_s}}}));
    values.insert(u"recipients"_s, listed(record.value("recipients"_L1)));
    if (record.kind() == "sign"_L1)
        values.insert(u"lines"_s, listed(record.value("text"_L1)));
    const QJsonValue to = record.value("to"_L1);
    if (record.kind() == "order"_L1)
        values.insert(u"to"_s, named(to.toString()));
    const LocalText escalated = LocalText::from(to);
    values.insert(u"escalated"_s, escalated.isEmpty() ? LocalText{u"市防汛办"_s, u"the city's flood office"_s} : escalated);
    values.insert(u"into"_s, named(record.text("into"_L1)));
    return values;
}

} // namespace

QList<DutyLine> dutyLines(const QList<Event> &events, const DutyLogSource &source)
{
    // By time first: a log healed from several seats holds its events in the order they came, not in which they happened.
    QList<const Event *> ordered;
    QSet<QString> seen;
    for (const Event &event : events) {
        if (!seen.contains(event.id)) {
            seen.insert(event.id);
            ordered.append(&event);
        }
    }
    std::ranges::stable_sort(ordered, {}, &Event::at);
    LineWriter writer(source);
    QList<DutyLine> lines;
    for (const Event *event : std::as_const(ordered)) {
        const auto line = writer.line(*event);
        if (line && line->at >= source.from && (source.to == 0 || line->at < source.to))
            lines.append(*line);
    }
    return lines;
}

} // namespace wf
