// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tilerenderer.h"

#include <mapnik/agg_renderer.hpp>
#include <mapnik/attribute.hpp>
#include <mapnik/datasource_cache.hpp>
#include <mapnik/debug.hpp>
#include <mapnik/font_engine_freetype.hpp>
#include <mapnik/image.hpp>
#include <mapnik/image_util.hpp>
#include <mapnik/image_view_any.hpp>
#include <mapnik/load_map.hpp>
#include <mapnik/map.hpp>
#include <mapnik/request.hpp>

#include <QBuffer>
#include <QCoreApplication>
#include <QDirIterator>
#include <QImage>
#include <QStandardPaths>

#include <mutex>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// Labels of neighbouring blocks and wide casings reach in from this far, in logical pixels.
constexpr int bufferPixels = 160;

/// Mapnik's plug-ins and the fonts the styles name; once for the process.
void prepareMapnik()
{
    static std::once_flag done;
    std::call_once(done, [] {
        mapnik::logger::instance().set_severity(mapnik::logger::none); // what matters is thrown
        const QByteArray plugins = qEnvironmentVariable("WATCHFLOOR_MAPNIK_PLUGINS", QStringLiteral(WATCHFLOOR_MAPNIK_PLUGINS)).toUtf8();
        mapnik::datasource_cache::instance().register_datasources((plugins + "/ogr.input").toStdString());
        QStringList folders = QStandardPaths::standardLocations(QStandardPaths::FontsLocation);
        folders << u"/usr/share/fonts"_s << u"/usr/local/share/fonts"_s;
        folders.removeDuplicates();
        for (const QString &folder : std::as_const(folders)) {
            QDirIterator files(folder, {u"NotoSansCJK*"_s, u"NotoSansSC*"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext())
                mapnik::freetype_engine::register_font(files.next().toStdString());
        }
    });
}

QString message(const char *text) { return QCoreApplication::translate("wf::TileRenderer", text); }

} // namespace

struct TileRenderer::Private {
    mapnik::Map map;
    MapStyle style;
};

TileRenderer::TileRenderer() = default;
TileRenderer::~TileRenderer() = default;
TileRenderer::TileRenderer(TileRenderer &&) noexcept = default;
TileRenderer &TileRenderer::operator=(TileRenderer &&) noexcept = default;

std::expected<TileRenderer, Refusal> TileRenderer::open(const QString &packFile, const MapStyle &style)
{
    prepareMapnik();
    TileRenderer renderer;
    renderer.d = std::make_unique<Private>(mapnik::Map(TileKey::size, TileKey::size), style);
    try {
        mapnik::load_map_string(renderer.d->map, style.xmlFor(packFile).toStdString(), false);
    } catch (const std::exception &error) {
        return std::unexpected(Refusal{u"map.unreadable"_s,
                                       message(QT_TRANSLATE_NOOP("wf::TileRenderer", "The map of %1 cannot be drawn: %2"))
                                           .arg(packFile, QString::fromUtf8(error.what()))});
    }
    return renderer;
}

std::expected<QList<QByteArray>, Refusal> TileRenderer::render(const Metatile &block)
{
    try {
        const int side = TileKey::size * block.scale;
        const int pixels = side * block.edge();
        const QRectF area = block.mercator();
        const mapnik::box2d<double> extent(area.left(), area.top(), area.right(), area.bottom());
        mapnik::request request(pixels, pixels, extent);
        request.set_buffer_size(bufferPixels * block.scale);
        // The rules' scale comes from the map, not from the request.
        d->map.resize(pixels, pixels);
        d->map.zoom_to_box(extent);
        mapnik::attributes sizes;
        const QMap<QString, double> table = d->style.sizesAt(block.z);
        for (auto it = table.cbegin(); it != table.cend(); ++it)
            sizes.emplace(it.key().toStdString(), mapnik::value_double(it.value()));
        sizes.emplace("zoom", mapnik::value_integer(block.z));

        mapnik::image_rgba8 image(pixels, pixels);
        mapnik::agg_renderer<mapnik::image_rgba8> painter(d->map, request, sizes, image, block.scale);
        painter.apply();

        QList<QByteArray> tiles;
        tiles.reserve(block.count());
        for (int index = 0; index < block.count(); ++index) {
            const int column = index % block.edge();
            const int row = index / block.edge();
            const mapnik::image_view_rgba8 view(column * side, row * side, side, side, image);
            const std::string file = mapnik::save_to_string(mapnik::image_view_any(view), "png8:m=h:z=1");
            tiles.append(QByteArray(file.data(), qsizetype(file.size())));
        }
        return tiles;
    } catch (const std::exception &error) {
        return std::unexpected(Refusal{u"map.not_drawn"_s,
                                       message(QT_TRANSLATE_NOOP("wf::TileRenderer", "Map tiles %1 were not drawn: %2"))
                                           .arg(block.path(), QString::fromUtf8(error.what()))});
    }
}

QByteArray plainTile(const QColor &color, int pixels)
{
    QImage image(pixels, pixels, QImage::Format_Indexed8);
    image.setColorTable({color.rgb()});
    image.fill(0);
    QByteArray file;
    QBuffer buffer(&file);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return file;
}

} // namespace wf
