// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive_p.h"

#include "ending.h"
#include "searchwords.h"
#include "vault.h"
#include "verb.h"

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LeastNamed = 2; ///< characters of a personal text that are looked for …
constexpr qsizetype LeastLatin = 4; ///< … where they are letters and digits: a number's last four

SqlWhere conditions(const ArchiveFilter &filter, const std::optional<ArchiveKey> &after)
{
    SqlWhere where;
    where.add("removed = 0");
    if (filter.from > 0)
        where.add("born_at >= ?", filter.from);
    if (filter.to > 0)
        where.add("born_at < ?", filter.to);
    if (after)
        where.add("(born_at, subject) < (?, ?)", after->at, after->subject);
    if (!filter.box.isNull()) {
        const QRectF box = filter.box.normalized();
        where.add("lon BETWEEN ? AND ? AND lat BETWEEN ? AND ?", box.left(), box.right(), box.top(), box.bottom());
    }
    if (!filter.point.isEmpty())
        where.add("(point = ? OR subject = ?)", filter.point, filter.point);
    if (!filter.road.isEmpty())
        where.add("road = ?", filter.road);
    if (!filter.brigade.isEmpty())
        where.add("brigade = ?", filter.brigade);
    if (!filter.state.isEmpty())
        where.add("state = ?", filter.state);
    if (!filter.type.isEmpty())
        where.add("type = ?", filter.type);
    if (filter.overOnly)
        where.add("over = 1");
    return where;
}

/// A telephone number is found however it is written.
QString joined(const QString &text)
{
    QString without = text;
    without.remove(u' ');
    without.remove(u'-');
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    return std::ranges::all_of(without, isDigit) ? without : QString();
}

bool isLatin(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

} // namespace

ArchiveQuery archiveQuery(const ArchiveFilter &filter, const QStringList &kinds, const std::optional<ArchiveKey> &after, qint64 hits,
                          qint64 there)
{
    const auto isFew = [](qint64 rows) { return rows >= 0 && rows <= FewHits; };
    const bool byPlace = isFew(there) && (!isFew(hits) || there < hits);
    const QByteArray columns = "SELECT current.n AS n, born_at, subject FROM ";
    const SqlWhere common = conditions(filter, after);
    ArchiveQuery query;
    const auto arm = [&](const QByteArray &from, const SqlWhere &where) {
        query.sql += (query.wheres.isEmpty() ? QByteArray() : QByteArray(" UNION ALL ")) + columns + from + where.sql;
        query.wheres.append(where);
    };
    if (!filter.owner.isEmpty() || isFew(hits) || byPlace) {
        // Few rows, whatever else is asked: found first, then put in order.
        SqlWhere where = common;
        QByteArray places;
        for (const QString &kind : filter.kinds) {
            places += places.isEmpty() ? "?" : ",?";
            where.values.append(kind);
        }
        if (!places.isEmpty())
            where.sql += " AND +kind IN (" + places + ")";
        if (!filter.owner.isEmpty())
            where.add("owner = ? AND owner <> ''", filter.owner);
        if (hits >= 0 && (!filter.owner.isEmpty() || byPlace))
            where.add("EXISTS (SELECT 1 FROM temp.hits WHERE temp.hits.n = current.n)");
        arm(!filter.owner.isEmpty() ? "current INDEXED BY current_owner"
                : byPlace           ? "temp.there CROSS JOIN current ON current.n = temp.there.n"
                                    : "temp.hits CROSS JOIN current ON current.n = temp.hits.n",
            where);
    } else {
        for (const QString &kind : kinds) {
            SqlWhere where = common;
            where.add("kind = ?", kind);
            if (hits >= 0)
                where.add("EXISTS (SELECT 1 FROM temp.hits WHERE temp.hits.n = current.n)");
            arm("current INDEXED BY current_born", where);
        }
    }
    query.sql += " ORDER BY born_at DESC, subject DESC LIMIT ?";
    return query;
}

Archive::Archive(std::unique_ptr<Private> priv)
    : d(std::move(priv))
{
}

Archive::~Archive() = default;
Archive::Archive(Archive &&) noexcept = default;
Archive &Archive::operator=(Archive &&) noexcept = default;

