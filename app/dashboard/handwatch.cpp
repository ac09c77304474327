// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "handwatch.h"

#include <QCoreApplication>
#include <QKeyEvent>

namespace wf {

HandWatch::HandWatch(QObject *parent)
    : QObject(parent)
{
    if (QCoreApplication *application = QCoreApplication::instance())
        application->installEventFilter(this);
}

bool HandWatch::eventFilter(QObject *watched, QEvent *event)
{
    Q_UNUSED(watched)
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::ShortcutOverride: {
        // What a platform says of Alt in the event of Alt itself is the state of before.
        const auto &key = *static_cast<QKeyEvent *>(event);
        m_isAltHeld = key.key() == Qt::Key_Alt ? event->type() != QEvent::KeyRelease : key.modifiers().testFlag(Qt::AltModifier);
        break;
    }
    case QEvent::ApplicationStateChange: // Alt+Tab: that it is let go of is told to another program
    case QEvent::WindowDeactivate:
        m_isAltHeld = false;
        break;
    default:
        break;
    }
    return false;
}

} // namespace wf
