// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "closuredesk.h"

#include "closure.h"
#include "closurenext.h"
#include "closurewitness.h"
#include "columns.h"
#include "responselevel.h"
#include "responsetext.h"
#include "signpackage.h"
#include "takedown.h"
#include "verb.h"
#include "view.h"
#include "water.h"
#include "waterlevel.h"

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// How well a clause fits a step: what the plan says shows it done before what only speaks of it, and what somebody is named for
/// before principles.
int fit(const ResponsePlan::Clause &clause, const QString &verb, const AuthorityTable &table)
{
    if (clause.id == table.clause(verb)) // the plan says so itself
        return 200;
    if (std::ranges::contains(clause.doneBy, verb, &ResponsePlan::Sign::verb))
        return 100;
    const QString said = clause.topic.value("zh"_L1).toString() + clause.text.value("zh"_L1).toString();
    const QStringList words
        = verb == "closure.reopen"_L1 ? QStringList{u"解除"_s, u"恢复"_s, u"放行"_s} : QStringList{u"拦停"_s, u"管制"_s, u"确认"_s};
    const auto spoken = std::ranges::count_if(words, [&said](const QString &word) { return said.contains(word); });
    return int(spoken) * 2 + (spoken > 0 && !clause.role.isEmpty() ? 1 : 0);
}
/// What the step's own guard says, whoever takes it: nobody may permit that.
QList<OpeningLack> guardLacks(const QString &verb, const Record &closure, qint64 now)
{
    const Verb *step = findVerb(verb);
    const QJsonObject nothing;
    const auto refusal = step && step->guard ? step->guard({closure, nothing, {}, now, {}}) : std::nullopt;
    return refusal ? QList<OpeningLack>{{refusal->code, refusal->text, false}} : QList<OpeningLack>();
}

/// What an officer may have found before a road is opened, as the verb has it: [{value, title, isWhole}].
QVariantList checks()
{
    const QList<FieldRule> &rules = findVerb(u"closure.step"_s)->fields;
    const auto rule = std::ranges::find(rules, u"checked"_s, &FieldRule::name);
    QVariantList list;
    for (const QString &key : rule == rules.end() ? QStringList() : rule->choices)
        list.append(
            QVariantMap{{u"value"_s, key}, {u"title"_s, choiceTitle(u"closure"_s, u"checked"_s, key)}, {u"isWhole"_s, key == "all"_L1}});
    return list;
}

/// From here on a clause is put forward; whoever decides may choose another.
constexpr int goodFit = 5;

} // namespace

ClosureDesk::ClosureDesk(View &view)
    : QObject(&view)
    , m_view(view)
{
}

ClosureDesk::~ClosureDesk() = default;

const ResponsePlan *ClosureDesk::plan() const
{
    return m_view.host().looking() ? nullptr : m_view.host().ownPlan(); // a replay does not say which plan it was of
}

QVariantMap ClosureDesk::next(const QString &subject) const
{
    const Situation &situation = m_view.lists()->situation();
    const Record *closure = situation.record(subject);
    const Desk *desk = m_view.desk();
    if (!closure || desk->isReadOnly())
        return {};
    const auto now = qint64(m_view.host().now());
    const auto water = waterOf(situation, *closure, now);
    const QStringList notYet = stepsNotYet(*closure, situation);
    const auto move = nextMove(*closure, desk->seat().role, water, now, notYet);
    if (!move)
        return {{u"waits"_s, waitText(*closure, desk->seat().role, water, now, notYet)}};
    // What the person will say or choose can't hinder: it is asked for in the confirmation. Nor can a change still on its way to the disk.
    const bool isPlain = move->verb == "closure.enforce"_L1;
    const auto refusal = isPlain ? desk->refusalOf(move->verb, subject, {}) : std::nullopt;
    return {{u"verb"_s, move->verb},
            {u"step"_s, move->step},
            {u"title"_s, move->title},
            {u"hindrance"_s, refusal && refusal->code != "command.busy"_L1 ? refusal->text : QString()}};
}

int ClosureDesk::responseLevel(QString *text) const
{
    const Record *gravest = gravestResponse(m_view.lists()->situation().records(u"response"_s));
    *text = gravest ? responseText(*gravest) : tr("no response is active");
    return gravest ? levelOf(*gravest) : lightestLevel;
}

