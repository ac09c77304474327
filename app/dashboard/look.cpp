// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look.h"

#include <QGuiApplication>
#include <QPalette>
#include <QQuickStyle>

namespace wf {

void applyLook()
{
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QPalette palette = QGuiApplication::palette();
    palette.setColor(QPalette::Link, QColor(0x7c, 0xc0, 0xff)); // Theme.accent
    QGuiApplication::setPalette(palette);
}

} // namespace wf
