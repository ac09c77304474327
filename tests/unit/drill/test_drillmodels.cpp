// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drilltable.h"
#include "headlessdrill.h"
#include "smallscenario.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace wf;
using namespace Qt::StringLiterals;

namespace {

/// What a view would show: a copy of a model's rows, kept only by what the model tells.
class Mirror {
public:
    explicit Mirror(const QAbstractItemModel &model)
        : m_model(model)
    {
        QObject::connect(&model, &QAbstractItemModel::rowsInserted, &m_context, [this](const QModelIndex &, int first, int last) {
            for (int row = first; row <= last; ++row)
                m_rows.insert(row, read(row, {}));
        });
        QObject::connect(&model, &QAbstractItemModel::dataChanged, &m_context,
                         [this](const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) {
                             for (int row = first.row(); row <= last.row(); ++row)
                                 m_rows[row].insert(read(row, roles));
                         });
        for (int row = 0; row < model.rowCount(); ++row)
            m_rows.append(read(row, {}));
    }

    /// The first place where the copy is not what the model says; empty = none.
    [[nodiscard]] QString difference() const
    {
        if (m_rows.size() != m_model.rowCount())
            return u"%1 rows, not %2"_s.arg(m_rows.size()).arg(m_model.rowCount());
        for (int row = 0; row < m_rows.size(); ++row) {
            const QVariantMap now = read(row, {});
            for (auto it = now.begin(); it != now.end(); ++it) {
                if (m_rows.at(row).value(it.key()) != it.value())
                    return u"row %1, %2: %3, not %4"_s.arg(row).arg(it.key(), m_rows.at(row).value(it.key()).toString(), it->toString());
            }
        }
        return {};
    }

private:
    [[nodiscard]] QVariantMap read(int row, const QList<int> &roles) const
    {
        QVariantMap values;
        const auto names = m_model.roleNames();
        for (auto it = names.begin(); it != names.end(); ++it) {
            if (!roles.isEmpty() && !roles.contains(it.key()))
                continue;
            QVariant value = m_model.index(row, 0).data(it.key());
            // Time runs on all the while; what shows is whole minutes, and nothing once it is done.
            if (it.value() == "left" && m_model.index(row, 0).data(ExpectedModel::DoneAtRole).toLongLong() > 0)
                continue;
            if (it.value() == "left")
                value = std::floor(value.toDouble());
            values.insert(QString::fromLatin1(it.value()), value);
        }
        return values;
    }

    const QAbstractItemModel &m_model;
    QObject m_context;
    QList<QVariantMap> m_rows;
};

constexpr auto Strict = QAbstractItemModelTester::FailureReportingMode::QtTest;

} // namespace

/// Control's lists while an exercise runs.
class TestDrillModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_scenario = loadScenario(SmallScenario::write(m_dir.path())).value(); }

    void tellEveryChange_data()
    {
        QTest::addColumn<QString>("players");
        QTest::newRow("all") << u"all"_s;
        QTest::newRow("none") << u"none"_s;
    }

    void tellEveryChange()
    {
        QFETCH(QString, players);
        const auto played = playDrill(
            m_scenario,
            {.logFile = m_dir.filePath(players + u".wflog"_s), .seed = 1, .players = players, .untilMinute = -1, .roads = nullptr});
        QVERIFY(played.has_value());
        DrillProgress progress(m_scenario);
        InjectsModel injects(m_scenario, progress);
        ExpectedModel expected(m_scenario, progress);
        const QAbstractItemModelTester injectsTester(&injects, Strict);
        const QAbstractItemModelTester expectedTester(&expected, Strict);
        const Mirror injectsMirror(injects);
        const Mirror expectedMirror(expected);
        QCOMPARE(injects.rowCount(), 2);
        QCOMPARE(expected.rowCount(), 0);
        qint64 now = m_scenario.start;
        for (const Event &event : played->events) {
            for (; now < event.at; now += 20'000) {
                expected.refresh(now);
                QVERIFY2(expectedMirror.difference().isEmpty(), qPrintable(expectedMirror.difference()));
            }
            progress.apply(event);
            injects.refresh();
            expected.refresh(event.at);
            QVERIFY2(injectsMirror.difference().isEmpty(), qPrintable(injectsMirror.difference()));
            QVERIFY2(expectedMirror.difference().isEmpty(), qPrintable(expectedMirror.difference()));
        }
        QCOMPARE(injects.shownCount(), 2);
        QCOMPARE(expected.rowCount(), 2);
        const bool all = players == "all"_L1;
        QCOMPARE(expected.answeredCount(), all ? 2 : 0);
        QCOMPARE(expected.overdueCount(), all ? 0 : 2);
        // The newest inject first.
        QCOMPARE(expected.index(0).data(ExpectedModel::KeyRole).toString(), u"e02"_s);
        QCOMPARE(expected.index(0).data(ExpectedModel::StatusRole).toString(), all ? u"done"_s : u"overdue"_s);
        QCOMPARE(expected.index(0).data(ExpectedModel::ByRole).toString(), all ? u"DD"_s : QString());
        QCOMPARE(injects.index(0).data(InjectsModel::AnsweredRole).toInt(), all ? 1 : 0);
        QCOMPARE(injects.index(1).data(InjectsModel::ShownAtRole).toLongLong(), m_scenario.timeOf(8));
        injects.refreshAll();
        expected.refreshAll();
        QVERIFY(!injects.index(2).isValid());
    }

    void holdInsideARunningExercise()
    {
        DrillTable table(m_dir.filePath(u"live.wflog"_s), m_scenario, LocalLog::Mode::Inline);
        Director director(m_scenario, table.room());
        const QAbstractItemModelTester injectsTester(director.injects(), Strict);
        const QAbstractItemModelTester expectedTester(director.expected(), Strict);
        const Mirror injectsMirror(*director.injects());
        const Mirror expectedMirror(*director.expected());
        QSignalSpy shown(&director, &Director::injectShown);
        QStringList differences;
        connect(&director, &Director::ticked, &director, [&] {
            for (const Mirror *mirror : {&injectsMirror, &expectedMirror}) {
                if (const QString difference = mirror->difference(); !difference.isEmpty())
                    differences.append(u"%1: %2"_s.arg(director.elapsedText(), difference));
            }
        });
        director.runToEnd();
        QCOMPARE(director.state(), u"ended"_s);
        QCOMPARE(shown.count(), 2);
        QVERIFY2(differences.isEmpty(), qPrintable(differences.value(0)));
        QCOMPARE(director.injects()->shownCount(), 2);
        QCOMPARE(director.expected()->answeredCount(), 2);
    }

private:
    QTemporaryDir m_dir;
    Scenario m_scenario;
};

QTEST_MAIN(TestDrillModels)
#include "test_drillmodels.moc"
