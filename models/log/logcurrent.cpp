// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "logcurrent.h"

#include "ending.h"
#include "geo.h"
#include "ids.h"
#include "kind.h"
#include "searchwords.h"
#include "vault.h"
#include "verb.h"

#include <QByteArrayList>
#include <QJsonDocument>

#include <algorithm>
#include <tuple>
#include <utility>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// A kind's fields that may be read for a column or searched: those that are not personal.
class PlainFields {
public:
    explicit PlainFields(const Record &record)
        : m_record(record)
        , m_personal(personalOf(record.kind()))
    {
    }

    [[nodiscard]] QJsonValue value(QLatin1StringView field) const
    {
        return m_personal.contains(field) ? QJsonValue() : m_record.value(field);
    }
    /// Text, or its Chinese form.
    [[nodiscard]] QString text(QLatin1StringView field) const
    {
        const QJsonValue found = value(field);
        const QString text
            = found.isObject() ? found.toObject().value("zh"_L1).toString(found.toObject().value("en"_L1).toString()) : found.toString();
        return isPersonalToken(text) ? QString() : text;
    }

private:
    static QStringList personalOf(const QString &kind)
    {
        static thread_local QHash<QString, QStringList> known;
        const auto found = known.constFind(kind);
        return found != known.constEnd() ? *found : *known.insert(kind, personalFields(kind));
    }

    const Record &m_record;
    QStringList m_personal;
};

QString typeOf(const PlainFields &fields, const QString &kind)
{
    const Kind *known = findKind(kind);
    const QLatin1StringView field = known ? known->typeField : "type"_L1;
    const QJsonValue value = fields.value(field);
    return value.isDouble() ? QString::number(value.toDouble()) : fields.text(field);
}

std::optional<QPointF> placeOf(const Record &record) { return record.place().and_then(soundPosition); }

/// A point is at none itself.
QString pointOf(const Record &record)
{
    for (const QLatin1StringView field : {"floodPoint"_L1, "about"_L1, "obstacle"_L1}) {
        if (const QString named = record.text(field); named.startsWith("floodpoint/"_L1))
            return named;
    }
    return {};
}

/// FNV-1a: the same on every machine.
qint64 numberOf(const QStringList &texts)
{
    quint64 number = 14695981039346656037ULL;
    for (const QString &text : texts) {
        for (const QChar c : text)
            number = (number ^ c.unicode()) * 1099511628211ULL;
        number = (number ^ 0x1f) * 1099511628211ULL;
    }
    return qint64(number);
}

Record recordOf(const QString &subject, const CurrentHead &head) { return Record(subject, QJsonDocument::fromJson(head.record).object()); }

const CurrentHead &shownOf(const QList<CurrentHead> &heads)
{
    return *std::ranges::max_element(heads, {}, [](const CurrentHead &head) { return std::tie(head.at, head.hash); });
}

CurrentRow rowOf(const Record &record, const QList<CurrentHead> &heads, qint64 bornAt, const QStringList &texts)
{
    const PlainFields fields(record);
    const CurrentHead &shown = shownOf(heads);
    const auto running = runningNumber(fields.text("no"_L1));
    const bool over = heads.size() == 1 && isOver(record);
    const qint64 ended = over ? endedAt(record) : 0;
    const Standing standing = standingOf(record);
    return {.subject = record.subject(),
            .kind = record.kind(),
            .number = fields.text("no"_L1),
            .prefix = running ? running->prefix : QString(),
            .running = running ? running->number : 0,
            .state = standing.state,
            .type = typeOf(fields, record.kind()),
            .isOver = over,
            .isRemoved = heads.size() == 1 && record.isRemoved(),
            .endedAt = over && (ended <= 0 || record.isRemoved()) ? std::max<qint64>(shown.at, 1) : ended,
            .bornAt = bornAt,
            .at = shown.at,
            .sequence = shown.sequence,
            .pos = standing.pos,
            .road = standing.road,
            .brigade = standing.brigade,
            .district = fields.text("district"_L1),
            .owner = ownerOf(record),
            .point = standing.point,
            .words = numberOf(texts)};
}

void bindRow(SqlStatement &statement, const CurrentRow &row)
{
    statement.bind(row.subject).bind(row.kind).bind(row.number).bind(row.prefix).bind(row.running).bind(row.state).bind(row.type);
    statement.bind(qint64(row.isOver)).bind(qint64(row.isRemoved)).bind(row.endedAt).bind(row.bornAt).bind(row.at).bind(row.sequence);
    if (row.pos)
        statement.bind(row.pos->x()).bind(row.pos->y());
    else
        statement.bindNull().bindNull();
    statement.bind(row.road).bind(row.brigade).bind(row.district).bind(row.owner).bind(row.point).bind(row.words);
}

