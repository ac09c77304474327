// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "responselevel.h"

#include <QTest>

using namespace wf;
using namespace Qt::StringLiterals;

namespace {

Record response(const QString &id, int level, qint64 at = 0, const QString &state = u"active"_s, const QString &scheme = u"police"_s)
{
    return Record(u"response/"_s + id,
                  {{u"state"_s, state}, {u"scheme"_s, scheme}, {u"level"_s, level}, {u"times"_s, QJsonObject{{u"active"_s, at}}}});
}

} // namespace

class TestResponseLevel : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theGravestOfTwoInBothOrders()
    {
        const Record second = response(u"a"_s, 2);
        const Record third = response(u"b"_s, 3);
        for (const auto &both : {QList{&second, &third}, QList{&third, &second}}) {
            QCOMPARE(responseLevel(both), 2);
            QCOMPARE(gravestResponse(both), &second);
        }
    }

    void ofEquallyGraveOnesTheFirstActivated()
    {
        const Record later = response(u"a"_s, 2, 20);
        const Record earlier = response(u"b"_s, 2, 10);
        for (const auto &both : {QList{&later, &earlier}, QList{&earlier, &later}})
            QCOMPARE(gravestResponse(both), &earlier);
    }

    void onlyOurOwnThatAreActive()
    {
        const Record proposed = response(u"a"_s, 1, 0, u"proposed"_s);
        const Record ended = response(u"b"_s, 1, 0, u"ended"_s);
        const Record city = response(u"c"_s, 1, 0, u"active"_s, u"city"_s);
        const QList<const Record *> none{&proposed, &ended, &city};
        QCOMPARE(responseLevel(none), lightestLevel);
        QVERIFY(!gravestResponse(none));
        QCOMPARE(gravestResponse(none, "city"_L1), &city);
        QCOMPARE(responseLevel({}), lightestLevel);
    }

    void aLevelThatIsNoneIsHeldWithinThem()
    {
        QCOMPARE(levelOf(response(u"a"_s, 0)), 1);
        QCOMPARE(levelOf(response(u"a"_s, 9)), 4);
        QCOMPARE(levelOf(Record(u"response/a"_s)), lightestLevel);
    }
};

WATCHFLOOR_TEST(TestResponseLevel)
#include "test_responselevel.moc"
