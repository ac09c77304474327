// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "alarmsound.h"
#include "assets.h"
#include "city.h"
#include "drillcontrol.h"
#include "dutylimits.h"
#include "gaugefeed.h"
#include "letterhead.h"
#include "nightlybackup.h"
#include "options.h"
#include "replaycontrol.h"
#include "responseplan.h"
#include "room.h"
#include "signons.h"

#include <QElapsedTimer>
#include <QFuture>
#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>
#include <QtQmlIntegration>

#include <atomic>
#include <functional>

namespace wf {

/// Which room is open: live duty or an exercise, and the replay that is looked at instead. Opens, switches and closes them, says how each
/// stands, and feeds the one that writes. What a window shows of them is its own (View); any number of windows stand on one host.
class RoomHost : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(bool complete READ isComplete NOTIFY completed)
    Q_PROPERTY(QString openingText READ openingText NOTIFY openingTextChanged)
    Q_PROPERTY(int openingPercent READ openingPercent NOTIFY openingTextChanged)
    Q_PROPERTY(QString mode READ mode NOTIFY roomChanged)
    Q_PROPERTY(QString modeTitle READ modeTitle NOTIFY roomChanged)
    Q_PROPERTY(QString windowTitle READ windowTitle NOTIFY roomChanged)
    Q_PROPERTY(QString logName READ logName NOTIFY roomChanged)
    Q_PROPERTY(QString behindTitle READ behindTitle NOTIFY roomChanged)
    Q_PROPERTY(QString ownMode READ ownMode NOTIFY roomChanged)
    Q_PROPERTY(QString ownLogName READ ownLogName NOTIFY roomChanged)
    Q_PROPERTY(QString ownElapsed READ ownElapsed NOTIFY ticked)
    Q_PROPERTY(wf::GaugeFeed *gauges READ gauges NOTIFY roomChanged)
    Q_PROPERTY(wf::DrillControl *drill READ drill NOTIFY roomChanged)
    Q_PROPERTY(wf::ReplayControl *replay READ replay CONSTANT)
    Q_PROPERTY(wf::AlarmSound *sound READ sound CONSTANT)
    Q_PROPERTY(double now READ now NOTIFY ticked)
    Q_PROPERTY(double pace READ pace NOTIFY ticked)
    Q_PROPERTY(QString clockText READ clockText NOTIFY ticked)
    Q_PROPERTY(QString dateText READ dateText NOTIFY ticked)
    Q_PROPERTY(QString paceText READ paceText NOTIFY ticked)
    Q_PROPERTY(QString linkText READ linkText NOTIFY ticked)
    Q_PROPERTY(QString storageProblem READ storageProblem NOTIFY ticked)
    Q_PROPERTY(QString backupProblem READ backupProblem NOTIFY ticked)
    /// Of the whole program, not of a window: Qt installs a translator for the application, and tr() knows no other.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)

public:
    explicit RoomHost(const Options &options, QObject *parent = nullptr);
    ~RoomHost() override;

    /// Opens the city and the room the options ask for. What can't be opened is refused and leaves nothing half open.
    [[nodiscard]] std::expected<void, Refusal> open();
    /// The first half of it: the city's base map can be painted.
    [[nodiscard]] std::expected<void, Refusal> openCity();
    /// The second half, without waiting for it: roomChanged() when what is on the map is known, completed() when everything is,
    /// or failed() with the reason.
    void openRoomLater();
    /// The first picture is painted: what would have taken time from it (roads and plan, routes, what can be found) is begun.
    void pictureStands();
    [[nodiscard]] bool isPictureStanding() const { return m_pictureStands; }
    /// There is a room, and what is asked for beside the city can be answered.
    [[nodiscard]] bool isReady() const { return m_own || m_looking; }
    /// There is also what decides who may do what: one can act.
    [[nodiscard]] bool isComplete() const { return m_complete; }
    /// What is said while live duty's log is being opened; else empty.
    [[nodiscard]] QString openingText() const;
    /// How much of bringing it up to date is done, where an older version wrote it; -1: it is not being brought up to date.
    [[nodiscard]] int openingPercent() const { return m_openingPercent; }

