// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "event.h"
#include "eventlog.h"
#include "threeway.h"

#include <QHash>

#include <functional>

namespace wf {

/// The events of one record and how they follow each other; knows its heads and merges them.
class RecordGraph {
public:
    using History = std::function<QList<Event>()>;
    enum class Applied : quint8 { Yes, Known, Waits };

    /// A record of which only the heads are known; the rest is fetched when it is needed.
    void beginWith(const Event &head, const Opening::Birth &birth);

    /// Takes an event in, where its parents are there. `missing` names a parent that is not; the event itself where it would need the
    /// record's older events, which nobody can fetch at once.
    Applied apply(const Event &event, const History &history, QByteArray *missing);

    [[nodiscard]] QList<QByteArray> heads() const { return m_heads; } ///< sorted
    [[nodiscard]] Opening::Birth birth() const { return m_birth; }
    /// Takes over the personal texts that an event brings along; true where one of them is new here.
    bool learn(const Event &event);
    [[nodiscard]] bool isSealed() const { return m_sealed; } ///< tokens stand in it (vault.h)
    [[nodiscard]] const QHash<QString, QString> &texts() const { return m_texts; } ///< by token

    /// Takes over all events of the record from its log; those that the known ones do not follow are left out.
    void complete(const QList<Event> &events);
    /// Lets go of what the one head follows, as if the record had begun with that: where it is needed it is fetched, or waited for. Nothing
    /// of a forked record.
    void forgetOlder();
    [[nodiscard]] qsizetype size() const { return m_nodes.size(); } ///< events in memory
    /// When the head that shows was written.
    [[nodiscard]] qint64 shownAt() const;

    /// The record as it is now, with its tokens: the head's, or the heads merged from their common ancestor.
    [[nodiscard]] Merged merged(const History &history);

private:
    struct Node {
        QList<QByteArray> parents;
        QByteArray record;
        qint64 at = 0;
    };

    void add(const Event &event);
    void fetch(const History &history);
    [[nodiscard]] bool later(const QByteArray &a, const QByteArray &b) const;
    [[nodiscard]] QSet<QByteArray> ancestorsOf(const QByteArray &hash) const;
    [[nodiscard]] QByteArray commonAncestor() const;

    QHash<QByteArray, Node> m_nodes;
    QList<QByteArray> m_heads;
    Opening::Birth m_birth;
    QHash<QString, QString> m_texts;
    bool m_born = false;
    bool m_sealed = false;
    bool m_complete = true;
};

} // namespace wf
