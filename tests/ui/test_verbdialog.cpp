// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "testwindow.h"

#include <QApplication>
#include <QJSValue>
#include <QSignalSpy>
#include <QtQuickTest/quicktest.h>

using namespace Qt::StringLiterals;

/// The form of a verb on the smallest desk, in both languages: its title is what it does, who may decide stands at its head, and what
/// speaks against it beside its buttons.
class TestVerbDialog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_test.open(m_test.live(u"verbdialog.wflog"_s)), QString());
        m_view = m_test.view();
        QTRY_VERIFY(!m_view->host().room().situation->records(u"floodpoint"_s).isEmpty());
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        m_test.window()->resize(1366, 768);
        QTRY_COMPARE(m_test.window()->contentItem()->size(), QSizeF(1366, 768));
    }
    void cleanup()
    {
        m_test.leave();
        QTRY_VERIFY(!m_test.dialog(u"VerbDialog"_s));
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }
    void cleanupTestCase() { m_test.close(); }

    /// What can be done to the record that is looked at is found by its name, and done to that one.
    void aStepIsFoundByItsName()
    {
        m_view->host().setLanguage(u"en"_s);
        const QString point = m_view->host().room().situation->records(u"floodpoint"_s).constFirst()->subject();
        const QString name = m_view->lists()->title(point);
        for (const bool isChosen : {true, false}) {
            m_view->lists()->setSelected(isChosen ? point : QString());
            m_test.press({u"Ctrl+K"_s});
            QTRY_VERIFY(m_test.dialog(u"SearchPalette"_s));
            m_test.type("configure flood");
            const auto found = [&] {
                for (int row = 0; row < m_view->lists()->search()->rowCount(); ++row) {
                    const QVariantMap entry = m_view->lists()->search()->get(row);
                    if (entry.value(u"command"_s).toString().startsWith("step:floodpoint.configure"_L1))
                        return entry.value(u"title"_s).toString();
                }
                return QString();
            };
            if (!isChosen) {
                QTRY_COMPARE(m_view->lists()->search()->query(), u"configure flood"_s);
                QCOMPARE(found(), QString());
                m_test.key(Qt::Key_Escape);
                break;
            }
            QTRY_VERIFY2(found().contains(name), qPrintable(found()));
            m_test.key(Qt::Key_Return);
            QTRY_VERIFY(m_test.dialog(u"VerbDialog"_s));
            QVERIFY2(said().contains(name), qPrintable(said()));
            m_test.key(Qt::Key_Escape);
            QTRY_VERIFY(!m_test.dialog(u"VerbDialog"_s));
        }
        QTRY_VERIFY(!m_test.dialog(u"SearchPalette"_s));
    }

    /// A reading is entered by a form that is called so, until something else is made of it; and what was recorded is called like it.
    void theTitleIsWhatTheFormDoes_data() { languages(); }
    void theTitleIsWhatTheFormDoes()
    {
        QFETCH(QString, language);
        m_view->host().setLanguage(language);
        const bool isEnglish = language == "en"_L1;
        const QString reading = isEnglish ? u"Enter a reading"_s : u"录入水深"_s;
        const QString entry = isEnglish ? u"Add log entry"_s : u"记入日志"_s;
        m_test.key(Qt::Key_3, Qt::ControlModifier);
        m_test.key(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(m_test.dialog(u"VerbDialog"_s));
        QTRY_COMPARE(title(), reading);
        QVERIFY(!said().contains(entry));
        m_test.leave();
        QTRY_VERIFY(!m_test.dialog(u"VerbDialog"_s));
        QVERIFY(open(u"entry.add"_s, {}, {{u"type"_s, u"note"_s}}));
        QCOMPARE(title(), entry);

        QSignalSpy done(m_view->desk(), &wf::Desk::done);
        const QString point = m_view->host().room().situation->records(u"floodpoint"_s).constFirst()->subject();
        QVERIFY(!m_test
                     .run(u"entry.add"_s, {},
                          {{u"type"_s, u"reading"_s},
                           {u"floodPoint"_s, point},
                           {u"depthCm"_s, 3},
                           {u"readBy"_s, u"王军"_s},
                           {u"text"_s, u"水尺"_s}})
                     .isEmpty());
        QVERIFY2(done.constLast().at(2).toString().contains(reading), qPrintable(done.constLast().at(2).toString()));
    }

    /// A digit that was meant for another question changes nothing of what is known of a road that is stopped at once.
    void aStrayDigitChangesNoName()
    {
        const QString closure = m_test.askClosure(u"accident"_s);
        QVERIFY(!closure.isEmpty());
        QTRY_VERIFY(m_view->host().room().situation->record(closure));
        QVERIFY(open(u"closure.stop"_s, closure, {}));
        const auto known = [this] {
            const auto *form = m_test.dialog(u"VerbDialog"_s)->property("form").value<QObject *>();
            const QVariant values = form->property("values");
            QVariantMap map = values.canConvert<QJSValue>() ? values.value<QJSValue>().toVariant().toMap() : values.toMap();
            return QStringList{map.value(u"road"_s).toString(), map.value(u"from"_s).toString(), map.value(u"to"_s).toString()};
        };
        const QStringList before = known();
        QCOMPARE(before.constFirst(), u"平阳路"_s);
        QVERIFY(m_test.isFocusIn(u"VerbForm"_s)); // the digits go somewhere in it
        for (const char *digit : {"1", "3"})
            m_test.type(digit);
        QCOMPARE(known(), before);
    }

    /// Near the title and above all that scrolls, before anything is answered.
    void whoMayDecideStandsAtTheHead_data() { languages(); }
    void whoMayDecideStandsAtTheHead()
    {
        QFETCH(QString, language);
        m_view->host().setLanguage(language);
        QVERIFY(open(u"response.activate"_s, {}, {}));
        QQuickItem *line = m_test.find(u"AuthorityLine"_s, content());
        QVERIFY(line);
        const QString words = TestWindow::textOf(line);
        QVERIFY2(words.contains(language == "en"_L1 ? u"Who may decide"_s : u"有权批准"_s), qPrintable(words));
        const QQuickItem *scroll = m_test.find(u"VerbScroll"_s, content());
        QVERIFY(scroll && !scroll->isAncestorOf(line));
        const qreal bottom = line->mapToItem(content(), QPointF(0, line->height())).y();
        QVERIFY2(bottom < 110, qPrintable(QString::number(bottom)));
        m_test.leave();
        QTRY_VERIFY(!m_test.dialog(u"VerbDialog"_s));
        QVERIFY(open(u"entry.add"_s, {}, {}));
        QVERIFY(!m_test.find(u"AuthorityLine"_s, content())); // nobody has to
    }

    /// However long the text is that is taken down, and however much is asked: the red words stand in the dialog, above its buttons.
    void whatSpeaksAgainstItStandsBesideTheButtons_data() { languages(); }
    void whatSpeaksAgainstItStandsBesideTheButtons()
    {
        QFETCH(QString, language);
        m_view->host().setLanguage(language);
        QVERIFY(open(u"bulletin.withdraw"_s, hangingText(), {}));
        QObject *dialog = m_test.dialog(u"VerbDialog"_s);
        const QString warning = dialog->property("warning").toString();
        QVERIFY(!warning.isEmpty());
        for (const auto &problem : {QString(), u"x "_s.repeated(120)}) {
            QVERIFY(dialog->setProperty("problem", problem));
            QVERIFY(QQuickTest::qWaitForPolish(m_test.window(), wf::Patience));
            const QQuickItem *red = TestWindow::textIn(content(), warning);
            QVERIFY(red);
            const QRectF room = content()->mapRectToScene(QRectF(0, 0, content()->width(), content()->height())).adjusted(-2, -2, 2, 2)
                & QRectF(QPointF(), m_test.window()->size());
            const QRectF box = red->mapRectToScene(QRectF(0, 0, red->width(), red->height()));
            QVERIFY2(room.contains(box), qPrintable(QDebug::toString(box)));
            const QQuickItem *button = TestWindow::textIn(content(), u"Esc"_s);
            QVERIFY(button);
            const QRectF below = button->mapRectToScene(QRectF(0, 0, button->width(), button->height()));
            QVERIFY2(room.contains(below) && below.top() >= box.bottom(), qPrintable(QDebug::toString(below)));
            QVERIFY(m_test.keep(u"verbdialog-warning-"_s + language));
        }
    }

    /// On a desk in another language too.
    void whoApprovesSeesTheWordsThatGoOut()
    {
        const wf::Record *hanging = m_view->host().room().situation->record(hangingText());
        QVERIFY(hanging);
        const QVariantMap words{{u"zh"_s, u"长风大街积水，请绕行南内环街。"_s},
                                {u"en"_s, u"Water on Changfeng Street: use Nanneihuan Street."_s}};
        const QString text = m_test.run(u"bulletin.draft"_s, {},
                                        {{u"medium"_s, u"navigation"_s}, {u"about"_s, hanging->text("about"_L1)}, {u"text"_s, words}});
        QVERIFY(!text.isEmpty());
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            m_view->host().setLanguage(language);
            const QString said = m_view->desk()->describe(text);
            QVERIFY2(said.contains(words.value(u"zh"_s).toString()), qPrintable(said));
            QCOMPARE(said.contains(words.value(u"en"_s).toString()), language == u"en"_s);
        }
    }

    /// Whatever language the desk is in: what is changed is what goes out, and what is left as it is keeps what it says in others.
    void aTextThatGoesOutIsEditedInItsLanguage()
    {
        const QVariantMap words{{u"zh"_s, u"长风大街积水，请绕行南内环街。"_s},
                                {u"en"_s, u"Water on Changfeng Street: use Nanneihuan Street."_s}};
        const QString text
            = m_test.run(u"bulletin.draft"_s, {},
                         {{u"medium"_s, u"navigation"_s},
                          {u"text"_s, words},
                          {u"title"_s, QVariantMap{{u"zh"_s, u"长风大街积水"_s}, {u"en"_s, u"Water on Changfeng Street"_s}}}});
        QVERIFY(!text.isEmpty());
        const wf::FormDesk *forms = m_view->desk()->forms();
        for (const QString &language : {u"en"_s, u"zh_CN"_s}) {
            m_view->host().setLanguage(language);
            QVERIFY(open(u"bulletin.edit"_s, text, {}));
            const QString shown = said();
            QCOMPARE(shown.contains(u"goes out in Chinese"_s), language == u"en"_s);
            const QVariantList fields = m_view->desk()->verb(u"bulletin.edit"_s, text).value(u"fields"_s).toList();
            QVariantMap entered;
            for (const QVariant &field : fields) {
                if (const QVariant value = field.toMap().value(u"value"_s); value.isValid())
                    entered.insert(field.toMap().value(u"name"_s).toString(), value);
            }
            QCOMPARE(entered.value(u"text"_s), words.value(u"zh"_s));
            QCOMPARE(entered.value(u"title"_s).toString(), u"长风大街积水"_s);
            // Nothing was changed, the text was, and it was by what the desk reads of it.
            QVariantMap sent = forms->sent(u"bulletin.edit"_s, text, entered);
            QCOMPARE(sent.value(u"text"_s).toMap(), words);
            QVERIFY(!sent.contains(u"title"_s));
            entered.insert(u"text"_s, u"长风大街封闭。"_s);
            sent = forms->sent(u"bulletin.edit"_s, text, entered);
            QCOMPARE(sent.value(u"text"_s).toString(), u"长风大街封闭。"_s);
            if (language == u"en"_s) {
                entered.insert(u"text"_s, words.value(u"en"_s));
                QCOMPARE(forms->sent(u"bulletin.edit"_s, text, entered).value(u"text"_s).toMap().value(u"zh"_s), words.value(u"en"_s));
            }
            QCOMPARE(forms->fault(u"bulletin.edit"_s, text, entered, {}).value(u"text"_s).toString(), QString());
            m_test.leave();
            QTRY_VERIFY(!m_test.dialog(u"VerbDialog"_s));
        }
    }

    /// What was said of a record while its form was open is neither taken away nor said anew by whoever changed nothing of it.
    void whatOthersSaidMeanwhileStays()
    {
        m_view->host().setLanguage(u"en"_s);
        const QString point = m_view->host().room().situation->records(u"floodpoint"_s).constFirst()->subject();
        const auto note = [this, &point] { return m_view->host().room().situation->record(point)->localText("note"_L1); };
        const QString before = note();
        QVERIFY(open(u"floodpoint.configure"_s, point, {}));
        QCOMPARE(m_test.run(u"floodpoint.configure"_s, point, {{u"note"_s, u"井盖已换"_s}}), point);
        QTRY_COMPARE(note(), u"井盖已换"_s);
        QVERIFY(before != note());
        QSignalSpy done(m_view->desk(), &wf::Desk::done);
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(!m_test.dialog(u"VerbDialog"_s));
        QTRY_COMPARE(done.count(), 1);
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        QCOMPARE(note(), u"井盖已换"_s);
    }

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("en") << u"en"_s;
        QTest::newRow("zh") << u"zh_CN"_s;
    }
    [[nodiscard]] bool open(const QString &verb, const QString &subject, const QVariantMap &given) const
    {
        return QMetaObject::invokeMethod(m_test.window(), "actWith", verb, subject, QVariant(given))
            && wf::waitFor([this] { return m_test.dialog(u"VerbDialog"_s) != nullptr; })
            && QQuickTest::qWaitForPolish(m_test.window(), wf::Patience);
    }
    [[nodiscard]] QQuickItem *content() const { return m_test.dialog(u"VerbDialog"_s)->property("contentItem").value<QQuickItem *>(); }
    [[nodiscard]] QString title() const { return m_test.dialog(u"VerbDialog"_s)->property("title").toString(); }
    [[nodiscard]] QString said() const { return TestWindow::textOf(content()); }
    /// A long text that drivers are told of a road that is closed; empty: it did not come.
    QString hangingText()
    {
        if (!m_text.isEmpty())
            return m_text;
        const QString closure = m_test.askClosure(u"accident"_s);
        const QVariantList authorities
            = m_view->closureDesk()->confirmation(u"closure.confirm"_s, closure).value(u"authorities"_s).toList();
        (void)m_test.run(u"closure.confirm"_s, closure, {{u"authority"_s, authorities.value(0).toMap().value(u"value"_s)}});
        m_text = m_test.run(
            u"bulletin.draft"_s, {},
            {{u"medium"_s, u"radio"_s}, {u"about"_s, closure}, {u"text"_s, QString(u"平阳路积水，请绕行。\n"_s.repeated(60))}});
        (void)m_test.run(u"bulletin.approve"_s, m_text, {});
        return m_text;
    }

    TestWindow m_test;
    wf::View *m_view = nullptr;
    QString m_text;
};

WATCHFLOOR_TEST(TestVerbDialog, QApplication)
#include "test_verbdialog.moc"
