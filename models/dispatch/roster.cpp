// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster.h"

#include "csv.h"
#include "dispatchtext.h"
#include "rostercolumns.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

constexpr qint64 dayMs = 24 * 3'600'000;
constexpr int beijingOffset = 8 * 3600;

QString kindText(const QString &kind, bool english)
{
    if (english)
        return kind;
    return kind == "officer"_L1 ? u"民警"_s : kind == "auxiliary"_L1 ? u"辅警"_s : QString();
}

std::optional<QString> kindOf(const QString &text)
{
    if (text.isEmpty() || text == u"民警"_s || text.compare("officer"_L1, Qt::CaseInsensitive) == 0)
        return text.isEmpty() ? QString() : u"officer"_s;
    if (text == u"辅警"_s || text.compare("auxiliary"_L1, Qt::CaseInsensitive) == 0)
        return u"auxiliary"_s;
    return std::nullopt;
}

/// "08:00" → ms of the day; -1 for anything else.
qint64 timeOfDay(const QString &text)
{
    static const QRegularExpression clock(u"^(\\d{1,2}):(\\d{2})(?::(\\d{2}))?$"_s);
    const auto match = clock.match(text);
    if (!match.hasMatch())
        return -1;
    const QTime time(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    return time.isValid() ? time.msecsSinceStartOfDay() : -1;
}

/// Reads one file.
class Import {
public:
    Import(const RosterNames &names, const RosterRules &rules)
        : m_names(names)
        , m_rules(rules)
    {
    }

    void read(const QList<CsvRow> &rows)
    {
        qsizetype first = 0;
        while (first < rows.size() && rows.at(first).isBlank())
            ++first;
        if (first == rows.size()) {
            m_faults.append({0, 0, {}, Dispatch::tr("the file is empty")});
            return;
        }
        if (!readHeader(rows.at(first)))
            return;
        for (qsizetype i = first + 1; i < rows.size(); ++i) {
            if (!rows.at(i).isBlank())
                readRow(rows.at(i));
        }
        if (m_result.entries.isEmpty() && m_faults.isEmpty())
            m_faults.append({0, 0, {}, Dispatch::tr("the file has headings and no line of duty")});
    }

    RosterImport m_result;
    QList<RosterFault> m_faults;

private:
    using Id = RosterColumn::Id;

    bool readHeader(const CsvRow &row)
    {
        for (qsizetype i = 0; i < row.fields.size(); ++i) {
            const QString heading = row.fields.at(i).trimmed();
            m_headings.append(heading);
            const auto id = rosterColumn(heading);
            if (heading.isEmpty())
                continue; // allowed while nothing stands below it
            if (!id)
                m_faults.append({row.line, int(i) + 1, heading, Dispatch::tr("no column of a roster is called so")});
            else if (m_columns.contains(*id))
                m_faults.append({row.line, int(i) + 1, heading, Dispatch::tr("this column is there twice")});
            else
                m_columns.insert(*id, int(i));
        }
        for (const RosterColumn &column : rosterColumns) {
            if (column.required && !m_columns.contains(column.id))
                m_faults.append(
                    {row.line,
                     0,
                     {},
                     Dispatch::tr("the column %1 (%2) is missing").arg(QString::fromUtf16(column.zh), QLatin1StringView(column.en))});
        }
        return m_faults.isEmpty();
    }

    void readRow(const CsvRow &row)
    {
        const qsizetype before = m_faults.size();
        m_row = &row;
        for (qsizetype i = 0; i < row.fields.size(); ++i) {
            if ((i >= m_headings.size() || m_headings.at(i).isEmpty()) && !row.fields.at(i).trimmed().isEmpty())
                m_faults.append(
                    {row.line, int(i) + 1, {}, Dispatch::tr("“%1” stands in a column without a heading").arg(row.fields.at(i))});
        }
        RosterEntry entry;
        entry.line = row.line;
        entry.person = needed(Id::Person);
        entry.number = text(Id::Number);
        entry.post = needed(Id::Post);
        entry.duty = needed(Id::Duty);
        entry.effect = text(Id::Effect); // what came of it is asked for when the duty ends
        entry.note = text(Id::Note);
        if (const auto kind = kindOf(text(Id::Kind)))
            entry.kind = *kind;
        else
            fault(Id::Kind, Dispatch::tr("“%1” is neither 民警 (officer) nor 辅警 (auxiliary)").arg(text(Id::Kind)));
        readTimes(entry);
        readNames(entry);
        if (m_faults.size() == before)
            m_result.entries.append(entry);
    }

    void readTimes(RosterEntry &entry)
    {
        const QString start = needed(Id::Start);
        const QString end = needed(Id::End);
        const auto noTime
            = [](const QString &text) { return Dispatch::tr("“%1” is no time such as 2026-07-24 16:00 (Beijing time)").arg(text); };
        entry.start = start.isEmpty() ? -1 : fromRosterTime(start);
        if (!start.isEmpty() && entry.start < 0)
            fault(Id::Start, noTime(start));
        const qint64 hour = timeOfDay(end);
        if (hour >= 0 && entry.start >= 0) {
            const qint64 local = entry.start + beijingOffset * 1000;
            entry.end = local - local % dayMs + hour - beijingOffset * 1000;
            if (entry.end <= entry.start)
                entry.end += dayMs;
        } else if (hour < 0 && !end.isEmpty()) {
            entry.end = fromRosterTime(end);
            if (entry.end < 0) {
                fault(Id::End, noTime(end));
                return;
            }
        }
        if (entry.start < 0 || end.isEmpty())
            return;
        if (entry.end <= entry.start)
            fault(Id::End, Dispatch::tr("the end %1 is not after the start %2").arg(end, start));
        else if (entry.end - entry.start > m_rules.longestShiftMs)
            fault(Id::End, Dispatch::tr("the shift lasts longer than %1 hours").arg(m_rules.longestShiftMs / 3'600'000));
    }

    void readNames(RosterEntry &entry)
    {
        entry.brigade = text(Id::Brigade);
        if (!entry.brigade.isEmpty() && !m_names.brigades.isEmpty()) {
            const auto known = m_names.brigades.constFind(entry.brigade);
            if (known == m_names.brigades.cend())
                fault(Id::Brigade, Dispatch::tr("there is no brigade “%1”").arg(entry.brigade));
            else
                entry.brigade = *known;
        }
        entry.unit = text(Id::Unit);
        entry.unitSubject = m_names.units.value(entry.unit);
        if (!entry.unit.isEmpty() && !m_names.units.isEmpty() && entry.unitSubject.isEmpty())
            fault(Id::Unit, Dispatch::tr("there is no unit “%1”").arg(entry.unit));
        entry.postSubject = m_names.posts.value(entry.post);
        if (!entry.post.isEmpty() && !m_names.posts.isEmpty() && entry.postSubject.isEmpty())
            m_result.notes.append({m_row->line, m_columns.value(Id::Post) + 1, m_headings.at(m_columns.value(Id::Post)),
                                   Dispatch::tr("“%1” is no known post: taken as a beat to be patrolled").arg(entry.post)});
    }

    [[nodiscard]] QString text(Id id) const
    {
        const int column = m_columns.value(id, -1);
        return column < 0 || column >= m_row->fields.size() ? QString() : withoutGuard(m_row->fields.at(column)).trimmed();
    }

    QString needed(Id id)
    {
        const QString value = text(id);
        if (value.isEmpty())
            fault(id, Dispatch::tr("nothing is entered"));
        return value;
    }

    void fault(Id id, const QString &text)
    {
        const int column = m_columns.value(id, -1);
        m_faults.append({m_row->line, column + 1, column < 0 ? QString() : m_headings.at(column), text});
    }

    const RosterNames &m_names;
    const RosterRules &m_rules;
    QStringList m_headings;
    QHash<Id, int> m_columns;
    const CsvRow *m_row = nullptr;
};

} // namespace

