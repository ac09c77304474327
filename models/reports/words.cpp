// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "words.h"

#include "authority.h"
#include "closure.h"
#include "kind.h"

#include <QDateTime>
#include <QTimeZone>
#include <QUuid>

#include <cmath>

namespace wf::words {

using namespace Qt::StringLiterals;

namespace {

struct Word {
    const char *key;
    const char16_t *zh;
    const char16_t *en;
};

constexpr Word directions[]{{"both", u"双向", u"in both directions"},
                            {"northbound", u"北行", u"northbound"},
                            {"southbound", u"南行", u"southbound"},
                            {"eastbound", u"东行", u"eastbound"},
                            {"westbound", u"西行", u"westbound"}};
constexpr Word spokenDirections[]{{"both", u"双方向", u"in both directions"},
                                  {"northbound", u"由南向北方向", u"northbound"},
                                  {"southbound", u"由北向南方向", u"southbound"},
                                  {"eastbound", u"由西向东方向", u"eastbound"},
                                  {"westbound", u"由东向西方向", u"westbound"}};
constexpr Word causes[]{{"ponding", u"路面积水", u"water on the road"},
                        {"accident", u"交通事故", u"an accident"},
                        {"works", u"道路施工", u"road works"},
                        {"event", u"大型活动", u"a public event"}};
constexpr Word colors[]{
    {"blue", u"蓝色", u"blue"}, {"yellow", u"黄色", u"yellow"}, {"orange", u"橙色", u"orange"}, {"red", u"红色", u"red"}};
constexpr Word limitNames[]{{"watch", u"警示", u"watch"}, {"slow", u"缓行", u"slow"}, {"close", u"拦停", u"close"}};
constexpr Word warningTypes[]{{"rainstorm", u"暴雨", u"rainstorm"},
                              {"thunderstorm", u"雷电", u"thunderstorm"},
                              {"wind", u"大风", u"gale"},
                              {"hail", u"冰雹", u"hail"},
                              {"snowstorm", u"暴雪", u"snowstorm"},
                              {"fog", u"大雾", u"fog"},
                              {"icing", u"道路结冰", u"road icing"},
                              {"heat", u"高温", u"heat"},
                              {"other", u"气象", u"weather"}};
constexpr Word authorities[]{{"duty_commander", u"值班指挥长", u"the duty commander"},
                             {"director", u"指挥中心主任", u"the director of the command center"},
                             {"deputy_chief", u"分管副支队长", u"the deputy chief in charge"},
                             {"chief", u"支队长", u"the chief of the traffic police"},
                             {"leader", u"带班领导", u"the leader on duty"}};
constexpr Word steps[]{{"scene.cordon", u"现场警戒到位", u"cordon set at the scene"},
                       {"scene.cleared", u"路段清空", u"stretch cleared"},
                       {"publish.signs", u"诱导屏发布", u"message signs"},
                       {"publish.radio", u"交通广播发布", u"traffic radio"},
                       {"publish.navigation", u"导航平台发布", u"navigation services"},
                       {"agency.drainage", u"排水回执", u"receipt of drainage"},
                       {"agency.fire", u"消防回执", u"receipt of fire and rescue"},
                       {"agency.urban", u"城管回执", u"receipt of city management"},
                       {"agency.bus", u"公交回执", u"receipt of the buses"},
                       {"traffic.far", u"远端诱导", u"far guidance"},
                       {"traffic.middle", u"中端分流", u"diversion midway"},
                       {"traffic.near", u"近端管控", u"control at the stretch"},
                       {"traffic.signals", u"信号配时调整", u"signal timing"},
                       {"reopen.drainage", u"排水确认可恢复", u"confirmed by drainage"},
                       {"reopen.municipal", u"市政确认可恢复", u"confirmed by municipal services"},
                       {"reopen.officer", u"现场民警确认可恢复", u"confirmed by the officer on the spot"},
                       {"reopen.one_lane", u"单车道放行", u"one lane opened"},
                       {"reopen.signs_withdrawn", u"诱导屏信息撤除", u"signs withdrawn"}};
constexpr Word checks[]{{"all", u"积水退净、淤泥杂物已清、井盖齐全、设施完好",
                         u"water gone, mud and debris cleared, manhole covers in place, facilities intact"},
                        {"water", u"积水未退净，其余各项已查看", u"all seen but that the water is gone"},
                        {"debris", u"淤泥杂物未清，其余各项已查看", u"all seen but that mud and debris are cleared"},
                        {"covers", u"井盖不齐，其余各项已查看", u"all seen but that the manhole covers are in place"},
                        {"facilities", u"设施受损，其余各项已查看", u"all seen but that the facilities are intact"}};
constexpr Word closureStates[]{{"asked", u"报请管制", u"closure asked for"},
                               {"stopped", u"现场先行拦停", u"stopped at the scene"},
                               {"confirmed", u"管制已确认，待生效", u"closure confirmed, not yet in force"},
                               {"in_force", u"管制生效", u"closure in force"},
                               {"reopening_asked", u"报请恢复", u"reopening asked for"},
                               {"reopened", u"已恢复通行", u"reopened"},
                               {"rejected", u"未管制", u"not closed"}};
constexpr Word roles[]{{"commander", u"指挥长", u"the commander"},
                       {"dispatcher", u"调度席", u"dispatch"},
                       {"brigade", u"大队", u"the brigade"},
                       {"liaison", u"联络席", u"liaison"},
                       {"officer", u"现场民警", u"the officer on the spot"},
                       {"control", u"导调", u"exercise control"},
                       {"system", u"系统", u"the program"}};
constexpr Word incidentTypes[]{{"ponding", u"积水", u"ponding"},           {"accident", u"交通事故", u"accident"},
                               {"breakdown", u"车辆故障", u"breakdown"},   {"trapped", u"人员被困", u"people trapped"},
                               {"obstruction", u"障碍物", u"obstruction"}, {"signal_fault", u"信号灯故障", u"signal fault"},
                               {"congestion", u"交通拥堵", u"congestion"}, {"collapse", u"道路塌陷", u"road collapse"},
                               {"rumor", u"不实信息", u"rumour"},          {"other", u"其他警情", u"other incident"}};

constexpr Word media[]{{"radio", u"交通广播", u"traffic radio"},
                       {"navigation", u"导航平台", u"navigation"},
                       {"public", u"对外信息", u"public text"},
                       {"report", u"报送", u"report"},
                       {"signs", u"诱导屏", u"message signs"}};

/// The key itself, in both languages, where there is no word for it: what is known must not vanish from a report.
template <std::size_t count> LocalText wordFor(const Word (&list)[count], const QString &key)
{
    for (const Word &word : list) {
        if (key == QLatin1StringView(word.key))
            return {QString::fromUtf16(word.zh), QString::fromUtf16(word.en)};
    }
    return LocalText::same(key);
}

QDateTime beijing(qint64 utcMs) { return QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::fromSecondsAheadOfUtc(8 * 3600)); }

constexpr const char16_t *months[]{u"January", u"February", u"March",     u"April",   u"May",      u"June",
                                   u"July",    u"August",   u"September", u"October", u"November", u"December"};

/// Joins two pieces of a sentence: a stop at the end of what somebody wrote gives way to the mark that the pattern goes on with, and what
/// ended with ！ or ？ needs no second stop.
void put(QString &out, QStringView next)
{
    static const QString stops = u"。；，、.;,"_s;
    static const QString marks = u"。；，、.;,：:）)"_s;
    static const QString exclaimed = u"！？!?"_s;
    const auto isEllipsis = [](QStringView text) { return text.endsWith(u"..") || text.endsWith(u'…'); };
    if (!out.isEmpty() && !next.isEmpty() && marks.contains(next.front())) {
        while (!out.isEmpty() && stops.contains(out.back()) && !isEllipsis(out))
            out.chop(1);
        if (!out.isEmpty() && exclaimed.contains(out.back()) && (next.front() == u'。' || next.front() == u'.'))
            next = next.sliced(1);
    }
    out += next;
}

/// A value; of {count|one|many} the word that goes with its number: {n} {n|car|cars}. Empty where there is no such value.
QString valueOf(QStringView name, const QHash<QString, QString> &values)
{
    const qsizetype bar = name.indexOf(u'|');
    const qsizetype next = bar < 0 ? -1 : name.indexOf(u'|', bar + 1);
    if (next < 0)
        return values.value(name.toString());
    const QString count = values.value(name.first(bar).toString());
    if (count.isEmpty())
        return {};
    return (count == "1"_L1 ? name.sliced(bar + 1, next - bar - 1) : name.sliced(next + 1)).toString();
}

/// One stretch of a pattern without brackets; false where a value in it is empty.
bool fillPlain(QStringView pattern, const QHash<QString, QString> &values, QString &out)
{
    bool whole = true;
    while (!pattern.isEmpty()) {
        const qsizetype open = pattern.indexOf(u'{');
        const qsizetype close = open < 0 ? -1 : pattern.indexOf(u'}', open);
        if (close < 0) {
            put(out, pattern);
            break;
        }
        put(out, pattern.left(open));
        const QString value = valueOf(pattern.sliced(open + 1, close - open - 1), values);
        whole = whole && !value.isEmpty();
        put(out, value);
        pattern = pattern.sliced(close + 1);
    }
    return whole;
}

QString withoutRemark(const QString &name, QChar open, QChar close)
{
    const QString text = name.trimmed();
    const qsizetype begin = text.lastIndexOf(open);
    return text.endsWith(close) && begin > 0 ? text.left(begin).trimmed() : text;
}

} // namespace

