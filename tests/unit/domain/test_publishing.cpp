// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guardtools.h"

#include <QJsonArray>
#include <QTest>

using namespace wf;
using namespace wf::test;
using namespace Qt::StringLiterals;

/// What is published of a closure and withdrawn is what somebody confirmed.
class TestPublishing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatNobodyPublishedIsNotRecordedAsPublished()
    {
        const Record closure = closureOf(u"both"_s);
        const auto record = [&](const QList<const Record *> &all, const QString &which, Role role = Role::Dispatcher) {
            return code(among(all, u"closure.step"_s, closure, {{u"step"_s, which}, {u"how"_s, u"phone"_s}}, role));
        };
        Record sign(u"sign/a"_s,
                    {{u"state"_s, u"blank"_s}, {u"name"_s, u"晋祠路屏"_s}, {u"pos"_s, QJsonArray{112.50, 37.83}}, {u"rows"_s, 2}});
        Record text(u"bulletin/b"_s, {{u"state"_s, u"approved"_s}, {u"medium"_s, u"radio"_s}, {u"about"_s, closure.subject()}});
        const QList<const Record *> all{&sign, &text};
        QCOMPARE(record(all, u"publish.signs"_s), u"closure.not_published"_s);
        QCOMPARE(record(all, u"publish.radio"_s), u"closure.not_published"_s); // approved is not read out
        QCOMPARE(record(all, u"publish.navigation"_s, Role::Liaison), u"closure.not_published"_s);
        text.set("state"_L1, u"published"_s);
        QCOMPARE(record(all, u"publish.radio"_s), QString());
        QCOMPARE(record(all, u"publish.navigation"_s), u"closure.not_published"_s);
        sign.set("state"_L1, u"showing"_s);
        QCOMPARE(record(all, u"publish.signs"_s), u"closure.not_published"_s); // of something else
        sign.set("about"_L1, closure.subject());
        QCOMPARE(record(all, u"publish.signs"_s), QString());
        sign.set("state"_L1, u"fault"_s); // none is left that could tell of it
        QCOMPARE(record(all, u"publish.signs"_s), QString());
    }

    void signsThatStillTellOfItAreNotWithdrawn()
    {
        const Record closure = closureOf(u"both"_s, u"reopening_asked"_s);
        Record sign(u"sign/a"_s, {{u"state"_s, u"showing"_s}, {u"name"_s, u"晋祠路屏"_s}, {u"about"_s, closure.subject()}});
        const QJsonObject given{{u"step"_s, u"reopen.signs_withdrawn"_s}, {u"how"_s, u"phone"_s}};
        const auto refused = among({&sign}, u"closure.step"_s, closure, given, Role::Liaison);
        QCOMPARE(code(refused), u"closure.signs_up"_s);
        QVERIFY(refused.error().text.contains(u"晋祠路屏"_s));
        QCOMPARE(code(take(u"sign.withdraw"_s, sign, {}, Role::Liaison)), u"field.missing"_s); // how is it known?
        const auto blank = take(u"sign.withdraw"_s, sign, {{u"gone"_s, u"seen"_s}}, Role::Liaison);
        QVERIFY(blank);
        sign = *blank;
        QCOMPARE(code(among({&sign}, u"closure.step"_s, closure, given, Role::Liaison)), QString());
        // Whoever confirmed that a text hung has not confirmed that it is gone.
        const Record hung(u"bulletin/b"_s, {{u"state"_s, u"published"_s}, {u"medium"_s, u"radio"_s}, {u"receiver"_s, u"电台小王"_s}});
        QCOMPARE(code(take(u"bulletin.withdraw"_s, hung, {}, Role::Liaison)), u"field.missing"_s);
        const auto gone = take(u"bulletin.withdraw"_s, hung, {{u"gone"_s, u"told"_s}}, Role::Liaison);
        QVERIFY(gone);
        QVERIFY(!gone->fields().contains(u"receiver"_s));
    }
};

QTEST_GUILESS_MAIN(TestPublishing)
#include "test_publishing.moc"
