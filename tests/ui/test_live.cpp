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

    /// One line in a gauge's file, or a hundred thousand: set aside with its line or thinned, and a handful of marks on every axis.
    void nothingThatComesInStopsTheWindow()
    {
        const QString folder = m_test.file(u"wild"_s);
        QVERIFY(QDir().mkpath(folder));
        wf::Options options = m_test.live(u"wild.wflog"_s);
        options.gauges = folder;
        options.page = u"flood"_s;
        QCOMPARE(m_test.open(options), QString());
        wf::Session &live = *m_test.session();
        QTRY_VERIFY(live.lists()->floodPoints()->rowCount() > 0);
        live.lists()->setSelected(u"floodpoint/erbaqiao"_s);
        const QDateTime now = QDateTime::currentDateTimeUtc().toOffsetFromUtc(8 * 3600);
        const auto at = [&now](int secondsAgo) { return now.addSecs(-secondsAgo).toString(Qt::ISODate).toUtf8(); };
        QByteArray text = "gauge,time,depth_cm\n";
        for (int i = 20'000; i > 0; --i)
            text += "erbaqiao," + at(i / 2) + ',' + (i % 1000 == 7 ? "-9999" : QByteArray::number(i % 9)) + '\n';
        for (const char *figure : {"999999", "-9999", "10000000", "---"})
            text += "erbaqiao," + at(0) + ',' + figure + '\n';
        text += "erbaqiao," + at(0) + ",16\n";
        QFile file(folder + u"/erbaqiao.csv"_s);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) == text.size());
        file.close();
        const auto latest = [&live] { return live.room().situation->latest(u"depth/erbaqiao"_s).value_or(wf::Sample()).v[0]; };
        QTRY_COMPARE_WITH_TIMEOUT(latest(), 16.0, 60'000);
        QVERIFY(live.gauges()->refusals().size() >= 20);
        live.room().log->measure({{u"depth/erbaqiao"_s, now.toMSecsSinceEpoch(), {1e7}, u"gauge"_s, {}}});
        QTRY_VERIFY(live.room().log->isIdle());
        QCOMPARE(latest(), 16.0);
        QQuickItem *chart = m_test.find(u"DepthChart"_s);
        QVERIFY(chart);
        QTRY_VERIFY(chart->property("axis").toMap().value(u"ticks"_s).toInt() >= 2);
        QVERIFY(chart->property("axis").toMap().value(u"ticks"_s).toInt() <= 7);
        QVERIFY(chart->property("ceiling").toDouble() <= 200);
        QVERIFY(m_test.keep(u"wild-gauge"_s));
        QCOMPARE(TestWindow::warnings(), QString());
        m_test.close();
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
