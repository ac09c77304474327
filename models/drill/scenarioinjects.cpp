// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "drilltext.h"
#include "fieldcheck.h"
#include "scenarioreader.h"

#include <QHash>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

ScenarioInject ScenarioReader::readInject(const YamlNode &node)
{
    ScenarioInject inject;
    inject.place = node.place;
    if (!m_in.checkMap(node, {u"key"_s, u"at"_s, u"stage"_s, u"to"_s, u"text"_s}, {u"world"_s, u"expect"_s}, Drill::tr("Inject")))
        return inject;
    inject.key = m_in.text(node, u"key");
    if (m_keys.contains(inject.key))
        m_in.fault(node.find(u"key")->place, Drill::tr("“%1” is there twice.").arg(inject.key));
    m_keys.append(inject.key);
    inject.at = m_in.number(node, u"at", 0, 0, m_scenario.duration);
    inject.stage = m_in.text(node, u"stage");
    if (!inject.stage.isEmpty() && !m_scenario.stage(inject.stage))
        m_in.fault(node.find(u"stage")->place, Drill::tr("There is no stage “%1”.").arg(inject.stage));
    for (const YamlNode &seat : m_in.list(node, u"to")) {
        if (m_scenario.seat(seat.scalar))
            inject.to.append(seat.scalar);
        else
            m_in.fault(seat.place, Drill::tr("There is no seat “%1”.").arg(seat.scalar));
    }
    inject.text = m_in.biText(node, u"text");
    const Seat *control = m_scenario.firstSeat(Role::Control);
    for (const YamlNode &item : m_in.list(node, u"world"))
        inject.world.append(readStep(item, u"%1/world/%2"_s.arg(inject.key).arg(inject.world.size()), control ? control->id : QString()));
    for (const YamlNode &item : m_in.list(node, u"expect"))
        inject.expect.append(readExpectation(item, int(inject.expect.size()), inject));
    return inject;
}

Expectation ScenarioReader::readExpectation(const YamlNode &node, int index, const ScenarioInject &inject)
{
    Expectation out;
    out.place = node.place;
    out.key = u"%1/expect/%2"_s.arg(inject.key).arg(index);
    static const QStringList required{u"key"_s, u"what"_s, u"verb"_s, u"within"_s, u"clause"_s, u"points"_s};
    static const QStringList optional{u"seat"_s, u"role"_s, u"where"_s, u"early"_s, u"do"_s};
    if (!m_in.checkMap(node, required, optional, Drill::tr("Expected action")))
        return out;
    out.key = m_in.text(node, u"key");
    if (m_keys.contains(out.key))
        m_in.fault(node.find(u"key")->place, Drill::tr("“%1” is there twice.").arg(out.key));
    m_keys.append(out.key);
    out.seat = m_in.text(node, u"seat");
    out.role = m_in.text(node, u"role");
    checkSeat(node, u"seat", out.seat);
    if (out.seat.isEmpty() == out.role.isEmpty())
        m_in.fault(node.place, Drill::tr("%1: either “seat” or “role” must be there.").arg(out.key));
    const auto role = roleFromKey(out.role);
    if (!out.role.isEmpty() && !role)
        m_in.fault(node.find(u"role")->place, Drill::tr("There is no role “%1”.").arg(out.role));
    else if (role && !m_scenario.firstSeat(*role))
        m_in.fault(node.find(u"role")->place, Drill::tr("There is no seat with the role “%1”.").arg(out.role));
    out.what = m_in.biText(node, u"what");
    out.verb = m_in.text(node, u"verb");
    if (!out.verb.isEmpty() && !findVerb(out.verb))
        m_in.fault(node.find(u"verb")->place, Drill::tr("There is no verb “%1”.").arg(out.verb));
    out.within = m_in.number(node, u"within", 0, 0, 1440);
    out.early = m_in.number(node, u"early", 0, 0, 1440);
    out.points = int(m_in.number(node, u"points", 0, 1, 1000));
    out.clause = m_in.text(node, u"clause");
    if (!out.clause.isEmpty() && !m_scenario.plan.file.isEmpty() && !m_scenario.plan.clause(out.clause))
        m_in.fault(node.find(u"clause")->place, Drill::tr("The plan has no clause “%1”.").arg(out.clause));
    if (const YamlNode *where = node.find(u"where")) {
        out.where = where->json().toObject();
        out.subject = out.where.take(u"subject"_s).toString();
        checkWhere(*where, out);
    }
    const Seat *actor = out.seat.isEmpty() ? (role ? m_scenario.firstSeat(*role) : nullptr) : m_scenario.seat(out.seat);
    for (const YamlNode &item : m_in.list(node, u"do"))
        out.steps.append(readStep(item, u"%1/do/%2"_s.arg(out.key).arg(out.steps.size()), actor ? actor->id : QString()));
    return out;
}

