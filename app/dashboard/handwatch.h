// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace wf {

/// Whether somebody holds Alt down in one of the program's windows: a digit may be about to follow.
class HandWatch final : public QObject {
    Q_OBJECT
public:
    explicit HandWatch(QObject *parent = nullptr);

    [[nodiscard]] bool isAltHeld() const { return m_isAltHeld; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool m_isAltHeld = false;
};

} // namespace wf
