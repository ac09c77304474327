// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "duetimes.h"

#include "waterscan.h"

namespace wf {

namespace {

constexpr qint64 MinuteMs = 60'000;
constexpr qint64 DayMs = 24 * 60 * MinuteMs;
constexpr qint64 BeijingMs = 8 * 60 * MinuteMs; ///< ahead of UTC

} // namespace

void DueTimes::atScan(const Situation &situation, const Record &floodPoint) { at(waterScan(situation, floodPoint, m_now)->validUntil); }

void DueTimes::atWater(const Situation &situation, const Record &floodPoint)
{
    const auto scan = waterScan(situation, floodPoint, m_now);
    at(scan->validUntil);
    at(scan->look.at + readingHoldsMs);
    at(scan->look.at + readingHoldsMs + 1);
    atStand(scan->stand, scan->of.limits.reopenMin);
}

void DueTimes::atStand(const WaterStand &stand, double reopenMin)
{
    for (const qint64 read : {stand.readAt, stand.doubtedAt}) {
        at(read + readingHoldsMs); // some ask for less,
        at(read + readingHoldsMs + 1); // and some for no more
    }
    if (stand.belowSince > 0) {
        const qint64 fallen = stand.belowSince + qint64(reopenMin * double(MinuteMs));
        at(fallen);
        at(fallen + 1); // of a time in fractions of a minute
    }
}

void DueTimes::atNextMinuteSince(qint64 since) { at(since + (std::max<qint64>(0, m_now - since) / MinuteMs + 1) * MinuteMs); }

void DueTimes::atNextDay() { at(((m_now + BeijingMs) / DayMs + 1) * DayMs - BeijingMs); }

} // namespace wf
