// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lists.h"
#include "logdesk.h"
#include "onetest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

/// What the top bar shows of the responses is what authority is checked by, whichever was recorded last.
class TestResponseSummary : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theGravestIsShown_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        QTest::newRow("the gravest first") << 2 << 3;
        QTest::newRow("the gravest last") << 3 << 2;
    }

    void theGravestIsShown()
    {
        QFETCH(int, first);
        QFETCH(int, second);
        LogDesk desk;
        const auto lists = std::make_unique<Lists>(desk.situation, *desk.log, desk.clock);
        const auto activate = [&desk](const QString &id, const QString &scheme, int level) {
            desk.put(u"response/"_s + id, {{"state"_L1, u"active"_s}, {"scheme"_L1, scheme}, {"level"_L1, level}, {"clause"_L1, id}});
        };
        activate(u"a"_s, u"police"_s, first);
        activate(u"b"_s, u"police"_s, second);
        activate(u"c"_s, u"city"_s, first);
        activate(u"d"_s, u"city"_s, second);
        lists->beat();
        const SituationSummary &summary = *lists->summary();
        QCOMPARE(summary.responseLevel(), 2);
        QCOMPARE(summary.responseSubject(), first == 2 ? u"response/a"_s : u"response/b"_s);
        QCOMPARE(summary.responseClause(), first == 2 ? u"a"_s : u"b"_s);
        QCOMPARE(summary.cityLevel(), 2);
    }
};

WATCHFLOOR_TEST(TestResponseSummary)
#include "test_responsesummary.moc"
