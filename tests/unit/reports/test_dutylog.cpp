// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dutylines.h"
#include "dutylog.h"
#include "reporttools.h"
#include "verb.h"
#include "words.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wf;

namespace {

DutyLogSource sourceOf(const Desk &desk)
{
    DutyLogSource source;
    source.seats = {{u"ZHZ"_s, {u"指挥长"_s, u"Duty commander"_s}},
                    {u"XCMJ"_s, {u"现场民警"_s, u"Officer on the spot"_s}},
                    {u"DD"_s, {u"调度席"_s, u"Dispatch desk"_s}}};
    source.look = [&desk](const QString &subject) { return desk.situation.record(subject); };
    return source;
}

QStringList texts(const QList<DutyLine> &lines)
{
    QStringList out;
    for (const DutyLine &line : lines)
        out.append(line.who.zh + u'|' + line.what.zh + u'|' + line.number);
    return out;
}

void addEntry(Desk &desk, int at, const QString &id, const QString &type, const QString &text, const QString &seat,
              const QString &onBehalf = {})
{
    desk.put(at, u"entry.add"_s, u"entry/"_s + id,
             {{"state"_L1, u"added"_s}, {"no"_L1, u"J-"_s + id}, {"type"_L1, type}, {"text"_L1, text}}, seat, onBehalf);
}

/// What a field may hold, in Chinese; `mark` stands in every text, so that one event's words are told from another's.
QJsonValue valueFor(const FieldRule &rule, const QString &mark, qint64 now)
{
    switch (rule.type) {
    case FieldRule::Type::Text:
        return rule.name == "authority"_L1  ? QJsonValue(u"leader"_s)
            : rule.name == "to"_L1          ? QJsonValue(u"officer"_s)
            : rule.name == "escalatedTo"_L1 ? QJsonValue(u"commander"_s)
            : rule.name.endsWith("Code"_L1) ? QJsonValue(u"gauge.silent"_s)
                                            : QJsonValue(mark + u"文"_s);
    case FieldRule::Type::LocalText:
        return Desk::both(mark + u"文"_s, mark + u" text"_s);
    case FieldRule::Type::Number:
    case FieldRule::Type::Integer:
        return rule.name == "level"_L1 ? 3 : rule.min + 7 + mark.size();
    case FieldRule::Type::Flag:
        return true;
    case FieldRule::Type::Time:
        return now;
    case FieldRule::Type::Position:
        return QJsonArray{112.5, 37.8};
    case FieldRule::Type::Line:
        return QJsonArray{QJsonArray{112.5, 37.8}, QJsonArray{112.6, 37.8}};
    case FieldRule::Type::List:
        return rule.name == "late"_L1 ? QJsonArray{u"scene.cordon"_s, u"publish.radio"_s} : QJsonArray{mark + u"甲"_s, mark + u"乙"_s};
    case FieldRule::Type::Choice:
        return rule.choices.constFirst();
    case FieldRule::Type::Reference:
        return QString(rule.choices.value(0, u"floodpoint"_s) + u"/erbaqiao"_s);
    case FieldRule::Type::Object:
        return QJsonObject();
    }
    return {};
}

/// The step as it is taken, its guard not asked: the verb's own fields, its state and what follows from them.
void take(Desk &desk, int at, const Verb &verb, const QString &subject, const QJsonObject &given)
{
    const qint64 now = start + at * minute;
    const Record *known = desk.situation.record(subject);
    const Record before = known ? *known : Record(subject);
    Record after = before;
    QJsonObject fields = after.fields();
    for (auto it = given.begin(); it != given.end(); ++it)
        fields.insert(it.key(), it.value());
    if (!verb.to.isEmpty())
        fields.insert("state"_L1, verb.to);
    after.setFields(fields);
    if (verb.apply)
        verb.apply({before,
                    given,
                    {u"DD"_s, Role::Dispatcher, u"D"_s, {}},
                    now,
                    [&desk](const QString &other) { return desk.situation.record(other); }},
                   after);
    desk.put(at, verb.name, subject, after.fields());
}

QJsonObject allFields(const Verb &verb, const QString &mark, int at)
{
    QJsonObject given;
    for (const FieldRule &rule : verb.fields)
        given.insert(rule.name, valueFor(rule, mark, start + at * minute));
    return given;
}

} // namespace

