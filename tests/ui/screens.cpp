// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "screens.h"
#include "patience.h"
#include "windowpages.h"

#include <QtQuickTest/quicktest.h>

#include <cstdio>

using namespace Qt::StringLiterals;

void Screens::judge(QStringList faults)
{
    faults.removeDuplicates();
    for (const QString &fault : std::as_const(faults))
        std::fprintf(stderr, "%s\n", qPrintable(fault));
    QVERIFY2(faults.isEmpty(), qPrintable(faults.mid(0, 10).join(u'\n')));
}

void Screens::show(const QString &language, const QSize &size) const
{
    m_test.view()->host().setLanguage(language);
    m_test.window()->resize(size);
    QTRY_COMPARE(m_test.window()->size(), size);
    QTRY_COMPARE(m_test.window()->contentItem()->size(), QSizeF(size)); // a server's answer later
    settle();
}

void Screens::settle() const { QVERIFY(QQuickTest::qWaitForPolish(m_test.window(), 20'000)); }

QStringList Screens::staying(const std::function<QStringList()> &wrong) const
{
    constexpr int pictures = 4;
    QStringList found = wrong();
    for (int i = 0; i < pictures && !found.isEmpty(); ++i) {
        m_test.window()->update();
        (void)m_test.window()->grabWindow(); // a picture, however slow the machine draws
        settle();
        found = wrong();
    }
    return found;
}

void Screens::everyPage(const std::function<void(const QString &)> &look) const
{
    for (const wf::PageEntry &page : wf::windowPages()) {
        QStringList tabs = page.tabs;
        if (tabs.isEmpty())
            tabs << QString();
        for (const QString &tab : std::as_const(tabs)) {
            const QString &key = page.key;
            // A closure has the most to say: pages of other things tell of it too.
            const bool tellsOfClosures = tab == u"incidents"_s || key == u"flood"_s;
            // What was chosen elsewhere stays chosen: on the flood page it stands in a narrow column.
            const bool tellsOfCalls = key == u"flood"_s || key == u"situation"_s;
            QStringList choices{QString(), first(key, tab), tellsOfClosures ? first(u"closures"_s, {}) : QString(),
                                tellsOfCalls ? first(u"incidents"_s, {}) : QString()};
            choices.removeDuplicates();
            for (const QString &chosen : std::as_const(choices)) {
                m_test.view()->lists()->setSelected(chosen);
                QVERIFY(tab.isEmpty() ? QMetaObject::invokeMethod(m_test.window(), "goTo", key)
                                      : QMetaObject::invokeMethod(m_test.window(), "showTab", key, tab));
                settle();
                QTest::qWait(0);
                settle();
                const QString name
                    = key + (tab.isEmpty() ? tab : u'-' + tab) + (chosen.isEmpty() ? chosen : u"-chosen-"_s + chosen.section(u'/', 0, 0));
                look(name);
                if (qEnvironmentVariableIsSet("WATCHFLOOR_PICTURES")) {
                    QVERIFY(m_test.keep(u"%1-%2x%3-%4"_s.arg(name)
                                            .arg(m_test.window()->width())
                                            .arg(m_test.window()->height())
                                            .arg(m_test.view()->host().language())));
                }
            }
        }
    }
    m_test.view()->lists()->setSelected({});
}

/// Something to choose on a page, so that what is told of it is looked at too.
QString Screens::first(const QString &page, const QString &tab) const
{
    static const QHash<QString, QString> kinds{
        {u"situation"_s, u"closure"_s},  {u"incidents"_s, u"incident"_s}, {u"hazards"_s, u"hazard"_s}, {u"flood"_s, u"floodpoint"_s},
        {u"closures"_s, u"closure"_s},   {u"units"_s, u"unit"_s},         {u"duty"_s, u"duty"_s},      {u"posts"_s, u"post"_s},
        {u"equipment"_s, u"resource"_s}, {u"cameras"_s, u"camera"_s},     {u"agencies"_s, u"notice"_s}};
    const auto records = m_test.view()->host().room().situation->records(kinds.value(tab.isEmpty() ? page : tab));
    return records.isEmpty() ? QString() : records.first()->subject();
}
