// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "event.h"
#include "eventlog.h"
#include "refusal.h"
#include "refusedline.h"
#include "sample.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <expected>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace wf {

/// How far a check has come that found no fault: where the next one may go on.
struct CheckedUntil {
    qint64 sequence = 0; ///< of the last event that was checked; 0 = none
    QByteArray hash; ///< its hash
    QHash<QString, std::pair<qint64, QByteArray>> chains; ///< chainOf() → number of its events up to there, hash of the last
    qint64 at = 0; ///< when that was, UTC ms …
    qint64 allAt = 0; ///< … and when all events were last checked at once
    bool operator==(const CheckedUntil &) const = default;
};

/// An event without what it says: where it stands, and what it follows.
struct EventOutline {
    qint64 sequence = 0; ///< place in the log, 1 = first
    qint64 at = 0; ///< UTC ms
    QString subject;
    QString seat;
    QString chain; ///< chainOf()
    QByteArray hash;
    QList<QByteArray> parents;
};

/// What a log's tables know of a record.
struct RecordOutline {
    QString subject;
    QString owner; ///< ownerOf(); empty = none
    qint64 endedAt = 0; ///< UTC ms; 0 = it is not over, or is never put away (mayBePutAway())
};

/// What `log verify` found: empty faults = sound.
struct LogCheck {
    struct Fault {
        qint64 sequence = 0; ///< place in the log, 1 = first
        QString id;
        QString text; ///< translated: which hash, chain or parent
    };
    qint64 events = 0;
    int seats = 0;
    int records = 0;
    int forks = 0;
    qint64 from = 1; ///< the first event that was checked; those before it were checked earlier
    QList<Fault> faults;
    CheckedUntil end; ///< for the next check, without its times; sequence 0: this one found a fault or was stopped
};

/// One log file (SQLite, WAL, synchronous=FULL, the file locked for one writer): append, read, verify. Synchronous; used
/// from one thread at a time. LocalLog puts it behind a thread; tools and headless drills use it as it is.
///
/// Tables: events (raw JSON text, personal texts as tokens), vault (those texts: vault.h), heads (subject → head events), seats (chain
/// ends), current, current_to, words and named (logcurrent.h), samples, refused_lines (refusedline.h), meta (schema version, kind
/// "live"|"drill", created, drill scenario name,
/// seed), aside (refused events with the reason).
class LogStore {
public:
    enum class Access : quint8 { ReadWrite, ReadOnly };

    LogStore();
    ~LogStore();
    LogStore(LogStore &&) noexcept;
    LogStore &operator=(LogStore &&) noexcept;

    /// Opens or (ReadWrite) makes a log, readable by its owner alone (0600); brings an older schema up to date. Refused with "log.locked",
    /// "log.not_a_log", "log.newer_schema", "log.damaged", "log.disk_full", "log.cannot_open", and "log.cut_off" where its newest events
    /// stand in a -wal that can't be read: it never opens with fewer events than it has. What follows from its events (catchUp()) is not
    /// waited for. `progress`: how many versions of the schema an older file has gone through, and of how many.
    [[nodiscard]] static std::expected<LogStore, Refusal> open(const QString &file, Access access,
                                                               const std::function<void(int done, int of)> &progress = {});

    [[nodiscard]] QString file() const;
    [[nodiscard]] std::expected<QList<Event>, Refusal> append(const QList<Draft> &drafts);
    /// Several appends in one transaction, each all or none; one answer for each.
    [[nodiscard]] QList<std::expected<QList<Event>, Refusal>> appendAll(const QList<QList<Draft>> &batches);
    /// Events of other seats or from another log, with their hashes; any order, repeats harmless. Refused ones go to `aside`.
    [[nodiscard]] std::expected<int, Refusal> take(const QList<Event> &events);
    /// Keeps what is worth keeping (a position: after 5 s or 20 m, whichever comes first); written with the next append, after
    /// a few hundred, before samples are read, by flush() or when the store goes.
    [[nodiscard]] std::expected<void, Refusal> measure(const QList<Sample> &samples);
    /// Writes the samples that are still in memory.
    [[nodiscard]] std::expected<void, Refusal> flush();
    /// Brings the table of what is known of each record up to date, with about so many records at most (0 = all), in a transaction of its
    /// own; says what is left, as behind() does. Done when a store is opened for writing and when it goes, unless it is far behind;
    /// whoever holds one for long calls it between appends, or the archive falls behind. A crash leaves it behind, never wrong.
    [[nodiscard]] std::expected<qint64, Refusal> catchUp(qsizetype most = 0);
    /// Records that it would write; of a log that is far behind (isFarBehind()) the events it has still to look through.
    [[nodiscard]] qint64 behind() const;
    /// Its file comes from an older version, and only a part of it has been looked through: catchUp() takes seconds where it is long.
    [[nodiscard]] bool isFarBehind() const;
    using Thinning = SampleThinning;
    /// The readings that alarms of any time speak of: they are spared when samples are thinned.
    [[nodiscard]] QSet<SampleKey> alarmReadings() const;
    /// Removes what is older than `keep` says, counted from `now` (UTC ms), but none of `spared`. A bounded step, so that who wants to
    /// write waits some milliseconds at most: begin with a fresh Thinning and hand the answer back until it is done.
    [[nodiscard]] std::expected<Thinning, Refusal> thinSamples(const SampleRetention &keep, qint64 now, const QSet<SampleKey> &spared,
                                                               const Thinning &from);

