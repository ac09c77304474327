// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "dutylines.h"
#include "dutylogtools.h"
#include "onetest.h"
#include "words.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;

/// A line says what its event said, of what it is about, in words.
class TestDutyLines : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyVerbIsDecided();
    void noLineDoublesAStop();
    void eachLineIsTrueOfItsEvent();
    void aLineSaysOnlyWhatItsEventSaid();
    void noLineShowsAKey();
    void everyLineNamesWhatItIsAbout();
    void signsThatNobodyCanConfirmAreNamed();
    void everyStepHasItsWords();
    void whatAPointWasMadeIsSaid();
    void whoSignedForWhatIsSaid();
    void whatWasLetGoByAPermitSaysSo();
};

void TestDutyLines::everyVerbIsDecided()
{
    // A verb that comes new must be written a line or be left out on purpose.
    const QStringList leftOut{u"incident.handle"_s, u"incident.link"_s,    u"closure.divert"_s,  u"order.sign_copy"_s, u"order.depart"_s,
                              u"camera.look"_s,     u"bulletin.draft"_s,   u"bulletin.edit"_s,   u"inject.show"_s,     u"exercise.pause"_s,
                              u"exercise.resume"_s, u"exercise.stage"_s,   u"exercise.rewind"_s, u"alarm.supersede"_s, u"alarm.ease"_s,
                              u"duty.plan"_s,       u"handover.prepare"_s, u"handover.amend"_s,  u"task.set"_s,        u"task.remind"_s,
                              u"order.follow"_s};
    const QStringList boards{u"unit"_s, u"post"_s, u"resource"_s}; // boards of their own show them
    for (const Verb &verb : allVerbs()) {
        const bool isLeftOut = leftOut.contains(verb.name) || verb.name.endsWith(u".define"_s) || boards.contains(verb.kind);
        QVERIFY2(dutyLinePattern(verb.name).has_value() != isLeftOut, qPrintable(verb.name));
    }
}

void TestDutyLines::noLineDoublesAStop()
{
    // People end what they write with a stop; the line goes on, or ends, with its own. Each value alone, and all of them.
    static const QRegularExpression doubled(u"[。；，、][。；，、：）]|[.;,][.;,)]|[！？!?][。.]|^[，。；、,;]"_s);
    static const QRegularExpression placeholder(u"\\{(\\w+)\\}"_s);
    int checked = 0;
    for (const Verb &verb : allVerbs()) {
        const auto pattern = dutyLinePattern(verb.name);
        if (!pattern)
            continue;
        QStringList names;
        for (auto found = placeholder.globalMatch(pattern->zh); found.hasNext();)
            names.append(found.next().captured(1));
        for (qsizetype only = -1; only < names.size(); ++only) {
            for (const LocalText &end : {LocalText{u"。"_s, u"."_s}, LocalText{u"；"_s, u";"_s}, LocalText{u"！"_s, u"!"_s}, LocalText()}) {
                words::Values values;
                for (qsizetype i = 0; i < names.size(); ++i)
                    values.insert(names.at(i),
                                  only < 0 || i == only ? LocalText{u"甲乙"_s + end.zh, u"so"_s + end.en} : LocalText{u"丙"_s, u"it"_s});
                const LocalText line = words::fill(*pattern, values);
                QVERIFY2(!doubled.match(line.zh).hasMatch(), qPrintable(line.zh));
                QVERIFY2(!doubled.match(line.en).hasMatch(), qPrintable(line.en));
                ++checked;
            }
        }
    }
    QVERIFY(checked > 500);
    QCOMPARE(words::fill(u"{a}……，{b}"_s, {{u"a"_s, u"等"_s}, {u"b"_s, u"止。"_s}}), u"等……，止。"_s);
}

