// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv.h"

#include "texttext.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

constexpr qsizetype maxBytes = 8 * 1024 * 1024;

constexpr int rowsLookedAt = 5;

QString inQuotes(QString field) { return u'"' + field.replace(u'"', "\"\""_L1) + u'"'; }

/// Would a spreadsheet run it? Blanks, and letters nobody sees, are passed over.
bool isFormula(QStringView text)
{
    static constexpr QStringView begins = u"=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";
    for (const QChar letter : text) {
        if (begins.contains(letter))
            return true;
        if (!letter.isSpace() && letter.category() != QChar::Other_Format)
            return false;
    }
    return false;
}

/// How often each of `, ; tab ，` stands outside quotes in the first rows.
std::array<int, 4> delimiterCounts(QStringView text)
{
    std::array<int, 4> counts{};
    bool quoted = false;
    bool blank = true;
    int rows = 0;
    for (const QChar c : text) {
        if (c == u'"') {
            quoted = !quoted;
            blank = false;
        } else if (!quoted && c == u'\n') {
            rows += blank ? 0 : 1;
            blank = true;
            if (rows == rowsLookedAt)
                break;
        } else if (!c.isSpace() || c == u'\t') {
            blank = false;
            if (const qsizetype which = quoted ? -1 : u",;\t，"_s.indexOf(c); which >= 0)
                ++counts.at(size_t(which));
        }
    }
    return counts;
}

/// A state machine over the text: one character at a time.
class Reader {
public:
    Reader(QStringView text, QChar delimiter, int firstLine = 1)
        : m_text(text)
        , m_delimiter(delimiter)
        , m_line(firstLine)
    {
    }

    std::expected<QList<CsvRow>, CsvFault> read()
    {
        while (m_at < m_text.size()) {
            if (const auto fault = field())
                return std::unexpected(*fault);
        }
        if (!m_row.fields.isEmpty()) // the file ends after a comma
            endRow(true);
        return m_rows;
    }

private:
    /// Reads one field and what ends it.
    std::optional<CsvFault> field()
    {
        if (m_row.fields.isEmpty())
            m_row.line = m_line;
        QString value;
        const qsizetype begin = afterSpaces();
        const bool quoted = begin < m_text.size() && m_text.at(begin) == u'"';
        if (quoted) {
            m_at = begin;
            if (const auto fault = quotedValue(value))
                return fault;
            m_at = afterSpaces();
        }
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at);
            if (c == m_delimiter || c == u'\n' || c == u'\r')
                break;
            if (quoted)
                return fault(Text::tr("text stands after the closing quote"));
            if (c == u'"')
                return fault(Text::tr("a quote stands inside a field that does not begin with one"));
            value.append(c);
            ++m_at;
        }
        m_row.fields.append(value);
        if (m_at >= m_text.size()) {
            endRow(false);
        } else if (m_text.at(m_at++) != m_delimiter) {
            if (m_text.at(m_at - 1) == u'\r' && m_at < m_text.size() && m_text.at(m_at) == u'\n')
                ++m_at;
            ++m_line;
            endRow(false);
        }
        return std::nullopt;
    }

    std::optional<CsvFault> quotedValue(QString &value)
    {
        const int opened = m_line;
        for (++m_at; m_at < m_text.size(); ++m_at) {
            const QChar c = m_text.at(m_at);
            if (c == u'"') {
                if (m_at + 1 >= m_text.size() || m_text.at(m_at + 1) != u'"') {
                    ++m_at;
                    return std::nullopt;
                }
                ++m_at;
            } else if (c == u'\n' || (c == u'\r' && (m_at + 1 >= m_text.size() || m_text.at(m_at + 1) != u'\n'))) {
                ++m_line;
            }
            value.append(c);
        }
        m_line = opened;
        return fault(Text::tr("a quote is opened and never closed"));
    }

    [[nodiscard]] qsizetype afterSpaces() const
    {
        qsizetype at = m_at;
        while (at < m_text.size() && m_text.at(at) == u' ')
            ++at;
        return at;
    }

    void endRow(bool afterComma)
    {
        if (afterComma)
            m_row.fields.append(QString());
        m_rows.append(m_row);
        m_row = {};
    }

    [[nodiscard]] CsvFault fault(const QString &text) const { return {m_line, int(m_row.fields.size()) + 1, text}; }

    QStringView m_text;
    QChar m_delimiter;
    qsizetype m_at = 0;
    int m_line = 1;
    CsvRow m_row;
    QList<CsvRow> m_rows;
};

} // namespace

