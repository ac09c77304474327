// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "startmeter.h"

#include <QCoreApplication>
#include <QFile>
#include <QQuickWindow>

#include <cstdio>

namespace wf {

StartMeter::StartMeter() { m_sinceStart.start(); }

void StartMeter::measure(QQuickWindow &window)
{
    connect(
        &window, &QQuickWindow::frameSwapped, this,
        [this, &window] {
            if (window.property("painted").toBool())
                done();
            else
                window.requestUpdate();
        },
        Qt::QueuedConnection);
}

void StartMeter::done()
{
    if (m_done)
        return;
    m_done = true;
    QFile status(QStringLiteral("/proc/self/status"));
    QByteArray resident = "0";
    if (status.open(QIODevice::ReadOnly)) {
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmRSS:"))
                resident = line.mid(6).simplified().split(' ').first();
        }
    }
    std::printf("first-frame %lld\nrss %s\n", static_cast<long long>(m_sinceStart.elapsed()), resident.constData());
    std::fflush(stdout);
    QCoreApplication::quit();
}

} // namespace wf
