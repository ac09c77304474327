// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctltools.h"

#include <QJsonArray>
#include <QSet>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace wf::test;

/// Exercises without a window.
class TestCtlDrill : public CtlTest {
    Q_OBJECT

private Q_SLOTS:
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

    /// The bundled exercise, on the roads of the bundled city.
    void theSameSeedGivesTheSameReport()
    {
        playTwice(u"binhe-west"_s);
        if (QTest::currentTestFailed())
            return;
        const QByteArray report = reportOf(u"binhe-west"_s);
        const QJsonObject json = QJsonDocument::fromJson(report).object();
        const QJsonArray stages = json.value("stages"_L1).toArray();
        QStringList keys;
        for (const QJsonValue &stage : stages) {
            keys.append(stage["key"_L1].toString());
            QVERIFY2(stage["expected"_L1].toInt() > 0, qPrintable(keys.last()));
        }
        QCOMPARE(keys, (QStringList{u"response"_s, u"command"_s, u"information"_s, u"agencies"_s, u"scene"_s, u"traffic"_s}));
        QCOMPARE(json.value("total"_L1)["missed"_L1].toInt(), 0);
        QVERIFY(json.value("total"_L1)["expected"_L1].toInt() > 50);

        // Off the roads it is another exercise.
        QCOMPARE(ctl({u"drill"_s, u"run"_s, bundled(), u"--report"_s, path(u"r3"_s), u"--city"_s, QString()}).code, 0);
        QVERIFY(contents(path(u"r3/report.json"_s)) != report);
    }

    void playsAsItIsTold()
    {
        QCOMPARE(ctl({u"drill"_s, u"run"_s, m_small, u"--players"_s, u"DD,XX"_s}).code, 1);
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
        if (qEnvironmentVariableIsSet("WATCHFLOOR_PARTS_APART")) // the others are a test of their own: test_otherdrills
            return;
        QTest::newRow("the bad day") << u"bad-day"_s << 2 << 1; // the bridge is handed to the night shift
        QTest::newRow("three points") << u"three-points"_s << 4 << 4;
    }

    /// Played by the automatic players alone, a closure goes all its way, and the report says when each step was done.
    void everyDrillTimesEveryStepOfItsClosures()
    {
        QFETCH(QString, drill);
        QFETCH(int, closures);
        QFETCH(int, reopened);
        playTwice(drill);
        if (QTest::currentTestFailed())
            return;
        const QJsonObject json = QJsonDocument::fromJson(reportOf(drill)).object();
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
            // Where nothing hangs any more when the road is opened nobody has still to say that the signs are down.
            const bool saysSigns = drill == "binhe-west"_L1;
            for (const QString &step :
                 {u"reopen.drainage"_s, u"reopen.municipal"_s, u"reopen.officer"_s, u"reopen.one_lane"_s, u"reopened"_s})
                QVERIFY2(moments.contains(step), qPrintable(closure["road"_L1].toString() + u' ' + step));
            QVERIFY(!saysSigns || moments.contains(u"reopen.signs_withdrawn"_s));
        }
        QCOMPARE(open, reopened);

        const Answer idle = ctl({u"drill"_s, u"run"_s, fileOf(drill), u"--players"_s, u"none"_s, u"--report"_s, path(drill + u"-none"_s)});
        QVERIFY2(idle.code == 0, qPrintable(idle.err));
        const QJsonObject none = QJsonDocument::fromJson(contents(path(drill + u"-none/report.json"_s))).object();
        const QJsonObject total = none.value("total"_L1).toObject();
        QVERIFY(total.value("expected"_L1).toInt() > 10);
        QCOMPARE(total.value("expected"_L1).toInt(), int(none.value("actions"_L1).toArray().size()));
        QCOMPARE(total.value("missed"_L1).toInt(), total.value("expected"_L1).toInt());
        QCOMPARE(total.value("score"_L1).toDouble(), 0.0);
    }

private:
    static QString fileOf(const QString &drill) { return share(u"drills/"_s + drill + u".yaml"_s); }
    [[nodiscard]] QByteArray reportOf(const QString &drill) const { return contents(path(drill + u"-1/report.json"_s)); }

    /// A bundled exercise gives the same report whatever the language and the time zone. Each takes seconds: it is played so once.
    void playTwice(const QString &drill)
    {
        if (m_twice.contains(drill))
            return;
        const QStringList run{u"drill"_s, u"run"_s, fileOf(drill), u"--seed"_s, u"1"_s};
        const Answer first = ctl(run + QStringList{u"--report"_s, path(drill + u"-1"_s), u"--verbose"_s});
        QVERIFY2(first.code == 0, qPrintable(first.err));
        const QStringList to{u"--report"_s, path(drill + u"-2"_s), u"--city"_s, share(u"taiyuan.citypack"_s), u"--speed"_s, u"max"_s};
        const Answer second = ctl(QStringList{u"--language"_s, u"zh_CN"_s} + run + to, u"America/Caracas"_s);
        QVERIFY2(second.code == 0, qPrintable(second.err));
        QVERIFY(!reportOf(drill).isEmpty());
        QVERIFY(contents(path(drill + u"-2/report.json"_s)) == reportOf(drill));
        for (const QString &folder : {drill + u"-1"_s, drill + u"-2"_s})
            QVERIFY2(contents(path(folder + u"/report.pdf"_s)).startsWith("%PDF-"), qPrintable(folder));
        m_twice.insert(drill);
    }

    QSet<QString> m_twice; ///< played so
};

QTEST_GUILESS_MAIN(TestCtlDrill)
#include "test_ctldrill.moc"
