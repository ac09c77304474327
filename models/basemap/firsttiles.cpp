// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "firsttiles.h"

#include <QDir>
#include <QImage>
#include <QImageWriter>
#include <QSaveFile>

namespace wf {

using namespace Qt::StringLiterals;

FirstTiles::FirstTiles(const QString &folder, std::chrono::milliseconds rest)
    : m_folder(folder)
    , m_rest(rest)
{
    m_writer.setMaxThreadCount(1);
    QDir dir(folder);
    const QStringList files = dir.entryList(QDir::Files);
    m_hadSome = !files.isEmpty() && files.size() <= most;
    if (m_hadSome)
        m_zoom = files.constFirst().section(u'-', 3, 3).toInt();
    else
        dir.removeRecursively();
    m_sinceTaken.start();
    QDir().mkpath(folder); // the plugin looks only into a folder that is there when it begins
}

FirstTiles::~FirstTiles() { m_writer.waitForDone(); }

bool FirstTiles::takes(const TileKey &tile)
{
    if (m_zoom < 0 && !m_stands)
        m_zoom = tile.z;
    if (tile.z != m_zoom || m_taken >= mostAtOnce)
        return false;
    // A slow machine draws them when the picture is no longer waited for.
    if (m_stands && m_sinceTaken.durationElapsed() >= m_rest) {
        m_taken = mostAtOnce;
        return false;
    }
    m_sinceTaken.start();
    ++m_taken;
    return true;
}

void FirstTiles::keep(const TileKey &tile, int mapId, const QByteArray &png)
{
    m_writer.start([name = m_folder + u'/' + fileName(tile, mapId), png] {
        const QImage picture = QImage::fromData(png, "PNG");
        QSaveFile file(name);
        QImageWriter writer(&file, "PNG");
        writer.setQuality(100); // the quickest to read: not compressed
        if (file.open(QIODevice::WriteOnly) && writer.write(picture))
            file.commit();
    });
}

QString FirstTiles::fileName(const TileKey &tile, int mapId)
{
    return u"osm_100-%1-%2-%3-%4-%5.png"_s.arg(QChar(tile.scale > 1 ? u'h' : u'l')).arg(mapId).arg(tile.z).arg(tile.x).arg(tile.y);
}

} // namespace wf
