// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labelchoice.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace wf {

namespace {

/// Right, above, below, left of the point, then the four corners.
std::array<QRectF, 8> places(const LabelWish &wish)
{
    const double w = wish.size.width();
    const double h = wish.size.height();
    const double g = wish.gap;
    const auto at = [&](double x, double y) { return QRectF(wish.point + QPointF(x, y), wish.size); };
    return {at(g, -h / 2),
            at(-w / 2, -g - h),
            at(-w / 2, g),
            at(-g - w, -h / 2),
            at(g * 0.7, -g * 0.7 - h),
            at(g * 0.7, g * 0.7),
            at(-g * 0.7 - w, -g * 0.7 - h),
            at(-g * 0.7 - w, g * 0.7)};
}

bool meets(const QList<QRectF> &taken, const QRectF &box)
{
    return std::ranges::any_of(taken, [&](const QRectF &other) { return other.intersects(box); });
}

} // namespace

QList<LabelChoice::Placed> LabelChoice::choose(const QList<LabelWish> &wishes, const QRectF &view, const QList<QRectF> &keepOut,
                                               int maximum)
{
    QList<int> order(wishes.size());
    std::iota(order.begin(), order.end(), 0);
    // What is shown already goes before its equals, so that labels do not flicker while the map moves.
    const auto rank = [&](int i) { return wishes.at(i).priority + (m_sides.contains(wishes.at(i).key) ? 0.5 : 0.0); };
    std::ranges::stable_sort(order, [&](int a, int b) { return rank(a) > rank(b); });

    QList<std::pair<int, QRectF>> reserves;
    for (int i = 0; i < wishes.size(); ++i) {
        const double side = wishes.at(i).reserve;
        if (side > 0 && view.contains(wishes.at(i).point))
            reserves.emplaceBack(i, QRectF(wishes.at(i).point - QPointF(side, side) / 2, QSizeF(side, side)));
    }
    QList<Placed> shown;
    QList<QRectF> taken = keepOut;
    QHash<QString, int> sides;
    for (const int i : std::as_const(order)) {
        if (shown.size() >= maximum)
            break;
        const LabelWish &wish = wishes.at(i);
        if (!view.contains(wish.point) || wish.size.isEmpty())
            continue;
        const auto boxes = places(wish);
        const int before = m_sides.value(wish.key, 0);
        for (int attempt = -1; attempt < int(boxes.size()); ++attempt) {
            const int side = attempt < 0 ? before : attempt;
            const QRectF &box = boxes[size_t(side)];
            const bool covers = std::ranges::any_of(reserves, [&](const auto &reserve) {
                return reserve.first != i && wishes.at(reserve.first).priority >= wish.priority && reserve.second.intersects(box);
            });
            if (covers || !view.contains(box) || meets(taken, box))
                continue;
            taken.append(box.adjusted(-2, -2, 2, 2));
            shown.append({i, box});
            sides.insert(wish.key, side);
            break;
        }
    }
    m_sides = sides;
    return shown;
}

} // namespace wf
