// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guardtools.h"
#include "onetest.h"
#include "orderpeople.h"
#include "orderplace.h"

#include <QTest>

#include <algorithm>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 Moved = 5000; ///< when
const QJsonArray onIt{112.50, 37.81};
const QJsonArray fartherOnIt{112.50, 37.803};
const QJsonArray farOff{112.54, 37.81};

/// A closure over a flood point, and a report that is linked to both.
struct Water {
    Record closure = closureOf(u"southbound"_s, u"in_force"_s);
    Record point{u"floodpoint/1"_s, {{u"state"_s, u"defined"_s}, {u"road"_s, u"滨河西路"_s}, {u"pos"_s, onIt}}};
    Record incident{u"incident/1"_s,
                    {{u"state"_s, u"received"_s},
                     {u"type"_s, u"trapped"_s},
                     {u"severity"_s, 2},
                     {u"people"_s, 3},
                     {u"no"_s, u"Z-0002"_s},
                     {u"road"_s, u"滨河西路"_s},
                     {u"place"_s, u"滨河西路下穿"_s},
                     {u"pos"_s, onIt},
                     {u"floodPoint"_s, u"floodpoint/1"_s}}};

    Water() { closure.set("floodPoint"_L1, point.subject()); }

    [[nodiscard]] std::expected<Record, Refusal> take(const QString &verb, const QJsonObject &given) const
    {
        const QList<const Record *> all{&closure, &point, &incident};
        StepContext context{incident, given, {u"DY"_s, Role::Dispatcher, u"Y"_s, {}}, Moved, {}};
        context.each = [&all](const QString &kind) {
            QList<const Record *> some = all;
            some.removeIf([&kind](const Record *record) { return record->kind() != kind; });
            return some;
        };
        context.look = [&all](const QString &subject) -> const Record * {
            const auto found = std::ranges::find_if(all, [&subject](const Record *record) { return record->subject() == subject; });
            return found == all.cend() ? nullptr : *found;
        };
        return takeStep(verb, context);
    }
};

QJsonObject at(const QJsonArray &pos, const QString &place) { return {{u"pos"_s, pos}, {u"place"_s, place}}; }

QJsonObject known(QJsonObject given)
{
    given.insert(u"peopleFrom"_s, u"报警人电话"_s);
    return given;
}

} // namespace

