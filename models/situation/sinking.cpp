// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "situation_p.h"

#include "ending.h"

#include <QJsonArray>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// A unit reports for years: of its events so many stay until they are let go of.
constexpr qsizetype EventsOfOne = 16;

/// Every record that a value names, as "kind/id".
void addNamed(const QJsonValue &value, QSet<QString> &named)
{
    if (value.isArray()) {
        for (const QJsonValue each : value.toArray())
            addNamed(each, named);
    } else if (value.isObject()) {
        const QJsonObject fields = value.toObject();
        for (auto it = fields.begin(); it != fields.end(); ++it) {
            addNamed(it.key(), named);
            addNamed(it.value(), named);
        }
    } else if (const QString text = value.toString(); text.size() < 100) {
        const qsizetype slash = text.indexOf(u'/');
        if (slash > 0 && slash + 1 < text.size() && isKnownKind(text.left(slash)))
            named.insert(text);
    }
}

} // namespace

void Situation::Private::applyWaiting(const QString &subject, Applied &done)
{
    QList<Event> held;
    for (const Event &event : std::as_const(waiting)) {
        if (event.subject == subject)
            held.append(event);
    }
    for (const Event &event : std::as_const(held)) {
        awaited.remove(event.hash, event.hash);
        apply(event, done);
    }
    done.wanted.removeAll(subject); // what is still missing is not in the log
}

void Situation::bringBack(const QString &subject, const QList<Event> &history)
{
    if (history.isEmpty())
        return;
    Applied done;
    Private::Entry &entry = d->entry(subject);
    if (entry.graph.heads().isEmpty()) {
        for (const Event &event : history) {
            QByteArray missing;
            if (!d->waiting.contains(event.hash)) // that is news
                (void)entry.graph.apply(event, {}, &missing);
        }
        if (entry.graph.heads().isEmpty()) {
            d->entries.remove(subject);
        } else {
            d->file(entry);
            d->noteFork(subject, entry);
            done.touched.insert(subject, false);
            done.order.append(subject);
        }
    } else {
        entry.graph.complete(history);
    }
    d->applyWaiting(subject, done);
    tell(done);
}

bool Situation::Private::isLive(Entry &entry, qint64 before)
{
    const Record &record = fresh(entry);
    const qint64 ended = record.isRemoved() ? 0 : endedAt(record);
    return entry.graph.heads().size() > 1 || !isOver(record) || !mayBePutAway(record.kind())
        || (ended > 0 ? ended : entry.graph.shownAt()) > before;
}

QStringList Situation::overSince(qint64 before) const
{
    QSet<QString> live;
    QHash<QString, QStringList> owned;
    QSet<QString> named;
    for (const auto &entry : std::as_const(d->entries)) {
        if (entry->graph.heads().isEmpty()) // only waited for
            continue;
        const Record &record = d->fresh(*entry);
        if (d->isLive(*entry, before)) {
            live.insert(record.subject());
            addNamed(record.fields(), named);
        }
        if (const QString owner = ownerOf(record); !owner.isEmpty())
            owned[owner].append(record.subject());
    }
    QStringList queue(live.cbegin(), live.cend());
    for (const QString &subject : std::as_const(named)) {
        if (!live.contains(subject))
            queue.append(subject);
    }
    live.unite(named);
    while (!queue.isEmpty()) {
        for (const QString &subject : owned.value(queue.takeLast())) {
            if (live.contains(subject))
                continue;
            live.insert(subject);
            queue.append(subject);
        }
    }
    QStringList over;
    for (auto it = d->entries.cbegin(); it != d->entries.cend(); ++it) {
        if (!(*it)->graph.heads().isEmpty() && !live.contains(it.key()))
            over.append(it.key());
    }
    over.sort();
    return over;
}

void Situation::Private::dropSamples(const QStringList &subjects)
{
    static const QHash<QString, QString> seriesOf{{u"floodpoint"_s, u"depth/"_s}, {u"rainstation"_s, u"rain/"_s}, {u"unit"_s, u"pos/"_s}};
    for (const QString &subject : subjects) {
        const QString begin = seriesOf.value(subject.section(u'/', 0, 0));
        if (begin.isEmpty())
            continue;
        const QString series = begin + subject.section(u'/', 1);
        samples.remove(series);
        worked.remove(series);
    }
}

Situation::Held Situation::held() const
{
    Held held{.records = d->entries.size(), .events = d->waiting.size(), .samples = 0};
    for (const auto &entry : std::as_const(d->entries))
        held.events += entry->graph.size();
    for (const QList<Sample> &ring : std::as_const(d->samples))
        held.samples += ring.size();
    return held;
}

void Situation::sink(const QStringList &subjects)
{
    ChangeSet changes;
    QStringList sunk;
    d->gone.clear();
    for (const QString &subject : subjects) {
        const auto found = d->entries.constFind(subject);
        if (found == d->entries.constEnd() || (*found)->graph.heads().size() != 1)
            continue;
        if (record(subject))
            changes.removed.append(subject);
        d->unfile(**found);
        d->gone.append(*found);
        d->entries.erase(found);
        sunk.append(subject);
    }
    d->dropSamples(sunk);
    for (const auto &entry : std::as_const(d->entries)) {
        if (entry->graph.size() > EventsOfOne)
            entry->graph.forgetOlder();
    }
    if (!changes.removed.isEmpty())
        Q_EMIT changed(changes);
}

QStringList Situation::absent(qint64 before) const
{
    QSet<QString> named;
    for (const auto &entry : std::as_const(d->entries)) {
        if (entry->graph.heads().isEmpty())
            continue;
        if (d->isLive(*entry, before))
            addNamed(entry->record.fields(), named);
    }
    QStringList absent;
    for (const QString &subject : std::as_const(named)) {
        const auto found = d->entries.constFind(subject);
        if (found == d->entries.constEnd() || (*found)->graph.heads().isEmpty())
            absent.append(subject);
    }
    absent.sort();
    return absent;
}

} // namespace wf
