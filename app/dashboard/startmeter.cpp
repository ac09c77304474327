// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "startmeter.h"

#include <QCoreApplication>
#include <QFile>
#include <QQuickWindow>
#include <QSet>

#include <cstdio>

namespace wf {

namespace {

constexpr qint64 quietMs = 500;

QByteArray residentKib()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return "0";
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).simplified().split(' ').first();
    }
    return "0";
}

} // namespace

StartMeter::StartMeter() { m_sinceStart.start(); }

void StartMeter::measure(QQuickWindow &window, const std::function<qint64()> &answered)
{
    connect(&window, &QQuickWindow::frameSwapped, this, [this, &window, answered] { swapped(window, answered()); }, Qt::QueuedConnection);
}

void StartMeter::swapped(QQuickWindow &window, qint64 tiles)
{
    if (m_done)
        return;
    window.requestUpdate();
    if (tiles == 0 || !window.property("painted").toBool())
        return;
    if (m_frames.isEmpty() || m_frames.last().tiles != tiles)
        m_frames.clear();
    if (m_frames.size() < 2)
        m_frames.append({m_sinceStart.elapsed(), tiles, residentKib()});
    if (m_frames.size() < 2 || m_sinceStart.elapsed() - m_frames.first().at < quietMs)
        return;
    m_done = true;
    if (showsAMap(window.grabWindow()))
        say(m_frames.last());
    QCoreApplication::quit();
}

/// Roads, blocks and names give the middle of the window many colours; without tiles it has few.
bool StartMeter::showsAMap(const QImage &picture)
{
    QSet<QRgb> colors;
    for (int y = picture.height() / 3; y < picture.height() * 2 / 3; y += 2) {
        for (int x = picture.width() / 3; x < picture.width() * 2 / 3; x += 2)
            colors.insert(picture.pixel(x, y));
    }
    return colors.size() > 100;
}

void StartMeter::say(const Frame &frame)
{
    std::printf("first-frame %lld\nrss %s\n", static_cast<long long>(frame.at), frame.resident.constData());
    std::fflush(stdout);
}

} // namespace wf
