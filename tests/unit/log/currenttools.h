// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ending.h"
#include "logcurrent.h"
#include "logtools.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>
#include <map>
#include <tuple>

namespace wf::test::inline currenttools {

inline constexpr qint64 Begin = 1'784'880'000'000;

inline Draft with(const QString &subject, int number, const QJsonObject &fields, const QList<QByteArray> &parents = {}, qint64 at = 0)
{
    Draft d = draft(subject, number, parents);
    d.record = QJsonDocument(fields).toJson(QJsonDocument::Compact);
    if (at > 0)
        d.at = at;
    return d;
}

/// What the table says, by subject.
inline std::map<QString, CurrentRow> tableOf(const QString &file)
{
    std::map<QString, CurrentRow> rows;
    SqlDatabase db;
    if (!db.open(file, true))
        return rows;
    SqlStatement row = db.prepare("SELECT " WF_CURRENT_COLUMNS " FROM current");
    while (row.step()) {
        CurrentRow read = readCurrent(row, 0);
        read.words = 0; // verifyLog() compares it
        rows.emplace(read.subject, read);
    }
    return rows;
}

/// What all heads say, folded the slow way.
inline std::map<QString, CurrentRow> foldOf(const LogStore &store)
{
    const Opening opening = store.opening();
    std::map<QByteArray, qint64> places;
    for (const Event &event : store.events())
        places.emplace(event.hash, qint64(places.size()) + 1);
    std::map<QString, QList<Event>> heads;
    for (const Event &event : opening.heads)
        heads[event.subject].append(event);
    std::map<QString, CurrentRow> rows;
    for (auto &[subject, events] : heads) {
        std::ranges::sort(events, {}, [](const Event &event) { return std::tie(event.at, event.hash); });
        const Event &shown = events.constLast();
        const QJsonObject fields = QJsonDocument::fromJson(shown.record).object();
        const Record record(subject, fields);
        CurrentRow row;
        row.subject = subject;
        row.kind = record.kind();
        row.number = record.displayNumber();
        if (const qsizetype dash = row.number.lastIndexOf(u'-'); dash > 0) {
            row.prefix = row.number.left(dash);
            row.running = row.number.mid(dash + 1).toInt();
        }
        row.state = record.state();
        row.type = fields.value(row.kind == "closure"_L1 ? u"cause"_s : u"type"_s).toString();
        row.isOver = events.size() == 1 && isOver(record);
        row.isRemoved = events.size() == 1 && record.isRemoved();
        if (row.isOver)
            row.endedAt = record.isRemoved() || endedAt(record) == 0 ? shown.at : endedAt(record);
        row.bornAt = opening.births.value(subject).at;
        row.at = shown.at;
        row.sequence = places.at(shown.hash);
        if (record.hasPosition())
            row.pos = record.position();
        row.road = record.text("road"_L1);
        row.brigade = record.text("brigade"_L1);
        row.owner = ownerOf(record);
        rows.emplace(subject, row);
    }
    return rows;
}

/// The working set, filtered the slow way.
inline QStringList liveOf(const std::map<QString, CurrentRow> &rows, qint64 endedAfter)
{
    QStringList live;
    for (const auto &[subject, row] : rows) {
        if (!row.isOver || row.endedAt > endedAfter)
            live.append(subject);
    }
    for (qsizetype before = -1; before != live.size();) {
        before = live.size();
        for (const auto &[subject, row] : rows) {
            if (live.contains(row.owner) && !live.contains(subject))
                live.append(subject);
        }
    }
    live.sort();
    return live;
}

/// Whether the working set of several moments is what the slow way says.
inline void checkWorkingSets(const LogStore &store, const std::map<QString, CurrentRow> &rows)
{
    const Opening all = store.opening();
    for (const qint64 endedAfter : {qint64(0), Begin - 1, Begin + 300'000, Begin + 900'000, Begin + 2'000'000}) {
        const QStringList live = liveOf(rows, endedAfter);
        Opening expected = all;
        expected.heads.removeIf([&live](const Event &event) { return !live.contains(event.subject); });
        expected.births.removeIf([&live](const auto &birth) { return !live.contains(birth.key()); });
        const Opening read = store.workingSet(endedAfter);
        QCOMPARE(read.heads, expected.heads);
        QCOMPARE(read.births, expected.births);
        QCOMPARE(read.chain, all.chain);
        QCOMPARE(read.sequence, all.sequence);
    }
}

} // namespace wf::test::inline currenttools