bool RosterEntry::operator==(const RosterEntry &other) const
{
    const auto all = [](const RosterEntry &e) {
        return std::tie(e.person, e.number, e.kind, e.post, e.postSubject, e.duty, e.start, e.end, e.effect, e.brigade, e.unit,
                        e.unitSubject, e.note);
    };
    return all(*this) == all(other);
}

QString RosterFault::toString() const
{
    if (line == 0)
        return text;
    if (column == 0)
        return Dispatch::tr("Line %1: %2").arg(QString::number(line), text);
    if (field.isEmpty())
        return Dispatch::tr("Line %1, column %2: %3").arg(QString::number(line), QString::number(column), text);
    return Dispatch::tr("Line %1, column %2 (%3): %4").arg(QString::number(line), QString::number(column), field, text);
}

std::optional<RosterColumn::Id> rosterColumn(const QString &heading)
{
    static const QHash<QString, RosterColumn::Id> others{
        {u"姓名"_s, RosterColumn::Id::Person},     {u"name"_s, RosterColumn::Id::Person},      {u"开始时间"_s, RosterColumn::Id::Start},
        {u"结束时间"_s, RosterColumn::Id::End},    {u"职责"_s, RosterColumn::Id::Duty},        {u"勤务内容"_s, RosterColumn::Id::Duty},
        {u"预期效果"_s, RosterColumn::Id::Effect}, {u"所属大队"_s, RosterColumn::Id::Brigade}, {u"呼号"_s, RosterColumn::Id::Unit},
        {u"badge"_s, RosterColumn::Id::Number},
    };
    const QString key = heading.trimmed().toLower();
    for (const RosterColumn &column : rosterColumns) {
        if (key == QString::fromUtf16(column.zh) || key == QLatin1StringView(column.en))
            return column.id;
    }
    const auto other = others.constFind(key);
    return other == others.cend() ? std::nullopt : std::optional(*other);
}

