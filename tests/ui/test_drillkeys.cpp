// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../unit/drill/smallscenario.h"
#include "heldfiles.h"
#include "onetest.h"
#include "testwindow.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;

/// F5, F8 and 回退, in live duty and in an exercise: what each does, what it asks first, and what it says.
class TestDrillKeys : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup()
    {
        m_test.close();
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void inLiveDutyTheyChangeNothingAndSaySo()
    {
        QCOMPARE(m_test.open(m_test.live(u"keys.wflog"_s)), QString());
        QTRY_VERIFY(view()->host().room().log->isIdle());
        QSignalSpy done(view()->desk(), &wf::Desk::done);
        m_test.key(Qt::Key_F5);
        QVERIFY2(said().contains(u"F5"_s) && said().contains(u"演练"_s), qPrintable(said()));
        m_test.key(Qt::Key_F6);
        QVERIFY2(said().contains(u"F6"_s), qPrintable(said()));
        m_test.key(Qt::Key_F8);
        QVERIFY2(said().contains(u"绿色通道"_s), qPrintable(said()));
        QVERIFY(!m_test.dialog(u"ConfirmDialog"_s));
        QCOMPARE(m_test.window()->property("page").toString(), u"situation"_s);
        QVERIFY(view()->host().room().log->isIdle());
        QCOMPARE(done.size(), 0);
    }

    /// A closed road lies across a corridor: F8 names both and the other way, and nothing is changed until that is confirmed.
    void anotherWayIsAskedFor()
    {
        QCOMPARE(m_test.open(m_test.live(u"reroute.wflog"_s)), QString());
        QTRY_VERIFY(view()->host().room().log->isIdle());
        auto *traffic = view()->traffic();
        wf::CorridorSketch *plan = traffic->corridor();
        auto units = view()->host().room().situation->records(u"unit"_s);
        QVERIFY(!units.isEmpty());
        // All were made at one moment: which of them is the first differs from run to run, and so would the way.
        std::ranges::sort(units, {}, [](const wf::Record *unit) { return unit->name(); });
        plan->setActive(true);
        plan->setFrom(units.constFirst()->name(), units.constFirst()->position().y(), units.constFirst()->position().x());
        plan->setTo(u"医院"_s, view()->host().city().homeLatitude(), view()->host().city().homeLongitude());
        QTRY_VERIFY(plan->isReady() || !plan->problem().isEmpty());
        QVERIFY2(plan->isReady(), qPrintable(plan->problem()));
        view()->desk()->run(u"corridor.plan"_s, {}, plan->fields());
        QTRY_COMPARE(view()->host().room().situation->records(u"corridor"_s).size(), 1);
        plan->setActive(false);
        const wf::Record *corridor = view()->host().room().situation->records(u"corridor"_s).constFirst();
        const QVariantList line = corridor->value("line"_L1).toArray().toVariantList();
        QVERIFY(line.size() > 8);

        // Pressed on the map where it goes.
        wf::ClosureSketch *sketch = traffic->sketch();
        sketch->setActive(true);
        for (const qsizetype at : {line.size() / 2, line.size() / 2 + 2}) {
            const QVariantList pos = line.at(at).toList();
            sketch->click(pos.at(1).toDouble(), pos.at(0).toDouble());
        }
        QTRY_VERIFY(sketch->isReady() || !sketch->problem().isEmpty());
        QVERIFY2(sketch->isReady(), qPrintable(sketch->problem()));
        QVariantMap fields = sketch->fields();
        fields.insert(u"cause"_s, u"accident"_s);
        QTRY_VERIFY(view()->host().room().log->isIdle());
        QSignalSpy done(view()->desk(), &wf::Desk::done);
        QSignalSpy refused(view()->desk(), &wf::Desk::refused);
        view()->desk()->run(u"closure.stop"_s, {}, fields);
        QTRY_VERIFY(done.size() + refused.size() > 0);
        QVERIFY2(refused.isEmpty(), qPrintable(refused.value(0).value(0).toString()));
        QTRY_COMPARE(view()->host().room().situation->records(u"closure"_s).size(), 1);
        sketch->setActive(false);
        QTRY_VERIFY_WITH_TIMEOUT(traffic->corridors()->count() > 0 && traffic->corridors()->get(0).value(u"found"_s).toBool(), 20'000);
        QTRY_VERIFY(view()->host().room().log->isIdle());

        const QJsonValue before = corridor->value("line"_L1);
        const QString subject = corridor->subject();
        const auto way = [&] { return view()->host().room().situation->record(subject)->value("line"_L1); };
        m_test.key(Qt::Key_F8);
        QTRY_VERIFY(m_test.dialog(u"ConfirmDialog"_s));
        const QString asked = textOf(u"ConfirmDialog"_s);
        QVERIFY2(asked.contains(traffic->corridors()->get(0).value(u"obstacleTitle"_s).toString()), qPrintable(asked));
        QVERIFY2(asked.contains(traffic->corridors()->get(0).value(u"roadsText"_s).toString()), qPrintable(asked));
        m_test.key(Qt::Key_Escape);
        QTRY_VERIFY(!m_test.dialog(u"ConfirmDialog"_s));
        QTRY_VERIFY(view()->host().room().log->isIdle());
        QCOMPARE(way(), before);
        m_test.key(Qt::Key_F8);
        QTRY_VERIFY(m_test.dialog(u"ConfirmDialog"_s));
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(way() != before);
    }

    void anExerciseRunsAndPauses()
    {
        openSmall(u"run"_s);
        QCOMPARE(view()->host().drill()->state(), u"ready"_s);
        m_test.key(Qt::Key_F5);
        QTRY_VERIFY(view()->host().drill()->isRunning());
        QVERIFY2(said().contains(u"F5"_s), qPrintable(said()));
        m_test.key(Qt::Key_F5);
        QTRY_COMPARE(view()->host().drill()->state(), u"paused"_s);
        QVERIFY2(said().contains(view()->host().drill()->elapsedText()), qPrintable(said()));
        m_test.key(Qt::Key_F8);
        QVERIFY2(said().contains(u"绿色通道"_s), qPrintable(said()));
        view()->host().drill()->director().runTo(41);
        QTRY_COMPARE_WITH_TIMEOUT(view()->host().drill()->state(), u"ended"_s, 30'000);
        QTRY_VERIFY(view()->host().room().log->isIdle());
        m_test.key(Qt::Key_F5);
        QCOMPARE(view()->host().drill()->state(), u"ended"_s);
        QVERIFY2(said().contains(u"F5"_s), qPrintable(said()));
    }

    /// It is laid out and written beside the window's thread, and nothing is called written before it is.
    void theReportIsWrittenOnAnotherThread()
    {
        openSmall(u"report"_s);
        wf::DrillControl *drill = view()->host().drill();
        drill->director().runTo(41);
        QTRY_COMPARE_WITH_TIMEOUT(drill->state(), u"ended"_s, 30'000);
        QTRY_VERIFY(view()->host().room().log->isIdle());
        QSignalSpy written(drill, &wf::DrillControl::reportWritten);
        QSignalSpy told(drill, &wf::DrillControl::said);
        const QString folder = m_test.file(u"report/out"_s);
        {
            const wf::test::HeldFiles held;
            drill->writeReport(folder);
            const auto events = view()->host().room().log->events(0, 0); // come after those of the report
            QTRY_VERIFY(events.isFinished());
            QCoreApplication::processEvents();
            QCOMPARE(told.size(), 0);
            QVERIFY(!QFile::exists(folder));
        }
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told.takeFirst(), (QVariantList{wf::DrillControl::tr("The report was written to %1.").arg(folder), false}));
        QCOMPARE(written.size(), 1);
        QFile pdf(folder + u"/report.pdf"_s);
        QVERIFY(pdf.open(QFile::ReadOnly) && pdf.size() > 2000);
        QCOMPARE(pdf.read(5), "%PDF-"_ba);
        QVERIFY(QFile::exists(folder + u"/report.json"_s));
        // Below a file there can be no folder.
        drill->writeReport(folder + u"/report.json/below"_s);
        QTRY_COMPARE(told.size(), 1);
        QVERIFY2(told.constFirst().at(1).toBool(), qPrintable(told.constFirst().constFirst().toString()));
        QVERIFY(told.constFirst().constFirst().toString().contains(u"/report.json/below/report.json"_s));
        QCOMPARE(written.size(), 1);
    }

    /// One press asks, naming the stage and what becomes of this attempt; Esc leaves everything as it is.
    void goingBackAsksOnce()
    {
        openSmall(u"back"_s);
        view()->host().drill()->director().runTo(10);
        QTRY_VERIFY_WITH_TIMEOUT(view()->host().drill()->director().elapsedMinutes() >= 10 && !view()->host().drill()->isRunning(), 30'000);
        QTRY_VERIFY(view()->host().room().log->isIdle());
        view()->host().drill()->setControlShown(true);
        m_test.key(Qt::Key_8, Qt::ControlModifier);
        QQuickItem *bar = nullptr;
        QTRY_VERIFY(bar = m_test.find(u"DrillBar"_s));
        const QString log = view()->host().logName();
        const QString at = view()->host().drill()->elapsedText();
        const auto isBack = [&] {
            const QQuickItem *focus = m_test.window()->activeFocusItem();
            return focus && bar->isAncestorOf(focus) && focus->property("text").toString() == u"回退"_s;
        };
        QVERIFY(m_test.tabTo(isBack));
        m_test.key(Qt::Key_Return);
        QTRY_VERIFY(m_test.dialog(u"ConfirmDialog"_s));
        const QString asked = textOf(u"ConfirmDialog"_s);
        QVERIFY2(asked.contains(u"应急响应"_s) && asked.contains(at), qPrintable(asked));
        m_test.key(Qt::Key_Escape);
        QTRY_VERIFY(!m_test.dialog(u"ConfirmDialog"_s));
        QTRY_VERIFY(view()->host().room().log->isIdle());
        QCOMPARE(view()->host().logName(), log);
        QCOMPARE(view()->host().drill()->elapsedText(), at);
        QVERIFY(m_test.tabTo(isBack));
        m_test.key(Qt::Key_Return);
        QTRY_VERIFY(m_test.dialog(u"ConfirmDialog"_s));
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!m_test.dialog(u"ConfirmDialog"_s));
        QTRY_VERIFY_WITH_TIMEOUT(view()->host().drill() && view()->host().logName() != log, 20'000);
        QVERIFY(QFile::exists(m_test.file(u"back/"_s + log))); // this attempt stays
        QTRY_VERIFY(view()->host().drill()->elapsedText() != at);
    }

private:
    [[nodiscard]] wf::View *view() const { return m_test.view(); }
    [[nodiscard]] QString said() const { return TestWindow::textOf(m_test.find(u"Toast"_s)); }
    [[nodiscard]] QString textOf(const QString &dialog) const
    {
        return TestWindow::textOf(m_test.dialog(dialog)->property("contentItem").value<QQuickItem *>());
    }
    void openSmall(const QString &name)
    {
        const QString folder = m_test.file(name);
        QVERIFY(QDir().mkpath(folder));
        wf::Options options = m_test.drill({u"all"_s});
        options.drill = SmallScenario::write(folder);
        options.log = folder + u"/small.wflog"_s;
        QCOMPARE(m_test.open(options), QString());
    }

    TestWindow m_test;
};

WATCHFLOOR_TEST(TestDrillKeys, QApplication)
#include "test_drillkeys.moc"
