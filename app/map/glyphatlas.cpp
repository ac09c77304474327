// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "glyphatlas.h"

#include "glyphshapes.h"

#include <QMutex>
#include <QPainter>
#include <QtConcurrent>
#include <QtMath>

#include <numbers>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

struct Catalogue {
    QStringList names = glyphNames();
    QHash<QString, int> numbers;
    QList<GlyphShape> shapes;

    Catalogue()
    {
        for (const QString &name : std::as_const(names)) {
            numbers.insert(name, int(shapes.size()));
            shapes.append(glyphShape(name));
        }
        for (const QString &name : std::as_const(names)) { // "-1" looks as "-2", "-3" and no number as "-4"
            if (name.endsWith("-2"_L1))
                numbers.insert(name.chopped(1) + u'1', numbers.value(name));
            if (name.endsWith("-4"_L1)) {
                numbers.insert(name.chopped(1) + u'3', numbers.value(name));
                numbers.insert(name.chopped(2), numbers.value(name));
            }
        }
    }
};

const Catalogue &catalogue()
{
    static const Catalogue all;
    return all;
}

/// A shape as it is filled, with its lines as the areas they cover; the same for every size.
struct Areas {
    QPainterPath halo; ///< around the body
    QPainterPath body;
    QPainterPath ink;
    QPainterPath lines; ///< in ink
};

Areas areasOf(const GlyphShape &shape)
{
    Areas areas{.halo = {}, .body = shape.body, .ink = shape.ink, .lines = {}};
    QPainterPathStroker around;
    around.setWidth(0.2);
    around.setJoinStyle(Qt::RoundJoin);
    areas.halo = around.createStroke(shape.body);
    if (!shape.strokes.isEmpty()) {
        QPainterPathStroker pen;
        pen.setWidth(0.12);
        pen.setCapStyle(Qt::RoundCap);
        pen.setJoinStyle(Qt::RoundJoin);
        areas.lines = pen.createStroke(shape.strokes);
    }
    return areas;
}

GlyphShape special(int index)
{
    GlyphShape shape;
    if (index == GlyphAtlas::Ring) {
        QPainterPath hole;
        shape.body.addEllipse(QPointF(0, 0), 0.9, 0.9);
        hole.addEllipse(QPointF(0, 0), 0.78, 0.78);
        shape.body = shape.body.subtracted(hole);
    } else {
        shape.body.addPolygon(QPolygonF({{0, -0.96}, {0.3, -0.58}, {0, -0.66}, {-0.3, -0.58}}));
        shape.body.closeSubpath();
    }
    return shape;
}

const QList<Areas> &allAreas()
{
    static const QList<Areas> all = [] {
        QList<Areas> areas;
        for (int index = 0; index < GlyphAtlas::FirstGlyph; ++index)
            areas.append(areasOf(special(index)));
        for (const GlyphShape &shape : catalogue().shapes)
            areas.append(areasOf(shape));
        return areas;
    }();
    return all;
}

/// From what covers what to how much of each is seen: ink over body over a halo that lets a little through.
void share(QImage &image)
{
    for (int y = 0; y < image.height(); ++y) {
        uchar *pixel = image.scanLine(y);
        for (int x = 0; x < image.width(); ++x, pixel += 4) {
            const int rest = (255 - pixel[1]) * (255 - pixel[0]);
            pixel[0] = uchar(pixel[0] * (255 - pixel[1]) / 255);
            pixel[2] = uchar(0.85 * pixel[2] * rest / (255 * 255));
        }
    }
}

} // namespace

int GlyphAtlas::indexOf(const QString &name) { return FirstGlyph + catalogue().numbers.value(name, 0); }

bool GlyphAtlas::turns(int index) { return catalogue().shapes.at(index - FirstGlyph).turns; }

bool GlyphAtlas::hasBeak(int index) { return catalogue().shapes.at(index - FirstGlyph).beak; }

GlyphAtlas::GlyphAtlas(int cell)
    : m_cell(cell)
    , m_pitch(qCeil(cell * std::numbers::sqrt2) + 1)
    , m_columns(8)
{
    const int count = int(allAreas().size());
    m_image = QImage(m_columns * m_pitch, (count + m_columns - 1) / m_columns * m_pitch, QImage::Format_RGBX8888);
    m_image.fill(Qt::black);
    QPainter painter(&m_image);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int index = 0; index < count; ++index) {
        const Areas &areas = allAreas().at(index);
        const int row = index / m_columns;
        const int margin = (m_pitch - cell) / 2; // whole pixels
        const QPointF corner = QPointF(index % m_columns, row) * m_pitch + QPointF(margin, margin);
        painter.resetTransform();
        painter.setClipRect(QRectF(corner, QSizeF(cell, cell)));
        painter.translate(corner + QPointF(cell, cell) / 2);
        painter.scale(cell / 2.0, cell / 2.0);
        // One over the other is the same as their union, which takes ten times as long to find.
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        painter.fillPath(areas.halo, QColor(0, 0, 255));
        painter.fillPath(areas.body, QColor(0, 0, 255));
        painter.setCompositionMode(QPainter::CompositionMode_Plus);
        painter.fillPath(areas.body, QColor(255, 0, 0));
        painter.fillPath(areas.ink, QColor(0, 255, 0));
        painter.fillPath(areas.lines, QColor(0, 255, 0));
    }
    painter.end();
    share(m_image);
}

QFuture<std::shared_ptr<const GlyphAtlas>> GlyphAtlas::shared(int cell)
{
    using Shared = std::shared_ptr<const GlyphAtlas>;
    static QMutex mutex;
    static QHash<int, QFuture<Shared>> all;
    const QMutexLocker locker(&mutex);
    QFuture<Shared> &atlas = all[cell];
    if (!atlas.isValid())
        atlas = QtConcurrent::run([cell]() -> Shared { return std::make_shared<const GlyphAtlas>(cell); });
    return atlas;
}

QRectF GlyphAtlas::texels(int index) const
{
    const double w = m_image.width();
    const double h = m_image.height();
    const int row = index / m_columns;
    const int margin = (m_pitch - m_cell) / 2;
    return {(index % m_columns * m_pitch + margin) / w, (row * m_pitch + margin) / h, m_cell / w, m_cell / h};
}

} // namespace wf
