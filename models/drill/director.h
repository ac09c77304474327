// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "autoplayers.h"
#include "expectedmodel.h"
#include "injectsmodel.h"
#include "progress.h"
#include "scenario.h"
#include "trafficwatch.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <QVariantList>

#include <memory>

namespace wf {

class DirectorRounds;
class EventLog;
class RoadGraph;
class Situation;
class SteppedClock;
class Commands;

/// What an exercise runs on: its own log and everything that hangs on it.
struct DrillRoom {
    EventLog &log;
    Situation &situation;
    Commands &commands;
    SteppedClock &clock;
    quint32 seed = 1;
    const RoadGraph *roads = nullptr; ///< nullptr: units drive straight
    TrafficWatch *traffic = nullptr; ///< nullptr: the director keeps one of its own, if there are roads
    QList<KeyPlace> places; ///< for a watch of its own
};

/// Exercise control (导调): drives the exercise's clock and lets happen what the scenario says, through commands on the
/// exercise's own log. All it knows is derived from that log, so a closed exercise goes on where it was.
///
/// Each step of the clock: world → measurements → due injects → players' due actions, in rounds until nothing more is due
/// and the log has written everything; then the next step. So the same seed gives the same exercise.
class Director : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString state READ state NOTIFY stateChanged) ///< ready, running, paused, ended
    Q_PROPERTY(double elapsedMinutes READ elapsedMinutes NOTIFY ticked)
    Q_PROPERTY(QString elapsedText READ elapsedText NOTIFY ticked) ///< "T+82:05"
    Q_PROPERTY(double durationMinutes READ durationMinutes CONSTANT)
    Q_PROPERTY(QString stage READ stage NOTIFY stageChanged)
    Q_PROPERTY(QString stageTitle READ stageTitle NOTIFY stageChanged)
    Q_PROPERTY(QVariantList stages READ stages NOTIFY stageChanged) ///< {key, title, entered, minute, current}
    Q_PROPERTY(int speed READ speed WRITE setSpeed NOTIFY speedChanged) ///< 1–60; 0 = as fast as it goes
    Q_PROPERTY(double nextInjectIn READ nextInjectIn NOTIFY ticked) ///< minutes; -1 = none. For control only
    Q_PROPERTY(QString nextInjectText READ nextInjectText NOTIFY ticked) ///< for control only
    Q_PROPERTY(QString title READ title NOTIFY languageChanged)
    Q_PROPERTY(QString notice READ notice NOTIFY languageChanged)
    Q_PROPERTY(QString error READ error NOTIFY failed)
    Q_PROPERTY(wf::InjectsModel *injects READ injects CONSTANT) ///< for control only
    Q_PROPERTY(wf::ExpectedModel *expected READ expected CONSTANT) ///< for control only
    Q_PROPERTY(wf::AutoPlayers *players READ players CONSTANT)
    Q_PROPERTY(bool holdAtMarks READ holdAtMarks WRITE setHoldAtMarks NOTIFY stateChanged)
