// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markerlayer.h"

#include "glyphatlas.h"

#include <QDateTime>
#include <QQuickWindow>
#include <QtMath>

#include <algorithm>
#include <limits>

namespace wf {

namespace {

/// Mercator metres: some ten markers in a cell, and not many cells on the way of one that moves.
constexpr double smallestCell = 200;
constexpr double largestCell = 20'000;
constexpr float upright = 1000; // shaders/marker.vert: above 100
constexpr double selectedGrowth = 1.25;
constexpr double ringGrowth = 1.5;
/// Markers nearer to each other than this, in sizes of a symbol, are drawn as specks.
constexpr double crowdedBelow = 0.75;

using Attribute = QSGGeometry::Attribute;

/// A corner of a symbol; see shaders/marker.vert.
struct Corner {
    float x = 0, y = 0, vx = 0, vy = 0, cornerX = 0, cornerY = 0, time = 0, half = 0, u = 0, v = 0, rotation = 0;
    uchar r = 0, g = 0, b = 0, a = 0;

    static const QSGGeometry::AttributeSet &attributes()
    {
        static const Attribute all[] = {
            Attribute::createWithAttributeType(0, 2, QSGGeometry::FloatType, QSGGeometry::PositionAttribute),
            Attribute::createWithAttributeType(1, 2, QSGGeometry::FloatType, QSGGeometry::UnknownAttribute),
            Attribute::createWithAttributeType(2, 2, QSGGeometry::FloatType, QSGGeometry::UnknownAttribute),
            Attribute::createWithAttributeType(3, 2, QSGGeometry::FloatType, QSGGeometry::UnknownAttribute),
            Attribute::createWithAttributeType(4, 3, QSGGeometry::FloatType, QSGGeometry::TexCoordAttribute),
            Attribute::createWithAttributeType(5, 4, QSGGeometry::UnsignedByteType, QSGGeometry::ColorAttribute),
        };
        static const QSGGeometry::AttributeSet set{6, sizeof(Corner), all};
        return set;
    }
};

/// One point; see shaders/speck.vert.
struct Speck {
    float x = 0, y = 0, vx = 0, vy = 0, time = 0;
    uchar r = 0, g = 0, b = 0, a = 0;

    static const QSGGeometry::AttributeSet &attributes()
    {
        static const Attribute all[] = {
            Attribute::createWithAttributeType(0, 2, QSGGeometry::FloatType, QSGGeometry::PositionAttribute),
            Attribute::createWithAttributeType(1, 2, QSGGeometry::FloatType, QSGGeometry::UnknownAttribute),
            Attribute::createWithAttributeType(2, 1, QSGGeometry::FloatType, QSGGeometry::UnknownAttribute),
            Attribute::createWithAttributeType(3, 4, QSGGeometry::UnsignedByteType, QSGGeometry::ColorAttribute),
        };
        static const QSGGeometry::AttributeSet set{4, sizeof(Speck), all};
        return set;
    }
};

/// What a layer paints: specks below symbols.
class MarkerNode final : public QSGNode {
public:
    MarkerNode()
        : specks(new MapNode(MapMaterial::Shader::Speck, Speck::attributes(), QSGGeometry::DrawPoints))
        , symbols(new MapNode(MapMaterial::Shader::Marker, Corner::attributes(), QSGGeometry::DrawTriangles))
    {
        appendChildNode(specks);
        appendChildNode(symbols);
    }

