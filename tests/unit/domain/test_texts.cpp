// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo.h"
#include "onetest.h"
#include "positiontext.h"
#include "timetext.h"

#include <QDirIterator>
#include <QFile>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <tuple>

using namespace wf;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 dayMs = 1440 * minuteMs;
// 2026-07-24 16:40 in Beijing.
constexpr qint64 now = 1'784'882'400'000;

QString said(double degrees, int parts, const QStringList &marks)
{
    double rest = std::abs(degrees);
    QString text;
    for (int i = 0; i < parts; ++i) {
        const bool isLast = i == parts - 1;
        const double whole = isLast ? rest : std::floor(rest);
        text += (isLast ? QString::number(rest, 'f', 7 - i) : QString::number(int(whole))) + marks.at(i);
        rest = (rest - whole) * 60;
    }
    return text;
}

} // namespace

/// What people type for positions and times.
class TestTexts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void positionsInManySpellings_data()
    {
        QTest::addColumn<QString>("text");
        for (const QString &text :
             {u"112.5, 37.8"_s, u"37.8, 112.5"_s, u"112.5 37.8"_s, u"37.8N 112.5E"_s, u"N37.8 E112.5"_s, u"112.5°E,37.8°N"_s,
              u"[112.5,37.8]"_s, u"(112.5; 37.8)"_s, u"37°48'N 112°30'E"_s, u"37°48′00″N, 112°30′00″E"_s, u"北纬37.8 东经112.5"_s,
              u"东经112度30分，北纬37度48分"_s, u"37 48 0 N 112 30 0 E"_s, u"１１２．５，３７．８"_s, u"lat: 37.8, lon: 112.5"_s,
              u"{\u201clng\u201d: 112.5, lat: 37.8}"_s.remove(u'“').remove(u'”'), u" 112.50000\t37.80000 "_s, u"经度112.5 纬度37.8"_s,
              u"37º48'N 112º30'E"_s})
            QTest::newRow(qPrintable(text)) << text;
    }

    void positionsInManySpellings()
    {
        QFETCH(QString, text);
        const auto read = readPosition(text);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().text));
        QVERIFY(groundMetres(*read, {112.5, 37.8}) < 0.5);
    }

    void whatIsNoPositionIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        for (const QString &text :
             {u""_s, u"迎泽大桥"_s, u"112.5"_s, u"1, 2, 3"_s, u"37°61'N 112°30'E"_s, u"37.5°48'N 112°30'E"_s, u"37N 38N"_s,
              u"112.5E 37.8"_s, u"112.5, 37.8, x"_s, u"--112 37"_s, u"1e400 2"_s, u"37.8.1 112"_s, QString(5000, u'1')})
            QTest::newRow(qPrintable(text.left(30))) << text << u"position.text"_s;
        QTest::newRow("which is which") << u"52.5, 13.4"_s << u"position.order"_s;
        QTest::newRow("beyond") << u"190, 37.8"_s << u"position.range"_s;
        QTest::newRow("both too large") << u"112, 113"_s << u"position.range"_s;
    }

    void whatIsNoPositionIsRefused()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const auto read = readPosition(text);
        QVERIFY(!read);
        QCOMPARE(read.error().code, code);
        QVERIFY(!read.error().text.isEmpty());
    }

    void anAmbiguousPairIsDecidedByTheCity()
    {
        const auto read = readPosition(u"52.5, 13.4"_s, Datum::Wgs84, QPointF(13.4, 52.5));
        QVERIFY(read);
        QCOMPARE(*read, QPointF(13.4, 52.5));
        QCOMPARE(readPosition(u"13.4, 52.5"_s, Datum::Wgs84, QPointF(13.4, 52.5)).value(), QPointF(13.4, 52.5));
    }

    void anyPositionIsReadFromEverySpelling()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < 400; ++i) {
            const QPointF at(random.bounded(360.0) - 180, random.bounded(180.0) - 90);
            const QString ns = at.y() < 0 ? u"S"_s : u"N"_s;
            const QString ew = at.x() < 0 ? u"W"_s : u"E"_s;
            QStringList spellings{positionText(at)};
            for (int parts = 1; parts <= 3; ++parts) {
                for (const QStringList &marks :
                     {QStringList{u"°"_s, u"'"_s, u"\""_s}, {u"度"_s, u"分"_s, u"秒"_s}, {u" "_s, u" "_s, u" "_s}}) {
                    const QString y = said(at.y(), parts, marks);
                    const QString x = said(at.x(), parts, marks);
                    spellings << y + ns + u' ' + x + ew << x + ew + u", "_s + y + ns << ew + x + u' ' + ns + y;
                }
            }
            for (const QString &text : std::as_const(spellings)) {
                const auto read = readPosition(text);
                if (!read && text.contains(u"60.0"_s)) // rounded up to what is no minute
                    continue;
                QVERIFY2(read, qPrintable(text));
                QVERIFY2(groundMetres(*read, at) < 1.5, qPrintable(text));
            }
        }
    }

    void whateverIsTypedIsReadOrRefusedInWords()
    {
        const QString letters = u"0123456789.,°'\"′″NSEWnsew北南东西纬经度分秒年月日时天 -+:;/()[]Tt"_s;
        QRandomGenerator random(5);
        for (int i = 0; i < 40'000; ++i) {
            QString text;
            for (int size = random.bounded(24); size > 0; --size)
                text += letters.at(random.bounded(letters.size()));
            if (const auto read = readPosition(text, Datum::Wgs84, QPointF(112.5, 37.8)); read) {
                QVERIFY2(std::abs(read->x()) <= 180 && std::abs(read->y()) <= 90, qPrintable(text));
                const auto again = readPosition(positionText(*read));
                QVERIFY2(again && groundMetres(*again, *read) < 1.5, qPrintable(text));
            } else {
                QVERIFY(!read.error().text.isEmpty());
            }
            if (const auto read = readTime(text, now); read) {
                const auto again = readTime(timeText(*read, now), now);
                QVERIFY2(again && *again / minuteMs == *read / minuteMs, qPrintable(text));
            } else {
                QVERIFY(!read.error().text.isEmpty());
            }
        }
    }

    void chineseMapsAreShiftedBack()
    {
        // A known pair: Tian'anmen in both.
        const QPointF wgs(116.39123, 39.90691);
        const double metres = groundMetres(wgs, gcjFromWgs(wgs));
        QVERIFY2(metres > 300 && metres < 800, qPrintable(QString::number(metres)));
        QRandomGenerator random(3);
        for (int i = 0; i < 500; ++i) {
            const QPointF at(75 + random.bounded(58.0), 19 + random.bounded(33.0));
            QVERIFY(groundMetres(wgsFromGcj(gcjFromWgs(at)), at) < 0.01);
        }
        QCOMPARE(gcjFromWgs({13.4, 52.5}), QPointF(13.4, 52.5));
        const auto typed = readPosition(u"112.5, 37.8"_s, Datum::Gcj02);
        QVERIFY(typed);
        QVERIFY(groundMetres(*typed, {112.5, 37.8}) > 100);
    }

    void timesAsTheyAreSaid_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("minutes"); // after 16:40 of the day
        const auto row = [](const QString &text, int minutes) { QTest::newRow(qPrintable(text)) << text << minutes; };
        row(u"16:40"_s, 0);
        row(u"18:30"_s, 110);
        row(u"1830"_s, 110);
        row(u"１８：３０"_s, 110);
        row(u"18.30"_s, 110);
        row(u"18时30分"_s, 110);
        row(u"18时"_s, 80);
        row(u"18点"_s, 80);
        row(u"24:00"_s, 440);
        row(u"03:00"_s, 620); // the night to come
        row(u"now"_s, 0);
        row(u"现在"_s, 0);
        row(u"+30"_s, 30);
        row(u"+2h"_s, 120);
        row(u"+2小时"_s, 120);
        row(u"-10"_s, -10);
        row(u"07-24 18:30"_s, 110);
        row(u"7/24 18:30"_s, 110);
        row(u"7月24日18时30分"_s, 110);
        row(u"7月24日 18:30"_s, 110);
        row(u"2026-07-24 18:30"_s, 110);
        row(u"2026/7/24 18:30:20"_s, 110);
        row(u"2026年7月24日18:30"_s, 110);
        row(u"2026-07-24T18:30"_s, 110);
        row(u"202607241830"_s, 110);
        row(u"tomorrow 4:00"_s, 680);
        row(u"明天04:00"_s, 680);
        row(u"昨天 16:40"_s, -1440);
    }

    void timesAsTheyAreSaid()
    {
        QFETCH(QString, text);
        QFETCH(int, minutes);
        const auto read = readTime(text, now);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().text));
        QCOMPARE((*read - now) / minuteMs, minutes);
    }

    void aBareTimeLiesAfterWhatItFollows()
    {
        const qint64 begin = now + 60 * minuteMs; // 17:40
        QCOMPARE(readTime(u"17:00"_s, now, begin).value(), now + 20 * minuteMs + dayMs);
        QCOMPARE(readTime(u"18:00"_s, now, begin).value(), now + 80 * minuteMs);
    }

    void whatIsNoTimeIsRefused()
    {
        for (const QString &text : {u""_s, u"soon"_s, u"25:00"_s, u"18:61"_s, u"24:01"_s, u"2026-02-30 12:00"_s, u"7月32日 1:00"_s,
                                    u"18:30 18:30"_s, u"1784882400000"_s, u"+"_s, QString(300, u'1')}) {
            const auto read = readTime(text, now);
            QVERIFY2(!read, qPrintable(text));
            QCOMPARE(read.error().code, u"time.text"_s);
        }
    }

    void anyTimeIsReadAsItIsShown()
    {
        QRandomGenerator random(11);
        for (int i = 0; i < 3000; ++i) {
            const qint64 at = (now + (random.bounded(1400) - 700) * dayMs + random.bounded(1440) * minuteMs) / minuteMs * minuteMs;
            const auto read = readTime(timeText(at, now), now);
            QVERIFY2(read, qPrintable(timeText(at, now)));
            QCOMPARE(*read, at);
        }
    }

    /// Nothing that is written in English (sources, templates, plans, exercises, manual) has marks as wide as a Chinese character, but
    /// where it is about them.
    void englishHasNoWideMarks()
    {
        static const QRegularExpression literal(u"\"((?:[^\"\\\\]|\\\\.)*)\""_s);
        static const QRegularExpression english(u"\\ben: *(\"[^\"]*\"|[^,}]*)"_s);
        static const QRegularExpression wide(u"[\\x{3001}-\\x{3011}\\x{3014}-\\x{301f}\\x{ff01}-\\x{ff5e}]"_s);
        static const QRegularExpression han(u"[\\x{3400}-\\x{9fff}]"_s);
        static const QRegularExpression word(u"[A-Za-z]{3}"_s);
        static const QRegularExpression name(u"\\{[^}]*\\}"_s); // of what is put in
        QStringList found;
        int seen = 0;
        const auto look = [&](const QString &file, const QString &text) {
            ++seen;
            const QString said = QString(text).remove(name);
            if (said.contains(wide) && !said.contains(han) && said.contains(word) && !said.contains("ull-width"_L1))
                found << file + u": "_s + text;
        };
        const auto lookAt = [&](const QString &path, const QRegularExpression *part) {
            QFile file(path);
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
            const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
            for (const QString &line : lines) {
                if (!part)
                    look(path, line);
                else if (!line.trimmed().startsWith("//"_L1)) {
                    for (auto each = part->globalMatch(line); each.hasNext();)
                        look(path, each.next().captured(1));
                }
            }
        };
        const QString root = QStringLiteral(WATCHFLOOR_SOURCE_DIR "/");
        for (const auto &[folder, pattern, part] :
             {std::tuple{u"qml"_s, u"*.qml"_s, &literal}, std::tuple{u"app"_s, u"*.cpp"_s, &literal},
              std::tuple{u"models"_s, u"*.cpp"_s, &literal}, std::tuple{u"resources"_s, u"*.yaml"_s, &english},
              std::tuple{u"resources/manual/en"_s, u"*.md"_s, static_cast<const QRegularExpression *>(nullptr)}}) {
            QDirIterator files(root + folder, {pattern}, QDir::Files, QDirIterator::Subdirectories);
            QVERIFY(files.hasNext());
            while (files.hasNext())
                lookAt(files.next(), part);
        }
        QVERIFY(seen > 1000);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    }
};

WATCHFLOOR_TEST(TestTexts)
#include "test_texts.moc"
