// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../unit/drill/smallscenario.h"
#include "../unit/log/logtools.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

struct Answer {
    int code = -1;
    QString out;
    QString err;
    QByteArray bytes; ///< stdout as it is
};

QByteArray contents(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Rows of quoted fields, as RFC 4180 has them.
QList<QStringList> readCsv(const QString &text)
{
    QList<QStringList> rows{QStringList{QString()}};
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'"' && quoted && i + 1 < text.size() && text.at(i + 1) == u'"')
            rows.last().last() += text.at(++i);
        else if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            rows.last().append(QString());
        else if (c == u'\n' && !quoted)
            rows.append(QStringList{QString()});
        else if (c != u'\r' || quoted)
            rows.last().last() += c;
    }
    rows.removeLast(); // after the last line's end
    return rows;
}

} // namespace

/// The command-line program as its users meet it: a process, files, exit codes.
class TestCtl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_small = SmallScenario::write(m_dir.path());
        const Answer played = ctl({u"drill"_s, u"run"_s, m_small, u"--log"_s, path(u"small.wflog"_s)});
        QVERIFY2(played.code == 0, qPrintable(played.err));
    }

    void tellsHowItIsUsed()
    {
        QCOMPARE(ctl({}).code, 2);
        QCOMPARE(ctl({u"sing"_s}).code, 2);
        QCOMPARE(ctl({u"log"_s, u"verify"_s}).code, 2);
        QCOMPARE(ctl({u"log"_s, u"export"_s, path(u"small.wflog"_s), u"--format"_s, u"xls"_s}).code, 2);
        QCOMPARE(ctl({u"drill"_s, u"run"_s, m_small, u"--seed"_s, u"one"_s}).code, 2);
        QCOMPARE(ctl({u"city"_s, u"build"_s}).code, 2);
        const Answer help = ctl({u"--help"_s});
        QCOMPARE(help.code, 0);
        for (const QString &word : {u"city build"_s, u"log verify"_s, u"log export"_s, u"log forget"_s, u"drill check"_s, u"drill run"_s})
            QVERIFY2(help.out.contains(word), qPrintable(word));
        QVERIFY(ctl({u"--language"_s, u"zh_CN"_s, u"--help"_s}).out.contains(u"用法"));
    }

    void verifiesACleanLog()
    {
        const Answer clean = ctl({u"log"_s, u"verify"_s, path(u"small.wflog"_s)});
        QCOMPARE(clean.code, 0);
        QVERIFY2(clean.out.contains("is sound"_L1), qPrintable(clean.out));
        QVERIFY(clean.err.isEmpty());
    }

    void namesATamperedEvent_data()
    {
        QTest::addColumn<bool>("last");
        QTest::newRow("in the middle") << false;
        QTest::newRow("the last") << true;
    }

    void namesATamperedEvent()
    {
        QFETCH(bool, last);
        const QList<QJsonObject> events = exported(path(u"small.wflog"_s));
        QVERIFY(events.size() > 20);
        const QJsonObject event = last ? events.last() : events.at(events.size() / 2);
        const QString seq = QString::number(event.value("seq"_L1).toInteger());
        const QString file = path(last ? u"last.wflog"_s : u"middle.wflog"_s);
        QVERIFY(QFile::copy(path(u"small.wflog"_s), file));
        QVERIFY(wf::test::tamper(file, "UPDATE events SET at = at + 60000 WHERE seq = " + seq.toUtf8()));
        const Answer answer = ctl({u"log"_s, u"verify"_s, file});
        QCOMPARE(answer.code, 1);
        const QString said = answer.out + answer.err;
        QVERIFY2(said.contains(u"Event %1 ("_s.arg(seq)), qPrintable(said));
        QVERIFY2(said.contains(event.value("id"_L1).toString()), qPrintable(said));
    }

    void refusesWhatIsNoLog()
    {
        const Answer text = ctl({u"log"_s, u"verify"_s, m_small});
        QCOMPARE(text.code, 1);
        QVERIFY2(text.err.contains("small.yaml"_L1), qPrintable(text.err));
        const Answer none = ctl({u"log"_s, u"export"_s, path(u"none.wflog"_s), u"--format"_s, u"csv"_s});
        QCOMPARE(none.code, 1);
        QVERIFY2(none.err.contains("none.wflog"_L1), qPrintable(none.err));
        QVERIFY(!QFile::exists(path(u"none.wflog"_s)));
    }

    void exportsTheLog()
    {
        const QList<QJsonObject> events = exported(path(u"small.wflog"_s));
        QCOMPARE(events.first().value("verb"_L1).toString(), u"exercise.begin"_s);
        QCOMPARE(events.last().value("verb"_L1).toString(), u"exercise.end"_s);
        const QString file = path(u"small.csv"_s);
        const Answer csv = ctl({u"log"_s, u"export"_s, path(u"small.wflog"_s), u"--format"_s, u"csv"_s, u"-o"_s, file});
        QCOMPARE(csv.code, 0);
        const QByteArray bytes = contents(file);
        QVERIFY(bytes.startsWith("\xef\xbb\xbf"));
        const QList<QStringList> rows = readCsv(QString::fromUtf8(bytes.sliced(3)));
        QCOMPARE(rows.size(), events.size() + 1);
        const qsizetype id = rows.first().indexOf(u"id"_s);
        const qsizetype record = rows.first().indexOf(u"record"_s);
        QVERIFY(id >= 0 && record >= 0);
        for (qsizetype i = 0; i < events.size(); ++i) {
            const QStringList &row = rows.at(i + 1);
            QCOMPARE(row.size(), rows.first().size());
            QCOMPARE(row.at(id), events.at(i).value("id"_L1).toString());
            QCOMPARE(QJsonDocument::fromJson(row.at(record).toUtf8()).object(), events.at(i).value("record"_L1).toObject());
            QCOMPARE(events.at(i).value("mark"_L1).toString(), u"演练"_s);
        }
    }

    void erasesPersonalData()
    {
        const QString file = path(u"personal.wflog"_s);
        {
            auto store = wf::LogStore::open(file, wf::LogStore::Access::ReadWrite);
            QVERIFY(store.has_value());
            for (int n = 1; n <= 3; ++n) {
                wf::Draft call = wf::test::draft(u"call/%1"_s.arg(n), n);
                call.record = R"({"person":"张建国","phone":"1391234567%1"})";
                call.record.replace("%1", QByteArray::number(n));
                QVERIFY(store->append({call}).has_value());
            }
        }
        const QStringList command{u"log"_s, u"forget"_s, file};
        QCOMPARE(ctl(command).code, 2);
        QCOMPARE(ctl(command + QStringList{u"--before"_s, u"yesterday"_s}).code, 2);
        QCOMPARE(ctl(command + QStringList{u"--subject"_s, u"call"_s}).code, 2);
        QCOMPARE(ctl(command + QStringList{u"--subject"_s, u"call/1"_s, u"--text"_s, u"x"_s}).code, 2);
        QVERIFY(contents(file).contains("13912345672"));
        QVERIFY(!ctl({u"log"_s, u"export"_s, file, u"--format"_s, u"csv"_s}).bytes.contains("13912345672"));
        QVERIFY(ctl({u"log"_s, u"export"_s, file, u"--format"_s, u"csv"_s, u"--personal"_s}).bytes.contains("13912345672"));
        const Answer one = ctl(command + QStringList{u"--text"_s, u"13912345672"_s});
        QCOMPARE(one.code, 0);
        QVERIFY2(one.out.contains("1 personal texts erased; 1 events of 1 records"_L1), qPrintable(one.out));
        QVERIFY(!contents(file).contains("13912345672"));
        const Answer record = ctl(command + QStringList{u"--subject"_s, u"call/1"_s});
        QVERIFY2(record.out.contains("2 personal texts erased; 3 events of 3 records"_L1), qPrintable(record.out));
        QVERIFY(!contents(file).contains("张建国"));
        QCOMPARE(ctl(command + QStringList{u"--before"_s, u"2026-07-01"_s}).out.section(u' ', 0, 0), u"0"_s);
        QVERIFY(contents(file).contains("13912345673"));
        QCOMPARE(ctl(command + QStringList{u"--before"_s, u"2026-12-31T08:00:00+08:00"_s}).out.section(u' ', 0, 0), u"1"_s);
        QVERIFY(!contents(file).contains("13912345673"));
        const Answer check = ctl({u"log"_s, u"verify"_s, file});
        QVERIFY2(check.code == 0, qPrintable(check.out + check.err));
        QVERIFY2(ctl({u"log"_s, u"export"_s, file, u"--format"_s, u"jsonl"_s, u"--personal"_s}).out.contains("erased"_L1), "reads so");
        QCOMPARE(ctl({u"log"_s, u"forget"_s, path(u"none.wflog"_s), u"--text"_s, u"x"_s}).code, 1);
        QVERIFY(!QFile::exists(path(u"none.wflog"_s)));
    }

    void placesFaultsOfAnExercise()
    {
        const QTemporaryDir dir;
        const QByteArray faulty
            = SmallScenario::drill().replace("verb: warning.receive", "verb: warning.recieve").replace("to: [DD]", "to: [XX]");
        const QString file = SmallScenario::write(dir.path(), faulty);
        for (const QString &action : {u"check"_s, u"run"_s}) {
            const Answer answer = ctl({u"drill"_s, action, file});
            QCOMPARE(answer.code, 1);
            QVERIFY2(answer.err.contains(file + ":28:16: "_L1), qPrintable(answer.err));
            QVERIFY2(answer.err.contains("warning.recieve"_L1), qPrintable(answer.err));
            QVERIFY2(answer.err.contains(file + ":43:10: "_L1), qPrintable(answer.err));
        }
        const Answer sound = ctl({u"drill"_s, u"check"_s, m_small});
        QCOMPARE(sound.code, 0);
        QVERIFY2(sound.out.contains("2 injects, 2 expected"_L1), qPrintable(sound.out));
    }

    /// The bundled exercise, on the roads of the bundled city, whatever the language and the time zone.
    void theSameSeedGivesTheSameReport()
    {
        const Answer first = ctl({u"drill"_s, u"run"_s, bundled(), u"--seed"_s, u"1"_s, u"--report"_s, path(u"r1"_s), u"--verbose"_s});
        QVERIFY2(first.code == 0, qPrintable(first.err));
        const Answer second = ctl({u"--language"_s, u"zh_CN"_s, u"drill"_s, u"run"_s, bundled(), u"--seed"_s, u"1"_s, u"--speed"_s,
                                   u"max"_s, u"--report"_s, path(u"r2"_s), u"--city"_s, share(u"taiyuan.citypack"_s)},
                                  u"America/Caracas"_s);
        QVERIFY2(second.code == 0, qPrintable(second.err));
        const QByteArray report = contents(path(u"r1/report.json"_s));
        QVERIFY(!report.isEmpty());
        QVERIFY(contents(path(u"r2/report.json"_s)) == report);
        for (const QString &pdf : {u"r1/report.pdf"_s, u"r2/report.pdf"_s})
            QVERIFY2(contents(path(pdf)).startsWith("%PDF-"), qPrintable(pdf));

        const QJsonObject json = QJsonDocument::fromJson(report).object();
        const QJsonArray stages = json.value("stages"_L1).toArray();
        QStringList keys;
        for (const QJsonValue &stage : stages) {
            keys.append(stage["key"_L1].toString());
            QVERIFY2(stage["expected"_L1].toInt() > 0, qPrintable(keys.last()));
        }
        QCOMPARE(keys, (QStringList{u"response"_s, u"command"_s, u"information"_s, u"agencies"_s, u"scene"_s, u"traffic"_s}));
        QCOMPARE(json.value("total"_L1)["missed"_L1].toInt(), 0);

        // Off the roads it is another exercise.
        QCOMPARE(ctl({u"drill"_s, u"run"_s, bundled(), u"--report"_s, path(u"r3"_s), u"--city"_s, QString()}).code, 0);
        QVERIFY(contents(path(u"r3/report.json"_s)) != report);
    }

    void playsAtTheSpeedItIsTold()
    {
        for (const QString &wrong : {u"0"_s, u"0.5"_s, u"3601"_s, u"fast"_s})
            QCOMPARE(ctl({u"drill"_s, u"run"_s, m_small, u"--speed"_s, wrong}).code, 2);
        QVERIFY(ctl({u"drill"_s, u"run"_s, m_small, u"--report"_s, path(u"max"_s)}).err.isEmpty());
        const Answer paced = ctl({u"drill"_s, u"run"_s, m_small, u"--speed"_s, u"3600"_s, u"--report"_s, path(u"paced"_s)});
        QCOMPARE(paced.code, 0);
        QCOMPARE(contents(path(u"paced/report.json"_s)), contents(path(u"max/report.json"_s)));
        QVERIFY2(paced.err.contains("T+10:00 of 40 min"_L1), qPrintable(paced.err));
    }

    void isInterrupted()
    {
        const QStringList command{u"drill"_s, u"run"_s, m_small, u"--log"_s, path(u"cut.wflog"_s), u"--report"_s, path(u"cut"_s)};
        QProcess process;
        process.start(QStringLiteral(WATCHFLOORCTL), QStringList{u"--language"_s, u"en"_s} + command + QStringList{u"--speed"_s, u"60"_s});
        process.setReadChannel(QProcess::StandardError);
        while (!process.canReadLine())
            QVERIFY(process.waitForReadyRead(60'000)); // it has begun
        QCOMPARE(::kill(pid_t(process.processId()), SIGINT), 0);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 130);
        QVERIFY(process.readAllStandardError().contains("Interrupted at minute"));
        QCOMPARE(ctl({u"log"_s, u"verify"_s, path(u"cut.wflog"_s)}).code, 0);
        QCOMPARE(exported(path(u"cut.wflog"_s)).last().value("verb"_L1).toString(), u"exercise.pause"_s);
        QCOMPARE(QJsonDocument::fromJson(contents(path(u"cut/report.json"_s)))["ended"_L1].toBool(true), false);
        const Answer rest = ctl(command);
        QVERIFY2(rest.code == 0, qPrintable(rest.err));
        QCOMPARE(exported(path(u"cut.wflog"_s)).last().value("verb"_L1).toString(), u"exercise.end"_s);
    }

    void everyDrillTimesEveryStepOfItsClosures_data()
    {
        QTest::addColumn<QString>("drill");
        QTest::addColumn<int>("closures");
        QTest::addColumn<int>("reopened");
        QTest::newRow("Binhe West Road") << u"binhe-west"_s << 3 << 3;
        QTest::newRow("the bad day") << u"bad-day"_s << 2 << 1; // the bridge is handed to the night shift
        QTest::newRow("three points") << u"three-points"_s << 4 << 4;
    }

    /// Played by the automatic players alone, a closure goes all its way, and the report says when each step was done.
    void everyDrillTimesEveryStepOfItsClosures()
    {
        QFETCH(QString, drill);
        QFETCH(int, closures);
        QFETCH(int, reopened);
        const QString file = share(u"drills/"_s + drill + u".yaml"_s);
        for (const QString &folder : {drill + u"-1"_s, drill + u"-2"_s}) {
            const Answer played = ctl({u"drill"_s, u"run"_s, file, u"--seed"_s, u"1"_s, u"--report"_s, path(folder)});
            QVERIFY2(played.code == 0, qPrintable(played.err));
        }
        const QByteArray report = contents(path(drill + u"-1/report.json"_s));
        QVERIFY(report == contents(path(drill + u"-2/report.json"_s)));
        const QJsonObject json = QJsonDocument::fromJson(report).object();
        QCOMPARE(json.value("total"_L1)["missed"_L1].toInt(), 0);
        const QJsonArray all = json.value("closures"_L1).toArray();
        QCOMPARE(all.size(), closures);
        int open = 0;
        for (const QJsonValue &closure : all) {
            QStringList moments;
            for (const QJsonValue &moment : closure["moments"_L1].toArray()) {
                moments.append(moment["step"_L1].toString(moment["state"_L1].toString()));
                QVERIFY(moment["minute"_L1].isDouble());
            }
            for (const QString &step :
                 {u"stopped"_s, u"confirmed"_s, u"in_force"_s, u"scene.cordon"_s, u"scene.cleared"_s, u"publish.signs"_s,
                  u"publish.radio"_s, u"publish.navigation"_s, u"agency.drainage"_s, u"agency.fire"_s, u"agency.urban"_s, u"agency.bus"_s,
                  u"traffic.far"_s, u"traffic.middle"_s, u"traffic.near"_s, u"traffic.signals"_s})
                QVERIFY2(moments.contains(step), qPrintable(closure["road"_L1].toString() + u' ' + step + u": "_s + moments.join(u' ')));
            if (closure["state"_L1].toString() != "reopened"_L1)
                continue;
            ++open;
            for (const QString &step : {u"reopen.drainage"_s, u"reopen.municipal"_s, u"reopen.officer"_s, u"reopen.one_lane"_s,
                                        u"reopen.signs_withdrawn"_s, u"reopened"_s})
                QVERIFY2(moments.contains(step), qPrintable(closure["road"_L1].toString() + u' ' + step));
        }
        QCOMPARE(open, reopened);

        const Answer idle = ctl({u"drill"_s, u"run"_s, file, u"--players"_s, u"none"_s, u"--report"_s, path(drill + u"-none"_s)});
        QVERIFY2(idle.code == 0, qPrintable(idle.err));
        const QJsonObject total
            = QJsonDocument::fromJson(contents(path(drill + u"-none/report.json"_s))).object().value("total"_L1).toObject();
        QCOMPARE(total.value("missed"_L1).toInt(), total.value("expected"_L1).toInt());
    }

    void withoutPlayersEverythingIsMissed()
    {
        const Answer answer = ctl({u"drill"_s, u"run"_s, bundled(), u"--players"_s, u"none"_s, u"--report"_s, path(u"none"_s)});
        QVERIFY2(answer.code == 0, qPrintable(answer.err));
        const QJsonObject json = QJsonDocument::fromJson(contents(path(u"none/report.json"_s))).object();
        const QJsonObject total = json.value("total"_L1).toObject();
        QCOMPARE(total.value("expected"_L1).toInt(), int(json.value("actions"_L1).toArray().size()));
        QVERIFY(total.value("expected"_L1).toInt() > 50);
        QCOMPARE(total.value("missed"_L1).toInt(), total.value("expected"_L1).toInt());
        QCOMPARE(total.value("score"_L1).toDouble(), 0.0);
        QCOMPARE(ctl({u"drill"_s, u"run"_s, m_small, u"--players"_s, u"DD,XX"_s}).code, 1);
    }

    void namesThePlaceInABrokenMap_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("place");
        QTest::newRow("cut") << QByteArray("{\"type\":\n\"Feat") << u"broken.geojson, line 2"_s;
        QTest::newRow("outside the world") << QByteArray(
            R"({"type":"FeatureCollection","features":[{"properties":{"osm_id":"42","highway":"primary"},"geometry":{"type":"LineString","coordinates":[[112.5,37.8],[37.8,112.5]]}}]})")
                                           << u"way 42"_s;
    }

    void namesThePlaceInABrokenMap()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, place);
        QFile file(path(u"broken.geojson"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const Answer answer = ctl({u"city"_s, u"build"_s, u"--osm"_s, file.fileName(), u"-o"_s, path(u"broken.citypack"_s)});
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.err.contains(place), qPrintable(answer.err));
        QVERIFY2(answer.err.contains(file.fileName()), qPrintable(answer.err));
        QVERIFY(!QFile::exists(path(u"broken.citypack"_s)));
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    static QString share(const QString &name) { return QStringLiteral(WATCHFLOOR_BINARY_DIR "/share/watchfloor/") + name; }
    static QString bundled() { return share(u"drills/binhe-west.yaml"_s); }

    [[nodiscard]] Answer ctl(const QStringList &arguments, const QString &timeZone = u"UTC"_s) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"QT_QPA_PLATFORM"_s); // its own choice
        environment.insert(u"TZ"_s, timeZone);
        process.setProcessEnvironment(environment);
        process.setWorkingDirectory(m_dir.path());
        const bool chosen = arguments.contains("--language"_L1);
        process.start(QStringLiteral(WATCHFLOORCTL), chosen ? arguments : QStringList{u"--language"_s, u"en"_s} + arguments);
        Answer answer;
        if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
            return answer;
        answer.bytes = process.readAllStandardOutput();
        answer.code = process.exitCode();
        answer.out = QString::fromUtf8(answer.bytes);
        answer.err = QString::fromUtf8(process.readAllStandardError());
        return answer;
    }

    [[nodiscard]] QList<QJsonObject> exported(const QString &log) const
    {
        QList<QJsonObject> events;
        const Answer answer = ctl({u"log"_s, u"export"_s, log, u"--format"_s, u"jsonl"_s});
        for (const QByteArray &line : answer.bytes.split('\n')) {
            if (!line.isEmpty())
                events.append(QJsonDocument::fromJson(line).object());
        }
        return answer.code == 0 ? events : QList<QJsonObject>();
    }

    QTemporaryDir m_dir;
    QString m_small;
};

QTEST_GUILESS_MAIN(TestCtl)
#include "test_ctl.moc"
