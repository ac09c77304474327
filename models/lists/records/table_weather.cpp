// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "authority.h"
#include "columns.h"
#include "recordtable.h"
#include "responsetext.h"
#include "verb.h"

using namespace Qt::StringLiterals;
using namespace wf::columns;

namespace wf {

QString responseText(const Record &response)
{
    static const char *const levels[] = {QT_TRANSLATE_NOOP("wf::Lists", "Level 1"), QT_TRANSLATE_NOOP("wf::Lists", "Level 2"),
                                         QT_TRANSLATE_NOOP("wf::Lists", "Level 3"), QT_TRANSLATE_NOOP("wf::Lists", "Level 4")};
    const int level = int(response.number("level"_L1));
    if (level < 1 || level > 4)
        return {};
    const QString color = choiceTitle(u"response"_s, u"color"_s, response.text("color"_L1));
    return (response.text("scheme"_L1) == "city"_L1 ? ListsText::tr("%1 (%2) flood-control response of the city")
                                                    : ListsText::tr("%1 (%2) response"))
        .arg(ListsText::tr(levels[level - 1]), color);
}

RecordTable warningTable()
{
    RecordTable table;
    table.kind = u"warning"_s;
    table.isOpen = isOpen;
    table.rank = [](const RowContext &row) { return openFirstNewest(row, isOpen(row.record)); };
    table.columns = {
        text("warningType", "type"),
        choice("typeTitle", "type"),
        text("color"),
        choice("colorTitle", "color"),
        local("text"),
        local("issuer"),
        time("issuedAt"),
        time("expiresAt"),
        timeOf("acknowledgedAt", "acknowledged"),
        seatOf("acknowledgedBy", "acknowledged"),
        computed(
            "expired",
            [](const RowContext &row) {
                const qint64 end = row.record.value("expiresAt"_L1).toInteger();
                return end > 0 && end < row.all.now();
            },
            RecordColumn::Ticks),
    };
    return table;
}

RecordTable responseTable()
{
    RecordTable table;
    table.kind = u"response"_s;
    table.isOpen = isOpen;
    table.rank = [](const RowContext &row) { return openFirstNewest(row, isOpen(row.record)); };
    table.columns = {
        text("scheme"),
        choice("schemeTitle", "scheme"),
        integer("level"),
        computed("levelText", [](const RowContext &row) { return responseText(row.record); }),
        text("color"),
        choice("colorTitle", "color"),
        text("authority"),
        computed("authorityTitle", [](const RowContext &row) { return QVariant(wf::authorityTitle(row.record.text("authority"_L1))); }),
        text("clause"),
        local("reason"),
        list("reportedTo"),
        timeOf("activatedAt", "active"),
        seatOf("activatedBy", "active"),
        time("maintainedAt"),
    };
    return table;
}

} // namespace wf
