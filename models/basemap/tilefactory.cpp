// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tilefactory.h"

#include "mapstyle.h"
#include "tilecache.h"
#include "tilerenderer.h"

#include <QCache>
#include <QCryptographicHash>
#include <QHash>
#include <QPromise>
#include <QThread>
#include <QThreadPool>

#include <mutex>
#include <unordered_map>
#include <vector>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// Counted up when the same pack and style give other pictures than before.
constexpr int rendererVersion = 1;

QString keyOf(const MapSource &source, const MapStyle &style)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(source.contentHash.toUtf8());
    hash.addData(style.digest());
    hash.addData(QByteArray::number(rendererVersion));
    return style.name() + u'-' + QString::fromLatin1(hash.result().toHex().left(20));
}

} // namespace

struct TileFactory::Private {
    using Waiting = std::vector<std::pair<TileKey, QPromise<TileAnswer>>>;

    Private(const MapSource &from, const MapStyle &with, const Limits &limits)
        : source(from)
        , style(with)
        , key(keyOf(from, with))
        , extent(toMercator(from.bounds))
        , disk(limits.cacheDir, key, limits.diskBytes)
        , memory(limits.memoryBytes)
    {
        pool.setMaxThreadCount(limits.threads > 0 ? limits.threads : qBound(1, QThread::idealThreadCount() / 2, 4));
    }

    void work(const Metatile &block);
    [[nodiscard]] std::expected<QList<QByteArray>, Refusal> draw(const Metatile &block);

    const MapSource source;
    const MapStyle style;
    const QString key;
    const QRectF extent; ///< EPSG:3857
    TileCache disk;

    mutable std::mutex guard; ///< of everything below but the pool
    QCache<TileKey, QByteArray> memory;
    QByteArray plain[2]; ///< made when the first one is asked for
    std::unordered_map<Metatile, Waiting, decltype([](const Metatile &block) { return qHash(block); })> waiting;
    std::vector<TileRenderer> idle;
    TileStats stats;

    QThreadPool pool; ///< last: ends before what its threads use
};

std::expected<std::unique_ptr<TileFactory>, Refusal> TileFactory::make(const MapSource &source, const MapStyle &style, const Limits &limits)
{
    auto data = std::make_unique<Private>(source, style, limits);
    if (data->disk.isEmpty()) {
        auto first = TileRenderer::open(source.file, style);
        if (!first)
            return std::unexpected(first.error());
        data->idle.push_back(std::move(*first));
    }
    return std::unique_ptr<TileFactory>(new TileFactory(std::move(data)));
}

TileFactory::TileFactory(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}

TileFactory::~TileFactory()
{
    d->pool.clear();
    d->pool.waitForDone();
}

QString TileFactory::cacheKey() const { return d->key; }

TileStats TileFactory::stats() const
{
    const std::lock_guard lock(d->guard);
    return d->stats;
}

QFuture<TileAnswer> TileFactory::tile(const TileKey &key)
{
    const std::lock_guard lock(d->guard);
    if (!d->source.bounds.isEmpty() && !key.mercator().intersects(d->extent)) {
        ++d->stats.plain;
        QByteArray &plain = d->plain[key.scale - 1];
        if (plain.isEmpty())
            plain = plainTile(d->style.ground(), key.scale * TileKey::size);
        return QtFuture::makeReadyValueFuture(TileAnswer(plain));
    }
    if (const QByteArray *known = d->memory.object(key)) {
        ++d->stats.memoryHits;
        return QtFuture::makeReadyValueFuture(TileAnswer(*known));
    }
    const Metatile block = Metatile::of(key);
    const bool inHand = d->waiting.contains(block);
    QPromise<TileAnswer> promise;
    QFuture<TileAnswer> future = promise.future();
    promise.start();
    d->waiting[block].emplace_back(key, std::move(promise));
    if (!inHand)
        d->pool.start([this, block] { d->work(block); });
    return future;
}

void TileFactory::Private::work(const Metatile &block)
{
    std::expected<QList<QByteArray>, Refusal> tiles;
    const std::optional<QList<QByteArray>> stored = disk.read(block);
    if (stored)
        tiles = *stored;
    else
        tiles = draw(block);

    Waiting answered;
    {
        const std::lock_guard lock(guard);
        ++(stored ? stats.diskHits : tiles ? stats.rendered : stats.failed);
        if (tiles) {
            for (int index = 0; index < block.count(); ++index)
                memory.insert(block.tile(index), new QByteArray(tiles->at(index)), tiles->at(index).size());
        }
        answered = std::move(waiting.extract(block).mapped());
    }
    for (auto &[tile, promise] : answered) {
        promise.addResult(tiles ? TileAnswer(tiles->at(block.indexOf(tile))) : TileAnswer(std::unexpected(tiles.error())));
        promise.finish();
    }
    if (tiles && !stored)
        disk.write(block, *tiles);
}

std::expected<QList<QByteArray>, Refusal> TileFactory::Private::draw(const Metatile &block)
{
    std::expected<TileRenderer, Refusal> renderer;
    {
        const std::lock_guard lock(guard);
        if (!idle.empty()) {
            renderer = std::move(idle.back());
            idle.pop_back();
        } else {
            renderer = std::unexpected(Refusal());
        }
    }
    if (!renderer)
        renderer = TileRenderer::open(source.file, style);
    if (!renderer)
        return std::unexpected(renderer.error());
    auto tiles = renderer->render(block);
    const std::lock_guard lock(guard);
    idle.push_back(std::move(*renderer));
    return tiles;
}

} // namespace wf
