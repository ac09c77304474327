// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "firstpicture.h"

namespace wf {

namespace {
/// The first frame may have been begun before the last tile came, the second shows it.
constexpr int stillFrames = 2;
constexpr auto lookEvery = std::chrono::milliseconds(4);
} // namespace

FirstPicture::FirstPicture(QObject *parent)
    : QObject(parent)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    connect(&m_patience, &QTimer::timeout, this, &FirstPicture::stand);
    m_look.setInterval(lookEvery);
    m_look.setTimerType(Qt::PreciseTimer);
    connect(&m_look, &QTimer::timeout, this, &FirstPicture::look);
    m_look.start();
    m_waiting.start();
}

bool FirstPicture::tilesStand()
{
    if (!m_view)
        return false;
    const TileServer &server = m_view->host().city().tiles();
    const qint64 tiles = server.answered();
    const bool same = tiles == std::exchange(m_tiles, tiles);
    return same && !server.isBusy() && (tiles > 0 || server.hasFirstTiles());
}

void FirstPicture::look()
{
    if (m_due)
        return;
    const bool here = tilesStand() && m_painted;
    if (!here && m_waiting.durationElapsed() < showAfter)
        return;
    m_look.stop();
    m_due = true;
    Q_EMIT dueChanged();
}

void FirstPicture::setWindow(QQuickWindow *window)
{
    if (window == m_window)
        return;
    m_window = window;
    // Sent by the thread that paints.
    connect(window, &QQuickWindow::frameSwapped, this, &FirstPicture::swapped, Qt::QueuedConnection);
    Q_EMIT windowChanged();
}

void FirstPicture::setView(View *view)
{
    if (view == m_view)
        return;
    m_view = view;
    Q_EMIT viewChanged();
}

void FirstPicture::setPainted(bool painted)
{
    if (painted == m_painted)
        return;
    m_painted = painted;
    if (painted && !m_stands)
        m_patience.start();
    if (painted && m_window)
        m_window->requestUpdate();
    if (painted && !m_due)
        QTimer::singleShot(0, this, &FirstPicture::look);
    Q_EMIT paintedChanged();
}

void FirstPicture::swapped()
{
    if (m_stands || !m_painted || !m_view || !m_window)
        return;
    // While tiles are on their way each of them brings a frame by itself.
    m_still = tilesStand() ? m_still + 1 : 0;
    if (m_still >= stillFrames)
        stand();
    else if (!m_view->host().city().tiles().isBusy())
        m_window->requestUpdate();
}

void FirstPicture::stand()
{
    if (m_stands)
        return;
    m_stands = true;
    m_patience.stop();
    if (m_view)
        m_view->host().pictureStands();
    Q_EMIT standsChanged();
}

} // namespace wf