    /// Lines that feeds refused (refusedline.h), in one transaction; the oldest go. One that is there already keeps its time.
    [[nodiscard]] std::expected<void, Refusal> refuseLines(const QList<RefusedLine> &lines);
    [[nodiscard]] std::expected<RefusedPage, Refusal> refusedLines(const RefusedAsk &ask) const;
    /// Those of a feed up to a place in the table are shown no more.
    [[nodiscard]] std::expected<void, Refusal> clearRefused(const QString &feed, qint64 upToN);

    /// Which personal texts to erase: exactly one of these.
    struct Forgetting {
        QString text = {}; ///< this text, whole, wherever it is used
        QString subject = {}; ///< all of one record
        qint64 before = 0; ///< UTC ms: what no event from then on names, nor the last one of a thing that stands (a unit, an agency …)
    };
    struct Forgotten {
        qint64 texts = 0; ///< erased
        qint64 events = 0; ///< that read "erased" there now
        qint64 records = 0; ///< that these events are of
        qint64 plain = 0; ///< events that hold such a text in the clear and stay: written before there was a vault, or in free text
        QStringList longer
            = {}; ///< records with a longer personal text that contains the one to erase: it may be somebody else's, and stays
        qint64 lines = 0; ///< refused lines of feeds that were erased
        bool overwritten = true; ///< false: another program reads the log, so the file beside it still holds the texts
    };
    /// A new attempt: what the log holds from before `at` (UTC ms), with its meta, in a new file beside it, "<name>-2.wflog", "-3" … (never
    /// over another), whose name is returned; without what feeds refused, which is no part of the exercise. Events keep their hashes; this
    /// log stays as it is and may be open for writing.
    [[nodiscard]] std::expected<QString, Refusal> copyUntil(qint64 at);
    /// Erases personal texts from the vault and from the file's bytes, and what refused lines say that cite the text or are older than the
    /// time: they come from sensors, but whoever writes the file may have written anything. Events, hashes and chains stay as they are.
    [[nodiscard]] std::expected<Forgotten, Refusal> forget(const Forgetting &what);
    /// The copy of the program that appends from now on (installation.h): its events continue chains of their own (chainOf()). Empty, as at
    /// first: a run that must repeat byte for byte wherever it runs.
    void setInstallation(const QString &installation);
    /// For runs that must repeat byte for byte: salts are derived from this number instead of being random. Never for real duty: who
    /// knows the number could try out erased texts.
    void seedSalts(quint64 seed);

