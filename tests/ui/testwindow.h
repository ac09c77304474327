// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "focusguard.h"
#include "options.h"
#include "patience.h"
#include "view.h"

#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <memory>

/// The program's own window, opened as main() does it, with what a test needs to look at it and to type into it.
class TestWindow {
public:
    TestWindow();
    ~TestWindow();

    /// The bundled files, and the seats given to automatic players.
    [[nodiscard]] wf::Options drill(const QStringList &players) const;
    [[nodiscard]] wf::Options live(const QString &log) const;
    /// Opens view and window in Chinese and waits for the first painted map. Empty = it stands; otherwise why not.
    [[nodiscard]] QString open(const wf::Options &options);
    void close();

    [[nodiscard]] wf::View *view() const { return m_view.get(); }
    [[nodiscard]] QQuickWindow *window() const { return m_window; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    /// Everything Qt and the pages warned of so far, but for what the machine itself lacks. Every warning is a fault.
    [[nodiscard]] static QString warnings();
    [[nodiscard]] static QString share(const QString &name);

    /// The first visible item of a type ("AgenciesPage"), dialogs too; under one item when it is given.
    [[nodiscard]] QQuickItem *find(const QString &type, QQuickItem *under = nullptr) const;
    /// Everything there is in the window. Not its QObject children alone: what a Repeater makes is none of them.
    [[nodiscard]] QList<QObject *> all() const;
    /// An open dialog of a type, which is no item: "DecisionDialog".
    [[nodiscard]] QObject *dialog(const QString &type) const;
    /// All text that can be read in an item now.
    [[nodiscard]] static QString textOf(QQuickItem *item);
    /// All texts that are shown in an item and say something; those in `apart` are left out.
    [[nodiscard]] static QList<QQuickItem *> textsIn(QQuickItem *item, const QQuickItem *apart = nullptr);
    /// What shows exactly these words in an item.
    [[nodiscard]] static const QQuickItem *textIn(QQuickItem *item, const QString &words);
    /// Whether the keyboard is in an item of this type, or in the item itself.
    [[nodiscard]] bool isFocusIn(const QString &type) const;
    [[nodiscard]] bool isFocusIn(const QQuickItem *item) const;
    /// Presses Tab until the keyboard is there; false after `most` stops.
    [[nodiscard]] bool tabTo(const std::function<bool()> &there, int most = 90) const;

    /// Presses a key as a person would, who has seen what the one before it did. Who taps without looking sends keys to the window itself.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    /// Presses Esc, and once more where a dialog asks whether what is filled in is to be lost.
    void leave() const;
    /// Presses keys one after the other, and counts them: {"Ctrl+5", "Alt+O", "R"}.
    int press(const QStringList &keys) const;
    /// Types letters and digits.
    void type(const char *letters) const;

    /// A step taken as by a button, waited for until it is answered: the record it was about; empty: refused, or not answered. What other
    /// steps are answered meanwhile does not count.
    [[nodiscard]] QString run(const QString &verb, const QString &subject, const QVariantMap &fields) const;

    /// Asks for a closure that has nothing to do with what else there is; empty: refused.
    [[nodiscard]] QString askClosure(const QString &cause) const;

    /// Paints the window; where WATCHFLOOR_PICTURES names a folder the picture is left there, to be looked at.
    [[nodiscard]] bool keep(const QString &name) const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<wf::RoomHost> m_host;
    std::unique_ptr<wf::View> m_view;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
    QPointer<wf::FocusGuard> m_guard;
};
