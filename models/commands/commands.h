// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "authority.h"
#include "clock.h"
#include "eventlog.h"
#include "ids.h"
#include "role.h"
#include "situation.h"
#include "verb.h"

#include <QFuture>
#include <QHash>
#include <QJsonObject>
#include <QObject>

#include <expected>
#include <functional>

namespace wf {

/// What somebody wants to do.
struct Request {
    QString verb; ///< "closure.confirm"
    QString subject; ///< "closure/<id>"; empty for a verb that creates: a new id is given
    QJsonObject fields;
    QString onBehalf; ///< 代录: the seat that said it by voice
    QString cause; ///< id of the event that led to it
};

/// Checks what is asked against the rules and the situation, and appends it. The same door for people, feeds, rules and
/// automatic players.
class Commands : public QObject {
    Q_OBJECT
public:
    using Outcome = std::expected<QList<Event>, Refusal>;

    Commands(EventLog &log, const Situation &situation, const Clock &clock, IdSource &ids, QObject *parent = nullptr);

    /// One request and what follows from it (an order that is sent also claims its unit), in one transaction. With onBehalf
    /// the rules are those of the seat it is recorded for (see setSeats); only commander, dispatcher and control may record for others.
    /// A subject with an event still on its way to disk refuses with "command.busy".
    QFuture<Outcome> run(const Seat &seat, const Request &request);
    QFuture<Outcome> runAll(const Seat &seat, const QList<Request> &requests);
    /// Would it be refused now? Nothing is written.
    [[nodiscard]] std::expected<void, Refusal> check(const Seat &seat, const Request &request) const;
    /// The verbs that could follow for a seat, with what hinders each now.
    [[nodiscard]] QList<NextVerb> next(const Seat &seat, const QString &subject) const;

    [[nodiscard]] qint64 now() const { return m_clock.now(); } ///< UTC ms, the log's clock

    /// The desks there are, for onBehalf and display numbers.
    void setSeats(const QList<Seat> &seats);
    [[nodiscard]] QList<Seat> seats() const;
    [[nodiscard]] const Seat *seat(const QString &id) const;

    /// The highest display numbers given out so far, of records that the situation does not hold too (Opening::numbers).
    void setLastNumbers(const QHash<QString, int> &numbers);

    /// Who may activate which level of response, from the response plan; the default table until then.
    void setAuthority(const AuthorityTable &table);
    [[nodiscard]] const AuthorityTable &authority() const { return m_authority; }

    /// What the roads say of the signs that can tell of a closure; until then they are taken by the straight line.
    void setSignsByRoads(const SignsByRoads &signsByRoads) { m_signsByRoads = signsByRoads; }
    [[nodiscard]] const SignsByRoads &signsByRoads() const { return m_signsByRoads; }

    /// What the roads say bars a way; until then nothing is known to.
    void setWayBars(const WayBars &wayBars) { m_wayBars = wayBars; }
    [[nodiscard]] const WayBars &wayBars() const { return m_wayBars; }

    /// Do the roads tell what would be closed at a flood point (its subject)? Empty: there are none, and nobody asks for it by rule.
    void setStretchKnown(const std::function<bool(const QString &floodPoint)> &known) { m_stretchKnown = known; }
    [[nodiscard]] const std::function<bool(const QString &floodPoint)> &stretchKnown() const { return m_stretchKnown; }

Q_SIGNALS:
    void refused(const wf::Refusal &refusal, const QString &verb, const QString &subject);

private:
    friend class CommandBatch;

    [[nodiscard]] std::expected<void, Refusal> mayAct(const Seat &seat, const Request &request) const;
    void noteNumbers(const ChangeSet &changes);
    void noteNumber(const QString &number);

    EventLog &m_log;
    const Situation &m_situation;
    const Clock &m_clock;
    IdSource &m_ids;
    QList<Seat> m_seats;
    AuthorityTable m_authority;
    SignsByRoads m_signsByRoads;
    WayBars m_wayBars;
    std::function<bool(const QString &floodPoint)> m_stretchKnown;
    QHash<QString, Record> m_onTheirWay; ///< subject → as it will be when it is on disk
    QHash<QString, int> m_lastNumbers; ///< prefix → the largest running number given out
};

} // namespace wf
