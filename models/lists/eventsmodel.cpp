// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventsmodel.h"

#include "closure.h"
#include "columns.h"
#include "cordonends.h"
#include "vault.h"
#include "verb.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

const QList<QByteArray> &names()
{
    static const QList<QByteArray> all{"eventId",    "at",        "timeText", "seat",  "seatName",  "role",   "roleTitle", "onBehalf",
                                       "verb",       "verbTitle", "subject",  "kind",  "kindTitle", "number", "name",      "state",
                                       "stateTitle", "text",      "what",     "cause", "seen",      "detail"};
    return all;
}

/// What stands in a row whose event is not at hand.
QVariant blank(const QByteArray &name)
{
    if (name == "at")
        return qint64(0);
    return name == "detail" ? QVariant(QVariantMap()) : QVariant(QString());
}

/// Who stands at a closure, and where; empty where nobody was named.
QString cordonText(const Situation &situation, const Record &closure)
{
    const QStringList ends = cordonAtEnds(closure, [&situation](const QString &subject) { return recordTitle(situation, subject); });
    if (!ends.isEmpty())
        return ends.join(ListsText::tr("; "));
    const QJsonObject said = closure.value("steps"_L1).toObject().value("scene.cordon"_L1).toObject();
    QStringList parts;
    if (const QString unit = said.value("unit"_L1).toString(); !unit.isEmpty())
        parts.append(recordTitle(situation, unit));
    parts.append(localise(closure.value("who"_L1).toObject().value("scene.cordon"_L1)));
    parts.append(localise(said.value("where"_L1)));
    parts.removeAll(QString());
    return parts.join(u' '); // one thing: who stands where, as in every list of them
}

/// What the program reminds of stands before the desk: it has not reached those who are late.
QString actTitle(const Event &event)
{
    const bool isProgram = event.role == roleKey(Role::System) && event.verb.endsWith(".remind"_L1);
    return isProgram ? ListsText::tr("Program reminds the desk") : verbTitle(event.verb);
}

} // namespace

QString eventDetail(const Situation &situation, const Event &event)
{
    const Record record(event.subject, readableFields(event));
    if (event.verb == "closure.enforce"_L1) {
        const QString cordon = cordonText(situation, record);
        return cordon.isEmpty() ? QString() : ListsText::tr("cordon: %1").arg(cordon);
    }
    if (event.verb == "closure.undo_step"_L1) {
        const QString step = record.value("undone"_L1).toArray().last().toObject().value("step"_L1).toString();
        return step.isEmpty() ? QString() : closureStepTitle(step);
    }
    if (record.kind() == "response"_L1) { // which level, and who decided
        QStringList parts{choiceTitle(u"response"_s, u"level"_s, QString::number(record.value("level"_L1).toInt())),
                          wf::authorityTitle(record.text("authority"_L1))};
        parts.removeAll(QString());
        return parts.join(ListsText::tr(", "));
    }
    const bool reminds = event.verb == "closure.remind"_L1;
    if (!reminds && event.verb != "closure.step"_L1)
        return {};
    const QJsonObject all = record.value(reminds ? "reminded"_L1 : "steps"_L1).toObject();
    QStringList steps;
    for (const ClosureStep &step : closureSteps()) {
        const QJsonObject one = all.value(step.key).toObject();
        if (one.value("at"_L1).toInteger() == event.at
            && (reminds || one.value("by"_L1).toString() == (event.onBehalf.isEmpty() ? event.seat : event.onBehalf)))
            steps.append(reminds ? closureStepDue(step.key) : closureStepTitle(step.key));
    }
    const QJsonObject cordon = record.value("cordon"_L1).toObject();
    for (auto it = cordon.constBegin(); steps.isEmpty() && it != cordon.constEnd(); ++it) { // at one end of two
        if (it->toObject().value("at"_L1).toInteger() == event.at)
            return ListsText::tr("cordon at one end: %1").arg(localise(it->toObject().value("where"_L1)));
    }
    return steps.join(ListsText::tr(", "));
}

