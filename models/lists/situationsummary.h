// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dueschedule.h"
#include "recordtable.h"

#include <QObject>
#include <QVariantList>
#include <QtQmlIntegration>

namespace wf {

/// The numbers and words of SituationSummary at one moment.
struct SummaryValues {
    QString warningColor;
    QString warningText;
    QString warningSubject;
    QString warningIssuer;
    qint64 warningSince = 0;
    bool warningAcknowledged = false;
    int responseLevel = 0;
    int cityLevel = 0;
    QString responseColor;
    QString responseText;
    QString responseSubject;
    QString responseBy;
    QString responseAuthority;
    QString responseClause;
    QString responseProposed;
    QString cityColor;
    QString cityText;
    qint64 responseSince = 0;
    qint64 citySince = 0;
    double rainTotalMm = 0;
    double rainLastHourMm = 0;
    qint64 rainSince = 0; ///< UTC ms: the first reading that the total goes back to
    double rainIntensity = 0;
    double rainMaxTotalMm = 0;
    QString rainMaxStation;
    qint64 rainAt = 0;
    int stationsReporting = 0;
    int stationsTotal = 0;
    int closuresAsked = 0;
    int closuresStopped = 0;
    int closuresConfirmed = 0;
    int closuresInForce = 0;
    int closuresReopening = 0;
    int closuresLaneOpen = 0;
    int closuresReopened = 0;
    int closuresOpen = 0;
    int unitsTotal = 0;
    int unitsFree = 0;
    int unitsCommitted = 0;
    int unitsOnScene = 0;
    int unitsOff = 0;
    int unitsCross = 0;
    QVariantList brigades;
    QVariantList types;
    QVariantList incidentsBySeverity;
    int officers = 0;
    int auxiliaries = 0;
    int vehicles = 0;
    int officersCommitted = 0;
    int auxiliariesCommitted = 0;
    int vehiclesCommitted = 0;
    int incidentsOpen = 0;
    int incidentsTotal = 0;
    int incidentsClosed = 0;
    int people = 0;
    int trapped = 0;
    int rescued = 0;
    int handedOver = 0;
    int alarmsOpen = 0;
    int alarmsUnacknowledged = 0;
    int floodPointsTotal = 0;
    int floodPointsWatch = 0;
    int floodPointsSlow = 0;
    int floodPointsClose = 0;
    int floodPointsHandled = 0;
    int floodPointsToHandle = 0;
    int noticesOpen = 0;
    int noticesAnswered = 0;
    int ordersOpen = 0;
    int ordersLate = 0;
    int signsShowing = 0;
    int camerasFault = 0;
    int forks = 0;
    qint64 dataAt = 0;

