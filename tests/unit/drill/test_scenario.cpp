// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "planfile.h"
#include "scenario.h"
#include "smallscenario.h"
#include "yamltree.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace wf;
using namespace Qt::StringLiterals;

/// What a scenario's author is told: each fault with its line and column.
class TestScenario : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsASoundFile()
    {
        const QTemporaryDir dir;
        const auto scenario = loadScenario(SmallScenario::write(dir.path()));
        if (!scenario)
            QFAIL(qPrintable(scenario.error().first().toString()));
        QCOMPARE(scenario->injects.size(), 2);
        QCOMPARE(scenario->expectedCount(), 2);
        QCOMPARE(scenario->assets.size(), 5);
        QCOMPARE(scenario->start, 1784882400000); // 2026-07-24 08:40 UTC
        QCOMPARE(scenario->brigadeSeats.value(u"yingze"_s), u"DY"_s);
        QCOMPARE(scenario->injects.at(1).expect.at(0).steps.at(0).nearest.count, 1);
    }

    void namesFaults_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("line");
        QTest::addColumn<int>("column");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *from, const char *to, int line, int column, const char *says) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << line << column << QString::fromUtf8(says);
        };
        row("unknown key", "    stage: scene", "    stage: scene\n    colour: red", 43, 5, "colour");
        row("wrong type", "duration: 40", "duration: long", 5, 11, "duration");
        row("unknown verb", "verb: warning.receive", "verb: warning.recieve", 28, 16, "warning.recieve");
        row("unknown field", "issuer: 气象台", "isuer: 气象台", 28, 94, "isuer");
        row("unresolved name", "subject: $w1, after", "subject: $w9, after", 39, 13, "$w9");
        row("unknown seat", "to: [DD]", "to: [XX]", 43, 10, "XX");
        row("unknown stage", "    stage: scene", "    stage: road", 42, 12, "road");
        row("unknown clause", "clause: \"2.1\"", "clause: \"9.9\"", 51, 17, "9.9");
        row("unknown asset", "to: floodpoint/bridge}", "to: floodpoint/moon}", 54, 74, "floodpoint/moon");
        row("seat with the log's mark", "{id: ZHZ, role", "{id: Z@Z, role", 9, 10, "Z@Z");
        row("seat with a comma", "{id: ZHZ, role", "{id: \"Z,Z\", role", 9, 10, "Z,Z");
        row("unknown brigade", "brigade: yingze, prefix", "brigade: moon, prefix", 11, 38, "brigade/moon");
        row("nearest of no brigade", "{type: car, to: floodpoint/bridge}", "{type: car, brigade: moon, to: floodpoint/bridge}", 54, 79,
            "brigade/moon");
        row("out of order", "    at: 8", "    at: 50", 41, 9, "at");
        row("no points", "points: 5\n        do:\n          - {verb: order", "points: 0\n        do:\n          - {verb: order", 52, 17,
            "points");
        row("missing English", "text: {zh: 积水, en: Water}", "text: {zh: 积水}", 44, 11, "en");
        row("bound twice", "as: o,", "as: w1,", 54, 13, "$w1");
        row("closed loop", "- {verb: order.send, as: o, after: 1, nearest: {type: car, to: floodpoint/bridge}",
            "- {verb: order.send, as: o, after: 1, nearest: {type: car, to: $o}", 54, 13, "loop");
    }

    void namesFaults()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(int, line);
        QFETCH(int, column);
        QFETCH(QString, says);
        const QTemporaryDir dir;
        QByteArray text = SmallScenario::drill();
        QVERIFY(text.contains(from));
        text.replace(text.indexOf(from), from.size(), to);
        const auto scenario = loadScenario(SmallScenario::write(dir.path(), text));
        QVERIFY(!scenario);
        QStringList all;
        for (const Fault &fault : scenario.error()) {
            all.append(fault.toString());
            if (fault.line == line && fault.column == column && fault.text.contains(says))
                return;
        }
        QFAIL(qPrintable(u"expected %1:%2 %3, got:\n%4"_s.arg(line).arg(column).arg(says, all.join(u'\n'))));
    }

    /// What is of one exercise, a seat or a place of it, stands in its file and nowhere in the program.
    void theProgramKnowsNoExercise()
    {
        const QString root = QStringLiteral(WATCHFLOOR_SOURCE_DIR);
        QSet<QString> ids;
        for (const QString &name : QDir(root + u"/resources/drills"_s).entryList({u"*.yaml"_s})) {
            if (name.contains("assets"_L1))
                continue;
            const auto scenario = loadScenario(root + u"/resources/drills/"_s + name);
            QVERIFY2(scenario, qPrintable(name));
            for (const Seat &seat : scenario->seats)
                ids.insert(seat.id);
            for (const Asset &asset : scenario->assets) {
                // The plan knows these by what they do.
                if (!asset.subject.startsWith("agency/"_L1))
                    ids.insert(asset.subject);
                if (asset.subject.startsWith("brigade/"_L1)) // records name them by this alone
                    ids.insert(asset.subject.section(u'/', 1));
            }
        }
        QVERIFY(ids.size() > 100);
        static const QRegularExpression comments(u"(^|\\s)//"_s);
        static const QRegularExpression quoted(u"\"([^\"]*)\""_s);
        int files = 0;
        for (const QString &room : {u"/qml"_s, u"/models"_s}) {
            QDirIterator all(root + room, {u"*.qml"_s, u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (all.hasNext()) {
                QFile file(all.next());
                if (file.fileName().endsWith("/room/seats.cpp"_L1)) // a center's own seats: exercises are written for these
                    continue;
                QVERIFY(file.open(QIODevice::ReadOnly));
                ++files;
                while (!file.atEnd()) {
                    const QString line = QString::fromUtf8(file.readLine());
                    const qsizetype comment = line.indexOf(comments);
                    for (const auto &text : quoted.globalMatch(comment < 0 ? line : line.first(comment)))
                        QVERIFY2(!ids.contains(text.captured(1)), qPrintable(file.fileName() + u": "_s + line));
                }
            }
        }
        QVERIFY(files > 300);
    }

    /// What duty can't work after is no plan for an exercise either: it says where, and does not begin without its limits.
    void refusesAPlanThatDutyRefuses()
    {
        const QTemporaryDir dir;
        const QString drill = SmallScenario::write(dir.path());
        QFile file(dir.filePath(u"plan.yaml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(SmallScenario::plan() + "targets: {order.sign: soon}\n");
        file.close();
        const auto scenario = loadScenario(drill);
        QVERIFY(!scenario);
        QCOMPARE(scenario.error().size(), 1);
        const Fault &fault = scenario.error().constFirst();
        QVERIFY2(fault.file.endsWith("plan.yaml"_L1) && fault.text.contains(u"order.sign"_s), qPrintable(fault.toString()));
        QCOMPARE(fault.line, 7);
        QCOMPARE(fault.column, 11);
    }

    /// All that is known of a plan comes from the same bytes: no second look at a file that may have changed, or gone.
    void aPlanIsReadOnce()
    {
        const auto plan = readPlan(SmallScenario::plan(), u"/nowhere/plan.yaml"_s);
        QVERIFY(plan && plan->whole);
        QCOMPARE(plan->clauses.size(), 2);
        QCOMPARE(plan->whole->clauses.size(), 2);
        const auto tree = parseYaml("format: watchfloor-plan/1\nauthority: {\"7\": [chief]}", u"p"_s);
        QVERIFY(tree);
        const auto refused = ResponsePlan::fromTree(*tree, u"p"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().file, u"p"_s);
        QCOMPARE(refused.error().line, 2);
        QCOMPARE(refused.error().column, 13);
    }

    void refusesWhatIsNotYaml()
    {
        const auto scenario = parseScenario("title: [unclosed", u"/tmp/x.yaml"_s);
        QVERIFY(!scenario);
        QVERIFY(scenario.error().first().line > 0);
    }

    void refusesAnAliasBomb()
    {
        QByteArray bomb = "a: &a [1,1,1,1,1,1,1,1,1,1]\n";
        for (char c = 'b'; c < 'k'; ++c)
            bomb += QByteArray(1, c) + ": &" + c + " [*" + char(c - 1) + ",*" + char(c - 1) + ",*" + char(c - 1) + ",*" + char(c - 1) + ",*"
                + char(c - 1) + "]\n";
        QVERIFY(!parseScenario(bomb, u"/tmp/x.yaml"_s));
    }
};

WATCHFLOOR_TEST(TestScenario)
#include "test_scenario.moc"
