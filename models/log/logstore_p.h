// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filelock.h"
#include "logcurrent.h"
#include "logstore.h"
#include "sqldatabase.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <map>
#include <optional>

namespace wf {

/// The columns of events, waiting and aside in the order that bindEvent() and readEvent() use.
#define WF_EVENT_COLUMNS                                                                                                                   \
    "id, seat, role, on_behalf, verb, subject, record, at, wall, cause, seen, seat_prev, parents, hash, "                                  \
    "person, installation, key_id, algorithm, signature"
/// A place for each of them.
#define WF_EVENT_PLACES "?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?"
inline constexpr int EventColumns = 19;

void bindEvent(SqlStatement &statement, const Event &event, const QByteArray &joinedParents);
[[nodiscard]] Event readEvent(const SqlStatement &statement, int firstColumn);

struct LogStore::Private {
    struct Head {
        qint64 sequence = 0;
        QByteArray hash;
    };
    struct ChainEnd {
        qint64 count = 0;
        QByteArray hash;
    };
    using Done = std::expected<void, Refusal>;

    QString file;
    Access access = Access::ReadOnly;
    bool isCopy = false; ///< in memory, of an older file that is only read
    FileLock lock;
    SqlDatabase db; // before the statements, so that it goes after them

    SqlStatement insertEvent, insertBirth, selectHeads, deleteHead, insertHead, moveHead, upsertSeat, findHash;
    SqlStatement indexHashes, setIndexed, selectEvent;
    SqlStatement insertText, selectText;
    SqlStatement insertWaiting, deleteWaiting, insertAside, insertSeries, insertSample;
    SqlStatement selectCurrent, setCurrent, addHours;
    CurrentTable current;

    qint64 lastSequence = 0;
    QHash<QString, QList<Head>> heads; ///< as far as they were needed
    QString installation; ///< see LogStore::setInstallation()
    QHash<QString, ChainEnd> seats; ///< by chainOf()
    QHash<QString, QList<qint64>> dirtyHeads; ///< subject → what the file says
    QSet<QString> dirtySeats;
    QSet<QString> stale; ///< records that changed since `current` was written …
    bool knowsStale = true; ///< … all of them; otherwise they are looked for in the events behind currentTo, piece by piece
    qint64 currentTo = 0; ///< last sequence that it is sure to know
    qint64 indexedTo = 0; ///< last sequence that by_hash knows
    struct Place {
        qint64 sequence = 0;
        QString subject;
    };
    std::optional<QHash<QByteArray, Place>> recent; ///< events behind indexedTo by hash, once they were asked for
    QHash<QByteArray, Event> waiting; ///< by hash
    QMultiHash<QByteArray, QByteArray> awaited; ///< hash that is missing → hash of who waits for it

    std::optional<QHash<QString, PersonalText>> texts; ///< of the vault by text, once one was to be sealed
    std::optional<quint64> saltSeed; ///< see LogStore::seedSalts()
    quint64 saltsGiven = 0;

    QHash<QString, qint64> series;
    QHash<QString, Sample> lastKept; ///< positions
    QList<Sample> pending;

    Done openFile(const std::function<void(int done, int of)> &progress);
    Done prepareStatements();
    [[nodiscard]] Refusal whyUnprepared() const;
    Done loadState();
    [[nodiscard]] bool tailIsSound() const;

    [[nodiscard]] Refusal failure() const { return db.refusal(file); }
    [[nodiscard]] Done begin();
    [[nodiscard]] Done commit();
    void rollback();
    void forgetDirty();
    /// Runs `work` in a transaction; its refusal, or the file's, undoes everything.
    Done transact(const std::function<Done()> &work);

    /// Every statement that is kept.
    [[nodiscard]] QList<SqlStatement *> statements();
    /// What LogStore::catchUp() has to write.
    Done loadStale();
    std::expected<qint64, Refusal> catchUp(qsizetype most);
    /// The same of so many events behind currentTo, within a transaction; the place in the log that `current` knows then.
    std::expected<qint64, Refusal> writePiece(qint64 events);
    [[nodiscard]] qint64 behind() const;
    /// All of a copy in memory, which nobody writes. `progress`: events that were looked through, and of how many; false stops.
    Done fillCopy(const std::function<bool(qint64 done, qint64 of)> &progress);
    /// Writes what is known of records now, within a transaction; not of those that have events behind `upTo`.
    Done writeCurrent(const QStringList &subjects, qint64 upTo);
    /// Writes the way to the events behind indexedTo.
    Done writeIndex();

    QList<Head> &headsOf(const QString &subject);
    /// Where a stored event stands.
    [[nodiscard]] std::optional<Place> find(const QByteArray &hash);
    void fillForks(Opening &opening);
    /// Opening::numbers, as far as `current` knows.
    [[nodiscard]] QHash<QString, int> numbers() const;
    /// All events of a record by their place in the log.
    [[nodiscard]] std::map<qint64, Event> historyOf(const QString &subject);
    std::expected<QList<Event>, Refusal> complete(const QList<Draft> &drafts);
    Done insert(const Event &event);

    /// Puts the personal texts of a draft's record into `personal` and tokens in their place; false where the record can't be read.
    /// `fresh`: texts of this transaction that are not in the vault yet.
    bool seal(QByteArray &record, const QString &subject, QList<PersonalText> &personal, QHash<QString, PersonalText> &fresh);
    [[nodiscard]] QByteArray nextSalt();
    /// Keeps an event's personal texts, those that are sound and that it names.
    Done keepTexts(const Event &event);
    /// Lets an event bring along what the vault has for its tokens.
    void attachTexts(Event &event);
    /// Every row, as readEvent() reads it from the first column, with its texts.
    [[nodiscard]] QList<Event> readAll(SqlStatement &rows);

    enum class Fit : quint8 { Ready, Waits, Known, Wrong };
    Fit fits(const Event &event, QByteArray *missing, QString *reason);
    Done setAside(const Event &event, const QString &reason);
    Done takeOne(const Event &event, int *taken);

    [[nodiscard]] bool keeps(const Sample &sample);
    Done writePending();
    [[nodiscard]] qint64 seriesId(const QString &name);
};

} // namespace wf
