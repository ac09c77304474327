// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gaugecsv.h"

#include "csv.h"
#include "figure.h"
#include "gaugeheader.h"
#include "when.h"

#include <QFileInfo>

#include <algorithm>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestLine = 64 * 1024;
constexpr qsizetype FirstBytes = 4; ///< tell UTF-16 and foreign forms
constexpr int MostTitles = 5;

KeptWords say(const char *text, const QList<KeptWords> &places = {}) { return {"GaugeCsv", text, places}; }

QString shortened(const QString &text) { return text.size() > 40 ? text.first(40) + u'…' : text; }

bool isLatin(QByteArrayView bytes)
{
    return std::ranges::all_of(bytes, [](char c) { return uchar(c) < 0x80; });
}

} // namespace

GaugeCsvReader::GaugeCsvReader(const QString &file)
    : m_file(file)
{
}

bool GaugeCsvReader::hasPending() const { return !m_rest.isEmpty() || !m_first.isEmpty(); }

RefusedLine GaugeCsvReader::refusal(const GaugeReason &reason, const QString &line) const
{
    return RefusedLine::of(reason.code, reason.why, m_file, m_number, line);
}

GaugeLines GaugeCsvReader::feed(QByteArrayView bytes)
{
    GaugeLines out;
    if (m_stopped)
        return out;
    QByteArray held;
    if (!m_begun) {
        m_first.append(bytes);
        if (m_first.size() < FirstBytes)
            return out;
        held = std::exchange(m_first, {});
        bytes = held;
        m_begun = true;
        if (const KeptWords form = foreignForm(bytes.first(FirstBytes)); !form.isEmpty()) {
            m_number = 1;
            m_stopped = true;
            out.refused.append(refusal({u"csv.encoding"_s, say(QT_TRANSLATE_NOOP("GaugeCsv", "No readings: %1."), {form})}));
            return out;
        }
        if (Encoding wide = Encoding::Utf8; looksLikeUtf16(bytes, &wide))
            m_encoding = wide;
    }
    if (m_encoding == Encoding::Utf16Le || m_encoding == Encoding::Utf16Be) {
        feedLines(narrower(bytes), out);
    } else {
        feedLines(bytes, out);
    }
    return out;
}

QByteArray GaugeCsvReader::narrower(QByteArrayView bytes)
{
    const bool isBig = m_encoding == Encoding::Utf16Be;
    QString text;
    m_half.append(bytes);
    qsizetype at = 0;
    for (; at + 1 < m_half.size(); at += 2) {
        const auto first = uchar(m_half.at(at));
        const auto second = uchar(m_half.at(at + 1));
        const QChar unit(isBig ? char16_t(first << 8 | second) : char16_t(second << 8 | first));
        if (unit.isHighSurrogate() && at + 3 >= m_half.size())
            break; // its other half has not come
        if (unit != QChar::ByteOrderMark)
            text.append(unit);
    }
    m_half = m_half.sliced(at);
    return text.toUtf8();
}

void GaugeCsvReader::feedLines(QByteArrayView bytes, GaugeLines &out)
{
    while (!bytes.isEmpty() && !m_stopped) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView piece = end < 0 ? bytes : bytes.first(end);
        bytes = end < 0 ? QByteArrayView() : bytes.sliced(end + 1);
        if (!m_skipping && m_rest.size() + piece.size() > LongestLine) {
            ++m_number;
            out.refused.append(
                refusal({u"csv.line"_s, say(QT_TRANSLATE_NOOP("GaugeCsv", "The line is longer than 64 kB; it is passed over."))}));
            m_stopped = !m_columns;
            m_skipping = true;
            m_rest.clear();
        }
        if (!m_skipping)
            m_rest.append(piece);
        if (end < 0)
            break;
        if (!m_skipping) {
            const QByteArray line = std::exchange(m_rest, {});
            readLine(line, out);
        }
        m_skipping = false;
    }
}

GaugeLines GaugeCsvReader::pending() const
{
    GaugeCsvReader copy = *this;
    if (!copy.m_begun) // too short for anything
        return {};
    GaugeLines out;
    if (!copy.m_stopped)
        copy.feedLines("\n", out);
    return out;
}

std::optional<QString> GaugeCsvReader::textOf(QByteArrayView line)
{
    if (isLatin(line))
        return QString::fromLatin1(line);
    if (m_encoding == Encoding::Gb18030) {
        const auto text = decodedAs(line, Encoding::Gb18030);
        return text ? std::optional(*text) : std::nullopt;
    }
    if (const auto text = decodedAs(line, Encoding::Utf8)) {
        if (!m_encoding)
            m_encoding = Encoding::Utf8;
        return *text;
    }
    const auto text = m_encoding ? std::unexpected(DecodeFault()) : decodedAs(line, Encoding::Gb18030);
    if (!text)
        return std::nullopt;
    m_encoding = Encoding::Gb18030;
    return *text;
}

