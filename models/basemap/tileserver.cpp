// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tileserver.h"

#include "firsttiles.h"
#include "mapstyle.h"

#include <QHttpServer>
#include <QHttpServerResponse>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkProxy>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <atomic>
#include <map>

namespace wf {

using namespace Qt::StringLiterals;
using Status = QHttpServerResponder::StatusCode;

namespace {

QHttpServerResponse said(Status status, const QString &text)
{
    return QHttpServerResponse("text/plain; charset=utf-8", text.toUtf8(), status);
}

QFuture<QHttpServerResponse> atOnce(QHttpServerResponse &&response)
{
    QPromise<QHttpServerResponse> promise;
    promise.start();
    promise.addResult(std::move(response));
    promise.finish();
    return promise.future();
}

/// The port in it is this start's: kept on disk it would be written there, and what is kept looked through, at every start.
QHttpServerResponse notToBeKept(QHttpServerResponse &&response)
{
    QHttpHeaders headers = response.headers();
    headers.append(QHttpHeaders::WellKnownHeader::CacheControl, "no-store");
    response.setHeaders(std::move(headers));
    return std::move(response);
}

QHttpServerResponse png(const TileAnswer &answer)
{
    if (!answer)
        return said(Status::InternalServerError, answer.error().text);
    return QHttpServerResponse("image/png", *answer);
}

/// The head and the body of an answer are written one after the other; without this the body waits for the client to
/// acknowledge the head, which it does 40 ms later.
class PromptServer final : public QTcpServer {
    Q_OBJECT

public:
    using QTcpServer::QTcpServer;

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *socket = new QTcpSocket(this);
        if (!socket->setSocketDescriptor(handle)) {
            delete socket;
            return;
        }
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        addPendingConnection(socket);
    }
};

} // namespace

struct TileServer::Private {
    MapSource source;
    QStringList styles;
    std::unique_ptr<FirstTiles> first; ///< before the factories: their threads hand it tiles until they end
    std::map<QString, std::unique_ptr<TileFactory>> factories;
    QThread thread;
    QObject inThread; ///< stands for the thread
    QHttpServer *http = nullptr; ///< lives in the thread
    std::atomic<qint64> asked = 0;
    std::atomic<qint64> answered = 0;

    void serve(QTcpServer &socket);
    [[nodiscard]] QByteArray provider(const QString &name, quint16 port) const;
    [[nodiscard]] QFuture<QHttpServerResponse> tile(const QString &style, const QString &z, const QString &x, const QString &y);
};

TileServer::TileServer(QObject *parent)
    : QObject(parent)
{
}

TileServer::~TileServer() { stop(); }

std::expected<quint16, Refusal> TileServer::start(const MapSource &source, const TileServerOptions &options)
{
    stop();
    auto data = std::make_unique<Private>();
    data->source = source;
    data->styles = options.styles;
    const QString root
        = options.cacheDir.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::CacheLocation) + "/tiles"_L1 : options.cacheDir;
    QString key;
    for (const QString &name : options.styles) {
        const auto style = MapStyle::load(name);
        if (!style)
            return std::unexpected(style.error());
        auto factory = TileFactory::make(source, *style, {.cacheDir = root, .diskBytes = options.diskLimit, .threads = options.threads});
        if (!factory)
            return std::unexpected(factory.error());
        if (key.isEmpty())
            key = (*factory)->cacheKey();
        data->factories[name] = std::move(*factory);
    }
    data->first = std::make_unique<FirstTiles>(root + "/first/"_L1 + key);

    // The port is known at once; what answers on it is made in its thread, and requests wait for it.
    auto socket = std::make_unique<PromptServer>();
    socket->setProxy(QNetworkProxy::NoProxy);
    if (!socket->listen(QHostAddress::LocalHost))
        return std::unexpected(Refusal{u"map.no_port"_s, tr("The base map found no free port on 127.0.0.1.")});
    const quint16 port = socket->serverPort();
    data->thread.setObjectName("tiles"_L1);
    data->thread.start();
    data->inThread.moveToThread(&data->thread);
    socket->moveToThread(&data->thread);
    QMetaObject::invokeMethod(
        &data->inThread, [data = data.get(), socket = socket.release()] { data->serve(*socket); }, Qt::QueuedConnection);
    d = std::move(data);
    m_port = port;
    m_pluginCache = root + "/plugin/"_L1 + key;
    Q_EMIT readyChanged();
    return port;
}

