// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive_p.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 HourMs = 3'600'000;
/// Events looked at for one page: some ten milliseconds.
constexpr qint64 Stretch = 20'000;

/// Columns of WF_EVENT_COLUMNS that are looked into.
constexpr int VerbColumn = 4;
constexpr int SubjectColumn = 5;
constexpr int RecordColumn = 6;
constexpr int PersonColumn = 14;

/// A text that is looked for in very many events.
class SaidText {
public:
    explicit SaidText(const ArchiveEventFilter &filter)
        : m_text(filter.text)
        , m_bytes(filter.text.toUtf8().toLower())
        , m_verbs(filter.verbs)
    {
    }

    [[nodiscard]] bool isIn(const QString &verb, const QString &subject, const QByteArray &record, const QString &person) const
    {
        if (m_text.isEmpty() || m_verbs.contains(verb) || isWhole(person) || isWhole(subject) || isWhole(subject.section(u'/', 1)))
            return true;
        // Of most records the bytes alone say that it can't be there, and no more are read.
        if (!record.toLower().contains(m_bytes))
            return false;
        const QStringList texts = searchedTexts(Record(subject, QJsonDocument::fromJson(record).object()));
        return std::ranges::any_of(texts, [this](const QString &text) { return text.contains(m_text, Qt::CaseInsensitive); });
    }

private:
    [[nodiscard]] bool isWhole(const QString &text) const { return text.compare(m_text, Qt::CaseInsensitive) == 0; }

    QString m_text;
    QByteArray m_bytes; ///< ASCII in small letters
    QStringList m_verbs;
};

/// What a record is to have been as an event left it, in very many events.
class LeftAs {
public:
    explicit LeftAs(const ArchiveEventFilter &filter)
        : m_filter(filter)
        , m_box(filter.box.normalized())
    {
        for (const QString &value : {filter.state, filter.road, filter.brigade}) {
            if (!value.isEmpty() && !value.contains(u'"') && !value.contains(u'\\')) // what is written as it is
                m_bytes.append(value.toUtf8());
        }
    }

    [[nodiscard]] bool isAsked() const
    {
        return !m_filter.state.isEmpty() || !m_filter.road.isEmpty() || !m_filter.brigade.isEmpty() || !m_filter.point.isEmpty()
            || !m_filter.box.isNull();
    }
    [[nodiscard]] bool fits(const QString &subject, const QByteArray &record) const
    {
        if (!isAsked())
            return true;
        // As of a text, the bytes alone say it of most.
        if (!std::ranges::all_of(m_bytes, [&record](const QByteArray &bytes) { return record.contains(bytes); }))
            return false;
        const Standing was = standingOf(Record(subject, QJsonDocument::fromJson(record).object()));
        return isOr(m_filter.state, was.state) && isOr(m_filter.road, was.road) && isOr(m_filter.brigade, was.brigade)
            && (m_filter.point.isEmpty() || subject == m_filter.point || was.point == m_filter.point)
            && (m_filter.box.isNull() || (was.pos && lies(*was.pos)));
    }

private:
    [[nodiscard]] static bool isOr(const QString &asked, const QString &was) { return asked.isEmpty() || was == asked; }
    /// On its edge too, as in SQL.
    [[nodiscard]] bool lies(const QPointF &pos) const
    {
        return pos.x() >= m_box.left() && pos.x() <= m_box.right() && pos.y() >= m_box.top() && pos.y() <= m_box.bottom();
    }

    const ArchiveEventFilter &m_filter;
    QRectF m_box;
    QList<QByteArray> m_bytes;
};

/// A column of `current`, or what follows from when a record came to be; ?1 is added to UTC.
QByteArray grouped(CountBy by)
{
    switch (by) {
    case CountBy::Month:
        return "strftime('%Y-%m', (born_at + ?1) / 1000, 'unixepoch')";
    case CountBy::Weekday: // 1 January 1970 was a Thursday
        return "((born_at + ?1) / 86400000 + 3) % 7 + 1";
    case CountBy::Hour:
        return "(born_at + ?1) / 3600000 % 24";
    case CountBy::Type:
        return "type";
    case CountBy::Road:
        return "road";
    case CountBy::Brigade:
        return "brigade";
    case CountBy::District:
        return "district";
    case CountBy::State:
        return "state";
    }
    return "''";
}

} // namespace

bool isAskedFor(const ArchiveEventFilter &filter, const Event &event)
{
    return (filter.from <= 0 || event.at >= filter.from) && (filter.to <= 0 || event.at < filter.to)
        && (filter.seat.isEmpty() || event.seat == filter.seat) && (filter.verb.isEmpty() || event.verb == filter.verb)
        && (filter.subject.isEmpty() || event.subject == filter.subject)
        && (filter.kind.isEmpty() || event.subject.startsWith(filter.kind + u'/')) && LeftAs(filter).fits(event.subject, event.record)
        && (filter.text.isEmpty() || SaidText(filter).isIn(event.verb, event.subject, event.record, event.person));
}

