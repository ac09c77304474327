// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulletins.h"
#include "onetest.h"
#include "reporttools.h"
#include "verb.h"
#include "words.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;

namespace {

Record closureAt(const QString &state, const QJsonObject &more = {})
{
    QJsonObject fields{
        {"state"_L1, state},
        {"no"_L1, u"M-0001"_s},
        {"road"_L1, u"滨河西路"_s},
        {"direction"_L1, u"southbound"_s},
        {"from"_L1, QJsonObject{{"zh"_L1, u"迎泽大桥"_s}, {"en"_L1, u"Yingze Bridge"_s}}},
        {"to"_L1, QJsonObject{{"zh"_L1, u"南内环桥"_s}, {"en"_L1, u"South Inner Ring Bridge"_s}}},
        {"line"_L1, QJsonArray{QJsonArray{112.52, 37.85}, QJsonArray{112.53, 37.84}}},
        {"cause"_L1, u"ponding"_s},
        {"depthCm"_L1, 26},
        {"lane"_L1, u"none"_s},
        {"times"_L1,
         QJsonObject{{"stopped"_L1, start + 80 * minute}, {"confirmed"_L1, start + 82 * minute}, {"reopened"_L1, start + 220 * minute}}}};
    for (auto it = more.begin(); it != more.end(); ++it)
        fields.insert(it.key(), it.value());
    return Record(u"closure/c1"_s, fields);
}

const DetourText detour{{{u"迎泽西大街"_s, u"Yingze West Avenue"_s}, {u"晋祠路"_s, u"Jinci Road"_s}}, 6, 3.2};

DraftContext at(int minutes, bool drill = false)
{
    return {.now = start + minutes * minute, .drill = drill, .sender = {u"太原交警"_s, u"Taiyuan traffic police"_s}};
}

} // namespace

class TestBulletins : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void radioSaysItInWholeSentences();
    void leavesOutWhatIsNotKnown();
    void navigationIsStructured();
    void everyDraftFitsTheVerb();
    void publicIsNeverToldOfSealing();
    void slowingAtAFloodPoint();
    void newsFollowTheState();
    void nobodyIsInvitedIntoALaneThatIsShutOrDeep();
    void aLaneThatIsToBeShutIsSaidToBeOpenStill();
    void nobodyIsToldThatAFloodedRoadIsOpen();
    void whatWasSaidLastCounts();
    void whatIsDecidedIsSaidToBeSetUp();
    void waterAtTheLimitIsNotDrivenInto();
    void onlyAFoundWayIsPublished();
    void rumourNeedsVerifiedNumbers();
    void patterns();
};

void TestBulletins::radioSaysItInWholeSentences()
{
    const BulletinDraft draft = radioBulletin(RoadNews::Closing, closureAt(u"confirmed"_s), detour, at(83));
    QCOMPARE(draft.text.zh,
             u"太原交警提示：受路面积水影响，滨河西路由北向南方向迎泽大桥至南内环桥路段自18时起实行临时交通管制，禁止车辆通行。请途经车辆提"
             u"前经迎泽西大街、"
             "晋祠路绕行，绕行约3.2公里，预计多用时约6分钟。请听从现场交警指挥，遇深积水不要冒险通过。"_s);
    QCOMPARE(
        draft.text.en,
        u"Taiyuan traffic police: because of water on the road, 滨河西路 southbound from Yingze Bridge to South Inner Ring Bridge has been "
        "under temporary traffic control since 18:00; vehicles can't pass. Go round in time by Yingze West Avenue, Jinci Road, about 3.2 "
        "km, some 6 min longer. Follow the officers on the spot; do not drive into deep water."_s);
    QCOMPARE(draft.title.zh, u"滨河西路临时交通管制"_s);
    QCOMPARE(draft.about, u"closure/c1"_s);

    const BulletinDraft lane
        = radioBulletin(RoadNews::OneLane, closureAt(u"reopening_asked"_s, {{"lane"_L1, u"one"_s}, {"laneAt"_L1, start + 217 * minute}}),
                        detour, at(218, true));
    QCOMPARE(lane.text.zh,
             u"太原交警提示：滨河西路由北向南方向迎泽大桥至南内环桥路段自20时17分起恢复一条车道通行，其余车道仍在临时交通管制中。请途经车辆"
             u"减速慢行，"
             "依次通过，听从现场交警指挥。不急于通过的车辆，仍可经迎泽西大街、晋祠路绕行。（演练）"_s);
    QVERIFY(lane.text.en.endsWith(u"Jinci Road. (Exercise)"_s));

    // The next day the day is said too.
    const BulletinDraft open = radioBulletin(RoadNews::Reopened, closureAt(u"reopened"_s), {}, at(24 * 60));
    QVERIFY(open.text.zh.startsWith(u"太原交警提示：滨河西路由北向南方向迎泽大桥至南内环桥路段临时交通管制已于7月24日20时20分解除"_s));
    QVERIFY(open.text.en.contains(u"lifted at 20:20 on 24 July"_s));
}

