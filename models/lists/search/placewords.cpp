// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "placewords.h"

#include <QHash>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace wf {

namespace {

/// Nobody dictates more than this; a longer text is no place.
constexpr qsizetype longestText = 200;

QString headingOf(QChar c)
{
    static const QHash<QChar, QString> all{
        {u'东', u"eastbound"_s}, {u'南', u"southbound"_s}, {u'西', u"westbound"_s}, {u'北', u"northbound"_s}};
    return all.value(c);
}

QPointF unitOf(QChar c)
{
    switch (c.unicode()) {
    case u'东':
        return {1, 0};
    case u'西':
        return {-1, 0};
    case u'南':
        return {0, -1};
    default:
        return {0, 1};
    }
}

/// Takes the first of these ways to say a direction out of the text.
QString takeDirection(QString &text)
{
    static const QRegularExpression ways[]{
        QRegularExpression(u"(?:由|自|从)?[东南西北](?:向|往)([东南西北])(?:方向|行驶|行)?"_s),
        QRegularExpression(u"(?:向|往)([东南西北])(?:方向|行驶|行)?(?!\\d)"_s),
        QRegularExpression(u"([东南西北])(?:行方向|向车道|行车道|行侧|行)"_s),
        QRegularExpression(u"([东南西北])(?:方向|向)(?=$|[\\s，,、])"_s),
    };
    for (const QRegularExpression &way : ways) {
        if (const auto match = way.match(text); match.hasMatch()) {
            text.remove(match.capturedStart(), match.capturedLength());
            return headingOf(match.captured(1).at(0));
        }
    }
    static const QRegularExpression english(u"\\b(north|south|east|west)bound\\b"_s, QRegularExpression::CaseInsensitiveOption);
    if (const auto match = english.match(text); match.hasMatch()) {
        text.remove(match.capturedStart(), match.capturedLength());
        return match.captured(0).toLower();
    }
    return {};
}

void takeOffset(QString &text, PlaceWords &words)
{
    static const QRegularExpression chinese(
        u"(?:以|往|向|偏)?([东南西北])(?:侧|边|面|方向|方)?(?:大?约|大概)?\\s*(\\d{1,5}(?:\\.\\d+)?)\\s*(米|m|公里|千米|km)(?:处|左右|的地方)*"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression english(u"\\b(\\d{1,5}(?:\\.\\d+)?)\\s*(m|km)\\s+(north|south|east|west)\\s+of\\b"_s,
                                            QRegularExpression::CaseInsensitiveOption);
    const auto set = [&](const QRegularExpressionMatch &match, QChar side, const QString &number, const QString &unit) {
        const bool inKm = unit != u"米"_s && unit.compare(u"m"_s, Qt::CaseInsensitive) != 0;
        words.metres = unitOf(side) * std::min(50'000.0, number.toDouble() * (inKm ? 1000 : 1));
        words.beyond = match.captured(0).trimmed();
        text.remove(match.capturedStart(), match.capturedLength());
    };
    if (const auto match = chinese.match(text); match.hasMatch()) {
        set(match, match.captured(1).at(0), match.captured(2), match.captured(3));
    } else if (const auto said = english.match(text); said.hasMatch()) {
        const QString side = said.captured(3).toLower();
        set(said,
            side == "north"_L1       ? u'北'
                : side == "south"_L1 ? u'南'
                : side == "east"_L1  ? u'东'
                                     : u'西',
            said.captured(1), said.captured(2));
    }
}

void takeStretch(const QString &text, PlaceWords &words)
{
    static const QRegularExpression between(u"^(.{2,}?)(?:至|到|→|~|～|\\bto\\b)(.{2,}?)(?:路段|区间|之间|段)?$"_s);
    if (const auto match = between.match(text); match.hasMatch()) {
        words.from = match.captured(1).trimmed();
        words.to = match.captured(2).trimmed();
    }
}

} // namespace

std::optional<QPointF> coordinatesIn(const QString &text)
{
    if (text.size() > longestText)
        return std::nullopt;
    QString plain = text.normalized(QString::NormalizationForm_KC);
    static const QRegularExpression noise(u"(?:东经|北纬|经度|纬度|[NEne°()\\[\\]{}:：\"'])"_s);
    plain.replace(noise, u" "_s);
    static const QRegularExpression two(u"^\\s*(-?\\d{1,3}(?:\\.\\d{1,12})?)\\s*[,，;；、/\\s]\\s*(-?\\d{1,3}(?:\\.\\d{1,12})?)\\s*$"_s);
    const auto match = two.match(plain);
    if (!match.hasMatch() || !plain.contains(u'.'))
        return std::nullopt;
    double longitude = match.captured(1).toDouble();
    double latitude = match.captured(2).toDouble();
    if (std::abs(latitude) > 90 && std::abs(longitude) <= 90)
        std::swap(longitude, latitude);
    if (std::abs(longitude) > 180 || std::abs(latitude) > 90)
        return std::nullopt;
    return QPointF(longitude, latitude);
}

PlaceWords placeWords(const QString &text)
{
    PlaceWords words;
    if (text.size() > longestText)
        return words;
    words.coordinates = coordinatesIn(text);
    if (words.coordinates)
        return words;
    QString left = text.trimmed();
    takeOffset(left, words);
    words.direction = takeDirection(left);
    static const QRegularExpression ends(u"[\\s，,、。;；]+$|^[\\s，,、。;；]+"_s);
    left.remove(ends);
    takeStretch(left, words);
    words.where = left;
    return words;
}

} // namespace wf
