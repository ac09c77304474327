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

constexpr Title verbTitles[]{
    {"incident.report", QT_TRANSLATE_NOOP("Verb", "Report incident")},
    {"incident.verify", QT_TRANSLATE_NOOP("Verb", "Verify incident")},
    {"incident.dispatch", QT_TRANSLATE_NOOP("Verb", "Dispatch")},
    {"incident.arrive", QT_TRANSLATE_NOOP("Verb", "Arrive on scene")},
    {"incident.handle", QT_TRANSLATE_NOOP("Verb", "Handle")},
    {"incident.rescue", QT_TRANSLATE_NOOP("Verb", "Record a rescue")},
    {"incident.close", QT_TRANSLATE_NOOP("Verb", "Close incident")},
    {"incident.cancel", QT_TRANSLATE_NOOP("Verb", "Cancel incident")},
    {"incident.merge", QT_TRANSLATE_NOOP("Verb", "Merge incident")},
    {"incident.update", QT_TRANSLATE_NOOP("Verb", "Update incident")},
    {"closure.ask", QT_TRANSLATE_NOOP("Verb", "Ask for closure")},
    {"closure.stop", QT_TRANSLATE_NOOP("Verb", "Stop traffic at the scene")},
    {"closure.confirm", QT_TRANSLATE_NOOP("Verb", "Confirm closure")},
    {"closure.reject", QT_TRANSLATE_NOOP("Verb", "Reject closure")},
    {"closure.step", QT_TRANSLATE_NOOP("Verb", "Mark step done")},
    {"closure.undo_step", QT_TRANSLATE_NOOP("Verb", "Take a step back")},
    {"closure.enforce", QT_TRANSLATE_NOOP("Verb", "Closure in force")},
    {"closure.ask_reopen", QT_TRANSLATE_NOOP("Verb", "Ask to reopen")},
    {"closure.keep", QT_TRANSLATE_NOOP("Verb", "Keep closed")},
    {"closure.reopen", QT_TRANSLATE_NOOP("Verb", "Reopen")},
    {"closure.withdraw", QT_TRANSLATE_NOOP("Verb", "Withdraw closure")},
    {"floodpoint.define", QT_TRANSLATE_NOOP("Verb", "Define flood point")},
    {"floodpoint.configure", QT_TRANSLATE_NOOP("Verb", "Configure flood point")},
    {"floodpoint.doubt", QT_TRANSLATE_NOOP("Verb", "Mark reading doubtful")},
    {"floodpoint.trust", QT_TRANSLATE_NOOP("Verb", "Trust reading again")},
    {"rainstation.define", QT_TRANSLATE_NOOP("Verb", "Define rain station")},
    {"rainforecast.issue", QT_TRANSLATE_NOOP("Verb", "Enter rain forecast")},
    {"rainforecast.withdraw", QT_TRANSLATE_NOOP("Verb", "Withdraw rain forecast")},
    {"alarm.raise", QT_TRANSLATE_NOOP("Verb", "Raise alarm")},
    {"alarm.acknowledge", QT_TRANSLATE_NOOP("Verb", "Acknowledge alarm")},
    {"alarm.supersede", QT_TRANSLATE_NOOP("Verb", "Graver alarm takes its place")},
    {"alarm.ease", QT_TRANSLATE_NOOP("Verb", "Water has fallen for now")},
    {"alarm.end", QT_TRANSLATE_NOOP("Verb", "End alarm")},
    {"warning.receive", QT_TRANSLATE_NOOP("Verb", "Receive warning")},
    {"warning.acknowledge", QT_TRANSLATE_NOOP("Verb", "Acknowledge warning")},
    {"warning.lift", QT_TRANSLATE_NOOP("Verb", "Lift warning")},
    {"response.propose", QT_TRANSLATE_NOOP("Verb", "Propose response")},
    {"response.activate", QT_TRANSLATE_NOOP("Verb", "Activate response")},
    {"response.adjust", QT_TRANSLATE_NOOP("Verb", "Adjust response")},
    {"response.maintain", QT_TRANSLATE_NOOP("Verb", "Maintain response")},
    {"response.end", QT_TRANSLATE_NOOP("Verb", "End response")},
    {"response.reject", QT_TRANSLATE_NOOP("Verb", "Reject proposal")},
    {"unit.define", QT_TRANSLATE_NOOP("Verb", "Define unit")},
    {"unit.assign", QT_TRANSLATE_NOOP("Verb", "Assign unit")},
    {"unit.depart", QT_TRANSLATE_NOOP("Verb", "Unit departs")},
    {"unit.arrive", QT_TRANSLATE_NOOP("Verb", "Unit arrives")},
    {"unit.release", QT_TRANSLATE_NOOP("Verb", "Release unit")},
    {"unit.standdown", QT_TRANSLATE_NOOP("Verb", "Stand down")},
    {"unit.report_for_duty", QT_TRANSLATE_NOOP("Verb", "Report for duty")},
    {"unit.equip", QT_TRANSLATE_NOOP("Verb", "Change equipment")},
    {"order.send", QT_TRANSLATE_NOOP("Verb", "Give order")},
    {"order.sign", QT_TRANSLATE_NOOP("Verb", "Sign for order")},
    {"order.depart", QT_TRANSLATE_NOOP("Verb", "Under way")},
    {"order.arrive", QT_TRANSLATE_NOOP("Verb", "On the scene")},
    {"order.finish", QT_TRANSLATE_NOOP("Verb", "Finish order")},
    {"order.cancel", QT_TRANSLATE_NOOP("Verb", "Cancel order")},
    {"order.follow", QT_TRANSLATE_NOOP("Verb", "Order follows the merged incident")},
    {"order.remind", QT_TRANSLATE_NOOP("Verb", "Remind")},
    {"post.define", QT_TRANSLATE_NOOP("Verb", "Define post")},
    {"post.staff", QT_TRANSLATE_NOOP("Verb", "Staff post")},
    {"post.vacate", QT_TRANSLATE_NOOP("Verb", "Vacate post")},
    {"brigade.define", QT_TRANSLATE_NOOP("Verb", "Define brigade")},
    {"camera.define", QT_TRANSLATE_NOOP("Verb", "Define camera")},
    {"camera.fault", QT_TRANSLATE_NOOP("Verb", "Report camera fault")},
    {"camera.repair", QT_TRANSLATE_NOOP("Verb", "Camera repaired")},
    {"camera.look", QT_TRANSLATE_NOOP("Verb", "Record what is seen")},
    {"sign.define", QT_TRANSLATE_NOOP("Verb", "Define message sign")},
    {"sign.publish", QT_TRANSLATE_NOOP("Verb", "Confirm that the sign shows it")},
    {"sign.withdraw", QT_TRANSLATE_NOOP("Verb", "Confirm that the sign is blank")},
    {"sign.fault", QT_TRANSLATE_NOOP("Verb", "Report sign fault")},
    {"sign.repair", QT_TRANSLATE_NOOP("Verb", "Sign repaired")},
    {"bulletin.draft", QT_TRANSLATE_NOOP("Verb", "Draft bulletin")},
    {"bulletin.edit", QT_TRANSLATE_NOOP("Verb", "Edit bulletin")},
    {"bulletin.approve", QT_TRANSLATE_NOOP("Verb", "Approve bulletin")},
    {"bulletin.reject", QT_TRANSLATE_NOOP("Verb", "Reject bulletin")},
    {"bulletin.publish", QT_TRANSLATE_NOOP("Verb", "Confirm that it was published")},
    {"bulletin.withdraw", QT_TRANSLATE_NOOP("Verb", "Confirm that it is taken down")},
    {"notice.send", QT_TRANSLATE_NOOP("Verb", "Record a notice to be told")},
    {"notice.sign", QT_TRANSLATE_NOOP("Verb", "Sign for notice")},
    {"notice.answer", QT_TRANSLATE_NOOP("Verb", "Answer notice")},
    {"notice.confirm_voice", QT_TRANSLATE_NOOP("Verb", "Confirm by voice")},
    {"notice.remind", QT_TRANSLATE_NOOP("Verb", "Remind agency")},
    {"notice.escalate", QT_TRANSLATE_NOOP("Verb", "Escalate")},
    {"notice.close", QT_TRANSLATE_NOOP("Verb", "Close notice")},
    {"notice.drop", QT_TRANSLATE_NOOP("Verb", "Drop notice (nobody was told)")},
    {"agency.define", QT_TRANSLATE_NOOP("Verb", "Define agency")},
    {"entry.add", QT_TRANSLATE_NOOP("Verb", "Add log entry")},
    {"entry.add(type=reading)", QT_TRANSLATE_NOOP("Verb", "Enter a reading")},
    {"inject.show", QT_TRANSLATE_NOOP("Verb", "Show inject")},
    {"exercise.begin", QT_TRANSLATE_NOOP("Verb", "Begin exercise")},
    {"exercise.pause", QT_TRANSLATE_NOOP("Verb", "Pause exercise")},
    {"exercise.resume", QT_TRANSLATE_NOOP("Verb", "Resume exercise")},
    {"exercise.stage", QT_TRANSLATE_NOOP("Verb", "Next stage")},
    {"exercise.rewind", QT_TRANSLATE_NOOP("Verb", "Rewind exercise")},
    {"exercise.end", QT_TRANSLATE_NOOP("Verb", "End exercise")},
    {"duty.plan", QT_TRANSLATE_NOOP("Verb", "Plan a duty")},
    {"duty.change", QT_TRANSLATE_NOOP("Verb", "Change the duty")},
    {"duty.start", QT_TRANSLATE_NOOP("Verb", "Report at the post")},
    {"duty.miss", QT_TRANSLATE_NOOP("Verb", "Mark as missing")},
    {"duty.end", QT_TRANSLATE_NOOP("Verb", "End the duty")},
    {"duty.cancel", QT_TRANSLATE_NOOP("Verb", "Cancel the duty")},
    {"handover.prepare", QT_TRANSLATE_NOOP("Verb", "Prepare handover")},
    {"handover.amend", QT_TRANSLATE_NOOP("Verb", "Amend handover")},
    {"handover.sign_out", QT_TRANSLATE_NOOP("Verb", "Outgoing shift signs")},
    {"handover.sign_on", QT_TRANSLATE_NOOP("Verb", "Incoming shift signs")},
    {"call.make", QT_TRANSLATE_NOOP("Verb", "Call a leader")},
    {"call.answer", QT_TRANSLATE_NOOP("Verb", "Leader answered")},
    {"call.miss", QT_TRANSLATE_NOOP("Verb", "No answer")},
    {"call.again", QT_TRANSLATE_NOOP("Verb", "Call again")},
    {"task.set", QT_TRANSLATE_NOOP("Verb", "Set a task")},
    {"task.done", QT_TRANSLATE_NOOP("Verb", "Mark the task done")},
    {"task.remind", QT_TRANSLATE_NOOP("Verb", "Remind of the task")},
    {"task.waive", QT_TRANSLATE_NOOP("Verb", "Waive the task")},
    {"hazard.report", QT_TRANSLATE_NOOP("Verb", "Report a hazard")},
    {"hazard.assign", QT_TRANSLATE_NOOP("Verb", "Order rectification")},
    {"hazard.fix", QT_TRANSLATE_NOOP("Verb", "Rectified")},
    {"hazard.return", QT_TRANSLATE_NOOP("Verb", "Return for rectification")},
    {"hazard.sign_off", QT_TRANSLATE_NOOP("Verb", "Sign off the hazard")},
    {"place.define", QT_TRANSLATE_NOOP("Verb", "Define a vital place")},
    {"resource.define", QT_TRANSLATE_NOOP("Verb", "Define equipment")},
    {"resource.commit", QT_TRANSLATE_NOOP("Verb", "Commit equipment")},
    {"resource.release", QT_TRANSLATE_NOOP("Verb", "Release equipment")},
    {"resource.move", QT_TRANSLATE_NOOP("Verb", "Move equipment")},
    {"resource.fault", QT_TRANSLATE_NOOP("Verb", "Equipment out of order")},
    {"resource.repair", QT_TRANSLATE_NOOP("Verb", "Equipment repaired")},
    {"corridor.plan", QT_TRANSLATE_NOOP("Verb", "Plan a green corridor")},
    {"corridor.open", QT_TRANSLATE_NOOP("Verb", "Open the green corridor")},
    {"corridor.obstruct", QT_TRANSLATE_NOOP("Verb", "Corridor obstructed")},
    {"corridor.reroute", QT_TRANSLATE_NOOP("Verb", "Reroute the corridor")},
    {"corridor.close", QT_TRANSLATE_NOOP("Verb", "End the green corridor")},
    {"access.cut", QT_TRANSLATE_NOOP("Verb", "Access cut off")},
    {"access.acknowledge", QT_TRANSLATE_NOOP("Verb", "Acknowledge the loss of access")},
    {"access.restore", QT_TRANSLATE_NOOP("Verb", "Access restored")},
    {"closure.divert", QT_TRANSLATE_NOOP("Verb", "Set the diversion")},
    {"closure.say_dry", QT_TRANSLATE_NOOP("Verb", "The road beside is dry")},
    {"closure.remind", QT_TRANSLATE_NOOP("Verb", "Remind of a step")},
    {"order.tell", QT_TRANSLATE_NOOP("Verb", "Told by radio or telephone")},
    {"order.sign_copy", QT_TRANSLATE_NOOP("Verb", "Brigade signs its copy")},
    {"order.escalate", QT_TRANSLATE_NOOP("Verb", "Escalate the order")},
    {"incident.link", QT_TRANSLATE_NOOP("Verb", "Link to the incident")},
    {"incident.feedback", QT_TRANSLATE_NOOP("Verb", "Feed back to the source")},
    {"agency.progress", QT_TRANSLATE_NOOP("Verb", "Note an agency's progress")},
};

