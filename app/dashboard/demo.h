// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQueue>
#include <QStringList>
#include <QTimer>

#include <utility>

class QQuickWindow;

namespace wf {

class RoomHost;

/// With no display: plays the exercise as fast as it can with automatic players, stops at the moments the scenario marks,
/// writes a PNG of every page there and the report at the end, says where they are, and quits.
class Demo : public QObject {
    Q_OBJECT
public:
    Demo(RoomHost &host, QQuickWindow &window);
    /// Plays the exercise when the window has all its parts; pictures and report go to `folder`.
    void begin(const QString &folder);

private Q_SLOTS:
    void play();

private:
    void atMark(const QString &name);
    void nextPage();
    void turn();
    void shoot(const QString &name);
    void finish(const QStringList &report);
    [[nodiscard]] bool isPainted();

    RoomHost &m_host;
    QQuickWindow &m_window;
    QString m_folder;
    QString m_mark;
    QStringList m_written;
    QQueue<std::pair<QString, QString>> m_pages; ///< page and its tab; no tab: as it is
    QTimer m_look;
    qint64 m_answered = -1;
    int m_looks = 0;
    int m_quietFrames = 0;
};

} // namespace wf
