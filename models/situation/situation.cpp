// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "situation_p.h"

#include <QJsonDocument>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype RecentSamples = 600;

/// The oldest total of a counter without which the sum of its rises stays the same, so that a total does not sink while it rains.
qsizetype spareTotal(const QList<Sample> &totals)
{
    for (qsizetype i = 1; i + 1 < totals.size(); ++i) {
        const double total = totals.at(i).v[0];
        if (totals.at(i - 1).v[0] <= total && total <= totals.at(i + 1).v[0])
            return i;
    }
    return 0;
}

} // namespace

void Situation::Private::apply(const Event &given, Applied &done)
{
    QList<Event> queue{given};
    while (!queue.isEmpty()) {
        const Event event = queue.takeFirst();
        if (event.subject.indexOf(u'/') <= 0)
            continue;
        const auto known = entries.constFind(event.subject);
        const bool existed = known != entries.constEnd() && !(*known)->graph.heads().isEmpty();
        Entry &target = entry(event.subject);
        const auto before = target.graph.birth();
        const bool wasThere = existed && !fresh(target).isRemoved();
        QByteArray missing;
        const auto result = target.graph.apply(event, historyOf(event.subject), &missing);
        if (result == RecordGraph::Applied::Waits) {
            if (!waiting.contains(event.hash) || !awaited.contains(missing, event.hash))
                awaited.insert(missing, event.hash);
            // A copy without the personal texts must not push out one that has them.
            const QList<PersonalText> had = waiting.value(event.hash).personal;
            Event &held = *waiting.insert(event.hash, event);
            for (const PersonalText &text : had) {
                if (!held.personal.contains(text))
                    held.personal.append(text);
            }
            if (!history && !done.wanted.contains(event.subject))
                done.wanted.append(event.subject);
            continue;
        }
        waiting.remove(event.hash);
        if (result == RecordGraph::Applied::Known) {
            target.stale = target.graph.learn(event) || target.stale;
            continue;
        }
        target.stale = true;
        if (!existed) {
            file(target);
        } else if (before != target.graph.birth()) {
            unfile(target);
            file(target);
        }
        noteFork(event.subject, target);
        ++chain[chainOf(event)];
        done.events.append(event);
        if (!done.touched.contains(event.subject)) {
            done.touched.insert(event.subject, wasThere);
            done.order.append(event.subject);
        }
        for (const QByteArray &hash : awaited.values(event.hash)) {
            if (waiting.contains(hash))
                queue.append(waiting.value(hash));
        }
        awaited.remove(event.hash);
    }
}

Situation::Situation(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
}

Situation::~Situation() = default;

void Situation::begin(const Opening &opening, std::function<QList<Event>(const QString &subject)> history)
{
    d->entries.clear();
    d->gone.clear();
    d->kinds.clear();
    d->forked.clear();
    d->chain.clear();
    d->waiting.clear();
    d->awaited.clear();
    d->samples.clear();
    d->worked.clear();
    d->history = std::move(history);
    for (auto it = opening.chain.cbegin(); it != opening.chain.cend(); ++it)
        d->chain.insert(it.key(), it.value());
    for (const Event &head : opening.heads) {
        Private::Entry &entry = d->entry(head.subject);
        entry.graph.beginWith(head, opening.births.value(head.subject));
        d->noteFork(head.subject, entry);
    }
    QHash<QString, QList<Event>> forked;
    for (const Event &event : opening.forked)
        forked[event.subject].append(event);
    for (auto it = forked.cbegin(); it != forked.cend(); ++it) {
        if (const auto entry = d->entries.constFind(it.key()); entry != d->entries.constEnd())
            (*entry)->graph.complete(*it);
    }
    for (const auto &entry : std::as_const(d->entries))
        d->kinds[entry->record.kind()].append(entry.get());
    for (auto &list : d->kinds)
        std::ranges::sort(list, Private::cameBefore);
    Q_EMIT changed({.added = {}, .changed = {}, .removed = {}, .events = {}, .reset = true});
}

void Situation::clear() { begin({}, {}); }

void Situation::apply(const QList<Event> &events)
{
    Applied done;
    for (const Event &event : events)
        d->apply(event, done);
    tell(done);
}

void Situation::tell(const Applied &done)
{
    ChangeSet changes{.added = {}, .changed = {}, .removed = {}, .events = done.events, .reset = false};
    for (const QString &subject : done.order) {
        const bool wasThere = done.touched.value(subject);
        const bool isThere = record(subject) != nullptr;
        if (wasThere)
            (isThere ? changes.changed : changes.removed).append(subject);
        else if (isThere)
            changes.added.append(subject);
    }
    if (!changes.events.isEmpty() || !changes.added.isEmpty())
        Q_EMIT changed(changes);
    for (const QString &subject : done.wanted)
        Q_EMIT wanted(subject);
}

