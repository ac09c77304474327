// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns.h"
#include "recordtable.h"

using namespace Qt::StringLiterals;
using namespace wf::columns;

namespace wf {

namespace {

bool isFault(const Record &record) { return record.state() == "fault"_L1; }

Marker deviceMarker(const RowContext &row, const QString &glyph, bool busy)
{
    Marker marker;
    marker.glyph = isFault(row.record) ? row.record.kind() + u"-fault"_s : glyph;
    marker.tint = isFault(row.record) ? u"off"_s : busy ? u"active"_s : u"normal"_s;
    marker.dimmed = isFault(row.record);
    marker.label = row.record.name();
    if (row.record.value("heading"_L1).isDouble())
        marker.heading = row.record.number("heading"_L1);
    return marker;
}

RecordColumn ofLook(const QByteArray &name, const char *field)
{
    return computed(name, [field](const RowContext &row) {
        const QJsonValue value = row.record.value("lastLook"_L1).toObject().value(QLatin1StringView(field));
        return value.isObject() ? QVariant(localise(value)) : value.toVariant();
    });
}

} // namespace

RecordTable cameraTable()
{
    RecordTable table;
    table.kind = u"camera"_s;
    table.isOpen = [](const Record &record) { return !isFault(record); };
    table.marker = [](const RowContext &row) { return deviceMarker(row, u"camera"_s, false); };
    table.columns = {
        number("fov", nullptr, 60),
        number("rangeM", nullptr, 150),
        computed("online", [](const RowContext &row) { return !isFault(row.record) && row.record.value("online"_L1).toBool(true); }),
        local("road"),
        ofLook("lastLookAt", "at"),
        ofLook("lastLookBy", "by"),
        ofLook("finding", "finding"),
        local("faultReason", "reason"),
    };
    return table;
}

RecordTable signTable()
{
    RecordTable table;
    table.kind = u"sign"_s;
    table.isOpen = [](const Record &record) { return !isFault(record); };
    table.marker = [](const RowContext &row) {
        const bool showing = row.record.state() == "showing"_L1;
        return deviceMarker(row, showing ? u"sign-showing"_s : u"sign"_s, showing);
    };
    table.columns = {
        integer("rows"),
        integer("columns", "cols"),
        list("lines", "text"),
        computed("text",
                 [](const RowContext &row) {
                     const QJsonValue lines = row.record.value("text"_L1);
                     return lines.isArray() ? lines.toVariant().toStringList().join(u'\n') : localise(lines);
                 }),
        text("approvedBy"),
        timeOf("shownAt", "showing"),
        local("faultReason", "reason"),
    };
    return table;
}

} // namespace wf
