// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "citypack.h"
#include "cuttext.h"
#include "readable.h"
#include "testwindow.h"

#include <QApplication>
#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QtQuickTest/quicktest.h>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

/// A name as long as a field may be and broken into lines, as it comes from somebody else's table.
QString endless(const QString &begin) { return begin + u"\n第二行\n"_s + u"长"_s.repeated(245); }

} // namespace

/// Every page on every screen a desk has, in both languages: all that is written there can be read.
class TestScreens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QVERIFY2(TestWindow::warnings().isEmpty(), qPrintable(TestWindow::warnings())); }

    void everythingCanBeRead_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        // The narrowest in the longer language and the widest in the other; all of them under `./dev test --long`.
        const bool whole = qEnvironmentVariableIntValue("WATCHFLOOR_LONG") > 0;
        for (const QSize size : {QSize(1366, 768), QSize(1920, 1080), QSize(3840, 2160), QSize(5760, 1080)}) {
            for (const auto *language : {"zh_CN", "en"}) {
                if (whole || (size.width() == 1366 && language[0] == 'e') || (size.width() == 5760 && language[0] == 'z'))
                    QTest::addRow("%dx%d %s", size.width(), size.height(), language) << QString::fromLatin1(language) << size;
            }
        }
    }

    void everythingCanBeRead()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        openExercise();
        show(language, size);
        QStringList faults;
        everyPage([&](const QString &page) {
            for (const QString &fault : unreadable(*m_test.window()))
                faults << page + u"  "_s + fault;
        });
        judge(faults);
    }

    /// Nothing is Chinese but names that stand in the city's map or in the log without an English one.
    void englishIsEnglish()
    {
        openExercise();
        const QStringList given = namesWithoutEnglish();
        show(u"en"_s, {1920, 1080});
        QStringList found;
        everyPage([&](const QString &page) {
            for (const QString &text : chinese(*m_test.window(), given))
                found << page + u"  "_s + text;
        });
        judge(found);
    }

    /// What the bundled exercise names, it names in both languages.
    void whatTheExerciseWorksWithHasEnglishNames()
    {
        openExercise();
        const auto *situation = m_test.session()->room().situation.get();
        QStringList missing;
        const auto ask = [&missing](const QString &where, const QJsonValue &value) {
            const QJsonArray all = value.isArray() ? value.toArray() : QJsonArray{value};
            for (const auto &one : all) {
                if (one.toObject().value("en"_L1).toString().isEmpty())
                    missing << where;
            }
        };
        for (const wf::Record *unit : situation->records(u"unit"_s)) {
            ask(unit->subject() + u" callSign"_s, unit->value("callSign"_L1));
            ask(unit->subject() + u" equipment"_s, unit->value("equipment"_L1));
        }
        for (const wf::Record *agency : situation->records(u"agency"_s))
            ask(agency->subject() + u" duty"_s, agency->value("duty"_L1));
        for (const wf::Record *point : situation->records(u"floodpoint"_s)) {
            const QJsonObject card = point->value("card"_L1).toObject();
            for (const auto *field : {"charge", "stopAt", "equipment"})
                ask(point->subject() + u' ' + QLatin1StringView(field), card.value(QLatin1StringView(field)));
        }
        for (const auto *kind : {"unit", "agency", "floodpoint", "camera", "sign", "post", "brigade", "resource", "rainstation"}) {
            for (const wf::Record *record : situation->records(QLatin1StringView(kind)))
                ask(record->subject() + u" name"_s, record->value("name"_L1));
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    /// What had to be cut is read by resting the pointer on it, and nothing else is.
    void whatIsCutIsReadUnderThePointer()
    {
        openEndless();
        show(u"en"_s, {1366, 768});
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "showTab", 9, u"events"_s));
        settle();
        const QRectF shown(QPointF(), m_test.window()->size());
        QQuickItem *cut = nullptr;
        QList<QQuickItem *> items{m_test.find(u"LogTable"_s)};
        while (!items.isEmpty() && !cut) {
            QQuickItem *item = items.takeFirst();
            if (item->isVisible() && item->property("truncated").toBool()
                && shown.contains(item->mapRectToScene(QRectF(0, 0, item->width(), item->height()))))
                cut = item;
            items << item->childItems();
        }
        QVERIFY(cut);
        const QPointF there = cut->mapToScene(QPointF(cut->width() / 2, cut->height() / 2));
        QCOMPARE(wf::CutText::at(*m_test.window(), there), cut);
        QTest::mouseMove(m_test.window(), there.toPoint());
        QTRY_VERIFY(m_test.find(u"WholeText"_s));
        QCOMPARE(TestWindow::textOf(m_test.find(u"WholeText"_s)), cut->property("text").toString());
        QVERIFY(m_test.keep(u"whole-text"_s));
        QTest::mouseMove(m_test.window(), QPoint(4, 4));
        QTRY_VERIFY(!m_test.find(u"WholeText"_s));
    }

    /// Names from elsewhere stay in their boxes, however long they are and whatever they hold.
    void endlessNamesStayInTheirBoxes_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QSize>("size");
        const bool whole = qEnvironmentVariableIntValue("WATCHFLOOR_LONG") > 0;
        for (const QSize size : {QSize(1366, 768), QSize(3840, 2160)}) {
            for (const auto *language : {"en", "zh_CN"}) {
                if (whole || (size.width() == 1366 && language[0] == 'e'))
                    QTest::addRow("%dx%d %s", size.width(), size.height(), language) << QString::fromLatin1(language) << size;
            }
        }
    }
    void endlessNamesStayInTheirBoxes()
    {
        QFETCH(QString, language);
        QFETCH(QSize, size);
        openEndless();
        show(language, size);
        QStringList faults;
        everyPage([&](const QString &page) {
            for (const QString &fault : unreadable(*m_test.window()))
                faults << page + u"  "_s + fault;
        });
        judge(faults);
    }

    /// On a wide desk of several screens the eye need not cross it from what waits to the closures.
    void queueAndClosuresAreNeighboursOnAWideDesk()
    {
        openExercise();
        show(u"zh_CN"_s, {5760, 1080});
        QVERIFY(QMetaObject::invokeMethod(m_test.window(), "go", 0));
        settle();
        const QQuickItem *queue = m_test.find(u"PendingPanel"_s);
        const QQuickItem *board = m_test.find(u"ClosureBoard"_s);
        QVERIFY(queue && board);
        const qreal between = board->mapToScene({}).x() - queue->mapToScene({}).x() - queue->width();
        QVERIFY2(between >= 0 && between < 100, qPrintable(QString::number(between)));
    }

    /// A larger desk shows more: rows are as high as on a small one, and there are more of them.
    void aLargeDeskShowsMoreNotLarger()
    {
        openExercise();
        const auto rows = [this](const QSize &size) {
            show(u"zh_CN"_s, size);
            [&] { QVERIFY(QMetaObject::invokeMethod(m_test.window(), "showTab", 9, u"events"_s)); }();
            settle();
            const QQuickItem *list = m_test.find(u"WfList"_s, m_test.find(u"LogTable"_s));
            const auto *row = list ? list->property("currentItem").value<QQuickItem *>() : nullptr;
            return std::pair(list ? list->height() : 0, row ? row->height() : 0);
        };
        const auto [small, row] = rows({1366, 768});
        const auto [large, same] = rows({3840, 2160});
        QVERIFY(small > 0 && row > 0);
        QCOMPARE(same, row);
        QVERIFY(large > 2.5 * small);
    }

