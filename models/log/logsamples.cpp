// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logstore_p.h"

#include "geo.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 PositionEveryMs = 5000;
constexpr double PositionEveryMetres = 20;
constexpr qsizetype PendingLimit = 500;

QPointF placeOf(const Sample &position) { return {position.v[0], position.v[1]}; }

Sample readSample(const SqlStatement &row, const QString &series)
{
    return {series, row.integer(0), {row.real(1), row.real(2), row.real(3), row.real(4)}, row.text(5), row.text(6)};
}

} // namespace

bool LogStore::Private::keeps(const Sample &sample)
{
    if (!isPossible(sample))
        return false;
    if (!sample.series.startsWith("pos/"_L1))
        return true;
    const auto last = lastKept.find(sample.series);
    if (last != lastKept.end() && std::abs(sample.at - last->at) < PositionEveryMs
        && groundMetres(placeOf(sample), placeOf(*last)) < PositionEveryMetres)
        return false;
    lastKept.insert(sample.series, sample);
    return true;
}

qint64 LogStore::Private::seriesId(const QString &name)
{
    if (const auto known = series.constFind(name); known != series.constEnd())
        return *known;
    const qint64 id = insertSeries.bind(name).step() ? insertSeries.integer(0) : 0;
    if (id > 0) {
        insertSeries.step();
        insertSeries.reset();
        series.insert(name, id);
    }
    return id;
}

LogStore::Private::Done LogStore::Private::writePending()
{
    for (const Sample &sample : std::as_const(pending)) {
        const qint64 id = seriesId(sample.series);
        if (id == 0)
            return std::unexpected(failure());
        insertSample.bind(id).bind(sample.at);
        for (const double value : sample.v)
            insertSample.bind(value);
        if (!insertSample.bind(sample.source).bind(sample.by).run())
            return std::unexpected(failure());
    }
    pending.clear();
    return {};
}

std::expected<void, Refusal> LogStore::measure(const QList<Sample> &samples)
{
    for (const Sample &sample : samples) {
        if (d->keeps(sample))
            d->pending.append(sample);
    }
    if (d->pending.size() < PendingLimit)
        return {};
    const auto done = flush();
    if (!done)
        d->pending.clear(); // a full disk must not become a full memory
    return done;
}

std::expected<void, Refusal> LogStore::flush()
{
    if (d->pending.isEmpty())
        return {};
    return d->transact([this] { return d->writePending(); });
}

QList<Sample> LogStore::samples(const QString &series, qint64 from, qint64 to) const
{
    if (d->access == Access::ReadWrite && !d->pending.isEmpty())
        (void)const_cast<LogStore *>(this)->flush();
    QList<Sample> found;
    SqlStatement rows = d->db.prepare("SELECT at, v0, v1, v2, v3, source, by FROM samples"
                                      " WHERE series = (SELECT id FROM series WHERE name = ?) AND at BETWEEN ? AND ? ORDER BY at, n");
    rows.bind(series).bind(from).bind(to);
    while (rows.step()) {
        // An older program may have kept what cannot be.
        if (const Sample sample = readSample(rows, series); isPossible(sample))
            found.append(sample);
    }
    return found;
}

QList<Sample> LogStore::latestSamples(qint64 at) const { return samplesBetween(std::numeric_limits<qint64>::min(), at, 1); }

QList<Sample> LogStore::openingSamples(qint64 spanMs) const
{
    QList<Sample> found;
    for (const Sample &last : latestSamples(std::numeric_limits<qint64>::max())) {
        if (last.series.startsWith("depth/"_L1) || last.series.startsWith("rain/"_L1))
            found += samples(last.series, last.at - spanMs, last.at);
        else
            found.append(last);
    }
    std::ranges::stable_sort(found, {}, [](const Sample &sample) { return std::pair(sample.at, sample.series); });
    return found;
}

QList<Sample> LogStore::samplesBetween(qint64 from, qint64 to, int perSeries) const
{
    if (d->access == Access::ReadWrite && !d->pending.isEmpty())
        (void)const_cast<LogStore *>(this)->flush();
    QList<Sample> found;
    SqlStatement names = d->db.prepare("SELECT id, name FROM series ORDER BY name");
    SqlStatement rows = d->db.prepare("SELECT at, v0, v1, v2, v3, source, by FROM samples"
                                      " WHERE series = ? AND at > ? AND at <= ? ORDER BY at DESC, n DESC");
    while (names.step()) {
        const QString name = names.text(1);
        QList<Sample> newestFirst;
        rows.reset().bind(names.integer(0)).bind(from).bind(to);
        while ((perSeries <= 0 || newestFirst.size() < perSeries) && rows.step()) {
            if (const Sample sample = readSample(rows, name); isPossible(sample))
                newestFirst.append(sample);
        }
        std::ranges::reverse(newestFirst); // readings of one moment stay in the order in which they came
        found += newestFirst;
    }
    std::ranges::stable_sort(found, {}, [](const Sample &sample) { return std::pair(sample.at, sample.series); });
    return found;
}

} // namespace wf
