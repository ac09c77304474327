// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "signtemplates.h"
#include "signtext.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wf;

namespace {

SignTemplates bundled()
{
    auto loaded = SignTemplates::load(QStringLiteral(WATCHFLOOR_SOURCE_DIR "/resources/signs/templates.yaml"));
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().constFirst().text));
    return *loaded;
}

SignMessage binheWest()
{
    return {.cause = u"ponding"_s,
            .place = u"middle"_s,
            .state = u"closed"_s,
            .road = u"滨河西路"_s,
            .direction = u"southbound"_s,
            .from = u"迎泽大桥"_s,
            .to = u"南内环桥"_s,
            .detour = {u"迎泽西大街"_s, u"晋祠路"_s},
            .km = std::nullopt,
            .depthCm = std::nullopt};
}

QByteArray file(const QByteArray &rest) { return "format: watchfloor-signs/1\ncauses: {ponding: {zh: 积水, en: water}}\n" + rest; }

} // namespace

class TestSignTemplates : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void choosesTheLongestThatFits_data();
    void choosesTheLongestThatFits();
    void everyStateHasAText();
    void neverCutsAWord();
    void refusesInWords();
    void shortNamesOnlyWhereDocumented();
    void packsPhrases();
    void previewIsWhatTheSignShows();
    void closureSaysItsState();
    void faultsNameTheirPlace_data();
    void faultsNameTheirPlace();
};

void TestSignTemplates::choosesTheLongestThatFits_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<int>("rows");
    QTest::addColumn<int>("cols");
    QTest::addColumn<QStringList>("lines");
    QTest::newRow("4 rows") << u"middle"_s << 4 << 12
                            << QStringList{u"滨河西路南行积水"_s, u"迎泽大桥至南内环桥"_s, u"临时交通管制"_s,
                                           u"请绕行迎泽西大街、晋祠路"_s};
    QTest::newRow("3×12") << u"middle"_s << 3 << 12 << QStringList{u"滨河西路南行积水"_s, u"临时交通管制"_s, u"请绕行迎泽西大街、晋祠路"_s};
    QTest::newRow("3×10") << u"middle"_s << 3 << 10 << QStringList{u"滨河西路南行积水"_s, u"临时交通管制"_s, u"请绕行迎泽西大街"_s};
    QTest::newRow("2×8") << u"middle"_s << 2 << 8 << QStringList{u"滨河西路南行管制"_s, u"请绕行迎泽西大街"_s};
    QTest::newRow("2×6") << u"middle"_s << 2 << 6 << QStringList{u"滨河西路管制"_s, u"请绕行"_s};
    QTest::newRow("2×4") << u"middle"_s << 2 << 4 << QStringList{u"前方管制"_s, u"请绕行"_s};
    QTest::newRow("one row") << u"closure"_s << 1 << 14 << QStringList{u"前方积水 临时交通管制 请绕行"_s};
    QTest::newRow("far") << u"far"_s << 3 << 12
                         << QStringList{u"滨河西路迎泽大桥以南积水"_s, u"南行临时交通管制"_s, u"请提前改走迎泽西大街"_s};
    QTest::newRow("at it") << u"closure"_s << 4 << 12
                           << QStringList{u"前方积水"_s, u"临时交通管制"_s, u"请在此驶离"_s, u"绕行迎泽西大街、晋祠路"_s};
}

void TestSignTemplates::choosesTheLongestThatFits()
{
    QFETCH(QString, place);
    QFETCH(int, rows);
    QFETCH(int, cols);
    QFETCH(QStringList, lines);
    SignMessage message = binheWest();
    message.place = place;
    const auto text = bundled().text(message, rows, cols);
    QVERIFY(text);
    QCOMPARE(text->lines, lines);
    QVERIFY(!text->abbreviated);
    QVERIFY(!text->meaning.en.contains(u'{'));
}

