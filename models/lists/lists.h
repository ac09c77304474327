// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "commands.h"
#include "dueschedule.h"
#include "eventsmodel.h"
#include "pendingmodel.h"
#include "pendingqueue.h"
#include "recordsmodel.h"
#include "searchmodel.h"
#include "situationsummary.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QtQmlIntegration>

namespace wf {

/// Every list of one situation, told of each change once and of the time once a second. What waits, and what the situation amounts to, is
/// worked out again only after something that it is made of has changed or been measured, and when a moment comes that it named
/// (DueSchedule), what waits rule by rule (PendingQueue); a beat looks at the time, and moves on what shows it.
class Lists final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from the view")
    Q_PROPERTY(wf::RecordsModel *incidents READ incidents CONSTANT)
    Q_PROPERTY(wf::RecordsModel *closures READ closures CONSTANT)
    Q_PROPERTY(wf::RecordsModel *floodPoints READ floodPoints CONSTANT)
    Q_PROPERTY(wf::RecordsModel *rainStations READ rainStations CONSTANT)
    Q_PROPERTY(wf::RecordsModel *alarms READ alarms CONSTANT)
    Q_PROPERTY(wf::RecordsModel *warnings READ warnings CONSTANT)
    Q_PROPERTY(wf::RecordsModel *responses READ responses CONSTANT)
    Q_PROPERTY(wf::RecordsModel *units READ units CONSTANT)
    Q_PROPERTY(wf::RecordsModel *orders READ orders CONSTANT)
    Q_PROPERTY(wf::RecordsModel *posts READ posts CONSTANT)
    Q_PROPERTY(wf::RecordsModel *brigades READ brigades CONSTANT)
    Q_PROPERTY(wf::RecordsModel *cameras READ cameras CONSTANT)
    Q_PROPERTY(wf::RecordsModel *signs READ signs CONSTANT)
    Q_PROPERTY(wf::RecordsModel *bulletins READ bulletins CONSTANT)
    Q_PROPERTY(wf::RecordsModel *notices READ notices CONSTANT)
    Q_PROPERTY(wf::RecordsModel *agencies READ agencies CONSTANT)
    Q_PROPERTY(wf::RecordsModel *entries READ entries CONSTANT)
    Q_PROPERTY(wf::RecordsModel *injects READ injects CONSTANT)
    Q_PROPERTY(wf::RecordsModel *duties READ duties CONSTANT)
    Q_PROPERTY(wf::RecordsModel *handovers READ handovers CONSTANT)
    Q_PROPERTY(wf::RecordsModel *calls READ calls CONSTANT)
    Q_PROPERTY(wf::RecordsModel *hazards READ hazards CONSTANT)
    Q_PROPERTY(wf::RecordsModel *resources READ resources CONSTANT)
    Q_PROPERTY(wf::RecordsModel *corridors READ corridors CONSTANT)
    Q_PROPERTY(wf::RecordsModel *accesses READ accesses CONSTANT)
    Q_PROPERTY(wf::RecordsModel *tasks READ tasks CONSTANT)
    /// [{key, kind, title, shape ("point", "line"), paintRank, iconSize, fromZoom, crowds, moves, onMap}] of the kinds that lie on the map,
    /// in the order of their switches.
    Q_PROPERTY(QVariantList mapLayers READ mapLayers CONSTANT)
    Q_PROPERTY(wf::EventsModel *events READ events CONSTANT)
    Q_PROPERTY(wf::PendingModel *pending READ pending CONSTANT)
    Q_PROPERTY(wf::SituationSummary *summary READ summary CONSTANT)
    Q_PROPERTY(wf::SearchModel *search READ search CONSTANT)
    Q_PROPERTY(QString selected READ selected WRITE setSelected NOTIFY selectedChanged)
    Q_PROPERTY(qint64 now READ now NOTIFY nowChanged)
public:
    /// `commands` gives the seats' names for the log; may be null (replay).
    Lists(Situation &situation, EventLog &log, const Clock &clock, Commands *commands = nullptr, QObject *parent = nullptr);
    ~Lists() override;