std::expected<RosterImport, QList<RosterFault>> importRoster(const QByteArray &csv, const RosterNames &names,
                                                             const QList<RosterEntry> &existing, const RosterRules &rules)
{
    const auto rows = parseCsv(csv);
    if (!rows)
        return std::unexpected(QList{RosterFault{rows.error().line, rows.error().column, {}, rows.error().text}});
    Import import(names, rules);
    import.read(*rows);
    // Overlaps are looked for among the sound lines of a file with faults too, so that its author sees everything at once.
    import.m_faults += overlappingShifts(import.m_result.entries, existing);
    std::ranges::stable_sort(import.m_faults, {}, &RosterFault::line);
    if (!import.m_faults.isEmpty())
        return std::unexpected(import.m_faults);
    return import.m_result;
}

QByteArray exportRoster(const QList<RosterEntry> &entries, const RosterNames &names, bool english)
{
    QList<QStringList> rows(1);
    for (const RosterColumn &column : rosterColumns)
        rows[0].append(english ? QString::fromLatin1(column.en) : QString::fromUtf16(column.zh));
    for (const RosterEntry &entry : entries) {
        QStringList row{entry.person,
                        entry.number,
                        kindText(entry.kind, english),
                        entry.post,
                        entry.duty,
                        rosterTime(entry.start),
                        rosterTime(entry.end),
                        entry.effect,
                        names.brigadeTitles.value(entry.brigade, entry.brigade),
                        entry.unit,
                        entry.note};
        std::ranges::transform(row, row.begin(), withGuard);
        rows.append(row);
    }
    return writeCsv(rows);
}

QString rosterTime(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::fromSecondsAheadOfUtc(beijingOffset))
        .toString(utcMs % 60'000 ? u"yyyy-MM-dd HH:mm:ss"_s : u"yyyy-MM-dd HH:mm"_s);
}

qint64 fromRosterTime(const QString &text)
{
    static const QRegularExpression form(u"^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})[ T]+(\\d{1,2}:\\d{2}(?::\\d{2})?)$"_s);
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return -1;
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    const qint64 time = timeOfDay(match.captured(4));
    if (!date.isValid() || date.year() < 2000 || date.year() > 2199 || time < 0)
        return -1;
    return QDateTime(date, QTime::fromMSecsSinceStartOfDay(int(time)), QTimeZone::fromSecondsAheadOfUtc(beijingOffset)).toMSecsSinceEpoch();
}

} // namespace wf