void TestSignTemplates::everyStateHasAText()
{
    const SignTemplates templates = bundled();
    for (const QString &cause : {u"ponding"_s, u"accident"_s, u"works"_s, u"event"_s, u"other"_s}) {
        for (const QString &place : {u"closure"_s, u"middle"_s, u"far"_s}) {
            for (const QString &state : {u"slow"_s, u"deep"_s, u"closed"_s, u"one_lane"_s, u"reopening"_s, u"some_lanes"_s}) {
                SignMessage message = binheWest();
                message.cause = cause;
                message.place = place;
                message.state = state;
                const auto known = templates.text(message, 3, 12);
                QVERIFY2(known, qPrintable(cause + place + state));
                // Also where next to nothing is known, on the smallest sign that makes sense.
                const auto unknown = templates.text({.cause = cause, .place = place, .state = state}, 2, 6);
                QVERIFY2(unknown, qPrintable(cause + place + state));
            }
        }
    }
    SignMessage drill = binheWest();
    drill.drill = true;
    const auto text = templates.text(drill, 3, 12);
    QVERIFY(text);
    QVERIFY(text->lines.join(u'\n').contains(u"（演练）"_s));
    QVERIFY(text->meaning.en.endsWith(u" (Exercise)"_s));
    QVERIFY(!text->abbreviated);
}

void TestSignTemplates::neverCutsAWord()
{
    const SignTemplates templates = bundled();
    QRandomGenerator random(20260724);
    const QStringList names{
        u"滨河西路"_s, u"南内环西街"_s, u"虎峪河快速路"_s, u"G108"_s, u"迎泽大桥"_s, u""_s, u"长风西街高架桥西向东匝道"_s};
    const auto any = [&](const QStringList &of) { return of.at(random.bounded(int(of.size()))); };
    for (int i = 0; i < 3000; ++i) {
        SignMessage message{.cause = any({u"ponding"_s, u"accident"_s, u"works"_s, u"event"_s, u"other"_s}),
                            .place = any({u"closure"_s, u"middle"_s, u"far"_s}),
                            .state = any({u"slow"_s, u"deep"_s, u"closed"_s, u"one_lane"_s, u"reopening"_s}),
                            .road = any(names),
                            .direction = any({u"both"_s, u"southbound"_s, u"eastbound"_s, QString()}),
                            .from = any(names),
                            .to = any(names),
                            .detour = {},
                            .km = std::nullopt,
                            .depthCm = std::nullopt,
                            .drill = random.bounded(2) == 1};
        for (int road = random.bounded(3); road > 0; --road)
            message.detour.append(any(names.mid(0, 5)));
        if (random.bounded(2))
            message.km = random.bounded(200) / 10.0;
        if (random.bounded(2))
            message.depthCm = random.bounded(150);
        const int rows = 1 + random.bounded(4);
        const int cols = 1 + random.bounded(16);
        const auto text = templates.text(message, rows, cols);
        if (!text) {
            QVERIFY(text.error().code == u"sign.nothing_fits"_s);
            QVERIFY2(cols < 14, qPrintable(text.error().text));
            continue;
        }
        QVERIFY(!signFits(text->lines, rows, cols));
        QVERIFY(!text->lines.join(QString()).contains(u'{'));
        // Without the rows it is exactly what the template says, word for word.
        QString whole = text->meaning.zh;
        QString shown = text->lines.join(QString());
        QCOMPARE(shown.remove(u' '), whole.remove(u'，').remove(u' '));
    }
}

void TestSignTemplates::refusesInWords()
{
    const auto tooSmall = bundled().text(binheWest(), 1, 3);
    QVERIFY(!tooSmall);
    QCOMPARE(tooSmall.error().code, u"sign.nothing_fits"_s);
    QVERIFY(tooSmall.error().text.contains(u"前方管制 / 请绕行"_s));
    const auto unknown = bundled().text({.cause = u"ponding"_s, .place = u"far"_s, .state = u"dancing"_s}, 3, 12);
    QVERIFY(!unknown);
    QCOMPARE(unknown.error().code, u"sign.no_template"_s);
}

