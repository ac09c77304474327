// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "glyphshapes.h"

#include <QPolygonF>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

QPainterPath circle(double x, double y, double r)
{
    QPainterPath path;
    path.addEllipse(QPointF(x, y), r, r);
    return path;
}

QPainterPath box(double x, double y, double w, double h, double r = 0.06)
{
    QPainterPath path;
    path.addRoundedRect(QRectF(x, y, w, h), r, r);
    return path;
}

QPainterPath shape(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    path.closeSubpath();
    return path;
}

QPainterPath line(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    return path;
}

/// On a disc: what kind of unit.
GlyphShape unit(QStringView type)
{
    GlyphShape glyph{.body = circle(0, 0, 0.62), .beak = true};
    if (type == "motorcycle"_L1) {
        glyph.strokes.addPath(circle(-0.27, 0.14, 0.15));
        glyph.strokes.addPath(circle(0.27, 0.14, 0.15));
        glyph.strokes.addPath(line({{-0.27, 0.14}, {-0.05, -0.1}, {0.16, -0.1}, {0.27, 0.14}}));
        glyph.strokes.addPath(line({{0.16, -0.1}, {0.1, -0.27}, {0.24, -0.27}}));
    } else if (type == "tow"_L1) {
        glyph.ink.addPath(box(0.1, -0.16, 0.28, 0.3));
        glyph.ink.addPath(box(-0.38, 0.02, 0.46, 0.12));
        glyph.strokes.addPath(line({{0.1, 0.0}, {-0.3, -0.3}, {-0.38, -0.12}}));
        glyph.ink.addPath(circle(-0.2, 0.2, 0.1));
        glyph.ink.addPath(circle(0.22, 0.2, 0.1));
    } else if (type == "foot"_L1) {
        glyph.ink.addPath(circle(0, -0.26, 0.13));
        glyph.ink.addPath(shape({{-0.2, -0.08}, {0.2, -0.08}, {0.13, 0.38}, {-0.13, 0.38}}));
    } else if (type == "van"_L1) {
        glyph.ink.addPath(box(-0.4, -0.24, 0.78, 0.38, 0.1));
        glyph.ink.addPath(circle(-0.2, 0.18, 0.11));
        glyph.ink.addPath(circle(0.2, 0.18, 0.11));
    } else { // car
        glyph.ink.addPath(shape({{-0.24, -0.04}, {-0.14, -0.26}, {0.14, -0.26}, {0.24, -0.04}}));
        glyph.ink.addPath(box(-0.38, -0.04, 0.76, 0.2, 0.08));
        glyph.ink.addPath(circle(-0.2, 0.19, 0.1));
        glyph.ink.addPath(circle(0.2, 0.19, 0.1));
    }
    return glyph;
}

QPainterPath incidentInk(QStringView type, QPainterPath &strokes)
{
    QPainterPath ink;
    if (type == "accident"_L1) {
        strokes.addPath(line({{-0.26, -0.22}, {0.26, 0.26}}));
        strokes.addPath(line({{0.26, -0.22}, {-0.26, 0.26}}));
    } else if (type == "ponding"_L1) {
        for (const double y : {-0.16, 0.04, 0.24})
            strokes.addPath(line({{-0.3, y}, {-0.15, y - 0.1}, {0, y}, {0.15, y - 0.1}, {0.3, y}}));
    } else if (type == "breakdown"_L1) {
        ink.addPath(box(-0.32, -0.02, 0.64, 0.16));
        ink.addPath(shape({{-0.2, -0.02}, {-0.1, -0.22}, {0.1, -0.22}, {0.2, -0.02}}));
        strokes.addPath(line({{-0.24, 0.26}, {0.24, 0.26}}));
    } else if (type == "trapped"_L1) {
        ink.addPath(circle(0, -0.22, 0.12));
        strokes.addPath(line({{-0.26, -0.18}, {0, 0.02}, {0.26, -0.18}}));
        strokes.addPath(line({{0, 0}, {0, 0.2}}));
        strokes.addPath(line({{-0.3, 0.28}, {0.3, 0.28}}));
    } else if (type == "obstruction"_L1) {
        ink.addPath(box(-0.32, -0.08, 0.64, 0.2, 0.02));
        strokes.addPath(line({{-0.2, 0.12}, {-0.2, 0.28}}));
        strokes.addPath(line({{0.2, 0.12}, {0.2, 0.28}}));
    } else if (type == "signal_fault"_L1) {
        for (const double y : {-0.22, 0.03, 0.28})
            ink.addPath(circle(0, y, 0.105));
    } else if (type == "congestion"_L1) {
        for (const double y : {-0.24, -0.02, 0.2})
            ink.addPath(box(-0.22, y, 0.44, 0.13, 0.03));
    } else if (type == "collapse"_L1) {
        strokes.addPath(line({{-0.34, -0.1}, {-0.14, -0.1}, {-0.1, 0.1}, {0, 0.02}, {0.1, 0.1}, {0.14, -0.1}, {0.34, -0.1}}));
        strokes.addPath(line({{-0.1, 0.26}, {0.1, 0.26}}));
    } else if (type == "rumor"_L1) {
        ink.addPath(shape({{-0.3, -0.06}, {-0.1, -0.06}, {0.16, -0.26}, {0.16, 0.28}, {-0.1, 0.1}, {-0.3, 0.1}}));
    } else {
        ink.addPath(box(-0.065, -0.28, 0.13, 0.36));
        ink.addPath(circle(0, 0.22, 0.085));
    }
    return ink;
}

