// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alarmsound.h"
#include "assets.h"
#include "citypack.h"
#include "closuredesk.h"
#include "desk.h"
#include "drillcontrol.h"
#include "dutylimits.h"
#include "gaugefeed.h"
#include "letterhead.h"
#include "lists.h"
#include "nightlybackup.h"
#include "options.h"
#include "replaycontrol.h"
#include "responseplan.h"
#include "roadgraph.h"
#include "room.h"
#include "signons.h"
#include "tileserver.h"
#include "trafficboard.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <QtQmlIntegration>

#include <functional>

namespace wf {

/// What the screens show: the city, and one room (live duty, an exercise, or a replay of a log). Handed to every page.
class Session : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(bool ready READ isReady NOTIFY roomChanged)
    Q_PROPERTY(bool complete READ isComplete NOTIFY completed)
    Q_PROPERTY(QString openingText READ openingText NOTIFY openingTextChanged)
    Q_PROPERTY(QString mode READ mode NOTIFY roomChanged)
    Q_PROPERTY(QString modeTitle READ modeTitle NOTIFY roomChanged)
    Q_PROPERTY(QString windowTitle READ windowTitle NOTIFY roomChanged)
    Q_PROPERTY(QString logName READ logName NOTIFY roomChanged)
    Q_PROPERTY(QString callDraft READ callDraft NOTIFY roomChanged)
    Q_PROPERTY(wf::Lists *lists READ lists NOTIFY roomChanged)
    Q_PROPERTY(wf::Lists *behind READ behind NOTIFY roomChanged)
    Q_PROPERTY(QString behindTitle READ behindTitle NOTIFY roomChanged)
    Q_PROPERTY(QString ownMode READ ownMode NOTIFY roomChanged)
    Q_PROPERTY(QString ownLogName READ ownLogName NOTIFY roomChanged)
    Q_PROPERTY(QString ownElapsed READ ownElapsed NOTIFY ticked)
    Q_PROPERTY(wf::Desk *desk READ desk NOTIFY roomChanged)
    Q_PROPERTY(wf::WaterBoard *water READ water NOTIFY roomChanged)
    Q_PROPERTY(wf::PapersBoard *papers READ papers NOTIFY roomChanged)
    Q_PROPERTY(wf::ArchiveDesk *archive READ archive NOTIFY roomChanged)
    Q_PROPERTY(wf::ReviewDesk *review READ review NOTIFY roomChanged)
    Q_PROPERTY(wf::GaugeFeed *gauges READ gauges NOTIFY roomChanged)
    Q_PROPERTY(wf::DispatchBoard *dispatch READ dispatch NOTIFY roomChanged)
    Q_PROPERTY(wf::ForcesBoard *forces READ forces NOTIFY roomChanged)
    Q_PROPERTY(wf::PostBoard *posts READ posts NOTIFY roomChanged)
    Q_PROPERTY(wf::RosterBoard *roster READ roster NOTIFY roomChanged)
    Q_PROPERTY(wf::PlacementBoard *placement READ placement NOTIFY roomChanged)
    Q_PROPERTY(wf::IncidentBoard *incident READ incidentBoard NOTIFY roomChanged)
    Q_PROPERTY(wf::PlaceFinder *places READ places NOTIFY roomChanged)
    Q_PROPERTY(wf::DrillControl *drill READ drill NOTIFY roomChanged)
    Q_PROPERTY(wf::ReplayControl *replay READ replay CONSTANT)
    Q_PROPERTY(wf::TrafficBoard *traffic READ traffic CONSTANT)
    Q_PROPERTY(wf::ClosureDesk *closureDesk READ closureDesk CONSTANT)
    Q_PROPERTY(wf::AlarmSound *sound READ sound CONSTANT)
    Q_PROPERTY(double now READ now NOTIFY ticked)
    Q_PROPERTY(double pace READ pace NOTIFY ticked)
    Q_PROPERTY(QString clockText READ clockText NOTIFY ticked)
    Q_PROPERTY(QString dateText READ dateText NOTIFY ticked)
    Q_PROPERTY(QString paceText READ paceText NOTIFY ticked)
    Q_PROPERTY(QString linkText READ linkText NOTIFY ticked)
    Q_PROPERTY(QString dataAgeText READ dataAgeText NOTIFY ticked)
    Q_PROPERTY(QString storageProblem READ storageProblem NOTIFY ticked)
    Q_PROPERTY(QString backupProblem READ backupProblem NOTIFY ticked)
    Q_PROPERTY(QString chartedPoint READ chartedPoint NOTIFY chartedPointChanged)
    Q_PROPERTY(QString cityName READ cityName NOTIFY languageChanged)
    Q_PROPERTY(QString attribution READ attribution NOTIFY languageChanged)
    Q_PROPERTY(double homeLatitude READ homeLatitude CONSTANT)
    Q_PROPERTY(double homeLongitude READ homeLongitude CONSTANT)
    Q_PROPERTY(QString tileUrl READ tileUrl CONSTANT)
    Q_PROPERTY(QString tileCache READ tileCache CONSTANT)
    Q_PROPERTY(QString firstTiles READ firstTiles CONSTANT)
    Q_PROPERTY(bool sharpTiles READ sharpTiles CONSTANT)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)

