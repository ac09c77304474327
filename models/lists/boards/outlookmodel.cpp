// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "outlookmodel.h"

#include "listdiff.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

enum Role : quint16 { Subject = Qt::UserRole, Name, DepthCm, PeakCm, PeakHighCm, PeakAt, CloseCm, CloseText, Urgency, Problem, Doubt };

qint64 closesAt(const PointOutlook &outlook)
{
    const LimitCrossing *close = outlook.forecast.crossing(u"close");
    if (outlook.isClosePassed())
        return 0;
    if (const auto at = outlook.closesAt())
        return *at;
    return close && close->earliest ? *close->earliest + ForecastMs : std::numeric_limits<qint64>::max();
}

/// "alarm" at the closing limit, "near" when it is expected within the forecast, "watch" when it may come, otherwise empty.
QString urgency(const PointOutlook &outlook)
{
    const LimitCrossing *close = outlook.forecast.crossing(u"close");
    if (outlook.isClosePassed())
        return u"alarm"_s;
    return outlook.closesAt() ? u"near"_s : close && close->earliest ? u"watch"_s : QString();
}

} // namespace

/// The steps of bringInto() on this model's rows.
class OutlookModel::Steps final : public ListSteps {
public:
    Steps(OutlookModel &model, const QList<PointOutlook> &wished)
        : m_model(model)
        , m_wished(wished)
    {
    }
    void removeRun(qsizetype first, qsizetype count) override
    {
        m_model.beginRemoveRows({}, int(first), int(first + count - 1));
        m_model.m_subjects.remove(first, count);
        m_model.m_rows.remove(first, count);
        m_model.endRemoveRows();
    }
    void insertRun(qsizetype first, qsizetype count) override
    {
        m_model.beginInsertRows({}, int(first), int(first + count - 1));
        for (qsizetype i = first; i < first + count; ++i) {
            m_model.m_subjects.insert(i, m_wished.at(i).subject);
            m_model.m_rows.insert(i, m_wished.at(i));
        }
        m_model.endInsertRows();
    }
    void moveRow(qsizetype from, qsizetype to) override
    {
        m_model.beginMoveRows({}, int(from), int(from), {}, int(to > from ? to + 1 : to));
        m_model.m_subjects.move(from, to);
        m_model.m_rows.move(from, to);
        m_model.endMoveRows();
    }

private:
    OutlookModel &m_model;
    const QList<PointOutlook> &m_wished;
};

OutlookModel::OutlookModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void OutlookModel::take(const QHash<QString, PointOutlook> &answers)
{
    QList<PointOutlook> wished = answers.values();
    std::ranges::sort(wished, {}, [](const PointOutlook &outlook) {
        const ForecastPoint *peak = outlook.peak();
        // Where nobody has read the water, nothing is known; a gauge in doubt may tell of deep water all the same.
        return std::tuple(outlook.depthCm() < 0 && !outlook.isDoubtful, closesAt(outlook), peak ? -peak->cm : 1.0, outlook.subject);
    });
    QStringList subjects;
    for (const PointOutlook &outlook : std::as_const(wished))
        subjects.append(outlook.subject);
    const qsizetype before = m_rows.size();
    Steps steps(*this, wished);
    bringInto(m_subjects, subjects, steps);
    m_rows = wished;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_rows.size()) - 1));
    if (m_rows.size() != before)
        Q_EMIT countChanged();
}

int OutlookModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant OutlookModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PointOutlook &outlook = m_rows.at(index.row());
    const ForecastPoint *peak = outlook.peak();
    switch (role) {
    case Subject:
        return outlook.subject;
    case Qt::DisplayRole:
    case Name:
        return outlook.name;
    case DepthCm:
        return outlook.depthCm();
    case PeakCm:
        return peak ? peak->cm : -1.0;
    case PeakHighCm:
        return peak ? std::ranges::max(outlook.forecast.points, {}, &ForecastPoint::highCm).highCm : -1.0;
    case PeakAt:
        return peak ? peak->at : qint64(0);
    case CloseCm:
        return outlook.thresholds.close;
    case CloseText:
        return closeTimeText(outlook);
    case Urgency:
        return urgency(outlook);
    case Problem:
        return outlook.problem;
    case Doubt:
        return outlook.doubt && !outlook.isDoubtful ? outlook.doubt->text() : QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> OutlookModel::roleNames() const
{
    return {{Subject, "subject"},       {Name, "name"},       {DepthCm, "depthCm"}, {PeakCm, "peakCm"},
            {PeakHighCm, "peakHighCm"}, {PeakAt, "peakAt"},   {CloseCm, "closeCm"}, {CloseText, "closeText"},
            {Urgency, "urgency"},       {Problem, "problem"}, {Doubt, "doubt"}};
}

QString OutlookModel::subjectAt(int row) const { return m_subjects.value(row); }

} // namespace wf
