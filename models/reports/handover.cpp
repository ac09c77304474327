// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handover.h"

#include "closure.h"
#include "handoverwriter.h"
#include "publishing.h"
#include "waterstand.h"
#include "words.h"

#include <QJsonArray>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;
using words::operator+; // NOLINT(misc-unused-using-decls): used, as +

Handover HandoverWriter::write()
{
    m_handover.at = m_now;
    people();
    begin(u"closures"_s, {u"在管道路"_s, u"Roads under control"_s});
    closures(false);
    begin(u"asked"_s, {u"待批、待实行管制"_s, u"Closures not yet in force"_s});
    closures(true);
    water();
    alarms();
    incidents();
    corridors();
    weather();
    gauges();
    devices();
    published();
    orders();
    notices();
    forces();
    due();
    return m_handover;
}

void HandoverWriter::begin(const QString &key, const LocalText &title)
{
    m_handover.sections.append(HandoverSection{.key = key, .title = title, .items = {}});
}

void HandoverWriter::add(const Record &record, const LocalText &text, qint64 since, qint64 dueAt)
{
    m_handover.sections.last().items.append({record.subject(), record.displayNumber(), text, since, dueAt});
}

LocalText HandoverWriter::at(qint64 utcMs) const { return utcMs > 0 ? words::moment(utcMs, m_now) : LocalText(); }

LocalText HandoverWriter::named(const QString &subject) const
{
    const Record *record = m_situation.record(subject);
    if (!record)
        return LocalText::same(subject.section(u'/', 1));
    const LocalText name = words::nameOf(*record);
    return name.isEmpty() ? words::field(*record, "callSign"_L1) : name;
}

void HandoverWriter::weather()
{
    begin(u"weather"_s, {u"预警与响应"_s, u"Warnings and responses"_s});
    for (const Record *warning : m_situation.records(u"warning"_s)) {
        if (warning->state() == "lifted"_L1)
            continue;
        const qint64 expires = warning->value("expiresAt"_L1).toInteger();
        add(*warning,
            words::fill({u"{issuer}{at}发布{type}{color}预警信号[，有效至{expires}]"_s,
                         u"{color} {type} signal by {issuer} at {at}[, until {expires}]"_s},
                        {{u"issuer"_s, words::field(*warning, "issuer"_L1)},
                         {u"at"_s, at(warning->value("issuedAt"_L1).toInteger())},
                         {u"type"_s, words::warningType(warning->text("type"_L1))},
                         {u"color"_s, words::color(warning->text("color"_L1))},
                         {u"expires"_s, at(expires)}}),
            warning->value("issuedAt"_L1).toInteger(), expires);
    }
    for (const Record *response : m_situation.records(u"response"_s)) {
        const bool active = response->state() == "active"_L1;
        if (!active && response->state() != "proposed"_L1)
            continue;
        const LocalText whose = response->text("scheme"_L1) == "city"_L1 ? LocalText{u"市防汛"_s, u"the city's flood control"_s}
                                                                         : LocalText{u"支队"_s, u"the traffic police"_s};
        const qint64 since = active ? response->timeOf("active"_L1) : response->timeOf("proposed"_L1);
        add(*response,
            words::fill(active ? LocalText{u"{whose}{level}应急响应，{since}启动"_s, u"{level} response of {whose}, active since {since}"_s}
                               : LocalText{u"{whose}{level}应急响应{since}提请，待决定"_s,
                                           u"{level} response of {whose}, proposed at {since}, not decided"_s},
                        {{u"whose"_s, whose}, {u"level"_s, words::level(int(response->number("level"_L1)))}, {u"since"_s, at(since)}}),
            since);
    }
}

void HandoverWriter::gauges()
{
    begin(u"gauges"_s, {u"存疑水位计"_s, u"Gauges in doubt"_s});
    for (const Record *point : m_situation.records(u"floodpoint"_s)) {
        const LocalText doubt = words::field(*point, "doubtful"_L1);
        if (!doubt.isEmpty())
            add(*point,
                words::fill({u"{name}：{doubt}"_s, u"{name}: {doubt}"_s}, {{u"name"_s, words::nameOf(*point)}, {u"doubt"_s, doubt}}), 0);
    }
}

