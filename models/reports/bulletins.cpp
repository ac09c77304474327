// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulletins.h"

#include "closure.h"
#include "endname.h"
#include "words.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

struct NewsPattern {
    LocalText title;
    LocalText radio;
    LocalText plain;
    LocalText navigation;
};

/// A lane of it is open which nobody is to drive into any more; nothing else shuts the road meanwhile.
bool isOpenStill(const Record &place) { return isOneLaneOpen(place) && !place.value("isHeldBeside"_L1).toBool(); }

// {where} for the ear, {stretch} for the eye. What is not known leaves its bracket out.
const NewsPattern &patternOf(RoadNews news, const Record &place)
{
    const bool isDecided = isOnlyDecided(place); // and nobody is kept out yet
    static const NewsPattern slowing{
        {u"{short}减速慢行提示"_s, u"Slow down on {short}"_s},
        {u"{sender}提示：[受{cause}影响，]{where}[目前水深约{depth}，]车辆通行缓慢。请途经车辆减速慢行，保持车距，听从现场交警指挥[，遇{wade}不要冒险通过]。[如需绕行，请经{detour}行驶。]"_s,
         u"{sender}: [because of {cause}, ]traffic is slow on {where}[, where the water is about {depth} deep]. Slow down, keep your distance and follow the officers on the spot[; do not drive into {wade}]. [To avoid it, go by {detour}.]"_s},
        {u"[因{cause}，]{stretch}通行缓慢[（水深约{depth}）]，请减速慢行[，或绕行{detour}]。"_s,
         u"Slow traffic on {stretch}[ because of {cause}][ (about {depth} deep)]: slow down[, or go by {detour}]."_s},
        {u"{stretch} [{cause}，]通行缓慢，请减速慢行[，建议绕行{detour}]。"_s,
         u"{stretch}: [{cause}, ]slow traffic[; better take {detour}]."_s}};
    static const NewsPattern deep{
        {u"{short}积水较深请勿驶入"_s, u"Do not drive into the water on {short}"_s},
        {u"{sender}提示：[受{cause}影响，]{where}[目前水深约{depth}，]积水较深，请勿驶入。[请途经车辆提前经{detour}绕行。]请听从现场交警指挥。"_s,
         u"{sender}: [because of {cause}, ]{where} can't be passed[: the water is about {depth} deep]. Do not drive into it. [Go round in time by {detour}. ]Follow the officers on the spot."_s},
        {u"{stretch}积水较深[（约{depth}）]，请勿驶入，请[经{detour}]绕行。"_s,
         u"Deep water on {stretch}[ (about {depth})]: do not drive in, please go round[ by {detour}]."_s},
        {u"{stretch} 积水较深，请勿驶入[，建议绕行{detour}]。"_s, u"{stretch}: deep water, do not drive in[; better take {detour}]."_s}};
    static const NewsPattern closing{
        {u"{short}临时交通管制"_s, u"Temporary traffic control on {short}"_s},
        {u"{sender}提示：[受{cause}影响，]{where}[自{since}起]实行临时交通管制，禁止车辆通行。[请途经车辆提前经{detour}绕行][，绕行约{km}公里][，预计多用时约{minutes}分钟]。请听从现场交警指挥[，遇{wade}不要冒险通过]。"_s,
         u"{sender}: [because of {cause}, ]{where} has been under temporary traffic control[ since {since}]; vehicles can't pass. [Go round in time by {detour}][, about {km} km][, some {minutes} min longer]. Follow the officers on the spot[; do not drive into {wade}]."_s},
        {u"[因{cause}，]{stretch}[{since}起]临时交通管制，请[经{detour}]绕行[，预计多用时约{minutes}分钟]。"_s,
         u"Temporary traffic control on {stretch}[ since {since}][ because of {cause}]: please go round[ by {detour}][, some {minutes} min longer]."_s},
        {u"{stretch} [{cause}，][{since}起]临时交通管制[，建议绕行{detour}]。"_s,
         u"{stretch}: [{cause}, ]temporary traffic control[ since {since}][; detour by {detour}]."_s}};
    // The water came back while a lane was open: nobody is told that the road was shut all the time, nor invited into the lane.
    static const NewsPattern closingAgain{
        {u"{short}已放行车道即将重新管制"_s, u"The open lane of {short} is to be closed again"_s},
        {u"{sender}提示：[受{cause}影响，]{where}仍在临时交通管制中，此前放行的一条车道即将重新管制，请勿驶入。[请途经车辆提前经{detour}绕行][，绕行约{km}公里][，预计多用时约{minutes}分钟]。请听从现场交警指挥[，遇{wade}不要冒险通过]。"_s,
         u"{sender}: [because of {cause}, ]{where} is still under temporary traffic control, and the one lane that was open is to be closed again: do not drive in. [Go round in time by {detour}][, about {km} km][, some {minutes} min longer]. Follow the officers on the spot[; do not drive into {wade}]."_s},
        {u"[因{cause}，]{stretch}仍在临时交通管制中，此前放行的一条车道即将重新管制，请勿驶入，请[经{detour}]绕行[，预计多用时约{minutes}分钟]。"_s,
         u"{stretch} is still under temporary traffic control[ because of {cause}], and the one lane that was open is to be closed again: please do not drive in, and go round[ by {detour}][, some {minutes} min longer]."_s},
        {u"{stretch} [{cause}，]临时交通管制中，已放行车道即将重新管制，请勿驶入[，建议绕行{detour}]。"_s,
         u"{stretch}: [{cause}, ]temporary traffic control, the open lane is to be closed again, do not drive in[; detour by {detour}]."_s}};
    static const NewsPattern settingUp{
        {u"{short}正在落实临时交通管制"_s, u"Temporary traffic control being set up on {short}"_s},
        {u"{sender}提示：[受{cause}影响，]决定对{where}实行临时交通管制，现场正在落实。[请途经车辆提前经{detour}绕行][，绕行约{km}公里][，预计多用时约{minutes}分钟]。请听从现场交警指挥[，遇{wade}不要冒险通过]。"_s,
         u"{sender}: [because of {cause}, ]{where} is to be put under temporary traffic control; it is being set up. [Go round in time by {detour}][, about {km} km][, some {minutes} min longer]. Follow the officers on the spot[; do not drive into {wade}]."_s},
        {u"[因{cause}，]决定对{stretch}实行临时交通管制，现场正在落实，请[经{detour}]绕行[，预计多用时约{minutes}分钟]。"_s,
         u"Temporary traffic control is being set up on {stretch}[ because of {cause}]: please go round[ by {detour}][, some {minutes} min longer]."_s},
        {u"{stretch} [{cause}，]已决定临时交通管制，现场正在落实[，建议绕行{detour}]。"_s,
         u"{stretch}: [{cause}, ]temporary traffic control is being set up[; detour by {detour}]."_s}};
    // Traffic passes beside it: nobody is told that the road is closed, nor that everybody is led round.
    static const NewsPattern someLanes{
        {u"{short}部分车道临时交通管制"_s, u"Some lanes of {short} closed"_s},
        {u"{sender}提示：[受{cause}影响，]{where}[自{since}起]对部分车道实行临时交通管制[，{rest}]。请途经车辆减速慢行，谨慎通过，听从现场交警指挥。[如需绕行，请经{detour}行驶。]"_s,
         u"{sender}: [because of {cause}, ]some lanes of {where} are closed[ since {since}][; {rest}]. Drive slowly, pass with care and follow the officers on the spot. [To avoid it, go by {detour}.]"_s},
        {u"[因{cause}，]{stretch}[{since}起]部分车道临时交通管制，请减速慢行、谨慎通过[，或绕行{detour}]。"_s,
         u"Some lanes closed on {stretch}[ since {since}][ because of {cause}]: pass with care[, or go by {detour}]."_s},
        {u"{stretch} [{cause}，][{since}起]部分车道临时交通管制，请谨慎通过[，建议绕行{detour}]。"_s,
         u"{stretch}: [{cause}, ]some lanes closed[ since {since}], pass with care[; better take {detour}]."_s}};
    static const NewsPattern someLanesDecided{
        {u"{short}正在落实部分车道临时交通管制"_s, u"Some lanes of {short} being closed"_s},
        {u"{sender}提示：[受{cause}影响，]决定对{where}部分车道实行临时交通管制，现场正在落实[，{rest}]。请途经车辆减速慢行，谨慎通过，听从现场交警指挥。[如需绕行，请经{detour}行驶。]"_s,
         u"{sender}: [because of {cause}, ]some lanes of {where} are being closed[; {rest}]. Drive slowly, pass with care and follow the officers on the spot. [To avoid it, go by {detour}.]"_s},
        {u"[因{cause}，]决定对{stretch}部分车道实行临时交通管制，现场正在落实，请减速慢行、谨慎通过[，或绕行{detour}]。"_s,
         u"Some lanes are being closed on {stretch}[ because of {cause}]: pass with care[, or go by {detour}]."_s},
        {u"{stretch} [{cause}，]已决定部分车道临时交通管制，现场正在落实，请谨慎通过[，建议绕行{detour}]。"_s,
         u"{stretch}: [{cause}, ]some lanes are being closed, pass with care[; better take {detour}]."_s}};
    static const NewsPattern oneLane{
        {u"{short}单车道恢复通行"_s, u"One lane open on {short}"_s},
        {u"{sender}提示：{where}[自{laneAt}起]恢复一条车道通行，其余车道仍在临时交通管制中。请途经车辆减速慢行，依次通过，听从现场交警指挥。[不急于通过的车辆，仍可经{detour}绕行。]"_s,
         u"{sender}: one lane of {where} is open[ since {laneAt}]; the others are still under temporary traffic control. Drive slowly, one after another, and follow the officers on the spot. [Who is in no hurry may still go round by {detour}.]"_s},
        {u"{stretch}[{laneAt}起]恢复单车道通行，请减速慢行、依次通过[，或绕行{detour}]。"_s,
         u"One lane open on {stretch}[ since {laneAt}]: drive slowly, one after another[, or go by {detour}]."_s},
        {u"{stretch} [{laneAt}起]单车道通行，其余车道临时交通管制[，建议绕行{detour}]。"_s,
         u"{stretch}: one lane open[ since {laneAt}], the others under temporary traffic control[; better take {detour}]."_s}};
    static const NewsPattern reopened{
        {u"{short}恢复通行"_s, u"{short} open again"_s},
        {u"{sender}提示：{where}临时交通管制[已于{reopened}]解除，道路恢复正常通行。雨天路滑，请减速慢行，注意行车安全。感谢您的理解与配合。"_s,
         u"{sender}: the temporary traffic control on {where} was lifted[ at {reopened}] and the road is open to all traffic. Wet roads are slippery: drive slowly and take care. Thank you for your patience."_s},
        {u"{stretch}[{reopened}]解除临时交通管制，已恢复通行。"_s,
         u"Temporary traffic control on {stretch} lifted[ at {reopened}]; the road is open again."_s},
        {u"{stretch} [{reopened}]解除临时交通管制，恢复通行。"_s,
         u"{stretch}: temporary traffic control lifted[ at {reopened}], open again."_s}};
    switch (news) {
    case RoadNews::Slowing:
        return slowing;
    case RoadNews::Deep:
        return deep;
    case RoadNews::Closing:
        return isOpenStill(place) ? closingAgain : isDecided ? settingUp : closing;
    case RoadNews::OneLane:
        return oneLane;
    case RoadNews::SomeLanes:
        return isDecided ? someLanesDecided : someLanes;
    case RoadNews::Reopened:
        break;
    }
    return reopened;
}