QVariantList ClosureDesk::authorities(AuthorityTable::Decision decision, int level) const
{
    QVariantList list;
    if (m_view.desk()->isReadOnly())
        return list;
    const AuthorityTable &table = m_view.host().room().commands->authority();
    QStringList keys = table.authorities(decision, level);
    for (const QString &key : authorityKeys()) { // superiors may act for those named
        if (!keys.contains(key) && table.allows(decision, level, key))
            keys.append(key);
    }
    for (const QString &key : std::as_const(keys))
        list.append(QVariantMap{{u"value"_s, key}, {u"title"_s, authorityTitle(key)}});
    return list;
}

QVariantList ClosureDesk::clauses(const QString &verb) const
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
    const Record *closure = m_view.lists()->situation().record(subject);
    const PapersBoard *papers = m_view.papers();
    if (!closure || papers->isBeingFound(subject))
        return list;
    // What the signs will say once it is confirmed.
    Record closed = *closure;
    if (closed.state() == "asked"_L1)
        closed.set("state"_L1, u"confirmed"_s);
    DraftContext context;
    context.now = qint64(m_view.host().now());
    context.drill = m_view.host().mode() == "drill"_L1;
    const SignPackage package
        = signPackage(closed, m_view.lists()->situation(), papers->waysOf(subject), m_view.host().city().signTemplates(), context);
    // The very signs that are drafted afterwards, in their order.
    for (const SignProposal &proposal : package.signs) {
        const Record *sign = m_view.lists()->situation().record(proposal.sign);
        list.append(QVariantMap{{u"subject"_s, proposal.sign},
                                {u"name"_s, sign->name()},
                                {u"km"_s, proposal.metres / 1000},
                                {u"rows"_s, int(sign->number("rows"_L1))},
                                {u"cols"_s, int(sign->number("cols"_L1))},
                                {u"lines"_s, proposal.lines},
                                {u"problem"_s, proposal.isUsable ? proposal.problem : tr("The sign is out of order.")}});
    }
    return list;
}

bool ClosureDesk::areSignsKnown(const QString &subject) const { return !m_view.papers()->isBeingFound(subject); }

QString ClosureDesk::depthText(const Record &closure) const
{
    const auto now = qint64(m_view.host().now());
    const auto water = waterOf(m_view.lists()->situation(), closure, now);
    if (!water)
        return closure.value("saidDepthCm"_L1).isDouble() ? tr("%1 cm, as was said").arg(closure.number("saidDepthCm"_L1)) : QString();
    const WaterStand &stand = water->stand;
    if (stand.depthCm < 0)
        return tr("no reading that counts"); // of its own point: of others only what was read counts
    const Situation &situation = m_view.lists()->situation();
    // Of several points on the stretch the one that hinders most: who read it, how it moves and what is doubtful are its own.
    const Record *point = situation.record(water->point);
    const bool isDoubtful = point && isGaugeInDoubt(*point);
    const auto read = point && stand.source != "gauge"_L1 ? shownReading(situation, *point, now) : std::nullopt;
    const QString who = read ? readerOf(situation.records(u"entry"_s) + situation.records(u"closure"_s), *point, *read) : QString();
    const bool hasFallen = isDoubtful && stand.source == "gauge"_L1 && stand.doubtedCm >= 0; // and is said with its depth to be in doubt
    const QString reader = stand.source == "gauge"_L1 ? (isDoubtful && !hasFallen ? tr("gauge in doubt") : tr("gauge"))
        : stand.by.isEmpty()                          ? tr("a person")
        : who.isEmpty()                               ? tr("entered by %1").arg(m_view.seatTitle(stand.by))
                                                      : tr("read by %1, entered by %2").arg(who, m_view.seatTitle(stand.by));
    constexpr qint64 minute = 60'000;
    const qint64 age = now - stand.readAt;
    const auto rate = point ? waterRate(situation, *point, now) : std::nullopt;
    const QString depth = wf::depthText(stand.depthCm, rate);
    QStringList parts{hasFallen ? inDoubtText(depth, stand) : depth,
                      age < minute ? tr("%1, just now").arg(reader) : tr("%1, %2 ago").arg(reader, spanText(age))};
    if (stand.belowSince > 0 && now - stand.belowSince < minute)
        parts.append(tr("below %1 cm only now").arg(water->limits.reopen));
    else if (stand.belowSince > 0)
        parts.append(tr("below %1 cm for %2").arg(water->limits.reopen).arg(spanText(now - stand.belowSince)));
    if (const QString dispute = point ? disputeText(waterDispute(situation, *point, now)) : QString(); !dispute.isEmpty())
        parts.append(tr("contradictory: %1").arg(dispute));
    if (const QString beside = point ? besideText(situation, *point, now) : QString(); !beside.isEmpty())
        parts.append(beside);
    const bool isElsewhere = point && water->point != closure.text("floodPoint"_L1);
    return isElsewhere ? tr("%1: %2").arg(point->name(), parts.join(u" · "_s)) : parts.join(u" · "_s);
}

