// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "onetest.h"
#include "testwindow.h"

#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJSValue>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QtQuickTest/quicktest.h>

using namespace Qt::StringLiterals;

/// Every decision on the smallest desk, in both languages: when it opens, what it is about and its buttons are in sight.
class TestDecisions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString gauges = m_test.file(u"gauges"_s);
        QVERIFY(QDir().mkpath(gauges));
        wf::Options options = m_test.live(u"decisions.wflog"_s);
        options.gauges = gauges;
        QCOMPARE(m_test.open(options), QString());
        m_view = m_test.view();
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        QFile file(gauges + u"/erbaqiao.csv"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("gauge,time,depth_cm\n");
        const QDateTime now = QDateTime::currentDateTimeUtc().toOffsetFromUtc(8 * 3600);
        for (int minute = 5; minute >= 0; --minute)
            file.write("erbaqiao," + now.addSecs(-60 * minute).toString(Qt::ISODate).toUtf8() + ',' + QByteArray::number(31 - minute)
                       + '\n');
        file.close();
        QTRY_VERIFY_WITH_TIMEOUT(!m_view->host().room().situation->records(u"closure"_s).isEmpty(), 30'000);
        m_closure = m_view->host().room().situation->records(u"closure"_s).constFirst()->subject();
        QTRY_VERIFY_WITH_TIMEOUT(!m_view->traffic()->diversionsOf(m_closure).isEmpty(), 30'000);
        const QVariantList pack = m_view->papers()->signPackage(m_closure).value(u"rows"_s).toList(); // published is what is confirmed
        const QVariantList told = m_view->closureDesk()->signTexts(m_closure);
        QVERIFY(!pack.isEmpty() && pack.size() == told.size());
        for (qsizetype i = 0; i < told.size(); ++i)
            QCOMPARE(pack.at(i).toMap().value(u"sign"_s), told.at(i).toMap().value(u"subject"_s));
        m_test.window()->resize(1366, 768);
        QTRY_COMPARE(m_test.window()->contentItem()->size(), QSizeF(1366, 768));
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "goTo", u"closures"_s));
    }
    void cleanup()
    {
        m_test.leave();
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

    void whatItIsAboutIsSeenWhenItOpens_data() { everyDecision(); }
    void whatItIsAboutIsSeenWhenItOpens()
    {
        QFETCH(QString, language);
        QFETCH(QString, verb);
        QFETCH(QString, step);
        m_view->host().setLanguage(language);
        QQuickItem *content = open(verb, step);
        QVERIFY(content);
        QVERIFY(m_test.keep(u"decision-%1-%2-%3"_s.arg(verb, step, language)));
        QQuickItem *scroll = m_test.find(u"AnswersRoom"_s, content);
        QVERIFY(scroll);
        QCOMPARE(scroll->property("contentY").toReal(), 0.0);
        QQuickItem *facts = m_test.find(u"FactsRoom"_s, content);
        QVERIFY(facts);
        QCOMPARE(facts->property("contentY").toReal(), 0.0);
        QVERIFY2(outside(content, scroll).isEmpty(), qPrintable(outside(content, scroll).join(u'\n')));

        // Said above what scrolls.
        QString said;
        for (const QQuickItem *text : TestWindow::textsIn(content, scroll))
            said += text->property("text").toString() + u'\n';
        const QVariantMap row = m_view->lists()->record(m_closure);
        const QString depth = m_view->closureDesk()->standing(verb, m_closure).value(u"depthText"_s).toString();
        QVERIFY(depth.contains(u"31"_s));
        QStringList wanted{row.value(u"road"_s).toString(), row.value(u"fromPlace"_s).toString(), row.value(u"toPlace"_s).toString(),
                           u"31"_s};
        const QVariantMap asked = m_view->closureDesk()->confirmation(verb, m_closure);
        if (step.isEmpty() && !asked.value(u"clause"_s).toString().isEmpty())
            wanted << asked.value(u"clauses"_s).toList().constFirst().toMap().value(u"text"_s).toString().left(12);
        // Who may decide, too, though nothing is answered yet.
        const QVariantMap question = step.isEmpty() ? asked
            : verb == "closure.step"_L1             ? m_view->closureDesk()->stepQuestion(m_closure, step, {})
                                                    : QVariantMap();
        const QVariantList deciders = question.value(u"authorities"_s).toList();
        QVERIFY(!deciders.isEmpty() || (verb != "closure.confirm"_L1 && verb != "closure.reopen"_L1));
        QVERIFY(m_test.find(u"AuthorityLine"_s, content));
        for (const QVariant &decider : deciders)
            wanted << decider.toMap().value(u"title"_s).toString();
        for (const QString &words : std::as_const(wanted))
            QVERIFY2(!words.isEmpty() && said.contains(words), qPrintable(words + u" is not in "_s + said));
        // Which road it is and how deep the water, without turning a page.
        QString seen;
        for (const QQuickItem *text : TestWindow::textsIn(facts)) {
            if (isWithin(text, facts))
                seen += text->property("text").toString() + u'\n';
        }
        QVERIFY2(seen.contains(wanted.constFirst()) && seen.contains(u"31"_s), qPrintable(seen));

        // And the first question is seen.
        const QQuickItem *focus = m_test.window()->activeFocusItem();
        QVERIFY2(m_test.isFocusIn(content), focus ? focus->metaObject()->className() : "nowhere");
        if (scroll->isAncestorOf(focus)) {
            const qreal top = focus->mapToItem(scroll, QPointF()).y();
            QVERIFY2(top >= 0 && top + std::min(focus->height(), 36.0) <= scroll->height(), qPrintable(QString::number(top)));
        }
    }

    /// However much a decision names, its question with every choice and its buttons are seen, no key answers what is not, and nothing is
    /// decided before all of it was on the screen.
    void aLongDecisionCanBeAnswered_data() { everyLanguage(); }
    void aLongDecisionCanBeAnswered()
    {
        QFETCH(QString, language);
        m_view->host().setLanguage(language);
        QQuickItem *content = open(u"closure.confirm"_s, {});
        QVERIFY(content);
        QObject *dialog = m_test.dialog(u"DecisionDialog"_s);
        QQuickItem *facts = m_test.find(u"FactsRoom"_s, content);
        QQuickItem *scroll = m_test.find(u"AnswersRoom"_s, content);
        QVERIFY(dialog && facts && scroll);
        QVariantMap asked = m_view->closureDesk()->confirmation(u"closure.confirm"_s, m_closure);
        asked.insert(u"causeTitle"_s, u"A line that names one of many\n"_s.repeated(80));
        QVERIFY(dialog->setProperty("asked", asked));
        QTRY_VERIFY(facts->property("contentHeight").toReal() > 1000);
        QVERIFY(QQuickTest::qWaitForPolish(m_test.window(), 5'000));
        QVERIFY(m_test.keep(u"decision-long-"_s + language));
        QTRY_COMPARE(outside(content, scroll), QStringList());
        QVERIFY(m_test.isFocusIn(u"WfChoice"_s));
        const QQuickItem *choice = m_test.window()->activeFocusItem();
        QVERIFY(choice->property("answers").toList().size() > 1);
        QTRY_VERIFY(choice->height() > 60 && isWithin(choice, scroll) && isWithin(scroll, content));

        const qreal lowest = scroll->property("contentHeight").toReal() - scroll->height();
        scroll->setProperty("contentY", lowest);
        QVERIFY(choice->mapToItem(scroll, QPointF(0, choice->height())).y() <= 0);
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_1}) {
            scroll->setProperty("contentY", lowest);
            m_test.key(key); // shows it, no more
            QCOMPARE(choice->property("index").toInt(), -1);
            QVERIFY(isWithin(choice, scroll));
        }
        m_test.key(Qt::Key_Down);
        QCOMPARE(choice->property("index").toInt(), 0);

        QVERIFY2(dialog->property("complete").toBool(), qPrintable(dialog->property("missing").toString()));
        int pages = 0;
        for (; pages < 40 && facts->property("unread").toBool(); ++pages) {
            m_test.key(Qt::Key_Return, Qt::ControlModifier);
            QVERIFY(dialog->property("opened").toBool());
            QTRY_VERIFY(!facts->property("isResting").toBool());
        }
        QVERIFY(pages > 0 && pages < 40);
        for (pages = 0; pages < 40 && !scroll->property("isAtEnd").toBool(); ++pages)
            m_test.key(Qt::Key_PageDown);
        QVERIFY(pages < 40 && facts->property("isAtEnd").toBool()); // down to what the signs are to say
    }

    /// The signs of a way, nearest first; what is left out is counted, and ticked as the rest is.
    void signsThatAreLeftOutAreCounted()
    {
        QQmlComponent component(qmlEngine(m_test.window()), u"Watchfloor.Panels"_s, u"DiversionLine"_s);
        for (int count = 0; count < 20; ++count) {
            QVariantList signs;
            for (int i = 0; i < count; ++i)
                signs.append(QVariantMap{{u"name"_s, u"sign %1"_s.arg(i)}, {u"beforeExit"_s, true}, {u"showing"_s, i % 7 == 6}});
            signs.append(QVariantMap{{u"name"_s, u"behind"_s}, {u"beforeExit"_s, false}, {u"showing"_s, false}});
            QVariantMap diversion = m_view->traffic()->diversionsOf(m_closure).constFirst().toMap();
            diversion.insert(u"signs"_s, signs);
            const std::unique_ptr<QObject> line(component.createWithInitialProperties({{u"diversion"_s, diversion}}));
            QVERIFY2(line, qPrintable(component.errorString()));
            const QStringList names = line->property("signNames").value<QJSValue>().toVariant().toStringList();
            const int shown = std::min(count, 6), more = count - shown;
            QCOMPARE(names.size(), shown + (more > 0 ? 1 : 0));
            QVERIFY(!names.contains(u"behind"_s));
            QVERIFY(shown == 0 || names.constFirst() == u"sign 0"_s);
            if (more > 0) {
                QVERIFY2(names.constLast().contains(QString::number(more)), qPrintable(names.constLast()));
                QVERIFY2(names.constLast().contains(u'✓'), qPrintable(names.constLast())); // the seventh shows it
            }
        }
    }

    /// Who permits it against the rule is seen as it is said, and where why is written.
    void theOverrideThatIsChosenIsSeen_data() { everyLanguage(); }
    void theOverrideThatIsChosenIsSeen()
    {
        QFETCH(QString, language);
        m_view->host().setLanguage(language);
        read(12); // below the closing depth, and not yet below that of reopening: somebody may permit it
        const auto depth
            = [this] { return m_view->closureDesk()->standing(u"closure.reopen"_s, m_closure).value(u"depthText"_s).toString(); };
        QTRY_VERIFY_WITH_TIMEOUT(depth().contains(u"12"_s), 30'000);
        QQuickItem *content = open(u"closure.reopen"_s, {});
        QVERIFY(content);
        QQuickItem *scroll = m_test.find(u"AnswersRoom"_s, content);
        QVERIFY(scroll);
        const auto isPermitter = [this] {
            const QQuickItem *focus = m_test.window()->activeFocusItem();
            return focus && focus->inherits("QQuickFocusScope") && m_test.isFocusIn(u"WfChoice"_s)
                && focus->property("answers").toList().size() > 0 && focus->property("caption").toString() != m_first;
        };
        m_first = m_test.window()->activeFocusItem()->property("caption").toString();
        QVERIFY(m_test.tabTo(isPermitter, 6));
        QQuickItem *choice = m_test.window()->activeFocusItem();
        const auto last = Qt::Key(Qt::Key_0 + choice->property("answers").toList().size());
        m_test.key(last);
        m_test.key(last); // pressed twice it is no reason
        QVERIFY(m_test.isFocusIn(choice));
        m_test.key(Qt::Key_Tab);
        QVERIFY(m_test.isFocusIn(u"WfField"_s));
        QCOMPARE(m_test.window()->activeFocusItem()->property("text").toString(), QString());
        QVERIFY(QQuickTest::qWaitForPolish(m_test.window(), 5'000));
        QVERIFY(m_test.keep(u"decision-override-"_s + language));
        for (const QQuickItem *item : {m_test.window()->activeFocusItem(), choice->property("spot").value<QQuickItem *>()}) {
            QVERIFY(item && item != choice);
            const QRectF box = item->mapRectToItem(scroll, QRectF(0, 0, item->width(), item->height()));
            QVERIFY2(box.top() >= -1 && box.bottom() <= scroll->height() + 1, qPrintable(QDebug::toString(box)));
        }
    }

    /// Whoever opens one lane before its time is asked who permits it, as for the whole road: there is a way past the refusal.
    void aLaneBeforeItsTimeAsksWhoPermitsIt()
    {
        const wf::ClosureDesk *desk = m_view->closureDesk();
        const QVariantMap standing = desk->standing(u"reopen.one_lane"_s, m_closure);
        QVERIFY(!standing.value(u"lacks"_s).toList().isEmpty());
        const QVariantMap asked = desk->stepQuestion(m_closure, u"reopen.one_lane"_s, {});
        QVERIFY(!asked.value(u"permitters"_s).toList().isEmpty());
        QVERIFY(!desk->stepQuestion(m_closure, u"scene.cleared"_s, {}).contains(u"permitters"_s));
    }

    /// What is still to be done before a closure is in force stands at the button from the first moment, and the button waits for it.
    void whatIsLackingIsSeenBeforeItIsInForce()
    {
        m_view->host().setLanguage(u"en"_s);
        QQuickItem *content = open(u"closure.enforce"_s, {});
        QVERIFY(content);
        const QStringList lacks = m_view->closureDesk()->standing(u"closure.enforce"_s, m_closure).value(u"lacks"_s).toStringList();
        QCOMPARE(lacks.size(), 1);
        for (const QString &step : {u"scene.cordon"_s, u"scene.cleared"_s})
            QVERIFY2(lacks.constFirst().contains(wf::closureStepTitle(step)), qPrintable(lacks.constFirst()));
        QString foot; // beside what scrolls
        for (const QQuickItem *text : TestWindow::textsIn(content, m_test.find(u"FactsRoom"_s, content)))
            foot += text->property("text").toString() + u'\n';
        QVERIFY2(foot.contains(lacks.constFirst()), qPrintable(foot));
        const QObject *dialog = m_test.dialog(u"DecisionDialog"_s);
        QVERIFY(!dialog->property("complete").toBool());
        const QString state = m_view->host().room().situation->record(m_closure)->state();
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_test.dialog(u"DecisionDialog"_s));
        QCOMPARE(m_view->host().room().situation->record(m_closure)->state(), state);
    }

    /// The plan's clauses are about water: what was closed for another reason names none, unless somebody chooses one.
    void aClauseIsNamedWhereThePlanHasOne()
    {
        for (const QString &cause : {u"ponding"_s, u"accident"_s, u"works"_s, u"event"_s}) {
            const QString closure = m_test.askClosure(cause);
            QVERIFY(!closure.isEmpty());
            const QVariantMap asked = m_view->closureDesk()->confirmation(u"closure.confirm"_s, closure);
            const bool isNeeded = cause == "ponding"_L1;
            QCOMPARE(asked.value(u"clauseNeeded"_s).toBool(), isNeeded);
            const QVariantList clauses = asked.value(u"clauses"_s).toList();
            QVERIFY(clauses.size() > 1);
            QCOMPARE(clauses.constFirst().toMap().value(u"value"_s).toString().isEmpty(), !isNeeded);
            QVERIFY(isNeeded || asked.value(u"clause"_s).toString().isEmpty());
        }
    }

    /// However much a confirmation names, it can be answered.
    void aLongConfirmationKeepsItsButtons()
    {
        QObject *dialog = nullptr;
        const QList<QObject *> all = m_test.all();
        for (QObject *one : all) {
            if (QString::fromLatin1(one->metaObject()->className()).startsWith("ConfirmDialog"_L1))
                dialog = one;
        }
        QVERIFY(dialog);
        QVERIFY(
            QMetaObject::invokeMethod(dialog, "ask", u"?"_s, u"A line that names one of many\n"_s.repeated(80), u"Do it"_s, QVariant()));
        QTRY_VERIFY(dialog->property("opened").toBool());
        QVERIFY(QQuickTest::qWaitForPolish(m_test.window(), 5'000));
        auto *content = dialog->property("contentItem").value<QQuickItem *>();
        QQuickItem *scroll = m_test.find(u"ReadText"_s, content);
        QVERIFY(scroll);
        QCOMPARE(outside(content, scroll), QStringList());
        m_test.key(Qt::Key_PageDown);
        QVERIFY(scroll->property("contentY").toReal() > 100);
        // Nothing is done that was not on the screen: until its end was there, the key reads on.
        int pages = 0;
        for (; pages < 40 && scroll->property("unread").toBool(); ++pages) {
            m_test.key(Qt::Key_Return, Qt::ControlModifier);
            const QVariant stands = scroll->property("contentY");
            m_test.key(Qt::Key_Return, Qt::ControlModifier); // at once: what was turned to has not been seen yet
            QVERIFY(dialog->property("opened").toBool() && scroll->property("contentY") == stands);
            QTRY_VERIFY(!scroll->property("isResting").toBool());
        }
        QVERIFY(pages > 0 && pages < 40);
    }

private:
    static void everyLanguage()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("zh") << u"zh_CN"_s;
        QTest::newRow("en") << u"en"_s;
    }
    void everyDecision() const
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("step");
        QStringList steps;
        const QVariantList tracks = m_view->lists()->record(m_closure).value(u"tracks"_s).toList();
        for (const QVariant &track : tracks) {
            const QVariantList each = track.toMap().value(u"steps"_s).toList();
            for (const QVariant &step : each)
                steps << step.toMap().value(u"key"_s).toString();
        }
        QVERIFY(steps.size() > 8);
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            for (const auto *verb : {"closure.confirm", "closure.enforce", "closure.ask_reopen", "closure.reopen"})
                QTest::addRow("%s %s", qPrintable(language), verb) << language << QString::fromLatin1(verb) << QString();
            for (const QString &step : std::as_const(steps)) {
                for (const auto *verb : {"closure.step", "closure.undo_step"})
                    QTest::addRow("%s %s %s", qPrintable(language), verb, qPrintable(step))
                        << language << QString::fromLatin1(verb) << step;
            }
        }
    }

    /// The gauge says so now.
    void read(int cm) const
    {
        QFile file(m_test.file(u"gauges/erbaqiao.csv"_s));
        QVERIFY(file.open(QIODevice::Append));
        const QDateTime now = QDateTime::currentDateTimeUtc().toOffsetFromUtc(8 * 3600);
        file.write("erbaqiao," + now.toString(Qt::ISODateWithMs).toUtf8() + ',' + QByteArray::number(cm) + '\n');
    }

    /// What the dialog shows, once it stands.
    [[nodiscard]] QQuickItem *open(const QString &verb, const QString &step) const
    {
        QTest::mouseMove(m_test.window(), {1360, 4}); // one that is over a dialog keeps its facts as high as they were
        const QVariantMap given = step.isEmpty() ? QVariantMap() : QVariantMap{{u"step"_s, step}};
        if (!QMetaObject::invokeMethod(m_test.window(), "actWith", verb, m_closure, QVariant(given)))
            return nullptr;
        const QString type = step.isEmpty() ? u"DecisionDialog"_s : u"StepDialog"_s;
        if (!wf::waitFor([&] { return m_test.dialog(type) != nullptr; }) || !QQuickTest::qWaitForPolish(m_test.window(), 5'000))
            return nullptr;
        return m_test.dialog(type)->property("contentItem").value<QQuickItem *>();
    }

    static bool isWithin(const QQuickItem *item, const QQuickItem *room)
    {
        const QRectF box = item->mapRectToItem(room, QRectF(0, 0, item->width(), item->height()));
        return box.height() > 0 && box.top() >= -1 && box.bottom() <= room->height() + 1;
    }
    /// What a decision is about scrolls where it is long.
    static bool isScrolled(const QQuickItem *text)
    {
        for (const QQuickItem *around = text; around; around = around->parentItem()) {
            if (QByteArrayView(around->metaObject()->className()).startsWith("FactsRoom"))
                return around->clip();
        }
        return false;
    }
    /// Those of them that the window or the dialog cuts; each is named.
    static QStringList outside(QQuickItem *content, const QQuickItem *scroll)
    {
        const QRectF room = content->mapRectToScene(QRectF(0, 0, content->width(), content->height())).adjusted(-2, -2, 2, 2)
            & QRectF(QPointF(), content->window()->size());
        QStringList cut;
        for (const QQuickItem *text : TestWindow::textsIn(content, scroll)) {
            if (!isScrolled(text) && !room.contains(text->mapRectToScene(QRectF(0, 0, text->width(), text->height()))))
                cut << text->property("text").toString();
        }
        if (scroll->height() < std::min(40.0, scroll->property("contentHeight").toReal()) || scroll->height() > content->height())
            cut << u"what scrolls has %1"_s.arg(scroll->height());
        return cut;
    }

    TestWindow m_test;
    wf::View *m_view = nullptr;
    QString m_closure;
    QString m_first;
};

WATCHFLOOR_TEST(TestDecisions, QApplication)
#include "test_decisions.moc"
