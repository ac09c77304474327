// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivedesk.h"

#include "searchmodel.h"
#include "verb.h"

using namespace Qt::StringLiterals;

namespace wf {

ArchiveDesk::ArchiveDesk(Lists &lists, const QString &file, std::function<QFuture<bool>()> catchUp, QObject *parent)
    : QObject(parent)
    , m_lists(lists)
    , m_search(lists.search())
    , m_isWritten(bool(catchUp))
    , m_reader(file, std::move(catchUp))
    , m_records(m_reader, lists.situation())
    , m_record(m_reader, lists)
{
    m_search->setArchive(&m_reader);
}

ArchiveDesk::~ArchiveDesk()
{
    if (m_search)
        m_search->setArchive(nullptr);
}

QVariantList ArchiveDesk::kinds() const
{
    QVariantList list;
    for (const QString &kind : ArchiveModel::kinds())
        list.append(QVariantMap{{u"key"_s, kind}, {u"title"_s, kindTitle(kind)}});
    return list;
}

bool ArchiveDesk::isLive(const QString &subject) const { return m_isWritten && m_lists.situation().record(subject) != nullptr; }

double ArchiveDesk::dayBegin(int daysAgo) const
{
    constexpr qint64 Day = 86'400'000;
    constexpr qint64 Beijing = 8 * 3'600'000;
    const qint64 days = (m_lists.clockNow() + Beijing) / Day - daysAgo;
    return double(days * Day - Beijing);
}

} // namespace wf
