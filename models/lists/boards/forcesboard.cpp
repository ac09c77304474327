// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forcesboard.h"

#include "columns.h"
#include "verb.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

const QStringList types{u"car"_s, u"motorcycle"_s, u"van"_s, u"tow"_s, u"foot"_s};

QVariantMap counts(const ForceCount &count, const QMap<QString, ForceCount> &byType)
{
    QVariantList cells;
    for (const QString &type : types) {
        const ForceCount of = byType.value(type);
        cells << QVariantMap{{u"free"_s, of.free}, {u"committed"_s, of.committed}, {u"offDuty"_s, of.offDuty}, {u"units"_s, of.units}};
    }
    return {{u"units"_s, count.units},
            {u"free"_s, count.free},
            {u"committed"_s, count.committed},
            {u"onScene"_s, count.onScene},
            {u"offDuty"_s, count.offDuty},
            {u"officers"_s, count.officers},
            {u"officersFree"_s, count.officersFree},
            {u"auxiliaries"_s, count.auxiliaries},
            {u"auxiliariesFree"_s, count.auxiliariesFree},
            {u"vehicles"_s, count.vehicles},
            {u"vehiclesFree"_s, count.vehiclesFree},
            {u"cross"_s, count.crossBrigade},
            {u"cells"_s, cells}};
}

} // namespace

ForcesBoard::ForcesBoard(const Situation &situation, QObject *parent)
    : QObject(parent)
    , m_situation(situation)
    , m_brigades({"key", "title", "phone", "units", "free", "committed", "onScene", "offDuty", "officers", "officersFree", "auxiliaries",
                  "auxiliariesFree", "vehicles", "vehiclesFree", "cross", "cells"})
    , m_equipment({"title", "count", "free"})
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(200);
    connect(&m_soon, &QTimer::timeout, this, &ForcesBoard::refresh);
    connect(&situation, &Situation::changed, this, [this](const ChangeSet &changes) {
        const auto ours = [](const QString &subject) { return subject.startsWith("unit/"_L1) || subject.startsWith("brigade/"_L1); };
        const bool concerned = changes.reset || std::ranges::any_of(changes.added, ours) || std::ranges::any_of(changes.changed, ours)
            || std::ranges::any_of(changes.removed, ours);
        if (concerned && !m_soon.isActive())
            m_soon.start();
    });
    refresh();
}

QVariantList ForcesBoard::kinds() const
{
    QVariantList list;
    for (const QString &type : types)
        list << QVariantMap{{u"type"_s, type}, {u"title"_s, choiceTitle(u"unit"_s, u"type"_s, type)}};
    return list;
}

void ForcesBoard::refresh()
{
    const QList<ForceUnit> units = forceUnits(m_situation);
    QStringList crossing;
    for (const ForceUnit &unit : units) {
        const Record *order = m_situation.record(unit.order);
        if (order && order->value("crossBrigade"_L1).toBool())
            crossing.append(unit.subject);
    }
    const ForceSummary sum = forceSummary(units, crossing);

    QStringList keys = sum.byBrigade.keys();
    std::ranges::sort(keys, {}, [this](const QString &key) { return std::pair(brigadePlace(m_situation, key), key); });
    QList<QVariantMap> rows;
    for (const QString &key : std::as_const(keys)) {
        QVariantMap row = counts(sum.byBrigade.value(key), sum.byBrigadeAndType.value(key));
        const Record *brigade = m_situation.record("brigade/"_L1 + key);
        row.insert(u"subject"_s, QString("brigade/"_L1 + key));
        row.insert(u"key"_s, key);
        row.insert(u"title"_s, brigadeName(m_situation, key));
        row.insert(u"phone"_s, brigade ? brigade->text("phone"_L1) : QString());
        rows.append(row);
    }
    m_brigades.setRows(rows);

    QList<QVariantMap> things;
    for (auto it = sum.equipment.cbegin(); it != sum.equipment.cend(); ++it)
        things.append({{u"subject"_s, it.key()}, {u"title"_s, it.key()}, {u"count"_s, it->first}, {u"free"_s, it->second}});
    m_equipment.setRows(things);

    const QVariantMap all = counts(sum.all, sum.byType);
    if (all != m_all) {
        m_all = all;
        Q_EMIT changed();
    }
}

} // namespace wf
