// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gaugecsv.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QTimeZone>

#include <array>
#include <cmath>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestLine = 64 * 1024;
constexpr double MsPerHour = 3'600'000;
constexpr int BeijingOffset = 8 * 3600;

QString tr(const char *text) { return QCoreApplication::translate("GaugeCsv", text); }

enum class Column : quint8 { Other, Gauge, Station, Time, Depth, Total, Rate, Expected, BareDepth };

struct ColumnName {
    QStringView name; ///< without case, spaces, brackets and underscores
    Column column;
    double factor = 1; ///< to cm
};

constexpr std::array columnNames{
    ColumnName{u"gauge", Column::Gauge},        ColumnName{u"水位计", Column::Gauge},
    ColumnName{u"水位计编号", Column::Gauge},   ColumnName{u"station", Column::Station},
    ColumnName{u"雨量站", Column::Station},     ColumnName{u"雨量站编号", Column::Station},
    ColumnName{u"time", Column::Time},          ColumnName{u"时间", Column::Time},
    ColumnName{u"监测时间", Column::Time},      ColumnName{u"depthcm", Column::Depth},
    ColumnName{u"水深cm", Column::Depth},       ColumnName{u"水深厘米", Column::Depth},
    ColumnName{u"depthm", Column::Depth, 100},  ColumnName{u"水深m", Column::Depth, 100},
    ColumnName{u"水深米", Column::Depth, 100},  ColumnName{u"depthmm", Column::Depth, 0.1},
    ColumnName{u"水深mm", Column::Depth, 0.1},  ColumnName{u"水深毫米", Column::Depth, 0.1},
    ColumnName{u"totalmm", Column::Total},      ColumnName{u"累计雨量mm", Column::Total},
    ColumnName{u"累计雨量毫米", Column::Total}, ColumnName{u"mmperh", Column::Rate},
    ColumnName{u"雨强mm/h", Column::Rate},      ColumnName{u"雨强毫米/小时", Column::Rate},
    ColumnName{u"ratemmh", Column::Expected},   ColumnName{u"预报雨强mm/h", Column::Expected},
    ColumnName{u"depth", Column::BareDepth},    ColumnName{u"水深", Column::BareDepth},
};

ColumnName columnOf(const QString &header)
{
    QString plain;
    for (const QChar c : header) {
        if (!c.isSpace() && !u"_()（）[]【】"_s.contains(c))
            plain.append(c.toLower());
    }
    for (const ColumnName &known : columnNames) {
        if (plain == known.name)
            return known;
    }
    return {u"", Column::Other};
}

/// RFC 4180 without line breaks inside quotes. Nothing when a quote is not closed or something follows one.
std::optional<QStringList> split(const QString &line)
{
    QStringList fields;
    QString field;
    bool quoted = false;
    bool closed = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (quoted) {
            if (c != u'"') {
                field.append(c);
            } else if (i + 1 < line.size() && line.at(i + 1) == u'"') {
                field.append(c);
                ++i;
            } else {
                quoted = false;
                closed = true;
            }
        } else if (c == u',') {
            fields.append(field.trimmed());
            field.clear();
            closed = false;
        } else if (c == u'"' && field.trimmed().isEmpty() && !closed) {
            field.clear();
            quoted = true;
        } else if (!closed) {
            field.append(c);
        } else if (!c.isSpace()) {
            return std::nullopt;
        }
    }
    if (quoted)
        return std::nullopt;
    fields.append(field.trimmed());
    return fields;
}

std::optional<double> numberOf(const QString &text, double min, double max)
{
    bool read = false;
    const double number = text.toDouble(&read); // the C locale: 12.5
    return read && std::isfinite(number) && number >= min && number <= max ? std::optional(number) : std::nullopt;
}

QString shortened(const QString &text) { return text.size() > 40 ? text.first(40) + u'…' : text; }

} // namespace