void TestSignTemplates::shortNamesOnlyWhereDocumented()
{
    const auto loaded = SignTemplates::read(file("abbreviations: [{name: 虎峪河快速路, short: 虎峪河, source: 测试}]\n"
                                                 "templates:\n  - {state: closed, variants: [{zh: [\"{road}管制\"], en: \"{road}\"}]}\n"),
                                            u"t.yaml"_s);
    QVERIFY(loaded);
    SignMessage message{.cause = u"ponding"_s, .place = u"far"_s, .state = u"closed"_s, .road = u"虎峪河快速路"_s};
    QCOMPARE(loaded->text(message, 1, 8)->lines, QStringList{u"虎峪河快速路管制"_s});
    const auto brief = loaded->text(message, 1, 6);
    QVERIFY(brief);
    QCOMPARE(brief->lines, QStringList{u"虎峪河管制"_s});
    QVERIFY(brief->abbreviated);
    QCOMPARE(brief->meaning, (LocalText{u"虎峪河快速路管制"_s, u"虎峪河快速路"_s}));
    message.road = u"南沙河快速路"_s;
    QVERIFY(!loaded->text(message, 1, 6));
}

void TestSignTemplates::packsPhrases()
{
    QCOMPARE(packPhrases({u"管制"_s, u"绕行"_s, u"慢"_s}, 2, 5), (QStringList{u"管制 绕行"_s, u"慢"_s}));
    QCOMPARE(packPhrases({u"管制"_s, u"绕行"_s}, 2, 5), (QStringList{u"管制"_s, u"绕行"_s}));
    QVERIFY(!packPhrases({u"管制"_s, u"绕行"_s}, 1, 4));
    QVERIFY(!packPhrases({u"管制管制管"_s}, 4, 4));
    QVERIFY(!packPhrases({}, 4, 4));
}

void TestSignTemplates::previewIsWhatTheSignShows()
{
    const SignPreview preview = signPreview({u"26cm 积水"_s}, 3, 6);
    QCOMPARE(preview.lines.size(), 3);
    QVERIFY(preview.lines.at(0).isEmpty());
    QVERIFY(preview.lines.at(2).isEmpty());
    const QList<SignCell> row = preview.lines.at(1); // 9 halves of 12
    QCOMPARE(row.size(), 7);
    QCOMPARE(row.constFirst(), (SignCell{u"2"_s, 1, 1}));
    QCOMPARE(row.constLast(), (SignCell{u"水"_s, 8, 2}));
    QCOMPARE(signPreview({u"一二三四"_s, u"甲"_s}, 1, 2).lines, (QList<QList<SignCell>>{{{u"一"_s, 0, 2}, {u"二"_s, 2, 2}}}));
}

void TestSignTemplates::closureSaysItsState()
{
    Record closure(u"closure/c1"_s,
                   {{"state"_L1, u"in_force"_s},
                    {"cause"_L1, u"ponding"_s},
                    {"road"_L1, u"滨河西路"_s},
                    {"direction"_L1, u"southbound"_s},
                    {"from"_L1, QJsonObject{{"zh"_L1, u"迎泽大桥"_s}, {"en"_L1, u"Yingze Bridge"_s}}},
                    {"to"_L1, u"南内环桥"_s},
                    {"lane"_L1, u"none"_s},
                    {"depthCm"_L1, 26}});
    SignMessage expected = binheWest();
    QCOMPARE(signMessageFor(closure, u"middle"_s, expected.detour, {}), expected);
    Record part = closure;
    part.set("lanes"_L1, 2);
    part.set("lanesClosed"_L1, 1);
    QCOMPARE(signMessageFor(part, u"middle"_s, {}, {})->state, u"some_lanes"_s);
    closure.set("lane"_L1, u"one"_s);
    QCOMPARE(signMessageFor(closure, u"middle"_s, {}, {})->state, u"closed"_s); // kept closed: that lane is to be shut
    closure.set("state"_L1, u"reopening_asked"_s);
    QCOMPARE(signMessageFor(closure, u"middle"_s, {}, {})->state, u"one_lane"_s);
    QCOMPARE(signMessageFor(closure, u"middle"_s, {}, {.depthCm = 31, .isDeep = true, .trend = {}})->state, u"closed"_s);
    closure.set("state"_L1, u"reopened"_s);
    QCOMPARE(signMessageFor(closure, u"middle"_s, {}, {})->state, u"reopening"_s);
    closure.set("state"_L1, u"asked"_s);
    // The depth of the request is old: what is read now is said, and nobody is advised to drive into it slowly.
    QVERIFY(!signMessageFor(closure, u"middle"_s, {}, {})->depthCm);
    QCOMPARE(signMessageFor(closure, u"middle"_s, {}, {.depthCm = 17, .isDeep = false, .trend = {}})->state, u"slow"_s);
    QCOMPARE(signMessageFor(closure, u"middle"_s, {}, {.depthCm = 17, .isDeep = false, .trend = {}})->depthCm, std::optional(17.0));
    QCOMPARE(signMessageFor(closure, u"middle"_s, {}, {.depthCm = 31, .isDeep = true, .trend = {}})->state, u"deep"_s);
    closure.set("state"_L1, u"rejected"_s);
    QVERIFY(!signMessageFor(closure, u"middle"_s, {}, {}));
}

