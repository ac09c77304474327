// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "feeds.h"

#include <algorithm>

namespace wf {

void Feeds::add(Feed &feed)
{
    const int row = int(m_feeds.size());
    beginInsertRows({}, row, row);
    m_feeds.append(&feed);
    endInsertRows();
    Feed *one = &feed;
    connect(one, &Feed::stateChanged, this, [this, one] { tell(one); });
    connect(one, &Feed::refusedChanged, this, [this, one] { tell(one); });
    connect(one, &QObject::destroyed, this, &Feeds::remove);
}

Feed *Feeds::find(const QString &id) const
{
    const auto found = std::ranges::find_if(m_feeds, [&id](const Feed *feed) { return feed && feed->id() == id; });
    return found == m_feeds.end() ? nullptr : *found;
}

int Feeds::rowOf(const QObject *feed) const
{
    const auto found = std::ranges::find_if(m_feeds, [feed](const Feed *one) { return one == feed; });
    return found == m_feeds.end() ? -1 : int(found - m_feeds.begin());
}

void Feeds::tell(const QObject *feed)
{
    if (const int row = rowOf(feed); row >= 0)
        Q_EMIT dataChanged(index(row), index(row));
}

void Feeds::remove(const QObject *feed)
{
    const int row = rowOf(feed);
    if (row < 0)
        return;
    m_feeds[row] = nullptr; // what is left of it answers nobody who still asks for its row
    beginRemoveRows({}, row, row);
    m_feeds.removeAt(row);
    endRemoveRows();
}

int Feeds::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_feeds.size()); }

QVariant Feeds::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    Feed *feed = m_feeds.at(index.row());
    if (!feed)
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        return feed->title();
    case IdRole:
        return feed->id();
    case StateRole:
        return feed->stateKey();
    case StateTextRole:
        return feed->stateText();
    case LastAtRole:
        return feed->lastAt();
    case RefusedRole:
        return feed->refusedCount();
    case FeedRole:
        return QVariant::fromValue(feed);
    default:
        return {};
    }
}

QHash<int, QByteArray> Feeds::roleNames() const
{
    return {{IdRole, "feedId"},     {TitleRole, "title"},     {StateRole, "stateKey"}, {StateTextRole, "stateText"},
            {LastAtRole, "lastAt"}, {RefusedRole, "refused"}, {FeedRole, "feed"}};
}

} // namespace wf
