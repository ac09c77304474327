// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventpages.h"

#include <utility>

namespace wf {

namespace {

/// The verbs of events by id, and of what they followed from as far as `known` says.
QHash<QString, QString> verbsOf(const QList<Event> &events, const QHash<QString, QString> &known)
{
    QHash<QString, QString> verbs;
    for (const Event &event : events) {
        verbs.insert(event.id, event.verb);
        const auto cause = event.cause.isEmpty() ? known.cend() : known.constFind(event.cause);
        if (cause != known.cend())
            verbs.insert(cause.key(), cause.value());
    }
    return verbs;
}

} // namespace

void EventPages::begin(qint64 end)
{
    m_end = end;
    m_newest.clear();
    m_verbs.clear();
    m_pages.clear();
}

void EventPages::append(const QList<Event> &events)
{
    m_end += events.size();
    m_newest += events;
    for (const Event &event : events)
        m_verbs.insert(event.id, event.verb);
    letGo();
}

void EventPages::put(qint64 page, const QList<Event> &events, const QList<Event> &before)
{
    QHash<QString, QString> known = m_verbs;
    for (const Event &event : before)
        known.insert(event.id, event.verb);
    const auto own = verbsOf(events, {});
    for (const Event &event : std::as_const(m_newest)) { // those that began behind the end know no older ones
        const auto cause = event.cause.isEmpty() ? own.cend() : own.constFind(event.cause);
        if (cause != own.cend())
            m_verbs.insert(cause.key(), cause.value());
    }
    m_pages.insert(page, {.events = events, .verbs = verbsOf(events, known), .used = ++m_uses});
    dropOldPages();
}

const Event *EventPages::at(qint64 sequence) const
{
    if (sequence <= 0 || sequence > m_end)
        return nullptr;
    if (sequence > newestFrom())
        return &m_newest.at(sequence - newestFrom() - 1);
    const auto page = m_pages.constFind(pageOf(sequence));
    if (page == m_pages.cend())
        return nullptr;
    page->used = ++m_uses;
    const qint64 place = sequence - page.key() * Size - 1;
    return place < page->events.size() ? &page->events.at(place) : nullptr;
}

QString EventPages::verbOf(const QString &id) const
{
    if (id.isEmpty())
        return {};
    if (const auto verb = m_verbs.constFind(id); verb != m_verbs.cend())
        return *verb;
    for (const Page &page : m_pages) {
        if (const auto verb = page.verbs.constFind(id); verb != page.verbs.cend())
            return *verb;
    }
    return {};
}

qsizetype EventPages::held() const
{
    qsizetype held = m_newest.size() + m_verbs.size();
    for (const Page &page : m_pages)
        held += page.events.size() + page.verbs.size();
    return held;
}

void EventPages::letGo()
{
    bool hasGone = false;
    // Whole pages, so that what is looked at goes on standing there.
    for (qint64 next = pageOf(newestFrom() + 1) + 1; m_end - next * Size >= Newest; ++next) {
        const qsizetype count = next * Size - newestFrom();
        const QList<Event> gone = m_newest.first(count);
        m_newest.remove(0, count);
        m_pages.remove(next - 1); // read while its end had not come yet
        if (count == Size)
            m_pages.insert(next - 1, {.events = gone, .verbs = verbsOf(gone, m_verbs), .used = 0});
        hasGone = true;
    }
    if (!hasGone)
        return;
    m_verbs = verbsOf(m_newest, m_verbs);
    dropOldPages();
}

void EventPages::dropOldPages()
{
    while (m_pages.size() > Kept) {
        auto oldest = m_pages.cbegin();
        for (auto page = m_pages.cbegin(); page != m_pages.cend(); ++page) {
            if (std::pair(page->used, page.key()) < std::pair(oldest->used, oldest.key())) // of those nobody looked at the oldest events
                oldest = page;
        }
        m_pages.erase(oldest);
    }
}

} // namespace wf