class TestDutyLog : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesItself();
    void leavesOutWhatIsNotWorthALine();
    void additionsStandWhereTheyBelong();
    void orderOfArrivalDoesNotMatter();
    void whatWasSaidOfAClosureIsRead();
    void everyVerbIsDecided();
    void noLineDoublesAStop();
    void eachLineIsTrueOfItsEvent();
    void aLineSaysOnlyWhatItsEventSaid();
    void noLineShowsAKey();
    void othersAreCalledWhatTheyWereCalled();
    void exports();
    void drillIsMarkedEverywhere();
    void csvIsSafe();
};

void TestDutyLog::writesItself()
{
    Desk desk;
    stopBinheWest(desk);
    DutyLogSource source = sourceOf(desk);
    const QList<DutyLine> lines = dutyLines(desk.events, source);
    QCOMPARE(texts(lines),
             (QStringList{
                 u"DK|收到太原市气象台暴雨黄色预警信号|B-0001"_s, u"指挥长|启动支队三级（黄色）应急响应，依据2.2条，值班指挥长|Z-0001"_s,
                 u"调度席|指令万柏林01：二坝桥预置|D-0001"_s,
                 u"现场民警|现场先行拦停：滨河西路南行迎泽大桥至南内环桥，路面积水，水深26厘米|M-0001"_s,
                 u"指挥长|确认临时交通管制：滨河西路南行迎泽大桥至南内环桥，依据7.2条，值班指挥长|M-0001"_s,
                 u"现场民警|滨河西路南行迎泽大桥至南内环桥：路段清空|M-0001"_s, u"DW|管制生效：滨河西路南行迎泽大桥至南内环桥|M-0001"_s}));
    QCOMPARE(lines.at(3).what.en,
             u"Stopped at the scene: 滨河西路 southbound from Yingze Bridge to South Inner Ring Bridge, water on the road, 26 cm"_s);
    QCOMPARE(lines.at(3).at, start + 80 * minute);
    source.from = start + 80 * minute;
    source.to = start + 82 * minute;
    QCOMPARE(dutyLines(desk.events, source).size(), 1);
}

void TestDutyLog::leavesOutWhatIsNotWorthALine()
{
    Desk desk;
    stopBinheWest(desk);
    const qsizetype before = dutyLines(desk.events, sourceOf(desk)).size();
    desk.put(90, u"bulletin.draft"_s, u"bulletin/b1"_s, {{"state"_L1, u"drafted"_s}, {"medium"_L1, u"radio"_s}});
    desk.put(90, u"unit.depart"_s, u"unit/wb-01"_s, {{"state"_L1, u"en_route"_s}});
    desk.put(90, u"inject.show"_s, u"inject/x"_s, {{"state"_L1, u"shown"_s}});
    addEntry(desk, 91, u"s"_s, u"system"_s, u"自动"_s, u"SYS"_s);
    QCOMPARE(dutyLines(desk.events, sourceOf(desk)).size(), before);
    desk.put(92, u"bulletin.approve"_s, u"bulletin/b1"_s, {{"state"_L1, u"approved"_s}}, u"ZHZ"_s);
    QCOMPARE(dutyLines(desk.events, sourceOf(desk)).constLast().what.zh, u"审核通过：交通广播"_s);
}

void TestDutyLog::additionsStandWhereTheyBelong()
{
    Desk desk;
    stopBinheWest(desk);
    addEntry(desk, 81, u"1"_s, u"voice"_s, u"带班领导：人等水，不让水等人。"_s, u"DD"_s, u"XCMJ"_s);
    const QList<DutyLine> lines = dutyLines(desk.events, sourceOf(desk));
    QCOMPARE(lines.at(4).what.zh, u"带班领导：人等水，不让水等人。"_s);
    QCOMPARE(lines.at(4).who, (LocalText{u"现场民警（调度席代录）"_s, u"Officer on the spot (recorded by Dispatch desk)"_s}));
    QVERIFY(lines.at(4).addition);
    QVERIFY(!lines.at(3).addition);
}

void TestDutyLog::orderOfArrivalDoesNotMatter()
{
    Desk desk;
    stopBinheWest(desk);
    for (int i = 0; i < 40; ++i)
        addEntry(desk, 100 + i, QString::number(i), u"note"_s, u"第%1条"_s.arg(i), u"DD"_s);
    // One event a minute from here on, so that their order is decided; twice each.
    QList<Event> events = desk.events.last(40);
    events += events;
    QRandomGenerator random(3);
    const auto expected = dutyLines(desk.events.last(40), sourceOf(desk));
    QCOMPARE(expected.size(), 40);
    for (int i = 0; i < 20; ++i) {
        std::ranges::shuffle(events, random);
        QCOMPARE(dutyLines(events, sourceOf(desk)), expected);
    }
}

