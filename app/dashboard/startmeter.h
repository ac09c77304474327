// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>

class QQuickWindow;

namespace wf {

/// For the bench: says on standard output when the map was first painted with its data, and the memory used, then quits.
class StartMeter : public QObject {
    Q_OBJECT
public:
    StartMeter();
    /// Prints "first-frame MS" and "rss KIB" once the window's "painted" property is true and a frame has been swapped.
    void measure(QQuickWindow &window);

private:
    void done();
    QElapsedTimer m_sinceStart;
    bool m_done = false;
};

} // namespace wf
