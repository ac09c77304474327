// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testwindow.h"

#include <QElapsedTimer>
#include <QJsonObject>

/// Live duty with a queue of what waits, a loudspeaker that writes down what it was given, and records that are as old as a test needs
/// them.
class DutyQueue {
protected:
    /// Opens the window; fails the test where it does not come or nothing can be heard.
    void openDuty();
    /// The first flood point.
    [[nodiscard]] QString point() const;
    /// How often a sound was played: "alarm-", "silence-".
    [[nodiscard]] qsizetype heard(const QByteArray &what) const;
    /// A record as it came to be an hour ago, or when its fields say.
    void put(const QString &subject, QJsonObject fields, const QString &since);

    TestWindow m_test;
    wf::View *m_view = nullptr;
    QElapsedTimer m_sinceOpen;
    qint64 m_rested = 0; ///< ms by which the queue's keys have rested without anybody waiting
    qint64 m_hourAgo = 0;
};
