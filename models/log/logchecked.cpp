// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logchecked.h"

#include "ownfile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr int Version = 1;

QString memoryOf(const QString &file) { return file + u".checked"_s; }

QByteArray hashIn(const QJsonValue &value) { return QByteArray::fromHex(value.toString().toLatin1()); }
QString hashText(const QByteArray &hash) { return QString::fromLatin1(hash.toHex()); }

} // namespace

CheckedUntil rememberedCheck(const QString &file)
{
    const QJsonObject said = readOwnFile(memoryOf(file));
    if (said.value("version"_L1).toInt() != Version)
        return {};
    CheckedUntil until{.sequence = said.value("event"_L1).toInteger(),
                       .hash = hashIn(said.value("hash"_L1)),
                       .chains = {},
                       .at = said.value("at"_L1).toInteger(),
                       .allAt = said.value("allAt"_L1).toInteger()};
    for (const QJsonValue value : said.value("seats"_L1).toArray()) {
        const QJsonObject seat = value.toObject();
        until.chains.insert(seat.value("seat"_L1).toString(), {seat.value("count"_L1).toInteger(), hashIn(seat.value("hash"_L1))});
    }
    return until;
}

bool rememberCheck(const QString &file, const CheckedUntil &until)
{
    if (until.sequence <= 0)
        return !QFile::exists(memoryOf(file)) || QFile::remove(memoryOf(file));
    QJsonArray seats;
    for (auto it = until.chains.cbegin(); it != until.chains.cend(); ++it)
        seats.append(QJsonObject{{u"seat"_s, it.key()}, {u"count"_s, it->first}, {u"hash"_s, hashText(it->second)}});
    const QJsonObject said{{u"version"_s, Version}, {u"event"_s, until.sequence}, {u"hash"_s, hashText(until.hash)},
                           {u"at"_s, until.at},     {u"allAt"_s, until.allAt},    {u"seats"_s, seats}};
    return writeOwnFile(memoryOf(file), said);
}

} // namespace wf