std::expected<Archive, Refusal> Archive::open(const QString &file, const std::function<bool(qint64 done, qint64 of)> &progress)
{
    auto store = LogStore::open(file, LogStore::Access::ReadOnly);
    if (!store)
        return std::unexpected(store.error());
    if (store->d->isCopy) {
        if (const auto filled = store->d->fillCopy(progress); !filled)
            return std::unexpected(filled.error());
    }
    Archive archive(std::make_unique<Private>(std::move(*store)));
    // What is put in order or found on the way is nobody else's: it stays in memory.
    if (!archive.d->db().exec(
            "PRAGMA temp_store=MEMORY; CREATE TEMP TABLE hits(n INTEGER PRIMARY KEY); CREATE TEMP TABLE points(named TEXT);"
            " CREATE TEMP TABLE there(n INTEGER PRIMARY KEY)"))
        return std::unexpected(archive.d->log().failure());
    return archive;
}

qint64 Archive::asOf() const { return d->db().value("SELECT seq FROM current_to"); }

qint64 Archive::Private::search(const QString &text)
{
    const QString expression = searchExpression(text);
    const qint64 version = db().value("PRAGMA data_version"); // another one once somebody else has written
    if (version == searchedVersion && text == searched)
        return hits;
    searchedVersion = -1;
    kindsHit.reset();
    if (!db().exec("DELETE FROM temp.hits"))
        return -1;
    if (expression.isEmpty())
        return 0; // marks alone stand nowhere
    SqlStatement find = db().prepare("INSERT INTO temp.hits SELECT rowid FROM words WHERE words MATCH ?");
    if (!find || !find.bind(expression).run() || !addWhatLiesAtPoints() || !addWhoNames(text))
        return -1;
    searched = text;
    searchedVersion = version;
    hits = db().value("SELECT count(*) FROM temp.hits");
    return hits;
}

bool Archive::Private::addWhatLiesAtPoints() const
{
    // The words of a record are its own: a point may come to be called otherwise.
    return db().exec("DELETE FROM temp.points; INSERT INTO temp.points SELECT subject FROM current INDEXED BY current_born"
                     " WHERE kind = 'floodpoint' AND removed = 0 AND n IN (SELECT n FROM temp.hits);"
                     "INSERT OR IGNORE INTO temp.hits SELECT current.n FROM temp.points CROSS JOIN current INDEXED BY current_point"
                     " ON current.point = temp.points.named WHERE current.point <> ''");
}

bool Archive::Private::addWhoNames(const QString &text) const
{
    const QString sought = text.simplified();
    if (sought.size() < (isLatin(sought) ? LeastLatin : LeastNamed))
        return true;
    SqlStatement add = db().prepare("INSERT OR IGNORE INTO temp.hits SELECT named.n FROM vault"
                                    " CROSS JOIN named INDEXED BY named_token ON named.token = vault.token"
                                    " WHERE vault.text IS NOT NULL AND (instr(lower(vault.text), lower(?1)) > 0"
                                    " OR (?2 <> '' AND instr(replace(replace(vault.text, ' ', ''), '-', ''), ?2) > 0))");
    return add && add.bind(sought).bind(joined(sought)).run();
}

std::optional<qint64> Archive::Private::lieThere(const ArchiveFilter &filter) const
{
    if (filter.point.isEmpty() && filter.box.isNull())
        return -1;
    if (!db().exec("DELETE FROM temp.there"))
        return std::nullopt;
    SqlStatement add;
    if (!filter.point.isEmpty()) {
        add = db().prepare("INSERT OR IGNORE INTO temp.there SELECT n FROM ("
                           "SELECT n FROM current INDEXED BY current_point WHERE point = ?1 AND point <> ''"
                           " UNION ALL SELECT n FROM current WHERE subject = ?1) LIMIT ?2");
        add.bind(filter.point);
    } else {
        const QRectF box = filter.box.normalized();
        add = db().prepare("INSERT INTO temp.there SELECT n FROM current INDEXED BY current_place"
                           " WHERE lat >= ? AND lat <= ? AND lon >= ? AND lon <= ? LIMIT ?");
        add.bind(box.top()).bind(box.bottom()).bind(box.left()).bind(box.right());
    }
    if (!add || !add.bind(FewHits + 1).run())
        return std::nullopt;
    return db().value("SELECT count(*) FROM temp.there");
}