void TestDutyLines::eachLineIsTrueOfItsEvent()
{
    Desk desk;
    const auto last = [&desk] { return dutyLines(desk.events, sourceOf(desk)).constLast().what.zh; };
    const auto count = [&desk] { return dutyLines(desk.events, sourceOf(desk)).size(); };
    // Another way for a corridor that is only planned opens nothing.
    const auto corridor
        = [](const QString &state) { return QJsonObject{{"state"_L1, state}, {"fromPlace"_L1, u"南门"_s}, {"toPlace"_L1, u"医院"_s}}; };
    desk.put(1, u"corridor.plan"_s, u"corridor/g"_s, corridor(u"planned"_s));
    QCOMPARE(count(), 1);
    QCOMPARE(last(), u"规划绿色通道：南门至医院"_s);
    take(desk, 2, *findVerb(u"corridor.reroute"_s), u"corridor/g"_s, {{"roads"_L1, QJsonArray{u"晋祠路"_s}}});
    QCOMPARE(last(), u"绿色通道改线：南门至医院，经晋祠路"_s);
    QCOMPARE(desk.situation.record(u"corridor/g"_s)->state(), u"planned"_s);
    take(desk, 3, *findVerb(u"corridor.open"_s), u"corridor/g"_s, {});
    QCOMPARE(last(), u"绿色通道开通：南门至医院"_s);
    // A duty that was missed and is changed is not missed once more.
    desk.put(4, u"duty.miss"_s, u"duty/d"_s, {{"state"_L1, u"missing"_s}, {"person"_L1, u"王五"_s}});
    QCOMPARE(last(), u"应到未到：王五"_s);
    take(desk, 5, *findVerb(u"duty.change"_s), u"duty/d"_s, {{"task"_L1, u"机动备勤"_s}});
    QCOMPARE(last(), u"勤务变更：王五，机动备勤"_s);
    // While the water rises one alarm takes the place of another: nothing is over.
    desk.put(6, u"alarm.raise"_s, u"alarm/a"_s, {{"state"_L1, u"raised"_s}, {"level"_L1, u"watch"_s}, {"depthCm"_L1, 11}});
    const auto before = count();
    take(desk, 7, *findVerb(u"alarm.supersede"_s), u"alarm/a"_s, {});
    QCOMPARE(count(), before);
    desk.put(8, u"order.escalate"_s, u"order/o"_s, {{"state"_L1, u"sent"_s}, {"task"_L1, u"拦停"_s}, {"escalatedTo"_L1, u"commander"_s}});
    QVERIFY2(last().contains(u"报指挥长"_s), qPrintable(last()));
    // Two steps in one moment are two lines, each of its own.
    desk.put(9, u"closure.confirm"_s, u"closure/c"_s, {{"state"_L1, u"confirmed"_s}, {"road"_L1, u"滨河西路"_s}});
    take(desk, 9, *findVerb(u"closure.step"_s), u"closure/c"_s, {{"step"_L1, u"publish.radio"_s}});
    QCOMPARE(last(), u"滨河西路：交通广播发布"_s);
    // Who was in danger in a call that became part of another is named with it.
    desk.put(9, u"incident.report"_s, u"incident/m"_s,
             {{"state"_L1, u"received"_s}, {"type"_L1, u"trapped"_s}, {"place"_L1, u"二坝桥"_s}, {"people"_L1, 1}});
    take(desk, 9, *findVerb(u"incident.merge"_s), u"incident/m"_s, {{"into"_L1, u"incident/k"_s}, {"inDanger"_L1, 3}});
    QVERIFY2(last().contains(u"尚有1人遇险"_s) && last().contains(u"合计3人遇险"_s), qPrintable(last()));
    // And that the two were far apart, or something else was reported there.
    desk.put(9, u"incident.report"_s, u"incident/far"_s,
             {{"state"_L1, u"received"_s}, {"type"_L1, u"accident"_s}, {"place"_L1, u"长风街"_s}});
    desk.put(9, u"incident.merge"_s, u"incident/far"_s,
             {{"state"_L1, u"merged"_s}, {"into"_L1, u"incident/k"_s}, {"apartM"_L1, 4900}, {"intoType"_L1, u"trapped"_s}});
    QVERIFY2(last().contains(u"两地相距4900米"_s) && last().contains(u"对方类型为人员被困"_s), qPrintable(last()));
    take(desk, 9, *findVerb(u"notice.drop"_s), u"notice/n"_s, {{"reason"_L1, u"水已退"_s}});
    QVERIFY2(last().startsWith(u"未告知"_s) && last().endsWith(u"已无须通知：水已退"_s), qPrintable(last()));
    take(desk, 9, *findVerb(u"closure.step"_s), u"closure/c"_s, {{"step"_L1, u"scene.cordon"_s}});
    QCOMPARE(last(), u"滨河西路：现场警戒到位"_s);
    // In force because somebody stands there: the line says who, and where.
    desk.put(9, u"closure.step"_s, u"closure/k"_s,
             {{"state"_L1, u"confirmed"_s},
              {"road"_L1, u"滨河东路"_s},
              {"who"_L1, QJsonObject{{"scene.cordon"_L1, u"李卫东"_s}}},
              {"steps"_L1,
               QJsonObject{{"scene.cordon"_L1, QJsonObject{{"at"_L1, start}, {"how"_L1, u"officer"_s}, {"where"_L1, u"迎泽大桥端"_s}}}}}});
    take(desk, 9, *findVerb(u"closure.enforce"_s), u"closure/k"_s, {});
    QCOMPARE(last(), u"管制生效：滨河东路（警戒：现场报告、李卫东、迎泽大桥端）"_s);
    // A picture shows a part of the stretch: who saw the rest stands beside it. What the officer found before a road is opened stands too.
    desk.put(9, u"closure.step"_s, u"closure/part"_s, {{"state"_L1, u"confirmed"_s}, {"road"_L1, u"滨河东路"_s}});
    desk.put(
        9, u"closure.step"_s, u"closure/part"_s,
        {{"state"_L1, u"confirmed"_s},
         {"road"_L1, u"滨河东路"_s},
         {"who"_L1, QJsonObject{{"scene.cleared"_L1, u"李卫东"_s}}},
         {"steps"_L1,
          QJsonObject{{"scene.cleared"_L1, QJsonObject{{"at"_L1, start + 9 * minute}, {"how"_L1, u"camera"_s}, {"partly"_L1, true}}}}}});
    QCOMPARE(last(), u"滨河东路：路段清空（视频核实、画面只见部分路段，其余由李卫东确认）"_s);
    desk.put(9, u"closure.step"_s, u"closure/found"_s, {{"state"_L1, u"in_force"_s}, {"road"_L1, u"滨河东路"_s}});
    desk.put(9, u"closure.step"_s, u"closure/found"_s,
             {{"state"_L1, u"in_force"_s},
              {"road"_L1, u"滨河东路"_s},
              {"steps"_L1,
               QJsonObject{{"reopen.officer"_L1,
                            QJsonObject{{"at"_L1, start + 9 * minute},
                                        {"how"_L1, u"officer"_s},
                                        {"checked"_L1, u"covers"_s},
                                        {"checkedWhy"_L1, u"已摆锥桶"_s}}}}}});
    QVERIFY2(last().contains(u"井盖不齐，其余各项已查看（已摆锥桶）"_s), qPrintable(last()));
    // A task says which closure it belongs to.
    desk.put(9, u"task.done"_s, u"task/t"_s, {{"state"_L1, u"done"_s}, {"text"_L1, u"近端管控到位"_s}, {"about"_L1, u"closure/k"_s}});
    QCOMPARE(last(), u"清单事项完成：滨河东路，近端管控到位"_s);
    take(desk, 10, *findVerb(u"closure.remind"_s), u"closure/c"_s, {{"late"_L1, QJsonArray{u"scene.cleared"_s}}, {"to"_L1, u"officer"_s}});
    QCOMPARE(last(), u"滨河西路：路段清空超时，催办现场民警"_s);
    // What the program reminds of has reached nobody yet.
    const QJsonObject late{{"state"_L1, u"sent"_s}, {"task"_L1, u"拦停"_s}, {"to"_L1, u"unit/u"_s}};
    desk.put(10, u"order.remind"_s, u"order/r"_s, late);
    QVERIFY2(last().startsWith(u"催办"_s), qPrintable(last()));
    desk.put(10, u"order.remind"_s, u"order/r"_s, late, u"SYS"_s);
    QVERIFY2(last().startsWith(u"待催办"_s), qPrintable(last()));
    // Nothing has been told to anybody yet.
    desk.put(11, u"notice.send"_s, u"notice/n"_s,
             {{"state"_L1, u"sent"_s}, {"agency"_L1, u"agency/drainage"_s}, {"type"_L1, u"request"_s}, {"text"_L1, u"商请抽排"_s}});
    QCOMPARE(last(), u"拟商请drainage（待电话、电台告知）：抽排"_s);
    desk.put(12, u"handover.sign_out"_s, u"handover/h"_s, {{"outgoing"_L1, u"张三"_s}, {"incoming"_L1, u"李四"_s}});
    QCOMPARE(last(), u"张三交班签字（待李四接班签字）"_s);
    // Nor is a lane shut because somebody has decided it.
    for (const QString &lane : {u"one"_s, u"none"_s}) {
        desk.put(13, u"closure.keep"_s, u"closure/l"_s, {{"state"_L1, u"in_force"_s}, {"road"_L1, u"滨河西路"_s}, {"lane"_L1, lane}});
        QCOMPARE(last().contains(u"单车道仍开放"_s), lane == "one"_L1);
    }
}

