// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reachwatch.h"

#include "geo.h"
#include "lists.h"
#include "reach.h"
#include "situation.h"
#include "unitplace.h"

#include <QPolygonF>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {
/// Units report every few seconds: a map of minutes need not follow each of them.
constexpr int restMs = 5000;
} // namespace

ReachWatch::ReachWatch(QObject *parent)
    : QObject(parent)
    , m_job([this](const Answer &answer) {
        m_answer = answer;
        Q_EMIT changed();
    })
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(restMs);
    connect(&m_soon, &QTimer::timeout, this, &ReachWatch::ask);
}

void ReachWatch::show(TrafficWatch *watch, const Lists *lists)
{
    if (m_watch)
        m_watch->disconnect(this);
    if (m_lists)
        m_lists->disconnect(this);
    m_watch = watch;
    m_lists = lists;
    m_answer = {};
    if (watch)
        connect(watch, &TrafficWatch::changed, this, &ReachWatch::markDirty);
    if (lists) {
        connect(lists, &Lists::recordChanged, this, [this](const QString &subject) {
            if (subject.startsWith("unit/"_L1))
                markDirty();
        });
        connect(lists, &Lists::measured, this, [this](const QList<Sample> &samples) {
            for (const Sample &sample : samples) {
                if (sample.series.startsWith("pos/"_L1))
                    return markDirty();
            }
        });
    }
    m_isDirty = true;
    if (m_isWatched)
        ask();
    Q_EMIT changed();
}

void ReachWatch::setWatched(bool watched)
{
    if (watched == m_isWatched)
        return;
    m_isWatched = watched;
    if (!watched)
        m_soon.stop();
    else if (m_isDirty)
        ask();
    Q_EMIT changed();
}

void ReachWatch::markDirty()
{
    m_isDirty = true;
    if (m_isWatched && !m_soon.isActive())
        m_soon.start();
}

QList<QPointF> ReachWatch::freeUnits() const
{
    QList<QPointF> places;
    if (!m_lists)
        return places;
    const Situation &situation = m_lists->situation();
    for (const Record *unit : situation.records(u"unit"_s)) {
        if (unit->state() != "available"_L1)
            continue;
        if (const auto place = unitPlace(situation, *unit))
            places.append(place->pos);
    }
    return places;
}

void ReachWatch::ask()
{
    m_isDirty = false;
    if (!m_watch || !m_lists) {
        m_answer = {};
        Q_EMIT changed();
        return;
    }
    m_job.ask([state = m_watch->report().state, units = freeUnits()] {
        QList<double> seconds;
        for (const double minutes : limits())
            seconds.append(minutes * 60);
        QList<QList<QPolygonF>> bands(seconds.size());
        Answer answer{.bands = {}, .share = QList<double>(seconds.size(), 0.0), .units = int(units.size())};
        // Units on duty may use a closed stretch that is passable.
        const QList<ReachPiece> pieces = reach(state, units, seconds, {.emergency = true});
        for (const ReachPiece &piece : pieces) {
            bands[piece.band].append(QPolygonF(piece.line));
            const double metres = lengthMetres(piece.line);
            for (qsizetype band = piece.band; band < seconds.size(); ++band)
                answer.share[band] += metres;
        }
        double all = 0;
        for (int edge = 0; edge < state.graph().edgeCount(); ++edge)
            all += state.graph().edge(edge).metres;
        for (double &share : answer.share)
            share = all > 0 ? std::min(1.0, share / all) : 0;
        for (const QList<QPolygonF> &band : std::as_const(bands))
            answer.bands.append(QVariant::fromValue(band));
        return answer;
    });
    Q_EMIT changed();
}

} // namespace wf
