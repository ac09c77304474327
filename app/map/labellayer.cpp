// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labellayer.h"

#include <QFontMetricsF>

namespace wf {

int ShownLabels::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_labels.size()); }

QVariant ShownLabels::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Label &label = m_labels.at(index.row());
    switch (role) {
    case Text:
        return label.text;
    case Subject:
        return label.subject;
    case Tint:
        return label.tint;
    case Source:
        return label.source;
    case X:
        return label.box.x();
    case Y:
        return label.box.y();
    case Width:
        return label.box.width();
    case Height:
        return label.box.height();
    default:
        return {};
    }
}

QHash<int, QByteArray> ShownLabels::roleNames() const
{
    return {{Text, "text"}, {Subject, "subject"}, {Tint, "tint"},        {Source, "source"},
            {X, "labelX"},  {Y, "labelY"},        {Width, "labelWidth"}, {Height, "labelHeight"}};
}

void ShownLabels::show(QList<Label> labels)
{
    QHash<QString, qsizetype> wanted;
    for (qsizetype i = 0; i < labels.size(); ++i)
        wanted.insert(labels.at(i).key, i);
    for (int row = int(m_labels.size()) - 1; row >= 0; --row) {
        if (wanted.contains(m_labels.at(row).key))
            continue;
        beginRemoveRows({}, row, row);
        m_labels.removeAt(row);
        endRemoveRows();
    }
    bool moved = false;
    for (Label &label : m_labels) {
        Label &now = labels[wanted.take(label.key)];
        moved = moved || now.box != label.box || now.text != label.text || now.tint != label.tint;
        label = now;
    }
    if (moved)
        Q_EMIT dataChanged(index(0), index(int(m_labels.size()) - 1));
    if (wanted.isEmpty())
        return;
    const int first = int(m_labels.size());
    beginInsertRows({}, first, first + int(wanted.size()) - 1);
    for (const Label &label : std::as_const(labels)) {
        if (wanted.contains(label.key))
            m_labels.append(label);
    }
    endInsertRows();
}

LabelLayer::LabelLayer(QQuickItem *parent)
    : QQuickItem(parent)
{
    connect(&m_camera, &MapCamera::changed, this, &QQuickItem::polish);
    connect(this, &LabelLayer::settingsChanged, this, [this] {
        m_sizes.clear();
        polish();
    });
    connect(this, &QQuickItem::visibleChanged, this, &QQuickItem::polish);
}

void LabelLayer::setMap(QQuickItem *map)
{
    if (map == m_camera.map())
        return;
    m_camera.follow(map);
    Q_EMIT mapChanged();
    polish();
}

void LabelLayer::componentComplete()
{
    QQuickItem::componentComplete();
    m_sources = findChildren<LabelSource *>(Qt::FindDirectChildrenOnly);
    for (LabelSource *source : std::as_const(m_sources))
        connect(source, &LabelSource::changed, this, &QQuickItem::polish);
    polish();
}

void LabelLayer::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickItem::geometryChange(now, before);
    polish();
}

QSizeF LabelLayer::sizeOf(const QString &text, qreal padding)
{
    auto known = m_sizes.constFind(text);
    if (known == m_sizes.constEnd()) {
        QFont font(m_family);
        font.setPixelSize(qMax(1, qRound(m_pixelSize)));
        font.setWeight(QFont::DemiBold); // the widest a delegate may use
        const QFontMetricsF metrics(font);
        known = m_sizes.insert(text, QSizeF(metrics.horizontalAdvance(text), metrics.height()));
    }
    return {std::ceil(known->width() + 2 * padding), std::ceil(known->height() + padding)};
}

void LabelLayer::updatePolish()
{
    QList<LabelWish> wishes;
    QList<ShownLabels::Label> drafts;
    const QRectF view(0, 0, width(), height());
    if (m_camera.map() && isVisible() && !view.isEmpty()) {
        for (LabelSource *source : std::as_const(m_sources)) {
            for (const LabelSource::Row &row : source->labelRows()) {
                const bool selected = !row.subject.isEmpty() && row.subject == m_selected;
                if (m_camera.zoom() < source->minimumZoom() && !selected)
                    continue;
                const QPointF point = m_camera.toPixels(row.place, size());
                if (!view.contains(point))
                    continue;
                const QString key = source->name() + u'\n' + (row.subject.isEmpty() ? row.text : row.subject);
                wishes.append({.key = key,
                               .point = point,
                               .size = sizeOf(row.text, source->padding()),
                               .priority = row.priority + (selected ? 1e6 : 0),
                               .gap = source->gap(),
                               .reserve = source->reserve()});
                drafts.append({key, row.text, row.subject, source->name(), tintOf(row.tint, m_tints), {}});
            }
        }
    }
    QList<ShownLabels::Label> shown;
    for (const LabelChoice::Placed &placed : m_choice.choose(wishes, view, m_keepOut, m_maximum)) {
        ShownLabels::Label label = drafts.at(placed.wish);
        label.box = QRectF(placed.box.topLeft().toPoint(), placed.box.size());
        shown.append(label);
    }
    m_shown.show(std::move(shown));
}

} // namespace wf
