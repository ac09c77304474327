// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logcurrent.h"
#include "logstore_p.h"
#include "vault.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text) { return QCoreApplication::translate("LogStore", text); }

/// Reads a log from its first event on and compares everything that is derived with what the file says.
class Verifier {
public:
    /// `currentTo`: what is known of records that changed behind it may be old or missing.
    explicit Verifier(qint64 currentTo)
        : m_currentTo(currentTo)
    {
    }

    void look(qint64 sequence, const Event &event)
    {
        if (sequence != m_check.events + 1 && m_gapsNamed++ == 0)
            fault(sequence, event.id, tr(QT_TRANSLATE_NOOP("LogStore", "events are missing before it")));
        ++m_check.events;
        if (eventHash(event) != event.hash) {
            m_forged.insert(sequence);
            fault(sequence, event.id, tr(QT_TRANSLATE_NOOP("LogStore", "its hash does not match its content")));
        }
        if (!QJsonDocument::fromJson(event.record).isObject())
            fault(sequence, event.id, tr(QT_TRANSLATE_NOOP("LogStore", "its record is not a JSON object")));
        auto &chain = m_chains[chainOf(event)];
        if (event.seatPrev != chain.second)
            fault(sequence, event.id, tr(QT_TRANSLATE_NOOP("LogStore", "it does not continue the chain of seat %1")).arg(chainOf(event)));
        chain = {chain.first + 1, event.hash};
        auto &heads = m_heads[event.subject];
        for (const QByteArray &parent : event.parents) {
            const auto known = m_subjects.constFind(parent);
            if (known == m_subjects.constEnd())
                fault(sequence, event.id,
                      tr(QT_TRANSLATE_NOOP("LogStore", "its parent %1 is not in the log before it"))
                          .arg(QLatin1StringView(parent.toHex().first(12))));
            else if (*known != event.subject)
                fault(sequence, event.id, tr(QT_TRANSLATE_NOOP("LogStore", "it follows an event of another record")));
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
        QHash<QString, QSet<qint64>> stored;
        SqlStatement rows = db.prepare("SELECT subject, seq FROM heads");
        while (rows.step())
            stored[rows.text(0)].insert(rows.integer(1));
        for (auto it = m_heads.cbegin(); it != m_heads.cend(); ++it) {
            const QSet<qint64> found(it->cbegin(), it->cend());
            m_check.forks += found.size() > 1 ? 1 : 0;
            if (stored.take(it.key()) != found)
                fault(*it->cbegin(), {},
                      tr(QT_TRANSLATE_NOOP("LogStore", "the table of current records does not agree about %1")).arg(it.key()));
        }
        for (auto it = stored.cbegin(); it != stored.cend(); ++it)
            fault(0, {}, tr(QT_TRANSLATE_NOOP("LogStore", "the table of current records does not agree about %1")).arg(it.key()));

        QHash<QString, std::pair<qint64, QByteArray>> chains = m_chains;
        rows = db.prepare("SELECT seat, count, hash FROM seats");
        while (rows.step()) {
            if (chains.take(rows.text(0)) != std::pair(rows.integer(1), rows.bytes(2)))
                fault(0, {}, tr(QT_TRANSLATE_NOOP("LogStore", "the table of seats does not agree about %1")).arg(rows.text(0)));
        }
        for (auto it = chains.cbegin(); it != chains.cend(); ++it)
            fault(0, {}, tr(QT_TRANSLATE_NOOP("LogStore", "the table of seats does not agree about %1")).arg(it.key()));

        QHash<QString, Opening::Birth> births = m_births;
        rows = db.prepare("SELECT subject, at, id FROM records");
        while (rows.step()) {
            if (births.take(rows.text(0)) != Opening::Birth{rows.integer(1), rows.text(2)})
                fault(0, {}, tr(QT_TRANSLATE_NOOP("LogStore", "the table of first events does not agree about %1")).arg(rows.text(0)));
        }
        for (auto it = births.cbegin(); it != births.cend(); ++it)
            fault(0, {}, tr(QT_TRANSLATE_NOOP("LogStore", "the table of first events does not agree about %1")).arg(it.key()));
        compareCurrent(db);
        const qint64 indexed = db.value("SELECT seq FROM indexed");
        for (const char *agreeing : {"SELECT count(*) FROM by_hash b JOIN events e ON e.seq = b.seq AND b.start = substr(e.hash, 1, 8)",
                                     "SELECT count(*) FROM by_hash"}) {
            if (db.value(agreeing) != indexed) {
                fault(0, {}, tr(QT_TRANSLATE_NOOP("LogStore", "the index of its events does not agree with them")));
                break;
            }
        }
        SqlStatement astray = db.prepare("SELECT count(*) FROM events LEFT JOIN hours ON hour = at / 3600000"
                                         " WHERE seq <= ? AND (first IS NULL OR seq < first OR seq > last)");
        if (!astray.bind(m_currentTo).step() || astray.integer(0) != 0)
            fault(0, {}, tr(QT_TRANSLATE_NOOP("LogStore", "the index of its events does not agree with them")));
        rows = db.prepare("SELECT token, salt, text FROM vault WHERE text IS NOT NULL");
        while (rows.step()) {
            if (personalToken(rows.bytes(1), rows.text(2)) != rows.text(0))
                fault(0, {}, tr(QT_TRANSLATE_NOOP("LogStore", "a text in the vault does not match its token %1")).arg(rows.text(0)));
        }
        m_check.seats = int(m_chains.size());
        m_check.records = int(m_heads.size());
    }

    /// What follows from a forged event is no news.
    void compareCurrent(const SqlDatabase &db)
    {
        const auto disagrees = [this](const QString &subject) {
            fault(0, {}, tr(QT_TRANSLATE_NOOP("LogStore", "the table of current records does not agree about %1")).arg(subject));
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

private:
    LogCheck m_check;
    qint64 m_currentTo = 0;
    QSet<QString> m_stale;
    int m_gapsNamed = 0;
    QSet<qint64> m_forged;
    QHash<QString, std::pair<qint64, QByteArray>> m_chains; ///< chainOf() → number of events, last hash
    QHash<QByteArray, QString> m_subjects; ///< hash → subject
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

LogCheck LogStore::verify(const std::function<bool(qint64)> &progress) const
{
    // One view of the file while another program goes on writing.
    d->db.exec("BEGIN");
    Verifier verifier(d->db.value("SELECT seq FROM current_to"));
    SqlStatement rows = d->db.prepare("SELECT seq, " WF_EVENT_COLUMNS " FROM events ORDER BY seq");
    bool stopped = false;
    while (!stopped && rows.step()) {
        verifier.look(rows.integer(0), readEvent(rows, 1));
        stopped = progress && verifier.check().events % 1000 == 0 && !progress(verifier.check().events);
    }
    if (rows.failed())
        verifier.fault(verifier.check().events + 1, {}, tr(QT_TRANSLATE_NOOP("LogStore", "the file cannot be read from here on")));
    else if (!stopped)
        verifier.compare(d->db);
    rows = {};
    SqlStatement pages = d->db.prepare("PRAGMA quick_check(10)");
    while (!stopped && pages && pages.step()) {
        if (pages.text(0) != "ok"_L1)
            verifier.fault(0, {}, tr(QT_TRANSLATE_NOOP("LogStore", "the file's pages are damaged: %1")).arg(pages.text(0)));
    }
    pages = {};
    d->db.exec("COMMIT");
    return verifier.check();
}

} // namespace wf
