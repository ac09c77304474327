// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "noticedrafts.h"

#include "closure.h"
#include "ending.h"
#include "people.h"
#include "waterstand.h"
#include "words.h"

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// The incident a notice is about: of merged ones the one that is left. nullptr where it is about none.
const Record *incidentOf(const Record &notice, const Situation &situation)
{
    const Record *about = situation.record(notice.text("about"_L1));
    for (int hops = 0; about && about->state() == "merged"_L1 && hops < 16; ++hops)
        about = situation.record(about->text("into"_L1));
    return about && about->kind() == "incident"_L1 ? about : nullptr;
}

/// Nobody has been told of it, and its words are those that are drafted here: they come in both languages.
bool isDraftWaiting(const Record &notice)
{
    const LocalText text = LocalText::from(notice.value("text"_L1));
    return notice.state() == "sent"_L1 && text.zh != text.en;
}

/// Those who are still in danger; where nobody is left, as many as there were: no draft makes an unknown number of them.
double peopleToTell(const Record &incident)
{
    const int left = peopleLeft(incident);
    return left > 0 ? left : incident.number("people"_L1);
}

/// Whoever was told of fewer must not take it for other people.
LocalText asMore(const LocalText &text)
{
    return {text.zh + u"（人数较此前通报增加，以此为准）"_s,
            text.en + u" (More people than we told you of before; this takes its place.)"_s};
}

bool isSameText(const Record &notice, const LocalText &text)
{
    const LocalText said = LocalText::from(notice.value("text"_L1));
    return said == text || said == asMore(text);
}

/// Which agencies have a notice about this in the situation.
QStringList toldOf(const QString &about, const Situation &situation)
{
    QStringList agencies;
    for (const Record *notice : situation.records(u"notice"_s)) {
        const QString agency = notice->text("agency"_L1);
        if (notice->text("about"_L1) == about && isNoticeStanding(*notice) && !agencies.contains(agency))
            agencies.append(agency);
    }
    return agencies;
}

/// Collects drafts to agencies that are there and have not been told.
class NoticeWriter {
public:
    NoticeWriter(const Record &about, const Situation &situation, bool drill)
        : m_about(about)
        , m_situation(situation)
        , m_drill(drill)
        // Of an incident all is collected: see renewed().
        , m_told(about.kind() == "incident"_L1 ? QStringList() : toldOf(about.subject(), situation))
    {
    }

    void add(const QString &agency, const QString &type, const LocalText &title, const LocalText &pattern, const words::Values &values)
    {
        if (m_situation.record(agency) && !m_told.contains(agency))
            put(agency, type, title, pattern, values);
    }
    void put(const QString &agency, const QString &type, const LocalText &title, const LocalText &pattern, const words::Values &values)
    {
        drafts.append({.agency = agency,
                       .type = type,
                       .title = words::marked(words::fill(title, values), m_drill),
                       .text = words::marked(words::fill(pattern, values), m_drill),
                       .about = m_about.subject(),
                       .people = type == "callout"_L1 && m_about.kind() == "incident"_L1 ? int(peopleToTell(m_about)) : 0});
    }

    /// Where what waits to be told says something else by now, the draft that takes its place; `add` collects them all first.
    [[nodiscard]] QList<NoticeDraft> renewed() const
    {
        QList<NoticeDraft> news;
        for (NoticeDraft draft : drafts) {
            bool isTold = false;
            bool isMore = false;
            for (const Record *notice : m_situation.records(u"notice"_s)) {
                if (notice->text("agency"_L1) != draft.agency)
                    continue;
                const bool isSame = notice->text("about"_L1) == m_about.subject();
                const Record *incident = isDraftWaiting(*notice) ? incidentOf(*notice, m_situation) : nullptr;
                const bool waits = incident && incident->subject() == m_about.subject();
                if (waits && (!isSame || !isSameText(*notice, draft.text)))
                    draft.takePlaceOf(*notice);
                else if (isSame && draft.type == "callout"_L1 && isToldOfFewer(*notice, m_about))
                    isMore = true;
                else if (isSame)
                    isTold = isTold || (isNoticeStanding(*notice) && (draft.type != "callout"_L1 || notice->text("type"_L1) == draft.type));
            }
            if (isTold)
                continue;
            if (isMore)
                draft.text = asMore(draft.text);
            news.append(draft);
        }
        return news;
    }

    QList<NoticeDraft> drafts;

private:
    const Record &m_about;
    const Situation &m_situation;
    bool m_drill;
    QStringList m_told;
};

