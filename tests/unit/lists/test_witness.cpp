// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "closurenext.h"
#include "closurewitness.h"
#include "logdesk.h"
#include "onetest.h"
#include "verb.h"

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

namespace {

/// A closed stretch with units and cameras about it, at random.
struct Scene : LogDesk {
    explicit Scene(quint32 seed)
        : LogDesk(seed)
    {
        QRandomGenerator random(seed);
        const auto near = [&random] { return QJsonArray{112.50 + (random.bounded(200) - 100) * 1e-4, 37.80 + random.bounded(200) * 1e-4}; };
        put(u"closure/c"_s,
            {{u"state"_s, u"confirmed"_s},
             {u"road"_s, u"滨河西路"_s},
             {u"from"_s, u"迎泽大桥"_s},
             {u"to"_s, u"南内环桥"_s},
             {u"floodPoint"_s, u"floodpoint/p"_s},
             {u"line"_s, QJsonArray{QJsonArray{112.50, 37.80}, QJsonArray{112.50, 37.81}}}});
        put(u"agency/drainage"_s, {{u"state"_s, u"ok"_s}, {u"name"_s, u"排水"_s}});
        const QStringList abouts{u"closure/c"_s, u"floodpoint/p"_s, u"closure/other"_s, u"post/x"_s};
        for (int i = 0; i < 6; ++i) {
            const QString id = QString::number(i);
            put(u"order/"_s + id, {{u"state"_s, u"on_scene"_s}, {u"about"_s, abouts.at(random.bounded(4))}});
            put(u"unit/"_s + id,
                {{u"state"_s, random.bounded(2) ? u"on_scene"_s : u"en_route"_s},
                 {u"callSign"_s, u"迎泽0"_s + id},
                 {u"order"_s, random.bounded(2) ? QString(u"order/"_s + id) : QString()},
                 {u"pos"_s, near()}});
            put(u"camera/"_s + id,
                {{u"state"_s, random.bounded(4) ? u"ok"_s : u"fault"_s},
                 {u"name"_s, u"视频"_s + id},
                 {u"pos"_s, near()},
                 {u"rangeM"_s, 200 + random.bounded(400)}});
        }
    }
};

} // namespace

