// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress.h"

#include "fieldcheck.h"
#include "ids.h"
#include "vault.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

QByteArray digest(quint32 seed, const QString &purpose)
{
    return QCryptographicHash::hash(QByteArray::number(seed) + ':' + purpose.toUtf8(), QCryptographicHash::Sha256);
}

/// A UUIDv7 whose random part is out of the middle of a digest.
QString derivedId(qint64 ms, const QByteArray &bytes) { return uuid7(ms, QByteArrayView(bytes).sliced(6, 10)); }

bool isPassing(const QString &verb, const QString &field)
{
    const Verb *known = findVerb(verb);
    return known && std::ranges::any_of(known->fields, [&](const FieldRule &rule) { return rule.passing && rule.name == field; });
}

/// How long before its inject something said counts, ms: the same is said again and again about one thing, but done once.
constexpr qint64 messagesEarly = 15 * 60'000;

bool isMessage(const QString &verb)
{
    static const QStringList kinds{u"entry"_s, u"order"_s, u"notice"_s, u"bulletin"_s, u"call"_s, u"camera"_s, u"sign"_s};
    return kinds.contains(verb.section(u'.', 0, 0));
}

/// May this event be what the step asked for, judged by the fields given?
bool fieldsFit(const ScenarioStep &step, const QJsonObject &record, qint64 at)
{
    for (auto it = step.fields.begin(); it != step.fields.end(); ++it) {
        const QJsonValue given = it.value();
        if (given.isArray() || given.isObject() || (given.isString() && isReference(given.toString())) || isPassing(step.verb, it.key()))
            continue;
        if (it.key() == "step"_L1 && record.contains("steps"_L1)) {
            if (record.value("steps"_L1).toObject().value(given.toString()).toObject().value("at"_L1).toInteger() != at)
                return false;
        } else if (record.contains(it.key()) && record.value(it.key()) != given) {
            return false;
        }
    }
    return true;
}

} // namespace

double seededNumber(quint32 seed, const QString &purpose)
{
    const QByteArray bytes = digest(seed, purpose);
    quint32 value = 0;
    for (int i = 0; i < 4; ++i)
        value = value << 8 | quint8(bytes.at(i));
    return double(value) / 4294967296.0;
}

QString exerciseSubject(const Scenario &scenario, quint32 seed)
{
    return u"exercise/"_s + derivedId(scenario.start, digest(seed, u"exercise:"_s + scenario.key));
}

QString stepSubject(const Scenario &scenario, quint32 seed, const ScenarioStep &step, double minute, int index)
{
    const QString purpose = u"step:%1:%2:%3"_s.arg(scenario.key, step.key).arg(index);
    return step.verb.section(u'.', 0, 0) + u'/' + derivedId(scenario.timeOf(minute), digest(seed, purpose));
}

bool valueFits(const QJsonValue &wanted, const QJsonValue &actual)
{
    if (wanted.isArray()) {
        const QJsonArray any = wanted.toArray();
        return std::ranges::any_of(any, [&](const QJsonValue &value) { return valueFits(value, actual); });
    }
    if (wanted.isObject()) {
        const QJsonObject range = wanted.toObject();
        if (range.contains("contains"_L1)) {
            const QString text = actual.isString() ? actual.toString() : QString::fromUtf8(QJsonDocument(QJsonArray{actual}).toJson());
            return text.contains(range.value("contains"_L1).toString());
        }
        return actual.isDouble() && (!range.contains("min"_L1) || actual.toDouble() >= range.value("min"_L1).toDouble())
            && (!range.contains("max"_L1) || actual.toDouble() <= range.value("max"_L1).toDouble());
    }
    if (wanted.isDouble() && actual.isString())
        return actual.toString() == QString::number(wanted.toDouble());
    return wanted == actual;
}

DrillProgress::DrillProgress(const Scenario &scenario)
    : m_scenario(scenario)
{
    for (const ScenarioInject &inject : scenario.injects) {
        for (const Expectation &expectation : inject.expect)
            m_expectedVerbs.insert(expectation.verb);
    }
}

std::optional<DrillProgress::Shown> DrillProgress::shown(const QString &inject) const
{
    const auto found = m_shown.constFind(inject);
    return found == m_shown.constEnd() ? std::nullopt : std::optional(*found);
}

std::optional<DrillProgress::Answer> DrillProgress::answer(const QString &expectation) const
{
    const auto found = m_answers.constFind(expectation);
    return found == m_answers.constEnd() ? std::nullopt : std::optional(*found);
}

