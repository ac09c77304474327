// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "event.h"

#include <QCryptographicHash>

namespace wf {

namespace {

void addField(QByteArray &out, QByteArrayView bytes)
{
    out += QByteArray::number(bytes.size());
    out += ':';
    out += bytes;
}

} // namespace

QByteArray eventHash(const Event &event)
{
    QByteArray bytes;
    bytes.reserve(event.record.size() + event.seen.size() + 512);
    bytes += "watchfloor-event-1\n";
    addField(bytes, event.id.toUtf8());
    addField(bytes, event.seat.toUtf8());
    addField(bytes, event.role.toUtf8());
    addField(bytes, event.onBehalf.toUtf8());
    addField(bytes, event.verb.toUtf8());
    addField(bytes, event.subject.toUtf8());
    addField(bytes, event.record);
    addField(bytes, QByteArray::number(event.at));
    addField(bytes, QByteArray::number(event.wall));
    addField(bytes, event.cause.toUtf8());
    addField(bytes, event.seen.toUtf8());
    addField(bytes, event.seatPrev);
    addField(bytes, event.parents.join());
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

} // namespace wf
