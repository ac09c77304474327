// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tilepainter.h"

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

#include <mutex>

namespace wf {

namespace {

/// Mapnik's data sources and the fonts the styles name; once for the process.
void prepare(const PainterSetup &setup)
{
    static std::once_flag done;
    std::call_once(done, [&setup] {
        mapnik::logger::instance().set_severity(mapnik::logger::none); // what matters is thrown
        mapnik::datasource_cache::instance().register_datasources(setup.plugins + "/ogr.input");
        for (const std::string &font : setup.fonts)
            mapnik::freetype_engine::register_font(font);
    });
}

class MapnikPainter final : public TilePainter {
public:
    explicit MapnikPainter(const std::string &xml)
        : m_map(256, 256)
    {
        mapnik::load_map_string(m_map, xml, false);
    }

    std::vector<std::string> paint(const PaintOrder &order, std::string &error) override
    {
        try {
            return painted(order);
        } catch (const std::exception &thrown) {
            error = thrown.what();
            return {};
        }
    }

private:
    std::vector<std::string> painted(const PaintOrder &order)
    {
        const int pixels = order.tilePixels * order.edge;
        const mapnik::box2d<double> extent(order.left, order.bottom, order.right, order.top);
        mapnik::request request(pixels, pixels, extent);
        request.set_buffer_size(order.bufferPixels);
        // The rules' scale comes from the map, not from the request.
        m_map.resize(pixels, pixels);
        m_map.zoom_to_box(extent);
        mapnik::attributes sizes;
        for (const auto &[name, size] : order.sizes)
            sizes.emplace(name, mapnik::value_double(size));
        sizes.emplace("zoom", mapnik::value_integer(order.zoom));

        mapnik::image_rgba8 image(pixels, pixels);
        mapnik::agg_renderer<mapnik::image_rgba8> painter(m_map, request, sizes, image, order.scale);
        painter.apply();

        std::vector<std::string> tiles;
        tiles.reserve(std::size_t(order.edge) * std::size_t(order.edge));
        for (int row = 0; row < order.edge; ++row) {
            for (int column = 0; column < order.edge; ++column) {
                const mapnik::image_view_rgba8 view(column * order.tilePixels, row * order.tilePixels, order.tilePixels, order.tilePixels,
                                                    image);
                tiles.push_back(mapnik::save_to_string(mapnik::image_view_any(view), "png8:m=h:z=1"));
            }
        }
        return tiles;
    }

    mapnik::Map m_map;
};

} // namespace

} // namespace wf

extern "C" __attribute__((visibility("default"))) wf::TilePainter *watchfloor_open_painter(const wf::PainterSetup &setup,
                                                                                           std::string &error)
{
    try {
        wf::prepare(setup);
        return new wf::MapnikPainter(setup.xml);
    } catch (const std::exception &thrown) {
        error = thrown.what();
        return nullptr;
    }
}
