// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplegeometry.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace wf::sample {
namespace {

using Key = std::pair<qint64, qint64>;

Key keyOf(QPointF p) { return {std::llround(p.x() * 20), std::llround(p.y() * 20)}; }

double cross(QPointF a, QPointF b) { return a.x() * b.y() - a.y() * b.x(); }

QPointF unit(QPointF v)
{
    const double size = std::hypot(v.x(), v.y());
    return size > 0 ? v / size : QPointF(1, 0);
}

} // namespace

double distance(QPointF a, QPointF b) { return std::hypot(b.x() - a.x(), b.y() - a.y()); }

double length(const Line &line)
{
    double sum = 0;
    for (qsizetype i = 1; i < line.size(); ++i)
        sum += distance(line[i - 1], line[i]);
    return sum;
}

Line smooth(const Line &line, double step)
{
    if (line.size() < 3)
        return line;
    Line out{line.first()};
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const QPointF b = line[i], c = line[i + 1];
        const QPointF a = i > 0 ? line[i - 1] : b + (b - c);
        const QPointF d = i + 2 < line.size() ? line[i + 2] : c + (c - b);
        const double t1 = std::sqrt(std::max(1.0, distance(a, b))), t2 = t1 + std::sqrt(std::max(1.0, distance(b, c)));
        const double t3 = t2 + std::sqrt(std::max(1.0, distance(c, d)));
        const int pieces = std::max(1, int(distance(b, c) / step));
        for (int k = 1; k < pieces; ++k) {
            const double t = t1 + (t2 - t1) * k / pieces;
            const QPointF p = a * ((t1 - t) / t1) + b * (t / t1);
            const QPointF q = b * ((t2 - t) / (t2 - t1)) + c * ((t - t1) / (t2 - t1));
            const QPointF r = c * ((t3 - t) / (t3 - t2)) + d * ((t - t2) / (t3 - t2));
            const QPointF u = p * ((t2 - t) / t2) + q * (t / t2);
            const QPointF v = q * ((t3 - t) / (t3 - t1)) + r * ((t - t1) / (t3 - t1));
            out.append(u * ((t2 - t) / (t2 - t1)) + v * ((t - t1) / (t2 - t1)));
        }
        out.append(c);
    }
    return out;
}

Line offset(const Line &line, double metres)
{
    Line out;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QPointF along
            = unit(unit(line[std::min(i + 1, line.size() - 1)] - line[i]) + unit(line[i] - line[std::max<qsizetype>(i - 1, 0)])
                   - (i == 0 || i + 1 == line.size() ? QPointF(1, 0) : QPointF()));
        out.append(line[i] + QPointF(along.y(), -along.x()) * metres);
    }
    return out;
}

double nearest(const Line &line, QPointF point, double *along, QPointF *foot)
{
    double best = 1e300, before = 0;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const QPointF step = line[i + 1] - line[i];
        const double squared = QPointF::dotProduct(step, step);
        const double share = squared > 0 ? std::clamp(QPointF::dotProduct(point - line[i], step) / squared, 0.0, 1.0) : 0;
        const QPointF at = line[i] + step * share;
        if (distance(at, point) < best) {
            best = distance(at, point);
            if (along)
                *along = before + std::sqrt(squared) * share;
            if (foot)
                *foot = at;
        }
        before += std::sqrt(squared);
    }
    return best;
}

QPointF pointAt(const Line &line, double along)
{
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        const double piece = distance(line[i], line[i + 1]);
        if (along <= piece && piece > 0)
            return line[i] + (line[i + 1] - line[i]) * std::max(0.0, along / piece);
        along -= piece;
    }
    return line.last();
}

Line part(const Line &line, double from, double to)
{
    Line out{pointAt(line, from)};
    double at = 0;
    for (qsizetype i = 0; i + 1 < line.size(); ++i) {
        at += distance(line[i], line[i + 1]);
        if (at > from + 0.1 && at < to - 0.1)
            out.append(line[i + 1]);
    }
    out.append(pointAt(line, to));
    return out;
}

