// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sampledrawing.h"

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace wf::sample {
namespace {

double perimeter(const Line &ring) { return length(ring) + distance(ring.last(), ring.first()); }

/// The long side's direction of the smallest upright box around the ring, and the box's size along and across it.
struct Box {
    QPointF along;
    QPointF middle;
    double longSide = 0;
    double shortSide = 0;
};

Box boxAround(const Line &ring)
{
    Box best;
    double least = 1e300;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF edge = ring[(i + 1) % ring.size()] - ring[i];
        const double size = std::hypot(edge.x(), edge.y());
        if (size < 8)
            continue;
        const QPointF u = edge / size, v(-u.y(), u.x());
        double u0 = 1e300, u1 = -1e300, v0 = 1e300, v1 = -1e300;
        for (const QPointF &point : ring) {
            const double a = QPointF::dotProduct(point, u), b = QPointF::dotProduct(point, v);
            u0 = std::min(u0, a);
            u1 = std::max(u1, a);
            v0 = std::min(v0, b);
            v1 = std::max(v1, b);
        }
        if ((u1 - u0) * (v1 - v0) >= least)
            continue;
        least = (u1 - u0) * (v1 - v0);
        const bool upright = u1 - u0 >= v1 - v0;
        best = {upright ? u : v, u * ((u0 + u1) / 2) + v * ((v0 + v1) / 2), std::max(u1 - u0, v1 - v0), std::min(u1 - u0, v1 - v0)};
    }
    return best;
}

/// A round-ish shape, as ponds and groves have it.
Line blob(Drawing &drawing, QPointF middle, double radius, double stretch)
{
    Line ring;
    const double p1 = drawing.between(0, 6), p2 = drawing.between(0, 6);
    for (int k = 0; k < 40; ++k) {
        const double angle = k * std::numbers::pi / 20;
        const double r = radius * (1 + 0.16 * std::sin(2 * angle + p1) + 0.10 * std::sin(3 * angle + p2) + 0.05 * std::sin(5 * angle + p1));
        ring.append(middle + QPointF(std::cos(angle) * r / stretch, std::sin(angle) * r * stretch));
    }
    return ring;
}

bool allInside(const Line &ring, const Line &points)
{
    return std::ranges::all_of(points, [&](QPointF point) { return inside(ring, point); });
}

/// Draws the blocks of one city; holds what the recursion needs.
class BlockPainter {
public:
    explicit BlockPainter(Drawing &drawing)
        : m_drawing(drawing)
    {
    }

    /// A block between streets, cut again and again until its parts are as large as what stands on them.
    void paint(const Line &ring, int depth)
    {
        const double area = ringArea(ring);
        const Site *site = nullptr;
        for (const Site &one : std::as_const(m_drawing.sites)) {
            if (one.squareMetres > 0 && (!site || one.squareMetres > site->squareMetres) && inside(ring, one.pos)
                && !m_done.contains(one.name))
                site = &one;
        }
        if (site && (site->squareMetres * 1.75 >= area || depth > 14)) {
            m_done.append(site->name);
            paintSite(ring, *site);
            return;
        }
        const double from = distance(ringMiddle(ring), m_drawing.local({112.5560, 37.8650}));
        const double wanted = m_drawing.between(26000, 62000) * (1 + from / 9000);
        if (area < wanted || depth > 14 || !cutInTwo(ring, depth, area))
            paintGround(ring, from);
    }

private:
    bool cutInTwo(const Line &ring, int depth, double area)
    {
        const Box box = boxAround(ring);
        if (box.longSide < 130)
            return false;
        Line left, right, cut;
        double room = -1;
        QPointF chosen;
        const QPointF across(-box.along.y(), box.along.x());
        for (int attempt = 0; attempt < 6; ++attempt) {
            const QPointF at = box.middle + box.along * (box.longSide * m_drawing.between(-0.12, 0.12));
            if (!split(ring, at, across, left, right, cut) || std::abs(ringArea(left)) < area * 0.22
                || std::abs(ringArea(right)) < area * 0.22)
                continue;
            double nearestSite = 1e6;
            for (const Site &site : std::as_const(m_drawing.sites)) {
                if (site.squareMetres > 0 && inside(ring, site.pos))
                    nearestSite = std::min(nearestSite, std::abs(QPointF::dotProduct(site.pos - at, box.along)));
            }
            if (nearestSite > room) {
                room = nearestSite;
                chosen = at;
            }
        }
        if (room < 0 || !split(ring, chosen, across, left, right, cut))
            return false;
        const QPointF way = (cut[1] - cut[0]) / std::max(1.0, distance(cut[0], cut[1]));
        Strip street;
        street.roadClass = area > 900000 ? u"tertiary"_s : area < 60000 ? u"service"_s : u"residential"_s;
        street.minor = true;
        street.line = {cut[0] - way * 2.5, cut[1] + way * 2.5};
        m_drawing.strips.push_back(street);
        paint(left, depth + 1);
        paint(right, depth + 1);
        return true;
    }

    void paintSite(const Line &ring, const Site &site)
    {
        const double pi = std::numbers::pi;
        const Line ground = shrink(ring, 10);
        if (site.area == "park"_L1) {
            m_drawing.addArea(u"park"_s, site.kind == "park"_L1 ? site.name : QString(), softened(ground, 75));
            const double area = ringArea(ground);
            Line pond = blob(m_drawing, site.kind == "water"_L1 ? site.pos : ringMiddle(ground),
                             std::sqrt(area * (site.kind == "water"_L1 ? 0.30 : 0.10) / pi), 1.15);
            for (int k = 0; k < 8 && !allInside(shrink(ground, 12), pond); ++k) {
                const QPointF middle = ringMiddle(pond);
                for (QPointF &point : pond)
                    point = middle * 0.2 + point * 0.8 + (ringMiddle(ground) - middle) * 0.2;
            }
            if (area > 45000 || site.kind == "water"_L1)
                m_drawing.addArea(u"water"_s, site.kind == "water"_L1 ? site.name : QString(), pond);
            if (site.squareMetres > 400000)
                m_drawing.addArea(u"island"_s, {},
                                  blob(m_drawing, ringMiddle(pond) + QPointF(30, 20), std::sqrt(ringArea(pond)) * 0.09, 1.1));
            return;
        }
        m_drawing.addArea(site.area, site.name, ground);
        if (site.area == "square"_L1)
            return;
        const double across = std::sqrt(ringArea(ring));
        if (site.area == "campus"_L1 || site.area == "school"_L1 || site.area == "stadium"_L1) {
            // A running track, as every school has one.
            const double half = site.area == "stadium"_L1 ? 110 : std::min(85.0, across * 0.3);
            Line track;
            for (int k = 0; k < 36; ++k) {
                const double a = k * pi / 18;
                track.append(QPointF(half * 0.5 * std::cos(a), half * 0.5 * std::sin(a) + (std::sin(a) > 0 ? half * 0.5 : -half * 0.5)));
            }
            const QPointF corner = ringMiddle(ring) + QPointF(across * 0.22, across * 0.08);
            for (QPointF &point : track)
                point += corner;
            if (allInside(ground, track)) {
                m_drawing.addArea(u"green"_s, {}, track);
                m_keepFree = track;
            }
        }
        buildings(shrink(ring, 24), site.area == "campus"_L1 ? 62 : 46, site.area == "campus"_L1 ? 58 : 44, 0.72);
        m_keepFree.clear();
    }

    void paintGround(const Line &ring, double fromMiddle)
    {
        const Line ground = shrink(ring, 8);
        if (ringArea(ground) < 1500 || ringArea(ground) > ringArea(ring))
            return;
        const double luck = m_drawing.between(0, 1);
        const QPointF middle = ringMiddle(ring);
        const bool works = (middle.x() < -4200 || middle.y() > 4600) && luck > 0.62;
        if (luck < 0.035) {
            m_drawing.addArea(u"green"_s, {}, softened(ground, 25));
        } else if (works) {
            m_drawing.addArea(u"industrial"_s, {}, ground);
            buildings(shrink(ring, 22), 105, 62, 0.7);
        } else if (luck > 0.86 && fromMiddle < 4500) {
            m_drawing.addArea(u"commercial"_s, {}, ground);
            buildings(shrink(ring, 20), 72, 60, 0.8);
        } else {
            m_drawing.addArea(u"residential"_s, {}, ground);
            buildings(shrink(ring, 20), 66, 37, fromMiddle < 7000 ? 0.93 : 0.62);
        }
    }

    /// Rows facing south, as houses in the north of China do, a little turned with the block.
    void buildings(const Line &ring, double column, double row, double filled)
    {
        if (ring.size() < 3 || ringArea(ring) < 800)
            return;
        const Box box = boxAround(ring);
        double turn = std::atan2(box.along.y(), box.along.x());
        turn -= std::round(turn / (std::numbers::pi / 2)) * (std::numbers::pi / 2);
        turn = std::clamp(turn, -0.35, 0.35);
        const QPointF u(std::cos(turn), std::sin(turn)), v(-u.y(), u.x()), middle = ringMiddle(ring);
        const double reach = std::hypot(box.longSide, box.shortSide) / 2;
        const double depth = row > 50 ? row * 0.5 : 13;
        for (double b = -reach; b < reach; b += row) {
            for (double a = -reach + m_drawing.between(0, 12); a < reach; a += column) {
                const double wide = (column - 13) * m_drawing.between(0.72, 1);
                const double deep = depth * m_drawing.between(0.9, 1.15);
                if (m_drawing.between(0, 1) > filled)
                    continue;
                const QPointF low = middle + u * a + v * b;
                const Line house{low, low + u * wide, low + u * wide + v * deep, low + v * deep};
                if (!allInside(ring, house) || (!m_keepFree.isEmpty() && std::ranges::any_of(house, [&](QPointF p) {
                        return distance(p, ringMiddle(m_keepFree)) < 105;
                    })))
                    continue;
                m_drawing.addArea(u"building"_s, {}, house, 3 * (5 + m_drawing.random.bounded(14)));
            }
        }
    }

    Drawing &m_drawing;
    QStringList m_done;
    Line m_keepFree;
};

} // namespace

void drawBlocks(Drawing &drawing)
{
    std::vector<Line> lines;
    for (const Strip &strip : drawing.strips) {
        if (!strip.link)
            lines.push_back(strip.line);
    }
    lines.insert(lines.end(), drawing.rails.begin(), drawing.rails.end());
    const std::vector<Line> rings = faces(node(lines, [](int a, int b) { return a != b; }));
    Line river = drawing.eastBank;
    std::ranges::reverse(river);
    river = drawing.westBank + river;
    BlockPainter painter(drawing);
    for (const Line &ring : rings) {
        const double area = ringArea(ring);
        if (area < 3000 || area / perimeter(ring) < 17 || inside(river, ringMiddle(ring)))
            continue;
        painter.paint(ring, 0);
    }
}

} // namespace wf::sample
