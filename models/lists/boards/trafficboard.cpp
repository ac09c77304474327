// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trafficboard.h"

#include "closuresbeside.h"
#include "columns.h"
#include "corridorfacts.h"
#include "ending.h"
#include "geo.h"
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

/// Traffic drives by: some lanes are closed, or one is open. The report has no way round it.
bool isPassed(const Record &closure, const Situation &situation) { return isHeld(closure) && !closureQuestion(closure, situation).shut; }

} // namespace

TrafficBoard::TrafficBoard(QObject *parent)
    : QObject(parent)
    , m_diversions({"closure",     "carriageway", "road",        "found",      "reason",    "roads",       "roadsText",
                    "minutes",     "km",          "addedMin",    "addedKm",    "addedText", "exitName",    "entryName",
                    "tiers",       "signs",       "path",        "state",      "direction", "tint",        "label",
                    "longitude",   "latitude",    "hasPosition", "cardText",   "planned",   "cardProblem", "otherText",
                    "unnamedText", "besideText",  "passes",      "passesText", "aheadText"})
    , m_tiers({"closure", "tier", "glyph", "tint", "label", "longitude", "latitude", "hasPosition"})
    , m_signs({"closure", "sign", "km", "glyph", "tint", "longitude", "latitude", "hasPosition"})
    , m_accesses({"record", "kind", "kindTitle", "name", "state", "cut", "inText", "outText", "severity", "glyph", "tint", "label",
                  "longitude", "latitude", "hasPosition"})
    , m_corridors(
          {"obstacle", "obstacleTitle", "found", "path", "state", "direction", "tint", "seconds", "minutes", "km", "roads", "roadsText"})
    , m_preview([this](const Looked &answer) {
        if (!m_lists || answer.show != m_looked.show)
            return;
        const auto isNew = [&answer](const QString &closure) { return answer.closures.contains(closure); };
        m_looked.closures.removeIf(isNew);
        m_looked.offRoads.removeIf(isNew);
        m_looked.found.removeIf([&isNew](const DiversionReport &one) { return isNew(one.closure); });
        m_looked.closures += answer.closures;
        m_looked.offRoads += answer.offRoads;
        m_looked.found += answer.found;
        retellPreviews(); // it may have been confirmed or turned down meanwhile
        ++m_revision;
        Q_EMIT changed();
    })
{
    m_look.setSingleShot(true);
    m_look.setInterval(lookAfter);
    connect(&m_look, &QTimer::timeout, this, &TrafficBoard::look);
    m_follow.setSingleShot(true);
    m_follow.setInterval(0); // once for all that came together
    connect(&m_follow, &QTimer::timeout, this, &TrafficBoard::followCorridors);
    m_corridor.setNaming([this](const QString &block) { return m_lists ? obstacleText(m_lists->situation(), block) : block; });
    m_corridor.setWording(
        [this](const CorridorPasses &passes) { return m_lists ? corridorPassesText(m_lists->situation(), passes) : QString(); });
    connect(&m_corridor, &CorridorSketch::activated, this, &TrafficBoard::checkCorridor);
}

TrafficBoard::~TrafficBoard() = default;

bool TrafficBoard::retellPreviews()
{
    const qsizetype before = m_previews.size();
    m_previews.clear();
    if (!m_lists)
        return before > 0;
    const Situation &situation = m_lists->situation();
    // What the roads say of it now takes the place of what was found when it was asked for.
    const auto isGone = [&](const QString &subject) {
        const Record *closure = situation.record(subject);
        return !closure || closure->state() == "rejected"_L1 || isReported(subject);
    };
    m_wanted.removeIf(isGone);
    m_looked.closures.removeIf(isGone);
    m_looked.offRoads.removeIf(isGone);
    m_looked.found.removeIf([&isGone](const DiversionReport &one) { return isGone(one.closure); });
    TrafficReport asked;
    for (const DiversionReport &one : std::as_const(m_looked.found)) {
        if (situation.record(one.closure)->state() == "asked"_L1)
            asked.diversions.append(one);
    }
    m_previews = diversionRows(asked, situation);
    for (QVariantMap &row : m_previews)
        row.insert(u"preview"_s, true);
    return m_previews.size() != before;
}

bool TrafficBoard::isReported(const QString &closure) const { return m_watch && m_watch->report().diversion(closure) != nullptr; }

QList<TrafficQuestion::Closure> TrafficBoard::toLookAt() const
{
    QList<TrafficQuestion::Closure> closures;
    if (!m_watch || !m_lists || m_watch->report().state.graph().isEmpty())
        return closures;
    const Situation &situation = m_lists->situation();
    const QList<const Record *> records = situation.records(u"closure"_s);
    for (const Record *closure : records) {
        const bool isWanted = isOver(*closure) && m_wanted.contains(closure->subject()) && !m_looked.closures.contains(closure->subject());
        const bool isNext = closure->state() == "asked"_L1 || isPassed(*closure, situation) || isWanted;
        if (isNext && !isReported(closure->subject()))
            closures.append(askedClosure(*closure, situation));
    }
    return closures;
}

