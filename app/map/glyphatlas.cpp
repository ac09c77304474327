// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "glyphatlas.h"

#include "glyphshapes.h"

#include <QHash>
#include <QPainter>
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

/// From what covers what to how much of each is seen: ink over body over a halo that lets a little through.
void share(QImage &image, const QRect &part)
{
    for (int y = part.top(); y <= part.bottom(); ++y) {
        uchar *pixel = image.scanLine(y) + 4 * part.left();
        for (int x = 0; x < part.width(); ++x, pixel += 4) {
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

int GlyphAtlas::count() { return FirstGlyph + int(catalogue().shapes.size()); }

GlyphAtlas::GlyphAtlas(int cell)
    : m_cell(cell)
    , m_pitch(qCeil(cell * std::numbers::sqrt2) + 1)
    , m_columns(8)
    , m_image(m_columns * m_pitch, (count() + m_columns - 1) / m_columns * m_pitch, QImage::Format_RGBX8888)
    , m_painted(count())
{
    m_image.fill(Qt::black);
}

bool GlyphAtlas::paint(const QBitArray &wanted)
{
    const QBitArray missing = wanted & ~m_painted;
    if (missing.count(true) == 0)
        return false;
    m_painted |= missing;
    QPainter painter;
    for (int index = 0; index < missing.size(); ++index) {
        if (!missing.testBit(index))
            continue;
        const Areas areas = areasOf(index < FirstGlyph ? special(index) : catalogue().shapes.at(index - FirstGlyph));
        const QRect place = placeOf(index);
        painter.begin(&m_image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setClipRect(place);
        painter.translate(QRectF(place).center());
        painter.scale(m_cell / 2.0, m_cell / 2.0);
        // One over the other is the same as their union, which takes ten times as long to find.
        painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
        painter.fillPath(areas.halo, QColor(0, 0, 255));
        painter.fillPath(areas.body, QColor(0, 0, 255));
        painter.setCompositionMode(QPainter::CompositionMode_Plus);
        painter.fillPath(areas.body, QColor(255, 0, 0));
        painter.fillPath(areas.ink, QColor(0, 255, 0));
        painter.fillPath(areas.lines, QColor(0, 255, 0));
        painter.end();
        share(m_image, place);
    }
    return true;
}

QRect GlyphAtlas::placeOf(int index) const
{
    const int margin = (m_pitch - m_cell) / 2; // whole pixels
    return {index % m_columns * m_pitch + margin, index / m_columns * m_pitch + margin, m_cell, m_cell};
}

QRectF GlyphAtlas::texels(int index) const
{
    const double w = m_image.width();
    const double h = m_image.height();
    const QRect place = placeOf(index);
    return {place.x() / w, place.y() / h, place.width() / w, place.height() / h};
}

} // namespace wf
