// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv.h"

#include "dispatchtext.h"

#include <QStringDecoder>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

constexpr qsizetype maxBytes = 8 * 1024 * 1024;

/// The text of the bytes; nothing where they are no text in that encoding.
std::optional<QString> decoded(QByteArrayView bytes, QStringDecoder decoder)
{
    if (!decoder.isValid())
        return std::nullopt;
    QString text = decoder.decode(bytes);
    // A character cut off at the end is no error to a decoder: more could come.
    const QString rest = decoder.decode(QByteArrayView("\n"));
    if (decoder.hasError() || rest != "\n"_L1)
        return std::nullopt;
    return text;
}

int lineAt(QByteArrayView bytes, qsizetype offset) { return 1 + int(std::count(bytes.begin(), bytes.begin() + offset, '\n')); }

/// A state machine over the text: one character at a time.
class Reader {
public:
    explicit Reader(const QString &text)
        : m_text(text)
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
        const bool quoted = m_text.at(m_at) == u'"';
        if (quoted) {
            if (const auto fault = quotedValue(value))
                return fault;
        }
        while (m_at < m_text.size()) {
            const QChar c = m_text.at(m_at);
            if (c == u',' || c == u'\n' || c == u'\r')
                break;
            if (quoted)
                return fault(Dispatch::tr("text stands after the closing quote"));
            if (c == u'"')
                return fault(Dispatch::tr("a quote stands inside a field that does not begin with one"));
            value.append(c);
            ++m_at;
        }
        m_row.fields.append(value);
        if (m_at >= m_text.size()) {
            endRow(false);
        } else if (m_text.at(m_at++) != u',') {
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
        return fault(Dispatch::tr("a quote is opened and never closed"));
    }

    void endRow(bool afterComma)
    {
        if (afterComma)
            m_row.fields.append(QString());
        m_rows.append(m_row);
        m_row = {};
    }

    [[nodiscard]] CsvFault fault(const QString &text) const { return {m_line, int(m_row.fields.size()) + 1, text}; }

    const QString &m_text;
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

std::expected<QList<CsvRow>, CsvFault> parseCsv(const QByteArray &bytes)
{
    if (bytes.size() > maxBytes)
        return std::unexpected(CsvFault{0, 0, Dispatch::tr("the file is larger than 8 MB")});
    if (const qsizetype nul = bytes.indexOf('\0'); nul >= 0)
        return std::unexpected(CsvFault{lineAt(bytes, nul), 0, Dispatch::tr("the file is not text")});
    QByteArrayView view(bytes);
    if (view.startsWith("\xEF\xBB\xBF"))
        view = view.sliced(3);
    std::optional<QString> text = decoded(view, QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless));
    const bool isUtf8 = text.has_value();
    if (!text)
        text = decoded(view, QStringDecoder("GB18030"));
    if (!text || (!isUtf8 && text->contains(QChar::ReplacementCharacter)))
        return std::unexpected(CsvFault{0, 0, Dispatch::tr("the file is neither UTF-8 nor GB18030 text")});
    return Reader(*text).read();
}

QByteArray writeCsv(const QList<QStringList> &rows)
{
    QString text;
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString &field = row.at(i);
            const bool quoted = std::ranges::any_of(field, [](QChar c) { return c == u',' || c == u'"' || c == u'\n' || c == u'\r'; })
                || field.startsWith(u' ') || field.endsWith(u' ') || (row.size() == 1 && field.isEmpty());
            if (i)
                text.append(u',');
            text.append(quoted ? u'"' + QString(field).replace(u'"', "\"\""_L1) + u'"' : field);
        }
        text.append("\r\n"_L1);
    }
    return "\xEF\xBB\xBF" + text.toUtf8();
}

QString withGuard(const QString &text)
{
    const QString bare = text.mid(std::ranges::find_if(text, [](QChar c) { return c != u'\''; }) - text.cbegin());
    const bool runs = !bare.isEmpty() && u"=+-@\t\r"_s.contains(bare.front());
    return runs ? u'\'' + text : text;
}

QString withoutGuard(const QString &text) { return text.startsWith(u'\'') && withGuard(text.mid(1)) == text ? text.mid(1) : text; }

} // namespace wf
