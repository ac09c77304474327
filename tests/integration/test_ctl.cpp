// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../unit/log/logtools.h"
#include "ctltools.h"

using namespace Qt::StringLiterals;
using namespace wf::test;

namespace {

/// Rows of quoted fields, as RFC 4180 has them.
QList<QStringList> readCsv(const QString &text)
{
    QList<QStringList> rows{QStringList{QString()}};
    bool quoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c == u'"' && quoted && i + 1 < text.size() && text.at(i + 1) == u'"')
            rows.last().last() += text.at(++i);
        else if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            rows.last().append(QString());
        else if (c == u'\n' && !quoted)
            rows.append(QStringList{QString()});
        else if (c != u'\r' || quoted)
            rows.last().last() += c;
    }
    rows.removeLast(); // after the last line's end
    return rows;
}

} // namespace

/// How it is used, its logs and its maps.
class TestCtl : public CtlTest {
    Q_OBJECT

private Q_SLOTS:
    void tellsHowItIsUsed()
    {
        QCOMPARE(ctl({}).code, 2);
        QCOMPARE(ctl({u"sing"_s}).code, 2);
        QCOMPARE(ctl({u"log"_s, u"verify"_s}).code, 2);
        QCOMPARE(ctl({u"log"_s, u"export"_s, path(u"small.wflog"_s), u"--format"_s, u"xls"_s}).code, 2);
        QCOMPARE(ctl({u"drill"_s, u"run"_s, m_small, u"--seed"_s, u"one"_s}).code, 2);
        QCOMPARE(ctl({u"city"_s, u"build"_s}).code, 2);
        const Answer help = ctl({u"--help"_s});
        QCOMPARE(help.code, 0);
        for (const QString &word : {u"city build"_s, u"log verify"_s, u"log copy"_s, u"log backup"_s, u"log restore"_s, u"log export"_s,
                                    u"log find"_s, u"log forget"_s, u"drill check"_s, u"drill run"_s})
            QVERIFY2(help.out.contains(word), qPrintable(word));
        QVERIFY(ctl({u"--language"_s, u"zh_CN"_s, u"--help"_s}).out.contains(u"用法"));
    }

    void verifiesACleanLog()
    {
        const Answer clean = ctl({u"log"_s, u"verify"_s, path(u"small.wflog"_s)});
        QCOMPARE(clean.code, 0);
        QVERIFY2(clean.out.contains("is sound"_L1), qPrintable(clean.out));
        QVERIFY(clean.err.isEmpty());
    }

    void namesATamperedEvent_data()
    {
        QTest::addColumn<bool>("last");
        QTest::newRow("in the middle") << false;
        QTest::newRow("the last") << true;
    }

    void namesATamperedEvent()
    {
        QFETCH(bool, last);
        const QList<QJsonObject> events = exported(path(u"small.wflog"_s));
        QVERIFY(events.size() > 20);
        const QJsonObject event = last ? events.last() : events.at(events.size() / 2);
        const QString seq = QString::number(event.value("seq"_L1).toInteger());
        const QString file = path(last ? u"last.wflog"_s : u"middle.wflog"_s);
        QVERIFY(QFile::copy(path(u"small.wflog"_s), file));
        QVERIFY(wf::test::tamper(file, "UPDATE events SET at = at + 60000 WHERE seq = " + seq.toUtf8()));
        const Answer answer = ctl({u"log"_s, u"verify"_s, file});
        QCOMPARE(answer.code, 1);
        const QString said = answer.out + answer.err;
        QVERIFY2(said.contains(u"Event %1 ("_s.arg(seq)), qPrintable(said));
        QVERIFY2(said.contains(event.value("id"_L1).toString()), qPrintable(said));
    }

