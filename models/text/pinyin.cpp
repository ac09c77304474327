// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pinyin.h"

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

} // namespace wf
