// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tilegrid.h"

#include <QElapsedTimer>
#include <QString>
#include <QThreadPool>

#include <atomic>
#include <chrono>

namespace wf {

/// The tiles the last first picture showed, each in a file of its own, where QtLocation's osm plugin looks before it asks anybody
/// (osm.mapping.offline.directory): the next first picture has them without a request. Written by a thread of its own; what
/// can't be written, or comes too late, is asked for again and kept then.
class FirstTiles {
public:
    /// The plugin lists the folder for each tile it doesn't know: when more are in it (of windows that were never the same), it
    /// is emptied.
    static constexpr int most = 200;

    static constexpr int mostAtOnce = 100; ///< of one run: whoever pans at once doesn't fill the folder
    static constexpr auto quiet = std::chrono::seconds(3);

    explicit FirstTiles(const QString &folder, std::chrono::milliseconds rest = quiet);
    ~FirstTiles();

    [[nodiscard]] QString folder() const { return m_folder; }
    /// There were some when this was made.
    [[nodiscard]] bool hadSome() const { return m_hadSome; }
    /// Whether a tile that is asked for now belongs to the first picture: it is of its zoom, that of the tiles that were there or of
    /// the first one asked for before it stands; until it stands and none was asked for for `rest`. (What is fetched for the
    /// neighbouring zooms is not of it.) From one thread.
    [[nodiscard]] bool takes(const TileKey &tile);
    /// From any thread.
    void pictureStands() { m_stands = true; }
    /// From any thread. `mapId`: the plugin's, from 1.
    void keep(const TileKey &tile, int mapId, const QByteArray &png);
    /// "osm_100-l-1-14-13308-6336.png", as the plugin spells it.
    [[nodiscard]] static QString fileName(const TileKey &tile, int mapId);

private:
    QString m_folder;
    std::chrono::milliseconds m_rest;
    bool m_hadSome = false;
    std::atomic<bool> m_stands = false;
    int m_zoom = -1; ///< not known yet
    int m_taken = 0;
    QElapsedTimer m_sinceTaken;
    QThreadPool m_writer;
};

} // namespace wf
