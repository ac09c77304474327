// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kind.h"
#include "logschema.h"
#include "logstore_p.h"
#include "vault.h"
#include "verb.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// Things of the city stand as they were defined, for years: what their last event names is in use.
bool isDefined(const QString &kind) { return !assetVerbOf(kind).isEmpty(); }

/// As it stands in an event's JSON, without the quotes.
QByteArray jsonText(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.sliced(2, list.size() - 4);
}

bool holdsPlainText(const QJsonValue &value)
{
    if (value.isString())
        return !value.toString().isEmpty() && !isPersonalToken(value.toString());
    if (value.isArray())
        return std::ranges::any_of(value.toArray(), holdsPlainText);
    return value.isObject() && std::ranges::any_of(value.toObject(), holdsPlainText);
}

/// Looks through a log for what is to be erased, and for what will still be there afterwards.
class Search {
public:
    Search(const LogStore::Forgetting &what, const SqlDatabase &db)
        : m_what(what)
        , m_plain(jsonText(what.text))
    {
        if (!what.text.isEmpty()) {
            SqlStatement rows = db.prepare("SELECT token, text FROM vault WHERE instr(text, ?) > 0");
            rows.bind(what.text);
            while (rows.step())
                (rows.text(1) == what.text ? m_found : m_longer).insert(rows.text(0));
        } else if (what.subject.isEmpty()) {
            SqlStatement rows = db.prepare("SELECT token FROM vault WHERE text IS NOT NULL");
            while (rows.step())
                m_found.insert(rows.text(0));
        }
    }

    void look(const QString &subject, qint64 at, const QByteArray &record, bool isHead)
    {
        const QStringList tokens = personalTokens(record);
        if (!m_what.subject.isEmpty() && subject == m_what.subject)
            m_found.unite({tokens.cbegin(), tokens.cend()});
        const QString kind = subject.section(u'/', 0, 0);
        if (m_what.before > 0 && (at >= m_what.before || (isHead && isDefined(kind)))) {
            for (const QString &token : tokens)
                m_found.remove(token);
        }
        for (const QString &token : tokens)
            m_uses[token].append({m_events, subject});
        ++m_events;
        m_clear += isInTheClear(subject, kind, at, record) ? 1 : 0;
    }

    [[nodiscard]] const QSet<QString> &found() const { return m_found; }
    [[nodiscard]] LogStore::Forgotten uses(const QStringList &erased) const
    {
        QSet<qint64> events;
        QSet<QString> records;
        for (const QString &token : erased) {
            for (const auto &[event, subject] : m_uses.value(token)) {
                events.insert(event);
                records.insert(subject);
            }
        }
        QSet<QString> longer;
        for (const QString &token : m_longer) {
            for (const auto &[event, subject] : m_uses.value(token))
                longer.insert(subject);
        }
        QStringList named(longer.cbegin(), longer.cend());
        named.sort();
        return {.texts = erased.size(), .events = events.size(), .records = records.size(), .plain = m_clear, .longer = named};
    }

private:
    [[nodiscard]] bool isInTheClear(const QString &subject, const QString &kind, qint64 at, const QByteArray &record) const
    {
        if (!m_what.text.isEmpty())
            return record.contains(m_plain);
        if (m_what.subject.isEmpty() ? at >= m_what.before : subject != m_what.subject)
            return false;
        const QStringList names = personalFields(kind);
        if (names.isEmpty())
            return false;
        const QJsonObject fields = QJsonDocument::fromJson(record).object();
        return std::ranges::any_of(names, [&fields](const QString &name) { return holdsPlainText(fields.value(name)); });
    }

    const LogStore::Forgetting &m_what;
    QByteArray m_plain;
    QSet<QString> m_found;
    QSet<QString> m_longer; ///< texts that contain what was asked for
    QHash<QString, QList<std::pair<qint64, QString>>> m_uses; ///< token → events and their subjects
    qint64 m_events = 0;
    qint64 m_clear = 0;
};

/// Erases what refused lines say that cite a text or are older than a time; how many, negative where that failed. Their keys stay, so that
/// a file that is read anew does not bring them back.
qint64 eraseRefused(const LogStore::Forgetting &what, const SqlDatabase &db)
{
    if (!what.subject.isEmpty())
        return 0;
    SqlStatement erase
        = db.prepare("UPDATE refused_lines SET file = '', code = '', why = '', raw = '', state = 2 WHERE state < 2 AND (at < ?1"
                     " OR (?2 <> '' AND (instr(raw, ?2) > 0 OR instr(file, ?2) > 0 OR instr(why, ?3) > 0))) RETURNING n");
    const QByteArray quoted = jsonText(what.text);
    if (!erase)
        return -1;
    erase.bind(what.before).bind(what.text).bindText(quoted);
    qint64 count = 0;
    while (erase.step())
        ++count;
    return erase.failed() ? -1 : count;
}

} // namespace

std::expected<LogStore::Forgotten, Refusal> LogStore::forget(const Forgetting &what)
{
    if (int(!what.text.isEmpty()) + int(!what.subject.isEmpty()) + int(what.before > 0) != 1)
        return std::unexpected(
            Refusal{u"log.forget_what"_s,
                    QCoreApplication::translate("LogStore", "Say what to erase: one text, one record, or what was used before a time.")});
    // Cells and pages that become free are overwritten from here on; nothing spills into a file of its own.
    d->db.exec("PRAGMA secure_delete=ON; PRAGMA temp_store=MEMORY");
    Forgotten forgotten;
    const Private::Done done = d->transact([&]() -> Private::Done {
        Search search(what, d->db);
        SqlStatement rows = d->db.prepare("SELECT subject, at, record, seq IN (SELECT seq FROM heads) FROM events UNION ALL "
                                          "SELECT subject, at, record, 0 FROM waiting UNION ALL SELECT subject, at, record, 0 FROM aside");
        while (rows.step())
            search.look(rows.text(0), rows.integer(1), rows.bytes(2), rows.integer(3) != 0);
        if (rows.failed())
            return std::unexpected(d->failure());
        rows = {};
        QStringList erased;
        SqlStatement erase
            = d->db.prepare("UPDATE vault SET salt = NULL, text = NULL WHERE token = ? AND text IS NOT NULL RETURNING token");
        for (const QString &token : search.found()) {
            if (erase.reset().bind(token).step())
                erased.append(token);
            if (erase.step() || erase.failed())
                return std::unexpected(d->failure());
        }
        erase = {};
        forgotten = search.uses(erased);
        forgotten.lines = eraseRefused(what, d->db);
        if (forgotten.lines < 0 || (forgotten.lines > 0 && !remakeRefused(d->db)))
            return std::unexpected(d->failure());
        if (erased.isEmpty())
            return {};
        if (!remakeVault(d->db))
            return std::unexpected(d->failure());
        return {};
    });
    d->texts.reset();
    if (!done)
        return std::unexpected(done.error());
    // Older pages stand in the file beside the log until it is emptied.
    SqlStatement checkpoint = d->db.prepare("PRAGMA wal_checkpoint(TRUNCATE)");
    forgotten.overwritten = checkpoint.step() && checkpoint.integer(0) == 0;
    return forgotten;
}

} // namespace wf
