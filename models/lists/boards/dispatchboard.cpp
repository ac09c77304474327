// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispatchboard.h"

#include "columns.h"
#include "roadtimes.h"
#include "verb.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

const QList<QByteArray> choiceRoles{"callSign", "phone",   "brigadeTitle", "cross",    "typeTitle", "stateTitle", "free",   "seconds",
                                    "minutes",  "lacking", "stale",        "uncovers", "reason",    "suggested",  "marked", "key"};
const QList<QByteArray> leftOutRoles{"callSign", "phone", "brigadeTitle", "code", "reason"};

QString names(const QList<GuardPoint> &points)
{
    QStringList list;
    for (const GuardPoint &point : points)
        list.append(point.name);
    return list.join(ListsText::tr(", "));
}

/// Whoever is free, and whoever stands at one end of the stretch and can go on to the other.
bool maySend(const UnitChoice &choice) { return choice.free || choice.onward; }

/// What nobody would hold any more, where the unit goes on.
QString leftEnd(const UnitChoice &choice)
{
    return choice.onward ? DispatchBoard::tr("the end “%1”, its cordon then to be set anew").arg(choice.leaves) : QString();
}

} // namespace

DispatchBoard::DispatchBoard(const Situation &situation, const Clock &clock, ForceWatch &forces, QObject *parent)
    : QObject(parent)
    , m_situation(situation)
    , m_clock(clock)
    , m_forces(forces)
    , m_choices(choiceRoles)
    , m_leftOut(leftOutRoles)
    , m_job([this](const Answer &answer) { take(answer); })
{
    connect(&forces, &ForceWatch::pictured, this, &DispatchBoard::ask);
    connect(&situation, &Situation::changed, this, &DispatchBoard::follow);
}

DispatchBoard::~DispatchBoard() { m_forces.setWanted(this, false); }

void DispatchBoard::setAbout(const QString &subject)
{
    const DispatchTarget target = dispatchTarget(m_situation, subject);
    if (target.subject == m_target.subject)
        return;
    m_target = target;
    m_marked.clear();
    m_taskIsOwn = false;
    m_answer = {};
    m_problem.clear();
    show();
    Q_EMIT aboutChanged();
    Q_EMIT answered();
    if (m_task != target.task) {
        m_task = target.task;
        Q_EMIT taskChanged();
    }
    m_forces.setWanted(this, m_isWatched && !m_target.subject.isEmpty());
    ask();
}

void DispatchBoard::setWatched(bool watched)
{
    if (watched == m_isWatched)
        return;
    m_isWatched = watched;
    m_forces.setWanted(this, m_isWatched && !m_target.subject.isEmpty());
    Q_EMIT watchedChanged();
    ask();
}

void DispatchBoard::setTypes(const QStringList &types)
{
    if (types == m_types)
        return;
    m_types = types;
    Q_EMIT needChanged();
    ask();
}

void DispatchBoard::setEquipment(const QStringList &equipment)
{
    if (equipment == m_equipment)
        return;
    m_equipment = equipment;
    Q_EMIT needChanged();
    ask();
}

void DispatchBoard::setWanted(int count)
{
    count = std::clamp(count, 1, 9);
    if (count == m_wanted)
        return;
    m_wanted = count;
    Q_EMIT needChanged();
    ask();
}

void DispatchBoard::setByCenter(bool byCenter)
{
    if (byCenter == m_byCenter)
        return;
    m_byCenter = byCenter;
    ask();
}

void DispatchBoard::setTask(const QString &task)
{
    if (task == m_task)
        return;
    m_task = task;
    m_taskIsOwn = task != m_target.task;
    Q_EMIT taskChanged();
}

void DispatchBoard::follow(const ChangeSet &changes)
{
    if (m_target.subject.isEmpty()
        || !(changes.reset || changes.changed.contains(m_target.subject) || changes.removed.contains(m_target.subject)))
        return;
    const DispatchTarget target = dispatchTarget(m_situation, m_target.subject);
    if (target.subject.isEmpty()) {
        setAbout({});
        return;
    }
    m_target = target;
    if (!m_taskIsOwn && m_task != target.task) {
        m_task = target.task;
        Q_EMIT taskChanged();
    }
    Q_EMIT aboutChanged();
    ask();
}

void DispatchBoard::ask()
{
    if (!m_isWatched || m_target.subject.isEmpty())
        return;
    // Somebody may have been sent to one of the ends meanwhile, the road around an incident closed, and people reported there.
    m_target = dispatchTarget(m_situation, m_target.subject);
    const auto fail = [this](const QString &why) {
        m_problem = why;
        m_answer = {};
        setBusy(false);
        show();
        Q_EMIT answered();
    };
    if (!m_target.pos)
        return fail((placingVerb().isEmpty() ? tr("%1 has no position: travel times are not known. Choose a unit by its area.")
                                             : tr("%1 has no position yet: say where it is, or press on the map."))
                        .arg(m_target.title));
    if (!m_forces.hasRoads())
        return fail(tr("No roads are loaded: travel times are not known."));
    setBusy(true);
    const auto picture = m_forces.picture();
    if (!picture)
        return; // pictured() asks again
    UnitNeed need{*m_target.pos, m_target.brigade, m_types,       m_equipment,       m_wanted,
                  m_byCenter,    m_target.subject, m_target.ends, m_target.inDanger, m_target.isApproximate,
                  m_target.point};
    need.brigadeName = brigadeName(m_situation, m_target.brigade);
    m_job.ask([about = m_target.subject, stretch = m_target.stretch, lines = m_target.lines, picture, need, now = m_clock.now()] {
        const DrivingTimes times = drivingTimes(stretch.isEmpty() ? picture->roads : roadsAround(picture->roads, stretch, lines));
        return Answer{about, picture, nearestUnits(need, picture->units, times, picture->coverage, now)};
    });
}