void TestBulletins::leavesOutWhatIsNotKnown()
{
    const Record bare(u"closure/c2"_s, {{"state"_L1, u"confirmed"_s}, {"road"_L1, u"五龙口街"_s}, {"cause"_L1, u"other"_s}});
    for (const RoadNews news :
         {RoadNews::Slowing, RoadNews::Deep, RoadNews::Closing, RoadNews::OneLane, RoadNews::Reopened, RoadNews::SomeLanes}) {
        for (const BulletinDraft &draft : {radioBulletin(news, bare, {}, at(0)), publicBulletin(news, bare, {}, at(0)),
                                           navigationBulletin(news, bare, {}, at(0)).draft}) {
            for (const QString &text : {draft.text.zh, draft.text.en, draft.title.zh, draft.title.en}) {
                QVERIFY2(!text.isEmpty(), qPrintable(draft.medium));
                static const QRegularExpression leftOver(u"[\\[\\]{}]|  |。。|，。|，，| \\.|^ | $"_s);
                QVERIFY2(!leftOver.match(text).hasMatch(), qPrintable(text));
                QVERIFY2(text.contains(u"五龙口街"_s), qPrintable(text));
            }
        }
    }
    Record stands = bare;
    stands.set("state"_L1, u"in_force"_s);
    QCOMPARE(publicBulletin(RoadNews::Closing, stands, {}, at(0)).text,
             (LocalText{u"五龙口街临时交通管制，请绕行。"_s, u"Temporary traffic control on 五龙口街: please go round."_s}));
}

void TestBulletins::navigationIsStructured()
{
    const NavigationNotice notice = navigationBulletin(RoadNews::Closing, closureAt(u"in_force"_s), detour, at(83));
    QCOMPARE(notice.draft.text.zh, u"滨河西路南行迎泽大桥至南内环桥 路面积水，18时起临时交通管制，建议绕行迎泽西大街、晋祠路。"_s);
    const QJsonObject json = notice.json();
    QCOMPARE(json.value("status"_L1).toString(), u"closed"_s);
    QCOMPARE(json.value("direction"_L1).toString(), u"southbound"_s);
    QCOMPARE(json.value("from"_L1).toObject().value("en"_L1).toString(), u"Yingze Bridge"_s);
    QCOMPARE(json.value("cause"_L1).toString(), u"ponding"_s);
    QCOMPARE(json.value("since"_L1).toInteger(), start + 80 * minute);
    QCOMPARE(json.value("detour"_L1).toArray().size(), 2);
    QCOMPARE(json.value("line"_L1).toArray().size(), 2);
    QCOMPARE(navigationBulletin(RoadNews::Reopened, closureAt(u"reopened"_s), {}, at(230)).since, start + 220 * minute);
}