void DrillProgress::apply(const Event &event)
{
    m_lastAt = std::max(m_lastAt, event.at);
    const QJsonObject record = readableFields(event);
    m_states.insert(event.subject, record.value("removed"_L1).toBool() ? u"removed"_s : record.value("state"_L1).toString());
    const qsizetype bound = m_bindings.size();
    fold(event, record);
    if (m_bindings.size() != bound) // what was done before may be about what has its name only now
        settleEarly();
}

void DrillProgress::fold(const Event &event, const QJsonObject &record)
{
    if (event.subject.startsWith("exercise/"_L1))
        return applyExercise(event, record);
    if (event.verb == "inject.show"_L1)
        return applyInject(event, record);
    if (event.verb.endsWith(".define"_L1))
        return;
    markStep(event, record);
    const Seen seen{event, record};
    if (!tryAnswer(seen) && m_expectedVerbs.contains(event.verb))
        m_unused.append(seen);
}

void DrillProgress::applyExercise(const Event &event, const QJsonObject &record)
{
    m_exercise = event.subject;
    m_state = record.value("state"_L1).toString();
    if (event.verb == "exercise.begin"_L1) {
        m_seed = quint32(record.value("seed"_L1).toInteger());
        const auto note = [this](const ScenarioStep &step, double minute) {
            for (int i = 0; !step.verb.isEmpty() && i < std::max(1, step.nearest.count); ++i)
                m_made.insert(stepSubject(m_scenario, m_seed, step, minute, i), {&step, i});
        };
        for (const ScenarioInject &inject : m_scenario.injects) {
            for (const ScenarioStep &step : inject.world)
                note(step, inject.at);
            for (const Expectation &expectation : inject.expect) {
                for (const ScenarioStep &step : expectation.steps)
                    note(step, inject.at);
            }
        }
    }
    if (event.verb == "exercise.stage"_L1)
        m_entered.append({record.value("stage"_L1).toString(), event.at});
}

void DrillProgress::applyInject(const Event &event, const QJsonObject &record)
{
    const QString key = record.value("key"_L1).toString();
    m_injectOfEvent.insert(event.id, key);
    const ScenarioInject *inject = m_scenario.inject(key);
    if (!inject || m_shown.contains(key))
        return;
    m_shown.insert(key, {event.id, event.at});
    for (const Expectation &expectation : inject->expect) {
        m_open.append(&expectation);
        m_shownAt.insert(&expectation, event.at);
    }
    settleEarly();
}

void DrillProgress::settleEarly()
{
    for (bool settled = true; settled;) { // what is settled binds names, by which more can be settled
        settled = false;
        const QList<const Expectation *> open = m_open;
        for (const Expectation *expectation : open) {
            const auto before = std::ranges::find_if(m_unused, [&](const Seen &seen) { return answersEarly(*expectation, seen); });
            if (before == m_unused.end())
                continue;
            const Seen seen = *before;
            m_unused.erase(before);
            settle(*expectation, seen);
            settled = true;
        }
    }
}

