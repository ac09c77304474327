// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record.h"
#include "sqldatabase.h"

#include <QByteArray>
#include <QPointF>

#include <functional>
#include <optional>

/// The table `current`: what is known of each record now, one row each, so that what is live is read by an index and what was is paged and
/// counted by SQL; `words`, in which records are searched (searchwords.h); and `named`, which of them name a text of the vault. None holds
/// anything personal: a token says nothing once its text is erased. All of it follows from the heads and can be made anew; it is written
/// behind the events (LogStore::catchUp()), and `current_to` says how far it has come.
namespace wf {

/// One of a record's head events.
struct CurrentHead {
    qint64 sequence = 0;
    qint64 at = 0;
    QByteArray hash;
    QByteArray record; ///< as stored
};

/// A row of `current`.
struct CurrentRow {
    QString subject;
    QString kind;
    QString number; ///< display number, …
    QString prefix; ///< … its prefix and running number (runningNumber()); empty where it is none
    qint64 running = 0;
    QString state;
    QString type; ///< what sort of its kind: a closure's cause, an alarm's level, else "type"
    bool isOver = false; ///< never while it is forked
    bool isRemoved = false;
    qint64 endedAt = 0; ///< UTC ms; 0 = it is not over
    qint64 bornAt = 0;
    qint64 at = 0; ///< of its last event
    qint64 sequence = 0; ///< the head that shows: of several the one with the later (at, hash), as in the fold
    std::optional<QPointF> pos; ///< where it is; of a stretch its middle
    QString road, brigade, district;
    QString owner; ///< ownerOf()
    QString point; ///< subject of the flood point that it is at, where it names one
    qint64 words = 0; ///< a number that changes with what is searched of it

    bool operator==(const CurrentRow &) const = default;
};

/// What lists may be restricted to, of a record as it stands: as its row says it.
struct Standing {
    QString state, road, brigade;
    QString point; ///< CurrentRow::point
    std::optional<QPointF> pos;
};
[[nodiscard]] Standing standingOf(const Record &record);

/// What is searched of a record: number, names, places and roads; nothing personal.
[[nodiscard]] QStringList searchedTexts(const Record &record);

/// The columns of `current` in the order that readCurrent() reads them; `n` numbers the rows and stands in front.
#define WF_CURRENT_COLUMNS                                                                                                                 \
    "subject, kind, no, prefix, running, state, type, over, removed, ended_at, born_at, at, seq, lon, lat, road, brigade, district, "      \
    "owner, point, words"
[[nodiscard]] CurrentRow readCurrent(const SqlStatement &row, int firstColumn);

/// Writes `current` and `words`, within a transaction of the only writer.
class CurrentTable {
public:
    [[nodiscard]] bool prepare(const SqlDatabase &db);
    /// `heads`: all of the record's; `bornAt`: of a first event that is new, if any: the row keeps the earliest.
    [[nodiscard]] bool write(const QString &subject, const QList<CurrentHead> &heads, std::optional<qint64> bornAt);
    /// What is searched of the records that were written. Behind them all: each statement with a savepoint of its own in between would
    /// let the search table write what it has.
    [[nodiscard]] bool writeWords();
    /// The transaction was undone. Numbers that were given out are left out.
    void forget();
    [[nodiscard]] QList<SqlStatement *> statements();

private:
    /// Which texts of the vault a record's row names.
    [[nodiscard]] bool writeNamed(qint64 number, const QByteArray &record, bool isNew);

    SqlStatement m_find, m_insert, m_update, m_move, m_place, m_words, m_anew, m_named, m_name, m_unname;
    qint64 m_last = 0; ///< highest number of a row
    struct Words {
        qint64 number;
        QStringList texts;
        bool isNew;
    };
    QList<Words> m_waiting;
};

/// Each record's heads and birth from the tables of events, in the order of their subjects; false stops. Returns false where the file
/// can't be read, or was stopped.
[[nodiscard]] bool eachCurrent(const SqlDatabase &db,
                               const std::function<bool(const QString &subject, const QList<CurrentHead> &heads, qint64 bornAt)> &take);
/// What the row of a record is to say.
[[nodiscard]] CurrentRow currentRow(const QString &subject, const QList<CurrentHead> &heads, qint64 bornAt);

/// The heads, and the births, of what is live or never put away (mayBePutAway()), of what ended after a moment (?1), of what changed since
/// `current` was written, and of what belongs to any of these.
[[nodiscard]] QByteArray workingHeadsSql();
[[nodiscard]] QByteArray workingBirthsSql();

} // namespace wf
