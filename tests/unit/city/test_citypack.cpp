// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cityimport.h"
#include "citypack.h"
#include "onetest.h"
#include "packwriter.h"
#include "samplecity.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace wf;

class TestCityPack : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sampleCity();
    void sampleRepeats();
    void rightHandTraffic();
    void refusesDamage();
    void writesNothingWithoutRoads();
    void realExtract();

private:
    [[nodiscard]] static QString sampleFolder() { return QStringLiteral(WATCHFLOOR_SOURCE_DIR) + u"/resources/city/taiyuan"_s; }
    QTemporaryDir m_dir;
};

void TestCityPack::sampleCity()
{
    const auto draft = drawSampleCity(sampleFolder());
    QVERIFY2(draft, draft ? "" : qPrintable(draft.error().text));
    const QString file = m_dir.filePath(u"taiyuan.citypack"_s);
    const auto report = writePack(*draft, file);
    QVERIFY2(report, report ? "" : qPrintable(report.error().text));
    QVERIFY(report->strongShare > 0.95);
    const auto pack = CityPack::open(file);
    QVERIFY2(pack, pack ? "" : qPrintable(pack.error().text));
    QVERIFY(pack->isSchematic());
    QVERIFY(pack->attribution().contains("OpenStreetMap"_L1));
    QVERIFY(pack->bounds().contains(QPointF(112.5270, 37.8460)));
    QCOMPARE(pack->contentHash().size(), 64);
    QVERIFY(pack->isCalled({{u"zh"_s, u"太原"_s}}) && pack->isCalled({{u"en"_s, u"taiyuan"_s}}));
    QVERIFY(!pack->isCalled({{u"zh"_s, u"大同"_s}, {u"en"_s, u"Datong"_s}}) && !pack->isCalled({{u"zh"_s, QString()}}));
    QVERIFY(pack->roadNames().size() > 100);
    for (const QString &name : {u"滨河西路"_s, u"滨河东路"_s, u"迎泽大桥"_s, u"南内环桥"_s, u"南中环街"_s, u"建设北路"_s, u"东中环路"_s})
        QVERIFY2(std::ranges::contains(pack->roadNames(), name, &CityPack::RoadName::name), qPrintable(name));
    QVERIFY(std::ranges::contains(pack->places(), u"太原站"_s, &CityPack::Place::name));
    QVERIFY(std::ranges::contains(pack->places(), u"迎泽区"_s, &CityPack::Place::name));
    QCOMPARE(QDir(m_dir.path()).entryList(QDir::Files).size(), 1); // nothing temporary is left
}

void TestCityPack::sampleRepeats()
{
    const auto one = drawSampleCity(sampleFolder());
    const auto two = drawSampleCity(sampleFolder());
    QVERIFY(one && two);
    QVERIFY(writePack(*one, m_dir.filePath(u"1.citypack"_s)));
    QVERIFY(writePack(*two, m_dir.filePath(u"2.citypack"_s)));
    QCOMPARE(CityPack::open(m_dir.filePath(u"1.citypack"_s))->contentHash(),
             CityPack::open(m_dir.filePath(u"2.citypack"_s))->contentHash());
}

/// Of the two carriageways of a north–south road the southbound one is the western one.
void TestCityPack::rightHandTraffic()
{
    const auto draft = drawSampleCity(sampleFolder());
    QVERIFY(draft);
    for (const QString &name : {u"滨河西路"_s, u"滨河东路"_s, u"东中环路"_s}) {
        double west = 0, east = 0;
        for (const DraftWay &way : draft->ways) {
            if (way.name != name || !way.oneway)
                continue;
            for (qsizetype i = 1; i < way.line.size(); ++i) {
                const QPointF a = way.line[i - 1], b = way.line[i];
                if (std::abs(a.y() - 37.86) < 0.004)
                    (b.y() < a.y() ? west : east) = a.x();
            }
        }
        QVERIFY2(west > 112 && east > west && east - west < 0.001, qPrintable(name));
    }
}

void TestCityPack::refusesDamage()
{
    QCOMPARE(CityPack::open(m_dir.filePath(u"none.citypack"_s)).error().code, u"city.unreadable"_s);
    QFile text(m_dir.filePath(u"text.citypack"_s));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("not a pack at all");
    text.close();
    QCOMPARE(CityPack::open(text.fileName()).error().code, u"city.not_a_pack"_s);
    QFile whole(m_dir.filePath(u"taiyuan.citypack"_s));
    QVERIFY(whole.open(QIODevice::ReadOnly));
    QFile half(m_dir.filePath(u"half.citypack"_s));
    QVERIFY(half.open(QIODevice::WriteOnly));
    half.write(whole.read(whole.size() / 2));
    half.close();
    QVERIFY(!CityPack::open(half.fileName()));
}

void TestCityPack::writesNothingWithoutRoads()
{
    const QString file = m_dir.filePath(u"empty.citypack"_s);
    const auto report = writePack(CityDraft{}, file);
    QVERIFY(!report);
    QCOMPARE(report.error().code, u"city.no_roads"_s);
    QVERIFY(!QFile::exists(file));
    const auto draft = drawSampleCity(sampleFolder());
    QVERIFY(draft);
    QCOMPARE(writePack(*draft, m_dir.filePath(u"no/such/folder.citypack"_s)).error().code, u"city.write_failed"_s);
}

void TestCityPack::realExtract()
{
    const QString data = qEnvironmentVariable("WATCHFLOOR_SHARED_DATA");
    if (data.isEmpty())
        QSKIP("WATCHFLOOR_SHARED_DATA is not set: the real extract is not tried");
    const auto draft = importFiles({data + u"/city/taiyuan-lines.geojson"_s, data + u"/city/taiyuan-areas.geojson"_s});
    QVERIFY2(draft, draft ? "" : qPrintable(draft.error().text));
    const auto report = writePack(*draft, m_dir.filePath(u"real.citypack"_s));
    QVERIFY(report);
    QVERIFY(report->kilometres > 1300 && report->kilometres < 1500);
    QVERIFY(report->strongShare > 0.9);
    QVERIFY(report->areas > 1000);
}

WATCHFLOOR_TEST(TestCityPack)
#include "test_citypack.moc"
