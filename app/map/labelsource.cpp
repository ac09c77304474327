// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "labelsource.h"

#include "mapcamera.h"

namespace wf {

LabelSource::LabelSource(QObject *parent)
    : QObject(parent)
{
    connect(&m_rows, &RowSource::changed, this, &LabelSource::changed);
    connect(this, &LabelSource::changed, this, [this] { m_stale = true; });
}

void LabelSource::setModel(const QVariant &model) { m_rows.setSource(model); }

const QList<LabelSource::Row> &LabelSource::labelRows()
{
    if (!std::exchange(m_stale, false))
        return m_read;
    (void)m_rows.takeChanges();
    m_read.clear();
    for (int row = 0; row < m_rows.count(); ++row) {
        const auto place = m_rows.place(row, m_longitude, m_latitude);
        const QString text = m_rows.text(row, m_text);
        if (!place || text.isEmpty())
            continue;
        m_read.append({.place = toMetres(place->x(), place->y()),
                       .text = text,
                       .subject = m_rows.text(row, m_subject),
                       .tint = m_rows.value(row, m_tint),
                       .priority = m_priority + m_rows.value(row, m_priorityRole).toDouble()});
    }
    return m_read;
}

} // namespace wf
