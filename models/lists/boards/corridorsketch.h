// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corridor.h"
#include "latestjob.h"
#include "trafficwatch.h"

#include <QObject>
#include <QVariantMap>
#include <QtQmlIntegration>

#include <functional>
#include <optional>
#include <utility>

namespace wf {

/// What a junction is called: the road driven on and those that meet it there.
[[nodiscard]] QString junctionName(const CorridorJunction &junction);

/// A green corridor (绿色通道) while it is being planned: from a place to a place, the quickest way for rescue vehicles as things
/// stand, and the junctions to be held on it. Where none is free, the way that there would be, with what bars it: by the rule that
/// finds an open corridor obstructed. Found on another thread. Nothing is written: fields() are for the verbs.
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
    Q_PROPERTY(bool blocked READ isBlocked NOTIFY changed)
    Q_PROPERTY(QString blockText READ blockText NOTIFY changed)
    Q_PROPERTY(QString passesText READ passesText NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(double seconds READ seconds NOTIFY changed)
    Q_PROPERTY(double km READ km NOTIFY changed)
    Q_PROPERTY(QStringList roads READ roads NOTIFY changed)
    Q_PROPERTY(QVariantList junctions READ junctions NOTIFY changed)
    Q_PROPERTY(QVariantList rows READ rows NOTIFY changed)
public:
    explicit CorridorSketch(QObject *parent = nullptr);

    /// The roads as they are now; what is drawn is looked at again.
    void setState(const RoadState &state) { setState(state, state.blocks()); }
    /// With what bars a corridor there.
    void setState(const RoadState &state, const QList<RoadBlock> &blocks);
    /// With all that is looked at there.
    void setState(const RoadState &state, const TrafficQuestion &around);
    /// The same roads; nothing is looked at again where what is around is as it was.
    void setAround(const TrafficQuestion &around);
    /// What the way passes is told anew: the water there has moved, or its alarm.
    void retell();
    /// What a block (its id) is called, with how deep the water is there.
    void setNaming(std::function<QString(const QString &)> naming) { m_naming = std::move(naming); }
    /// What is said of what a way passes.
    void setWording(std::function<QString(const CorridorPasses &)> wording) { m_wording = std::move(wording); }

    [[nodiscard]] bool isActive() const { return m_isActive; }
    void setActive(bool active); ///< begins with nothing, or drops what is there
    [[nodiscard]] QString fromPlace() const { return m_from.name; }
    [[nodiscard]] QString toPlace() const { return m_to.name; }
    [[nodiscard]] double wadingCm() const { return m_wadingCm; }
    void setWadingCm(double cm); ///< of the vehicles that are to pass: deeper water is gone round
    [[nodiscard]] bool isBusy() const { return m_job.isBusy(); }
    [[nodiscard]] bool isReady() const { return m_answer.check.has_value() && m_answer.check->blocks.isEmpty() && !isBusy(); } ///< and free
    [[nodiscard]] bool isBlocked() const { return m_answer.check.has_value() && !m_answer.check->blocks.isEmpty() && !isBusy(); }
    [[nodiscard]] QString blockText() const; ///< what bars the way, and what follows from it, in words; empty = nothing does
    /// What the way passes that bars it to none of its vehicles, as it is now: water, closures, roads beside water; empty = nothing.
    [[nodiscard]] QString passesText() const;
    [[nodiscard]] QString problem() const; ///< in words; empty = none
    [[nodiscard]] double seconds() const { return m_answer.check ? m_answer.check->way.route.seconds : 0; }
    [[nodiscard]] double km() const { return m_answer.check ? m_answer.check->way.route.metres / 1000 : 0; }
    [[nodiscard]] QStringList roads() const { return m_answer.check ? m_answer.check->way.route.roads : QStringList(); }
    /// [{name, seconds, longitude, latitude}], in driving order.
    [[nodiscard]] QVariantList junctions() const;
    [[nodiscard]] QVariantList rows() const; ///< for a StripeLayer

    Q_INVOKABLE void setFrom(const QString &name, double latitude, double longitude);
    Q_INVOKABLE void setTo(const QString &name, double latitude, double longitude);
    Q_INVOKABLE void clearFrom(); ///< nobody says any more from where; no way is drawn
    Q_INVOKABLE void clearTo();
    Q_INVOKABLE void swap();
    /// For corridor.plan; for corridor.reroute without the places. Of a way that is barred they name what bars it.
    Q_INVOKABLE QVariantMap fields() const;

Q_SIGNALS:
    void changed();
    /// Who plans it wants to be rid of it: the form that names it asks first where something is filled in.
    void leaveAsked();
    void activated(); ///< begins with nothing

private:
    struct Place {
        QString name;
        QPointF pos;
        [[nodiscard]] bool isSet() const { return !pos.isNull(); }
    };
    struct Answer {
        std::optional<CorridorCheck> check;
        CorridorPasses passes;
        QString problem;
        int generation = 0;
    };
    void set(const RoadState &state, const QList<RoadBlock> &blocks, const TrafficQuestion &around);
    void ask();

    RoadState m_state;
    QList<RoadBlock> m_blocks; ///< what bars a corridor there
    TrafficQuestion m_around; ///< what it may pass
    std::function<QString(const QString &)> m_naming;
    std::function<QString(const CorridorPasses &)> m_wording;
    QString m_retold; ///< passesText() as it was last told by retell()
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
