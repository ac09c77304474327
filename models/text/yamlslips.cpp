// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "yamlslips.h"

#include "decode.h"
#include "texttext.h"

#include <QRegularExpression>
#include <QStringTokenizer>

#include <optional>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostSlips = 20;

bool isOddSpace(QChar c) { return c != u' ' && (c.category() == QChar::Separator_Space || c == u'\u200B' || c == u'\uFEFF'); }

QString spaceName(QChar c) { return "U+"_L1 + u"%1"_s.arg(uint(c.unicode()), 4, 16, QChar(u'0')).toUpper(); }

/// Where a file stands between its lines: in a quoted text, in brackets, in a block text.
class Lines {
public:
    Lines(QString file, QList<Fault> &slips)
        : m_file(std::move(file))
        , m_slips(slips)
    {
    }

    void read(QStringView line, int number)
    {
        m_number = number;
        qsizetype indent = 0;
        while (indent < line.size() && (line.at(indent) == u' ' || line.at(indent) == u'\t' || isOddSpace(line.at(indent))))
            ++indent;
        if (m_block && (indent == line.size() || indent > *m_block))
            return; // the block's text
        m_block.reset();
        if (indent == line.size() || line.at(indent) == u'#')
            return;
        if (!m_quote.isNull() || m_depth > 0) {
            scan(line, indent);
            return;
        }
        for (qsizetype i = 0; i < indent; ++i) {
            if (line.at(i) == u'\t') {
                slip(i, Text::tr("A tab stands before the text: indent with spaces."));
                break;
            }
            if (isOddSpace(line.at(i))) {
                slip(i,
                     Text::tr("The space here is not a plain one (%1): type it anew with the space bar, the input method off.")
                         .arg(spaceName(line.at(i))));
                break;
            }
        }
        const qsizetype key = afterDashes(line, indent);
        lookAtKey(line, key);
        scan(line, key);
        static const QRegularExpression block(u"(^|[\\s:-])[|>][-+0-9]*\\s*(#.*)?$"_s);
        if (m_quote.isNull() && m_depth == 0 && block.matchView(line).hasMatch())
            m_block = indent;
    }

private:
    static qsizetype afterDashes(QStringView line, qsizetype at)
    {
        while (at + 1 < line.size() && line.at(at) == u'-' && line.at(at + 1) == u' ') {
            ++at;
            while (at < line.size() && line.at(at) == u' ')
                ++at;
        }
        return at;
    }

    void lookAtKey(QStringView line, qsizetype begin)
    {
        qsizetype end = begin;
        const auto isKey = [](QChar c) { return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_' || c == u'-' || c == u'.'); };
        while (end < line.size() && isKey(line.at(end)))
            ++end;
        if (end == begin || end == line.size())
            return;
        if (line.at(end) == u'：') {
            slip(end,
                 Text::tr("A full-width colon (：) stands after “%1”: type a half-width one and a space (: ).")
                     .arg(line.sliced(begin, end - begin)));
        } else if (line.at(end) == u':' && end + 1 < line.size() && isOddSpace(line.at(end + 1))) {
            slip(end + 1,
                 Text::tr("The space here is not a plain one (%1): type it anew with the space bar, the input method off.")
                     .arg(spaceName(line.at(end + 1))));
        }
    }

    /// Follows quotes and brackets to the end of the line.
    void scan(QStringView line, qsizetype at)
    {
        bool begins = true; // of a value: only there a quote or a bracket opens
        for (; at < line.size(); ++at) {
            const QChar c = line.at(at);
            if (!m_quote.isNull()) {
                if (m_quote == u'"' && c == u'\\')
                    ++at;
                else if (c == m_quote)
                    m_quote = QChar();
                continue;
            }
            if (c == u'#' && (at == 0 || line.at(at - 1).isSpace()))
                return;
            if (begins && (c == u'"' || c == u'\''))
                m_quote = c;
            else if ((begins || m_depth > 0) && (c == u'[' || c == u'{'))
                ++m_depth;
            else if (m_depth > 0 && (c == u']' || c == u'}'))
                --m_depth;
            const bool separates = (c == u':' && (at + 1 == line.size() || line.at(at + 1) == u' '))
                || (m_depth > 0 && (c == u',' || c == u'[' || c == u'{'));
            begins = separates || (begins && c.isSpace());
        }
    }

    void slip(qsizetype at, const QString &text)
    {
        if (m_slips.size() < MostSlips)
            m_slips.append({m_file, m_number, int(at) + 1, text});
    }

    QString m_file;
    QList<Fault> &m_slips;
    int m_number = 0;
    QChar m_quote;
    int m_depth = 0;
    std::optional<qsizetype> m_block; ///< indentation of the line that opened a block text
};

} // namespace

QList<Fault> yamlSlips(QStringView text, const QString &file)
{
    QList<Fault> slips;
    if (text.startsWith(u'\uFEFF'))
        text = text.sliced(1);
    Lines lines(file, slips);
    int number = 0;
    for (QStringView line : text.tokenize(u'\n')) {
        if (line.endsWith(u'\r'))
            line.chop(1);
        lines.read(line, ++number);
    }
    return slips;
}

QString valueSlip(const QString &value)
{
    static const QRegularExpression curly(u"^[“”‘’].*[“”‘’]$"_s);
    static const QRegularExpression hex(u"^0[xX][0-9a-fA-F]+$"_s);
    static const QRegularExpression sixty(u"^\\d+(:\\d{2})+$"_s);
    if (curly.match(value).hasMatch())
        return Text::tr("curly quotes (“ ”) are part of the text: type straight ones (\")");
    if (narrowed(value) != value)
        return Text::tr("it has full-width characters: type half-width ones");
    if (hex.match(value).hasMatch())
        return Text::tr("write it as a decimal number");
    if (sixty.match(value).hasMatch())
        return Text::tr("write minutes as one number, 90 for 1:30");
    return {};
}

} // namespace wf
