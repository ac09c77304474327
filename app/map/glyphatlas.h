// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QHash>
#include <QImage>
#include <QRectF>
#include <QString>

#include <memory>

namespace wf {

/// All map symbols in one picture of shares (red: body, green: ink, blue: halo; together at most 1), drawn for one size in
/// device pixels. There is room around each for it to be turned.
class GlyphAtlas {
public:
    enum Special : quint8 { Ring, Beak, FirstGlyph };

    /// What a name shows; names are known to every atlas by the same number. Unknown = a dot.
    [[nodiscard]] static int indexOf(const QString &name);
    [[nodiscard]] static bool turns(int index);
    [[nodiscard]] static bool hasBeak(int index);

    /// `cell`: device pixels of one symbol.
    explicit GlyphAtlas(int cell);
    /// The one for this size: painted on another thread when it is asked for first, then kept. From any thread.
    [[nodiscard]] static QFuture<std::shared_ptr<const GlyphAtlas>> shared(int cell);
    [[nodiscard]] int cell() const { return m_cell; }
    [[nodiscard]] const QImage &image() const { return m_image; }
    /// Where a symbol is, as parts of the picture.
    [[nodiscard]] QRectF texels(int index) const;

private:
    int m_cell;
    int m_pitch; ///< from cell to cell
    int m_columns;
    QImage m_image;
};

} // namespace wf