void ScenarioReader::checkWhere(const YamlNode &where, const Expectation &expectation)
{
    if (where.type != YamlNode::Type::Map) {
        m_in.fault(where.place, Drill::tr("“%1” must be a map of keys and values.").arg(u"where"_s));
        return;
    }
    const Verb *verb = findVerb(expectation.verb);
    for (const auto &[name, value] : where.pairs) {
        if (name.scalar == "subject"_L1) {
            checkSubject(value.place, value.scalar);
            continue;
        }
        // A step's event carries the whole record: any field of any verb of its kind may be asked about.
        const auto known = [&](const Verb &other) {
            return verb && other.kind == verb->kind && std::ranges::contains(other.fields, name.scalar, &FieldRule::name);
        };
        if (verb && name.scalar != "state"_L1 && std::ranges::none_of(allVerbs(), known))
            m_in.fault(name.place, Drill::tr("%1 has no field “%2”.").arg(expectation.verb, name.scalar));
        if (value.type == YamlNode::Type::Map)
            m_in.checkMap(value, {}, {u"min"_s, u"max"_s, u"contains"_s}, u"“%1”"_s.arg(name.scalar));
    }
}

ScenarioStep ScenarioReader::readStep(const YamlNode &node, const QString &key, const QString &seat)
{
    ScenarioStep step;
    step.key = key;
    step.place = node.place;
    step.seat = seat;
    const bool gauge = node.find(u"gauge") != nullptr;
    if (gauge) {
        if (!m_in.checkMap(node, {u"gauge"_s, u"act"_s}, {u"after"_s}, Drill::tr("Step")))
            return step;
        step.gauge = m_in.text(node, u"gauge");
        step.act = m_in.text(node, u"act");
        checkSubject(node.find(u"gauge")->place, u"floodpoint/"_s + step.gauge);
        static const QStringList acts{u"freeze"_s, u"silence"_s, u"restore"_s};
        if (!step.act.isEmpty() && !acts.contains(step.act))
            m_in.fault(node.find(u"act")->place, Drill::tr("“%1” must be one of: %2.").arg(u"act"_s, acts.join(u", "_s)));
    } else {
        static const QStringList optional{u"seat"_s, u"subject"_s, u"as"_s, u"fields"_s, u"after"_s, u"nearest"_s, u"stretch"_s, u"each"_s};
        if (!m_in.checkMap(node, {u"verb"_s}, optional, Drill::tr("Step")))
            return step;
        readVerbStep(node, step);
    }
    step.after = m_in.number(node, u"after", 0, 0, 1440);
    return step;
}

void ScenarioReader::readVerbStep(const YamlNode &node, ScenarioStep &step)
{
    if (node.find(u"seat"))
        step.seat = m_in.text(node, u"seat");
    checkSeat(node, u"seat", step.seat);
    step.verb = m_in.text(node, u"verb");
    step.as = m_in.text(node, u"as");
    step.subject = m_in.text(node, u"subject");
    if (const YamlNode *subject = node.find(u"subject"))
        checkSubject(subject->place, step.subject);
    readAddressing(node, step);
    const Verb *verb = findVerb(step.verb);
    if (!verb) {
        if (!step.verb.isEmpty())
            m_in.fault(node.find(u"verb")->place, Drill::tr("There is no verb “%1”.").arg(step.verb));
        return;
    }
    if (!verb->creates && step.subject.isEmpty() && step.each.kind.isEmpty())
        m_in.fault(node.place, Drill::tr("%1: “%2” is missing.").arg(step.verb, u"subject"_s));
    if (const Seat *seat = m_scenario.seat(step.seat); seat && !verb->roles.testFlag(seat->role))
        m_in.fault(node.find(u"verb")->place, Drill::tr("The seat %1 (%2) may not do %3.").arg(step.seat, roleKey(seat->role), step.verb));
    readFields(node, step);
}

void ScenarioReader::readAddressing(const YamlNode &node, ScenarioStep &step)
{
    const YamlNode *fields = node.find(u"fields");
    const auto either = [&](QStringView key) {
        const YamlNode *direct = node.find(key);
        return direct || !fields ? direct : fields->find(key);
    };
    if (const YamlNode *nearest = either(u"nearest");
        nearest && m_in.checkMap(*nearest, {u"to"_s}, {u"type"_s, u"count"_s, u"brigade"_s}, u"“nearest”"_s)) {
        step.nearest = {m_in.text(*nearest, u"type"), m_in.text(*nearest, u"brigade"), m_in.text(*nearest, u"to"),
                        int(m_in.number(*nearest, u"count", 1, 1, 50))};
        checkSubject(nearest->find(u"to")->place, step.nearest.to);
        checkBrigade(*nearest, step.nearest.brigade);
    }
    if (const YamlNode *stretch = either(u"stretch");
        stretch && m_in.checkMap(*stretch, {u"road"_s, u"direction"_s, u"from"_s, u"to"_s}, {}, u"“stretch”"_s)) {
        step.stretch
            = {m_in.text(*stretch, u"road"), m_in.text(*stretch, u"direction"), m_in.text(*stretch, u"from"), m_in.text(*stretch, u"to")};
    }
    if (const YamlNode *each = node.find(u"each")) {
        if (each->type != YamlNode::Type::Map || !each->find(u"kind")) {
            m_in.fault(each->place, Drill::tr("%1: “%2” is missing.").arg(u"each"_s, u"kind"_s));
            return;
        }
        step.each.fields = each->json().toObject();
        step.each.kind = step.each.fields.take(u"kind"_s).toString();
        step.each.fields.remove(u"state"_s);
        if (const YamlNode *state = each->find(u"state"))
            step.each.states = state->type == YamlNode::Type::List ? m_in.texts(*each, u"state") : QStringList{state->scalar};
    }
}

