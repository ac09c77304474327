// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QQuickWindow>
#include <QRectF>
#include <QString>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <chrono>

namespace wf {

/// The whole of a text that has no room where it stands, once the pointer rests on it. One for a window instead of one for each of its
/// thousand texts.
class CutText : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QQuickWindow *window READ window WRITE setWindow NOTIFY windowChanged REQUIRED)
    /// Empty while nothing that is cut lies under the pointer.
    Q_PROPERTY(QString text READ text NOTIFY textChanged)
    /// Where it stands, cut; in the window's coordinates.
    Q_PROPERTY(QRectF place READ place NOTIFY textChanged)

public:
    static constexpr auto rest = std::chrono::milliseconds(350);

    explicit CutText(QObject *parent = nullptr);

    [[nodiscard]] QQuickWindow *window() const { return m_window; }
    void setWindow(QQuickWindow *window);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QRectF place() const { return m_place; }

    /// The topmost text at a point of the window, where it is cut; nothing where a surface hides it.
    [[nodiscard]] static QQuickItem *at(const QQuickWindow &window, const QPointF &point);

Q_SIGNALS:
    void windowChanged();
    void textChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    void show(const QString &text, const QRectF &place);

    QPointer<QQuickWindow> m_window;
    QTimer m_rest;
    QPointF m_pointer;
    QString m_text;
    QRectF m_place;
};

} // namespace wf