void DispatchBoard::take(const Answer &answer)
{
    setBusy(m_job.isBusy());
    if (answer.about != m_target.subject || !m_target.pos)
        return;
    m_picture = answer.picture;
    m_answer = answer.units;
    m_problem.clear();
    m_knownEquipment = forceSummary(m_picture->units).equipment.keys();
    // A unit that went elsewhere meanwhile is no longer to be sent.
    m_marked.removeIf([this](const QString &subject) {
        return std::ranges::none_of(m_answer.ranked,
                                    [&](const UnitChoice &choice) { return choice.subject == subject && maySend(choice); });
    });
    show();
    Q_EMIT answered();
}

/// Those who are sent together go to different ends, while there are some.
void DispatchBoard::shareEnds()
{
    m_ways.clear();
    QStringList taken;
    for (const UnitChoice &choice : std::as_const(m_answer.ranked)) {
        if (choice.ways.isEmpty())
            continue;
        if (choice.onward && m_marked.contains(choice.subject)) {
            taken.append(choice.onward->end);
            m_ways.insert(choice.subject, *choice.onward);
            continue;
        }
        auto way = choice.ways.constBegin();
        if (m_marked.contains(choice.subject) && !m_target.isAnyEnd) {
            way = std::ranges::find_if(choice.ways, [&taken](const UnitWay &one) { return !taken.contains(one.end); });
            if (way == choice.ways.constEnd())
                way = choice.ways.constBegin();
            taken.append(way->end);
        }
        m_ways.insert(choice.subject, *way);
    }
}

void DispatchBoard::show()
{
    shareEnds();
    QList<QVariantMap> choices;
    for (qsizetype i = 0; i < m_answer.ranked.size(); ++i)
        choices.append(row(m_answer.ranked.at(i), int(i)));
    m_choices.setRows(choices);
    QList<QVariantMap> leftOut;
    for (const UnitLeftOut &unit : std::as_const(m_answer.leftOut)) {
        const Record *record = m_situation.record(unit.subject);
        leftOut.append({{u"subject"_s, unit.subject},
                        {u"callSign"_s, unit.callSign},
                        {u"phone"_s, record ? record->text("phone"_L1) : QString()},
                        {u"brigadeTitle"_s, record ? brigadeName(m_situation, record->text("brigade"_L1)) : QString()},
                        {u"code"_s, unit.code},
                        {u"reason"_s, unit.reason}});
    }
    // Who has no position comes first: somebody can ask for it by radio.
    std::ranges::stable_partition(leftOut, [](const QVariantMap &unit) { return unit.value(u"code"_s) == u"unit.no_position"_s; });
    m_leftOut.setRows(leftOut);
    Q_EMIT markedChanged();
}

QVariantMap DispatchBoard::row(const UnitChoice &choice, int place) const
{
    const ForceUnit *unit = m_picture ? m_picture->unit(choice.subject) : nullptr;
    const Record *record = m_situation.record(choice.subject);
    const UnitWay way = m_ways.value(choice.subject);
    return {{u"subject"_s, choice.subject},
            {u"callSign"_s, choice.callSign},
            {u"phone"_s, record ? record->text("phone"_L1) : QString()},
            {u"brigadeTitle"_s, unit ? brigadeName(m_situation, unit->brigade) : QString()},
            {u"cross"_s, choice.crossBrigade},
            {u"typeTitle"_s, unit ? choiceTitle(u"unit"_s, u"type"_s, unit->type) : QString()},
            {u"stateTitle"_s, unit ? stateTitle(u"unit"_s, unit->state) : QString()},
            {u"free"_s, maySend(choice)},
            {u"seconds"_s, way.seconds},
            {u"minutes"_s, minutesText(way.seconds)},
            {u"lacking"_s, choice.missingEquipment.join(ListsText::tr(", "))},
            {u"stale"_s, choice.stalePosition},
            {u"uncovers"_s, choice.onward ? leftEnd(choice) : names(choice.uncovers)},
            {u"reason"_s, way.reason},
            {u"suggested"_s, choice.chosen},
            {u"marked"_s, m_marked.contains(choice.subject)},
            {u"key"_s, place < 9 ? QString::number(place + 1) : QString()}};
}

void DispatchBoard::setBusy(bool busy)
{
    if (busy == m_isBusy)
        return;
    m_isBusy = busy;
    Q_EMIT busyChanged();
}