/// Grave ones on a triangle, the others on a square.
GlyphShape incident(QStringView rest)
{
    const bool numbered = rest.size() > 2 && rest.at(rest.size() - 2) == u'-';
    const int severity = numbered ? rest.last(1).toInt() : 4;
    GlyphShape glyph;
    glyph.ink = incidentInk(numbered ? rest.chopped(2) : rest, glyph.strokes);
    if (severity <= 2) {
        glyph.body = shape({{0, -0.88}, {0.86, 0.62}, {-0.86, 0.62}});
        const QTransform lower = QTransform::fromTranslate(0, 0.14).scale(0.9, 0.9);
        glyph.ink = lower.map(glyph.ink);
        glyph.strokes = lower.map(glyph.strokes);
    } else {
        glyph.body = box(-0.56, -0.56, 1.12, 1.12, 0.16);
    }
    return glyph;
}

GlyphShape floodPoint(QStringView rest)
{
    GlyphShape glyph;
    glyph.body.moveTo(0, -0.86);
    glyph.body.cubicTo(0.2, -0.42, 0.6, -0.16, 0.6, 0.2);
    glyph.body.cubicTo(0.6, 0.56, 0.32, 0.78, 0, 0.78);
    glyph.body.cubicTo(-0.32, 0.78, -0.6, 0.56, -0.6, 0.2);
    glyph.body.cubicTo(-0.6, -0.16, -0.2, -0.42, 0, -0.86);
    if (rest == "-rising"_L1) {
        glyph.ink = shape({{0, -0.16}, {0.3, 0.22}, {0.1, 0.22}, {0.1, 0.5}, {-0.1, 0.5}, {-0.1, 0.22}, {-0.3, 0.22}});
    } else if (rest == "-falling"_L1) {
        glyph.ink = shape({{0, 0.54}, {0.3, 0.16}, {0.1, 0.16}, {0.1, -0.12}, {-0.1, -0.12}, {-0.1, 0.16}, {-0.3, 0.16}});
    } else if (rest == "-doubtful"_L1) {
        glyph.strokes = line({{-0.17, -0.02}, {-0.1, -0.16}, {0.1, -0.16}, {0.18, 0}, {0, 0.18}, {0, 0.3}});
        glyph.ink = circle(0, 0.5, 0.08);
    } else {
        glyph.strokes = line({{-0.3, 0.22}, {-0.15, 0.12}, {0, 0.22}, {0.15, 0.12}, {0.3, 0.22}});
    }
    return glyph;
}