QVariantList ClosureDesk::seen(const QVariantMap &row, const QStringList &tracks) const
{
    QVariantList list;
    for (const QVariant &track : row.value(u"tracks"_s).toList()) {
        if (!tracks.contains(track.toMap().value(u"key"_s).toString()))
            continue;
        for (const QVariant &each : track.toMap().value(u"steps"_s).toList()) {
            const QVariantMap step = each.toMap();
            if (step.value(u"at"_s).toLongLong() == 0)
                continue;
            QStringList said;
            for (const auto &part : {u"unit"_s, u"who"_s, u"camera"_s, u"where"_s, u"found"_s})
                said.append(step.value(part).toString());
            if (const QString authority = step.value(u"authority"_s).toString(); !authority.isEmpty())
                said.append(tr("authorised by: %1").arg(authorityTitle(authority)));
            said.prepend(choiceTitle(u"closure"_s, u"how"_s, step.value(u"how"_s).toString()));
            said.append(m_view.timeText(step.value(u"at"_s).toDouble()).left(5));
            said.append(step.value(u"staleText"_s).toString());
            said.removeAll(QString());
            list.append(QVariantMap{{u"title"_s, step.value(u"title"_s)}, {u"value"_s, said.join(u" · "_s)}});
        }
    }
    return list;
}

QVariantMap ClosureDesk::standing(const QString &verb, const QString &subject) const
{
    const Situation &situation = m_view.lists()->situation();
    const Record *closure = situation.record(subject);
    if (!closure)
        return {};
    const auto now = qint64(m_view.host().now());
    const auto water = waterOf(situation, *closure, now);
    const bool isRead = water && !water->point.isEmpty(); // of water that nobody reads whoever asks says how deep it is now
    QList<OpeningLack> lacks;
    if (verb == "closure.ask_reopen"_L1)
        lacks = isRead ? waterLacks(water, now) : QList<OpeningLack>();
    else if (verb == "closure.reopen"_L1)
        lacks = wholeRoadLacks(*closure, water, now, m_view.host().room().commands->authority().isOneLaneFirst());
    else if (verb == "closure.reject"_L1 || verb == "closure.withdraw"_L1)
        lacks = letGoLacks(*closure, water, now);
    else if (verb == "reopen.one_lane"_L1)
        lacks = openingLacks(*closure, water, now);
    else if (verb == "closure.enforce"_L1)
        lacks = guardLacks(verb, *closure, now);
    const auto dangers = dangersOn(*closure, situation.records(u"incident"_s), situation.records(u"floodpoint"_s));
    static const QStringList lettingIn{u"closure.reopen"_s, u"closure.reject"_s, u"closure.withdraw"_s, u"reopen.one_lane"_s};
    if (lettingIn.contains(verb) && closure->state() != "asked"_L1)
        lacks += dangerLacks(dangers);
    QStringList texts;
    for (const OpeningLack &lack : std::as_const(lacks))
        texts.append(lack.text);
    const bool isKnown = isRead && water->stand.isKnown(now);
    // How long the lane has been watched: whoever opens the rest of the road sees it, and whoever closes it again.
    const bool isKept = verb == "closure.keep"_L1;
    const qint64 laneAt = (verb == "closure.reopen"_L1 || isKept) && isOneLaneOpen(*closure) ? closure->value("laneAt"_L1).toInteger() : 0;
    const qint64 laneAge = now - laneAt;
    constexpr qint64 minute = 60'000;
    QStringList lane;
    if (laneAt > 0)
        lane.append(tr("One lane open since %1 (%2)")
                        .arg(m_view.timeText(double(laneAt)).left(5), laneAge < minute ? tr("just now") : spanText(laneAge)));
    if (laneAt > 0 && isKept)
        lane.append(tr("It counts as open until the cordon is recorded anew, and the stretch is to be cleared again."));
    return {{u"laneText"_s, lane.join(u'\n')},
            {u"isLaneNew"_s, laneAt > 0 && (isKept || laneAge < 2 * minute)},
            {u"depthText"_s, depthText(*closure)},
            {u"publicText"_s, lettingIn.contains(verb) ? publicOf(situation, *closure) : QString()},
            {u"lacks"_s, texts},
            {u"dangerText"_s, wf::dangerText(dangers)},
            {u"hindrance"_s, findClosureStep(verb) && !m_view.desk()->isReadOnly() ? stepHindrance(subject, verb) : QString()},
            {u"isForbidden"_s, !std::ranges::all_of(lacks, &OpeningLack::mayBePermitted)},
            {u"asksDepth"_s, verb == "closure.ask_reopen"_L1 && isAboutWater(*closure) && !isKnown}};
}