void HandoverWriter::devices()
{
    begin(u"devices"_s, {u"故障设备"_s, u"Faulty devices"_s});
    for (const auto &[kind, title] :
         {std::pair{u"camera"_s, LocalText{u"视频"_s, u"camera"_s}}, std::pair{u"sign"_s, LocalText{u"诱导屏"_s, u"message sign"_s}}}) {
        for (const Record *device : m_situation.records(kind)) {
            const bool offline = device->value("online"_L1).isBool() && !device->value("online"_L1).toBool();
            if (device->state() != "fault"_L1 && !offline)
                continue;
            LocalText reason = device->state() == "fault"_L1 ? words::field(*device, "reason"_L1) : LocalText();
            if (reason.isEmpty() && offline)
                reason = {u"离线"_s, u"offline"_s};
            add(*device,
                words::fill({u"{kind}“{name}”[：{reason}][（{since}起）]"_s, u"{kind} “{name}”[: {reason}][ (since {since})]"_s},
                            {{u"kind"_s, title},
                             {u"name"_s, words::nameOf(*device)},
                             {u"reason"_s, reason},
                             {u"since"_s, at(device->timeOf("fault"_L1))}}),
                device->timeOf("fault"_L1));
        }
    }
}

void HandoverWriter::published()
{
    // What drivers read and hear now, and what of it is no longer true.
    begin(u"published"_s, {u"在播在显信息"_s, u"Public now"_s});
    const QList<const Record *> signs = m_situation.records(u"sign"_s);
    const auto each = [this](const QString &kind) { return m_situation.records(kind); };
    const auto look = [this](const QString &subject) { return m_situation.record(subject); };
    for (const Record *text : m_situation.records(u"bulletin"_s)) {
        if (!isPublic(*text, signs))
            continue;
        const bool isStale = untrueSince(*text, signs, each, look) > 0;
        const bool isOverSince = overSince(look(text->text("about"_L1))) > text->timeOf("drafted"_L1);
        const LocalText title = words::field(*text, "title"_L1);
        add(*text,
            words::fill({u"{medium}：{title}[，{since}发布][，{shown}][，{stale}]"_s,
                         u"{medium}: {title}[, since {since}][, {shown}][, {stale}]"_s},
                        {{u"medium"_s, words::medium(text->text("medium"_L1))},
                         {u"title"_s, title.isEmpty() ? words::field(*text, "text"_L1) : title},
                         {u"since"_s, at(text->timeOf("published"_L1))},
                         {u"shown"_s, shownOn(*text, signs)},
                         {u"stale"_s, isStale ? staleText(*text, isOverSince) : LocalText()}}),
            text->timeOf("published"_L1));
    }
    // What somebody put on a sign by itself, without a text for several.
    for (const Record *sign : signs) {
        if (sign->state() != "showing"_L1 || m_situation.record(sign->text("bulletin"_L1)))
            continue;
        const bool isUntrue = untrueOnSignSince(*sign, look) > 0;
        QList<LocalText> lines;
        for (const QJsonValue line : sign->value("text"_L1).toArray())
            lines.append(LocalText::from(line));
        add(*sign,
            words::fill({u"诱导屏“{name}”[：{lines}][，{stale}]"_s, u"message sign “{name}”[: {lines}][, {stale}]"_s},
                        {{u"name"_s, words::nameOf(*sign)},
                         {u"lines"_s, words::joined(lines)},
                         {u"stale"_s, isUntrue ? staleText(*sign, overSince(look(sign->text("about"_L1))) > 0) : LocalText()}}),
            sign->timeOf("showing"_L1));
    }
}

LocalText HandoverWriter::staleText(const Record &shown, bool isOverSince) const
{
    const StaysUp stays = staysUp(m_situation, shown, m_now);
    if (!stays.stays())
        return isOverSince ? LocalText{u"所涉管制已结束，待撤下"_s, u"the closure is over: to be taken down"_s}
                           : LocalText{u"内容与现状不符，待撤下"_s, u"no longer so: to be taken down"_s};
    QList<LocalText> why;
    if (stays.deepCm >= 0)
        why.append(words::fill({u"水深{depth}"_s, u"the water stands at {depth}"_s}, {{u"depth"_s, words::depth(stays.deepCm)}}));
    if (const Record *closure = m_situation.record(stays.closure))
        why.append(words::fill({u"同路段管制[（{no}）]{state}"_s, u"another closure there[ ({no})] is {state}"_s},
                               {{u"no"_s, LocalText::same(closure->displayNumber())}, {u"state"_s, words::closureState(*closure)}}));
    const Record *text = m_situation.record(stays.text);
    return words::fill({u"所涉管制已结束，但{why}，暂不撤下[，须先发布{text}]"_s,
                        u"the closure is over, but {why}: not to be taken down yet[, first publish {text}]"_s},
                       {{u"why"_s, words::joined(why)}, {u"text"_s, text ? LocalText::same(text->displayNumber()) : LocalText()}});
}

