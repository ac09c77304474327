// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logcurrent.h"
#include "logstore_p.h"
#include "logtext.h"
#include "vault.h"

#include <QJsonDocument>

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// Whether what an earlier check came to is what stands there now.
bool isSeam(const SqlDatabase &db, const CheckedUntil &since)
{
    SqlStatement row = db.prepare("SELECT " WF_EVENT_COLUMNS " FROM events WHERE seq = ?");
    if (since.sequence <= 0 || !row.bind(since.sequence).step())
        return false;
    const Event event = readEvent(row, 0);
    const qint64 counted = std::accumulate(since.chains.cbegin(), since.chains.cend(), qint64(0),
                                           [](qint64 sum, const std::pair<qint64, QByteArray> &chain) { return sum + chain.first; });
    return event.hash == since.hash && eventHash(event) == event.hash && since.chains.value(chainOf(event)).second == event.hash
        && counted == since.sequence;
}

/// Reads a log from its first event on, or from behind a seam, and compares everything that is derived with what the file says.
class Verifier {
public:
    /// What is known of records that changed behind current_to may be old or missing.
    Verifier(const SqlDatabase &db, const CheckedUntil &since)
        : m_since(since.sequence)
        , m_currentTo(db.value("SELECT seq FROM current_to"))
        , m_chains(since.chains)
        , m_last(since.hash)
    {
        m_check.events = m_since;
        m_check.from = m_since + 1;
        if (m_since == 0)
            return;
        m_findOld = db.prepare("SELECT e.subject FROM by_hash b JOIN events e ON e.seq = b.seq"
                               " WHERE b.start = substr(?1, 1, 8) AND e.hash = ?1 AND e.seq <= ?2");
        m_findHeads = db.prepare("SELECT h.seq, e.hash FROM heads h JOIN events e ON e.seq = h.seq WHERE h.subject = ? AND h.seq <= ?");
        SqlStatement rows = db.prepare("SELECT hash, subject FROM events WHERE seq > (SELECT seq FROM indexed) AND seq <= ?");
        rows.bind(m_since);
        while (rows.step())
            m_before.insert(rows.bytes(0), rows.text(1));
        rows = db.prepare("SELECT count(*) FROM events WHERE seq <= ?");
        if (!rows.bind(m_since).step() || rows.integer(0) != m_since) {
            ++m_gapsNamed;
            fault(m_since, {}, LogText::tr("events are missing before it"));
        }
    }

    void look(qint64 sequence, const Event &event)
    {
        if (sequence != m_check.events + 1 && m_gapsNamed++ == 0)
            fault(sequence, event.id, LogText::tr("events are missing before it"));
        ++m_check.events;
        if (eventHash(event) != event.hash) {
            m_forged.insert(sequence);
            fault(sequence, event.id, LogText::tr("its hash does not match its content"));
        }
        if (!QJsonDocument::fromJson(event.record).isObject())
            fault(sequence, event.id, LogText::tr("its record is not a JSON object"));
        auto &chain = m_chains[chainOf(event)];
        if (event.seatPrev != chain.second)
            fault(sequence, event.id, LogText::tr("it does not continue the chain of seat %1").arg(chainOf(event)));
        chain = {chain.first + 1, event.hash};
        m_last = event.hash;
        auto &heads = headsOf(event.subject);
        for (const QByteArray &parent : event.parents) {
            const std::optional<QString> known = subjectOf(parent);
            if (!known)
                fault(sequence, event.id,
                      LogText::tr("its parent %1 is not in the log before it").arg(QLatin1StringView(parent.toHex().first(12))));
            else if (*known != event.subject)
                fault(sequence, event.id, LogText::tr("it follows an event of another record"));
            heads.remove(parent);
        }
        heads.insert(event.hash, sequence);
        if (sequence > m_currentTo)
            m_stale.insert(event.subject);
        m_subjects.insert(event.hash, event.subject);
        if (event.parents.isEmpty()) {
            const Opening::Birth birth{event.at, event.id};
            const auto known = m_births.constFind(event.subject);
            if (known == m_births.constEnd() || birth < *known)
                m_births.insert(event.subject, birth);
        }
    }

