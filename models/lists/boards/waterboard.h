// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lists.h"
#include "outlookmodel.h"
#include "wateroutlook.h"

#include <QFutureWatcher>

namespace wf {

/// What the flood page knows beyond the readings: the next two hours at every flood point, and which gauges should not be
/// believed. Worked out on another thread from the readings and the rain; told by changed().
class WaterBoard final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from the session")
    Q_PROPERTY(wf::OutlookModel *outlook READ outlook CONSTANT)
    Q_PROPERTY(int revision READ revision NOTIFY changed)
public:
    explicit WaterBoard(Lists &lists, QObject *parent = nullptr);
    ~WaterBoard() override;

    [[nodiscard]] OutlookModel *outlook() const { return m_outlook; }
    /// Counts up with every answer, for bindings.
    [[nodiscard]] int revision() const { return m_revision; }
    /// nullptr: nothing was worked out for it (yet).
    [[nodiscard]] const PointOutlook *outlookOf(const QString &subject) const;

    /// What is said of a point's next two hours: "known", "sentences" (list), "basis", "peakCm", "peakAt", "closeText", "problem".
    Q_INVOKABLE QVariantMap forecast(const QString &subject) const;
    /// Why its gauge should not be believed; empty while there is no reason or it is marked doubtful already.
    Q_INVOKABLE QString gaugeDoubt(const QString &subject) const;

    /// An answer is on its way.
    [[nodiscard]] bool isBusy() const { return m_watcher.isRunning() || m_soon.isActive(); }
    /// Asks now; for tests and after a jump of the clock.
    void ask();

Q_SIGNALS:
    void changed();
    /// A gauge has given a reason not to be believed; told once for each reading that gave one; not where
    /// the reason is that a person reads less than it (WaterDispute): whether it is doubted then says a person.
    void gaugeDoubted(const QString &subject, const QString &reason, const QString &code);
    /// A gauge that is marked doubtful for a jump: what it read since, or a person, bears the jump out; or for its silence, and it speaks
    /// again. Told once for each mark.
    void gaugeBorneOut(const QString &subject);

private:
    void loadOlder();
    void follow(const ChangeSet &changes);
    void askSoon();
    void take();
    /// One shallower look beside a gauge is for a person to judge: the program would take the deeper water off every page.
    [[nodiscard]] bool isForAPerson(const Record &floodPoint, const QString &code) const;
    [[nodiscard]] WaterQuestion question() const;
    [[nodiscard]] QList<Sample> samplesOf(const QString &series, qint64 from) const;

    Lists &m_lists;
    OutlookModel *m_outlook;
    QHash<QString, PointOutlook> m_answers;
    QHash<QString, QList<Sample>> m_older; ///< by series: from the log, before what was seen in this run
    QHash<QString, QString> m_toldDoubts; ///< flood point → code and time of what was told
    QHash<QString, bool> m_toldBorneOut; ///< flood points marked doubtful of which it was told
    QFutureWatcher<QHash<QString, PointOutlook>> m_watcher;
    QTimer m_soon;
    qint64 m_askedAt = 0;
    qint64 m_upTo = 0; ///< what is asked about: then, or the newest reading's moment where that lies ahead of it
    int m_revision = 0;
    int m_generation = 0;
    bool m_again = false;
};

} // namespace wf
