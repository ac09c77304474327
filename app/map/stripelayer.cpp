// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stripelayer.h"

#include "lineribbon.h"

#include <QJSValue>
#include <QLineF>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

struct Pattern {
    QLatin1StringView state;
    int number; ///< in shaders/stripe.frag
    QLatin1StringView tint;
};
constexpr Pattern patterns[] = {
    {"asked"_L1, 0, "active"_L1},
    {"stopped"_L1, 1, "warn"_L1},
    {"confirmed"_L1, 2, "alarm"_L1},
    {"in_force"_L1, 3, "#e5342b"_L1},
    {"reopening_asked"_L1, 4, "#e5342b"_L1},
    {"reopened"_L1, 5, "#7fa898"_L1},
    {"planned"_L1, 6, "active"_L1},
    {"route"_L1, 7, "info"_L1},
    {"one_lane"_L1, 9, "warn"_L1},
};

/// A way to drive, not a closure.
bool isWay(int pattern) { return pattern == 6 || pattern == 7; }

QPointF pointOf(const QVariant &value)
{
    if (value.metaType() == QMetaType::fromType<QPointF>())
        return value.toPointF();
    const QVariantList pair = value.toList();
    return pair.size() < 2 ? QPointF() : QPointF(pair.at(0).toDouble(), pair.at(1).toDouble());
}

} // namespace

StripeLayer::StripeLayer(QQuickItem *parent)
    : LayerItem(parent)
{
    connect(this, &StripeLayer::rolesChanged, this, &StripeLayer::readAll);
    connect(this, &StripeLayer::lineWidthChanged, this, &QQuickItem::update);
}

StripeLayer::Line StripeLayer::lineOf(int row) const
{
    Line line;
    const QString state = m_fixedState.isEmpty() ? rows().text(row, m_state) : m_fixedState;
    for (const Pattern &pattern : patterns) {
        if (state != pattern.state)
            continue;
        line.pattern = pattern.number;
        line.tint = tint(QString(pattern.tint)).rgba();
    }
    // Ways may have a colour of their own; what is closed never has.
    if (isWay(line.pattern)) {
        const QString own = m_fixedTint.isEmpty() ? rows().text(row, u"tint"_s) : m_fixedTint;
        if (!own.isEmpty())
            line.tint = tint(own).rgba();
    }
    line.subject = rows().text(row, m_subject);
    const QString direction = m_fixedState.isEmpty() ? rows().text(row, m_direction) : u"ahead"_s;
    line.flags
        = (direction.isEmpty() || direction == "both"_L1 ? 0 : 1) + (!line.subject.isEmpty() && line.subject == selectedSubject() ? 2 : 0);
    if (rows().value(row, u"dimmed"_s).toBool())
        line.tint = (line.tint & 0x00ffffffU) | 0x60000000U;
    QVariant path = rows().value(row, m_path);
    if (!path.isValid())
        path = rows().value(row, u"line"_s);
    const QVariantList points = path.toList();
    for (const QVariant &point : points) {
        const QPointF degrees = pointOf(point);
        const QPointF metres = toMetres(degrees.x(), degrees.y());
        if (!degrees.isNull() && (line.points.isEmpty() || QLineF(line.points.last(), metres).length() > 0.2))
            line.points.append(metres);
    }
    return line;
}

void StripeLayer::read(const std::optional<QList<std::pair<int, int>>> &)
{
    m_lines.clear();
    for (int row = 0; row < rows().count(); ++row) {
        Line line = lineOf(row);
        if (line.pattern >= 0 && line.points.size() > 1)
            m_lines.append(std::move(line));
    }
    m_stale = true;
}

QString StripeLayer::subjectAt(qreal x, qreal y) const
{
    if (!isShown())
        return {};
    const QPointF at(x, y);
    double nearest = qMax(6.0, m_lineWidth / 2 + 2);
    QString found;
    for (const Line &line : m_lines) {
        QPointF before = camera().toPixels(line.points.first(), size());
        for (qsizetype i = 1; i < line.points.size(); ++i) {
            const QPointF next = camera().toPixels(line.points.at(i), size());
            const QPointF along = next - before;
            const double square = qMax(1e-9, QPointF::dotProduct(along, along));
            const double part = qBound(0.0, QPointF::dotProduct(at - before, along) / square, 1.0);
            const double distance = QLineF(at, before + along * part).length();
            if (distance < nearest) {
                nearest = distance;
                found = line.subject;
            }
            before = next;
        }
    }
    return found;
}

QSGNode *StripeLayer::updatePaintNode(QSGNode *old, UpdatePaintNodeData *)
{
    if (!isShown() || m_lines.isEmpty()) {
        delete old;
        m_stale = true;
        return nullptr;
    }
    auto *node = static_cast<MapNode *>(old);
    if (!node) {
        node = new MapNode(MapMaterial::Shader::Stripe, stripeAttributes(), QSGGeometry::DrawTriangles);
        m_stale = true;
    }
    if (std::exchange(m_stale, false))
        build(*node);
    MapFrame now = frame(m_origin);
    now.halfWidth = float(m_lineWidth / 2);
    node->setFrame(now);
    return node;
}

void StripeLayer::build(MapNode &node)
{
    m_origin = m_lines.first().points.first();
    int vertices = 0;
    int indices = 0;
    for (const Line &line : std::as_const(m_lines)) {
        vertices += ribbonVertices(line.points.size());
        indices += ribbonIndices(line.points.size());
    }
    node.geometry()->allocate(vertices + spareVertices, indices);
    RibbonWriter ribbon(*node.geometry(), m_origin);
    for (const Line &line : std::as_const(m_lines))
        ribbon.add({line.points.constData(), size_t(line.points.size())}, line.pattern, line.flags, line.tint);
    ribbon.finish();
    node.rebuilt();
}

} // namespace wf
