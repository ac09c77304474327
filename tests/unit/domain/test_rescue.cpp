// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guardtools.h"
#include "onetest.h"
#include "orderplace.h"
#include "people.h"

#include <QJsonArray>
#include <QTest>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

namespace {

/// Records to look up.
struct Shelf {
    QList<Record> records;
    [[nodiscard]] std::function<const Record *(const QString &)> look() const
    {
        return [this](const QString &subject) -> const Record * {
            const auto found = std::ranges::find_if(records, [&](const Record &one) { return one.subject() == subject; });
            return found == records.end() ? nullptr : &*found;
        };
    }
};

Record trapped(const QJsonObject &more = {})
{
    QJsonObject fields{{u"state"_s, u"on_scene"_s}, {u"type"_s, u"trapped"_s}, {u"pos"_s, QJsonArray{112.5, 37.8}}};
    for (auto it = more.begin(); it != more.end(); ++it)
        fields.insert(it.key(), it.value());
    return Record(u"incident/1"_s, fields);
}

Record unitOn(const QString &order, const QString &state = u"on_scene"_s, double east = 0.1)
{
    return Record(u"unit/1"_s,
                  {{u"state"_s, state}, {u"callSign"_s, u"08"_s}, {u"order"_s, order}, {u"pos"_s, QJsonArray{112.5 + east, 37.8}}});
}

} // namespace

