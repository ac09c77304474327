// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testwindow.h"

/// One person at one keyboard: what he does to a closure, step by step, and what he reads on the screen before the next key. Each step says
/// on the console why it did not go.
class OneKeyboard {
protected:
    [[nodiscard]] const wf::Record *record(const QString &subject) const { return m_view->host().room().situation->record(subject); }
    [[nodiscard]] QString state() const { return record(m_closure)->state(); }
    [[nodiscard]] qsizetype count(const QString &kind) const { return m_view->host().room().situation->records(kind).size(); }
    [[nodiscard]] QVariantMap next() const { return m_view->closureDesk()->next(m_closure); }
    [[nodiscard]] QString nextStep() const { return next().value(QStringLiteral("step")).toString(); }
    [[nodiscard]] bool settled() const;
    [[nodiscard]] qsizetype bulletins(const QString &state) const;
    [[nodiscard]] QString closureAt(const QString &point) const;
    /// The exercise's clock goes on to a minute; nobody does anything.
    [[nodiscard]] bool pass(double minute) const;
    /// Goes through the closures with the arrow keys until the one in question is chosen.
    [[nodiscard]] bool select() const;
    /// The page of closures says what comes next, as a person waits for it before the next key.
    [[nodiscard]] bool saysNext() const;
    /// A decision in three keys at most: Enter opens it, a digit says who or how, Ctrl+Enter carries it out. `digits`: what is asked,
    /// answered one after the other.
    [[nodiscard]] bool decide(const QString &dialog, const QList<Qt::Key> &digits = {}) const;
    /// The digit that says how it was seen, pressed once more by a nervous hand, says not on whose authority.
    [[nodiscard]] bool aDigitPressedTwiceDecidesNothing(const QString &step) const;
    /// Enter for the next step, which only opens a dialog; there what is asked first is answered, then Ctrl+Enter.
    [[nodiscard]] bool step(const QString &dialog, const QString &answer = {}) const;
    /// What takes effect is read to its end first, page by page with the key that then does it. What fits after all is done by the first
    /// key.
    void readToTheEnd(const QString &dialog) const;
    /// Goes down in the choice the keyboard is in until it says this.
    [[nodiscard]] bool choose(const QString &value) const;
    /// Without a name the answer is refused and the keyboard goes to the signs; then each of them is pressed.
    [[nodiscard]] bool nameSigns() const;

    TestWindow m_test;
    wf::View *m_view = nullptr;
    QString m_closure;
    QString m_unit;
};
