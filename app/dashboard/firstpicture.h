// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "view.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QQuickWindow>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <chrono>

namespace wf {

/// Tells when the window is worth showing: the log is open and the map's tiles have come; and when the first picture stands: the map
/// is painted with what is on it and no tile is on its way. What comes after it (panels, charts, dialogs) waits for that, so that
/// the city is seen as soon as it can be. Tiles that must be drawn first, and a window nobody sees, are not waited for long.
class FirstPicture : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickWindow *window READ window WRITE setWindow NOTIFY windowChanged REQUIRED)
    Q_PROPERTY(wf::View *view READ view WRITE setView NOTIFY viewChanged REQUIRED)
    /// The map can be painted, and what is on it is known.
    Q_PROPERTY(bool painted READ isPainted WRITE setPainted NOTIFY paintedChanged)
    Q_PROPERTY(bool due READ isDue NOTIFY dueChanged)
    Q_PROPERTY(bool stands READ stands NOTIFY standsChanged)

public:
    static constexpr auto showAfter = std::chrono::milliseconds(400); ///< at the latest
    static constexpr auto patience = std::chrono::milliseconds(1500); ///< after `painted`

    explicit FirstPicture(QObject *parent = nullptr);

    [[nodiscard]] QQuickWindow *window() const { return m_window; }
    void setWindow(QQuickWindow *window);
    [[nodiscard]] View *view() const { return m_view; }
    void setView(View *view);
    [[nodiscard]] bool isPainted() const { return m_painted; }
    void setPainted(bool painted);
    [[nodiscard]] bool isDue() const { return m_due; }
    [[nodiscard]] bool stands() const { return m_stands; }

Q_SIGNALS:
    void windowChanged();
    void viewChanged();
    void paintedChanged();
    void dueChanged();
    void standsChanged();

private:
    /// No tile came since it was asked last, and none is on its way.
    bool tilesStand();
    void look();
    void swapped();
    void stand();

    QPointer<QQuickWindow> m_window;
    QPointer<View> m_view;
    QTimer m_look;
    QElapsedTimer m_waiting;
    QTimer m_patience;
    qint64 m_tiles = 0; ///< answered when it was looked last
    int m_still = 0; ///< frames since one was answered
    bool m_painted = false;
    bool m_due = false;
    bool m_stands = false;
};

} // namespace wf