std::optional<qint64> readingTime(QStringView text)
{
    static const QRegularExpression form(
        uR"(^(\d{4})-(\d{1,2})-(\d{1,2})[Tt ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?([Zz]|([+-])(\d{2}):?(\d{2})?)?$)"_s);
    const QRegularExpressionMatch match = form.matchView(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const auto part = [&](int group) { return match.capturedView(group).toInt(); };
    const QDate date(part(1), part(2), part(3));
    const QTime time(part(4), part(5), part(6), match.captured(7).leftJustified(3, u'0', true).toInt());
    if (!date.isValid() || !time.isValid() || part(10) > 14 || part(11) > 59)
        return std::nullopt;
    int offset = BeijingOffset;
    if (match.hasCaptured(9) && !match.capturedView(9).isEmpty())
        offset = (part(10) * 3600 + part(11) * 60) * (match.capturedView(9) == u"-" ? -1 : 1);
    else if (!match.capturedView(8).isEmpty())
        offset = 0;
    return QDateTime(date, time, QTimeZone::UTC).toMSecsSinceEpoch() - qint64(offset) * 1000;
}

GaugeCsvReader::GaugeCsvReader(const QString &file)
    : m_file(file)
{
}

Refusal GaugeCsvReader::refusal(const QString &code, const QString &why) const
{
    return {code, tr(QT_TRANSLATE_NOOP("GaugeCsv", "%1, line %2: %3")).arg(m_file, QString::number(m_number), why)};
}

GaugeLines GaugeCsvReader::feed(QByteArrayView bytes)
{
    GaugeLines out;
    while (!bytes.isEmpty() && !m_stopped) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView piece = end < 0 ? bytes : bytes.first(end);
        bytes = end < 0 ? QByteArrayView() : bytes.sliced(end + 1);
        if (!m_skipping && m_rest.size() + piece.size() > LongestLine) {
            ++m_number;
            out.refused.append(
                refusal(u"csv.line"_s, tr(QT_TRANSLATE_NOOP("GaugeCsv", "The line is longer than 64 kB; it is passed over."))));
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
    return out;
}

GaugeLines GaugeCsvReader::pending() const
{
    GaugeCsvReader copy = *this;
    return copy.feed("\n");
}

void GaugeCsvReader::readLine(QByteArrayView line, GaugeLines &out)
{
    ++m_number;
    if (m_number == 1 && line.startsWith("\xEF\xBB\xBF"))
        line = line.sliced(3);
    if (line.endsWith('\r'))
        line.chop(1);
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(line);
    if (decoder.hasError() || text.contains(QChar::Null)) {
        m_stopped = !m_columns;
        out.refused.append(refusal(u"csv.encoding"_s, tr(QT_TRANSLATE_NOOP("GaugeCsv", "The text is not UTF-8; save the file as UTF-8."))));
        return;
    }
    if (text.trimmed().isEmpty())
        return;
    if (!m_columns) {
        readHeader(text, out);
        return;
    }
    if (const auto read = readFields(text))
        out.lines.append(*read);
    else
        out.refused.append(refusal(u"csv.line"_s, read.error()));
}

void GaugeCsvReader::readHeader(const QString &line, GaugeLines &out)
{
    const auto stop = [&](const QString &code, const QString &why) {
        m_stopped = true;
        out.refused.append(refusal(code, why));
    };
    const auto headers = split(line);
    if (!headers)
        return stop(u"csv.header"_s, tr(QT_TRANSLATE_NOOP("GaugeCsv", "A quotation mark is not closed.")));
    Columns columns;
    columns.count = headers->size();
    bool depth = false;
    bool total = false;
    bool expected = false;
    QString converted;
    for (qsizetype i = 0; i < headers->size(); ++i) {
        const ColumnName known = columnOf(headers->at(i));
        qsizetype *place = nullptr;
        switch (known.column) {
        case Column::Other:
            continue;
        case Column::BareDepth:
            return stop(u"csv.no_unit"_s,
                        tr(QT_TRANSLATE_NOOP("GaugeCsv", "The column “%1” does not say its unit; name it depth_cm.")).arg(headers->at(i)));
        case Column::Gauge:
        case Column::Station:
            place = &columns.name;
            break;
        case Column::Time:
            place = &columns.time;
            break;
        case Column::Depth:
            depth = true;
            columns.factor = known.factor;
            converted = known.factor != 1 ? headers->at(i) : QString();
            place = &columns.value;
            break;
        case Column::Total:
            total = true;
            columns.kind = GaugeLine::Kind::Rain;
            place = &columns.value;
            break;
        case Column::Rate:
            place = &columns.rate;
            break;
        case Column::Expected:
            expected = true;
            columns.kind = GaugeLine::Kind::Forecast;
            place = &columns.value;
            break;
        }
        if (*place >= 0)
            return stop(u"csv.header"_s, tr(QT_TRANSLATE_NOOP("GaugeCsv", "Two columns mean the same as “%1”.")).arg(headers->at(i)));
        *place = i;
    }
    if (columns.time < 0 || int(depth) + int(total) + int(expected) != 1)
        return stop(
            u"csv.header"_s,
            tr(QT_TRANSLATE_NOOP("GaugeCsv", "The columns must be gauge,time,depth_cm, station,time,total_mm or station,time,rate_mm_h.")));
    m_columns = columns;
    if (!converted.isEmpty())
        out.refused.append(refusal(u"csv.converted"_s,
                                   tr(QT_TRANSLATE_NOOP("GaugeCsv", "“%1” is not in centimetres: every depth is multiplied by %2."))
                                       .arg(converted)
                                       .arg(columns.factor)));
}

std::expected<GaugeLine, QString> GaugeCsvReader::readFields(const QString &line)
{
    const auto fields = split(line);
    if (!fields)
        return std::unexpected(tr(QT_TRANSLATE_NOOP("GaugeCsv", "A quotation mark is not closed.")));
    if (fields->size() != m_columns->count)
        return std::unexpected(tr(QT_TRANSLATE_NOOP("GaugeCsv", "It has %1 values where the header names %2."))
                                   .arg(QString::number(fields->size()), QString::number(m_columns->count)));
    GaugeLine read{m_columns->kind, m_columns->name < 0 ? QFileInfo(m_file).completeBaseName() : fields->at(m_columns->name), 0, 0, 0};
    if (read.name.isEmpty() || read.name.size() > 200)
        return std::unexpected(tr(QT_TRANSLATE_NOOP("GaugeCsv", "The name of the gauge or station is missing.")));
    const auto at = readingTime(fields->at(m_columns->time));
    if (!at)
        return std::unexpected(
            tr(QT_TRANSLATE_NOOP("GaugeCsv", "“%1” is no time such as 2026-07-24 14:32:08.")).arg(shortened(fields->at(m_columns->time))));
    read.at = *at;
    if (read.kind == GaugeLine::Kind::Forecast) {
        const auto rate = numberOf(fields->at(m_columns->value), 0, 300);
        if (!rate)
            return std::unexpected(
                tr(QT_TRANSLATE_NOOP("GaugeCsv", "“%1” is no rainfall in mm per hour.")).arg(shortened(fields->at(m_columns->value))));
        read.mmPerH = *rate;
        return read;
    }
    const bool rain = read.kind == GaugeLine::Kind::Rain;
    const auto value = numberOf(fields->at(m_columns->value), rain ? 0 : -1e6, rain ? 10'000 : 1e6);
    if (!value)
        return std::unexpected((rain ? tr(QT_TRANSLATE_NOOP("GaugeCsv", "“%1” is no rainfall in mm."))
                                     : tr(QT_TRANSLATE_NOOP("GaugeCsv", "“%1” is no depth.")))
                                   .arg(shortened(fields->at(m_columns->value))));
    read.value = *value * m_columns->factor;
    if (!rain)
        return read;
    const auto before = m_before.constFind(read.name);
    if (m_columns->rate >= 0 && !fields->at(m_columns->rate).isEmpty()) {
        const auto rate = numberOf(fields->at(m_columns->rate), 0, 1000);
        if (!rate)
            return std::unexpected(
                tr(QT_TRANSLATE_NOOP("GaugeCsv", "“%1” is no rainfall in mm per hour.")).arg(shortened(fields->at(m_columns->rate))));
        read.mmPerH = *rate;
    } else if (before != m_before.constEnd() && before->first < read.at && double(read.at - before->first) <= MsPerHour) {
        read.mmPerH = std::max(0.0, read.value - before->second) / double(read.at - before->first) * MsPerHour;
    }
    m_before.insert(read.name, {read.at, read.value});
    return read;
}

} // namespace wf
