// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kind.h"

#include "kindtable.h"

#include <QHash>

#include <algorithm>
#include <utility>

namespace wf {

namespace {

bool isRead = false;

QList<Kind> &registered()
{
    static QList<Kind> kinds;
    return kinds;
}

} // namespace

const QList<Kind> &allKinds()
{
    static const QList<Kind> kinds = [] {
        isRead = true;
        return QList<Kind>{table::incidentKind(),     table::closureKind(),  table::floodPointKind(), table::rainStationKind(),
                           table::rainForecastKind(), table::alarmKind(),    table::warningKind(),    table::responseKind(),
                           table::unitKind(),         table::orderKind(),    table::postKind(),       table::brigadeKind(),
                           table::cameraKind(),       table::signKind(),     table::bulletinKind(),   table::noticeKind(),
                           table::agencyKind(),       table::entryKind(),    table::injectKind(),     table::exerciseKind(),
                           table::dutyKind(),         table::handoverKind(), table::callKind(),       table::taskKind(),
                           table::hazardKind(),       table::placeKind(),    table::resourceKind(),   table::corridorKind(),
                           table::accessKind()}
        + registered();
    }();
    return kinds;
}

const Kind *findKind(const QString &key)
{
    static const QHash<QString, const Kind *> byKey = [] {
        QHash<QString, const Kind *> all;
        for (const Kind &kind : allKinds())
            all.insert(kind.key, &kind);
        return all;
    }();
    return byKey.value(key);
}

const KindVerb *findKindVerb(const QString &verb)
{
    static const QHash<QString, const KindVerb *> byName = [] {
        QHash<QString, const KindVerb *> all;
        for (const Kind &kind : allKinds()) {
            for (const KindVerb &one : kind.verbs)
                all.insert(one.verb.name, &one);
        }
        return all;
    }();
    return byName.value(verb);
}

QString assetVerbOf(const QString &kind)
{
    const Kind *known = findKind(kind);
    if (!known || known->assetRank <= 0)
        return {};
    return known->assetVerb.isEmpty() ? kind + QLatin1StringView(".define") : known->assetVerb;
}

QStringList kindsBy(int Kind::*rank)
{
    QList<const Kind *> ranked;
    for (const Kind &kind : allKinds()) {
        if (kind.*rank > 0)
            ranked.append(&kind);
    }
    std::ranges::stable_sort(ranked, {}, [rank](const Kind *kind) { return kind->*rank; });
    QStringList keys;
    for (const Kind *kind : std::as_const(ranked))
        keys.append(kind->key);
    return keys;
}

KindRegistration::KindRegistration(const Kind &kind)
{
    if (isRead)
        qFatal("The kind %s comes too late: somebody has read the kinds.", qPrintable(kind.key));
    registered().append(kind);
}

} // namespace wf
