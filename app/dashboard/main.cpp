// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo.h"
#include "driver.h"
#include "iconprovider.h"
#include "language.h"
#include "look.h"
#include "options.h"
#include "startmeter.h"
#include "view.h"

#include <QApplication>
#include <QQmlApplicationEngine>
#include <QQmlComponent>
#include <QQuickWindow>
#include <QScreen>

#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    qputenv("TZ", "CST-8"); // charts and dialogs show local time: that is Beijing's
    if (!qEnvironmentVariableIsSet("QSG_RHI_BACKEND"))
        qputenv("QSG_RHI_BACKEND", "opengl"); // the map layers' shaders are built for it
    wf::DriverLoading::trustDriver();
    wf::StartMeter meter;
    wf::applyScale(argc, argv);
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"watchfloor"_s);
    QApplication::setApplicationVersion(QStringLiteral(WATCHFLOOR_VERSION));
    wf::applyLook();

    // Help and faults of the command line are said in the user's language too, which --language may set.
    const QStringList said = QApplication::arguments();
    const qsizetype named = said.indexOf(u"--language"_s);
    wf::applyLanguage(wf::chooseLanguage(named >= 0 && named + 1 < said.size() && said.at(named + 1) == "en"_L1 ? u"en"_s
                                             : named >= 0                                                       ? u"zh_CN"_s
                                                                                                                : QString()));
    const auto options = wf::parseOptions(app);
    if (!options) {
        std::fprintf(stderr, "watchfloor: %s\n", qUtf8Printable(options.error().text));
        return 2;
    }
    wf::RoomHost host(*options);
    wf::View view(host);
    QQmlApplicationEngine engine;
    engine.addImageProvider(u"icons"_s, new wf::IconProvider);
    const auto give = [](const wf::Refusal &refusal) { std::fprintf(stderr, "watchfloor: %s\n", qUtf8Printable(refusal.text)); };
    if (const auto city = host.openCity(); !city) {
        give(city.error());
        return 1;
    }
    // Who began it by an icon sees no terminal: the window says why, and ends when it is closed. What nobody sits before ends at once.
    const bool isWatched = !options->measureStart && options->demo.isEmpty() && !qEnvironmentVariableIsSet("WATCHFLOOR_BATCH");
    QString failure;
    QQuickWindow *window = nullptr;
    // Queued: what is refused at once is refused before the event loop runs, which alone can be left.
    QObject::connect(
        &host, &wf::RoomHost::failed, &app,
        [&, give](const wf::Refusal &refusal) {
            give(refusal);
            failure = refusal.text;
            if (!isWatched)
                QCoreApplication::exit(1);
            else if (window)
                window->setProperty("failure", failure);
        },
        Qt::QueuedConnection);

    const QScreen *screen = QGuiApplication::primaryScreen();
    const QSize size = wf::openingSize(screen ? screen->availableSize() : QSize());
    engine.setInitialProperties({{u"view"_s, QVariant::fromValue(&view)}, {u"width"_s, size.width()}, {u"height"_s, size.height()}});
    QObject::connect(&host, &wf::RoomHost::languageChanged, &engine, &QQmlEngine::retranslate);
    std::unique_ptr<wf::DriverLoading> driver;
    std::unique_ptr<wf::Demo> demo;
    const auto show = [&] {
        driver = std::make_unique<wf::DriverLoading>();
        engine.loadFromModule("Watchfloor.Shell", "Main");
        window = engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(engine.rootObjects().first());
        if (!window) {
            QCoreApplication::exit(1);
            return;
        }
        window->setProperty("failure", failure); // it may have been known before there was a window
        if (!options->page.isEmpty())
            QMetaObject::invokeMethod(window, "goTo", options->page);
        demo = std::make_unique<wf::Demo>(host, *window);
        if (options->measureStart)
            meter.measure(*window);
        else if (!options->demo.isEmpty())
            demo->begin(options->demo);
    };
    // What the window is made of is read on the engine's thread, and the log is opened meanwhile.
    QQmlComponent types(&engine);
    QObject::connect(&types, &QQmlComponent::statusChanged, &app, [&](QQmlComponent::Status status) {
        if (status != QQmlComponent::Loading)
            show(); // with errors too: they are said there
    });
    types.loadFromModule("Watchfloor.Shell", "Main", QQmlComponent::Asynchronous);
    host.openRoomLater();
    const int code = QApplication::exec();
    return code == 0 && !failure.isEmpty() ? 1 : code;
}
