// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordgraph.h"

#include "vault.h"

#include <QJsonDocument>
#include <QSet>

#include <algorithm>

namespace wf {

void RecordGraph::beginWith(const Event &head, const Opening::Birth &birth)
{
    add(head);
    m_birth = birth;
    m_born = true;
    m_complete = m_complete && head.parents.isEmpty();
}

RecordGraph::Applied RecordGraph::apply(const Event &event, const History &history, QByteArray *missing)
{
    const auto isKnown = [this](const QByteArray &hash) { return m_nodes.contains(hash); };
    if (isKnown(event.hash))
        return Applied::Known;
    // An event that follows only events known here can't be an old one again; of every other the whole record must tell.
    if (!m_complete && (event.parents.isEmpty() || !std::ranges::all_of(event.parents, isKnown))) {
        fetch(history);
        if (isKnown(event.hash))
            return Applied::Known;
        if (!m_complete && event.parents.isEmpty()) {
            *missing = event.hash;
            return Applied::Waits;
        }
    }
    const auto absent = std::ranges::find_if_not(event.parents, isKnown);
    if (absent != event.parents.end()) {
        *missing = *absent;
        return Applied::Waits;
    }
    add(event);
    return Applied::Yes;
}

void RecordGraph::add(const Event &event)
{
    m_nodes.insert(event.hash, {event.parents, event.record, event.at});
    learn(event);
    m_heads.removeIf([&](const QByteArray &head) { return event.parents.contains(head); });
    m_heads.insert(std::ranges::lower_bound(m_heads, event.hash), event.hash);
    if (!event.parents.isEmpty())
        return;
    const Opening::Birth birth{event.at, event.id};
    if (!m_born || birth < m_birth)
        m_birth = birth;
    m_born = true;
}

bool RecordGraph::learn(const Event &event)
{
    m_sealed = m_sealed || holdsTokens(event.record);
    const qsizetype before = m_texts.size();
    for (const PersonalText &personal : event.personal)
        m_texts.insert(personal.token, personal.text);
    return m_texts.size() > before;
}

void RecordGraph::fetch(const History &history)
{
    if (!m_complete && history)
        complete(history());
}

void RecordGraph::complete(const QList<Event> &events)
{
    if (m_complete)
        return;
    m_complete = true;
    QHash<QByteArray, Event> stored;
    for (const Event &event : events)
        stored.insert(event.hash, event);
    // Only what the known events follow: the log may already hold newer ones that have not been handed over.
    QList<QByteArray> wanted;
    for (const Node &node : std::as_const(m_nodes))
        wanted += node.parents;
    while (!wanted.isEmpty()) {
        const QByteArray hash = wanted.takeLast();
        const auto event = stored.constFind(hash);
        if (m_nodes.contains(hash) || event == stored.constEnd())
            continue;
        m_nodes.insert(hash, {event->parents, event->record, event->at});
        learn(*event);
        wanted += event->parents;
    }
}

void RecordGraph::forgetOlder()
{
    if (m_heads.size() != 1)
        return;
    const Node head = m_nodes.value(m_heads.constFirst());
    m_nodes.clear();
    m_nodes.insert(m_heads.constFirst(), head);
    m_complete = m_complete && head.parents.isEmpty();
    m_texts.removeIf([&head](const auto &text) { return !head.record.contains(text.key().toUtf8()); });
}

qint64 RecordGraph::shownAt() const
{
    qint64 at = 0;
    for (const QByteArray &head : m_heads)
        at = std::max(at, m_nodes[head].at);
    return at;
}

bool RecordGraph::later(const QByteArray &a, const QByteArray &b) const
{
    return std::pair(m_nodes[a].at, a) > std::pair(m_nodes[b].at, b);
}

QSet<QByteArray> RecordGraph::ancestorsOf(const QByteArray &hash) const
{
    QSet<QByteArray> found;
    QList<QByteArray> open{hash};
    while (!open.isEmpty()) {
        const QByteArray next = open.takeLast();
        if (found.contains(next) || !m_nodes.contains(next))
            continue;
        found.insert(next);
        open += m_nodes[next].parents;
    }
    return found;
}

QByteArray RecordGraph::commonAncestor() const
{
    QSet<QByteArray> common = ancestorsOf(m_heads.first());
    for (const QByteArray &head : m_heads.sliced(1))
        common.intersect(ancestorsOf(head));
    // Of the common ones those count that no other common one follows; of several such the latest.
    QSet<QByteArray> followed;
    for (const QByteArray &hash : std::as_const(common)) {
        for (const QByteArray &parent : m_nodes[hash].parents)
            followed.insert(parent);
    }
    QByteArray best;
    for (const QByteArray &hash : std::as_const(common)) {
        if (!followed.contains(hash) && (best.isEmpty() || later(hash, best)))
            best = hash;
    }
    return best;
}

Merged RecordGraph::merged(const History &history)
{
    const auto fieldsOf = [this](const QByteArray &hash) { return QJsonDocument::fromJson(m_nodes[hash].record).object(); };
    if (m_heads.size() == 1)
        return {fieldsOf(m_heads.first()), {}};
    fetch(history);
    QList<QByteArray> inTime = m_heads;
    std::ranges::sort(inTime, [this](const QByteArray &a, const QByteArray &b) { return later(b, a); });
    QList<QJsonObject> versions;
    for (const QByteArray &head : std::as_const(inTime))
        versions.append(fieldsOf(head));
    const QByteArray base = commonAncestor();
    return mergeVersions(base.isEmpty() ? QJsonObject() : fieldsOf(base), versions);
}

} // namespace wf