QString fill(const QString &pattern, const QHash<QString, QString> &values)
{
    QString out;
    QStringView rest = pattern;
    while (!rest.isEmpty()) {
        const qsizetype open = rest.indexOf(u'[');
        const qsizetype close = open < 0 ? -1 : rest.indexOf(u']', open);
        if (close < 0) {
            fillPlain(rest, values, out);
            break;
        }
        fillPlain(rest.left(open), values, out);
        QString part;
        if (fillPlain(rest.sliced(open + 1, close - open - 1), values, part))
            put(out, part);
        rest = rest.sliced(close + 1);
    }
    return out;
}

LocalText fill(const LocalText &pattern, const Values &values)
{
    QHash<QString, QString> zh;
    QHash<QString, QString> en;
    for (const auto &[name, value] : values.asKeyValueRange()) {
        zh.insert(name, value.zh);
        en.insert(name, value.en);
    }
    return {fill(pattern.zh, zh), fill(pattern.en, en)};
}

LocalText joined(const QList<LocalText> &texts)
{
    QStringList zh;
    QStringList en;
    for (const LocalText &text : texts) {
        if (!text.zh.isEmpty())
            zh.append(text.zh);
        if (!text.en.isEmpty())
            en.append(text.en);
    }
    return {zh.join(u'、'), en.join(u", "_s)};
}

