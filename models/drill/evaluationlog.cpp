// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closure.h"
#include "endname.h"
#include "evaluation.h"
#include "people.h"
#include "record.h"
#include "vault.h"
#include "verb.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

double median(QList<double> values)
{
    if (values.isEmpty())
        return -1;
    std::ranges::sort(values);
    const qsizetype middle = values.size() / 2;
    return values.size() % 2 ? values.at(middle) : (values.at(middle - 1) + values.at(middle)) / 2;
}

/// What people call a record in a report: its number, or the name of an asset. In all languages, so that the report is the
/// same whoever writes it.
QJsonValue nameOf(const Record &record)
{
    if (!record.displayNumber().isEmpty())
        return record.displayNumber();
    if (!record.localText("callSign"_L1).isEmpty())
        return record.value("callSign"_L1);
    const QJsonValue name = record.value("name"_L1);
    return name.isUndefined() ? QJsonValue(record.name()) : name;
}

QJsonValue titleOf(const Record &record, const QString &verb)
{
    if (record.kind() == "inject"_L1)
        return record.value("text"_L1);
    if (record.kind() == "sign"_L1 && verb == "sign.publish"_L1)
        return record.value("text"_L1);
    for (const QLatin1StringView field : {"title"_L1, "task"_L1, "text"_L1, "road"_L1, "name"_L1}) {
        if (const QJsonValue value = record.value(field); !value.isUndefined())
            return value;
    }
    return {};
}

ClosureChronicle chronicle(const Scenario &scenario, const QList<std::pair<Event, Record>> &history)
{
    const Record &last = history.last().second;
    ClosureChronicle out{last.displayNumber(),
                         last.localText("road"_L1),
                         last.text("direction"_L1),
                         closureEndTitle(last, u"from"_s),
                         closureEndTitle(last, u"to"_s),
                         last.state(),
                         {},
                         -1};
    const qint64 confirmed = last.timeOf("confirmed"_L1);
    const auto since = [&](qint64 at) { return confirmed > 0 && at >= confirmed ? double(at - confirmed) / 60'000 : -1; };
    QString state;
    QStringList steps;
    for (const auto &[event, record] : history) {
        if (record.state() != state) {
            state = record.state();
            out.moments.append({state,
                                false,
                                scenario.minuteOf(event.at),
                                event.onBehalf.isEmpty() ? event.seat : event.onBehalf,
                                {},
                                since(event.at),
                                -1});
        }
        const QJsonObject done = record.value("steps"_L1).toObject();
        for (auto it = done.begin(); it != done.end(); ++it) {
            if (steps.contains(it.key()))
                continue;
            steps.append(it.key());
            const QJsonObject step = it.value().toObject();
            const ClosureStep *known = findClosureStep(it.key());
            const double limit = known && known->limitMin > 0 ? known->limitMin : -1;
            const qint64 at = step.value("at"_L1).toInteger();
            out.moments.append(
                {it.key(), true, scenario.minuteOf(at), step.value("by"_L1).toString(), step.value("how"_L1).toString(), since(at), limit});
        }
    }
    const qint64 began = last.timeOf("in_force"_L1);
    const qint64 reopened = last.timeOf("reopened"_L1);
    if (began > 0 && reopened > began)
        out.inForceMinutes = double(reopened - began) / 60'000;
    out.lanes = lanesScope(last);
    return out;
}

void countUnits(DrillResources &resources, const QHash<QString, Record> &records)
{
    QSet<QString> used;
    QList<double> signing;
    QList<double> arriving;
    for (const Record &record : records) {
        if (record.kind() != "order"_L1)
            continue;
        resources.orders += 1;
        const qint64 sent = record.timeOf("sent"_L1);
        if (const qint64 at = record.timeOf("signed"_L1); at > 0) {
            resources.ordersSigned += 1;
            signing.append(double(at - sent) / 60'000);
        }
        if (const qint64 at = record.timeOf("on_scene"_L1); at > 0)
            arriving.append(double(at - sent) / 60'000);
        resources.crossBrigade += record.value("crossBrigade"_L1).toBool() ? 1 : 0;
        const QString unit = record.text("to"_L1);
        if (unit.startsWith("unit/"_L1) && record.state() != "cancelled"_L1)
            used.insert(unit);
    }
    resources.medianSign = median(signing);
    resources.medianArrival = median(arriving);
    resources.units = int(used.size());
    for (const QString &subject : std::as_const(used)) {
        const Record unit = records.value(subject);
        resources.unitsByType[unit.text("type"_L1)] += 1;
        resources.unitsByBrigade[unit.text("brigade"_L1)] += 1;
        resources.officers += int(unit.number("officers"_L1));
        resources.auxiliaries += int(unit.number("auxiliaries"_L1));
    }
}

void countRecords(DrillResources &resources, const QHash<QString, Record> &records)
{
    for (const Record &record : records) {
        const QString kind = record.kind();
        resources.incidents += kind == "incident"_L1 && record.state() != "merged"_L1 ? 1 : 0;
        resources.rescued += kind == "incident"_L1 ? peopleOut(record) : 0;
        resources.closures += kind == "closure"_L1 && record.timeOf("in_force"_L1) > 0 ? 1 : 0;
        resources.signsShown += kind == "sign"_L1 && record.timeOf("showing"_L1) > 0 ? 1 : 0;
        resources.bulletins += kind == "bulletin"_L1 && record.timeOf("published"_L1) > 0 ? 1 : 0;
        resources.notices += kind == "notice"_L1 ? 1 : 0;
        const bool answered = record.timeOf("signed"_L1) > 0 || record.timeOf("answered"_L1) > 0 || record.timeOf("confirmed"_L1) > 0;
        resources.noticesAnswered += kind == "notice"_L1 && answered ? 1 : 0;
        resources.alarms += kind == "alarm"_L1 ? 1 : 0;
        resources.readings += kind == "entry"_L1 && record.text("type"_L1) == "reading"_L1 ? 1 : 0;
    }
}

} // namespace

void describeLog(EvaluationResult &result, const Scenario &scenario, const QList<Event> &events);

void describeLog(EvaluationResult &result, const Scenario &scenario, const QList<Event> &events)
{
    QHash<QString, Record> records;
    QStringList closures;
    QHash<QString, QList<std::pair<Event, Record>>> histories;
    for (const Event &event : events) {
        const Record record(event.subject, readableFields(event));
        records.insert(event.subject, record);
        if (record.kind() == "closure"_L1) {
            if (!closures.contains(event.subject))
                closures.append(event.subject);
            histories[event.subject].append({event, record});
        }
        // A claim that follows from an order is told by the order.
        const bool follows = record.kind() == "unit"_L1 && !event.cause.isEmpty();
        if (event.verb.endsWith(".define"_L1) || follows)
            continue;
        const QString desk = event.onBehalf.isEmpty() ? event.seat : event.onBehalf;
        const QString inject = event.verb == "inject.show"_L1 ? record.text("key"_L1) : QString();
        result.timeline.append(
            {scenario.minuteOf(event.at), desk, event.verb, record.kind(), nameOf(record), titleOf(record, event.verb), inject});
    }
    for (const QString &subject : std::as_const(closures))
        result.closures.append(chronicle(scenario, histories.value(subject)));
    countUnits(result.resources, records);
    countRecords(result.resources, records);
}

} // namespace wf