void TestDutyLog::whatWasSaidOfAClosureIsRead()
{
    Desk desk;
    const auto step = [](qint64 at) {
        return QJsonObject{{"at"_L1, start + at * minute}, {"by"_L1, u"DD"_s}, {"how"_L1, u"officer"_s}, {"where"_L1, u"桥头"_s}};
    };
    desk.put(1, u"closure.step"_s, u"closure/c1"_s,
             {{"road"_L1, u"滨河西路"_s},
              {"state"_L1, u"confirmed"_s},
              {"who"_L1, QJsonObject{{"scene.cordon"_L1, u"民警二人"_s}}},
              {"steps"_L1, QJsonObject{{"scene.cordon"_L1, step(1)}}}});
    QJsonObject undone = step(1);
    undone.insert(u"step"_s, u"scene.cordon"_s);
    undone.insert(u"undoneAt"_s, start + 2 * minute);
    undone.insert(u"reason"_s, u"看错路口"_s);
    desk.put(2, u"closure.undo_step"_s, u"closure/c1"_s,
             {{"road"_L1, u"滨河西路"_s}, {"state"_L1, u"confirmed"_s}, {"steps"_L1, QJsonObject()}, {"undone"_L1, QJsonArray{undone}}});
    desk.put(3, u"closure.reopen"_s, u"closure/c1"_s,
             {{"road"_L1, u"滨河西路"_s},
              {"state"_L1, u"reopened"_s},
              {"undone"_L1, QJsonArray{undone}},
              {"authority"_L1, u"duty_commander"_s},
              {"clause"_L1, u"9.1"_s},
              {"permittedBy"_L1, u"deputy_chief"_s},
              {"overrideReason"_L1, u"急救车通行"_s},
              {"overridden"_L1, QJsonArray{u"closure.water_time"_s}},
              {"overrideAt"_L1, start + 3 * minute}});
    const auto lines = dutyLines(desk.events, sourceOf(desk));
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines.at(0).what.zh.contains(u"现场报告、民警二人、桥头"_s), qPrintable(lines.at(0).what.zh));
    QVERIFY2(lines.at(1).what.zh.contains(u"撤回"_s) && lines.at(1).what.zh.contains(u"看错路口"_s), qPrintable(lines.at(1).what.zh));
    QVERIFY2(lines.at(2).what.zh.contains(u"特批"_s) && lines.at(2).what.zh.contains(u"急救车通行"_s), qPrintable(lines.at(2).what.zh));
    QVERIFY2(lines.at(2).what.en.contains(u"override"_s), qPrintable(lines.at(2).what.en));
}

void TestDutyLog::everyVerbIsDecided()
{
    // A verb that comes new must be written a line or be left out on purpose.
    const QStringList leftOut{
        u"incident.handle"_s, u"incident.update"_s,      u"incident.link"_s,  u"closure.divert"_s,   u"order.sign_copy"_s,
        u"order.depart"_s,    u"camera.look"_s,          u"bulletin.draft"_s, u"bulletin.edit"_s,    u"inject.show"_s,
        u"exercise.pause"_s,  u"exercise.resume"_s,      u"exercise.stage"_s, u"exercise.rewind"_s,  u"alarm.acknowledge"_s,
        u"alarm.supersede"_s, u"floodpoint.configure"_s, u"duty.plan"_s,      u"handover.prepare"_s, u"handover.amend"_s,
        u"task.set"_s,        u"task.remind"_s,          u"hazard.assign"_s,  u"corridor.plan"_s,    u"access.acknowledge"_s};
    const QStringList boards{u"unit"_s, u"post"_s, u"resource"_s}; // boards of their own show them
    for (const Verb &verb : allVerbs()) {
        const bool isLeftOut = leftOut.contains(verb.name) || verb.name.endsWith(u".define"_s) || boards.contains(verb.kind);
        QVERIFY2(dutyLinePattern(verb.name).has_value() != isLeftOut, qPrintable(verb.name));
    }
}

void TestDutyLog::noLineDoublesAStop()
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