void TestSignTemplates::faultsNameTheirPlace_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("begins");
    QTest::newRow("not yaml") << QByteArray("format: [") << u"t.yaml:1:"_s;
    QTest::newRow("format") << QByteArray("format: other\ncauses: {}\ntemplates: []") << u"t.yaml:1:9: "_s;
    QTest::newRow("missing") << QByteArray("format: watchfloor-signs/1\ncauses: {}\n") << u"t.yaml:1:1: “templates”"_s;
    QTest::newRow("unknown key") << file("templates: []\nsigns: 1\n") << u"t.yaml:4:1: unknown key “signs”"_s;
    QTest::newRow("state") << file("templates:\n  - {state: shut, variants: [{zh: [甲], en: a}]}\n") << u"t.yaml:4:13: “shut”"_s;
    QTest::newRow("characters, not bytes") << file(
        "templates:\n  - {state: closed, variants: [{zh: [临时交通管制, \"{strasse}\"], en: a}]}\n")
                                           << u"t.yaml:4:46: unknown placeholder “strasse”"_s;
    QTest::newRow("wording") << file("templates:\n  - {state: closed, variants: [{zh: [道路封控], en: a}]}\n") << u"t.yaml:4:38: "_s;
    QTest::newRow("English only") << file("templates:\n  - {state: closed, variants: [{zh: [管制], en: \"{road}\"}]}\n")
                                  << u"t.yaml:4:47: “{road}”"_s;
    QTest::newRow("undocumented") << file("abbreviations: [{name: 甲乙, short: 甲}]\ntemplates: []\n") << u"t.yaml:3:17: “source”"_s;
    QTest::newRow("same short name") << file(
        "abbreviations:\n  - {name: 甲乙, short: 甲, source: s}\n  - {name: 甲丙, short: 甲, source: s}\ntemplates: []\n")
                                     << u"t.yaml:5:5: "_s;
    QTest::newRow("twice") << file(
        "templates:\n  - {state: closed, variants: [{zh: [甲], en: a}]}\n  - {state: closed, variants: [{zh: [乙], en: b}]}\n")
                           << u"t.yaml:5:5: "_s;
    QTest::newRow("not UTF-8") << QByteArray("format: \xff\xfe") << u"t.yaml:0:0: "_s;
}

void TestSignTemplates::faultsNameTheirPlace()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, begins);
    const auto loaded = SignTemplates::read(bytes, u"t.yaml"_s);
    QVERIFY(!loaded);
    QVERIFY2(loaded.error().constFirst().text.startsWith(begins), qPrintable(loaded.error().constFirst().text));
}

WATCHFLOOR_TEST(TestSignTemplates)
#include "test_signtemplates.moc"
