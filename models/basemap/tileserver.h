// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refusal.h"
#include "tilefactory.h"

#include <QObject>
#include <QStringList>
#include <QUrl>

#include <expected>
#include <memory>

namespace wf {

struct TileServerOptions {
    QStringList styles{QStringLiteral("dark")};
    QString cacheDir; ///< empty = the user's cache folder
    qint64 diskLimit = 512LL << 20; ///< bytes
    int threads = 0; ///< 0 = half the cores
};

/// Serves the base map on 127.0.0.1, in a thread of its own: /tiles/STYLE/Z/X/Y.png (@2x for twice the pixels), and the
/// descriptions QtLocation's osm plugin asks for under /providers. Unknown places answer 404, a tile that could not be
/// drawn 500 with the reason. Nothing is asked of anybody else.
class TileServer : public QObject {
    Q_OBJECT
    Q_PROPERTY(bool ready READ isReady NOTIFY readyChanged)
    Q_PROPERTY(QUrl providersUrl READ providersUrl NOTIFY readyChanged)
    Q_PROPERTY(QString pluginCacheDirectory READ pluginCacheDirectory NOTIFY readyChanged)
public:
    explicit TileServer(QObject *parent = nullptr);
    ~TileServer() override;

    /// The port, or why not: "map.unreadable", "style.unknown", "style.broken", "map.no_port". A server that runs is stopped first.
    std::expected<quint16, Refusal> start(const MapSource &source, const TileServerOptions &options = {});
    void stop();

    [[nodiscard]] bool isReady() const { return m_port != 0; }
    [[nodiscard]] quint16 port() const { return m_port; }
    /// For osm.mapping.providersrepository.address.
    [[nodiscard]] QUrl providersUrl() const;
    /// For osm.mapping.cache.directory: another one for each pack and style, since the plugin's own cache knows neither.
    [[nodiscard]] QString pluginCacheDirectory() const { return m_pluginCache; }
    /// For osm.mapping.offline.directory; likewise.
    [[nodiscard]] QString firstTilesDirectory() const;
    /// The last first picture's tiles are in it: the same picture asks for none.
    [[nodiscard]] bool hasFirstTiles() const;
    /// No other zoom is that of the first picture from now on (FirstTiles::takes()).
    void firstPictureStands();
    [[nodiscard]] TileStats stats() const; ///< of all styles
    [[nodiscard]] qint64 answered() const; ///< requests for tiles, since it was started
    [[nodiscard]] bool isBusy() const; ///< a tile asked for is not answered yet

Q_SIGNALS:
    void readyChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
    quint16 m_port = 0;
    QString m_pluginCache;
};

} // namespace wf
