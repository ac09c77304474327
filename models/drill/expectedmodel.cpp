// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "expectedmodel.h"

#include "record.h"

#include <algorithm>
#include <cmath>

namespace wf {

using namespace Qt::StringLiterals;

ExpectedModel::ExpectedModel(const Scenario &scenario, const DrillProgress &progress, QObject *parent)
    : QAbstractListModel(parent)
    , m_scenario(scenario)
    , m_progress(progress)
{
}

int ExpectedModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QHash<int, QByteArray> ExpectedModel::roleNames() const
{
    return {{KeyRole, "key"},     {InjectRole, "inject"},     {StageRole, "stage"},
            {SeatRole, "seat"},   {SeatNameRole, "seatName"}, {WhatRole, "what"},
            {VerbRole, "verb"},   {ClauseRole, "clause"},     {ClauseTopicRole, "clauseTopic"},
            {LimitRole, "limit"}, {PointsRole, "points"},     {StatusRole, "status"},
            {LeftRole, "left"},   {DoneAtRole, "doneAt"},     {DelayRole, "delay"},
            {ByRole, "by"},       {SubjectRole, "subject"}};
}

double ExpectedModel::left(const Row &row) const
{
    const auto shown = m_progress.shown(row.inject->key);
    return shown ? row.expectation->within - double(m_now - shown->at) / 60'000 : 0;
}

QString ExpectedModel::status(const Row &row) const
{
    const auto answer = m_progress.answer(row.expectation->key);
    const double limit = row.expectation->within > 0 ? row.expectation->within : 1;
    if (!answer)
        return left(row) < row.expectation->within - limit ? u"overdue"_s : u"open"_s;
    const auto shown = m_progress.shown(row.inject->key);
    return shown && double(answer->at - shown->at) / 60'000 > limit ? u"late"_s : u"done"_s;
}

QVariant ExpectedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const Expectation &item = *row.expectation;
    const auto answer = m_progress.answer(item.key);
    switch (role) {
    case KeyRole:
        return item.key;
    case InjectRole:
        return row.inject->key;
    case StageRole:
        return row.inject->stage;
    case SeatRole:
        return item.seat.isEmpty() ? item.role : item.seat;
    case SeatNameRole: {
        if (const Seat *seat = m_scenario.seat(item.seat))
            return localise(seat->name);
        const auto known = roleFromKey(item.role);
        return known ? roleName(*known) : item.role;
    }
    case Qt::DisplayRole:
    case WhatRole:
        return item.what.local();
    case VerbRole:
        return item.verb;
    case ClauseRole:
        return item.clause;
    case ClauseTopicRole: {
        const Plan::Clause *clause = m_scenario.plan.clause(item.clause);
        return clause ? clause->topic.local() : QString();
    }
    case LimitRole:
        return item.within;
    case PointsRole:
        return item.points;
    case StatusRole:
        return status(row);
    case LeftRole:
        return left(row);
    case DoneAtRole:
        return answer ? answer->at : qint64(0);
    case DelayRole: {
        const auto shown = m_progress.shown(row.inject->key);
        return answer && shown ? double(answer->at - shown->at) / 60'000 : -1.0;
    }
    case ByRole:
        return answer ? answer->seat : QString();
    case SubjectRole:
        return answer ? answer->subject : QString();
    default:
        return {};
    }
}

int ExpectedModel::answeredCount() const
{
    return int(std::ranges::count_if(m_rows, [this](const Row &row) { return m_progress.answer(row.expectation->key).has_value(); }));
}

int ExpectedModel::overdueCount() const { return int(std::ranges::count(m_rows, u"overdue"_s, &Row::status)); }

void ExpectedModel::refresh(qint64 now)
{
    m_now = now;
    bool any = false;
    for (const ScenarioInject &inject : m_scenario.injects) {
        if (!m_progress.shown(inject.key) || inject.expect.isEmpty() || std::ranges::contains(m_rows, &inject, &Row::inject))
            continue;
        beginInsertRows({}, 0, int(inject.expect.size()) - 1);
        for (qsizetype i = 0; i < inject.expect.size(); ++i)
            m_rows.insert(i, Row{&inject, &inject.expect.at(i), {}, 0});
        endInsertRows();
        any = true;
    }
    for (int i = 0; i < m_rows.size(); ++i) {
        Row &row = m_rows[i];
        const QString nowStatus = status(row);
        const int nowLeft = m_progress.answer(row.expectation->key) ? 0 : int(std::floor(left(row)));
        if (row.status == nowStatus && row.left == nowLeft)
            continue;
        any = any || row.status != nowStatus;
        row.status = nowStatus;
        row.left = nowLeft;
        Q_EMIT dataChanged(index(i), index(i));
    }
    if (any)
        Q_EMIT refreshed();
}

void ExpectedModel::refreshAll()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace wf
