// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mapstyle.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

const QLatin1StringView styleFolder(":/watchfloor/style/");

/// Where the strings of this file are translated.
class StyleText {
    Q_DECLARE_TR_FUNCTIONS(wf::MapStyle)
};

/// "10:1.2 14:4" → {10: 1.2, 14: 4}; empty when it is not a table.
QMap<double, double> table(const QString &text)
{
    QMap<double, double> points;
    const QStringList pairs = text.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &pair : pairs) {
        const qsizetype colon = pair.indexOf(u':');
        bool zoomGood = false;
        bool sizeGood = false;
        const double zoom = QStringView(pair).left(colon).toDouble(&zoomGood);
        const double size = QStringView(pair).mid(colon + 1).toDouble(&sizeGood);
        if (colon < 1 || !zoomGood || !sizeGood)
            return {};
        points.insert(zoom, size);
    }
    return points;
}

double between(const QMap<double, double> &points, double at)
{
    const auto above = points.lowerBound(at);
    if (above == points.cend())
        return points.last();
    if (above == points.cbegin() || above.key() == at)
        return above.value();
    const auto below = std::prev(above);
    return below.value() + (above.value() - below.value()) * (at - below.key()) / (above.key() - below.key());
}

} // namespace

std::expected<MapStyle, Refusal> MapStyle::load(const QString &name)
{
    QFile file(styleFolder + name + ".xml"_L1);
    if (name.contains(u'/') || !file.open(QIODevice::ReadOnly))
        return std::unexpected(Refusal{u"style.unknown"_s, StyleText::tr("There is no map style called %1.").arg(name)});
    MapStyle style;
    style.m_name = name;
    style.m_xml = file.readAll();
    style.m_digest = QCryptographicHash::hash(style.m_xml, QCryptographicHash::Sha256).toHex();

    // The colours are entities of the document type; the reader resolves those that are declared in it.
    QXmlStreamReader reader(style.m_xml);
    reader.setEntityExpansionLimit(1 << 20);
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == "Map"_L1)
            style.m_ground = QColor::fromString(reader.attributes().value("background-color"_L1));
        if (reader.name() != "Parameter"_L1)
            continue;
        const QString key = reader.attributes().value("name"_L1).toString();
        static const QRegularExpression tableKey(u"^[a-z]_[a-z_]+$"_s);
        if (!tableKey.match(key).hasMatch())
            continue; // a data source's own parameter
        const QMap<double, double> points = table(reader.readElementText());
        if (points.isEmpty())
            return std::unexpected(Refusal{u"style.broken"_s,
                                           StyleText::tr("Map style %1: line %2: \"%3\" is not a table of sizes by zoom.")
                                               .arg(name)
                                               .arg(reader.lineNumber())
                                               .arg(key)});
        style.m_tables.insert(key, points);
    }
    if (reader.hasError() || !style.m_ground.isValid())
        return std::unexpected(Refusal{u"style.broken"_s,
                                       StyleText::tr("Map style %1: line %2: %3")
                                           .arg(name)
                                           .arg(reader.lineNumber())
                                           .arg(reader.hasError() ? reader.errorString() : u"background-color"_s)});
    return style;
}

QStringList MapStyle::names()
{
    QStringList names = QDir(styleFolder).entryList({u"*.xml"_s}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(4);
    return names;
}

QByteArray MapStyle::xmlFor(const QString &packFile) const
{
    QByteArray xml = m_xml;
    return xml.replace(">PACK<", ">GPKG:" + packFile.toHtmlEscaped().toUtf8() + '<');
}

QMap<QString, double> MapStyle::sizesAt(int zoom) const
{
    QMap<QString, double> sizes;
    for (auto it = m_tables.cbegin(); it != m_tables.cend(); ++it)
        sizes.insert(it.key(), between(it.value(), zoom));
    return sizes;
}

} // namespace wf
