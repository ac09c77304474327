// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archivereader.h"
#include "latestjob.h"
#include "lists.h"

namespace wf {

/// One record of the archive as it stands in the log, with its steps, its journal and what belongs to it. Read only; looked up on the
/// archive's thread.
class ArchiveRecord final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from ArchiveDesk")
    Q_PROPERTY(QString subject READ subject WRITE setSubject NOTIFY subjectChanged)
    /// It is there and was read; what follows is empty otherwise.
    Q_PROPERTY(bool found READ isFound NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    /// Why it can't be shown; empty while it is looked up.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString kind READ kind NOTIFY changed)
    Q_PROPERTY(QString kindTitle READ kindTitle NOTIFY changed)
    Q_PROPERTY(QString stateTitle READ stateTitle NOTIFY changed)
    /// What the kind's list would show of it, by role.
    Q_PROPERTY(QVariantMap row READ row NOTIFY changed)
    /// [{state, title, at, timeText, seatName}] in the order they came.
    Q_PROPERTY(QVariantList states READ states NOTIFY changed)
    /// Its events, the newest first, as EventsModel has them, with the date in timeText.
    Q_PROPERTY(QVariantList journal READ journal NOTIFY changed)
    /// [{subject, kindTitle, title, stateTitle, timeText}] of the records that belong to it, and of what it belongs to, the newest first.
    Q_PROPERTY(QVariantList belonging READ belonging NOTIFY changed)
public:
    ArchiveRecord(ArchiveReader &reader, const Lists &lists, QObject *parent = nullptr);
    ~ArchiveRecord() override;

    [[nodiscard]] QString subject() const { return m_subject; }
    void setSubject(const QString &subject);
    [[nodiscard]] bool isFound() const { return m_isFound; }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QString kind() const { return m_subject.section(u'/', 0, 0); }
    [[nodiscard]] QString kindTitle() const;
    [[nodiscard]] QString stateTitle() const { return m_stateTitle; }
    [[nodiscard]] QVariantMap row() const { return m_row; }
    [[nodiscard]] QVariantList states() const { return m_states; }
    [[nodiscard]] QVariantList journal() const { return m_journal; }
    [[nodiscard]] QVariantList belonging() const { return m_belonging; }

    /// Facts ([{title, value}]) in which a record that is not in the situation is called by its title.
    Q_INVOKABLE QVariantList named(const QVariantList &facts) const;
    /// Looks it up again.
    void refresh();

Q_SIGNALS:
    void subjectChanged();
    void changed();

private:
    struct Found {
        QString subject;
        std::optional<Refusal> refusal;
        std::optional<ArchiveRow> row;
        QList<Event> events; ///< oldest first
        QList<ArchiveRow> belonging;
        QList<Record> named; ///< what it refers to
    };

    [[nodiscard]] static ArchiveReader::Answer<Found> lookUp(const Archive &archive, const QString &subject);
    void take(const Found &found);
    void clear();

    ArchiveReader &m_reader;
    const Lists &m_lists;
    QString m_subject;
    bool m_isFound = false;
    bool m_isBusy = false;
    QString m_problem, m_title, m_stateTitle;
    QVariantMap m_row;
    QVariantList m_states, m_journal, m_belonging;
    QHash<QString, QString> m_titles; ///< of what it refers to, by subject
    LatestJob<Found> m_job;
};

} // namespace wf
