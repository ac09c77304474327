// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QThread>

#include <memory>

namespace wf {

/// Loads the graphics driver on a thread of its own, while the window's thread makes what the window shows: a driver's libraries
/// take as long to load as all that. Without this the window loads it when it is shown. Nothing is reported: a driver that can't be
/// loaded fails there, with a message.
class DriverLoading {
public:
    /// Keeps Qt from making a context only to ask the driver its name; call before there is an application.
    static void trustDriver();

    /// From the window's thread, before there is a window.
    DriverLoading();
    ~DriverLoading();
    Q_DISABLE_COPY_MOVE(DriverLoading)

private:
    std::unique_ptr<QThread> m_thread;
};

} // namespace wf
