// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "event.h"
#include "eventlog.h"
#include "record.h"
#include "sample.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <memory>

namespace wf {

/// What one batch of events did, for lists and layers: told once per batch, at most once a frame from a threaded log.
struct ChangeSet {
    QStringList added; ///< subjects
    QStringList changed;
    QStringList removed; ///< tombstoned, or sunk
    QList<Event> events; ///< in the order applied
    bool reset = false; ///< everything changed: read anew
};

/// What was looked at: by it a test sees whether somebody who says what he looks at says all of it.
struct SituationReads {
    QSet<QString> kinds; ///< of records
    QSet<QString> series;
};

/// Two seats changed the same record without knowing of each other, and these fields collide.
struct Fork {
    QString subject;
    QStringList fields; ///< "state", "steps.scene.cordon" …: fields that wait for a person
    QList<QByteArray> heads;
};

/// The fold of a log: every record as it is now. The same events in any order give the same situation.
///
/// Heads of a record are merged field by field from their common ancestor; where both sides changed a field, the value of
/// the head with the later (at, hash) shows and the field is listed in forks() until an event with all heads as parents
/// settles it. An event whose parents have not come yet waits. Records are read with their personal texts (vault.h); what is
/// merged and compared are the tokens.
class Situation : public QObject {
    Q_OBJECT
public:
    explicit Situation(QObject *parent = nullptr);
    ~Situation() override;

    /// Begins with a log's heads. `history` fetches a record's older events when a fork must be merged.
    /// Without it they are asked for by wanted().
    void begin(const Opening &opening, std::function<QList<Event>(const QString &subject)> history = {});
    void clear();
    /// A fold that was made on another thread.
    struct Folded;
    /// What `make` makes of an empty situation, read to the last field, so that whoever shows it need not. Looks at nothing but what it is
    /// given, so any thread may do it; null where `make` says that nobody waits for it any more.
    [[nodiscard]] static std::shared_ptr<Folded> folded(const std::function<bool(Situation &situation)> &make);
    /// Becomes that fold, in one step: whoever follows is told of a beginning anew, and of its samples; of no events, for a log holds them.
    void take(const std::shared_ptr<Folded> &folded);
    void apply(const QList<Event> &events);
    /// Takes a record's events as the log has them: of one that had sunk, or whose older events were wanted. They are no news: who is told
    /// of the change hears of no events but of those that had waited for them. `history`: of events that apply() was told of, all of the
    /// record's; nothing is done where there are none.
    void bringBack(const QString &subject, const QList<Event> &history);
    /// Records that are over (ending.h) since before a moment (UTC ms) and belong to nothing, and are named by nothing, that is live.
    [[nodiscard]] QStringList overSince(qint64 before) const;
    /// Lets go of records, of their samples, and of what others have been before they came to be as they are; the log keeps all of it. An
    /// event that follows what is not here any more is held until bringBack(). A forked record stays.
    void sink(const QStringList &subjects);
    /// Records that are not here, named by what is live or ended after a moment (UTC ms): they may have sunk.
    [[nodiscard]] QStringList absent(qint64 before) const;
    /// How long what is over stays at least before it may sink, ms (WorkingSet); 0: for good. What is looked for among what is over, and is
    /// not here, may be older than that.
    [[nodiscard]] qint64 overStaysMs() const { return m_overStaysMs; }
    void setOverStaysMs(qint64 ms) { m_overStaysMs = ms; }
    void measure(const QList<Sample> &samples); ///< what cannot be (isPossible()) is passed over
    /// Follows a log: its appended() and measured() are applied from now on.
    void follow(EventLog &log);

    [[nodiscard]] const Record *record(const QString &subject) const; ///< nullptr: none, or removed
    /// Records of a kind that are not removed, in the order they came to be (by first event's time and id).
    [[nodiscard]] QList<const Record *> records(const QString &kind) const;
    /// The record's fields as the log has them, with tokens for personal texts (see carriedOver()); empty where it holds none.
    [[nodiscard]] QJsonObject stored(const QString &subject) const;
    [[nodiscard]] QList<QByteArray> heads(const QString &subject) const; ///< sorted; parents of the next event
    [[nodiscard]] QList<Fork> forks() const;
    [[nodiscard]] int waiting() const; ///< events whose parents are missing
    /// Compact JSON for Event::seen.
    [[nodiscard]] QString seen() const;
    [[nodiscard]] std::optional<Sample> latest(const QString &series) const;
    /// Samples of a series seen in this run, oldest first (the last few hundred; of a rain counter the first as
    /// well, and where it began anew); older ones are in the log.
    [[nodiscard]] QList<Sample> recent(const QString &series) const;
    [[nodiscard]] QStringList series() const;
    /// What was last worked out of a series (by keep()); nullptr where nothing was, or another of its samples has come since.
    [[nodiscard]] std::shared_ptr<const void> kept(const QString &series) const;
    /// Keeps beside its samples, until the next comes, what was worked out of a series. One reader each: "depth/" is waterScan()'s.
    void keep(const QString &series, const std::shared_ptr<const void> &worked) const;
    /// Notes there from now on which records and samples are looked at, until it is told nullptr. For tests: whoever follows is in there as
    /// well.
    void watchReads(SituationReads *reads) const;
    /// How much is in memory.
    struct Held {
        qsizetype records = 0;
        qsizetype events = 0; ///< of theirs, waiting ones too
        qsizetype samples = 0;
        bool operator==(const Held &) const = default;
    };
    [[nodiscard]] Held held() const;
    /// Canonical text of all records, heads and forks: equal for equal situations.
    [[nodiscard]] QByteArray fingerprint() const;

Q_SIGNALS:
    void changed(const wf::ChangeSet &changes);
    void measured(const QList<wf::Sample> &samples);
    /// An event came for a record whose older events are not here: bringBack() is waited for.
    void wanted(const QString &subject);

private:
    struct Private;
    std::unique_ptr<Private> d;
    qint64 m_overStaysMs = 0;

    struct Applied;
    void tell(const Applied &done);
};

} // namespace wf
