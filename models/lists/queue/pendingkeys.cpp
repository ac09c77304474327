// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pendingkeys.h"

#include <QSet>

#include <algorithm>

namespace wf {

bool PendingKeys::isSameMatter(const QString &row, const QString &other) { return row.section(u' ', 0, 0) == other.section(u' ', 0, 0); }

void PendingKeys::release(Key &key, qint64 now) const
{
    key.lastRow = std::exchange(key.row, QString());
    key.freedAt = now;
    key.beside = m_standing;
    key.beside.removeIf([&key](const QString &row) { return !isSameMatter(row, key.lastRow); });
}

bool PendingKeys::isRested(const Key &key, qint64 now, bool isUrgent)
{
    return key.row.isEmpty() && now - key.freedAt >= (isUrgent ? reaction : rest);
}

qsizetype PendingKeys::keyed(Gravity gravity)
{
    return std::max(std::clamp(gravity.urgent, count - reserve - lifeline, count - lifeline), std::min(gravity.danger, count));
}

qsizetype PendingKeys::leftBy(qsizetype row, Gravity gravity)
{
    return row < gravity.danger ? 0 : row < gravity.urgent ? lifeline : lifeline + reserve;
}

/// The one that its matter had last; else for an urgent row the one that has rested longest: its last row is furthest from anybody's mind.
/// Others leave the reserve.
PendingKeys::Key *PendingKeys::freeFor(const QString &name, qsizetype row, Gravity gravity, qint64 now)
{
    const bool isUrgent = row < gravity.urgent;
    const auto isFree = [now, isUrgent](const Key &key) { return isRested(key, now, isUrgent); };
    if (std::ranges::count_if(m_keys, isFree) <= leftBy(row, gravity))
        return nullptr;
    const auto own = std::ranges::find_if(m_keys, [&](const Key &key) { return isFree(key) && isSameMatter(key.lastRow, name); });
    if (own != m_keys.end())
        return &*own;
    auto found = std::ranges::find_if(m_keys, isFree);
    for (auto key = found; isUrgent && key != m_keys.end(); ++key) {
        if (isFree(*key) && key->freedAt < found->freedAt)
            found = key;
    }
    return &*found;
}

bool PendingKeys::isBlank(qint64 now) const
{
    return std::ranges::all_of(m_keys, [now](const Key &key) { return isRested(key, now, false); });
}

bool PendingKeys::deal(const QStringList &rows, Gravity gravity, qint64 now, bool isHeld, const QStringList &arrivals)
{
    const auto before = m_keys;
    if (!isHeld && isBlank(now) && arrivals.size() == rows.size())
        dealAsTheyCame(rows, gravity, now, arrivals);
    else
        give(rows, gravity, now, isHeld, arrivals);
    return !std::ranges::equal(before, m_keys, {}, &Key::row, &Key::row);
}

/// What came later took no key from what was there, but where it was graver: then it waited until that had rested.
void PendingKeys::dealAsTheyCame(const QStringList &rows, Gravity gravity, qint64 now, const QStringList &arrivals)
{
    m_keys = {};
    m_standing.clear();
    constexpr int beats = 3; // so many times what was taken from one row can go on to the next
    qint64 then = now - beats * rest * (arrivals.size() + 1); // all of it is over by now, and has rested
    QSet<QString> here;
    for (const QString &row : arrivals) {
        here.insert(row);
        QStringList standing = rows;
        standing.removeIf([&here](const QString &one) { return !here.contains(one); });
        const auto among = [&](qsizetype first) -> qsizetype {
            return std::ranges::count_if(rows.cbegin(), rows.cbegin() + std::clamp<qsizetype>(first, 0, rows.size()),
                                         [&here](const QString &one) { return here.contains(one); });
        };
        const Gravity grave{.urgent = among(gravity.urgent), .danger = among(gravity.danger)};
        for (int beat = 0; beat < beats; ++beat, then += rest)
            give(standing, grave, then, false, {});
    }
}

void PendingKeys::recall(const QStringList &rows, qint64 now)
{
    m_keys = {};
    m_standing.clear();
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        m_keys.at(i).lastRow = rows.value(qsizetype(i));
        if (!m_keys.at(i).lastRow.isEmpty())
            m_keys.at(i).freedAt = now;
    }
}

QStringList PendingKeys::rows() const
{
    QStringList all;
    for (const Key &key : m_keys)
        all.append(key.row);
    return all;
}

/// Those without a key. While there are enough for all, who came first is first; else the gravest are.
QStringList PendingKeys::inTurn(const QStringList &first, qint64 now, const QStringList &arrivals) const
{
    QStringList waiting = first;
    waiting.removeIf([this](const QString &row) { return !keyOf(row).isEmpty(); });
    const auto rested = std::ranges::count_if(m_keys, [now](const Key &key) { return isRested(key, now, false); });
    if (rested - reserve - lifeline >= waiting.size() && !arrivals.isEmpty())
        std::ranges::stable_sort(waiting, {}, [&arrivals](const QString &row) { return arrivals.indexOf(row); });
    return waiting;
}

/// The next step of a matter whose row has just gone has its key: not a row that stood beside it, for that was never to be had by it.
void PendingKeys::handOn(const QStringList &first, qint64 now, bool isHeld)
{
    for (Key &key : m_keys) {
        if (!key.row.isEmpty() || key.lastRow.isEmpty() || (!isHeld && now - key.freedAt >= rest))
            continue;
        const auto next = std::ranges::find_if(
            first, [&](const QString &row) { return isSameMatter(row, key.lastRow) && keyOf(row).isEmpty() && !key.beside.contains(row); });
        if (next != first.cend())
            key.row = *next;
    }
}

void PendingKeys::give(const QStringList &rows, Gravity gravity, qint64 now, bool isHeld, const QStringList &arrivals)
{
    const QStringList first = rows.mid(0, keyed(gravity));
    for (Key &key : m_keys) {
        if (!key.row.isEmpty() && !rows.contains(key.row))
            release(key, now);
        else if (key.row.isEmpty() && (isHeld || now - key.freedAt < rest) && first.contains(key.lastRow) && keyOf(key.lastRow).isEmpty())
            key.row = key.lastRow; // it was gone for a moment only
    }
    handOn(first, now, isHeld);
    for (const QString &row : isHeld ? QStringList() : inTurn(first, now, arrivals)) {
        if (Key *free = freeFor(row, first.indexOf(row), gravity, now))
            free->row = row;
    }
    auto lacking = std::ranges::count_if(first, [this](const QString &row) { return keyOf(row).isEmpty(); });
    lacking += count - keyed(gravity); // the reserve, and the lifeline
    lacking -= std::ranges::count_if(m_keys, [](const Key &key) { return key.row.isEmpty(); });
    for (qsizetype below = rows.size() - 1; below >= first.size() && lacking > 0; --below) {
        const auto held = std::ranges::find(m_keys, rows.at(below), &Key::row);
        if (held == m_keys.end())
            continue;
        release(*held, now);
        --lacking;
    }
    m_standing = rows;
}

void PendingKeys::rename(const QString &row, const QString &name)
{
    if (row.isEmpty() || !keyOf(name).isEmpty())
        return;
    for (Key &key : m_keys) {
        for (QString *held : {&key.row, &key.lastRow}) {
            if (*held == row)
                *held = name;
        }
        std::ranges::replace(key.beside, row, name);
    }
    std::ranges::replace(m_standing, row, name);
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
