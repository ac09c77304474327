// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bulletins.h"
#include "closure.h"
#include "dutylogtools.h"
#include "handover.h"
#include "noticedrafts.h"
#include "onetest.h"
#include "signtemplates.h"
#include "words.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;

namespace {

const QStringList states{u"asked"_s, u"stopped"_s, u"confirmed"_s, u"in_force"_s, u"reopening_asked"_s, u"reopened"_s, u"rejected"_s};
const QString part = u"closure/part"_s;
const QString rest = u"closure/rest"_s;

void putClosure(Desk &desk, int at, const QString &subject, const QString &state, const QJsonObject &more = {})
{
    QJsonObject fields{{"state"_L1, state},
                       {"no"_L1, subject},
                       {"road"_L1, u"迎春街"_s},
                       {"direction"_L1, u"southbound"_s},
                       {"from"_L1, Desk::both(u"北口"_s, u"North Cross"_s)},
                       {"to"_L1, Desk::both(u"南口"_s, u"South Cross"_s)},
                       {"cause"_L1, u"accident"_s},
                       {"lane"_L1, u"none"_s}};
    if (subject == part) {
        fields.insert("lanes"_L1, 2);
        fields.insert("lanesClosed"_L1, 1);
    }
    for (auto it = more.begin(); it != more.end(); ++it)
        fields.insert(it.key(), it.value());
    desk.put(at, u"closure.update"_s, subject, fields);
}

/// Both in these states, `first` asked for before the other one; agencies were told of both.
void make(Desk &desk, const QString &partState, const QString &restState, bool isPartFirst)
{
    for (const auto &id : {u"fire"_s, u"bus"_s})
        desk.put(0, u"agency.define"_s, u"agency/"_s + id, {{"state"_L1, u"normal"_s}, {"name"_L1, Desk::both(u"单位"_s, u"Agency"_s)}});
    putClosure(desk, isPartFirst ? 1 : 2, part, partState);
    putClosure(desk, isPartFirst ? 2 : 1, rest, restState);
    for (const QString &about : {part, rest})
        desk.put(3, u"notice.send"_s, u"notice/"_s + about.section(u'/', 1),
                 {{"state"_L1, u"sent"_s}, {"agency"_L1, u"agency/drainage"_s}, {"about"_L1, about}});
}

QList<LocalText> textsOf(const Desk &desk, const QString &subject)
{
    const Record closure = *desk.situation.record(subject);
    const DraftContext context{.now = start + 10 * minute};
    QList<LocalText> texts{words::stretch(closure)};
    const StretchWater water = stretchWater(closure, desk.situation, context.now);
    if (const auto news = roadNewsOf(closure, water)) {
        const Record place = withWater(closure, water);
        for (const BulletinDraft &draft : {radioBulletin(*news, place, {}, context), publicBulletin(*news, place, {}, context),
                                           navigationBulletin(*news, place, {}, context).draft})
            texts += {draft.title, draft.text};
    }
    for (const NoticeDraft &draft : noticesForClosure(closure, desk.situation, {}, context))
        texts += {draft.title, draft.text};
    if (closure.state() == "reopened"_L1 || closure.state() == "rejected"_L1) {
        for (const NoticeDraft &draft : noticesForReopening(closure, desk.situation, context))
            texts += {draft.title, draft.text};
    }
    const Handover handover = handoverOf(desk.situation, context.now);
    for (const HandoverSection &section : handover.sections) {
        for (const HandoverItem &item : section.items) {
            if (item.subject == subject)
                texts.append(item.text);
        }
    }
    return texts;
}

bool keeps(const Desk &desk, const QString &subject) { return keepsOut(*desk.situation.record(subject)); }

} // namespace

