// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "upwardreports.h"

#include "closure.h"
#include "closuresbeside.h"
#include "ending.h"
#include "noticedrafts.h"
#include "people.h"
#include "publishing.h"
#include "reopening.h"
#include "reportwater.h"
#include "strength.h"
#include "vault.h"
#include "waterstand.h"
#include "words.h"

#include <QSet>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;
using words::operator+; // NOLINT(misc-unused-using-decls): used, as +

namespace {

/// Writes one report, section by section; an empty section has no number.
class ReportDraft {
public:
    ReportDraft(const QString &kind, const ReportSource &source, const DraftContext &context)
        : m_final(kind == "final"_L1)
        , m_source(source)
        , m_now(context.now)
        , m_chain(reportChain(source.situation))
    {
    }

    LocalText text()
    {
        head();
        section({u"基本情况"_s, u"What happened"_s}, facts());
        section({u"水情"_s, u"Water"_s}, water());
        section({u"人员"_s, u"People"_s}, people());
        section({u"警力"_s, u"Forces"_s}, forces());
        section({u"措施"_s, u"Measures"_s}, measures());
        section({u"联动"_s, u"Agencies"_s}, agencies());
        section({u"下一步"_s, u"Next"_s}, next());
        return m_text;
    }

private:
    [[nodiscard]] QList<const Record *> of(QLatin1StringView kind) const
    {
        QList<const Record *> records;
        for (const ReportChain::Cause &cause : m_chain.causes) {
            if (cause.record->kind() == kind)
                records.append(cause.record);
        }
        return records;
    }
    [[nodiscard]] LocalText at(qint64 utcMs) const { return utcMs > 0 ? words::moment(utcMs, m_now) : LocalText(); }

    void head() { m_text = words::fill({u"截至{now}："_s, u"As of {now}:"_s}, {{u"now"_s, words::dateTime(m_now)}}); }
    void section(const LocalText &title, const QList<LocalText> &sentences)
    {
        static const QString numerals = u"一二三四五六七八九"_s;
        if (sentences.isEmpty())
            return;
        m_text = m_text
            + LocalText{u"\n%1、%2："_s.arg(numerals.at(m_sections)).arg(title.zh), u"\n%1. %2: "_s.arg(m_sections + 1).arg(title.en)};
        ++m_sections;
        for (qsizetype i = 0; i < sentences.size(); ++i)
            m_text = m_text + sentences.at(i) + LocalText{{}, i + 1 < sentences.size() ? u" "_s : QString()};
    }

    [[nodiscard]] QList<LocalText> facts() const;
    [[nodiscard]] QList<LocalText> water() const;
    [[nodiscard]] QList<LocalText> people() const;
    [[nodiscard]] QList<LocalText> forces() const;
    [[nodiscard]] QList<LocalText> measures() const;
    [[nodiscard]] QList<LocalText> agencies() const;
    [[nodiscard]] QList<LocalText> next() const;
    [[nodiscard]] LocalText closureFact(const Record &closure) const;
    /// Another closure keeps lanes of its stretch.
    [[nodiscard]] bool isHeldStill(const Record &closure) const { return stretchWater(closure, m_source.situation, m_now).isHeldBeside; }
    [[nodiscard]] std::optional<double> depthAtFirst(const Record &closure) const;