void TileServer::stop()
{
    if (!d)
        return;
    QMetaObject::invokeMethod(&d->inThread, [this] { delete d->http; }, Qt::BlockingQueuedConnection);
    d->thread.quit();
    d->thread.wait();
    d.reset();
    m_pluginCache.clear();
    if (std::exchange(m_port, 0) != 0)
        Q_EMIT readyChanged();
}

QUrl TileServer::providersUrl() const { return m_port == 0 ? QUrl() : QUrl(u"http://127.0.0.1:%1/providers"_s.arg(m_port)); }

TileStats TileServer::stats() const
{
    TileStats sum;
    if (!d)
        return sum;
    for (const auto &[name, factory] : d->factories) {
        const TileStats one = factory->stats();
        sum.rendered += one.rendered;
        sum.memoryHits += one.memoryHits;
        sum.diskHits += one.diskHits;
        sum.plain += one.plain;
        sum.failed += one.failed;
    }
    return sum;
}

QString TileServer::firstTilesDirectory() const { return d ? d->first->folder() : QString(); }

bool TileServer::hasFirstTiles() const { return d && d->first->hadSome(); }

void TileServer::firstPictureStands()
{
    if (d)
        d->first->pictureStands();
}

qint64 TileServer::answered() const { return d ? d->answered.load() : 0; }

bool TileServer::isBusy() const { return d && d->asked.load() != d->answered.load(); }

void TileServer::Private::serve(QTcpServer &socket)
{
    const quint16 port = socket.serverPort();
    http = new QHttpServer;
    socket.setParent(http);
    http->bind(&socket);
    http->route(u"/providers/<arg>"_s,
                [this, port](const QString &name) { return notToBeKept({"application/json", provider(name, port)}); });
    http->route(u"/tiles/<arg>/<arg>/<arg>/<arg>"_s,
                [this](const QString &style, const QString &z, const QString &x, const QString &y) { return tile(style, z, x, y); });
    http->setMissingHandler(http, [](const QHttpServerRequest &request, QHttpServerResponder &responder) {
        responder.sendResponse(said(Status::NotFound, tr("There is nothing at %1.").arg(request.url().path())));
    });
}

QByteArray TileServer::Private::provider(const QString &name, quint16 port) const
{
    // The plugin asks for seven kinds of map by fixed names, with "-hires" for tiles at scale 2; the n-th of our styles
    // answers for the n-th kind and the first for the rest.
    static const QStringList kinds{u"street"_s, u"satellite"_s, u"cycle"_s, u"transit"_s, u"night-transit"_s, u"terrain"_s, u"hiking"_s};
    const bool fine = name.endsWith("-hires"_L1);
    const QString kind = fine ? name.chopped(6) : name;
    const QString style = styles.value(int(kinds.indexOf(kind)), styles.constFirst());
    const QString picture = fine ? u"%y@2x.png"_s : u"%y.png"_s;
    return QJsonDocument(QJsonObject{
                             {u"UrlTemplate"_s, u"http://127.0.0.1:%1/tiles/%2/%z/%x/"_s.arg(port).arg(style) + picture},
                             {u"ImageFormat"_s, u"png"_s},
                             {u"QImageFormat"_s, u"Indexed8"_s},
                             {u"ID"_s, u"watchfloor-"_s + style},
                             {u"MinimumZoomLevel"_s, TileKey::minZoom},
                             {u"MaximumZoomLevel"_s, TileKey::maxZoom},
                             {u"MapCopyRight"_s, source.attribution},
                             {u"DataCopyRight"_s, source.attribution},
                             {u"StyleCopyRight"_s, u"Watchfloor"_s},
                         })
        .toJson(QJsonDocument::Compact);
}

QFuture<QHttpServerResponse> TileServer::Private::tile(const QString &style, const QString &z, const QString &x, const QString &y)
{
    const auto factory = factories.find(style);
    const std::optional<TileKey> key = TileKey::parse(z, x, y);
    if (factory == factories.end() || !key)
        return atOnce(said(Status::NotFound, tr("There is no tile %1/%2/%3/%4.").arg(style, z, x, y)));
    ++asked;
    const int mapId = int(styles.indexOf(style)) + 1;
    const bool keeps = first->takes(*key);
    return factory->second->tile(*key).then(QtFuture::Launch::Sync, [this, key = *key, mapId, keeps](const TileAnswer &answer) {
        if (answer && keeps)
            first->keep(key, mapId, *answer);
        ++answered;
        return png(answer);
    });
}

} // namespace wf

#include "tileserver.moc"