void TestDutyLines::aLineSaysOnlyWhatItsEventSaid()
{
    // What a step may say and this one does not, the record still carries from an earlier one.
    const QStringList words{u"reason"_s, u"detail"_s, u"result"_s, u"remark"_s, u"receiver"_s, u"note"_s, u"effect"_s};
    const QStringList numbers{u"depthCm"_s, u"vehicles"_s, u"people"_s, u"rescued"_s, u"handedOver"_s, u"pumps"_s};
    int checked = 0;
    for (const Verb &verb : allVerbs()) {
        if (!dutyLinePattern(verb.name))
            continue;
        for (const FieldRule &rule : verb.fields) {
            if (rule.required || (!words.contains(rule.name) && !numbers.contains(rule.name)))
                continue;
            Desk desk;
            const QString subject = verb.kind + u"/x"_s;
            const QJsonValue old = numbers.contains(rule.name) ? QJsonValue(7777) : QJsonValue(u"旧话"_s);
            desk.put(1, u"bulletin.edit"_s, subject, {{"name"_L1, u"名"_s}, {"title"_L1, u"名"_s}, {rule.name, old}});
            take(desk, 2, verb, subject, {});
            const QString said = dutyLines(desk.events, sourceOf(desk)).constLast().what.zh;
            QVERIFY2(!said.contains(u"旧话"_s) && !said.contains(u"7777"_s), qPrintable(verb.name + u' ' + rule.name + u": "_s + said));
            ++checked;
        }
    }
    QVERIFY(checked > 20);
}

