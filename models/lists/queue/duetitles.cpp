// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "duetitles.h"

#include "verb.h"

#include <QCoreApplication>

namespace wf {

namespace {

struct Title {
    const char *verb;
    const char *text;
};

constexpr Title titles[]{
    {"alarm.acknowledge", QT_TRANSLATE_NOOP("Due", "Alarm: to be signed for")},
    {"floodpoint.trust", QT_TRANSLATE_NOOP("Due", "Gauge in doubt: to be judged")},
    {"warning.acknowledge", QT_TRANSLATE_NOOP("Due", "Warning: to be signed for")},
    {"response.activate", QT_TRANSLATE_NOOP("Due", "Response: to be decided")},
    {"closure.ask", QT_TRANSLATE_NOOP("Due", "Water at the closing depth, road not closed yet")},
    {"closure.confirm", QT_TRANSLATE_NOOP("Due", "Closure: to be confirmed")},
    {"closure.enforce", QT_TRANSLATE_NOOP("Due", "Closure: to be put in force")},
    {"closure.step", QT_TRANSLATE_NOOP("Due", "Closure: step to be done")},
    {"closure.ask_reopen", QT_TRANSLATE_NOOP("Due", "Closure: reopening may be asked for")},
    {"closure.reopen", QT_TRANSLATE_NOOP("Due", "Reopening: to be decided")},
    {"incident.verify", QT_TRANSLATE_NOOP("Due", "Incident: to be verified")},
    {"incident.dispatch", QT_TRANSLATE_NOOP("Due", "Incident: to be dispatched")},
    {"order.send", QT_TRANSLATE_NOOP("Due", "Incident: nobody is on the way")},
    {"order.tell", QT_TRANSLATE_NOOP("Due", "Order: to be told by radio")},
    {"order.tell_cancel", QT_TRANSLATE_NOOP("Due", "Order cancelled: unit to be told")},
    {"order.inform", QT_TRANSLATE_NOOP("Due", "Order: unit to be told the new place")},
    {"order.remind", QT_TRANSLATE_NOOP("Due", "Order: not signed for yet")},
    {"order.depart", QT_TRANSLATE_NOOP("Due", "Order: unit not under way yet")},
    {"order.arrive", QT_TRANSLATE_NOOP("Due", "Order: unit not there yet")},
    {"notice.send", QT_TRANSLATE_NOOP("Due", "Fire and ambulance: nobody is called out yet")},
    {"notice.sign", QT_TRANSLATE_NOOP("Due", "Notice: to be told by telephone")},
    {"notice.remind", QT_TRANSLATE_NOOP("Due", "Notice: receipt is late")},
    {"bulletin.approve", QT_TRANSLATE_NOOP("Due", "Text: to be approved")},
    {"bulletin.publish", QT_TRANSLATE_NOOP("Due", "Text: to be given out and confirmed")},
    {"bulletin.reject", QT_TRANSLATE_NOOP("Due", "Text that no longer holds: to be sent back")},
    {"bulletin.draft", QT_TRANSLATE_NOOP("Due", "Text: to be written")},
    {"bulletin.withdraw", QT_TRANSLATE_NOOP("Due", "Text that no longer holds: to be taken down")},
    {"sign.withdraw", QT_TRANSLATE_NOOP("Due", "Sign whose text no longer holds: to be taken down")},
    {"access.acknowledge", QT_TRANSLATE_NOOP("Due", "Access cut off: to be signed for")},
    {"corridor.reroute", QT_TRANSLATE_NOOP("Due", "Green corridor: to be rerouted")},
    {"corridor.open", QT_TRANSLATE_NOOP("Due", "Green corridor: to be opened")},
    {"task.done", QT_TRANSLATE_NOOP("Due", "Task of the plan: to be done")},
    {"call.again", QT_TRANSLATE_NOOP("Due", "Leader: to be called again")},
    {"handover.sign_on", QT_TRANSLATE_NOOP("Due", "Handover: to be signed by the incoming shift")},
    {"hazard.sign_off", QT_TRANSLATE_NOOP("Due", "Hazard: to be signed off")},
    {"entry.add", QT_TRANSLATE_NOOP("Due", "Water: to be read and entered")},
};

} // namespace

QString dueTitle(const QString &verb)
{
    for (const Title &title : titles) {
        if (verb == QLatin1StringView(title.verb))
            return QCoreApplication::translate("Due", title.text);
    }
    return verbTitle(verb);
}

} // namespace wf
