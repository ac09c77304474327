// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidentboard.h"

#include "closure.h"
#include "columns.h"
#include "dispatchtarget.h"
#include "ending.h"
#include "forces.h"
#include "geo.h"
#include "rescuewitness.h"
#include "roadtimes.h"
#include "verb.h"

#include <QJsonArray>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

constexpr int soonMs = 200;
constexpr double cameraMetres = 600;
constexpr double closureMetres = 1500;
constexpr int mostCameras = 4;
constexpr int mostClosures = 3;

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue one : array)
        list.append(one.toString());
    return list;
}

} // namespace

IncidentBoard::IncidentBoard(const Situation &situation, QObject *parent)
    : QObject(parent)
    , m_situation(situation)
    , m_duplicates({"number", "title", "stateTitle", "receivedAt", "score", "metres", "reason"})
    , m_links({"kind", "kindTitle", "title", "stateTitle", "metres", "linked", "byOrder"})
    , m_job([this](const std::pair<QString, QList<Duplicate>> &found) {
        if (found.first != m_incident)
            return;
        QList<QVariantMap> rows;
        for (const Duplicate &duplicate : found.second) {
            if (const QVariantMap row = rowOf(duplicate); !row.isEmpty())
                rows.append(row);
        }
        m_duplicates.setRows(rows);
    })
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, this, &IncidentBoard::refresh);
    connect(&situation, &Situation::changed, this, [this](const ChangeSet &changes) {
        const auto ours = [](const QString &subject) {
            return subject.startsWith("incident/"_L1) || subject.startsWith("closure/"_L1) || subject.startsWith("order/"_L1);
        };
        const bool concerned = changes.reset || std::ranges::any_of(changes.added, ours) || std::ranges::any_of(changes.changed, ours)
            || std::ranges::any_of(changes.removed, ours);
        if (concerned && !m_incident.isEmpty() && !m_soon.isActive())
            m_soon.start();
    });
}

QVariantMap IncidentBoard::rowOf(const Duplicate &duplicate) const
{
    const Record *other = m_situation.record(duplicate.other);
    if (!other)
        return {};
    return {{u"subject"_s, duplicate.other},
            {u"number"_s, duplicate.otherNumber},
            {u"title"_s, recordTitle(m_situation, *other)},
            {u"stateTitle"_s, stateTitle(u"incident"_s, other->state())},
            {u"receivedAt"_s, firstChange(*other)},
            {u"score"_s, duplicate.score},
            {u"metres"_s, duplicate.metres},
            {u"reason"_s, duplicate.reason}};
}

QVariantMap IncidentBoard::likeliest(const QVariantMap &call, double at) const
{
    const Record record(u"incident/"_s, QJsonObject::fromVariantMap(call));
    IncidentNote note = incidentNote(m_situation, record);
    note.type = note.type.isEmpty() ? u"other"_s : note.type;
    note.state = u"received"_s;
    note.at = qint64(at);
    const QList<Duplicate> found = duplicatesOf(note, incidentNotes(m_situation));
    return found.isEmpty() ? QVariantMap() : rowOf(found.constFirst());
}

void IncidentBoard::setIncident(const QString &subject)
{
    const QString incident = subject.startsWith("incident/"_L1) ? subject : QString();
    if (incident == m_incident)
        return;
    m_incident = incident;
    m_duplicates.setRows({});
    refresh();
    Q_EMIT incidentChanged();
}

void IncidentBoard::setRoads(const RoadState &roads)
{
    m_roads = roads;
    if (!m_incident.isEmpty())
        m_soon.start();
}

bool IncidentBoard::isOpen() const
{
    const Record *record = m_situation.record(m_incident);
    return record && !isOver(*record);
}

void IncidentBoard::refresh()
{
    showLinks();
    Q_EMIT changed();
    if (!isOpen()) {
        m_duplicates.setRows({});
        return;
    }
    m_job.ask([about = m_incident, notes = incidentNotes(m_situation), roads = m_roads] {
        DuplicateLimits limits;
        if (!roads.graph().isEmpty())
            limits.metresBetween = metresByRoad(roads);
        const auto own = std::ranges::find(notes, about, &IncidentNote::subject);
        return std::pair(about, own == notes.end() ? QList<Duplicate>() : duplicatesOf(*own, notes, limits));
    });
}