LocalText momentOrNothing(qint64 at, qint64 now) { return at > 0 ? words::moment(at, now) : LocalText(); }

bool isFloodPoint(const Record &place) { return place.kind() == "floodpoint"_L1; }

words::Values valuesFor(RoadNews news, const Record &place, const DetourText &detour, const DraftContext &context)
{
    const bool water = isFloodPoint(place) || place.text("cause"_L1) == "ponding"_L1;
    const LocalText road = words::field(place, "road"_L1);
    words::Values values{{u"sender"_s, context.sender},
                         {u"where"_s, isFloodPoint(place) ? words::nameOf(place) : words::spokenStretch(place)},
                         {u"stretch"_s, isFloodPoint(place) ? words::nameOf(place) : words::stretch(place)},
                         {u"short"_s, isFloodPoint(place) || road.isEmpty() ? words::nameOf(place) : road},
                         {u"since"_s, momentOrNothing(heldSince(place), context.now)},
                         {u"laneAt"_s, momentOrNothing(place.value("laneAt"_L1).toInteger(), context.now)},
                         {u"reopened"_s, momentOrNothing(place.timeOf("reopened"_L1), context.now)},
                         {u"detour"_s, words::joined(detour.roads)}};
    const LocalText cause = words::cause(isFloodPoint(place) ? u"ponding"_s : place.text("cause"_L1));
    if (!cause.isEmpty())
        values.insert(u"cause"_s, cause);
    if (!place.value("isHeldBeside"_L1).toBool())
        values.insert(u"rest"_s, {u"其余车道可以通行"_s, u"the others are open"_s});
    if (water)
        values.insert(u"wade"_s, {u"深积水"_s, u"deep water"_s});
    if ((news == RoadNews::Slowing || news == RoadNews::Deep) && place.number("depthCm"_L1) > 0)
        values.insert(u"depth"_s, words::depth(place.number("depthCm"_L1)));
    if (!detour.roads.isEmpty() && detour.km > 0)
        values.insert(u"km"_s, words::number(detour.km, detour.km < 10 ? 1 : 0));
    if (!detour.roads.isEmpty() && detour.addedMinutes >= 1)
        values.insert(u"minutes"_s, words::number(detour.addedMinutes));
    return values;
}

