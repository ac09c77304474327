// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onekeyboard.h"
#include "testwindow.h"

#include "closure.h"

#include <algorithm>

using namespace Qt::StringLiterals;

bool OneKeyboard::settled() const
{
    return wf::waitFor([this] { return m_view->host().room().log->isIdle(); });
}

qsizetype OneKeyboard::bulletins(const QString &state) const
{
    return std::ranges::count_if(m_view->host().room().situation->records(u"bulletin"_s),
                                 [&state](const wf::Record *bulletin) { return bulletin->state() == state; });
}

QString OneKeyboard::closureAt(const QString &point) const
{
    for (const wf::Record *closure : m_view->host().room().situation->records(u"closure"_s)) {
        if (closure->text("floodPoint"_L1) == point)
            return closure->subject();
    }
    return {};
}

bool OneKeyboard::pass(double minute) const
{
    wf::Director &director = m_view->host().drill()->director();
    director.runTo(minute);
    return QTest::qWaitFor([&] { return director.elapsedMinutes() >= minute && !m_view->host().drill()->isRunning(); }, 120'000)
        && settled();
}

bool OneKeyboard::select() const
{
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Up}) {
        for (int i = 0; i < 8 && m_view->lists()->selected() != m_closure; ++i)
            m_test.key(key);
    }
    return m_view->lists()->selected() == m_closure;
}

bool OneKeyboard::saysNext() const
{
    return settled() && wf::waitFor([this] {
               QQuickItem *page = m_test.find(u"ClosuresPage"_s);
               return page && TestWindow::textOf(page).contains(next().value(u"title"_s).toString());
           });
}

bool OneKeyboard::decide(const QString &dialog, const QList<Qt::Key> &digits) const
{
    m_test.key(Qt::Key_Return);
    if (!wf::waitFor([&] { return m_test.dialog(dialog) != nullptr; })) {
        qWarning() << "no dialog came; the keys are in" << m_test.window()->activeFocusItem() << next();
        return false;
    }
    for (const Qt::Key digit : digits)
        m_test.key(digit);
    m_test.key(Qt::Key_Return, Qt::ControlModifier);
    if (!wf::waitFor([&] { return m_test.dialog(dialog) == nullptr; })) {
        qWarning() << "the dialog stays:" << m_test.dialog(dialog)->property("problem").toString() << m_test.window()->activeFocusItem();
        return m_test.keep(u"keys-failed"_s) && false;
    }
    return settled();
}

bool OneKeyboard::aDigitPressedTwiceDecidesNothing(const QString &step) const
{
    m_test.key(Qt::Key_Return);
    if (!wf::waitFor([this] { return m_test.dialog(u"StepDialog"_s) != nullptr; }))
        return false;
    const QQuickItem *first = m_test.window()->activeFocusItem();
    m_test.key(Qt::Key_1);
    m_test.key(Qt::Key_1);
    const bool isStill = m_test.isFocusIn(first);
    m_test.key(Qt::Key_Return, Qt::ControlModifier);
    const bool isAsked = m_test.dialog(u"StepDialog"_s) != nullptr && !wf::isStepDone(*record(m_closure), step);
    m_test.leave();
    return wf::waitFor([this] { return m_test.dialog(u"StepDialog"_s) == nullptr; }) && isStill && isAsked && saysNext();
}

bool OneKeyboard::step(const QString &dialog, const QString &answer) const
{
    m_test.key(Qt::Key_Return);
    if (!wf::waitFor([&] { return m_test.dialog(dialog) != nullptr; })) {
        QQuickItem *toast = m_test.find(u"Toast"_s);
        qWarning() << "no dialog came; the keys are in" << m_test.window()->activeFocusItem() << next()
                   << (toast ? TestWindow::textOf(toast) : QString());
        if (!m_test.keep(u"keys-failed"_s))
            qWarning() << "and nothing is painted";
        return false;
    }
    if (!answer.isEmpty() && !choose(answer))
        return false;
    readToTheEnd(dialog);
    m_test.key(Qt::Key_Return, Qt::ControlModifier);
    if (!wf::waitFor([&] { return m_test.dialog(dialog) == nullptr; })) {
        qWarning() << "the dialog stays:" << m_test.dialog(dialog)->property("problem").toString() << m_test.window()->activeFocusItem();
        return false;
    }
    return settled();
}

void OneKeyboard::readToTheEnd(const QString &dialog) const
{
    const auto isUnread = [&] { return m_test.dialog(dialog) && m_test.dialog(dialog)->property("unread").toBool(); };
    // A key that comes before a page was seen turns nothing: a little later it does.
    [[maybe_unused]] const bool isRead = wf::waitFor([&] {
        if (isUnread())
            m_test.key(Qt::Key_Return, Qt::ControlModifier);
        return !isUnread();
    });
}

bool OneKeyboard::choose(const QString &value) const
{
    const QQuickItem *combo = m_test.window()->activeFocusItem();
    for (int i = 0; combo && i < 40 && combo->property("currentValue").toString() != value; ++i)
        m_test.key(Qt::Key_Down);
    return combo && combo->property("currentValue").toString() == value;
}

bool OneKeyboard::nameSigns() const
{
    const qsizetype all = m_view->host().room().situation->records(u"bulletin"_s).constLast()->value("messages"_L1).toObject().size();
    if (all < 2)
        return true;
    m_test.key(Qt::Key_Return, Qt::ControlModifier);
    if (!wf::waitFor([this] { return m_test.isFocusIn(u"RefListField"_s); }))
        return false;
    const QQuickItem *field = m_test.find(u"RefListField"_s);
    const auto named = [field] { return field ? field->property("subjects").toStringList().size() : -1; };
    if (named() != 0)
        return false;
    for (qsizetype i = 0; i < all; ++i) {
        for (int time = 0; time < 3 && named() == i; ++time) // the first press may only bring it into sight
            m_test.key(Qt::Key_Space);
        m_test.key(Qt::Key_Right);
    }
    return named() == all;
}
