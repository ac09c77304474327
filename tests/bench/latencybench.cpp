// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "benchwindow.h"

#include "iconprovider.h"
#include "view.h"
#include "water.h"

#include <QQmlApplicationEngine>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>

namespace wf::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 3; ///< over all flood points
constexpr int warmUps = 3; ///< flood points before that

bool isProposed(const QQuickItem *under)
{
    if (!under->isVisible())
        return false;
    if (isOf(under, "ClosureCard"))
        return under->property("state").toString() == "asked"_L1;
    return std::ranges::any_of(under->childItems(), isProposed);
}

/// What a frame takes now: some of them one after another, each painted anew.
double frameMs(QQuickWindow &window, const PaintWatch &watcher)
{
    constexpr int count = 6;
    const auto again = QObject::connect(&window, &QQuickWindow::frameSwapped, &window, &QQuickWindow::update, Qt::QueuedConnection);
    const auto painted = [&watcher, first = watcher.frames()](int frames) {
        return waitFor([&watcher, first, frames] { return watcher.frames() - first >= frames; });
    };
    window.update();
    const bool began = painted(1);
    const double since = PaintWatch::now();
    const int first = watcher.frames();
    const bool ended = began && painted(1 + count);
    const double ms = (PaintWatch::now() - since) / std::max(1, watcher.frames() - first);
    QObject::disconnect(again);
    return ended ? ms : 0;
}

/// Turns the proposal down, ends the alarm, lets the water run off: as if nothing had been.
bool clearAway(View &view, const QString &point)
{
    Room &room = view.host().room();
    const Seat &system = view.host().seats().constLast(), &commander = view.host().seats().constFirst();
    room.log->measure({{u"depth/"_s + Record(point).id(), room.clock->now(), {0}, u"gauge"_s, {}}});
    const auto settle = [&] { return waitFor([&] { return room.log->isIdle() && !room.rules->waits(); }); };
    if (!settle())
        return false;
    QList<Request> requests;
    for (const Record *closure : room.situation->records(u"closure"_s)) {
        if (closure->state() == "asked"_L1)
            requests.append({u"closure.reject"_s, closure->subject(), {{u"reason"_s, u"bench"_s}}, {}, {}});
    }
    for (const Record *alarm : room.situation->records(u"alarm"_s)) {
        if (alarm->state() != "ended"_L1)
            requests.append({u"alarm.end"_s, alarm->subject(), {}, {}, {}});
    }
    for (const Request &request : std::as_const(requests)) {
        const auto outcome = room.commands->run(request.verb == "alarm.end"_L1 ? system : commander, request);
        if (!waitFor([&outcome] { return outcome.isFinished(); }) || !outcome.result())
            return false;
    }
    return settle();
}

Result failed(const QString &why)
{
    progress(why);
    Result result;
    result.name = u"water: from reading to proposal on screen"_s;
    result.target = u"<= 1"_s;
    result.holds = false; // nothing measured is not a success
    return result;
}

Result measure(View &view, QQuickWindow &window, std::unique_ptr<PaintWatch> &kept)
{
    Room &room = view.host().room();
    QStringList points;
    const bool isReady = waitFor([&] { return window.property("furnished").toBool() && room.traffic->isSettled() && room.log->isIdle(); });
    for (const Record *point : room.situation->records(u"floodpoint"_s)) {
        if (room.traffic->report().stretches.contains(point->subject()))
            points.append(point->subject());
    }
    QQuickItem *board = findItem(window.contentItem(), "ClosureBoard");
    if (!isReady || points.size() < 5 || !board)
        return failed(u"the window did not come up with its flood points"_s);
    pass(4000); // what is made ready after the first picture
    kept = std::make_unique<PaintWatch>(window);
    PaintWatch &watcher = *kept;
    watcher.await([board] { return isProposed(board); });

    // Other programs run too: what a frame takes is measured beside every reading.
    QList<double> waits, frames, routes, limits, shares;
    for (int round = 0; round < 1 + rounds; ++round) {
        const bool counts = round > 0; // the first makes the panels that the others find made
        for (const QString &point : points.first(counts ? points.size() : warmUps)) {
            const double cm = thresholdsOf(*room.situation->record(point)).close + 2;
            // A frame is measured before anything happens: afterwards there is more to paint.
            const double frame = frameMs(window, watcher);
            if (!waitFor([&watcher] { return watcher.rests(); }))
                return failed(u"the window does not come to rest"_s);
            watcher.forget();
            const double handedIn = PaintWatch::now();
            room.log->measure({{u"depth/"_s + Record(point).id(), room.clock->now(), {cm}, u"gauge"_s, {}}});
            if (!waitFor([&watcher] { return watcher.shownAt() > 0; }))
                return failed(u"%1: no proposal came to the screen. %2"_s.arg(point, room.rules->refusals().join(u' ')));
            const double wait = watcher.shownAt() - handedIn;
            if (!waitFor([&view] { return view.traffic()->isSettled(); }))
                return failed(u"the roads were not looked at"_s);
            if (counts) {
                waits.append(wait);
                routes.append(room.traffic->report().tookMs);
                frames.append(frame);
                limits.append(2 * frames.constLast() + routes.constLast());
                shares.append(wait / limits.constLast());
            }
            if (!clearAway(view, point) || !waitFor([&watcher, board] { return !isProposed(board) && watcher.rests(); }))
                return failed(u"%1: the proposal did not go away"_s.arg(point));
        }
    }
    const auto middle = [](const QList<double> &values) { return QString::number(percentile(values, 0.5), 'f', 1); };
    progress(u"%1 readings: half within %2 ms, 95 % within %3 ms, all within %4 ms; a frame %5 ms, the routes %6 ms (medians)"_s.arg(
        QString::number(waits.size()), middle(waits), QString::number(percentile(waits, 0.95), 'f', 1),
        QString::number(percentile(waits, 1), 'f', 1), middle(frames), middle(routes)));
    const Result result{.name = u"water: from reading to proposal on screen"_s,
                        .value = percentile(waits, 0.95),
                        .unit = u"ms p95"_s,
                        .against = u"two frames + routes of the same moment; the ratio is the p95 of their ratios"_s,
                        .againstValue = percentile(limits, 0.95)};
    return held(result, percentile(shares, 0.95), false, 1);
}

} // namespace

QList<Result> measureLatency()
{
    QTemporaryDir folder;
    // No folder of gauges: the readings are handed in where those of its files would be, and nobody doubts water that comes and goes
    // within a second.
    lookOnce();
    RoomHost host(dutyOptions(folder.filePath(u"duty.wflog"_s)));
    View view(host);
    if (const auto opened = view.host().open(); !opened)
        return {failed(opened.error().text)};
    std::unique_ptr<PaintWatch> watcher; // outlives the window, which tells it of its last frames
    QQmlApplicationEngine engine;
    engine.addImageProvider(u"icons"_s, new IconProvider);
    engine.setInitialProperties({{u"view"_s, QVariant::fromValue(&view)}});
    engine.loadFromModule("Watchfloor.Shell", "Main");
    auto *window = engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(engine.rootObjects().first());
    if (!window)
        return {failed(u"the window could not be made"_s)};
    return {measure(view, *window, watcher)};
}

} // namespace wf::bench
