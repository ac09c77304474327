// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duplicates.h"
#include "latestjob.h"
#include "roadstate.h"
#include "rowsmodel.h"
#include "situation.h"

#include <QTimer>
#include <QVariantList>

namespace wf {

/// Round one incident: earlier reports it may repeat, the closures, cameras and units that belong to it or stand near, and from whom it
/// can be known that its people are out of danger.
class IncidentBoard : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from the view")
    Q_PROPERTY(QString incident READ incident WRITE setIncident NOTIFY incidentChanged)
    Q_PROPERTY(wf::RowsModel *duplicates READ duplicates CONSTANT)
    Q_PROPERTY(wf::RowsModel *links READ links CONSTANT)
    Q_PROPERTY(bool open READ isOpen NOTIFY changed)
public:
    explicit IncidentBoard(const Situation &situation, QObject *parent = nullptr);

    [[nodiscard]] QString incident() const { return m_incident; }
    void setIncident(const QString &subject); ///< a subject of another kind: nothing
    /// For the distance along the road between two reports.
    void setRoads(const RoadState &roads);
    [[nodiscard]] RowsModel *duplicates() { return &m_duplicates; }
    [[nodiscard]] RowsModel *links() { return &m_links; } ///< linked ones first, then what is near
    [[nodiscard]] bool isOpen() const;

    /// What a call that is being taken, fields of incident.report, may be another report of: {subject, title, stateTitle, receivedAt,
    /// score, reason}; empty: of nothing that is known. `at`: UTC ms.
    Q_INVOKABLE QVariantMap likeliest(const QVariantMap &call, double at) const;
    /// The fields of incident.link after one more, or one fewer, is linked.
    Q_INVOKABLE QVariantMap linkFields(const QString &subject, bool linked) const;
    /// rescueWitnesses() of an incident: [{title, fields, asksWho}]; the seat's rules decide which of them it may name.
    Q_INVOKABLE QVariantList rescueWitnesses(const QString &incident) const;
    /// How its last rescue was known, translated; empty: nothing was said.
    Q_INVOKABLE QString rescueSource(const QString &incident) const;

Q_SIGNALS:
    void incidentChanged();
    void changed();

private:
    void refresh();
    void showLinks();
    [[nodiscard]] QVariantMap rowOf(const Duplicate &duplicate) const; ///< empty: it is gone

    const Situation &m_situation;
    QString m_incident;
    RoadState m_roads;
    RowsModel m_duplicates;
    RowsModel m_links;
    LatestJob<std::pair<QString, QList<Duplicate>>> m_job;
    QTimer m_soon;
};

} // namespace wf
