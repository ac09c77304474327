// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSGGeometryNode>
#include <QSGMaterial>
#include <QSGTexture>

#include <memory>

namespace wf {

/// What every shader of the layers is told, anew each frame; the vertices stay as they are.
struct MapFrame {
    QPointF center; ///< relative to the vertices' origin, Mercator metres
    QSizeF size; ///< of the item, pixels
    float scale = 1; ///< pixels per metre
    float bearing = 0; ///< radians
    float seconds = 0; ///< since the vertices' epoch
    float halfWidth = 6; ///< of a line, pixels
    float speck = 4; ///< its size, device pixels
    QSizeF halfCell = {}; ///< half of a glyph's size, as part of the atlas
};

/// Paints vertices that are in Mercator metres: markers, specks, stripes or sectors.
class MapMaterial final : public QSGMaterial {
public:
    enum class Shader : quint8 { Marker, Speck, Stripe, Sector };

    explicit MapMaterial(Shader shader);

    MapFrame frame;
    std::unique_ptr<QSGTexture> texture; ///< Marker only

    [[nodiscard]] QSGMaterialType *type() const override;
    [[nodiscard]] QSGMaterialShader *createShader(QSGRendererInterface::RenderMode mode) const override;
    [[nodiscard]] int compare(const QSGMaterial *other) const override;

private:
    Shader m_shader;
};

/// The scene graph reorders blended nodes whose vertices do not overlap, and takes ours, which are metres, for pixels: two
/// vertices that nothing is drawn with, this far out at both ends, keep every layer where it stands.
constexpr int spareVertices = 2;
constexpr float farOut = 1e7F;

/// One geometry with one MapMaterial, both owned. With nothing but spare vertices it is not drawn: no pipeline is made for it.
class MapNode final : public QSGGeometryNode {
public:
    MapNode(MapMaterial::Shader shader, const QSGGeometry::AttributeSet &attributes, unsigned drawingMode);

    [[nodiscard]] MapMaterial *mapMaterial() { return static_cast<MapMaterial *>(material()); }
    void setFrame(const MapFrame &frame);
    /// To be called when the geometry was built anew.
    void rebuilt();
    [[nodiscard]] bool isSubtreeBlocked() const override { return m_empty; }

private:
    bool m_empty = false;
};

} // namespace wf
