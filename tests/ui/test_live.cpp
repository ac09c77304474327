// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testwindow.h"

#include <QApplication>
#include <QDir>

using namespace Qt::StringLiterals;

/// Live duty as the program opens it: its assets, and its gauges from a folder.
class TestLive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void liveDutyKnowsItsAssets()
    {
        const wf::Options options = m_test.live(u"duty.wflog"_s);
        int units = 0;
        for (int time = 0; time < 2; ++time) { // the second time everything is known already
            wf::Session live(options);
            QVERIFY(live.open());
            QCOMPARE(live.mode(), u"live"_s);
            QVERIFY(!live.drill());
            QVERIFY(!live.desk()->isReadOnly());
            QTRY_VERIFY(live.lists()->units()->rowCount() > 0);
            if (time == 0)
                units = live.lists()->units()->rowCount();
            QTRY_COMPARE(live.lists()->units()->rowCount(), units);
            QVERIFY(live.room().log->isIdle());
        }
    }

    void liveDutyReadsItsGauges()
    {
        const QString folder = m_test.file(u"gauges"_s);
        QVERIFY(QDir().mkpath(folder));
        wf::Options options = m_test.live(u"gauged.wflog"_s);
        options.gauges = folder;
        wf::Session live(options);
        QVERIFY(live.open());
        QVERIFY(live.gauges());
        QTRY_VERIFY(live.lists()->floodPoints()->rowCount() > 0);
        QFile file(folder + u"/erbaqiao.csv"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray now = QDateTime::currentDateTimeUtc().toOffsetFromUtc(8 * 3600).toString(Qt::ISODate).toUtf8();
        file.write("gauge,time,depth_cm\nerbaqiao," + now + ",17\nerbaqiao," + now + ",wet\n");
        file.close();
        QTRY_VERIFY_WITH_TIMEOUT(live.room().situation->latest(u"depth/erbaqiao"_s), 20'000);
        QCOMPARE(live.room().situation->latest(u"depth/erbaqiao"_s)->v[0], 17.0);
        QCOMPARE(live.gauges()->readingCount(), 1);
        QCOMPARE(live.gauges()->refusals().size(), 1);
        QVERIFY2(live.gauges()->refusals().constFirst().contains(u'3'), qPrintable(live.gauges()->refusals().constFirst()));
        QTRY_VERIFY(live.room().log->isIdle());
    }

private:
    TestWindow m_test;
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    TestLive test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_live.moc"
