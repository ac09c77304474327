// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "event.h"
#include "refusal.h"
#include "sample.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <compare>
#include <expected>

namespace wf {

/// The head events of every record, enough to begin a situation without reading the whole log.
struct Opening {
    /// When and with which event a record came to be: its first event's `at` and `id` (the smaller of several).
    struct Birth {
        qint64 at = 0;
        QString id;
        auto operator<=>(const Birth &) const = default;
    };

    QList<Event> heads; ///< every event that no other event has as parent; a record with several is forked
    QHash<QString, Birth> births; ///< by subject
    QHash<QString, qint64> chain; ///< chainOf() → number of its events in the log
    QList<Event> forked; ///< all events of the records that are forked
    QHash<QString, int> numbers; ///< prefix of display numbers → highest that was given out, of all records that ever were
    qint64 sequence = 0; ///< the last event's place in this log
};

/// Where events go and come from. Lives in the GUI thread; never makes it wait.
class EventLog : public QObject {
    Q_OBJECT
public:
    using Appended = std::expected<QList<Event>, Refusal>;

    using QObject::QObject;

    /// All or none; finished when they are on disk. appended() is emitted before the future finishes.
    /// Refused: "log.read_only", "log.disk_full", "log.damaged" …
    virtual QFuture<Appended> append(const QList<Draft> &drafts) = 0;
    /// Measurements; thinned, kept in their own table. Not confirmed one by one.
    virtual void measure(const QList<Sample> &samples) = 0;

    [[nodiscard]] virtual bool isReadOnly() const = 0;
    /// Nothing handed over is still on its way (disk or appended()).
    [[nodiscard]] virtual bool isIdle() const = 0;

    /// The latest sample of each series this log handed over so far.
    [[nodiscard]] virtual QFuture<QList<Sample>> samples(const QString &series, qint64 from, qint64 to) = 0;
    /// All events of one record, oldest first; for merging forks and for a record's history.
    [[nodiscard]] virtual QFuture<QList<Event>> history(const QString &subject) = 0;
    /// Events after a place in the log, at most `limit` (0 = all), oldest first.
    [[nodiscard]] virtual QFuture<QList<Event>> events(qint64 afterSequence, int limit) = 0;
    /// LogStore::eventsBetween().
    [[nodiscard]] virtual QFuture<QList<Event>> eventsBetween(qint64 from, qint64 to) = 0;
    /// The records that belong to one (ownerOf()), as far as the log knows them by that.
    [[nodiscard]] virtual QFuture<QStringList> ownedBy(const QString &subject) = 0;

Q_SIGNALS:
    void appended(const QList<wf::Event> &events);
    void measured(const QList<wf::Sample> &samples);
    void idle();
    /// Something a person must know: disk full, log damaged and set aside.
    void failed(const wf::Refusal &refusal);
};

} // namespace wf
