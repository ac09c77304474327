// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "firsttiles.h"

#include <QDir>
#include <QSaveFile>

namespace wf {

using namespace Qt::StringLiterals;

FirstTiles::FirstTiles(const QString &folder)
    : m_folder(folder)
{
    m_writer.setMaxThreadCount(1);
    QDir dir(folder);
    const qsizetype count = dir.entryList(QDir::Files).size();
    m_hadSome = count > 0 && count <= most;
    if (count > most)
        dir.removeRecursively();
    QDir().mkpath(folder); // the plugin looks only into a folder that is there when it begins
}

FirstTiles::~FirstTiles() { m_writer.waitForDone(); }

void FirstTiles::keep(const TileKey &tile, int mapId, const QByteArray &png)
{
    m_writer.start([name = m_folder + u'/' + fileName(tile, mapId), png] {
        QSaveFile file(name);
        if (file.open(QIODevice::WriteOnly) && file.write(png) == png.size())
            file.commit();
    });
}

QString FirstTiles::fileName(const TileKey &tile, int mapId)
{
    return u"osm_100-%1-%2-%3-%4-%5.png"_s.arg(QChar(tile.scale > 1 ? u'h' : u'l')).arg(mapId).arg(tile.z).arg(tile.x).arg(tile.y);
}

} // namespace wf
