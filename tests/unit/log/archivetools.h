// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive.h"
#include "logtools.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace wf::test::inline archivetools {

inline constexpr qint64 Begin = 1'784'880'000'000; // 2026-07-24 16:00 in Beijing, a Friday

inline Draft with(const QString &subject, int number, const QJsonObject &fields, qint64 at = 0, const QList<QByteArray> &parents = {})
{
    Draft d = draft(subject, number, parents);
    d.record = QJsonDocument(fields).toJson(QJsonDocument::Compact);
    if (at > 0)
        d.at = at;
    return d;
}

inline QStringList subjectsOf(const std::expected<QList<ArchiveRow>, Refusal> &rows)
{
    QStringList subjects;
    if (!rows)
        return {rows.error().text};
    for (const ArchiveRow &row : *rows)
        subjects.append(row.record.subject());
    return subjects;
}

inline Archive openArchive(const QString &file)
{
    auto archive = Archive::open(file);
    if (!archive)
        qFatal("%s", qPrintable(archive.error().text));
    return std::move(*archive);
}

/// With all that was appended.
inline Archive openArchive(LogStore &store)
{
    if (store.catchUp().value_or(1) != 0)
        qFatal("not caught up");
    return openArchive(store.file());
}

} // namespace wf::test::inline archivetools
