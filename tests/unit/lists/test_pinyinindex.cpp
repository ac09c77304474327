// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "pinyinindex.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;

class TestPinyinIndex : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void finds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("found");
        QTest::newRow("initials") << u"滨河西路"_s << u"bhxl"_s << true;
        QTest::newRow("full") << u"滨河西路"_s << u"binhexilu"_s << true;
        QTest::newRow("mixed") << u"滨河西路"_s << u"binhxl"_s << true;
        QTest::newRow("half a syllable at the end") << u"滨河西路"_s << u"binhe xi l"_s << true;
        QTest::newRow("one reading") << u"长风大街"_s << u"cfdj"_s << true;
        QTest::newRow("other reading") << u"长风大街"_s << u"zfdj"_s << true;
        QTest::newRow("other reading in full") << u"长风大街"_s << u"zhangfengdajie"_s << true;
        QTest::newRow("from the middle") << u"滨河西路"_s << u"xl"_s << true;
        QTest::newRow("Chinese") << u"滨河西路"_s << u"河西"_s << true;
        QTest::newRow("English") << u"Binhe West Road"_s << u"west"_s << true;
        QTest::newRow("number") << u"H-0012"_s << u"h0012"_s << true;
        QTest::newRow("full width") << u"H-0012"_s << u"Ｈ００１２"_s << true;
        QTest::newRow("wrong order") << u"滨河西路"_s << u"hbxl"_s << false;
        QTest::newRow("letters that are there, not in turn") << u"滨河西路"_s << u"lux"_s << false;
        QTest::newRow("nothing") << u"滨河西路"_s << u""_s << false;
    }
    void finds()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, query);
        QTEST(PinyinText(text).match(foldQuery(query)) > 0, "found");
    }
    void betterIsMore()
    {
        const PinyinText road(u"滨河西路"_s);
        const int exact = road.match(u"滨河西路"_s);
        const int beginning = road.match(u"滨河"_s);
        const int initials = road.match(u"bhxl"_s);
        const int some = road.match(u"bhx"_s);
        const int middle = road.match(u"hxl"_s);
        QVERIFY(exact > beginning && beginning > initials && initials > some && some > middle && middle > 0);
    }
};

WATCHFLOOR_TEST(TestPinyinIndex)
#include "test_pinyinindex.moc"