words::Values closureValues(const Record &closure, const DraftContext &context)
{
    const qint64 since = heldSince(closure);
    words::Values values{{u"where"_s, words::stretch(closure)},
                         {u"road"_s, words::field(closure, "road"_L1)},
                         {u"cause"_s, words::cause(closure.text("cause"_L1))},
                         {u"since"_s, since > 0 ? words::moment(since, context.now) : LocalText()}};
    return values;
}

/// How a closure stands of which a lane is open: nobody is told that the road is shut.
LocalText howWithLane(const Record &closure, const StretchWater &water)
{
    return isLaneToBeShut(closure) || water.isDeep
        ? LocalText{u"仍在临时交通管制中，此前放行的一条车道仍可通行，即将重新管制"_s,
                    u"is still under temporary traffic control; one lane of it is open, and is to be closed again"_s}
        : LocalText{u"[自{laneAt}起]开放一条车道，其余车道仍在临时交通管制中"_s,
                    u"has one lane open[ since {laneAt}], and is otherwise under temporary traffic control"_s};
}

} // namespace

QList<NoticeDraft> noticesForClosure(const Record &closure, const Situation &situation, const DetourText &detour,
                                     const DraftContext &context)
{
    NoticeWriter notices(closure, situation, context.drill);
    words::Values values = closureValues(closure, context);
    const StretchWater water = stretchWater(closure, situation, context.now);
    if (water.depthCm)
        values.insert(u"water"_s, words::operator+(words::depth(*water.depthCm), water.trend));
    else if (water.doubtedCm) // who pumps comes prepared for it
        values.insert(
            u"water"_s,
            words::fill({u"约{depth}（水位计存疑）"_s, u"about {depth} (in doubt)"_s}, {{u"depth"_s, words::depth(*water.doubtedCm)}}));
    if (shutsAllLanes(closure) || water.isDeep || water.isShutBeside) // in deep water no lane is called open
        values.insert(u"detour"_s, words::joined(detour.roads));
    else if (!water.isHeldBeside) // nobody is led round where lanes are open
        values.insert(u"rest"_s, {u"其余车道可以通行"_s, u"the other lanes are open"_s});
    const Record *post = situation.record(closure.text("floodPoint"_L1));
    for (const Record *unit : situation.records(u"unit"_s)) {
        const Record *order = situation.record(unit->text("order"_L1));
        const QString about = order ? order->text("about"_L1) : QString();
        // Whoever is there already is whom others look for when they come.
        if (unit->state() == "on_scene"_L1 && !values.contains(u"contact"_s)
            && (about == closure.subject() || (post && about == post->subject())))
            values.insert(u"contact"_s, words::field(*unit, "callSign"_L1));
    }
    // Nobody is sent to an officer who is not there.
    values.insert(u"arrival"_s,
                  words::fill(values.contains(u"contact"_s)
                                  ? LocalText{u"进场请与现场民警{contact}联系"_s, u"on arrival see {contact} on the spot"_s}
                                  : LocalText{u"进场前请先与我指挥中心联系"_s, u"please call our command center before you go in"_s},
                              values));
    const bool isWater = closure.text("cause"_L1) == "ponding"_L1;
    if (!isHeld(closure)) {
        // Whoever pumps and clears need not wait for the decision; whoever goes by what is closed is told when it is.
        if (isWater && closure.state() == "asked"_L1) {
            notices.add(
                u"agency/drainage"_s, u"request"_s, {u"商请抽排"_s, u"Pumping asked for"_s},
                {u"{where}积水[，目前水深{water}]，已报请临时交通管制，尚未实行。商请尽快启泵抽排，并将到场时间、抽排进展告知我方[，现场联络人{contact}]。"_s,
                 u"There is water on {where}[, {water}]. Temporary traffic control is asked for and not in force yet. Please pump as soon as you can, and let us know when you arrive and how it goes[; contact on the spot: {contact}]."_s},
                values);
            notices.add(
                u"agency/urban"_s, u"request"_s, {u"商请清理收水口"_s, u"Clearing of drains asked for"_s},
                {u"{where}积水，已报请临时交通管制，尚未实行，道路仍有车辆通行。商请清理该路段收水口杂物、检查井盖，{arrival}。"_s,
                 u"There is water on {where}. Temporary traffic control is asked for and not in force yet: there is still traffic. Please clear the drains and check the manhole covers there; {arrival}."_s},
                values);
        }
        return notices.drafts;
    }
    // Decided is not yet in force: nobody is told of what nobody has seen to stand.
    const bool stands = !isOnlyDecided(closure);
    if (const qint64 decided = closure.timeOf("confirmed"_L1); !stands && decided > 0)
        values.insert(u"since"_s, words::moment(decided, context.now));
    const bool isLaneOpen = isOneLaneOpen(closure) && !water.isShutBeside;
    if (const qint64 laneAt = closure.value("laneAt"_L1).toInteger(); laneAt > 0)
        values.insert(u"laneAt"_s, words::moment(laneAt, context.now));
    const LocalText how = isLaneOpen ? howWithLane(closure, water)
        : stands ? LocalText{u"已[于{since}]实行临时交通管制"_s, u"has been under temporary traffic control[ since {since}]"_s}
                 : LocalText{u"已[于{since}]决定实行临时交通管制，现场正在落实"_s,
                             u"is to be put under temporary traffic control (decided[ at {since}]; the scene is being set up)"_s};
    values.insert(u"how"_s, words::fill(how, values));
    if (isWater) {
        notices.add(
            u"agency/drainage"_s, u"request"_s, {u"商请抽排"_s, u"Pumping asked for"_s},
            {u"{where}{how}[，目前水深{water}]。商请尽快启泵抽排，并将到场时间、抽排进展告知我方[，现场联络人{contact}]。"_s,
             u"{where} {how}[; the water is {water}]. Please pump as soon as you can, and let us know when you arrive and how it goes[; contact on the spot: {contact}]."_s},
            values);
        notices.add(u"agency/urban"_s, u"request"_s, {u"商请清理收水口"_s, u"Clearing of drains asked for"_s},
                    {u"{where}积水，{how}。商请清理该路段收水口杂物、检查井盖，{arrival}。"_s,
                     u"There is water on {where}; it {how}. Please clear the drains and check the manhole covers there; {arrival}."_s},
                    values);
    }
    notices.add(
        u"agency/fire"_s, u"inform"_s, {u"通报临时交通管制"_s, u"Temporary traffic control"_s},
        {u"通报：{where}[因{cause}]{how}。救援车辆需通过的，请先与我指挥中心联系[，由现场民警{contact}引导]。"_s,
         u"For your information: {where} {how}[ because of {cause}]. Rescue vehicles that must pass: please call our command center first[; {contact} leads them on the spot]."_s},
        values);
    notices.add(
        u"agency/bus"_s, u"inform"_s, {u"通报临时交通管制"_s, u"Temporary traffic control"_s},
        {u"通报：{where}[因{cause}]{how}[，社会车辆经{detour}绕行][，{rest}]。请途经线路相应调整，恢复时间另行通报。"_s,
         u"For your information: {where} {how}[ because of {cause}][; traffic goes round by {detour}][; {rest}]. Please adjust the lines that pass there; we will let you know when it opens."_s},
        values);
    return notices.drafts;
}