/// Two closures of one stretch, of some lanes and of the remaining ones.
class TestHeldBeside : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingSaysOpenWhatTheOtherKeeps_data()
    {
        QTest::addColumn<QString>("ofPart");
        QTest::addColumn<QString>("ofRest");
        QTest::addColumn<bool>("isPartFirst");
        for (const QString &one : states) {
            for (const QString &other : states) {
                for (const bool isPartFirst : {true, false})
                    QTest::newRow(qPrintable(u"%1, %2, %3"_s.arg(one, other).arg(int(isPartFirst)))) << one << other << isPartFirst;
            }
        }
    }

    void nothingSaysOpenWhatTheOtherKeeps()
    {
        QFETCH(QString, ofPart);
        QFETCH(QString, ofRest);
        QFETCH(bool, isPartFirst);
        Desk desk;
        make(desk, ofPart, ofRest, isPartFirst);
        static const QRegularExpression open(
            u"恢复通行|恢复正常通行|照常通行|尚未管制|open again|open to all|road is open|stays open|still open"_s);
        static const QRegularExpression othersOpen(u"其余车道可以通行|通行缓慢|others? (lanes )?(are|stay) open|slow traffic"_s);
        static const QRegularExpression lanesClosed(u"管制1条车道|lanes? closed\\)"_s);
        for (const QString &subject : {part, rest}) {
            const QString state = desk.situation.record(subject)->state();
            const bool isOver = state == "reopened"_L1 || state == "rejected"_L1;
            const bool isHeldBeside = isHeld(*desk.situation.record(subject == part ? rest : part));
            for (const LocalText &text : textsOf(desk, subject)) {
                for (const QString &words : {text.zh, text.en}) {
                    // What is only decided keeps nobody out yet, and nobody is told meanwhile that the road was opened.
                    if (keeps(desk, part) || keeps(desk, rest) || (isOver && isHeldBeside))
                        QVERIFY2(!open.match(words).hasMatch(), qPrintable(words));
                    if (keeps(desk, rest))
                        QVERIFY2(!othersOpen.match(words).hasMatch(), qPrintable(words));
                    if (!keeps(desk, part))
                        QVERIFY2(!lanesClosed.match(words).hasMatch(), qPrintable(words));
                }
            }
            const auto sign = signMessageFor(*desk.situation.record(subject), u"closure"_s, {},
                                             stretchWater(*desk.situation.record(subject), desk.situation, start));
            if (sign && isHeldBeside)
                QVERIFY2(sign->state != "reopening"_L1, qPrintable(subject));
            if (sign && keeps(desk, rest))
                QCOMPARE(sign->state, u"closed"_s);
        }
        if (keeps(desk, part) && keeps(desk, rest)) { // and says that it is shut
            const StretchWater water = stretchWater(*desk.situation.record(part), desk.situation, start);
            QCOMPARE(roadNewsOf(*desk.situation.record(part), water), RoadNews::Closing);
        }
    }

    /// Once the other one is over, too, whoever was told hears that the road is open.
    void whatWasHeldBackIsToldAfterTheLast()
    {
        Desk desk;
        make(desk, u"reopened"_s, u"in_force"_s, true);
        const auto drafts = [&desk] { return noticesForReopening(*desk.situation.record(part), desk.situation, {.now = start}); };
        QVERIFY(drafts().isEmpty());
        putClosure(desk, 9, rest, u"reopened"_s);
        QCOMPARE(drafts().size(), 1);
        QVERIFY(drafts().constFirst().text.zh.contains(u"恢复通行"_s));
        QCOMPARE(roadNewsOf(*desk.situation.record(part), stretchWater(*desk.situation.record(part), desk.situation, start)),
                 RoadNews::Reopened);
    }

    /// Nor while another one is only asked for: until that one is turned down.
    void whatIsAskedForAnewIsNotCalledOpen()
    {
        Desk desk;
        make(desk, u"reopened"_s, u"asked"_s, true);
        const auto drafts = [&desk] { return noticesForReopening(*desk.situation.record(part), desk.situation, {.now = start}); };
        const auto news = [&desk] {
            return roadNewsOf(*desk.situation.record(part), stretchWater(*desk.situation.record(part), desk.situation, start));
        };
        QVERIFY(drafts().isEmpty());
        QVERIFY(!news());
        putClosure(desk, 8, rest, u"asked"_s, {{"direction"_L1, u"northbound"_s}}); // of another carriageway
        QCOMPARE(drafts().size(), 1);
        QCOMPARE(news(), RoadNews::Reopened);
        putClosure(desk, 9, rest, u"rejected"_s, {{"direction"_L1, u"southbound"_s}});
        QCOMPARE(drafts().size(), 1);
        QCOMPARE(news(), RoadNews::Reopened);
    }

    void theDutyLogSaysThatAnotherOneGoesOn()
    {
        for (const QString &verb : {u"closure.reopen"_s, u"closure.reject"_s, u"closure.withdraw"_s}) {
            for (const bool isHeldStill : {true, false}) {
                Desk desk;
                make(desk, u"in_force"_s, isHeldStill ? u"in_force"_s : u"reopened"_s, true);
                desk.put(9, verb, part, {{"state"_L1, verb == "closure.reopen"_L1 ? u"reopened"_s : u"rejected"_s}});
                const LocalText said = dutyLines(desk.events, sourceOf(desk)).constLast().what;
                QCOMPARE(said.zh.endsWith(u"，该路段另有管制，仍禁止通行"_s), isHeldStill);
                QCOMPARE(said.en.endsWith(u"; another closure keeps the stretch shut"_s), isHeldStill);
                QVERIFY2(said.zh.contains(u"（2条车道中的1条）"_s), qPrintable(said.zh));
                QVERIFY2(!said.en.contains(u"open"_s, Qt::CaseInsensitive), qPrintable(said.en));
            }
        }
    }

    void lanesAreClosedOnlyWhileSomebodyKeepsThem()
    {
        for (const QString &state : states) {
            Desk desk;
            putClosure(desk, 1, part, state);
            const Record &closure = *desk.situation.record(part);
            QCOMPARE(LocalText::from(closedLanes(closure)),
                     keepsOut(closure) ? (LocalText{u"管制1条车道，共2条"_s, u"1 of 2 lanes closed"_s})
                                       : (LocalText{u"2条车道中的1条"_s, u"1 of 2 lanes"_s}));
        }
        QVERIFY(!keepsOut(Record(part, {{"state"_L1, u"confirmed"_s}}))); // only decided
    }

    /// Another direction or road is another stretch; one direction of both leaves the other one open.
    void onlyTheSameStretchCounts()
    {
        const auto beside = [](const QJsonObject &ofPart, const QJsonObject &ofRest) {
            Desk desk;
            putClosure(desk, 1, part, u"in_force"_s, ofPart);
            putClosure(desk, 2, rest, u"in_force"_s, ofRest);
            return heldBeside(*desk.situation.record(part), desk.situation.records(u"closure"_s),
                              [&desk](const QString &subject) { return desk.situation.record(subject); });
        };
        QVERIFY(beside({}, {}).isShut);
        QVERIFY(!beside({}, {{"direction"_L1, u"northbound"_s}}).isHeld);
        QVERIFY(!beside({}, {{"road"_L1, u"滨河西路"_s}}).isHeld);
        const HeldBeside oneWay = beside({{"direction"_L1, u"both"_s}}, {});
        QVERIFY(oneWay.isKept && !oneWay.isShut);
        QVERIFY(beside({}, {{"direction"_L1, u"both"_s}}).isShut);
        // By the flood point of one of them, whatever the ends are called.
        QVERIFY(!beside({}, {{"to"_L1, u"别处"_s}}).isHeld);
        // By what they have of the road in common.
        const QJsonArray all{QJsonArray{112.50, 37.86}, QJsonArray{112.50, 37.87}};
        const QJsonArray north{QJsonArray{112.50, 37.866}, QJsonArray{112.50, 37.88}};
        const QJsonArray behind{QJsonArray{112.50, 37.8701}, QJsonArray{112.50, 37.88}};
        QVERIFY(beside({{"line"_L1, all}}, {{"to"_L1, u"别处"_s}, {"line"_L1, north}}).isHeld);
        QVERIFY(!beside({{"line"_L1, all}}, {{"to"_L1, u"别处"_s}, {"line"_L1, behind}}).isHeld);
        const auto two = beside({}, {{"lanes"_L1, 2}, {"lanesClosed"_L1, 1}}); // the one lane and the other
        QVERIFY(two.isHeld && two.isShut);
        const auto three = beside({{"lanes"_L1, 3}}, {{"lanes"_L1, 3}, {"lanesClosed"_L1, 1}});
        QVERIFY(three.isHeld && !three.isShut);
    }
};

WATCHFLOOR_TEST(TestHeldBeside)
#include "test_heldbeside.moc"
