// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "eventlog.h"
#include "eventpages.h"
#include "recordtable.h"
#include "role.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>
#include <QTimer>
#include <QtQmlIntegration>

#include <functional>
#include <memory>

namespace wf {

/// Of a closure's steps which, and when it comes into force who stands there; of everything else nothing. Translated.
[[nodiscard]] QString eventDetail(const Situation &situation, const Event &event);
/// What an event was about, by title, with its detail. Translated.
[[nodiscard]] QString eventText(const Situation &situation, const Event &event);

/// The log as people read it: newest first; what happened before this run is fetched page by page as the list is scrolled. The newest are
/// at hand and what was looked at last (EventPages); a row that is not stands there empty until the log has answered, some milliseconds.
/// Of a log that is looked at as it was at a moment they are those that were told of it.
class EventsModel final : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from Lists")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)
    Q_PROPERTY(bool exhausted READ isExhausted NOTIFY countChanged)
public:
    EventsModel(const ListContext &context, EventLog &log, QObject *parent = nullptr);

    /// How many events the log held before this run (Opening::sequence); 0 where all of them will come as news. To be told before any come.
    void setEnd(qint64 sequence);
    /// The desks' names.
    void setSeats(const QList<Seat> &seats);

    [[nodiscard]] int count() const { return int(m_pages.end() - m_older); }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool isExhausted() const { return m_older <= 0; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    /// A record's events with all roles by name; what one of them followed from may be another of them.
    [[nodiscard]] QVariantList journalOf(const QList<Event> &events) const;
    /// Place of the newest row, counted from 1 up: of a log that is written its place there, else among those that were told.
    [[nodiscard]] qint64 end() const { return m_pages.end(); }
    /// The desks, in their order.
    [[nodiscard]] QStringList seats() const { return m_seats; }
    /// What the desk is called; its id where nobody said.
    [[nodiscard]] QString seatName(const QString &seat) const { return m_seatNames.value(seat, seat); }
    Q_INVOKABLE QVariantMap get(int row) const;
    /// Fetches a record's events; historyReady() brings them.
    Q_INVOKABLE void history(const QString &subject);

    /// A log that is written tells of its events itself (take()): each once and in its order, which the fold need not keep.
    void follow(const ChangeSet &changes);
    /// What came behind the end of the log, oldest first.
    void take(const QList<Event> &events);
    /// Events and verbs in memory, in all.
    [[nodiscard]] qsizetype held() const { return m_pages.held(); }

Q_SIGNALS:
    void countChanged();
    void busyChanged();
    /// Rows on top, oldest first; end() counts them.
    void came(const QList<wf::Event> &events);
    void historyReady(const QString &subject, const QVariantList &events);

private:
    [[nodiscard]] qint64 sequenceOf(int row) const { return m_pages.end() - row; }
    [[nodiscard]] QVariantMap shown(const Event &event, const QString &causedBy) const;
    /// Who did it: the seat, or that it followed by itself from what somebody did (`act`, a verb; empty = that is not known here).
    [[nodiscard]] QString doneBy(const Event &event, const QString &act) const;
    /// A row of this page is looked at and not at hand.
    void want(qint64 page) const;
    void ask();
    void read(qint64 page, const std::function<void()> &then);

    const ListContext &m_context;
    EventLog &m_log;
    EventPages m_pages;
    QStringList m_seats;
    QHash<QString, QString> m_seatNames;
    std::unique_ptr<QTimer> m_asking; ///< with the next turn of the event loop: a view looks at each of its rows many times
    mutable QSet<qint64> m_wanted;
    QSet<qint64> m_asked;
    qint64 m_older = 0; ///< events of the log before the oldest row
    int m_generation = 0; ///< a page of an earlier situation is dropped
    bool m_busy = false;
};

} // namespace wf