void TestBulletins::everyDraftFitsTheVerb()
{
    const Verb *verb = findVerb(u"bulletin.draft"_s);
    QVERIFY(verb);
    const Record closure = closureAt(u"in_force"_s);
    for (const BulletinDraft &draft :
         {radioBulletin(RoadNews::Closing, closure, detour, at(83)), publicBulletin(RoadNews::OneLane, closure, {}, at(83)),
          navigationBulletin(RoadNews::Slowing, closure, detour, at(83)).draft}) {
        const Record before(u"bulletin/b1"_s);
        const QJsonObject given = draft.fields();
        const auto after
            = takeStep(u"bulletin.draft"_s, {before, given, {u"FB"_s, Role::Liaison, u"F"_s, {}}, start, [&](const QString &subject) {
                                                 return subject == closure.subject() ? &closure : nullptr;
                                             }});
        QVERIFY2(after, after ? "" : qPrintable(after.error().text));
        QCOMPARE(after->state(), u"drafted"_s);
    }
}

void TestBulletins::publicIsNeverToldOfSealing()
{
    for (const QString &cause : {u"ponding"_s, u"accident"_s, u"works"_s, u"event"_s, u"other"_s}) {
        const Record closure = closureAt(u"in_force"_s, {{"cause"_L1, cause}});
        const LocalText text = publicBulletin(RoadNews::Closing, closure, detour, at(83, true)).text;
        QVERIFY(text.zh.contains(u"临时交通管制"_s));
        QVERIFY(!text.zh.contains(u"封"_s));
        QVERIFY(text.zh.endsWith(u"（演练）"_s));
        QCOMPARE(text.zh.contains(u"积水"_s), cause == "ponding"_L1);
    }
}

void TestBulletins::slowingAtAFloodPoint()
{
    const Record point(
        u"floodpoint/erbaqiao"_s,
        {{"name"_L1,
          QJsonObject{{"zh"_L1, u"滨河西路二坝桥（位置假定）"_s}, {"en"_L1, u"Erba Bridge, Binhe West Road (position assumed)"_s}}},
         {"road"_L1, u"滨河西路"_s},
         {"depthCm"_L1, 17}});
    const BulletinDraft draft = radioBulletin(RoadNews::Slowing, point, {}, at(74));
    QCOMPARE(
        draft.text.zh,
        u"太原交警提示：受路面积水影响，滨河西路二坝桥目前水深约17厘米，车辆通行缓慢。请途经车辆减速慢行，保持车距，听从现场交警指挥，遇深积水不要冒险通过。"_s);
    QVERIFY(draft.text.en.contains(u"Erba Bridge, Binhe West Road, where the water is about 17 cm deep"_s));
}

void TestBulletins::newsFollowTheState()
{
    QCOMPARE(roadNewsOf(closureAt(u"asked"_s), {}), RoadNews::Slowing);
    QCOMPARE(roadNewsOf(closureAt(u"stopped"_s), {}), RoadNews::Closing);
    QCOMPARE(roadNewsOf(closureAt(u"reopening_asked"_s), {}), RoadNews::Closing);
    QCOMPARE(roadNewsOf(closureAt(u"reopening_asked"_s, {{"lane"_L1, u"one"_s}}), {}), RoadNews::OneLane);
    // Beside some closed lanes traffic passes, unless the water is too deep for it.
    const Record part = closureAt(u"in_force"_s, {{"lanes"_L1, 3}, {"lanesClosed"_L1, 1}});
    QCOMPARE(roadNewsOf(part, {}), RoadNews::SomeLanes);
    QCOMPARE(roadNewsOf(part, {.depthCm = 31, .isDeep = true, .trend = {}}), RoadNews::Deep);
    QVERIFY(publicBulletin(RoadNews::SomeLanes, part, {}, at(83)).text.zh.contains(u"（管制1条车道，共3条）"_s));
    QVERIFY(radioBulletin(RoadNews::SomeLanes, part, {}, at(83)).text.zh.contains(u"其余车道可以通行"_s));
    QCOMPARE(roadNewsOf(closureAt(u"reopened"_s, {{"lane"_L1, u"all"_s}}), {}), RoadNews::Reopened);
    QVERIFY(!roadNewsOf(closureAt(u"rejected"_s), {}));
    QCOMPARE(roadNewsOf(closureAt(u"asked"_s), {.depthCm = 31, .isDeep = true, .trend = {}}), RoadNews::Deep);
    QCOMPARE(heldSince(closureAt(u"in_force"_s)), start + 80 * minute);
    QCOMPARE(heldSince(closureAt(u"in_force"_s, {{"times"_L1, QJsonObject{{"confirmed"_L1, 5}, {"in_force"_L1, 9}}}})), 9);
    QCOMPARE(heldSince(closureAt(u"confirmed"_s, {{"times"_L1, QJsonObject{{"confirmed"_L1, 5}}}})), 0);
    QCOMPARE(heldSince(closureAt(u"asked"_s, {{"times"_L1, QJsonObject{{"asked"_L1, 5}}}})), 0); // nobody is kept out yet
}