    void compare(const SqlDatabase &db)
    {
        compareHeads(db);
        QHash<QString, std::pair<qint64, QByteArray>> chains = m_chains;
        SqlStatement rows = db.prepare("SELECT seat, count, hash FROM seats");
        while (rows.step()) {
            if (chains.take(rows.text(0)) != std::pair(rows.integer(1), rows.bytes(2)))
                fault(0, {}, LogText::tr("the table of seats does not agree about %1").arg(rows.text(0)));
        }
        for (auto it = chains.cbegin(); it != chains.cend(); ++it)
            fault(0, {}, LogText::tr("the table of seats does not agree about %1").arg(it.key()));

        compareBirths(db);
        if (m_since == 0)
            compareCurrent(db);
        else
            compareTouched(db);
        compareIndex(db);
        rows = db.prepare("SELECT token, salt, text FROM vault WHERE text IS NOT NULL");
        while (rows.step()) {
            if (personalToken(rows.bytes(1), rows.text(2)) != rows.text(0))
                fault(0, {}, LogText::tr("a text in the vault does not match its token %1").arg(rows.text(0)));
        }
        m_check.seats = int(m_chains.size());
    }

    void compareHeads(const SqlDatabase &db)
    {
        QHash<QString, QSet<qint64>> stored;
        SqlStatement rows = db.prepare("SELECT subject, seq FROM heads");
        while (rows.step())
            stored[rows.text(0)].insert(rows.integer(1));
        const auto disagrees = [this](qint64 sequence, const QString &subject) {
            fault(sequence, {}, LogText::tr("the table of current records does not agree about %1").arg(subject));
        };
        m_check.records = m_since == 0 ? int(m_heads.size()) : int(stored.size());
        for (auto it = m_heads.cbegin(); it != m_heads.cend(); ++it) {
            const QSet<qint64> found(it->cbegin(), it->cend());
            m_check.forks += found.size() > 1 ? 1 : 0;
            if (stored.take(it.key()) != found)
                disagrees(found.isEmpty() ? 0 : *it->cbegin(), it.key());
        }
        for (auto it = stored.cbegin(); it != stored.cend(); ++it) {
            const bool isOld = m_since > 0 && std::ranges::all_of(*it, [this](qint64 sequence) { return sequence <= m_since; });
            m_check.forks += isOld && it->size() > 1 ? 1 : 0;
            if (!isOld)
                disagrees(0, it.key());
        }
    }

    void compareBirths(const SqlDatabase &db)
    {
        const auto disagrees = [this](const QString &subject) {
            fault(0, {}, LogText::tr("the table of first events does not agree about %1").arg(subject));
        };
        QHash<QString, Opening::Birth> births = m_births;
        SqlStatement rows = db.prepare("SELECT subject, at, id FROM records");
        while (rows.step()) {
            const QString subject = rows.text(0);
            if (m_since > 0 && !births.contains(subject) && (m_older.contains(subject) || !m_heads.contains(subject)))
                continue; // of an older event
            const Opening::Birth known{rows.integer(1), rows.text(2)};
            const Opening::Birth found = births.take(subject);
            if (known != found && !(m_older.contains(subject) && known < found))
                disagrees(subject);
        }
        for (auto it = births.cbegin(); it != births.cend(); ++it)
            disagrees(it.key());
    }

    /// The way from a hash to its event, and from an hour to its events.
    void compareIndex(const SqlDatabase &db)
    {
        bool agrees = db.value("SELECT count(*) FROM by_hash") == db.value("SELECT seq FROM indexed");
        if (m_since == 0) {
            agrees = agrees
                && db.value("SELECT count(*) FROM by_hash b JOIN events e ON e.seq = b.seq AND b.start = substr(e.hash, 1, 8)")
                    == db.value("SELECT seq FROM indexed");
        } else {
            SqlStatement lost = db.prepare("SELECT count(*) FROM events e WHERE e.seq > ? AND e.seq <= (SELECT seq FROM indexed) AND NOT "
                                           "EXISTS (SELECT 1 FROM by_hash b WHERE b.start = substr(e.hash, 1, 8) AND b.seq = e.seq)");
            agrees = agrees && lost.bind(m_since).step() && lost.integer(0) == 0;
        }
        if (!agrees)
            fault(0, {}, LogText::tr("the index of its events does not agree with them"));
        SqlStatement astray = db.prepare("SELECT count(*) FROM events LEFT JOIN hours ON hour = at / 3600000"
                                         " WHERE seq > ? AND seq <= ? AND (first IS NULL OR seq < first OR seq > last)");
        if (!astray.bind(m_since).bind(m_currentTo).step() || astray.integer(0) != 0)
            fault(0, {}, LogText::tr("the index of its events does not agree with them"));
    }

