// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBitArray>
#include <QImage>
#include <QRectF>
#include <QString>

namespace wf {

/// Map symbols in one picture of shares (red: body, green: ink, blue: halo; together at most 1), drawn for one size in device
/// pixels. There is room around each for it to be turned, and a place for each that is known; it is painted when it is asked for.
class GlyphAtlas {
public:
    enum Special : quint8 { Ring, Beak, FirstGlyph };

    /// What a name shows; names are known to every atlas by the same number. Unknown = a dot.
    [[nodiscard]] static int indexOf(const QString &name);
    [[nodiscard]] static bool turns(int index);
    [[nodiscard]] static bool hasBeak(int index);

    /// `cell`: device pixels of one symbol.
    explicit GlyphAtlas(int cell);
    /// Paints those of these symbols that are not there yet. False where there was nothing to paint.
    bool paint(const QBitArray &wanted);
    /// How many symbols there are, special ones too.
    [[nodiscard]] static int count();
    [[nodiscard]] int cell() const { return m_cell; }
    [[nodiscard]] const QImage &image() const { return m_image; }
    /// Where a symbol is, as parts of the picture.
    [[nodiscard]] QRectF texels(int index) const;

private:
    [[nodiscard]] QRect placeOf(int index) const;

    int m_cell;
    int m_pitch; ///< from cell to cell
    int m_columns;
    QImage m_image;
    QBitArray m_painted;
};

} // namespace wf