    bool m_final;
    const ReportSource &m_source;
    qint64 m_now;
    ReportChain m_chain;
    LocalText m_text;
    int m_sections = 0;
};

LocalText ReportDraft::closureFact(const Record &closure) const
{
    const qint64 stopped = closure.timeOf("stopped"_L1);
    words::Values values{{u"where"_s, words::stretch(closure)},
                         {u"cause"_s, words::cause(closure.text("cause"_L1))},
                         {u"confirmed"_s, at(closure.timeOf("confirmed"_L1))},
                         {u"force"_s, at(closure.timeOf("in_force"_L1))},
                         {u"stopped"_s, at(stopped)},
                         {u"number"_s, LocalText::same(closure.displayNumber())}};
    if (const QString who = closingDecision(closure).text("authority"_L1); !who.isEmpty())
        values.insert(u"who"_s, words::authority(who));
    if (closure.state() == "reopened"_L1)
        values.insert(isHeldStill(closure) ? u"lifted"_s : u"open"_s, at(closure.timeOf("reopened"_L1)));
    else if (closure.state() != "in_force"_L1 || closure.text("lane"_L1) == "one"_L1)
        values.insert(u"state"_s, words::closureState(closure));
    return words::fill(
        {u"{where}[因{cause}]，[{stopped}现场先行拦停，]{confirmed}[经{who}]确认实施临时交通管制[，{force}管制生效][，{open}解除管制、恢复通行][，{lifted}解除，该路段另有管制][，目前{state}][（{number}）]。"_s,
         u"{where}[, {cause}]: [stopped at the scene at {stopped}, ]temporary traffic control confirmed[ by {who}] at {confirmed}[, in force since {force}][, reopened at {open}][, lifted at {lifted} while another closure of the stretch goes on][; now: {state}][ ({number})]."_s},
        values);
}

QList<LocalText> ReportDraft::facts() const
{
    QList<LocalText> sentences;
    for (const Record *warning : m_source.situation.records(u"warning"_s)) {
        if (warning->state() == "lifted"_L1 && !m_final)
            continue;
        const QString about = m_chain.response ? m_chain.response->text("about"_L1) : QString();
        if (!about.isEmpty() && about != warning->subject())
            continue;
        sentences.append(words::fill({u"{at}{issuer}发布{type}{color}预警信号[，{lifted}解除]。"_s,
                                      u"{at}: {color} {type} signal by {issuer}[, lifted at {lifted}]."_s},
                                     {{u"at"_s, at(warning->value("issuedAt"_L1).toInteger())},
                                      {u"issuer"_s, words::field(*warning, "issuer"_L1)},
                                      {u"type"_s, words::warningType(warning->text("type"_L1))},
                                      {u"color"_s, words::color(warning->text("color"_L1))},
                                      {u"lifted"_s, at(warning->timeOf("lifted"_L1))}}));
    }
    if (m_chain.response) {
        const qint64 begin = m_chain.response->timeOf("active"_L1);
        const qint64 end = m_chain.response->state() == "ended"_L1 ? m_chain.response->timeOf("ended"_L1) : 0;
        sentences.append(words::fill({u"我支队{at}启动{level}应急响应[，{end}终止，历时{took}]。"_s,
                                      u"Our {level} response has been active since {at}[; it ended at {end} after {took}]."_s},
                                     {{u"at"_s, at(begin)},
                                      {u"level"_s, words::level(int(m_chain.response->number("level"_L1)))},
                                      {u"end"_s, at(end)},
                                      {u"took"_s, end > 0 ? words::duration(end - begin) : LocalText()}}));
    }
    const QList<const Record *> closures = of("closure"_L1);
    if (m_final && !closures.isEmpty()) {
        const bool areOpen = std::ranges::none_of(closures, [this](const Record *closure) { return isHeldStill(*closure); });
        sentences.append(
            words::fill({u"共实施临时交通管制{n}处[，{open}]。"_s, u"Stretches under temporary traffic control: {n}[, {open}]."_s},
                        {{u"n"_s, words::number(double(closures.size()))},
                         {u"open"_s, areOpen ? LocalText{u"均已恢复通行"_s, u"all open again"_s} : LocalText()}}));
    }
    for (const Record *closure : closures)
        sentences.append(closureFact(*closure));
    return sentences;
}

std::optional<double> ReportDraft::depthAtFirst(const Record &closure) const
{
    for (const Event &event : m_source.events) {
        // What was said of the water when it was to be opened again is not how deep it was when it was closed.
        if (event.subject != closure.subject())
            continue;
        const Record then(event.subject, readableFields(event));
        if (then.timeOf("reopening_asked"_L1) > 0)
            break;
        const QJsonValue depth = then.value("depthCm"_L1);
        if (depth.isDouble())
            return depth.toDouble();
    }
    const QJsonValue depth = closure.value(closure.timeOf("reopening_asked"_L1) > 0 ? "decisionDepthCm"_L1 : "depthCm"_L1);
    return depth.isDouble() ? std::optional(depth.toDouble()) : std::nullopt;
}

QList<LocalText> ReportDraft::water() const
{
    QList<LocalText> sentences;
    for (const Record *closure : of("closure"_L1)) {
        if (const LocalText one = reportedWater(*closure, m_source.situation, depthAtFirst(*closure), m_now); !one.isEmpty())
            sentences.append(one);
    }
    return sentences;
}

QList<LocalText> ReportDraft::people() const
{
    int vehicles = 0;
    int others = 0; ///< those of whose people nobody knows the number
    int trapped = 0;
    int rescued = 0;
    int handedOver = 0;
    int left = 0;
    bool isCounted = true;
    for (const Record *incident : of("incident"_L1)) {
        isCounted = isCounted && peopleInDanger(*incident).isCounted;
        // The cars of some and the people of others are no one figure.
        (peopleInDanger(*incident).isCounted ? vehicles : others) += int(incident->number("vehicles"_L1));
        trapped += int(incident->number("people"_L1));
        rescued += peopleOut(*incident);
        left += peopleLeft(*incident);
        handedOver += int(incident->number("handedOver"_L1));
    }
    if (of("incident"_L1).isEmpty())
        return {{u"未接到人员被困报告。"_s, u"No report of people trapped."_s}};
    words::Values values{{u"trapped"_s, words::number(trapped)}};
    if (rescued > 0)
        values.insert(u"rescued"_s, words::number(rescued));
    if (vehicles > 0)
        values.insert(u"vehicles"_s, words::number(vehicles));
    if (others > 0)
        values.insert(u"others"_s, words::number(others));
    if (handedOver > 0)
        values.insert(u"handed"_s, words::number(handedOver));
    if (left > 0)
        values.insert(u"left"_s, words::number(left));
    // Whom nobody has counted is never told as a figure, nor passed over.
    LocalText who{u"被困[{vehicles}车]{trapped}人"_s,
                  u"{trapped} {trapped|person|people} trapped[ in {vehicles} {vehicles|vehicle|vehicles}]"_s};
    if (!isCounted && trapped == 0)
        who = {u"有人被困，人数不明[，涉及{others}车]"_s, u"People trapped, number unknown[, {others} {others|vehicle|vehicles}]"_s};
    else if (!isCounted)
        who = who
            + LocalText{u"，另有被困人员人数不明[（涉及{others}车）]"_s,
                        u", and others whose number is unknown[ ({others} {others|vehicle|vehicles})]"_s};
    return {words::fill(who
                            + LocalText{u"[，已救出{rescued}人][，已移交{handed}人][，尚有{left}人正在营救]。"_s,
                                        u"[, {rescued} rescued][, {handed} handed over][, {left} still being rescued]."_s},
                        values)};
}

QList<LocalText> ReportDraft::forces() const
{
    Strength count;
    QSet<QString> seen;
    if (m_final) {
        for (const Record *order : m_source.situation.records(u"order"_s)) {
            const Record *unit = m_source.situation.record(order->text("to"_L1));
            if (!unit || unit->kind() != "unit"_L1 || order->state() == "cancelled"_L1 || order->timeOf("sent"_L1) < m_chain.beganAt
                || seen.contains(unit->subject()))
                continue;
            seen.insert(unit->subject());
            count.add(*unit);
        }
    } else {
        for (const Record *unit : m_source.situation.records(u"unit"_s)) {
            if (isCommitted(*unit))
                count.add(*unit);
        }
    }
    if (count.isEmpty())
        return {};
    return {words::fill(m_final ? LocalText{u"累计投入{n}组，{forces}。"_s, u"Crews employed: {n}; {forces}."_s}
                                : LocalText{u"目前投入{n}组，{forces}。"_s, u"Crews at work: {n}; {forces}."_s},
                        {{u"n"_s, words::number(count.units)}, {u"forces"_s, count.inWords()}})};
}

QList<LocalText> ReportDraft::measures() const
{
    QList<LocalText> sentences;
    const QList<const Record *> bulletins = m_source.situation.records(u"bulletin"_s);
    const QList<const Record *> signs = m_source.situation.records(u"sign"_s);
    for (const Record *closure : of("closure"_L1)) {
        QList<LocalText> done;
        // What was confirmed before the water rose again is not told as done.
        const auto water = isOver(*closure) ? std::nullopt : closureWater(m_source.situation, *closure, m_now);
        const auto look = [this](const QString &subject) { return m_source.situation.record(subject); };
        const bool isShutBeside = heldBeside(*closure, m_source.situation.records(u"closure"_s), look).isShut;
        for (const ClosureStep &step : closureSteps()) {
            const bool isOpening = step.key == "reopen.one_lane"_L1; // no lane is open where another closure shuts all
            // That nothing hung which could be taken down is no measure.
            const bool isSettled
                = step.key == "reopen.signs_withdrawn"_L1 && !areSignsSaidGone(*closure) && !isTakenDown(*closure, bulletins, signs);
            if (step.track != "agency"_L1 && !isSettled && !(isOpening && isShutBeside)
                && isStepCounted(*closure, step.key, water, bulletins, signs))
                done.append(words::closureStep(step.key));
        }
        const DetourText detour = m_source.detours.value(closure->subject());
        words::Values values{{u"road"_s, words::field(*closure, "road"_L1)},
                             {u"lanes"_s, LocalText::from(lanesScope(*closure))},
                             {u"done"_s, words::joined(done)},
                             {u"way"_s, words::joined(detour.roads)}};
        if (!detour.roads.isEmpty() && detour.km > 0)
            values.insert(u"km"_s, words::number(detour.km, 1));
        if (!detour.roads.isEmpty() && detour.addedMinutes >= 1)
            values.insert(u"minutes"_s, words::number(detour.addedMinutes));
        if (done.isEmpty() && values.value(u"way"_s).isEmpty())
            continue;
        sentences.append(
            words::fill({u"{road}[（{lanes}）]：[已落实{done}；][绕行{way}][，约{km}公里][，多用时约{minutes}分钟]。"_s,
                         u"{road}[ ({lanes})]: [done: {done}; ][detour {way}][, about {km} km][, some {minutes} min longer]."_s},
                        values));
        sentences.last().zh.replace(u"；。"_s, u"。"_s);
        sentences.last().en.replace(u"; ."_s, u"."_s);
    }
    return sentences;
}

QList<LocalText> ReportDraft::agencies() const
{
    QList<LocalText> heard;
    QList<LocalText> silent;
    QSet<QString> seen;
    for (const Record *notice : m_source.situation.records(u"notice"_s)) {
        const Record *agency = m_source.situation.record(notice->text("agency"_L1));
        if (!agency || notice->timeOf("sent"_L1) < m_chain.beganAt || seen.contains(agency->subject()))
            continue;
        // One answered notice counts as heard, whatever else was sent there. What fell away before anybody was told counts as nothing.
        bool isHeard = false;
        bool isWaiting = false;
        for (const Record *other : m_source.situation.records(u"notice"_s)) {
            if (other->text("agency"_L1) != agency->subject() || other->timeOf("sent"_L1) < m_chain.beganAt)
                continue;
            isHeard = isHeard || isNoticeHeard(*other);
            isWaiting = isWaiting || other->state() == "sent"_L1 || other->state() == "escalated"_L1;
        }
        seen.insert(agency->subject());
        if (isHeard || isWaiting)
            (isHeard ? heard : silent).append(words::nameOf(*agency));
    }
    if (heard.isEmpty() && silent.isEmpty())
        return {};
    // Told is who has answered for it: what is only written down has reached nobody yet.
    const bool both = !heard.isEmpty() && !silent.isEmpty();
    const words::Values values{{u"heard"_s, words::joined(heard)},
                               {u"silent"_s, words::joined(silent)},
                               {u"and"_s, both ? LocalText{u"；"_s, u"; "_s} : LocalText()}};
    return {words::fill({u"[已通报、商请{heard}，均有回执]{and}[已登记、尚无回执：{silent}]。"_s,
                         u"[Informed or asked, with their receipt: {heard}]{and}[noted, without a receipt yet: {silent}]."_s},
                        values)};
}

QList<LocalText> ReportDraft::next() const
{
    if (m_final) {
        QList<LocalText> last = m_source.next;
        last.append({u"3个工作日内组织复盘，问题列入整改清单，逐项销号。"_s,
                     u"The response is reviewed within three working days; what is found is listed and signed off item by item."_s});
        return last;
    }
    QList<LocalText> steps;
    for (const Record *closure : of("closure"_L1)) {
        if (const LocalText step = reportedNext(*closure, m_source.situation, m_now); !step.isEmpty())
            steps.append(step);
    }
    steps += m_source.next;
    steps.append({u"后续情况续报。"_s, u"More to follow."_s});
    return steps;
}

LocalText titleOf(const QString &kind, const Record *about, int number)
{
    static const QString numerals = u"一二三四五六七八九十"_s;
    words::Values values;
    if (about && about->kind() == "response"_L1) {
        values.insert(
            u"what"_s,
            words::fill({u"{level}应急响应"_s, u"The {level} response"_s}, {{u"level"_s, words::level(int(about->number("level"_L1)))}}));
    } else if (about) {
        const LocalText place = about->kind() == "closure"_L1 ? words::field(*about, "road"_L1) : words::placeOf(*about);
        const LocalText what
            = about->kind() == "closure"_L1 ? words::cause(about->text("cause"_L1)) : words::incidentType(about->text("type"_L1));
        values.insert(
            u"what"_s,
            {(place.zh + what.zh).replace(u"路面积水"_s, u"积水"_s), place.en + (what.en.isEmpty() ? QString() : u": "_s + what.en)});
    }
    values.insert(u"n"_s,
                  {number >= 1 && number <= 10 ? QString(numerals.at(number - 1)) : QString::number(number), QString::number(number)});
    const LocalText pattern = kind == "first"_L1 ? LocalText{u"{what}处置情况（首报）"_s, u"{what} (first report)"_s}
        : kind == "final"_L1                     ? LocalText{u"{what}处置情况（终报）"_s, u"{what} (final report)"_s}
                                                 : LocalText{u"{what}处置情况（续报{n}）"_s, u"{what} (further report {n})"_s};
    return words::fill(pattern, values);
}

} // namespace

BulletinDraft upwardReport(const QString &kind, const QString &about, const ReportSource &source, const DraftContext &context)
{
    BulletinDraft draft;
    draft.medium = u"report"_s;
    draft.reportKind = kind;
    draft.about = about;
    draft.recipients = reportRecipients(source.situation);
    draft.title = words::marked(titleOf(kind, source.situation.record(about), reportChain(source.situation).further + 1), context.drill);
    draft.text = words::marked(ReportDraft(kind, source, context).text(), context.drill);
    return draft;
}

} // namespace wf
