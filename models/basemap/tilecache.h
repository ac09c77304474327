// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tilegrid.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <atomic>
#include <mutex>
#include <optional>

namespace wf {

/// Drawn blocks of tiles on disk, one file each, under a folder named by pack and style; the oldest go when the whole
/// cache is larger than its limit. May be used from several threads. A cache that cannot be written is no failure: the
/// tiles are drawn again.
class TileCache {
public:
    /// `root` is shared by all packs and styles, `key` names this one.
    TileCache(const QString &root, const QString &key, qint64 limit);

    /// Whether nothing of this pack and style was ever written.
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] std::optional<QList<QByteArray>> read(const Metatile &block) const;
    void write(const Metatile &block, const QList<QByteArray> &tiles);
    [[nodiscard]] QString folder() const { return m_folder; }
    /// Removes the oldest files until the cache is a tenth below its limit.
    void trim();

private:
    QString m_root;
    QString m_folder;
    qint64 m_limit;
    std::atomic<qint64> m_written; ///< bytes since the last trim()
    std::mutex m_trimming;
};

} // namespace wf
