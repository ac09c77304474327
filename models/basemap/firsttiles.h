// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tilegrid.h"

#include <QString>
#include <QThreadPool>

namespace wf {

/// The tiles the last first picture showed, each in a file of its own, where QtLocation's osm plugin looks before it asks anybody
/// (osm.mapping.offline.directory): the next first picture has them without a request. Written by a thread of its own; what
/// can't be written is asked for again.
class FirstTiles {
public:
    /// The plugin lists the folder for each tile it doesn't know: when more are in it (of windows that were never the same), it
    /// is emptied.
    static constexpr int most = 200;

    explicit FirstTiles(const QString &folder);
    ~FirstTiles();

    [[nodiscard]] QString folder() const { return m_folder; }
    /// There were some when this was made.
    [[nodiscard]] bool hadSome() const { return m_hadSome; }
    /// From any thread. `mapId`: the plugin's, from 1.
    void keep(const TileKey &tile, int mapId, const QByteArray &png);
    /// "osm_100-l-1-14-13308-6336.png", as the plugin spells it.
    [[nodiscard]] static QString fileName(const TileKey &tile, int mapId);

private:
    QString m_folder;
    bool m_hadSome = false;
    QThreadPool m_writer;
};

} // namespace wf
