// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archivemodel.h"
#include "archiverecord.h"

#include <QPointer>

namespace wf {

/// The archive of one room's log for the screens: its list, the record that is looked at, and what Ctrl+K finds in it.
class ArchiveDesk final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from the session")
    Q_PROPERTY(wf::ArchiveModel *records READ records CONSTANT)
    Q_PROPERTY(wf::ArchiveRecord *record READ record CONSTANT)
public:
    /// `file`: the log's. Of a log that is being written its `catchUp` (LocalLog::catchUp()); without one it is a replay's.
    ArchiveDesk(Lists &lists, const QString &file, std::function<QFuture<bool>()> catchUp = {}, QObject *parent = nullptr);
    ~ArchiveDesk() override;

    [[nodiscard]] ArchiveModel *records() { return &m_records; }
    [[nodiscard]] ArchiveRecord *record() { return &m_record; }
    [[nodiscard]] ArchiveReader &reader() { return m_reader; }

    /// [{key, title}] of the kinds that are listed.
    Q_INVOKABLE QVariantList kinds() const;
    /// It is in the situation of a log that is being written, as it stands now.
    Q_INVOKABLE bool isLive(const QString &subject) const;
    /// UTC ms of midnight in Beijing, so many days before today's; 0 = today's.
    Q_INVOKABLE double dayBegin(int daysAgo) const;

private:
    const Lists &m_lists;
    QPointer<SearchModel> m_search; ///< goes before this does, where both go with the lists
    bool m_isWritten = false;
    ArchiveReader m_reader;
    ArchiveModel m_records;
    ArchiveRecord m_record;
};

} // namespace wf
