// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filelock.h"
#include "logstore.h"
#include "sqldatabase.h"

#include <QHash>
#include <QSet>

namespace wf {

/// The columns of events, waiting and aside in the order that bindEvent() and readEvent() use.
#define WF_EVENT_COLUMNS "id, seat, role, on_behalf, verb, subject, record, at, wall, cause, seen, seat_prev, parents, hash"

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
    FileLock lock;
    SqlDatabase db; // before the statements, so that it goes after them

    SqlStatement insertEvent, insertBirth, selectHeads, deleteHeads, insertHead, upsertSeat, findHash;
    SqlStatement insertWaiting, deleteWaiting, insertAside, insertSeries, insertSample;

    qint64 lastSequence = 0;
    QHash<QString, QList<Head>> heads; ///< as far as they were needed
    QHash<QString, ChainEnd> seats;
    QSet<QString> dirtyHeads, dirtySeats;
    QHash<QByteArray, Event> waiting; ///< by hash
    QMultiHash<QByteArray, QByteArray> awaited; ///< hash that is missing → hash of who waits for it

    QHash<QString, qint64> series;
    QHash<QString, Sample> lastKept; ///< positions
    QList<Sample> pending;

    Done openFile();
    Done prepareStatements();
    Done loadState();
    [[nodiscard]] bool tailIsSound() const;

    [[nodiscard]] Refusal failure() const { return db.refusal(file); }
    [[nodiscard]] Done begin();
    [[nodiscard]] Done commit();
    void rollback();
    /// Runs `work` in a transaction; its refusal, or the file's, undoes everything.
    Done transact(const std::function<Done()> &work);

    QList<Head> &headsOf(const QString &subject);
    /// The subject and seat of a stored event; false where there is none.
    bool find(const QByteArray &hash, QString *subject, QString *seat);
    std::expected<QList<Event>, Refusal> complete(const QList<Draft> &drafts);
    Done insert(const Event &event);

    enum class Fit : quint8 { Ready, Waits, Known, Wrong };
    Fit fits(const Event &event, QByteArray *missing, QString *reason);
    Done setAside(const Event &event, const QString &reason);
    Done takeOne(const Event &event, int *taken);

    [[nodiscard]] bool keeps(const Sample &sample);
    Done writePending();
    [[nodiscard]] qint64 seriesId(const QString &name);
};

} // namespace wf
