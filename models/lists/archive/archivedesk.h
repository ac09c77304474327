// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archivechoices.h"
#include "archivemodel.h"
#include "archiverecord.h"
#include "dayperiod.h"
#include "eventsfound.h"

#include <QPointer>
#include <QRectF>
#include <QTimer>

namespace wf {

/// The archive of one room's log for the screens: its list and what that may be restricted to, the record that is looked at, and what
/// Ctrl+K finds in it.
class ArchiveDesk final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from the view")
    Q_PROPERTY(wf::ArchiveModel *records READ records CONSTANT)
    Q_PROPERTY(wf::ArchiveRecord *record READ record CONSTANT)
    /// The log's events as they may be restricted, in place of the list of all of them.
    Q_PROPERTY(wf::EventsFound *events READ events CONSTANT)
    /// When what is listed came to be (DayPeriod::key); "between" are fromDay and toDay, each of them may be empty.
    Q_PROPERTY(QString period READ period WRITE setPeriod NOTIFY periodChanged)
    Q_PROPERTY(QString fromDay READ fromDay NOTIFY periodChanged)
    Q_PROPERTY(QString toDay READ toDay NOTIFY periodChanged)
    /// Where it lies: "map" (what the map shows) or at a flood point, by its subject; empty = anywhere.
    Q_PROPERTY(QString where READ where WRITE setWhere NOTIFY whereChanged)
    /// Longitude and latitude that the map shows, as it tells; null: nobody has looked at one.
    Q_PROPERTY(QRectF mapBox READ mapBox WRITE setMapBox NOTIFY choicesChanged)
    /// [{key, title}] of what the archive holds of the kind that is listed, and of what is chosen; states where one kind is.
    Q_PROPERTY(QVariantList states READ states NOTIFY choicesChanged)
    Q_PROPERTY(QVariantList roads READ roads NOTIFY choicesChanged)
    Q_PROPERTY(QVariantList brigades READ brigades NOTIFY choicesChanged)
    /// The same of `where`: the flood points, and the map once it shows something.
    Q_PROPERTY(QVariantList places READ places NOTIFY choicesChanged)
    /// How far the log of an older version has been brought up to date, per cent, while the list waits for that; -1: it does not.
    Q_PROPERTY(int percentCaughtUp READ percentCaughtUp NOTIFY percentCaughtUpChanged)
public:
    /// `file`: the log's. Of a log that is being written its `catchUp` (EventLog::catchUp()); without one it is a replay's.
    ArchiveDesk(Lists &lists, const QString &file, std::function<QFuture<bool>()> catchUp = {}, QObject *parent = nullptr);
    ~ArchiveDesk() override;

    [[nodiscard]] ArchiveModel *records() { return &m_records; }
    [[nodiscard]] ArchiveRecord *record() { return &m_record; }
    [[nodiscard]] EventsFound *events() { return &m_events; }
    [[nodiscard]] ArchiveReader &reader() { return m_reader; }

    [[nodiscard]] int percentCaughtUp() const { return m_percent; }
    [[nodiscard]] QString period() const { return m_days.key; }
    void setPeriod(const QString &period);
    [[nodiscard]] QString fromDay() const { return m_days.first.toString(Qt::ISODate); }
    [[nodiscard]] QString toDay() const { return m_days.last.toString(Qt::ISODate); }
    [[nodiscard]] QString where() const { return m_where; }
    void setWhere(const QString &where);
    [[nodiscard]] QRectF mapBox() const { return m_mapBox; }
    void setMapBox(const QRectF &box); ///< what is listed stays: it is of the map as it was when it was chosen, or turned to again
    [[nodiscard]] QVariantList states() const { return m_states; }
    [[nodiscard]] QVariantList roads() const { return m_roads; }
    [[nodiscard]] QVariantList brigades() const { return m_brigades; }
    [[nodiscard]] QVariantList places() const;

    /// [{key, title}] of the kinds that are listed.
    Q_INVOKABLE QVariantList kinds() const;
    /// It is in the situation of a log that is being written, as it stands now.
    Q_INVOKABLE bool isLive(const QString &subject) const;
    /// From one day to another, both included, as a person types them (2026-7-24); an empty one does not restrict. False, and nothing is
    /// changed, where one is no day or the first comes after the last.
    Q_INVOKABLE bool setBetween(const QString &first, const QString &last);
    /// UTC ms of midnight in Beijing, so many days before today's; 0 = today's.
    Q_INVOKABLE double dayBegin(int daysAgo) const;
    /// Nothing restricts the list any more, and nothing is looked for.
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void periodChanged();
    void whereChanged();
    void choicesChanged();
    void percentCaughtUpChanged();

private:
    void restrictTime();
    void restrictPlace();
    void follow();
    void askHeld();
    void take(const HeldChoices &held);
    void lookHowFar();

    const Lists &m_lists;
    QPointer<SearchModel> m_search; ///< goes before this does, where both go with the lists
    bool m_isWritten = false;
    ArchiveReader m_reader;
    ArchiveModel m_records;
    ArchiveRecord m_record;
    EventsFound m_events;
    DayPeriod m_days;
    QString m_where;
    QRectF m_mapBox;
    int m_percent = -1;
    QTimer m_howFar; ///< while the list waits
    bool m_isOld = true; ///< what is offered was looked up before somebody turned to the archive
    QString m_heldOf; ///< the kind whose choices are offered, or asked for
    QVariantList m_states, m_roads, m_brigades, m_points;
    LatestJob<HeldChoices> m_job; // last: its answer is taken by what stands above
};

} // namespace wf