/// What is live or never put away, what ended after a moment (?1), what changed since `current` was written, and what belongs to any of
/// these: "live".
QByteArray workingSetSql()
{
    QByteArrayList kept;
    for (const Kind &kind : allKinds()) {
        if (!kind.mayBePutAway)
            kept.append('\'' + kind.key.toLatin1() + '\'');
    }
    return "WITH RECURSIVE live(subject) AS (SELECT subject FROM current WHERE over = 0"
           " UNION SELECT subject FROM current WHERE kind IN ("
        + kept.join(',')
        + ")"
          " UNION SELECT subject FROM current WHERE over = 1 AND ended_at > ?1"
          " UNION SELECT subject FROM events WHERE seq > (SELECT seq FROM current_to)"
          " UNION SELECT current.subject FROM live CROSS JOIN current ON current.owner = live.subject WHERE current.owner <> '') ";
}

} // namespace

QByteArray workingHeadsSql()
{
    return workingSetSql() + "SELECT heads.seq FROM live CROSS JOIN heads ON heads.subject = live.subject ORDER BY heads.seq";
}

QByteArray workingBirthsSql()
{
    return workingSetSql()
        + "SELECT records.subject, records.at, records.id FROM live CROSS JOIN records ON records.subject = live.subject";
}

Standing standingOf(const Record &record)
{
    const PlainFields fields(record);
    return {.state = fields.text("state"_L1),
            .road = fields.text("road"_L1),
            .brigade = fields.text("brigade"_L1),
            .point = pointOf(record),
            .pos = placeOf(record)};
}

QStringList searchedTexts(const Record &record)
{
    static const QList<QLatin1StringView> ofAll{"no"_L1,   "name"_L1,      "title"_L1,   "place"_L1,
                                                "road"_L1, "fromPlace"_L1, "toPlace"_L1, "callSign"_L1};
    const PlainFields fields(record);
    QStringList texts;
    const auto add = [&texts](const QString &text) {
        if (!text.isEmpty() && !isPersonalToken(text) && !texts.contains(text))
            texts.append(text);
    };
    const auto addField = [&](QLatin1StringView field) {
        const QJsonValue value = fields.value(field);
        if (!value.isObject())
            return add(value.toString());
        for (const QJsonValue text : value.toObject())
            add(text.toString());
    };
    for (const QLatin1StringView field : ofAll)
        addField(field);
    if (const Kind *kind = findKind(record.kind())) {
        for (const QLatin1StringView field : kind->searchedFields)
            addField(field);
    }
    return texts;
}

CurrentRow currentRow(const QString &subject, const QList<CurrentHead> &heads, qint64 bornAt)
{
    const Record record = recordOf(subject, shownOf(heads));
    return rowOf(record, heads, bornAt, searchedTexts(record));
}

CurrentRow readCurrent(const SqlStatement &row, int firstColumn)
{
    auto take = [next = firstColumn]() mutable { return next++; };
    CurrentRow read;
    read.subject = row.text(take());
    read.kind = row.text(take());
    read.number = row.text(take());
    read.prefix = row.text(take());
    read.running = row.integer(take());
    read.state = row.text(take());
    read.type = row.text(take());
    read.isOver = row.integer(take()) != 0;
    read.isRemoved = row.integer(take()) != 0;
    read.endedAt = row.integer(take());
    read.bornAt = row.integer(take());
    read.at = row.integer(take());
    read.sequence = row.integer(take());
    const int lon = take();
    const int lat = take();
    if (!row.isNull(lon) && !row.isNull(lat))
        read.pos = QPointF(row.real(lon), row.real(lat));
    read.road = row.text(take());
    read.brigade = row.text(take());
    read.district = row.text(take());
    read.owner = row.text(take());
    read.point = row.text(take());
    read.words = row.integer(take());
    return read;
}

