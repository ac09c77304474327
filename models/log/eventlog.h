// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "event.h"
#include "refusal.h"
#include "refusedline.h"
#include "sample.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QSet>

#include <compare>
#include <expected>
#include <optional>

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

/// Where events go and come from: all that a room needs of its log, whichever it is. Lives in the GUI thread; never makes it wait. What
/// only a log that is written has to do (catching up, thinning) is done at once in any other.
class EventLog : public QObject {
    Q_OBJECT
public:
    using Appended = std::expected<QList<Event>, Refusal>;
    enum class Link : quint8 {
        Saved, ///< what was handed over is kept, as far as it was answered
        Broken ///< the last that was to be kept was not, for a reason that concerns all (trouble()), until an append is kept again
    };

    using QObject::QObject;

    /// What to begin the situation with; asked before the first append. All records, or of a log that knows which they are what is live and
    /// what ended after a moment. Nothing, of a log that tells all of it by appended().
    [[nodiscard]] virtual QFuture<Opening> opening(std::optional<qint64> endedAfter = {});
    /// The measurements that belong to it.
    [[nodiscard]] virtual QFuture<QList<Sample>> openingSamples();

    /// All or none; finished when they are on disk. appended() is emitted before the future finishes.
    /// Refused: "log.read_only", "log.disk_full", "log.damaged" …
    virtual QFuture<Appended> append(const QList<Draft> &drafts) = 0;
    /// Measurements; thinned, kept in their own table. Not confirmed one by one.
    virtual void measure(const QList<Sample> &samples) = 0;

    [[nodiscard]] virtual bool isReadOnly() const = 0;
    /// Nothing handed over is still on its way (disk or appended()).
    [[nodiscard]] virtual bool isIdle() const = 0;
    [[nodiscard]] Link link() const { return m_trouble ? Link::Broken : Link::Saved; }
    /// Why the link is broken.
    [[nodiscard]] const std::optional<Refusal> &trouble() const { return m_trouble; }

    /// The measurements of a series with from <= at <= to (UTC ms), oldest first.
    [[nodiscard]] virtual QFuture<QList<Sample>> samples(const QString &series, qint64 from, qint64 to) = 0;
    /// All events of one record, oldest first; for merging forks and for a record's history.
    [[nodiscard]] virtual QFuture<QList<Event>> history(const QString &subject) = 0;
    /// Events after a place in the log, at most `limit` (0 = all), oldest first.
    [[nodiscard]] virtual QFuture<QList<Event>> events(qint64 afterSequence, int limit) = 0;
    /// How many events() knows, of a log that is looked at as it was at a moment; nothing of one that only grows: who follows it counts.
    [[nodiscard]] virtual std::optional<qint64> eventsTold() const { return std::nullopt; }
    /// LogStore::eventsBetween().
    [[nodiscard]] virtual QFuture<QList<Event>> eventsBetween(qint64 from, qint64 to) = 0;
    /// The records that belong to one (ownerOf()), as far as the log knows them by that.
    [[nodiscard]] virtual QFuture<QStringList> ownedBy(const QString &subject) = 0;
    /// Behind everything handed over so far: what an archive is asked then knows all of it. False: that failed. Where it takes long, for
    /// the log comes from an older version, the future's progress says how far it is, 1 … CaughtUpSteps; until that is known it is 0.
    [[nodiscard]] virtual QFuture<bool> catchUp();
    static constexpr int CaughtUpSteps = 1000;
    /// A new attempt: what the log holds from before `at` (UTC ms) in a file of its own, whose name is the answer; behind everything handed
    /// over so far. Refused by a log that has no file to itself.
    [[nodiscard]] virtual QFuture<std::expected<QString, Refusal>> copyUntil(qint64 at);

    /// The readings that alarms of any time speak of: they are spared when samples are thinned.
    [[nodiscard]] virtual QFuture<QSet<SampleKey>> alarmReadings();
    /// Removes what is older than `keep` says, counted from `now` (UTC ms), but none of `spared`. A bounded step, between two writings:
    /// begin with a fresh SampleThinning and hand the answer back until it is done. What is refused breaks the link, too.
    [[nodiscard]] virtual QFuture<std::expected<SampleThinning, Refusal>>
    thinSamples(const SampleRetention &keep, qint64 now, const QSet<SampleKey> &spared, const SampleThinning &from);

    /// Lines that feeds refused: no facts of duty, so they stand beside the events, for as long as RefusedKeptMs and RefusedKept say. One
    /// that is there already keeps its time. What can't be written breaks the link, too, and nothing else is lost. Nothing is kept of a log
    /// that is only looked at.
    virtual QFuture<std::expected<void, Refusal>> refuseLines(const QList<RefusedLine> &lines);
    [[nodiscard]] virtual QFuture<std::expected<RefusedPage, Refusal>> refusedLines(const RefusedAsk &ask);
    /// A person has seen those of a feed up to a place in the table: they are shown no more.
    virtual QFuture<std::expected<void, Refusal>> clearRefused(const QString &feed, qint64 upToN);

Q_SIGNALS:
    /// Forget everything; appended() and measured() with what counts follow.
    void reset();
    void appended(const QList<wf::Event> &events);
    void measured(const QList<wf::Sample> &samples);
    void idle();
    /// Something a person must know: disk full, log damaged and set aside. By then link() is Broken, unless an append was kept since.
    void failed(const wf::Refusal &refusal);
    /// link() or trouble() is another.
    void linkChanged();

protected:
    /// Why what was to be kept was not; nothing: it is.
    void setTrouble(const std::optional<Refusal> &trouble);

private:
    std::optional<Refusal> m_trouble;
};

} // namespace wf
