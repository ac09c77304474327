// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "closuresketch.h"
#include "corridorsketch.h"
#include "lists.h"
#include "reachwatch.h"
#include "rowsmodel.h"
#include "signpackage.h"
#include "trafficwatch.h"

#include <QPointer>
#include <QTimer>

#include <optional>

namespace wf {

/// What follows for traffic from what is closed, for the window: diversions with their tiers and signs, vital places, green
/// corridors and reach; and what is being drawn on the map. Shows one room's roads at a time; nothing where it has none.
class TrafficBoard : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Comes from the view")
    Q_PROPERTY(wf::RowsModel *diversions READ diversions CONSTANT)
    Q_PROPERTY(wf::RowsModel *tiers READ tiers CONSTANT)
    Q_PROPERTY(wf::RowsModel *signs READ signs CONSTANT)
    Q_PROPERTY(wf::RowsModel *accesses READ accesses CONSTANT)
    Q_PROPERTY(wf::RowsModel *corridors READ corridors CONSTANT)
    Q_PROPERTY(wf::ClosureSketch *sketch READ sketch CONSTANT)
    Q_PROPERTY(wf::CorridorSketch *corridor READ corridor CONSTANT)
    Q_PROPERTY(wf::ReachWatch *reach READ reach CONSTANT)
    Q_PROPERTY(int cutCount READ cutCount NOTIFY changed)
    Q_PROPERTY(int slowCount READ slowCount NOTIFY changed)
    Q_PROPERTY(bool settled READ isSettled NOTIFY changed)
    Q_PROPERTY(QStringList unmatched READ unmatched NOTIFY changed)
    Q_PROPERTY(int revision READ revision NOTIFY changed)
public:
    explicit TrafficBoard(QObject *parent = nullptr);
    ~TrafficBoard() override;

    /// From now on shows this room's; either may be null. Both must live until the next call or longer.
    void show(TrafficWatch *watch, const Lists *lists);

    [[nodiscard]] RowsModel *diversions() { return &m_diversions; }
    [[nodiscard]] RowsModel *tiers() { return &m_tiers; }
    [[nodiscard]] RowsModel *signs() { return &m_signs; }
    [[nodiscard]] RowsModel *accesses() { return &m_accesses; }
    [[nodiscard]] RowsModel *corridors() { return &m_corridors; } ///< those with something across
    [[nodiscard]] ClosureSketch *sketch() { return &m_sketch; }
    [[nodiscard]] CorridorSketch *corridor() { return &m_corridor; }
    [[nodiscard]] ReachWatch *reach() { return &m_reach; }
    [[nodiscard]] int cutCount() const { return m_cut; }
    [[nodiscard]] int slowCount() const { return m_slow; }
    [[nodiscard]] bool isSettled() const { return (!m_watch || m_watch->isSettled()) && !m_look.isActive() && !m_preview.isBusy(); }
    [[nodiscard]] QStringList unmatched() const; ///< titles of closures that lie on no road
    [[nodiscard]] int revision() const { return m_revision; } ///< counts the reports taken

    /// The diversions of a closure, its own direction first; of one that is only asked for, what they would be ("preview"). Empty
    /// where nothing is known yet.
    Q_INVOKABLE QVariantList diversionsOf(const QString &closure) const;
    /// What the roads say, by closure, wherever it is said: of one that is on the road as the report has it, of one that is only asked for
    /// what it will be. Of a road that traffic passes, and of one that is over and was asked about (want()), only the signs.
    [[nodiscard]] QHash<QString, ClosureWays> ways() const;
    /// The closures that lie on no road, of those that were asked about; nothing where no roads are known.
    [[nodiscard]] std::optional<QStringList> offRoads() const;
    /// Somebody wants to know who comes to a closure: of one that is over it is worked out only then.
    void want(const QString &closure);
    /// The other way of an obstructed corridor as fields for corridor.reroute; empty where there is none.
    Q_INVOKABLE QVariantMap rerouteFields(const QString &corridor) const;
    /// What a green corridor passes that bars it to none of its vehicles, as it is now: water below their wading depth, closures asked for
    /// across it, roads beside water. Empty: nothing, or not known yet.
    Q_INVOKABLE QString corridorNote(const QString &corridor) const { return m_notes.value(corridor); }
    /// Begins a closure at a flood point: the stretch that would be closed there. False where none is known.
    Q_INVOKABLE bool sketchAt(const QString &floodPoint);

Q_SIGNALS:
    void changed();

private:
    void take();
    void retitle();
    /// Works out, elsewhere, what the diversions of the closures that are asked for would be.
    void look();
    void lookSoon();
    /// The roads' answer has ways of it.
    [[nodiscard]] bool isReported(const QString &closure) const;
    [[nodiscard]] QList<TrafficQuestion::Closure> toLookAt() const;
    /// What was found of closures that are no more is dropped, and the rows say what is asked for now. True: they are others.
    bool retellPreviews();
    /// What is known of the water that a way passes stands beside it.
    void followWater();
    /// What the corridors and their other ways pass is said as it is now. True: it is another word than before.
    bool noteCorridors();
    /// The water, an alarm or a closure has moved: what is said of corridors follows.
    void followCorridors();
    /// The way that is being planned is looked at with the water and the closures of this moment.
    void checkCorridor();

    QPointer<TrafficWatch> m_watch;
    QPointer<const Lists> m_lists;
    RowsModel m_diversions;
    RowsModel m_tiers;
    RowsModel m_signs;
    RowsModel m_accesses;
    RowsModel m_corridors;
    ClosureSketch m_sketch;
    CorridorSketch m_corridor;
    ReachWatch m_reach;
    /// What would be if these closures were shut.
    struct Looked {
        int show = 0; ///< of which room
        QStringList closures;
        QStringList offRoads; ///< of them, those that lie on no road
        QList<DiversionReport> found;
    };
    QHash<QString, QString> m_notes; ///< by corridor what it passes; with '#' behind it, of its other way
    QList<QVariantMap> m_previews; ///< rows of diversions of what is only asked for
    Looked m_looked; ///< of all that the report says nothing of
    QStringList m_wanted;
    LatestJob<Looked> m_preview;
    QTimer m_look;
    QTimer m_follow;
    int m_cut = 0;
    int m_slow = 0;
    int m_revision = 0;
};

} // namespace wf