QList<NoticeDraft> noticesForReopening(const Record &closure, const Situation &situation, const DraftContext &context)
{
    NoticeWriter notices(closure, situation, context.drill);
    const StretchWater water = stretchWater(closure, situation, context.now);
    const bool isTurnedDown = closure.state() == "rejected"_L1; // whoever was told of it hears as well that it came to nothing
    // Nobody is told that it is open: once the other one is over, and the water has fallen.
    if (isTurnedDown ? water.isHeldBeside || water.isAskedBeside : water.forbidsOpen())
        return notices.drafts;
    words::Values values = closureValues(closure, context);
    const LocalText deep{u"积水较深[（约{depth}）]，请勿驶入"_s, u"the water is deep[ (about {depth})]: do not drive in"_s};
    values.insert(u"depth"_s, water.depthCm ? words::depth(*water.depthCm) : LocalText());
    values.insert(u"passing"_s, water.isDeep ? words::fill(deep, values) : LocalText{u"道路照常通行"_s, u"the road stays open"_s});
    const qint64 opened = closure.timeOf("reopened"_L1);
    values.insert(u"opened"_s, opened > 0 ? words::moment(opened, context.now) : LocalText());
    for (const QString &agency : toldOf(closure.subject(), situation)) {
        if (isTurnedDown) {
            notices.put(
                agency, u"inform"_s, {u"通报不实行临时交通管制"_s, u"No traffic control"_s},
                {u"通报：{where}不实行临时交通管制，{passing}。此前商请、通报事项以此为准。感谢支持。"_s,
                 u"For your information: there is no temporary traffic control on {where}; {passing}. This takes the place of what we told you before. Thank you for your help."_s},
                values);
            continue;
        }
        notices.put(
            agency, u"inform"_s, {u"通报恢复通行"_s, u"Open again"_s},
            {u"通报：{where}临时交通管制[已于{opened}]解除，道路恢复通行。感谢支持。"_s,
             u"For your information: the temporary traffic control on {where} was lifted[ at {opened}]; the road is open. Thank you for your help."_s},
            values);
    }
    return notices.drafts;
}

