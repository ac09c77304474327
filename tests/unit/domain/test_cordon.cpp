// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "endname.h"
#include "geo.h"
#include "guardtools.h"
#include "onetest.h"

#include <QJsonArray>
#include <QPointF>
#include <QRandomGenerator>
#include <QScopeGuard>
#include <QTest>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject cordonAt(const QString &end, const QString &who)
{
    return {{u"step"_s, u"scene.cordon"_s}, {u"how"_s, u"officer"_s}, {u"who"_s, who}, {u"where"_s, end + u"端"_s}, {u"end"_s, end}};
}

std::expected<Record, Refusal> step(const Record &closure, const QJsonObject &given, Role role = Role::Officer)
{
    return take(u"closure.step"_s, closure, given, role, 2000);
}

std::expected<Record, Refusal> enforce(const Record &closure)
{
    Record cleared = closure;
    QJsonObject steps = closure.value("steps"_L1).toObject();
    steps.insert(u"scene.cleared"_s, QJsonObject{{u"at"_s, 1}});
    cleared.set("steps"_L1, steps);
    return take(u"closure.enforce"_s, cleared, {}, Role::Commander);
}

} // namespace

/// Who keeps traffic out stands where it comes in.
class TestCordon : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothWaysNeedBothEnds()
    {
        const Record closure = closureOf(u"both"_s);
        QCOMPARE(entryEnds(closure), (QStringList{u"from"_s, u"to"_s}));
        QJsonObject nowhere = cordonAt(u"from"_s, u"甲"_s);
        nowhere.remove(u"end"_s);
        QCOMPARE(code(step(closure, nowhere)), u"closure.cordon_end"_s);
        const auto one = step(closure, cordonAt(u"to"_s, u"甲"_s));
        QVERIFY2(one.has_value(), qPrintable(code(one)));
        QVERIFY(!isStepDone(*one, u"scene.cordon"_s));
        QCOMPARE(openEnds(*one), QStringList{u"from"_s});
        QVERIFY(closureStepDue(*one, u"scene.cordon"_s).contains(u"迎泽大桥"_s));
        const auto early = enforce(*one);
        QCOMPARE(code(early), u"closure.scene_open"_s);
        QVERIFY2(early.error().text.contains(u"迎泽大桥"_s), qPrintable(early.error().text));
        QCOMPARE(code(step(*one, cordonAt(u"to"_s, u"甲"_s))), u"closure.cordon_exit"_s); // said already
        const auto both = step(*one, cordonAt(u"from"_s, u"乙"_s));
        QVERIFY(both);
        QVERIFY(isStepDone(*both, u"scene.cordon"_s));
        const QJsonObject said = both->value("steps"_L1).toObject().value("scene.cordon"_L1).toObject();
        QCOMPARE(said.value("where"_L1).toString(), u"to端；from端"_s);
        QCOMPARE(both->value("who"_L1).toObject().value("scene.cordon"_L1).toString(), u"甲；乙"_s);
        QCOMPARE(code(enforce(*both)), QString());
        QCOMPARE(code(step(closure, cordonAt(u"both"_s, u"甲"_s))), QString());
        // Two seats said it of one end each, at the same time: both stand there.
        Record merged = closure;
        merged.set("cordon"_L1, QJsonObject{{u"from"_s, QJsonObject{{u"at"_s, 1}}}, {u"to"_s, QJsonObject{{u"at"_s, 2}}}});
        QVERIFY(isStepDone(merged, u"scene.cordon"_s));
        QCOMPARE(code(enforce(merged)), QString());
    }

    void oneWayNeedsTheEndTrafficComesInAt()
    {
        const Record closure = closureOf(u"southbound"_s);
        const auto exit = step(closure, cordonAt(u"to"_s, u"甲"_s));
        QCOMPARE(code(exit), u"closure.cordon_exit"_s);
        QVERIFY2(exit.error().text.contains(u"迎泽大桥"_s) && exit.error().text.contains(u"南内环桥"_s), qPrintable(exit.error().text));
        for (const QString &end : {u"from"_s, u"both"_s}) {
            const auto entry = step(closure, cordonAt(end, u"甲"_s));
            QVERIFY2(entry.has_value(), qPrintable(code(entry)));
            QVERIFY(isStepDone(*entry, u"scene.cordon"_s));
        }
    }

    void aCameraTellsOnlyOfTheEndThatItShows()
    {
        const Record closure = closureOf(u"both"_s);
        const Record camera(u"camera/x"_s, {{u"state"_s, u"ok"_s}, {u"pos"_s, QJsonArray{112.5005, 37.8005}}, {u"rangeM"_s, 200}});
        const auto look = [&camera](const QString &subject) { return subject == camera.subject() ? &camera : nullptr; };
        const auto seenAt = [&](const QString &end) {
            QJsonObject given = cordonAt(end, u"甲"_s);
            given.insert(u"how"_s, u"camera"_s);
            given.insert(u"camera"_s, u"camera/x"_s);
            return code(take(u"closure.step"_s, closure, given, Role::Dispatcher, 2000, look));
        };
        QCOMPARE(seenAt(u"to"_s), QString());
        QCOMPARE(seenAt(u"from"_s), u"closure.camera_blind"_s);
        QCOMPARE(seenAt(u"both"_s), u"closure.camera_blind"_s);
    }

    void eachEndNamesWhoToldOfIt()
    {
        const Record closure = closureOf(u"both"_s);
        const QJsonArray northEnd{112.5005, 37.8195}, southEnd{112.5005, 37.8005};
        const auto cameraAt = [](const QString &id, const QString &name, const QJsonArray &pos, int rangeM) {
            return Record(u"camera/"_s + id, {{u"state"_s, u"ok"_s}, {u"name"_s, name}, {u"pos"_s, pos}, {u"rangeM"_s, rangeM}});
        };
        const Record north = cameraAt(u"n"_s, u"北桥视频"_s, northEnd, 200);
        const Record south = cameraAt(u"s"_s, u"南桥视频"_s, southEnd, 200);
        const Record wide = cameraAt(u"w"_s, u"高点视频"_s, southEnd, 5000);
        const Record car(u"unit/u"_s, {{u"state"_s, u"on_scene"_s}, {u"callSign"_s, u"迎泽01"_s}, {u"pos"_s, southEnd}});
        const auto look = [&](const QString &subject) -> const Record * {
            for (const Record *one : {&north, &south, &wide, &car}) {
                if (one->subject() == subject)
                    return one;
            }
            return nullptr;
        };
        const auto told = [&](const Record &before, const QString &end, const Record &witness) {
            const bool isCamera = witness.kind() == "camera"_L1;
            QJsonObject given = cordonAt(end, u"甲"_s);
            given.insert(u"how"_s, isCamera ? u"camera"_s : u"officer"_s);
            given.insert(isCamera ? u"camera"_s : u"unit"_s, witness.subject());
            return take(u"closure.step"_s, before, given, Role::Dispatcher, 2000, look);
        };
        const auto both = [&](const Record &atFrom, const Record &atTo) {
            const auto one = told(closure, u"from"_s, atFrom);
            const auto all = one ? told(*one, u"to"_s, atTo) : one;
            return all ? all->fields() : QJsonObject{{u"refused"_s, all.error().text}};
        };
        const auto cordonOf
            = [](const QJsonObject &fields) { return fields.value("steps"_L1).toObject().value("scene.cordon"_L1).toObject(); };

        const QJsonObject cameras = both(north, south);
        QCOMPARE(cordonOf(cameras).value("where"_L1).toString(), u"北桥视频 from端；南桥视频 to端"_s);
        QCOMPARE(cordonOf(cameras).value("how"_L1).toString(), u"camera"_s);
        QVERIFY(!cordonOf(cameras).contains("camera"_L1));
        const QJsonObject ends = cameras.value("cordon"_L1).toObject();
        QCOMPARE(ends.value("from"_L1).toObject().value("camera"_L1).toString(), u"camera/n"_s); // each end keeps its own
        QCOMPARE(ends.value("to"_L1).toObject().value("camera"_L1).toString(), u"camera/s"_s);

        const QJsonObject mixed = cordonOf(both(north, car));
        QCOMPARE(mixed.value("where"_L1).toString(), u"北桥视频 from端；迎泽01 to端"_s);
        for (const auto field : {"how"_L1, "unit"_L1, "camera"_L1})
            QVERIFY2(!mixed.contains(field), field.data());

        const QJsonObject same = cordonOf(both(wide, wide));
        QCOMPARE(same.value("where"_L1).toString(), u"from端；to端"_s);
        QCOMPARE(same.value("camera"_L1).toString(), u"camera/w"_s);
    }

    /// One car keeps traffic out at one end of a long stretch; who says both at once speaks for more than one.
    void oneCarDoesNotStandAtBothEnds()
    {
        const Record car(u"unit/u"_s, {{u"state"_s, u"on_scene"_s}, {u"callSign"_s, u"迎泽01"_s}});
        const Record other(u"unit/v"_s, {{u"state"_s, u"on_scene"_s}, {u"callSign"_s, u"迎泽02"_s}});
        const auto look = [&](const QString &subject) -> const Record * {
            return subject == car.subject() ? &car : subject == other.subject() ? &other : nullptr;
        };
        const auto stand = [&](const Record &before, const QString &end, const Record &unit) {
            QJsonObject given = cordonAt(end, u"甲"_s);
            given.insert(u"unit"_s, unit.subject());
            return take(u"closure.step"_s, before, given, Role::Officer, 2000, look);
        };
        for (const bool isLong : {true, false}) {
            Record closure = closureOf(u"both"_s);
            if (!isLong)
                closure.set("line"_L1, QJsonArray{QJsonArray{112.50, 37.8015}, QJsonArray{112.50, 37.80}});
            for (const auto &[first, second] : {std::pair(u"from"_s, u"to"_s), std::pair(u"to"_s, u"from"_s)}) {
                const auto one = stand(closure, first, car);
                QVERIFY2(one.has_value(), qPrintable(code(one)));
                const auto again = stand(*one, second, car);
                QCOMPARE(code(again), isLong ? u"closure.cordon_one_car"_s : QString());
                if (isLong)
                    QVERIFY2(again.error().text.contains(u"迎泽01"_s), qPrintable(again.error().text));
                QCOMPARE(code(stand(*one, second, other)), QString());
            }
            QCOMPARE(code(stand(closure, u"both"_s, car)), QString());
        }
    }

    /// Wherever a unit is known to be and whichever end it was sent to: it stands for the cordon of no end when it is at the other.
    void whoIsAtTheOtherEndDoesNotStandHere()
    {
        const Record closure = closureOf(u"both"_s);
        const auto along = [](double part) { return QJsonArray{112.50, 37.82 - 0.02 * part}; }; // 2.2 km from "from" to "to"
        const QList<double> parts{-1, 0, 0.05, 0.2, 0.3, 0.45, 0.55, 0.7, 0.8, 0.95, 1}; // below 0: nobody knows where it is
        int refused = 0, taken = 0;
        for (const double part : parts) {
            for (const QString &sent : {QString(), u"from"_s, u"to"_s}) {
                for (const QString &state : {u"on_scene"_s, u"en_route"_s}) {
                    Record unit(u"unit/u"_s, {{u"state"_s, state}, {u"callSign"_s, u"迎泽01"_s}, {u"order"_s, u"order/o"_s}});
                    if (part >= 0)
                        unit.set("pos"_L1, along(part));
                    Record order(u"order/o"_s, {{u"state"_s, state}, {u"about"_s, u"incident/i"_s}});
                    if (!sent.isEmpty())
                        order.set("pos"_L1, along(sent == "from"_L1 ? 0 : 1));
                    const auto look = [&](const QString &subject) -> const Record * {
                        return subject == unit.subject() ? &unit : subject == order.subject() ? &order : nullptr;
                    };
                    for (const QString &end : {u"from"_s, u"to"_s}) {
                        const bool isFrom = end == "from"_L1;
                        const double away = isFrom ? part : 1 - part;
                        const bool isPlacedElsewhere = part >= 0 && away > 2.0 / 3;
                        const bool isSentElsewhere = !sent.isEmpty() && sent != end && (part < 0 || away > 0.5);
                        const bool isElsewhere = state == "on_scene"_L1 && (isPlacedElsewhere || isSentElsewhere);
                        QJsonObject given = cordonAt(end, u"甲"_s);
                        given.insert(u"unit"_s, unit.subject());
                        const auto after = take(u"closure.step"_s, closure, given, Role::Officer, 2000, look);
                        QCOMPARE(code(after), isElsewhere ? u"closure.cordon_elsewhere"_s : QString());
                        if (isElsewhere) {
                            const QString &text = after.error().text;
                            QVERIFY2(text.contains(u"迎泽01"_s) && text.contains(isFrom ? u"南内环桥"_s : u"迎泽大桥"_s), qPrintable(text));
                        }
                        refused += isElsewhere ? 1 : 0;
                        taken += isElsewhere ? 0 : 1;
                    }
                }
            }
        }
        QVERIFY(refused > 20 && taken > 20);
        // Its own device knows better than the place it was sent to.
        const Record unit(u"unit/u"_s, {{u"state"_s, u"on_scene"_s}, {u"callSign"_s, u"迎泽01"_s}, {u"pos"_s, along(1)}});
        QJsonObject given = cordonAt(u"from"_s, u"甲"_s);
        given.insert(u"unit"_s, unit.subject());
        StepContext context{closure, given, {u"DY"_s, Role::Officer, u"Y"_s, {}}, 2000, [&unit](const QString &subject) {
                                return subject == unit.subject() ? &unit : nullptr;
                            }};
        QCOMPARE(code(takeStep(u"closure.step"_s, context)), u"closure.cordon_elsewhere"_s);
        context.place = [](const Record &) { return std::optional(QPointF(112.50, 37.82)); };
        QCOMPARE(code(takeStep(u"closure.step"_s, context)), QString());
    }

    /// Nobody says that a stretch is empty while people are said to be in danger on it, counted or not.
    void aStretchWithPeopleInDangerIsNotCleared()
    {
        Record closure = closureOf(u"both"_s);
        closure.set("floodPoint"_L1, u"floodpoint/p"_s);
        const QJsonObject cleared{{u"step"_s, u"scene.cleared"_s}, {u"how"_s, u"officer"_s}};
        const auto with = [&](const QJsonObject &fields) {
            QJsonObject all{{u"state"_s, u"on_scene"_s}, {u"type"_s, u"trapped"_s}, {u"no"_s, u"Z-0006"_s}};
            for (auto it = fields.begin(); it != fields.end(); ++it)
                all.insert(it.key(), it.value());
            const Record incident(u"incident/i"_s, all);
            const auto after = among({&incident}, u"closure.step"_s, closure, cleared, Role::Officer);
            if (!after && !after.error().text.contains(u"Z-0006"_s))
                return u"number missing"_s;
            return code(after);
        };
        const QString refused = u"closure.danger_inside"_s;
        const QJsonArray on{112.50, 37.81}, rough{112.506, 37.81}, off{112.52, 37.81}; // 0, 530 and 1760 m
        const QList<QJsonObject> here{QJsonObject{{u"closure"_s, closure.subject()}}, QJsonObject{{u"floodPoint"_s, u"floodpoint/p"_s}},
                                      QJsonObject{{u"pos"_s, on}}, QJsonObject{{u"pos"_s, on}, {u"road"_s, u"滨河西路"_s}},
                                      QJsonObject{{u"pos"_s, rough}, {u"road"_s, u"滨河西路"_s}, {u"placeApprox"_s, true}}};
        for (QJsonObject fields : here) {
            QCOMPARE(with(fields), refused); // nobody has counted them
            fields.insert(u"people"_s, 5);
            QCOMPARE(with(fields), refused);
            fields.insert(u"rescued"_s, 4);
            QCOMPARE(with(fields), refused);
            fields.insert(u"rescued"_s, 5);
            QCOMPARE(with(fields), QString());
            fields.insert(u"rescued"_s, 0);
            fields.insert(u"state"_s, u"merged"_s);
            QCOMPARE(with(fields), QString());
        }
        QCOMPARE(with({{u"pos"_s, off}, {u"road"_s, u"滨河西路"_s}, {u"placeApprox"_s, true}}), QString());
        QCOMPARE(with({{u"pos"_s, rough}, {u"road"_s, u"滨河西路"_s}}), QString());
        const QJsonArray near{112.50 + 0.0002, 37.81}, beside{112.50 + 0.00035, 37.81}; // 18 and 31 m
        QCOMPARE(with({{u"pos"_s, on}, {u"road"_s, u"长风街"_s}}), refused); // at a crossing it has either name
        QCOMPARE(with({{u"pos"_s, near}, {u"road"_s, u"长风街"_s}}), refused);
        QCOMPARE(with({{u"pos"_s, beside}, {u"road"_s, u"长风街"_s}}), QString()); // on the road beside it
        // To put it in force keeps people out: nothing hinders that.
        const Record incident(u"incident/i"_s, {{u"state"_s, u"on_scene"_s}, {u"type"_s, u"trapped"_s}, {u"pos"_s, on}});
        closure.set("steps"_L1,
                    QJsonObject{{u"scene.cordon"_s, QJsonObject{{u"at"_s, 1}}}, {u"scene.cleared"_s, QJsonObject{{u"at"_s, 1}}}});
        QCOMPARE(code(among({&incident}, u"closure.enforce"_s, closure, {}, Role::Commander)), QString());
        QVERIFY(!dangerText(dangersOn(closure, {&incident}, {})).isEmpty());
        QVERIFY(dangerText({}).isEmpty());
    }

    /// No closure has two ends of one name, whichever way it leads and however its ends were written down.
    void noTwoEndsHaveOneName()
    {
        const auto names
            = [](const Record &closure) { return QStringList{closureEndTitle(closure, u"from"_s), closureEndTitle(closure, u"to"_s)}; };
        const QList<QJsonValue> bridges{u"二号桥"_s, QJsonObject{{u"zh"_s, u"二号桥"_s}, {u"en"_s, u"Bridge 2"_s}},
                                        QJsonObject{{u"zh"_s, u"二号桥"_s}, {u"en"_s, u"Second Bridge"_s}}, u" 二号桥"_s};
        QRandomGenerator random(20);
        for (const QString &language : {u"zh"_s, u"en"_s}) {
            setContentLanguage(language);
            const auto reset = qScopeGuard([] { setContentLanguage(u"zh"_s); });
            for (int turn = 0; turn < 400; ++turn) {
                Record closure = closureOf(turn % 2 == 0 ? u"both"_s : u"northbound"_s);
                closure.set("from"_L1, bridges.at(random.bounded(4)));
                closure.set("to"_L1, bridges.at(random.bounded(4)));
                QJsonArray line;
                for (int point = random.bounded(5); point > 0; --point)
                    line.append(QJsonArray{112.5 + (random.bounded(9) - 4) * 0.001, 37.8 + (random.bounded(9) - 4) * 0.001});
                closure.set("line"_L1, line);
                const QStringList ends = names(closure);
                QVERIFY2(!ends.contains(QString()) && ends.at(0) != ends.at(1), qPrintable(ends.join(u" | "_s)));
                // Written down as they are shown, they are shown as they were written down.
                closure.set("from"_L1, ends.at(0));
                closure.set("to"_L1, ends.at(1));
                QCOMPARE(names(closure), ends);
            }
        }
        Record closure = closureOf(u"both"_s);
        QCOMPARE(names(closure), (QStringList{u"迎泽大桥"_s, u"南内环桥"_s})); // two names are two ends
        closure.set("from"_L1, u"南内环桥"_s);
        QCOMPARE(names(closure), (QStringList{u"南内环桥（北侧）"_s, u"南内环桥（南侧）"_s}));
        QCOMPARE(closureEnd(closure, u"to"_s).toObject().value("en"_L1).toString(), u"南内环桥 (south side)"_s);
        closure.set("line"_L1, QJsonArray{QJsonArray{112.50, 37.80}, QJsonArray{112.52, 37.81}, QJsonArray{112.54, 37.80}});
        QCOMPARE(names(closure), (QStringList{u"南内环桥（西侧）"_s, u"南内环桥（东侧）"_s}));
        // What is asked, refused and still to be done names the one that is meant.
        const auto one = step(closure, cordonAt(u"to"_s, u"甲"_s));
        QVERIFY2(one.has_value(), qPrintable(code(one)));
        QVERIFY(closureStepDue(*one, u"scene.cordon"_s).contains(u"南内环桥（西侧）"_s));
        const auto again = step(*one, cordonAt(u"to"_s, u"甲"_s));
        QCOMPARE(code(again), u"closure.cordon_exit"_s);
        QVERIFY2(again.error().text.contains(u"西侧"_s) && again.error().text.contains(u"东侧"_s), qPrintable(again.error().text));
    }

    void aSideHasAnOpposite()
    {
        const auto at = [](double east, double north) { return QPointF(112.5 + east * 0.01, 37.8 + north * 0.01); };
        QCOMPARE(sideOf(at(0, 1), at(0, 0)), Side::North);
        QCOMPARE(sideOf(at(0, 0), at(0, 1)), Side::South);
        QCOMPARE(sideOf(at(2, 1), at(0, 0)), Side::East);
        QCOMPARE(sideOf(at(0, 0), at(2, 1)), Side::West);
    }

    void halfACordonIsTakenBack()
    {
        const auto one = step(closureOf(u"both"_s), cordonAt(u"to"_s, u"甲"_s));
        QVERIFY(one);
        const QJsonObject back{{u"step"_s, u"scene.cordon"_s}, {u"undoReason"_s, u"换岗"_s}};
        const auto none = take(u"closure.undo_step"_s, *one, back, Role::Commander, 3000);
        QVERIFY2(none.has_value(), qPrintable(code(none)));
        QCOMPARE(openEnds(*none).size(), 2);
        QCOMPARE(none->value("undone"_L1).toArray().last().toObject().value("where"_L1).toString(), u"to端"_s);
        const auto whole = step(closureOf(u"both"_s), cordonAt(u"both"_s, u"甲"_s));
        const auto open = take(u"closure.undo_step"_s, *whole, back, Role::Commander, 3000);
        QVERIFY(open);
        QCOMPARE(openEnds(*open).size(), 2); // all of it, not one end
    }
};

WATCHFLOOR_TEST(TestCordon)
#include "test_cordon.moc"
