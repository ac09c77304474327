// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "event.h"
#include "record.h"
#include "refusal.h"

#include <QRectF>

#include <expected>
#include <functional>
#include <memory>
#include <optional>

namespace wf {

/// Which records of a log. What is not set does not restrict; removed records are never among them.
struct ArchiveFilter {
    QStringList kinds = {}; ///< empty = all
    qint64 from = 0; ///< came to be from <= … < to, UTC ms; 0 = any time
    qint64 to = 0;
    QRectF box = {}; ///< longitude and latitude, WGS-84; null = anywhere, and what has no place too
    QString point = {}; ///< subject of a flood point: what is at it (CurrentRow::point), and itself
    QString road = {};
    QString brigade = {};
    QString state = {};
    QString type = {}; ///< CurrentRow::type
    QString owner = {}; ///< what they belong to: ownerOf()
    QString text = {}; ///< as a person types it: parts of numbers, names, places and roads, pinyin or initials (searchwords.h); of a
                       ///< flood point also what happened there. Or as a whole a part of a personal text (from two characters, of letters
                       ///< and digits from four) that the vault still has, wherever the record names it
    bool overOnly = false;
};

/// Where a page ends.
struct ArchiveKey {
    qint64 at = 0; ///< ArchiveRow::bornAt
    QString subject;
    bool operator==(const ArchiveKey &) const = default;
};

/// One record as it stands now.
struct ArchiveRow {
    Record record; ///< as people read it: personal texts from the vault, "erased" where they are gone; of a fork the head that shows
    QString type;
    QString owner;
    bool isOver = false;
    qint64 endedAt = 0; ///< UTC ms; 0 = it is not over
    qint64 bornAt = 0;
    qint64 at = 0; ///< of its last event
    std::optional<QPointF> pos; ///< longitude, latitude; of a stretch its middle

    [[nodiscard]] ArchiveKey key() const { return {bornAt, record.subject()}; }
};

struct ArchiveEventFilter {
    qint64 from = 0; ///< from <= at < to, UTC ms; 0 = any time
    qint64 to = 0;
    QString seat = {};
    QString verb = {};
    QString subject = {};
    QString kind = {}; ///< of the record that they are about
    /// What that record was, as the event left it: as of ArchiveFilter.
    QString state = {};
    QString road = {};
    QString brigade = {};
    QString point = {};
    QRectF box = {};
    /// As a person types it: a part of what is searched of the record as the event left it (searchedTexts(): number, names, places and
    /// roads), or all of its subject, its id or a 警号. Never a personal text: what is erased must not be found.
    QString text = {};
    QStringList verbs = {}; ///< with a text: what is called by it is found too
};

/// What Archive::events() would tell of, without asking a file.
[[nodiscard]] bool isAskedFor(const ArchiveEventFilter &filter, const Event &event);

struct ArchiveEvents {
    struct Row {
        qint64 sequence = 0;
        Event event;
    };
    QList<Row> rows; ///< newest first by their place in the log
    qint64 next = 0; ///< where to go on from; 0 = there are no more
};

enum class CountBy : quint8 { Month, Weekday, Hour, Type, Road, Brigade, District, State };

struct ArchiveCount {
    QStringList keys; ///< one for each that was asked for: "2026-07", "1" (Monday) … "7", "0" … "23", the field's value or empty
    qint64 number = 0;
    bool operator==(const ArchiveCount &) const = default;
};

struct CountQuery;
struct Counts;

/// What a log holds of all times, page by page, found and counted by SQL; nothing of it stays in memory. Reads the file through a
/// connection of its own, read-only, while duty goes on writing it; used from one thread at a time. Refusals are LogStore's.
class Archive {
public:
    /// A log of an older version that nobody has brought up to date is copied into memory, and `progress` is told of the
    /// events that were looked through, and how many there are; false stops ("log.stopped").
    [[nodiscard]] static std::expected<Archive, Refusal> open(const QString &file,
                                                              const std::function<bool(qint64 done, qint64 of)> &progress = {});
    ~Archive();
    Archive(Archive &&) noexcept;
    Archive &operator=(Archive &&) noexcept;

    /// All events up to this place in the log are in what is told of records; of the last second's it may not be sure. Events themselves
    /// are told up to the last.
    [[nodiscard]] qint64 asOf() const;

    /// The newest records by when they came to be, at most `limit`; `after`: the key of the last row of the page before.
    [[nodiscard]] std::expected<QList<ArchiveRow>, Refusal> page(const ArchiveFilter &filter, const std::optional<ArchiveKey> &after,
                                                                 int limit) const;
    /// One record; nothing where there is none, or it was removed.
    [[nodiscard]] std::expected<std::optional<ArchiveRow>, Refusal> find(const QString &subject) const;
    /// Its events, oldest first, as LogStore::history().
    [[nodiscard]] QList<Event> history(const QString &subject) const;

    /// The newest events before a place in the log (0 = the newest of all), at most `limit`. Looks at so many events at a time that the
    /// answer takes milliseconds: a page may hold fewer, or none, and still have a `next`.
    [[nodiscard]] std::expected<ArchiveEvents, Refusal> events(const ArchiveEventFilter &filter, qint64 before, int limit) const;

    /// How many records of a kind came to be from <= … < to (UTC ms), 0 = any time, by what is asked for, in the order of the keys.
    /// `utcOffsetMs`: whose months, weekdays and hours (Beijing's).
    [[nodiscard]] std::expected<QList<ArchiveCount>, Refusal> counts(const QString &kind, qint64 from, qint64 to, const QList<CountBy> &by,
                                                                     qint64 utcOffsetMs = 8 * 3'600'000) const;
    /// A span against the month before and the year before it, in one pass: archivecounts.h. Tells what is there without waiting for more.
    [[nodiscard]] std::expected<Counts, Refusal> review(const CountQuery &query) const;

private:
    struct Private;
    explicit Archive(std::unique_ptr<Private> priv);
    std::unique_ptr<Private> d;
};

} // namespace wf
