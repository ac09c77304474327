// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventwords.h"

#include "closure.h"
#include "closuresbeside.h"
#include "cordonends.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

// What the steps of a closure say.
namespace wf {

using namespace Qt::StringLiterals;

LocalText EventWords::steps(const QStringList &keys)
{
    QList<LocalText> titles;
    for (const ClosureStep &step : closureSteps()) {
        if (keys.contains(step.key))
            titles.append(words::closureStep(step.key));
    }
    return words::joined(titles);
}

LocalText EventWords::seen(const QString &step) const { return seen(step, m_record.value("steps"_L1).toObject().value(step).toObject()); }

LocalText EventWords::seen(const QString &step, const QJsonObject &said) const
{
    QList<LocalText> parts{choice(said.value("how"_L1).toString(),
                                  {{"officer"_L1, {u"现场报告"_s, u"from the scene"_s}},
                                   {"camera"_L1, {u"视频核实"_s, u"by camera"_s}},
                                   {"phone"_L1, {u"电话、电台核实"_s, u"by telephone or radio"_s}},
                                   {"system"_L1, {u"系统记录"_s, u"by the record"_s}},
                                   {"by_hand"_L1, {u"人工控制"_s, u"by hand"_s}},
                                   {"timing"_L1, {u"新配时"_s, u"new timing"_s}}})};
    const QJsonObject who = m_record.value("who"_L1).toObject();
    const QJsonObject ends = m_record.value("cordon"_L1).toObject();
    const auto add = [&](const QJsonObject &one, const QString &key) {
        parts += QList<LocalText>{named(one.value("unit"_L1).toString()), LocalText::from(who.value(key)),
                                  named(one.value("camera"_L1).toString()), LocalText::from(one.value("where"_L1))};
    };
    // Each end with its own name, where it is known whose it is.
    const bool isByEnd = step == "scene.cordon"_L1
        && std::ranges::any_of(ends.keys(), [&who](const QString &end) { return who.contains(cordonNameKey(end)); })
        && (ends.size() == 1 || ends.value("from"_L1).toObject().value("where"_L1) != ends.value("to"_L1).toObject().value("where"_L1));
    for (auto it = ends.constBegin(); isByEnd && it != ends.constEnd(); ++it)
        add(it->toObject(), cordonNameKey(it.key()));
    if (said.value("partly"_L1).toBool()) // the picture showed a part
        parts += QList<LocalText>{named(said.value("camera"_L1).toString()),
                                  words::fill({u"画面只见部分路段，其余由{who}确认"_s, u"which shows a part, the rest seen by {who}"_s},
                                              {{u"who"_s, LocalText::from(who.value(step))}})};
    else if (!isByEnd)
        add(said, step);
    parts.append(words::found(said));
    if (const QString authority = said.value("authority"_L1).toString(); !authority.isEmpty())
        parts.append(words::fill({u"经{who}批准"_s, u"authorised by {who}"_s}, {{u"who"_s, words::authority(authority)}}));
    return words::joined(parts);
}

QJsonObject EventWords::undone() const
{
    const QJsonObject last = m_record.value("undone"_L1).toArray().last().toObject();
    return m_event.verb == "closure.undo_step"_L1 && last.value("undoneAt"_L1).toInteger() == m_event.at ? last : QJsonObject();
}

LocalText EventWords::overridden() const
{
    if (m_record.value("overrideAt"_L1).toInteger() != m_event.at || m_record.value("overridden"_L1).toArray().isEmpty())
        return {};
    return words::fill(
        {u"特批：未达恢复条件，经{who}同意[，{why}]"_s, u"override: the rule was not met, permitted by {who}[, {why}]"_s},
        {{u"who"_s, words::authority(m_record.text("permittedBy"_L1))}, {u"why"_s, words::field(m_record, "overrideReason"_L1)}});
}

LocalText EventWords::goesOnBeside() const
{
    static const QStringList ending{u"closure.reopen"_s, u"closure.reject"_s, u"closure.withdraw"_s};
    if (!ending.contains(m_event.verb))
        return {};
    QList<Record> known; // as they were at that moment
    for (const auto &[subject, fields] : m_before.asKeyValueRange()) {
        if (subject.startsWith("closure/"_L1) || subject.startsWith("floodpoint/"_L1))
            known.append(Record(subject, fields));
    }
    QList<const Record *> closures;
    QHash<QString, const Record *> bySubject;
    for (const Record &record : std::as_const(known)) {
        bySubject.insert(record.subject(), &record);
        if (record.kind() == "closure"_L1 && !record.isRemoved())
            closures.append(&record);
    }
    const HeldBeside beside
        = heldBeside(m_record, closures, [&bySubject](const QString &subject) { return bySubject.value(subject, nullptr); });
    if (beside.isShut)
        return {u"该路段另有管制，仍禁止通行"_s, u"another closure keeps the stretch shut"_s};
    return beside.isHeld ? LocalText{u"该路段另有管制未解除"_s, u"another closure of the stretch goes on"_s} : LocalText();
}

void EventWords::addClosure(words::Values &values) const
{
    const QStringList said = changedIn("steps"_L1);
    values.insert(u"step"_s, steps(said));
    if (m_record.kind() != "closure"_L1)
        return;
    if (m_event.verb == "closure.step"_L1 && !said.isEmpty())
        values.insert(u"seen"_s, seen(said.constFirst()));
    if (const QStringList end = changedIn("cordon"_L1); said.isEmpty() && !end.isEmpty()) {
        values.insert(u"step"_s, LocalText{u"现场一端警戒到位"_s, u"cordon set at one end"_s});
        values.insert(u"seen"_s, seen(u"scene.cordon"_s, m_record.value("cordon"_L1).toObject().value(end.constFirst()).toObject()));
    }
    if (m_event.verb == "closure.enforce"_L1)
        values.insert(u"cordon"_s, seen(u"scene.cordon"_s)); // nobody passes because somebody stands there
    values.insert(u"override"_s, overridden());
    values.insert(u"beside"_s, goesOnBeside());
    // Decided is not done: until the cordon stands again traffic may pass.
    if (m_event.verb == "closure.keep"_L1 && isOneLaneOpen(m_record))
        values.insert(u"lane"_s, LocalText{u"单车道仍开放，待现场重新封闭"_s, u"one lane is open until it is shut at the scene"_s});
    const QJsonObject back = undone();
    values.insert(u"undone"_s, words::closureStep(back.value("step"_L1).toString()));
    values.insert(u"undoReason"_s, LocalText::from(back.value("reason"_L1)));
    // A depth that was said where nothing is read.
    if (m_event.verb == "closure.ask_reopen"_L1 && m_record.value("saidDepthCm"_L1).isDouble())
        values.insert(u"depth"_s, words::depth(m_record.number("saidDepthCm"_L1)));
}

} // namespace wf
