// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lists.h"
#include "outlookmodel.h"
#include "wateroutlook.h"
#include "waterpast.h"

#include <QFutureWatcher>

namespace wf {

/// What the flood page knows beyond the readings: the next two hours at every flood point, and which gauges a person might not believe.
/// Worked out on another thread from the readings and the rain; told by changed(). It records nothing: gauges are marked by the rules of
/// the program's own seat (gaugeDoubts()).
class WaterBoard final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from the view")
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

private:
    void follow(const ChangeSet &changes);
    void askSoon();
    void take();
    [[nodiscard]] WaterQuestion question() const;

    Lists &m_lists;
    WaterPast m_past;
    OutlookModel *m_outlook;
    QHash<QString, PointOutlook> m_answers;
    QFutureWatcher<QHash<QString, PointOutlook>> m_watcher;
    QTimer m_soon;
    qint64 m_askedAt = 0;
    qint64 m_upTo = 0; ///< what is asked about: then, or the newest reading's moment where that lies ahead of it
    int m_revision = 0;
    bool m_again = false;
};

} // namespace wf
