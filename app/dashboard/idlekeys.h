// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QQuickWindow>
#include <QStringList>
#include <QtQmlIntegration>

namespace wf {

/// Notices the program's keys that nothing takes where they are pressed, so that it can be said why nothing happens. A shortcut that may
/// act is taken before the window sees the key: what comes here are those that may not now, or are of another page.
class IdleKeys : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickWindow *window READ window WRITE setWindow NOTIFY windowChanged REQUIRED)
    Q_PROPERTY(QStringList keys READ keys WRITE setKeys NOTIFY keysChanged)
public:
    using QObject::QObject;

    [[nodiscard]] QQuickWindow *window() const { return m_window; }
    void setWindow(QQuickWindow *window);
    /// The keys that are watched, as shortcuts name them: "Alt+D", "F7".
    [[nodiscard]] QStringList keys() const { return m_keys; }
    void setKeys(const QStringList &keys);

    bool eventFilter(QObject *object, QEvent *event) override;

Q_SIGNALS:
    void windowChanged();
    void keysChanged();
    /// `inDialog`: something that lies over the page has the keyboard.
    void idle(const QString &key, bool inDialog);

private:
    QPointer<QQuickWindow> m_window;
    QStringList m_keys;
};

} // namespace wf
