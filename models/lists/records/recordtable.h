// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "clock.h"
#include "duetimes.h"
#include "dutylimits.h"
#include "publishing.h"
#include "record.h"
#include "situation.h"

#include <QHash>
#include <QJsonArray>
#include <QList>
#include <QVariant>

#include <functional>
#include <limits>
#include <optional>
#include <tuple>

namespace wf {

/// What every list of one situation shares: the clock, the selection, forks, and who refers to whom.
class ListContext {
public:
    ListContext(const Situation &situation, const Clock &clock);

    const Situation &situation;
    const Clock &clock;
    QString selected; ///< subject of the object looked at
    DutyLimits limits; ///< of the room's plan
    SignsByRoads signsByRoads; ///< what the roads say of the signs that can tell of a closure; may be empty
    std::function<bool(const QString &floodPoint)> stretchKnown; ///< do they say what is closed at a flood point? May be empty: of none

    /// For a column that is read again as time goes on (RecordColumn::Ticks), whoever asks for the time depends on each second of it; the
    /// two below say what else.
    [[nodiscard]] qint64 now() const;
    /// Is it that time, or later?
    [[nodiscard]] bool isReached(qint64 when) const;
    /// How long ago it is, ms, for a text that says it in whole minutes.
    [[nodiscard]] qint64 age(qint64 since) const;
    /// Who is told of these moments while a column is read; nullptr: nobody.
    void watch(DueTimes *due) const { m_due = due; }
    /// To be called when the situation changed, before anything reads.
    void refresh();
    /// Events came: remembers when each seat last did something.
    void note(const QList<Event> &events);
    void forgetActs() { m_lastActed.clear(); }
    [[nodiscard]] qint64 lastActed(const QString &seat) const { return m_lastActed.value(seat); }
    [[nodiscard]] QStringList forkFields(const QString &subject) const { return m_forks.value(subject); }
    /// The records of a kind whose field is this subject; indexed once per change.
    [[nodiscard]] QList<const Record *> referring(const QString &kind, const QString &field, const QString &subject) const;

private:
    QHash<QString, QStringList> m_forks;
    QHash<QString, qint64> m_lastActed;
    mutable QHash<QString, QMultiHash<QString, const Record *>> m_referring; ///< "order.about" → subject → records
    mutable DueTimes *m_due = nullptr;
};

/// How a record looks on the map: names of shapes and of meanings; the theme has the colours.
struct Marker {
    QString glyph;
    QString tint = QStringLiteral("normal");
    QString label;
    bool dimmed = false;
    double heading = std::numeric_limits<double>::quiet_NaN();
    double speed = 0;
    qint64 at = 0;
};

/// What a column is read from.
struct RowContext {
    const Record &record;
    const ListContext &all;
    [[nodiscard]] const Record *look(const QString &subject) const { return all.situation.record(subject); }
    [[nodiscard]] std::optional<Sample> latest(const char *series) const;

    mutable std::optional<Marker> marker = {}; ///< made once for all columns of one reading
};

/// One role of a list: its name in QML, how it is read, and what besides the record itself can change it.
struct RecordColumn {
    enum Cause : quint8 { Itself = 0, Ticks = 1, Measured = 2, Related = 4, Selection = 8, Anything = 15 };
    QByteArray name;
    std::function<QVariant(const RowContext &)> read;
    quint8 causes = Itself;
};

/// Where a row stands: smaller comes first.
using Rank = std::tuple<int, int, QString, qint64>;

/// What a list of one kind shows, and in which order. Columns every kind has are put in front by commonColumns().
struct RecordTable {
    QString kind;
    QStringList relatedKinds; ///< a change of one of these may change a Related column
    QString series; ///< "pos/": samples of this series with the record's id behind it belong to the row; empty = none
    std::function<QString(const RowContext &)> seriesOf; ///< where the series is not named after the record
    std::function<bool(const Record &)> isOpen;
    std::function<Rank(const RowContext &)> rank; ///< unset: as the situation has them
    bool isRankedByOthers = false; ///< a change of a related kind may change the order
    std::function<std::optional<QPointF>(const RowContext &)> position; ///< unset: the record's own
    std::function<Marker(const RowContext &)> marker;
    /// Something else stands on the map in its place: what is over and was followed by another is not kept there beside that one.
    std::function<bool(const RowContext &)> isFollowed;
    std::function<QString(const RowContext &)> stateTitle; ///< unset: by the record itself
    QList<RecordColumn> columns;
};

[[nodiscard]] QList<RecordColumn> commonColumns(const RecordTable &table);

struct Kind;
/// Of any kind: its own table, or a plain one.
[[nodiscard]] RecordTable recordTable(const Kind &kind);
/// What the fields of its verbs hold and when it came into its states; open first, of them the newest.
[[nodiscard]] RecordTable plainTable(const Kind &kind);

// Of kinds of whose records more is to be said; grouped in table_*.cpp.
[[nodiscard]] RecordTable incidentTable();
[[nodiscard]] RecordTable closureTable();
[[nodiscard]] RecordTable floodPointTable();
[[nodiscard]] RecordTable rainStationTable();
[[nodiscard]] RecordTable alarmTable();
[[nodiscard]] RecordTable warningTable();
[[nodiscard]] RecordTable responseTable();
[[nodiscard]] RecordTable unitTable();
[[nodiscard]] RecordTable orderTable();
[[nodiscard]] RecordTable postTable();
[[nodiscard]] RecordTable brigadeTable();
[[nodiscard]] RecordTable cameraTable();
[[nodiscard]] RecordTable signTable();
[[nodiscard]] RecordTable bulletinTable();
[[nodiscard]] RecordTable noticeTable();
[[nodiscard]] RecordTable agencyTable();
[[nodiscard]] RecordTable entryTable();
[[nodiscard]] RecordTable injectTable();
[[nodiscard]] RecordTable dutyTable();
[[nodiscard]] RecordTable handoverTable();
[[nodiscard]] RecordTable callTable();
[[nodiscard]] RecordTable hazardTable();
[[nodiscard]] RecordTable resourceTable();
[[nodiscard]] RecordTable corridorTable();
[[nodiscard]] RecordTable accessTable();
[[nodiscard]] RecordTable taskTable();

} // namespace wf
