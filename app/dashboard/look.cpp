// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look.h"

#include <QByteArray>
#include <QGuiApplication>
#include <QPalette>
#include <QQuickStyle>
#include <QStringList>

#include <string_view>

namespace wf {

namespace {

/// The theme's colours (qml/theme/Theme.qml) for what Qt draws by itself: dialogs for files, sliders, scroll bars.
QPalette darkPalette()
{
    QPalette palette;
    const QColor base(0x0b, 0x0f, 0x14);
    const QColor panel(0x11, 0x18, 0x20);
    const QColor raised(0x1a, 0x24, 0x30);
    const QColor line(0x2a, 0x38, 0x46);
    const QColor text(0xe8, 0xee, 0xf4);
    const QColor faint(0x84, 0x96, 0xa6);
    const QColor accent(0x7c, 0xc0, 0xff);
    for (const auto &[role, color] : std::initializer_list<std::pair<QPalette::ColorRole, QColor>>{
             {QPalette::Window, panel},
             {QPalette::WindowText, text},
             {QPalette::Base, base},
             {QPalette::AlternateBase, raised},
             {QPalette::Text, text},
             {QPalette::PlaceholderText, faint},
             {QPalette::Button, raised},
             {QPalette::ButtonText, text},
             {QPalette::BrightText, text},
             {QPalette::ToolTipBase, raised},
             {QPalette::ToolTipText, text},
             {QPalette::Light, QColor(0x22, 0x30, 0x41)},
             {QPalette::Midlight, QColor(0x22, 0x30, 0x41)},
             {QPalette::Mid, line},
             {QPalette::Dark, QColor(0xa3, 0xb3, 0xc2)}, // the Basic style draws its buttons' words with it
             {QPalette::Shadow, base},
             {QPalette::Highlight, QColor(0x1d, 0x44, 0x68)},
             {QPalette::HighlightedText, text},
             {QPalette::Accent, accent},
             {QPalette::Link, accent},
             {QPalette::LinkVisited, accent},
         })
        palette.setColor(role, color);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    return palette;
}

} // namespace

void applyLook()
{
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); // the desktop's file box has its own colours and language
    QGuiApplication::setPalette(darkPalette());
}

void applyScale(int count, const char *const *arguments)
{
    constexpr std::string_view option = "--scale";
    for (int i = 1; i < count; ++i) {
        const std::string_view argument = arguments[i];
        QByteArray value;
        if (argument == option && i + 1 < count)
            value = arguments[i + 1];
        else if (argument.starts_with("--scale="))
            value = QByteArray(arguments[i]).mid(qsizetype(option.size()) + 1);
        bool isFactor = false;
        const double factor = value.toDouble(&isFactor);
        if (isFactor && factor >= smallestScale && factor <= largestScale)
            qputenv("QT_SCALE_FACTOR", value);
    }
}

QSize openingSize(const QSize &room) { return room.isEmpty() ? QSize(1920, 1080) : QSize(1920, 1080).boundedTo(room); }

} // namespace wf
