// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corridorsketch.h"
#include "onetest.h"
#include "patience.h"
#include "testwindow.h"
#include "verb.h"

#include <QApplication>
#include <QJSValue>

#include <algorithm>

using namespace Qt::StringLiterals;

/// A form that is refused: the keyboard is in the field that the words name, it is seen, and what was typed stands in it.
class TestRefusedFields : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_test.open(m_test.live(u"refused.wflog"_s)), QString());
        m_view = m_test.view();
        QTRY_VERIFY(!m_view->host().room().situation->records(u"floodpoint"_s).isEmpty());
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        m_test.window()->resize(1366, 768);
        QTRY_COMPARE(m_test.window()->contentItem()->size(), QSizeF(1366, 768));
        m_point = m_view->host().room().situation->records(u"floodpoint"_s).constFirst()->subject();
    }
    void cleanup()
    {
        m_test.leave();
        QTRY_VERIFY(!m_test.dialog(u"VerbDialog"_s));
        QCOMPARE(TestWindow::warnings(), QString());
    }
    void cleanupTestCase() { m_test.close(); }

    void everyFieldOfEveryFormCanBeGoneTo_data()
    {
        QTest::addColumn<QString>("verb");
        for (const wf::Verb &verb : wf::allVerbs()) {
            if (verb.creates || verb.kind == "floodpoint"_L1)
                QTest::newRow(qPrintable(verb.name)) << verb.name;
        }
    }
    void everyFieldOfEveryFormCanBeGoneTo()
    {
        QFETCH(QString, verb);
        if (!open(verb, wf::findVerb(verb)->creates ? QString() : m_point))
            return; // it has a page of its own
        const QStringList names = asked();
        for (const QString &name : names) {
            QVERIFY2(goTo(name), qPrintable(name));
            QTRY_VERIFY2(isIn(name), qPrintable(name));
            QTRY_VERIFY2(isSeen(), qPrintable(name));
        }
    }

    /// One of the four limits, far up in a form that was gone through to its end.
    void aLimitThatIsRefusedHasTheKeyboard()
    {
        QVERIFY(open(u"floodpoint.configure"_s, m_point));
        QVERIFY(goTo(u"thresholds"_s));
        m_test.key(Qt::Key_Tab);
        const QQuickItem *limit = m_test.window()->activeFocusItem();
        m_test.key(Qt::Key_A, Qt::ControlModifier);
        m_test.type("9999");
        QVERIFY(goTo(asked().constLast()));
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_test.dialog(u"VerbDialog"_s));
        QTRY_COMPARE(m_test.window()->activeFocusItem(), limit);
        QCOMPARE(limit->property("text").toString(), u"9999"_s);
        QTRY_VERIFY(isSeen());
        QVERIFY(m_test.keep(u"refused-01-limit"_s));
        // What only the rule refuses: the limits do not rise.
        m_test.key(Qt::Key_A, Qt::ControlModifier);
        m_test.type("900");
        QVERIFY(goTo(asked().constLast()));
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_test.dialog(u"VerbDialog"_s));
        QTRY_VERIFY(isIn(u"thresholds"_s));
        QTRY_VERIFY(isSeen());
        QVERIFY(!m_test.dialog(u"VerbDialog"_s)->property("problem").toString().isEmpty());
    }

    /// A depth that cannot be, at a place that is no flood point: each is said by its name, one after the other, and stays to be mended.
    void aReadingNowhereIsNotLostInSilence()
    {
        QVERIFY(open(u"entry.add"_s, {}, {{u"type"_s, u"reading"_s}}));
        QVERIFY(goTo(u"floodPoint"_s));
        m_test.type("zzzqqq");
        QVERIFY(goTo(u"depthCm"_s));
        const QQuickItem *depth = m_test.window()->activeFocusItem();
        m_test.type("9999");
        QVERIFY(goTo(u"text"_s));
        m_test.type("seen");
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_test.dialog(u"VerbDialog"_s));
        QTRY_VERIFY(isIn(u"floodPoint"_s));
        QCOMPARE(m_test.window()->activeFocusItem()->property("text").toString(), u"zzzqqq"_s);
        QVERIFY2(problem().contains(wf::fieldTitle(u"entry"_s, u"floodPoint"_s)), qPrintable(problem()));
        QVERIFY(m_test.keep(u"refused-02-nowhere"_s));
        // The place is mended: now it is the depth.
        m_test.window()->activeFocusItem()->setProperty("text", m_view->lists()->title(m_point));
        QVERIFY(QMetaObject::invokeMethod(m_test.window()->activeFocusItem(), "textEdited"));
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_test.dialog(u"VerbDialog"_s));
        QTRY_COMPARE(m_test.window()->activeFocusItem(), depth);
        QCOMPARE(depth->property("text").toString(), u"9999"_s);
        QTRY_VERIFY2(problem().contains(wf::fieldTitle(u"entry"_s, u"depthCm"_s)), qPrintable(problem()));
    }

    /// What is typed and not chosen is no place: no corridor is planned to the one that was chosen before.
    void aCorridorLeadsWhereItsFieldsSay()
    {
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "command", u"corridor:plan"_s));
        wf::CorridorSketch *plan = m_view->traffic()->corridor();
        QTRY_VERIFY(plan->isActive() && m_test.isFocusIn(u"CorridorPlanner"_s) && m_test.isFocusIn(u"PlaceField"_s));
        const auto &city = m_view->host().city();
        QQuickItem *planner = m_test.find(u"CorridorPlanner"_s);
        QVERIFY(planner);
        QList<QQuickItem *> fields;
        for (QQuickItem *item : planner->findChildren<QQuickItem *>()) {
            if (QByteArrayView(item->metaObject()->className()).startsWith("PlaceField"))
                fields.append(item);
        }
        QCOMPARE(fields.size(), 2);
        const auto corridors = [this] { return m_view->host().room().situation->records(u"corridor"_s).size(); };
        const qsizetype before = corridors();
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(!planner->property("problem").toString().isEmpty()); // nothing is done in silence
        plan->setFrom(u"from"_s, city.homeLatitude(), city.homeLongitude());
        plan->setTo(u"to"_s, city.homeLatitude() + 0.01, city.homeLongitude() + 0.01);
        QTRY_VERIFY(plan->isReady());
        fields.at(0)->setProperty("text", u"from"_s);
        fields.at(1)->setProperty("text", u"elsewhere"_s);
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(m_view->host().room().log->isIdle());
        QVERIFY(planner->property("problem").toString().contains(u"elsewhere"_s));
        QCOMPARE(m_test.window()->activeFocusItem(), fields.at(1));
        QCOMPARE(corridors(), before);
        fields.at(1)->setProperty("text", u"to"_s);
        m_test.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(corridors(), before + 1);
        QVERIFY(!plan->isActive());
    }

    /// A place that was filled in gives way to what is typed, and the way to it is drawn no more.
    void whatIsTypedReplacesAPlaceThatWasFilledIn()
    {
        m_view->lists()->setSelected(m_point);
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "command", u"corridor:plan"_s));
        wf::CorridorSketch *plan = m_view->traffic()->corridor();
        QTRY_COMPARE(plan->toPlace(), m_view->lists()->title(m_point));
        const auto &city = m_view->host().city();
        plan->setFrom(u"from"_s, city.homeLatitude(), city.homeLongitude());
        QTRY_VERIFY(!plan->rows().isEmpty());
        QTRY_VERIFY(m_test.isFocusIn(u"CorridorPlanner"_s) && m_test.isFocusIn(u"PlaceField"_s));
        m_test.key(Qt::Key_Tab);
        QTRY_COMPARE(m_test.window()->activeFocusItem()->property("text").toString(), plan->toPlace());
        QCOMPARE(m_test.window()->activeFocusItem()->property("selectedText").toString(), plan->toPlace());
        m_test.type("q");
        QTRY_COMPARE(m_test.window()->activeFocusItem()->property("text").toString(), u"q"_s);
        QCOMPARE(plan->toPlace(), QString());
        QVERIFY(plan->rows().isEmpty());
        plan->setActive(false);
        m_view->lists()->setSelected({});
    }

    /// What is no longer asked for refuses nothing: there would be no field to mend it in.
    void aFieldThatHasGoneRefusesNothing()
    {
        QVERIFY(open(u"entry.add"_s, {}, {{u"type"_s, u"reading"_s}, {u"text"_s, u"看过"_s}}));
        QVERIFY(goTo(u"depthCm"_s));
        m_test.type("9999");
        QTRY_COMPARE(form()->property("wrong").toString(), u"depthCm"_s);
        QVERIFY(QMetaObject::invokeMethod(form(), "put", u"type"_s, QVariant(u"note"_s), QString()));
        QTRY_COMPARE(form()->property("wrong").toString(), QString());
        QCOMPARE(form()->property("problem").toString(), QString());
    }

    /// The point is chosen anew: the words are about that one, unless they are a person's own; what he emptied stays empty.
    void theWordsAreAboutThePointThatIsChosen()
    {
        const auto points = m_view->host().room().situation->records(u"floodpoint"_s);
        const QString other = points.at(1)->subject();
        const auto words = [this] { return plain(form()->property("values")).toMap().value(u"text"_s).toString(); };
        const auto put = [this](const QString &name, const QString &value) {
            return QMetaObject::invokeMethod(form(), "put", name, QVariant(value), QString());
        };
        for (const QString &typed : {u"none"_s, u"看过"_s, QString()}) {
            const bool isTyped = typed != "none"_L1;
            QVERIFY(open(u"entry.add"_s, {}, {{u"type"_s, u"reading"_s}, {u"floodPoint"_s, m_point}}));
            QTRY_VERIFY2(words().contains(points.at(0)->name()), qPrintable(words()));
            if (isTyped)
                QVERIFY(put(u"text"_s, typed));
            QVERIFY(put(u"floodPoint"_s, other));
            QCOMPARE(words().contains(points.at(1)->name()), !isTyped);
            if (isTyped)
                QCOMPARE(words(), typed);
            QVERIFY(!words().contains(points.at(0)->name()));
            m_test.leave();
            QTRY_VERIFY(!m_test.dialog(u"VerbDialog"_s));
        }
    }

    /// While a time is typed there is none: what is counted from it moves once there is one again.
    void whatIsCountedFromATimeOutlastsItsTyping()
    {
        const wf::FieldRule *until = nullptr;
        for (const wf::Verb &verb : wf::allVerbs()) {
            const auto rule = std::ranges::find(verb.fields, wf::FieldRule::Start::After, &wf::FieldRule::start);
            if (!until && verb.creates && rule != verb.fields.cend()
                && open(verb.name, {}, {{rule->startAfter, double(m_view->host().now())}}))
                until = &*rule;
        }
        if (!until)
            QSKIP("no form counts a time from another one");
        const auto at = [this](const QString &name) { return plain(form()->property("values")).toMap().value(name).toDouble(); };
        const double begin = at(until->startAfter);
        const double end = at(until->name);
        QVERIFY(begin > 0 && end > begin);
        QVERIFY(QMetaObject::invokeMethod(form(), "put", until->startAfter, QVariant(), u"?"_s));
        QVERIFY(QMetaObject::invokeMethod(form(), "put", until->startAfter, QVariant(begin + 600'000), QString()));
        QCOMPARE(at(until->name), end + 600'000);
    }

private:
    [[nodiscard]] bool open(const QString &verb, const QString &subject, const QVariantMap &given = {}) const
    {
        return QMetaObject::invokeMethod(m_test.window(), "actWith", verb, subject, QVariant(given))
            && QTest::qWaitFor([this] { return m_test.dialog(u"VerbDialog"_s) != nullptr; }, 2'000);
    }
    [[nodiscard]] QQuickItem *content() const { return m_test.dialog(u"VerbDialog"_s)->property("contentItem").value<QQuickItem *>(); }
    [[nodiscard]] QQuickItem *form() const { return m_test.find(u"VerbForm"_s, content()); }
    [[nodiscard]] QString problem() const { return m_test.dialog(u"VerbDialog"_s)->property("problem").toString(); }
    /// As a value that JavaScript may have made.
    [[nodiscard]] static QVariant plain(const QVariant &value)
    {
        return value.metaType() == QMetaType::fromType<QJSValue>() ? value.value<QJSValue>().toVariant() : value;
    }
    /// The fields that the form asks for whatever is said in it.
    [[nodiscard]] QStringList asked() const
    {
        QStringList names;
        const QVariantList fields = form() ? plain(form()->property("fields")).toList() : QVariantList();
        for (const QVariant &field : fields) {
            if (field.toMap().value(u"shownField"_s).toString().isEmpty())
                names << field.toMap().value(u"name"_s).toString();
        }
        return names;
    }
    [[nodiscard]] bool goTo(const QString &name) const
    {
        bool isThere = false;
        return QMetaObject::invokeMethod(form(), "focusOnRefused", qReturnArg(isThere), name, QString()) && isThere;
    }
    /// The keyboard is in the editor of the field, and on something that takes it.
    [[nodiscard]] bool isIn(const QString &name) const
    {
        const QQuickItem *focus = m_test.window()->activeFocusItem();
        if (!focus || !focus->activeFocusOnTab())
            return false;
        for (const QQuickItem *one = focus; one; one = one->parentItem()) {
            if (plain(one->property("modelData")).toMap().value(u"name"_s).toString() == name)
                return true;
        }
        return false;
    }
    [[nodiscard]] bool isSeen() const
    {
        const QQuickItem *focus = m_test.window()->activeFocusItem();
        const QQuickItem *scroll = m_test.find(u"VerbScroll"_s, content());
        if (!focus || !scroll)
            return false;
        const QRectF box = focus->mapRectToItem(scroll, QRectF(0, 0, focus->width(), std::min(focus->height(), scroll->height())));
        return box.top() >= -1 && box.bottom() <= scroll->height() + 1;
    }

    TestWindow m_test;
    wf::View *m_view = nullptr;
    QString m_point;
};

WATCHFLOOR_TEST(TestRefusedFields, QApplication)
#include "test_refusedfields.moc"
