// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns.h"
#include "kind.h"
#include "recordtable.h"
#include "verb.h"

#include <QHash>
#include <QSet>

#include <cctype>
#include <utility>

using namespace Qt::StringLiterals;
using namespace wf::columns;

namespace wf {

namespace {

/// "signed_off" → "signedOffAt".
QByteArray timeRole(const char *state)
{
    QByteArray name;
    bool isNewWord = false;
    const QByteArray key(state);
    for (const char c : key) {
        if (c == '_')
            isNewWord = true;
        else
            name.append(std::exchange(isNewWord, false) ? char(std::toupper(c)) : c);
    }
    return name + "At";
}

RecordColumn titleColumn(const FieldRule &rule)
{
    return computed(rule.name.toLatin1() + "Title", [field = rule.name](const RowContext &row) {
        const QString value = row.record.fields().value(field).toString();
        return QVariant(value.isEmpty() ? QString() : choiceTitle(row.record.kind(), field, value));
    });
}

RecordColumn nameColumn(const FieldRule &rule)
{
    return computed(
        rule.name.toLatin1() + "Name",
        [field = rule.name](const RowContext &row) {
            return QVariant(recordTitle(row.all.situation, row.record.fields().value(field).toString()));
        },
        RecordColumn::Related);
}

QList<RecordColumn> columnsOf(const FieldRule &rule)
{
    using Type = FieldRule::Type;
    const QByteArray name = rule.name.toLatin1();
    switch (rule.type) {
    case Type::Text:
        return {text(name)};
    case Type::LocalText:
        return {local(name)};
    case Type::Number:
    case Type::Integer:
        return {number(name)};
    case Type::Flag:
        return {flag(name)};
    case Type::Time:
        return {time(name)};
    case Type::List:
        return {list(name)};
    case Type::Object:
        return {map(name)};
    case Type::Choice:
        return {text(name), titleColumn(rule)};
    case Type::Reference:
        return {text(name), nameColumn(rule)};
    case Type::Position:
    case Type::Line:
    case Type::Curve:
        break;
    }
    return {computed(name, [field = rule.name](const RowContext &row) { return row.record.fields().value(field).toVariant(); })};
}

Marker plainMarker(const QString &glyph, const RowContext &row)
{
    Marker marker;
    marker.glyph = glyph;
    marker.label = row.record.name();
    marker.dimmed = !isOpen(row.record);
    return marker;
}

} // namespace

RecordTable plainTable(const Kind &kind)
{
    RecordTable table;
    table.kind = kind.key;
    table.isOpen = isOpen;
    table.rank = [](const RowContext &row) { return openFirstNewest(row, isOpen(row.record)); };
    if (!kind.glyph.isEmpty())
        table.marker = [glyph = kind.glyph](const RowContext &row) { return plainMarker(glyph, row); };

    QSet<QByteArray> taken; // what every list has keeps its name
    const QList<RecordColumn> common = commonColumns(table);
    for (const RecordColumn &column : common)
        taken.insert(column.name);
    const auto add = [&](const RecordColumn &column) {
        if (!taken.contains(column.name))
            table.columns.append(column);
        taken.insert(column.name);
    };
    for (const KindVerb &verb : kind.verbs) {
        for (const FieldRule &rule : verb.verb.fields) {
            if (rule.passing)
                continue;
            const QList<RecordColumn> ofField = columnsOf(rule);
            for (const RecordColumn &column : ofField)
                add(column);
            if (rule.type == FieldRule::Type::Reference)
                table.relatedKinds += rule.choices.isEmpty() ? kindsBy(&Kind::usualRank) : rule.choices;
        }
    }
    table.relatedKinds.removeDuplicates();
    for (const KindState &state : kind.states)
        add(timeOf(timeRole(state.key), state.key));
    return table;
}

RecordTable recordTable(const Kind &kind)
{
    static const QHash<QString, RecordTable (*)()> own{
        {u"incident"_s, incidentTable},
        {u"closure"_s, closureTable},
        {u"floodpoint"_s, floodPointTable},
        {u"rainstation"_s, rainStationTable},
        {u"alarm"_s, alarmTable},
        {u"warning"_s, warningTable},
        {u"response"_s, responseTable},
        {u"unit"_s, unitTable},
        {u"order"_s, orderTable},
        {u"post"_s, postTable},
        {u"brigade"_s, brigadeTable},
        {u"camera"_s, cameraTable},
        {u"sign"_s, signTable},
        {u"bulletin"_s, bulletinTable},
        {u"notice"_s, noticeTable},
        {u"agency"_s, agencyTable},
        {u"entry"_s, entryTable},
        {u"inject"_s, injectTable},
        {u"duty"_s, dutyTable},
        {u"handover"_s, handoverTable},
        {u"call"_s, callTable},
        {u"hazard"_s, hazardTable},
        {u"resource"_s, resourceTable},
        {u"corridor"_s, corridorTable},
        {u"access"_s, accessTable},
        {u"task"_s, taskTable},
    };
    const auto table = own.value(kind.key);
    return table ? table() : plainTable(kind);
}

} // namespace wf
