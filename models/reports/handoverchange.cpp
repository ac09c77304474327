// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handoverchange.h"

#include "waterstand.h"
#include "words.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

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

/// What a line is of, without its section and without what it says: a closure that has come into force is the same, in another section.
QString matterOf(const QString &line, const Handover &now)
{
    QString matter = line;
    for (const HandoverSection &section : now.sections) {
        for (const QString &title : {section.title.zh + u'：', section.title.en + u": "_s}) {
            if (matter.startsWith(title))
                matter.remove(0, title.size());
        }
    }
    static const QRegularExpression said(u"[：，,]|: "_s);
    const auto end = said.match(matter);
    return end.hasMatch() ? matter.first(end.capturedStart()) : matter;
}

/// What is on one side of two lists of lines alone.
struct Differences {
    QList<qsizetype> come; ///< of what is there now, by its place
    QStringList gone;
    [[nodiscard]] qsizetype count() const { return come.size() + gone.size(); }
};

Differences differencesOf(const QStringList &made, const QStringList &items)
{
    Differences found;
    found.gone = made;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString now = essence(items.at(i));
        const auto same = std::ranges::find_if(found.gone, [&now](const QString &line) { return essence(line) == now; });
        if (same == found.gone.end())
            found.come.append(i);
        else
            found.gone.erase(same);
    }
    return found;
}

/// The same again is one line that says something else.
QList<LocalText> inWords(Differences found, const Handover &now, const QString &language)
{
    const QStringList own = now.items(language);
    const QStringList zh = now.items(u"zh"_s);
    const QStringList en = now.items(u"en"_s);
    QList<LocalText> all;
    for (const qsizetype i : std::as_const(found.come)) {
        const QString matter = matterOf(own.at(i), now);
        const auto before = std::ranges::find_if(found.gone, [&](const QString &line) { return matterOf(line, now) == matter; });
        const bool isNew = before == found.gone.end();
        if (!isNew)
            found.gone.erase(before);
        all.append(isNew ? LocalText{u"新增："_s + zh.at(i), u"New: "_s + en.at(i)}
                         : LocalText{u"有变："_s + zh.at(i), u"Changed: "_s + en.at(i)});
    }
    for (const QString &line : std::as_const(found.gone))
        all.append({u"已不再："_s + line, u"No longer so: "_s + line});
    return all;
}

LocalText risenText(const Record &point, const std::optional<Sample> &before, double cm, ThresholdState limit)
{
    return words::fill(
        {u"{name}：水深[由{then}]升至{now}，达到{limit}线"_s, u"{name}: water has risen[ from {then}] to {now}, limit “{limit}”"_s},
        {{u"name"_s, words::nameOf(point)},
         {u"then"_s, before ? words::depth(before->v.at(0)) : LocalText()},
         {u"now"_s, words::depth(cm)},
         {u"limit"_s, words::limit(thresholdStateKey(limit))}});
}

/// Where water stands over a limit that it had not reached at `since`.
QList<LocalText> risenSince(const Situation &situation, qint64 since, qint64 now)
{
    QList<LocalText> all;
    for (const Record *point : situation.records(u"floodpoint"_s)) {
        const auto depth = shownReading(situation, *point, now);
        if (!depth || depth->at <= since)
            continue;
        const auto before = shownReading(situation, *point, since - clocksDifferMs); // which may lie so far ahead: of none that came later
        const Thresholds limits = thresholdsOf(*point);
        const ThresholdState reached = floodState(depth->v.at(0), limits);
        if (reached > (before ? floodState(before->v.at(0), limits) : ThresholdState::Normal))
            all.append(risenText(*point, before, depth->v.at(0), reached));
    }
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

QStringList keptLines(const Record &handover)
{
    QStringList lines;
    for (const QJsonValue line : handover.value("items"_L1).toArray())
        lines.append(localise(line));
    return lines;
}

QList<LocalText> handoverChanges(const Record &handover, const Situation &situation, qint64 now)
{
    const bool isSigned = handover.state() == "signed_out"_L1;
    if (!isSigned && handover.state() != "prepared"_L1)
        return {};
    const Handover current = handoverOf(situation, now);
    QStringList lines = keptLines(handover);
    QList<LocalText> all;
    if (isHandoverOutdated(lines, current)) {
        lines.removeIf([&current](const QString &line) { return !isMade(line, current); });
        const Differences zh = differencesOf(lines, current.items(u"zh"_s)); // in whichever language it was kept
        const Differences en = differencesOf(lines, current.items(u"en"_s));
        all = zh.count() <= en.count() ? inWords(zh, current, u"zh"_s) : inWords(en, current, u"en"_s);
        // What was signed for beside the list has not changed since.
        const QString signedFor = isSigned ? essence(LocalText::from(handover.value("changes"_L1)).zh) : QString();
        all.removeIf([&signedFor](const LocalText &change) { return signedFor.contains(essence(change.zh)); });
    }
    return all + risenSince(situation, isSigned ? handover.timeOf("signed_out"_L1) : handover.timeOf("prepared"_L1), now);
}

LocalText handoverChangesText(const Record &handover, const Situation &situation, qint64 now)
{
    QStringList zh;
    QStringList en;
    for (const LocalText &change : handoverChanges(handover, situation, now)) {
        zh.append(change.zh);
        en.append(change.en);
    }
    return {zh.join(u"；"_s), en.join(u"; "_s)};
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