QString eventText(const Situation &situation, const Event &event)
{
    const QString title = recordTitle(situation, Record(event.subject, readableFields(event)));
    const QString detail = eventDetail(situation, event);
    if (detail.isEmpty())
        return title;
    return event.verb == "closure.enforce"_L1 ? ListsText::tr("%1; %2").arg(title, detail) : ListsText::tr("%1: %2").arg(detail, title);
}

EventsModel::EventsModel(const ListContext &context, EventLog &log, QObject *parent)
    : QAbstractListModel(parent)
    , m_context(context)
    , m_log(log)
    , m_asking(std::make_unique<QTimer>())
{
    m_asking->setSingleShot(true);
    connect(m_asking.get(), &QTimer::timeout, this, &EventsModel::ask);
    connect(&log, &EventLog::appended, this, &EventsModel::take);
    if (const auto told = log.eventsTold()) {
        m_pages.begin(*told);
        m_older = *told;
    }
}

void EventsModel::setEnd(qint64 sequence)
{
    beginResetModel();
    m_pages.begin(sequence);
    m_older = sequence;
    endResetModel();
    Q_EMIT countChanged();
}

void EventsModel::setSeats(const QList<Seat> &seats)
{
    m_seats.clear();
    m_seatNames.clear();
    for (const Seat &seat : seats) {
        m_seats.append(seat.id);
        m_seatNames.insert(seat.id, localise(seat.name));
    }
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

int EventsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : count(); }

QString EventsModel::doneBy(const Event &event, const QString &act) const
{
    const QString seat = m_seatNames.value(event.seat, event.seat);
    // What answers an inject of an exercise is an act of its own; where there are such, a cause that is not known says nothing.
    if (event.cause.isEmpty() || act.startsWith("inject."_L1) || (act.isEmpty() && !m_context.situation.records(u"inject"_s).isEmpty()))
        return event.person.isEmpty() ? seat : seat + u' ' + event.person;
    return act.isEmpty() ? ListsText::tr("automatically, after a step of %1").arg(seat)
                         : ListsText::tr("automatically, after: %1").arg(verbTitle(act));
}

QVariantMap EventsModel::shown(const Event &event, const QString &causedBy) const
{
    const Record record(event.subject, readableFields(event));
    const QString kind = record.kind();
    const auto role = roleFromKey(event.role);
    return {{u"eventId"_s, event.id},
            {u"at"_s, event.at},
            {u"timeText"_s, beijingTime(event.at)},
            {u"seat"_s, event.seat},
            {u"seatName"_s, doneBy(event, causedBy)},
            {u"role"_s, event.role},
            {u"roleTitle"_s, role ? roleName(*role) : event.role},
            {u"onBehalf"_s, event.onBehalf},
            {u"verb"_s, event.verb},
            {u"verbTitle"_s, actTitle(event)},
            {u"subject"_s, event.subject},
            {u"kind"_s, kind},
            {u"kindTitle"_s, kindTitle(kind)},
            {u"number"_s, record.displayNumber()},
            {u"name"_s, record.name()},
            {u"state"_s, record.state()},
            {u"stateTitle"_s, stateTitleOf(record)},
            {u"text"_s, eventText(m_context.situation, event)},
            {u"what"_s, eventDetail(m_context.situation, event)},
            {u"cause"_s, event.cause},
            {u"seen"_s, event.seen},
            {u"detail"_s, record.fields().toVariantMap()}};
}

QVariant EventsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const qint64 sequence = sequenceOf(index.row());
    const Event *event = m_pages.at(sequence);
    if (!event)
        want(EventPages::pageOf(sequence));
    if (role == Qt::DisplayRole)
        return event ? event->verb : QString();
    const QByteArray name = names().value(role - Qt::UserRole);
    if (name.isEmpty())
        return {};
    return event ? shown(*event, m_pages.verbOf(event->cause)).value(QString::fromLatin1(name)) : blank(name);
}

QHash<int, QByteArray> EventsModel::roleNames() const
{
    QHash<int, QByteArray> roles;
    for (qsizetype i = 0; i < names().size(); ++i)
        roles.insert(Qt::UserRole + int(i), names().at(i));
    return roles;
}

