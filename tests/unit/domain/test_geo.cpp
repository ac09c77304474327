// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo.h"
#include "onetest.h"
#include "record.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace wf;
using namespace Qt::StringLiterals;

class TestGeo : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Driven the other way it is against; what lies across or aslant, and what winds, is not.
    void aLineRunsAgainstADirection()
    {
        const QPointF at(112.5, 37.8);
        const auto by = [&at](const QList<QPointF> &metres) {
            QList<QPointF> line;
            for (const QPointF &one : metres)
                line.append(movedBy(at, one));
            return line;
        };
        const QList<QPointF> south = by({{0, 0}, {20, -500}, {0, -1000}});
        QVERIFY(runsAgainst(south, u"northbound"_s));
        for (const QString &fits : {u"southbound"_s, u"eastbound"_s, u"westbound"_s, u"both"_s, QString()})
            QVERIFY2(!runsAgainst(south, fits), qPrintable(fits));
        const QList<QPointF> aslant = by({{0, 0}, {700, -700}});
        for (const auto &[direction, isAgainst] : {std::pair(u"eastbound"_s, false), std::pair(u"southbound"_s, false),
                                                   std::pair(u"northbound"_s, true), std::pair(u"westbound"_s, true)})
            QCOMPARE(runsAgainst(aslant, direction), isAgainst);
        QVERIFY(!runsAgainst(by({{0, 0}, {0, 800}, {300, 800}, {300, 500}}), u"northbound"_s)); // its longer part runs so
        for (const QList<QPointF> &none : {QList<QPointF>(), by({{0, 0}}), by({{0, 0}, {0, 0}})})
            QVERIFY(!runsAgainst(none, u"northbound"_s));
    }

    void pointsAndLinesOutOfJson()
    {
        QCOMPARE(pointOf(QJsonArray{112.5, 37.8}), QPointF(112.5, 37.8));
        for (const QJsonValue &none : {QJsonValue(), QJsonValue(u"here"_s), QJsonValue(QJsonArray()), QJsonValue(QJsonObject())})
            QCOMPARE(pointOf(none), QPointF());
        const QJsonArray line{QJsonArray{1, 2}, QJsonArray{3, 4}, QJsonArray{5, 7}};
        QCOMPARE(lineOf(line), (QList<QPointF>{{1, 2}, {3, 4}, {5, 7}}));
        QVERIFY(lineOf(QJsonValue()).isEmpty());
    }

    void theMiddleOfALine()
    {
        QCOMPARE(middleOf(QJsonArray{QJsonArray{1, 2}, QJsonArray{3, 4}, QJsonArray{5, 7}}), std::optional(QPointF(3, 4)));
        QCOMPARE(middleOf(QJsonArray{QJsonArray{1, 2}, QJsonArray{3, 4}}), std::optional(QPointF(3, 4)));
        QVERIFY(!middleOf(QJsonValue()));
        QVERIFY(!middleOf(QJsonArray()));
        QVERIFY(
            !middleOf(QJsonArray{QJsonArray{1, 2}, QJsonArray{112.5, u"north"_s}})); // no place, and not one in the Gulf of Guinea either
        QVERIFY(!middleOf(QJsonArray{u"here"_s}));
    }

    void whereARecordIsShown()
    {
        const QJsonArray line{QJsonArray{1, 2}, QJsonArray{3, 4}};
        QCOMPARE(Record(u"closure/1"_s, {{u"line"_s, line}}).place(), std::optional(QPointF(3, 4)));
        QCOMPARE(Record(u"closure/1"_s, {{u"line"_s, line}, {u"pos"_s, QJsonArray{9, 8}}}).place(), std::optional(QPointF(9, 8)));
        QVERIFY(!Record(u"closure/1"_s).place());
    }

    void metresThereAndBack()
    {
        const QPointF here(112.55, 37.87);
        const QPointF there = movedBy(here, {300, -400});
        const QPointF away = metresBetween(here, there);
        QVERIFY(std::abs(away.x() - 300) < 0.1 && std::abs(away.y() + 400) < 0.1);
        QVERIFY(std::abs(groundMetres(here, there) - 500) < 0.1);
        QVERIFY(std::abs(std::hypot(away.x(), away.y()) - groundMetres(here, there)) < 1e-9);
        QCOMPARE(metresBetween(there, here), -away);
        QVERIFY(std::abs(groundMetres({112, 37}, {112, 38}) - metresPerDegree) < 1e-6);
        QVERIFY(std::abs(metresPerDegree - 111'195.08) < 0.01);
    }

    void theLengthOfALine()
    {
        const QPointF first(112.5, 37.8);
        const QPointF second = movedBy(first, {1000, 0});
        const QPointF third = movedBy(second, {0, 1000});
        QVERIFY(std::abs(lengthMetres({first, second, third}) - 2000) < 0.01);
        QCOMPARE(lengthMetres({third, second, first}), lengthMetres({first, second, third})); // the same both ways
        QCOMPARE(lengthMetres({first}), 0.0);
        QCOMPARE(lengthMetres({}), 0.0);
    }

    void sides()
    {
        const QPointF here(112.5, 37.8);
        QCOMPARE(sideOf(movedBy(here, {0, 50}), here), Side::North);
        QCOMPARE(sideOf(movedBy(here, {0, -50}), here), Side::South);
        QCOMPARE(sideOf(movedBy(here, {50, 40}), here), Side::East);
        QCOMPARE(sideOf(movedBy(here, {-50, 40}), here), Side::West);
    }
};

WATCHFLOOR_TEST(TestGeo)
#include "test_geo.moc"