void TrafficBoard::look()
{
    if (retellPreviews()) {
        ++m_revision;
        Q_EMIT changed();
    }
    const QList<TrafficQuestion::Closure> asked = toLookAt();
    if (asked.isEmpty())
        return;
    m_preview.ask([show = m_looked.show, asked, standing = m_watch->asked(), report = m_watch->report()] {
        Looked looked;
        looked.show = show;
        for (const TrafficQuestion::Closure &one : asked) {
            const TrafficReport answer = answerTraffic(report.state.graph(), whatIf(standing, one), report);
            looked.closures.append(one.subject);
            if (answer.unmatched.contains(one.subject))
                looked.offRoads.append(one.subject);
            for (const DiversionReport &diversion : answer.diversions) {
                if (diversion.closure == one.subject)
                    looked.found.append(diversion);
            }
        }
        return looked;
    });
}

QHash<QString, ClosureWays> TrafficBoard::ways() const
{
    if (!m_watch || !m_lists)
        return {};
    const Situation &situation = m_lists->situation();
    QHash<QString, ClosureWays> all = waysOf(m_looked.found);
    for (auto it = all.begin(); it != all.end(); ++it) {
        const Record *closure = situation.record(it.key());
        if (closure && (isOver(*closure) || isPassed(*closure, situation)))
            it.value() = signsOnly(it.value());
    }
    const TrafficReport &report = m_watch->report();
    all.insert(waysOf(report.diversions));
    // Of what lies on no road they say neither a way nor a sign.
    const QStringList off = report.unmatched + m_looked.offRoads;
    for (const QString &subject : off) {
        const auto found = all.constFind(subject);
        if (found != all.constEnd() && found->roads.isEmpty() && found->signs.isEmpty())
            all.erase(found);
    }
    return all;
}

std::optional<QStringList> TrafficBoard::offRoads() const
{
    if (!m_watch || !m_lists || m_watch->roads().isEmpty())
        return std::nullopt;
    return m_watch->report().unmatched + m_looked.offRoads;
}

void TrafficBoard::want(const QString &closure)
{
    if (m_wanted.contains(closure) || m_looked.closures.contains(closure))
        return;
    m_wanted.append(closure);
    lookSoon();
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

void TrafficBoard::checkCorridor()
{
    if (m_watch && m_corridor.isActive())
        m_corridor.setAround(m_watch->corridorQuestionNow());
}

bool TrafficBoard::noteCorridors()
{
    QHash<QString, QString> notes;
    if (m_watch && m_lists) {
        const TrafficReport &report = m_watch->report();
        const Situation &situation = m_lists->situation();
        for (const auto &[subject, passes] : report.corridorPasses.asKeyValueRange()) {
            const Record *corridor = situation.record(subject);
            // A report about the way that it had before says nothing of this one.
            if (corridor && !isOver(*corridor) && report.corridorLines.value(subject) == lineOf(corridor->value("line"_L1)))
                notes.insert(subject, corridorPassesText(situation, passes));
        }
        for (const CorridorReport &one : report.corridors)
            notes.insert(one.corridor + u'#', corridorPassesText(situation, one.otherPasses));
    }
    const bool isNew = notes != m_notes;
    m_notes = notes;
    return isNew;
}

void TrafficBoard::followCorridors()
{
    m_corridor.retell();
    if (noteCorridors()) {
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
    m_wanted.clear();
    m_looked = {.show = m_looked.show + 1, .closures = {}, .offRoads = {}, .found = {}}; // what is still worked out is of the one before
    if (watch)
        connect(watch, &TrafficWatch::changed, this, &TrafficBoard::take);
    if (lists) {
        connect(lists, &Lists::measured, this, [this](const QList<Sample> &samples) {
            if (std::ranges::any_of(samples, [](const Sample &one) { return one.series.startsWith("depth/"_L1); })) {
                followWater();
                checkCorridor();
                m_follow.start();
            }
        });
        connect(lists, &Lists::recordChanged, this, [this](const QString &subject) {
            // What a sign shows, and which place has an alarm, stands in the rows too.
            if (subject.startsWith("sign/"_L1) || subject.startsWith("access/"_L1))
                retitle();
            // The watch looks at what is on the road; what is asked for is looked at here.
            if (subject.startsWith("closure/"_L1)) {
                lookSoon();
                checkCorridor();
            }
            static const QStringList passed{u"alarm/"_s, u"floodpoint/"_s, u"closure/"_s, u"corridor/"_s};
            if (std::ranges::any_of(passed, [&subject](const QString &kind) { return subject.startsWith(kind); }))
                m_follow.start();
        });
    }
    if (!isSameWatch) {
        m_sketch.setRoads(watch ? watch->roads() : RoadGraph());
        m_corridor.setState({}); // another city's roads, perhaps
    }
    m_reach.show(watch, lists);
    take();
}

void TrafficBoard::take()
{
    ++m_revision;
    if (m_watch)
        m_corridor.setState(m_watch->report().state, m_corridor.isActive() ? m_watch->corridorQuestionNow() : TrafficQuestion());
    else
        m_corridor.setState({});
    if (m_watch && m_sketch.needsRoads())
        m_sketch.setRoads(m_watch->roads());
    (void)noteCorridors();
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
    return {
        {u"line"_s, line},
        {u"seconds"_s, std::round(way.route.seconds)},
        {u"km"_s, std::round(way.route.metres / 10) / 100},
        {u"roads"_s, way.route.roads},
        {u"junctions"_s, held},
        {u"reason"_s, ListsText::tr("Goes round: %1").arg(m_lists ? recordTitle(m_lists->situation(), found->obstacle) : found->obstacle)}};
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