constexpr Title kindTitles[]{
    {"incident", QT_TRANSLATE_NOOP("Kind", "Incident")},
    {"closure", QT_TRANSLATE_NOOP("Kind", "Temporary traffic control")},
    {"floodpoint", QT_TRANSLATE_NOOP("Kind", "Flood point")},
    {"rainstation", QT_TRANSLATE_NOOP("Kind", "Rain station")},
    {"rainforecast", QT_TRANSLATE_NOOP("Kind", "Rain forecast")},
    {"alarm", QT_TRANSLATE_NOOP("Kind", "Alarm")},
    {"warning", QT_TRANSLATE_NOOP("Kind", "Warning")},
    {"response", QT_TRANSLATE_NOOP("Kind", "Response")},
    {"unit", QT_TRANSLATE_NOOP("Kind", "Unit")},
    {"order", QT_TRANSLATE_NOOP("Kind", "Order")},
    {"post", QT_TRANSLATE_NOOP("Kind", "Post")},
    {"brigade", QT_TRANSLATE_NOOP("Kind", "Brigade")},
    {"camera", QT_TRANSLATE_NOOP("Kind", "Camera")},
    {"sign", QT_TRANSLATE_NOOP("Kind", "Message sign")},
    {"bulletin", QT_TRANSLATE_NOOP("Kind", "Bulletin")},
    {"notice", QT_TRANSLATE_NOOP("Kind", "Notice")},
    {"agency", QT_TRANSLATE_NOOP("Kind", "Agency")},
    {"entry", QT_TRANSLATE_NOOP("Kind", "Log entry")},
    {"inject", QT_TRANSLATE_NOOP("Kind", "Inject")},
    {"exercise", QT_TRANSLATE_NOOP("Kind", "Exercise")},
    {"duty", QT_TRANSLATE_NOOP("Kind", "Duty")},
    {"handover", QT_TRANSLATE_NOOP("Kind", "Shift handover")},
    {"call", QT_TRANSLATE_NOOP("Kind", "Call to a leader")},
    {"task", QT_TRANSLATE_NOOP("Kind", "Task of the plan")},
    {"hazard", QT_TRANSLATE_NOOP("Kind", "Hazard")},
    {"resource", QT_TRANSLATE_NOOP("Kind", "Equipment")},
    {"corridor", QT_TRANSLATE_NOOP("Kind", "Green corridor")},
    {"place", QT_TRANSLATE_NOOP("Kind", "Vital place")},
    {"access", QT_TRANSLATE_NOOP("Kind", "Access to a vital place")},
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

QString verbTitle(const QString &verb)
{
    const QString title = titleOf(verbTitles, "Verb", verb);
    return title.isEmpty() ? verb : title;
}

QString verbTitle(const QString &verb, const QJsonObject &given)
{
    for (auto field = given.constBegin(); field != given.constEnd(); ++field) {
        const QString title = titleOf(verbTitles, "Verb", u"%1(%2=%3)"_s.arg(verb, field.key(), field.value().toString()));
        if (!title.isEmpty())
            return title;
    }
    return verbTitle(verb);
}

QString kindTitle(const QString &kind)
{
    const QString title = titleOf(kindTitles, "Kind", kind);
    return title.isEmpty() ? kind : title;
}

} // namespace wf
