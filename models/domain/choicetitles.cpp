// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verb.h"

#include <QCoreApplication>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

struct Title {
    const char *key;
    const char *text;
};

// By kind, field and value; without a kind: for every kind that has the field.
constexpr Title choiceTitles[]{
    {"incident.type.ponding", QT_TRANSLATE_NOOP("Choice", "Ponding")},
    {"incident.type.accident", QT_TRANSLATE_NOOP("Choice", "Accident")},
    {"incident.type.breakdown", QT_TRANSLATE_NOOP("Choice", "Breakdown")},
    {"incident.type.trapped", QT_TRANSLATE_NOOP("Choice", "People trapped")},
    {"incident.type.obstruction", QT_TRANSLATE_NOOP("Choice", "Obstruction")},
    {"incident.type.signal_fault", QT_TRANSLATE_NOOP("Choice", "Signal fault")},
    {"incident.type.congestion", QT_TRANSLATE_NOOP("Choice", "Congestion")},
    {"incident.type.collapse", QT_TRANSLATE_NOOP("Choice", "Road collapse")},
    {"incident.type.rumor", QT_TRANSLATE_NOOP("Choice", "Rumor")},
    {"incident.type.other", QT_TRANSLATE_NOOP("Choice", "Other")},
    {".personKind.officer", QT_TRANSLATE_NOOP("Choice", "Police")},
    {".personKind.auxiliary", QT_TRANSLATE_NOOP("Choice", "Auxiliary")},
    {"incident.source.110", QT_TRANSLATE_NOOP("Choice", "110")},
    {"incident.source.122", QT_TRANSLATE_NOOP("Choice", "122")},
    {"incident.source.officer", QT_TRANSLATE_NOOP("Choice", "Officer")},
    {"incident.source.camera", QT_TRANSLATE_NOOP("Choice", "Video patrol")},
    {"incident.source.sensor", QT_TRANSLATE_NOOP("Choice", "Sensor")},
    {"incident.source.12345", QT_TRANSLATE_NOOP("Choice", "12345")},
    {"incident.source.control", QT_TRANSLATE_NOOP("Choice", "Exercise control")},
    {"incident.source.other", QT_TRANSLATE_NOOP("Choice", "Other")},
    {"incident.severity.1", QT_TRANSLATE_NOOP("Choice", "Grave")},
    {"incident.severity.2", QT_TRANSLATE_NOOP("Choice", "Serious")},
    {"incident.severity.3", QT_TRANSLATE_NOOP("Choice", "Moderate")},
    {"incident.severity.4", QT_TRANSLATE_NOOP("Choice", "Minor")},
    {".brigade.yingze", QT_TRANSLATE_NOOP("Choice", "Yingze")},
    {".brigade.xinghualing", QT_TRANSLATE_NOOP("Choice", "Xinghualing")},
    {".brigade.wanbailin", QT_TRANSLATE_NOOP("Choice", "Wanbailin")},
    {".brigade.xiaodian", QT_TRANSLATE_NOOP("Choice", "Xiaodian")},
    {".brigade.jiancaoping", QT_TRANSLATE_NOOP("Choice", "Jiancaoping")},
    {".brigade.jinyuan", QT_TRANSLATE_NOOP("Choice", "Jinyuan")},
    {".direction.both", QT_TRANSLATE_NOOP("Choice", "Both directions")},
    {".direction.northbound", QT_TRANSLATE_NOOP("Choice", "Northbound")},
    {".direction.southbound", QT_TRANSLATE_NOOP("Choice", "Southbound")},
    {".direction.eastbound", QT_TRANSLATE_NOOP("Choice", "Eastbound")},
    {".direction.westbound", QT_TRANSLATE_NOOP("Choice", "Westbound")},
    {"closure.cause.ponding", QT_TRANSLATE_NOOP("Choice", "Ponding")},
    {"closure.cause.accident", QT_TRANSLATE_NOOP("Choice", "Accident")},
    {"closure.cause.works", QT_TRANSLATE_NOOP("Choice", "Works")},
    {"closure.cause.event", QT_TRANSLATE_NOOP("Choice", "Event")},
    {"closure.cause.other", QT_TRANSLATE_NOOP("Choice", "Other")},
    {".proof.seen", QT_TRANSLATE_NOOP("Choice", "Seen to hang, on the spot or by camera")},
    {".proof.heard", QT_TRANSLATE_NOOP("Choice", "Heard on the air")},
    {".proof.told", QT_TRANSLATE_NOOP("Choice", "Confirmed by telephone")},
    {".gone.seen", QT_TRANSLATE_NOOP("Choice", "Seen to be gone, on the spot or by camera")},
    {".gone.heard", QT_TRANSLATE_NOOP("Choice", "No longer heard on the air")},
    {".gone.told", QT_TRANSLATE_NOOP("Choice", "Confirmed by telephone")},
    {"closure.how.officer", QT_TRANSLATE_NOOP("Choice", "Officer on the spot")},
    {"closure.how.camera", QT_TRANSLATE_NOOP("Choice", "Camera")},
    {"closure.how.phone", QT_TRANSLATE_NOOP("Choice", "Phone")},
    {"closure.how.system", QT_TRANSLATE_NOOP("Choice", "System")},
    {"closure.lane.none", QT_TRANSLATE_NOOP("Choice", "No lane open")},
    {"closure.lane.one", QT_TRANSLATE_NOOP("Choice", "One lane open")},
    {"closure.lane.all", QT_TRANSLATE_NOOP("Choice", "All lanes open")},
    {"floodpoint.kind.underpass", QT_TRANSLATE_NOOP("Choice", "Underpass")},
    {"floodpoint.kind.tunnel", QT_TRANSLATE_NOOP("Choice", "Tunnel")},
    {"floodpoint.kind.street", QT_TRANSLATE_NOOP("Choice", "Street")},
    {"floodpoint.kind.riverside", QT_TRANSLATE_NOOP("Choice", "Riverside road")},
    {"floodpoint.thresholds.watch", QT_TRANSLATE_NOOP("Choice", "Watch")},
    {"floodpoint.thresholds.slow", QT_TRANSLATE_NOOP("Choice", "Slow")},
    {"floodpoint.thresholds.close", QT_TRANSLATE_NOOP("Choice", "Close")},
    {"floodpoint.thresholds.reopen", QT_TRANSLATE_NOOP("Choice", "Reopen")},
    {"alarm.level.watch", QT_TRANSLATE_NOOP("Choice", "Watch")},
    {"alarm.level.slow", QT_TRANSLATE_NOOP("Choice", "Slow")},
    {"alarm.level.close", QT_TRANSLATE_NOOP("Choice", "Close")},
    {"warning.type.rainstorm", QT_TRANSLATE_NOOP("Choice", "Rainstorm")},
    {"warning.type.thunderstorm", QT_TRANSLATE_NOOP("Choice", "Thunderstorm")},
    {"warning.type.wind", QT_TRANSLATE_NOOP("Choice", "Gale")},
    {"warning.type.hail", QT_TRANSLATE_NOOP("Choice", "Hail")},
    {"warning.type.snowstorm", QT_TRANSLATE_NOOP("Choice", "Snowstorm")},
    {"warning.type.fog", QT_TRANSLATE_NOOP("Choice", "Fog")},
    {"warning.type.icing", QT_TRANSLATE_NOOP("Choice", "Road icing")},
    {"warning.type.heat", QT_TRANSLATE_NOOP("Choice", "Heat")},
    {"warning.type.other", QT_TRANSLATE_NOOP("Choice", "Other")},
    {".color.blue", QT_TRANSLATE_NOOP("Choice", "Blue")},
    {".color.yellow", QT_TRANSLATE_NOOP("Choice", "Yellow")},
    {".color.orange", QT_TRANSLATE_NOOP("Choice", "Orange")},
    {".color.red", QT_TRANSLATE_NOOP("Choice", "Red")},
    {"response.scheme.police", QT_TRANSLATE_NOOP("Choice", "Traffic police")},
    {"response.scheme.city", QT_TRANSLATE_NOOP("Choice", "City flood control")},
    {"response.level.1", QT_TRANSLATE_NOOP("Choice", "Level I")},
    {"response.level.2", QT_TRANSLATE_NOOP("Choice", "Level II")},
    {"response.level.3", QT_TRANSLATE_NOOP("Choice", "Level III")},
    {"response.level.4", QT_TRANSLATE_NOOP("Choice", "Level IV")},
    {"unit.type.car", QT_TRANSLATE_NOOP("Choice", "Patrol car")},
    {"unit.type.motorcycle", QT_TRANSLATE_NOOP("Choice", "Motorcycle")},
    {"unit.type.tow", QT_TRANSLATE_NOOP("Choice", "Tow truck")},
    {"unit.type.foot", QT_TRANSLATE_NOOP("Choice", "Foot patrol")},
    {"unit.type.van", QT_TRANSLATE_NOOP("Choice", "Van")},
    {"bulletin.medium.radio", QT_TRANSLATE_NOOP("Choice", "Traffic radio")},
    {"bulletin.medium.navigation", QT_TRANSLATE_NOOP("Choice", "Navigation apps")},
    {"bulletin.medium.public", QT_TRANSLATE_NOOP("Choice", "Public")},
    {"bulletin.medium.report", QT_TRANSLATE_NOOP("Choice", "Report")},
    {"bulletin.reportKind.first", QT_TRANSLATE_NOOP("Choice", "First report")},
    {"bulletin.reportKind.further", QT_TRANSLATE_NOOP("Choice", "Further report")},
    {"bulletin.reportKind.final", QT_TRANSLATE_NOOP("Choice", "Final report")},
    {"notice.type.inform", QT_TRANSLATE_NOOP("Choice", "Inform")},
    {"notice.type.request", QT_TRANSLATE_NOOP("Choice", "Request")},
    {"notice.type.callout", QT_TRANSLATE_NOOP("Choice", "Call and confirm")},
    {"post.type.junction", QT_TRANSLATE_NOOP("Choice", "Junction")},
    {"post.type.school", QT_TRANSLATE_NOOP("Choice", "School")},
    {"post.type.hospital", QT_TRANSLATE_NOOP("Choice", "Hospital post")},
    {"post.type.floodpoint", QT_TRANSLATE_NOOP("Choice", "Flood point")},
    {"entry.type.note", QT_TRANSLATE_NOOP("Choice", "Note")},
    {"entry.type.voice", QT_TRANSLATE_NOOP("Choice", "Spoken order")},
    {"entry.type.judgement", QT_TRANSLATE_NOOP("Choice", "Judgement")},
    {"entry.type.reading", QT_TRANSLATE_NOOP("Choice", "Water reading")},
    {"entry.type.patrol", QT_TRANSLATE_NOOP("Choice", "Video patrol")},
    {"entry.type.verification", QT_TRANSLATE_NOOP("Choice", "Verification")},
    {"entry.type.system", QT_TRANSLATE_NOOP("Choice", "System")},
    {"entry.medium.phone", QT_TRANSLATE_NOOP("Choice", "Phone")},
    {"entry.medium.radio", QT_TRANSLATE_NOOP("Choice", "Radio")},
    {"entry.medium.face", QT_TRANSLATE_NOOP("Choice", "Face to face")},
    {"entry.medium.screen", QT_TRANSLATE_NOOP("Choice", "Screen")},
    {"entry.medium.system", QT_TRANSLATE_NOOP("Choice", "System")},
    {"closure.end.from", QT_TRANSLATE_NOOP("Choice", "Where the stretch begins")},
    {"closure.end.to", QT_TRANSLATE_NOOP("Choice", "Where the stretch ends")},
    {"closure.end.both", QT_TRANSLATE_NOOP("Choice", "At both ends")},
    {"closure.how.by_hand", QT_TRANSLATE_NOOP("Choice", "Signals by hand")},
    {"closure.how.timing", QT_TRANSLATE_NOOP("Choice", "New signal timing")},
    {"incident.rescueHow.radio", QT_TRANSLATE_NOOP("Choice", "Unit on the scene, by radio")},
    {"incident.rescueHow.phone", QT_TRANSLATE_NOOP("Choice", "Unit on the scene, by telephone")},
    {"incident.rescueHow.caller", QT_TRANSLATE_NOOP("Choice", "The caller, by telephone")},
    {"incident.rescueHow.fire", QT_TRANSLATE_NOOP("Choice", "Fire and rescue, by telephone")},
    {"incident.rescueHow.hospital", QT_TRANSLATE_NOOP("Choice", "Ambulance or hospital, by telephone")},
    {"incident.rescueHow.camera", QT_TRANSLATE_NOOP("Choice", "Seen by camera")},
    {"incident.rescueHow.other", QT_TRANSLATE_NOOP("Choice", "Somebody else, named in the details")},
    {"incident.rescueHow.seen", QT_TRANSLATE_NOOP("Choice", "Seen on the spot")},
    {"closure.askedBy.gauge", QT_TRANSLATE_NOOP("Choice", "Water gauge")},
    {"closure.askedBy.officer", QT_TRANSLATE_NOOP("Choice", "Officer on the spot")},
    {"closure.askedBy.camera", QT_TRANSLATE_NOOP("Choice", "Camera")},
    {"closure.askedBy.desk", QT_TRANSLATE_NOOP("Choice", "Desk")},
    {"bulletin.medium.signs", QT_TRANSLATE_NOOP("Choice", "Message signs")},
    {".medium.phone", QT_TRANSLATE_NOOP("Choice", "Phone")},
    {".medium.radio", QT_TRANSLATE_NOOP("Choice", "Radio")},
    {".medium.screen", QT_TRANSLATE_NOOP("Choice", "Screen")},
    {"hazard.type.cover", QT_TRANSLATE_NOOP("Choice", "Manhole cover")},
    {"hazard.type.drain", QT_TRANSLATE_NOOP("Choice", "Drain")},
    {"hazard.type.surface", QT_TRANSLATE_NOOP("Choice", "Road surface")},
    {"hazard.type.lighting", QT_TRANSLATE_NOOP("Choice", "Lighting")},
    {"hazard.type.sign", QT_TRANSLATE_NOOP("Choice", "Traffic sign")},
    {"hazard.type.signal", QT_TRANSLATE_NOOP("Choice", "Traffic signal")},
    {"hazard.type.other", QT_TRANSLATE_NOOP("Choice", "Other")},
    {"resource.type.pump", QT_TRANSLATE_NOOP("Choice", "Pump")},
    {"resource.type.barrier", QT_TRANSLATE_NOOP("Choice", "Barrier")},
    {"resource.type.cone", QT_TRANSLATE_NOOP("Choice", "Cone")},
    {"resource.type.boat", QT_TRANSLATE_NOOP("Choice", "Boat")},
    {"resource.type.rope", QT_TRANSLATE_NOOP("Choice", "Rescue rope")},
    {"resource.type.jacket", QT_TRANSLATE_NOOP("Choice", "Life jacket")},
    {"resource.type.mobile_sign", QT_TRANSLATE_NOOP("Choice", "Mobile sign")},
    {"resource.type.light", QT_TRANSLATE_NOOP("Choice", "Work light")},
    {"resource.type.generator", QT_TRANSLATE_NOOP("Choice", "Generator")},
    {"resource.type.other", QT_TRANSLATE_NOOP("Choice", "Other")},
    {"place.type.hospital", QT_TRANSLATE_NOOP("Choice", "Hospital")},
    {"access.type.hospital", QT_TRANSLATE_NOOP("Choice", "Hospital")},
    {"place.type.fire", QT_TRANSLATE_NOOP("Choice", "Fire station")},
    {"access.type.fire", QT_TRANSLATE_NOOP("Choice", "Fire station")},
    {"place.type.station", QT_TRANSLATE_NOOP("Choice", "Railway station")},
    {"access.type.station", QT_TRANSLATE_NOOP("Choice", "Railway station")},
    {"place.type.shelter", QT_TRANSLATE_NOOP("Choice", "Shelter")},
    {"access.type.shelter", QT_TRANSLATE_NOOP("Choice", "Shelter")},
};

template <std::size_t count> QString titleOf(const Title (&titles)[count], const char *context, const QString &key)
{
    for (const Title &title : titles) {
        if (key == QLatin1StringView(title.key))
            return QCoreApplication::translate(context, title.text);
    }
    return {};
}

} // namespace

QString choiceTitle(const QString &kind, const QString &field, const QString &value)
{
    const QString key = u'.' + field + u'.' + value;
    const QString own = titleOf(choiceTitles, "Choice", kind + key);
    if (!own.isEmpty())
        return own;
    const QString common = titleOf(choiceTitles, "Choice", key);
    return common.isEmpty() ? value : common;
}

} // namespace wf