namespace {

NoticeWriter trapped(const Record &incident, const Situation &situation, const LocalText &wayIn, bool drill)
{
    NoticeWriter notices(incident, situation, drill);
    words::Values values{{u"place"_s, words::placeOf(incident)}, {u"detail"_s, words::field(incident, "detail"_L1)}, {u"way"_s, wayIn}};
    for (const auto &[number, name] :
         {std::pair{peopleToTell(incident), u"people"_s}, std::pair{incident.number("vehicles"_L1), u"vehicles"_s}}) {
        if (number > 0)
            values.insert(name, words::number(number));
    }
    const bool isCounted = peopleInDanger(incident).isCounted; // often not: that is said, however many vehicles there are
    const bool isFigure = values.contains(u"people"_s) || values.contains(u"vehicles"_s);
    const QString counted = isFigure ? u"[{vehicles}车][{people}人]被困"_s : u"有人员被困"_s;
    values.insert(u"who"_s, words::fill(LocalText{isCounted ? counted : u"有人被困，人数不明[，涉及{vehicles}车]"_s, {}}, values));
    values.insert(u"unknown"_s, LocalText{{}, isCounted ? QString() : u"number unknown"_s});
    notices.add(
        u"agency/fire"_s, u"callout"_s, {u"人员被困，请求救援"_s, u"People trapped"_s},
        {u"{place}{who}[，{detail}]。商请立即派员救援，携带舟艇、破拆工具[，由{way}进入]，我方现场引导。"_s,
         u"People trapped at {place}[, {people} {people|person|people}][, {unknown}][, {vehicles} {vehicles|vehicle|vehicles}][: {detail}]. Please send rescuers at once, with boats and cutting tools[; the way in is {way}]; our officers lead them."_s},
        values);
    notices.add(
        u"agency/medical"_s, u"callout"_s, {u"人员被困，请派救护车"_s, u"People trapped, ambulance asked for"_s},
        {u"{place}{who}[，{detail}]。商请派救护车到场待命[，由{way}进入]，我方现场引导。"_s,
         u"People trapped at {place}[, {people} {people|person|people}][, {unknown}][, {vehicles} {vehicles|vehicle|vehicles}][: {detail}]. Please send an ambulance to stand by[; the way in is {way}]; our officers lead it."_s},
        values);
    return notices;
}

NoticeWriter danger(const Record &incident, const Situation &situation, bool drill)
{
    NoticeWriter notices(incident, situation, drill);
    words::Values values{{u"place"_s, words::placeOf(incident)},
                         {u"type"_s, words::incidentType(incident.text("type"_L1))},
                         {u"detail"_s, words::field(incident, "detail"_L1)}};
    if (const double people = peopleToTell(incident); people > 0)
        values.insert(u"people"_s, words::number(people));
    notices.add(
        u"agency/medical"_s, u"callout"_s, {u"有人遇险，请派救护车"_s, u"People in danger, ambulance asked for"_s},
        {u"{place}发生{type}[，{people}人遇险或受伤][，{detail}]。商请派救护车到场，我方现场引导。"_s,
         u"{type} at {place}[, {people} {people|person|people} hurt or in danger][: {detail}]. Please send an ambulance; our officers lead it."_s},
        values);
    notices.add(
        u"agency/fire"_s, u"callout"_s, {u"有人遇险，请求救援"_s, u"People in danger"_s},
        {u"{place}发生{type}[，{people}人遇险或受伤][，{detail}]。如有人员受困需破拆救援，商请派员到场，我方现场引导。"_s,
         u"{type} at {place}[, {people} {people|person|people} hurt or in danger][: {detail}]. Please come in case somebody has to be cut free; our officers lead you."_s},
        values);
    return notices;
}

NoticeWriter collapse(const Record &incident, const Situation &situation, bool drill)
{
    NoticeWriter notices(incident, situation, drill);
    notices.add(
        u"agency/municipal"_s, u"request"_s, {u"商请处置道路塌陷"_s, u"Road collapse"_s},
        {u"{place}道路塌陷[，{detail}]。商请立即派员勘查、围挡并组织抢修，告知到场时间和预计修复时间。"_s,
         u"The road has collapsed at {place}[: {detail}]. Please send people at once to look at it, fence it off and repair it, and let us know when they come and when it will be repaired."_s},
        {{u"place"_s, words::placeOf(incident)}, {u"detail"_s, words::field(incident, "detail"_L1)}});
    return notices;
}

NoticeWriter signal(const Record &incident, const Situation &situation, bool drill)
{
    NoticeWriter notices(incident, situation, drill);
    notices.add(
        u"agency/power"_s, u"request"_s, {u"商请核查供电"_s, u"Check of the power supply asked for"_s},
        {u"{place}信号灯故障[（{detail}）]。商请核查是否因断电所致；如属供电原因，请优先抢修或接应急电源，并告知预计恢复时间。"_s,
         u"The signals at {place} are out of order[ ({detail})]. Please check whether it is the power; if so, repair it first or bring emergency power, and let us know when to expect it back."_s},
        {{u"place"_s, words::placeOf(incident)}, {u"detail"_s, words::field(incident, "detail"_L1)}});
    return notices;
}

/// All that is drafted for an incident as it is now; `take` says what of each.
template <typename Take> QList<NoticeDraft> draftsFor(const Record &incident, const Situation &situation, bool drill, Take take)
{
    const QString type = incident.text("type"_L1);
    QList<NoticeDraft> all
        = type == "trapped"_L1 ? take(trapped(incident, situation, {}, drill)) : take(danger(incident, situation, drill));
    if (type == "collapse"_L1)
        all += take(collapse(incident, situation, drill));
    else if (type == "signal_fault"_L1)
        all += take(signal(incident, situation, drill));
    return all;
}

} // namespace

