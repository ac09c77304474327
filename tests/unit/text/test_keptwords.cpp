// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure.h"
#include "keptwords.h"
#include "onetest.h"
#include "when.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

using namespace wf;
using namespace Qt::StringLiterals;

namespace {

/// A language in which each sentence says what it is made of.
class Shouted : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        return QString::fromUtf8(source).toUpper();
    }
};

} // namespace

class TestKeptWords : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areSaidInTheLanguageOfTheMoment()
    {
        const KeptWords why("x", "no reading of %1: %2", {QString(u"%2 站"_s), KeptWords("x", "nothing is entered")});
        QCOMPARE(why.text(), u"no reading of %2 站: nothing is entered"_s);
        const auto kept = KeptWords::fromJson(why.toJson());
        QVERIFY(kept.has_value());
        QVERIFY(*kept == why);
        Shouted shouted;
        QVERIFY(QCoreApplication::installTranslator(&shouted));
        QCOMPARE(kept->text(), u"NO READING OF %2 站: NOTHING IS ENTERED"_s);
        QVERIFY(QCoreApplication::removeTranslator(&shouted));
        QCOMPARE(kept->text(), why.text());
    }

    void countAndPlainTextsAreKeptToo()
    {
        const KeptWords counted = KeptWords::counted("x", "it has %n values where %1 are named", 3, {QString(u"5"_s)});
        QCOMPARE(counted.text(), u"it has 3 values where 5 are named"_s);
        QVERIFY(KeptWords::fromJson(counted.toJson()) == counted);
        const KeptWords plain(u"“引号”\n\\"_s);
        QCOMPARE(KeptWords::fromJson(plain.toJson())->text(), plain.text());
        QVERIFY(KeptWords().isEmpty() && !plain.isEmpty());
        QVERIFY(KeptWords::fromJson(KeptWords().toJson()) == KeptWords());
    }

    void whatIsNoneIsRefused()
    {
        for (const QString &json : {u""_s, u"{}"_s, u"[]"_s, u"[1]"_s, u"[[\"x\"]]"_s, u"[[\"x\",\"\",1]]"_s, u"[[\"x\",\"y\",-1,7]]"_s})
            QVERIFY2(!KeptWords::fromJson(json), qPrintable(json));
    }

    void readersGiveThem()
    {
        QCOMPARE(whyNoTime(u"７/24/2026").text(), readWhen(u"７/24/2026").error());
        QCOMPARE(whyNoTime(u"yesterday").text(), readWhen(u"yesterday").error());
        QCOMPARE(readFigure(u"1,5").error().why.text(), readFigure(u"1,5").error().text);
        QVERIFY(readFigure(u"").error().isNothing);
    }
};

WATCHFLOOR_TEST(TestKeptWords)
#include "test_keptwords.moc"
