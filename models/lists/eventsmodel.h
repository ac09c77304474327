// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "eventlog.h"
#include "recordtable.h"
#include "role.h"

#include <QAbstractListModel>
#include <QHash>
#include <QtQmlIntegration>

namespace wf {

/// Of a closure's steps which, and when it comes into force who stands there; of everything else nothing. Translated.
[[nodiscard]] QString eventDetail(const Situation &situation, const Event &event);
/// What an event was about, by title, with its detail. Translated.
[[nodiscard]] QString eventText(const Situation &situation, const Event &event);

/// The log as people read it: newest first; what happened before this run is fetched page by page as the list is scrolled.
class EventsModel final : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from Lists")
    Q_PROPERTY(int count READ count NOTIFY countChanged)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged)
    Q_PROPERTY(bool exhausted READ isExhausted NOTIFY countChanged)
public:
    EventsModel(const ListContext &context, EventLog &log, QObject *parent = nullptr);

    /// How many events the log held before this run (Opening::sequence); 0 where all of them will come as news.
    void setEnd(qint64 sequence);
    /// The desks' names.
    void setSeats(const QList<Seat> &seats);

    [[nodiscard]] int count() const { return int(m_events.size()); }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool isExhausted() const { return m_older <= 0; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    /// A record's events with all roles by name; what one of them followed from may be another of them.
    [[nodiscard]] QVariantList journalOf(const QList<Event> &events);
    /// What the desk is called; its id where nobody said.
    [[nodiscard]] QString seatName(const QString &seat) const { return m_seatNames.value(seat, seat); }
    Q_INVOKABLE QVariantMap get(int row) const;
    /// Fetches a record's events; historyReady() brings them.
    Q_INVOKABLE void history(const QString &subject);

    void follow(const ChangeSet &changes);

Q_SIGNALS:
    void countChanged();
    void busyChanged();
    void historyReady(const QString &subject, const QVariantList &events);

private:
    [[nodiscard]] QVariantMap shown(const Event &event) const;
    /// Who did it: the seat, or that it followed by itself from what somebody did.
    [[nodiscard]] QString doneBy(const Event &event) const;
    void remember(const Event &event);
    void setBusy(bool busy);

    const ListContext &m_context;
    EventLog &m_log;
    QList<Event> m_events; ///< newest first
    QHash<QString, QString> m_seatNames;
    QHash<QString, QString> m_verbs; ///< of the events known here, by id: what others followed from
    qint64 m_older = 0; ///< events of the log before the oldest here
    int m_generation = 0; ///< a page of an earlier situation is dropped
    bool m_busy = false;
};

} // namespace wf
