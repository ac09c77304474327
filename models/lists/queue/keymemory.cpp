// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keymemory.h"

#include "keptfile.h"
#include "pendingkeys.h"

#include <QJsonArray>
#include <QJsonObject>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

QList<KeyedRow> readRows(const QString &name)
{
    const QJsonArray said = keptFile(name).value("keys"_L1).toArray();
    if (said.size() != PendingKeys::count)
        return {};
    QList<KeyedRow> rows;
    for (const QJsonValue one : said)
        rows.append({one["row"_L1].toString(), one["verb"_L1].toString()});
    return rows;
}

} // namespace

QList<KeyedRow> KeyMemory::open(const QString &file)
{
    m_file = file;
    m_kept = file.isEmpty() ? QList<KeyedRow>() : readRows(file);
    return m_kept;
}

void KeyMemory::keep(const QList<KeyedRow> &rows)
{
    if (m_file.isEmpty() || rows == m_kept)
        return;
    m_kept = rows;
    QJsonArray keys;
    for (const KeyedRow &one : rows)
        keys.append(QJsonObject{{u"row"_s, one.row}, {u"verb"_s, one.verb}});
    keepFile(m_file, {{u"keys"_s, keys}});
}

} // namespace wf