double ringArea(const Line &ring)
{
    double twice = 0;
    for (qsizetype i = 0; i < ring.size(); ++i)
        twice += cross(ring[i] - ring[0], ring[(i + 1) % ring.size()] - ring[0]);
    return twice / 2;
}

QPointF ringMiddle(const Line &ring)
{
    double twice = 0;
    QPointF sum;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF a = ring[i] - ring[0], b = ring[(i + 1) % ring.size()] - ring[0];
        twice += cross(a, b);
        sum += (a + b) * cross(a, b);
    }
    return std::abs(twice) > 1e-6 ? ring[0] + sum / (3 * twice) : ring[0];
}

bool inside(const Line &ring, QPointF point)
{
    bool in = false;
    for (qsizetype i = 0, k = ring.size() - 1; i < ring.size(); k = i++) {
        if ((ring[i].y() > point.y()) != (ring[k].y() > point.y())
            && point.x() < (ring[k].x() - ring[i].x()) * (point.y() - ring[i].y()) / (ring[k].y() - ring[i].y()) + ring[i].x())
            in = !in;
    }
    return in;
}

Line shrink(const Line &ring, double metres)
{
    Line out;
    const qsizetype count = ring.size();
    for (qsizetype i = 0; i < count; ++i) {
        const QPointF in = unit(ring[i] - ring[(i + count - 1) % count]), on = unit(ring[(i + 1) % count] - ring[i]);
        const QPointF left(-in.y() - on.y(), in.x() + on.x());
        const double half = std::max(0.6, std::hypot(left.x(), left.y()) / 2);
        out.append(ring[i] + unit(left) * (metres / half));
    }
    return out;
}

Line rounded(Line ring, int times)
{
    for (; times > 0; --times) {
        Line next;
        for (qsizetype i = 0; i < ring.size(); ++i) {
            const QPointF a = ring[i], b = ring[(i + 1) % ring.size()];
            next.append(a * 0.75 + b * 0.25);
            next.append(a * 0.25 + b * 0.75);
        }
        ring = next;
    }
    return ring;
}

Line softened(const Line &ring, double metres)
{
    Line dense;
    for (qsizetype i = 0; i < ring.size(); ++i) {
        const QPointF a = ring[i], b = ring[(i + 1) % ring.size()];
        const int pieces = std::max(1, int(distance(a, b) / metres));
        for (int k = 0; k < pieces; ++k)
            dense.append(a + (b - a) * (double(k) / pieces));
    }
    return rounded(dense, 2);
}

bool split(const Line &ring, QPointF at, QPointF direction, Line &left, Line &right, Line &cut)
{
    left.clear();
    right.clear();
    cut.clear();
    const qsizetype count = ring.size();
    for (qsizetype i = 0; i < count; ++i) {
        const QPointF a = ring[i], b = ring[(i + 1) % count];
        const double sideA = cross(direction, a - at), sideB = cross(direction, b - at);
        (sideA > 0 ? left : right).append(a);
        if ((sideA > 0) != (sideB > 0)) {
            const QPointF where = a + (b - a) * (sideA / (sideA - sideB));
            left.append(where);
            right.append(where);
            cut.append(where);
        }
    }
    return cut.size() == 2 && left.size() >= 3 && right.size() >= 3;
}

