// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keymemory.h"

#include "pendingkeys.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longest = 64 * 1024; // of a file that was written here

QList<KeyedRow> readRows(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonArray said = QJsonDocument::fromJson(file.read(longest)).object().value("keys"_L1).toArray();
    if (said.size() != PendingKeys::count)
        return {};
    QList<KeyedRow> rows;
    for (const QJsonValue one : said)
        rows.append({one["row"_L1].toString(), one["verb"_L1].toString()});
    return rows;
}

void writeRows(const QString &name, const QByteArray &text)
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly))
        return; // the log lies in the same folder and says what is wrong with it
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(text);
    file.commit();
}

} // namespace

KeyMemory::KeyMemory() { m_writer.setMaxThreadCount(1); }

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
    const QByteArray text = QJsonDocument(QJsonObject{{u"keys"_s, keys}}).toJson(QJsonDocument::Compact);
    m_writer.start([file = m_file, text] { writeRows(file, text); });
}

} // namespace wf
