// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "pinyin.h"
#include "searchwords.h"

#include <QTest>

using namespace wf;
using namespace Qt::StringLiterals;

class TestSearchWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsPairs_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("pairs");
        QTest::newRow("chinese") << u"长风大街"_s << u"长风 风大 大街 街"_s;
        QTest::newRow("one") << u"桥"_s << u"桥"_s;
        QTest::newRow("marks and blanks") << u" J-0012 "_s << u"j0 00 01 12 2"_s;
        QTest::newRow("full width") << u"Ｋ12＋３"_s << u"k1 12 23 3"_s;
        QTest::newRow("both halves of a rare character") << u"𠮷野"_s << u"𠮷野 野"_s;
        QTest::newRow("half a character") << QString(QChar(0xD842)) + u"桥"_s << u"桥"_s;
        QTest::newRow("nothing") << u"…、！"_s << QString();
    }

    void keepsPairs()
    {
        QFETCH(QString, text);
        QTEST(searchPairs(text), "pairs");
    }

    void keepsSpellings_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("spellings");
        QTest::newRow("several readings") << u"长风"_s << u"changfeng zhangfeng cf zf feng f"_s;
        QTest::newRow("with a number") << u"G5京"_s << u"g5jing g5j jing j"_s;
        QTest::newRow("a word within") << u"桥 East 口"_s << u"qiaoeastkou qeastk eastkou eastk kou k"_s;
        QTest::newRow("no Chinese") << u"East Gate"_s << QString();
    }

    void keepsSpellings()
    {
        QFETCH(QString, text);
        QTEST(searchSpellings(text), "spellings");
    }

    void keepsLongAndAmbiguousTextsShort()
    {
        const QString spellings = searchSpellings(QString(200, u'长') + QString(200, u'行'));
        QVERIFY(spellings.size() < 400 * 2 * 8 * 33);
        for (const QString &one : spellings.split(u' '))
            QVERIFY(one.size() <= 32);
    }

    void asksForWords_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expression");
        QTest::newRow("two characters") << u"长风"_s << uR"({pairs} : "长风")"_s;
        QTest::newRow("one character") << u"长"_s << uR"({pairs} : "长" *)"_s;
        QTest::newRow("several") << u"长风街"_s << uR"({pairs} : "长风 风街")"_s;
        QTest::newRow("letters") << u"CF"_s << uR"(({pairs} : "cf" OR {spelled} : "cf" *))"_s;
        QTest::newRow("two words") << u" 长风\t 事故 "_s << uR"({pairs} : "长风" AND {pairs} : "事故")"_s;
        QTest::newRow("mixed") << u"cf大街"_s
                               << uR"(({pairs} : "cf f大 大街" OR (({pairs} : "cf" OR {spelled} : "cf" *) AND {pairs} : "大街")))"_s;
        QTest::newRow("marks") << u"\"*^:(){}-+"_s << QString();
        QTest::newRow("blank") << u"  "_s << QString();
    }

    void asksForWords()
    {
        QFETCH(QString, typed);
        QTEST(searchExpression(typed), "expression");
    }
};

WATCHFLOOR_TEST(TestSearchWords)
#include "test_searchwords.moc"
