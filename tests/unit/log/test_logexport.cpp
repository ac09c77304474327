// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logtools.h"
#include "onetest.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace wf;
using namespace wf::test;

/// A log as lines for others to read.
class TestLogExport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir.emplace(); }

    void exportsAndMarksADrill()
    {
        {
            LogStore store = open();
            QVERIFY(store.setMeta(u"kind"_s, u"drill"_s).has_value());
            QVERIFY(store.append({draft(u"incident/1"_s, 1), draft(u"incident/1"_s, 2, {"@0"})}).has_value());
        }
        QBuffer lines;
        QVERIFY(lines.open(QIODevice::WriteOnly));
        QCOMPARE(exportLog(file(), lines, ExportFormat::JsonLines).value(), 2);
        const QList<QByteArray> rows = lines.data().trimmed().split('\n');
        QCOMPARE(rows.size(), 2);
        const QJsonObject row = QJsonDocument::fromJson(rows.at(1)).object();
        QCOMPARE(row.value("mark"_L1).toString(), u"演练"_s);
        QCOMPARE(row.value("record"_L1)["n"_L1].toInt(), 2);
        QVERIFY(row.value("at_beijing"_L1).toString().endsWith("+08:00"_L1));
        QBuffer table;
        QVERIFY(table.open(QIODevice::WriteOnly));
        QCOMPARE(exportLog(file(), table, ExportFormat::Csv).value(), 2);
        QCOMPARE(table.data().count("演练"), 2);
        QCOMPARE(table.data().count("\r\n"), 3);
        QVERIFY(table.data().contains("\"{\"\"n\"\":2"));
    }

    /// What somebody else wrote is opened in a spreadsheet.
    void exportsNoFormulas()
    {
        {
            LogStore store = open();
            for (const QString &seat : {u"=1+1"_s, u"+8"_s, u"-8"_s, u"@SUM(A1)"_s, u"\t=2"_s, u"＝3"_s, u" \u200b=4"_s})
                QVERIFY(store.append({draft(u"incident/1"_s, 1, {}, seat)}).has_value());
        }
        QBuffer table;
        QVERIFY(table.open(QIODevice::WriteOnly));
        QCOMPARE(exportLog(file(), table, ExportFormat::Csv).value(), 7);
        const QStringList lines = QString::fromUtf8(table.data()).split(u"\r\n"_s);
        for (qsizetype i = 1; i <= 7; ++i)
            QVERIFY2(lines.at(i).section(u"\",\""_s, 2, 2).startsWith(u'\''), qPrintable(lines.at(i)));
    }

private:
    QString file() const { return m_dir->filePath(u"test.wflog"_s); }
    LogStore open() const { return test::openLog(file()); }

    std::optional<QTemporaryDir> m_dir;
};

WATCHFLOOR_TEST(TestLogExport)
#include "test_logexport.moc"
