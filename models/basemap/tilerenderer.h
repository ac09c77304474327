// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mapstyle.h"
#include "refusal.h"
#include "tilegrid.h"

#include <QByteArray>
#include <QList>

#include <expected>
#include <memory>

namespace wf {

/// Draws tiles of one pack in one style with Mapnik. Not thread-safe: one renderer for each thread.
class TileRenderer {
public:
    TileRenderer();
    ~TileRenderer();
    TileRenderer(TileRenderer &&) noexcept;
    TileRenderer &operator=(TileRenderer &&) noexcept;

    /// Refused with "map.unreadable" and Mapnik's own words.
    [[nodiscard]] static std::expected<TileRenderer, Refusal> open(const QString &packFile, const MapStyle &style);
    /// The PNG files of a block's tiles, row by row. Refused with "map.not_drawn".
    [[nodiscard]] std::expected<QList<QByteArray>, Refusal> render(const Metatile &block);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// A tile of nothing but one colour, as a small PNG file.
[[nodiscard]] QByteArray plainTile(const QColor &color, int pixels);

} // namespace wf