QString ClosureDesk::stepHindrance(const QString &subject, const QString &step) const
{
    QVariantMap said{{u"step"_s, step}, {u"how"_s, u"phone"_s}};
    if (step == "reopen.officer"_L1) // what the person will say of it hinders nobody
        said.insert(u"checked"_s, u"all"_s);
    const auto refusal = m_view.desk()->refusalOf(u"closure.step"_s, subject, said);
    static const QStringList bySomethingElse{u"closure.not_published"_s, u"closure.signs_up"_s,  u"closure.water_not_fallen"_s,
                                             u"closure.step_early"_s,    u"closure.step_done"_s, u"closure.danger_inside"_s};
    return refusal && bySomethingElse.contains(refusal->code) ? refusal->text : QString();
}

QVariantMap ClosureDesk::stepQuestion(const QString &subject, const QString &step, const QString &seat) const
{
    const Situation &situation = m_view.lists()->situation();
    const Record *closure = situation.record(subject);
    const Desk *desk = m_view.desk();
    if (!closure || desk->isReadOnly())
        return {};
    QString key = step;
    if (key.isEmpty()) {
        const auto move = nextMove(*closure, desk->seat().role, waterOf(situation, *closure, qint64(m_view.host().now())),
                                   qint64(m_view.host().now()), stepsNotYet(*closure, situation));
        key = move ? move->step : QString();
    }
    if (key.isEmpty())
        return {};
    const Seat *other = seat.isEmpty() ? nullptr : m_view.host().room().commands->seat(seat);
    QVariantList witnesses;
    for (const StepWitness &witness : stepWitnesses(situation, *closure, key, other ? *other : desk->seat()))
        witnesses.append(QVariantMap{{u"title"_s, witness.title},
                                     {u"detail"_s, witness.detail},
                                     {u"fields"_s, witness.fields.toVariantMap()},
                                     {u"asksWho"_s, witness.asksWho},
                                     {u"asksWhere"_s, witness.asksWhere},
                                     {u"isPart"_s, witness.isPart}});
    const QVariantMap row = m_view.lists()->record(subject);
    QVariantMap facts{{u"step"_s, key},
                      {u"title"_s, closureStepTitle(key)},
                      {u"witnesses"_s, witnesses},
                      {u"hindrance"_s, stepHindrance(subject, key)},
                      {u"cameraShows"_s, cameraShows(key)}};
    if (key == "reopen.officer"_L1)
        facts.insert(u"checks"_s, checks());
    if (key == "reopen.one_lane"_L1) { // whoever lets traffic in decides as for the whole road
        QString levelText;
        facts.insert(u"level"_s, responseLevel(&levelText));
        facts.insert(u"levelText"_s, levelText);
        facts.insert(u"authorities"_s, authorities(AuthorityTable::Decision::Reopen, facts.value(u"level"_s).toInt()));
        facts.insert(u"permitters"_s, authorities(AuthorityTable::Decision::Override, facts.value(u"level"_s).toInt()));
    }
    for (const auto &role : {u"road"_s, u"directionTitle"_s, u"fromPlace"_s, u"toPlace"_s})
        facts.insert(role, row.value(role));
    for (const QVariant &each : seen(row, {key.section(u'.', 0, 0)})) {
        if (each.toMap().value(u"title"_s) == facts.value(u"title"_s))
            facts.insert(u"said"_s, each.toMap().value(u"value"_s));
    }
    return facts;
}

