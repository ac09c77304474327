// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "closure.h"
#include "drilltext.h"
#include "record.h"
#include "report.h"
#include "verb.h"

#include <QJsonObject>
#include <QJsonValue>

#include <cmath>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// Writes the report's parts; the words come from the interface's language, content from its own two.
class ReportWriter {
public:
    ReportWriter(const EvaluationResult &result, const QString &language)
        : m_result(result)
        , m_language(language.startsWith("en"_L1) ? u"en"_s : u"zh"_s)
    {
    }

    QString html()
    {
        head();
        stages();
        actions();
        closures();
        resources();
        putRight();
        timeline();
        return m_html;
    }

private:
    [[nodiscard]] QString word(const char *zh, const char *en) const
    {
        return m_language == "en"_L1 ? QString::fromUtf8(en) : QString::fromUtf8(zh);
    }
    [[nodiscard]] QString seat(const QString &id) const
    {
        const BiText name = m_result.seatNames.value(id);
        if (!name.isEmpty())
            return name.in(m_language);
        const auto role = roleFromKey(id);
        return role ? roleName(*role) : id;
    }
    [[nodiscard]] QString local(const QJsonValue &value) const
    {
        if (value.isObject())
            return BiText{value.toObject().value("zh"_L1).toString(), value.toObject().value("en"_L1).toString()}.in(m_language);
        if (value.isArray())
            return {};
        return value.toString();
    }
    static QString minute(double value)
    {
        if (value < 0)
            return u"—"_s;
        const auto seconds = qint64(std::round(value * 60));
        return u"T+%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0'));
    }
    static QString number(double value, int decimals = 1) { return value < 0 ? u"—"_s : QString::number(value, 'f', decimals); }
    void heading(const QString &text) { m_html += "<h2>"_L1 + text.toHtmlEscaped() + "</h2>"_L1; }
    void table(const QStringList &titles, const QList<int> &widths)
    {
        m_html
            += "<table width=\"100%\" cellspacing=\"0\" cellpadding=\"3\" border=\"0.5\" style=\"border-collapse:collapse;border-color:#999\"><thead><tr>"_L1;
        for (qsizetype i = 0; i < titles.size(); ++i)
            m_html += u"<th width=\"%1%\" align=\"left\" bgcolor=\"#e8ecf0\">%2</th>"_s.arg(widths.at(i)).arg(titles.at(i).toHtmlEscaped());
        m_html += "</tr></thead>"_L1;
        m_right.clear();
    }
    void rightAlign(const QList<int> &columns) { m_right = columns; }
    void row(const QStringList &cells, const QString &color = {})
    {
        m_html += "<tr>"_L1;
        for (qsizetype i = 0; i < cells.size(); ++i) {
            m_html += u"<td%1>%2</td>"_s.arg(m_right.contains(int(i)) ? u" align=\"right\""_s : QString(),
                                             color.isEmpty()
                                                 ? cells.at(i).toHtmlEscaped()
                                                 : u"<span style=\"color:%1\">%2</span>"_s.arg(color, cells.at(i).toHtmlEscaped()));
        }
        m_html += "</tr>"_L1;
    }
    void endTable() { m_html += "</table>"_L1; }

    void head();
    void stages();
    void actions();
    void closures();
    void resources();
    void putRight();
    void timeline();

    const EvaluationResult &m_result;
    QString m_language;
    QString m_html;
    QList<int> m_right;
};

