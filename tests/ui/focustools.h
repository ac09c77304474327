// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "testwindow.h"

#include "focusguard.h"

/// What tests of keys begin with.
namespace test {

using namespace Qt::StringLiterals;

/// Live duty with its units, and two incidents reported.
inline void openWithTwoReports(TestWindow &window, wf::View *&view, const QString &file)
{
    const QString problem = window.open(window.live(file));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
    view = window.view();
    QTRY_VERIFY(view->host().room().situation->records(u"unit"_s).size() > 3);
    QTRY_VERIFY(view->host().room().log->isIdle());
    for (int i = 0; i < 2; ++i) {
        view->desk()->run(u"incident.report"_s, {},
                          {{u"type"_s, u"ponding"_s},
                           {u"severity"_s, 2},
                           {u"place"_s, u"迎泽大街大南门"_s},
                           {u"source"_s, u"110"_s},
                           {u"pos"_s, QVariantList{112.556, 37.861}}});
        QTRY_COMPARE(view->host().room().situation->records(u"incident"_s).size(), i + 1);
        QTRY_VERIFY(view->host().room().log->isIdle());
    }
}

[[nodiscard]] inline bool isFocusReachable(const TestWindow &window)
{
    const QQuickItem *item = window.window()->activeFocusItem();
    return !item || wf::FocusGuard::isReachable(item);
}

} // namespace test
