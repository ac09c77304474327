// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cuttext.h"
#include "onetest.h"
#include "patience.h"
#include "readable.h"
#include "screens.h"

#include <QApplication>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

/// A name as long as a field may be and broken into lines, as it comes from somebody else's table.
QString endless(const QString &begin) { return begin + u"\n第二行\n"_s + u"长"_s.repeated(245); }

} // namespace

/// Names that come from elsewhere, however long they are and whatever they hold.
class TestEndless : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { openEndless(); }
    void cleanup() { QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings())); }

    /// What had to be cut is read by resting the pointer on it, and nothing else is.
    void whatIsCutIsReadUnderThePointer()
    {
        m_screens.show(u"en"_s, {1366, 768});
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "showTab", u"log"_s, u"events"_s));
        m_screens.settle();
        const QRectF shown(QPointF(), m_test.window()->size());
        QTRY_VERIFY(m_test.view()->host().room().log->isIdle()); // what comes pushes the rows down
        QTRY_VERIFY(m_test.find(u"LogTable"_s));
        m_screens.settle();
        const auto find = [&]() -> QQuickItem * {
            QList<QQuickItem *> items{m_test.find(u"LogTable"_s)};
            while (!items.isEmpty()) {
                QQuickItem *item = items.takeFirst();
                if (!item)
                    continue;
                if (item->isVisible() && item->property("truncated").toBool()
                    && shown.contains(item->mapRectToScene(QRectF(0, 0, item->width(), item->height()))))
                    return item;
                items << item->childItems();
            }
            return nullptr;
        };
        QTRY_VERIFY(find()); // the log's page has come
        // What comes meanwhile pushes the rows down: the pointer follows, until it rests on one whose words are shown.
        QPoint rests;
        const auto isShown = [&] {
            const QQuickItem *cut = find();
            if (!cut)
                return false;
            const QPointF there = cut->mapToScene(QPointF(cut->width() / 2, cut->height() / 2));
            if (wf::CutText::at(*m_test.window(), there) != cut)
                return false;
            if (there.toPoint() != rests) {
                rests = there.toPoint();
                QTest::mouseMove(m_test.window(), rests);
            }
            QQuickItem *whole = m_test.find(u"WholeText"_s);
            return whole && TestWindow::textOf(whole) == cut->property("text").toString();
        };
        QTRY_VERIFY(isShown());
        QVERIFY(m_test.keep(u"whole-text"_s));
        QTest::mouseMove(m_test.window(), QPoint(4, 4));
        QTRY_VERIFY(!m_test.find(u"WholeText"_s));
    }

    /// Names from elsewhere stay in their boxes, however long they are and whatever they hold.
    void endlessNamesStayInTheirBoxes_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        const bool whole = qEnvironmentVariableIntValue("WATCHFLOOR_LONG") > 0;
        for (const QSize size : {QSize(1366, 768), QSize(3840, 2160)}) {
            for (const auto *language : {"en", "zh_CN"}) {
                if (whole || (size.width() == 1366 && language[0] == 'e'))
                    QTest::addRow("%dx%d %s", size.width(), size.height(), language) << QString::fromLatin1(language) << size;
            }
        }
    }
    void endlessNamesStayInTheirBoxes()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        m_screens.show(language, size);
        QStringList faults;
        m_screens.everyPage([&](const QString &page) {
            for (const QString &fault : unreadable(*m_test.window()))
                faults << page + u"  "_s + fault;
        });
        Screens::judge(faults);
    }

private:
    /// Live duty on the bundled assets with every name made endless, and an incident and a closure beside them.
    void openEndless()
    {
        QFile given(TestWindow::share(u"drills/taiyuan-assets.yaml"_s));
        QVERIFY(given.open(QIODevice::ReadOnly));
        QString assets = QString::fromUtf8(given.readAll());
        static const QRegularExpression name(u"name: \\{zh: (\"?)([^,\"}]+)\"?, en: [^}]*\\}"_s);
        const QString tail = u"\\\\n第二行\\\\n"_s + u"长"_s.repeated(235);
        assets.replace(name, u"name: {zh: \"\\2"_s + tail + u"\", en: \"\\2"_s + tail + u"\"}"_s);
        QFile changed(m_test.file(u"endless.yaml"_s));
        QVERIFY(changed.open(QIODevice::WriteOnly));
        changed.write(assets.toUtf8());
        changed.close();
        wf::Options options = m_test.live(u"endless.wflog"_s);
        options.assets = changed.fileName();
        const QString problem = m_test.open(options);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        auto *desk = m_test.view()->desk();
        QVERIFY(m_test.view()->lists()->units()->rowCount() > 50);
        for (int i = 0; i < 3; ++i) {
            const QString text = endless(u"迎泽大街%1"_s.arg(i));
            desk->run(u"incident.report"_s, {},
                      {{u"type"_s, u"accident"_s},
                       {u"place"_s, text},
                       {u"detail"_s, text},
                       {u"source"_s, u"110"_s},
                       {u"severity"_s, 2},
                       {u"caller"_s, text}});
            desk->run(u"hazard.report"_s, {}, {{u"type"_s, u"cover"_s}, {u"text"_s, text}, {u"place"_s, text}});
            desk->run(u"resource.define"_s, {}, {{u"name"_s, text}, {u"type"_s, u"pump"_s}, {u"quantity"_s, 40}, {u"place"_s, text}});
        }
        QTRY_COMPARE(m_test.view()->lists()->incidents()->rowCount(), 3);
    }

    TestWindow m_test;
    Screens m_screens{m_test};
};

WATCHFLOOR_TEST(TestEndless, QApplication)
#include "test_endless.moc"
