// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QQuickImageProvider>

namespace wf {

/// "image://icons/NAME/COLOUR": the project's SVG icons (:/icons/NAME.svg, drawn in white) in any colour, at any size.
class IconProvider final : public QQuickImageProvider {
    Q_OBJECT
public:
    IconProvider();
    QPixmap requestPixmap(const QString &id, QSize *size, const QSize &requestedSize) override;
};

} // namespace wf
