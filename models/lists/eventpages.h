// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "event.h"

#include <QHash>
#include <QList>

namespace wf {

/// Of a log's events, which are numbered from 1, those that a list needs at hand: the newest always, of older ones the pages that were
/// looked at last. However long the log grows, it holds no more.
class EventPages {
public:
    static constexpr qint64 Size = 200; ///< events of a page
    static constexpr qint64 Newest = 2000; ///< kept always, and at most a page more
    static constexpr qsizetype Kept = 12; ///< pages
    /// Events before a page that are read with it: what its first ones followed from stands among them.
    static constexpr qint64 Before = 50;

    /// Which page an event is on, the first is 0; it holds those behind page * Size.
    [[nodiscard]] static qint64 pageOf(qint64 sequence) { return (sequence - 1) / Size; }

    /// Holds nothing; the log ends here.
    void begin(qint64 end);
    /// What came behind the end, oldest first.
    void append(const QList<Event> &events);
    /// A page from the log, and what stands before it there (at most Before).
    void put(qint64 page, const QList<Event> &events, const QList<Event> &before);

    [[nodiscard]] qint64 end() const { return m_end; }
    /// Nullptr: it is not at hand.
    [[nodiscard]] const Event *at(qint64 sequence) const;
    /// Whether the page need not be asked for, even where the log could not give all of it.
    [[nodiscard]] bool has(qint64 page) const { return m_pages.contains(page); }
    /// What was done in an event; empty where that is not known here. Of what an event at hand followed from it mostly is.
    [[nodiscard]] QString verbOf(const QString &id) const;
    /// Events and verbs at hand, in all.
    [[nodiscard]] qsizetype held() const;

private:
    struct Page {
        QList<Event> events;
        QHash<QString, QString> verbs; ///< of its own events and of what they followed from, by id
        mutable quint64 used = 0; ///< counts up
    };

    [[nodiscard]] qint64 newestFrom() const { return m_end - m_newest.size(); } ///< the events behind this are among the newest
    void letGo();
    void dropOldPages();

    qint64 m_end = 0;
    QList<Event> m_newest; ///< the last of the log, oldest first
    QHash<QString, QString> m_verbs; ///< of the newest, and of what they followed from, by id
    QHash<qint64, Page> m_pages;
    mutable quint64 m_uses = 0;
};

} // namespace wf
