// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duetimes.h"
#include "sample.h"

#include <QList>
#include <QSet>
#include <QStringList>

namespace wf {

struct ChangeSet;

/// What an answer is made of besides the time.
struct Heed {
    bool everything = false; ///< any record; then the kinds are of no matter
    QStringList kinds = {}; ///< of records
    QStringList series = {}; ///< the beginnings of their names: "depth/"
    bool roads = false; ///< what follows for traffic from what is closed
    bool gauges = false; ///< which of them are to be believed
};

/// What an answer turned out to be made of besides, as the records are just now: what they name, which may be anything. Whoever is asked
/// names it each time, as he does the moments (DueTimes).
struct Named {
    QSet<QString> kinds = {}; ///< of the records that are named
    QSet<QString> series = {}; ///< by their whole names: "pos/7"
    QSet<QString> seats = {}; ///< that do anything, whatever it is about

    void add(const Named &other)
    {
        kinds += other.kinds;
        series += other.series;
        seats += other.seats;
    }
};

/// Who is to be asked again: after a change or a measurement of what he heeds or named, and when the time comes that he named. It only
/// keeps the books; whoever owns it asks in the order that he wants and has a timer of his own, or a beat.
class DueSchedule {
public:
    /// One more to be asked; he is due at once. Returns his number.
    int add(const Heed &heed);
    void setHeed(int one, const Heed &heed); ///< and he is due

    void follow(const ChangeSet &changes);
    void follow(const QList<Sample> &samples);
    void followRoads();
    void followGauges();
    void mark(int one);
    void markAll();
    /// Everybody is asked after so many ms at the latest, whatever he heeds: the net under a moment or a kind that somebody forgot to name.
    /// 0, as it is from the start: there is none. Live duty has one, tests have none, so that it hides nothing from them.
    void setNet(qint64 ms) { m_net = ms; }

    /// To be told the time before anybody is asked: a clock that was set back, or a machine that slept, makes everybody due.
    void look(qint64 now);
    [[nodiscard]] bool isDue(int one, qint64 now) const;
    [[nodiscard]] bool isAnyMarked() const; ///< due by a change, not by the time
    /// He is asked now: until he is marked again he is due only when he says, and has named nothing. To be called before what he wants is
    /// done.
    void ask(int one, qint64 now);
    /// And no later than then.
    void setDue(int one, qint64 when);
    /// And after a change of this as well.
    void setNamed(int one, const Named &named) { m_all[one].named.add(named); }
    [[nodiscard]] qint64 next() const; ///< the earliest moment at which anybody is due; DueTimes::never: nobody will be
    [[nodiscard]] qint64 asks(int one) const { return m_all.at(one).asks; } ///< so often he was asked

    static constexpr qint64 netMs = 60'000;

private:
    struct One {
        Heed heed;
        Named named = {};
        bool isMarked = true;
        qint64 dueAt = DueTimes::never;
        qint64 askedAt = 0;
        qint64 asks = 0;
    };
    [[nodiscard]] qint64 dueAt(const One &one) const;

    QList<One> m_all;
    qint64 m_net = 0;
    qint64 m_lookedAt = 0; ///< 0 = not yet
};

} // namespace wf
