// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ids.h"

#include "clock.h"

namespace wf {

using namespace Qt::StringLiterals;

namespace {

// RFC 9562, 5.7: 48 bits of Unix time in ms, version 7, 12 random bits, variant 10, 62 random bits.
QString uuid7(quint64 ms, quint64 a, quint64 b)
{
    const quint64 high = (ms << 16) | 0x7000U | (a & 0x0fffU);
    const quint64 low = (b & 0x3fffffffffffffffULL) | 0x8000000000000000ULL;
    QString hex = QString::number(high, 16).rightJustified(16, u'0') + QString::number(low, 16).rightJustified(16, u'0');
    for (const int dash : {20, 16, 12, 8})
        hex.insert(dash, u'-');
    return hex;
}

} // namespace

SystemIds::SystemIds(const Clock &clock)
    : m_clock(clock)
{
}

QString SystemIds::next()
{
    QRandomGenerator *random = QRandomGenerator::system();
    const quint64 a = random->generate64();
    return uuid7(quint64(m_clock.wall()), a, random->generate64());
}

SeededIds::SeededIds(const Clock &clock, quint32 seed)
    : m_clock(clock)
    , m_random(seed)
{
}

QString SeededIds::next()
{
    const quint64 a = m_random.generate64();
    return uuid7(quint64(m_clock.now()), a, m_random.generate64());
}

std::optional<RunningNumber> runningNumber(const QString &displayNumber)
{
    const qsizetype dash = displayNumber.lastIndexOf(QLatin1Char('-'));
    bool isNumber = false;
    const int number = dash > 0 ? displayNumber.mid(dash + 1).toInt(&isNumber) : 0;
    if (!isNumber || number < 0)
        return std::nullopt;
    return RunningNumber{displayNumber.left(dash), number};
}

} // namespace wf
