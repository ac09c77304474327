// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refusedlinesmodel.h"
#include "sample.h"

#include <QAbstractItemModel>
#include <QList>
#include <QObject>
#include <QString>
#include <QTimer>

namespace wf {

class Clock;
class Situation;

/// What a feed needs of the room that it feeds; all of it must outlive the feed.
struct FeedRoom {
    const Clock &clock;
    EventLog &log;
    const Situation &situation;
};

/// Something outside that tells this room of the world: gauges, positions, warnings. What it reads goes into the log as measurements, or by
/// the program's own seat; what it can't read is refused line by line and kept in the log's file for a person to see.
class Feed : public QObject {
    Q_OBJECT
    Q_PROPERTY(QString title READ title NOTIFY stateChanged)
    Q_PROPERTY(QString stateKey READ stateKey NOTIFY stateChanged)
    Q_PROPERTY(QString stateText READ stateText NOTIFY stateChanged)
    Q_PROPERTY(double lastAt READ lastAt NOTIFY stateChanged)
    Q_PROPERTY(QAbstractItemModel *refusedLines READ refusedLines CONSTANT)
    Q_PROPERTY(int refusedCount READ refusedCount NOTIFY refusedChanged)
    Q_PROPERTY(QString refusedTrouble READ refusedTrouble NOTIFY refusedChanged)
public:
    enum class State : quint8 {
        Off, ///< it was not started, or was stopped
        Running,
        Silent, ///< it can be read, and has said nothing new for SilentMs
        Failing ///< it can't be read, or not all of it
    };
    Q_ENUM(State)
    static constexpr qint64 SilentMs = 30 * 60'000;

    /// `id`: what its refused lines are kept under; the same after a restart.
    Feed(const QString &id, const FeedRoom &room, QObject *parent = nullptr);

    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString stateKey() const; ///< "off", "running", "silent", "failing"
    [[nodiscard]] QString stateText() const;
    /// The time of the newest that it said, by its own clock, UTC ms; 0 = nothing is known.
    [[nodiscard]] qint64 lastAt() const { return m_lastAt; }
    [[nodiscard]] RefusedLinesModel *refusedLines() { return &m_lines; }
    [[nodiscard]] int refusedCount() const { return int(m_lines.all()); }
    /// Why refused lines are not kept; empty: they are.
    [[nodiscard]] QString refusedTrouble() const { return m_lines.trouble(); }

    void start();
    void stop();
    Q_INVOKABLE void clearRefused() { m_lines.clear(); }
    /// All that is said is said in the language of now.
    void retranslate();

Q_SIGNALS:
    void stateChanged();
    void refusedChanged();
    /// Measurements came and were handed to the log.
    void readings(const QList<wf::Sample> &samples);
    /// Each with its file, line and reason.
    void refused(const QList<wf::RefusedLine> &lines);

protected:
    virtual void begin() = 0;
    virtual void end() = 0;

    [[nodiscard]] const FeedRoom &room() const { return m_room; }
    [[nodiscard]] bool isOn() const { return m_state != State::Off; }
    void take(const QList<Sample> &samples);
    /// Something of this time was said.
    void hear(qint64 at);
    void refuse(const QList<RefusedLine> &lines);
    /// Why it can't be read; empty: it can.
    void setTrouble(const KeptWords &trouble);

private:
    void judge();

    QString m_id;
    FeedRoom m_room;
    RefusedLinesModel m_lines;
    QTimer m_judging; ///< silence is told by nobody
    KeptWords m_trouble;
    State m_state = State::Off;
    qint64 m_startedAt = 0;
    qint64 m_lastAt = 0;
};

} // namespace wf
