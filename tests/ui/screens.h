// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testwindow.h"

/// The window in a language and a size, and every page of it turned to.
class Screens {
public:
    explicit Screens(TestWindow &test)
        : m_test(test)
    {
    }

    /// In a language ("en") and a size; its layout has settled.
    void show(const QString &language, const QSize &size) const;
    /// Until layouts, which need several rounds, have found their places.
    void settle() const;
    /// What is still wrong some pictures later: a list whose rows have found their heights places them in the next one.
    [[nodiscard]] QStringList staying(const std::function<QStringList()> &wrong) const;
    /// Turns to every page and tab, with nothing and with something chosen, and gives each a name.
    void everyPage(const std::function<void(const QString &)> &look) const;
    /// Fails with what was found. All of it, which a test's message has no room for, goes to standard error.
    static void judge(QStringList faults);

private:
    [[nodiscard]] QString first(const QString &page, const QString &tab) const;

    TestWindow &m_test;
};