QStringList Archive::Private::allKinds() const
{
    QStringList kinds;
    SqlStatement next = db().prepare("SELECT min(kind) FROM current WHERE kind > ?");
    QString last;
    while (next.bind(last).step() && !next.isNull(0)) {
        last = next.text(0);
        kinds.append(last);
        next.reset();
    }
    return kinds;
}

QStringList Archive::Private::found(const QStringList &kinds)
{
    if (!kindsHit) {
        SqlStatement next = db().prepare("SELECT DISTINCT kind FROM temp.hits CROSS JOIN current ON current.n = temp.hits.n");
        QSet<QString> hit;
        while (next && next.step())
            hit.insert(next.text(0));
        if (!next || next.failed())
            return kinds;
        kindsHit = hit;
    }
    QStringList some;
    std::ranges::copy_if(kinds, std::back_inserter(some), [this](const QString &kind) { return kindsHit->contains(kind); });
    return some;
}

std::expected<QList<ArchiveRow>, Refusal> Archive::Private::rowsOf(const ArchiveQuery &query, int limit) const
{
    const QByteArray sql = "SELECT events.id, events.seat, events.role, events.on_behalf, events.verb, events.subject, events.record, "
                           "events.at, events.wall, events.cause, events.seen, events.seat_prev, events.parents, events.hash,"
                           " events.person, events.installation, events.key_id, events.algorithm, events.signature,"
                           " type, owner, over, ended_at, current.born_at, current.at, lon, lat FROM ("
        + query.sql
        + ") AS page CROSS JOIN current ON current.n = page.n CROSS JOIN events ON events.seq = current.seq"
          " ORDER BY page.born_at DESC, page.subject DESC";
    SqlStatement rows = db().prepare(sql.constData());
    if (!rows)
        return std::unexpected(log().failure());
    for (const SqlWhere &where : query.wheres)
        where.bindTo(rows);
    rows.bind(qint64(limit));
    QList<ArchiveRow> list;
    while (rows.step()) {
        Event event = readEvent(rows, 0);
        log().attachTexts(event);
        auto take = [next = EventColumns]() mutable { return next++; };
        ArchiveRow row;
        row.record = Record(event.subject, readableFields(event));
        row.type = rows.text(take());
        row.owner = rows.text(take());
        row.isOver = rows.integer(take()) != 0;
        row.endedAt = rows.integer(take());
        row.bornAt = rows.integer(take());
        row.at = rows.integer(take());
        const int lon = take();
        const int lat = take();
        if (!rows.isNull(lon) && !rows.isNull(lat))
            row.pos = QPointF(rows.real(lon), rows.real(lat));
        list.append(row);
    }
    if (rows.failed())
        return std::unexpected(log().failure());
    return list;
}

std::expected<QList<ArchiveRow>, Refusal> Archive::page(const ArchiveFilter &filter, const std::optional<ArchiveKey> &after,
                                                        int limit) const
{
    const Private::View view(d->db());
    qint64 hits = -1;
    if (!filter.text.trimmed().isEmpty()) {
        hits = d->search(filter.text);
        if (hits < 0)
            return std::unexpected(d->log().failure());
    }
    const std::optional<qint64> there = d->lieThere(filter);
    if (!there)
        return std::unexpected(d->log().failure());
    QStringList kinds = filter.kinds.isEmpty() ? d->allKinds() : filter.kinds;
    if (hits > FewHits)
        kinds = d->found(kinds);
    if (kinds.isEmpty() || limit <= 0)
        return QList<ArchiveRow>();
    return d->rowsOf(archiveQuery(filter, kinds, after, hits, *there), limit);
}

std::expected<std::optional<ArchiveRow>, Refusal> Archive::find(const QString &subject) const
{
    const Private::View view(d->db());
    SqlWhere where;
    where.add("subject = ?", subject);
    where.add("removed = 0");
    auto rows = d->rowsOf({"SELECT n, born_at, subject FROM current" + where.sql + " LIMIT ?", {where}}, 1);
    if (!rows)
        return std::unexpected(rows.error());
    return rows->isEmpty() ? std::nullopt : std::optional(rows->constFirst());
}

QList<Event> Archive::history(const QString &subject) const { return d->store.history(subject); }

} // namespace wf
