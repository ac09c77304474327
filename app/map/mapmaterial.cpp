// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapmaterial.h"

#include <QSGMaterialShader>

#include <cmath>
#include <cstring>
#include <utility>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// Layout of the uniform block "Frame" in shaders/.
class Program final : public QSGMaterialShader {
public:
    explicit Program(const QString &name)
    {
        setShaderFileName(VertexStage, u":/watchfloor/layers/%1.vert.qsb"_s.arg(name));
        setShaderFileName(FragmentStage, u":/watchfloor/layers/%1.frag.qsb"_s.arg(name));
    }

    bool updateUniformData(RenderState &state, QSGMaterial *newMaterial, QSGMaterial *) override
    {
        QByteArray &block = *state.uniformData();
        char *data = block.data();
        const QMatrix4x4 matrix = state.combinedMatrix();
        std::memcpy(data, matrix.constData(), 64);
        const MapFrame &frame = static_cast<MapMaterial *>(newMaterial)->frame;
        const float values[16] = {
            frame.scale,
            std::cos(frame.bearing),
            std::sin(frame.bearing),
            state.opacity(),
            float(frame.size.width() / 2),
            float(frame.size.height() / 2),
            float(frame.center.x()),
            float(frame.center.y()),
            frame.seconds,
            frame.halfWidth,
            frame.speck,
            0,
            float(frame.halfCell.width()),
            float(frame.halfCell.height()),
            0,
            0,
        };
        std::memcpy(data + 64, values, qMin(sizeof values, size_t(block.size() - 64))); // only markers need the last four
        return true;
    }

    void updateSampledImage(RenderState &state, int binding, QSGTexture **texture, QSGMaterial *newMaterial, QSGMaterial *) override
    {
        auto *material = static_cast<MapMaterial *>(newMaterial);
        if (binding != 1 || !material->texture)
            return;
        material->texture->commitTextureOperations(state.rhi(), state.resourceUpdateBatch());
        *texture = material->texture.get();
    }
};

} // namespace

MapMaterial::MapMaterial(Shader shader)
    : m_shader(shader)
{
    setFlag(Blending);
    setFlag(RequiresFullMatrix); // the shaders place vertices themselves: nothing may be merged beforehand
}

QSGMaterialType *MapMaterial::type() const
{
    static QSGMaterialType types[4];
    return &types[int(m_shader)];
}

QSGMaterialShader *MapMaterial::createShader(QSGRendererInterface::RenderMode) const
{
    static const QString names[4] = {u"marker"_s, u"speck"_s, u"stripe"_s, u"sector"_s};
    return new Program(names[int(m_shader)]);
}

int MapMaterial::compare(const QSGMaterial *other) const { return this == other ? 0 : this < other ? -1 : 1; }

MapNode::MapNode(MapMaterial::Shader shader, const QSGGeometry::AttributeSet &attributes, unsigned drawingMode)
{
    auto *geometry = new QSGGeometry(attributes, 0, 0, QSGGeometry::UnsignedIntType);
    geometry->setDrawingMode(drawingMode);
    geometry->setVertexDataPattern(QSGGeometry::StaticPattern);
    geometry->setIndexDataPattern(QSGGeometry::StaticPattern);
    setGeometry(geometry);
    setMaterial(new MapMaterial(shader));
    setFlag(OwnsGeometry);
    setFlag(OwnsMaterial);
}

void MapNode::setFrame(const MapFrame &frame)
{
    mapMaterial()->frame = frame;
    markDirty(DirtyMaterial);
}

void MapNode::rebuilt()
{
    const bool empty = geometry()->vertexCount() <= spareVertices;
    markDirty(DirtyGeometry);
    if (empty != std::exchange(m_empty, empty))
        markDirty(DirtySubtreeBlocked);
}

} // namespace wf