void ScenarioReader::readFields(const YamlNode &node, ScenarioStep &step)
{
    const Verb &verb = *findVerb(step.verb);
    YamlNode fields;
    fields.place = node.place;
    if (const YamlNode *given = node.find(u"fields"))
        fields = *given;
    fields.pairs.removeIf([](const auto &pair) { return pair.first.scalar == "nearest"_L1 || pair.first.scalar == "stretch"_L1; });
    QStringList filled;
    if (step.nearest.count > 0)
        filled += {u"to"_s, u"pos"_s};
    if (!step.stretch.road.isEmpty())
        filled += {u"road"_s, u"direction"_s, u"from"_s, u"to"_s, u"line"_s};
    // closure.stop may create or follow; what it needs then differs, so only a new record must be complete.
    const bool whole = !verb.creates || step.subject.isEmpty() || verb.name.endsWith(".define"_L1);
    checkFields(m_in, verb, fields, whole ? FieldMode::Whole : FieldMode::Loose, m_known, filled);
    step.fields = fields.json().toObject();
    for (const FieldRule &rule : verb.fields) {
        const YamlNode *value = fields.find(rule.name);
        if (value && rule.type == FieldRule::Type::Text && value->type == YamlNode::Type::Scalar)
            step.fields.insert(rule.name, value->scalar); // a clause 2.1 without quotes is text all the same
        if (value && rule.type == FieldRule::Type::Reference)
            checkSubject(value->place, value->scalar);
    }
}

void ScenarioReader::checkReferences()
{
    struct Maker {
        double at = 0;
        QString key;
        QStringList uses;
    };
    QHash<QString, Maker> makers;
    const auto usesOf = [](const ScenarioStep &step) {
        QStringList uses = referenceNames(step.subject) + referenceNames(step.fields) + referenceNames(step.nearest.to);
        return uses + referenceNames(step.each.fields);
    };
    const auto everyStep = [&](const auto &visit) {
        for (const ScenarioInject &inject : std::as_const(m_scenario.injects)) {
            for (const ScenarioStep &step : inject.world)
                visit(inject, step);
            for (const Expectation &expectation : inject.expect) {
                for (const ScenarioStep &step : expectation.steps)
                    visit(inject, step);
            }
        }
    };
    everyStep([&](const ScenarioInject &inject, const ScenarioStep &step) {
        for (int i = 0; !step.as.isEmpty() && i < std::max(1, step.nearest.count); ++i) {
            const QString name = i == 0 ? step.as : step.as + QString::number(i + 1);
            if (makers.contains(name))
                m_in.fault(step.place, Drill::tr("The name “$%1” is bound twice.").arg(name));
            else
                makers.insert(name, {inject.at, step.key, usesOf(step)});
        }
    });
    const auto check = [&](const QStringList &names, double at, const Place &place) {
        for (const QString &name : names) {
            if (!makers.contains(name))
                m_in.fault(place, Drill::tr("Nothing is bound to “$%1”.").arg(name));
            else if (makers.value(name).at > at)
                m_in.fault(place, Drill::tr("“$%1” is used before the inject that binds it.").arg(name));
        }
    };
    everyStep([&](const ScenarioInject &inject, const ScenarioStep &step) {
        check(usesOf(step), inject.at, step.place);
        // Follow what the maker of each name needs: back at this step = a closed loop.
        QStringList todo = step.as.isEmpty() ? QStringList() : usesOf(step);
        QStringList seen;
        while (!todo.isEmpty()) {
            const QString name = todo.takeLast();
            if (seen.contains(name))
                continue;
            seen.append(name);
            const Maker maker = makers.value(name);
            if (maker.key == step.key) {
                m_in.fault(step.place, Drill::tr("“$%1” needs itself: a closed loop.").arg(step.as));
                break;
            }
            todo += maker.uses;
        }
    });
    for (const ScenarioInject &inject : std::as_const(m_scenario.injects)) {
        for (const Expectation &expectation : inject.expect)
            check(referenceNames(expectation.subject) + referenceNames(expectation.where), inject.at, expectation.place);
    }
}

} // namespace wf
