// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowsource.h"

#include <QJSValue>

namespace wf {

using namespace Qt::StringLiterals;

void RowSource::setSource(const QVariant &source)
{
    if (m_model)
        m_model->disconnect(this);
    m_source = source.metaType() == QMetaType::fromType<QJSValue>() ? source.value<QJSValue>().toVariant() : source;
    m_model = qobject_cast<QAbstractItemModel *>(m_source.value<QObject *>());
    m_list = m_model ? QVariantList() : m_source.toList();
    readRoles();
    if (m_model) {
        // A filter that gets its source later has other roles then.
        connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
            readRoles();
            all();
        });
        connect(m_model, &QAbstractItemModel::layoutChanged, this, &RowSource::all);
        connect(m_model, &QAbstractItemModel::rowsInserted, this, &RowSource::all);
        connect(m_model, &QAbstractItemModel::rowsRemoved, this, &RowSource::all);
        connect(m_model, &QAbstractItemModel::rowsMoved, this, &RowSource::all);
        connect(m_model, &QAbstractItemModel::dataChanged, this, [this](const QModelIndex &first, const QModelIndex &last) {
            m_changes.emplaceBack(first.row(), last.row());
            if (m_changes.size() > 4096) // a whole fleet row by row: cheaper to read everything once
                m_all = true;
            Q_EMIT changed();
        });
        connect(m_model, &QObject::destroyed, this, &RowSource::all);
    }
    all();
}

void RowSource::readRoles()
{
    m_roles.clear();
    const QHash<int, QByteArray> names = m_model ? m_model->roleNames() : QHash<int, QByteArray>();
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        m_roles.insert(QString::fromUtf8(it.value()), it.key());
}

void RowSource::all()
{
    m_all = true;
    Q_EMIT changed();
}

int RowSource::count() const { return m_model ? m_model->rowCount() : int(m_list.size()); }

QVariant RowSource::value(int row, const QString &role) const
{
    if (m_model) {
        const int key = m_roles.value(role, -1);
        return key < 0 ? QVariant() : m_model->data(m_model->index(row, 0), key);
    }
    return m_list.value(row).toMap().value(role);
}

std::optional<QPointF> RowSource::place(int row, const QString &longitudeRole, const QString &latitudeRole) const
{
    const QVariant known = value(row, u"hasPosition"_s);
    if (known.isValid() && !known.toBool())
        return {};
    const QVariant longitude = value(row, longitudeRole);
    const QVariant latitude = value(row, latitudeRole);
    if (longitude.isValid() && latitude.isValid()) {
        const QPointF place(longitude.toDouble(), latitude.toDouble());
        if (qIsNaN(place.x()) || qIsNaN(place.y()) || place.isNull())
            return {};
        return place;
    }
    const QVariant pos = value(row, u"pos"_s);
    if (pos.metaType() == QMetaType::fromType<QPointF>())
        return pos.toPointF();
    const QVariantList pair = pos.toList();
    if (pair.size() < 2)
        return {};
    return QPointF(pair.at(0).toDouble(), pair.at(1).toDouble());
}

std::optional<QList<std::pair<int, int>>> RowSource::takeChanges()
{
    const QList<std::pair<int, int>> changes = std::exchange(m_changes, {});
    if (std::exchange(m_all, false))
        return {};
    return changes;
}

QColor tintOf(const QVariant &value, const QVariantMap &palette)
{
    if (value.metaType() == QMetaType::fromType<QColor>())
        return value.value<QColor>();
    const QString key = value.toString();
    const auto known = palette.constFind(key.isEmpty() ? u"normal"_s : key);
    if (known != palette.constEnd())
        return known->metaType() == QMetaType::fromType<QColor>() ? known->value<QColor>() : QColor::fromString(known->toString());
    const QColor named = QColor::fromString(key);
    return named.isValid() ? named : QColor(0xa9, 0xb8, 0xc6);
}

QVariantMap defaultPalette()
{
    return {{u"normal"_s, u"#a9b8c6"_s}, {u"info"_s, u"#7cc0ff"_s},  {u"active"_s, u"#e8eef4"_s},
            {u"warn"_s, u"#ffb43b"_s},   {u"alarm"_s, u"#ff6259"_s}, {u"off"_s, u"#5d6c7a"_s}};
}

} // namespace wf