/// A place that must stay within reach and does not, or takes longer: its kind on a square with a corner cut.
GlyphShape access(QStringView kind)
{
    GlyphShape glyph{.body = shape({{-0.62, -0.62}, {0.34, -0.62}, {0.62, -0.34}, {0.62, 0.62}, {-0.62, 0.62}})};
    if (kind == "hospital"_L1) {
        glyph.ink = box(-0.11, -0.4, 0.22, 0.8, 0).united(box(-0.4, -0.11, 0.8, 0.22, 0));
    } else if (kind == "fire"_L1) {
        glyph.ink.moveTo(0.02, -0.46);
        glyph.ink.cubicTo(0.1, -0.2, 0.36, -0.06, 0.32, 0.2);
        glyph.ink.cubicTo(0.28, 0.42, 0.12, 0.46, 0, 0.46);
        glyph.ink.cubicTo(-0.16, 0.46, -0.34, 0.34, -0.32, 0.1);
        glyph.ink.cubicTo(-0.3, -0.02, -0.2, -0.1, -0.16, -0.02);
        glyph.ink.cubicTo(-0.08, -0.12, -0.02, -0.26, 0.02, -0.46);
    } else if (kind == "station"_L1) {
        glyph.ink = box(-0.28, -0.42, 0.56, 0.62, 0.12).subtracted(box(-0.18, -0.26, 0.36, 0.2, 0.03));
        glyph.strokes = line({{-0.12, 0.24}, {-0.28, 0.46}});
        glyph.strokes.addPath(line({{0.12, 0.24}, {0.28, 0.46}}));
    } else if (kind.isEmpty()) { // of any kind
        glyph.ink = box(-0.08, -0.4, 0.16, 0.48).united(circle(0, 0.32, 0.1));
    } else { // shelter
        glyph.ink = shape({{0, -0.42}, {0.46, 0}, {0.3, 0}, {0.3, 0.42}, {-0.3, 0.42}, {-0.3, 0}, {-0.46, 0}})
                        .subtracted(box(-0.1, 0.1, 0.2, 0.32, 0));
    }
    return glyph;
}

/// One, two or three chevrons on a lozenge: the tiers of a diversion, the nearer the more.
GlyphShape tier(QStringView key)
{
    GlyphShape glyph{.body = shape({{0, -0.72}, {0.72, 0}, {0, 0.72}, {-0.72, 0}})};
    const int chevrons = key == "near"_L1 ? 3 : key == "middle"_L1 ? 2 : 1;
    for (int i = 0; i < chevrons; ++i) {
        const double y = 0.1 + (chevrons - 1) * 0.12 - i * 0.24;
        glyph.strokes.addPath(line({{-0.22, y + 0.06}, {0, y - 0.14}, {0.22, y + 0.06}}));
    }
    return glyph;
}

QPainterPath slash() { return line({{-0.5, 0.5}, {0.5, -0.5}}); }

} // namespace

