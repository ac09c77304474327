// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "onetest.h"
#include "testwindow.h"

#include "dutybook.h"
#include "roster.h"

#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// The papers of live duty by hand: the roster from a file and to one, the shift handover with both signatures, the calls to
/// responsible people, and the longest form there is.
class TestPapers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString problem = m_test.open(m_test.live(u"duty.wflog"_s));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        m_view = m_test.view();
        QTRY_VERIFY(!m_view->host().room().situation->records(u"post"_s).isEmpty());
        m_now = static_cast<qint64>(m_view->host().now());
        m_post = m_view->host().room().situation->records(u"post"_s).constFirst()->name();
    }

    void aRosterWithFaultsIsRefusedLineByLine()
    {
        showTab(u"deployment"_s, u"duty"_s);
        // Two shifts of one person that overlap, and an hour that is none.
        m_view->roster()->readFile(roster(u"bad.csv"_s,
                                          {u"张建国,%1,疏导,2026-07-24 16:00,20:00,路口不锁死"_s.arg(m_post),
                                           u"张建国,%1,疏导,2026-07-24 18:00,22:00,路口不锁死"_s.arg(m_post),
                                           u"李卫东,%1,疏导,2026-07-24 25:00,20:00,路口不锁死"_s.arg(m_post)}));
        QTRY_VERIFY(m_view->roster()->faultCount() >= 2);
        QTRY_VERIFY(m_test.find(u"RosterImport"_s));
        const auto said = [&] { return TestWindow::textOf(m_test.find(u"RosterImport"_s)); };
        QTRY_VERIFY2(said().contains(u"第 3 行"_s) && said().contains(u"第 4 行"_s), qPrintable(said()));
        QVERIFY(m_test.keep(u"papers-01-refused"_s));
        QCOMPARE(m_view->lists()->duties()->count(), 0);
        QVERIFY(button(u"放弃"_s, u"RosterImport"_s));
        QTRY_VERIFY(!m_test.find(u"RosterImport"_s));
    }

    void aSoundRosterIsPlannedWithOneWordAndWritten()
    {
        m_view->roster()->readFile(roster(u"good.csv"_s,
                                          {u"张建国,%1,疏导,%2,%3,路口不锁死"_s.arg(m_post, hour(-1), hour(3)),
                                           u"李卫东,%1,拦停,%2,%3,积水不进车"_s.arg(m_post, hour(3), hour(6))}));
        QTRY_COMPARE(m_view->roster()->importCount(), 2);
        QTRY_VERIFY(m_test.find(u"RosterImport"_s));
        QVERIFY(m_test.keep(u"papers-02-ready"_s));
        QVERIFY(button(u"2 条"_s, u"RosterImport"_s));
        QTRY_COMPARE(m_view->lists()->duties()->count(), 2);
        QTRY_COMPARE(m_view->roster()->shifts()->count(), 2);
        QSignalSpy exported(m_view->roster(), &wf::RosterBoard::exported);
        m_view->roster()->writeFile(QUrl::fromLocalFile(m_test.file(u"out.csv"_s)), false);
        QTRY_COMPARE(exported.count(), 1);
        QCOMPARE(exported.constFirst().at(2).toString(), QString());
        QFile file(m_test.file(u"out.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString written = QString::fromUtf8(file.readAll());
        QVERIFY2(written.contains(u"张建国"_s) && written.contains(hour(6)), qPrintable(written));
    }

    void bothShiftsSignTheHandover()
    {
        showTab(u"log"_s, u"handover"_s);
        QTRY_VERIFY(m_test.find(u"HandoverBoard"_s));
        QQuickItem *board = m_test.find(u"HandoverBoard"_s);
        QVERIFY(m_test.tabTo([&] { return m_test.isFocusIn(board) && m_test.isFocusIn(u"WfField"_s); }));
        // Which name is missing is said, and the keyboard goes there.
        for (const auto &[name, missing] : {std::pair{"wang", u"交班"_s}, std::pair{"zhao", u"接班"_s}}) {
            QSignalSpy said(m_view, &wf::View::notice);
            while (m_test.isFocusIn(u"WfField"_s)) // to what is to be told
                m_test.key(Qt::Key_Tab);
            m_test.key(Qt::Key_F7);
            QCOMPARE(said.count(), 1);
            QVERIFY2(said.constFirst().constFirst().toString().contains(missing), qPrintable(said.constFirst().constFirst().toString()));
            QVERIFY(m_test.isFocusIn(board) && m_test.isFocusIn(u"WfField"_s));
            QCOMPARE(handover("state"_L1), QString());
            m_test.type(name);
        }
        QVERIFY(m_test.keep(u"papers-03-handover"_s));
        m_test.key(Qt::Key_F7);
        QTRY_COMPARE(handover("state"_L1), u"prepared"_s);
        QTRY_VERIFY(m_test.find(u"HandoverSheet"_s));
        QVERIFY(m_test.keep(u"papers-04-prepared"_s));
        for (const auto &[words, state, name] :
             {std::tuple{u"交班签字"_s, u"signed_out"_s, "wang"}, std::tuple{u"接班签字"_s, u"done"_s, "zhao"}}) {
            const QString before = handover("state"_L1);
            QTRY_VERIFY(button(words, u"HandoverSheet"_s));
            QTRY_VERIFY(m_test.dialog(u"VerbDialog"_s));
            m_test.key(Qt::Key_Return, Qt::ControlModifier); // who signs is said
            QTRY_VERIFY(!m_test.dialog(u"VerbDialog"_s)->property("problem").toString().isEmpty());
            QCOMPARE(handover("state"_L1), before);
            m_test.type(name);
            m_test.key(Qt::Key_Return, Qt::ControlModifier);
            QTRY_COMPARE(handover("state"_L1), state);
            QTRY_VERIFY(!m_test.dialog(u"VerbDialog"_s));
        }
        QVERIFY(m_test.keep(u"papers-05-signed"_s));
        // Whoever took over hands over next; nothing else of this handover stays.
        QTRY_COMPARE(board->property("names").toStringList(), (QStringList{u"zhao"_s, QString(), QString()}));
        // What was signed can be read again, with both names.
        QQuickItem *before = m_test.find(u"WfList"_s, m_test.find(u"RecordTable"_s, board));
        QVERIFY(before);
        before->forceActiveFocus(Qt::TabFocusReason);
        m_test.key(Qt::Key_Home);
        m_test.key(Qt::Key_Return);
        const auto read = [&] { return TestWindow::textOf(m_test.find(u"HandoverSheet"_s, board)); };
        QTRY_VERIFY2(read().contains(u"wang"_s) && read().contains(u"zhao"_s), qPrintable(read()));
        QVERIFY(m_test.keep(u"papers-06-read"_s));
    }

    /// What changes after the outgoing shift has signed is signed by nobody: one key renews the list, and both sign it.
    void whatChangedIsRenewedBeforeItIsSigned()
    {
        showTab(u"log"_s, u"handover"_s);
        QTRY_VERIFY(m_test.find(u"HandoverBoard"_s));
        const QString list
            = m_test.run(u"handover.prepare"_s, {},
                         {{u"outgoing"_s, u"wang"_s}, {u"incoming"_s, u"zhao"_s}, {u"items"_s, m_view->papers()->handoverItems()}});
        QVERIFY(!list.isEmpty());
        for (const auto &[verb, field, name] :
             {std::tuple{u"handover.sign_out"_s, u"signerOut"_s, u"wang"_s}, std::tuple{u"handover.sign_on"_s, u"signerOn"_s, u"zhao"_s}}) {
            QVERIFY(!m_test.run(u"task.set"_s, {}, {{u"text"_s, QString(u"复测水深："_s + verb)}}).isEmpty());
            QTRY_VERIFY(m_view->papers()->handoverOutdated(list));
            QSignalSpy said(m_view, &wf::View::notice);
            QMetaObject::invokeMethod(m_test.window(), "act", verb, list);
            QCOMPARE(said.count(), 1);
            QVERIFY(!m_test.dialog(u"VerbDialog"_s));
            QTRY_VERIFY(m_test.find(u"HandoverSheet"_s) && m_test.find(u"HandoverSheet"_s)->property("outdated").toBool());
            m_test.key(Qt::Key_F7);
            QTRY_VERIFY(!m_view->papers()->handoverOutdated(list));
            QTRY_COMPARE(handover("state"_L1), u"prepared"_s);
            const QVariantMap signsOut{{u"signerOut"_s, u"wang"_s}};
            QTRY_COMPARE(m_view->desk()->whyNot(u"handover.sign_out"_s, list, signsOut), QString()); // the renewed list is written
            if (field == "signerOn"_L1) // the outgoing shift signs what has changed as well
                QCOMPARE(m_test.run(u"handover.sign_out"_s, list, signsOut), list);
            QCOMPARE(m_test.run(verb, list, {{field, name}}), list);
        }
        QTRY_COMPARE(handover("state"_L1), u"done"_s);
    }

    void responsiblePeopleAreCalledUntilTheyAnswer()
    {
        m_view->desk()->run(u"warning.receive"_s, QString(),
                            {{u"type"_s, u"rainstorm"_s},
                             {u"color"_s, u"red"_s},
                             {u"text"_s, u"未来 3 小时降雨量将达 100 毫米以上"_s},
                             {u"issuer"_s, u"太原市气象台"_s},
                             {u"issuedAt"_s, m_view->host().now()}});
        QTRY_VERIFY(!m_view->papers()->callouts().value(u"rows"_s).toList().isEmpty());
        showTab(u"agencies"_s, u"agencies"_s);
        QTRY_VERIFY(m_test.find(u"CallList"_s));
        QVERIFY(m_test.tabTo([this] { return m_test.isFocusIn(u"CallList"_s); }));
        // A key acts on what the list shows, which follows what happened.
        const auto shown = [&] {
            for (const QVariant &row : m_view->papers()->callouts().value(u"rows"_s).toList()) {
                if (!row.toMap().value(u"call"_s).toString().isEmpty())
                    return row.toMap().value(u"state"_s).toString() == call() ? call() : QString();
            }
            return QString();
        };
        m_test.key(Qt::Key_Home);
        QQuickItem *list = m_test.find(u"CallList"_s);
        const auto first = [&] { return m_test.find(u"WfButton"_s, list); };
        QTRY_VERIFY(first() && first()->isEnabled());
        const QPoint spot = first()->mapToScene({first()->width() / 2, first()->height() / 2}).toPoint();
        QTest::mouseClick(m_test.window(), Qt::LeftButton, {}, spot);
        QTRY_COMPARE(shown(), u"calling"_s);
        // What stands there now takes no press that was meant for the button before it, nor has the keyboard.
        QTRY_VERIFY(first() && !first()->isEnabled());
        QTest::mouseClick(m_test.window(), Qt::LeftButton, {}, spot);
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        QCOMPARE(call(), u"calling"_s);
        QVERIFY(m_test.isFocusIn(u"WfList"_s) && !m_test.isFocusIn(u"WfButton"_s));
        QTRY_VERIFY_WITH_TIMEOUT(first() && first()->isEnabled(), 20'000);
        m_test.key(Qt::Key_N);
        QTRY_COMPARE(shown(), u"unanswered"_s);
        QVERIFY(m_test.keep(u"papers-06-unanswered"_s));
        m_test.key(Qt::Key_Return);
        QTRY_COMPARE(shown(), u"calling"_s);
        m_test.key(Qt::Key_Return); // that somebody answered is asked, with whom
        QTRY_VERIFY(m_test.dialog(u"ConfirmDialog"_s));
        QCOMPARE(call(), u"calling"_s);
        m_test.key(Qt::Key_Return);
        QTRY_COMPARE(call(), u"answered"_s);
    }

    /// A draft that comes while the pointer is over what is public leaves that where it is; when the pointer has gone it gets its room.
    void draftsThatComeMoveNothingUnderTheHand()
    {
        m_test.window()->resize(1366, 720);
        QTRY_COMPARE(m_test.window()->height(), 720);
        QTest::mouseMove(m_test.window(), QPoint(4, 4));
        putText(u"bulletin/standing"_s, u"published"_s);
        showTab(u"agencies"_s, u"publication"_s);
        QTRY_VERIFY(m_test.find(u"BulletinList"_s, m_test.find(u"PublicationTab"_s)));
        QTRY_VERIFY(m_test.find(u"PublicationTab"_s)->height() < 760); // on a higher screen both have their room
        QQuickItem *waiting = m_test.find(u"BulletinList"_s, m_test.find(u"PublicationTab"_s));
        QQuickItem *standing = nullptr;
        const QList<QQuickItem *> beside = waiting->parentItem()->childItems();
        for (QQuickItem *item : beside) {
            if (item != waiting && QByteArrayView(item->metaObject()->className()).startsWith("BulletinList"))
                standing = item;
        }
        QVERIFY(standing);
        QTRY_COMPARE(standing->property("count").toInt(), 1);
        QCOMPARE(waiting->property("count").toInt(), 0);
        QTRY_COMPARE(waiting->height(), 96.0);
        const QPoint row = standing->mapToScene({standing->width() / 3, 80}).toPoint();
        QTest::mouseMove(m_test.window(), row - QPoint(8, 0));
        QTest::mouseMove(m_test.window(), row);
        QTRY_VERIFY(standing->property("inUse").toBool());
        // A press on a row brings the keyboard there.
        QTest::mouseClick(m_test.window(), Qt::LeftButton, {}, row);
        QVERIFY(m_test.isFocusIn(standing) && m_test.isFocusIn(u"WfList"_s) && !m_test.isFocusIn(u"WfButton"_s));
        const QPointF stood = standing->mapToScene({0, 0});
        putText(u"bulletin/came"_s, u"drafted"_s);
        QTRY_COMPARE(waiting->property("count").toInt(), 1);
        QVERIFY(m_test.keep(u"papers-06-drafted"_s));
        QCOMPARE(standing->mapToScene({0, 0}), stood);
        QTest::mouseMove(m_test.window(), QPoint(4, 4));
        QTRY_VERIFY(!standing->property("inUse").toBool());
        QTRY_VERIFY(waiting->height() > 96);
    }

    /// A list of which nothing matches is not called empty.
    void aFilterThatFindsNothingIsNamed()
    {
        showTab(u"deployment"_s, u"units"_s);
        QTRY_VERIFY(m_test.find(u"FilterBar"_s) && m_test.find(u"RecordTable"_s));
        QQuickItem *field = m_test.find(u"WfField"_s, m_test.find(u"FilterBar"_s));
        QVERIFY(field && field->setProperty("text", u"zzqq"_s));
        QTRY_VERIFY(TestWindow::textOf(m_test.window()->contentItem()).contains(u"zzqq"_s));
        QVERIFY(field->setProperty("text", QString()));
    }

    /// The kind of file that was asked for is what the dialog knows, with a name that ends so.
    void theDutyLogIsSavedAsWhatWasAskedFor()
    {
        showTab(u"log"_s, u"dutylog"_s);
        QTRY_VERIFY(m_test.find(u"DutyLogTable"_s));
        m_view->papers()->book()->setText(u"zzqq"_s); // nothing matches, which is not nothing at all
        QTRY_VERIFY(TestWindow::textOf(m_test.find(u"DutyLogTable"_s)).contains(u"zzqq"_s));
        m_view->papers()->book()->setText({});
        for (const auto &kind : {u"csv"_s, u"html"_s, u"txt"_s, u"csv"_s}) {
            QList<QObject *> buttons = m_test.all();
            buttons.removeIf([&kind](const QObject *one) { return !isSave(one) || one->property("kind").toString() != kind; });
            QCOMPARE(buttons.size(), 1);
            QVERIFY(QMetaObject::invokeMethod(buttons.constFirst(), "click"));
            QTRY_VERIFY(m_test.dialog(u"SaveDialog"_s));
            QTRY_VERIFY(m_test.isFocusIn(u"WfField"_s));
            QCOMPARE(m_test.window()->activeFocusItem()->property("text").toString(),
                     QString(m_view->papers()->book()->suggestedName() + u'.' + kind));
            const QString title = m_test.dialog(u"SaveDialog"_s)->property("title").toString();
            QVERIFY2(title.contains(u"*."_s + kind), qPrintable(title));
            m_test.key(Qt::Key_Escape);
            QTRY_VERIFY(!m_test.dialog(u"SaveDialog"_s));
        }
    }

    void theLongestFormScrollsWithTheKeyboard()
    {
        m_test.window()->resize(1366, 640);
        QTRY_COMPARE(m_test.window()->height(), 640);
        m_test.key(Qt::Key_1, Qt::ControlModifier);
        QMetaObject::invokeMethod(m_test.window(), "act", u"floodpoint.define"_s, QString());
        QTRY_VERIFY(m_test.dialog(u"VerbDialog"_s));
        const auto *content = m_test.dialog(u"VerbDialog"_s)->property("contentItem").value<QQuickItem *>();
        QVERIFY(m_test.keep(u"papers-07-form"_s));
        const auto place = [content] { return content->mapRectToScene(QRectF(0, 0, content->width(), content->height())); };
        QTRY_VERIFY(place().bottom() <= 640);
        const QRectF shown = place();
        QSet<QQuickItem *> seen;
        for (int stop = 0; stop < 40; ++stop) { // wherever the keyboard is can be seen
            QQuickItem *focus = m_test.window()->activeFocusItem();
            QVERIFY(focus && content->isAncestorOf(focus));
            const auto isSeen = [&] { return shown.adjusted(-1, -1, 1, 1).contains(focus->mapToScene({0, focus->height() / 2})); };
            QTRY_VERIFY2(isSeen(), focus->metaObject()->className());
            seen.insert(focus);
            m_test.key(Qt::Key_Tab);
        }
        QVERIFY(seen.size() > 8);
        QVERIFY(m_test.keep(u"papers-08-scrolled"_s));
        m_test.leave();
        QTRY_VERIFY(!m_test.dialog(u"VerbDialog"_s));
    }

    void cleanupTestCase()
    {
        m_test.close();
        QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings()));
    }

private:
    [[nodiscard]] static bool isSave(const QObject *one)
    {
        return QByteArrayView(one->metaObject()->className()).startsWith("DutyLogSave");
    }
    void showTab(const QString &page, const QString &tab)
    {
        QMetaObject::invokeMethod(m_test.window(), "showTab", page, tab);
        QCOMPARE(m_test.window()->property("page").toString(), page);
    }
    [[nodiscard]] QUrl roster(const QString &name, const QStringList &lines) const
    {
        QFile file(m_test.file(name));
        if (file.open(QIODevice::WriteOnly))
            file.write((u"人员,岗位,勤务,开始,结束,效果\n"_s + lines.join(u'\n') + u'\n').toUtf8());
        return QUrl::fromLocalFile(file.fileName());
    }
    /// So many hours from when the test began, as rosters say it.
    [[nodiscard]] QString hour(int hours) const { return wf::rosterTime((m_now / 60'000 + 60 * hours) * 60'000); }
    /// Clicks the button whose text has these words.
    [[nodiscard]] bool button(const QString &words, const QString &within) const
    {
        QList<QQuickItem *> items{m_test.find(within)};
        while (!items.isEmpty()) {
            QQuickItem *item = items.takeFirst();
            if (!item || !item->isVisible())
                continue;
            if (item->inherits("QQuickAbstractButton") && item->property("text").toString().contains(words)) {
                QTest::mouseClick(m_test.window(), Qt::LeftButton, {}, item->mapToScene({item->width() / 2, item->height() / 2}).toPoint());
                return true;
            }
            items << item->childItems();
        }
        return false;
    }
    [[nodiscard]] QString handover(QLatin1StringView field) const
    {
        const auto all = m_view->host().room().situation->records(u"handover"_s);
        return all.isEmpty() ? QString() : field == "state"_L1 ? all.constLast()->state() : all.constLast()->text(field);
    }
    /// A text for the public in this state since now, past all rules.
    void putText(const QString &subject, const QString &state) const
    {
        wf::Room &room = m_view->host().room();
        wf::Draft draft;
        draft.id = room.ids->next();
        draft.seat = u"DD"_s;
        draft.role = u"dispatcher"_s;
        draft.verb = u"bulletin.update"_s;
        draft.subject = subject;
        draft.at = draft.wall = room.clock->now();
        draft.record = QJsonDocument(QJsonObject{{u"state"_s, state},
                                                 {u"medium"_s, u"public"_s},
                                                 {u"text"_s, u"路面积水，请绕行。"_s},
                                                 {u"times"_s, QJsonObject{{state, draft.at}}}})
                           .toJson(QJsonDocument::Compact);
        draft.seen = u"{}"_s;
        draft.parents = room.situation->heads(subject);
        room.log->append({draft});
    }
    /// Of the first who is to be called, as the list shows it.
    [[nodiscard]] QString call() const
    {
        const QVariantList rows = m_view->papers()->callouts().value(u"rows"_s).toList();
        return rows.isEmpty() ? QString() : rows.constFirst().toMap().value(u"state"_s).toString();
    }

    TestWindow m_test;
    wf::View *m_view = nullptr;
    QString m_post;
    qint64 m_now = 0;
};

WATCHFLOOR_TEST(TestPapers, QApplication)
#include "test_papers.moc"
