// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A window with QtLocation's map and nothing on it: what the program's start and memory are held against.

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickView>

#include <atomic>
#include <cstdio>

int main(int argc, char **argv)
{
    QElapsedTimer time;
    time.start();
    QGuiApplication app(argc, argv);
    QQmlEngine engine;
    QQmlComponent component(&engine);
    component.setData("import QtQuick\nimport QtLocation\nimport QtPositioning\n"
                      "Map { plugin: Plugin { name: 'itemsoverlay' } center: QtPositioning.coordinate(37.86, 112.55); zoomLevel: 13 }",
                      QUrl(QStringLiteral("qrc:/empty.qml")));
    QObject *root = component.create();
    if (!root)
        return 1;
    QQuickView view(&engine, nullptr);
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.setContent({}, nullptr, root);
    view.resize(1920, 1080);
    std::atomic<bool> said = false;
    // At once, as the program's own meter: by the thread that painted the frame.
    QObject::connect(
        &view, &QQuickWindow::frameSwapped, &view,
        [&] {
            if (said.exchange(true))
                return;
            const qint64 at = time.elapsed();
            QFile status(QStringLiteral("/proc/self/status"));
            QByteArray resident = "0";
            if (status.open(QIODevice::ReadOnly)) {
                for (const QByteArray &line : status.readAll().split('\n')) {
                    if (line.startsWith("VmRSS:"))
                        resident = line.mid(6).simplified().split(' ').first();
                }
            }
            std::printf("first-frame %lld\nrss %s\n", static_cast<long long>(at), resident.constData());
            std::fflush(stdout);
            QMetaObject::invokeMethod(&app, &QCoreApplication::quit, Qt::QueuedConnection);
        },
        Qt::DirectConnection);
    view.show();
    return QGuiApplication::exec();
}