/// Patterns leave spaces and stops behind where a part was left out.
LocalText tidied(LocalText text)
{
    text.en.replace(u"  "_s, u" "_s);
    text.en.replace(u" ."_s, u"."_s);
    text.en.replace(u".."_s, u"."_s);
    text.zh.replace(u"。。"_s, u"。"_s);
    text.zh = text.zh.trimmed();
    text.en = text.en.trimmed();
    return text;
}

QList<LocalText> officialAccounts() { return {{u"官方微博"_s, u"Official Weibo"_s}, {u"官方微信"_s, u"Official WeChat"_s}}; }

BulletinDraft draftOf(const QString &medium, const LocalText &pattern, RoadNews news, const Record &place, const DetourText &detour,
                      const DraftContext &context, const QList<LocalText> &recipients)
{
    const words::Values values = valuesFor(news, place, detour, context);
    BulletinDraft draft;
    draft.medium = medium;
    draft.title = words::marked(words::fill(patternOf(news, place).title, values), context.drill);
    draft.text = words::marked(tidied(words::fill(pattern, values)), context.drill);
    draft.recipients = recipients;
    draft.about = place.subject();
    return draft;
}

QJsonArray jsonList(const QList<LocalText> &texts)
{
    QJsonArray list;
    for (const LocalText &text : texts)
        list.append(text.json());
    return list;
}

} // namespace

