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

// By kind and state.
constexpr Title stateTitles[]{
    {"incident.received", QT_TRANSLATE_NOOP("State", "Received")},
    {"incident.verified", QT_TRANSLATE_NOOP("State", "Verified")},
    {"incident.dispatched", QT_TRANSLATE_NOOP("State", "Dispatched")},
    {"incident.on_scene", QT_TRANSLATE_NOOP("State", "On scene")},
    {"incident.handling", QT_TRANSLATE_NOOP("State", "Being handled")},
    {"incident.closed", QT_TRANSLATE_NOOP("State", "Closed")},
    {"incident.cancelled", QT_TRANSLATE_NOOP("State", "Cancelled")},
    {"incident.merged", QT_TRANSLATE_NOOP("State", "Merged")},
    {"closure.asked", QT_TRANSLATE_NOOP("State", "Asked for")},
    {"closure.stopped", QT_TRANSLATE_NOOP("State", "Stopped at the scene")},
    {"closure.confirmed", QT_TRANSLATE_NOOP("State", "Confirmed")},
    {"closure.rejected", QT_TRANSLATE_NOOP("State", "Not closed")},
    {"closure.in_force", QT_TRANSLATE_NOOP("State", "In force")},
    {"closure.reopening_asked", QT_TRANSLATE_NOOP("State", "Reopening asked for")},
    {"closure.reopened", QT_TRANSLATE_NOOP("State", "Reopened")},
    {"floodpoint.normal", QT_TRANSLATE_NOOP("State", "In use")},
    {"rainstation.normal", QT_TRANSLATE_NOOP("State", "In use")},
    {"rainforecast.issued", QT_TRANSLATE_NOOP("State", "Issued")},
    {"rainforecast.withdrawn", QT_TRANSLATE_NOOP("State", "Withdrawn")},
    {"agency.normal", QT_TRANSLATE_NOOP("State", "In use")},
    {"brigade.normal", QT_TRANSLATE_NOOP("State", "In use")},
    {"alarm.raised", QT_TRANSLATE_NOOP("State", "Raised")},
    {"alarm.acknowledged", QT_TRANSLATE_NOOP("State", "Acknowledged")},
    {"alarm.ended", QT_TRANSLATE_NOOP("State", "Ended")},
    {"warning.received", QT_TRANSLATE_NOOP("State", "To be acknowledged")},
    {"warning.acknowledged", QT_TRANSLATE_NOOP("State", "Acknowledged")},
    {"warning.lifted", QT_TRANSLATE_NOOP("State", "Lifted")},
    {"response.proposed", QT_TRANSLATE_NOOP("State", "Proposed")},
    {"response.active", QT_TRANSLATE_NOOP("State", "Active")},
    {"response.ended", QT_TRANSLATE_NOOP("State", "Terminated")},
    {"response.rejected", QT_TRANSLATE_NOOP("State", "Not activated")},
    {"unit.available", QT_TRANSLATE_NOOP("State", "Available")},
    {"unit.assigned", QT_TRANSLATE_NOOP("State", "Assigned")},
    {"unit.en_route", QT_TRANSLATE_NOOP("State", "En route")},
    {"unit.on_scene", QT_TRANSLATE_NOOP("State", "On scene")},
    {"unit.off_duty", QT_TRANSLATE_NOOP("State", "Off duty")},
    {"order.sent", QT_TRANSLATE_NOOP("State", "To be told by radio")},
    {"order.signed", QT_TRANSLATE_NOOP("State", "Signed for")},
    {"order.under_way", QT_TRANSLATE_NOOP("State", "Under way")},
    {"order.on_scene", QT_TRANSLATE_NOOP("State", "On scene")},
    {"order.done", QT_TRANSLATE_NOOP("State", "Done")},
    {"order.cancelled", QT_TRANSLATE_NOOP("State", "Cancelled")},
    {"post.open", QT_TRANSLATE_NOOP("State", "Not staffed")},
    {"post.staffed", QT_TRANSLATE_NOOP("State", "Staffed")},
    {"camera.ok", QT_TRANSLATE_NOOP("State", "Working")},
    {"camera.fault", QT_TRANSLATE_NOOP("State", "Faulty")},
    {"sign.blank", QT_TRANSLATE_NOOP("State", "No text recorded")},
    {"sign.showing", QT_TRANSLATE_NOOP("State", "Showing")},
    {"sign.fault", QT_TRANSLATE_NOOP("State", "Faulty")},
    {"bulletin.drafted", QT_TRANSLATE_NOOP("State", "To be approved")},
    {"bulletin.approved", QT_TRANSLATE_NOOP("State", "To be given out")},
    {"bulletin.rejected", QT_TRANSLATE_NOOP("State", "Rejected")},
    {"bulletin.published", QT_TRANSLATE_NOOP("State", "Confirmed as published")},
    {"bulletin.withdrawn", QT_TRANSLATE_NOOP("State", "Withdrawn")},
    {"notice.sent", QT_TRANSLATE_NOOP("State", "To be told by phone")},
    {"notice.signed", QT_TRANSLATE_NOOP("State", "Signed for")},
    {"notice.answered", QT_TRANSLATE_NOOP("State", "Answered")},
    {"notice.confirmed", QT_TRANSLATE_NOOP("State", "Confirmed by voice")},
    {"notice.escalated", QT_TRANSLATE_NOOP("State", "Escalated")},
    {"notice.closed", QT_TRANSLATE_NOOP("State", "Closed")},
    {"notice.dropped", QT_TRANSLATE_NOOP("State", "Not told, no longer needed")},
    {"entry.added", QT_TRANSLATE_NOOP("State", "Added")},
    {"inject.shown", QT_TRANSLATE_NOOP("State", "Shown")},
    {"exercise.running", QT_TRANSLATE_NOOP("State", "Running")},
    {"exercise.paused", QT_TRANSLATE_NOOP("State", "Paused")},
    {"exercise.ended", QT_TRANSLATE_NOOP("State", "Ended")},
    {"duty.planned", QT_TRANSLATE_NOOP("State", "Planned")},
    {"duty.on_duty", QT_TRANSLATE_NOOP("State", "On duty")},
    {"duty.missing", QT_TRANSLATE_NOOP("State", "Missing")},
    {"duty.done", QT_TRANSLATE_NOOP("State", "Done")},
    {"duty.cancelled", QT_TRANSLATE_NOOP("State", "Cancelled")},
    {"handover.prepared", QT_TRANSLATE_NOOP("State", "Prepared")},
    {"handover.signed_out", QT_TRANSLATE_NOOP("State", "Signed by the outgoing shift")},
    {"handover.done", QT_TRANSLATE_NOOP("State", "Taken over")},
    {"call.calling", QT_TRANSLATE_NOOP("State", "Being called")},
    {"call.answered", QT_TRANSLATE_NOOP("State", "Answered")},
    {"call.unanswered", QT_TRANSLATE_NOOP("State", "Not answered")},
    {"task.open", QT_TRANSLATE_NOOP("State", "To be done")},
    {"task.done", QT_TRANSLATE_NOOP("State", "Done")},
    {"task.waived", QT_TRANSLATE_NOOP("State", "Waived")},
    {"hazard.found", QT_TRANSLATE_NOOP("State", "Found")},
    {"hazard.rectifying", QT_TRANSLATE_NOOP("State", "Being rectified")},
    {"hazard.rectified", QT_TRANSLATE_NOOP("State", "Rectified")},
    {"hazard.signed_off", QT_TRANSLATE_NOOP("State", "Signed off")},
    {"place.normal", QT_TRANSLATE_NOOP("State", "In use")},
    {"resource.ready", QT_TRANSLATE_NOOP("State", "Ready")},
    {"resource.out", QT_TRANSLATE_NOOP("State", "Out of order")},
    {"corridor.planned", QT_TRANSLATE_NOOP("State", "Planned")},
    {"corridor.open", QT_TRANSLATE_NOOP("State", "Open")},
    {"corridor.obstructed", QT_TRANSLATE_NOOP("State", "Obstructed")},
    {"corridor.closed", QT_TRANSLATE_NOOP("State", "Ended")},
    {"access.cut", QT_TRANSLATE_NOOP("State", "Cut off")},
    {"access.acknowledged", QT_TRANSLATE_NOOP("State", "Cut off, acknowledged")},
    {"access.restored", QT_TRANSLATE_NOOP("State", "Within reach again")},
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

QString stateTitle(const QString &kind, const QString &state)
{
    const QString title = titleOf(stateTitles, "State", kind + u'.' + state);
    return title.isEmpty() ? state : title;
}

} // namespace wf
