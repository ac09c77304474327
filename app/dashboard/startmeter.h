// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QObject>

#include <functional>

class QQuickWindow;

namespace wf {

/// For the bench: says on standard output when the map was first painted with its tiles and markers, and the memory used,
/// then quits.
class StartMeter : public QObject {
    Q_OBJECT
public:
    StartMeter();
    /// Prints "first-frame MS" and "rss KIB" of the frame that was the first to show everything: the window's "painted" is true,
    /// and the frame was begun after the last tile came. `answered` counts tiles; the last came when none follows for a while.
    void measure(QQuickWindow &window, const std::function<qint64()> &answered);

private:
    struct Frame {
        qint64 at = 0; ///< ms since the start
        qint64 tiles = 0; ///< that had come
        QByteArray resident; ///< KiB
    };
    void swapped(QQuickWindow &window, qint64 tiles);
    [[nodiscard]] static bool showsAMap(const QImage &picture);
    void say(const Frame &frame);

    QElapsedTimer m_sinceStart;
    QList<Frame> m_frames; ///< painted ones since the number of tiles changed; the first was perhaps begun before
    bool m_done = false;
};

} // namespace wf