QJsonObject BulletinDraft::fields() const
{
    QJsonObject fields{{"medium"_L1, medium}, {"text"_L1, text.json()}};
    if (!title.isEmpty())
        fields.insert("title"_L1, title.json());
    if (!reportKind.isEmpty())
        fields.insert("reportKind"_L1, reportKind);
    if (!recipients.isEmpty())
        fields.insert("recipients"_L1, jsonList(recipients));
    if (!about.isEmpty())
        fields.insert("about"_L1, about);
    return fields;
}

std::optional<RoadNews> roadNewsOf(const Record &closure, const StretchWater &water)
{
    const QString state = closure.state();
    if (state == "reopened"_L1)
        return water.forbidsOpen() ? std::nullopt : std::optional(RoadNews::Reopened);
    if (state == "asked"_L1 && !water.isShutBeside)
        return water.isDeep ? RoadNews::Deep : RoadNews::Slowing;
    if (!isHeld(closure)) // what another one keeps shut is told with that one, and withdrawn with it
        return std::nullopt;
    if (water.isShutBeside)
        return RoadNews::Closing;
    // Nobody is let into deep water by the open lane, nor told of one that is to be shut.
    if (isOneLaneOpen(closure) && !isLaneToBeShut(closure) && !water.isDeep)
        return RoadNews::OneLane;
    return shutsAllLanes(closure) ? RoadNews::Closing : water.isDeep ? RoadNews::Deep : RoadNews::SomeLanes;
}

