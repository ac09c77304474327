// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refusal.h"
#include "tilegrid.h"

#include <QByteArray>
#include <QFuture>
#include <QRectF>
#include <QString>

#include <expected>
#include <memory>

namespace wf {

class MapStyle;

/// What the tiles are drawn from: the open city pack.
struct MapSource {
    QString file;
    QString contentHash; ///< the cache's key
    QString attribution; ///< "© OpenStreetMap contributors, ODbL 1.0"
    QRectF bounds; ///< longitude and latitude in degrees; outside there is only ground
    bool schematic = false;
};

/// How tiles were answered since the start.
struct TileStats {
    qint64 rendered = 0; ///< blocks drawn
    qint64 memoryHits = 0;
    qint64 diskHits = 0; ///< blocks read from disk
    qint64 plain = 0; ///< outside of the city
    qint64 failed = 0;
};

using TileAnswer = std::expected<QByteArray, Refusal>;

/// Gives out the PNG files of one pack in one style: from memory, from disk, or drawn by a pool of renderers. A block that
/// several tiles wait for is drawn once. Thread-safe.
class TileFactory {
public:
    struct Limits {
        QString cacheDir;
        qint64 diskBytes = 512LL << 20;
        qsizetype memoryBytes = 24 << 20;
        int threads = 0; ///< 0 = half the cores
    };

    /// Where nothing of this pack and style was drawn before, opens the first renderer; refused with "map.unreadable". Else that
    /// takes place when a tile is asked for that is not in the cache.
    [[nodiscard]] static std::expected<std::unique_ptr<TileFactory>, Refusal> make(const MapSource &source, const MapStyle &style,
                                                                                   const Limits &limits);
    ~TileFactory(); ///< waits for the blocks in hand
    Q_DISABLE_COPY_MOVE(TileFactory)

    [[nodiscard]] QFuture<TileAnswer> tile(const TileKey &key);
    [[nodiscard]] TileStats stats() const;
    /// Of pack, style and this version of the renderer.
    [[nodiscard]] QString cacheKey() const;

private:
    struct Private;
    explicit TileFactory(std::unique_ptr<Private> data);
    std::unique_ptr<Private> d;
};

} // namespace wf
