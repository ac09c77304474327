// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "eventlog.h"
#include "forcewatch.h"
#include "rowsmodel.h"
#include "visibility.h"

#include <QHash>

namespace wf {

class Clock;

/// 岗位: who stands at each post, whether a free unit could be there in time, and how much of the last hours somebody was seen there
/// (见警率).
class PostBoard : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from the view")
    Q_PROPERTY(bool watched READ isWatched WRITE setWatched NOTIFY watchedChanged)
    Q_PROPERTY(wf::RowsModel *posts READ posts CONSTANT)
    Q_PROPERTY(int withinMinutes READ withinMinutes WRITE setWithinMinutes NOTIFY changed)
    Q_PROPERTY(int total READ total NOTIFY changed)
    Q_PROPERTY(int staffed READ staffed NOTIFY changed)
    Q_PROPERTY(int covered READ covered NOTIFY changed)
    Q_PROPERTY(double timeShare READ timeShare NOTIFY changed)
    Q_PROPERTY(double postShare READ postShare NOTIFY changed)
    Q_PROPERTY(int periodHours READ periodHours CONSTANT)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
public:
    PostBoard(const Situation &situation, EventLog &log, const Clock &clock, ForceWatch &forces, QObject *parent = nullptr);
    ~PostBoard() override;

    [[nodiscard]] bool isWatched() const { return m_isWatched; }
    void setWatched(bool watched);
    [[nodiscard]] RowsModel *posts() { return &m_posts; }
    [[nodiscard]] int withinMinutes() const { return int(m_forces.withinSeconds() / 60); }
    void setWithinMinutes(int minutes); ///< 1 … 30
    [[nodiscard]] int total() const { return m_posts.count(); }
    [[nodiscard]] int staffed() const { return m_staffed; }
    [[nodiscard]] int covered() const { return m_covered; } ///< staffed ones too
    [[nodiscard]] double timeShare() const { return m_visibility.timeShare(); } ///< 0 … 1
    [[nodiscard]] double postShare() const { return m_visibility.postShare(); } ///< 0 … 1
    [[nodiscard]] int periodHours() const;
    /// Who can be where is known.
    [[nodiscard]] bool isReady() const { return m_forces.hasRoads() && m_forces.picture(); }

Q_SIGNALS:
    void watchedChanged();
    void changed();

private:
    void follow(const ChangeSet &changes);
    void fetch(const QString &post);
    void ask();
    void show();

    const Situation &m_situation;
    EventLog &m_log;
    const Clock &m_clock;
    ForceWatch &m_forces;
    bool m_isWatched = false;
    bool m_hasHistories = false;
    int m_staffed = 0;
    int m_covered = 0;
    QHash<QString, QList<TimeSpan>> m_stood; ///< post → when a unit was assigned to it; an open end is 0
    Visibility m_visibility;
    RowsModel m_posts;
    LatestJob<Visibility> m_job;
    QTimer m_soon;
};

/// When a post was staffed, out of its events; an end of 0: still is.
[[nodiscard]] QList<TimeSpan> staffedSpans(const QList<Event> &events);

} // namespace wf
