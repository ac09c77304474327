// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pinyinindex.h"

#include <QHash>
#include <QMutex>
#include <QMutexLocker>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>

namespace wf {

namespace {

/// Readings that street, place and family names have beside ICU's single one.
const char *severalReadings(char16_t character)
{
    switch (character) {
    case u'长':
        return "chang zhang";
    case u'行':
        return "xing hang";
    case u'重':
        return "chong zhong";
    case u'都':
        return "du dou";
    case u'大':
        return "da dai";
    case u'单':
        return "dan shan chan";
    case u'乐':
        return "le yue";
    case u'朝':
        return "chao zhao";
    case u'厦':
        return "xia sha";
    case u'曾':
        return "zeng ceng";
    case u'解':
        return "jie xie";
    case u'角':
        return "jiao jue";
    case u'调':
        return "diao tiao";
    case u'便':
        return "bian pian";
    case u'传':
        return "chuan zhuan";
    case u'车':
        return "che ju";
    case u'会':
        return "hui kuai";
    case u'降':
        return "jiang xiang";
    case u'省':
        return "sheng xing";
    case u'参':
        return "can shen cen";
    case u'藏':
        return "cang zang";
    case u'差':
        return "cha chai ci";
    case u'弹':
        return "dan tan";
    case u'得':
        return "de dei";
    case u'地':
        return "di de";
    case u'度':
        return "du duo";
    case u'还':
        return "hai huan";
    case u'和':
        return "he huo hu";
    case u'强':
        return "qiang jiang";
    case u'区':
        return "qu ou";
    case u'沈':
        return "shen chen";
    case u'盛':
        return "sheng cheng";
    case u'属':
        return "shu zhu";
    case u'说':
        return "shuo shui";
    case u'宿':
        return "su xiu";
    case u'尉':
        return "wei yu";
    case u'系':
        return "xi ji";
    case u'校':
        return "xiao jiao";
    case u'血':
        return "xue xie";
    case u'折':
        return "zhe she";
    case u'着':
        return "zhe zhuo zhao";
    case u'柏':
        return "bai bo";
    case u'堡':
        return "bao pu bu";
    case u'泊':
        return "bo po";
    case u'什':
        return "shi shen";
    case u'耙':
        return "pa ba";
    case u'巷':
        return "xiang hang";
    case u'六':
        return "liu lu";
    case u'召':
        return "zhao shao";
    case u'翟':
        return "zhai di";
    case u'盖':
        return "gai ge";
    case u'仇':
        return "qiu chou";
    case u'万':
        return "wan mo";
    case u'朴':
        return "pu piao";
    case u'绿':
        return "lv lu";
    case u'吕':
        return "lv";
    case u'女':
        return "nv";
    case u'率':
        return "lv shuai";
    case u'露':
        return "lu lou";
    case u'落':
        return "luo la lao";
    case u'模':
        return "mo mu";
    case u'屏':
        return "ping bing";
    case u'奇':
        return "qi ji";
    case u'圈':
        return "quan juan";
    case u'提':
        return "ti di";
    case u'汤':
        return "tang shang";
    default:
        return nullptr;
    }
}

bool isChinese(char16_t c) { return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || (c >= 0xF900 && c <= 0xFAFF); }

/// ICU's Han-Latin, made once, and what it said so far.
class Readings {
public:
    QList<QByteArray> of(char16_t character)
    {
        const QMutexLocker lock(&m_mutex);
        const auto known = m_known.constFind(character);
        if (known != m_known.cend())
            return *known;
        QList<QByteArray> readings;
        if (const char *several = severalReadings(character)) {
            readings = QByteArray(several).split(' ');
        } else if (const QByteArray one = fromIcu(character); !one.isEmpty()) {
            readings = {one};
        }
        m_known.insert(character, readings);
        return readings;
    }

private:
    QByteArray fromIcu(char16_t character)
    {
        if (!m_transliterator && !m_tried) {
            m_tried = true;
            UErrorCode status = U_ZERO_ERROR;
            m_transliterator.reset(
                icu::Transliterator::createInstance("Han-Latin; NFD; [:Nonspacing Mark:] Remove; Lower", UTRANS_FORWARD, status));
            if (U_FAILURE(status))
                m_transliterator.reset();
        }
        if (!m_transliterator)
            return {};
        icu::UnicodeString text{character};
        m_transliterator->transliterate(text);
        QByteArray latin;
        for (int32_t i = 0; i < text.length(); ++i) {
            if (text[i] >= u'a' && text[i] <= u'z')
                latin.append(char(text[i]));
        }
        return latin;
    }

