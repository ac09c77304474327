// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"

#include "bulletins.h"
#include "clock.h"
#include "closure.h"
#include "closurenext.h"
#include "closuresbeside.h"
#include "columns.h"
#include "cordonends.h"
#include "corridorfacts.h"
#include "ending.h"
#include "endname.h"
#include "eventsmodel.h"
#include "handoverchange.h"
#include "orderpeople.h"
#include "publishing.h"
#include "record.h"
#include "takedown.h"
#include "verb.h"
#include "waterlevel.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <chrono>
#include <utility>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// So many of the changes since a handover was signed stand beside its buttons; the sheet has all.
constexpr qsizetype changesShown = 6;

/// How late it may be said that a sign-on is over; what is done is attributed to nobody at once.
constexpr auto personEvery = std::chrono::seconds(1);

/// Steps that take effect on the street or in public: asked for with what will happen.
bool takesEffect(const QString &verb)
{
    static const QStringList verbs{u"closure.stop"_s,    u"closure.confirm"_s,  u"closure.enforce"_s,   u"closure.reopen"_s,
                                   u"closure.reject"_s,  u"closure.withdraw"_s, u"response.activate"_s, u"response.adjust"_s,
                                   u"response.end"_s,    u"sign.publish"_s,     u"bulletin.approve"_s,  u"bulletin.publish"_s,
                                   u"incident.cancel"_s, u"order.cancel"_s};
    return verbs.contains(verb);
}

bool signsHandover(const QString &verb) { return verb == "handover.sign_out"_L1 || verb == "handover.sign_on"_L1; }

} // namespace