GlyphShape glyphShape(const QString &name)
{
    GlyphShape glyph;
    if (name.startsWith("unit-"_L1))
        return unit(QStringView(name).mid(5));
    if (name.startsWith("incident-"_L1))
        return incident(QStringView(name).mid(9));
    if (name.startsWith("floodpoint"_L1))
        return floodPoint(QStringView(name).mid(10));
    if (name.startsWith("access"_L1))
        return access(QStringView(name).mid(7));
    if (name.startsWith("tier-"_L1))
        return tier(QStringView(name).mid(5));
    if (name.startsWith("camera"_L1)) {
        glyph.body = box(-0.62, -0.34, 0.86, 0.68, 0.12).united(shape({{0.2, -0.08}, {0.66, -0.34}, {0.66, 0.34}, {0.2, 0.08}}));
        glyph.ink = circle(-0.2, 0, 0.16);
        if (name == "camera-fault"_L1)
            glyph.strokes = slash();
        glyph.beak = true;
    } else if (name.startsWith("sign"_L1)) {
        glyph.body = box(-0.74, -0.5, 1.48, 0.72, 0.08).united(box(-0.6, 0.2, 0.12, 0.5, 0)).united(box(0.48, 0.2, 0.12, 0.5, 0));
        if (name == "sign-showing"_L1)
            glyph.ink = box(-0.54, -0.34, 1.08, 0.13, 0.02).united(box(-0.54, -0.08, 0.74, 0.13, 0.02));
        else if (name == "sign-fault"_L1)
            glyph.strokes = line({{-0.4, 0.1}, {0.4, -0.38}});
        else
            glyph.ink = box(-0.56, -0.34, 1.12, 0.4, 0.03);
    } else if (name == "rainstation"_L1) {
        glyph.body
            = circle(-0.3, -0.1, 0.34).united(circle(0.12, -0.24, 0.4)).united(circle(0.42, 0, 0.28)).united(box(-0.3, -0.1, 0.72, 0.36));
        glyph.body = glyph.body.united(box(-0.3, 0.4, 0.13, 0.34)).united(box(0.0, 0.4, 0.13, 0.34)).united(box(0.3, 0.4, 0.13, 0.34));
    } else if (name == "post"_L1) {
        glyph.body = box(-0.5, -0.8, 0.14, 1.6, 0).united(shape({{-0.4, -0.78}, {0.66, -0.42}, {-0.4, -0.04}}));
    } else if (name == "hospital"_L1) {
        glyph.body = box(-0.6, -0.6, 1.2, 1.2, 0.2);
        glyph.ink = box(-0.11, -0.4, 0.22, 0.8, 0).united(box(-0.4, -0.11, 0.8, 0.22, 0));
    } else if (name == "agency"_L1) {
        glyph.body = shape({{0, -0.74}, {0.74, -0.2}, {0.74, 0.6}, {-0.74, 0.6}, {-0.74, -0.2}});
        glyph.ink = box(-0.4, 0.0, 0.2, 0.6, 0).united(box(0.2, 0.0, 0.2, 0.6, 0));
    } else if (name == "hazard"_L1) {
        glyph.body
            = shape({{-0.34, -0.72}, {0.34, -0.72}, {0.72, -0.3}, {0.72, 0.3}, {0.34, 0.72}, {-0.34, 0.72}, {-0.72, 0.3}, {-0.72, -0.3}});
        glyph.ink = box(-0.08, -0.42, 0.16, 0.5).united(circle(0, 0.32, 0.1));
    } else if (name == "resource"_L1) {
        glyph.body = box(-0.64, -0.5, 1.28, 1.06, 0.08);
        glyph.ink = box(-0.5, -0.16, 1.0, 0.1, 0).united(box(-0.12, -0.28, 0.24, 0.34, 0.03));
    } else if (name == "junction"_L1) {
        glyph.body = circle(0, 0, 0.5);
        glyph.ink = box(-0.07, -0.34, 0.14, 0.68, 0).united(box(-0.34, -0.07, 0.68, 0.14, 0));
    } else if (name == "halo"_L1) {
        glyph.body = circle(0, 0, 0.94).subtracted(circle(0, 0, 0.78));
    } else if (name == "arrow"_L1) {
        glyph.body = shape({{0, -0.8}, {0.52, 0.66}, {0, 0.36}, {-0.52, 0.66}});
        glyph.turns = true;
    } else {
        glyph.body = circle(0, 0, 0.42);
    }
    return glyph;
}

QStringList glyphNames()
{
    QStringList names{u"dot"_s,
                      u"arrow"_s,
                      u"unit-car"_s,
                      u"unit-motorcycle"_s,
                      u"unit-tow"_s,
                      u"unit-foot"_s,
                      u"unit-van"_s,
                      u"camera"_s,
                      u"camera-fault"_s,
                      u"floodpoint"_s,
                      u"floodpoint-rising"_s,
                      u"floodpoint-falling"_s,
                      u"floodpoint-doubtful"_s,
                      u"rainstation"_s,
                      u"sign"_s,
                      u"sign-showing"_s,
                      u"sign-fault"_s,
                      u"post"_s,
                      u"hospital"_s,
                      u"agency"_s,
                      u"access"_s,
                      u"access-hospital"_s,
                      u"access-fire"_s,
                      u"access-station"_s,
                      u"access-shelter"_s,
                      u"hazard"_s,
                      u"resource"_s,
                      u"junction"_s,
                      u"halo"_s,
                      u"tier-far"_s,
                      u"tier-middle"_s,
                      u"tier-near"_s};
    for (const auto type : {"accident"_L1, "ponding"_L1, "breakdown"_L1, "trapped"_L1, "obstruction"_L1, "signal_fault"_L1, "congestion"_L1,
                            "collapse"_L1, "rumor"_L1, "other"_L1}) {
        names.append("incident-"_L1 + type + "-2"_L1); // on a triangle
        names.append("incident-"_L1 + type + "-4"_L1); // on a square
    }
    return names;
}

} // namespace wf
