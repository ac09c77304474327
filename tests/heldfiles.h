// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filewriter.h"

#include <QSemaphore>

namespace wf::test {

/// While it lives nothing is written: what is asked for waits, as it would for a slow disk. Afterwards all of it is on the disk.
class HeldFiles {
public:
    explicit HeldFiles(QThreadPool *thread = fileThread())
        : m_thread(thread)
    {
        m_thread->start([this] { m_gate.acquire(); });
    }
    ~HeldFiles()
    {
        m_gate.release();
        m_thread->waitForDone();
    }
    Q_DISABLE_COPY_MOVE(HeldFiles)

private:
    QThreadPool *m_thread;
    QSemaphore m_gate;
};

} // namespace wf::test
