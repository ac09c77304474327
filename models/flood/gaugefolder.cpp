// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gaugefolder.h"

#include "answer.h"

#include <QtConcurrent>

#include <algorithm>

namespace wf {

namespace {
constexpr int PollMs = 5000;
constexpr qint64 AheadMs = 5 * 60'000;
constexpr qsizetype AtOnce = 500; ///< readings
} // namespace

GaugeFolder::GaugeFolder(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_poll.setInterval(PollMs);
    connect(&m_poll, &QTimer::timeout, this, [this] { start(true); });
    m_delivery.setInterval(0);
    connect(&m_delivery, &QTimer::timeout, this, &GaugeFolder::deliver);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &GaugeFolder::look);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &GaugeFolder::look);
}

void GaugeFolder::setFolder(const QString &folder)
{
    if (folder == m_folder)
        return;
    m_folder = folder;
    m_reader.reset();
    m_outbox.clear();
    m_delivery.stop();
    const QStringList watched = m_watcher.directories() + m_watcher.files();
    if (!watched.isEmpty())
        m_watcher.removePaths(watched);
    if (folder.isEmpty()) {
        m_poll.stop();
        return;
    }
    m_reader = std::make_shared<GaugeFolderReader>(folder);
    m_poll.start();
    look();
}

void GaugeFolder::setNames(const GaugeNames &names)
{
    m_rewind = m_rewind || names.gauges != m_names.gauges || names.stations != m_names.stations;
    m_names = names;
    if (m_rewind)
        look();
}

void GaugeFolder::setPollMs(int ms) { m_poll.setInterval(ms); }

void GaugeFolder::look() { start(false); }

void GaugeFolder::start(bool settled)
{
    if (!m_reader)
        return;
    if (m_reading || !m_outbox.isEmpty()) {
        m_again = true;
        return;
    }
    if (std::exchange(m_rewind, false))
        m_reader->rewind();
    m_reading = true;
    m_again = false;
    const auto read = [reader = m_reader, names = m_names, notAfter = m_clock.now() + AheadMs, settled] {
        return reader->read(names, notAfter, settled);
    };
    whenAnswered(QtConcurrent::run(read), this, [this, reader = m_reader](const GaugeFolderNews &news) {
        m_reading = false;
        if (reader == m_reader)
            finish(news);
        else
            look(); // another folder by now
    });
}

void GaugeFolder::finish(const GaugeFolderNews &news)
{
    watch(news.present);
    m_trouble = news.trouble;
    m_again = m_again || news.more;
    m_outbox += news.samples;
    if (!news.forecasts.isEmpty())
        Q_EMIT rainForecast(news.forecasts, news.forecastAt);
    if (!news.refused.isEmpty())
        Q_EMIT refused(news.refused);
    Q_EMIT looked();
    m_delivery.start();
}

void GaugeFolder::deliver()
{
    const QList<Sample> some = m_outbox.first(std::min(m_outbox.size(), AtOnce));
    m_outbox.remove(0, some.size());
    if (!some.isEmpty())
        Q_EMIT readings(some);
    if (!m_outbox.isEmpty()) {
        m_delivery.start();
        return;
    }
    m_delivery.stop();
    if (m_again || m_rewind)
        look();
    else
        Q_EMIT upToDate();
}

void GaugeFolder::watch(QStringList wanted)
{
    const QStringList watched = m_watcher.directories() + m_watcher.files();
    wanted.removeIf([&](const QString &path) { return watched.contains(path); });
    if (!wanted.isEmpty())
        m_watcher.addPaths(wanted);
}

} // namespace wf
