// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archivechoices.h"
#include "dayperiod.h"
#include "latestjob.h"
#include "lists.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QtQmlIntegration>

namespace wf {

/// The log's events that are asked for, the newest first, with the roles of EventsModel; nothing while nothing is asked. Older ones are
/// fetched page by page, by their place in the log and so many events at a time that nobody waits for a rare one: of a log that is written
/// on the archive's thread, of one that is only looked at among those that were told. What comes and fits stands on top.
class EventsFound final : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from ArchiveDesk")
    /// What is looked for, as a person types it: what was done, or ArchiveEventFilter::text.
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY filterChanged)
    /// Of the record that they are about; empty = any.
    Q_PROPERTY(QString kind READ kind WRITE setKind NOTIFY filterChanged)
    /// Who did it; empty = anybody.
    Q_PROPERTY(QString seat READ seat WRITE setSeat NOTIFY filterChanged)
    /// What the record was as the event left it; empty = any. A state is of one kind: it goes with another.
    Q_PROPERTY(QString state READ state WRITE setState NOTIFY filterChanged)
    Q_PROPERTY(QString road READ road WRITE setRoad NOTIFY filterChanged)
    Q_PROPERTY(QString brigade READ brigade WRITE setBrigade NOTIFY filterChanged)
    /// Where it lay, as ArchiveDesk::where.
    Q_PROPERTY(QString where READ where WRITE setWhere NOTIFY filterChanged)
    /// [{key, title}] of them, as ArchiveDesk's, once somebody has turned to the list.
    Q_PROPERTY(QVariantList states READ states NOTIFY choicesChanged)
    Q_PROPERTY(QVariantList roads READ roads NOTIFY choicesChanged)
    Q_PROPERTY(QVariantList brigades READ brigades NOTIFY choicesChanged)
    Q_PROPERTY(QVariantList places READ places NOTIFY choicesChanged)
    /// When it was (DayPeriod::key); "between" are fromDay and toDay, each of them may be empty.
    Q_PROPERTY(QString period READ period WRITE setPeriod NOTIFY filterChanged)
    Q_PROPERTY(QString fromDay READ fromDay NOTIFY filterChanged)
    Q_PROPERTY(QString toDay READ toDay NOTIFY filterChanged)
    /// Something is asked: otherwise the list of all events is the one to look at.
    Q_PROPERTY(bool filtered READ isFiltered NOTIFY filterChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)
    /// There are no more than these.
    Q_PROPERTY(bool exhausted READ isExhausted NOTIFY countChanged)
    /// Why the last question was not answered; empty: it was.
    Q_PROPERTY(QString failure READ failure NOTIFY countChanged)
public:
    EventsFound(ArchiveReader &reader, const Lists &lists, QObject *parent = nullptr);

    static constexpr int PageSize = 100;
    /// So many rows are held however many come; of more the oldest go, and are fetched again by who scrolls there.
    static constexpr qsizetype MostRows = 5000;
    /// Of a moment's, events that are looked at in one turn of the event loop: some milliseconds.
    static constexpr qint64 AtATime = 2000;

    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text); ///< asked for when nothing was typed for a moment
    [[nodiscard]] QString kind() const { return m_filter.kind; }
    void setKind(const QString &kind);
    [[nodiscard]] QString seat() const { return m_filter.seat; }
    void setSeat(const QString &seat);
    [[nodiscard]] QString state() const { return m_filter.state; }
    void setState(const QString &state);
    [[nodiscard]] QString road() const { return m_filter.road; }
    void setRoad(const QString &road);
    [[nodiscard]] QString brigade() const { return m_filter.brigade; }
    void setBrigade(const QString &brigade);
    [[nodiscard]] QString where() const { return m_where; }
    void setWhere(const QString &where);
    /// What is listed stays, as of ArchiveDesk::setMapBox().
    void setMapBox(const QRectF &box);
    [[nodiscard]] QVariantList states() const { return m_choices.states; }
    [[nodiscard]] QVariantList roads() const { return m_choices.roads; }
    [[nodiscard]] QVariantList brigades() const { return m_choices.brigades; }
    [[nodiscard]] QVariantList places() const { return placeChoices(!m_mapBox.isNull(), m_choices.points); }
    [[nodiscard]] QString period() const { return m_days.key; }
    void setPeriod(const QString &period);
    [[nodiscard]] QString fromDay() const { return m_days.first.toString(Qt::ISODate); }
    [[nodiscard]] QString toDay() const { return m_days.last.toString(Qt::ISODate); }

    [[nodiscard]] bool isFiltered() const;
    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    [[nodiscard]] bool isExhausted() const { return m_before <= 0; }
    [[nodiscard]] QString failure() const { return m_failure; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override { return m_names; }
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    /// All roles of a row by name.
    Q_INVOKABLE QVariantMap get(int row) const;

    /// [{key, title}] of all kinds, those of the archive first; and of the desks.
    Q_INVOKABLE QVariantList kinds() const;
    Q_INVOKABLE QVariantList seats() const;
    /// DayPeriod::setBetween().
    Q_INVOKABLE bool setBetween(const QString &first, const QString &last);
    /// Somebody turns to it: today may be another day, the map show another place, and the log hold more to choose from.
    Q_INVOKABLE void turnTo();
    void renewDays();
    /// Nothing is asked any more.
    Q_INVOKABLE void clear();

Q_SIGNALS:
    void filterChanged();
    void choicesChanged();
    void countChanged();
    void busyChanged();

private:
    using Row = ArchiveEvents::Row;
    struct Page {
        int generation = 0;
        ArchiveReader::Answer<ArchiveEvents> found;
    };

    void setFilter(bool soon = false);
    /// One value of the filter.
    void narrow(QString ArchiveEventFilter::*field, const QString &value);
    void restrictPlace();
    /// Behind what is asked for: it is not kept waiting by what may be chosen.
    void askChoices();
    void takeChoices(const HeldChoices &held);
    void begin();
    void ask();
    void askTold();
    void take(const Page &page);
    /// What came on top of all events.
    void meet(const QList<Event> &events);
    void letGo();
    void tellBusy();

    ArchiveReader &m_reader;
    const Lists &m_lists;
    EventsModel &m_events;
    const bool m_isTold; ///< of a moment's, the log itself tells
    const QHash<int, QByteArray> m_names;
    QString m_text;
    DayPeriod m_days;
    QString m_where;
    QRectF m_mapBox;
    ShownChoices m_choices;
    bool m_isTurnedTo = false;
    bool m_areChoicesOld = true;
    ArchiveEventFilter m_filter;
    QList<Row> m_rows;
    QList<Row> m_news; ///< what came while the first answer is waited for
    qint64 m_before = 0; ///< place in the log where older ones are looked for; 0 = there are none
    qsizetype m_wanted = 0; ///< rows of the page that is being fetched
    qsizetype m_most = MostRows; ///< more where somebody has scrolled so far
    int m_generation = 0; ///< an answer to another question is dropped
    bool m_isAnew = false; ///< the first answer is waited for: till then the rows of before stay
    bool m_isAsking = false;
    bool m_isTaking = false;
    bool m_isBusy = false;
    QString m_failure;
    QTimer m_soon;
    LatestJob<Page> m_job; // last: their answers are taken by what stands above
    LatestJob<HeldChoices> m_choicesJob;
};

} // namespace wf