    MapNode *const specks;
    MapNode *const symbols;
};

/// How far places typically lie apart; a few far from all others don't count.
double typicalSpacing(QList<double> &x, QList<double> &y)
{
    const auto spread = [](QList<double> &values) {
        const qsizetype edge = values.size() / 20;
        const auto low = values.begin() + edge;
        const auto high = values.end() - 1 - edge;
        std::nth_element(values.begin(), low, values.end());
        std::nth_element(low, high, values.end());
        return *high - *low;
    };
    if (x.size() < 2)
        return std::numeric_limits<double>::infinity();
    const double width = spread(x);
    const double height = spread(y);
    const double count = 0.9 * double(x.size());
    return qMax(std::sqrt(width * height / (0.9 * count)), qMax(width, height) / count);
}

} // namespace

MarkerLayer::MarkerLayer(QQuickItem *parent)
    : LayerItem(parent)
{
    connect(this, &MarkerLayer::rolesChanged, this, &MarkerLayer::readAll);
    connect(this, &MarkerLayer::iconSizeChanged, this, &MarkerLayer::readAll);
    connect(this, &MarkerLayer::crowdsChanged, this, &MarkerLayer::update);
}

MarkerLayer::~MarkerLayer() = default;

double MarkerLayer::now() const
{
    return m_sinceNow.isValid() ? m_now + double(m_sinceNow.elapsed()) * m_timeScale : double(QDateTime::currentMSecsSinceEpoch());
}

void MarkerLayer::setNow(double now)
{
    m_now = now;
    m_sinceNow.start();
    Q_EMIT nowChanged();
    update();
}

MarkerLayer::Marker MarkerLayer::markerOf(int row) const
{
    Marker marker;
    const std::optional<QPointF> place = rows().place(row, m_longitude, m_latitude);
    if (!place)
        return marker;
    marker.there = true;
    marker.place = toMetres(place->x(), place->y());
    marker.subject = rows().text(row, m_subject);
    marker.glyph = GlyphAtlas::indexOf(rows().text(row, m_glyph));
    const QVariant heading = rows().value(row, m_heading);
    if (heading.isValid() && heading.toDouble() >= 0)
        marker.heading = float(qDegreesToRadians(heading.toDouble()));
    const double speed = rows().value(row, m_speed).toDouble();
    if (speed > 0 && marker.heading >= 0) {
        // A metre on the ground is longer on the projection, by the latitude's secant.
        const double stretch = speed / qMax(0.05, std::cos(qDegreesToRadians(place->y())));
        marker.velocity = QPointF(std::sin(marker.heading), -std::cos(marker.heading)) * stretch;
        marker.at = rows().value(row, m_at).toDouble();
    }
    QColor color = tint(rows().value(row, m_tint));
    if (rows().value(row, m_dimmed).toBool())
        color.setAlphaF(0.35F);
    marker.tint = color.rgba();
    marker.selected = rows().value(row, m_selectedRole).toBool() || (!marker.subject.isEmpty() && marker.subject == selectedSubject());
    return marker;
}

void MarkerLayer::read(const std::optional<QList<std::pair<int, int>>> &changes)
{
    const int count = rows().count();
    const bool all = !changes || m_markers.size() != count;
    if (all) {
        m_markers.resize(count);
        for (int row = 0; row < count; ++row)
            m_markers[row] = markerOf(row);
    } else {
        if (changes->isEmpty())
            return;
        for (const auto &[first, last] : *changes) {
            for (int row = first; row <= qMin(last, count - 1); ++row) {
                m_markers[row] = markerOf(row);
                m_grid.set(row, m_markers.at(row));
            }
        }
    }
    m_moving = std::ranges::any_of(m_markers, [](const Marker &marker) { return !marker.velocity.isNull(); });
    m_stale = true;
    QList<double> x;
    QList<double> y;
    for (const Marker &marker : std::as_const(m_markers)) {
        if (marker.there) {
            x.append(marker.place.x());
            y.append(marker.place.y());
        }
    }
    m_spacing = typicalSpacing(x, y);
    if (!all)
        return;
    m_grid.reset(count, qBound(smallestCell, m_spacing * 4, largestCell));
    for (int row = 0; row < count; ++row)
        m_grid.set(row, m_markers.at(row));
}

QString MarkerLayer::subjectAt(qreal x, qreal y) const
{
    if (!isShown())
        return {};
    const double reach = qMax(8.0, m_iconSize * 0.5) / camera().scale();
    const QPointF there = (QPointF(x, y) - QPointF(width(), height()) / 2) / camera().scale();
    const double c = std::cos(camera().bearing());
    const double s = std::sin(camera().bearing());
    const QPointF place = camera().center() + QPointF(there.x() * c - there.y() * s, there.x() * s + there.y() * c);
    const int row = m_grid.nearest(place, reach, now());
    return row < 0 ? QString() : m_markers.at(row).subject;
}

QPointF MarkerLayer::pointOf(const QString &subject) const
{
    for (const Marker &marker : m_markers) {
        if (marker.there && marker.subject == subject)
            return camera().toPixels(marker.placeAt(now()), size());
    }
    return {qQNaN(), qQNaN()};
}

void MarkerLayer::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemSceneChange && data.window) {
        connect(data.window, &QQuickWindow::afterAnimating, this, [this] {
            if (m_moving && m_timeScale > 0 && isVisible())
                update();
        });
    }
    LayerItem::itemChange(change, data);
}

int MarkerLayer::cell(double ratio) const { return qCeil(m_iconSize * selectedGrowth * ratio); }

QSGNode *MarkerLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (!isShown() || m_markers.isEmpty()) {
        delete old;
        m_stale = true;
        return nullptr;
    }
    auto *node = static_cast<MarkerNode *>(old);
    if (!node) {
        node = new MarkerNode;
        m_stale = true;
    }
    MapMaterial &material = *node->symbols->mapMaterial();
    const double ratio = window()->effectiveDevicePixelRatio();
    if (!m_atlas || m_atlas->cell() != cell(ratio)) {
        m_atlas = std::make_unique<GlyphAtlas>(cell(ratio));
        m_stale = true;
    }
    const double spacing = m_spacing * camera().scale();
    const bool crowded = m_crowds && spacing < m_iconSize * crowdedBelow;
    if (crowded != std::exchange(m_crowded, crowded))
        m_stale = true;
    if (std::exchange(m_stale, false)) {
        if (m_atlas->paint(neededSymbols()) || !material.texture) {
            material.texture.reset(window()->createTextureFromImage(m_atlas->image()));
            material.texture->setFiltering(QSGTexture::Linear);
        }
        m_origin = camera().center();
        m_epoch = now();
        buildSymbols(*node->symbols, *m_atlas);
        buildSpecks(*node->specks);
    }
    MapFrame now_ = frame(m_origin);
    now_.seconds = float((now() - m_epoch) / 1000);
    now_.speck = float(ratio * qBound(qMin(4.0, m_iconSize / 3), spacing * 0.8, m_iconSize / 3));
    now_.halfCell = m_atlas->texels(GlyphAtlas::Ring).size() / 2;
    node->symbols->setFrame(now_);
    node->specks->setFrame(now_);
    return node;
}

