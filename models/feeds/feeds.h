// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed.h"

#include <QAbstractListModel>
#include <QList>

namespace wf {

/// The feeds of a room, in the order in which they were added, each with its state.
class Feeds final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role : quint16 {
        IdRole = Qt::UserRole + 1,
        TitleRole,
        StateRole, ///< Feed::stateKey()
        StateTextRole,
        LastAtRole, ///< UTC ms
        RefusedRole, ///< how many lines
        FeedRole
    };

    using QAbstractListModel::QAbstractListModel;

    /// It stays whose it is, and leaves the list when it goes.
    void add(Feed &feed);
    /// nullptr: there is none.
    [[nodiscard]] Feed *find(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

private:
    [[nodiscard]] int rowOf(const QObject *feed) const; ///< -1: none
    void tell(const QObject *feed);
    void remove(const QObject *feed);

    QList<Feed *> m_feeds; ///< nullptr: it is going
};

} // namespace wf
