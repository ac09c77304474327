// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "words.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;
using namespace wf;

/// One person is no "1 people", wherever English is written.
class TestCounting : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theWordGoesWithTheNumber()
    {
        const QString pattern = u"{place}[, {n} {n|person|people}][, {cars} {cars|vehicle|vehicles}]"_s;
        const auto said = [&](const QString &n, const QString &cars) {
            return words::fill(pattern, {{u"place"_s, u"A"_s}, {u"n"_s, n}, {u"cars"_s, cars}});
        };
        QCOMPARE(said(u"1"_s, u"2"_s), u"A, 1 person, 2 vehicles"_s);
        QCOMPARE(said(u"11"_s, u"1"_s), u"A, 11 people, 1 vehicle"_s);
        QCOMPARE(said(u"0"_s, {}), u"A, 0 people"_s);
        QCOMPARE(said({}, {}), u"A"_s);
    }

    /// Of every pattern in the sources: what is counted is written {n|one|many}.
    void noPatternCountsWithoutIt()
    {
        static const QRegularExpression counted(
            u"\\{\\w+\\} (people|persons|vehicles|cars|pumps|crews|times|units|signs|points|officers|lanes"
            "|hours|minutes|days|calls|items)\\b"_s);
        for (const auto &[room, known] :
             {std::pair(u"/models/reports"_s, u"dutylog.cpp"_s), std::pair(u"/models/domain/kinds"_s, u"incident.cpp"_s)}) {
            const QDir folder(QStringLiteral(WATCHFLOOR_SOURCE_DIR) + room);
            const QStringList names = folder.entryList({u"*.cpp"_s}, QDir::Files);
            QVERIFY(names.contains(known));
            for (const QString &name : names) {
                QFile file(folder.filePath(name));
                QVERIFY(file.open(QIODevice::ReadOnly));
                const auto found = counted.match(QString::fromUtf8(file.readAll()));
                QVERIFY2(!found.hasMatch(), qPrintable(name + u": "_s + found.captured()));
            }
        }
    }
};

WATCHFLOOR_TEST(TestCounting)
#include "test_counting.moc"