    [[nodiscard]] RecordsModel *incidents() const { return modelOf(QStringLiteral("incident")); }
    [[nodiscard]] RecordsModel *closures() const { return modelOf(QStringLiteral("closure")); }
    [[nodiscard]] RecordsModel *floodPoints() const { return modelOf(QStringLiteral("floodpoint")); }
    [[nodiscard]] RecordsModel *rainStations() const { return modelOf(QStringLiteral("rainstation")); }
    [[nodiscard]] RecordsModel *alarms() const { return modelOf(QStringLiteral("alarm")); }
    [[nodiscard]] RecordsModel *warnings() const { return modelOf(QStringLiteral("warning")); }
    [[nodiscard]] RecordsModel *responses() const { return modelOf(QStringLiteral("response")); }
    [[nodiscard]] RecordsModel *units() const { return modelOf(QStringLiteral("unit")); }
    [[nodiscard]] RecordsModel *orders() const { return modelOf(QStringLiteral("order")); }
    [[nodiscard]] RecordsModel *posts() const { return modelOf(QStringLiteral("post")); }
    [[nodiscard]] RecordsModel *brigades() const { return modelOf(QStringLiteral("brigade")); }
    [[nodiscard]] RecordsModel *cameras() const { return modelOf(QStringLiteral("camera")); }
    [[nodiscard]] RecordsModel *signs() const { return modelOf(QStringLiteral("sign")); }
    [[nodiscard]] RecordsModel *bulletins() const { return modelOf(QStringLiteral("bulletin")); }
    [[nodiscard]] RecordsModel *notices() const { return modelOf(QStringLiteral("notice")); }
    [[nodiscard]] RecordsModel *agencies() const { return modelOf(QStringLiteral("agency")); }
    [[nodiscard]] RecordsModel *entries() const { return modelOf(QStringLiteral("entry")); }
    [[nodiscard]] RecordsModel *injects() const { return modelOf(QStringLiteral("inject")); }
    [[nodiscard]] RecordsModel *duties() const { return modelOf(QStringLiteral("duty")); }
    [[nodiscard]] RecordsModel *handovers() const { return modelOf(QStringLiteral("handover")); }
    [[nodiscard]] RecordsModel *calls() const { return modelOf(QStringLiteral("call")); }
    [[nodiscard]] RecordsModel *hazards() const { return modelOf(QStringLiteral("hazard")); }
    [[nodiscard]] RecordsModel *resources() const { return modelOf(QStringLiteral("resource")); }
    [[nodiscard]] RecordsModel *corridors() const { return modelOf(QStringLiteral("corridor")); }
    [[nodiscard]] RecordsModel *accesses() const { return modelOf(QStringLiteral("access")); }
    [[nodiscard]] RecordsModel *tasks() const { return modelOf(QStringLiteral("task")); }
    [[nodiscard]] static QVariantList mapLayers();
    [[nodiscard]] EventsModel *events() const { return m_events; }
    [[nodiscard]] PendingModel *pending() const { return m_pending; }
    [[nodiscard]] SituationSummary *summary() const { return m_summary; }
    [[nodiscard]] SearchModel *search() const { return m_search; }
    [[nodiscard]] QList<RecordsModel *> models() const { return m_models; }

    [[nodiscard]] QString selected() const { return m_context.selected; }
    void setSelected(const QString &subject);
    [[nodiscard]] qint64 now() const { return m_now; }
    [[nodiscard]] qint64 clockNow() const { return m_context.now(); } ///< not only since the last beat
    [[nodiscard]] const Clock &clock() const { return m_context.clock; }
    [[nodiscard]] const Situation &situation() const { return m_context.situation; }
    [[nodiscard]] EventLog &log() const { return m_log; }