void TestDutyLines::noLineShowsAKey()
{
    static const QRegularExpression key(u"[a-z_]{3,}"_s);
    for (const Verb &verb : allVerbs()) {
        if (!dutyLinePattern(verb.name))
            continue;
        for (const FieldRule &rule : verb.fields) {
            QStringList values{QString()};
            if (rule.type == FieldRule::Type::Choice)
                values = rule.choices;
            else if (rule.name == "escalatedTo"_L1 || (rule.name == "to"_L1 && rule.type == FieldRule::Type::Text))
                values = {u"commander"_s, u"dispatcher"_s, u"brigade"_s, u"liaison"_s, u"officer"_s, u"leader"_s};
            for (const QString &value : std::as_const(values)) {
                Desk desk;
                stopBinheWest(desk);
                for (const Verb &other : allVerbs()) { // every kind has a record that is called something
                    if (!desk.situation.record(other.kind + u"/erbaqiao"_s))
                        desk.put(90, u"bulletin.edit"_s, other.kind + u"/erbaqiao"_s, {{"name"_L1, u"某处"_s}});
                }
                QJsonObject given = allFields(verb, u"新"_s, 101);
                if (!value.isEmpty())
                    given.insert(rule.name, value);
                take(desk, 101, verb, verb.kind + u"/x"_s, given);
                const DutyLine line = dutyLines(desk.events, sourceOf(desk)).constLast();
                if (line.subject != verb.kind + u"/x"_s)
                    continue; // an entry of the program itself
                QVERIFY2(!key.match(line.what.zh).hasMatch(),
                         qPrintable(verb.name + u' ' + rule.name + u'=' + value + u": "_s + line.what.zh));
                QVERIFY2(!line.what.zh.contains(u'{') && !line.what.en.contains(u'{'), qPrintable(line.what.zh));
            }
        }
    }
}

