// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "waterstand.h"

#include "situation.h"
#include "watersamples.h"
#include "waterscan.h"

#include <algorithm>
#include <limits>
#include <ranges>

namespace wf {

using namespace Qt::StringLiterals;

bool isGaugeInDoubt(const Record &floodPoint) { return !floodPoint.localText("doubtful"_L1).isEmpty(); }

qint64 gaugeTrustedAt(const Record &floodPoint) { return floodPoint.value("trustedAt"_L1).toInteger(); }

std::shared_ptr<const WaterScan> waterScan(const Situation &situation, const Record &floodPoint, qint64 now)
{
    const QString series = "depth/"_L1 + floodPoint.id();
    const WaterCase point(floodPoint);
    auto kept = std::static_pointer_cast<const WaterScan>(situation.kept(series));
    if (!kept || !kept->holds(point, now)) {
        kept = std::make_shared<const WaterScan>(scanWater(situation.recent(series), point, now));
        situation.keep(series, kept);
    }
    return kept;
}

bool isHeardInDoubt(const Situation &situation, const Record &floodPoint, const Sample &gauge)
{
    const auto scan = waterScan(situation, floodPoint, gauge.at);
    return gauge.v.at(0) >= scan->of.limits.close && isUnanswered(scan->look, gauge, scan->of.limits);
}

std::optional<Sample> gaugeWord(const Situation &situation, const Record &floodPoint, qint64 now)
{
    return waterScan(situation, floodPoint, now)->gaugeWord;
}

bool isAnswered(const Situation &situation, const Record &floodPoint, const Sample &gauge, qint64 now)
{
    const WaterLook look = waterScan(situation, floodPoint, now)->look;
    const bool isFresh = look.at > gauge.at || now - look.at < readingHoldsMs;
    return look.at > 0 && isFresh && gauge.v.at(0) < look.gaugeCm + risenCm;
}

QList<Sample> believedReadings(const Situation &situation, const Record &floodPoint, qint64 now)
{
    return waterScan(situation, floodPoint, now)->believed;
}

QList<Sample> sinceTrusted(const QList<Sample> &depths, qint64 trustedAt)
{
    const QList<Sample> looks = trustedAt > 0 ? looksAmong(depths) : QList<Sample>();
    QList<Sample> kept;
    for (qsizetype i = 0; i < depths.size(); ++i) {
        if (i == depths.size() - 1 || !wasDoubted(depths.at(i), trustedAt, looks))
            kept.append(depths.at(i));
    }
    return kept;
}

std::optional<WaterDispute> waterDispute(const Situation &situation, const Record &floodPoint, qint64 now)
{
    return waterScan(situation, floodPoint, now)->dispute;
}

namespace {

/// The gauge has gone on against a look that is no news any more at `at` (UTC ms): one that fell silent before then has not.
bool hasOutlived(const WaterDispute &dispute, qint64 at)
{
    const qint64 until = dispute.person.at + eyeIsNewsMs;
    return at > until && dispute.gauge.at + gaugeSilentMs > until;
}

/// Nobody takes the word of a gauge for the past because of one look: whoever looks again does, some minutes later, where the gauge has
/// been silent, or has said nothing since the first look and both saw the same.
bool isSettledBy(const WaterDispute &dispute, const Sample &look)
{
    if (!differ(look, dispute.gauge))
        return true;
    if (look.at - dispute.lookedAt < secondLookMs)
        return false;
    const bool isBorneOut = dispute.gauge.at <= dispute.lookedAt && !differ(look, dispute.person);
    return isBorneOut || look.at - dispute.gauge.at > gaugeSilentMs;
}

/// Takes depths in the order of their moments.
class DisputeFold {
public:
    DisputeFold(qint64 trustedAt, qint64 unsoundFrom)
        : m_trustedAt(trustedAt)
        , m_unsoundFrom(unsoundFrom)
    {
    }
    void take(const Sample &sample)
    {
        outlive(sample.at);
        if (isPersons(sample))
            see(sample);
        else
            hear(sample);
    }
    void outlive(qint64 at)
    {
        if (m_found.open && hasOutlived(*m_found.open, at))
            settle(m_found.open->person.at + eyeIsNewsMs);
    }
    void settle(qint64 at)
    {
        m_found.open.reset();
        m_found.settledAt = std::max(m_found.settledAt, at);
        m_look.reset();
    }
    [[nodiscard]] const WaterDisputes &found() const { return m_found; }

private:
    void hear(const Sample &gauge)
    {
        m_gauge = gauge;
        if (m_found.open) {
            m_found.open->gauge = gauge;
            if (!differ(gauge, m_found.open->person))
                settle(gauge.at);
            return;
        }
        if (!m_look)
            return;
        if (!differ(gauge, *m_look)) {
            m_look.reset();
            return;
        }
        const qint64 holds = gauge.v.at(0) < m_look->v.at(0) ? readingHoldsMs : sameMomentMs;
        if (m_look->at > m_trustedAt && gauge.at <= m_unsoundFrom && gauge.at - m_look->at <= holds)
            open(gauge, *m_look, m_look->at);
    }
    void see(const Sample &look)
    {
        if (m_found.open) {
            const Sample &word = m_found.open->gauge;
            const bool isBorneOut = !differ(look, word) && look.at - word.at <= readingHoldsMs;
            if (!isSettledBy(*m_found.open, look)) {
                m_found.open->person = look;
                return;
            }
            settle(look.at);
            if (isBorneOut)
                return;
            m_gauge.reset(); // what is overruled bears nobody out
            m_look = look;
            return;
        }
        m_look.reset();
        const bool isHeld = m_gauge && look.at - m_gauge->at <= readingHoldsMs;
        if (isHeld && !differ(look, *m_gauge))
            return;
        const bool isLower = isHeld && look.v.at(0) < m_gauge->v.at(0) && look.at <= m_unsoundFrom;
        if (isHeld && look.at > m_trustedAt && (isLower || look.at - m_gauge->at <= sameMomentMs))
            open(*m_gauge, look, m_gauge->at);
        else
            m_look = look;
    }
    void open(const Sample &gauge, const Sample &person, qint64 since)
    {
        m_found.open = WaterDispute{.gauge = gauge, .person = person, .since = since, .lookedAt = person.at};
        m_look.reset();
    }

