// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attempts.h"
#include "director.h"
#include "openedlog.h"
#include "options.h"
#include "refusal.h"
#include "role.h"
#include "scenario.h"

#include <QAbstractItemModel>
#include <QObject>
#include <QVariantList>
#include <QtQmlIntegration>

#include <expected>
#include <memory>
#include <optional>

namespace wf {

class Room;

/// All faults of a file as one refusal, "file:line:column: text" a line.
[[nodiscard]] Refusal asRefusal(const QList<Fault> &faults);
class RoomHost;

/// 演练 at the screen: the director's buttons, who sits where, and the report.
class DrillControl : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the host")
    Q_PROPERTY(QString title READ title NOTIFY stateChanged)
    Q_PROPERTY(QString notice READ notice NOTIFY stateChanged)
    Q_PROPERTY(QString state READ state NOTIFY stateChanged)
    Q_PROPERTY(QString stateText READ stateText NOTIFY stateChanged)
    Q_PROPERTY(bool running READ isRunning NOTIFY stateChanged)
    Q_PROPERTY(QString elapsedText READ elapsedText NOTIFY stateChanged)
    Q_PROPERTY(int speed READ speed WRITE setSpeed NOTIFY stateChanged)
    Q_PROPERTY(QString stage READ stage NOTIFY stateChanged)
    Q_PROPERTY(QVariantList stages READ stages NOTIFY stateChanged)
    Q_PROPERTY(double nextInjectIn READ nextInjectIn NOTIFY stateChanged)
    Q_PROPERTY(QAbstractItemModel *injects READ injects CONSTANT)
    Q_PROPERTY(QAbstractItemModel *expected READ expected CONSTANT)
    Q_PROPERTY(int answered READ answered NOTIFY stateChanged)
    Q_PROPERTY(int expectedCount READ expectedCount CONSTANT)
    Q_PROPERTY(QVariantList seats READ seats NOTIFY seatsChanged)
    /// Not empty: the log was begun with another form of the exercise, and nothing moves until somebody says goOn() or beginAnew().
    Q_PROPERTY(QString doubt READ doubt NOTIFY stateChanged)
    Q_PROPERTY(bool controlShown READ isControlShown WRITE setControlShown NOTIFY controlShownChanged)

public:
    struct Opened {
        std::unique_ptr<Room> room;
        std::unique_ptr<DrillControl> control;
        QList<Seat> seats;
    };
    /// An exercise with its log, read on whichever thread.
    struct Prepared {
        std::shared_ptr<const Scenario> scenario;
        Attempt attempt;
        OpenedLog log;
    };
    /// Opens the exercise's log: the one given, otherwise the last attempt that has not ended, otherwise a new one.
    [[nodiscard]] static std::expected<Prepared, Refusal> prepare(ScenarioResult scenario, const Options &options, const QString &logFile);
    [[nodiscard]] static Opened open(RoomHost &host, Prepared prepared);
    ~DrillControl() override;

    [[nodiscard]] Director &director() const { return *m_director; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString notice() const;
    [[nodiscard]] QString state() const;
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] QString elapsedText() const;
    [[nodiscard]] int speed() const;
    void setSpeed(int speed);
    [[nodiscard]] QString stage() const;
    [[nodiscard]] QVariantList stages() const;
    [[nodiscard]] double nextInjectIn() const;
    [[nodiscard]] QAbstractItemModel *injects() const;
    [[nodiscard]] QAbstractItemModel *expected() const;
    /// Expected actions done so far, in time or late, of all there are.
    [[nodiscard]] int answered() const;
    [[nodiscard]] int expectedCount() const;
    [[nodiscard]] QVariantList seats() const;
    [[nodiscard]] bool isControlShown() const { return m_controlShown; }
    void setControlShown(bool shown);
    void languageChanged();
    /// Exercise milliseconds per real millisecond while it runs.
    [[nodiscard]] double pace() const;
    /// The seat that a person took last.
    [[nodiscard]] QString personSeat() const { return m_personSeat; }

    [[nodiscard]] QString doubt() const;
    Q_INVOKABLE void goOn();
    /// Another attempt in a log of its own; the old one stays as it is.
    Q_INVOKABLE void beginAnew();
    Q_INVOKABLE void toggle();
    Q_INVOKABLE void stepToNextInject();
    Q_INVOKABLE void rewind(const QString &stage);
    Q_INVOKABLE void setAutomatic(const QString &seat, bool automatic);
    /// A person has taken the seat at some window (View::sit()): its automatic player leaves it, and whoever opens a window sits there.
    void sit(const QString &seat);
    /// Writes report.json and report.pdf to a folder (empty = beside the exercise's log), on another thread; said() tells where.
    Q_INVOKABLE void writeReport(const QString &folder = {});

Q_SIGNALS:
    void stateChanged();
    /// Somebody wanted to go on while there is a doubt.
    void doubted();
    void seatsChanged();
    void controlShownChanged();
    void said(const QString &text, bool bad);
    void reportWritten(const QStringList &files);

private:
    /// `clock`: the room's.
    DrillControl(RoomHost &host, std::shared_ptr<const Scenario> scenario, Room &room, SteppedClock &clock);
    void startAnew(const QString &stage, qint64 at);
    void reopen(const QString &logFile);
    /// Whether the exercise may not move: what its log holds is still being read, another log is about to take its place, or somebody is
    /// asked first whether it goes on.
    bool holds();
    /// Goes on where the log of an earlier run ends, as soon as it is read; nobody waits for the disk.
    void takeUp();

    RoomHost &m_host;
    std::shared_ptr<const Scenario> m_scenario;
    Room &m_room;
    std::unique_ptr<Director> m_director;
    std::optional<Attempt> m_attempt; ///< in doubt
    bool m_isTakingUp = false; ///< its log is being read
    bool m_isReopening = false; ///< another log takes the place of this one, and is being made and read
    QString m_personSeat;
    bool m_controlShown = false; ///< a player never sees what is still to come unless control asks
};

} // namespace wf
