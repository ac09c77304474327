// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns.h"
#include "people.h"
#include "recordtable.h"
#include "verb.h"

using namespace Qt::StringLiterals;
using namespace wf::columns;

namespace wf {

namespace {

int orders(const RowContext &row, bool unitsOnly)
{
    int count = 0;
    const QList<const Record *> about = row.all.referring(u"order"_s, u"about"_s, row.record.subject());
    for (const Record *order : about) {
        if (isOpen(*order) && (!unitsOnly || order->text("to"_L1).startsWith("unit/"_L1)))
            ++count;
    }
    return count;
}

Marker marker(const RowContext &row)
{
    const int severity = int(row.record.number("severity"_L1, 4));
    const bool open = isOpen(row.record);
    Marker marker;
    marker.glyph = u"incident-%1-%2"_s.arg(row.record.text("type"_L1)).arg(severity);
    marker.tint = !open ? u"off"_s : severity <= 1 ? u"alarm"_s : severity == 2 ? u"warn"_s : u"active"_s;
    marker.label = row.record.localText("title"_L1);
    marker.dimmed = !open;
    return marker;
}

} // namespace

RecordTable incidentTable()
{
    RecordTable table;
    table.kind = u"incident"_s;
    table.relatedKinds = {u"order"_s};
    table.isOpen = isOpen;
    table.rank = [](const RowContext &row) {
        const bool open = isOpen(row.record);
        return Rank{open ? 0 : 1, open ? int(row.record.number("severity"_L1, 4)) : 0, {}, -firstChange(row.record)};
    };
    table.marker = marker;
    table.columns = {
        text("incidentType", "type"),
        choice("typeTitle", "type"),
        integer("severity", nullptr, 4),
        computed("severityTitle",
                 [](const RowContext &row) {
                     return QVariant(choiceTitle(u"incident"_s, u"severity"_s, QString::number(int(row.record.number("severity"_L1, 4)))));
                 }),
        local("title"),
        computed("place", [](const RowContext &row) { return QVariant(incidentPlace(row.record)); }),
        flag("placeApprox"),
        local("road"),
        text("source"),
        choice("sourceTitle", "source"),
        text("sourceNo"),
        text("caller"),
        text("callerPhone"),
        list("plates"),
        local("detail"),
        integer("vehicles"),
        integer("people"),
        integer("rescued"),
        integer("handedOver"),
        computed("peopleLeft", [](const RowContext &row) { return QVariant(peopleLeft(row.record)); }),
        computed("peopleCounted", [](const RowContext &row) { return QVariant(row.record.value("people"_L1).isDouble()); }),
        computed("peopleUncounted", [](const RowContext &row) { return QVariant(!peopleInDanger(row.record).isCounted); }),
        text("floodPoint"),
        text("closure"),
        list("cameras"),
        list("units"),
        text("into"),
        nameOf("intoTitle", "into"),
        local("feedback"),
        time("feedbackAt"),
        local("result"),
        local("reason"), // why it was called off
        timeOf("receivedAt", "received"),
        timeOf("verifiedAt", "verified"),
        timeOf("dispatchedAt", "dispatched"),
        timeOf("arrivedAt", "on_scene"),
        timeOf("closedAt", "closed"),
        computed(
            "orderCount", [](const RowContext &row) { return orders(row, false); }, RecordColumn::Related),
        computed(
            "unitCount", [](const RowContext &row) { return orders(row, true); }, RecordColumn::Related),
    };
    return table;
}

} // namespace wf