/// Who can have seen a step, as a person is asked.
class TestWitness : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// The water of today hinders what is closed, and says nothing of what was opened before it rose.
    void whatIsOverIsNotJudgedByTheWaterOfToday()
    {
        LogDesk desk;
        desk.put(u"floodpoint/p"_s, {{u"state"_s, u"normal"_s}});
        desk.situation.measure({{u"depth/p"_s, desk.clock.now(), {31}, u"gauge"_s, {}}});
        for (const auto &[state, isJudged] :
             {std::pair(u"in_force"_s, true), std::pair(u"reopened"_s, false), std::pair(u"rejected"_s, false)}) {
            desk.put(u"closure/c"_s, {{u"state"_s, state}, {u"floodPoint"_s, u"floodpoint/p"_s}});
            QCOMPARE(waterOf(desk.situation, *desk.situation.record(u"closure/c"_s), desk.clock.now()).has_value(), isJudged);
        }
    }

    /// Whatever is offered to a seat is accepted, once what it asks for is said; and what needs eyes is never offered by telephone.
    void whatIsOfferedIsAccepted()
    {
        int offered = 0, units = 0, cameras = 0;
        for (quint32 seed = 1; seed <= 40; ++seed) {
            Scene scene(seed);
            const auto look = [&scene](const QString &subject) { return scene.situation.record(subject); };
            for (const ClosureStep &step : closureSteps()) {
                for (const QString &state : {u"stopped"_s, u"confirmed"_s, u"in_force"_s, u"reopening_asked"_s}) {
                    if (!stepFits(step.key, state) || step.key == "reopen.one_lane"_L1) // the lane has a rule of its own
                        continue;
                    Record closure = *scene.situation.record(u"closure/c"_s);
                    closure.set("state"_L1, state);
                    if (step.key == "reopen.signs_withdrawn"_L1) // not before a lane is open
                        closure.set("lane"_L1, u"one"_s);
                    for (const Role role : {Role::Commander, Role::Dispatcher, Role::Brigade, Role::Officer, Role::Liaison}) {
                        const Seat seat{u"X"_s, role, u"X"_s, QJsonObject{{u"zh"_s, u"席位"_s}, {u"en"_s, u"Seat"_s}}};
                        for (const StepWitness &witness : stepWitnesses(scene.situation, closure, step.key, seat)) {
                            QJsonObject given = witness.fields;
                            given.insert(u"step"_s, step.key);
                            if (step.key == "reopen.officer"_L1)
                                given.insert(u"checked"_s, u"all"_s);
                            if (witness.asksWho)
                                given.insert(u"who"_s, u"民警二人"_s);
                            if (witness.asksWhere)
                                given.insert(u"where"_s, u"桥头"_s);
                            const auto after = takeStep(u"closure.step"_s, {closure, given, seat, scene.clock.now(), look});
                            QVERIFY2(after,
                                     qPrintable(step.key + u' ' + witness.title + u": "_s + (after ? QString() : after.error().text)));
                            const QString how = given.value("how"_L1).toString();
                            QVERIFY2(!needsEyes(step.key) || how == "officer"_L1 || how == "camera"_L1, qPrintable(step.key));
                            QVERIFY2(howFits(step.key, how), qPrintable(step.key + u' ' + how));
                            QVERIFY(!witness.title.isEmpty());
                            ++offered;
                            units += given.contains("unit"_L1) ? 1 : 0;
                            cameras += given.contains("camera"_L1) ? 1 : 0;
                        }
                    }
                }
            }
        }
        QVERIFY(offered > 1000 && units > 50 && cameras > 50);
    }

    /// Only of what a camera can show is it said that none does.
    void aCameraIsAskedForWhereItsPictureCounts()
    {
        for (const ClosureStep &step : closureSteps()) {
            LogDesk desk;
            desk.put(u"closure/c"_s, {{u"state"_s, u"in_force"_s}, {u"floodPoint"_s, u"floodpoint/p"_s}});
            desk.put(u"camera/c"_s, {{u"state"_s, u"normal"_s}, {u"name"_s, u"V"_s}, {u"floodPoint"_s, u"floodpoint/p"_s}});
            const Record closure = *desk.situation.record(u"closure/c"_s);
            QVERIFY(seesStretch(*desk.situation.record(u"camera/c"_s), closure));
            const auto witnesses = stepWitnesses(desk.situation, closure, step.key, {u"ZHZ"_s, Role::Commander, u"Z"_s, {}});
            QCOMPARE(std::ranges::any_of(witnesses, [](const StepWitness &one) { return one.fields.contains("camera"_L1); }),
                     cameraShows(step.key));
        }
    }

    /// Each step can be known in some way that a person may say, and in none that makes no sense of it; what exercises say fits too.
    void howAStepIsKnownFitsIt()
    {
        const QStringList hows{u"officer"_s, u"camera"_s, u"phone"_s, u"system"_s, u"by_hand"_s, u"timing"_s};
        for (const ClosureStep &step : closureSteps()) {
            QStringList fitting = hows;
            fitting.removeIf([&step](const QString &how) { return !howFits(step.key, how); });
            QVERIFY2(std::ranges::any_of(fitting, [](const QString &how) { return how != "system"_L1; }), qPrintable(step.key));
            const bool isTold = step.key == "publish.radio"_L1 || step.key == "publish.navigation"_L1 || step.track == "agency"_L1;
            QVERIFY2(!isTold || !fitting.contains(u"camera"_s), qPrintable(step.key));
            QVERIFY2(!needsEyes(step.key) || !fitting.contains(u"phone"_s), qPrintable(step.key));
            for (const QString &how : {u"timing"_s, u"by_hand"_s})
                QCOMPARE(fitting.contains(how), step.key == "traffic.signals"_L1);
        }
        QVERIFY(!howFits(u"no.step"_s, u"phone"_s) && !howFits(u"publish.radio"_s, QString()));
        int said = 0;
        QDirIterator files(QStringLiteral(WATCHFLOOR_SOURCE_DIR "/resources/drills"), {u"*.yaml"_s}, QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            static const QRegularExpression step(u"step: ([a-z_.]+), how: ([a-z_]+)"_s);
            const QString text = QString::fromUtf8(file.readAll());
            for (auto match = step.globalMatch(text); match.hasNext(); ++said) {
                const QRegularExpressionMatch one = match.next();
                QVERIFY2(howFits(one.captured(1), one.captured(2)) && one.captured(2) != "system"_L1, qPrintable(one.captured()));
            }
        }
        QVERIFY(said > 50);
    }

    void theCordonSaysWhoStandsWhere()
    {
        LogDesk desk;
        desk.put(u"closure/c"_s,
                 {{u"state"_s, u"confirmed"_s},
                  {u"from"_s, u"迎泽大桥"_s},
                  {u"to"_s, u"南内环桥"_s},
                  {u"line"_s, QJsonArray{QJsonArray{112.50, 37.80}, QJsonArray{112.50, 37.82}}}});
        const Record closure = *desk.situation.record(u"closure/c"_s);
        const Seat commander{u"ZHZ"_s, Role::Commander, u"Z"_s, {}};
        QVERIFY(stepWitnesses(desk.situation, closure, u"scene.cordon"_s, commander).isEmpty()); // nobody is there
        desk.put(u"order/o"_s, {{u"state"_s, u"on_scene"_s}, {u"about"_s, u"closure/c"_s}});
        desk.put(
            u"unit/u"_s,
            {{u"state"_s, u"on_scene"_s}, {u"callSign"_s, u"迎泽01"_s}, {u"order"_s, u"order/o"_s}, {u"pos"_s, QJsonArray{112.50, 37.80}}});
        auto witnesses = stepWitnesses(desk.situation, closure, u"scene.cordon"_s, commander);
        QCOMPARE(witnesses.size(), 1); // traffic comes in at one end
        QCOMPARE(witnesses.constFirst().fields.value("unit"_L1).toString(), u"unit/u"_s);
        QCOMPARE(witnesses.constFirst().fields.value("end"_L1).toString(), u"from"_s);
        QVERIFY(witnesses.constFirst().fields.value("where"_L1).toString().contains(u"迎泽大桥"_s));
        desk.log->measure({{u"pos/u"_s, desk.clock.now(), {112.50, 37.82}, u"gauge"_s, {}}}); // it drove to the other end
        witnesses = stepWitnesses(desk.situation, closure, u"scene.cordon"_s, commander);
        QVERIFY(witnesses.isEmpty()); // and keeps nobody out at this one
        desk.clock.set(desk.clock.now() + 1000);
        desk.log->measure({{u"pos/u"_s, desk.clock.now(), {112.50, 37.811}, u"gauge"_s, {}}}); // midway, nearer to the other
        witnesses = stepWitnesses(desk.situation, closure, u"scene.cordon"_s, commander);
        QCOMPARE(witnesses.size(), 1);
        QVERIFY2(witnesses.constFirst().detail.contains(u"南内环桥"_s), qPrintable(witnesses.constFirst().detail)); // and that is said
        desk.clock.set(desk.clock.now() + 1000);
        desk.log->measure({{u"pos/u"_s, desk.clock.now(), {112.50, 37.82}, u"gauge"_s, {}}});
        // Both ways: the end it is nearer to stands first; what somebody stands at already is not asked again.
        Record both = closure;
        both.set("direction"_L1, u"both"_s);
        const auto ends = [&] {
            QStringList all;
            for (const StepWitness &one : stepWitnesses(desk.situation, both, u"scene.cordon"_s, commander))
                all.append(one.fields.value("end"_L1).toString());
            return all;
        };
        QCOMPARE(ends(), QStringList{u"to"_s}); // one car does not stand two kilometres apart
        both.set("cordon"_L1, QJsonObject{{u"to"_s, QJsonObject{{u"at"_s, 1}}}});
        QCOMPARE(ends(), QStringList()); // it is not at the end that is open
        both.set("cordon"_L1, QJsonObject{{u"to"_s, QJsonObject{{u"at"_s, 1}, {u"unit"_s, u"unit/u"_s}}}});
        QCOMPARE(ends(), QStringList()); // and is not offered where it can't be
        both.set("cordon"_L1, QJsonObject());
        both.set("line"_L1, QJsonArray{QJsonArray{112.50, 37.8185}, QJsonArray{112.50, 37.82}});
        QCOMPARE(ends(), (QStringList{u"to"_s, u"from"_s, u"both"_s}));
    }

    /// Of two on the scene the one whose order names the end is offered first for it, the other one not at all.
    void whoWasSentToAnEndIsOfferedForIt()
    {
        const QJsonArray from{112.50, 37.80}, to{112.50, 37.82};
        for (const bool isSwapped : {false, true}) {
            for (const bool isPlaced : {false, true}) {
                LogDesk desk;
                desk.put(u"closure/c"_s,
                         {{u"state"_s, u"confirmed"_s},
                          {u"direction"_s, u"both"_s},
                          {u"from"_s, u"迎泽大桥"_s},
                          {u"to"_s, u"南内环桥"_s},
                          {u"floodPoint"_s, u"floodpoint/p"_s},
                          {u"line"_s, QJsonArray{from, to}}});
                desk.put(u"incident/i"_s, {{u"state"_s, u"on_scene"_s}, {u"floodPoint"_s, u"floodpoint/p"_s}});
                const auto send = [&](const QString &id, const QString &about, const QJsonArray &pos) {
                    desk.put(u"order/"_s + id, {{u"state"_s, u"on_scene"_s}, {u"about"_s, about}, {u"pos"_s, pos}});
                    QJsonObject unit{{u"state"_s, u"on_scene"_s}, {u"callSign"_s, id}, {u"order"_s, u"order/"_s + id}};
                    if (isPlaced)
                        unit.insert(u"pos"_s, pos);
                    desk.put(u"unit/"_s + id, unit);
                };
                send(u"a"_s, u"incident/i"_s, isSwapped ? to : from); // for a rescue
                send(u"b"_s, u"closure/c"_s, isSwapped ? from : to);
                const Record closure = *desk.situation.record(u"closure/c"_s);
                QHash<QString, QStringList> offered;
                for (const StepWitness &one :
                     stepWitnesses(desk.situation, closure, u"scene.cordon"_s, {u"ZHZ"_s, Role::Commander, u"Z"_s, {}}))
                    offered[one.fields.value("end"_L1).toString()].append(one.fields.value("unit"_L1).toString());
                const QStringList a{u"unit/a"_s}, b{u"unit/b"_s};
                QCOMPARE(offered.value(u"from"_s), isSwapped ? b : a);
                QCOMPARE(offered.value(u"to"_s), isSwapped ? a : b);
            }
        }
    }

    /// Who works at something else tells of the stretch only where they have it before their eyes.
    void whoIsElsewhereIsNotAsked()
    {
        LogDesk desk;
        desk.put(u"closure/c"_s,
                 {{u"state"_s, u"confirmed"_s},
                  {u"direction"_s, u"both"_s},
                  {u"from"_s, u"迎泽大桥"_s},
                  {u"to"_s, u"南内环桥"_s},
                  {u"floodPoint"_s, u"floodpoint/p"_s},
                  {u"line"_s, QJsonArray{QJsonArray{112.50, 37.80}, QJsonArray{112.50, 37.82}}}});
        desk.put(u"incident/i"_s, {{u"state"_s, u"on_scene"_s}, {u"floodPoint"_s, u"floodpoint/p"_s}});
        const Record closure = *desk.situation.record(u"closure/c"_s);
        const auto place = [&desk](const QString &about, const QJsonValue &pos) {
            desk.put(u"order/o"_s, {{u"state"_s, u"on_scene"_s}, {u"about"_s, about}});
            QJsonObject unit{{u"state"_s, u"on_scene"_s}, {u"callSign"_s, u"迎泽01"_s}, {u"order"_s, u"order/o"_s}};
            if (pos.isArray())
                unit.insert(u"pos"_s, pos);
            desk.put(u"unit/u"_s, unit);
        };
        const auto isAsked = [&](const QString &step) {
            return std::ranges::any_of(stepWitnesses(desk.situation, closure, step, {u"ZHZ"_s, Role::Commander, u"Z"_s, {}}),
                                       [](const StepWitness &one) { return one.fields.contains("unit"_L1); });
        };
        const QJsonArray near{112.503, 37.81}, far{112.5143, 37.81}; // 260 m and 1260 m off
        place(u"incident/i"_s, far);
        for (const QString &step : {u"scene.cordon"_s, u"scene.cleared"_s})
            QVERIFY2(!isAsked(step), qPrintable(step));
        QVERIFY(isAsked(u"traffic.far"_s)); // a diversion is led away from the stretch
        place(u"incident/i"_s, near);
        QVERIFY(isAsked(u"scene.cordon"_s));
        place(u"incident/i"_s, {}); // nobody knows how far: it is at the same water
        QVERIFY(isAsked(u"scene.cordon"_s));
        for (const QString &about : {u"closure/c"_s, u"floodpoint/p"_s}) {
            place(about, far);
            QVERIFY2(isAsked(u"scene.cordon"_s), qPrintable(about));
        }
    }
};

WATCHFLOOR_TEST(TestWitness)
#include "test_witness.moc"
