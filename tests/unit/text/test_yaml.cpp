// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "yamlslips.h"
#include "yamltree.h"

#include <QDir>
#include <QTest>

using namespace wf;
using namespace Qt::StringLiterals;

namespace {

const QByteArray sound = "format: x/1\nlist:\n  - key: i1\n    at: 5\n    text: {zh: 二坝桥：开始积水, en: \"a\\tb：c\"}\n    note: |\n    "
                         "  at：5\n      \ttab\n";

/// "4:7 …" of the first fault; empty where there is none.
QString first(const QByteArray &bytes)
{
    const auto read = parseYaml(bytes, u"f.yaml"_s);
    if (read)
        return {};
    const Fault &fault = read.error().first();
    return u"%1:%2 %3"_s.arg(fault.line).arg(fault.column).arg(fault.text);
}

QByteArray with(const char *before, const QByteArray &after) { return QByteArray(sound).replace(before, after); }

} // namespace

/// YAML from other editors, other systems and tired hands.
class TestYaml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isSound()
    {
        QCOMPARE(first(sound), QString());
        QCOMPARE(first("\xEF\xBB\xBF" + QByteArray(sound).replace('\n', "\r\n")), QString());
        QCOMPARE(first("%YAML 1.1\n---\n" + sound + "...\n"), QString());
        QCOMPARE(parseYaml("a: 010\nb: NO\nc: on\n", {})->find(u"a")->number(), std::optional(10.0));
        QCOMPARE(parseYaml("a: 010\nb: NO\nc: on\n", {})->find(u"c")->json(), QJsonValue(u"on"_s));
        QVERIFY(!parseYaml("a: .inf\nb: 0x10\n", {})->find(u"a")->number());
        QVERIFY(!parseYaml("a: .inf\nb: 0x10\n", {})->find(u"b")->number());
    }

    /// What the program brings along has none.
    void noneInOurOwn()
    {
        int files = 0;
        for (const QString &folder : {u"drills"_s, u"plans"_s, u"signs"_s}) {
            const QDir dir(QStringLiteral(WATCHFLOOR_SOURCE_DIR "/resources/") + folder);
            for (const QFileInfo &info : dir.entryInfoList({u"*.yaml"_s}, QDir::Files)) {
                QFile file(info.filePath());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString fault = first(file.readAll());
                QVERIFY2(fault.isEmpty(), qPrintable(info.fileName() + u' ' + fault));
                ++files;
            }
        }
        QVERIFY(files >= 3);
    }

    void slips_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &bytes, const QString &says) { QTest::newRow(name) << bytes << says; };
        row("full-width colon", with("    at: 5", u"    at：5"_s.toUtf8()), u"4:7 A full-width colon"_s);
        row("ideographic spaces", with("    at: 5", u"　　at: 5"_s.toUtf8()), u"4:1 The space here is not a plain one (U+3000)"_s);
        row("no-break space", with("at: 5", u"at:\u00A05"_s.toUtf8()), u"4:8 The space here is not a plain one (U+00A0)"_s);
        row("tab", with("    at: 5", "\tat: 5"), u"4:1 A tab stands"_s);
        row("merge key", "a: &b {c: 1}\nd: {<<: *b}\n", u"2:5 "_s);
        row("two documents", sound + "---\n" + sound, u"9:1 A second document"_s);
        row("a bracket alone", "]\n", u"1:1 Not valid YAML"_s);
        row("many brackets alone", QByteArray(5000, ']'), u"1:1 Not valid YAML"_s);
        row("a comma alone", QByteArray(",\na: 1\n"), u"1:1 "_s);
        row("a comma behind a byte of nothing", QByteArray("\0,\0\0]]\n", 7), u"belongs to nothing"_s); // yaml-cpp alone never ends here
        row("a document after the end of one", "a: 1\n...\nb: 2\n", u"3:1 What stands here belongs to nothing"_s);
        row("GBK", "a: 1\nb: \xB6\xFE\xB0\xD3\xC7\xC5\n", u"2:4 The file is not UTF-8 text but GBK"_s);
        row("UTF-16",
            QByteArray("\xFF\xFE"
                       "a\0:\0",
                       6),
            u"1:1 The file is not UTF-8 text but UTF-16"_s);
        row("a loop of aliases", "a: &s\n  - *s\n", u"too large or nested"_s);
        row("cut", "a: {b: c", u"Not valid YAML"_s);
        row("large", QByteArray(maxYamlBytes + 1, ' '), u"larger than 8 MB"_s);
    }
    void slips()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const QString told = first(bytes);
        QVERIFY2(!told.isEmpty() && told.contains(says), qPrintable(told));
    }

    void mergeKeysAreNamed() { QVERIFY(first("a: &b {c: 1}\nd: {<<: *b}\n").contains(u"merge keys (<<) are not read"_s)); }

    /// A file without a slip has none wherever quotes, brackets, comments and block texts hold what would be one.
    void notInTexts()
    {
        for (const QString &text :
             {u"a: 'x\n  b：1\n\tc'\n"_s, u"a: \"b：1\"\n"_s, u"# b：1\na: 1\n"_s, u"a: >-\n  b：1\n  c\nd: 1\n"_s, u"a: [1,\n\t2]\n"_s,
              u"- |\n  b：1\n- 2\n"_s, u"a: 二坝桥：积水\n"_s, u"a: it's b\nc: don't\n"_s, u"a: {b: x, # \"\n  c: 2}\nd: 1\n"_s})
            QVERIFY2(yamlSlips(text, {}).isEmpty(), qPrintable(text));
        QCOMPARE(yamlSlips(u"a: >-\n  x\nb：1\n", {}).size(), 1);
        QCOMPARE(yamlSlips(u"a: \"x\n  y\"\nb：1\n", {}).first().line, 3);
        QVERIFY(yamlSlips(QString(u"b：1\n"_s).repeated(1000), {}).size() <= 20);
    }

    void values()
    {
        QVERIFY(valueSlip(u"“2026-08-05 07:00”"_s).contains(u"curly"_s));
        QVERIFY(valueSlip(u"0x10"_s).contains(u"decimal"_s));
        QVERIFY(valueSlip(u"1:30"_s).contains(u"90"_s));
        QVERIFY(valueSlip(u"１０"_s).contains(u"full-width"_s));
        QVERIFY(valueSlip(u"soon"_s).isEmpty());
    }
};

WATCHFLOOR_TEST(TestYaml)
#include "test_yaml.moc"