void GaugeCsvReader::readLine(QByteArrayView line, GaugeLines &out)
{
    ++m_number;
    if (m_number == 1 && line.startsWith("\xEF\xBB\xBF")) {
        line = line.sliced(3);
        m_encoding = Encoding::Utf8;
    }
    if (line.endsWith('\r'))
        line.chop(1);
    const auto text = textOf(line);
    if (!text || text->contains(QChar::Null)) {
        m_stopped = !m_columns;
        out.refused.append(
            refusal({u"csv.encoding"_s,
                     m_encoding == Encoding::Utf8
                         ? say(QT_TRANSLATE_NOOP("GaugeCsv", "The text is not UTF-8; save the file as UTF-8."))
                         : say(QT_TRANSLATE_NOOP("GaugeCsv", "The text is neither UTF-8 nor GBK; save the file as UTF-8."))}));
        return;
    }
    if (text->trimmed().isEmpty())
        return;
    if (!m_columns) {
        readHeader(*text, out);
        return;
    }
    if (const auto read = readFields(*text))
        out.lines.append(*read);
    else
        out.refused.append(refusal(read.error(), *text));
}

void GaugeCsvReader::readHeader(const QString &line, GaugeLines &out)
{
    const auto stop = [&](const GaugeReason &why) {
        m_stopped = true;
        out.refused.append(refusal(why, line));
    };
    const TableForm form = tableForm(line);
    if (form.isSaidFirst && m_number == 1) {
        m_delimiter = form.delimiter;
        return;
    }
    const QChar delimiter = m_delimiter.isNull() ? form.delimiter : m_delimiter;
    const auto headers = splitRow(line, delimiter);
    if (!headers)
        return stop({u"csv.header"_s, say(QT_TRANSLATE_NOOP("GaugeCsv", "A quotation mark is not closed."))});
    if (headers->size() == 1 && line.count(u'，') >= 2)
        return stop({u"csv.header"_s,
                     say(QT_TRANSLATE_NOOP("GaugeCsv", "Full-width commas (，) stand between the columns; write half-width ones (,)."))});
    if (isTitleLine(*headers) && ++m_titles <= MostTitles)
        return;
    auto columns = readGaugeHeader(*headers);
    if (!columns)
        return stop(columns.error());
    m_delimiter = delimiter;
    m_columns = std::make_shared<const GaugeColumns>(*columns);
    if (!columns->converted.isEmpty())
        out.refused.append(refusal({u"csv.converted"_s,
                                    say(QT_TRANSLATE_NOOP("GaugeCsv", "“%1” is not in centimetres: every depth is multiplied by %2."),
                                        {columns->converted, QString::number(columns->factor)})},
                                   line));
}

std::expected<GaugeLine, GaugeReason> GaugeCsvReader::readFields(const QString &line) const
{
    const auto bad = [](const KeptWords &why) { return std::unexpected(GaugeReason{u"csv.line"_s, why}); };
    const auto fields = splitRow(line, m_delimiter);
    if (!fields)
        return bad(say(QT_TRANSLATE_NOOP("GaugeCsv", "A quotation mark is not closed.")));
    if (fields->size() != m_columns->count)
        return bad(KeptWords::counted("GaugeCsv", QT_TRANSLATE_N_NOOP("GaugeCsv", "It has %n values where the header names %1."),
                                      int(fields->size()), {QString::number(m_columns->count)}));
    GaugeLine read;
    read.kind = m_columns->kind;
    read.number = m_number;
    read.raw = line;
    read.name = m_columns->name < 0 ? QFileInfo(m_file).completeBaseName() : withoutFormula(fields->at(m_columns->name));
    if (read.name.isEmpty() || read.name.size() > 200)
        return bad(say(QT_TRANSLATE_NOOP("GaugeCsv", "The name of the gauge or station is missing.")));
    if (isShortened(read.name))
        return bad(say(QT_TRANSLATE_NOOP("GaugeCsv", "The name “%1” was shortened by a spreadsheet; give its column the format of text."),
                       {read.name}));
    const auto at = readWhen(fields->at(m_columns->time));
    if (!at)
        return bad(whyNoTime(fields->at(m_columns->time)));
    read.at = *at;
    const auto figure = readFigure(fields->at(m_columns->value));
    if (!figure)
        return std::unexpected(
            GaugeReason{figure.error().isNothing ? u"csv.no_figure"_s : u"csv.line"_s,
                        say(QT_TRANSLATE_NOOP("GaugeCsv", "No reading of “%1”: %2."), {shortened(read.name), figure.error().why})});
    const bool rain = read.kind == GaugeLine::Kind::Rain;
    const auto lies = [](double value, double min, double max) { return value >= min && value <= max; };
    const QString shown = shortened(fields->at(m_columns->value));
    if (read.kind == GaugeLine::Kind::Forecast) {
        if (!lies(*figure, 0, 300))
            return bad(say(QT_TRANSLATE_NOOP("GaugeCsv", "“%1” is no rainfall in mm per hour."), {shown}));
        read.mmPerH = *figure;
        return read;
    }
    if (!lies(*figure, rain ? 0 : -1e6, rain ? 10'000 : 1e6))
        return bad(rain ? say(QT_TRANSLATE_NOOP("GaugeCsv", "“%1” is no rainfall in mm."), {shown})
                        : say(QT_TRANSLATE_NOOP("GaugeCsv", "“%1” is no depth."), {shown}));
    read.figure = *figure;
    read.value = *figure * m_columns->factor;
    if (!rain || m_columns->rate < 0 || fields->at(m_columns->rate).isEmpty())
        return read;
    const auto rate = readFigure(fields->at(m_columns->rate));
    if (!rate || !lies(*rate, 0, 1000))
        return bad(say(QT_TRANSLATE_NOOP("GaugeCsv", "“%1” is no rainfall in mm per hour."), {shortened(fields->at(m_columns->rate))}));
    read.mmPerH = *rate;
    read.isRateGiven = true;
    return read;
}

} // namespace wf