QList<NoticeDraft> noticesForTrapped(const Record &incident, const Situation &situation, const LocalText &wayIn,
                                     const DraftContext &context)
{
    return trapped(incident, situation, wayIn, context.drill).renewed();
}

QList<NoticeDraft> noticesForDanger(const Record &incident, const Situation &situation, const DraftContext &context)
{
    return danger(incident, situation, context.drill).renewed();
}

QList<NoticeDraft> noticesForCollapse(const Record &incident, const Situation &situation, const DraftContext &context)
{
    return collapse(incident, situation, context.drill).renewed();
}

QList<NoticeDraft> noticesForSignal(const Record &incident, const Situation &situation, const DraftContext &context)
{
    return signal(incident, situation, context.drill).renewed();
}

bool isNoticeOutdated(const Record &notice, const Situation &situation)
{
    const Record *incident = isDraftWaiting(notice) ? incidentOf(notice, situation) : nullptr;
    if (!incident)
        return false;
    if (incident->subject() != notice.text("about"_L1) || isOver(*incident))
        return true;
    const auto says
        = [&notice](const NoticeDraft &draft) { return draft.agency == notice.text("agency"_L1) && isSameText(notice, draft.text); };
    for (const bool drill : {false, true}) { // an exercise marks its texts
        if (std::ranges::any_of(draftsFor(*incident, situation, drill, [](const NoticeWriter &notices) { return notices.drafts; }), says))
            return false;
    }
    return true;
}

std::optional<NoticeDraft> renewalOf(const Record &notice, const Situation &situation)
{
    const Record *incident = isNoticeOutdated(notice, situation) ? incidentOf(notice, situation) : nullptr;
    if (!incident || isOver(*incident))
        return std::nullopt;
    // Rescuers are asked for only while somebody is in danger.
    const bool isDanger
        = incident->text("type"_L1) == "trapped"_L1 || incident->number("people"_L1) > 0 || incident->number("severity"_L1, 4) <= 1;
    std::optional<NoticeDraft> renewal;
    for (const bool drill : {true, false}) { // an exercise marks its texts: what stands in either way is told already
        const QList<NoticeDraft> news
            = draftsFor(*incident, situation, drill, [](const NoticeWriter &notices) { return notices.renewed(); });
        const auto own
            = std::ranges::find_if(news, [&notice](const NoticeDraft &draft) { return draft.replaces.contains(notice.subject()); });
        if (own == news.cend() || (own->type == "callout"_L1 && !isDanger))
            return std::nullopt;
        renewal = *own;
    }
    return renewal;
}

} // namespace wf
