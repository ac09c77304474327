// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "guardtools.h"
#include "onetest.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

const QList<Role> allRoles{Role::Commander, Role::Dispatcher, Role::Brigade, Role::Liaison, Role::Officer,
                           Role::Control,   Role::Evaluator,  Role::Wall,    Role::System};

} // namespace

/// What takes something back is offered where there is something to take back, and nowhere else.
class TestTakingBack : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void itIsOfferedWhereSomethingWasSaid_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QJsonObject>("said");
        QTest::addColumn<QJsonObject>("blank");
        QTest::addRow("dry") << u"closure.unsay_dry"_s << QJsonObject{{"dry"_L1, u"辅路无积水"_s}} << QJsonObject{{"dry"_L1, u" "_s}};
        QTest::addRow("a step") << u"closure.undo_step"_s
                                << QJsonObject{{"steps"_L1, QJsonObject{{"scene.cordon"_L1, QJsonObject{{"at"_L1, 1}}}}}}
                                << QJsonObject{{"steps"_L1, QJsonObject()}};
        QTest::addRow("half a cordon") << u"closure.undo_step"_s
                                       << QJsonObject{{"cordon"_L1, QJsonObject{{"from"_L1, QJsonObject{{"at"_L1, 1}}}}}}
                                       << QJsonObject{{"cordon"_L1, QJsonObject()}};
        QTest::addRow("a doubt") << u"floodpoint.trust"_s << QJsonObject{{"doubtful"_L1, u"冻结"_s}}
                                 << QJsonObject{{"doubtful"_L1, QString()}};
        QTest::addRow("an order") << u"order.tell_cancel"_s << QJsonObject{{"untold"_L1, true}} << QJsonObject{{"untold"_L1, false}};
        QTest::addRow("equipment") << u"resource.release"_s << QJsonObject{{"committed"_L1, QJsonObject{{"closure/1"_L1, 2}}}}
                                   << QJsonObject{{"committed"_L1, QJsonObject()}};
    }
    void itIsOfferedWhereSomethingWasSaid()
    {
        QFETCH(QString, verb);
        QFETCH(QJsonObject, said);
        QFETCH(QJsonObject, blank);
        const Verb *back = findVerb(verb);
        QVERIFY(back && back->hasMatter);
        QStringList states = back->from;
        if (states.isEmpty())
            states.append(u"normal"_s);
        int offered = 0;
        for (const QString &state : std::as_const(states)) {
            for (const Role role : allRoles) {
                const auto isOffered = [&](QJsonObject fields) {
                    fields.insert("state"_L1, state);
                    return verbsFor(Record(back->kind + u"/1"_s, fields), role).contains(back);
                };
                QVERIFY(!isOffered({}) && !isOffered(blank));
                QCOMPARE(isOffered(said), back->roles.testFlag(role));
                offered += isOffered(said) ? 1 : 0;
            }
        }
        QVERIFY(offered > 0);
    }

    /// Asked for all the same, it is refused and says why.
    void itsGuardSaysSo()
    {
        const auto refused = take(u"closure.unsay_dry"_s, closureIn(u"in_force"_s), {{u"dryOver"_s, u"水涨"_s}}, Role::Commander);
        QCOMPARE(code(refused), u"closure.not_dry"_s);
    }
};

WATCHFLOOR_TEST(TestTakingBack)
#include "test_takingback.moc"
