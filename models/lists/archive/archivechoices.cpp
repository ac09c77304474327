// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivechoices.h"

#include "archivedesk.h"
#include "archivemodel.h"
#include "columns.h"
#include "searchwords.h"
#include "verb.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

/// What is gathered, in no order yet.
struct Gathered {
    QSet<QString> states, roads, brigades;
};

/// As a record of the kind goes through them; what no verb leads to behind.
QStringList inOrder(const QString &kind, const QSet<QString> &states)
{
    QStringList list;
    for (const Verb &verb : allVerbs()) {
        if (verb.kind == kind && states.contains(verb.to) && !list.contains(verb.to))
            list.append(verb.to);
    }
    QStringList others = states.values();
    others.sort();
    for (const QString &state : std::as_const(others)) {
        if (!list.contains(state))
            list.append(state);
    }
    return list;
}

/// As in a dictionary: by how they are spoken.
QStringList spokenOrder(const QSet<QString> &names)
{
    QList<std::pair<QString, QString>> spelled;
    for (const QString &name : names) {
        const QString spelling = searchSpellings(name);
        spelled.append({spelling.isEmpty() ? name.toLower() : spelling, name});
    }
    std::ranges::sort(spelled);
    QStringList list;
    for (const auto &[spelling, name] : std::as_const(spelled))
        list.append(name);
    return list;
}

QStringList kindsOf(const QString &kind) { return kind.isEmpty() ? ArchiveModel::kinds() : QStringList{kind}; }

HeldChoices ordered(const QString &kind, Gathered found)
{
    for (QSet<QString> *set : {&found.states, &found.roads, &found.brigades})
        set->remove(QString());
    HeldChoices held{.kind = kind, .roads = spokenOrder(found.roads), .brigades = found.brigades.values()};
    if (!kind.isEmpty())
        held.states = inOrder(kind, found.states);
    held.brigades.sort();
    return held;
}

QVariantList choices(QStringList keys, const QString &chosen, const std::function<QString(const QString &)> &title)
{
    if (!chosen.isEmpty() && !keys.contains(chosen))
        keys.append(chosen);
    QVariantList list;
    for (const QString &key : std::as_const(keys))
        list.append(QVariantMap{{u"key"_s, key}, {u"title"_s, title(key)}});
    return list;
}

} // namespace

ArchiveReader::Answer<HeldChoices> heldChoices(const Archive &archive, const QString &kind)
{
    Gathered found;
    for (const QString &each : kindsOf(kind)) {
        const auto counts = archive.counts(each, 0, 0, {CountBy::State, CountBy::Road, CountBy::Brigade});
        if (!counts)
            return std::unexpected(counts.error());
        for (const ArchiveCount &count : *counts) {
            found.states.insert(count.keys.at(0));
            found.roads.insert(count.keys.at(1));
            found.brigades.insert(count.keys.at(2));
        }
    }
    return ordered(kind, std::move(found));
}

HeldChoices heldChoices(const Situation &situation, const QString &kind)
{
    Gathered found;
    for (const QString &each : kindsOf(kind)) {
        for (const Record *record : situation.records(each)) {
            found.states.insert(record->state());
            found.roads.insert(record->text("road"_L1));
            found.brigades.insert(record->text("brigade"_L1));
        }
    }
    return ordered(kind, std::move(found));
}

HeldChoices withEveryState(HeldChoices held)
{
    if (held.kind.isEmpty())
        return held;
    QSet<QString> states(held.states.cbegin(), held.states.cend());
    for (const Verb &verb : allVerbs()) {
        if (verb.kind == held.kind && !verb.to.isEmpty())
            states.insert(verb.to);
    }
    held.states = inOrder(held.kind, states);
    return held;
}

ShownChoices shownChoices(const HeldChoices &held, const ChosenOfList &chosen, const Situation &situation)
{
    QStringList points;
    for (const Record *point : situation.records(u"floodpoint"_s))
        points.append(point->subject());
    const auto pointTitle = [&situation](const QString &subject) {
        const Record *point = situation.record(subject);
        return point ? recordTitle(situation, *point) : subject;
    };
    return {.states = choices(held.states, chosen.state, [&held](const QString &key) { return stateTitle(held.kind, key); }),
            .roads = choices(held.roads, chosen.road, [](const QString &key) { return key; }),
            .brigades = choices(held.brigades, chosen.brigade, [&situation](const QString &key) { return brigadeName(situation, key); }),
            .points = choices(points, chosen.point, pointTitle)};
}

QVariantList placeChoices(bool hasMap, const QVariantList &points)
{
    QVariantList list;
    if (hasMap)
        list.append(QVariantMap{{u"key"_s, u"map"_s}, {u"title"_s, ArchiveDesk::tr("What the map shows")}});
    return list + points;
}

} // namespace wf
