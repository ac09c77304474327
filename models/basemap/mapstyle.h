// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "refusal.h"

#include <QByteArray>
#include <QColor>
#include <QMap>
#include <QString>
#include <QStringList>

#include <expected>

namespace wf {

/// A map style: one Mapnik XML file (resources/style/NAME.xml). Beside Mapnik's own elements it holds zoom tables,
/// `<Parameter name="w_primary">10:1.2 14:4 18:18</Parameter>`: sizes at some zooms, straight between them, which its
/// symbolizers use as `@w_primary`; so one rule serves all zooms. "PACK" in it stands for the city pack's file.
class MapStyle {
public:
    /// Refused with "style.unknown" or "style.broken".
    [[nodiscard]] static std::expected<MapStyle, Refusal> load(const QString &name);
    /// The styles that are bundled, by name.
    [[nodiscard]] static QStringList names();

    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QByteArray digest() const { return m_digest; } ///< hex, of everything in the file
    [[nodiscard]] QColor ground() const { return m_ground; } ///< what lies outside the city
    /// The file with the pack's path put in.
    [[nodiscard]] QByteArray xmlFor(const QString &packFile) const;
    /// Every table's value at a zoom, in logical pixels.
    [[nodiscard]] QMap<QString, double> sizesAt(int zoom) const;

private:
    QString m_name;
    QByteArray m_xml;
    QByteArray m_digest;
    QColor m_ground;
    QMap<QString, QMap<double, double>> m_tables;
};

} // namespace wf
