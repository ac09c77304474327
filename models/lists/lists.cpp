// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lists.h"

#include "closure.h"
#include "columns.h"
#include "dispatchtarget.h"
#include "ending.h"
#include "geo.h"
#include "kind.h"
#include "verb.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

bool fits(const QVariantMap &values, const QVariantMap &where)
{
    for (auto it = where.begin(); it != where.end(); ++it) {
        const QVariant value = values.value(it.key());
        const bool several = it->typeId() == QMetaType::QVariantList || it->typeId() == QMetaType::QStringList;
        if (several ? !it->toList().contains(value) : value != *it)
            return false;
    }
    return true;
}

} // namespace

namespace {
constexpr qint64 beatMs = 250;
}

Lists::Lists(Situation &situation, EventLog &log, const Clock &clock, Commands *commands, QObject *parent)
    : QObject(parent)
    , m_context(situation, clock)
    , m_log(log)
    , m_queue(m_context, m_schedule)
    , m_sum(m_schedule.add(summaryHeed()))
{
    m_context.signsByRoads = [asked = QPointer(commands)](const Record &closure) {
        return asked && asked->signsByRoads() ? asked->signsByRoads()(closure) : std::nullopt;
    };
    m_context.stretchKnown = [asked = QPointer(commands)](const QString &floodPoint) {
        return asked && asked->stretchKnown() && asked->stretchKnown()(floodPoint);
    };
    for (const Kind &kind : allKinds()) {
        auto *model = new RecordsModel(recordTable(kind), m_context, this);
        m_models.append(model);
        m_modelOf.insert(kind.key, model);
    }
    m_events = new EventsModel(m_context, log, this);
    if (commands)
        m_events->setSeats(commands->seats());
    m_pending = new PendingModel(m_context, m_queue, this);
    m_summary = new SituationSummary(m_context, this);
    m_search = new SearchModel(m_context, this);
    m_now = clock.now();
    connect(&situation, &Situation::changed, this, &Lists::follow);
    connect(&situation, &Situation::measured, this, &Lists::take);
    connect(&clock, &Clock::moved, this, [this] {
        // A drill at full speed moves the clock far more often than anybody reads: a few times a second is enough.
        if (std::abs(m_context.now() - m_now) < 1000)
            return;
        if (!m_sinceBeat.isValid() || m_sinceBeat.elapsed() >= beatMs)
            beat();
        else if (!m_soon.isActive())
            m_soon.start(int(beatMs - m_sinceBeat.elapsed()));
    });
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &Lists::beat);
    m_late.setSingleShot(true);
    connect(&m_late, &QTimer::timeout, this, &Lists::tellSamples);
    connect(&m_heart, &QTimer::timeout, this, &Lists::beat);
    m_heart.start(1000);
    m_schedule.markAll(); // what the roads can say may be set only now
}

Lists::~Lists() = default;

void Lists::setSelected(const QString &subject)
{
    if (subject == m_context.selected)
        return;
    m_context.selected = subject;
    for (RecordsModel *model : std::as_const(m_models))
        model->refresh(RecordColumn::Selection);
    Q_EMIT selectedChanged();
    if (!subject.isEmpty() && !m_context.situation.record(subject))
        Q_EMIT absentSelected(subject);
}

RecordsModel *Lists::modelOf(const QString &kind) const { return m_modelOf.value(kind); }

QVariantList Lists::mapLayers()
{
    QVariantList layers;
    for (const QString &key : kindsBy(&Kind::layerRank)) {
        const MapLayer &layer = findKind(key)->layer;
        layers.append(QVariantMap{{u"key"_s, QString::fromLatin1(layer.key)},
                                  {u"kind"_s, key},
                                  {u"title"_s, QCoreApplication::translate("Layer", layer.title)},
                                  {u"shape"_s, layer.shape == MapLayer::Shape::Line ? u"line"_s : u"point"_s},
                                  {u"paintRank"_s, layer.paintRank},
                                  {u"iconSize"_s, layer.iconSize},
                                  {u"fromZoom"_s, layer.fromZoom},
                                  {u"crowds"_s, layer.crowds},
                                  {u"moves"_s, layer.moves},
                                  {u"onMap"_s, layer.isWhileOnMap}});
    }
    return layers;
}

QVariantMap Lists::record(const QString &subject) const
{
    const RecordsModel *model = modelOf(subject.section(u'/', 0, 0));
    return model ? model->record(subject) : QVariantMap();
}

QString Lists::title(const QString &subject) const { return recordTitle(m_context.situation, subject); }

QString Lists::floodPointOf(const QString &subject) const
{
    const Record *record = m_context.situation.record(subject);
    if (!record)
        return {};
    return record->kind() == "floodpoint"_L1 ? subject : record->text("floodPoint"_L1);
}

bool Lists::isDispatchKind(const QString &kind) const { return wf::isDispatchKind(kind); }