    /// A window comes: its number, the lowest that no other has, from 1.
    [[nodiscard]] int enter();
    void leave(int number) { m_numbers.remove(number); }

    [[nodiscard]] City &city() { return m_city; }
    [[nodiscard]] const City &city() const { return m_city; }
    [[nodiscard]] const Options &options() const { return m_options; }
    /// The room that ends with the program: live duty or an exercise; nullptr: there is none.
    [[nodiscard]] const std::shared_ptr<Room> &own() const { return m_own; }
    /// The replay that is shown instead; nullptr: none is.
    [[nodiscard]] const std::shared_ptr<Room> &looking() const { return m_looking; }
    /// What the windows show now; there must be one (isReady()).
    [[nodiscard]] Room &shown() const { return m_looking ? *m_looking : *m_own; }
    [[nodiscard]] Room &room() const { return *m_own; }
    [[nodiscard]] bool hasOwnRoom() const { return m_own != nullptr; }
    [[nodiscard]] const QList<Seat> &seats() const { return m_seats; }
    /// Where whoever opens a window sits before he has chosen a seat; empty: there is no room to sit in.
    [[nodiscard]] QString firstSeat() const;
    [[nodiscard]] const std::shared_ptr<SignOns> &signOns() const { return m_signOns; }
    /// The own room is an exercise's.
    [[nodiscard]] bool isDrill() const { return m_drill != nullptr; }
    /// The plan that the own room works after; nullptr: it has none, or it is not read yet.
    [[nodiscard]] const ResponsePlan *ownPlan() const;
    /// By that plan; a replay beside the own room counts by them too.
    [[nodiscard]] const DutyLimits &limits() const { return m_limits; }
    [[nodiscard]] const Letterhead &letterhead() const { return m_letterhead; }

    [[nodiscard]] QString mode() const;
    [[nodiscard]] QString modeTitle() const;
    [[nodiscard]] QString windowTitle() const;
    [[nodiscard]] QString logName() const;
    [[nodiscard]] QString behindTitle() const; ///< what goes on behind a replay: live duty or an exercise
    /// Of the room that ends with the program, while a replay is looked at too: "live" or "drill"; empty: there is none.
    [[nodiscard]] QString ownMode() const;
    [[nodiscard]] QString ownLogName() const;
    [[nodiscard]] QString ownElapsed() const; ///< how far that exercise is; empty in live duty
    [[nodiscard]] GaugeFeed *gauges() const; ///< nullptr: no folder of gauges is read, or a replay is looked at
    [[nodiscard]] DrillControl *drill() const; ///< nullptr: no exercise, or a replay is looked at
    [[nodiscard]] ReplayControl *replay() const { return m_replay.get(); }
    [[nodiscard]] AlarmSound *sound() const { return m_sound.get(); }
    [[nodiscard]] double now() const;
    [[nodiscard]] double pace() const;
    [[nodiscard]] QString clockText() const;
    [[nodiscard]] QString dateText() const;
    [[nodiscard]] QString paceText() const;
    [[nodiscard]] QString linkText() const;
    /// Why what is done is not kept, while it is so, of the room that writes; empty: it is.
    [[nodiscard]] QString storageProblem() const;
    /// When the last nightly backup was made, where that is too long ago or the last attempt failed; empty: nothing to say.
    [[nodiscard]] QString backupProblem() const;
    /// nullptr: no folder was named for it.
    [[nodiscard]] NightlyBackup *backup() const { return m_backup.get(); }
    [[nodiscard]] QString language() const { return m_language; }
    void setLanguage(const QString &language);
    /// "0:42", "1:05:10" of a span in milliseconds.
    [[nodiscard]] static QString span(double ms);

