// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archivemodel.h"
#include "archiverecord.h"

#include <QPointer>

namespace wf {

/// The archive of one room's log for the screens: its list and what that may be restricted to, the record that is looked at, and what
/// Ctrl+K finds in it.
class ArchiveDesk final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from the session")
    Q_PROPERTY(wf::ArchiveModel *records READ records CONSTANT)
    Q_PROPERTY(wf::ArchiveRecord *record READ record CONSTANT)
    /// What is listed came to be today (0) or since so many days; -1 = at any time.
    Q_PROPERTY(int days READ days WRITE setDays NOTIFY daysChanged)
    /// [{key, title}] of what the archive holds of the kind that is listed, and of what is chosen; states where one kind is.
    Q_PROPERTY(QVariantList states READ states NOTIFY choicesChanged)
    Q_PROPERTY(QVariantList roads READ roads NOTIFY choicesChanged)
    Q_PROPERTY(QVariantList brigades READ brigades NOTIFY choicesChanged)
public:
    /// `file`: the log's. Of a log that is being written its `catchUp` (EventLog::catchUp()); without one it is a replay's.
    ArchiveDesk(Lists &lists, const QString &file, std::function<QFuture<bool>()> catchUp = {}, QObject *parent = nullptr);
    ~ArchiveDesk() override;

    [[nodiscard]] ArchiveModel *records() { return &m_records; }
    [[nodiscard]] ArchiveRecord *record() { return &m_record; }
    [[nodiscard]] ArchiveReader &reader() { return m_reader; }

    [[nodiscard]] int days() const { return m_days; }
    void setDays(int days);
    [[nodiscard]] QVariantList states() const { return m_states; }
    [[nodiscard]] QVariantList roads() const { return m_roads; }
    [[nodiscard]] QVariantList brigades() const { return m_brigades; }

    /// [{key, title}] of the kinds that are listed.
    Q_INVOKABLE QVariantList kinds() const;
    /// It is in the situation of a log that is being written, as it stands now.
    Q_INVOKABLE bool isLive(const QString &subject) const;
    /// UTC ms of midnight in Beijing, so many days before today's; 0 = today's.
    Q_INVOKABLE double dayBegin(int daysAgo) const;
    /// Nothing restricts the list any more, and nothing is looked for.
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void daysChanged();
    void choicesChanged();

private:
    struct Held {
        QString kind;
        QStringList states, roads, brigades;
    };

    [[nodiscard]] static ArchiveReader::Answer<Held> lookThrough(const Archive &archive, const QString &kind);
    void follow();
    void askHeld();
    void take(const Held &held);

    const Lists &m_lists;
    QPointer<SearchModel> m_search; ///< goes before this does, where both go with the lists
    bool m_isWritten = false;
    ArchiveReader m_reader;
    ArchiveModel m_records;
    ArchiveRecord m_record;
    int m_days = -1;
    bool m_isOld = true; ///< what is offered was looked up before somebody turned to the archive
    QString m_heldOf; ///< the kind whose choices are offered, or asked for
    QVariantList m_states, m_roads, m_brigades;
    LatestJob<Held> m_job; // last: its answer is taken by what stands above
};

} // namespace wf