public:
    /// The scenario is copied; everything in the room must outlive the director.
    Director(const Scenario &scenario, const DrillRoom &room, QObject *parent = nullptr);
    ~Director() override;

    /// Continues from a log that has an exercise in it: all its events, oldest first. Then paused (or ended).
    void restore(const QList<Event> &events);

    [[nodiscard]] QString state() const { return m_state; }
    [[nodiscard]] double elapsedMinutes() const;
    [[nodiscard]] QString elapsedText() const;
    [[nodiscard]] double durationMinutes() const { return m_scenario.duration; }
    [[nodiscard]] QString stage() const { return m_progress.stage(); }
    [[nodiscard]] QString stageTitle() const;
    [[nodiscard]] QVariantList stages() const;
    [[nodiscard]] int speed() const { return m_speed; }
    void setSpeed(int speed);
    [[nodiscard]] double nextInjectIn() const;
    [[nodiscard]] QString nextInjectText() const;
    [[nodiscard]] QString title() const { return m_scenario.title.local(); }
    [[nodiscard]] QString notice() const { return m_scenario.notice.local(); }
    [[nodiscard]] QString error() const { return m_error; }
    [[nodiscard]] InjectsModel *injects() { return &m_injects; }
    [[nodiscard]] ExpectedModel *expected() { return &m_expected; }
    [[nodiscard]] AutoPlayers *players() { return &m_players; }
    [[nodiscard]] const Scenario &scenario() const { return m_scenario; }
    [[nodiscard]] const DrillProgress &progress() const { return m_progress; }
    /// Stop at each of the scenario's marks until release(): for taking pictures. Nothing is logged.
    [[nodiscard]] bool holdAtMarks() const { return m_holdAtMarks; }
    void setHoldAtMarks(bool hold);
    /// What was tried and refused to the end, "e12/do/1: reason": for the scenario's author.
    [[nodiscard]] QStringList refusals() const;

    /// Begins: the exercise's record and its assets go into the log.
    Q_INVOKABLE void start();
    Q_INVOKABLE void pause();
    Q_INVOKABLE void resume();
    Q_INVOKABLE void release();
    Q_INVOKABLE void end();
    /// As fast as it goes until the next inject has been shown, then paused.
    Q_INVOKABLE void stepToNextInject();
    /// As fast as it goes up to a minute, then paused.
    Q_INVOKABLE void runTo(double minute);
    /// An inject made up on the spot.
    Q_INVOKABLE void injectNow(const QString &text, const QStringList &seats);
    /// Back to where a stage was first entered. Events are never rewritten: the director pauses and asks with
    /// rewindRequested() for a new attempt from the log's beginning up to there (copyAttempt()).
    Q_INVOKABLE void rewindToStage(const QString &stage);
    /// The languages changed: titles are to be read again.
    Q_INVOKABLE void retranslate();

    /// Runs to the exercise's end in one go. Only on a log that writes at once (LocalLog::Mode::Inline).
    void runToEnd();
    /// The same up to a minute, then paused.
    void runUntil(double minute);
    /// The same tick by tick, for whoever keeps the pace: beginRun(), then step() until it is false.
    void beginRun(double minute);
    bool step();

Q_SIGNALS:
    void stateChanged();
    void ticked();
    void stageChanged();
    void speedChanged();
    void languageChanged();
    void injectShown(const QString &key);
    void markReached(const QString &name, double minute);
    void ended();
    void rewindRequested(const QString &stage, qint64 at);
    void failed();

private:
    void onAppended(const QList<Event> &events);
    void onTimer();
    /// Goes on as far as is due or as the log lets it. False = waits for the log.
    bool pump();
    bool advance();
    void afterTick();
    void setState(const QString &state);
    void lead(const QString &state); ///< paused, running or ended because somebody wants it so
    void tellState();
    void fail(const QString &text);
    void say(const QString &verb, const QJsonObject &fields = {});
    [[nodiscard]] bool isFast() const { return m_speed == 0 || m_runTo >= 0 || m_untilInject; }

    friend class DirectorRounds;
    const Scenario m_scenario;
    DrillRoom m_room;
    DrillProgress m_progress;
    AutoPlayers m_players;
    InjectsModel m_injects;
    ExpectedModel m_expected;
    std::unique_ptr<DirectorRounds> m_rounds;
    QTimer m_timer;
    QElapsedTimer m_real;
    QString m_state;
    QString m_error;
    int m_speed = 1;
    double m_due = 0; ///< ms of exercise time that real time has brought and no tick has used
    double m_runTo = -1;
    bool m_untilInject = false;
    bool m_holdAtMarks = false;
    bool m_held = false;
    bool m_led = false; ///< paused, resumed or ended since it was opened
    bool m_settled = true; ///< nothing is due any more at the clock's time
    bool m_pumping = false;
    qsizetype m_nextMark = 0;
};

} // namespace wf