void MarkerLayer::buildSpecks(MapNode &node)
{
    const auto isSpeck = [this](const Marker &marker) { return m_crowded && marker.there && !marker.selected; };
    node.geometry()->allocate(int(std::ranges::count_if(m_markers, isSpeck)) + spareVertices);
    auto *vertex = static_cast<Speck *>(node.geometry()->vertexData());
    for (const Marker &marker : std::as_const(m_markers)) {
        if (!isSpeck(marker))
            continue;
        const QPointF place = marker.place - m_origin;
        *vertex++ = {.x = float(place.x()),
                     .y = float(place.y()),
                     .vx = float(marker.velocity.x()),
                     .vy = float(marker.velocity.y()),
                     .time = float((marker.at - m_epoch) / 1000),
                     .r = uchar(qRed(marker.tint)),
                     .g = uchar(qGreen(marker.tint)),
                     .b = uchar(qBlue(marker.tint)),
                     .a = uchar(qAlpha(marker.tint))};
    }
    for (const float place : {-farOut, farOut})
        *vertex++ = {.x = place, .y = place};
    node.rebuilt();
}

bool MarkerLayer::isSymbol(const Marker &marker) const { return marker.there && (marker.selected || !m_crowded); }

bool MarkerLayer::showsBeak(const Marker &marker) const { return marker.heading >= 0 && GlyphAtlas::hasBeak(marker.glyph); }

QBitArray MarkerLayer::neededSymbols() const
{
    QBitArray needed(GlyphAtlas::count());
    for (const Marker &marker : m_markers) {
        if (!isSymbol(marker))
            continue;
        needed.setBit(marker.glyph);
        if (marker.selected)
            needed.setBit(GlyphAtlas::Ring);
        if (showsBeak(marker))
            needed.setBit(GlyphAtlas::Beak);
    }
    return needed;
}

void MarkerLayer::buildSymbols(MapNode &node, const GlyphAtlas &atlas)
{
    int quads = 0;
    for (const Marker &marker : std::as_const(m_markers))
        quads += isSymbol(marker) ? 1 + int(marker.selected) + int(showsBeak(marker)) : 0;
    node.geometry()->allocate(quads * 4 + spareVertices, quads * 6);
    auto *vertex = static_cast<Corner *>(node.geometry()->vertexData());
    quint32 *index = node.geometry()->indexDataAsUInt();
    quint32 next = 0;
    const auto quad = [&](const Marker &marker, int glyph, QRgb tint, double size, bool turned) {
        const QPointF center = atlas.texels(glyph).center();
        const QPointF place = marker.place - m_origin;
        for (int corner = 0; corner < 4; ++corner) {
            *vertex++ = {.x = float(place.x()),
                         .y = float(place.y()),
                         .vx = float(marker.velocity.x()),
                         .vy = float(marker.velocity.y()),
                         .cornerX = corner & 1 ? 1.F : -1.F,
                         .cornerY = corner & 2 ? 1.F : -1.F,
                         .time = float((marker.at - m_epoch) / 1000),
                         .half = float(size / 2),
                         .u = float(center.x()),
                         .v = float(center.y()),
                         .rotation = turned && marker.heading >= 0 ? marker.heading : upright,
                         .r = uchar(qRed(tint)),
                         .g = uchar(qGreen(tint)),
                         .b = uchar(qBlue(tint)),
                         .a = uchar(qAlpha(tint))};
        }
        for (const quint32 offset : {0U, 1U, 2U, 2U, 1U, 3U})
            *index++ = next + offset;
        next += 4;
    };
    for (const bool selected : {false, true}) { // the selected one above the others
        for (const Marker &marker : std::as_const(m_markers)) {
            if (!isSymbol(marker) || marker.selected != selected)
                continue;
            const double size = selected ? m_iconSize * selectedGrowth : m_iconSize;
            if (selected)
                quad(marker, GlyphAtlas::Ring, qRgba(255, 255, 255, 255), size * ringGrowth, false);
            if (showsBeak(marker))
                quad(marker, GlyphAtlas::Beak, marker.tint, size, true);
            quad(marker, marker.glyph, marker.tint, size, GlyphAtlas::turns(marker.glyph));
        }
    }
    for (const float place : {-farOut, farOut})
        *vertex++ = {.x = place, .y = place};
    node.rebuilt();
}

} // namespace wf
