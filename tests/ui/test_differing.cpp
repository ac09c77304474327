// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "language.h"
#include "onetest.h"
#include "patience.h"
#include "testwindow.h"

#include <QApplication>
#include <QFile>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// What is given and what the log holds are two things: a file of assets that was changed since, a moment at which nothing was there yet.
class TestDiffering : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_test.close(); }

    /// What the log knows goes on, and that the file says something else is said: how many, which, and where to change them.
    void aChangedFileOfAssetsIsNotPassedOver()
    {
        QVERIFY(wf::applyLanguage(u"zh_CN"_s));
        wf::Options options = m_test.live(u"differing.wflog"_s);
        QCOMPARE(said(options), QStringList());
        QCOMPARE(said(options), QStringList()); // the same file once more differs in nothing
        QFile file(options.assets);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QString text = QString::fromUtf8(file.readAll());
        const qsizetype point = text.indexOf(u"gauge: \"EBQ-01\""_s);
        QVERIFY(point > 0);
        text.replace(point, 15, u"gauge: \"EBQ-99\""_s);
        const qsizetype limits = text.indexOf(u"close: 25"_s, point);
        QVERIFY(limits > 0);
        text.replace(limits, 9, u"close: 24"_s);
        options.assets = m_test.file(u"changed.yaml"_s);
        QFile changed(options.assets);
        QVERIFY(changed.open(QIODevice::WriteOnly));
        changed.write(text.toUtf8());
        changed.close();
        const QStringList heard = said(options);
        QCOMPARE(heard.size(), 1);
        for (const QString &part : {u"changed.yaml"_s, u"二坝桥"_s, u"2"_s, u"Ctrl+K"_s})
            QVERIFY2(heard.constFirst().contains(part), qPrintable(heard.constFirst()));
    }

    /// A replay that stands before what is chosen was begun says so, instead of a name that only the log knows and half a fact.
    void whatIsStillToComeIsSaidToBe()
    {
        QCOMPARE(m_test.open(m_test.live(u"replayed.wflog"_s)), QString());
        QTRY_VERIFY(m_test.view()->host().room().log->isIdle());
        QTRY_VERIFY(!m_test.view()->host().room().situation->records(u"post"_s).isEmpty());
        const QString closure = m_test.run(u"closure.ask"_s, {},
                                           {{u"road"_s, u"平阳路"_s},
                                            {u"direction"_s, u"both"_s},
                                            {u"from"_s, u"甲路口"_s},
                                            {u"to"_s, u"丙路口"_s},
                                            {u"line"_s, QVariantList{QVariantList{112.3, 37.6}, QVariantList{112.3, 37.61}}},
                                            {u"cause"_s, u"accident"_s}});
        QVERIFY(!closure.isEmpty());
        QTRY_VERIFY(m_test.view()->host().room().log->isIdle());
        QVERIFY(m_test.view()->host().replay()->openCurrent());
        m_test.view()->host().replay()->setAt(0);
        QTRY_VERIFY(!m_test.view()->host().replay()->isSeeking());
        QTRY_VERIFY(!m_test.view()->lists()->situation().record(closure));
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "goTo", u"flood"_s));
        for (const auto &[language, words] : {std::pair(u"zh_CN"_s, u"此刻还没有"_s), std::pair(u"en"_s, u"Not there yet"_s)}) {
            m_test.view()->host().setLanguage(language);
            m_test.view()->lists()->setSelected(closure);
            QTRY_VERIFY(m_test.find(u"DetailPanel"_s));
            const auto shown = [this] { return TestWindow::textOf(m_test.find(u"DetailPanel"_s)); };
            QTRY_VERIFY2(shown().contains(words), qPrintable(shown()));
            QVERIFY2(!shown().contains(closure) && !shown().contains(u"→"_s), qPrintable(shown()));
        }
        QVERIFY(m_test.view()->factsOf(u"closure"_s, {}).isEmpty());
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    /// A call that became part of another one says something about it.
    void aMergedCallIsSomethingSaid()
    {
        QCOMPARE(m_test.open(m_test.live(u"merged.wflog"_s)), QString());
        QTRY_VERIFY(m_test.view()->host().room().log->isIdle());
        const auto report = [this](const QString &place) {
            return m_test.run(u"incident.report"_s, {},
                              {{u"type"_s, u"ponding"_s}, {u"severity"_s, 3}, {u"place"_s, place}, {u"source"_s, u"110"_s}});
        };
        const QString first = report(u"建设路下穿通道"_s);
        const QString second = report(u"建设路下穿"_s);
        QVERIFY(!first.isEmpty() && !second.isEmpty());
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "showTab", u"incidents"_s, u"incidents"_s));
        m_test.view()->lists()->setSelected(first);
        QTRY_VERIFY(m_test.find(u"IncidentJournal"_s));
        const auto journal = [this] { return TestWindow::textOf(m_test.find(u"IncidentJournal"_s)); };
        QTRY_VERIFY2(journal().contains(u"暂无记录"_s), qPrintable(journal()));
        QCOMPARE(m_test.run(u"incident.merge"_s, second, {{u"into"_s, first}}), second);
        QTRY_VERIFY2(journal().contains(u"已并入"_s), qPrintable(journal()));
        QVERIFY2(!journal().contains(u"暂无记录"_s), qPrintable(journal()));
    }

private:
    /// What is said of the file of assets when live duty opens.
    static QStringList said(const wf::Options &options)
    {
        wf::RoomHost host(options);
        const QSignalSpy notices(&host, &wf::RoomHost::notice);
        host.listen();
        if (!host.open())
            return {u"not opened"_s};
        if (!wf::waitFor([&host] { return !host.room().situation->records(u"post"_s).isEmpty() && host.room().log->isIdle(); }))
            return {u"nothing entered"_s};
        QStringList heard;
        for (const QList<QVariant> &one : notices) {
            if (one.constFirst().toString().contains(".yaml"_L1))
                heard.append(one.constFirst().toString());
        }
        return heard;
    }

    TestWindow m_test;
};

WATCHFLOOR_TEST(TestDiffering, QApplication)
#include "test_differing.moc"
