// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchwindow.h"

#include "look.h"

#include <QEventLoop>
#include <QTimer>

namespace wf::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int restMs = 120;

/// One for all windows, so that what began before a window can be told from it.
qint64 nanoseconds()
{
    static const QElapsedTimer clock = [] {
        QElapsedTimer begun;
        begun.start();
        return begun;
    }();
    return clock.nsecsElapsed();
}

} // namespace

Options dutyOptions(const QString &log)
{
    Options options;
    options.mode = Options::Mode::Live;
    options.city = sharedFile(u"taiyuan.citypack"_s);
    options.plan = sharedFile(u"plans/taiyuan-weather.yaml"_s);
    options.signs = sharedFile(u"signs/templates.yaml"_s);
    options.assets = sharedFile(u"drills/taiyuan-assets.yaml"_s);
    options.log = log;
    return options;
}

void lookOnce()
{
    static const bool done = [] {
        applyLook();
        return true;
    }();
    Q_UNUSED(done)
}

void pass(int milliseconds)
{
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

bool isOf(const QQuickItem *item, const char *type) { return QByteArrayView(item->metaObject()->className()).startsWith(type); }

QQuickItem *findItem(QQuickItem *under, const char *type)
{
    QList<QQuickItem *> items{under};
    while (!items.isEmpty()) {
        QQuickItem *item = items.takeFirst();
        if (item->isVisible() && isOf(item, type))
            return item;
        items << item->childItems();
    }
    return nullptr;
}

PaintWatch::PaintWatch(QQuickWindow &window)
{
    QObject::connect(&window, &QQuickWindow::afterAnimating, &window, [this] { m_ready = m_holds && m_holds(); });
    QObject::connect(&window, &QQuickWindow::afterSynchronizing, &window, [this] { m_painting = m_ready.load(); }, Qt::DirectConnection);
    QObject::connect(
        &window, &QQuickWindow::frameSwapped, &window,
        [this] {
            ++m_frames;
            qint64 none = 0;
            if (m_painting)
                m_shownAt.compare_exchange_strong(none, nanoseconds());
        },
        Qt::DirectConnection);
}

void PaintWatch::await(const std::function<bool()> &holds)
{
    m_holds = holds;
    m_ready = false;
    m_painting = false;
    forget();
}

void PaintWatch::forget() { m_shownAt = 0; }

double PaintWatch::now() { return double(nanoseconds()) / 1e6; }

bool PaintWatch::rests() const
{
    const int before = m_frames;
    pass(restMs);
    return m_frames == before;
}

} // namespace wf::bench