LocalText HandoverWriter::shownOn(const Record &text, const QList<const Record *> &signs) const
{
    const qsizetype all = text.value("messages"_L1).toObject().size();
    const QStringList showing = signsShowing(text, signs);
    if (all == 0 || showing.size() == all)
        return {};
    if (showing.isEmpty())
        return {u"诱导屏均未登记在显"_s, u"no sign is recorded as showing it"_s};
    QList<LocalText> names;
    for (const QString &sign : showing)
        names.append(named(sign));
    return words::fill(
        {u"{all}块中{n}块已登记在显（{names}）"_s, u"recorded as showing on {n} of {all} ({names})"_s},
        {{u"all"_s, words::number(double(all))}, {u"n"_s, words::number(double(showing.size()))}, {u"names"_s, words::joined(names)}});
}

const HandoverSection *Handover::section(const QString &key) const
{
    const auto found = std::ranges::find(sections, key, &HandoverSection::key);
    return found == sections.cend() ? nullptr : &*found;
}

int Handover::count() const
{
    qsizetype all = 0;
    for (const HandoverSection &section : sections)
        all += section.items.size();
    return int(all);
}

QStringList Handover::items(const QString &language) const
{
    QStringList texts;
    for (const HandoverSection &section : sections) {
        for (const HandoverItem &item : section.items) {
            const QString number = item.number.isEmpty() ? QString() : u" "_s + item.number;
            texts.append(section.title.in(language) + (language == "en"_L1 ? u": "_s : u"："_s) + item.text.in(language) + number);
        }
    }
    return texts;
}

Handover handoverOf(const Situation &situation, qint64 now) { return HandoverWriter(situation, now).write(); }

LocalText handoverText(const Handover &handover, bool drill, const Record *record, const QHash<QString, LocalText> &seats)
{
    LocalText text
        = words::marked(words::fill({u"交接班记录　{at}"_s, u"Shift handover, {at}"_s}, {{u"at"_s, words::dateTime(handover.at)}}), drill);
    for (const HandoverSection &section : handover.sections) {
        text = text + LocalText{u"\n【%1】"_s.arg(section.title.zh), u"\n[%1]"_s.arg(section.title.en)};
        if (section.items.isEmpty())
            text = text + LocalText{section.none.zh, u" "_s + section.none.en};
        for (qsizetype i = 0; i < section.items.size(); ++i) {
            const HandoverItem &item = section.items.at(i);
            text = text
                + words::fill(
                       {u"\n{n}．{text}[（{number}）]"_s, u"\n{n}. {text}[ ({number})]"_s},
                       {{u"n"_s, words::number(double(i + 1))}, {u"text"_s, item.text}, {u"number"_s, LocalText::same(item.number)}});
        }
    }
    if (record && !words::field(*record, "note"_L1).isEmpty())
        text = text + words::fill({u"\n【备注】{note}"_s, u"\n[Note] {note}"_s}, {{u"note"_s, words::field(*record, "note"_L1)}});
    const auto signature = [&](QLatin1StringView state, QLatin1StringView person, const LocalText &who) {
        const QString seat = record ? record->seatOf(state) : QString();
        const qint64 at = record ? record->timeOf(state) : 0;
        const LocalText name = seats.value(seat, LocalText::same(seat));
        const LocalText line = at > 0
            ? words::fill({u"[{person}，]{name}　{at}"_s, u"[{person}, ]{name}, {at}"_s},
                          {{u"person"_s, words::field(*record, person)}, {u"name"_s, name}, {u"at"_s, words::dateTime(at)}})
            : LocalText{u"（未签字）"_s, u"(not signed)"_s};
        text = text + LocalText{u"\n"_s + who.zh + u"："_s, u"\n"_s + who.en + u": "_s} + line;
    };
    signature("signed_out"_L1, "outgoing"_L1, {u"交班"_s, u"Handed over"_s});
    signature("done"_L1, "incoming"_L1, {u"接班"_s, u"Taken over"_s});
    return text;
}

} // namespace wf