    void refusesWhatIsNoLog()
    {
        const Answer text = ctl({u"log"_s, u"verify"_s, m_small});
        QCOMPARE(text.code, 1);
        QVERIFY2(text.err.contains("small.yaml"_L1), qPrintable(text.err));
        const Answer none = ctl({u"log"_s, u"export"_s, path(u"none.wflog"_s), u"--format"_s, u"csv"_s});
        QCOMPARE(none.code, 1);
        QVERIFY2(none.err.contains("none.wflog"_L1), qPrintable(none.err));
        QVERIFY(!QFile::exists(path(u"none.wflog"_s)));
    }

    void findsRecords()
    {
        const Answer all = ctl({u"log"_s, u"find"_s, path(u"small.wflog"_s), u" "_s, u"--kind"_s, u"order"_s});
        QCOMPARE(all.code, 0);
        const QStringList lines = all.out.split(u'\n', Qt::SkipEmptyParts);
        QVERIFY2(!lines.isEmpty() && lines.constFirst().contains("\torder/"_L1), qPrintable(all.out + all.err));
        const QString number = lines.constFirst().section(u'\t', 1, 1);
        QVERIFY(!number.isEmpty());
        QVERIFY(ctl({u"log"_s, u"find"_s, path(u"small.wflog"_s), number}).out.contains(lines.constFirst()));
        const Answer none = ctl({u"log"_s, u"find"_s, path(u"small.wflog"_s), u"不存在之处"_s});
        QCOMPARE(none.code, 0);
        QVERIFY(none.out.isEmpty() && none.err.contains(u"不存在之处"_s));
        QCOMPARE(ctl({u"log"_s, u"find"_s, path(u"small.wflog"_s)}).code, 2);
        QCOMPARE(ctl({u"log"_s, u"find"_s, path(u"small.wflog"_s), u"x"_s, u"--limit"_s, u"none"_s}).code, 2);
    }

    void copiesALogWhole()
    {
        const QString copy = path(u"stick.wflog"_s);
        const Answer done = ctl({u"log"_s, u"copy"_s, path(u"small.wflog"_s), copy});
        QVERIFY2(done.code == 0, qPrintable(done.err));
        QCOMPARE(exported(copy), exported(path(u"small.wflog"_s)));
        QCOMPARE(ctl({u"log"_s, u"copy"_s, path(u"small.wflog"_s), copy}).code, 1);
        QCOMPARE(ctl({u"log"_s, u"copy"_s, path(u"small.wflog"_s)}).code, 2);
    }

    void exportsTheLog()
    {
        const QList<QJsonObject> events = exported(path(u"small.wflog"_s));
        QCOMPARE(events.first().value("verb"_L1).toString(), u"exercise.begin"_s);
        QCOMPARE(events.last().value("verb"_L1).toString(), u"exercise.end"_s);
        const QString file = path(u"small.csv"_s);
        const Answer csv = ctl({u"log"_s, u"export"_s, path(u"small.wflog"_s), u"--format"_s, u"csv"_s, u"-o"_s, file});
        QCOMPARE(csv.code, 0);
        const QByteArray bytes = contents(file);
        QVERIFY(bytes.startsWith("\xef\xbb\xbf"));
        const QList<QStringList> rows = readCsv(QString::fromUtf8(bytes.sliced(3)));
        QCOMPARE(rows.size(), events.size() + 1);
        const qsizetype id = rows.first().indexOf(u"id"_s);
        const qsizetype record = rows.first().indexOf(u"record"_s);
        QVERIFY(id >= 0 && record >= 0);
        for (qsizetype i = 0; i < events.size(); ++i) {
            const QStringList &row = rows.at(i + 1);
            QCOMPARE(row.size(), rows.first().size());
            QCOMPARE(row.at(id), events.at(i).value("id"_L1).toString());
            QCOMPARE(QJsonDocument::fromJson(row.at(record).toUtf8()).object(), events.at(i).value("record"_L1).toObject());
            QCOMPARE(events.at(i).value("mark"_L1).toString(), u"演练"_s);
        }
    }