    /// As compareCurrent(), of the records that have events behind the seam.
    void compareTouched(const SqlDatabase &db)
    {
        SqlStatement heads = db.prepare("SELECT heads.seq, events.at, events.hash, events.record, coalesce(records.at, events.at)"
                                        " FROM heads CROSS JOIN events ON events.seq = heads.seq"
                                        " LEFT JOIN records ON records.subject = heads.subject WHERE heads.subject = ? ORDER BY heads.seq");
        SqlStatement stored = db.prepare("SELECT " WF_CURRENT_COLUMNS " FROM current WHERE subject = ?");
        for (auto it = m_heads.cbegin(); it != m_heads.cend(); ++it) {
            QList<CurrentHead> found;
            qint64 bornAt = 0;
            heads.reset().bind(it.key());
            while (heads.step()) {
                found.append({heads.integer(0), heads.integer(1), heads.bytes(2), heads.bytes(3)});
                bornAt = heads.integer(4);
            }
            const bool isForged = std::ranges::any_of(found, [this](const CurrentHead &head) { return m_forged.contains(head.sequence); });
            if (m_stale.contains(it.key()) || isForged || found.isEmpty())
                continue;
            if (!stored.reset().bind(it.key()).step() || readCurrent(stored, 0) != currentRow(it.key(), found, bornAt))
                fault(0, {}, LogText::tr("the table of current records does not agree about %1").arg(it.key()));
        }
        if (db.value("SELECT count(*) FROM current") != db.value("SELECT count(*) FROM words"))
            fault(0, {}, LogText::tr("the table of current records does not agree about %1").arg(u"*"_s));
    }

    /// What follows from a forged event is no news.
    void compareCurrent(const SqlDatabase &db)
    {
        const auto disagrees = [this](const QString &subject) {
            fault(0, {}, LogText::tr("the table of current records does not agree about %1").arg(subject));
        };
        SqlStatement stored = db.prepare("SELECT " WF_CURRENT_COLUMNS " FROM current WHERE subject = ?");
        qint64 records = 0; // with a row
        const bool isRead = eachCurrent(db, [&](const QString &subject, const QList<CurrentHead> &heads, qint64 bornAt) {
            const bool isForged = std::ranges::any_of(heads, [this](const CurrentHead &head) { return m_forged.contains(head.sequence); });
            const bool isThere = stored.reset().bind(subject).step();
            records += isThere ? 1 : 0;
            if (m_stale.contains(subject))
                return true;
            if (!isThere || (!isForged && readCurrent(stored, 0) != currentRow(subject, heads, bornAt)))
                disagrees(subject);
            return true;
        });
        if (!isRead || db.value("SELECT count(*) FROM current") != records || db.value("SELECT count(*) FROM words") != records)
            disagrees(u"*"_s);
    }

    void fault(qint64 sequence, const QString &id, const QString &text) { m_check.faults.append({sequence, id, text}); }
    [[nodiscard]] const LogCheck &check() const { return m_check; }
    /// What was found sound up to the last event; of a check that was not stopped.
    [[nodiscard]] CheckedUntil end() const
    {
        if (!m_check.faults.isEmpty() || m_check.events == 0)
            return {};
        return {.sequence = m_check.events, .hash = m_last, .chains = m_chains, .at = 0, .allAt = 0};
    }

private:
    /// Of the record that an event before this one is of.
    [[nodiscard]] std::optional<QString> subjectOf(const QByteArray &hash)
    {
        if (const auto known = m_subjects.constFind(hash); known != m_subjects.constEnd())
            return *known;
        if (m_since == 0)
            return std::nullopt;
        std::optional<QString> subject;
        if (const auto known = m_before.constFind(hash); known != m_before.constEnd())
            subject = *known;
        else if (m_findOld.reset().bindBlob(hash).bind(m_since).step())
            subject = m_findOld.text(0);
        m_findOld.reset();
        if (subject)
            m_older.insert(*subject);
        return subject;
    }

