// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dueschedule.h"
#include "latestjob.h"
#include "rowsmodel.h"
#include "shiftbook.h"
#include "situation.h"

#include <QTimer>
#include <QUrl>
#include <QVariantList>

#include <expected>

namespace wf {

class Clock;

/// 勤务: the duty roster with its five fixes (person, post, duty, time, effect), who is due, who is missing, who relieves whom; from and
/// to CSV. It is worked out again only after a record that it reads has changed, and when somebody is due, late or to be relieved
/// (DueSchedule). A file is read on another thread and taken wholly or not at all.
class RosterBoard : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from the view")
    Q_PROPERTY(wf::RowsModel *shifts READ shifts CONSTANT)
    Q_PROPERTY(wf::RowsModel *handovers READ handovers CONSTANT)
    Q_PROPERTY(wf::RowsModel *findings READ findings CONSTANT)
    Q_PROPERTY(int present READ present NOTIFY changed)
    Q_PROPERTY(int awaited READ awaited NOTIFY changed)
    Q_PROPERTY(int missing READ missing NOTIFY changed)
    Q_PROPERTY(int overrun READ overrun NOTIFY changed)
    Q_PROPERTY(int coming READ coming NOTIFY changed)
    Q_PROPERTY(int officers READ officers NOTIFY changed)
    Q_PROPERTY(int auxiliaries READ auxiliaries NOTIFY changed)
    Q_PROPERTY(int people READ people NOTIFY changed)
    Q_PROPERTY(double nextChangeAt READ nextChangeAt NOTIFY changed)
    Q_PROPERTY(QString fileName READ fileName NOTIFY importChanged)
    Q_PROPERTY(int importCount READ importCount NOTIFY importChanged)
    Q_PROPERTY(int faultCount READ faultCount NOTIFY importChanged)
    Q_PROPERTY(bool reading READ isReading NOTIFY importChanged)
public:
    RosterBoard(const Situation &situation, const Clock &clock, QObject *parent = nullptr);

    /// Works it out again if that is due. It does so itself, a moment after a change and when a moment has come that the roster names.
    void refresh();
    void askAnew() { m_schedule.mark(m_roster); } ///< whatever has changed, with the next refresh()
    void setNet() { m_schedule.setNet(DueSchedule::netMs); } ///< as Lists::setNet() says
    [[nodiscard]] qint64 asks() const { return m_schedule.asks(m_roster); } ///< so often it was worked out

    [[nodiscard]] RowsModel *shifts() { return &m_shifts; }
    [[nodiscard]] RowsModel *handovers() { return &m_handovers; }
    [[nodiscard]] RowsModel *findings() { return &m_findings; } ///< of the file read last: faults, then what is only to be seen
    [[nodiscard]] int present() const { return int(m_now.present.size()); }
    [[nodiscard]] int awaited() const { return int(m_now.awaited.size()); }
    [[nodiscard]] int missing() const { return int(m_now.missing.size()); }
    [[nodiscard]] int overrun() const { return int(m_now.overrun.size()); }
    [[nodiscard]] int coming() const { return int(m_now.coming.size()); }
    [[nodiscard]] int officers() const { return m_count.officers; }
    [[nodiscard]] int auxiliaries() const { return m_count.auxiliaries; }
    [[nodiscard]] int people() const { return m_count.people; }
    [[nodiscard]] double nextChangeAt() const { return static_cast<double>(m_nextChange); } ///< UTC ms; 0 = none
    [[nodiscard]] QString fileName() const { return m_fileName; }
    [[nodiscard]] int importCount() const { return int(m_import.size()); } ///< lines ready to be planned
    [[nodiscard]] int faultCount() const { return m_faultCount; }
    [[nodiscard]] bool isReading() const { return m_reading.isBusy(); }

    /// Reads a roster; importChanged() follows. Nothing of the log changes: planRequests() does that, by a person's word.
    Q_INVOKABLE void readFile(const QUrl &file);
    Q_INVOKABLE void forgetFile();
    /// What plans the lines of the file that was read: [{verb, subject, fields}] for one transaction; empty where it had a fault.
    Q_INVOKABLE QVariantList planRequests() const;
    /// Writes the roster as it is shown; exported() follows.
    Q_INVOKABLE void writeFile(const QUrl &file, bool english);

Q_SIGNALS:
    void changed();
    void importChanged();
    /// `problem` is empty where the file was written.
    void exported(const QString &fileName, int lines, const QString &problem);

private:
    struct Reading {
        QString fileName;
        std::expected<RosterImport, QList<RosterFault>> result;
    };
    void soon();
    void reckon(DueTimes &times);
    void wake(); ///< looks again when the next moment comes
    void take(const Reading &reading);
    [[nodiscard]] QVariantMap row(int shift, const QString &status) const;
    [[nodiscard]] QString brigadeOf(const RosterEntry &entry) const;

    const Situation &m_situation;
    const Clock &m_clock;
    ShiftBook m_book;
    RosterNow m_now;
    DutyCount m_count;
    qint64 m_nextChange = 0;
    RowsModel m_shifts;
    RowsModel m_handovers;
    RowsModel m_findings;
    QString m_fileName;
    QList<RosterEntry> m_import;
    int m_faultCount = 0;
    LatestJob<Reading> m_reading;
    DueSchedule m_schedule;
    int m_roster;
    QTimer m_soon;
    QTimer m_wake; ///< for the next moment at which it is due
};

/// The fields of duty.plan for a line of the roster; `brigade` is its key.
[[nodiscard]] QVariantMap dutyFields(const RosterEntry &entry, const QString &brigade);

} // namespace wf