QVariantMap ClosureDesk::confirmation(const QString &verb, const QString &subject) const
{
    const QVariantMap row = m_view.lists()->record(subject);
    if (row.isEmpty())
        return {};
    QString levelText;
    const int level = responseLevel(&levelText);
    const bool decides = verb == "closure.confirm"_L1 || verb == "closure.reopen"_L1;
    QVariantList clauseList = decides ? clauses(verb) : QVariantList();
    QVariantMap facts{
        {u"verb"_s, verb}, {u"title"_s, verbTitle(verb)}, {u"subject"_s, subject}, {u"level"_s, level}, {u"levelText"_s, levelText}};
    for (const auto &role : {u"number"_s, u"road"_s, u"directionTitle"_s, u"fromPlace"_s, u"toPlace"_s, u"causeTitle"_s,
                             u"floodPointName"_s, u"depthCm"_s, u"latitude"_s, u"longitude"_s})
        facts.insert(role, row.value(role));
    const auto decision = verb == "closure.reopen"_L1 ? AuthorityTable::Decision::Reopen : AuthorityTable::Decision::Confirm;
    const bool turnsDown = verb == "closure.reject"_L1 || verb == "closure.withdraw"_L1;
    const bool opens = turnsDown || verb == "closure.reopen"_L1 || verb == "closure.ask_reopen"_L1;
    facts.insert(u"authorities"_s, decides ? authorities(decision, level) : QVariantList());
    facts.insert(u"permitters"_s, opens ? authorities(AuthorityTable::Decision::Override, level) : QVariantList());
    facts.insert(u"seen"_s, seen(row, opens && !turnsDown ? QStringList{u"reopen"_s} : QStringList{u"scene"_s}));
    const bool isKept = verb == "closure.keep"_L1;
    facts.insert(u"needsReason"_s, turnsDown || isKept);
    if (const Record *kept = isKept ? m_view.lists()->situation().record(subject) : nullptr) {
        const auto now = qint64(m_view.host().now());
        const auto water = waterOf(m_view.lists()->situation(), *kept, now);
        facts.insert(u"title"_s, keepTitle(*kept));
        if (!waterLacks(water, now).isEmpty()) // as it is known: whoever keeps it closed may say another
            facts.insert(u"reasonProposed"_s,
                         tr("The water has risen again to %1 cm.").arg(qRound(std::max(water->stand.depthCm, water->stand.doubtedCm))));
    }
    const QVariantMap best = clauseList.value(0).toMap();
    // What the plan says of water is no reason to close a road after an accident, nor to open it: no clause need be named there.
    const Record *closure = m_view.lists()->situation().record(subject);
    const bool isClauseNeeded = decides && closure && isAboutWater(*closure);
    if (decides && !isClauseNeeded)
        clauseList.prepend(
            QVariantMap{{u"value"_s, QString()}, {u"title"_s, tr("No clause of the plan")}, {u"text"_s, QString()}, {u"fit"_s, 0}});
    facts.insert(u"clauses"_s, clauseList);
    facts.insert(u"clauseNeeded"_s, isClauseNeeded);
    facts.insert(u"clause"_s, isClauseNeeded && best.value(u"fit"_s).toInt() >= goodFit ? best.value(u"value"_s) : QVariant(QString()));
    QVariantList told;
    for (const auto &key : decides ? QStringList{u"leader"_s, u"deputy_chief"_s, u"chief"_s} : QStringList())
        told.append(authorityTitle(key));
    facts.insert(u"told"_s, told);
    return facts;
}

} // namespace wf
