// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "searchwords.h"

#include "pinyin.h"

#include <QByteArray>
#include <QList>
#include <QSet>
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
    QList<QByteArray> readings; ///< of a letter or digit: itself
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
        one.readings = pinyinReadings(folded.front().unicode());
        one.isChinese = !one.readings.isEmpty();
        one.starts = between || one.isChinese;
        if (!one.isChinese && !folded.front().isSurrogate())
            one.readings = {folded.toUtf8()};
        between = one.isChinese;
        list.append(one);
    }
    return list;
}

/// Every way to spell what begins at a syllable, up to a length.
QList<QByteArray> spelledFrom(const QList<Syllable> &list, qsizetype at, bool initials)
{
    QList<QByteArray> ways{QByteArray()};
    const qsizetype longest = initials ? MostInitials : LongestSpelling;
    for (; at < list.size() && ways.constFirst().size() < longest; ++at) {
        const QList<QByteArray> &parts = list.at(at).readings;
        const qsizetype before = ways.size();
        for (qsizetype other = 1; other < parts.size() && ways.size() + before <= MostReadings; ++other) {
            if (initials && parts.at(other).front() == parts.constFirst().front())
                continue;
            for (qsizetype way = 0; way < before; ++way)
                ways.append(ways.at(way) + (initials ? parts.at(other).first(1) : parts.at(other)));
        }
        if (parts.isEmpty())
            continue;
        const bool isLetter = initials && list.at(at).isChinese;
        for (qsizetype way = 0; way < before; ++way)
            ways[way] += isLetter ? QByteArrayView(parts.constFirst()).first(1) : QByteArrayView(parts.constFirst());
    }
    for (QByteArray &way : ways)
        way.truncate(longest);
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
    QList<QByteArray> spellings;
    for (qsizetype at = 0; at < list.size(); ++at) {
        if (list.at(at).starts)
            spellings += spelledFrom(list, at, false) + spelledFrom(list, at, true);
    }
    QByteArray row;
    QSet<QByteArrayView> known;
    for (const QByteArray &spelling : std::as_const(spellings)) {
        if (spelling.isEmpty() || known.contains(spelling))
            continue;
        known.insert(spelling);
        row += row.isEmpty() ? "" : " ";
        row += spelling;
    }
    return QString::fromUtf8(row);
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
