// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handover.h"

#include "bulletins.h"
#include "closure.h"
#include "ending.h"
#include "people.h"
#include "reopening.h"
#include "waterstand.h"
#include "words.h"

#include <algorithm>
#include <limits>

namespace wf {

using namespace Qt::StringLiterals;
using words::operator+; // NOLINT(misc-unused-using-decls): used, as +

namespace {

class HandoverWriter {
public:
    HandoverWriter(const Situation &situation, qint64 now)
        : m_situation(situation)
        , m_now(now)
    {
    }

    Handover write()
    {
        m_handover.at = m_now;
        begin(u"closures"_s, {u"在管道路"_s, u"Roads under control"_s});
        closures(false);
        begin(u"asked"_s, {u"待批管制"_s, u"Closures asked for"_s});
        closures(true);
        water();
        incidents();
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

private:
    void begin(const QString &key, const LocalText &title) { m_handover.sections.append({key, title, {}}); }
    void add(const Record &record, const LocalText &text, qint64 since, qint64 dueAt = 0)
    {
        m_handover.sections.last().items.append({record.subject(), record.displayNumber(), text, since, dueAt});
    }
    [[nodiscard]] LocalText at(qint64 utcMs) const { return utcMs > 0 ? words::moment(utcMs, m_now) : LocalText(); }
    [[nodiscard]] LocalText named(const QString &subject) const
    {
        const Record *record = m_situation.record(subject);
        if (!record)
            return LocalText::same(subject.section(u'/', 1));
        const LocalText name = words::nameOf(*record);
        return name.isEmpty() ? words::field(*record, "callSign"_L1) : name;
    }

    /// What the flood page says beside a depth: a gauge and a person who contradict each other, or a gauge in doubt.
    [[nodiscard]] LocalText doubtOf(const Record &point, const Sample &depth) const;
    /// Of the flood points of a closure, its own and those on its stretch, the one that reads deepest now; nullptr: none reads.
    [[nodiscard]] const Record *deepestOf(const Record &closure) const;
    /// Those that are only asked for, or those that stand or are being set up.
    void closures(bool areAsked);
    void water();
    void incidents();
    void weather();
    void gauges();
    void devices();
    void published();
    void orders();
    void notices();
    void forces();
    void due();

    const Situation &m_situation;
    qint64 m_now;
    Handover m_handover;
};

LocalText HandoverWriter::doubtOf(const Record &point, const Sample &depth) const
{
    if (const auto dispute = waterDispute(m_situation, point, m_now))
        return words::fill({u"水位计{gauge}、人工查看{person}，相互矛盾"_s, u"gauge {gauge}, read by a person {person}"_s},
                           {{u"gauge"_s, words::depth(dispute->gauge.v.at(0))}, {u"person"_s, words::depth(dispute->person.v.at(0))}});
    if (words::field(point, "doubtful"_L1).isEmpty())
        return {};
    const auto fallen = fallenSince(m_situation, point, depth, m_now);
    return words::fill({u"[其后读数{then}，]水位计存疑"_s, u"[then {then}; ]the gauge is in doubt"_s},
                       {{u"then"_s, fallen ? words::depth(fallen->v.at(0)) : LocalText()}});
}

const Record *HandoverWriter::deepestOf(const Record &closure) const
{
    const Record *deepest = nullptr;
    double most = -1;
    for (const Record *point : m_situation.records(u"floodpoint"_s)) {
        const auto depth = liesOver(closure, *point) ? shownReading(m_situation, *point, m_now) : std::nullopt;
        if (depth && depth->v.at(0) > most) {
            most = depth->v.at(0);
            deepest = point;
        }
    }
    return deepest;
}

void HandoverWriter::closures(bool areAsked)
{
    for (const Record *closure : m_situation.records(u"closure"_s)) {
        const QString state = closure->state();
        if (isOver(*closure) || (state == "asked"_L1) != areAsked)
            continue;
        const qint64 since = closure->value("times"_L1).toObject().value(state).toInteger();
        const auto water = waterOnStretch(
            *closure, m_situation.records(u"floodpoint"_s), [this](const Record &point) { return waterStand(m_situation, point, m_now); },
            m_now);
        QList<LocalText> open;
        for (const QString &step : stepsLeft(*closure, water))
            open.append(words::closureStep(step));
        const Record *point = deepestOf(*closure);
        const auto depth = point ? shownReading(m_situation, *point, m_now) : std::nullopt;
        const bool isContested = depth && (depth->source == "gauge"_L1 || waterDispute(m_situation, *point, m_now));
        const LocalText doubt = isContested ? doubtOf(*point, *depth) : LocalText();
        // Where nobody is held back yet the next shift must know it.
        const bool isOpenRoad = areAsked || isOnlyDecided(*closure);
        const bool isDeep = depth && depth->v.at(0) >= thresholdsOf(*point).close;
        LocalText traffic;
        if (isOpenRoad)
            traffic = isDeep ? LocalText{u"道路尚未管制，已达拦停线"_s, u"the road is still open, above the limit for closing"_s}
                             : LocalText{u"道路尚未管制"_s, u"the road is still open"_s};
        add(*closure,
            words::fill({u"{where}：{state}[，{since}起][，目前水深{depth}][（{doubt}）][，{traffic}][；未完成：{open}]"_s,
                         u"{where}: {state}[ since {since}][, {depth} now][ ({doubt})][, {traffic}][; not done: {open}]"_s},
                        {{u"where"_s, words::stretch(*closure)},
                         {u"state"_s, words::closureState(*closure)},
                         {u"since"_s, at(since)},
                         {u"depth"_s, depth ? words::depth(depth->v.at(0)) : LocalText()},
                         {u"doubt"_s, doubt},
                         {u"traffic"_s, traffic},
                         {u"open"_s, words::joined(open)}}),
            since);
    }
}

void HandoverWriter::water()
{
    // What is deep and open is what the next shift must know first; closed roads say their depth themselves.
    begin(u"water"_s, {u"未管制积水点"_s, u"Water on open roads"_s});
    for (const Record *point : m_situation.records(u"floodpoint"_s)) {
        const auto depth = shownReading(m_situation, *point, m_now);
        if (!depth || !(depth->v[0] >= thresholdsOf(*point).slow))
            continue;
        const auto closures = m_situation.records(u"closure"_s);
        // Where a closure is under way its own line says so, and whether the road is open still.
        if (std::ranges::any_of(closures, [point](const Record *closure) { return !isOver(*closure) && liesOver(*closure, *point); }))
            continue;
        const bool isDeep = depth->v[0] >= thresholdsOf(*point).close;
        add(*point,
            words::fill({u"{name}：水深{depth}（{at}读数），道路未管制[，{deep}][，{doubt}]"_s,
                         u"{name}: {depth} (read at {at}), the road is open[, {deep}][, {doubt}]"_s},
                        {{u"name"_s, words::nameOf(*point)},
                         {u"depth"_s, words::depth(depth->v[0])},
                         {u"at"_s, at(depth->at)},
                         {u"deep"_s, isDeep ? LocalText{u"已达拦停线"_s, u"above the limit for closing"_s} : LocalText()},
                         {u"doubt"_s, doubtOf(*point, *depth)}}),
            depth->at);
    }
}

void HandoverWriter::incidents()
{
    begin(u"incidents"_s, {u"未结警情"_s, u"Open incidents"_s});
    for (const Record *incident : m_situation.records(u"incident"_s)) {
        if (isOver(*incident))
            continue;
        const int left = peopleLeft(*incident);
        const LocalText place = words::field(*incident, "place"_L1);
        add(*incident,
            words::fill({u"{place}{type}[，{since}接报][，尚有{left}人被困]"_s,
                         u"{place}: {type}[, reported at {since}][, {left} people still trapped]"_s},
                        {{u"place"_s, place.isEmpty() ? words::field(*incident, "road"_L1) : place},
                         {u"type"_s, words::incidentType(incident->text("type"_L1))},
                         {u"since"_s, at(incident->timeOf("received"_L1))},
                         {u"left"_s, incident->text("type"_L1) == "trapped"_L1 && left > 0 ? words::number(left) : LocalText()}}),
            incident->timeOf("received"_L1));
    }
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
    for (const Record *text : m_situation.records(u"bulletin"_s)) {
        if (text->state() != "published"_L1 || text->text("medium"_L1) == "report"_L1)
            continue;
        const bool isStale = untrueSince(*text, m_situation.record(text->text("about"_L1))) > 0;
        const LocalText title = words::field(*text, "title"_L1);
        add(*text,
            words::fill(
                {u"{medium}：{title}[，{since}发布][，{stale}]"_s, u"{medium}: {title}[, since {since}][, {stale}]"_s},
                {{u"medium"_s, words::medium(text->text("medium"_L1))},
                 {u"title"_s, title.isEmpty() ? words::field(*text, "text"_L1) : title},
                 {u"since"_s, at(text->timeOf("published"_L1))},
                 {u"stale"_s, isStale ? LocalText{u"道路已恢复通行，待撤下"_s, u"the road is open: to be taken down"_s} : LocalText()}}),
            text->timeOf("published"_L1));
    }
}

void HandoverWriter::orders()
{
    begin(u"orders"_s, {u"未签收指令"_s, u"Orders not signed for"_s});
    for (const Record *order : m_situation.records(u"order"_s)) {
        if (order->state() != "sent"_L1)
            continue;
        const double reminders = order->number("reminders"_L1);
        add(*order,
            words::fill({u"{to}：{task}，{sent}下达[，已催办{n}次]"_s, u"{to}: {task}, given at {sent}[, reminded {n} times]"_s},
                        {{u"to"_s, named(order->text("to"_L1))},
                         {u"task"_s, words::field(*order, "task"_L1)},
                         {u"sent"_s, at(order->timeOf("sent"_L1))},
                         {u"n"_s, reminders > 0 ? words::number(reminders) : LocalText()}}),
            order->timeOf("sent"_L1));
    }
}

void HandoverWriter::notices()
{
    begin(u"notices"_s, {u"未回执通报、商请"_s, u"Notices without receipt"_s});
    for (const Record *notice : m_situation.records(u"notice"_s)) {
        if (notice->state() != "sent"_L1 && notice->state() != "escalated"_L1)
            continue;
        add(*notice,
            words::fill({u"{agency}：{text}（{sent}登记[，已报{to}]）"_s, u"{agency}: {text} (recorded at {sent}[, passed to {to}])"_s},
                        {{u"agency"_s, named(notice->text("agency"_L1))},
                         {u"text"_s, words::noticeText(*notice)},
                         {u"sent"_s, at(notice->timeOf("sent"_L1))},
                         {u"to"_s, notice->state() == "escalated"_L1 ? words::field(*notice, "to"_L1) : LocalText()}}),
            notice->timeOf("sent"_L1));
    }
}

void HandoverWriter::forces()
{
    begin(u"forces"_s, {u"在勤警力"_s, u"Committed forces"_s});
    for (const Record *unit : m_situation.records(u"unit"_s)) {
        if (isCommitted(*unit))
            m_handover.forces[unit->text("brigade"_L1)].add(*unit);
    }
    for (const auto &[brigade, count] : m_handover.forces.asKeyValueRange()) {
        const QString subject = u"brigade/"_s + brigade;
        m_handover.sections.last().items.append(
            {subject,
             {},
             words::fill({u"{brigade}：{n}组，{forces}"_s, u"{brigade}: {n} crews, {forces}"_s},
                         {{u"brigade"_s, words::brigade(brigade)}, {u"n"_s, words::number(count.units)}, {u"forces"_s, count.inWords()}})});
    }
}

void HandoverWriter::due()
{
    begin(u"due"_s, {u"待办与承诺"_s, u"Promised and due next"_s});
    QList<HandoverItem> &items = m_handover.sections.last().items;
    const QList<DueReport> reports = dueReports(m_situation, m_now);
    for (const DueReport &report : reports) {
        const LocalText kind = report.kind == "first"_L1 ? LocalText{u"首报"_s, u"first report"_s}
            : report.kind == "final"_L1                  ? LocalText{u"终报"_s, u"final report"_s}
                                                         : LocalText{u"续报"_s, u"further report"_s};
        items.append({report.about,
                      {},
                      words::fill({u"{due}前{kind}（{reason}）"_s, u"{kind} by {due} ({reason})"_s},
                                  {{u"due"_s, at(report.dueAt)}, {u"kind"_s, kind}, {u"reason"_s, report.reason}}),
                      report.lastAt,
                      report.dueAt});
    }
    // What others have agreed to and is not settled: the next shift asks for it.
    for (const Record *notice : m_situation.records(u"notice"_s)) {
        const QString state = notice->state();
        if (notice->text("type"_L1) != "request"_L1 || (state != "signed"_L1 && state != "answered"_L1 && state != "confirmed"_L1))
            continue;
        add(*notice,
            words::fill(
                {u"商请{agency}：{text}[；答复：{answer}][，{due}前]"_s, u"Asked of {agency}: {text}[; answer: {answer}][, by {due}]"_s},
                {{u"agency"_s, named(notice->text("agency"_L1))},
                 {u"text"_s, words::noticeText(*notice)},
                 {u"answer"_s, words::field(*notice, "answer"_L1)},
                 {u"due"_s, at(notice->value("dueAt"_L1).toInteger())}}),
            notice->timeOf("sent"_L1), notice->value("dueAt"_L1).toInteger());
    }
    for (const Record *task : m_situation.records(u"task"_s)) {
        if (task->state() != "open"_L1)
            continue;
        LocalText what = words::nameOf(*task);
        for (const auto field : {"title"_L1, "text"_L1})
            what = what.isEmpty() ? words::field(*task, field) : what;
        add(*task,
            words::fill({u"[{about}：]{what}[，{due}前]"_s, u"[{about}: ]{what}[, by {due}]"_s},
                        {{u"about"_s, words::whereOf(m_situation.record(task->text("about"_L1)))},
                         {u"what"_s, what},
                         {u"due"_s, at(task->value("dueAt"_L1).toInteger())}}),
            task->timeOf("open"_L1), task->value("dueAt"_L1).toInteger());
    }
    for (const Record *hazard : m_situation.records(u"hazard"_s)) {
        if (hazard->state() == "signed_off"_L1)
            continue;
        const qint64 dueAt = hazard->value("dueAt"_L1).toInteger();
        add(*hazard,
            words::fill(
                {u"隐患未销号：{what}[（{place}）][，{due}前整改]"_s,
                 u"Hazard not signed off: {what}[ ({place})][, to be rectified by {due}]"_s},
                {{u"what"_s, words::field(*hazard, "text"_L1)}, {u"place"_s, words::field(*hazard, "place"_L1)}, {u"due"_s, at(dueAt)}}),
            hazard->timeOf("found"_L1), dueAt);
    }
    for (const Record *call : m_situation.records(u"call"_s)) {
        if (call->state() != "answered"_L1)
            add(*call,
                words::fill({u"叫应未应答：{person}[（{reason}）]"_s, u"Not answered yet: {person}[ ({reason})]"_s},
                            {{u"person"_s, words::field(*call, "person"_L1)}, {u"reason"_s, words::field(*call, "reason"_L1)}}),
                call->timeOf("calling"_L1));
    }
    std::ranges::stable_sort(items, {},
                             [](const HandoverItem &item) { return item.dueAt ? item.dueAt : std::numeric_limits<qint64>::max(); });
}

} // namespace

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
            text = text + LocalText{u"无"_s, u" none"_s};
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