QVariantMap EventsModel::get(int row) const
{
    if (row < 0 || row >= count())
        return {};
    const Event *event = m_pages.at(sequenceOf(row));
    if (!event) {
        want(EventPages::pageOf(sequenceOf(row)));
        return {};
    }
    return shown(*event, m_pages.verbOf(event->cause));
}

void EventsModel::want(qint64 page) const
{
    if (m_asked.contains(page) || m_pages.has(page)) // what the log did not give it is not asked for over and over
        return;
    m_wanted.insert(page);
    if (!m_asking->isActive())
        m_asking->start(0);
}

void EventsModel::ask()
{
    const QSet<qint64> wanted = std::exchange(m_wanted, {});
    for (const qint64 page : wanted) {
        m_asked.insert(page);
        read(page, [this, page] {
            m_asked.remove(page);
            // Its rows, and those newer that followed from what stands in it.
            const qint64 first = m_pages.end() - std::min((page + 2) * EventPages::Size, m_pages.end());
            const qint64 last = m_pages.end() - 1 - std::max(page * EventPages::Size, m_older);
            if (last >= first)
                Q_EMIT dataChanged(index(int(first)), index(int(last)));
        });
    }
}

void EventsModel::read(qint64 page, const std::function<void()> &then)
{
    const qint64 after = page * EventPages::Size;
    const qint64 before = std::min(after, EventPages::Before);
    m_log.events(after - before, int(before + EventPages::Size))
        .then(this, [this, page, before, then, generation = m_generation](const QList<Event> &events) {
            if (generation != m_generation)
                return;
            const qsizetype seam = std::min<qsizetype>(before, events.size());
            m_pages.put(page, events.sliced(seam), events.first(seam));
            then();
        });
}

bool EventsModel::canFetchMore(const QModelIndex &parent) const { return !parent.isValid() && m_older > 0 && !m_busy; }

void EventsModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_busy = true;
    Q_EMIT busyChanged();
    const qint64 page = EventPages::pageOf(m_older);
    read(page, [this, page] {
        const int newer = count();
        const qint64 older = page * EventPages::Size;
        beginInsertRows({}, newer, newer + int(m_older - older) - 1);
        m_older = older;
        endInsertRows();
        m_busy = false; // whoever asks for more while he is told of these gets them with his next question
        // What the last of them followed from may have come only now.
        if (newer > 0)
            Q_EMIT dataChanged(index(std::max(0, newer - int(EventPages::Size))), index(newer - 1));
        Q_EMIT busyChanged();
        Q_EMIT countChanged();
    });
}

QVariantList EventsModel::journalOf(const QList<Event> &events) const
{
    QHash<QString, QString> verbs;
    for (const Event &event : events)
        verbs.insert(event.id, event.verb);
    QVariantList maps;
    for (const Event &event : events) {
        const auto own = verbs.constFind(event.cause);
        maps.append(shown(event, own != verbs.cend() ? *own : m_pages.verbOf(event.cause)));
    }
    return maps;
}

void EventsModel::history(const QString &subject)
{
    m_log.history(subject).then(this, [this, subject](const QList<Event> &events) { Q_EMIT historyReady(subject, journalOf(events)); });
}

void EventsModel::follow(const ChangeSet &changes)
{
    if (changes.reset) {
        beginResetModel();
        m_pages.begin(m_log.eventsTold().value_or(m_pages.end()));
        m_older = m_pages.end(); // all of it can be fetched again
        m_wanted.clear();
        m_asked.clear();
        ++m_generation;
        m_busy = false;
        endResetModel();
        Q_EMIT busyChanged();
        Q_EMIT countChanged();
    }
}

void EventsModel::take(const QList<Event> &events)
{
    if (events.isEmpty())
        return;
    const bool wasBusy = std::exchange(m_busy, true); // nobody fetches older ones in the middle of this
    beginInsertRows({}, 0, int(events.size()) - 1);
    m_pages.append(events);
    endInsertRows();
    m_busy = wasBusy;
    Q_EMIT came(events);
    Q_EMIT countChanged();
}

} // namespace wf