private:
    /// All of them, which a test's message has no room for, on standard error.
    static void judge(QStringList faults)
    {
        faults.removeDuplicates();
        for (const QString &fault : std::as_const(faults))
            std::fprintf(stderr, "%s\n", qPrintable(fault));
        QVERIFY2(faults.isEmpty(), qPrintable(faults.mid(0, 10).join(u'\n')));
    }

    void openExercise()
    {
        if (m_open == u"exercise"_s)
            return;
        m_test.close();
        const QString problem = m_test.open(m_test.drill({u"all"_s}));
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        auto &director = m_test.session()->drill()->director();
        director.runTo(118);
        QTRY_VERIFY_WITH_TIMEOUT(director.elapsedMinutes() >= 118 && !m_test.session()->drill()->isRunning(), 120'000);
        m_test.session()->drill()->setControlShown(true);
        m_open = u"exercise"_s;
    }

    /// Live duty on the bundled assets with every name made endless, and an incident and a closure beside them.
    void openEndless()
    {
        if (m_open == u"endless"_s)
            return;
        m_test.close();
        QFile given(TestWindow::share(u"drills/taiyuan-assets.yaml"_s));
        QVERIFY(given.open(QIODevice::ReadOnly));
        QString assets = QString::fromUtf8(given.readAll());
        static const QRegularExpression name(u"name: \\{zh: (\"?)([^,\"}]+)\"?, en: [^}]*\\}"_s);
        const QString tail = u"\\\\n第二行\\\\n"_s + u"长"_s.repeated(235);
        assets.replace(name, u"name: {zh: \"\\2"_s + tail + u"\", en: \"\\2"_s + tail + u"\"}"_s);
        QFile changed(m_test.file(u"endless.yaml"_s));
        QVERIFY(changed.open(QIODevice::WriteOnly));
        changed.write(assets.toUtf8());
        changed.close();
        wf::Options options = m_test.live(u"endless.wflog"_s);
        options.assets = changed.fileName();
        const QString problem = m_test.open(options);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        auto *desk = m_test.session()->desk();
        QVERIFY(m_test.session()->lists()->units()->rowCount() > 50);
        for (int i = 0; i < 3; ++i) {
            const QString text = endless(u"迎泽大街%1"_s.arg(i));
            desk->run(u"incident.report"_s, {},
                      {{u"type"_s, u"accident"_s},
                       {u"place"_s, text},
                       {u"detail"_s, text},
                       {u"source"_s, u"110"_s},
                       {u"severity"_s, 2},
                       {u"caller"_s, text}});
            desk->run(u"hazard.report"_s, {}, {{u"type"_s, u"cover"_s}, {u"text"_s, text}, {u"place"_s, text}});
            desk->run(u"resource.define"_s, {}, {{u"name"_s, text}, {u"type"_s, u"pump"_s}, {u"quantity"_s, 40}, {u"place"_s, text}});
        }
        QTRY_COMPARE(m_test.session()->lists()->incidents()->rowCount(), 3);
        m_open = u"endless"_s;
    }

    /// Names of the city's roads and places, and every plain text in the records: what is {zh, en} there is not among them.
    [[nodiscard]] QStringList namesWithoutEnglish() const
    {
        QStringList names;
        if (const auto pack = wf::CityPack::open(TestWindow::share(u"taiyuan.citypack"_s))) {
            for (const auto &road : pack->roadNames())
                names << road.name;
            for (const auto &place : pack->places())
                names << place.name;
        }
        const auto *situation = m_test.session()->room().situation.get();
        for (const auto *kind :
             {"closure", "floodpoint", "camera", "duty", "incident", "order", "corridor", "unit", "sign", "hazard", "bulletin"}) {
            for (const wf::Record *record : situation->records(QLatin1StringView(kind)))
                addPlain(record->fields(), names);
        }
        names.removeDuplicates();
        names.removeIf([](const QString &name) { return name.size() < 2; });
        std::ranges::sort(names, std::greater(), &QString::size);
        return names;
    }
    static void addPlain(const QJsonValue &value, QStringList &into)
    {
        if (value.isString()) {
            into << value.toString();
        } else if (value.isArray()) {
            for (const auto &one : value.toArray())
                addPlain(one, into);
        } else if (value.isObject() && !value.toObject().contains("zh"_L1)) {
            for (const auto &one : value.toObject())
                addPlain(one, into);
        }
    }

    void show(const QString &language, const QSize &size)
    {
        m_test.session()->setLanguage(language);
        m_test.window()->resize(size);
        QTRY_COMPARE(m_test.window()->size(), size);
        QTRY_COMPARE(m_test.window()->contentItem()->size(), QSizeF(size)); // a server's answer later
        settle();
    }

    /// Until layouts, which need several rounds, have found their places.
    void settle() const { QVERIFY(QQuickTest::qWaitForPolish(m_test.window(), 20'000)); }

    template <typename Look> void everyPage(Look look)
    {
        const auto pages = m_test.window()->property("pages").toList();
        for (int i = 0; i < pages.size(); ++i) {
            const QVariantMap page = pages.at(i).toMap();
            QStringList tabs = page.value(u"tabs"_s).toStringList();
            if (tabs.isEmpty())
                tabs << QString();
            for (const QString &tab : std::as_const(tabs)) {
                for (const QString &chosen : {QString(), first(page.value(u"key"_s).toString(), tab)}) {
                    m_test.session()->lists()->setSelected(chosen);
                    QVERIFY(tab.isEmpty() ? QMetaObject::invokeMethod(m_test.window(), "go", i)
                                          : QMetaObject::invokeMethod(m_test.window(), "showTab", i, tab));
                    settle();
                    QTest::qWait(0);
                    settle();
                    const QString name
                        = page.value(u"key"_s).toString() + (tab.isEmpty() ? tab : u'-' + tab) + (chosen.isEmpty() ? chosen : u"-chosen"_s);
                    look(name);
                    if (qEnvironmentVariableIsSet("WATCHFLOOR_PICTURES")) {
                        QVERIFY(m_test.keep(u"%1-%2x%3-%4"_s.arg(name)
                                                .arg(m_test.window()->width())
                                                .arg(m_test.window()->height())
                                                .arg(m_test.session()->language())));
                    }
                    if (chosen.isEmpty() && first(page.value(u"key"_s).toString(), tab).isEmpty())
                        break;
                }
            }
        }
        m_test.session()->lists()->setSelected({});
    }

    /// Something to choose on a page, so that what is told of it is looked at too.
    [[nodiscard]] QString first(const QString &page, const QString &tab) const
    {
        static const QHash<QString, QString> kinds{
            {u"situation"_s, u"closure"_s},  {u"incidents"_s, u"incident"_s}, {u"hazards"_s, u"hazard"_s}, {u"flood"_s, u"floodpoint"_s},
            {u"closures"_s, u"closure"_s},   {u"units"_s, u"unit"_s},         {u"duty"_s, u"duty"_s},      {u"posts"_s, u"post"_s},
            {u"equipment"_s, u"resource"_s}, {u"cameras"_s, u"camera"_s},     {u"agencies"_s, u"notice"_s}};
        const auto records = m_test.session()->room().situation->records(kinds.value(tab.isEmpty() ? page : tab));
        return records.isEmpty() ? QString() : records.first()->subject();
    }

    TestWindow m_test;
    QString m_open;
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    TestScreens test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_screens.moc"
