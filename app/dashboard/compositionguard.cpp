// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compositionguard.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QInputMethod>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QVariant>

namespace wf {

namespace {

/// What is being composed in a field; empty where nothing is, and where it is no field.
QString composedIn(const QObject *field)
{
    // The same name in a TextInput and a TextEdit, which have no class in common that says it.
    return field ? field->property("preeditText").toString() : QString();
}

bool leaves(const QKeyEvent &key) { return key.key() == Qt::Key_Tab || key.key() == Qt::Key_Backtab; }

} // namespace

CompositionGuard::CompositionGuard(QObject *parent)
    : QObject(parent)
{
    // Of the application and not of the window: that a key is no shortcut is asked of whatever has the focus.
    QCoreApplication::instance()->installEventFilter(this);
}

bool CompositionGuard::isComposing() { return !composedIn(QGuiApplication::focusObject()).isEmpty(); }

bool CompositionGuard::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
    case QEvent::KeyPress:
        if (!isComposing() || leaves(*static_cast<QKeyEvent *>(event)))
            return false;
        event->accept();
        return true;
    case QEvent::MouseButtonPress: // a button takes no keyboard: what is composed belongs to the text that it acts on
        finish();
        return false;
    case QEvent::FocusOut:
        // Qt drops a composition that the input method does not end by itself when its field is left.
        if (const QString composed = composedIn(watched); !composed.isEmpty()) {
            m_left = watched;
            m_composed = composed;
            // After the input method has had its turn: some end it themselves, and it must not stand there twice.
            QMetaObject::invokeMethod(this, &CompositionGuard::keep, Qt::QueuedConnection);
        }
        return false;
    case QEvent::InputMethod:
        if (watched == m_left && !static_cast<QInputMethodEvent *>(event)->commitString().isEmpty())
            m_left.clear();
        return false;
    default:
        return false;
    }
}

void CompositionGuard::finish()
{
    const QPointer<QObject> field = QGuiApplication::focusObject();
    if (composedIn(field).isEmpty())
        return;
    QGuiApplication::inputMethod()->commit();
    const QString composed = composedIn(field);
    if (composed.isEmpty())
        return;
    QInputMethodEvent event;
    event.setCommitString(composed);
    QCoreApplication::sendEvent(field, &event);
    QGuiApplication::inputMethod()->reset();
}

void CompositionGuard::keep()
{
    if (!m_left)
        return;
    QInputMethodEvent event;
    event.setCommitString(m_composed);
    QCoreApplication::sendEvent(m_left, &event);
    m_left.clear();
}

} // namespace wf
