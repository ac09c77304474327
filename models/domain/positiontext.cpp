// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "positiontext.h"

#include "refusaltext.h"

#include <QList>

#include <cmath>
#include <numbers>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 200;

std::unexpected<Refusal> noPosition(const QString &text)
{
    return std::unexpected(
        Refusal{u"position.text"_s,
                RefusalText::tr("“%1” is no position. Write it as “112.5623, 37.8681”, “37.8681N 112.5623E” or in degrees and minutes.")
                    .arg(text.left(60))});
}

/// One coordinate as it is read: degrees, minutes, seconds, and a letter that says which it is.
struct Coordinate {
    QList<double> parts;
    bool isNegative = false;
    QChar letter;

    [[nodiscard]] bool isSound() const
    {
        if (parts.isEmpty() || parts.size() > 3)
            return false;
        for (qsizetype i = 0; i < parts.size(); ++i) {
            const bool isLast = i == parts.size() - 1;
            if ((!isLast && parts.at(i) != std::floor(parts.at(i))) || (i > 0 && parts.at(i) >= 60))
                return false;
        }
        return true;
    }
    [[nodiscard]] double degrees() const
    {
        double value = 0;
        for (qsizetype i = parts.size() - 1; i >= 0; --i)
            value = value / 60 + parts.at(i);
        return isNegative != (letter == u'S' || letter == u'W') ? -value : value;
    }
};

/// Words and signs of many spellings as the few that are read: digits, '.', '-', '+', the marks ° ' ", the letters N S E W, ','.
QString plain(const QString &text)
{
    QString given = text;
    for (const QChar ring : u"º˚"_s) // before they are taken apart
        given.replace(ring, u'°');
    QString out = given.normalized(QString::NormalizationForm_KC).toUpper();
    static const QList<std::pair<QString, QString>> words{
        {u"北纬"_s, u"N"_s}, {u"南纬"_s, u"S"_s}, {u"东经"_s, u"E"_s}, {u"西经"_s, u"W"_s},     {u"纬度"_s, u"N"_s},
        {u"经度"_s, u"E"_s}, {u"北"_s, u"N"_s},   {u"南"_s, u"S"_s},   {u"东"_s, u"E"_s},       {u"西"_s, u"W"_s},
        {u"度"_s, u"°"_s},   {u"分"_s, u"'"_s},   {u"秒"_s, u"\""_s},  {u"LATITUDE"_s, u"N"_s}, {u"LONGITUDE"_s, u"E"_s},
        {u"LAT"_s, u"N"_s},  {u"LNG"_s, u"E"_s},  {u"LON"_s, u"E"_s},  {u"''"_s, u"\""_s},      {u"′′"_s, u"\""_s},
        {u"′"_s, u"'"_s},    {u"’"_s, u"'"_s},    {u"‘"_s, u"'"_s},    {u"″"_s, u"\""_s},       {u"”"_s, u"\""_s},
        {u"“"_s, u"\""_s},   {u"−"_s, u"-"_s},    {u"、"_s, u","_s},   {u"。"_s, u","_s},       {u";"_s, u","_s},
        {u"/"_s, u","_s},    {u"\t"_s, u" "_s},   {u"\n"_s, u" "_s}};
    for (const auto &[word, sign] : words)
        out.replace(word, sign);
    for (const QChar bracket : u"[](){}:="_s)
        out.replace(bracket, u' ');
    return out.simplified();
}

/// Both coordinates in the order they stand; nothing where anything else stands there too.
std::optional<std::pair<Coordinate, Coordinate>> readPair(const QString &text)
{
    QList<std::pair<double, bool>> numbers; // value, negative
    QList<qsizetype> degreeMarks; // index of the number before each °
    QList<qsizetype> commas; // numbers read before each
    QList<QChar> letters;
    for (qsizetype i = 0; i < text.size();) {
        const QChar c = text.at(i);
        if (c.isDigit() || c == u'-' || c == u'+' || c == u'.') {
            const bool isSigned = c == u'-' || c == u'+';
            qsizetype end = i + (isSigned ? 1 : 0);
            while (end < text.size() && (text.at(end).isDigit() || text.at(end) == u'.'))
                ++end;
            bool isNumber = false;
            const double value = QStringView(text).sliced(i, end - i).toDouble(&isNumber);
            if (!isNumber || !std::isfinite(value))
                return std::nullopt;
            numbers.append({std::abs(value), c == u'-'});
            i = end;
            continue;
        }
        if (c == u'°') {
            if (numbers.isEmpty())
                return std::nullopt;
            degreeMarks.append(numbers.size() - 1);
        } else if (c == u'N' || c == u'S' || c == u'E' || c == u'W') {
            letters.append(c);
        } else if (c == u',') {
            commas.append(numbers.size());
        } else if (c != u'\'' && c != u'"' && c != u' ') {
            return std::nullopt;
        }
        ++i;
    }
    const qsizetype count = numbers.size();
    qsizetype half = count / 2;
    if (degreeMarks.size() == 2)
        half = degreeMarks.at(1);
    else if (commas.size() == 1 && commas.at(0) > 0 && commas.at(0) < count)
        half = commas.at(0);
    else if (count % 2 != 0)
        return std::nullopt;
    if (count < 2 || count > 6 || (letters.size() != 0 && letters.size() != 2))
        return std::nullopt;
    std::pair<Coordinate, Coordinate> both;
    for (qsizetype i = 0; i < count; ++i) {
        Coordinate &one = i < half ? both.first : both.second;
        if (numbers.at(i).second && !one.parts.isEmpty())
            return std::nullopt;
        one.isNegative = one.isNegative || numbers.at(i).second;
        one.parts.append(numbers.at(i).first);
    }
    if (letters.size() == 2) {
        both.first.letter = letters.at(0);
        both.second.letter = letters.at(1);
    }
    return both.first.isSound() && both.second.isSound() ? std::optional(both) : std::nullopt;
}

