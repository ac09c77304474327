// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <array>

namespace wf {

/// Which row of the queue has which of the ten keys 1 … 9, 0. A row keeps its key while it stands among the first. One key is kept free for
/// what is urgent, which has it at once; the other nine are the first nine rows'. A key that has lost its row rests before another has it,
/// and longer while the hand is on its way: who read it there must not hit another row.
class PendingKeys {
public:
    static constexpr qsizetype count = 10;
    static constexpr qsizetype reserve = 1; ///< keys that only an urgent row is given
    /// Milliseconds for which a key rests before any other row has it: from the glance at it until Alt is down, from where on nothing is
    /// dealt. An urgent row waits so long at most, and only where the reserve has gone to another one just before.
    static constexpr qint64 reaction = 2000;
    static constexpr qint64 rest = 5000; ///< the same for a row that is not urgent and can wait

    /// Deals the free keys to the first rows, from above; a key is taken from a row further below for one of these, and for the reserve.
    /// The first `urgent` rows are urgent. `now` in milliseconds, from any beginning. `isHeld`: Alt is down, and no key goes to another
    /// row. True: something has changed.
    bool deal(const QStringList &rows, qsizetype urgent, qint64 now, bool isHeld = false);
    /// A row goes on under another name, with its key.
    void rename(const QString &row, const QString &name);
    [[nodiscard]] QString keyOf(const QString &row) const; ///< "1" … "9", "0"; empty: it has none
    [[nodiscard]] QString rowOf(const QString &key) const; ///< empty: it has no row now
    /// How many rows from above have a key once all have rested: nine, all ten where these are urgent.
    [[nodiscard]] static qsizetype keyed(qsizetype urgent);

private:
    struct Key {
        QString row;
        QString lastRow;
        qint64 freedAt = -rest;
    };
    static void release(Key &key, qint64 now);
    static bool isRested(const Key &key, qint64 now, bool isUrgent);
    [[nodiscard]] Key *freeFor(bool isUrgent, qint64 now);

    std::array<Key, count> m_keys;
};

} // namespace wf
