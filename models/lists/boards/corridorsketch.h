// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corridor.h"
#include "latestjob.h"

#include <QObject>
#include <QVariantMap>
#include <QtQmlIntegration>

namespace wf {

/// What a junction is called: the road driven on and those that meet it there.
[[nodiscard]] QString junctionName(const CorridorJunction &junction);

/// A green corridor (绿色通道) while it is being planned: from a place to a place, the quickest way for rescue vehicles as things
/// stand, and the junctions to be held on it. Found on another thread. Nothing is written: fields() are for the verbs.
class CorridorSketch : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from the traffic board")
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY changed)
    Q_PROPERTY(QString fromPlace READ fromPlace NOTIFY changed)
    Q_PROPERTY(QString toPlace READ toPlace NOTIFY changed)
    Q_PROPERTY(double wadingCm READ wadingCm WRITE setWadingCm NOTIFY changed)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(double seconds READ seconds NOTIFY changed)
    Q_PROPERTY(double km READ km NOTIFY changed)
    Q_PROPERTY(QStringList roads READ roads NOTIFY changed)
    Q_PROPERTY(QVariantList junctions READ junctions NOTIFY changed)
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)
public:
    explicit CorridorSketch(QObject *parent = nullptr);

    /// The roads as they are now; what is drawn is looked at again.
    void setState(const RoadState &state);

    [[nodiscard]] bool isActive() const { return m_isActive; }
    void setActive(bool active); ///< begins with nothing, or drops what is there
    [[nodiscard]] QString fromPlace() const { return m_from.name; }
    [[nodiscard]] QString toPlace() const { return m_to.name; }
    [[nodiscard]] double wadingCm() const { return m_wadingCm; }
    void setWadingCm(double cm); ///< of the vehicles that are to pass: deeper water is gone round
    [[nodiscard]] bool isBusy() const { return m_job.isBusy(); }
    [[nodiscard]] bool isReady() const { return m_answer.route.has_value() && !isBusy(); }
    [[nodiscard]] QString problem() const; ///< in words; empty = none
    [[nodiscard]] double seconds() const { return m_answer.route ? m_answer.route->seconds : 0; }
    [[nodiscard]] double km() const { return m_answer.route ? m_answer.route->metres / 1000 : 0; }
    [[nodiscard]] QStringList roads() const { return m_answer.route ? m_answer.route->roads : QStringList(); }
    /// [{name, seconds, longitude, latitude}], in driving order.
    [[nodiscard]] QVariantList junctions() const;
    [[nodiscard]] QVariantList rows() const; ///< for a StripeLayer

    Q_INVOKABLE void setFrom(const QString &name, double latitude, double longitude);
    Q_INVOKABLE void setTo(const QString &name, double latitude, double longitude);
    Q_INVOKABLE void swap();
    /// For corridor.plan; for corridor.reroute without the places.
    Q_INVOKABLE QVariantMap fields() const;

Q_SIGNALS:
    void changed();

private:
    struct Place {
        QString name;
        QPointF pos;
        [[nodiscard]] bool isSet() const { return !pos.isNull(); }
    };
    struct Answer {
        std::optional<Route> route;
        QList<CorridorJunction> junctions;
        QString problem;
        int generation = 0;
    };
    void ask();

    RoadState m_state;
    bool m_isActive = false;
    Place m_from;
    Place m_to;
    double m_wadingCm = 40;
    Answer m_answer;
    bool m_isAnswered = false;
    int m_generation = 0;
    LatestJob<Answer> m_job;
};

} // namespace wf