std::expected<ArchiveEvents, Refusal> Archive::events(const ArchiveEventFilter &filter, qint64 before, int limit) const
{
    ArchiveEvents page;
    if (limit <= 0)
        return page;
    const Private::View view(d->db());
    if (!filter.subject.isEmpty()) {
        const auto all = d->log().historyOf(filter.subject);
        for (auto it = all.crbegin(); it != all.crend(); ++it) {
            const auto &[sequence, event] = *it;
            if ((before > 0 && sequence >= before) || !isAskedFor(filter, event))
                continue;
            if (page.rows.size() == limit) {
                page.next = page.rows.constLast().sequence;
                break;
            }
            page.rows.append({sequence, event});
        }
        return page;
    }

    // Between which places what happened then stands: late events may stand far behind.
    qint64 first = 1;
    qint64 end = d->db().value("SELECT max(seq) FROM events") + 1;
    if (filter.from > 0 || filter.to > 0) {
        SqlWhere when;
        if (filter.from > 0)
            when.add("hour >= ?", filter.from / HourMs);
        if (filter.to > 0)
            when.add("hour <= ?", (filter.to - 1) / HourMs);
        SqlStatement bounds = d->db().prepare(QByteArray("SELECT min(first), max(last) FROM hours" + when.sql).constData());
        when.bindTo(bounds);
        if (!bounds.step())
            return std::unexpected(d->log().failure());
        // Behind them stands what is in no hour yet.
        const qint64 known = asOf();
        first = bounds.isNull(0) ? known + 1 : bounds.integer(0);
        if (known + 1 >= end)
            end = bounds.isNull(1) ? first : bounds.integer(1) + 1;
    }
    if (before > 0)
        end = std::min(end, before);

    SqlWhere where;
    const qint64 from = std::max(first, end - Stretch);
    where.add("seq >= ?", from);
    where.add("seq < ?", end);
    if (filter.from > 0)
        where.add("at >= ?", filter.from);
    if (filter.to > 0)
        where.add("at < ?", filter.to);
    if (!filter.seat.isEmpty())
        where.add("seat = ?", filter.seat);
    if (!filter.verb.isEmpty())
        where.add("verb = ?", filter.verb);
    if (!filter.kind.isEmpty()) {
        where.add("subject >= ?", QString(filter.kind + u'/'));
        where.add("subject < ?", QString(filter.kind + QChar(u'/' + 1)));
    }
    const SaidText sought(filter);
    const LeftAs left(filter);
    const bool isSought = !filter.text.isEmpty() || left.isAsked();
    SqlStatement rows = d->db().prepare(
        QByteArray("SELECT " WF_EVENT_COLUMNS ", seq FROM events NOT INDEXED" + where.sql + " ORDER BY seq DESC LIMIT ?").constData());
    if (!rows)
        return std::unexpected(d->log().failure());
    where.bindTo(rows);
    rows.bind(isSought ? qint64(-1) : qint64(limit));
    while (page.rows.size() < limit && rows.step()) {
        if (isSought
            && (!left.fits(rows.text(SubjectColumn), rows.bytes(RecordColumn))
                || !sought.isIn(rows.text(VerbColumn), rows.text(SubjectColumn), rows.bytes(RecordColumn), rows.text(PersonColumn))))
            continue;
        Event event = readEvent(rows, 0);
        d->log().attachTexts(event);
        page.rows.append({rows.integer(EventColumns), event});
    }
    if (rows.failed())
        return std::unexpected(d->log().failure());
    const qint64 reached = page.rows.size() == limit ? page.rows.constLast().sequence : from;
    page.next = reached > first ? reached : 0;
    return page;
}

std::expected<QList<ArchiveCount>, Refusal> Archive::counts(const QString &kind, qint64 from, qint64 to, const QList<CountBy> &by,
                                                            qint64 utcOffsetMs) const
{
    QByteArray columns;
    QByteArray numbers;
    for (qsizetype i = 0; i < by.size(); ++i) {
        columns += grouped(by.at(i)) + ", ";
        numbers += (i > 0 ? "," : " GROUP BY ") + QByteArray::number(i + 1);
    }
    const QByteArray order = by.isEmpty() ? QByteArray() : QByteArray(numbers).replace("GROUP", "ORDER");
    const QByteArray sql = "SELECT " + columns
        + "count(*) FROM current INDEXED BY current_born"
          " WHERE kind = ?2 AND born_at >= ?3 AND born_at < ?4 AND removed = 0"
        + numbers + order;
    SqlStatement rows = d->db().prepare(sql.constData());
    if (!rows)
        return std::unexpected(d->log().failure());
    rows.bind(utcOffsetMs).bind(kind).bind(from).bind(to > 0 ? to : std::numeric_limits<qint64>::max());
    QList<ArchiveCount> list;
    while (rows.step()) {
        ArchiveCount count;
        for (int i = 0; i < int(by.size()); ++i)
            count.keys.append(rows.text(i));
        count.number = rows.integer(int(by.size()));
        list.append(count);
    }
    if (rows.failed())
        return std::unexpected(d->log().failure());
    return list;
}

} // namespace wf
