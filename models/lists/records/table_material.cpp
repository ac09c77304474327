// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns.h"
#include "recordtable.h"
#include "resource.h"
#include "role.h"

using namespace Qt::StringLiterals;
using namespace wf::columns;

namespace wf {

namespace {

RecordColumn late(const QByteArray &name, const QString &openState)
{
    return computed(
        name,
        [openState](const RowContext &row) {
            const qint64 due = row.record.value("dueAt"_L1).toInteger();
            return due > 0 && row.record.state() == openState ? std::max<qint64>(0, row.all.now() - due) : qint64(0);
        },
        RecordColumn::Ticks);
}

/// On the map a way is green only where nothing lies across it.
Marker corridorMarker(const RowContext &row)
{
    const bool isBlocked = row.record.state() == "obstructed"_L1 || !row.record.text("obstacle"_L1).isEmpty();
    Marker marker;
    marker.tint = isBlocked ? u"alarm"_s : u"corridor"_s;
    return marker;
}

} // namespace

RecordTable hazardTable()
{
    RecordTable table;
    table.kind = u"hazard"_s;
    table.isOpen = isOpen;
    table.rank = [](const RowContext &row) { return openFirstNewest(row, isOpen(row.record)); };
    table.marker = [](const RowContext &row) {
        Marker marker;
        marker.glyph = u"hazard"_s;
        marker.label = row.record.localText("place"_L1);
        marker.dimmed = !isOpen(row.record);
        return marker;
    };
    table.columns = {
        text("hazardType", "type"),
        choice("typeTitle", "type"),
        local("text"),
        local("place"),
        text("road"),
        text("owner"),
        time("dueAt"),
        late("lateMs", u"rectifying"_s),
        local("result"),
        timeOf("foundAt", "found"),
        seatOf("foundBy", "found"),
        timeOf("rectifiedAt", "rectified"),
        timeOf("signedOffAt", "signed_off"),
        seatOf("signedOffBy", "signed_off"),
    };
    return table;
}

RecordTable resourceTable()
{
    RecordTable table;
    table.kind = u"resource"_s;
    table.relatedKinds = {u"closure"_s, u"incident"_s, u"floodpoint"_s};
    table.marker = [](const RowContext &row) {
        Marker marker;
        marker.glyph = u"resource"_s;
        marker.label = row.record.name();
        marker.dimmed = freeQuantity(row.record) == 0;
        return marker;
    };
    table.columns = {
        text("resourceType", "type"),
        choice("typeTitle", "type"),
        integer("quantity"),
        computed("committed", [](const RowContext &row) { return committedQuantity(row.record); }),
        computed("free", [](const RowContext &row) { return freeQuantity(row.record); }),
        computed(
            "committedTo",
            [](const RowContext &row) {
                QStringList places;
                const QJsonObject committed = row.record.value("committed"_L1).toObject();
                for (auto it = committed.begin(); it != committed.end(); ++it)
                    places.append(ListsText::tr("%1 (%2)").arg(recordTitle(row.all.situation, it.key())).arg(it.value().toInt()));
                return places.join(ListsText::tr(", "));
            },
            RecordColumn::Related),
        local("place"),
        text("agency"),
        nameOf("agencyName", "agency"),
        local("faultReason", "reason"),
    };
    return table;
}

RecordTable corridorTable()
{
    RecordTable table;
    table.kind = u"corridor"_s;
    table.relatedKinds = {u"closure"_s, u"incident"_s};
    table.isOpen = isOpen;
    table.rank = [](const RowContext &row) { return openFirstNewest(row, isOpen(row.record)); };
    table.marker = corridorMarker;
    table.columns = {
        local("fromPlace"),
        local("toPlace"),
        computed("line", [](const RowContext &row) { return row.record.value("line"_L1).toVariant(); }),
        number("seconds"),
        number("km"),
        list("junctions"),
        list("roads"),
        text("convoy"),
        text("about"),
        nameOf("aboutTitle", "about"),
        text("obstacle"),
        nameOf("obstacleTitle", "obstacle"),
        timeOf("plannedAt", "planned"),
        timeOf("openAt", "open"),
        timeOf("obstructedAt", "obstructed"),
        timeOf("closedAt", "closed"),
    };
    return table;
}

RecordTable accessTable()
{
    RecordTable table;
    table.kind = u"access"_s;
    table.relatedKinds = {u"closure"_s};
    table.isOpen = isOpen;
    table.rank = [](const RowContext &row) { return openFirstNewest(row, isOpen(row.record)); };
    table.marker = [](const RowContext &row) {
        Marker marker;
        marker.glyph = u"access"_s;
        marker.tint = u"alarm"_s;
        marker.label = row.record.localText("place"_L1);
        return marker;
    };
    table.columns = {
        local("place"),
        text("accessType", "type"),
        choice("typeTitle", "type"),
        list("closures"),
        timeOf("cutAt", "cut"),
        timeOf("acknowledgedAt", "acknowledged"),
        timeOf("restoredAt", "restored"),
    };
    return table;
}

RecordTable taskTable()
{
    RecordTable table;
    table.kind = u"task"_s;
    table.relatedKinds = {u"response"_s, u"closure"_s, u"warning"_s};
    table.isOpen = isOpen;
    table.rank = [](const RowContext &row) {
        const bool open = isOpen(row.record);
        return Rank(open ? 0 : 1, 0, QString(), row.record.value("dueAt"_L1).toInteger());
    };
    table.columns = {
        local("text"),
        text("clause"),
        text("owner"),
        computed("ownerTitle",
                 [](const RowContext &row) {
                     const QString owner = row.record.text("owner"_L1);
                     const auto role = roleFromKey(owner);
                     return QVariant(role ? roleName(*role) : owner);
                 }),
        text("seat"),
        time("dueAt"),
        late("lateMs", u"open"_s),
        text("about"),
        nameOf("aboutTitle", "about"),
        integer("reminders"),
        timeOf("openAt", "open"),
        timeOf("doneAt", "done"),
        seatOf("doneBy", "done"),
        local("result"),
    };
    return table;
}

} // namespace wf
