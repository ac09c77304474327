// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "iconprovider.h"
#include "language.h"
#include "options.h"
#include "room.h"
#include "session.h"

#include <QApplication>
#include <QCryptographicHash>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QStringList warnings;
QtMessageHandler before = nullptr;

/// Every warning is a fault of the pages, whichever category it comes from, but for what the machine itself lacks and what QtLocation
/// tells with every map.
void collect(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const bool machine = text.contains("propagateSizeHints"_L1) || text.contains("all providers resolved"_L1)
        || text.contains("XKEYBOARD"_L1) || text.contains("dbus"_L1, Qt::CaseInsensitive);
    if (type != QtDebugMsg && type != QtInfoMsg && !machine)
        warnings << text;
    before(type, context, text);
}

} // namespace

/// Opens the program's window on the bundled exercise and every page in both languages.
class TestPages : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QQuickStyle::setStyle(u"Basic"_s);
        before = qInstallMessageHandler(collect);
        QVERIFY(m_folder.isValid());
        wf::Options options;
        options.city = share(u"taiyuan.citypack"_s);
        options.drill = share(u"drills/binhe-west.yaml"_s);
        options.log = m_folder.filePath(u"exercise.wflog"_s);
        options.players = {u"all"_s};
        QVERIFY(wf::applyLanguage(u"zh_CN"_s));
        m_session = std::make_unique<wf::Session>(options);
        const auto opened = m_session->open();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().text));
        m_engine = std::make_unique<QQmlApplicationEngine>();
        m_engine->addImageProvider(u"icons"_s, new wf::IconProvider);
        m_engine->setInitialProperties({{u"session"_s, QVariant::fromValue(m_session.get())}});
        QObject::connect(m_session.get(), &wf::Session::languageChanged, m_engine.get(), &QQmlEngine::retranslate);
        m_engine->loadFromModule("Watchfloor.Shell", "Main");
        QCOMPARE(m_engine->rootObjects().size(), 1);
        m_window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().first());
        QVERIFY(m_window);
        QVERIFY(QTest::qWaitForWindowExposed(m_window));
        QTRY_VERIFY_WITH_TIMEOUT(m_window->property("painted").toBool(), 30'000);
    }

    void everyPageInBothLanguages_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("minute");
        QTest::newRow("Chinese, before the start") << u"zh_CN"_s << 0;
        QTest::newRow("English, before the start") << u"en"_s << 0;
        QTest::newRow("Chinese, closures in force") << u"zh_CN"_s << 96;
        QTest::newRow("English, closures in force") << u"en"_s << 96;
    }

    void everyPageInBothLanguages()
    {
        QFETCH(QString, language);
        QFETCH(int, minute);
        m_session->setLanguage(language);
        QCOMPARE(m_session->language(), language);
        if (minute > 0 && m_session->drill()->director().elapsedMinutes() < minute) {
            m_session->drill()->director().runTo(minute);
            QTRY_VERIFY_WITH_TIMEOUT(m_session->drill()->director().elapsedMinutes() >= minute && !m_session->drill()->isRunning(),
                                     120'000);
            QVERIFY(m_session->lists()->summary()->property("closuresOpen").toInt() > 0);
        }
        const auto pages = m_window->property("pages").toList();
        QCOMPARE(pages.size(), 9);
        QSet<QByteArray> pictures;
        for (int i = 0; i < pages.size(); ++i) {
            QVERIFY(QMetaObject::invokeMethod(m_window, "go", i));
            const QImage picture = m_window->grabWindow();
            QCOMPARE(picture.size(), m_window->size() * m_window->devicePixelRatio());
            const QByteArrayView bits(picture.constBits(), picture.sizeInBytes());
            pictures << QCryptographicHash::hash(bits, QCryptographicHash::Sha1);
        }
        QCOMPARE(pictures.size(), pages.size()); // nine pages, nine different pictures
        QVERIFY2(warnings.isEmpty(), qPrintable(warnings.join(u'\n')));
    }

    void everyDetailPanel()
    {
        for (const QString &kind : {u"closure"_s, u"floodpoint"_s, u"unit"_s, u"incident"_s, u"camera"_s, u"sign"_s, u"order"_s,
                                    u"notice"_s, u"bulletin"_s, u"warning"_s, u"response"_s, u"agency"_s, u"post"_s, u"entry"_s}) {
            const auto records = m_session->room().situation->records(kind);
            QVERIFY2(!records.isEmpty(), qPrintable(kind));
            QMetaObject::invokeMethod(m_window, "go", 0);
            m_session->lists()->setSelected(records.first()->subject());
            QVERIFY(keep(u"detail-"_s + kind));
        }
        m_session->lists()->setSelected({});
        QVERIFY2(warnings.isEmpty(), qPrintable(warnings.join(u'\n')));
    }

    void everyFormOpens()
    {
        const auto closures = m_session->room().situation->records(u"closure"_s);
        m_session->desk()->setSeatId(u"ZHZ"_s);
        for (const QString &verb : {u"incident.report"_s, u"closure.ask"_s, u"order.send"_s, u"entry.add"_s, u"notice.send"_s})
            QVERIFY(QMetaObject::invokeMethod(m_window, "act", verb, QString()));
        QVERIFY(QMetaObject::invokeMethod(m_window, "act", u"closure.confirm"_s, closures.first()->subject()));
        QVERIFY(keep(u"form-closure.confirm"_s));
        QVERIFY2(warnings.isEmpty(), qPrintable(warnings.join(u'\n')));
    }

    void replayShowsTheSamePagesReadOnly()
    {
        QVERIFY(m_session->replay()->openCurrent());
        QCOMPARE(m_session->mode(), u"replay"_s);
        QVERIFY(m_session->desk()->isReadOnly());
        QVERIFY(m_session->lists()->summary()->property("closuresOpen").toInt() > 0);
        m_session->replay()->setAt(m_session->replay()->from());
        QCOMPARE(m_session->lists()->summary()->property("closuresOpen").toInt(), 0);
        for (int i = 0; i < 9; ++i) {
            QVERIFY(QMetaObject::invokeMethod(m_window, "go", i));
            QVERIFY(!m_window->grabWindow().isNull());
        }
        m_session->replay()->leave();
        QCOMPARE(m_session->mode(), u"drill"_s);
        QVERIFY2(warnings.isEmpty(), qPrintable(warnings.join(u'\n')));
    }

    void liveDutyKnowsItsAssets()
    {
        wf::Options options;
        options.mode = wf::Options::Mode::Live;
        options.city = share(u"taiyuan.citypack"_s);
        options.assets = share(u"drills/taiyuan-assets.yaml"_s);
        options.log = m_folder.filePath(u"duty.wflog"_s);
        for (int time = 0; time < 2; ++time) { // the second time everything is known already
            wf::Session live(options);
            QVERIFY(live.open());
            QCOMPARE(live.mode(), u"live"_s);
            QVERIFY(!live.drill());
            QVERIFY(!live.desk()->isReadOnly());
            QTRY_COMPARE(live.lists()->units()->rowCount(), m_session->lists()->units()->rowCount());
            QVERIFY(live.room().log->isIdle());
        }
    }

    void cleanupTestCase()
    {
        m_engine.reset();
        m_session.reset();
        QVERIFY2(warnings.isEmpty(), qPrintable(warnings.join(u'\n')));
    }

private:
    /// Paints the window; where WATCHFLOOR_PICTURES names a folder the picture is left there, to be looked at.
    [[nodiscard]] bool keep(const QString &name) const
    {
        const QImage picture = m_window->grabWindow();
        const QString folder = qEnvironmentVariable("WATCHFLOOR_PICTURES");
        return !picture.isNull() && (folder.isEmpty() || picture.save(folder + u'/' + name + u".png"_s));
    }

    static QString share(const QString &name) { return QStringLiteral(WATCHFLOOR_BINARY_DIR "/share/watchfloor/") + name; }

    QTemporaryDir m_folder;
    std::unique_ptr<wf::Session> m_session;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    TestPages test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_pages.moc"
