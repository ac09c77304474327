// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDateTime>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

struct Ended {
    int code = -1;
    QString output;
    QString errors;
};

/// The program with an empty home of its own, as somebody sits before it or as a script begins it.
void begin(QProcess &process, const QString &home, const QStringList &arguments, bool isWatched)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (isWatched)
        environment.remove(u"WATCHFLOOR_BATCH"_s);
    else
        environment.insert(u"WATCHFLOOR_BATCH"_s, u"1"_s);
    for (const auto &name : {u"HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_CONFIG_HOME"_s})
        environment.insert(name, home);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(WATCHFLOOR_BINARY_DIR "/bin/watchfloor"), QStringList{u"--language"_s, u"zh_CN"_s} + arguments);
}

Ended run(const QString &home, const QStringList &arguments)
{
    QProcess process;
    begin(process, home, arguments, false);
    if (!process.waitForFinished(120'000)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()), QString::fromUtf8(process.readAllStandardError())};
}

} // namespace

/// The program as a process: what it can't open is said with its name and ends it; what it can open is painted.
class TestStart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatCantBeOpenedIsSaid_data()
    {
        QTest::addColumn<QStringList>("arguments"); // %1: a file that is none of what is expected
        QTest::addColumn<QString>("where");
        QTest::newRow("a drill") << QStringList{u"--drill"_s, u"%1"_s} << u":1:1"_s;
        QTest::newRow("a log of duty") << QStringList{u"--live"_s, u"--log"_s, u"%1"_s} << QString();
        QTest::newRow("a replay") << QStringList{u"--replay"_s, u"%1"_s} << QString();
        QTest::newRow("a city") << QStringList{u"--city"_s, u"%1"_s} << QString();
        QTest::newRow("assets") << QStringList{u"--live"_s, u"--assets"_s, u"%1"_s} << u":1:1"_s;
    }

    void whatCantBeOpenedIsSaid()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, where);
        const QTemporaryDir home;
        const QString file = home.filePath(u"某文件.txt"_s);
        QFile text(file);
        QVERIFY(text.open(QFile::WriteOnly) && text.write("just words, no more than that\n") > 0);
        text.close();
        arguments.replaceInStrings(u"%1"_s, file);
        const Ended ended = run(home.path(), arguments);
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.errors.contains(file + where), qPrintable(ended.errors));
        QVERIFY(text.open(QFile::ReadOnly));
        QCOMPARE(text.readAll(), "just words, no more than that\n");
    }

    /// Begun by an icon: it does not vanish with the reason, which its window shows until somebody has read it.
    void aReasonStaysOnTheScreen()
    {
        const QTemporaryDir home;
        const QString file = home.filePath(u"某文件.txt"_s);
        QFile text(file);
        QVERIFY(text.open(QFile::WriteOnly) && text.write("just words, no more than that\n") > 0);
        text.close();
        QProcess process;
        process.setReadChannel(QProcess::StandardError);
        begin(process, home.path(), {u"--live"_s, u"--log"_s, file}, true);
        QString said;
        while (!said.contains(file) && process.waitForReadyRead(60'000))
            said += QString::fromUtf8(process.readAllStandardError());
        QVERIFY2(said.contains(file), qPrintable(said));
        QVERIFY(!process.waitForFinished(3'000));
        process.kill();
        process.waitForFinished();
    }

    void whatIsNotUsedIsRefused_data()
    {
        QTest::addColumn<QStringList>("arguments"); // %1: a file that is there
        QTest::addColumn<QString>("named");
        const QString live = u"--live"_s;
        const QString replay = u"--replay"_s;
        for (const auto &[option, value] : {std::pair(u"--drill"_s, u"%1"_s), std::pair(u"--seed"_s, u"2"_s),
                                            std::pair(u"--players"_s, u"all"_s), std::pair(u"--demo"_s, u"out"_s)}) {
            QTest::addRow("duty with %s", qPrintable(option)) << QStringList{live, option, value} << option;
            QTest::addRow("a replay with %s", qPrintable(option)) << QStringList{replay, u"%1"_s, option, value} << option;
        }
        for (const auto &[option, value] :
             {std::pair(u"--assets"_s, u"%1"_s), std::pair(u"--plan"_s, u"%1"_s), std::pair(u"--gauges"_s, u"."_s),
              std::pair(u"--keep-measurements"_s, u"9"_s), std::pair(u"--keep-hours"_s, u"72"_s), std::pair(u"--backup"_s, u"."_s)}) {
            QTest::addRow("an exercise with %s", qPrintable(option)) << QStringList{option, value} << option;
            QTest::addRow("a replay with %s", qPrintable(option)) << QStringList{replay, u"%1"_s, option, value} << option;
        }
        QTest::newRow("a replay that writes") << QStringList{replay, u"%1"_s, u"--log"_s, u"other.wflog"_s} << u"--log"_s;
        QTest::newRow("a replay on duty") << QStringList{replay, u"%1"_s, live} << u"--live"_s;
        QTest::newRow("no folder for backups") << QStringList{live, u"--backup-keep"_s, u"3"_s} << u"--backup"_s;
        QTest::newRow("no time of day") << QStringList{live, u"--backup"_s, u"."_s, u"--backup-at"_s, u"25:00"_s} << u"25:00"_s;
        for (const auto &hours : {u"23"_s, u"721"_s, u"-48"_s, u"1.5"_s, u"two"_s})
            QTest::addRow("%s hours", qPrintable(hours))
                << QStringList{live, u"--keep-hours="_s + hours} << QString(u"--keep-hours "_s + hours);
        for (const auto &hours : {u"24"_s, u"720"_s}) { // these are taken: what is wrong is what comes after them
            QTest::addRow("%s hours, and no page", qPrintable(hours))
                << QStringList{live, u"--keep-hours"_s, hours, u"--page"_s, u"nonsense"_s} << u"nonsense"_s;
        }
        QTest::newRow("no page") << QStringList{u"--page"_s, u"nonsense"_s} << u"nonsense"_s;
    }

    void whatIsNotUsedIsRefused()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, named);
        const QTemporaryDir home;
        QFile file(home.filePath(u"file"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        arguments.replaceInStrings(u"%1"_s, file.fileName());
        const Ended ended = run(home.path(), arguments);
        QCOMPARE(ended.code, 2);
        QVERIFY2(ended.errors.contains(named), qPrintable(ended.errors));
    }

    void theCityIsPainted_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("the exercise") << QStringList{};
        QTest::newRow("duty with its assets") << QStringList{
            u"--live"_s, u"--assets"_s, QStringLiteral(WATCHFLOOR_BINARY_DIR "/share/watchfloor/drills/taiyuan-assets.yaml")};
    }

    void theCityIsPainted()
    {
        QFETCH(QStringList, arguments);
        const QTemporaryDir home;
        const Ended ended = run(home.path(), arguments << u"--measure-start"_s);
        QCOMPARE(ended.code, 0);
        QVERIFY2(ended.output.contains("first-frame "_L1), qPrintable(ended.output + ended.errors)); // said only of a picture with a map
    }

    void theNextStartHasItsTiles()
    {
        const QTemporaryDir home;
        // Each tile of the first picture that is asked for is written there anew.
        const auto written = [&home] {
            QStringList all;
            QDirIterator files(home.path(), {u"osm_100-*.png"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext())
                all << files.nextFileInfo().fileName() + u' ' + files.fileInfo().lastModified().toString(Qt::ISODateWithMs);
            all.sort();
            return all;
        };
        // The first time they have to be drawn, and a slow machine is left before the last of them.
        QCOMPARE(run(home.path(), {u"--live"_s, u"--measure-start"_s}).code, 0);
        QCOMPARE(run(home.path(), {u"--live"_s, u"--measure-start"_s}).code, 0);
        const QStringList first = written();
        QVERIFY2(first.size() >= 12, qPrintable(first.join(u'\n')));
        const Ended again = run(home.path(), {u"--live"_s, u"--measure-start"_s});
        QVERIFY2(again.output.contains("first-frame "_L1), qPrintable(again.output + again.errors));
        QCOMPARE(written(), first);
    }
};

QTEST_GUILESS_MAIN(TestStart)
#include "test_start.moc"
