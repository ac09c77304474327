// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "city.h"

#include "englishname.h"

#include <QGuiApplication>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

SearchEntry entryOf(const QString &kind, const QString &name, QPointF position, const QStringList &aliases = {})
{
    return {.title = name,
            .subtitle = {},
            .kind = kind,
            .subject = {},
            .command = {},
            .position = position,
            .hasPosition = true,
            .aliases = aliases};
}

} // namespace

City::City(QObject *parent)
    : QObject(parent)
{
}

std::expected<void, Refusal> City::open(const QString &file)
{
    auto pack = CityPack::open(file); // waits: once, before there is a window
    if (!pack)
        return std::unexpected(pack.error());
    m_pack = *pack;
    const MapSource source{m_pack.file(), m_pack.contentHash(), m_pack.attribution(), m_pack.bounds(), m_pack.isSchematic()};
    if (auto port = m_tiles.start(source); !port)
        return std::unexpected(port.error());
    return {};
}

QString City::attribution() const
{
    return m_pack.isSchematic() ? tr("Schematic map · positions %1").arg(m_pack.attribution()) : m_pack.attribution();
}

bool City::sharpTiles() const { return qGuiApp->devicePixelRatio() > 1.2; }

QList<SearchEntry> City::searchEntries() const
{
    QList<SearchEntry> entries;
    for (const CityPack::RoadName &road : m_pack.roadNames())
        entries << entryOf(u"road"_s, road.name, road.pos, englishRoadNames(road.name));
    for (const CityPack::Place &place : m_pack.places())
        entries << entryOf(u"place"_s, place.name, place.pos);
    return entries;
}

} // namespace wf