    /// A record's heads before the event that is looked at: behind a seam, of the older ones those that the file still has.
    QHash<QByteArray, qint64> &headsOf(const QString &subject)
    {
        const bool isNew = m_since > 0 && !m_heads.contains(subject);
        QHash<QByteArray, qint64> &heads = m_heads[subject];
        if (!isNew)
            return heads;
        m_findHeads.reset().bind(subject).bind(m_since);
        while (m_findHeads.step())
            heads.insert(m_findHeads.bytes(1), m_findHeads.integer(0));
        m_findHeads.reset();
        if (!heads.isEmpty())
            m_older.insert(subject);
        return heads;
    }

    LogCheck m_check;
    qint64 m_since = 0; ///< the last event that is not looked at
    qint64 m_currentTo = 0;
    QSet<QString> m_stale;
    int m_gapsNamed = 0;
    QSet<qint64> m_forged;
    QHash<QString, std::pair<qint64, QByteArray>> m_chains; ///< chainOf() → number of events, last hash
    QByteArray m_last; ///< hash of the last event
    QHash<QByteArray, QString> m_subjects; ///< hash → subject
    QHash<QByteArray, QString> m_before; ///< the same of those before the seam that by_hash does not know yet
    QSet<QString> m_older; ///< records that have events before the seam
    SqlStatement m_findOld, m_findHeads;
    QHash<QString, QHash<QByteArray, qint64>> m_heads; ///< subject → head hash → sequence
    QHash<QString, Opening::Birth> m_births;
};

} // namespace

std::expected<LogCheck, Refusal> verifyLog(const QString &file, const std::function<bool(qint64)> &progress)
{
    const auto opened = LogStore::open(file, LogStore::Access::ReadOnly);
    if (!opened)
        return std::unexpected(opened.error());
    return opened->verify(progress);
}

LogCheck LogStore::verify(const std::function<bool(qint64)> &progress, const CheckedUntil &since) const
{
    // One view of the file while another program goes on writing.
    d->db.exec("BEGIN");
    const bool goesOn = isSeam(d->db, since);
    Verifier verifier(d->db, goesOn ? since : CheckedUntil());
    SqlStatement rows = d->db.prepare("SELECT seq, " WF_EVENT_COLUMNS " FROM events WHERE seq > ? ORDER BY seq");
    rows.bind(goesOn ? since.sequence : std::numeric_limits<qint64>::min());
    bool stopped = false;
    while (!stopped && rows.step()) {
        verifier.look(rows.integer(0), readEvent(rows, 1));
        stopped = progress && verifier.check().events % 1000 == 0 && !progress(verifier.check().events);
    }
    if (rows.failed())
        verifier.fault(verifier.check().events + 1, {}, LogText::tr("the file cannot be read from here on"));
    else if (!stopped)
        verifier.compare(d->db);
    rows = {};
    SqlStatement pages = d->db.prepare("PRAGMA quick_check(10)");
    while (!stopped && pages && pages.step()) {
        if (pages.text(0) != "ok"_L1)
            verifier.fault(0, {}, LogText::tr("the file's pages are damaged: %1").arg(pages.text(0)));
    }
    if (pages.failed())
        verifier.fault(0, {}, LogText::tr("the file cannot be read from here on"));
    pages = {};
    d->db.exec("COMMIT");
    LogCheck check = verifier.check();
    if (!stopped)
        check.end = verifier.end();
    return check;
}

CheckedUntil LogStore::end() const
{
    CheckedUntil end;
    d->db.exec("BEGIN");
    SqlStatement row = d->db.prepare("SELECT seq, hash FROM events ORDER BY seq DESC LIMIT 1");
    if (row.step()) {
        end.sequence = row.integer(0);
        end.hash = row.bytes(1);
    }
    row = d->db.prepare("SELECT seat, count, hash FROM seats");
    while (row.step())
        end.chains.insert(row.text(0), {row.integer(1), row.bytes(2)});
    row = {};
    d->db.exec("COMMIT");
    return end;
}

} // namespace wf