    Q_INVOKABLE wf::RecordsModel *modelOf(const QString &kind) const; ///< nullptr: this version knows no such kind
    /// All roles of a record; empty where there is none.
    Q_INVOKABLE QVariantMap record(const QString &subject) const;
    Q_INVOKABLE QString title(const QString &subject) const;
    /// The flood point that a record is, or is about; empty: none.
    Q_INVOKABLE QString floodPointOf(const QString &subject) const;
    /// Units can be sent to records of the kind; and to this one: it is not over.
    Q_INVOKABLE bool isDispatchKind(const QString &kind) const;
    Q_INVOKABLE bool isDispatched(const QString &subject) const;
    /// The nearest records of a kind that have these role values, each with all roles and "distanceM", in a straight line.
    Q_INVOKABLE QVariantList nearest(const QString &kind, double latitude, double longitude, int count,
                                     const QVariantMap &where = {}) const;
    /// {verb, title} of what could follow for a role.
    Q_INVOKABLE QVariantList verbs(const QString &subject, const QString &roleKey) const;
    /// {key, track, title, limitMin} of a closure's steps.
    Q_INVOKABLE QVariantList checklist() const;

    /// From now on what waits counts by these: the limits of the plan that this room works after.
    void setLimits(const DutyLimits &limits);
    [[nodiscard]] const DutyLimits &limits() const { return m_context.limits; }
    /// What the seats did before these lists were made, so that what was answered then does not wait again.
    void recall(const QList<Event> &events);
    /// How often the situation began anew: an answer that was asked for before is of another moment.
    [[nodiscard]] int timesBegun() const { return m_begun; }
    /// Readings are told `ms` late (0 from the start: at once), or with the next change if that comes earlier: what follows from
    /// them, an alarm and a closure asked for, then comes to the screen in the same frame and not behind one that only shows the depth.
    void setSampleDelay(int ms) { m_late.setInterval(ms); }
    /// Tells everything that depends on the time that it has moved on. Done by a timer and by the clock.
    void beat();
    /// What no record tells has become another: the limits of the plan. Everything is asked again.
    void askAnew();
    /// What the roads say has become another: whatever heeds them is asked again.
    void followRoads();
    /// Asks for everything once a minute, whatever it is made of (DueSchedule::setNet()).
    void setNet() { m_schedule.setNet(DueSchedule::netMs); }
    /// So often was a rule of what waits asked, and what the situation amounts to.
    [[nodiscard]] qint64 asks() const { return queueAsks() + m_schedule.asks(m_sum); }
    [[nodiscard]] qint64 queueAsks() const { return m_queue.asks(); }

Q_SIGNALS:
    void selectedChanged();
    /// What was selected is not in the situation: it may have sunk (WorkingSet).
    void absentSelected(const QString &subject);
    void nowChanged();
    /// What no record tells has become another, as askAnew() and followRoads() say: told before the beat that follows.
    void askedAnew();
    void recordChanged(const QString &subject);
    void measured(const QList<wf::Sample> &samples);
    /// The situation began anew: another log, or a replay that went back.
    void begunAnew();

private:
    void follow(const ChangeSet &changes);
    void take(const QList<Sample> &samples);
    void tellSamples();
    void askSummary();
    void tellAnew();

    ListContext m_context;
    EventLog &m_log;
    DueSchedule m_schedule;
    PendingQueue m_queue;
    int m_sum;
    QList<RecordsModel *> m_models;
    QHash<QString, RecordsModel *> m_modelOf;
    EventsModel *m_events;
    PendingModel *m_pending;
    SituationSummary *m_summary;
    SearchModel *m_search;
    QTimer m_heart;
    QTimer m_soon; ///< a beat that was put off
    QTimer m_late; ///< samples that were put off
    QList<Sample> m_samples;
    QElapsedTimer m_sinceBeat;
    qint64 m_now = 0;
    int m_begun = 0;
};

} // namespace wf