qint64 heldSince(const Record &closure)
{
    for (const auto state : {"stopped"_L1, "in_force"_L1}) {
        if (const qint64 at = closure.timeOf(state))
            return at;
    }
    return 0;
}

BulletinDraft radioBulletin(RoadNews news, const Record &place, const DetourText &detour, const DraftContext &context)
{
    return draftOf(u"radio"_s, patternOf(news, place).radio, news, place, detour, context, {{u"交通广播"_s, u"Traffic radio"_s}});
}

BulletinDraft publicBulletin(RoadNews news, const Record &place, const DetourText &detour, const DraftContext &context)
{
    return draftOf(u"public"_s, patternOf(news, place).plain, news, place, detour, context, officialAccounts());
}

NavigationNotice navigationBulletin(RoadNews news, const Record &place, const DetourText &detour, const DraftContext &context)
{
    static const QString statuses[]{u"slow"_s, u"impassable"_s, u"closed"_s, u"one_lane"_s, u"open"_s, u"slow"_s};
    NavigationNotice notice;
    notice.draft = draftOf(u"navigation"_s, patternOf(news, place).navigation, news, place, detour, context,
                           {{u"导航平台"_s, u"Navigation services"_s}});
    notice.status = statuses[int(news)];
    notice.road = words::field(place, "road"_L1);
    notice.direction = place.text("direction"_L1);
    notice.from = LocalText::from(closureEnd(place, u"from"_s));
    notice.to = LocalText::from(closureEnd(place, u"to"_s));
    notice.cause = isFloodPoint(place) ? u"ponding"_s : place.text("cause"_L1);
    notice.since = news == RoadNews::Reopened ? place.timeOf("reopened"_L1)
        : news == RoadNews::OneLane           ? place.value("laneAt"_L1).toInteger()
        : isOpenStill(place)                  ? place.value("shutAgainAt"_L1).toInteger() // it has not been shut since it was stopped
                                              : heldSince(place);
    notice.detour = detour.roads;
    notice.line = place.value("line"_L1);
    return notice;
}

QJsonObject NavigationNotice::json() const
{
    QJsonObject object{{"status"_L1, status},           {"road"_L1, road.json()},       {"direction"_L1, direction},
                       {"from"_L1, from.json()},        {"to"_L1, to.json()},           {"cause"_L1, cause},
                       {"detour"_L1, jsonList(detour)}, {"text"_L1, draft.text.json()}, {"about"_L1, draft.about}};
    if (since > 0)
        object.insert("since"_L1, since);
    if (line.isArray())
        object.insert("line"_L1, line);
    return object;
}

QList<VerifiedNumber> verifiedNumbers(const Record &incident)
{
    const QString state = incident.state();
    if (state == "received"_L1 || state == "cancelled"_L1 || state == "merged"_L1)
        return {};
    // Who saw it with their own eyes stands for it; a call that was only passed on has nobody yet.
    QString by;
    for (const auto seen : {"handling"_L1, "on_scene"_L1, "verified"_L1, "closed"_L1}) {
        if (by.isEmpty())
            by = incident.seatOf(seen);
    }
    QList<VerifiedNumber> numbers;
    for (const auto what : {"vehicles"_L1, "people"_L1, "rescued"_L1, "handedOver"_L1}) {
        if (!by.isEmpty() && incident.value(what).isDouble())
            numbers.append({QString(what), int(incident.number(what)), by});
    }
    return numbers;
}

