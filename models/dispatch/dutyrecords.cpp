// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "brigadename.h"
#include "shiftbook.h"
#include "situation.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

/// In both languages.
QStringList namesIn(const QJsonValue &name)
{
    return {name.isObject() ? name.toObject().value("zh"_L1).toString() : name.toString(), name.toObject().value("en"_L1).toString()};
}

/// Every way a record may be written in a file: its number and its names in both languages.
QStringList spellings(const Record &record, QLatin1StringView field)
{
    QStringList texts{record.id(), record.subject(), record.displayNumber()};
    texts += namesIn(record.value(field));
    texts.removeAll(QString());
    return texts;
}

QHash<QString, QString> bySpelling(const Situation &situation, const QString &kind, QLatin1StringView field)
{
    QHash<QString, QString> found;
    const QList<const Record *> records = situation.records(kind);
    for (const Record *record : records) {
        const QStringList texts = spellings(*record, field);
        for (const QString &text : texts)
            found.insert(text, record->subject());
    }
    return found;
}

QStringList subjectsIn(const Situation &situation, const QString &kind, const QStringList &states)
{
    QStringList subjects;
    const QList<const Record *> records = situation.records(kind);
    for (const Record *record : records) {
        if (states.contains(record->state()))
            subjects.append(record->subject());
    }
    return subjects;
}

} // namespace

ShiftBook shiftBook(const Situation &situation)
{
    QList<DutyShift> shifts;
    const QList<const Record *> records = situation.records(u"duty"_s);
    for (const Record *record : records) {
        DutyShift shift;
        shift.subject = record->subject();
        RosterEntry &entry = shift.entry;
        entry.person = record->localText("person"_L1);
        entry.number = record->text("badge"_L1);
        entry.kind = record->text("personKind"_L1);
        entry.postSubject = record->text("post"_L1);
        const Record *post = situation.record(entry.postSubject);
        entry.post = post ? post->name() : record->localText("place"_L1);
        entry.duty = record->localText("task"_L1);
        entry.start = record->value("begin"_L1).toInteger();
        entry.end = record->value("until"_L1).toInteger();
        entry.effect = record->localText("effect"_L1);
        entry.brigade = record->text("brigade"_L1);
        entry.unitSubject = record->text("unit"_L1);
        const Record *unit = situation.record(entry.unitSubject);
        entry.unit = unit ? unit->localText("callSign"_L1) : QString();
        entry.note = record->localText("note"_L1);
        shift.reportedAt = record->timeOf("on_duty"_L1);
        shift.relievedAt = record->timeOf("done"_L1);
        shift.cancelled = record->state() == "cancelled"_L1;
        shifts.append(shift);
    }
    return ShiftBook(std::move(shifts));
}

RosterNames rosterNames(const Situation &situation)
{
    RosterNames names;
    names.posts = bySpelling(situation, u"post"_s, "name"_L1);
    names.units = bySpelling(situation, u"unit"_s, "callSign"_L1);
    names.units.insert(bySpelling(situation, u"unit"_s, "name"_L1));
    const QList<const Record *> brigades = situation.records(u"brigade"_s);
    for (const Record *brigade : brigades) {
        QStringList texts = spellings(*brigade, "name"_L1) + namesIn(brigade->value("short"_L1));
        texts.removeAll(QString());
        for (const QString &text : std::as_const(texts)) {
            names.brigades.insert(text, brigade->id());
            names.brigades.insert(withoutBrigade(text), brigade->id()); // 东城 beside 东城大队
        }
        names.brigadeTitles.insert(brigade->id(), brigade->name());
    }
    return names;
}

HandoverSummary handoverSummary(const Situation &situation, qint64 now, const ShiftLimits &limits)
{
    HandoverSummary sum;
    sum.closures = subjectsIn(situation, u"closure"_s, {u"asked"_s, u"stopped"_s, u"confirmed"_s, u"in_force"_s, u"reopening_asked"_s});
    sum.incidents = subjectsIn(situation, u"incident"_s, {u"received"_s, u"verified"_s, u"dispatched"_s, u"on_scene"_s, u"handling"_s});
    sum.orders = subjectsIn(situation, u"order"_s, {u"sent"_s, u"signed"_s, u"under_way"_s, u"on_scene"_s});
    sum.notices = subjectsIn(situation, u"notice"_s, {u"sent"_s, u"signed"_s, u"escalated"_s});
    sum.alarms = subjectsIn(situation, u"alarm"_s, {u"raised"_s, u"acknowledged"_s});
    for (const QString &kind : {u"camera"_s, u"sign"_s})
        sum.faultyDevices += subjectsIn(situation, kind, {u"fault"_s});
    sum.signsShowing = subjectsIn(situation, u"sign"_s, {u"showing"_s});
    const QList<const Record *> units = situation.records(u"unit"_s);
    for (const Record *unit : units) {
        const QString state = unit->state();
        sum.unitsFree += state == "available"_L1 ? 1 : 0;
        sum.unitsOffDuty += state == "off_duty"_L1 ? 1 : 0;
        sum.unitsCommitted += state == "assigned"_L1 || state == "en_route"_L1 || state == "on_scene"_L1 ? 1 : 0;
    }
    sum.duty = shiftBook(situation).count(now, limits);
    return sum;
}

} // namespace wf
