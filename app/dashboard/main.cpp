// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo.h"
#include "iconprovider.h"
#include "language.h"
#include "options.h"
#include "session.h"
#include "startmeter.h"

#include <QApplication>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QScreen>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// A screen of 4K with a scale of 1 would show everything half as large: the whole interface is scaled instead, the map too.
void scaleToScreen(int &argc, char **argv)
{
    if (qEnvironmentVariableIsSet("QT_SCALE_FACTOR") || qEnvironmentVariableIsSet("QT_SCREEN_SCALE_FACTORS"))
        return;
    int height = 0;
    qreal ratio = 1;
    {
        const QGuiApplication probe(argc, argv);
        if (const QScreen *screen = QGuiApplication::primaryScreen()) {
            height = screen->geometry().height();
            ratio = screen->devicePixelRatio();
        }
    }
    if (ratio < 1.05 && height >= 1800)
        qputenv("QT_SCALE_FACTOR", QByteArray::number(height / 1080.0, 'f', 2));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("TZ", "CST-8"); // charts and dialogs show local time: that is Beijing's
    if (!qEnvironmentVariableIsSet("QSG_RHI_BACKEND"))
        qputenv("QSG_RHI_BACKEND", "opengl"); // the map layers' shaders are built for it
    wf::StartMeter meter;
    scaleToScreen(argc, argv);
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"watchfloor"_s);
    QApplication::setApplicationVersion(QStringLiteral(WATCHFLOOR_VERSION));
    QQuickStyle::setStyle(u"Basic"_s);

    // Help and faults of the command line are said in the user's language too, which --language may set.
    const QStringList arguments = QApplication::arguments();
    const qsizetype named = arguments.indexOf(u"--language"_s);
    wf::applyLanguage(wf::chooseLanguage(named >= 0 && named + 1 < arguments.size() && arguments.at(named + 1) == "en"_L1 ? u"en"_s
                                             : named >= 0                                                                 ? u"zh_CN"_s
                                                                                                                          : QString()));
    const auto options = wf::parseOptions(app);
    if (!options) {
        std::fprintf(stderr, "watchfloor: %s\n", qUtf8Printable(options.error().text));
        return 2;
    }
    wf::Session session(*options);
    if (auto opened = session.open(); !opened) {
        std::fprintf(stderr, "watchfloor: %s\n", qUtf8Printable(opened.error().text));
        return 1;
    }

    QQmlApplicationEngine engine;
    engine.addImageProvider(u"icons"_s, new wf::IconProvider);
    engine.setInitialProperties({{u"session"_s, QVariant::fromValue(&session)}});
    QObject::connect(&session, &wf::Session::languageChanged, &engine, &QQmlEngine::retranslate);
    engine.loadFromModule("Watchfloor.Shell", "Main");
    auto *window = engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(engine.rootObjects().first());
    if (!window)
        return 1;
    if (!options->page.isEmpty())
        QMetaObject::invokeMethod(window, "goTo", options->page);

    wf::Demo demo(session, *window);
    if (options->measureStart)
        meter.measure(*window);
    else if (!options->demo.isEmpty())
        demo.begin(options->demo);
    return QApplication::exec();
}