    bool operator==(const SummaryValues &) const = default;
};

/// `due` is told when it may be another one by time alone.
[[nodiscard]] SummaryValues summaryOf(const ListContext &context, DueTimes &due);
[[nodiscard]] SummaryValues summaryOf(const ListContext &context);
/// What it is counted from.
[[nodiscard]] Heed summaryHeed();

/// What the top bar and the wall say of the whole situation. Times are UTC ms, 0 = none.
class SituationSummary final : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from Lists")
    Q_PROPERTY(QString warningColor READ warningColor NOTIFY changed)
    Q_PROPERTY(QString warningText READ warningText NOTIFY changed)
    Q_PROPERTY(QString warningSubject READ warningSubject NOTIFY changed)
    Q_PROPERTY(QString warningIssuer READ warningIssuer NOTIFY changed)
    Q_PROPERTY(qint64 warningSince READ warningSince NOTIFY changed)
    Q_PROPERTY(bool warningAcknowledged READ warningAcknowledged NOTIFY changed)
    Q_PROPERTY(int responseLevel READ responseLevel NOTIFY changed)
    Q_PROPERTY(int cityLevel READ cityLevel NOTIFY changed)
    Q_PROPERTY(QString responseColor READ responseColor NOTIFY changed)
    Q_PROPERTY(QString responseText READ responseText NOTIFY changed)
    Q_PROPERTY(QString responseSubject READ responseSubject NOTIFY changed)
    Q_PROPERTY(QString responseBy READ responseBy NOTIFY changed)
    Q_PROPERTY(QString responseAuthority READ responseAuthority NOTIFY changed)
    Q_PROPERTY(QString responseClause READ responseClause NOTIFY changed)
    Q_PROPERTY(QString responseProposed READ responseProposed NOTIFY changed)
    Q_PROPERTY(QString cityColor READ cityColor NOTIFY changed)
    Q_PROPERTY(QString cityText READ cityText NOTIFY changed)
    Q_PROPERTY(qint64 responseSince READ responseSince NOTIFY changed)
    Q_PROPERTY(qint64 citySince READ citySince NOTIFY changed)
    Q_PROPERTY(double rainTotalMm READ rainTotalMm NOTIFY changed)
    Q_PROPERTY(double rainLastHourMm READ rainLastHourMm NOTIFY changed)
    Q_PROPERTY(qint64 rainSince READ rainSince NOTIFY changed)
    Q_PROPERTY(double rainIntensity READ rainIntensity NOTIFY changed)
    Q_PROPERTY(double rainMaxTotalMm READ rainMaxTotalMm NOTIFY changed)
    Q_PROPERTY(QString rainMaxStation READ rainMaxStation NOTIFY changed)
    Q_PROPERTY(qint64 rainAt READ rainAt NOTIFY changed)
    Q_PROPERTY(int stationsReporting READ stationsReporting NOTIFY changed)
    Q_PROPERTY(int stationsTotal READ stationsTotal NOTIFY changed)
    Q_PROPERTY(int closuresAsked READ closuresAsked NOTIFY changed)
    Q_PROPERTY(int closuresStopped READ closuresStopped NOTIFY changed)
    Q_PROPERTY(int closuresConfirmed READ closuresConfirmed NOTIFY changed)
    Q_PROPERTY(int closuresInForce READ closuresInForce NOTIFY changed)
    Q_PROPERTY(int closuresReopening READ closuresReopening NOTIFY changed)
    /// With one lane open, whether or not it is to be closed again: counted neither as in force nor as reopening.
    Q_PROPERTY(int closuresLaneOpen READ closuresLaneOpen NOTIFY changed)
    Q_PROPERTY(int closuresReopened READ closuresReopened NOTIFY changed)
    Q_PROPERTY(int closuresOpen READ closuresOpen NOTIFY changed)
    Q_PROPERTY(int unitsTotal READ unitsTotal NOTIFY changed)
    Q_PROPERTY(int unitsFree READ unitsFree NOTIFY changed)
    Q_PROPERTY(int unitsCommitted READ unitsCommitted NOTIFY changed)
    Q_PROPERTY(int unitsOnScene READ unitsOnScene NOTIFY changed)
    Q_PROPERTY(int unitsOff READ unitsOff NOTIFY changed)
    Q_PROPERTY(int unitsCross READ unitsCross NOTIFY changed)
    Q_PROPERTY(QVariantList brigades READ brigades NOTIFY changed)
    Q_PROPERTY(QVariantList types READ types NOTIFY changed)
    Q_PROPERTY(QVariantList incidentsBySeverity READ incidentsBySeverity NOTIFY changed)
    Q_PROPERTY(int officers READ officers NOTIFY changed)
    Q_PROPERTY(int auxiliaries READ auxiliaries NOTIFY changed)
    Q_PROPERTY(int vehicles READ vehicles NOTIFY changed)
    Q_PROPERTY(int officersCommitted READ officersCommitted NOTIFY changed)
    Q_PROPERTY(int auxiliariesCommitted READ auxiliariesCommitted NOTIFY changed)
    Q_PROPERTY(int vehiclesCommitted READ vehiclesCommitted NOTIFY changed)
    Q_PROPERTY(int incidentsOpen READ incidentsOpen NOTIFY changed)
    Q_PROPERTY(int incidentsTotal READ incidentsTotal NOTIFY changed)
    Q_PROPERTY(int incidentsClosed READ incidentsClosed NOTIFY changed)
    Q_PROPERTY(int people READ people NOTIFY changed)
    Q_PROPERTY(int trapped READ trapped NOTIFY changed)
    Q_PROPERTY(int rescued READ rescued NOTIFY changed)
    Q_PROPERTY(int handedOver READ handedOver NOTIFY changed)
    Q_PROPERTY(int alarmsOpen READ alarmsOpen NOTIFY changed)
    Q_PROPERTY(int alarmsUnacknowledged READ alarmsUnacknowledged NOTIFY changed)
    Q_PROPERTY(int floodPointsTotal READ floodPointsTotal NOTIFY changed)
    Q_PROPERTY(int floodPointsWatch READ floodPointsWatch NOTIFY changed)
    Q_PROPERTY(int floodPointsSlow READ floodPointsSlow NOTIFY changed)
    Q_PROPERTY(int floodPointsClose READ floodPointsClose NOTIFY changed)
    Q_PROPERTY(int floodPointsHandled READ floodPointsHandled NOTIFY changed)
    Q_PROPERTY(int floodPointsToHandle READ floodPointsToHandle NOTIFY changed)
    Q_PROPERTY(int noticesOpen READ noticesOpen NOTIFY changed)
    Q_PROPERTY(int noticesAnswered READ noticesAnswered NOTIFY changed)
    Q_PROPERTY(int ordersOpen READ ordersOpen NOTIFY changed)
    Q_PROPERTY(int ordersLate READ ordersLate NOTIFY changed)
    Q_PROPERTY(int signsShowing READ signsShowing NOTIFY changed)
    Q_PROPERTY(int camerasFault READ camerasFault NOTIFY changed)
    Q_PROPERTY(int forks READ forks NOTIFY changed)
    Q_PROPERTY(qint64 dataAt READ dataAt NOTIFY changed)
public:
    explicit SituationSummary(const ListContext &context, QObject *parent = nullptr);