    void erasesPersonalData()
    {
        const QString file = path(u"personal.wflog"_s);
        {
            auto store = wf::LogStore::open(file, wf::LogStore::Access::ReadWrite);
            QVERIFY(store.has_value());
            for (int n = 1; n <= 3; ++n) {
                wf::Draft call = wf::test::draft(u"call/%1"_s.arg(n), n);
                call.record = R"({"person":"张建国","phone":"1391234567%1"})";
                call.record.replace("%1", QByteArray::number(n));
                QVERIFY(store->append({call}).has_value());
            }
        }
        const QStringList command{u"log"_s, u"forget"_s, file};
        QCOMPARE(ctl(command).code, 2);
        QCOMPARE(ctl(command + QStringList{u"--before"_s, u"yesterday"_s}).code, 2);
        QCOMPARE(ctl(command + QStringList{u"--subject"_s, u"call"_s}).code, 2);
        QCOMPARE(ctl(command + QStringList{u"--subject"_s, u"call/1"_s, u"--text"_s, u"x"_s}).code, 2);
        QVERIFY(contents(file).contains("13912345672"));
        QVERIFY(!ctl({u"log"_s, u"export"_s, file, u"--format"_s, u"csv"_s}).bytes.contains("13912345672"));
        QVERIFY(ctl({u"log"_s, u"export"_s, file, u"--format"_s, u"csv"_s, u"--personal"_s}).bytes.contains("13912345672"));
        const Answer one = ctl(command + QStringList{u"--text"_s, u"13912345672"_s});
        QCOMPARE(one.code, 0);
        QVERIFY2(one.out.contains("1 personal texts erased; 1 events of 1 records"_L1), qPrintable(one.out));
        QVERIFY(!contents(file).contains("13912345672"));
        const Answer record = ctl(command + QStringList{u"--subject"_s, u"call/1"_s});
        QVERIFY2(record.out.contains("2 personal texts erased; 3 events of 3 records"_L1), qPrintable(record.out));
        QVERIFY(!contents(file).contains("张建国"));
        QCOMPARE(ctl(command + QStringList{u"--before"_s, u"2026-07-01"_s}).out.section(u' ', 0, 0), u"0"_s);
        QVERIFY(contents(file).contains("13912345673"));
        QCOMPARE(ctl(command + QStringList{u"--before"_s, u"2026-12-31T08:00:00+08:00"_s}).out.section(u' ', 0, 0), u"1"_s);
        QVERIFY(!contents(file).contains("13912345673"));
        const Answer check = ctl({u"log"_s, u"verify"_s, file});
        QVERIFY2(check.code == 0, qPrintable(check.out + check.err));
        QVERIFY2(ctl({u"log"_s, u"export"_s, file, u"--format"_s, u"jsonl"_s, u"--personal"_s}).out.contains("erased"_L1), "reads so");
        QCOMPARE(ctl({u"log"_s, u"forget"_s, path(u"none.wflog"_s), u"--text"_s, u"x"_s}).code, 1);
        QVERIFY(!QFile::exists(path(u"none.wflog"_s)));
    }

    void namesThePlaceInABrokenMap_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("place");
        QTest::newRow("cut") << QByteArray("{\"type\":\n\"Feat") << u"broken.geojson, line 2"_s;
        QTest::newRow("outside the world") << QByteArray(
            R"({"type":"FeatureCollection","features":[{"properties":{"osm_id":"42","highway":"primary"},"geometry":{"type":"LineString","coordinates":[[112.5,37.8],[37.8,112.5]]}}]})")
                                           << u"way 42"_s;
    }

    void namesThePlaceInABrokenMap()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, place);
        QFile file(path(u"broken.geojson"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const Answer answer = ctl({u"city"_s, u"build"_s, u"--osm"_s, file.fileName(), u"-o"_s, path(u"broken.citypack"_s)});
        QCOMPARE(answer.code, 1);
        QVERIFY2(answer.err.contains(place), qPrintable(answer.err));
        QVERIFY2(answer.err.contains(file.fileName()), qPrintable(answer.err));
        QVERIFY(!QFile::exists(path(u"broken.citypack"_s)));
    }
};

QTEST_GUILESS_MAIN(TestCtl)
#include "test_ctl.moc"
