// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchwords.h"

#include "pinyin.h"

#include <QList>
#include <QStringList>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// Longer ones are cut, and so is what is looked for.
constexpr qsizetype LongestSpelling = 32;
constexpr qsizetype MostInitials = 16;
/// Of the ways to read a text with several characters of several readings.
constexpr qsizetype MostReadings = 8;

/// The characters, each with both its halves; halves that stand alone are left out.
QStringList characters(const QString &folded)
{
    QStringList list;
    for (qsizetype i = 0; i < folded.size(); ++i) {
        const QChar c = folded.at(i);
        if (!c.isSurrogate()) {
            list.append(c);
        } else if (c.isHighSurrogate() && i + 1 < folded.size() && folded.at(i + 1).isLowSurrogate()) {
            list.append(folded.sliced(i, 2));
            ++i;
        }
    }
    return list;
}

QStringList pairsOf(const QStringList &characters)
{
    QStringList pairs;
    for (qsizetype i = 0; i + 1 < characters.size(); ++i)
        pairs.append(characters.at(i) + characters.at(i + 1));
    return pairs;
}

struct Syllable {
    QStringList readings; ///< of a letter or digit: itself
    bool isChinese = false;
    bool starts = false; ///< a word or a syllable
};

QList<Syllable> syllables(const QString &text)
{
    QList<Syllable> list;
    bool between = true;
    for (const QChar c : text) {
        const QString folded = foldQuery(c);
        if (folded.isEmpty()) {
            between = true;
            continue;
        }
        Syllable one;
        for (const QByteArray &reading : pinyinReadings(folded.front().unicode()))
            one.readings.append(QString::fromLatin1(reading));
        one.isChinese = !one.readings.isEmpty();
        one.starts = between || one.isChinese;
        if (!one.isChinese && !folded.front().isSurrogate())
            one.readings = {folded};
        between = one.isChinese;
        list.append(one);
    }
    return list;
}

/// Every way to spell what begins at a syllable, up to a length.
QStringList spelledFrom(const QList<Syllable> &list, qsizetype at, bool initials)
{
    QStringList ways{QString()};
    for (qsizetype length = 0; at < list.size() && length < (initials ? MostInitials : LongestSpelling); ++at) {
        QStringList parts = list.at(at).readings;
        if (initials) {
            for (QString &part : parts)
                part = part.left(1);
            parts.removeDuplicates();
        }
        if (parts.isEmpty())
            continue;
        if (parts.size() * ways.size() > MostReadings)
            parts = parts.first(1);
        QStringList longer;
        for (const QString &way : std::as_const(ways)) {
            for (const QString &part : std::as_const(parts))
                longer.append(QString(way + part).left(LongestSpelling));
        }
        ways = longer;
        length = ways.constFirst().size();
    }
    return ways;
}

bool isAscii(const QString &character) { return character.size() == 1 && character.front().unicode() < 0x80; }

QString column(QLatin1StringView name, const QString &text, bool isBeginning)
{
    return "{"_L1 + name + "} : \""_L1 + text + (isBeginning ? "\" *"_L1 : "\""_L1);
}

/// Characters that follow each other.
QString phrase(const QStringList &row)
{
    return row.size() == 1 ? column("pairs"_L1, row.constFirst(), true) : column("pairs"_L1, pairsOf(row).join(u' '), false);
}

/// A row of characters all Chinese or all letters.
QString runExpression(const QStringList &row)
{
    if (!isAscii(row.constFirst()))
        return phrase(row);
    return "("_L1 + phrase(row) + " OR "_L1 + column("spelled"_L1, row.join(QString()).left(LongestSpelling), true) + ")"_L1;
}

QString wordExpression(const QStringList &word)
{
    QList<QStringList> runs;
    for (const QString &character : word) {
        if (runs.isEmpty() || isAscii(runs.constLast().constLast()) != isAscii(character))
            runs.append(QStringList());
        runs.last().append(character);
    }
    if (runs.size() == 1)
        return runExpression(word);
    QStringList all;
    for (const QStringList &run : std::as_const(runs))
        all.append(runExpression(run));
    return "("_L1 + phrase(word) + " OR ("_L1 + all.join(" AND "_L1) + "))"_L1;
}

} // namespace

QString searchPairs(const QString &text)
{
    const QStringList all = characters(foldQuery(text));
    return all.isEmpty() ? QString() : (pairsOf(all) << all.constLast()).join(u' ');
}

QString searchSpellings(const QString &text)
{
    const QList<Syllable> list = syllables(text);
    if (std::ranges::none_of(list, &Syllable::isChinese))
        return {};
    QStringList spellings;
    for (qsizetype at = 0; at < list.size(); ++at) {
        if (list.at(at).starts)
            spellings += spelledFrom(list, at, false) + spelledFrom(list, at, true);
    }
    spellings.removeAll(QString());
    spellings.removeDuplicates();
    return spellings.join(u' ');
}

QString searchExpression(const QString &typed)
{
    // As much as anybody types; the rest would only cost time.
    constexpr qsizetype MostWords = 16;
    constexpr qsizetype LongestWord = 64;
    QStringList all;
    for (const QString &word : typed.simplified().split(u' ', Qt::SkipEmptyParts)) {
        const QStringList row = characters(foldQuery(word)).mid(0, LongestWord);
        if (!row.isEmpty() && all.size() < MostWords)
            all.append(wordExpression(row));
    }
    return all.join(" AND "_L1);
}

} // namespace wf
