// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closuredesk.h"

#include "closurenext.h"
#include "responsetext.h"
#include "session.h"
#include "trafficboard.h"
#include "verb.h"
#include "water.h"

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

ClosureWater waterOf(const Situation &situation, const Record &closure)
{
    const QString subject = closure.text("floodPoint"_L1);
    const Record *point = subject.isEmpty() ? nullptr : situation.record(subject);
    if (!point)
        return {};
    const auto depth = situation.latest(u"depth/"_s + point->id());
    return {.depthCm = depth ? depth->v[0] : -1, .reopenCm = thresholdsOf(*point).reopen};
}

/// How well a clause fits a step: what the plan says shows it done before what only speaks of it, and what somebody is named for
/// before principles.
int fit(const ResponsePlan::Clause &clause, const QString &verb, const AuthorityTable &table)
{
    if (clause.id == table.clause(verb)) // the plan says so itself
        return 200;
    if (clause.doneBy.contains(verb))
        return 100;
    const QString said = clause.topic.value("zh"_L1).toString() + clause.text.value("zh"_L1).toString();
    const QStringList words
        = verb == "closure.reopen"_L1 ? QStringList{u"解除"_s, u"恢复"_s, u"放行"_s} : QStringList{u"拦停"_s, u"管制"_s, u"确认"_s};
    const auto spoken = std::ranges::count_if(words, [&said](const QString &word) { return said.contains(word); });
    return int(spoken) * 2 + (spoken > 0 && !clause.role.isEmpty() ? 1 : 0);
}
/// From here on a clause is put forward; whoever decides may choose another.
constexpr int goodFit = 5;

} // namespace

ClosureDesk::ClosureDesk(Session &session)
    : QObject(&session)
    , m_session(session)
{
}

ClosureDesk::~ClosureDesk() = default;

const ResponsePlan *ClosureDesk::plan()
{
    DrillControl *drill = m_session.drill();
    if (!drill)
        return m_session.mode() == "live"_L1 && m_session.room().rules ? m_session.room().rules->plan() : nullptr;
    const QString file = drill->director().scenario().plan.file;
    if (file != m_planFile) {
        m_planFile = file;
        m_plan.reset();
        if (auto loaded = ResponsePlan::load(file))
            m_plan = *loaded;
    }
    return m_plan ? &*m_plan : nullptr;
}

QVariantMap ClosureDesk::next(const QString &subject) const
{
    const Situation &situation = m_session.lists()->situation();
    const Record *closure = situation.record(subject);
    const Desk *desk = m_session.desk();
    if (!closure || desk->isReadOnly())
        return {};
    const auto move = nextMove(*closure, desk->seat().role, waterOf(situation, *closure), stepsNotYet(*closure, situation));
    if (!move)
        return {};
    QVariantMap fields;
    if (!move->step.isEmpty())
        fields = {{u"step"_s, move->step}, {u"how"_s, move->how}};
    // What the person will choose can't hinder: it is asked for in the confirmation. Nor can a change still on its way to the disk.
    const bool isDecision = move->verb == "closure.confirm"_L1 || move->verb == "closure.reopen"_L1;
    const auto refusal = isDecision ? std::nullopt : desk->refusalOf(move->verb, subject, fields);
    return {{u"verb"_s, move->verb},
            {u"step"_s, move->step},
            {u"how"_s, move->how},
            {u"title"_s, move->title},
            {u"hindrance"_s, refusal && refusal->code != "command.busy"_L1 ? refusal->text : QString()}};
}

int ClosureDesk::responseLevel(QString *text) const
{
    int level = 4;
    const auto responses = m_session.lists()->situation().records(u"response"_s);
    for (const Record *response : responses) {
        if (response->state() != "active"_L1 || response->text("scheme"_L1) != "police"_L1)
            continue;
        const int its = std::max(1, int(response->number("level"_L1, 4)));
        if (text->isEmpty() || its < level)
            *text = responseText(*response);
        level = std::min(level, its);
    }
    if (text->isEmpty())
        *text = tr("no response is active");
    return level;
}

QVariantList ClosureDesk::authorities(const QString &verb, int level) const
{
    QVariantList list;
    if (m_session.desk()->isReadOnly())
        return list;
    const AuthorityTable &table = m_session.room().commands->authority();
    const auto decision = verb == "closure.reopen"_L1 ? AuthorityTable::Decision::Reopen : AuthorityTable::Decision::Confirm;
    QStringList keys = table.authorities(decision, level);
    for (const QString &key : authorityKeys()) { // superiors may act for those named
        if (!keys.contains(key) && table.allows(decision, level, key))
            keys.append(key);
    }
    for (const QString &key : std::as_const(keys))
        list.append(QVariantMap{{u"value"_s, key}, {u"title"_s, authorityTitle(key)}});
    return list;
}