/// That people are safe is said with its source.
class TestRescue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Whoever sits at a desk has it from somebody; an officer on the spot has it from their own eyes.
    void nobodyIsSafeWithoutASource()
    {
        const QJsonObject counts{{u"rescued"_s, 2}};
        for (const Role role : {Role::Commander, Role::Dispatcher, Role::Brigade})
            QCOMPARE(code(take(u"incident.rescue"_s, trapped(), counts, role)), u"field.missing"_s);
        const auto own = take(u"incident.rescue"_s, trapped(), counts, Role::Officer);
        QVERIFY(own);
        QCOMPARE(own->text("rescueHow"_L1), u"seen"_s);
        QJsonObject seen = counts;
        seen.insert(u"rescueHow"_s, u"seen"_s);
        QCOMPARE(code(take(u"incident.rescue"_s, trapped(), seen, Role::Dispatcher)), u"incident.rescue_seen"_s);
        QCOMPARE(code(take(u"incident.rescue"_s, trapped(), seen, Role::Brigade)), QString());
    }

    void everyWayAsksForWhatItNeeds()
    {
        const Shelf shelf{{unitOn(u"order/1"_s), Record(u"order/1"_s, {{u"about"_s, u"incident/1"_s}}), trapped(),
                           Record(u"camera/1"_s, {{u"state"_s, u"ok"_s}})}};
        const auto said = [&](const QJsonObject &more) {
            QJsonObject fields{{u"rescued"_s, 2}};
            for (auto it = more.begin(); it != more.end(); ++it)
                fields.insert(it.key(), it.value());
            return take(u"incident.rescue"_s, trapped(), fields, Role::Dispatcher, 1000, shelf.look());
        };
        for (const QString &how : {u"radio"_s, u"phone"_s}) {
            QCOMPARE(code(said({{u"rescueHow"_s, how}})), u"incident.rescue_unit"_s);
            QCOMPARE(code(said({{u"rescueHow"_s, how}, {u"rescueUnit"_s, u"unit/1"_s}})), QString());
        }
        QCOMPARE(code(said({{u"rescueHow"_s, u"camera"_s}})), u"field.missing"_s);
        QCOMPARE(code(said({{u"rescueHow"_s, u"camera"_s}, {u"rescueCamera"_s, u"camera/1"_s}})), QString());
        QCOMPARE(code(said({{u"rescueHow"_s, u"other"_s}})), u"incident.rescue_who"_s);
        QCOMPARE(code(said({{u"rescueHow"_s, u"other"_s}, {u"detail"_s, u"隧道公司电话"_s}})), QString());
        for (const QString &how : {u"caller"_s, u"fire"_s, u"hospital"_s})
            QCOMPARE(code(said({{u"rescueHow"_s, how}})), QString());
    }

    /// The record says from whom this count is known, and not from whom an earlier one was.
    void theSourceIsOfThisStatement()
    {
        const Shelf shelf{{unitOn(u"order/1"_s), Record(u"order/1"_s, {{u"about"_s, u"incident/1"_s}}), trapped()}};
        const auto first
            = take(u"incident.rescue"_s, trapped(), {{u"rescued"_s, 1}, {u"rescueHow"_s, u"radio"_s}, {u"rescueUnit"_s, u"unit/1"_s}},
                   Role::Dispatcher, 1000, shelf.look());
        QVERIFY(first);
        QCOMPARE(first->text("rescueUnit"_L1), u"unit/1"_s);
        const auto second = take(u"incident.rescue"_s, *first, {{u"rescued"_s, 2}, {u"rescueHow"_s, u"hospital"_s}}, Role::Dispatcher);
        QVERIFY(second);
        QCOMPARE(second->text("rescueHow"_L1), u"hospital"_s);
        QVERIFY(!second->fields().contains("rescueUnit"_L1));
    }

    void onlyAUnitThatIsThereReportsIt()
    {
        const Record order(u"order/1"_s, {{u"about"_s, u"incident/1"_s}});
        const Record elsewhere(u"order/1"_s, {{u"about"_s, u"incident/2"_s}});
        const Record merged(u"incident/2"_s, {{u"state"_s, u"merged"_s}, {u"into"_s, u"incident/1"_s}});
        const Record far(u"incident/2"_s, {{u"state"_s, u"on_scene"_s}, {u"pos"_s, QJsonArray{112.6, 37.8}}});
        const auto isThere = [](const Record &unit, const QList<Record> &others) {
            const Shelf shelf{others};
            return isAtIncident(unit, trapped({{u"floodPoint"_s, u"floodpoint/p"_s}}), shelf.look());
        };
        QVERIFY(isThere(unitOn(u"order/1"_s), {order}));
        QVERIFY(!isThere(unitOn(u"order/1"_s, u"en_route"_s), {order}));
        QVERIFY(isThere(unitOn(u"order/1"_s), {elsewhere, merged}));
        QVERIFY(!isThere(unitOn(u"order/1"_s, u"on_scene"_s, 0), {elsewhere, far})); // what it was sent to is elsewhere
        QVERIFY(isThere(unitOn(u"order/1"_s), {Record(u"order/1"_s, {{u"about"_s, u"floodpoint/p"_s}})}));
        QVERIFY(isThere(unitOn({}, u"on_scene"_s, 0), {}));
        // It was sent to where the report was thought to be before.
        const Record old(u"order/1"_s,
                         {{u"about"_s, u"incident/1"_s}, {u"state"_s, u"on_scene"_s}, {u"boundFor"_s, QJsonArray{112.6, 37.8}}});
        const Record moved = trapped({{u"movedAt"_s, 500}, {u"pos"_s, QJsonArray{112.5, 37.8}}});
        Record unit(u"unit/1"_s, {{u"state"_s, u"on_scene"_s}, {u"order"_s, u"order/1"_s}});
        const Shelf misled{{old, moved, unit}};
        QVERIFY(!isAtIncident(unit, moved, misled.look()));
        const auto near = [](const Record &) { return std::optional(QPointF(112.5, 37.8)); };
        const Record sent(
            u"order/1"_s,
            {{u"about"_s, u"incident/1"_s}, {u"state"_s, u"on_scene"_s}, {u"to"_s, u"unit/1"_s}, {u"boundFor"_s, QJsonArray{112.6, 37.8}}});
        const Shelf known{{sent, moved, unit}};
        QVERIFY(!isAtIncident(unit, moved, known.look()));
        QVERIFY(isAtIncident(unit, moved, known.look(), near)); // by its own device
        QVERIFY(!isThere(unitOn({}), {}));
        const Shelf shelf{{unitOn(u"order/1"_s, u"en_route"_s), order, trapped()}};
        const auto refused
            = take(u"incident.rescue"_s, trapped(), {{u"rescued"_s, 1}, {u"rescueHow"_s, u"radio"_s}, {u"rescueUnit"_s, u"unit/1"_s}},
                   Role::Dispatcher, 1000, shelf.look());
        QCOMPARE(code(refused), u"incident.rescue_not_there"_s);
        QVERIFY2(refused.error().text.contains(u"08"_s), qPrintable(refused.error().text));
    }

    /// A slip of the keys leaves nobody out of danger who is in it: where there are more, that is said first.
    void nobodyIsRescuedWhoIsNotReported()
    {
        const auto said = [](const Record &incident, const QString &field, int many) {
            return take(u"incident.rescue"_s, incident, {{field, many}, {u"rescueHow"_s, u"fire"_s}}, Role::Dispatcher);
        };
        for (const QString &field : {u"rescued"_s, u"handedOver"_s}) {
            const Record five = trapped({{u"people"_s, 5}});
            QCOMPARE(code(said(five, field, 5)), QString());
            for (const int many : {6, 21}) {
                const auto refused = said(five, field, many);
                QCOMPARE(code(refused), u"incident.rescue_more"_s);
                for (const QString &word :
                     {QString::number(many), u"5"_s, fieldTitle(u"incident"_s, u"people"_s), verbTitle(u"incident.update"_s)})
                    QVERIFY2(refused.error().text.contains(word), qPrintable(refused.error().text));
            }
            QCOMPARE(code(said(trapped(), field, 21)), QString()); // nobody has counted them
            const Record old = trapped({{u"people"_s, 5}, {field, 21}}); // as an older version recorded it
            QCOMPARE(code(said(old, field, 21)), QString());
            QCOMPARE(code(said(old, field, 2)), QString());
        }
    }

    void anUnknownNumberIsNoFigure()
    {
        QCOMPARE(peopleInDanger(trapped()), (PeopleInDanger{1, false}));
        QCOMPARE(peopleInDanger(trapped({{u"rescued"_s, 2}})), (PeopleInDanger{1, false})); // more may be in it, until somebody counts
        QCOMPARE(peopleInDanger(trapped({{u"people"_s, 3}})), (PeopleInDanger{3, true}));
        QCOMPARE(peopleInDanger(trapped({{u"people"_s, 3}, {u"rescued"_s, 3}})), (PeopleInDanger{0, true}));
        QCOMPARE(peopleInDanger(trapped({{u"type"_s, u"accident"_s}})), (PeopleInDanger{0, true}));
    }

    /// A place that is known roughly stays so until the position is another one, or somebody says that it is exact.
    void aRoughPlaceIsRoughUntilItIsCorrected()
    {
        const QString field = u"placeApprox"_s;
        const QJsonArray middle{112.5, 37.8};
        const QJsonArray there{112.52, 37.81};
        const QJsonObject call{{u"type"_s, u"obstruction"_s}, {u"severity"_s, 4}, {u"place"_s, u"滨河东路"_s},
                               {u"source"_s, u"110"_s},       {u"pos"_s, middle}, {field, true}};
        const auto reported = take(u"incident.report"_s, Record(u"incident/1"_s), call, Role::Dispatcher);
        QVERIFY2(reported, reported ? "" : qPrintable(reported.error().text));
        QVERIFY(reported->value("placeApprox"_L1).toBool());
        for (const QString &verb : {u"incident.verify"_s, u"incident.update"_s}) {
            const auto isRough = [&](const QJsonObject &given) {
                const auto after = take(verb, *reported, given, Role::Dispatcher);
                return after && after->value("placeApprox"_L1).toBool();
            };
            QVERIFY(isRough({{u"severity"_s, 3}}));
            QVERIFY(isRough({{u"pos"_s, middle}}));
            QVERIFY(isRough({{u"pos"_s, there}, {field, true}})); // another road
            QVERIFY(!isRough({{u"pos"_s, there}}));
            QVERIFY(!isRough({{field, false}}));
            QVERIFY(!isRough({{field, QJsonValue::Null}}));
        }
    }

    /// How many are in danger is corrected in every open state, by whoever may end it: among the first steps, and its first field.
    void theNumberIsCorrectedInEveryOpenState()
    {
        const Verb *correct = findVerb(u"incident.update"_s);
        QVERIFY(correct);
        QCOMPARE(correct->fields.constFirst().name, u"people"_s);
        constexpr qsizetype inSight = 6; // of a bar of steps
        for (const QString &state : {u"received"_s, u"verified"_s, u"dispatched"_s, u"on_scene"_s, u"handling"_s}) {
            for (const Role role : {Role::Commander, Role::Dispatcher, Role::Brigade, Role::Officer, Role::Liaison}) {
                Record incident = trapped();
                incident.set("state"_L1, state);
                const QList<const Verb *> verbs = verbsFor(incident, role);
                const qsizetype place = verbs.indexOf(correct);
                QVERIFY2(place >= 0 && place < inSight, qPrintable(u"%1 %2"_s.arg(state, roleKey(role))));
                const auto after = take(u"incident.update"_s, incident, {{u"people"_s, 4}}, role);
                QCOMPARE(code(after), QString());
                QCOMPARE(peopleInDanger(*after), (PeopleInDanger{4, true}));
            }
        }
    }

    /// People in danger are there for whoever is sent to the place by another name.
    void dangerIsKnownByEachName()
    {
        const Record inside = trapped({{u"people"_s, 3}, {u"floodPoint"_s, u"floodpoint/p"_s}});
        const QList<const Record *> all{&inside};
        QVERIFY(isDangerAt(inside, {}, {}));
        QVERIFY(isDangerAt(Record(u"floodpoint/p"_s), all, {}));
        QVERIFY(isDangerAt(Record(u"closure/c"_s, {{u"floodPoint"_s, u"floodpoint/p"_s}}), all, {}));
        QVERIFY(!isDangerAt(Record(u"closure/c"_s), all, {}));
        const Record out = trapped({{u"people"_s, 3}, {u"rescued"_s, 3}, {u"floodPoint"_s, u"floodpoint/p"_s}});
        QVERIFY(!isDangerAt(out, {}, {}));
        QVERIFY(!isDangerAt(Record(u"floodpoint/p"_s), {&out}, {}));
    }

    /// A place is said once, whether the task names it or not.
    void anOrderSaysItsPlaceOnce()
    {
        const auto words = [](const QString &place, const QString &task) {
            return orderWords(Record(u"order/1"_s, {{u"place"_s, place}, {u"task"_s, task}}));
        };
        QCOMPARE(words(u"甲隧道北口"_s, u"前往甲隧道北口核查积水。"_s), u"前往甲隧道北口核查积水。"_s);
        QCOMPARE(words(u"甲隧道北口"_s, u"核查积水。"_s).count(u"甲隧道北口"_s), 1);
        QVERIFY(words(u"甲隧道北口"_s, u"核查积水。"_s).contains(u"核查积水。"_s));
        QCOMPARE(words({}, u"待命。"_s), u"待命。"_s);
        QCOMPARE(words(u"甲隧道北口"_s, {}), u"甲隧道北口"_s);
    }
};

WATCHFLOOR_TEST(TestRescue)
#include "test_rescue.moc"