/// In whatever state a record is, and whether or not what it refers to is known: no line shows an id that the program made up, a key or a
/// number that is none; and each names what it is about.
void TestDutyLines::everyLineNamesWhatItIsAbout()
{
    static const QRegularExpression raw(
        u"[0-9a-f]{8}-[0-9a-f]{4}|[a-z]+\\.[a-z_]+|[a-z]+_[a-z]+|[{}]|\\bnan\\b|\\binf\\b|\\d\\.\\d{3}|\\de[+-]"_s);
    const QString id = u"01890a5d-ac96-774b-bcce-b302099a8057"_s;
    const QStringList namesOnly{u"name"_s,     u"title"_s,  u"text"_s, u"place"_s,     u"road"_s,
                                u"callSign"_s, u"person"_s, u"task"_s, u"fromPlace"_s, u"toPlace"_s};
    const QStringList byKindAlone{u"response"_s, u"warning"_s, u"rainforecast"_s, u"handover"_s}; // there is one at a time
    int checked = 0;
    for (const Verb &verb : allVerbs()) {
        if (!dutyLinePattern(verb.name))
            continue;
        for (const QString &state : verb.from.isEmpty() ? QStringList{QString()} : verb.from) {
            for (const bool isKnown : {true, false}) {
                Desk desk;
                QJsonObject record{{"state"_L1, state}, {"type"_L1, u"ponding"_s}, {"medium"_L1, u"radio"_s}, {"level"_L1, 3}};
                for (const QString &name : namesOnly)
                    record.insert(name, Desk::both(u"标"_s, u"Mark"_s));
                record.insert("floodPoint"_L1, u"floodpoint/"_s + id);
                record.insert("agency"_L1, u"agency/"_s + id);
                if (verb.kind == "order"_L1)
                    record.insert("to"_L1, u"unit/"_s + id);
                const QString subject = verb.kind + u"/x"_s;
                desk.put(1, u"bulletin.edit"_s, subject, record);
                for (const Verb &other : allVerbs()) {
                    if (isKnown && !desk.situation.record(other.kind + u'/' + id))
                        desk.put(1, u"bulletin.edit"_s, other.kind + u'/' + id, {{"name"_L1, Desk::both(u"标"_s, u"Mark"_s)}});
                }
                QJsonObject given = allFields(verb, u"新"_s, 2);
                for (const FieldRule &rule : verb.fields) {
                    if (namesOnly.contains(rule.name) && (rule.type == FieldRule::Type::Text || rule.type == FieldRule::Type::LocalText))
                        given.insert(rule.name, Desk::both(u"标"_s, u"Mark"_s));
                    if (rule.type == FieldRule::Type::Reference)
                        given.insert(rule.name, QString(rule.choices.value(0, u"floodpoint"_s) + u'/' + id));
                }
                take(desk, 2, verb, subject, given);
                const QList<DutyLine> lines = dutyLines(desk.events, sourceOf(desk));
                if (lines.isEmpty())
                    continue; // an entry of the program itself
                const LocalText what = lines.constLast().what;
                const QString about = u"%1 in “%2”, known %3: %4 | %5"_s.arg(verb.name, state).arg(isKnown).arg(what.zh, what.en);
                QVERIFY2(!raw.match(what.zh).hasMatch() && !raw.match(what.en).hasMatch(), qPrintable(about));
                QVERIFY2(!what.zh.isEmpty() && !what.en.isEmpty(), qPrintable(about));
                if (isKnown && !byKindAlone.contains(verb.kind))
                    QVERIFY2(what.zh.contains(u"标"_s) && what.en.contains(u"Mark"_s), qPrintable(about));
                ++checked;
            }
        }
    }
    QVERIFY(checked > 150);
}