void IncidentBoard::showLinks()
{
    const Record *record = m_situation.record(m_incident);
    if (!record) {
        m_links.setRows({});
        return;
    }
    const DispatchTarget here = dispatchTarget(m_situation, m_incident);
    const QStringList cameras = texts(record->value("cameras"_L1));
    const QStringList units = texts(record->value("units"_L1));
    QList<QVariantMap> linked;
    const auto put = [this, &here](QList<QVariantMap> &rows, const Record &other, bool isLinked, bool byOrder = false) {
        const auto pos = other.kind() == "closure"_L1 ? dispatchTarget(m_situation, other.subject()).pos
            : other.hasPosition()                     ? soundPosition(other.position())
                                                      : std::nullopt;
        // To a closed stretch as far as its line is, not its middle; what lies in it is reached by its road, and is there.
        const auto fromStretch = other.kind() != "closure"_L1 || !here.pos ? std::nullopt
            : here.stretch == other.subject()                              ? std::optional(0.0)
                                                                           : metresFromStretch(other, *here.pos);
        const bool isMeasured = pos && here.pos && other.kind() != "unit"_L1;
        const double metres = fromStretch ? *fromStretch : isMeasured ? groundMetres(*pos, *here.pos) : -1.0;
        rows.append({{u"subject"_s, other.subject()},
                     {u"kind"_s, other.kind()},
                     {u"kindTitle"_s, kindTitle(other.kind())},
                     {u"title"_s, recordTitle(m_situation, other)},
                     {u"stateTitle"_s, stateTitle(other.kind(), other.state())},
                     {u"metres"_s, metres},
                     {u"linked"_s, isLinked},
                     {u"byOrder"_s, byOrder}});
    };
    const QString closure = record->text("closure"_L1);
    for (const QString &subject : QStringList{closure} + cameras + units) {
        if (const Record *other = m_situation.record(subject))
            put(linked, *other, true);
    }
    for (const Record *order : m_situation.records(u"order"_s)) {
        const Record *unit = m_situation.record(order->text("to"_L1));
        if (unit && !isOver(*order) && order->text("about"_L1) == m_incident && !units.contains(unit->subject()))
            put(linked, *unit, true, true);
    }

    QList<QVariantMap> near;
    const auto nearest = [&](const QString &kind, double within, int most, const auto &fits) {
        QList<QVariantMap> rows;
        for (const Record *other : m_situation.records(kind)) {
            if (other->subject() != closure && !cameras.contains(other->subject()) && fits(*other))
                put(rows, *other, false);
        }
        rows.removeIf([within](const QVariantMap &row) {
            const double metres = row.value(u"metres"_s).toDouble();
            return metres < 0 || metres > within;
        });
        std::ranges::stable_sort(rows, {}, [](const QVariantMap &row) { return row.value(u"metres"_s).toDouble(); });
        near += rows.first(std::min<qsizetype>(most, rows.size()));
    };
    if (isOpen()) {
        nearest(u"closure"_s, closureMetres, mostClosures, [](const Record &other) { return !isOver(other); });
        nearest(u"camera"_s, cameraMetres, mostCameras, [](const Record &) { return true; });
    }
    m_links.setRows(linked + near);
}

QVariantMap IncidentBoard::linkFields(const QString &subject, bool linked) const
{
    const Record *record = m_situation.record(m_incident);
    if (!record)
        return {};
    const QString kind = subject.section(u'/', 0, 0);
    if (kind == "closure"_L1)
        return linked ? QVariantMap{{u"closure"_s, subject}} : QVariantMap();
    const QString field = kind == "camera"_L1 ? u"cameras"_s : u"units"_s;
    QStringList list = texts(record->value(QLatin1StringView(field.toLatin1())));
    list.removeAll(subject);
    if (linked)
        list.append(subject);
    return {{field, list}};
}

QVariantList IncidentBoard::rescueWitnesses(const QString &incident) const
{
    QVariantList list;
    const Record *record = m_situation.record(incident);
    for (const StepWitness &one : record ? wf::rescueWitnesses(m_situation, *record) : QList<StepWitness>())
        list.append(QVariantMap{{u"title"_s, one.title}, {u"fields"_s, one.fields.toVariantMap()}, {u"asksWho"_s, one.asksWho}});
    return list;
}

QString IncidentBoard::rescueSource(const QString &incident) const
{
    const Record *record = m_situation.record(incident);
    return record ? rescueSourceText(m_situation, *record) : QString();
}

} // namespace wf
