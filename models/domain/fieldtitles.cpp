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

// By kind and field; without a kind: for every kind that has the field.
constexpr Title fieldTitles[]{
    {".about", QT_TRANSLATE_NOOP("Field", "About")},
    {".agency", QT_TRANSLATE_NOOP("Field", "Agency")},
    {".answer", QT_TRANSLATE_NOOP("Field", "Answer")},
    {".approvedBy", QT_TRANSLATE_NOOP("Field", "Approved by")},
    {".authority", QT_TRANSLATE_NOOP("Field", "Authority")},
    {"rainforecast.issuedAt", QT_TRANSLATE_NOOP("Field", "Issued at")},
    {"rainforecast.from", QT_TRANSLATE_NOOP("Field", "First step begins")},
    {"rainforecast.stepMin", QT_TRANSLATE_NOOP("Field", "Step (min)")},
    {"rainforecast.rates", QT_TRANSLATE_NOOP("Field", "Rain of each step (mm/h)")},
    {"rainforecast.validMin", QT_TRANSLATE_NOOP("Field", "Valid for (min)")},
    {"rainforecast.station", QT_TRANSLATE_NOOP("Field", "Rain station (none: the city)")},
    {"rainforecast.source", QT_TRANSLATE_NOOP("Field", "Source")},
    {"handover.signerOut", QT_TRANSLATE_NOOP("Field", "Signed by, outgoing shift")},
    {"handover.signerOn", QT_TRANSLATE_NOOP("Field", "Signed by, incoming shift")},
    {"floodpoint.trustReason", QT_TRANSLATE_NOOP("Field", "Why it is believed again")},
    {"floodpoint.saidBy", QT_TRANSLATE_NOOP("Field", "Who looked at it")},
    {"closure.readBy", QT_TRANSLATE_NOOP("Field", "Who saw it")},
    {"entry.readBy", QT_TRANSLATE_NOOP("Field", "Who read it")},
    {"entry.readAt", QT_TRANSLATE_NOOP("Field", "Read at")},
    {"floodpoint.doubtCode", QT_TRANSLATE_NOOP("Field", "Kind of doubt")},
    {".auxiliaries", QT_TRANSLATE_NOOP("Field", "Auxiliaries")},
    {".brigade", QT_TRANSLATE_NOOP("Field", "Brigade")},
    {".caller", QT_TRANSLATE_NOOP("Field", "Caller")},
    {".callerPhone", QT_TRANSLATE_NOOP("Field", "Caller's telephone")},
    {".callSign", QT_TRANSLATE_NOOP("Field", "Call sign")},
    {".card", QT_TRANSLATE_NOOP("Field", "Card of the point")},
    {".cause", QT_TRANSLATE_NOOP("Field", "Cause")},
    {".clause", QT_TRANSLATE_NOOP("Field", "Clause")},
    {".closure", QT_TRANSLATE_NOOP("Field", "Temporary traffic control")},
    {".color", QT_TRANSLATE_NOOP("Field", "Color")},
    {".cols", QT_TRANSLATE_NOOP("Field", "Columns")},
    {".crossBrigade", QT_TRANSLATE_NOOP("Field", "Crosses brigades")},
    {".depthCm", QT_TRANSLATE_NOOP("Field", "Depth (cm)")},
    {".detail", QT_TRANSLATE_NOOP("Field", "Details")},
    {".direction", QT_TRANSLATE_NOOP("Field", "Direction")},
    {".doubtful", QT_TRANSLATE_NOOP("Field", "Doubtful because")},
    {".duty", QT_TRANSLATE_NOOP("Field", "Duty")},
    {".equipment", QT_TRANSLATE_NOOP("Field", "Equipment")},
    {".expiresAt", QT_TRANSLATE_NOOP("Field", "Expires at")},
    {".factor", QT_TRANSLATE_NOOP("Field", "Rain factor")},
    {".finding", QT_TRANSLATE_NOOP("Field", "Finding")},
    {".floodPoint", QT_TRANSLATE_NOOP("Field", "Flood point")},
    {".fov", QT_TRANSLATE_NOOP("Field", "Field of view")},
    {".from", QT_TRANSLATE_NOOP("Field", "From")},
    {".gauge", QT_TRANSLATE_NOOP("Field", "Gauge")},
    {".gaugeMaxCm", QT_TRANSLATE_NOOP("Field", "Highest the gauge can read (cm)")},
    {".gaugeNone", QT_TRANSLATE_NOOP("Field", "Figures by which it says that it has none")},
    {".handedOver", QT_TRANSLATE_NOOP("Field", "Handed over")},
    {".heading", QT_TRANSLATE_NOOP("Field", "Heading")},
    {".how", QT_TRANSLATE_NOOP("Field", "Confirmed by")},
    {".identifier", QT_TRANSLATE_NOOP("Field", "Identifier")},
    {".inDanger", QT_TRANSLATE_NOOP("Field", "People in danger in all")},
    {".into", QT_TRANSLATE_NOOP("Field", "Merged into")},
    {".issuedAt", QT_TRANSLATE_NOOP("Field", "Issued at")},
    {".issuer", QT_TRANSLATE_NOOP("Field", "Issuer")},
    {".key", QT_TRANSLATE_NOOP("Field", "Key")},
    {".kind", QT_TRANSLATE_NOOP("Field", "Kind")},
    {".level", QT_TRANSLATE_NOOP("Field", "Level")},
    {".line", QT_TRANSLATE_NOOP("Field", "Line")},
    {".medium", QT_TRANSLATE_NOOP("Field", "Medium")},
    {".name", QT_TRANSLATE_NOOP("Field", "Name")},
    {".no", QT_TRANSLATE_NOOP("Field", "Number")},
    {".note", QT_TRANSLATE_NOOP("Field", "Note")},
    {".notice", QT_TRANSLATE_NOOP("Field", "Notice")},
    {".officers", QT_TRANSLATE_NOOP("Field", "Officers")},
    {".online", QT_TRANSLATE_NOOP("Field", "Online")},
    {".order", QT_TRANSLATE_NOOP("Field", "Order")},
    {".people", QT_TRANSLATE_NOOP("Field", "People")},
    {".phone", QT_TRANSLATE_NOOP("Field", "Phone")},
    {"call.whom", QT_TRANSLATE_NOOP("Field", "Office or unit called")},
    {".place", QT_TRANSLATE_NOOP("Field", "Place")},
    {"closure.dry", QT_TRANSLATE_NOOP("Field", "Who saw that it is dry, and where")},
    {".proof", QT_TRANSLATE_NOOP("Field", "How it is known")},
    {".gone", QT_TRANSLATE_NOOP("Field", "How it is known")},
    {".plannedDiversion", QT_TRANSLATE_NOOP("Field", "Planned diversion")},
    {".plates", QT_TRANSLATE_NOOP("Field", "Plates")},
    {".pos", QT_TRANSLATE_NOOP("Field", "Position")},
    {"incident.placeApprox", QT_TRANSLATE_NOOP("Field", "Place only approximate")},
    {".rangeM", QT_TRANSLATE_NOOP("Field", "Range (m)")},
    {"alarm.easedTo", QT_TRANSLATE_NOOP("Field", "Fallen to")},
    {".readingAt", QT_TRANSLATE_NOOP("Field", "Read at")},
    {".reason", QT_TRANSLATE_NOOP("Field", "Reason")},
    {".receiver", QT_TRANSLATE_NOOP("Field", "Received by")},
    {".recipients", QT_TRANSLATE_NOOP("Field", "Recipients")},
    {".remark", QT_TRANSLATE_NOOP("Field", "Remark")},
    {".reminders", QT_TRANSLATE_NOOP("Field", "Reminders")},
    {".reopenMin", QT_TRANSLATE_NOOP("Field", "Minutes below before reopening")},
    {".reportKind", QT_TRANSLATE_NOOP("Field", "Report")},
    {".reportedTo", QT_TRANSLATE_NOOP("Field", "Reported to")},
    {".rescueCamera", QT_TRANSLATE_NOOP("Field", "Camera that shows it")},
    {".rescueHow", QT_TRANSLATE_NOOP("Field", "Rescue known from")},
    {".rescueUnit", QT_TRANSLATE_NOOP("Field", "Unit that reported it")},
    {".rescued", QT_TRANSLATE_NOOP("Field", "Rescued")},
    {".result", QT_TRANSLATE_NOOP("Field", "Result")},
    {".road", QT_TRANSLATE_NOOP("Field", "Road")},
    {".rows", QT_TRANSLATE_NOOP("Field", "Rows")},
    {".scenario", QT_TRANSLATE_NOOP("Field", "Scenario")},
    {".scheme", QT_TRANSLATE_NOOP("Field", "Scheme")},
    {".seat", QT_TRANSLATE_NOOP("Field", "Seat")},
    {".seed", QT_TRANSLATE_NOOP("Field", "Seed")},
    {".severity", QT_TRANSLATE_NOOP("Field", "Severity")},
    {".source", QT_TRANSLATE_NOOP("Field", "Source")},
    {".sourceNo", QT_TRANSLATE_NOOP("Field", "Number at the source")},
    {".stage", QT_TRANSLATE_NOOP("Field", "Stage")},
    {".start", QT_TRANSLATE_NOOP("Field", "Start")},
    {".state", QT_TRANSLATE_NOOP("Field", "State")},
    {".station", QT_TRANSLATE_NOOP("Field", "Station")},
    {".step", QT_TRANSLATE_NOOP("Field", "Step")},
    {".steps", QT_TRANSLATE_NOOP("Field", "Steps")},
    {".task", QT_TRANSLATE_NOOP("Field", "Task")},
    {".text", QT_TRANSLATE_NOOP("Field", "Text")},
    {".thresholds", QT_TRANSLATE_NOOP("Field", "Depth limits")},
    {".title", QT_TRANSLATE_NOOP("Field", "Title")},
    {".to", QT_TRANSLATE_NOOP("Field", "To")},
    {"order.to", QT_TRANSLATE_NOOP("Field", "Addressee")},
    {"inject.to", QT_TRANSLATE_NOOP("Field", "Seats")},
    {"exercise.to", QT_TRANSLATE_NOOP("Field", "Back to")},
    {"notice.to", QT_TRANSLATE_NOOP("Field", "Escalated to")},
    {".type", QT_TRANSLATE_NOOP("Field", "Type")},
    {".unit", QT_TRANSLATE_NOOP("Field", "Unit")},
    {".vehicles", QT_TRANSLATE_NOOP("Field", "Vehicles")},
    {".askedBy", QT_TRANSLATE_NOOP("Field", "Asked for by")},
    {".lineBack", QT_TRANSLATE_NOOP("Field", "Line of the other carriageway")},
    {".lanes", QT_TRANSLATE_NOOP("Field", "Lanes")},
    {".lanesClosed", QT_TRANSLATE_NOOP("Field", "Lanes closed")},
    {".diversionLine", QT_TRANSLATE_NOOP("Field", "Line of the diversion")},
    {".diversionRoads", QT_TRANSLATE_NOOP("Field", "Roads of the diversion")},
    {".diversionMin", QT_TRANSLATE_NOOP("Field", "Diversion, minutes more")},
    {".diversionKm", QT_TRANSLATE_NOOP("Field", "Diversion (km)")},
    {".camera", QT_TRANSLATE_NOOP("Field", "Camera")},
    {".who", QT_TRANSLATE_NOOP("Field", "Said by, stands there")},
    {"closure.end", QT_TRANSLATE_NOOP("Field", "At which end")},
    {".where", QT_TRANSLATE_NOOP("Field", "Where they stand")},
    {".undoReason", QT_TRANSLATE_NOOP("Field", "Taken back because")},
    {".permittedBy", QT_TRANSLATE_NOOP("Field", "Permitted by")},
    {".overrideReason", QT_TRANSLATE_NOOP("Field", "Permitted because")},
    {"closure.to", QT_TRANSLATE_NOOP("Field", "To")},
    {".chosenBecause", QT_TRANSLATE_NOOP("Field", "Chosen because")},
    {".expectedMin", QT_TRANSLATE_NOOP("Field", "Expected (min)")},
    {".escalatedTo", QT_TRANSLATE_NOOP("Field", "Escalated to")},
    {".late", QT_TRANSLATE_NOOP("Field", "Late steps")},
    {".cameras", QT_TRANSLATE_NOOP("Field", "Cameras")},
    {".units", QT_TRANSLATE_NOOP("Field", "Units")},
    {".feedback", QT_TRANSLATE_NOOP("Field", "Feedback")},
    {".messages", QT_TRANSLATE_NOOP("Field", "Texts of the signs")},
    {".signs", QT_TRANSLATE_NOOP("Field", "Signs that this is known of")},
    {".hung", QT_TRANSLATE_NOOP("Field", "Signs it is confirmed on")},
    {".dueAt", QT_TRANSLATE_NOOP("Field", "Due at")},
    {".progress", QT_TRANSLATE_NOOP("Field", "Progress")},
    {".pumps", QT_TRANSLATE_NOOP("Field", "Pumps")},
    {".model", QT_TRANSLATE_NOOP("Field", "Ponding model")},
    {".bulletin", QT_TRANSLATE_NOOP("Field", "Bulletin")},
    {".person", QT_TRANSLATE_NOOP("Field", "Person")},
    {".badge", QT_TRANSLATE_NOOP("Field", "Badge number")},
    {".personKind", QT_TRANSLATE_NOOP("Field", "Police or auxiliary")},
    {".post", QT_TRANSLATE_NOOP("Field", "Post")},
    {".begin", QT_TRANSLATE_NOOP("Field", "Begin")},
    {".until", QT_TRANSLATE_NOOP("Field", "Until")},
    {".effect", QT_TRANSLATE_NOOP("Field", "Effect")},
    {"duty.task", QT_TRANSLATE_NOOP("Field", "Duty")},
    {".outgoing", QT_TRANSLATE_NOOP("Field", "Outgoing shift")},
    {".incoming", QT_TRANSLATE_NOOP("Field", "Incoming shift")},
    {".items", QT_TRANSLATE_NOOP("Field", "Items")},
    {".owner", QT_TRANSLATE_NOOP("Field", "Responsible")},
    {".quantity", QT_TRANSLATE_NOOP("Field", "Quantity")},
    {".fromPlace", QT_TRANSLATE_NOOP("Field", "From")},
    {".toPlace", QT_TRANSLATE_NOOP("Field", "To")},
    {".seconds", QT_TRANSLATE_NOOP("Field", "Travel time (s)")},
    {".junctions", QT_TRANSLATE_NOOP("Field", "Junctions to be held")},
    {".roads", QT_TRANSLATE_NOOP("Field", "Roads")},
    {".convoy", QT_TRANSLATE_NOOP("Field", "Vehicles led")},
    {".km", QT_TRANSLATE_NOOP("Field", "Length (km)")},
    {".obstacle", QT_TRANSLATE_NOOP("Field", "Obstructed by")},
    {".closures", QT_TRANSLATE_NOOP("Field", "Temporary traffic controls")},
    {"task.text", QT_TRANSLATE_NOOP("Field", "What is to be done")},
    {"order.task", QT_TRANSLATE_NOOP("Field", "Task")},
    {"order.place", QT_TRANSLATE_NOOP("Field", "Where to")},
    {"duty.unit", QT_TRANSLATE_NOOP("Field", "With unit")},
    // Within an object.
    {"floodpoint.thresholds.watch", QT_TRANSLATE_NOOP("Field", "Watch from (cm)")},
    {"floodpoint.thresholds.slow", QT_TRANSLATE_NOOP("Field", "Slow from (cm)")},
    {"floodpoint.thresholds.close", QT_TRANSLATE_NOOP("Field", "Close from (cm)")},
    {"floodpoint.thresholds.reopen", QT_TRANSLATE_NOOP("Field", "Reopen below (cm)")},
    {"floodpoint.card.charge", QT_TRANSLATE_NOOP("Field", "In charge")},
    {"floodpoint.card.stopAt", QT_TRANSLATE_NOOP("Field", "Stop traffic at")},
    {"floodpoint.card.detour", QT_TRANSLATE_NOOP("Field", "Detour")},
    {"floodpoint.card.equipment", QT_TRANSLATE_NOOP("Field", "Equipment")},
    {"floodpoint.model.catchmentM2", QT_TRANSLATE_NOOP("Field", "Catchment (m²)")},
    {"floodpoint.model.runoff", QT_TRANSLATE_NOOP("Field", "Share that runs off (0–1)")},
    {"floodpoint.model.drainM3h", QT_TRANSLATE_NOOP("Field", "Sewer takes (m³/h)")},
    {"floodpoint.model.blocked", QT_TRANSLATE_NOOP("Field", "Share blocked (0–1)")},
    {"floodpoint.model.pumpM3h", QT_TRANSLATE_NOOP("Field", "Pumps take (m³/h)")},
    {"floodpoint.model.pumpRuns", QT_TRANSLATE_NOOP("Field", "Pumps run")},
    {"floodpoint.model.curve", QT_TRANSLATE_NOOP("Field", "Storage curve (cm: m³)")},
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

QString fieldTitle(const QString &kind, const QString &field)
{
    const QString key = u'.' + field;
    const QString own = titleOf(fieldTitles, "Field", kind + key);
    if (!own.isEmpty())
        return own;
    const QString common = titleOf(fieldTitles, "Field", key);
    return common.isEmpty() ? field : common;
}

QString innerTitle(const QString &kind, const QString &field, const QString &inner)
{
    const QString own = titleOf(fieldTitles, "Field", kind + u'.' + field + u'.' + inner);
    return own.isEmpty() ? inner : own;
}

} // namespace wf
