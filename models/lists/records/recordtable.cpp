// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordtable.h"

#include "closure.h"
#include "columns.h"
#include "verb.h"

using namespace Qt::StringLiterals;

namespace wf {

ListContext::ListContext(const Situation &theSituation, const Clock &theClock)
    : situation(theSituation)
    , clock(theClock)
{
    refresh();
}

void ListContext::refresh()
{
    m_referring.clear();
    m_forks.clear();
    const QList<Fork> forks = situation.forks();
    for (const Fork &fork : forks)
        m_forks.insert(fork.subject, fork.fields);
}

void ListContext::note(const QList<Event> &events)
{
    for (const Event &event : events) {
        qint64 &last = m_lastActed[event.onBehalf.isEmpty() ? event.seat : event.onBehalf];
        last = std::max(last, event.at);
    }
}

qint64 ListContext::now() const
{
    const qint64 now = clock.now();
    if (m_due)
        m_due->at(now + 1);
    return now;
}

bool ListContext::isReached(qint64 when) const { return m_due ? m_due->isReached(when) : clock.now() >= when; }

qint64 ListContext::age(qint64 since) const
{
    if (m_due)
        m_due->atNextMinuteSince(since);
    return clock.now() - since;
}

QList<const Record *> ListContext::referring(const QString &kind, const QString &field, const QString &subject) const
{
    const QString key = kind + u'.' + field;
    auto index = m_referring.find(key);
    if (index == m_referring.end()) {
        index = m_referring.insert(key, {});
        const QList<const Record *> records = situation.records(kind);
        for (const Record *record : records)
            index->insert(record->fields().value(field).toString(), record);
    }
    return index->values(subject);
}

std::optional<Sample> RowContext::latest(const char *series) const { return all.situation.latest(QLatin1StringView(series) + record.id()); }

namespace {

/// How long something finished is still on the map, dimmed.
constexpr qint64 fadesAfterMs = 3 * 60'000;

RecordColumn positionColumn(const QByteArray &name, const RecordTable &table, QVariant (*read)(const std::optional<QPointF> &))
{
    const auto own = table.position;
    return columns::computed(
        name,
        [own, read](const RowContext &row) {
            if (own)
                return read(own(row));
            return read(row.record.hasPosition() ? std::optional(row.record.position()) : std::nullopt);
        },
        own ? RecordColumn::Measured | RecordColumn::Related : RecordColumn::Itself);
}

const Marker &markerOf(const RowContext &row, const std::function<Marker(const RowContext &)> &make)
{
    if (!row.marker)
        row.marker = make ? make(row) : Marker{};
    return *row.marker;
}

RecordColumn markerColumn(const QByteArray &name, const RecordTable &table, QVariant (*read)(const Marker &))
{
    const auto marker = table.marker;
    return columns::computed(
        name, [marker, read](const RowContext &row) { return read(markerOf(row, marker)); },
        marker ? RecordColumn::Ticks | RecordColumn::Measured | RecordColumn::Related : RecordColumn::Itself);
}

/// The map shows what is, and for a moment what has just ended; what is looked at is shown whatever it is. History has its own page.
bool isOnMap(const RowContext &row, const std::function<bool(const Record &)> &open,
             const std::function<bool(const RowContext &)> &isFollowed)
{
    if (!open || open(row.record) || row.record.subject() == row.all.selected)
        return true;
    return !row.all.isReached(lastChange(row.record) + fadesAfterMs) && !(isFollowed && isFollowed(row));
}

} // namespace

QList<RecordColumn> commonColumns(const RecordTable &table)
{
    using namespace columns;
    const auto open = table.isOpen;
    return {
        computed("subject", [](const RowContext &row) { return row.record.subject(); }),
        computed("recordId", [](const RowContext &row) { return row.record.id(); }),
        computed("kind", [](const RowContext &row) { return row.record.kind(); }),
        text("number", "no"),
        computed("name",
                 [](const RowContext &row) {
                     const QString name = row.record.name();
                     return name.isEmpty() ? row.record.localText("title"_L1) : name;
                 }),
        text("state"),
        computed(
            "stateTitle", [own = table.stateTitle](const RowContext &row) { return own ? own(row) : stateTitleOf(row.record); },
            table.stateTitle ? RecordColumn::Related : RecordColumn::Itself),
        positionColumn("latitude", table, [](const std::optional<QPointF> &at) { return QVariant(at ? at->y() : 0.0); }),
        positionColumn("longitude", table, [](const std::optional<QPointF> &at) { return QVariant(at ? at->x() : 0.0); }),
        positionColumn("hasPosition", table, [](const std::optional<QPointF> &at) { return QVariant(at.has_value()); }),
        computed("changedAt", [](const RowContext &row) { return lastChange(row.record); }),
        computed(
            "ageText",
            [](const RowContext &row) {
                const qint64 at = lastChange(row.record);
                return at ? spanText(row.all.age(at)) : QString();
            },
            RecordColumn::Ticks),
        computed("createdAt", [](const RowContext &row) { return firstChange(row.record); }),
        computed("createdBy",
                 [](const RowContext &row) {
                     const QJsonObject times = row.record.value("times"_L1).toObject();
                     const qint64 first = firstChange(row.record);
                     for (auto it = times.begin(); it != times.end(); ++it) {
                         if (it->toInteger() == first)
                             return row.record.value("by"_L1).toObject().value(it.key()).toString();
                     }
                     return QString();
                 }),
        computed(
            "conflicted", [](const RowContext &row) { return !row.all.forkFields(row.record.subject()).isEmpty(); }, RecordColumn::Related),
        computed(
            "forkFields", [](const RowContext &row) { return row.all.forkFields(row.record.subject()); }, RecordColumn::Related),
        computed("fields", [](const RowContext &row) { return row.record.fields().toVariantMap(); }),
        computed("removed", [](const RowContext &row) { return row.record.isRemoved(); }),
        computed("isOpen", [open](const RowContext &row) { return open ? open(row.record) : true; }),
        computed(
            "onMap", [open, followed = table.isFollowed](const RowContext &row) { return isOnMap(row, open, followed); },
            table.isFollowed ? RecordColumn::Ticks | RecordColumn::Selection | RecordColumn::Related
                             : RecordColumn::Ticks | RecordColumn::Selection),
        computed(
            "brigade", [](const RowContext &row) { return brigadeOf(row); }, RecordColumn::Related),
        computed(
            "brigadeTitle", [](const RowContext &row) { return brigadeName(row.all.situation, brigadeOf(row)); }, RecordColumn::Related),
        markerColumn("heading", table, [](const Marker &marker) { return QVariant(marker.heading); }),
        markerColumn("speedMps", table, [](const Marker &marker) { return QVariant(marker.speed); }),
        computed(
            "at",
            [marker = table.marker](const RowContext &row) {
                const qint64 at = markerOf(row, marker).at;
                return at ? at : lastChange(row.record);
            },
            RecordColumn::Measured),
        markerColumn("glyph", table, [](const Marker &marker) { return QVariant(marker.glyph); }),
        markerColumn("tint", table, [](const Marker &marker) { return QVariant(marker.tint); }),
        markerColumn("dimmed", table, [](const Marker &marker) { return QVariant(marker.dimmed); }),
        markerColumn("label", table, [](const Marker &marker) { return QVariant(marker.label); }),
        computed(
            "selected", [](const RowContext &row) { return row.record.subject() == row.all.selected; }, RecordColumn::Selection),
    };
}

} // namespace wf