std::expected<BulletinDraft, Refusal> rumourAnswer(const RumourFacts &facts, const DraftContext &context)
{
    words::Values values{{u"sender"_s, context.sender}, {u"claim"_s, facts.claim}, {u"finding"_s, facts.finding}};
    for (const VerifiedNumber &number : facts.numbers) {
        if (number.by.isEmpty() || (number.what != "casualties"_L1 && number.value <= 0))
            continue;
        if (number.what == "casualties"_L1)
            values.insert(number.value == 0 ? u"unhurt"_s : number.what, words::number(number.value));
        else
            values.insert(number.what, words::number(number.value));
    }
    // A closure that is only asked for or decided, or was turned down, answers nothing.
    const bool isClosed
        = facts.closure && !isOnlyDecided(*facts.closure) && (isHeld(*facts.closure) || facts.closure->state() == "reopened"_L1);
    if (isClosed) {
        values.insert(u"where"_s, words::stretch(*facts.closure));
        values.insert(u"cause"_s, words::cause(facts.closure->text("cause"_L1)));
        values.insert(u"since"_s, momentOrNothing(heldSince(*facts.closure), context.now));
        if (facts.closure->state() == "reopened"_L1 && !facts.isNotCalledOpen)
            values.insert(u"open"_s, {u"目前已恢复通行"_s, u"it is open again"_s});
    }
    const bool counted = std::ranges::any_of(std::initializer_list<QString>{u"people"_s, u"rescued"_s, u"casualties"_s, u"unhurt"_s},
                                             [&](const QString &what) { return values.contains(what); });
    if (facts.finding.isEmpty() && !isClosed && !counted)
        return std::unexpected(
            Refusal{u"rumour.nothing_verified"_s,
                    QCoreApplication::translate("Refusal", "Nothing has been verified yet that the rumour could be answered with.")});
    QList<LocalText> sentences{
        words::fill({u"针对网传[“{claim}”]信息，经核实："_s, u"About the rumour[ “{claim}”], we have checked:"_s}, values)};
    const auto say = [&](const LocalText &sentence) { sentences.append(words::fill(sentence, values)); };
    if (!facts.finding.isEmpty())
        say({u"{finding}。"_s, u" {finding}."_s});
    if (isClosed)
        say({u"{where}[因{cause}][自{since}起]实行临时交通管制[，{open}]。"_s,
             u" {where} came under temporary traffic control[ since {since}][ because of {cause}][; {open}]."_s});
    if (values.contains(u"people"_s))
        say({u"被困[{vehicles}车]{people}人[，已救出{rescued}人]。"_s,
             u" {people} {people|person|people}[ in {vehicles} {vehicles|vehicle|vehicles}] {people|was|were} trapped[; {rescued} {rescued|has|have} been rescued]."_s});
    else if (values.contains(u"rescued"_s))
        say({u"已救出被困人员{rescued}人。"_s, u" {rescued} {rescued|person has|people have} been rescued."_s});
    if (values.contains(u"unhurt"_s))
        say({u"无人员伤亡。"_s, u" Nobody was hurt."_s});
    else if (values.contains(u"casualties"_s))
        say({u"伤亡{casualties}人。"_s, u" {casualties} {casualties|person was|people were} hurt or died."_s});
    sentences.append(
        {u"请以官方发布信息为准，不信谣、不传谣。"_s, u" Please rely on what the authorities publish, and do not pass rumours on."_s});
    BulletinDraft draft;
    draft.medium = u"public"_s;
    draft.title
        = words::marked(words::fill({u"关于网传[“{claim}”]信息的说明"_s, u"About the rumour[ “{claim}”]"_s}, values), context.drill);
    LocalText text;
    for (const LocalText &sentence : std::as_const(sentences))
        text = words::operator+(text, sentence);
    draft.text = words::marked(tidied(text), context.drill);
    draft.recipients = officialAccounts();
    draft.about = facts.about;
    return draft;
}

} // namespace wf