bool DrillProgress::answersEarly(const Expectation &expectation, const Seen &seen) const
{
    if (!answers(expectation, seen))
        return false;
    const qint64 ahead = m_shownAt.value(&expectation) - seen.event.at;
    if (expectation.early > 0 && ahead >= 0 && double(ahead) <= expectation.early * 60'000)
        return true;
    // What an automatic player does is for the inject that it names.
    if (m_injectOfEvent.contains(seen.event.cause))
        return false;
    if (ahead <= 0) // after the inject, but before its names were known
        return true;
    return (!isMessage(seen.event.verb) || ahead <= messagesEarly) && stillStands(seen) && isAboutTheSame(expectation, seen);
}

/// What was taken back since is not done.
bool DrillProgress::stillStands(const Seen &seen) const
{
    static const QStringList gone{u"rejected"_s, u"cancelled"_s, u"withdrawn"_s, u"ended"_s, u"lifted"_s, u"reopened"_s, u"removed"_s};
    const QString now = m_states.value(seen.event.subject);
    return now == seen.record.value("state"_L1).toString() || !gone.contains(now);
}

/// What was done early counts where the scenario names the thing that it is about, and it was about that.
bool DrillProgress::isAboutTheSame(const Expectation &expectation, const Seen &seen) const
{
    static const QStringList things{u"subject"_s, u"about"_s, u"floodPoint"_s, u"closure"_s, u"into"_s, u"road"_s, u"scheme"_s, u"level"_s};
    bool named = !expectation.subject.isEmpty();
    for (auto it = expectation.where.begin(); it != expectation.where.end(); ++it)
        named = named || things.contains(it.key());
    const auto own = std::ranges::find(expectation.steps, expectation.verb, &ScenarioStep::verb);
    if (own == expectation.steps.end())
        return named;
    for (const QString &thing : things) {
        const QJsonValue wanted = own->fields.value(thing);
        if (!wanted.isString() || thing == "road"_L1)
            continue;
        named = true;
        if (resolve(wanted).toString() != seen.record.value(thing).toString())
            return false;
    }
    return named;
}

void DrillProgress::markStep(const Event &event, const QJsonObject &record)
{
    if (const auto made = m_made.constFind(event.subject); made != m_made.constEnd()) {
        const auto &[step, index] = *made;
        if (!m_done.contains(step->key) || index > 0) {
            m_done.insert(step->key);
            if (!step->as.isEmpty())
                m_bindings.insert(index == 0 ? step->as : step->as + QString::number(index + 1), event.subject);
        }
    }
    const auto key = m_injectOfEvent.constFind(event.cause);
    const ScenarioInject *inject = key == m_injectOfEvent.constEnd() ? nullptr : m_scenario.inject(*key);
    if (!inject)
        return;
    const auto mark = [&](const ScenarioStep &step) {
        if (step.verb != event.verb || step.seat != event.seat || m_done.contains(step.key))
            return false;
        // A step that makes a record may have found that it stands already (a closure that a gauge asked for).
        const QString subject = step.subject.isEmpty() ? event.subject : resolve(step.subject).toString();
        if (subject != event.subject || (step.subject.isEmpty() && m_made.contains(subject)) || !fieldsFit(step, record, event.at))
            return false;
        m_done.insert(step.key);
        if (!step.as.isEmpty())
            m_bindings.insert(step.as, event.subject);
        return true;
    };
    if (std::ranges::any_of(inject->world, mark))
        return;
    for (const Expectation &expectation : inject->expect) {
        if (std::ranges::any_of(expectation.steps, mark))
            return;
    }
}

bool DrillProgress::tryAnswer(const Seen &seen)
{
    for (const Expectation *expectation : std::as_const(m_open)) {
        if (answers(*expectation, seen)) {
            settle(*expectation, seen);
            return true;
        }
    }
    return false;
}

bool DrillProgress::answers(const Expectation &expectation, const Seen &seen) const
{
    const Event &event = seen.event;
    if (event.verb != expectation.verb)
        return false;
    const QString desk = event.onBehalf.isEmpty() ? event.seat : event.onBehalf;
    if (!expectation.seat.isEmpty() && desk != expectation.seat)
        return false;
    if (!expectation.role.isEmpty()) {
        const Seat *seat = m_scenario.seat(desk);
        if ((seat ? roleKey(seat->role) : event.role) != expectation.role)
            return false;
    }
    if (!expectation.subject.isEmpty() && resolve(expectation.subject).toString() != event.subject)
        return false;
    for (auto it = expectation.where.begin(); it != expectation.where.end(); ++it) {
        if (it.key() == "step"_L1 && seen.record.contains("steps"_L1)) {
            const QJsonObject steps = seen.record.value("steps"_L1).toObject();
            if (steps.value(it.value().toString()).toObject().value("at"_L1).toInteger() != event.at)
                return false;
        } else if (!valueFits(resolve(it.value()), seen.record.value(it.key()))) {
            return false;
        }
    }
    return true;
}

void DrillProgress::settle(const Expectation &expectation, const Seen &seen)
{
    const Event &event = seen.event;
    const bool behalf = !event.onBehalf.isEmpty();
    m_answers.insert(expectation.key,
                     {event.id, behalf ? event.onBehalf : event.seat, behalf ? event.seat : QString(), event.subject,
                      seen.record.value("no"_L1).toString(), event.at});
    m_open.removeOne(&expectation);
    // What a person made stands for what the automatic player would have made.
    const auto step
        = std::ranges::find_if(expectation.steps, [&](const ScenarioStep &own) { return own.verb == event.verb && !own.as.isEmpty(); });
    if (step != expectation.steps.end() && !m_bindings.contains(step->as))
        m_bindings.insert(step->as, event.subject);
}

QJsonValue DrillProgress::resolve(const QJsonValue &value) const
{
    if (value.isArray()) {
        QJsonArray out;
        for (const QJsonValue item : value.toArray())
            out.append(resolve(item));
        return out;
    }
    const QString name = value.isString() ? referenceName(value.toString()) : QString();
    // An unbound name fits nothing; a subject is never empty.
    return name.isEmpty() ? value : QJsonValue(m_bindings.value(name));
}

} // namespace wf
