// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "handover.h"

namespace wf {

struct NoticeDraft;

/// Writes a handover, section by section: who is in danger and what runs (handoverpeople.cpp), what is on the roads (handoverroads.cpp),
/// what the situation is (handover.cpp), and what has been ordered, told and promised (handoverdue.cpp).
class HandoverWriter {
public:
    HandoverWriter(const Situation &situation, qint64 now)
        : m_situation(situation)
        , m_now(now)
    {
    }

    /// All sections, in their order.
    [[nodiscard]] Handover write();

private:
    void begin(const QString &key, const LocalText &title);
    void add(const Record &record, const LocalText &text, qint64 since, qint64 dueAt = 0);
    [[nodiscard]] LocalText at(qint64 utcMs) const; ///< in words; empty where it is not known
    [[nodiscard]] LocalText named(const QString &subject) const;

    /// What the flood page says beside a depth: a gauge and a person who contradict each other, or a gauge in doubt.
    [[nodiscard]] LocalText doubtOf(const Record &point, const Sample &depth) const;
    /// Of the flood points of a closure, its own and those on its stretch, the one that reads deepest now; nullptr: none reads.
    [[nodiscard]] const Record *deepestOf(const Record &closure) const;
    /// Those that keep nobody out yet, whether asked for or approved, or those that stand or are being set up.
    void closures(bool areOpenStill);
    [[nodiscard]] LocalText closureText(const Record &closure, qint64 since) const;
    /// Who is said to stand at which of its ends.
    [[nodiscard]] LocalText guardsOf(const Record &closure) const;
    [[nodiscard]] LocalText notDone(const Record &closure) const;
    [[nodiscard]] LocalText depthOf(const Record &closure, const Record *point) const;
    void water();
    void people();
    /// Who is reported on the scene of an incident, or who was sent and is not there yet.
    [[nodiscard]] LocalText whoIsThere(const Record &incident) const;
    /// Of fire and ambulance those that nobody has called out for it.
    [[nodiscard]] LocalText whoIsNotCalled(const Record &incident) const;
    /// `more`: what there is to say of those in danger; empty: nobody is.
    void addIncident(const Record &incident, const LocalText &more);
    void incidents();
    void alarms();
    void corridors();
    void weather();
    void gauges();
    void devices();
    void published();
    /// Of what is public and no longer so: that it is to be taken down, or why not yet.
    [[nodiscard]] LocalText staleText(const Record &shown, bool isOverSince) const;
    /// Which of its signs show a text, where not all of them do; empty where all do, or it has none.
    [[nodiscard]] LocalText shownOn(const Record &text, const QList<const Record *> &signs) const;
    void orders();
    void notices();
    /// A notice that is still to be told, or of which no receipt has come.
    [[nodiscard]] LocalText waitingText(const Record &notice) const;
    /// One that nobody was told of and that is no longer so.
    [[nodiscard]] LocalText renewalText(const Record &notice, const NoticeDraft &renewal) const;
    void forces();
    void due();
    /// Texts that are written, and that nobody has confirmed to drivers' eyes and ears.
    void unpublished();
    /// "02:35", and that it is past.
    [[nodiscard]] LocalText limit(qint64 dueAt) const;

    const Situation &m_situation;
    qint64 m_now;
    Handover m_handover;
};

} // namespace wf
