// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo.h"

#include "room.h"
#include "roomhost.h"
#include "windowpages.h"

#include <QCoreApplication>
#include <QDir>
#include <QQuickWindow>

#include <cstdio>
#include <utility>

namespace wf {

using namespace Qt::StringLiterals;

namespace {
constexpr int lookMs = 60;
constexpr int quietLooks = 6;
constexpr int mostLooks = 200;
} // namespace

Demo::Demo(RoomHost &host, QQuickWindow &window)
    : m_host(host)
    , m_window(window)
{
    m_look.setInterval(lookMs);
    connect(&m_look, &QTimer::timeout, this, &Demo::nextPage);
}

void Demo::begin(const QString &folder)
{
    m_folder = QDir(folder).absolutePath();
    QDir().mkpath(m_folder); // waits: nobody sits before it
    connect(&m_window, SIGNAL(furnishedChanged()), this, SLOT(play())); // QML's own property
    play();
}

void Demo::play()
{
    if (!m_window.property("furnished").toBool())
        return;
    disconnect(&m_window, SIGNAL(furnishedChanged()), this, SLOT(play()));
    DrillControl *drill = m_host.drill();
    if (!drill) {
        std::fprintf(stderr, "watchfloor: %s\n", qUtf8Printable(QCoreApplication::translate("Demo", "--demo needs an exercise.")));
        QCoreApplication::exit(2);
        return;
    }
    connect(&drill->director(), &Director::markReached, this, [this](const QString &name) { atMark(name); });
    connect(&drill->director(), &Director::ended, drill, [drill, this] { drill->writeReport(m_folder); });
    connect(drill, &DrillControl::reportWritten, this, &Demo::finish);
    connect(drill, &DrillControl::said, this, [](const QString &text, bool bad) {
        if (!bad)
            return;
        std::fprintf(stderr, "watchfloor: %s\n", qUtf8Printable(text));
        QCoreApplication::exit(1);
    });
    for (const QVariant &seat : drill->seats())
        drill->setAutomatic(seat.toMap().value(u"id"_s).toString(), true);
    drill->setSpeed(0);
    drill->director().setHoldAtMarks(true);
    m_window.setProperty("resting", true); // nothing is painted between the marks
    drill->director().start();
}

void Demo::atMark(const QString &name)
{
    m_mark = name;
    for (const PageEntry &page : windowPages()) {
        for (const QString &tab : page.tabs)
            m_pages.enqueue({page.key, tab});
        if (page.tabs.isEmpty())
            m_pages.enqueue({page.key, QString()});
    }
    m_window.setProperty("resting", false);
    turn();
    m_quietFrames = 0;
    m_look.start();
}

void Demo::turn()
{
    const auto &[page, tab] = m_pages.head();
    if (tab.isEmpty())
        QMetaObject::invokeMethod(&m_window, "goTo", page);
    else
        QMetaObject::invokeMethod(&m_window, "showTab", page, tab);
}

bool Demo::isPainted()
{
    const TileStats stats = m_host.city().tiles().stats();
    const qint64 answered = stats.rendered + stats.memoryHits + stats.diskHits + stats.plain + stats.failed;
    return std::exchange(m_answered, answered) == answered;
}

void Demo::nextPage()
{
    // Tiles come when the map has asked for them: a page counts as painted when nothing was drawn for some looks in a row.
    ++m_looks;
    m_quietFrames = isPainted() ? m_quietFrames + 1 : 0;
    m_window.requestUpdate();
    if (m_quietFrames < quietLooks && m_looks < mostLooks)
        return;
    m_looks = 0;
    m_quietFrames = 0;
    const auto [page, tab] = m_pages.dequeue();
    const qsizetype at = pageKeys().indexOf(page);
    const QString name = u"%1-%2-%3"_s.arg(m_mark).arg(at + 1).arg(page);
    // The first tab bears the page's own name.
    const bool isFirst = tab.isEmpty() || tab == windowPages().at(at).tabs.constFirst();
    shoot(isFirst ? name : name + u'-' + tab);
    if (!m_pages.isEmpty()) {
        turn();
        return;
    }
    m_look.stop();
    m_window.setProperty("resting", true);
    m_host.drill()->director().release();
}

void Demo::shoot(const QString &name)
{
    const QString file = QDir(m_folder).filePath(name + u".png"_s);
    if (m_window.grabWindow().save(file)) { // waits: likewise
        m_written << file;
    } else {
        std::fprintf(stderr, "watchfloor: %s\n", qUtf8Printable(QCoreApplication::translate("Demo", "%1 could not be written.").arg(file)));
        QCoreApplication::exit(1);
    }
}

void Demo::finish(const QStringList &report)
{
    m_written << report;
    std::printf("%s\n", qUtf8Printable(QCoreApplication::translate("Demo", "The exercise was played to its end. Pictures and report:")));
    for (const QString &file : std::as_const(m_written))
        std::printf("  %s\n", qUtf8Printable(file));
    std::fflush(stdout);
    QCoreApplication::exit(0);
}

} // namespace wf