    [[nodiscard]] Opening opening() const;
    /// The same of the working set alone: what is live, what ended after a moment (UTC ms), and all that belongs to either (ownerOf()),
    /// however old it is. Costs what these are, not what ever was. Where the table of what is known of each record is behind, all that
    /// changed since counts as live; the only writer brings it up to date first.
    [[nodiscard]] Opening workingSet(qint64 endedAfter) const;
    /// Records that belong to one (ownerOf()), as far as the table of what is known of each record has come.
    [[nodiscard]] QStringList ownedBy(const QString &subject) const;
    [[nodiscard]] QList<Event> events(qint64 afterSequence = 0, int limit = 0) const;
    [[nodiscard]] QList<Event> eventsUntil(qint64 at) const;
    /// Those at these places in the log, in this order; there are none where nothing stands.
    [[nodiscard]] QList<Event> eventsAt(const QList<qint64> &sequences) const;
    /// All events in the log's order, then all records that its tables know: as they stand at one moment, for the log may be written
    /// meanwhile. Says how far the tables know it: of records with events behind that place they are old. Nothing where the file can't be
    /// read.
    [[nodiscard]] std::optional<qint64> outline(const std::function<void(const EventOutline &)> &event,
                                                const std::function<void(const RecordOutline &)> &record) const;
    /// Events with from <= at < to (UTC ms), and before them those that they follow directly, so that each can be compared with what was.
    [[nodiscard]] QList<Event> eventsBetween(qint64 from, qint64 to) const;
    [[nodiscard]] QList<Event> history(const QString &subject) const;
    [[nodiscard]] QList<Sample> samples(const QString &series, qint64 from, qint64 to) const;
    /// The last sample of each series not later than `at`.
    [[nodiscard]] QList<Sample> latestSamples(qint64 at) const;
    /// What a situation begins with: of each series the latest, of depths and rain all of the last `spanMs` before it; oldest first.
    [[nodiscard]] QList<Sample> openingSamples(qint64 spanMs) const;
    /// The samples of all series with from < at <= to, oldest first; of each series at most the last `perSeries` (0 = all).
    [[nodiscard]] QList<Sample> samplesBetween(qint64 from, qint64 to, int perSeries) const;
    [[nodiscard]] qint64 eventCount() const;
    /// Of how many records it has the heads in memory.
    [[nodiscard]] qsizetype headsHeld() const;
    /// Events that wait for what they follow, and events refused and set aside, in the file.
    [[nodiscard]] qint64 waitingCount() const;
    [[nodiscard]] qint64 asideCount() const;
    /// Why events were set aside, one text each.
    [[nodiscard]] QStringList asideReasons() const;

    /// The file may not grow past this many bytes (rounded to pages): appending is then refused with "log.disk_full".
    void limitSize(qint64 bytes);

    /// As verifyLog(), of a log that is open. With `since` it goes on behind what an earlier check found sound: the event at that seam is
    /// checked again, older ones are only counted, and what follows from them is compared where newer ones changed it; pages and vault are
    /// checked whole. Where the seam does not fit (LogCheck::from is 1 then) all of it is checked.
    [[nodiscard]] LogCheck verify(const std::function<bool(qint64)> &progress = {}, const CheckedUntil &since = {}) const;
    /// Where it ends, as its own tables say: a seam for a later copy of it that was checked up to here.
    [[nodiscard]] CheckedUntil end() const;
    /// Copies it whole, as it stands at one moment, into a new file that has nothing beside it; it may be written meanwhile. The copy may
    /// not grow past `mostBytes` (0 = any size). Where that fails nothing is left.
    [[nodiscard]] std::expected<void, Refusal> copyWhole(const QString &target, qint64 mostBytes = 0) const;

    [[nodiscard]] QString meta(const QString &key) const;
    [[nodiscard]] std::expected<void, Refusal> setMeta(const QString &key, const QString &value);

private:
    friend class Archive;
    struct Private;
    std::unique_ptr<Private> d;
};

/// Copies a log whole, with all that still stands in its -wal, into one new file that any medium can carry; the log may be written
/// meanwhile. Returns the number of events. Refused as open(), with "log.exists", or with "log.disk_full" and nothing left behind.
[[nodiscard]] std::expected<qint64, Refusal> copyLog(const QString &file, const QString &target);

/// Checks every hash, chain, parent and personal text. `progress` is called with events done and may return false to stop.
[[nodiscard]] std::expected<LogCheck, Refusal> verifyLog(const QString &file, const std::function<bool(qint64)> &progress = {});

enum class ExportFormat : quint8 { JsonLines, Csv };
enum class ExportPersonal : quint8 { Tokens, Texts };
/// Writes every event, oldest first; UTF-8; times as ISO 8601 in Beijing time beside the milliseconds. A drill's log says 演练
/// in every line. What feeds refused is no event and not among them. Personal data is written as its tokens, as the hashes cover it, or as
/// texts. Returns the number written.
[[nodiscard]] std::expected<qint64, Refusal> exportLog(const QString &file, QIODevice &out, ExportFormat format,
                                                       ExportPersonal personal = ExportPersonal::Tokens);

/// Moves a damaged log (with -wal, -shm) to "<name>.damaged-<time>", never over another file. Returns the new name.
[[nodiscard]] std::expected<QString, Refusal> setAsideLog(const QString &file, qint64 wall);

} // namespace wf
