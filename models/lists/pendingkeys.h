// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <array>

namespace wf {

/// Which row of the queue has which of the ten keys 1 … 9, 0. A row keeps its key while it stands. A key that has lost its row does
/// nothing for `reaction` milliseconds, and longer while the hand is on its way: who read it there must not hit another row.
class PendingKeys {
public:
    static constexpr qsizetype count = 10;
    static constexpr qint64 reaction = 5000;

    /// Deals the free keys to the first ten rows, from above; a key is taken from a row further below for one of these.
    /// `now` in milliseconds, from any beginning. `isHeld`: Alt is down, and no key goes to another row. True: something has changed.
    bool deal(const QStringList &rows, qint64 now, bool isHeld = false);
    [[nodiscard]] QString keyOf(const QString &row) const; ///< "1" … "9", "0"; empty: it has none
    [[nodiscard]] QString rowOf(const QString &key) const; ///< empty: it has no row now

private:
    struct Key {
        QString row;
        QString lastRow;
        qint64 freeAt = 0;
    };
    static void release(Key &key, qint64 now);

    std::array<Key, count> m_keys;
};

} // namespace wf