bool CurrentTable::prepare(const SqlDatabase &db)
{
    m_find = db.prepare("SELECT n, over, ended_at, born_at, owner, words, no, point FROM current WHERE subject = ?");
    m_insert = db.prepare("INSERT INTO current(" WF_CURRENT_COLUMNS ", n) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
    // What no index holds.
    m_update = db.prepare("UPDATE current SET no = ?, state = ?, type = ?, removed = ?, at = ?, seq = ?, road = ?, brigade = ?,"
                          " district = ?, words = ? WHERE n = ?");
    // Where it stands in them.
    m_move
        = db.prepare("UPDATE current SET over = ?, ended_at = ?, born_at = ?, owner = ?, prefix = ?, running = ?, point = ? WHERE n = ?");
    m_place = db.prepare("UPDATE current SET lon = ?1, lat = ?2 WHERE n = ?3 AND (lon IS NOT ?1 OR lat IS NOT ?2)");
    m_named = db.prepare("SELECT token FROM named WHERE n = ? ORDER BY token");
    m_name = db.prepare("INSERT INTO named(n, token) VALUES(?,?)");
    m_unname = db.prepare("DELETE FROM named WHERE n = ?");
    m_words = db.prepare("INSERT INTO words(rowid, pairs, spelled) VALUES(?,?,?)");
    m_anew = db.prepare("DELETE FROM words WHERE rowid = ?");
    m_waiting.clear();
    m_last = db.value("SELECT max(n) FROM current");
    return std::ranges::all_of(statements(), [](const SqlStatement *statement) { return bool(*statement); });
}

QList<SqlStatement *> CurrentTable::statements()
{
    return {&m_find, &m_insert, &m_update, &m_move, &m_place, &m_words, &m_anew, &m_named, &m_name, &m_unname};
}

void CurrentTable::forget() { m_waiting.clear(); }

bool CurrentTable::writeWords()
{
    for (const Words &words : std::as_const(m_waiting)) {
        QStringList pairs;
        QStringList spelled;
        for (const QString &text : words.texts) {
            pairs.append(searchPairs(text));
            spelled.append(searchSpellings(text));
        }
        if (!words.isNew && !m_anew.bind(words.number).run())
            return false;
        if (!m_words.bind(words.number).bind(pairs.join(u' ')).bind(spelled.join(u' ')).run())
            return false;
    }
    m_waiting.clear();
    return true;
}

bool CurrentTable::writeNamed(qint64 number, const QByteArray &record, bool isNew)
{
    QStringList tokens = personalTokens(record);
    tokens.sort();
    QStringList known;
    if (!isNew) {
        m_named.bind(number);
        while (m_named.step())
            known.append(m_named.text(0));
        if (m_named.failed())
            return false;
        m_named.reset();
    }
    if (tokens == known)
        return true;
    if (!known.isEmpty() && !m_unname.bind(number).run())
        return false;
    return std::ranges::all_of(tokens, [&](const QString &token) { return m_name.bind(number).bind(token).run(); });
}

bool CurrentTable::write(const QString &subject, const QList<CurrentHead> &heads, std::optional<qint64> bornAt)
{
    const Record record = recordOf(subject, shownOf(heads));
    const QStringList texts = searchedTexts(record);
    CurrentRow row = rowOf(record, heads, bornAt.value_or(heads.constFirst().at), texts);

    struct Known {
        qint64 number, over, endedAt, bornAt;
        QString owner;
        qint64 words;
        QString displayNumber;
        QString point;
    };
    std::optional<Known> known;
    if (m_find.bind(subject).step())
        known = {m_find.integer(0), m_find.integer(1), m_find.integer(2), m_find.integer(3),
                 m_find.text(4),    m_find.integer(5), m_find.text(6),    m_find.text(7)};
    if (m_find.failed())
        return false;
    m_find.reset();
    if (!known) {
        bindRow(m_insert, row);
        m_waiting.append({++m_last, texts, true});
        return m_insert.bind(m_last).run() && writeNamed(m_last, shownOf(heads).record, true);
    }

    row.bornAt = std::min(known->bornAt, bornAt.value_or(known->bornAt));
    m_update.bind(row.number).bind(row.state).bind(row.type).bind(qint64(row.isRemoved)).bind(row.at).bind(row.sequence);
    if (!m_update.bind(row.road).bind(row.brigade).bind(row.district).bind(row.words).bind(known->number).run())
        return false;
    if (row.pos)
        m_place.bind(row.pos->x()).bind(row.pos->y());
    else
        m_place.bindNull().bindNull();
    if (!m_place.bind(known->number).run() || !writeNamed(known->number, shownOf(heads).record, false))
        return false;
    const bool stays = qint64(row.isOver) == known->over && row.endedAt == known->endedAt && row.bornAt == known->bornAt
        && row.owner == known->owner && row.number == known->displayNumber && row.point == known->point;
    if (!stays
        && !m_move.bind(qint64(row.isOver))
                .bind(row.endedAt)
                .bind(row.bornAt)
                .bind(row.owner)
                .bind(row.prefix)
                .bind(row.running)
                .bind(row.point)
                .bind(known->number)
                .run())
        return false;
    if (row.words != known->words)
        m_waiting.append({known->number, texts, false});
    return true;
}

bool eachCurrent(const SqlDatabase &db,
                 const std::function<bool(const QString &subject, const QList<CurrentHead> &heads, qint64 bornAt)> &take)
{
    SqlStatement rows = db.prepare("SELECT heads.subject, heads.seq, events.at, events.hash, events.record, coalesce(records.at, events.at)"
                                   " FROM heads CROSS JOIN events ON events.seq = heads.seq"
                                   " LEFT JOIN records ON records.subject = heads.subject ORDER BY heads.subject, heads.seq");
    if (!rows)
        return false;
    QString subject;
    QList<CurrentHead> heads;
    qint64 bornAt = 0;
    while (rows.step()) {
        const QString next = rows.text(0);
        if (next != subject && !heads.isEmpty()) {
            if (!take(subject, heads, bornAt))
                return false;
            heads.clear();
        }
        subject = next;
        heads.append({rows.integer(1), rows.integer(2), rows.bytes(3), rows.bytes(4)});
        bornAt = rows.integer(5);
    }
    return !rows.failed() && (heads.isEmpty() || take(subject, heads, bornAt));
}

} // namespace wf