    QMutex m_mutex;
    QHash<char16_t, QList<QByteArray>> m_known;
    std::unique_ptr<icu::Transliterator> m_transliterator;
    bool m_tried = false;
};

quint64 letterBit(char16_t c)
{
    if (c >= u'a' && c <= u'z')
        return quint64(1) << (c - u'a');
    if (c >= u'0' && c <= u'9')
        return quint64(1) << (26 + c - u'0');
    return 0;
}

} // namespace

QList<QByteArray> pinyinReadings(char16_t character)
{
    static Readings readings;
    return isChinese(character) ? readings.of(character) : QList<QByteArray>();
}

QString foldQuery(const QString &text)
{
    QString folded;
    folded.reserve(text.size());
    for (const QChar c : text) {
        char16_t unit = c.unicode();
        if (unit >= 0xFF01 && unit <= 0xFF5E)
            unit = char16_t(unit - 0xFEE0);
        const QChar plain = QChar(unit).toLower();
        if (plain.isLetterOrNumber() || plain.isSurrogate())
            folded.append(plain);
    }
    return folded;
}

PinyinText::PinyinText(const QString &text)
    : m_text(foldQuery(text))
{
    bool between = true;
    for (const QChar c : text) {
        const QString folded = foldQuery(QString(c));
        if (folded.isEmpty()) {
            between = true;
            continue;
        }
        Unit unit;
        unit.character = folded.at(0).unicode();
        unit.readings = pinyinReadings(unit.character);
        unit.starts = between || !unit.readings.isEmpty();
        between = !unit.readings.isEmpty();
        m_letters |= letterBit(unit.character);
        for (const QByteArray &reading : std::as_const(unit.readings)) {
            for (const char letter : reading)
                m_letters |= letterBit(char16_t(letter));
        }
        m_units.append(std::move(unit));
    }
}

bool PinyinText::spelled(QStringView query, qsizetype at, bool *whole, int depth) const
{
    if (query.isEmpty()) {
        *whole = *whole || at == m_units.size();
        return true;
    }
    if (at >= m_units.size() || depth > 64)
        return false;
    const Unit &unit = m_units.at(at);
    bool found = false;
    if (query.front() == unit.character)
        found = spelled(query.sliced(1), at + 1, whole, depth + 1);
    for (const QByteArray &reading : unit.readings) {
        qsizetype same = 0;
        while (same < reading.size() && same < query.size() && query.at(same) == QLatin1Char(reading.at(same)))
            ++same;
        // The whole syllable, its initial (zh, ch, sh too), or what has been typed of the last one.
        for (qsizetype taken = same; taken > 0 && !*whole; --taken) {
            const bool initial = taken == 1 || (taken == 2 && reading.at(1) == 'h');
            if (taken == reading.size() || initial || taken == query.size())
                found = spelled(query.sliced(taken), at + 1, whole, depth + 1) || found;
        }
        if (*whole)
            return true;
    }
    return found;
}

int PinyinText::match(const QString &folded) const
{
    if (folded.isEmpty() || m_text.isEmpty())
        return 0;
    if (m_text == folded)
        return 100;
    bool letters = true;
    for (const QChar c : folded) {
        const quint64 bit = letterBit(c.unicode());
        if (bit && !(m_letters & bit))
            return 0;
        letters = letters && bit;
    }
    const qsizetype place = m_text.indexOf(folded);
    if (place == 0)
        return 90;
    if (place > 0 && !letters)
        return 60;
    bool whole = false;
    if (spelled(folded, 0, &whole))
        return whole ? 85 : 75;
    if (place > 0)
        return m_units.size() == m_text.size() && m_units.at(place).starts ? 60 : 40;
    for (qsizetype at = 1; at < m_units.size(); ++at) {
        if (m_units.at(at).starts && spelled(folded, at, &whole))
            return 50;
    }
    return 0;
}

} // namespace wf
