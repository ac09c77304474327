// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "guardtools.h"
#include "onetest.h"
#include "water.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;
using namespace wf::test;

namespace {

constexpr qint64 now = 5'000'000;
constexpr qint64 minute = 60'000;

const QJsonObject decided{{u"authority"_s, u"duty_commander"_s}, {u"clause"_s, u"7.2"_s}};

} // namespace

/// Each decision about a closure keeps the water it was taken over; what it was when somebody asked is another thing.
class TestDecisionDepth : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nobodyHasDecidedWhatIsOnlyAskedFor()
    {
        const auto asked = at(asking(), 31, minute, u"closure.ask"_s, stretch(18), Role::Dispatcher);
        QVERIFY2(asked, asked ? "" : qPrintable(asked.error().text));
        QCOMPARE(asked->number("depthCm"_L1), 18.0);
        QVERIFY(!asked->fields().contains(u"decisionDepthCm"_s));
    }

    void whoConfirmsDecidesOverTheWaterOfThen()
    {
        Record closure = closureOf(u"southbound"_s, u"asked"_s);
        closure.set("cause"_L1, u"ponding"_s);
        closure.set("floodPoint"_L1, u"floodpoint/p"_s);
        closure.set("depthCm"_L1, 18);
        const auto confirmed = at(closure, 31.26, 2 * minute, u"closure.confirm"_s, decided, Role::Commander);
        QVERIFY2(confirmed, confirmed ? "" : qPrintable(confirmed.error().text));
        QCOMPARE(confirmed->number("decisionDepthCm"_L1), 31.3);
        QCOMPARE(confirmed->value("decisionDepthAt"_L1).toInteger(), now - 2 * minute);
        QCOMPARE(confirmed->number("depthCm"_L1), 18.0);
        // Nobody knew: no figure of before stands for it.
        closure.set("state"_L1, u"stopped"_s);
        closure.set("decisionDepthCm"_L1, 20);
        closure.set("decisionDepthAt"_L1, 1);
        const auto blind = at(closure, -1, 0, u"closure.confirm"_s, decided, Role::Commander);
        QVERIFY2(blind, blind ? "" : qPrintable(blind.error().text));
        QVERIFY(!blind->fields().contains(u"decisionDepthCm"_s) && !blind->fields().contains(u"decisionDepthAt"_s));
    }

    /// Whoever stops traffic decides too: by what is read there, else as it was said.
    void whoStopsTrafficDecides()
    {
        const auto read = at(asking(), 31, minute, u"closure.stop"_s, stretch(27), Role::Officer);
        QVERIFY2(read, read ? "" : qPrintable(read.error().text));
        QCOMPARE(read->number("decisionDepthCm"_L1), 31.0);
        QCOMPARE(read->value("decisionDepthAt"_L1).toInteger(), now - minute);
        for (const auto &[cm, age] : {std::pair(-1.0, qint64(0)), std::pair(12.0, 2 * readingHoldsMs)}) {
            const auto said = at(asking(), cm, age, u"closure.stop"_s, stretch(27), Role::Officer);
            QVERIFY2(said, said ? "" : qPrintable(said.error().text));
            QCOMPARE(said->number("decisionDepthCm"_L1), 27.0);
            QCOMPARE(said->value("decisionDepthAt"_L1).toInteger(), now);
        }
    }

    void whoReopensAndWhoTurnsDownDecidesToo()
    {
        const QJsonObject done{
            {u"reopen.drainage"_s, QJsonObject{}}, {u"reopen.officer"_s, QJsonObject{}}, {u"reopen.municipal"_s, QJsonObject{}}};
        Record closure = closureOf(u"southbound"_s, u"reopening_asked"_s);
        closure.set("cause"_L1, u"accident"_s);
        closure.set("floodPoint"_L1, u"floodpoint/p"_s);
        closure.set("decisionDepthCm"_L1, 31);
        closure.set("steps"_L1, done);
        QJsonObject given = decided;
        given.insert("permittedBy"_L1, u"deputy_chief"_s);
        given.insert("overrideReason"_L1, u"救护车通行"_s);
        const auto reopened = at(closure, 4, 0, u"closure.reopen"_s, given, Role::Commander);
        QVERIFY2(reopened, reopened ? "" : qPrintable(reopened.error().text));
        QCOMPARE(reopened->number("reopenedDepthCm"_L1), 4.0);
        QCOMPARE(reopened->value("reopenedDepthAt"_L1).toInteger(), now);
        QCOMPARE(reopened->number("decisionDepthCm"_L1), 31.0); // as it was when the road was closed
        closure.set("state"_L1, u"asked"_s);
        const auto rejected = at(closure, 6, 0, u"closure.reject"_s, {{u"reason"_s, u"误报"_s}}, Role::Commander);
        QVERIFY2(rejected, rejected ? "" : qPrintable(rejected.error().text));
        QCOMPARE(rejected->number("decisionDepthCm"_L1), 6.0);
    }

private:
    [[nodiscard]] static Record asking() { return Record(u"closure/1"_s); }
    [[nodiscard]] static QJsonObject stretch(double cm)
    {
        const Record closure = closureOf(u"southbound"_s);
        QJsonObject fields{{u"cause"_s, u"ponding"_s}, {u"floodPoint"_s, u"floodpoint/p"_s}, {u"depthCm"_s, cm}};
        for (const QString &field : {u"road"_s, u"direction"_s, u"from"_s, u"to"_s, u"line"_s})
            fields.insert(field, closure.fields().value(field));
        return fields;
    }
    /// A step while the water at the closure's point stands so high, read so long ago; below 0: nobody reads.
    [[nodiscard]] std::expected<Record, Refusal> at(const Record &before, double cm, qint64 age, const QString &verb,
                                                    const QJsonObject &given, Role role) const
    {
        StepContext context{before, given, {u"DY"_s, role, {}, {}}, now, {}};
        context.each
            = [this](const QString &kind) { return kind == "floodpoint"_L1 ? QList<const Record *>{&m_point} : QList<const Record *>(); };
        context.water = [cm, age](const Record &) {
            return WaterStand{.depthCm = cm, .readAt = cm < 0 ? 0 : now - age, .source = u"gauge"_s, .by = {}, .belowSince = 0};
        };
        return takeStep(verb, context);
    }

    Record m_point{u"floodpoint/p"_s, {{u"road"_s, u"滨河西路"_s}, {u"pos"_s, QJsonArray{112.50, 37.81}}}};
};

WATCHFLOOR_TEST(TestDecisionDepth)
#include "test_decisiondepth.moc"
