// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "injectsmodel.h"

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

InjectsModel::InjectsModel(const Scenario &scenario, const DrillProgress &progress, QObject *parent)
    : QAbstractListModel(parent)
    , m_scenario(scenario)
    , m_progress(progress)
    , m_told(scenario.injects.size(), -1)
{
}

int InjectsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_scenario.injects.size()); }

QHash<int, QByteArray> InjectsModel::roleNames() const
{
    return {{KeyRole, "key"},           {MinuteRole, "minute"},    {StageRole, "stage"}, {StageTitleRole, "stageTitle"},
            {SeatsRole, "seats"},       {TextRole, "text"},        {ShownRole, "shown"}, {ShownAtRole, "shownAt"},
            {ExpectedRole, "expected"}, {AnsweredRole, "answered"}};
}

int InjectsModel::answered(const ScenarioInject &inject) const
{
    return int(std::ranges::count_if(inject.expect, [this](const Expectation &item) { return m_progress.answer(item.key).has_value(); }));
}

int InjectsModel::shownCount() const
{
    return int(std::ranges::count_if(m_scenario.injects,
                                     [this](const ScenarioInject &inject) { return m_progress.shown(inject.key).has_value(); }));
}

QVariant InjectsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ScenarioInject &inject = m_scenario.injects.at(index.row());
    const auto shown = m_progress.shown(inject.key);
    switch (role) {
    case KeyRole:
        return inject.key;
    case MinuteRole:
        return inject.at;
    case StageRole:
        return inject.stage;
    case StageTitleRole: {
        const ScenarioStage *stage = m_scenario.stage(inject.stage);
        return stage ? stage->title.local() : QString();
    }
    case SeatsRole:
        return inject.to.join(u", "_s);
    case Qt::DisplayRole:
    case TextRole:
        return inject.text.local();
    case ShownRole:
        return shown.has_value();
    case ShownAtRole:
        return shown ? shown->at : qint64(0);
    case ExpectedRole:
        return int(inject.expect.size());
    case AnsweredRole:
        return answered(inject);
    default:
        return {};
    }
}

void InjectsModel::refresh()
{
    bool any = false;
    for (int row = 0; row < rowCount(); ++row) {
        const ScenarioInject &inject = m_scenario.injects.at(row);
        const int now = m_progress.shown(inject.key) ? answered(inject) : -1;
        if (m_told.at(row) == now)
            continue;
        m_told[row] = now;
        any = true;
        Q_EMIT dataChanged(index(row), index(row), {ShownRole, ShownAtRole, AnsweredRole});
    }
    if (any)
        Q_EMIT refreshed();
}

void InjectsModel::refreshAll()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

} // namespace wf