    qint64 m_trustedAt;
    qint64 m_unsoundFrom;
    WaterDisputes m_found;
    std::optional<Sample> m_gauge; ///< its newest word
    std::optional<Sample> m_look; ///< the newest, where the gauge has neither borne it out nor contradicted it
};

} // namespace

WaterDisputes waterDisputes(const QList<Sample> &depths, qint64 trustedAt, qint64 doubtedAt, qint64 now, qint64 unsoundFrom)
{
    DisputeFold fold(trustedAt, unsoundFrom);
    for (const Sample &sample : depths) {
        if (isUsable(sample, now) && sample.at <= doubtedAt)
            fold.take(sample);
    }
    if (fold.found().open && doubtedAt < std::numeric_limits<qint64>::max())
        fold.settle(doubtedAt);
    else
        fold.outlive(now);
    return fold.found();
}

QList<Sample> withoutShallower(QList<Sample> depths, const std::optional<WaterDispute> &dispute)
{
    if (!dispute)
        return depths;
    const bool isGaugeDeeper = !isPersons(dispute->deeper());
    depths.removeIf([&](const Sample &sample) {
        return isGaugeDeeper ? isPersons(sample) && sample.at >= dispute->since : !isPersons(sample) && sample.at > dispute->person.at;
    });
    return depths;
}

std::optional<Sample> shownReading(const Situation &situation, const Record &floodPoint, qint64 now)
{
    const auto scan = waterScan(situation, floodPoint, now);
    if (!scan->believed.isEmpty())
        return scan->believed.constLast();
    return scan->deepestInDoubt ? scan->deepestInDoubt : scan->gaugeWord;
}

std::optional<Sample> fallenSince(const Situation &situation, const Record &floodPoint, const Sample &shown, qint64 now)
{
    if (isPersons(shown) || !isGaugeInDoubt(floodPoint))
        return std::nullopt;
    const auto gauge = gaugeWord(situation, floodPoint, now);
    return gauge && gauge->at > shown.at && qRound(gauge->v.at(0)) != qRound(shown.v.at(0)) ? gauge : std::nullopt;
}

WaterStand waterStand(const Situation &situation, const Record &floodPoint, qint64 now)
{
    return waterScan(situation, floodPoint, now)->stand;
}

std::optional<DepthRate> waterRate(const Situation &situation, const Record &floodPoint, qint64 now)
{
    return waterScan(situation, floodPoint, now)->rate;
}

std::optional<PointWater> closureWater(const Situation &situation, const Record &closure, qint64 now)
{
    return waterOnStretch(
        closure, situation.records(u"floodpoint"_s), [&](const Record &point) { return waterStand(situation, point, now); }, now);
}

StaysUp staysUp(const Situation &situation, const Record &shown, qint64 now)
{
    return staysUp(
        shown, [&](const QString &kind) { return situation.records(kind); },
        [&](const QString &subject) { return situation.record(subject); },
        [&](const Record &point) { return waterStand(situation, point, now); }, now);
}

} // namespace wf
