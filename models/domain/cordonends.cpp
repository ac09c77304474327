// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cordonends.h"

#include "closure.h"
#include "ending.h"
#include "endname.h"
#include "geo.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QPointF>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

QString otherEnd(const QString &end) { return end == "from"_L1 ? u"to"_s : u"from"_s; }

QStringList endsHeldBy(const Record &closure, const QString &unit)
{
    QStringList ends;
    const QJsonObject cordon = closure.value("cordon"_L1).toObject();
    for (auto it = cordon.constBegin(); it != cordon.constEnd(); ++it) {
        if (it->toObject().value("unit"_L1).toString() == unit)
            ends.append(it.key());
    }
    const QString whole = closure.value("steps"_L1).toObject().value("scene.cordon"_L1).toObject().value("unit"_L1).toString();
    if (!isCordonWithoutEnds(closure) || whole != unit)
        return ends;
    const QStringList all = entryEnds(closure);
    return all.isEmpty() ? QStringList{u"from"_s} : all;
}

bool isCordonWithoutEnds(const Record &closure)
{
    return closure.value("cordon"_L1).toObject().isEmpty() && closure.value("steps"_L1).toObject().contains("scene.cordon"_L1);
}

double metresToEnd(const Record &closure, const QString &end, QPointF place)
{
    const QJsonArray line = closure.value("line"_L1).toArray();
    return groundMetres(place, pointOf(end == "from"_L1 ? line.first() : line.last()));
}

namespace {

/// The units that are on no task any more once the step is taken.
QStringList unitsFreedBy(const QString &verb, const Record &record, const std::function<QList<const Record *>(const QString &kind)> &each,
                         const std::function<const Record *(const QString &subject)> &look)
{
    if (verb == "unit.release"_L1 || verb == "unit.standdown"_L1)
        return {record.subject()};
    const auto unitOf = [&look](const Record &order) {
        const Record *unit = look(order.text("to"_L1));
        return unit && unit->text("order"_L1) == order.subject() ? unit->subject() : QString();
    };
    QStringList units;
    if (verb == "order.finish"_L1 || verb == "order.cancel"_L1)
        units.append(unitOf(record));
    if (verb == "incident.close"_L1 || verb == "incident.cancel"_L1) {
        for (const Record *order : each(u"order"_s)) {
            if (!isOver(*order) && order->text("about"_L1) == record.subject())
                units.append(unitOf(*order));
        }
    }
    units.removeAll(QString());
    return units;
}

} // namespace

double endsApart(const Record &closure)
{
    const QJsonArray line = closure.value("line"_L1).toArray();
    return line.size() < 2 ? 0 : groundMetres(pointOf(line.first()), pointOf(line.last()));
}

bool standsAtOtherEnd(const Record &closure, const QString &unit, const QString &end)
{
    const QString there = closure.value("cordon"_L1).toObject().value(otherEnd(end)).toObject().value("unit"_L1).toString();
    return !unit.isEmpty() && there == unit && endsApart(closure) > oneCarM;
}

bool isPlaceAtOtherEnd(const Record &closure, const QString &end, QPointF place)
{
    if (endsApart(closure) <= oneCarM)
        return false;
    const double here = metresToEnd(closure, end, place);
    const double there = metresToEnd(closure, otherEnd(end), place);
    return here > oneCarM && (there <= oneCarM || 2 * there <= here);
}

bool isAtOtherEnd(const Record &closure, const Record &unit, const QString &end, std::optional<QPointF> place, const Record *order)
{
    if (unit.state() != "on_scene"_L1 || endsApart(closure) <= oneCarM)
        return false;
    if (place && isPlaceAtOtherEnd(closure, end, *place))
        return true;
    if (!order || !order->hasPosition() || !isPlaceAtOtherEnd(closure, end, order->position()))
        return false;
    // Sent to the other end: unless it has come nearer to this one since, it is there.
    return !place || metresToEnd(closure, otherEnd(end), *place) <= metresToEnd(closure, end, *place);
}

QString cordonNameKey(const QString &end) { return u"scene.cordon."_s + end; }

QStringList cordonAtEnds(const Record &closure, const std::function<QString(const QString &subject)> &title)
{
    const QJsonObject cordon = closure.value("cordon"_L1).toObject();
    const QJsonObject who = closure.value("who"_L1).toObject();
    const auto hasName = [&who](const QString &end) { return who.contains(cordonNameKey(end)); };
    const QStringList ends = cordon.keys();
    if (std::ranges::none_of(ends, hasName))
        return {};
    QStringList all;
    for (const QString &end : ends) {
        const QJsonObject said = cordon.value(end).toObject();
        QStringList parts;
        for (const auto field : {"unit"_L1, "camera"_L1}) {
            if (const QString subject = said.value(field).toString(); !subject.isEmpty())
                parts.append(title(subject));
        }
        parts.append(localise(who.value(cordonNameKey(end))));
        parts.append(localise(said.value("where"_L1)));
        parts.removeAll(QString());
        if (const QString text = parts.join(u' '); !text.isEmpty() && !all.contains(text))
            all.append(text);
    }
    return all;
}

QString guardsLost(const QString &verb, const Record &record, const std::function<QList<const Record *>(const QString &kind)> &each,
                   const std::function<const Record *(const QString &subject)> &look)
{
    const QStringList units = unitsFreedBy(verb, record, each, look);
    QStringList texts;
    for (const QString &subject : units) {
        const Record *unit = look(subject);
        for (const Record *closure : unit ? each(u"closure"_s) : QList<const Record *>()) {
            const QStringList ends = isOver(*closure) ? QStringList() : endsHeldBy(*closure, subject);
            if (!ends.isEmpty() && isCordonWithoutEnds(*closure)) { // at which end nobody has said
                texts.append(
                    QCoreApplication::translate("Cordon",
                                                "%1 stands at the cordon of %2, which is still closed: with this nobody is said to "
                                                "stand there any more, and the cordon is to be set anew.")
                        .arg(unit->localText("callSign"_L1), closure->localText("road"_L1)));
                continue;
            }
            for (const QString &end : ends) {
                texts.append(QCoreApplication::translate("Cordon",
                                                         "%1 stands at the end “%2” of %3, which is still closed: with this nobody is "
                                                         "said to stand there any more, and the cordon is to be set anew.")
                                 .arg(unit->localText("callSign"_L1), closureEndTitle(*closure, end), closure->localText("road"_L1)));
            }
        }
    }
    return texts.join(u'\n');
}

} // namespace wf