Desk::Desk(Commands *commands, const Situation &situation, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_commands(commands)
    , m_situation(situation)
    , m_clock(clock)
    , m_forms(new FormDesk(*this, commands, situation, clock, this))
{
    if (!commands) // a replay signs nobody off
        return;
    connect(&situation, &Situation::changed, this, &Desk::followHandovers);
    m_personWatch.setInterval(personEvery);
    connect(&m_personWatch, &QTimer::timeout, this, &Desk::takePerson);
    m_personWatch.start();
}

void Desk::setSeatId(const QString &id)
{
    const Seat *seat = m_commands ? m_commands->seat(id) : nullptr;
    if (!seat || seat->id == m_seat.id)
        return;
    m_seat = *seat;
    m_seat.person = m_signOns->person(id, m_clock.now());
    Q_EMIT seatChanged();
}

void Desk::setSignOns(std::shared_ptr<SignOns> signOns)
{
    m_signOns = std::move(signOns);
    takePerson();
}

QString Desk::signOn(const QString &badge)
{
    if (isReadOnly())
        return tr("This screen is read-only.");
    if (badge.trimmed().isEmpty()) {
        m_signOns->signOff(m_seat.id);
    } else {
        const auto person = SignOns::badge(badge);
        if (!person)
            return tr("A badge number has 3 to 20 letters or digits and no spaces.");
        m_signOns->signOn(m_seat.id, *person, m_clock.now());
    }
    takePerson();
    return {};
}

void Desk::takePerson()
{
    if (m_seat.id.isEmpty())
        return;
    const QString person = m_signOns->person(m_seat.id, m_clock.now());
    if (person == m_seat.person)
        return;
    m_seat.person = person;
    Q_EMIT seatChanged();
}

void Desk::followHandovers(const ChangeSet &changes)
{
    for (const Event &event : changes.events) {
        if (event.verb != "handover.sign_on"_L1)
            continue;
        const qint64 signedOut = signedOutAt(event.subject);
        m_signOns->handedOver(event.seat, event.at, signedOut > 0 ? std::min(signedOut, event.at) : event.at);
        if (event.seat == m_seat.id)
            takePerson();
    }
}

qint64 Desk::signedOutAt(const QString &handover) const
{
    const Record *record = m_situation.record(handover);
    return record ? record->timeOf("signed_out"_L1) : 0;
}

Seat Desk::doer(const QString &verb, const QString &subject)
{
    takePerson();
    Seat seat = m_seat;
    if (verb == "handover.sign_on"_L1 && !m_signOns->hasComeSince(seat.id, signedOutAt(subject)))
        seat.person.clear();
    return seat;
}

QString Desk::seatName() const { return localise(m_seat.name); }

QString Desk::roleTitle() const { return m_seat.id.isEmpty() ? QString() : wf::roleName(m_seat.role); }

QVariantList Desk::seatList() const
{
    QVariantList list;
    if (!m_commands)
        return list;
    const auto seats = m_commands->seats();
    for (const Seat &seat : seats) {
        if (seat.role == Role::System)
            continue;
        list << QVariantMap{{u"id"_s, seat.id}, {u"name"_s, localise(seat.name)}, {u"role"_s, wf::roleName(seat.role)}};
    }
    return list;
}

bool Desk::isReadOnly() const { return !m_commands || m_seat.role == Role::Wall || m_seat.role == Role::Evaluator; }

void Desk::languageChanged()
{
    Q_EMIT seatsChanged();
    Q_EMIT seatChanged();
}

QVariantList Desk::verbsOf(const QString &subject) const
{
    QVariantList list;
    const Record *record = m_situation.record(subject);
    if (!record || isReadOnly())
        return list;
    const auto verbs = verbsFor(*record, m_seat.role);
    for (const Verb *verb : verbs) {
        if (!verb->creates || !verb->from.isEmpty())
            list << QVariantMap{{u"verb"_s, verb->name}, {u"title"_s, verbTitle(verb->name)}, {u"danger"_s, takesEffect(verb->name)}};
    }
    return list;
}

QVariantMap Desk::verb(const QString &name, const QString &subject, const QVariantMap &given) const
{
    QVariantMap verb = m_forms->form(name, subject, given);
    if (!verb.isEmpty())
        verb.insert(u"danger"_s, takesEffect(name));
    return verb;
}

QString Desk::describe(const QString &subject) const
{
    const Record *record = m_situation.record(subject);
    if (!record)
        return {};
    if (record->kind() == "closure"_L1) {
        const QString what = tr("%1 %2, %3 → %4")
                                 .arg(record->text("road"_L1), closureDirectionTitle(*record), closureEndTitle(*record, u"from"_s),
                                      closureEndTitle(*record, u"to"_s));
        const QString beside = heldBy(*record);
        return beside.isEmpty() ? what : tr("%1\nAnother closure goes on there: %2").arg(what, beside);
    }
    // Who approves or publishes a text must have it before his eyes.
    if (record->kind() == "bulletin"_L1) {
        const LocalText text = LocalText::from(record->value("text"_L1));
        const QString given = tr("%1\n\n%2").arg(shortName(*record), text.in(DraftContext().language)); // the words that go out
        const QString &own = text.in(contentLanguage());
        return own == text.in(DraftContext().language) ? given : tr("%1\n\n%2").arg(given, own);
    }
    QString what = recordTitle(m_situation, *record);
    if (const QString about = record->text("about"_L1); m_situation.record(about))
        what = tr("%1\nAbout: %2").arg(what, recordTitle(m_situation, about));
    // Its words may name no place, or the one it was first given for.
    if (const QString place = record->localText("toldPlace"_L1); record->kind() == "order"_L1 && !place.isEmpty() && !what.contains(place))
        what = tr("%1\nTold of the new place: %2").arg(what, place);
    const ResponsePlan::Clause *clause = m_plan ? m_plan->clause(record->text("clause"_L1)) : nullptr;
    if (record->kind() == "response"_L1 && clause)
        what = tr("%1\nClause %2: %3").arg(what, clause->id, localise(clause->text));
    return what;
}

QVariantList Desk::factsFor(const QString &subject) const
{
    QVariantList list;
    const Record *record = m_situation.record(subject);
    if (record && record->kind() == "order"_L1) { // who it is that has arrived, or is called back
        const Record *to = m_situation.record(record->text("to"_L1));
        const QString phone = to ? to->text("phone"_L1) : QString();
        const QString whom = recordTitle(m_situation, record->text("to"_L1));
        list.append(QVariantMap{{u"title"_s, tr("To")}, {u"value"_s, phone.isEmpty() ? whom : tr("%1 ☎ %2").arg(whom, phone)}});
        list.append(QVariantMap{{u"title"_s, tr("State")}, {u"value"_s, stateTitleOf(*record)}});
        if (const QString place = record->localText("place"_L1); !place.isEmpty())
            list.append(QVariantMap{{u"title"_s, tr("Where to")}, {u"value"_s, place}});
    }
    QList<WaterFact> facts = waterFacts(m_situation, subject, m_clock.now());
    if (record)
        facts += corridorFacts(m_situation, *record, m_clock.now());
    for (const WaterFact &fact : std::as_const(facts))
        list.append(QVariantMap{{u"title"_s, fact.title}, {u"value"_s, fact.value}});
    for (const WaterFact &fact : record ? takeDownFacts(m_situation, *record, m_clock.now()) : QList<WaterFact>())
        list.append(QVariantMap{{u"title"_s, fact.title}, {u"value"_s, fact.value}});
    return list;
}

QString Desk::warningOf(const QString &verb, const QString &subject) const
{
    const Record *record = m_situation.record(subject);
    if (record && (verb == "order.tell"_L1 || verb == "order.inform"_L1 || verb == "order.remind"_L1)) // what is read out besides its words
        return orderNews(*record, [this](const QString &other) { return m_situation.record(other); });
    if (record && signsHandover(verb)) {
        QStringList lines;
        for (const LocalText &change : handoverChanges(*record, m_situation, m_clock.now()))
            lines.append(u"■ "_s + change.in(contentLanguage()));
        if (lines.isEmpty())
            return {};
        const qsizetype more = lines.size() - changesShown;
        if (more > 0)
            lines = lines.first(changesShown) << tr("… and %1 more: see the handover's sheet (Ctrl+0)").arg(more);
        lines.prepend(verb == "handover.sign_on"_L1 ? tr("Changed since the outgoing shift signed; the signature notes it:")
                                                    : tr("Changed since it was prepared; the signature notes it:"));
        return lines.join(u'\n');
    }
    if (record && verb == "corridor.open"_L1)
        return corridorWarning(m_situation, *record);
    if (record && record->kind() != "bulletin"_L1 && record->kind() != "sign"_L1) {
        return guardsLost(
            verb, *record, [this](const QString &kind) { return m_situation.records(kind); },
            [this](const QString &other) { return m_situation.record(other); });
    }
    if (!record || (verb != "bulletin.withdraw"_L1 && verb != "sign.withdraw"_L1) || record->text("medium"_L1) == "report"_L1)
        return {};
    const Record *closure = m_situation.record(record->text("about"_L1));
    return closure && isStillClosed(*closure)
        ? tr("The road is still closed: %1. Drivers are then no longer told of it.").arg(recordTitle(m_situation, *closure))
        : takeDownWarning(m_situation, *record, m_clock.now());
}

QVariantMap Desk::fieldsOf(const QString &subject) const
{
    const Record *record = m_situation.record(subject);
    return record ? record->fields().toVariantMap() : QVariantMap();
}

QString Desk::whyNot(const QString &verb, const QString &subject, const QVariantMap &fields, const QString &onBehalf) const
{
    const auto refusal = refusalOf(verb, subject, fields, onBehalf);
    return refusal ? refusal->text : QString();
}

std::optional<Refusal> Desk::refusalOf(const QString &verb, const QString &subject, const QVariantMap &fields,
                                       const QString &onBehalf) const
{
    if (isReadOnly())
        return Refusal{u"desk.read_only"_s, tr("This screen is read-only.")};
    const auto verdict = m_commands->check(m_seat, {verb, subject, QJsonObject::fromVariantMap(fields), onBehalf, {}});
    return verdict ? std::nullopt : std::optional(verdict.error());
}

int Desk::run(const QString &verb, const QString &subject, const QVariantMap &fields, const QString &onBehalf)
{
    const int number = ++m_lastRun;
    if (isReadOnly()) {
        Q_EMIT refused(tr("This screen is read-only."), verb, subject, number);
        return number;
    }
    QJsonObject said = QJsonObject::fromVariantMap(fields);
    noteChanges(verb, subject, said);
    const Record *closure = verb == "closure.keep"_L1 ? m_situation.record(subject) : nullptr;
    m_commands->run(doer(verb, subject), {verb, subject, said, onBehalf, {}})
        .then(
            this,
            [this, verb, subject, number, title = closure ? keepTitle(*closure) : verbTitle(verb, said)](const Commands::Outcome &outcome) {
                if (outcome)
                    Q_EMIT done(verb, outcome->isEmpty() ? subject : outcome->first().subject, doneText(title, *outcome), number);
                else
                    Q_EMIT refused(outcome.error().text, verb, subject, number);
            });
    return number;
}

void Desk::noteChanges(const QString &verb, const QString &subject, QJsonObject &said) const
{
    const Record *handover = signsHandover(verb) ? m_situation.record(subject) : nullptr;
    if (!handover)
        return;
    if (const LocalText changes = handoverChangesText(*handover, m_situation, m_clock.now()); !changes.isEmpty())
        said.insert("changes"_L1, changes.json());
}

void Desk::runAll(const QVariantList &requests, const QString &title)
{
    if (requests.isEmpty())
        return;
    QList<Request> wanted;
    for (const QVariant &each : requests) {
        const QVariantMap request = each.toMap();
        wanted.append({request.value(u"verb"_s).toString(),
                       request.value(u"subject"_s).toString(),
                       QJsonObject::fromVariantMap(request.value(u"fields"_s).toMap()),
                       request.value(u"onBehalf"_s).toString(),
                       {}});
    }
    const QString verb = wanted.constFirst().verb;
    const QString subject = wanted.constFirst().subject;
    if (isReadOnly()) {
        Q_EMIT refused(tr("This screen is read-only."), verb, subject, 0);
        return;
    }
    takePerson();
    const QString several = wanted.size() > 1 ? tr("%1 × %2").arg(verbTitle(verb)).arg(wanted.size()) : verbTitle(verb);
    m_commands->runAll(m_seat, wanted)
        .then(this, [this, verb, subject, title = title.isEmpty() ? several : title](const Commands::Outcome &outcome) {
            if (outcome)
                Q_EMIT done(verb, outcome->isEmpty() ? subject : outcome->first().subject, doneText(title, *outcome), 0);
            else
                Q_EMIT refused(outcome.error().text, verb, subject, 0);
        });
}

/// By which other closure the road of this one is held, in words; empty: by none.
QString Desk::heldBy(const Record &closure) const
{
    const auto look = [this](const QString &subject) { return m_situation.record(subject); };
    const Record *by = look(heldBeside(closure, m_situation.records(u"closure"_s), look).by);
    return by ? tr("%1 %2").arg(shortName(*by), closureDirectionTitle(*by)) : QString();
}

QString Desk::doneText(const QString &title, const QList<Event> &events) const
{
    // A road is not open because one of two closures of it is over.
    const Record *ended = events.isEmpty() ? nullptr : m_situation.record(events.constFirst().subject);
    if (ended && ended->kind() == "closure"_L1 && isOver(*ended)) {
        if (const QString beside = heldBy(*ended); !beside.isEmpty())
            return tr("%1: %2. Another closure goes on there: %3").arg(title, shortName(*ended), beside);
    }
    QStringList whom;
    for (const Event &event : events) {
        const bool isNotice = event.verb == "notice.send"_L1;
        if (!isNotice && event.verb != "order.send"_L1)
            continue;
        const Record *sent = m_situation.record(event.subject);
        const Record *to = sent ? m_situation.record(sent->text(isNotice ? "agency"_L1 : "to"_L1)) : nullptr;
        if (to)
            whom.append(to->text("phone"_L1).isEmpty() ? shortName(*to) : tr("%1 (%2)").arg(shortName(*to), to->text("phone"_L1)));
    }
    if (!whom.isEmpty())
        return tr("%1. Nothing is transmitted: tell by telephone or radio %2").arg(title, whom.join(tr(", ")));
    if (!events.isEmpty() && events.constFirst().verb == "bulletin.approve"_L1)
        return tr("%1. Nothing is transmitted: give it out, then confirm that it hangs or was read out").arg(title);
    // A text may be for more signs than were confirmed now.
    const auto signs = std::ranges::count_if(events, [](const Event &event) { return event.subject.startsWith("sign/"_L1); });
    if (signs > 0 && events.constFirst().subject.startsWith("bulletin/"_L1))
        return tr("%1: %2 · signs confirmed now: %3").arg(title, eventText(m_situation, events.constFirst()), QString::number(signs));
    // Of what, and which step of it: "done" alone says nothing.
    constexpr qsizetype named = 3;
    QStringList which;
    for (const Event &event : events) {
        if (event.verb != events.constFirst().verb)
            continue;
        const Record *order = event.subject.startsWith("order/"_L1) ? m_situation.record(event.subject) : nullptr;
        const Record *to = order ? m_situation.record(order->text("to"_L1)) : nullptr;
        which.append(to ? shortName(*to) : eventText(m_situation, event));
    }
    which.removeAll(QString());
    if (which.isEmpty())
        return title;
    const QString names = which.mid(0, named).join(tr(", "));
    return tr("%1: %2").arg(title, which.size() > named ? tr("%1 and %2 more").arg(names).arg(which.size() - named) : names);
}

} // namespace wf