/// Whoever is in danger on a closed stretch leaves it by no correction of the place of which nobody says from whom it is known; and what is
/// elsewhere is linked to the water no more.
class TestMovedReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nobodyIsMovedOffTheStretchUnasked()
    {
        const Water water;
        const QJsonObject away = at(farOff, u"农业总站附近"_s);
        const auto refused = water.take(u"incident.update"_s, away);
        QCOMPARE(code(refused), u"incident.moved_off"_s);
        QVERIFY(refused.error().text.contains(fieldTitle(u"incident"_s, u"peopleFrom"_s)));
        QVERIFY(refused.error().text.contains(u"滨河西路"_s));
        QCOMPARE(code(water.take(u"incident.verify"_s, {{u"pos"_s, farOff}})), u"incident.moved_off"_s);
        const auto told = water.take(u"incident.update"_s, known(away));
        QVERIFY2(told, told ? "" : qPrintable(told.error().text));
        QCOMPARE(told->text("floodPoint"_L1), QString());
        QCOMPARE(told->text("road"_L1), QString());
        QCOMPARE(told->value("movedAt"_L1).toInteger(), Moved);
    }

    void unlinkingIsAsMoving()
    {
        Water water;
        water.incident.set("pos"_L1, farOff); // linked to the point only
        QCOMPARE(code(water.take(u"incident.link"_s, {{u"floodPoint"_s, QJsonValue::Null}})), u"incident.moved_off"_s);
        QVERIFY(water.take(u"incident.link"_s, known({{u"floodPoint"_s, QJsonValue::Null}})));
    }

    void onTheStretchItIsTheSameWater()
    {
        const Water water;
        const auto told = water.take(u"incident.update"_s, at(fartherOnIt, u"滨河西路南口"_s));
        QVERIFY2(told, told ? "" : qPrintable(told.error().text));
        QCOMPARE(told->text("floodPoint"_L1), water.point.subject());
        QCOMPARE(told->text("road"_L1), u"滨河西路"_s);
        QCOMPARE(told->value("movedAt"_L1).toInteger(), Moved);
    }

    void whereNobodyIsInDangerNothingIsAsked()
    {
        Water water;
        water.incident.set("type"_L1, u"breakdown"_s);
        water.incident.set("people"_L1, 0);
        const auto told = water.take(u"incident.update"_s, at(farOff, u"农业总站附近"_s));
        QVERIFY2(told, told ? "" : qPrintable(told.error().text));
        QCOMPARE(told->text("floodPoint"_L1), QString());
        // Roughly is not elsewhere.
        QJsonObject roughly = at(farOff, u"滨河西路"_s);
        roughly.insert(u"placeApprox"_s, true);
        QCOMPARE(water.take(u"incident.update"_s, roughly)->text("floodPoint"_L1), water.point.subject());
    }

    /// By other words alone nobody is sent to the place before: what says it is taken off, and where it is is to be checked.
    void whereOnlyTheWordsChangeItIsNowhereYet()
    {
        const Water water;
        const QJsonObject words{{u"place"_s, u"农业总站附近"_s}};
        const auto told = water.take(u"incident.update"_s, words);
        QVERIFY2(told, told ? "" : qPrintable(told.error().text));
        QVERIFY(!told->hasPosition());
        QCOMPARE(told->text("road"_L1), QString());
        QCOMPARE(told->value("placeApprox"_L1), QJsonValue(true));
        QCOMPARE(told->value("movedAt"_L1).toInteger(), Moved);
        QCOMPARE(told->text("floodPoint"_L1), water.point.subject()); // nobody said that the water is free of people
        // An order to the place before leads nowhere that is known.
        const Record order(u"order/1"_s, {{u"state"_s, u"sent"_s}, {u"about"_s, told->subject()}});
        const auto look = [&](const QString &subject) { return subject == told->subject() ? &*told : &water.point; };
        QVERIFY(!orderPlace(order, look, std::nullopt));
        // As whoever is sent says where it is, it is exact again.
        Water found;
        found.incident = *told;
        const auto placed = found.take(u"incident.update"_s, {{u"pos"_s, onIt}});
        QVERIFY2(placed, placed ? "" : qPrintable(placed.error().text));
        QCOMPARE(placed->position(), QPointF(112.50, 37.81));
        QVERIFY(!placed->value("placeApprox"_L1).toBool());
        QCOMPARE(placed->text("floodPoint"_L1), water.point.subject());
        QCOMPARE(code(found.take(u"incident.update"_s, {{u"pos"_s, farOff}})), u"incident.moved_off"_s);
        QCOMPARE(found.take(u"incident.update"_s, known({{u"pos"_s, farOff}}))->text("floodPoint"_L1), QString());
    }

    void theSamePlaceInOtherWordsStaysWhereItIs()
    {
        const Water water;
        for (const QJsonObject &given : {QJsonObject{{u"place"_s, u"滨西下穿"_s}, {u"samePlace"_s, true}},
                                         QJsonObject{{u"place"_s, QJsonObject{{u"zh"_s, u"滨河西路下穿 "_s}, {u"en"_s, u"Underpass"_s}}}},
                                         QJsonObject{{u"samePlace"_s, false}, {u"vehicles"_s, 2}}}) {
            const auto told = water.take(u"incident.update"_s, given);
            QVERIFY2(told, told ? "" : qPrintable(told.error().text));
            QCOMPARE(told->position(), water.incident.position());
            QCOMPARE(told->text("road"_L1), water.incident.text("road"_L1));
            QVERIFY(!told->value("placeApprox"_L1).toBool());
            QVERIFY(!told->fields().contains(u"samePlace"_s)); // it is said of this correction alone
            QVERIFY(!told->fields().contains(u"movedAt"_s));
        }
        // A road that the new words name is still the road.
        const auto onTheRoad = water.take(u"incident.update"_s, {{u"place"_s, u"滨河西路南口"_s}});
        QVERIFY(!onTheRoad->hasPosition());
        QCOMPARE(onTheRoad->text("road"_L1), u"滨河西路"_s);
    }

    /// Every step that changes the words of what may have a position does as the correction of a report.
    void noStepLeavesThePositionToOtherWords()
    {
        int seen = 0;
        for (const Verb &verb : allVerbs()) {
            const auto asks = [&verb](const QString &name) { return std::ranges::contains(verb.fields, name, &FieldRule::name); };
            if (verb.creates || !asks(u"place"_s) || !asks(u"pos"_s))
                continue;
            ++seen;
            const Record before(verb.kind + u"/1"_s,
                                {{u"state"_s, verb.from.value(0, u"ready"_s)}, {u"place"_s, u"旧址"_s}, {u"pos"_s, farOff}});
            const QJsonObject words{{u"place"_s, u"新址"_s}};
            const StepContext context{before, words, {u"DY"_s, Role::Dispatcher, u"Y"_s, {}}, Moved, {}};
            QVERIFY2(verb.caution && verb.caution(context), qPrintable(verb.name));
            const auto told = takeStep(verb.name, context);
            QVERIFY2(told && !told->hasPosition(), qPrintable(verb.name));
            QVERIFY2(asks(u"samePlace"_s), qPrintable(verb.name));
        }
        QCOMPARE_GE(seen, 2);
    }

    /// Whoever was sent before is told where it is now.
    void anOrderOfBeforeSaysThatItMoved()
    {
        const Water water;
        const auto told = water.take(u"incident.update"_s, known(at(farOff, u"农业总站附近"_s)));
        QVERIFY(told);
        const auto look = [&told](const QString &subject) { return subject == told->subject() ? &*told : nullptr; };
        for (const qint64 sent : {Moved - 1000, Moved + 1000}) {
            for (const QString &state : {u"sent"_s, u"signed"_s, u"under_way"_s, u"on_scene"_s, u"done"_s}) {
                const Record order(u"order/1"_s,
                                   {{u"state"_s, state}, {u"about"_s, told->subject()}, {u"times"_s, QJsonObject{{u"sent"_s, sent}}}});
                QCOMPARE(orderNews(order, look).contains(u"农业总站附近"_s), sent < Moved && state != "done"_L1);
            }
        }
    }
};

WATCHFLOOR_TEST(TestMovedReport)
#include "test_movedreport.moc"