public:
    explicit Session(const Options &options, QObject *parent = nullptr);
    ~Session() override;

    /// Opens the city and the room the options ask for. What can't be opened is refused and leaves nothing half open.
    [[nodiscard]] std::expected<void, Refusal> open();
    /// The first half of it: the city's base map can be painted.
    [[nodiscard]] std::expected<void, Refusal> openCity();
    /// The second half, without waiting for it: roomChanged() when what is on the map is known, completed() when everything is,
    /// or failed() with the reason.
    void openRoomLater();
    /// The first picture is painted: what would have taken time from it (roads and plan, routes, what can be found) is begun.
    void pictureStands();
    /// There is a room, and what QML asks for beside the city can be answered.
    [[nodiscard]] bool isReady() const { return m_room || m_looking; }
    /// There is also what decides who may do what: one can act.
    [[nodiscard]] bool isComplete() const { return m_complete; }
    /// What is said while live duty's log is being opened; else empty.
    [[nodiscard]] QString openingText() const;

    [[nodiscard]] QString mode() const;
    [[nodiscard]] QString modeTitle() const;
    [[nodiscard]] QString windowTitle() const;
    [[nodiscard]] QString logName() const;
    /// The file beside live duty's log for a call being typed, while a replay is looked at too; empty: none is kept.
    [[nodiscard]] QString callDraft() const;
    [[nodiscard]] Lists *lists() const { return shown().lists.get(); }
    /// Of the room that goes on behind a replay; nullptr: no replay is shown, or nothing is behind it.
    [[nodiscard]] Lists *behind() const { return m_looking && m_room ? m_room->lists.get() : nullptr; }
    [[nodiscard]] QString behindTitle() const; ///< what that room is: live duty or an exercise
    /// Of the room that ends with the program, while a replay is looked at too: "live" or "drill"; empty: there is none.
    [[nodiscard]] QString ownMode() const;
    [[nodiscard]] QString ownLogName() const;
    [[nodiscard]] QString ownElapsed() const; ///< how far that exercise is; empty in live duty
    [[nodiscard]] Desk *desk() const { return shown().desk.get(); }
    [[nodiscard]] WaterBoard *water() const { return shown().water; }
    [[nodiscard]] PapersBoard *papers() const { return shown().papers; }
    [[nodiscard]] ArchiveDesk *archive() const { return shown().archive; }
    [[nodiscard]] ReviewDesk *review() const { return shown().review; }
    [[nodiscard]] GaugeFeed *gauges() const; ///< nullptr: no folder of gauges is read
    [[nodiscard]] DispatchBoard *dispatch() const { return &shown().boards->dispatch; }
    [[nodiscard]] ForcesBoard *forces() const { return &shown().boards->forces; }
    [[nodiscard]] PostBoard *posts() const { return &shown().boards->posts; }
    [[nodiscard]] RosterBoard *roster() const { return &shown().boards->roster; }
    [[nodiscard]] PlacementBoard *placement() const { return &shown().boards->placement; }
    [[nodiscard]] IncidentBoard *incidentBoard() const { return &shown().boards->incident; }
    [[nodiscard]] PlaceFinder *places() const { return &shown().boards->places; }
    [[nodiscard]] DrillControl *drill() const;
    [[nodiscard]] ReplayControl *replay() const { return m_replay.get(); }
    /// What follows for traffic from what is closed in the room that is shown.
    [[nodiscard]] TrafficBoard *traffic() const { return m_traffic.get(); }
    [[nodiscard]] const SignTemplates &signTemplates() const { return m_signTemplates; }
    [[nodiscard]] ClosureDesk *closureDesk() const { return m_closureDesk.get(); }
    [[nodiscard]] AlarmSound *sound() const { return m_sound.get(); }
    [[nodiscard]] double now() const;
    [[nodiscard]] double pace() const;
    [[nodiscard]] QString clockText() const;
    [[nodiscard]] QString dateText() const;
    [[nodiscard]] QString paceText() const;
    [[nodiscard]] QString linkText() const;
    [[nodiscard]] QString dataAgeText() const;
    /// Why what is done is not kept, while it is so, of the room that writes; empty: it is.
    [[nodiscard]] QString storageProblem() const;
    /// When the last nightly backup was made, where that is too long ago or the last attempt failed; empty: nothing to say.
    [[nodiscard]] QString backupProblem() const;
    /// nullptr: no folder was named for it.
    [[nodiscard]] NightlyBackup *backup() const { return m_backup.get(); }
    [[nodiscard]] QString chartedPoint() const { return m_chartedPoint; }
    [[nodiscard]] QString cityName() const { return m_city.name(); }
    [[nodiscard]] QString attribution() const;
    [[nodiscard]] double homeLatitude() const { return m_city.center().y(); }
    [[nodiscard]] double homeLongitude() const { return m_city.center().x(); }
    [[nodiscard]] QString tileUrl() const { return m_tiles.providersUrl().toString(); }
    [[nodiscard]] QString tileCache() const { return m_tiles.pluginCacheDirectory(); }
    [[nodiscard]] QString firstTiles() const { return m_tiles.firstTilesDirectory(); }
    [[nodiscard]] bool sharpTiles() const;
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString &language);
    [[nodiscard]] const Options &options() const { return m_options; }
    [[nodiscard]] const RoadGraph &roads() const { return m_roads; }
    [[nodiscard]] const QList<Seat> &seats() const { return m_seats; }
    [[nodiscard]] const TileServer &tiles() const { return m_tiles; }
    [[nodiscard]] Room &room() const { return *m_room; }

    /// "14:32:08"; empty for 0.
    Q_INVOKABLE QString timeText(double utcMs) const;
    /// "2 min ago", "just now"; empty for 0.
    Q_INVOKABLE QString ago(double utcMs) const;
    /// "0:42", "1:05:10" of a span in milliseconds.
    Q_INVOKABLE QString span(double ms) const;
    /// "0:42" of minutes as hours and minutes.
    Q_INVOKABLE QString minutes(double minutes) const;
    Q_INVOKABLE QString seatTitle(const QString &id) const;
    /// What a panel says of a record: [{title, value}], only what is known.
    Q_INVOKABLE QVariantList factsOf(const QString &kind, const QVariantMap &row) const;

    /// Shows a replay instead of the room that goes on behind it; nullptr goes back.
    void show(std::unique_ptr<Room> replay);
    [[nodiscard]] bool hasOwnRoom() const { return m_room != nullptr; }
    /// Says something for a few seconds; what is said before anybody can read it waits for listen().
    void tell(const QString &text, bool bad);
    /// From now on notices can be read; those that wait are told together.
    Q_INVOKABLE void listen();
    /// Closes the exercise's log and goes on with another one (a new attempt).
    [[nodiscard]] std::expected<void, Refusal> openDrill(const QString &logFile);
    /// The same, without waiting for the disk: roomChanged(), or why not.
    void openDrillLater(const QString &logFile, const std::function<void(const Refusal &)> &refuse);

