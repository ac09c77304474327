// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pendingkeys.h"

#include <algorithm>

namespace wf {

void PendingKeys::release(Key &key, qint64 now)
{
    key.lastRow = std::exchange(key.row, QString());
    key.freeAt = now + reaction;
}

bool PendingKeys::deal(const QStringList &rows, qint64 now, bool isHeld)
{
    const auto before = m_keys;
    const QStringList first = rows.mid(0, count);
    for (Key &key : m_keys) {
        if (!key.row.isEmpty() && !rows.contains(key.row))
            release(key, now);
        else if (key.row.isEmpty() && (isHeld || now < key.freeAt) && first.contains(key.lastRow) && keyOf(key.lastRow).isEmpty())
            key.row = key.lastRow; // it was gone for a moment only
    }
    for (const QString &row : first) {
        if (isHeld || !keyOf(row).isEmpty())
            continue;
        const auto free = std::ranges::find_if(m_keys, [now](const Key &key) { return key.row.isEmpty() && now >= key.freeAt; });
        if (free != m_keys.end())
            free->row = row;
    }
    auto without = std::ranges::count_if(first, [this](const QString &row) { return keyOf(row).isEmpty(); });
    without -= std::ranges::count_if(m_keys, [](const Key &key) { return key.row.isEmpty(); });
    for (qsizetype below = rows.size() - 1; below >= count && without > 0; --below) {
        const auto held = std::ranges::find(m_keys, rows.at(below), &Key::row);
        if (held == m_keys.end())
            continue;
        release(*held, now);
        --without;
    }
    return !std::ranges::equal(before, m_keys, {}, &Key::row, &Key::row);
}

QString PendingKeys::keyOf(const QString &row) const
{
    const auto held = std::ranges::find(m_keys, row, &Key::row);
    return row.isEmpty() || held == m_keys.end() ? QString() : QString::number((held - m_keys.begin() + 1) % count);
}

QString PendingKeys::rowOf(const QString &key) const
{
    bool isNumber = false;
    const int number = key.toInt(&isNumber);
    return isNumber && number >= 0 && number < count ? m_keys.at(static_cast<std::size_t>((number + count - 1) % count)).row : QString();
}

} // namespace wf