void ReportWriter::head()
{
    const StageScore &total = m_result.total;
    m_html += u"<h1>%1</h1><p align=\"center\"><b>%2</b></p>"_s.arg(word("演练评估报告", "Exercise evaluation report"),
                                                                    m_result.title.in(m_language).toHtmlEscaped());
    m_html += u"<p>%1</p>"_s.arg(m_result.notice.in(m_language).toHtmlEscaped());
    table({word("项目", "Item"), word("内容", "Value")}, {28, 72});
    row({word("演练时钟", "Exercise clock"),
         u"%1 — %2"_s.arg(beijingDateTime(m_result.start), beijingDateTime(m_result.start + qint64(m_result.endedAt * 60'000)))});
    row({word("现场时钟（实际时间）", "Room clock (real time)"),
         u"%1 — %2"_s.arg(beijingDateTime(m_result.wallBegan), beijingDateTime(m_result.wallEnded))});
    row({word("依据预案", "Response plan"), m_result.planTitle.in(m_language)});
    row({word("情况显示", "Injects shown"), u"%1 / %2"_s.arg(m_result.injectsShown).arg(m_result.injects)});
    row({word("应有动作", "Expected actions"),
         word("%1 项：按时 %2，超时 %3，未完成 %4", "%1: %2 in time, %3 late, %4 missed")
             .arg(total.expected)
             .arg(total.inTime)
             .arg(total.late)
             .arg(total.missed)});
    row({word("总分", "Score"), u"%1 / %2 (%3 %)"_s.arg(number(total.score)).arg(total.points).arg(number(total.percent()))});
    if (!m_result.ended)
        row({word("状态", "State"), word("演练未结束", "The exercise has not ended")});
    endTable();
}

void ReportWriter::stages()
{
    heading(word("一、各阶段得分", "1. Score by stage"));
    table({word("阶段", "Stage"), word("应有", "Expected"), word("按时", "In time"), word("超时", "Late"), word("未完成", "Missed"),
           word("得分", "Score"), word("满分", "Points"), u"%"_s},
          {30, 10, 10, 10, 10, 10, 10, 10});
    rightAlign({1, 2, 3, 4, 5, 6, 7});
    const auto line = [this](const QString &title, const StageScore &stage) {
        row({title, QString::number(stage.expected), QString::number(stage.inTime), QString::number(stage.late),
             QString::number(stage.missed), number(stage.score), QString::number(stage.points), number(stage.percent())});
    };
    for (const StageScore &stage : m_result.stages)
        line(stage.title.in(m_language), stage);
    line(word("合计", "Total"), m_result.total);
    endTable();
}

void ReportWriter::actions()
{
    heading(word("二、应有动作", "2. Expected actions"));
    table({word("情况", "Inject"), word("席位", "Seat"), word("动作", "Action"), word("条款", "Clause"), word("下达", "Shown"),
           word("完成", "Done"), word("用时", "Took"), word("限时", "Limit"), word("得分", "Score")},
          {7, 11, 34, 7, 10, 10, 7, 6, 8});
    rightAlign({4, 5, 6, 7, 8});
    for (const EvaluatedAction &action : m_result.actions) {
        const bool missed = action.outcome == EvaluatedAction::Outcome::Missed;
        const QString done = missed ? word("未完成", "missed") : minute(action.doneAt);
        QString who = seat(action.by.isEmpty() ? action.seat : action.by);
        if (!action.recordedBy.isEmpty())
            who += word("（%1代录）", " (recorded by %1)").arg(seat(action.recordedBy));
        row({action.inject, who, action.what.in(m_language), action.clause, minute(action.injectAt), done,
             action.doneAt < 0 ? u"—"_s : QString::number(action.delay, 'f', 1), number(action.limit, 0),
             u"%1/%2"_s.arg(number(action.score)).arg(action.points)},
            missed                                                 ? u"#b00020"_s
                : action.outcome == EvaluatedAction::Outcome::Late ? u"#9a5b00"_s
                                                                   : QString());
    }
    endTable();
    m_html += u"<p>%1</p>"_s.arg(
        word("用时、限时单位为分钟；红色为未完成，棕色为超时。限时内满分，超过后递减，至三倍限时为零；零分钟限时给一分钟宽限。",
             "Times in minutes. Red: missed; brown: late. Full points within the limit, falling to none at three times "
             "the limit; a limit of 0 has a minute of grace."));
}

void ReportWriter::closures()
{
    heading(word("三、临时交通管制全过程", "3. Closures from beginning to end"));
    for (const ClosureChronicle &closure : m_result.closures) {
        QString direction = choiceTitle(u"closure"_s, u"direction"_s, closure.direction);
        if (const QString lanes = closure.lanes.toObject().value(m_language).toString(); !lanes.isEmpty())
            direction += u" · "_s + lanes;
        m_html += u"<p><b>%1　%2　%3　%4 → %5</b>　%6</p>"_s.arg(
            closure.number, closure.road.toHtmlEscaped(), direction, closure.from.toHtmlEscaped(), closure.to.toHtmlEscaped(),
            closure.inForceMinutes < 0 ? QString() : word("管制 %1 分钟", "in force %1 min").arg(number(closure.inForceMinutes, 0)));
        table({word("时刻", "Time"), word("环节", "Step"), word("席位", "Seat"), word("方式", "How"), word("确认后", "After confirmation"),
               word("限时", "Limit")},
              {14, 36, 18, 12, 12, 8});
        rightAlign({4, 5});
        for (const ClosureChronicle::Moment &moment : closure.moments) {
            row({minute(moment.minute), moment.isStep ? closureStepTitle(moment.what) : stateTitle(u"closure"_s, moment.what),
                 seat(moment.by), moment.how.isEmpty() ? QString() : choiceTitle(u"closure"_s, u"how"_s, moment.how),
                 number(moment.sinceConfirm), number(moment.limit, 0)});
        }
        endTable();
    }
    if (m_result.closures.isEmpty())
        m_html += u"<p>%1</p>"_s.arg(word("无。", "None."));
}

void ReportWriter::resources()
{
    const DrillResources &used = m_result.resources;
    heading(word("四、投入与成效", "4. Resources and results"));
    table({word("项目", "Item"), word("数量", "Number"), word("项目", "Item"), word("数量", "Number")}, {34, 16, 34, 16});
    rightAlign({1, 3});
    const auto pair = [this](const QString &a, double x, const QString &b, double y) {
        row({a, number(x, x == std::floor(x) ? 0 : 1), b, number(y, y == std::floor(y) ? 0 : 1)});
    };
    pair(word("指令", "Orders"), used.orders, word("已签收", "Signed for"), used.ordersSigned);
    pair(word("签收用时中位数（分）", "Median time to sign (min)"), used.medianSign,
         word("到场用时中位数（分）", "Median time to arrive (min)"), used.medianArrival);
    pair(word("出动警组", "Units sent"), used.units, word("跨区增援", "Across brigade borders"), used.crossBrigade);
    pair(word("民警", "Officers"), used.officers, word("辅警", "Auxiliaries"), used.auxiliaries);
    pair(word("警情", "Incidents"), used.incidents, word("救出人员", "People rescued"), used.rescued);
    pair(word("管制生效", "Closures in force"), used.closures, word("上屏诱导屏", "Signs shown"), used.signsShown);
    pair(word("对外发布、报送", "Bulletins published"), used.bulletins, word("水位告警", "Water alarms"), used.alarms);
    pair(word("通报、商请", "Agency notices"), used.notices, word("已回执", "Answered"), used.noticesAnswered);
    endTable();
}

void ReportWriter::putRight()
{
    heading(word("五、整改清单", "5. What must be put right"));
    table({word("序号", "No."), word("问题", "Finding"), word("席位", "Seat"), word("条款", "Clause"), word("整改措施", "Measure"),
           word("责任人", "Who"), word("期限", "By when"), word("销号", "Signed off")},
          {6, 32, 12, 8, 16, 9, 9, 8});
    int count = 0;
    for (const EvaluatedAction &action : toPutRight(m_result)) {
        const bool missed = action.outcome == EvaluatedAction::Outcome::Missed;
        const QString finding = missed
            ? word("未完成：%1", "Missed: %1").arg(action.what.in(m_language))
            : word("超时 %2 分：%1", "%2 min late: %1").arg(action.what.in(m_language), number(action.delay - action.limit));
        row({QString::number(++count), finding, seat(action.seat), action.clause, {}, {}, {}, {}});
    }
    endTable();
    if (count == 0)
        m_html += u"<p>%1</p>"_s.arg(word("无未完成或超时动作。", "Nothing was missed or late."));
}

void ReportWriter::timeline()
{
    heading(word("六、时间线", "6. Time line"));
    table({word("时刻", "Time"), word("北京时间", "Clock"), word("席位", "Seat"), word("事项", "What"), word("编号", "Record"),
           word("内容", "Content")},
          {10, 10, 14, 16, 12, 38});
    for (const TimelineEntry &entry : m_result.timeline) {
        const QString content = local(entry.title);
        row({minute(std::max(0.0, entry.minute)), beijingTime(m_result.start + qint64(entry.minute * 60'000)), seat(entry.seat),
             verbTitle(entry.verb), local(entry.number), content.size() > 90 ? content.left(88) + u"……"_s : content},
            entry.inject.isEmpty() ? QString() : u"#0b4f8a"_s);
    }
    endTable();
}

} // namespace

QString reportHtml(const EvaluationResult &result, const QString &language) { return ReportWriter(result, language).html(); }

} // namespace wf
