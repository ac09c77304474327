// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "startmeter.h"

#include <QCoreApplication>
#include <QFile>
#include <QPixmap>
#include <QQuickWindow>
#include <QScreen>
#include <QSet>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <utility>

namespace wf {

namespace {

constexpr auto patience = std::chrono::seconds(30);
constexpr auto quiet = std::chrono::milliseconds(700);
constexpr qsizetype mostFrames = 60; ///< of the first ones; more are not looked at

QByteArray residentKib()
{
    QFile status(QStringLiteral("/proc/self/status")); // waits: for no disk, it is the system's own word
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

void StartMeter::measure(QQuickWindow &window)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quiet);
    connect(&m_quiet, &QTimer::timeout, this, [this, &window] { end(window); });
    // At once: the window's own thread hears of a frame when it is free, which may be after the next one.
    connect(&window, &QQuickWindow::frameSwapped, this, [this, &window] { swapped(window); }, Qt::DirectConnection);
}

void StartMeter::swapped(QQuickWindow &window)
{
    const qint64 at = m_sinceStart.elapsed();
    const QMutexLocker locker(&m_mutex);
    if (m_frames.size() == mostFrames)
        return;
    QImage middle = middleOf(window);
    // Frames follow one another while panels come: what counts is when the map last changed.
    if (m_frames.isEmpty() || m_frames.last().middle != middle) {
        m_frames.append({at, residentKib(), std::move(middle)});
        QMetaObject::invokeMethod(&m_quiet, qOverload<>(&QTimer::start), Qt::QueuedConnection);
    }
}

void StartMeter::end(QQuickWindow &window)
{
    const QImage last = middleOf(window);
    // What is on the map is known when the log is open, which the window did not wait for.
    const bool isMap = showsAMap(last) && window.property("painted").toBool();
    if (!isMap && m_sinceStart.durationElapsed() < patience) { // tiles are being painted
        m_quiet.start();
        return;
    }
    const QMutexLocker locker(&m_mutex);
    const auto first = std::ranges::find(m_frames, last, &Frame::middle);
    if (isMap && first != m_frames.cend())
        std::printf("first-frame %lld\nrss %s\n", static_cast<long long>(first->at), first->resident.constData());
    std::fflush(stdout);
    QCoreApplication::exit(0);
}

QImage StartMeter::middleOf(QQuickWindow &window)
{
    const QSize size = window.size();
    return window.screen()->grabWindow(window.winId(), size.width() / 3, size.height() / 3, size.width() / 3, size.height() / 3).toImage();
}

/// Roads, blocks and names give the map many colours; without tiles it has few.
bool StartMeter::showsAMap(const QImage &picture)
{
    QSet<QRgb> colors;
    for (int y = 0; y < picture.height(); y += 2) {
        for (int x = 0; x < picture.width(); x += 2)
            colors.insert(picture.pixel(x, y));
    }
    return colors.size() > 100;
}

} // namespace wf
