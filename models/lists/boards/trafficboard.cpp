// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trafficboard.h"

#include "columns.h"
#include "situation.h"
#include "trafficrows.h"
#include "waywords.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

/// The proposal is to be seen before its consequences are looked for.
constexpr auto lookAfter = std::chrono::milliseconds(50);

/// As it will be when it is confirmed: shut, in each direction that is asked for.
TrafficQuestion::Closure askedClosure(const Record &closure, const Situation &situation)
{
    TrafficQuestion::Closure one = closureQuestion(closure, situation);
    one.shut = true;
    one.slowdown = 1;
    return one;
}

} // namespace

TrafficBoard::TrafficBoard(QObject *parent)
    : QObject(parent)
    , m_diversions({"closure",  "carriageway", "road",        "found",     "reason",     "roads",     "roadsText",  "minutes",
                    "km",       "addedMin",    "addedKm",     "addedText", "exitName",   "entryName", "tiers",      "signs",
                    "path",     "state",       "direction",   "tint",      "label",      "longitude", "latitude",   "hasPosition",
                    "cardText", "planned",     "cardProblem", "otherText", "besideText", "passes",    "passesText", "aheadText"})
    , m_tiers({"closure", "tier", "glyph", "tint", "label", "longitude", "latitude", "hasPosition"})
    , m_signs({"closure", "sign", "km", "glyph", "tint", "longitude", "latitude", "hasPosition"})
    , m_accesses({"record", "kind", "kindTitle", "name", "state", "cut", "inText", "outText", "severity", "glyph", "tint", "label",
                  "longitude", "latitude", "hasPosition"})
    , m_corridors(
          {"obstacle", "obstacleTitle", "found", "path", "state", "direction", "tint", "seconds", "minutes", "km", "roads", "roadsText"})
    , m_preview([this](const QList<DiversionReport> &found) {
        if (!m_lists)
            return;
        TrafficReport report;
        report.diversions = found;
        m_previews = diversionRows(report, m_lists->situation());
        // It may have been confirmed or turned down meanwhile.
        m_previews.removeIf([this](const QVariantMap &row) {
            const Record *closure = m_lists->situation().record(row.value(u"closure"_s).toString());
            return !closure || closure->state() != "asked"_L1;
        });
        for (QVariantMap &row : m_previews)
            row.insert(u"preview"_s, true);
        ++m_revision;
        Q_EMIT changed();
    })
{
    m_look.setSingleShot(true);
    m_look.setInterval(lookAfter);
    connect(&m_look, &QTimer::timeout, this, &TrafficBoard::look);
}

TrafficBoard::~TrafficBoard() = default;

void TrafficBoard::look()
{
    QList<TrafficQuestion::Closure> asked;
    if (m_watch && m_lists && !m_watch->report().state.graph().isEmpty()) {
        const Situation &situation = m_lists->situation();
        for (const Record *closure : situation.records(u"closure"_s)) {
            if (closure->state() == "asked"_L1)
                asked.append(askedClosure(*closure, situation));
        }
    }
    if (asked.isEmpty()) {
        if (!std::exchange(m_previews, {}).isEmpty()) {
            ++m_revision;
            Q_EMIT changed();
        }
        return;
    }
    m_preview.ask([asked, standing = m_watch->asked(), report = m_watch->report()] {
        QList<DiversionReport> found;
        for (const TrafficQuestion::Closure &one : asked) {
            for (const DiversionReport &diversion : answerTraffic(report.state.graph(), whatIf(standing, one), report).diversions) {
                if (diversion.closure == one.subject)
                    found.append(diversion);
            }
        }
        return found;
    });
}

void TrafficBoard::followWater()
{
    if (!m_lists)
        return;
    bool isNew = false;
    const auto textOf = [this](const QVariantMap &row) { return passesText(row.value(u"passes"_s).toStringList(), m_lists->situation()); };
    for (QVariantMap &row : m_previews) {
        const QString text = textOf(row);
        isNew = isNew || text != row.value(u"passesText"_s).toString();
        row.insert(u"passesText"_s, text);
    }
    for (int i = 0; i < m_diversions.count() && !isNew; ++i) {
        const QVariantMap row = m_diversions.get(i);
        isNew = textOf(row) != row.value(u"passesText"_s).toString();
    }
    if (isNew) {
        ++m_revision;
        retitle();
    }
}

