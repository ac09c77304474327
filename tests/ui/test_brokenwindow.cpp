// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "patience.h"
#include "testwindow.h"

#include <QApplication>
#include <QSignalSpy>
#include <QUrl>

using namespace Qt::StringLiterals;

/// A window of which a part can't be loaded shows nothing that looks alive: it says so, and the program ends with it.
class TestBrokenWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_test.close(); }

    void nothingOfItLooksAlive_data()
    {
        QTest::addColumn<QString>("part");
        QTest::newRow("what is around the map") << u"Console.qml"_s;
        QTest::newRow("what is on the map") << u"SituationPanels.qml"_s;
    }
    void nothingOfItLooksAlive()
    {
        QFETCH(QString, part);
        const QString problem = m_test.open(m_test.live(part + u".wflog"_s));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        QTRY_VERIFY(m_test.find(u"SituationPage"_s));
        QSignalSpy failed(&m_test.view()->host(), &wf::RoomHost::failed);
        QObject *loader = nullptr;
        for (QObject *one : m_test.all()) {
            if (one->property("source").toUrl().fileName() == part)
                loader = one;
        }
        QVERIFY(loader);
        QVERIFY(!m_test.window()->property("broken").toBool());
        QVERIFY(loader->setProperty("source", QUrl(u"qrc:/nowhere/"_s + part)));
        QTRY_VERIFY(m_test.window()->property("broken").toBool());
        QCOMPARE(failed.count(), 1);
        QVERIFY(!m_test.find(u"SituationPage"_s) && !m_test.find(u"Console"_s));
        const auto refusal = failed.constFirst().constFirst().value<wf::Refusal>();
        QVERIFY(m_test.window()->setProperty("failure", refusal.text)); // as the program does
        QTRY_VERIFY(m_test.textIn(m_test.window()->contentItem(), refusal.text));
    }

private:
    TestWindow m_test;
};

WATCHFLOOR_TEST(TestBrokenWindow, QApplication)
#include "test_brokenwindow.moc"