bool DispatchBoard::toggle(const QString &subject)
{
    const auto choice = std::ranges::find(m_answer.ranked, subject, &UnitChoice::subject);
    if (choice == m_answer.ranked.end() || !maySend(*choice))
        return false;
    if (!m_marked.removeOne(subject))
        m_marked.append(subject);
    show();
    return true;
}

bool DispatchBoard::toggleKey(const QString &key)
{
    bool isNumber = false;
    const int place = key.toInt(&isNumber) - 1;
    return isNumber && place < 9 && place >= 0 && place < m_answer.ranked.size() && toggle(m_answer.ranked.at(place).subject);
}

QString DispatchBoard::whyNotKey(const QString &key) const
{
    bool isNumber = false;
    const int place = key.toInt(&isNumber) - 1;
    if (!isNumber || place < 0 || place >= std::min<qsizetype>(9, m_answer.ranked.size()))
        return tr("%1 marks nobody: the list has no row of that number.").arg(key);
    return whyNot(m_answer.ranked.at(place).subject, key);
}

QString DispatchBoard::whyNot(const QString &subject, const QString &key) const
{
    const auto choice = std::ranges::find(m_answer.ranked, subject, &UnitChoice::subject);
    if (choice == m_answer.ranked.cend())
        return tr("%1 marks nobody: no unit is chosen in the list.").arg(key);
    return maySend(*choice) ? QString() : tr("%1 marks nobody: %2 can't be sent (%3).").arg(key, choice->callSign, choice->whyNot);
}

void DispatchBoard::markSuggested()
{
    m_marked.clear();
    for (const UnitChoice &choice : std::as_const(m_answer.ranked)) {
        if (choice.chosen)
            m_marked.append(choice.subject);
    }
    show();
}

void DispatchBoard::clearMarks()
{
    m_marked.clear();
    show();
}

QString DispatchBoard::markedText() const
{
    QStringList signs;
    for (const UnitChoice &choice : m_answer.ranked) {
        if (m_marked.contains(choice.subject))
            signs.append(choice.callSign);
    }
    return signs.join(ListsText::tr(", "));
}

QVariantMap DispatchBoard::nearestFree() const
{
    const auto first = std::ranges::find_if(m_answer.ranked, &UnitChoice::free);
    return first == m_answer.ranked.end() ? QVariantMap() : row(*first, int(std::distance(m_answer.ranked.begin(), first)));
}

QString DispatchBoard::markedUncovers() const
{
    if (!m_picture || m_marked.isEmpty())
        return {};
    QStringList left{names(uncoveredElsewhere(m_picture->coverage, m_marked, m_target.subject, m_target.point))};
    for (const UnitChoice &choice : m_answer.ranked) {
        if (m_marked.contains(choice.subject))
            left.append(leftEnd(choice));
    }
    left.removeAll(QString());
    return left.join(ListsText::tr(", "));
}

QVariantMap DispatchBoard::orderFor(const UnitChoice &choice) const
{
    const UnitWay way = m_ways.value(choice.subject);
    const auto end = std::ranges::find(m_target.ends, way.end, &UnitEnd::key);
    const bool hasEnd = end != m_target.ends.cend();
    const std::optional<QPointF> pos = hasEnd ? std::optional(end->pos) : m_target.pos;
    const DispatchTarget::AtEnd said = hasEnd ? m_target.atEnds.value(end->key) : DispatchTarget::AtEnd{m_target.place, m_task.trimmed()};
    // What a person wrote stays as it is; at which end they are to stand is said all the same.
    const QString task = hasEnd && m_taskIsOwn ? tr("%1 Stand at the end “%2”.").arg(m_task.trimmed(), end->name) : said.task;
    QVariantMap fields{{u"to"_s, choice.subject},
                       {u"task"_s, task},
                       {u"about"_s, m_target.subject},
                       {u"chosenBecause"_s, way.reason},
                       {u"expectedMin"_s, std::min(600.0, std::round(way.seconds / 6) / 10)}};
    if (!said.place.isEmpty())
        fields.insert(u"place"_s, said.place);
    if (pos)
        fields.insert(u"pos"_s, QVariantList{pos->x(), pos->y()});
    if (choice.crossBrigade)
        fields.insert(u"crossBrigade"_s, true);
    if (m_target.people && !m_taskIsOwn) // what a person wrote speaks of whom they will
        fields.insert(u"people"_s, *m_target.people);
    return {{u"verb"_s, u"order.send"_s}, {u"subject"_s, QString()}, {u"fields"_s, fields}};
}

QVariantList DispatchBoard::orders() const
{
    QVariantList requests;
    for (const UnitChoice &choice : m_answer.ranked) {
        if (maySend(choice) && m_marked.contains(choice.subject))
            requests.append(orderFor(choice));
    }
    if (!m_marked.isEmpty())
        return requests;
    const auto first = std::ranges::find_if(m_answer.ranked, &UnitChoice::chosen);
    return first == m_answer.ranked.end() ? QVariantList() : QVariantList{orderFor(*first)};
}

} // namespace wf