Q_SIGNALS:
    void roomChanged();
    void completed();
    void failed(const wf::Refusal &refusal);
    void openingTextChanged();
    void ticked();
    void chartedPointChanged();
    void languageChanged();
    /// Something to say for a few seconds.
    void notice(const QString &text, bool bad);

private:
    [[nodiscard]] Room &shown() const { return m_looking ? *m_looking : *m_room; }
    [[nodiscard]] std::expected<void, Refusal> openRoom();
    /// Begins to read the city's roads and what the options name, on other threads.
    void readFiles();
    [[nodiscard]] QFuture<void> filesRead();
    /// What was read, as far as no room has to be there for it. Waits for it.
    [[nodiscard]] std::expected<void, Refusal> takeFiles();
    /// The exercise of the options was being read since the program began; another attempt reads it again.
    [[nodiscard]] ScenarioResult readScenario();
    [[nodiscard]] Refusal noReplay() const;
    /// Live duty's log, on whichever thread; then its room.
    [[nodiscard]] static std::expected<OpenedLog, Refusal> readDuty(const Options &options);
    void takeDuty(OpenedLog log);
    void takeDrill(DrillControl::Prepared prepared);
    void openLogLater();
    /// Reads what live duty needs beside its log and takes it up, once the first picture stands and the log is open.
    void furnishDuty();
    /// What live duty needs beside its log: the plan, its rules, assets, gauges.
    [[nodiscard]] std::expected<void, Refusal> takeUpDuty();
    void setComplete();
    void backUpEachNight();
    /// Enters the assets of live duty that the log does not know yet, as the system's seat.
    [[nodiscard]] std::expected<void, Refusal> enterAssets();
    /// Tells a room's watch of the roads and of what must stay within reach on them.
    void watchRoads(Room &room) const;
    /// Begins what goes on behind a room that is shown.
    void work(Room &room) const;
    /// Who may decide what, and the rules of the program's own seat.
    [[nodiscard]] std::expected<void, Refusal> openRules(Room &room);
    void settle(Room &room);
    void fillSearch(Room &room) const;
    /// What the boards need beside the lists; asked for again when the lists are made anew.
    void equip(Room &room);
    /// What was read for the boards: again when it was read after them.
    void hand(Room &room);
    /// The plan of the room that writes; nullptr: none, or an exercise's, which can't be asked for while a replay is shown.
    [[nodiscard]] const ResponsePlan *ownPlan() const;
    /// Gauges that the room's board does not believe are marked by the feed.
    void heedDoubts(Room &room);
    void chooseChartedPoint();
    /// Says so where assets were made for another city than the one that is open.
    void tellStrangers(const QString &file, const QList<Asset> &assets);
    /// Likewise for a plan that says whose it is, {zh, en}.
    void tellStrangePlan(const QString &file, const QJsonObject &city);

    Options m_options;
    QString m_language;
    CityPack m_city;
    RoadGraph m_roads;
    QFuture<std::expected<RoadGraph, Refusal>> m_graph; ///< valid until it is asked for
    QFuture<ScenarioResult> m_scenario; ///< likewise
    QFuture<SignTemplates::Loaded> m_signs; ///< likewise
    QFuture<std::expected<ResponsePlan, Refusal>> m_plan; ///< likewise
    QFuture<std::expected<QList<Asset>, QList<Fault>>> m_assets; ///< likewise
    QThreadPool m_reader; ///< of these files, and of a log that is opened
    QElapsedTimer m_openingSince; ///< valid while live duty's log is being opened
    QTimer m_sayOpening;
    TileServer m_tiles;
    QList<Seat> m_seats;
    std::shared_ptr<SignOns> m_signOns; ///< of the room that writes, whichever it is by now
    std::unique_ptr<Room> m_room;
    std::unique_ptr<Room> m_looking;
    std::unique_ptr<GaugeFeed> m_gauges;
    std::unique_ptr<NightlyBackup> m_backup; ///< of the own room, while a replay is looked at too; live duty's
    std::unique_ptr<AlarmSound> m_sound; ///< of the own room, while a replay is looked at too
    SignTemplates m_signTemplates;
    std::unique_ptr<DrillControl> m_drill;
    std::unique_ptr<ReplayControl> m_replay;
    std::unique_ptr<TrafficBoard> m_traffic; ///< shows a room; gone before the rooms are
    std::unique_ptr<ClosureDesk> m_closureDesk;
    QStringList m_unheard; ///< notices from before the window
    bool m_isHeard = false;
    bool m_pictureStands = true;
    bool m_complete = false;
    QString m_chartedPoint;
    QTimer m_chart; ///< until it is chosen anew
    DutyLimits m_limits; ///< by the plan of the room that writes; a replay beside it counts by them too
    Letterhead m_letterhead; ///< likewise
};

} // namespace wf
