// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster.h"

#include "csv.h"
#include "decode.h"
#include "dispatchtext.h"
#include "figure.h"
#include "rostercolumns.h"
#include "when.h"

#include <QDateTime>
#include <QSet>
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

/// A cell that begins so closes a table or signs it.
bool closesTable(const QString &cell)
{
    static const QStringList words{u"合计"_s, u"小计"_s, u"总计"_s,   u"共计"_s,   u"制表"_s, u"审核"_s,
                                   u"审批"_s, u"填表"_s, u"备注："_s, u"说明："_s, u"注："_s, u"total"_s};
    return std::ranges::any_of(words, [&](const QString &word) { return cell.startsWith(word, Qt::CaseInsensitive); });
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
        // A title may stand above the headings.
        qsizetype heading = first;
        for (qsizetype i = first; i < std::min(rows.size(), first + titleLines); ++i) {
            if (headingsIn(rows.at(i)) > headingsIn(rows.at(heading)))
                heading = i;
        }
        if (heading > first && headingsIn(rows.at(first)) < 2) {
            m_result.notes.append(
                {rows.at(heading).line, 0, {}, Dispatch::tr("the headings stand here; what is above them is taken for a title")});
            first = heading;
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
    static constexpr qsizetype titleLines = 6;

    static qsizetype headingsIn(const CsvRow &row)
    {
        return std::ranges::count_if(row.fields, [](const QString &field) { return rosterColumn(narrowed(field).trimmed()).has_value(); });
    }

    bool readHeader(const CsvRow &row)
    {
        for (qsizetype i = 0; i < row.fields.size(); ++i) {
            const QString heading = narrowed(row.fields.at(i)).trimmed();
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
        const auto isFilled = [this](Id id) { return !text(id).isEmpty(); };
        if (std::ranges::any_of(row.fields,
                                [](const QString &field) { return !field.trimmed().isEmpty() && closesTable(narrowed(field).trimmed()); })
            && !isFilled(Id::Start) && !isFilled(Id::End)) {
            m_result.notes.append({row.line, 0, {}, Dispatch::tr("“%1” is no duty: the line is passed over").arg(firstFilled(row))});
            return;
        }
        for (qsizetype i = 0; i < row.fields.size(); ++i) {
            if ((i >= m_headings.size() || m_headings.at(i).isEmpty()) && !row.fields.at(i).trimmed().isEmpty())
                m_faults.append(
                    {row.line, int(i) + 1, {}, Dispatch::tr("“%1” stands in a column without a heading").arg(row.fields.at(i))});
        }
        const QList<Id> needs{Id::Person, Id::Post, Id::Duty, Id::Start, Id::End, Id::Effect};
        m_isMerged = std::ranges::count_if(needs, [&](Id id) { return !isFilled(id) && m_filledAbove.contains(id); }) >= 2;
        for (const Id id : needs) {
            if (isFilled(id))
                m_filledAbove.insert(id);
        }
        RosterEntry entry;
        entry.line = row.line;
        entry.person = needed(Id::Person);
        entry.number = narrowed(text(Id::Number)).trimmed();
        if (isShortened(entry.number))
            fault(Id::Number,
                  Dispatch::tr("“%1” was shortened by a spreadsheet: give the column the format of text and enter it anew")
                      .arg(entry.number));
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
        entry.start = -1;
        if (const auto at = start.isEmpty() ? std::unexpected(QString()) : readWhen(start))
            entry.start = *at / 1000 * 1000; // as it is written out
        else if (!start.isEmpty())
            fault(Id::Start, at.error());
        if (const auto hour = readHour(end); hour && entry.start >= 0) {
            const qint64 local = entry.start + beijingOffset * 1000;
            entry.end = local - local % dayMs + *hour - beijingOffset * 1000;
            if (entry.end <= entry.start)
                entry.end += dayMs;
        } else if (!hour && !end.isEmpty()) {
            const auto at = readWhen(end);
            if (!at) {
                fault(Id::End, at.error());
                return;
            }
            entry.end = *at / 1000 * 1000;
        }
        if (entry.start < 0 || end.isEmpty())
            return;
        if (entry.end <= entry.start)
            fault(Id::End, Dispatch::tr("the end %1 is not after the start %2").arg(end, start));
        else if (entry.end - entry.start > m_rules.longestShiftMs)
            fault(Id::End, Dispatch::tr("the shift lasts longer than %n hours", nullptr, int(m_rules.longestShiftMs / 3'600'000)));
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
        if (column < 0 || column >= m_row->fields.size())
            return {};
        const QString &cell = m_row->fields.at(column);
        const QString bare = withoutGuard(cell);
        return (bare == cell ? withoutFormula(cell) : bare).trimmed();
    }

    static QString firstFilled(const CsvRow &row)
    {
        const auto filled = std::ranges::find_if(row.fields, [](const QString &field) { return !field.trimmed().isEmpty(); });
        return filled == row.fields.end() ? QString() : filled->trimmed();
    }

    QString needed(Id id)
    {
        const QString value = text(id);
        if (value.isEmpty())
            fault(id,
                  m_isMerged
                      ? Dispatch::tr(
                            "nothing is entered; where cells were merged only the first holds the text: undo the merging and fill in each")
                      : Dispatch::tr("nothing is entered"));
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
    QSet<Id> m_filledAbove;
    bool m_isMerged = false;
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

qint64 fromRosterTime(const QString &text) { return readWhen(text).value_or(-1); }

} // namespace wf
