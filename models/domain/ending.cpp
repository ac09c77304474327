// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ending.h"

#include "kind.h"

#include <QHash>
#include <QJsonArray>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

const QHash<QString, QStringList> &ends()
{
    static const QHash<QString, QStringList> byKind = [] {
        QHash<QString, QStringList> all;
        for (const Kind &kind : allKinds()) {
            QStringList &states = all[kind.key];
            for (const KindState &state : kind.states) {
                if (state.isOver)
                    states.append(QString::fromLatin1(state.key));
            }
        }
        return all;
    }();
    return byKind;
}

} // namespace

QStringList endStates(const QString &kind) { return ends().value(kind); }

bool isKnownKind(const QString &kind) { return findKind(kind) != nullptr; }

bool mayBePutAway(const QString &kind)
{
    const Kind *known = findKind(kind);
    return !known || known->mayBePutAway;
}

bool isOver(const Record &record)
{
    if (record.isRemoved())
        return true;
    const auto found = ends().constFind(record.kind());
    return found != ends().constEnd() && found->contains(record.state());
}

qint64 endedAt(const Record &record) { return isOver(record) ? record.timeOf(QLatin1StringView(record.state().toLatin1())) : 0; }

QString ownerOf(const Record &record)
{
    const Kind *kind = findKind(record.kind());
    if (!kind)
        return {};
    for (const QLatin1StringView field : kind->belongsTo) {
        const QJsonValue value = record.value(field);
        const QString owner = (value.isArray() ? value.toArray().first() : value).toString();
        if (!endStates(owner.section(u'/', 0, 0)).isEmpty() && owner != record.subject())
            return owner;
    }
    return {};
}

} // namespace wf
