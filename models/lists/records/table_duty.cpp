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

RecordTable dutyTable()
{
    RecordTable table;
    table.kind = u"duty"_s;
    table.relatedKinds = {u"post"_s, u"unit"_s};
    table.isOpen = isOpen;
    table.rank = [](const RowContext &row) {
        const QString state = row.record.state();
        const int urgency = state == "missing"_L1 ? 0 : state == "on_duty"_L1 ? 1 : state == "planned"_L1 ? 2 : 3;
        return Rank(urgency, 0, QString(), row.record.value("begin"_L1).toInteger());
    };
    table.columns = {
        text("person"),
        text("badge"),
        text("personKind"),
        choice("personKindTitle", "personKind"),
        text("post"),
        nameOf("postName", "post"),
        local("place"),
        local("task"),
        text("unit"),
        nameOf("unitName", "unit"),
        time("begin"),
        time("until"),
        local("effect"),
        timeOf("startedAt", "on_duty"),
        timeOf("missingAt", "missing"),
        timeOf("endedAt", "done"),
        computed(
            "due",
            [](const RowContext &row) {
                const qint64 now = row.all.now();
                return row.record.value("begin"_L1).toInteger() <= now && now < row.record.value("until"_L1).toInteger();
            },
            RecordColumn::Ticks),
    };
    return table;
}

RecordTable handoverTable()
{
    RecordTable table;
    table.kind = u"handover"_s;
    table.isOpen = isOpen;
    table.rank = newest;
    table.columns = {
        text("outgoing"),
        text("incoming"),
        list("items"),
        local("note"),
        local("remark"),
        timeOf("preparedAt", "prepared"),
        text("signerOut"),
        text("signerOn"),
        local("changes"),
        timeOf("signedOutAt", "signed_out"),
        seatOf("signedOutBy", "signed_out"),
        timeOf("doneAt", "done"),
        seatOf("doneBy", "done"),
    };
    return table;
}

RecordTable callTable()
{
    RecordTable table;
    table.kind = u"call"_s;
    table.relatedKinds = {u"warning"_s};
    table.isOpen = isOpen;
    table.rank = newest;
    table.columns = {
        text("person"),
        text("phone"),
        local("reason"),
        local("remark"),
        text("about"),
        nameOf("aboutTitle", "about"),
        integer("tries", nullptr, 1),
        timeOf("callingAt", "calling"),
        seatOf("callingBy", "calling"),
        timeOf("answeredAt", "answered"),
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
