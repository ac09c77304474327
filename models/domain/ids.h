// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QRandomGenerator>
#include <QString>
#include <QStringView>

#include <optional>

namespace wf {

class Clock;

/// A display number, "H-0012": its prefix and the running number behind its last dash; nothing where it is not of that form.
struct RunningNumber {
    QString prefix;
    int number = 0;
};
[[nodiscard]] std::optional<RunningNumber> runningNumber(const QString &displayNumber);

/// The UUIDv7 (RFC 9562) of a time, UTC ms, and ten bytes that are random or a digest, of which 74 bits are used; as SystemIds gives out.
[[nodiscard]] QString uuid7(qint64 ms, QByteArrayView tail);
/// The id of what comes of a cause, the same wherever it is worked out: the UUIDv7 of when it came about, UTC ms, and of a digest of what
/// names it.
[[nodiscard]] QString derivedId(qint64 ms, QStringView cause);

/// Gives out UUIDv7 (RFC 9562) as lower-case text of 36 characters.
class IdSource {
public:
    virtual ~IdSource() = default;
    [[nodiscard]] virtual QString next() = 0;
};

/// Ids from the machine's randomness and the clock's wall time.
class SystemIds final : public IdSource {
public:
    explicit SystemIds(const Clock &clock);
    [[nodiscard]] QString next() override;

private:
    const Clock &m_clock;
};

/// Ids from a seed and the clock's now(): a drill with the same seed gives out the same ids.
class SeededIds final : public IdSource {
public:
    SeededIds(const Clock &clock, quint32 seed);
    [[nodiscard]] QString next() override;

private:
    const Clock &m_clock;
    QRandomGenerator m_random;
};

} // namespace wf
