// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "recordgraph.h"
#include "situation.h"
#include "vault.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <algorithm>

namespace wf {

/// What a batch of events did.
struct Situation::Applied {
    QHash<QString, bool> touched; ///< subject → whether it was there before
    QStringList order; ///< of the subjects
    QList<Event> events;
    QStringList wanted; ///< records whose older events are needed
};

struct Situation::Private {
    struct Entry {
        Record record;
        QJsonObject stored; ///< its fields with tokens, where there are any
        RecordGraph graph;
        QStringList collisions;
        bool stale = true; ///< `record` must be made anew from the graph
    };

    std::function<QList<Event>(const QString &)> history;
    QHash<QString, std::shared_ptr<Entry>> entries;
    QList<std::shared_ptr<Entry>> gone; ///< sank last: who was told of it a moment ago may still look
    QHash<QString, QList<Entry *>> kinds; ///< in the order they came to be
    QSet<QString> forked;
    QMap<QString, qint64> chain;
    QHash<QByteArray, Event> waiting; ///< by hash
    QMultiHash<QByteArray, QByteArray> awaited; ///< missing hash → who waits
    QHash<QString, QList<Sample>> samples;
    QHash<QString, std::shared_ptr<const void>> worked; ///< out of the samples of a series, as they are
    SituationReads *reads = nullptr; ///< of a test

    [[nodiscard]] RecordGraph::History historyOf(const QString &subject) const
    {
        if (!history)
            return {};
        return [this, subject] { return history(subject); };
    }

    void noteSeries(const QString &series) const
    {
        if (reads)
            reads->series.insert(series);
    }

    Entry &entry(const QString &subject)
    {
        std::shared_ptr<Entry> &found = entries[subject];
        if (!found) {
            found = std::make_shared<Entry>();
            found->record = Record(subject);
        }
        return *found;
    }

    /// Parses only when somebody looks: opening a long log must not cost the parsing of every record in it.
    const Record &fresh(Entry &entry)
    {
        if (entry.stale) {
            entry.stale = false;
            const Merged merged = entry.graph.merged(historyOf(entry.record.subject()));
            const bool sealed = entry.graph.isSealed();
            entry.stored = sealed ? merged.fields : QJsonObject();
            entry.record.setFields(sealed ? opened(merged.fields, entry.graph.texts()) : merged.fields);
            entry.collisions = merged.collisions;
        }
        return entry.record;
    }

    static bool cameBefore(const Entry *a, const Entry *b)
    {
        const auto left = a->graph.birth();
        const auto right = b->graph.birth();
        return left != right ? left < right : a->record.id() < b->record.id();
    }

    void file(Entry &entry)
    {
        QList<Entry *> &list = kinds[entry.record.kind()];
        list.insert(std::ranges::upper_bound(list, &entry, cameBefore), &entry);
    }

    void unfile(Entry &entry) { kinds[entry.record.kind()].removeOne(&entry); }

    void noteFork(const QString &subject, const Entry &entry)
    {
        if (entry.graph.heads().size() > 1)
            forked.insert(subject);
        else
            forked.remove(subject);
    }

    /// It is no matter of overSince(): it did not end before that moment, or is forked, or never put away.
    [[nodiscard]] bool isLive(Entry &entry, qint64 before);
    /// Lets go of the samples of records that are gone.
    void dropSamples(const QStringList &subjects);
    /// Applies an event and what waited for it; says which records it changed and which of them had been there.
    void apply(const Event &given, Applied &done);
    /// The same of what waits for a record's older events.
    void applyWaiting(const QString &subject, Applied &done);
};

/// Given once: who takes it over has it.
struct Situation::Folded {
    std::unique_ptr<Private> fold;
    QList<Sample> samples; ///< all of its own, oldest first
};

} // namespace wf