    /// Shows a replay instead of the room that goes on behind it; nullptr goes back.
    void show(std::unique_ptr<Room> replay);
    /// Says something for a few seconds in every window; what is said before anybody can read it waits for listen().
    void tell(const QString &text, bool bad);
    /// From now on notices can be read; those that wait are told together.
    void listen();
    /// Closes the exercise's log and goes on with another one (a new attempt).
    [[nodiscard]] std::expected<void, Refusal> openDrill(const QString &logFile);
    /// The same, without waiting for the disk: roomChanged(), or why not.
    void openDrillLater(const QString &logFile, const std::function<void(const Refusal &)> &refuse);
    /// A window could not be built whole: failed(), as where there is no log.
    Q_INVOKABLE void cannotShow();

Q_SIGNALS:
    void roomChanged();
    void completed();
    void failed(const wf::Refusal &refusal);
    void openingTextChanged();
    /// The first picture of a window is painted.
    void pictureStood();
    /// What live duty works by is read: plan, gauges.
    void furnished();
    void ticked();
    void languageChanged();
    /// Something to say for a few seconds.
    void notice(const QString &text, bool bad);

private:
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
    [[nodiscard]] static std::expected<OpenedLog, Refusal> readDuty(const Options &options, const OpenedLog::Progress &progress = {});
    /// Tells how far a log is brought up to date, a few times a second, from the thread that reads it.
    [[nodiscard]] OpenedLog::Progress openingProgress();
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
    /// Who may decide what, and the rules of the program's own seat.
    [[nodiscard]] std::expected<void, Refusal> openRules();
    void settle(Room &room);
    void watchRoads(Room &room) const;
    /// What is counted and headed by the plan of the own room.
    void heedPlan();
    /// Says so where assets were made for another city than the one that is open.
    void tellStrangers(const QString &file, const QList<Asset> &assets);
    /// Says so where the log knows some of them otherwise: they are not taken over.
    void tellDiffering(const QString &file, const QList<Asset> &assets);
    /// Likewise for a plan that says whose it is, {zh, en}.
    void tellStrangePlan(const QString &file, const QJsonObject &city);

    Options m_options;
    QString m_language;
    City m_city;
    QFuture<std::expected<RoadGraph, Refusal>> m_graph; ///< valid until it is asked for
    QFuture<ScenarioResult> m_scenario; ///< likewise
    QFuture<SignTemplates::Loaded> m_signs; ///< likewise
    QFuture<std::expected<ResponsePlan, Refusal>> m_plan; ///< likewise
    QFuture<std::expected<QList<Asset>, QList<Fault>>> m_assets; ///< likewise
    std::atomic<bool> m_isLeft = false; ///< nobody waits for what is still being read
    QThreadPool m_reader; ///< of these files, and of a log that is opened
    QElapsedTimer m_openingSince; ///< valid while live duty's log is being opened
    int m_openingPercent = -1;
    QTimer m_sayOpening;
    QList<Seat> m_seats;
    std::shared_ptr<UserSettings> m_settings;
    std::shared_ptr<SignOns> m_signOns; ///< of the room that writes, whichever it is by now
    std::shared_ptr<Room> m_own;
    std::shared_ptr<Room> m_looking;
    std::unique_ptr<GaugeFeed> m_gauges;
    std::unique_ptr<NightlyBackup> m_backup; ///< of the own room, while a replay is looked at too; live duty's
    std::unique_ptr<AlarmSound> m_sound; ///< of the own room, while a replay is looked at too
    std::unique_ptr<DrillControl> m_drill;
    std::unique_ptr<ReplayControl> m_replay;
    QSet<int> m_numbers; ///< of the windows
    QStringList m_unheard; ///< notices from before the window
    bool m_isHeard = false;
    bool m_pictureStands = true;
    bool m_complete = false;
    DutyLimits m_limits; ///< by the plan of the room that writes; a replay beside it counts by them too
    Letterhead m_letterhead; ///< likewise
};

} // namespace wf