void TestBulletins::nobodyIsInvitedIntoALaneThatIsShutOrDeep()
{
    const QJsonArray undone{QJsonObject{{"step"_L1, u"reopen.one_lane"_s}, {"at"_L1, start}, {"undoneAt"_L1, start + 60'000}}};
    for (const QString &state : {u"stopped"_s, u"confirmed"_s, u"in_force"_s, u"reopening_asked"_s}) {
        for (const QString &lane : {u"none"_s, u"one"_s}) {
            for (const bool isTakenBack : {false, true}) {
                for (const bool isDeep : {false, true}) {
                    QJsonObject more{{"lane"_L1, lane}, {"laneAt"_L1, start}};
                    if (isTakenBack)
                        more.insert("undone"_L1, undone);
                    const StretchWater water{.depthCm = {}, .isDeep = isDeep, .trend = {}};
                    const bool isOpen = lane == "one"_L1 && state != "in_force"_L1 && !isTakenBack && !isDeep;
                    const Record closure = closureAt(state, more);
                    const auto news = roadNewsOf(closure, water);
                    QCOMPARE(news, isOpen ? RoadNews::OneLane : RoadNews::Closing);
                    QCOMPARE(navigationBulletin(*news, closure, {}, at(90)).status, isOpen ? u"one_lane"_s : u"closed"_s);
                    // Of a closure of some lanes the others stay open, unless the water is deep.
                    more.insert("lanes"_L1, 3);
                    more.insert("lanesClosed"_L1, 2);
                    QCOMPARE(roadNewsOf(closureAt(state, more), water),
                             isOpen       ? RoadNews::OneLane
                                 : isDeep ? RoadNews::Deep
                                          : RoadNews::SomeLanes);
                }
            }
        }
    }
}

/// Nor is it said that the road was shut all the time: the texts say how it is.
void TestBulletins::aLaneThatIsToBeShutIsSaidToBeOpenStill()
{
    const Record kept = closureAt(u"in_force"_s, {{"lane"_L1, u"one"_s}, {"laneAt"_L1, start}, {"shutAgainAt"_L1, start + 95 * minute}});
    const Record risen = closureAt(u"reopening_asked"_s, {{"lane"_L1, u"one"_s}, {"laneAt"_L1, start}}); // and nobody has decided yet
    for (const Record &closure : {kept, risen}) {
        const RoadNews news = *roadNewsOf(closure, {.depthCm = {}, .isDeep = true, .trend = {}});
        const NavigationNotice navigation = navigationBulletin(news, closure, detour, at(100));
        QCOMPARE(navigation.since, closure.value("shutAgainAt"_L1).toInteger());
        for (const BulletinDraft &draft :
             {radioBulletin(news, closure, detour, at(100)), publicBulletin(news, closure, detour, at(100)), navigation.draft}) {
            QVERIFY2(draft.text.zh.contains(u"即将重新管制，请勿驶入"_s) && draft.text.zh.contains(u"晋祠路"_s), qPrintable(draft.text.zh));
            QVERIFY2(!draft.text.zh.contains(u"时起"_s) && !draft.text.zh.contains(u"禁止车辆通行"_s), qPrintable(draft.text.zh));
            QVERIFY2(draft.text.en.contains(u"is to be closed again"_s) && !draft.text.en.contains(u"since"_s), qPrintable(draft.text.en));
            QVERIFY2(draft.title.zh.contains(u"重新管制"_s), qPrintable(draft.title.zh));
        }
    }
    // With nobody let in, or where another closure shuts the whole of it, it is closed as ever.
    QVERIFY(
        radioBulletin(RoadNews::Closing, closureAt(u"in_force"_s, {{"lane"_L1, u"none"_s}}), detour, at(100)).text.zh.contains(u"禁止"_s));
    const Record shut = withWater(kept, {.depthCm = {}, .isHeldBeside = true, .isShutBeside = true, .trend = {}});
    QVERIFY(radioBulletin(RoadNews::Closing, shut, detour, at(100)).text.zh.contains(u"禁止"_s));
}

void TestBulletins::nobodyIsToldThatAFloodedRoadIsOpen()
{
    Desk desk;
    stopBinheWest(desk);
    desk.depth(215, u"erbaqiao"_s, 4);
    desk.put(220, u"closure.reopen"_s, u"closure/c1"_s, {{"state"_L1, u"reopened"_s}, {"lane"_L1, u"all"_s}});
    const auto news = [&desk](int now) {
        const Record &closure = *desk.situation.record(u"closure/c1"_s);
        return roadNewsOf(closure, stretchWater(closure, desk.situation, start + now * minute));
    };
    QCOMPARE(news(221), RoadNews::Reopened);
    desk.depth(225, u"erbaqiao"_s, 34);
    QVERIFY(!news(226));
    desk.depth(230, u"erbaqiao"_s, 5);
    QCOMPARE(news(231), RoadNews::Reopened);
    // A rumour is not answered with it either.
    const Record &closure = *desk.situation.record(u"closure/c1"_s);
    for (const bool isNotCalledOpen : {false, true}) {
        const RumourFacts facts{
            .claim = {}, .finding = {}, .closure = closure, .isNotCalledOpen = isNotCalledOpen, .numbers = {}, .about = {}};
        QCOMPARE(rumourAnswer(facts, at(231))->text.zh.contains(u"恢复通行"_s), !isNotCalledOpen);
    }
}

/// Where nobody reads: the depth that was said since, not the one it was asked for with; and once it is open none of them.
void TestBulletins::whatWasSaidLastCounts()
{
    const Desk desk;
    const auto isDeep = [&desk](const QString &state, const QJsonObject &more) {
        return stretchWater(closureAt(state, more), desk.situation, start + 90 * minute).isDeep;
    };
    QVERIFY(isDeep(u"in_force"_s, {}));
    const QJsonObject fallen{{"saidDepthCm"_L1, 5}, {"saidDepthAt"_L1, start + 88 * minute}};
    QVERIFY(!isDeep(u"reopening_asked"_s, fallen));
    QVERIFY(isDeep(u"in_force"_s, {{"depthCm"_L1, 5}, {"decisionDepthCm"_L1, 31}, {"decisionDepthAt"_L1, start + 82 * minute}}));
    QVERIFY(!isDeep(u"reopened"_s, {}));
}

/// Decided is not in force: nobody hears that a road is closed since a moment at which cars drove on.
void TestBulletins::whatIsDecidedIsSaidToBeSetUp()
{
    const QJsonObject times{{"asked"_L1, start + 70 * minute}, {"confirmed"_L1, start + 82 * minute}};
    QJsonObject later = times;
    later.insert("in_force"_L1, start + 86 * minute);
    for (const bool isDecided : {true, false}) {
        const Record closure = closureAt(isDecided ? u"confirmed"_s : u"in_force"_s, {{"times"_L1, isDecided ? times : later}});
        const NavigationNotice navigation = navigationBulletin(RoadNews::Closing, closure, detour, at(90));
        QCOMPARE(navigation.since, isDecided ? 0 : start + 86 * minute);
        for (const BulletinDraft &draft : {radioBulletin(RoadNews::Closing, closure, detour, at(90)),
                                           publicBulletin(RoadNews::Closing, closure, detour, at(90)), navigation.draft}) {
            QVERIFY2(draft.text.zh.contains(u"现场正在落实"_s) == isDecided, qPrintable(draft.text.zh));
            QVERIFY2(draft.text.zh.contains(u"18时06分起"_s) != isDecided, qPrintable(draft.text.zh));
            QVERIFY2(!draft.text.zh.contains(u"18时02分"_s), qPrintable(draft.text.zh));
            QVERIFY2(draft.text.en.contains(u"set up"_s) == isDecided, qPrintable(draft.text.en));
            QVERIFY(draft.text.zh.contains(u"晋祠路"_s));
        }
        const RumourFacts facts{.claim = {}, .finding = {}, .closure = closure, .numbers = {}, .about = {}};
        QCOMPARE(rumourAnswer(facts, at(90)).has_value(), !isDecided);
    }
}

void TestBulletins::waterAtTheLimitIsNotDrivenInto()
{
    Desk desk;
    stopBinheWest(desk);
    const Record asked = closureAt(
        u"asked"_s,
        {{"floodPoint"_L1, u"floodpoint/erbaqiao"_s}, {"depthCm"_L1, 26}, {"times"_L1, QJsonObject{{"asked"_L1, start + 80 * minute}}}});
    const auto spoken = [&](int now) {
        const StretchWater water = stretchWater(asked, desk.situation, start + now * minute);
        return radioBulletin(*roadNewsOf(asked, water), withWater(asked, water), {}, at(now)).text.zh;
    };
    // Nothing read yet: what the request said, as long as it is new.
    QVERIFY(spoken(81).contains(u"26厘米"_s) && spoken(81).contains(u"请勿驶入"_s));
    QVERIFY(!spoken(95).contains(u"厘米"_s) && spoken(95).contains(u"请勿驶入"_s));
    desk.depth(90, u"erbaqiao"_s, 31);
    QVERIFY(spoken(91).contains(u"31厘米"_s) && spoken(91).contains(u"请勿驶入"_s));
    QVERIFY(!spoken(91).contains(u"减速慢行"_s));
    QVERIFY(!spoken(102).contains(u"厘米"_s) && !spoken(102).contains(u"减速慢行"_s)); // the reading is old, but nobody saw it fall
    desk.depth(103, u"erbaqiao"_s, 17);
    QVERIFY(spoken(104).contains(u"17厘米"_s) && spoken(104).contains(u"减速慢行"_s));
    // A gauge in doubt that shows less is not believed.
    desk.depth(105, u"erbaqiao"_s, 30);
    desk.put(106, u"floodpoint.doubt"_s, u"floodpoint/erbaqiao"_s, {{"doubtful"_L1, u"读数不变"_s}});
    desk.depth(107, u"erbaqiao"_s, 3);
    QVERIFY2(!spoken(108).contains(u"3厘米"_s) && !spoken(108).contains(u"减速慢行"_s), qPrintable(spoken(108)));
    // Nor is a look beside one that speaks of deep water given out as how deep it is.
    desk.depth(109, u"erbaqiao"_s, 48);
    desk.situation.measure({Sample{u"depth/erbaqiao"_s, start + 110 * minute, {2}, u"officer"_s, u"XC"_s}});
    QVERIFY2(!spoken(111).contains(u"厘米"_s) && !spoken(111).contains(u"减速慢行"_s), qPrintable(spoken(111)));
}

void TestBulletins::onlyAFoundWayIsPublished()
{
    // The card's way may have been turned down: only what was found is named, in every state and medium.
    for (const QString &state : {u"asked"_s, u"stopped"_s, u"confirmed"_s, u"in_force"_s, u"reopening_asked"_s}) {
        for (const bool isDeep : {false, true}) {
            const Record closure = closureAt(state, {{"plannedDiversion"_L1, u"滨河西路辅路"_s}});
            const RoadNews news = *roadNewsOf(closure, {.depthCm = {}, .isDeep = isDeep, .trend = {}});
            for (const BulletinDraft &draft : {radioBulletin(news, closure, {}, at(90)), publicBulletin(news, closure, {}, at(90)),
                                               navigationBulletin(news, closure, {}, at(90)).draft})
                QVERIFY2(!draft.text.zh.contains(u"辅路"_s), qPrintable(draft.text.zh));
            QVERIFY(radioBulletin(news, closure, detour, at(90)).text.zh.contains(u"晋祠路"_s));
        }
    }
}

void TestBulletins::rumourNeedsVerifiedNumbers()
{
    const Record heard(
        u"incident/i3"_s,
        {{"state"_L1, u"received"_s}, {"people"_L1, 7}, {"vehicles"_L1, 3}, {"by"_L1, QJsonObject{{"received"_L1, u"JJ"_s}}}});
    QVERIFY(verifiedNumbers(heard).isEmpty());
    Record seen = heard;
    seen.set("state"_L1, u"handling"_s);
    seen.set("rescued"_L1, 7);
    QVERIFY(verifiedNumbers(seen).isEmpty()); // nobody has said that he saw it
    seen.set("by"_L1, QJsonObject{{"verified"_L1, u"XCMJ"_s}});
    const QList<VerifiedNumber> numbers = verifiedNumbers(seen);
    QCOMPARE(numbers.size(), 3);
    QCOMPARE(numbers.constFirst().by, u"XCMJ"_s);

    RumourFacts facts{.claim = {u"多人被淹"_s, u"many drowned"_s}, .finding = {}, .closure = {}, .numbers = {}, .about = u"incident/i9"_s};
    QCOMPARE(rumourAnswer(facts, at(110)).error().code, u"rumour.nothing_verified"_s);
    facts.numbers = {{u"people"_s, 420, {}}}; // not verified
    QVERIFY(!rumourAnswer(facts, at(110)));
    facts.numbers += numbers;
    facts.numbers.append({u"casualties"_s, 0, u"XCMJ"_s});
    facts.finding = {u"相关视频系外地旧画面"_s, u"the clip shows old pictures from elsewhere"_s};
    facts.closure = closureAt(u"in_force"_s);
    const auto answer = rumourAnswer(facts, at(110, true));
    QVERIFY(answer);
    QCOMPARE(answer->text.zh,
             u"针对网传“多人被淹”信息，经核实：相关视频系外地旧画面。滨河西路南行迎泽大桥至南内环桥因路面积水自18时起实行临时交通管制。被困"
             u"3车7人，已救出7人。"
             "无人员伤亡。请以官方发布信息为准，不信谣、不传谣。（演练）"_s);
    QVERIFY(!answer->text.en.contains(u"420"_s));
    QCOMPARE(answer->medium, u"public"_s);
    // A closure that is only asked for, or was turned down, is no answer.
    for (const QString &state : {u"asked"_s, u"rejected"_s}) {
        facts.closure = closureAt(state);
        QVERIFY(!rumourAnswer(facts, at(110))->text.zh.contains(u"管制"_s));
        const RumourFacts alone{.claim = {}, .finding = {}, .closure = facts.closure, .numbers = {}, .about = {}};
        QCOMPARE(rumourAnswer(alone, at(110)).error().code, u"rumour.nothing_verified"_s);
    }
}

void TestBulletins::patterns()
{
    const QHash<QString, QString> values{{u"a"_s, u"1"_s}, {u"b"_s, u"[x]{a}"_s}, {u"e"_s, QString()}};
    QCOMPARE(words::fill(u"{a}[,{e}][;{a}]{e}."_s, values), u"1;1."_s);
    QCOMPARE(words::fill(u"{b}"_s, values), u"[x]{a}"_s); // values are not read again
    QCOMPARE(words::fill(u"a{b"_s, values), u"a{b"_s);
    QCOMPARE(words::fill(u"a[b"_s, values), u"a[b"_s);
    QCOMPARE(words::clockTime(start), (LocalText{u"16时40分"_s, u"16:40"_s}));
    QCOMPARE(words::clockTime(start + 22 * minute).zh, u"17时02分"_s);
    QCOMPARE(words::duration(112 * minute).zh, u"1小时52分"_s);
    QCOMPARE(words::number(3.0, 1).zh, u"3"_s);
    QCOMPARE(words::number(-0.01, 1).zh, u"0"_s);
    QCOMPARE(words::level(3), (LocalText{u"三级（黄色）"_s, u"level 3 (yellow)"_s}));
}

WATCHFLOOR_TEST(TestBulletins)
#include "test_bulletins.moc"
