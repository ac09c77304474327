// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logstore_p.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// What a line is known again by when its file is read anew, after a restart. Where nothing can be cited (a folder is gone) each time
/// counts.
QByteArray keyOf(const RefusedLine &line)
{
    const QString moment = line.line <= 0 && line.raw.isEmpty() ? QString::number(line.at) : QString();
    const QJsonArray parts{line.feed, line.file, line.line, line.code, line.why.toJson(), line.raw, moment};
    return QCryptographicHash::hash(QJsonDocument(parts).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256).first(16);
}

RefusedLine readLine(const SqlStatement &row)
{
    RefusedLine line;
    line.n = row.integer(0);
    line.at = row.integer(1);
    line.feed = row.text(2);
    line.file = row.text(3);
    line.line = int(row.integer(4));
    line.code = row.text(5);
    const QString why = row.text(6);
    line.why = KeptWords::fromJson(why).value_or(KeptWords(why));
    line.raw = row.text(7);
    line.text = line.said();
    return line;
}

} // namespace

std::expected<void, Refusal> LogStore::refuseLines(const QList<RefusedLine> &lines)
{
    if (lines.isEmpty())
        return {};
    return d->transact([&]() -> Private::Done {
        SqlStatement insert
            = d->db.prepare("INSERT INTO refused_lines(key, at, met, feed, file, line, code, why, raw, state)"
                            " VALUES(?1,?2,?2,?3,?4,?5,?6,?7,?8,0) ON CONFLICT(key) DO UPDATE SET met = max(met, excluded.met)");
        // The key of an erased one stays: its file may be read anew.
        SqlStatement oldest = d->db.prepare("DELETE FROM refused_lines WHERE met < ? AND state < 2");
        SqlStatement most = d->db.prepare("DELETE FROM refused_lines WHERE state < 2 AND n <= (SELECT max(n) FROM refused_lines) - ?");
        if (!insert || !oldest || !most)
            return std::unexpected(d->failure());
        qint64 now = 0;
        for (const RefusedLine &line : lines) {
            const QByteArray key = keyOf(line);
            now = std::max(now, line.at);
            if (!insert.bindBlob(key)
                     .bind(line.at)
                     .bind(line.feed)
                     .bind(line.file)
                     .bind(qint64(line.line))
                     .bind(line.code)
                     .bind(line.why.toJson())
                     .bind(line.raw)
                     .run())
                return std::unexpected(d->failure());
        }
        if (!oldest.bind(now - RefusedKeptMs).run() || !most.bind(RefusedKept).run())
            return std::unexpected(d->failure());
        return {};
    });
}

std::expected<RefusedPage, Refusal> LogStore::refusedLines(const RefusedAsk &ask) const
{
    RefusedPage page;
    SqlStatement count = d->db.prepare("SELECT count(*) FROM refused_lines WHERE state = 0 AND feed = ?");
    SqlStatement rows = d->db.prepare("SELECT n, at, feed, file, line, code, why, raw FROM refused_lines WHERE state = 0 AND feed = ?1"
                                      " AND (?2 = 0 OR (at, n) < (?3, ?2)) ORDER BY at DESC, n DESC LIMIT ?4");
    if (!count || !rows || !count.bind(ask.feed).step())
        return std::unexpected(d->failure());
    page.all = count.integer(0);
    page.lastN = d->db.value("SELECT max(n) FROM refused_lines");
    rows.bind(ask.feed).bind(ask.beforeN).bind(ask.beforeAt).bind(qint64(ask.limit));
    while (rows.step())
        page.lines.append(readLine(rows));
    if (rows.failed())
        return std::unexpected(d->failure());
    return page;
}

std::expected<void, Refusal> LogStore::clearRefused(const QString &feed, qint64 upToN)
{
    return d->transact([&]() -> Private::Done {
        // The rows stay, or a file that is read anew would bring its lines back.
        SqlStatement clear = d->db.prepare("UPDATE refused_lines SET state = 1 WHERE state = 0 AND feed = ? AND n <= ?");
        if (!clear || !clear.bind(feed).bind(upToN).run())
            return std::unexpected(d->failure());
        return {};
    });
}

} // namespace wf
