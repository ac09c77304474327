// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include "citypack.h"
#include "packwriter.h"
#include "samplecity.h"
#include "tilefactory.h"
#include "tileserver.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QtMath>

#include <cmath>

namespace wf::bench {

using namespace Qt::StringLiterals;

namespace {

/// A block's tiles are drawn together, so the first of each block waits and the others follow: every one counts.
QList<double> fetch(quint16 port, QPointF center)
{
    QNetworkAccessManager network;
    QList<double> times;
    for (const int zoom : {12, 13, 14, 15, 16}) {
        const double side = std::exp2(zoom);
        const int column = int((center.x() + 180) / 360 * side);
        const int row = int((1 - std::asinh(std::tan(qDegreesToRadians(center.y()))) / M_PI) / 2 * side);
        for (int dx = -3; dx <= 3; ++dx) {
            for (int dy = -2; dy <= 2; ++dy) {
                QElapsedTimer time;
                time.start();
                QNetworkReply *reply = network.get(QNetworkRequest(
                    QUrl(u"http://127.0.0.1:%1/tiles/dark/%2/%3/%4.png"_s.arg(port).arg(zoom).arg(column + dx).arg(row + dy))));
                QEventLoop loop;
                QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
                loop.exec();
                times.append(double(time.nsecsElapsed()) / 1e6);
                reply->deleteLater();
            }
        }
    }
    return times;
}

} // namespace

QList<Result> measureTiles()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"city.citypack"_s);
    const auto draft = drawSampleCity(QStringLiteral(WATCHFLOOR_SOURCE_DIR "/resources/city/taiyuan"));
    if (!draft || !writePack(*draft, file)) {
        progress(u"the sample city was not drawn"_s);
        return {};
    }
    const auto pack = CityPack::open(file);
    if (!pack)
        return {};
    TileServer server;
    const auto port = server.start({pack->file(), pack->contentHash(), pack->attribution(), pack->bounds(), pack->isSchematic()},
                                   {.cacheDir = folder.filePath(u"tiles"_s)});
    if (!port) {
        progress(port.error().text);
        return {};
    }
    const QList<double> cold = fetch(*port, pack->center());
    const QList<double> cached = fetch(*port, pack->center());
    return {{.name = u"tiles: cold, p50"_s, .value = percentile(cold, 0.5), .unit = u"ms"_s},
            {.name = u"tiles: cold, p95"_s, .value = percentile(cold, 0.95), .unit = u"ms"_s},
            {.name = u"tiles: cached, p50"_s, .value = percentile(cached, 0.5), .unit = u"ms"_s},
            {.name = u"tiles: cached, p95"_s, .value = percentile(cached, 0.95), .unit = u"ms"_s}};
}

} // namespace wf::bench
