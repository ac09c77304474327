// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "testwindow.h"

#include "manual.h"

#include <QApplication>
#include <QImage>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

/// The manual: the same pages in both languages, nothing in them leads nowhere, and F1 opens it where one is.
class TestManual : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_test.open(m_test.drill({u"none"_s}));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void everyPageStandsInBothLanguages()
    {
        qsizetype bytes = 0;
        for (const QString &key : wf::Manual::keys()) {
            QList<QVariantList> versions;
            for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
                const QString text = wf::Manual::markdown(language, key);
                QVERIFY2(!text.isEmpty(), qPrintable(language + u'/' + key));
                versions << wf::Manual::parse(text, u":/manual/"_s + language + u'/');
            }
            const auto headings = [](const QVariantList &blocks) {
                QList<int> levels;
                for (const QVariant &block : blocks) {
                    if (block.toMap().value(u"kind"_s) == "heading"_L1)
                        levels << block.toMap().value(u"level"_s).toInt();
                }
                return levels;
            };
            QCOMPARE(headings(versions[0]), headings(versions[1]));
            QCOMPARE(headings(versions[0]).value(0), 1);
        }
        for (const QString &language : {u"zh_CN"_s, u"en"_s}) {
            for (const QString &key : wf::Manual::keys()) {
                const QString text = wf::Manual::markdown(language, key);
                const QVariantList blocks = wf::Manual::parse(text, u":/manual/"_s + language + u'/');
                for (const QVariant &block : blocks) {
                    const QVariantMap part = block.toMap();
                    if (part.value(u"kind"_s) != "picture"_L1)
                        continue;
                    const QString file = part.value(u"source"_s).toString().mid(3); // qrc:/… → :/…
                    QVERIFY2(!QImage(file).isNull(), qPrintable(file));
                    QVERIFY2(part.value(u"text"_s).toString().contains("OpenStreetMap"_L1), qPrintable(file));
                    bytes += QFile(file).size();
                }
                static const QRegularExpression link(u"(?<!!)\\[[^\\]]+\\]\\(([^)]+)\\)"_s);
                for (auto it = link.globalMatch(text); it.hasNext();) {
                    const QString target = it.next().captured(1);
                    wf::Manual manual;
                    manual.setPage(key);
                    QVERIFY2(manual.follow(target), qPrintable(key + u" → "_s + target));
                    QCOMPARE(manual.page() + u".md"_s, target);
                }
            }
        }
        QVERIFY2(bytes < 3 * 1024 * 1024, qPrintable(QString::number(bytes)));
    }

    void tablesAndPicturesAreParts()
    {
        const QVariantList blocks = wf::Manual::parse(u"# A\ntext\n\n| k | v |\n|---|---|\n| x | y |\n\n![cap](p.png)\nmore"_s, u":/m/"_s);
        QCOMPARE(blocks.size(), 5);
        QCOMPARE(blocks.at(2).toMap().value(u"rows"_s).toList().size(), 2);
        QCOMPARE(blocks.at(2).toMap().value(u"rows"_s).toList().at(1).toStringList(), (QStringList{u"x"_s, u"y"_s}));
        QCOMPARE(blocks.at(3).toMap().value(u"source"_s).toString(), u"qrc:/m/p.png"_s);
        wf::Manual manual;
        manual.setPage(u"keys"_s);
        QVERIFY(!manual.follow(u"https://www.openstreetmap.org/copyright"_s));
        QVERIFY(!manual.follow(u"nothing.md"_s));
        QCOMPARE(manual.page(), u"keys"_s);
        QVERIFY(manual.find(u"F7"_s).size() < manual.find({}).size());
        QVERIFY(manual.find(u"no such words"_s).isEmpty());
    }

    void f1OpensItWhereOneIs()
    {
        const QList<std::pair<Qt::Key, QString>> pages{{Qt::Key_1, u"start"_s},    {Qt::Key_2, u"forces"_s},  {Qt::Key_3, u"duty"_s},
                                                       {Qt::Key_4, u"closures"_s}, {Qt::Key_5, u"forces"_s},  {Qt::Key_7, u"agencies"_s},
                                                       {Qt::Key_8, u"drill"_s},    {Qt::Key_0, u"agencies"_s}};
        for (const auto &[key, page] : pages) {
            m_test.key(key, Qt::ControlModifier);
            m_test.key(Qt::Key_F1);
            QTRY_VERIFY(m_test.dialog(u"ManualView"_s));
            QCOMPARE(shown(), page);
            m_test.key(Qt::Key_Escape);
            QTRY_VERIFY(!m_test.dialog(u"ManualView"_s));
        }
    }

    void wordsAreFoundAndTheArrowsTurnPages()
    {
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            m_test.view()->host().setLanguage(language);
            m_test.key(Qt::Key_1, Qt::ControlModifier);
            m_test.key(Qt::Key_F1);
            QTRY_VERIFY(m_test.dialog(u"ManualView"_s));
            QSet<QString> seen;
            for (int i = 0; i < 60; ++i) {
                if (!seen.contains(shown())) {
                    QVERIFY(m_test.keep(u"manual-%1-%2"_s.arg(language, shown())));
                    QVERIFY2(unreadable(m_test.window()->grabWindow()) < 20, qPrintable(shown()));
                    auto *content = m_test.dialog(u"ManualView"_s)->property("contentItem").value<QQuickItem *>();
                    QVERIFY(TestWindow::textOf(content).contains(
                        wf::Manual::parse(wf::Manual::markdown(language, shown()), {}).first().toMap().value(u"text"_s).toString()));
                }
                seen << shown();
                m_test.key(Qt::Key_Down);
            }
            QCOMPARE(seen.size(), wf::Manual::keys().size());
            m_test.type("F10");
            QTRY_COMPARE(shown(), u"agencies"_s);
            m_test.key(Qt::Key_Escape);
            QTRY_VERIFY(!m_test.dialog(u"ManualView"_s));
        }
    }

    void cleanupTestCase()
    {
        m_test.close();
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

private:
    /// Pixels in the blue that Qt gives to links by itself: it can't be read on dark.
    static int unreadable(const QImage &picture)
    {
        int count = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                const QColor color = picture.pixelColor(x, y);
                count += color.blue() > 150 && color.red() < 40 && color.green() < 40 ? 1 : 0;
            }
        }
        return count;
    }

    [[nodiscard]] QString shown() const
    {
        const auto *manual = m_test.dialog(u"ManualView"_s)->findChild<wf::Manual *>();
        return manual ? manual->page() : QString();
    }

    TestWindow m_test;
};

WATCHFLOOR_TEST(TestManual, QApplication)
#include "test_manual.moc"
