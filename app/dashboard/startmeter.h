// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QImage>
#include <QMutex>
#include <QObject>
#include <QTimer>

#include <functional>

class QQuickWindow;

namespace wf {

/// For the bench: says on standard output when the map was first painted with its tiles and markers, and the memory used,
/// then quits.
class StartMeter : public QObject {
    Q_OBJECT
public:
    StartMeter();
    /// Prints "first-frame MS" and "rss KIB" of the first frame that shows the middle of the map as it stays: what is on the screen
    /// is taken after each frame that is painted, by the thread that painted it, and compared with what is there when nothing has
    /// changed for a while.
    void measure(QQuickWindow &window);

private:
    struct Frame {
        qint64 at = 0; ///< ms since the start
        QByteArray resident; ///< KiB
        QImage middle; ///< no panel comes to lie over it
    };
    void swapped(QQuickWindow &window);
    void end(QQuickWindow &window);
    [[nodiscard]] static QImage middleOf(QQuickWindow &window);
    [[nodiscard]] static bool showsAMap(const QImage &picture);

    QElapsedTimer m_sinceStart;
    QTimer m_quiet;
    QMutex m_mutex; ///< of the frames
    QList<Frame> m_frames;
};

} // namespace wf
