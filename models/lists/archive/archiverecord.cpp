// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archiverecord.h"

#include "columns.h"
#include "eventsmodel.h"
#include "recordsmodel.h"
#include "vault.h"
#include "verb.h"

#include <QJsonArray>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

constexpr int MostBelonging = 100;
constexpr qsizetype MostNamed = 50;

/// What a record refers to: every text in it that may be a subject.
void collectReferences(const QJsonValue &value, QStringList &into)
{
    if (value.isString()) {
        const QString text = value.toString();
        if (const qsizetype slash = text.indexOf(u'/');
            slash > 0 && text.size() > slash + 1 && isKnownKind(text.left(slash)) && into.size() < MostNamed && !into.contains(text))
            into.append(text);
    } else if (value.isArray()) {
        for (const QJsonValue one : value.toArray())
            collectReferences(one, into);
    } else if (value.isObject()) {
        for (const QJsonValue one : value.toObject())
            collectReferences(one, into);
    }
}

} // namespace

ArchiveRecord::ArchiveRecord(ArchiveReader &reader, const Lists &lists, QObject *parent)
    : QObject(parent)
    , m_reader(reader)
    , m_lists(lists)
    , m_job([this](const Found &found) { take(found); }, reader.pool())
{
    connect(&lists, &Lists::recordChanged, this, [this](const QString &subject) {
        if (subject == m_subject)
            refresh();
    });
}

ArchiveRecord::~ArchiveRecord() = default;

void ArchiveRecord::setSubject(const QString &subject)
{
    if (subject == m_subject)
        return;
    m_subject = subject;
    clear();
    Q_EMIT subjectChanged();
    refresh();
}

void ArchiveRecord::clear()
{
    m_isFound = false;
    m_problem.clear();
    m_title.clear();
    m_stateTitle.clear();
    m_row.clear();
    m_states.clear();
    m_journal.clear();
    m_belonging.clear();
    m_titles.clear();
}

void ArchiveRecord::refresh()
{
    m_isBusy = !m_subject.isEmpty();
    if (m_isBusy) {
        const auto job = m_reader.job<Found>([subject = m_subject](const Archive &archive) { return lookUp(archive, subject); });
        m_job.ask([job, subject = m_subject] {
            auto found = job();
            return found ? std::move(*found)
                         : Found{.subject = subject, .refusal = found.error(), .row = {}, .events = {}, .belonging = {}, .named = {}};
        });
    }
    Q_EMIT changed();
}

ArchiveReader::Answer<ArchiveRecord::Found> ArchiveRecord::lookUp(const Archive &archive, const QString &subject)
{
    Found found{.subject = subject, .refusal = {}, .row = {}, .events = {}, .belonging = {}, .named = {}};
    auto row = archive.find(subject);
    if (!row)
        return std::unexpected(row.error());
    found.row = std::move(*row);
    if (!found.row)
        return found;
    found.events = archive.history(subject);
    auto belonging = archive.page({.owner = subject}, {}, MostBelonging);
    if (!belonging)
        return std::unexpected(belonging.error());
    found.belonging = std::move(*belonging);
    QStringList references;
    collectReferences(found.row->record.fields(), references);
    for (const QString &reference : std::as_const(references)) {
        const auto one = archive.find(reference);
        if (!one || !*one || reference == subject)
            continue;
        found.named.append((*one)->record);
        if (reference == found.row->owner)
            found.belonging.append(**one);
    }
    return found;
}

void ArchiveRecord::take(const Found &found)
{
    if (found.subject != m_subject)
        return;
    clear();
    m_isBusy = m_job.isBusy();
    if (found.refusal)
        m_problem = found.refusal->text;
    else if (!found.row)
        m_problem = ListsText::tr("It is not in the archive, or not yet.");
    if (!found.row) {
        Q_EMIT changed();
        return;
    }
    m_isFound = true;
    const Situation &situation = m_lists.situation();
    const Record &record = found.row->record;
    m_title = recordTitle(situation, record);
    m_stateTitle = stateTitleOf(record);
    for (const Record &one : found.named) {
        if (!situation.record(one.subject()))
            m_titles.insert(one.subject(), recordTitle(situation, one));
    }
    if (const RecordsModel *model = m_lists.modelOf(record.kind())) {
        m_row = model->shown(record);
        m_row.remove(u"waterText"_s); // the water of today says nothing of then
    }
    const QJsonObject times = record.value("times"_L1).toObject();
    const EventsModel &events = *m_lists.events();
    QStringList order; // of several at one moment
    for (const Event &event : found.events)
        order.append(Record(event.subject, readableFields(event)).state());
    QList<std::tuple<qint64, qsizetype, QString>> steps;
    for (auto it = times.begin(); it != times.end(); ++it)
        steps.append({it->toInteger(), order.indexOf(it.key()), it.key()});
    std::ranges::sort(steps);
    for (const auto &[at, place, state] : std::as_const(steps))
        m_states.append(QVariantMap{{u"state"_s, state},
                                    {u"title"_s, wf::stateTitle(record.kind(), state)},
                                    {u"at"_s, at},
                                    {u"timeText"_s, beijingDateTime(at)},
                                    {u"seatName"_s, events.seatName(record.seatOf(QLatin1StringView(state.toLatin1())))}});
    const QVariantList journal = events.journalOf(found.events);
    for (auto it = journal.crbegin(); it != journal.crend(); ++it) {
        QVariantMap entry = it->toMap();
        entry.insert(u"timeText"_s, beijingDateTime(entry.value(u"at"_s).toLongLong()));
        m_journal.append(entry);
    }
    for (const ArchiveRow &one : found.belonging)
        m_belonging.append(QVariantMap{{u"subject"_s, one.record.subject()},
                                       {u"kindTitle"_s, wf::kindTitle(one.record.kind())},
                                       {u"title"_s, recordTitle(situation, one.record)},
                                       {u"stateTitle"_s, stateTitleOf(one.record)},
                                       {u"timeText"_s, beijingDateTime(one.bornAt)}});
    Q_EMIT changed();
}

QString ArchiveRecord::kindTitle() const { return m_subject.isEmpty() ? QString() : wf::kindTitle(kind()); }

QVariantList ArchiveRecord::named(const QVariantList &facts) const
{
    QVariantList list;
    for (const QVariant &fact : facts) {
        QVariantMap one = fact.toMap();
        const QString value = one.value(u"value"_s).toString();
        one.insert(u"value"_s, m_titles.value(value, value));
        list.append(one);
    }
    return list;
}

} // namespace wf
