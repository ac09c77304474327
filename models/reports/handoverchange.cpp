// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handoverchange.h"

#include <QRegularExpression>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

const LocalText &quietLine()
{
    // A quiet shift is handed over too, and both sign that there was nothing.
    static const LocalText line{u"无待交接事项"_s, u"Nothing to hand over"_s};
    return line;
}

bool isQuiet(const QString &line) { return line == quietLine().zh || line == quietLine().en; }

/// One of those that Handover::items() makes: it begins with its section's title.
bool isMade(const QString &line, const Handover &now)
{
    return std::ranges::any_of(now.sections, [&line](const HandoverSection &section) {
        return line.startsWith(section.title.zh + u'：') || line.startsWith(section.title.en + u": "_s);
    });
}

/// What a line says without what moves from minute to minute: somebody would sign anew all night.
QString essence(QString line)
{
    static const QList<QRegularExpression> moving{
        QRegularExpression(u"，目前水深[0-9.]+厘米"_s),
        QRegularExpression(u", [0-9.]+ cm now"_s),
        QRegularExpression(u"水深[0-9.]+厘米（[^）]*读数）"_s),
        QRegularExpression(u"[0-9.]+ cm \\(read at [^)]*\\)"_s),
        QRegularExpression(u"水位计[0-9.]+厘米、人工查看[0-9.]+厘米"_s),
        QRegularExpression(u"gauge [0-9.]+ cm, read by a person [0-9.]+ cm"_s),
        QRegularExpression(u"其后读数[0-9.]+厘米，"_s),
        QRegularExpression(u"then [0-9.]+ cm; "_s),
        QRegularExpression(u"，(?:已|系统提醒)催办[0-9]+次"_s),
        QRegularExpression(u", the program reminded the desk [0-9]+ times?"_s),
        QRegularExpression(u", reminded [0-9]+ times?"_s),
        QRegularExpression(u"，尚未(?:告知|签收)(?= |$)"_s), // of an order; of a notice it stands in brackets, and is news
        QRegularExpression(u", not (?:told|signed for) yet(?= |$)"_s),
        QRegularExpression(u"[0-9]+月[0-9]+日"_s),
        QRegularExpression(u" on [0-9]+ [A-Z][a-z]+"_s),
    };
    for (const QRegularExpression &expression : moving)
        line.remove(expression);
    return line;
}

QStringList essences(const QStringList &lines)
{
    QStringList all;
    for (const QString &line : lines)
        all.append(essence(line));
    all.sort();
    return all;
}

} // namespace

QStringList handoverLines(const Handover &now, const QString &language)
{
    const QStringList items = now.items(language);
    return items.isEmpty() ? QStringList{quietLine().in(language)} : items;
}

bool isHandoverOutdated(const QStringList &lines, const Handover &now)
{
    QStringList made = lines;
    made.removeIf([&now](const QString &line) { return !isMade(line, now); });
    if (made.isEmpty())
        return std::ranges::any_of(lines, isQuiet) && now.count() > 0;
    const QStringList kept = essences(made);
    return kept != essences(now.items(u"zh"_s)) && kept != essences(now.items(u"en"_s));
}

QStringList handoverRenewed(const QStringList &lines, const Handover &now, const QString &language)
{
    QStringList renewed = handoverLines(now, language);
    for (const QString &line : lines) {
        if (!isMade(line, now) && !isQuiet(line))
            renewed.append(line);
    }
    return renewed;
}

} // namespace wf
