// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "columns.h"
#include "orderlimit.h"
#include "orderpeople.h"
#include "orderplace.h"
#include "people.h"
#include "recordtable.h"
#include "unitplace.h"
#include "verb.h"

using namespace Qt::StringLiterals;
using namespace wf::columns;

namespace wf {

namespace {

bool isCommitted(const Record &unit)
{
    const QString state = unit.state();
    return state == "assigned"_L1 || state == "en_route"_L1 || state == "on_scene"_L1;
}

std::optional<QPointF> unitPosition(const RowContext &row)
{
    const auto place = unitPlace(row.all.situation, row.record);
    return place ? std::optional(place->pos) : std::nullopt;
}

Marker unitMarker(const RowContext &row)
{
    const QString state = row.record.state();
    Marker marker;
    marker.glyph = "unit-"_L1 + row.record.text("type"_L1);
    marker.tint = state == "off_duty"_L1 ? u"off"_s
        : state == "on_scene"_L1         ? u"active"_s
        : isCommitted(row.record)        ? u"info"_s
                                         : u"normal"_s;
    marker.dimmed = state == "off_duty"_L1;
    marker.label = row.record.localText("callSign"_L1);
    // Whoever was only said to be there looks nowhere and does not move.
    const auto place = unitPlace(row.all.situation, row.record);
    marker.at = place ? place->at : 0;
    const bool isMeasured = place && place->source == UnitPlace::Source::Measured;
    if (const auto sample = isMeasured ? row.latest("pos/") : std::nullopt) {
        marker.heading = sample->v[2];
        marker.speed = sample->v[3];
    } else if (marker.at == 0 && row.record.value("heading"_L1).isDouble()) {
        marker.heading = row.record.number("heading"_L1);
    }
    return marker;
}

RecordColumn ofOrder(const QByteArray &name, QVariant (*read)(const Record &))
{
    return computed(
        name,
        [read](const RowContext &row) {
            static const Record none;
            const Record *order = row.look(row.record.text("order"_L1));
            return read(order ? *order : none);
        },
        RecordColumn::Related);
}

struct Force {
    int units = 0;
    int free = 0;
    int committed = 0;
    int officers = 0;
    int auxiliaries = 0;
    int vehicles = 0;
};

Force forceOf(const RowContext &row)
{
    Force force;
    const QList<const Record *> units = row.all.referring(u"unit"_s, u"brigade"_s, row.record.id());
    for (const Record *unit : units) {
        ++force.units;
        force.free += unit->state() == "available"_L1 ? 1 : 0;
        force.committed += isCommitted(*unit) ? 1 : 0;
        if (unit->state() == "off_duty"_L1)
            continue;
        force.officers += int(unit->number("officers"_L1));
        force.auxiliaries += int(unit->number("auxiliaries"_L1));
        force.vehicles += unit->text("type"_L1) != "foot"_L1 ? 1 : 0;
    }
    return force;
}

RecordColumn ofForce(const QByteArray &name, int Force::*value)
{
    return computed(name, [value](const RowContext &row) { return forceOf(row).*value; }, RecordColumn::Related);
}

/// Telephone number of the record that a field refers to.
RecordColumn phoneOf(const QByteArray &name, const char *field)
{
    return computed(
        name,
        [field = QLatin1StringView(field)](const RowContext &row) {
            const Record *other = row.look(row.record.text(field));
            return other ? other->text("phone"_L1) : QString();
        },
        RecordColumn::Related);
}

template <typename Read> RecordColumn limit(const QByteArray &name, Read read)
{
    return computed(
        name,
        [read](const RowContext &row) {
            const WaitsFor waits = orderWaitsFor(row.record, row.all.limits.orders());
            return QVariant(read(waits, waits.dueAt ? row.all.now() : 0)); // without a limit nothing goes on with the time
        },
        RecordColumn::Ticks);
}

} // namespace

RecordTable unitTable()
{
    RecordTable table;
    table.kind = u"unit"_s;
    table.relatedKinds = {u"order"_s, u"brigade"_s};
    table.series = u"pos/"_s;
    table.isOpen = [](const Record &record) { return record.state() != "off_duty"_L1; };
    table.rank = [](const RowContext &row) {
        const int place = brigadePlace(row.all.situation, row.record.text("brigade"_L1));
        return Rank{place, 0, row.record.localText("callSign"_L1), 0};
    };
    table.position = unitPosition;
    table.marker = unitMarker;
    table.columns = {
        local("callSign"),
        text("unitType", "type"),
        choice("typeTitle", "type"),
        integer("officers"),
        integer("auxiliaries"),
        text("phone"),
        list("equipment"),
        text("status", "state"),
        text("orderSubject", "order"),
        ofOrder("orderTask", [](const Record &order) { return QVariant(order.localText("task"_L1)); }),
        ofOrder("orderPlace", [](const Record &order) { return QVariant(order.localText("place"_L1)); }),
        ofOrder("crossBrigade", [](const Record &order) { return QVariant(order.value("crossBrigade"_L1).toBool()); }),
        computed(
            "positionAt",
            [](const RowContext &row) {
                const auto place = unitPlace(row.all.situation, row.record);
                return place ? place->at : qint64(0);
            },
            RecordColumn::Measured),
        computed(
            "positionSource",
            [](const RowContext &row) {
                const auto place = unitPlace(row.all.situation, row.record);
                return place ? placeSourceKey(place->source) : QString();
            },
            RecordColumn::Measured),
        computed("available", [](const RowContext &row) { return row.record.state() == "available"_L1; }),
        computed("committed", [](const RowContext &row) { return isCommitted(row.record); }),
    };
    return table;
}

namespace {

/// 1 gravest … 4: of the incident it is about; what holds a road is graver than what only hinders.
int gravityOf(const RowContext &row)
{
    const Record *about = row.look(row.record.text("about"_L1));
    return about && about->kind() == "incident"_L1 ? int(about->number("severity"_L1, 4)) : about ? 2 : 4;
}

/// What whoever has it has not heard: that something has changed since; empty: nothing has.
QString unheardNews(const RowContext &row)
{
    return orderNews(
        row.record, [&row](const QString &subject) { return row.look(subject); },
        [&row](const Record &unit) { return knownPlace(row.all.situation, unit); });
}

/// It goes to people in danger, and nobody is there yet.
bool goesToDanger(const RowContext &row)
{
    const Record *about = row.look(row.record.text("about"_L1));
    return isOpen(row.record) && row.record.state() != "on_scene"_L1 && about && hasPeopleInDanger(*about);
}

} // namespace

RecordTable orderTable()
{
    RecordTable table;
    table.kind = u"order"_s;
    table.relatedKinds = {u"unit"_s, u"brigade"_s, u"incident"_s, u"closure"_s, u"floodpoint"_s};
    table.isOpen = isOpen;
    table.rank = [](const RowContext &row) {
        Rank rank = openFirstNewest(row, isOpen(row.record));
        if (!goesToDanger(row))
            return rank;
        // To people in danger: first what nobody there has heard, then the gravest, then what waits longest. Alt+O takes them in this
        // order.
        constexpr int unheard = -20;
        constexpr int heard = -10;
        const bool isUnheard = row.record.state() == "sent"_L1 || !unheardNews(row).isEmpty();
        std::get<1>(rank) = (isUnheard ? unheard : heard) + gravityOf(row);
        std::get<3>(rank) = firstChange(row.record);
        return rank;
    };
    table.isRankedByOthers = true;
    table.marker = [](const RowContext &row) {
        Marker marker;
        marker.glyph = u"dot"_s;
        marker.dimmed = !isOpen(row.record);
        const qint64 due = orderWaitsFor(row.record, row.all.limits.orders()).dueAt;
        marker.tint = marker.dimmed ? u"off"_s : due && due < row.all.now() ? u"alarm"_s : u"info"_s;
        marker.label = row.record.localText("task"_L1);
        return marker;
    };
    table.columns = {
        text("to"),
        nameOf("toName", "to"),
        phoneOf("toPhone", "to"),
        local("task"),
        local("place"),
        computed("orderText", [](const RowContext &row) { return QVariant(orderWords(row.record)); }),
        // What is read out beside it, where the number of people has changed.
        computed(
            "peopleNews", [](const RowContext &row) { return QVariant(unheardNews(row)); }, RecordColumn::Related),
        text("about"),
        nameOf("aboutTitle", "about"),
        computed(
            "danger", [](const RowContext &row) { return QVariant(goesToDanger(row)); }, RecordColumn::Related),
        computed(
            "gravity", [](const RowContext &row) { return QVariant(gravityOf(row)); }, RecordColumn::Related),
        flag("crossBrigade"),
        text("copyTo"),
        nameOf("copyToName", "copyTo"),
        phoneOf("copyToPhone", "copyTo"),
        time("copySignedAt"),
        flag("byVoice"),
        flag("untold"),
        text("medium"),
        local("chosenBecause"),
        number("expectedMin", nullptr, -1),
        integer("reminders"),
        integer("programReminders"),
        time("remindedAt"),
        text("escalatedTo"),
        time("escalatedAt"),
        local("result"),
        timeOf("sentAt", "sent"),
        timeOf("signedAt", "signed"),
        timeOf("underWayAt", "under_way"),
        timeOf("onSceneAt", "on_scene"),
        timeOf("doneAt", "done"),
        timeOf("cancelledAt", "cancelled"),
        limit("dueAt", [](const WaitsFor &waits, qint64) { return waits.dueAt; }),
        limit("remainingMs", [](const WaitsFor &waits, qint64 now) { return waits.dueAt ? waits.dueAt - now : qint64(0); }),
        limit("lateMs", [](const WaitsFor &waits, qint64 now) { return waits.dueAt ? std::max<qint64>(0, now - waits.dueAt) : qint64(0); }),
        limit("late", [](const WaitsFor &waits, qint64 now) { return waits.dueAt && now > waits.dueAt; }),
        // How many of given, signed for, under way, on scene and done it has come through; what was jumped over counts.
        computed("stage",
                 [](const RowContext &row) {
                     int stage = 0;
                     int at = 0;
                     for (const auto state : {"sent"_L1, "signed"_L1, "under_way"_L1, "on_scene"_L1, "done"_L1}) {
                         ++at;
                         if (row.record.timeOf(state) > 0)
                             stage = at;
                     }
                     return QVariant(stage);
                 }),
        computed("nextVerb", [](const RowContext &row) { return orderWaitsFor(row.record).verb; }),
        computed("nextTitle",
                 [](const RowContext &row) {
                     const QString verb = orderWaitsFor(row.record).verb;
                     return verb.isEmpty() ? QString() : verbTitle(verb);
                 }),
    };
    return table;
}

RecordTable postTable()
{
    RecordTable table;
    table.kind = u"post"_s;
    table.relatedKinds = {u"unit"_s};
    table.marker = [](const RowContext &row) {
        Marker marker;
        marker.glyph = u"post"_s;
        marker.tint = row.record.state() == "staffed"_L1 ? u"info"_s : u"normal"_s;
        marker.label = row.record.name();
        return marker;
    };
    table.columns = {
        text("postType", "type"),
        choice("postTypeTitle", "type"),
        text("unit"),
        nameOf("unitName", "unit"),
    };
    return table;
}

RecordTable brigadeTable()
{
    RecordTable table;
    table.kind = u"brigade"_s;
    table.relatedKinds = {u"unit"_s};
    table.columns = {
        text("phone"),
        ofForce("unitCount", &Force::units),
        ofForce("freeCount", &Force::free),
        ofForce("committedCount", &Force::committed),
        ofForce("officers", &Force::officers),
        ofForce("auxiliaries", &Force::auxiliaries),
        ofForce("vehicles", &Force::vehicles),
    };
    return table;
}

} // namespace wf