LocalText operator+(const LocalText &a, const LocalText &b) { return {a.zh + b.zh, a.en + b.en}; }

LocalText marked(const LocalText &text, bool drill)
{
    return drill ? LocalText{text.zh + u"（演练）"_s, text.en + u" (Exercise)"_s} : text;
}

LocalText clockTime(qint64 utcMs)
{
    const QTime time = beijing(utcMs).time();
    const QString hour = QString::number(time.hour()) + u'时';
    return {time.minute() == 0 ? hour : hour + u"%1分"_s.arg(time.minute(), 2, 10, QChar(u'0')), time.toString(u"HH:mm"_s)};
}

LocalText dateTime(qint64 utcMs)
{
    const QDate date = beijing(utcMs).date();
    const LocalText time = clockTime(utcMs);
    return {u"%1月%2日%3"_s.arg(date.month()).arg(date.day()).arg(time.zh),
            u"%1 on %2 %3"_s.arg(time.en).arg(date.day()).arg(QString::fromUtf16(months[date.month() - 1]))};
}

LocalText moment(qint64 utcMs, qint64 now) { return beijing(utcMs).date() == beijing(now).date() ? clockTime(utcMs) : dateTime(utcMs); }

LocalText number(double value, int decimals)
{
    QString text = QString::number(value, 'f', decimals);
    if (text.contains(u'.')) {
        while (text.endsWith(u'0'))
            text.chop(1);
        if (text.endsWith(u'.'))
            text.chop(1);
    }
    return LocalText::same(text == "-0"_L1 ? u"0"_s : text);
}