void TrafficBoard::show(TrafficWatch *watch, const Lists *lists)
{
    if (watch == m_watch && lists == m_lists)
        return;
    if (m_watch)
        m_watch->disconnect(this);
    if (m_lists)
        m_lists->disconnect(this);
    const bool isSameWatch = watch == m_watch;
    m_watch = watch;
    m_lists = lists;
    m_previews.clear();
    if (watch)
        connect(watch, &TrafficWatch::changed, this, &TrafficBoard::take);
    if (lists) {
        connect(lists, &Lists::measured, this, [this](const QList<Sample> &samples) {
            if (std::ranges::any_of(samples, [](const Sample &one) { return one.series.startsWith("depth/"_L1); }))
                followWater();
        });
        connect(lists, &Lists::recordChanged, this, [this](const QString &subject) {
            // What a sign shows, and which place has an alarm, stands in the rows too.
            if (subject.startsWith("sign/"_L1) || subject.startsWith("access/"_L1))
                retitle();
            // The watch looks at what is on the road; what is asked for is looked at here.
            if (subject.startsWith("closure/"_L1))
                lookSoon();
        });
    }
    if (!isSameWatch)
        m_sketch.setRoads(watch ? watch->roads() : RoadGraph());
    m_reach.show(watch, lists);
    take();
}

void TrafficBoard::take()
{
    ++m_revision;
    if (m_watch)
        m_corridor.setState(m_watch->report().state);
    else
        m_corridor.setState({});
    if (m_watch && m_sketch.needsRoads())
        m_sketch.setRoads(m_watch->roads());
    retitle();
    lookSoon();
}

void TrafficBoard::lookSoon()
{
    if (!m_look.isActive())
        m_look.start();
}

void TrafficBoard::retitle()
{
    static const TrafficReport nothing;
    const TrafficReport &report = m_watch ? m_watch->report() : nothing;
    if (m_lists) {
        const Situation &situation = m_lists->situation();
        m_diversions.setRows(diversionRows(report, situation));
        m_signs.setRows(signRows(report, situation));
        m_accesses.setRows(accessRows(report, situation));
        m_corridors.setRows(corridorRows(report, situation));
        m_tiers.setRows(tierRows(report));
    } else {
        for (RowsModel *model : {&m_diversions, &m_signs, &m_accesses, &m_corridors, &m_tiers})
            model->setRows({});
    }
    m_cut = int(std::ranges::count_if(report.accesses, &AccessReport::isCut));
    m_slow = int(std::ranges::count_if(report.accesses, [](const AccessReport &access) {
        return !access.isCut() && std::max(access.addedIn, access.addedOut) >= accessNoticeSeconds;
    }));
    Q_EMIT changed();
}

QStringList TrafficBoard::unmatched() const
{
    QStringList titles;
    if (!m_watch || !m_lists)
        return titles;
    for (const QString &subject : m_watch->report().unmatched)
        titles.append(recordTitle(m_lists->situation(), subject));
    return titles;
}

QVariantList TrafficBoard::diversionsOf(const QString &closure) const
{
    QVariantList found;
    for (int row = 0; row < m_diversions.count(); ++row) {
        const QVariantMap values = m_diversions.get(row);
        if (values.value(u"closure"_s).toString() == closure)
            found.append(values);
    }
    const bool isClosed = !found.isEmpty();
    for (const QVariantMap &values : m_previews) {
        if (!isClosed && values.value(u"closure"_s).toString() == closure)
            found.append(values);
    }
    return found;
}

QVariantMap TrafficBoard::rerouteFields(const QString &corridor) const
{
    if (!m_watch)
        return {};
    const QList<CorridorReport> &corridors = m_watch->report().corridors;
    const auto found = std::ranges::find(corridors, corridor, &CorridorReport::corridor);
    if (found == corridors.end() || !found->other)
        return {};
    const Corridor &way = *found->other;
    if (way.route.line.size() < 2)
        return {};
    QVariantList line;
    for (const QPointF &point : way.route.line)
        line.append(QVariant(QVariantList{point.x(), point.y()}));
    QStringList held;
    for (const CorridorJunction &junction : way.junctions)
        held.append(junctionName(junction));
    return {{u"line"_s, line},
            {u"seconds"_s, std::round(way.route.seconds)},
            {u"km"_s, std::round(way.route.metres / 10) / 100},
            {u"roads"_s, way.route.roads},
            {u"junctions"_s, held},
            {u"reason"_s, listsTr("Goes round: %1").arg(m_lists ? recordTitle(m_lists->situation(), found->obstacle) : found->obstacle)}};
}

bool TrafficBoard::sketchAt(const QString &floodPoint)
{
    if (!m_watch)
        return false;
    const auto &stretches = m_watch->report().stretches;
    const auto known = stretches.constFind(floodPoint);
    if (known == stretches.constEnd())
        return false;
    m_sketch.setActive(true);
    m_sketch.set({known->road, known->direction, known->line, known->metres, known->from, known->to}, known->lineBack);
    return true;
}

} // namespace wf