void Situation::measure(const QList<Sample> &given)
{
    QList<Sample> samples = given;
    samples.removeIf([](const Sample &sample) { return !isPossible(sample); });
    for (const Sample &sample : std::as_const(samples)) {
        QList<Sample> &ring = d->samples[sample.series];
        d->worked.remove(sample.series);
        // Of two depths of one moment the higher is the latest: nobody is told that a road is dry while a sensor says it is not.
        const auto order
            = [isDepth = sample.series.startsWith("depth/"_L1)](const Sample &one) { return std::pair(one.at, isDepth ? one.v[0] : 0.0); };
        auto place = ring.end();
        if (!ring.isEmpty() && order(sample) < order(ring.last()))
            place = std::ranges::upper_bound(ring, order(sample), {}, order);
        ring.insert(place, sample);
        if (ring.size() > RecentSamples)
            ring.removeAt(sample.series.startsWith("rain/"_L1) ? spareTotal(ring) : 0);
    }
    if (!samples.isEmpty())
        Q_EMIT measured(samples);
}

void Situation::follow(EventLog &log)
{
    connect(&log, &EventLog::appended, this, &Situation::apply);
    connect(&log, &EventLog::measured, this, &Situation::measure);
    connect(&log, &EventLog::reset, this, &Situation::clear);
}

const Record *Situation::record(const QString &subject) const
{
    if (d->reads && !subject.isEmpty())
        d->reads->kinds.insert(subject.section(u'/', 0, 0));
    const auto found = d->entries.constFind(subject);
    if (found == d->entries.constEnd() || (*found)->graph.heads().isEmpty())
        return nullptr;
    const Record &record = d->fresh(**found);
    return record.isRemoved() ? nullptr : &record;
}

QList<const Record *> Situation::records(const QString &kind) const
{
    if (d->reads)
        d->reads->kinds.insert(kind);
    QList<const Record *> list;
    for (Private::Entry *entry : d->kinds.value(kind)) {
        const Record &record = d->fresh(*entry);
        if (!record.isRemoved())
            list.append(&record);
    }
    return list;
}

QJsonObject Situation::stored(const QString &subject) const { return record(subject) ? d->entries.value(subject)->stored : QJsonObject(); }

QList<QByteArray> Situation::heads(const QString &subject) const
{
    const auto found = d->entries.constFind(subject);
    return found == d->entries.constEnd() ? QList<QByteArray>() : (*found)->graph.heads();
}

QList<Fork> Situation::forks() const
{
    QStringList subjects(d->forked.cbegin(), d->forked.cend());
    subjects.sort();
    QList<Fork> list;
    for (const QString &subject : std::as_const(subjects)) {
        Private::Entry &entry = *d->entries[subject];
        d->fresh(entry);
        if (!entry.collisions.isEmpty())
            list.append({subject, entry.collisions, entry.graph.heads()});
    }
    return list;
}

int Situation::waiting() const { return int(d->waiting.size()); }

QString Situation::seen() const
{
    QJsonObject counts;
    for (auto it = d->chain.cbegin(); it != d->chain.cend(); ++it)
        counts.insert(it.key(), it.value());
    return QString::fromUtf8(QJsonDocument(counts).toJson(QJsonDocument::Compact));
}

std::optional<Sample> Situation::latest(const QString &series) const
{
    d->noteSeries(series);
    const auto found = d->samples.constFind(series);
    if (found == d->samples.constEnd() || found->isEmpty())
        return std::nullopt;
    return found->last();
}

QList<Sample> Situation::recent(const QString &series) const
{
    d->noteSeries(series);
    return d->samples.value(series);
}

QStringList Situation::series() const
{
    QStringList names = d->samples.keys();
    names.sort();
    return names;
}

std::shared_ptr<const void> Situation::kept(const QString &series) const
{
    d->noteSeries(series);
    return d->worked.value(series);
}

void Situation::keep(const QString &series, const std::shared_ptr<const void> &worked) const { d->worked.insert(series, worked); }

void Situation::watchReads(SituationReads *reads) const { d->reads = reads; }

QByteArray Situation::fingerprint() const
{
    QStringList subjects = d->entries.keys();
    subjects.sort();
    QByteArray text;
    for (const QString &subject : std::as_const(subjects)) {
        Private::Entry &entry = *d->entries[subject];
        if (entry.graph.heads().isEmpty())
            continue;
        text += subject.toUtf8() + ' ' + QJsonDocument(d->fresh(entry).fields()).toJson(QJsonDocument::Compact);
        for (const QByteArray &head : entry.graph.heads())
            text += ' ' + head.toHex();
        text += ' ' + entry.collisions.join(u',').toUtf8() + '\n';
    }
    return text;
}

} // namespace wf