bool Lists::isDispatched(const QString &subject) const
{
    const Record *record = m_context.situation.record(subject);
    return record && wf::isDispatchKind(record->kind()) && !isOver(*record);
}

QVariantList Lists::nearest(const QString &kind, double latitude, double longitude, int count, const QVariantMap &where) const
{
    const RecordsModel *model = modelOf(kind);
    QList<std::pair<double, QVariantMap>> found;
    for (int row = 0; model && row < model->count(); ++row) {
        QVariantMap values = model->get(row);
        if (!values.value(u"hasPosition"_s).toBool() || !fits(values, where))
            continue;
        const double distance
            = groundMetres({longitude, latitude}, {values.value(u"longitude"_s).toDouble(), values.value(u"latitude"_s).toDouble()});
        values.insert(u"distanceM"_s, distance);
        found.append({distance, values});
    }
    std::ranges::stable_sort(found, {}, &std::pair<double, QVariantMap>::first);
    QVariantList maps;
    for (qsizetype i = 0; i < std::min<qsizetype>(count, found.size()); ++i)
        maps.append(found.at(i).second);
    return maps;
}

QVariantList Lists::verbs(const QString &subject, const QString &roleKey) const
{
    QVariantList maps;
    const Record *record = m_context.situation.record(subject);
    const auto role = roleFromKey(roleKey);
    if (!record || !role)
        return maps;
    const QList<const Verb *> verbs = verbsFor(*record, *role);
    for (const Verb *verb : verbs)
        maps.append(QVariantMap{{u"verb"_s, verb->name}, {u"title"_s, verbTitle(verb->name)}});
    return maps;
}

QVariantList Lists::checklist() const
{
    QVariantList maps;
    for (const ClosureStep &step : closureSteps()) {
        maps.append(QVariantMap{{u"key"_s, step.key},
                                {u"track"_s, step.track},
                                {u"title"_s, closureStepTitle(step.key)},
                                {u"limitMin"_s, m_context.limits.minutes(step)}});
    }
    return maps;
}

void Lists::beat()
{
    m_now = m_context.now();
    m_sinceBeat.start();
    for (RecordsModel *model : std::as_const(m_models))
        model->tick();
    m_schedule.look(m_now);
    m_pending->refresh();
    if (m_schedule.isDue(m_sum, m_now))
        askSummary();
    Q_EMIT nowChanged();
}

void Lists::askSummary()
{
    m_schedule.ask(m_sum, m_context.now());
    m_summary->refresh();
    m_schedule.setDue(m_sum, m_summary->dueAt());
}

void Lists::askAnew()
{
    m_schedule.markAll();
    tellAnew();
}

void Lists::followRoads()
{
    m_schedule.followRoads();
    tellAnew();
}

void Lists::tellAnew()
{
    for (RecordsModel *model : std::as_const(m_models))
        model->refresh(RecordColumn::Ticks);
    Q_EMIT askedAnew();
    beat();
}

void Lists::setLimits(const DutyLimits &limits)
{
    if (limits == m_context.limits)
        return;
    m_context.limits = limits;
    askAnew();
}

void Lists::recall(const QList<Event> &events)
{
    m_context.note(events);
    ChangeSet acts;
    acts.events = events;
    m_schedule.follow(acts);
    m_pending->refresh();
}

void Lists::follow(const ChangeSet &changes)
{
    m_context.refresh();
    if (changes.reset) {
        m_context.forgetActs();
        ++m_begun;
    }
    m_context.note(changes.events);
    for (RecordsModel *model : std::as_const(m_models))
        model->follow(changes);
    m_events->follow(changes);
    m_schedule.look(m_context.now());
    m_schedule.follow(changes);
    if (m_summary->forks() != m_context.situation.forks().size())
        m_schedule.mark(m_sum); // of whatever kind
    m_pending->refresh();
    if (m_schedule.isDue(m_sum, m_context.now()))
        askSummary();
    m_search->follow(changes);
    if (changes.reset) {
        Q_EMIT begunAnew();
        if (!m_context.selected.isEmpty() && !m_context.situation.record(m_context.selected))
            Q_EMIT absentSelected(m_context.selected); // at another moment, too, it is looked at
    }
    for (const QStringList *subjects : {&changes.added, &changes.changed, &changes.removed}) {
        for (const QString &subject : *subjects)
            Q_EMIT recordChanged(subject);
    }
    tellSamples();
}

void Lists::take(const QList<Sample> &samples)
{
    m_samples += samples;
    m_schedule.follow(samples);
    if (m_late.interval() <= 0)
        tellSamples();
    else if (!m_late.isActive())
        m_late.start();
}

void Lists::tellSamples()
{
    m_late.stop();
    const QList<Sample> samples = std::exchange(m_samples, {});
    if (samples.isEmpty())
        return;
    for (RecordsModel *model : std::as_const(m_models))
        model->follow(samples);
    if (m_schedule.isDue(m_sum, m_context.now()))
        askSummary();
    Q_EMIT measured(samples);
}

} // namespace wf
