// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns.h"
#include "recordtable.h"

using namespace Qt::StringLiterals;
using namespace wf::columns;

namespace wf {

namespace {

Rank newest(const RowContext &row) { return openFirstNewest(row, true); }

} // namespace

RecordTable entryTable()
{
    RecordTable table;
    table.kind = u"entry"_s;
    table.relatedKinds = {u"floodpoint"_s, u"incident"_s, u"closure"_s};
    table.rank = newest;
    table.columns = {
        text("entryType", "type"),
        choice("typeTitle", "type"),
        local("text"),
        text("about"),
        nameOf("aboutTitle", "about"),
        text("medium"),
        choice("mediumTitle", "medium"),
        number("depthCm", nullptr, -1),
        text("floodPoint"),
        nameOf("floodPointName", "floodPoint"),
        timeOf("addedAt", "added"),
        seatOf("addedBy", "added"),
    };
    return table;
}

RecordTable injectTable()
{
    RecordTable table;
    table.kind = u"inject"_s;
    table.rank = newest;
    table.columns = {
        text("key"), text("injectStage", "stage"), list("to"), local("text"), timeOf("shownAt", "shown"),
    };
    return table;
}

} // namespace wf