bool isLongitude(QChar letter) { return letter == u'E' || letter == u'W'; }

bool isNear(QPointF position, QPointF near) { return std::abs(position.x() - near.x()) <= 5 && std::abs(position.y() - near.y()) <= 5; }

bool isOnEarth(QPointF position) { return std::abs(position.x()) <= 180 && std::abs(position.y()) <= 90; }

} // namespace

std::expected<QPointF, Refusal> readPosition(const QString &text, Datum datum, std::optional<QPointF> near)
{
    const auto both = text.size() > longestText ? std::nullopt : readPair(plain(text));
    if (!both)
        return noPosition(text);
    const auto &[first, second] = *both;
    const QPointF asWritten(first.degrees(), second.degrees());
    const QPointF turned(second.degrees(), first.degrees());
    QPointF position = asWritten;
    if (!first.letter.isNull()) {
        if (isLongitude(first.letter) == isLongitude(second.letter))
            return noPosition(text);
        position = isLongitude(first.letter) ? asWritten : turned;
    } else if (isOnEarth(asWritten) && isOnEarth(turned)) {
        const bool isOneNear = near && isNear(asWritten, *near) != isNear(turned, *near);
        if (!isOneNear && asWritten != turned)
            return std::unexpected(
                Refusal{u"position.order"_s,
                        RefusalText::tr("“%1”: which of the two is the longitude? Write E and N behind the numbers.").arg(text)});
        position = isOneNear && isNear(turned, *near) ? turned : asWritten;
    } else if (isOnEarth(turned)) {
        position = turned;
    }
    if (!isOnEarth(position))
        return std::unexpected(
            Refusal{u"position.range"_s,
                    RefusalText::tr("“%1”: a longitude lies between -180 and 180 degrees, a latitude between -90 and 90.").arg(text)});
    return datum == Datum::Gcj02 ? wgsFromGcj(position) : position;
}

QString positionText(QPointF position)
{
    return u"%1°%2 %3°%4"_s.arg(std::abs(position.y()), 0, 'f', 5)
        .arg(position.y() < 0 ? u"S"_s : u"N"_s)
        .arg(std::abs(position.x()), 0, 'f', 5)
        .arg(position.x() < 0 ? u"W"_s : u"E"_s);
}

QPointF gcjFromWgs(QPointF wgs)
{
    // The published approximation (eviltransform) of the offset: the Krasovsky 1940 ellipsoid, and waves over the plane.
    constexpr double pi = std::numbers::pi;
    constexpr double axis = 6378245.0;
    constexpr double flattening = 0.00669342162296594323;
    if (wgs.x() < 72.004 || wgs.x() > 137.8347 || wgs.y() < 0.8293 || wgs.y() > 55.8271)
        return wgs;
    const double x = wgs.x() - 105;
    const double y = wgs.y() - 35;
    const double common = (20 * std::sin(6 * x * pi) + 20 * std::sin(2 * x * pi)) * 2 / 3;
    const double root = std::sqrt(std::abs(x));
    double north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root + common;
    north += (20 * std::sin(y * pi) + 40 * std::sin(y / 3 * pi)) * 2 / 3
        + (160 * std::sin(y / 12 * pi) + 320 * std::sin(y * pi / 30)) * 2 / 3;
    double east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root + common;
    east += (20 * std::sin(x * pi) + 40 * std::sin(x / 3 * pi)) * 2 / 3
        + (150 * std::sin(x / 12 * pi) + 300 * std::sin(x / 30 * pi)) * 2 / 3;
    const double latitude = wgs.y() / 180 * pi;
    const double magic = 1 - flattening * std::sin(latitude) * std::sin(latitude);
    const double meridian = axis * (1 - flattening) / (magic * std::sqrt(magic));
    return {wgs.x() + east * 180 / (axis / std::sqrt(magic) * std::cos(latitude) * pi), wgs.y() + north * 180 / (meridian * pi)};
}

QPointF wgsFromGcj(QPointF gcj)
{
    QPointF wgs = gcj;
    for (int i = 0; i < 6; ++i) // the offset changes by a few parts in a thousand: each round gains two digits
        wgs += gcj - gcjFromWgs(wgs);
    return wgs;
}

} // namespace wf