    /// Counts again; changed() if anything differs.
    void refresh();
    [[nodiscard]] qint64 dueAt() const { return m_dueAt; } ///< when it may be another one though nothing changes, as DueTimes says

    [[nodiscard]] QString warningColor() const { return m_values.warningColor; }
    [[nodiscard]] QString warningText() const { return m_values.warningText; }
    [[nodiscard]] QString warningSubject() const { return m_values.warningSubject; }
    [[nodiscard]] QString warningIssuer() const { return m_values.warningIssuer; }
    [[nodiscard]] qint64 warningSince() const { return m_values.warningSince; }
    [[nodiscard]] bool warningAcknowledged() const { return m_values.warningAcknowledged; }
    [[nodiscard]] int responseLevel() const { return m_values.responseLevel; }
    [[nodiscard]] int cityLevel() const { return m_values.cityLevel; }
    [[nodiscard]] QString responseColor() const { return m_values.responseColor; }
    [[nodiscard]] QString responseText() const { return m_values.responseText; }
    [[nodiscard]] QString responseSubject() const { return m_values.responseSubject; }
    [[nodiscard]] QString responseBy() const { return m_values.responseBy; }
    [[nodiscard]] QString responseAuthority() const { return m_values.responseAuthority; }
    [[nodiscard]] QString responseClause() const { return m_values.responseClause; }
    [[nodiscard]] QString responseProposed() const { return m_values.responseProposed; }
    [[nodiscard]] QString cityColor() const { return m_values.cityColor; }
    [[nodiscard]] QString cityText() const { return m_values.cityText; }
    [[nodiscard]] qint64 responseSince() const { return m_values.responseSince; }
    [[nodiscard]] qint64 citySince() const { return m_values.citySince; }
    [[nodiscard]] double rainTotalMm() const { return m_values.rainTotalMm; }
    [[nodiscard]] double rainLastHourMm() const { return m_values.rainLastHourMm; }
    [[nodiscard]] qint64 rainSince() const { return m_values.rainSince; } ///< UTC ms; rain is counted from then on; 0 = none was measured
    [[nodiscard]] double rainIntensity() const { return m_values.rainIntensity; }
    [[nodiscard]] double rainMaxTotalMm() const { return m_values.rainMaxTotalMm; }
    [[nodiscard]] QString rainMaxStation() const { return m_values.rainMaxStation; }
    [[nodiscard]] qint64 rainAt() const { return m_values.rainAt; }
    [[nodiscard]] int stationsReporting() const { return m_values.stationsReporting; }
    [[nodiscard]] int stationsTotal() const { return m_values.stationsTotal; }
    [[nodiscard]] int closuresAsked() const { return m_values.closuresAsked; }
    [[nodiscard]] int closuresStopped() const { return m_values.closuresStopped; }
    [[nodiscard]] int closuresConfirmed() const { return m_values.closuresConfirmed; }
    [[nodiscard]] int closuresInForce() const { return m_values.closuresInForce; }
    [[nodiscard]] int closuresReopening() const { return m_values.closuresReopening; }
    [[nodiscard]] int closuresLaneOpen() const { return m_values.closuresLaneOpen; }
    [[nodiscard]] int closuresReopened() const { return m_values.closuresReopened; }
    [[nodiscard]] int closuresOpen() const { return m_values.closuresOpen; }
    [[nodiscard]] int unitsTotal() const { return m_values.unitsTotal; }
    [[nodiscard]] int unitsFree() const { return m_values.unitsFree; }
    [[nodiscard]] int unitsCommitted() const { return m_values.unitsCommitted; }
    [[nodiscard]] int unitsOnScene() const { return m_values.unitsOnScene; }
    [[nodiscard]] int unitsOff() const { return m_values.unitsOff; }
    [[nodiscard]] int unitsCross() const { return m_values.unitsCross; }
    [[nodiscard]] QVariantList brigades() const { return m_values.brigades; }
    [[nodiscard]] QVariantList types() const { return m_values.types; }
    [[nodiscard]] QVariantList incidentsBySeverity() const { return m_values.incidentsBySeverity; }
    [[nodiscard]] int officers() const { return m_values.officers; }
    [[nodiscard]] int auxiliaries() const { return m_values.auxiliaries; }
    [[nodiscard]] int vehicles() const { return m_values.vehicles; }
    [[nodiscard]] int officersCommitted() const { return m_values.officersCommitted; }
    [[nodiscard]] int auxiliariesCommitted() const { return m_values.auxiliariesCommitted; }
    [[nodiscard]] int vehiclesCommitted() const { return m_values.vehiclesCommitted; }
    [[nodiscard]] int incidentsOpen() const { return m_values.incidentsOpen; }
    [[nodiscard]] int incidentsTotal() const { return m_values.incidentsTotal; }
    [[nodiscard]] int incidentsClosed() const { return m_values.incidentsClosed; }
    [[nodiscard]] int people() const { return m_values.people; }
    [[nodiscard]] int trapped() const { return m_values.trapped; }
    [[nodiscard]] int rescued() const { return m_values.rescued; }
    [[nodiscard]] int handedOver() const { return m_values.handedOver; }
    [[nodiscard]] int alarmsOpen() const { return m_values.alarmsOpen; }
    [[nodiscard]] int alarmsUnacknowledged() const { return m_values.alarmsUnacknowledged; }
    [[nodiscard]] int floodPointsTotal() const { return m_values.floodPointsTotal; }
    [[nodiscard]] int floodPointsWatch() const { return m_values.floodPointsWatch; }
    [[nodiscard]] int floodPointsSlow() const { return m_values.floodPointsSlow; }
    [[nodiscard]] int floodPointsClose() const { return m_values.floodPointsClose; }
    [[nodiscard]] int floodPointsHandled() const { return m_values.floodPointsHandled; }
    [[nodiscard]] int floodPointsToHandle() const { return m_values.floodPointsToHandle; }
    [[nodiscard]] int noticesOpen() const { return m_values.noticesOpen; }
    [[nodiscard]] int noticesAnswered() const { return m_values.noticesAnswered; }
    [[nodiscard]] int ordersOpen() const { return m_values.ordersOpen; }
    [[nodiscard]] int ordersLate() const { return m_values.ordersLate; }
    [[nodiscard]] int signsShowing() const { return m_values.signsShowing; }
    [[nodiscard]] int camerasFault() const { return m_values.camerasFault; }
    [[nodiscard]] int forks() const { return m_values.forks; }
    [[nodiscard]] qint64 dataAt() const { return m_values.dataAt; }

Q_SIGNALS:
    void changed();

private:
    const ListContext &m_context;
    SummaryValues m_values;
    qint64 m_dueAt = 0;
};

} // namespace wf
