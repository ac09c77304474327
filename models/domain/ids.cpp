// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ids.h"

#include "clock.h"

#include <QCryptographicHash>
#include <QUuid>
#include <QtEndian>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

QString randomId(qint64 ms, QRandomGenerator &random)
{
    const quint64 first = random.generate64();
    const quint64 second = random.generate64();
    QByteArray tail(10, '\0');
    qToBigEndian(quint16(first), tail.data());
    qToBigEndian(second, tail.data() + 2);
    return uuid7(ms, tail);
}

} // namespace

// RFC 9562, 5.7: 48 bits of Unix time in ms, version 7, 12 random bits, variant 10, 62 random bits.
QString uuid7(qint64 ms, QByteArrayView tail)
{
    Q_ASSERT(tail.size() == 10);
    QByteArray bytes(8, '\0');
    qToBigEndian(quint64(ms) << 16, bytes.data());
    bytes.truncate(6);
    bytes.append(tail);
    bytes[6] = char((bytes.at(6) & 0x0f) | 0x70);
    bytes[8] = char((bytes.at(8) & 0x3f) | 0x80);
    return QUuid::fromRfc4122(bytes).toString(QUuid::WithoutBraces);
}

QString derivedId(qint64 ms, QStringView cause)
{
    const QByteArray digest = QCryptographicHash::hash(cause.toUtf8(), QCryptographicHash::Sha256);
    return uuid7(ms, QByteArrayView(digest).first(10));
}

SystemIds::SystemIds(const Clock &clock)
    : m_clock(clock)
{
}

QString SystemIds::next() { return randomId(m_clock.wall(), *QRandomGenerator::system()); }

SeededIds::SeededIds(const Clock &clock, quint32 seed)
    : m_clock(clock)
    , m_random(seed)
{
}

QString SeededIds::next() { return randomId(m_clock.now(), m_random); }

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
