// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filewriter.h"

#include <QSemaphore>

namespace wf::test {

/// While it lives nothing is written: what is asked for waits, as it would for a slow disk. Afterwards all of it is on the disk.
class HeldFiles {
public:
    HeldFiles()
    {
        fileThread()->start([this] { m_gate.acquire(); });
    }
    ~HeldFiles()
    {
        m_gate.release();
        fileThread()->waitForDone();
    }
    Q_DISABLE_COPY_MOVE(HeldFiles)

private:
    QSemaphore m_gate;
};

} // namespace wf::test