LocalText depth(double cm)
{
    const QString value = number(cm).zh;
    return {value + u"厘米"_s, value + u" cm"_s};
}

LocalText duration(qint64 ms)
{
    const qint64 minutes = std::max<qint64>(0, ms / 60'000);
    if (minutes < 60)
        return {u"%1分钟"_s.arg(minutes), u"%1 min"_s.arg(minutes)};
    if (minutes % 60 == 0)
        return {u"%1小时"_s.arg(minutes / 60), u"%1 h"_s.arg(minutes / 60)};
    return {u"%1小时%2分"_s.arg(minutes / 60).arg(minutes % 60), u"%1 h %2 min"_s.arg(minutes / 60).arg(minutes % 60)};
}

LocalText direction(const QString &key) { return wordFor(directions, key); }
LocalText spokenDirection(const QString &key) { return wordFor(spokenDirections, key); }
LocalText cause(const QString &key) { return key == "other"_L1 ? LocalText() : wordFor(causes, key); }
LocalText color(const QString &key) { return wordFor(colors, key); }
LocalText limit(const QString &key) { return wordFor(limitNames, key); }
LocalText warningType(const QString &key) { return wordFor(warningTypes, key); }
LocalText authority(const QString &key) { return wordFor(authorities, key); }
LocalText closureStep(const QString &key) { return wordFor(steps, key); }
LocalText found(const QJsonObject &step)
{
    return fill(
        {u"{found}[（{why}）]"_s, u"{found}[ ({why})]"_s},
        {{u"found"_s, wordFor(checks, step.value("checked"_L1).toString())}, {u"why"_s, LocalText::from(step.value("checkedWhy"_L1))}});
}

LocalText medium(const QString &key) { return wordFor(media, key); }
LocalText incidentType(const QString &key) { return wordFor(incidentTypes, key); }
LocalText role(const QString &key) { return wordFor(roles, key); }

LocalText level(int level)
{
    static constexpr const char16_t *numbers[]{u"一级", u"二级", u"三级", u"四级"};
    if (level < 1 || level > 4)
        return {};
    const LocalText hue = color(responseColor(level));
    return {QString::fromUtf16(numbers[level - 1]) + u'（' + hue.zh + u'）', u"level %1 (%2)"_s.arg(level).arg(hue.en)};
}

LocalText closureState(const Record &closure)
{
    const QString state = closure.state();
    if (isWithdrawn(closure))
        return {u"管制已撤回"_s, u"closure withdrawn"_s};
    if (closure.text("lane"_L1) == "one"_L1 && state != "reopened"_L1 && state != "rejected"_L1)
        return {u"单车道放行"_s, u"one lane open"_s};
    return wordFor(closureStates, state);
}

LocalText nameOf(const Record &record)
{
    const LocalText name = field(record, "name"_L1);
    return {withoutRemark(name.zh, u'（', u'）'), withoutRemark(name.en, u'(', u')')};
}

LocalText field(const Record &record, QLatin1StringView name) { return LocalText::from(record.value(name)); }

LocalText idOrKind(const QString &subject)
{
    const QString kind = subject.section(u'/', 0, 0), id = subject.section(u'/', 1);
    if (QUuid::fromString(id).isNull())
        return LocalText::same(id);
    const Kind *known = findKind(kind);
    return known && known->unnamedZh ? LocalText{QString::fromUtf16(known->unnamedZh), QString::fromUtf16(known->unnamedEn)}
                                     : LocalText{u"未具名"_s, u"without a name"_s};
}

LocalText spokenWay(const LocalText &way)
{
    LocalText said{way.zh.simplified(), way.en.simplified()};
    said.zh.replace(u" → "_s, u"、"_s).replace(u'→', u'、');
    said.en.replace(u" → "_s, u", "_s).replace(u"→"_s, u", "_s);
    return said;
}

LocalText noticeText(const Record &notice)
{
    LocalText text = field(notice, "text"_L1);
    for (const QString &form : {u"商请"_s, u"通报"_s}) {
        if (text.zh.startsWith(form))
            text.zh.remove(0, form.size());
    }
    while (text.zh.startsWith(u'：') || text.zh.startsWith(u'，'))
        text.zh.remove(0, 1);
    return text;
}

} // namespace wf::words
