// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "agencymodel.h"

#include "clock.h"
#include "columns.h"
#include "listdiff.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

enum Role : quint16 {
    Subject = Qt::UserRole,
    Name,
    Phone,
    Duty,
    Sent,
    SignedFor,
    Answered,
    Confirmed,
    Escalated,
    Overdue,
    Owes,
    DueAt,
    OwesSubject,
    Progress,
    LastAnswer
};

/// What the agency or we owe each other next: the most urgent open notice.
const NoticeLine *owed(const AgencyLine &agency)
{
    const NoticeLine *first = nullptr;
    for (const NoticeLine &notice : agency.notices) {
        if (notice.next.isEmpty())
            continue;
        const auto urgency = [](const NoticeLine &line) { return std::pair(-line.overdueMs, line.dueAt ? line.dueAt : line.sentAt); };
        if (!first || urgency(notice) < urgency(*first))
            first = &notice;
    }
    return first;
}

QString progressText(const Record &agency)
{
    QStringList parts;
    if (const QString progress = agency.localText("progress"_L1); !progress.isEmpty())
        parts.append(progress);
    if (const int pumps = int(agency.number("pumps"_L1)); pumps > 0)
        parts.append(ListsText::tr("%n pumps", nullptr, pumps));
    if (const double depth = agency.number("depthCm"_L1, -1); depth >= 0)
        parts.append(ListsText::tr("%1 cm").arg(qRound(depth)));
    if (parts.isEmpty())
        return {};
    return beijingTime(agency.value("progressAt"_L1).toInteger()).left(5) + u' ' + parts.join(ListsText::tr(", "));
}

} // namespace

AgencyModel::AgencyModel(const Situation &situation, QObject *parent)
    : QAbstractListModel(parent)
    , m_situation(situation)
{
}

void AgencyModel::refresh(qint64 now, const AgencyLimits &limits)
{
    const QList<AgencyLine> lines = agencyBoard(m_situation, now, limits);
    QStringList progress;
    for (const AgencyLine &line : lines) {
        const Record *agency = m_situation.record(line.subject);
        progress.append(agency ? progressText(*agency) : QString());
    }
    const auto same = [](const AgencyLine &a, const AgencyLine &b) { return a.subject == b.subject; };
    if (!std::ranges::equal(lines, m_rows, same)) { // agencies come once, with the assets
        beginResetModel();
        m_rows = lines;
        m_progress = progress;
        endResetModel();
        Q_EMIT countChanged();
        return;
    }
    QList<int> changed;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i) != m_rows.at(i) || progress.at(i) != m_progress.at(i))
            changed.append(int(i));
    }
    m_rows = lines;
    m_progress = progress;
    eachRun(changed, [this](int first, int last) { Q_EMIT dataChanged(index(first), index(last)); });
}

int AgencyModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

QVariant AgencyModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const AgencyLine &agency = m_rows.at(index.row());
    const QString language = contentLanguage();
    const NoticeLine *next = owed(agency);
    switch (role) {
    case Subject:
        return agency.subject;
    case Qt::DisplayRole:
    case Name:
        return agency.name.in(language);
    case Phone:
        return agency.phone;
    case Duty:
        return agency.duty.in(language);
    case Sent:
        return agency.sent;
    case SignedFor:
        return agency.signedFor;
    case Answered:
        return agency.answered;
    case Confirmed:
        return agency.confirmed;
    case Escalated:
        return agency.escalated;
    case Overdue:
        return agency.overdue;
    case Owes:
        return next ? next->next.in(language) : QString();
    case DueAt:
        return next ? next->dueAt : qint64(0);
    case OwesSubject:
        return next ? next->subject : QString();
    case Progress:
        return m_progress.at(index.row());
    case LastAnswer:
        return agency.lastAnswer.in(language);
    default:
        return {};
    }
}

QHash<int, QByteArray> AgencyModel::roleNames() const
{
    return {{Subject, "subject"},
            {Name, "name"},
            {Phone, "phone"},
            {Duty, "duty"},
            {Sent, "sent"},
            {SignedFor, "signedFor"},
            {Answered, "answered"},
            {Confirmed, "confirmed"},
            {Escalated, "escalated"},
            {Overdue, "overdue"},
            {Owes, "owes"},
            {DueAt, "dueAt"},
            {OwesSubject, "owesSubject"},
            {Progress, "progress"},
            {LastAnswer, "lastAnswer"}};
}

QString AgencyModel::subjectAt(int row) const { return m_rows.value(row).subject; }

int AgencyModel::rowOf(const QString &subject) const
{
    const auto row = std::ranges::find(m_rows, subject, &AgencyLine::subject);
    return row == m_rows.cend() ? -1 : int(std::distance(m_rows.cbegin(), row));
}

} // namespace wf