/// A text for five signs: what is out of order waits for nobody, and is named.
void TestDutyLines::signsThatNobodyCanConfirmAreNamed()
{
    Desk desk;
    const auto last = [&desk] { return dutyLines(desk.events, sourceOf(desk)).constLast().what; };
    QJsonObject messages;
    for (int i = 1; i <= 5; ++i) {
        const QString subject = u"sign/%1"_s.arg(i);
        messages.insert(subject, QJsonArray{u"前方积水"_s});
        desk.put(1, u"sign.define"_s, subject, {{"state"_L1, i == 4 ? u"fault"_s : u"blank"_s}, {"name"_L1, u"%1号屏"_s.arg(i)}});
    }
    QJsonObject text{
        {"state"_L1, u"approved"_s}, {"medium"_L1, u"signs"_s}, {"messages"_L1, messages}, {"hung"_L1, QJsonArray{u"sign/1"_s}}};
    desk.put(2, u"bulletin.publish"_s, u"bulletin/b"_s, text);
    QVERIFY2(last().zh.endsWith(u"另有3块待确认，故障屏无法确认：4号屏"_s), qPrintable(last().zh));
    QVERIFY2(last().en.endsWith(u"3 more still to be confirmed, out of order, can't be confirmed: 4号屏"_s), qPrintable(last().en));
    desk.put(3, u"sign.fault"_s, u"sign/5"_s, {{"state"_L1, u"fault"_s}});
    text.insert("state"_L1, u"published"_s);
    text.insert("hung"_L1, QJsonArray{u"sign/1"_s, u"sign/2"_s, u"sign/3"_s});
    desk.put(4, u"bulletin.publish"_s, u"bulletin/b"_s, text); // nobody is waited for any more
    QVERIFY2(!last().zh.contains(u"待确认"_s) && last().zh.endsWith(u"故障屏无法确认：4号屏、5号屏"_s), qPrintable(last().zh));
    // Of those that hung one fails, one shows something else by now, and one was seen to be blank.
    for (int i = 1; i <= 3; ++i)
        desk.put(5, u"sign.publish"_s, u"sign/%1"_s.arg(i),
                 {{"state"_L1, u"showing"_s}, {"bulletin"_L1, i == 3 ? u"bulletin/other"_s : u"bulletin/b"_s}});
    text.insert("hung"_L1, QJsonArray{u"sign/2"_s, u"sign/3"_s});
    desk.put(6, u"bulletin.withdraw"_s, u"bulletin/b"_s, text);
    QVERIFY2(last().zh.endsWith(u"另有1块待确认"_s), qPrintable(last().zh));
    desk.put(7, u"sign.fault"_s, u"sign/2"_s, {{"state"_L1, u"fault"_s}});
    text.insert("state"_L1, u"withdrawn"_s);
    desk.put(8, u"bulletin.withdraw"_s, u"bulletin/b"_s, text);
    QVERIFY2(!last().zh.contains(u"待确认"_s) && last().zh.endsWith(u"故障屏无法确认：2号屏"_s), qPrintable(last().zh));
}

void TestDutyLines::everyStepHasItsWords()
{
    for (const ClosureStep &step : closureSteps())
        QVERIFY2(words::closureStep(step.key) != LocalText::same(step.key), qPrintable(step.key));
}

void TestDutyLines::whatAPointWasMadeIsSaid()
{
    Desk desk;
    const auto last = [&desk] { return dutyLines(desk.events, sourceOf(desk)).constLast().what.zh; };
    const auto limits = [](int close) { return QJsonObject{{"watch"_L1, 10}, {"slow"_L1, 15}, {"close"_L1, close}, {"reopen"_L1, 10}}; };
    desk.put(
        1, u"floodpoint.define"_s, u"floodpoint/p"_s,
        {{"state"_L1, u"normal"_s}, {"name"_L1, u"二坝桥"_s}, {"gauge"_L1, u"G1"_s}, {"reopenMin"_L1, 30}, {"thresholds"_L1, limits(25)}});
    const Verb &configure = *findVerb(u"floodpoint.configure"_s);
    take(desk, 2, configure, u"floodpoint/p"_s, {{"gauge"_L1, u"G2"_s}});
    QCOMPARE(last(), u"配置易涝点：二坝桥，水位计：G2（原G1）"_s);
    take(desk, 3, configure, u"floodpoint/p"_s, {{"gauge"_L1, QString()}});
    QCOMPARE(last(), u"配置易涝点：二坝桥，水位计：无（原G2）"_s);
    take(desk, 4, configure, u"floodpoint/p"_s, {{"thresholds"_L1, limits(20)}});
    QCOMPARE(last(), u"配置易涝点：二坝桥，限值：关注10厘米，缓行15厘米，管制20厘米，恢复10厘米（持续30分钟）"_s);
    take(desk, 5, configure, u"floodpoint/p"_s, {{"note"_L1, u"井盖已换"_s}});
    QCOMPARE(last(), u"配置易涝点：二坝桥"_s);
    // Where it is, whose carriageway is wet and how much its gauge reads are what its guards go by, too.
    take(desk, 6, configure, u"floodpoint/p"_s, {{"road"_L1, u"滨河西路"_s}, {"direction"_L1, u"southbound"_s}});
    QCOMPARE(last(), u"配置易涝点：二坝桥，道路：滨河西路（原无）、方向：南行（原无）"_s);
    take(desk, 7, configure, u"floodpoint/p"_s, {{"direction"_L1, u"both"_s}, {"gaugeMaxCm"_L1, 150}});
    QCOMPARE(last(), u"配置易涝点：二坝桥，量程：150厘米（原无）、方向：%1（原南行）"_s.arg(words::direction(u"both"_s).zh));
    take(desk, 8, configure, u"floodpoint/p"_s, {{"pos"_L1, QJsonArray{112.527, 37.846}}});
    QCOMPARE(last(), u"配置易涝点：二坝桥，位置：已标定（原无）"_s);
    take(desk, 9, configure, u"floodpoint/p"_s, {{"pos"_L1, QJsonArray{112.527, 37.847}}, {"road"_L1, QString()}});
    QCOMPARE(last(), u"配置易涝点：二坝桥，道路：无（原滨河西路）、位置：向北移111米"_s);
}

