// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kindtable.h"

namespace wf::table {

Kind closureKind()
{
    return {
        .key = u"closure"_s,
        .title = QT_TRANSLATE_NOOP("Kind", "Temporary traffic control"),
        .unnamedZh = u"管制（未具名）",
        .unnamedEn = u"a closure without a name",
        .states = {{"asked", QT_TRANSLATE_NOOP("State", "Asked for")},
                   {"stopped", QT_TRANSLATE_NOOP("State", "Stopped at the scene")},
                   {"confirmed", QT_TRANSLATE_NOOP("State", "Confirmed")},
                   {"rejected", QT_TRANSLATE_NOOP("State", "Not closed"), over},
                   {"in_force", QT_TRANSLATE_NOOP("State", "In force")},
                   {"reopening_asked", QT_TRANSLATE_NOOP("State", "Reopening asked for")},
                   {"reopened", QT_TRANSLATE_NOOP("State", "Reopened"), over}},
        .verbs = closureVerbs(),
        .fields = {{"reason", QT_TRANSLATE_NOOP("Field", "Grounds")}, // what it is closed for is its cause
                   {"readBy", QT_TRANSLATE_NOOP("Field", "Who saw it")},
                   {"dry", QT_TRANSLATE_NOOP("Field", "Who saw that it is dry, and where")},
                   {"dryOver", QT_TRANSLATE_NOOP("Field", "Why it counts no more")},
                   {"end", QT_TRANSLATE_NOOP("Field", "At which end")},
                   {"checked", QT_TRANSLATE_NOOP("Field", "What was found there")},
                   {"checkedWhy", QT_TRANSLATE_NOOP("Field", "What is lacking, and why it may be opened")},
                   {"to", QT_TRANSLATE_NOOP("Field", "To")}},
        .choices = {{"cause.ponding", QT_TRANSLATE_NOOP("Choice", "Ponding")},
                    {"cause.accident", QT_TRANSLATE_NOOP("Choice", "Accident")},
                    {"cause.works", QT_TRANSLATE_NOOP("Choice", "Works")},
                    {"cause.event", QT_TRANSLATE_NOOP("Choice", "Event")},
                    {"cause.other", QT_TRANSLATE_NOOP("Choice", "Other")},
                    {"how.officer", QT_TRANSLATE_NOOP("Choice", "Officer on the spot")},
                    {"how.camera", QT_TRANSLATE_NOOP("Choice", "Camera")},
                    {"how.phone", QT_TRANSLATE_NOOP("Choice", "Phone")},
                    {"how.system", QT_TRANSLATE_NOOP("Choice", "System")},
                    {"lane.none", QT_TRANSLATE_NOOP("Choice", "No lane open")},
                    {"lane.one", QT_TRANSLATE_NOOP("Choice", "One lane open")},
                    {"lane.all", QT_TRANSLATE_NOOP("Choice", "All lanes open")},
                    {"end.from", QT_TRANSLATE_NOOP("Choice", "Where the stretch begins")},
                    {"end.to", QT_TRANSLATE_NOOP("Choice", "Where the stretch ends")},
                    {"end.both", QT_TRANSLATE_NOOP("Choice", "At both ends")},
                    {"checked.all",
                     QT_TRANSLATE_NOOP("Choice",
                                       "All seen: water gone, mud and debris cleared, manhole covers in place, "
                                       "facilities intact")},
                    {"checked.water", QT_TRANSLATE_NOOP("Choice", "All but: water gone")},
                    {"checked.debris", QT_TRANSLATE_NOOP("Choice", "All but: mud and debris cleared")},
                    {"checked.covers", QT_TRANSLATE_NOOP("Choice", "All but: manhole covers in place")},
                    {"checked.facilities", QT_TRANSLATE_NOOP("Choice", "All but: facilities intact")},
                    {"how.by_hand", QT_TRANSLATE_NOOP("Choice", "Signals by hand")},
                    {"how.timing", QT_TRANSLATE_NOOP("Choice", "New signal timing")},
                    {"askedBy.gauge", QT_TRANSLATE_NOOP("Choice", "Water gauge")},
                    {"askedBy.officer", QT_TRANSLATE_NOOP("Choice", "Officer on the spot")},
                    {"askedBy.camera", QT_TRANSLATE_NOOP("Choice", "Camera")},
                    {"askedBy.desk", QT_TRANSLATE_NOOP("Choice", "Desk")}},
        .typeField = "cause"_L1,
        .searchedFields = {"from"_L1, "to"_L1},
        .searchRank = 10,
        .archiveRank = 20,
        .placeRank = 60,
        .isDispatched = true,
        .usualRank = 20,
        .layerRank = 20,
        .layer = {.key = "closures", .title = QT_TRANSLATE_NOOP("Layer", "Closures"), .shape = MapLayer::Shape::Line, .isWhileOnMap = true},
    };
}

} // namespace wf::table
