// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStringList>

namespace wf::bench {

/// A program that prints when its first picture stood, and what it was when it was started (--measure-start).
struct Starts {
    QString program;
    QStringList arguments;
    QList<double> milliseconds = {};
    QList<double> mebibytes = {};

    /// Not counted where `warm`: it fills the caches.
    void once(bool warm = false)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::SeparateChannels);
        process.start(program, arguments);
        if (!process.waitForFinished(120'000)) {
            progress(program + QStringLiteral(": ") + process.errorString());
            process.kill();
            process.waitForFinished();
            return;
        }
        const QString said = QString::fromUtf8(process.readAllStandardOutput());
        static const QRegularExpression frame(QStringLiteral("first-frame (\\d+)"));
        static const QRegularExpression rss(QStringLiteral("rss (\\d+)"));
        const auto match = frame.match(said);
        if (warm || !match.hasMatch())
            return;
        milliseconds.append(match.captured(1).toDouble());
        mebibytes.append(rss.match(said).captured(1).toDouble() / 1024);
    }

    /// 0 where one of so many starts failed: nothing measured is not a success.
    [[nodiscard]] static double median(const QList<double> &values, int rounds)
    {
        return values.size() < rounds ? 0 : percentile(values, 0.5);
    }
};

} // namespace wf::bench
