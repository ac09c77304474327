// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "closable.h"
#include "latestjob.h"

#include <QJsonValue>
#include <QObject>
#include <QVariantMap>
#include <QtQmlIntegration>

namespace wf {

/// A closure while it is being drawn: a place clicked on the map gives the stretch from the last real exit before it to the next
/// entry after it, a second one moves the end; or it is named by its road and places. Found on another thread, the newest
/// question first. Nothing is written: fields() are for the verb that asks for or stops.
class ClosureSketch : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from the traffic board")
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY changed)
    Q_PROPERTY(QString floodPoint READ floodPoint NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString refusedName READ refusedName NOTIFY changed)
    Q_PROPERTY(QString road READ road NOTIFY changed)
    Q_PROPERTY(QString direction READ direction NOTIFY changed)
    Q_PROPERTY(QString directionTitle READ directionTitle NOTIFY changed)
    Q_PROPERTY(QString from READ from WRITE setFrom NOTIFY changed)
    Q_PROPERTY(QString to READ to WRITE setTo NOTIFY changed)
    Q_PROPERTY(double metres READ metres NOTIFY changed)
    Q_PROPERTY(bool both READ isBoth WRITE setBoth NOTIFY changed)
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)
    Q_PROPERTY(QVariantList marks READ marks NOTIFY changed)
public:
    explicit ClosureSketch(QObject *parent = nullptr);

    void setRoads(const RoadGraph &roads);
    [[nodiscard]] bool needsRoads() const { return m_roads.isEmpty(); }

    [[nodiscard]] bool isActive() const { return m_isActive; }
    void setActive(bool active); ///< begins with nothing drawn, or drops what is
    /// Begins with nothing drawn, for the water at this flood point (its subject), whether or not the roads know of it.
    Q_INVOKABLE void beginAt(const QString &floodPoint);
    [[nodiscard]] QString floodPoint() const { return m_floodPoint; } ///< what it is drawn for; empty: no flood point was named
    [[nodiscard]] bool isBusy() const { return m_job.isBusy(); }
    [[nodiscard]] bool isReady() const { return m_stretch.has_value() && !isBusy(); }
    [[nodiscard]] QString problem() const { return m_problem; } ///< in words; empty = none
    /// Which of the names given to name() that problem is about: "road", "direction", "from", "to"; empty: of none, or of several.
    [[nodiscard]] QString refusedName() const { return m_refusedName; }
    [[nodiscard]] QString road() const { return m_stretch ? m_stretch->road : QString(); }
    /// "southbound" …, "both"
    [[nodiscard]] QString direction() const;
    [[nodiscard]] QString directionTitle() const;
    [[nodiscard]] QString from() const; ///< told from the other end by its side where both are called the same
    void setFrom(const QString &place); ///< what it is called in the closure; the line stays
    [[nodiscard]] QString to() const;
    void setTo(const QString &place);
    [[nodiscard]] double metres() const { return m_stretch ? m_stretch->metres : 0; }
    [[nodiscard]] bool isBoth() const { return m_isBoth; }
    void setBoth(bool both);
    /// The stretch as rows for a StripeLayer: path, state "asked", direction.
    [[nodiscard]] QVariantList rows() const;
    /// The places clicked, for a MarkerLayer.
    [[nodiscard]] QVariantList marks() const;

    /// A click on the map, degrees. The first proposes the stretch around it; each further one moves its end.
    Q_INVOKABLE void click(double latitude, double longitude);
    /// By names: a road, "northbound" … or "both", and the roads or places where it begins and ends. The line's first end is the place
    /// called from(), its last the one called to(): both ways as they are given here, one way as traffic drives.
    Q_INVOKABLE void name(const QString &road, const QString &direction, const QString &from, const QString &to);
    /// A stretch that is known already (a flood point's).
    void set(const ClosableStretch &stretch, const QList<QPointF> &back);
    Q_INVOKABLE void clear();
    /// The direction, and how much of it: "Southbound · 1 of 2 lanes". 0: the whole carriageway, of nobody knows how many.
    Q_INVOKABLE QString scopeTitle(int lanesClosed, int lanes) const;
    /// Does a record, as the lists show it (road, latitude, longitude), have to do with what is drawn: on the same road or right beside it?
    Q_INVOKABLE bool concerns(const QVariantMap &record) const;
    /// For closure.ask and closure.stop: road, direction, from, to, line, lineBack, pos, and the flood point where one was named.
    Q_INVOKABLE QVariantMap fields() const;

Q_SIGNALS:
    void changed();
    /// Who draws it wants to be rid of it: the form that names it asks first where something is filled in.
    void leaveAsked();

private:
    struct Answer {
        std::expected<ClosableStretch, Refusal> stretch;
        std::optional<ClosableStretch> back;
        QString backProblem;
        QString refusedName;
        bool wantsBack = false;
        bool isNamed = false; ///< by its road and places
        int generation = 0;
    };
    using Find = std::function<std::expected<ClosableStretch, Refusal>(const RoadGraph &)>;
    using Blame = std::function<QString(const RoadGraph &, const Refusal &)>;
    void ask(const Find &find, const Blame &blame = {});
    void take(const Answer &answer);
    void drop();
    [[nodiscard]] QJsonValue nameOf(const QString &end) const; ///< text, or {"zh","en"}

    RoadGraph m_roads;
    int m_generation = 0; ///< of the question; an older answer is dropped
    bool m_isActive = false;
    QString m_floodPoint;
    bool m_isBoth = false;
    QList<QPointF> m_clicks; ///< at most two
    std::optional<ClosableStretch> m_stretch;
    QList<QPointF> m_back; ///< the other direction's line, in its driving order
    QString m_from;
    QString m_to;
    QString m_problem;
    QString m_refusedName;
    LatestJob<Answer> m_job;
};

} // namespace wf
