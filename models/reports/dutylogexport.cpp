// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"
#include "csv.h"
#include "dutylog.h"

#include <QStringList>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// The words of an export in its language.
struct Words {
    QString language;
    [[nodiscard]] QString operator()(const char16_t *zh, const char16_t *en) const
    {
        return QString::fromUtf16(language == "en"_L1 ? en : zh);
    }
};

QString period(const DutyLogHead &head)
{
    if (head.from == 0 && head.to == 0)
        return {};
    const auto time = [](qint64 at) { return at == 0 ? QString() : beijingDateTime(at).chopped(3); };
    return time(head.from) + u" — "_s + time(head.to);
}

QString drillMark(const DutyLogHead &head, const Words &word) { return head.drill ? word(u"演练", u"Exercise") : QString(); }

} // namespace

QString dutyLogText(const QList<DutyLine> &lines, const DutyLogHead &head, const QString &language)
{
    const Words word{language};
    const QString mark = drillMark(head, word);
    QStringList out;
    out.append(head.office.in(language) + u' ' + head.title.in(language) + (mark.isEmpty() ? QString() : u" 【%1】"_s.arg(mark)));
    if (const QString span = period(head); !span.isEmpty())
        out.append(span);
    if (!head.onDuty.isEmpty())
        out.append(word(u"值班：", u"On duty: ") + head.onDuty.in(language));
    QString day;
    for (const DutyLine &line : lines) {
        const QString at = beijingDateTime(line.at);
        if (at.left(10) != day) {
            day = at.left(10);
            out += {QString(), day};
        }
        QString text = line.what.in(language);
        text.replace(u'\n', u' ');
        out.append(u"%1  %2  %3%4%5"_s.arg(at.mid(11), line.who.in(language), text,
                                           line.number.isEmpty() ? QString() : word(u"（%1）", u" (%1)").arg(line.number),
                                           mark.isEmpty() ? QString() : u" 【%1】"_s.arg(mark)));
    }
    return out.join(u'\n') + u'\n';
}

QByteArray dutyLogCsv(const QList<DutyLine> &lines, const DutyLogHead &head, const QString &language)
{
    const Words word{language};
    QByteArray csv = "\xef\xbb\xbf"
        + csvRow({word(u"时间", u"Time"), word(u"席位", u"Seat"), word(u"事项", u"What"), word(u"编号", u"Number"),
                  word(u"记录方式", u"Written by"), word(u"标记", u"Mark")});
    for (const DutyLine &line : lines) {
        csv += csvRow({beijingDateTime(line.at), line.who.in(language), line.what.in(language), line.number,
                       line.addition ? word(u"人工", u"a person") : word(u"自动", u"the program"), drillMark(head, word)});
    }
    return csv;
}

QString dutyLogHtml(const QList<DutyLine> &lines, const DutyLogHead &head, const QString &language)
{
    const Words word{language};
    const QString mark = drillMark(head, word);
    const QString title = head.title.in(language) + (mark.isEmpty() ? QString() : word(u"（%1）", u" (%1)").arg(mark));
    QString html
        = u"<!DOCTYPE html>\n<html lang=\"%1\"><head><meta charset=\"utf-8\"><title>%2</title><style>\n"
          "@page{size:A4;margin:18mm}body{font-family:\"Noto Sans CJK SC\",sans-serif;font-size:10.5pt;color:#000;background:#fff%3}\n"
          "h1{font-size:16pt;text-align:center}table{width:100%;border-collapse:collapse}thead{display:table-header-group}\n"
          "tr{break-inside:avoid}th,td{border:0.5pt solid #888;padding:2pt 4pt;text-align:left;vertical-align:top}\n"
          "td.time{white-space:nowrap;font-variant-numeric:tabular-nums}tr.day td{background:#eee;font-weight:bold}\n"
          ".mark{position:fixed;top:40%;left:0;width:100%;text-align:center;font-size:96pt;color:#c00;opacity:.12;transform:rotate(-30deg)}"
          "\n"
          ".sign{display:flex;justify-content:space-between;margin-top:12mm}\n</style></head><body>\n"_s
              .replace(u"%1"_s, language == "en"_L1 ? u"en"_s : u"zh-CN"_s)
              .replace(u"%3"_s, language == "en"_L1 ? u";font-variant-east-asian:proportional-width"_s : QString()) // of quotation marks
              .replace(u"%2"_s, title.toHtmlEscaped());
    if (!mark.isEmpty())
        html += u"<div class=\"mark\">"_s + mark + u"</div>\n"_s;
    html += u"<h1>"_s + title.toHtmlEscaped() + u"</h1>\n<p>"_s + head.office.in(language).toHtmlEscaped() + u"</p>\n"_s;
    if (const QString span = period(head); !span.isEmpty())
        html += u"<p>"_s + span + u"</p>\n"_s;
    if (!head.onDuty.isEmpty())
        html += u"<p>"_s + word(u"值班：", u"On duty: ") + head.onDuty.in(language).toHtmlEscaped() + u"</p>\n"_s;
    html += u"<table><thead><tr>"_s;
    for (const QString &column : {word(u"时间", u"Time"), word(u"席位", u"Seat"), word(u"事项", u"What"), word(u"编号", u"Number")})
        html += u"<th>"_s + column + u"</th>"_s;
    html += u"</tr></thead><tbody>\n"_s;
    QString day;
    for (const DutyLine &line : lines) {
        const QString at = beijingDateTime(line.at);
        if (at.left(10) != day) {
            day = at.left(10);
            html += u"<tr class=\"day\"><td colspan=\"4\">"_s + day + u"</td></tr>\n"_s;
        }
        html += u"<tr><td class=\"time\">"_s + at.mid(11) + u"</td><td>"_s + line.who.in(language).toHtmlEscaped() + u"</td><td>"_s
            + line.what.in(language).toHtmlEscaped().replace(u'\n', u"<br>"_s) + u"</td><td>"_s + line.number.toHtmlEscaped()
            + u"</td></tr>\n"_s;
    }
    html += u"</tbody></table>\n<div class=\"sign\"><span>"_s + word(u"交班签字：", u"Handed over: ") + u"</span><span>"_s
        + word(u"接班签字：", u"Taken over: ") + u"</span><span></span></div>\n</body></html>\n"_s;
    return html;
}

} // namespace wf
