// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <array>
#include <limits>

namespace wf {

/// Which row of the queue has which of the ten keys 1 … 9, 0. Rows are named "matter reason" (PendingItem::key()). A row keeps its key
/// while it stands among the first, and the key is the matter's: where its row goes and the next step of the same matter comes, at once or
/// while the key rests, that step has it, so that who has read the number of a thing never hits another thing by it. One key is kept free
/// for what is urgent, and one more for people in danger alone, so that they have one at once whatever came just before them; the other
/// eight are the first eight rows'. A key that has lost its row rests before another has it, and longer while the hand is on its way: who
/// read it there must not hit another row.
///
/// Where no key is anybody's and all have rested they are dealt as if the rows had come one after the other: as far as none has gone
/// meanwhile each has the key again that it had. Where some have, only who remembers them knows (recall()).
class PendingKeys {
public:
    static constexpr qsizetype count = 10;
    static constexpr qsizetype reserve = 1; ///< keys that only an urgent row is given
    static constexpr qsizetype lifeline = 1; ///< and that only a row about people in danger is
    /// How many rows are urgent, and how many of these are about people in danger: the first ones in either case.
    struct Gravity {
        qsizetype urgent = 0;
        qsizetype danger = 0;
    };
    /// Milliseconds for which a key rests before any other row has it: from the glance at it until Alt is down, from where on nothing is
    /// dealt. An urgent row waits so long at most, and only where the reserve has gone to another one just before; one about people in
    /// danger only where another of them has come just before.
    static constexpr qint64 reaction = 2000;
    static constexpr qint64 rest = 5000; ///< the same for a row that is not urgent and can wait

    /// Deals the free keys to the first rows, from above; a key is taken from a row further below for one of these, and for the reserve.
    /// `now` in milliseconds, from any beginning. `isHeld`: Alt is down, and no key goes to another row. `arrivals`: the same rows in the
    /// order in which they came; empty: in that of `rows`. True: something has changed.
    bool deal(const QStringList &rows, Gravity gravity, qint64 now, bool isHeld = false, const QStringList &arrivals = {});
    /// Whose the keys were before, in their order ("1" first): what is dealt next each of these rows has its own again, also where it comes
    /// a moment later, and until all have rested no other one is given it.
    void recall(const QStringList &rows, qint64 now);
    [[nodiscard]] QStringList rows() const; ///< whose the keys are, in their order; empty ones are nobody's
    /// A row goes on under another name, with its key.
    void rename(const QString &row, const QString &name);
    [[nodiscard]] QString keyOf(const QString &row) const; ///< "1" … "9", "0"; empty: it has none
    [[nodiscard]] QString rowOf(const QString &key) const; ///< empty: it has no row now
    /// How many rows from above have a key once all have rested: eight, nine where these are urgent, all ten where people are in danger in
    /// each of them.
    [[nodiscard]] static qsizetype keyed(Gravity gravity);

private:
    static constexpr qint64 never = std::numeric_limits<qint64>::min() / 2; ///< so long ago that it has rested, whatever the time is
    struct Key {
        QString row;
        QString lastRow;
        QStringList beside; ///< rows of the same matter that stood beside that one: the number was never theirs
        qint64 freedAt = never;
    };
    /// How many keys a row leaves to graver ones.
    [[nodiscard]] static qsizetype leftBy(qsizetype row, Gravity gravity);
    void release(Key &key, qint64 now) const;
    [[nodiscard]] static bool isSameMatter(const QString &row, const QString &other);
    void handOn(const QStringList &first, qint64 now, bool isHeld);
    static bool isRested(const Key &key, qint64 now, bool isUrgent);
    [[nodiscard]] Key *freeFor(const QString &name, qsizetype row, Gravity gravity, qint64 now);
    [[nodiscard]] bool isBlank(qint64 now) const;
    void give(const QStringList &rows, Gravity gravity, qint64 now, bool isHeld, const QStringList &arrivals);
    void dealAsTheyCame(const QStringList &rows, Gravity gravity, qint64 now, const QStringList &arrivals);
    [[nodiscard]] QStringList inTurn(const QStringList &first, qint64 now, const QStringList &arrivals) const;

    std::array<Key, count> m_keys;
    QStringList m_standing; ///< the rows that were dealt to last
};

} // namespace wf