std::vector<Line> node(const std::vector<Line> &lines, const std::function<bool(int, int)> &mayCross)
{
    constexpr double cell = 80;
    struct Piece {
        int line;
        int at;
    };
    QHash<std::pair<int, int>, QList<Piece>> grid;
    std::vector<std::vector<std::vector<std::pair<double, QPointF>>>> cuts(lines.size());
    for (int l = 0; l < int(lines.size()); ++l) {
        cuts[l].resize(std::max<qsizetype>(1, lines[l].size()));
        for (int i = 0; i + 1 < lines[l].size(); ++i) {
            const QPointF a = lines[l][i], b = lines[l][i + 1];
            for (int x = int(std::floor(std::min(a.x(), b.x()) / cell)); x <= int(std::floor(std::max(a.x(), b.x()) / cell)); ++x) {
                for (int y = int(std::floor(std::min(a.y(), b.y()) / cell)); y <= int(std::floor(std::max(a.y(), b.y()) / cell)); ++y) {
                    QList<Piece> &here = grid[{x, y}];
                    for (const Piece &other : std::as_const(here)) {
                        if (!mayCross(l, other.line) || (other.line == l && std::abs(other.at - i) < 2))
                            continue;
                        const QPointF c = lines[other.line][other.at], d = lines[other.line][other.at + 1];
                        const double base = cross(b - a, d - c);
                        if (std::abs(base) < 1e-9)
                            continue;
                        const double t = cross(c - a, d - c) / base, u = cross(c - a, b - a) / base;
                        if (t < 0 || t > 1 || u < 0 || u > 1)
                            continue;
                        QPointF where = a + (b - a) * t;
                        // An end that is near enough is the meeting itself: no slivers.
                        for (const QPointF end : {c, d, a, b}) {
                            if (distance(where, end) < 1.5)
                                where = end;
                        }
                        cuts[l][i].emplace_back(t, where);
                        cuts[other.line][other.at].emplace_back(u, where);
                    }
                    here.append({l, i});
                }
            }
        }
    }
    std::vector<Line> out(lines.size());
    for (size_t l = 0; l < lines.size(); ++l) {
        for (int i = 0; i < lines[l].size(); ++i) {
            if (out[l].isEmpty() || keyOf(out[l].last()) != keyOf(lines[l][i]))
                out[l].append(lines[l][i]);
            std::ranges::sort(cuts[l][i], {}, [](const auto &one) { return one.first; });
            for (const auto &[share, where] : cuts[l][i]) {
                if (keyOf(out[l].last()) != keyOf(where))
                    out[l].append(where);
            }
        }
    }
    return out;
}

std::vector<Line> faces(const std::vector<Line> &noded)
{
    QHash<Key, int> index;
    Line points;
    std::vector<QList<int>> around;
    QSet<std::pair<int, int>> known;
    const auto number = [&](QPointF p) {
        const auto at = index.constFind(keyOf(p));
        if (at != index.constEnd())
            return *at;
        index.insert(keyOf(p), int(points.size()));
        points.append(p);
        around.emplace_back();
        return int(points.size()) - 1;
    };
    for (const Line &line : noded) {
        for (qsizetype i = 0; i + 1 < line.size(); ++i) {
            const int a = number(line[i]), b = number(line[i + 1]);
            if (a == b || known.contains({a, b}))
                continue;
            known.insert({a, b});
            known.insert({b, a});
            around[a].append(b);
            around[b].append(a);
        }
    }
    // Dead ends bound nothing.
    std::vector<int> ends;
    for (int i = 0; i < int(around.size()); ++i) {
        if (around[i].size() == 1)
            ends.push_back(i);
    }
    while (!ends.empty()) {
        const int end = ends.back();
        ends.pop_back();
        if (around[end].size() != 1)
            continue;
        const int next = around[end].takeFirst();
        around[next].removeOne(end);
        if (around[next].size() == 1)
            ends.push_back(next);
    }
    for (int i = 0; i < int(around.size()); ++i) {
        std::ranges::sort(around[i], {},
                          [&](int other) { return std::atan2(points[other].y() - points[i].y(), points[other].x() - points[i].x()); });
    }
    QSet<std::pair<int, int>> used;
    std::vector<Line> rings;
    for (int a = 0; a < int(around.size()); ++a) {
        for (const int b : std::as_const(around[a])) {
            if (used.contains({a, b}))
                continue;
            Line ring;
            int from = a, to = b;
            while (!used.contains({from, to})) {
                used.insert({from, to});
                ring.append(points[from]);
                const QList<int> &turn = around[to];
                const int next = turn[(turn.indexOf(from) + turn.size() - 1) % turn.size()];
                from = to;
                to = next;
            }
            if (ringArea(ring) > 0)
                rings.push_back(ring);
        }
    }
    return rings;
}

} // namespace wf::sample