/// What a person took notice of, and when, and whom a person made answer for it.
void TestDutyLines::whoSignedForWhatIsSaid()
{
    Desk desk;
    const auto last = [&desk] { return dutyLines(desk.events, sourceOf(desk)).constLast(); };
    desk.put(1, u"floodpoint.define"_s, u"floodpoint/p"_s, {{"state"_L1, u"normal"_s}, {"name"_L1, u"二坝桥"_s}});
    desk.put(2, u"alarm.raise"_s, u"alarm/a"_s,
             {{"state"_L1, u"raised"_s}, {"floodPoint"_L1, u"floodpoint/p"_s}, {"level"_L1, u"close"_s}, {"depthCm"_L1, 31}});
    take(desk, 3, *findVerb(u"alarm.acknowledge"_s), u"alarm/a"_s, {});
    QCOMPARE(last().what.zh, u"签收水位告警：二坝桥，水深31厘米，达到拦停线"_s);
    QCOMPARE(last().at, start + 3 * minute);
    QVERIFY(!last().who.isEmpty());
    desk.put(4, u"access.cut"_s, u"access/h"_s, {{"state"_L1, u"cut"_s}, {"place"_L1, u"市中心医院"_s}});
    take(desk, 5, *findVerb(u"access.acknowledge"_s), u"access/h"_s, {{"remark"_L1, u"改走东门"_s}});
    QCOMPARE(last().what.zh, u"签收通行中断告警：市中心医院，改走东门"_s);
    desk.put(6, u"hazard.find"_s, u"hazard/z"_s, {{"state"_L1, u"found"_s}, {"name"_L1, u"井盖缺失"_s}});
    take(desk, 7, *findVerb(u"hazard.assign"_s), u"hazard/z"_s, {{"owner"_L1, u"排水公司"_s}});
    QCOMPARE(last().what.zh, u"隐患交办整改：井盖缺失，由排水公司负责"_s);
    // By which of the two an order was told.
    for (const auto &[medium, by] : {std::pair(u"radio"_s, u"电台"_s), std::pair(u"phone"_s, u"电话"_s)}) {
        desk.put(8, u"order.send"_s, u"order/"_s + medium, {{"state"_L1, u"sent"_s}, {"task"_L1, u"拦停"_s}});
        take(desk, 9, *findVerb(u"order.tell"_s), u"order/"_s + medium, {{"medium"_L1, medium}});
        QVERIFY2(last().what.zh.startsWith(QString(by + u"通知"_s)), qPrintable(last().what.zh));
    }
}

void TestDutyLines::whatWasLetGoByAPermitSaysSo()
{
    for (const QString &verb : {u"closure.withdraw"_s, u"closure.reject"_s}) {
        Desk desk;
        const auto last = [&desk] { return dutyLines(desk.events, sourceOf(desk)).constLast().what.zh; };
        QJsonObject let{{"state"_L1, u"rejected"_s}, {"road"_L1, u"滨河西路"_s}, {"reason"_L1, u"急救车通行"_s}};
        desk.put(1, verb, u"closure/c"_s, let);
        QVERIFY2(!last().contains(u"特批"_s), qPrintable(last()));
        let.insert("permittedBy"_L1, u"leader"_s);
        let.insert("overrideReason"_L1, u"绕行不通"_s);
        let.insert("overridden"_L1, QJsonArray{u"closure.water_time"_s});
        let.insert("overrideAt"_L1, start + 2 * minute);
        desk.put(2, verb, u"closure/d"_s, let);
        QVERIFY2(last().contains(u"特批"_s) && last().contains(u"绕行不通"_s), qPrintable(last()));
    }
}

WATCHFLOOR_TEST(TestDutyLines)
#include "test_dutylines.moc"