void TestDutyLog::eachLineIsTrueOfItsEvent()
{
    Desk desk;
    const auto last = [&desk] { return dutyLines(desk.events, sourceOf(desk)).constLast().what.zh; };
    const auto count = [&desk] { return dutyLines(desk.events, sourceOf(desk)).size(); };
    // Another way for a corridor that is only planned opens nothing.
    const auto corridor
        = [](const QString &state) { return QJsonObject{{"state"_L1, state}, {"fromPlace"_L1, u"南门"_s}, {"toPlace"_L1, u"医院"_s}}; };
    desk.put(1, u"corridor.plan"_s, u"corridor/g"_s, corridor(u"planned"_s));
    QCOMPARE(count(), 0);
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
    QCOMPARE(last(), u"张三交班签字（接班李四）"_s);
}

void TestDutyLog::aLineSaysOnlyWhatItsEventSaid()
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

void TestDutyLog::noLineShowsAKey()
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

void TestDutyLog::othersAreCalledWhatTheyWereCalled()
{
    Desk desk;
    stopBinheWest(desk);
    const auto before = dutyLines(desk.events, sourceOf(desk));
    desk.put(200, u"unit.define"_s, u"unit/wb-01"_s, {{"callSign"_L1, u"改名99"_s}});
    QCOMPARE(dutyLines(desk.events, sourceOf(desk)), before);
}

void TestDutyLog::exports()
{
    Desk desk;
    stopBinheWest(desk);
    addEntry(desk, 8 * 60, u"1"_s, u"note"_s, u"零点<后>\n第二行"_s, u"DD"_s);
    const QList<DutyLine> lines = dutyLines(desk.events, sourceOf(desk));
    DutyLogHead head;
    head.from = start;
    head.to = start + 8 * 60 * minute;
    const QString text = dutyLogText(lines, head, u"zh"_s);
    QVERIFY(
        text.startsWith(u"太原市公安局交警支队指挥中心 值班日志\n2026-07-24 16:40 — 2026-07-25 00:40\n\n2026-07-24\n16:40:00  DK  收到"_s));
    QVERIFY(text.contains(u"\n2026-07-25\n00:40:00  调度席  零点<后> 第二行（J-1）\n"_s));
    QVERIFY(!text.contains(u"演练"_s));
    const QString html = dutyLogHtml(lines, head, u"zh"_s);
    QVERIFY(html.contains(u"零点&lt;后&gt;<br>第二行"_s));
    QVERIFY(html.contains(u"lang=\"zh-CN\""_s));
    QVERIFY(html.contains(u"width:100%;border-collapse"_s));
    QVERIFY(html.contains(u"交班签字"_s));
    QVERIFY(!html.contains(u"演练"_s));
    QVERIFY(!html.contains(u"proportional-width"_s)); // quotation marks are as wide as characters, but in English
    QVERIFY(dutyLogHtml(lines, head, u"en"_s).contains(u"background:#fff;font-variant-east-asian:proportional-width}"_s));
    QVERIFY(dutyLogText(lines, head, u"en"_s).contains(u"Stopped at the scene: 滨河西路 southbound"_s));
    QCOMPARE(dutyLogCsv(lines, head, u"zh"_s).count("\r\n"), lines.size() + 1);
}

void TestDutyLog::drillIsMarkedEverywhere()
{
    Desk desk;
    stopBinheWest(desk);
    const QList<DutyLine> lines = dutyLines(desk.events, sourceOf(desk));
    DutyLogHead head;
    head.drill = true;
    const QStringList text = dutyLogText(lines, head, u"zh"_s).split(u'\n');
    QCOMPARE(text.filter(u"【演练】"_s).size(), lines.size() + 1);
    QVERIFY(dutyLogHtml(lines, head, u"zh"_s).contains(u"<div class=\"mark\">演练</div>"_s));
    QVERIFY(dutyLogHtml(lines, head, u"en"_s).contains(u"<div class=\"mark\">Exercise</div>"_s));
    QCOMPARE(dutyLogCsv(lines, head, u"zh"_s).count("\"演练\"\r\n"), lines.size());
}

void TestDutyLog::csvIsSafe()
{
    Desk desk;
    addEntry(desk, 1, u"1"_s, u"note"_s, u"=HYPERLINK(\"x\")"_s, u"DD"_s);
    const QByteArray csv = dutyLogCsv(dutyLines(desk.events, sourceOf(desk)), {}, u"zh"_s);
    QVERIFY(csv.startsWith("\xef\xbb\xbf\"时间\""));
    QVERIFY(csv.contains("\"'=HYPERLINK(\"\"x\"\")\""));
}

QTEST_GUILESS_MAIN(TestDutyLog)
#include "test_dutylog.moc"