QVariantList ClosureDesk::clauses(const QString &verb)
{
    QVariantList list;
    const ResponsePlan *plan = this->plan();
    if (!plan)
        return list;
    QList<const ResponsePlan::Clause *> sorted;
    for (const ResponsePlan::Clause &clause : plan->clauses)
        sorted.append(&clause);
    std::ranges::stable_sort(sorted, std::ranges::greater{},
                             [&verb, plan](const ResponsePlan::Clause *clause) { return fit(*clause, verb, plan->authority); });
    for (const ResponsePlan::Clause *clause : std::as_const(sorted))
        list.append(QVariantMap{{u"value"_s, clause->id},
                                {u"title"_s, tr("%1 %2").arg(clause->id, localise(clause->topic))},
                                {u"text"_s, localise(clause->text)},
                                {u"fit"_s, fit(*clause, verb, plan->authority)}});
    return list;
}

QVariantList ClosureDesk::signTexts(const QString &subject) const
{
    QVariantList list;
    const Record *closure = m_session.lists()->situation().record(subject);
    if (!closure)
        return list;
    // What the signs will say once it is confirmed.
    Record closed = *closure;
    if (closed.state() == "asked"_L1)
        closed.set("state"_L1, u"confirmed"_s);
    QStringList seen;
    for (const QVariant &one : m_session.traffic()->diversionsOf(subject)) {
        const QVariantMap diversion = one.toMap();
        for (const QVariant &use : diversion.value(u"signs"_s).toList()) {
            QVariantMap sign = use.toMap();
            if (seen.contains(sign.value(u"subject"_s).toString()))
                continue;
            seen.append(sign.value(u"subject"_s).toString());
            const double km = sign.value(u"km"_s).toDouble();
            const QString place = !sign.value(u"beforeExit"_s).toBool() || km <= 1 ? u"closure"_s : km <= 3 ? u"middle"_s : u"far"_s;
            auto message = signMessageFor(closed, place, diversion.value(u"roads"_s).toStringList());
            if (!message)
                continue;
            message->km = km;
            message->drill = m_session.mode() == "drill"_L1;
            const auto text = m_session.signTemplates().text(*message, sign.value(u"rows"_s).toInt(), sign.value(u"cols"_s).toInt());
            sign.insert(u"lines"_s, text ? text->lines : QStringList());
            sign.insert(u"problem"_s, text ? QString() : text.error().text);
            list.append(sign);
        }
    }
    // Those whose readers can still turn off come first.
    std::ranges::stable_sort(list, std::ranges::greater{},
                             [](const QVariant &sign) { return sign.toMap().value(u"beforeExit"_s).toBool(); });
    return list;
}

QVariantMap ClosureDesk::confirmation(const QString &verb, const QString &subject)
{
    const QVariantMap row = m_session.lists()->record(subject);
    if (row.isEmpty())
        return {};
    QString levelText;
    const int level = responseLevel(&levelText);
    const QVariantList clauseList = clauses(verb);
    QVariantMap facts{
        {u"verb"_s, verb}, {u"title"_s, verbTitle(verb)}, {u"subject"_s, subject}, {u"level"_s, level}, {u"levelText"_s, levelText}};
    for (const auto &role : {u"number"_s, u"road"_s, u"directionTitle"_s, u"fromPlace"_s, u"toPlace"_s, u"causeTitle"_s,
                             u"floodPointName"_s, u"depthCm"_s, u"decisionDepthCm"_s, u"latitude"_s, u"longitude"_s})
        facts.insert(role, row.value(role));
    facts.insert(u"authorities"_s, authorities(verb, level));
    facts.insert(u"clauses"_s, clauseList);
    const QVariantMap best = clauseList.value(0).toMap();
    facts.insert(u"clause"_s, best.value(u"fit"_s).toInt() >= goodFit ? best.value(u"value"_s) : QVariant(QString()));
    QVariantList told;
    for (const auto &key : {u"leader"_s, u"deputy_chief"_s, u"chief"_s})
        told.append(authorityTitle(key));
    facts.insert(u"told"_s, told);
    return facts;
}

} // namespace wf
