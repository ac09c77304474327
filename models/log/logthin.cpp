// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logstore_p.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 DayMs = 86'400'000;
constexpr qint64 MinuteMs = 60'000;
/// Rows looked at in one step: some tens of milliseconds if all of them go.
constexpr qint64 ReadAtOnce = 10'000;

/// What is to go of one series: it is read from old to new, bucket by bucket.
class Sieve {
public:
    Sieve(qint64 goneBefore, qint64 bucketMs)
        : m_goneBefore(goneBefore)
        , m_bucketMs(bucketMs)
    {
    }

    void look(qint64 at, double value, bool spared)
    {
        if (at < m_goneBefore) {
            if (!spared)
                m_victims.append(at);
            return;
        }
        const qint64 bucket = at / m_bucketMs;
        if (!m_best || m_best->bucket != bucket) {
            m_best = Best{bucket, at, value, spared};
        } else if (value > m_best->value) {
            remove(*m_best);
            m_best = Best{bucket, at, value, spared};
        } else if (!spared) {
            m_victims.append(at);
        }
    }

    [[nodiscard]] const QList<qint64> &victims() const { return m_victims; }
    /// Where to go on after `lastAt`: the bucket that was being read is read again, as its best may not be its best.
    [[nodiscard]] qint64 resumeAfter(qint64 lastAt) const { return m_best ? m_best->bucket * m_bucketMs : lastAt + 1; }

private:
    struct Best {
        qint64 bucket = 0;
        qint64 at = 0;
        double value = 0;
        bool spared = false;
    };
    void remove(const Best &best)
    {
        if (!best.spared)
            m_victims.append(best.at);
    }

    qint64 m_goneBefore;
    qint64 m_bucketMs;
    std::optional<Best> m_best;
    QList<qint64> m_victims;
};

} // namespace

std::expected<LogStore::Thinning, Refusal> LogStore::thinSamples(const SampleRetention &keep, qint64 now, const QSet<SampleKey> &spared,
                                                                 const Thinning &from)
{
    const qint64 bucket = std::max<qint64>(1, keep.everyMinutes * MinuteMs);
    const auto before = [&](int days) { return (now - days * DayMs) / bucket * bucket; }; // on the grid: no half bucket
    const qint64 raw = before(std::min(keep.rawDays, keep.days));
    Thinning next;
    const auto done = d->transact([&]() -> Private::Done {
        if (auto written = d->writePending(); !written)
            return written;
        QStringList names = d->series.keys();
        names.sort();
        names.removeIf([&from](const QString &name) { return name < from.series; });
        SqlStatement remove = d->db.prepare("DELETE FROM samples WHERE series = ? AND at = ?");
        SqlStatement rows
            = d->db.prepare("SELECT at, max(v0) FROM samples WHERE series = ? AND at >= ? AND at < ? GROUP BY at ORDER BY at LIMIT ?");
        qint64 left = ReadAtOnce;
        for (const QString &name : std::as_const(names)) {
            const qint64 begin = name == from.series ? from.at : std::numeric_limits<qint64>::min();
            if (left == 0) {
                next.series = name;
                next.at = begin;
                return {};
            }
            const qint64 id = d->series.value(name);
            Sieve sieve(name.startsWith("pos/"_L1) ? raw : before(keep.days), bucket);
            qint64 lastAt = begin;
            rows.reset().bind(id).bind(begin).bind(raw).bind(left);
            for (; rows.step(); --left) {
                lastAt = rows.integer(0);
                sieve.look(lastAt, rows.real(1), spared.contains({name, lastAt}));
            }
            if (rows.failed())
                return std::unexpected(d->failure());
            rows.reset();
            for (const qint64 at : sieve.victims()) {
                if (!remove.bind(id).bind(at).run())
                    return std::unexpected(d->failure());
            }
            next.removed += sieve.victims().size();
            if (left == 0) { // there may be more of it
                next.series = name;
                next.at = sieve.resumeAfter(lastAt);
                return {};
            }
        }
        next.done = true;
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return next;
}

QSet<SampleKey> LogStore::alarmReadings() const
{
    QSet<SampleKey> keys;
    SqlStatement rows = d->db.prepare("SELECT events.record FROM heads CROSS JOIN events ON events.seq = heads.seq"
                                      " WHERE heads.subject >= 'alarm/' AND heads.subject < 'alarm0'");
    while (rows.step()) {
        const QJsonObject alarm = QJsonDocument::fromJson(rows.bytes(0)).object();
        const QString point = alarm.value("floodPoint"_L1).toString().section(u'/', 1);
        if (!point.isEmpty())
            keys.insert({"depth/"_L1 + point, alarm.value("readingAt"_L1).toInteger()});
    }
    return keys;
}

} // namespace wf