bool CsvRow::isBlank() const
{
    return std::ranges::all_of(fields, [](const QString &field) { return QStringView(field).trimmed().isEmpty(); });
}

TableForm tableForm(QStringView text)
{
    if (text.startsWith("sep="_L1, Qt::CaseInsensitive) && text.size() > 4) {
        const bool endsThere = text.size() == 5 || text.at(5) == u'\n' || text.at(5) == u'\r';
        if (endsThere && u",;\t|"_s.contains(text.at(4)))
            return {text.at(4), true};
    }
    const auto counts = delimiterCounts(text);
    if (counts[2] > 0 && counts[2] >= counts[0] && counts[2] >= counts[1])
        return {u'\t', false};
    return {counts[1] > counts[0] ? u';' : u',', false};
}

std::expected<QStringList, QString> splitRow(QStringView line, QChar delimiter)
{
    const auto rows = Reader(line, delimiter).read();
    if (!rows)
        return std::unexpected(rows.error().text);
    if (rows->size() > 1)
        return std::unexpected(Text::tr("a line break stands inside quotes"));
    QStringList fields = rows->isEmpty() ? QStringList{QString()} : rows->first().fields;
    for (QString &field : fields)
        field = field.trimmed();
    return fields;
}

std::expected<QList<CsvRow>, CsvFault> parseCsv(const QByteArray &bytes)
{
    if (bytes.size() > maxBytes)
        return std::unexpected(CsvFault{0, 0, Text::tr("the file is larger than 8 MB")});
    const auto read = decoded(bytes);
    if (!read)
        return std::unexpected(CsvFault{read.error().line, 0, read.error().text});
    QStringView text(read->text);
    const TableForm form = tableForm(text);
    const auto counts = delimiterCounts(text);
    if (!form.isSaidFirst && counts[0] + counts[1] + counts[2] == 0 && counts[3] >= 2)
        return std::unexpected(CsvFault{1, 0, Text::tr("full-width commas (，) stand between the fields: half-width ones (,) are wanted")});
    if (!form.isSaidFirst)
        return Reader(text, form.delimiter).read();
    const qsizetype end = text.indexOf(u'\n');
    return end < 0 ? QList<CsvRow>() : Reader(text.sliced(end + 1), form.delimiter, 2).read();
}

QByteArray writeCsv(const QList<QStringList> &rows)
{
    QString text;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString &field = row.at(i);
            const bool quoted = std::ranges::any_of(field, [](QChar c) { return u",;\t，\"\n\r"_s.contains(c); })
                || field.startsWith("sep="_L1, Qt::CaseInsensitive) || field.startsWith(u' ') || field.endsWith(u' ')
                || (row.size() == 1 && field.isEmpty());
            if (i)
                text.append(u',');
            text.append(quoted ? inQuotes(field) : field);
        }
        text.append("\r\n"_L1);
    }
    return "\xEF\xBB\xBF" + text.toUtf8();
}

QByteArray csvRow(const QStringList &cells)
{
    QStringList row;
    for (const QString &cell : cells)
        row.append(inQuotes(withGuard(cell)));
    return row.join(u',').toUtf8() + "\r\n";
}

QString withGuard(const QString &text)
{
    // What has an apostrophe already gets another one, so that withoutGuard() gives back what was there.
    const qsizetype bare = std::ranges::find_if(text, [](QChar c) { return c != u'\''; }) - text.cbegin();
    return isFormula(QStringView(text).sliced(bare)) ? u'\'' + text : text;
}

QString withoutGuard(const QString &text) { return text.startsWith(u'\'') && withGuard(text.mid(1)) == text ? text.mid(1) : text; }

} // namespace wf
