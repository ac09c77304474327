// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tilerenderer.h"

#include "tilepainter.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QImage>
#include <QLibrary>
#include <QStandardPaths>

namespace wf {

using namespace Qt::StringLiterals;

namespace {

/// Labels of neighbouring blocks and wide casings reach in from this far, in logical pixels.
constexpr int bufferPixels = 160;

/// Where the strings of this file are translated.
class TileText {
    Q_DECLARE_TR_FUNCTIONS(wf::TileRenderer)
};

/// Beside the program's folder, as it is built and installed; tests, which lie elsewhere, name the folder.
QString moduleFile()
{
    const QString beside = QCoreApplication::applicationDirPath() + "/../lib/watchfloor"_L1;
    return QDir::cleanPath(qEnvironmentVariable("WATCHFLOOR_MODULES", beside) + u"/" WATCHFLOOR_PAINTER ""_s);
}

/// The module's way in; it stays loaded.
std::expected<OpenPainter, QString> openPainter()
{
    static const std::expected<OpenPainter, QString> found = []() -> std::expected<OpenPainter, QString> {
        QLibrary module(moduleFile());
        if (const auto open = reinterpret_cast<OpenPainter>(module.resolve(openPainterName)))
            return open;
        return std::unexpected(module.errorString());
    }();
    return found;
}

/// The files of the fonts that the styles name.
std::vector<std::string> fontFiles()
{
    std::vector<std::string> found;
    QStringList folders = QStandardPaths::standardLocations(QStandardPaths::FontsLocation);
    folders << u"/usr/share/fonts"_s << u"/usr/local/share/fonts"_s;
    folders.removeDuplicates();
    for (const QString &folder : std::as_const(folders)) {
        QDirIterator files(folder, {u"NotoSansCJK*"_s, u"NotoSansSC*"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            found.push_back(files.next().toStdString());
    }
    return found;
}

PainterSetup setupOf(const QByteArray &xml)
{
    static const std::vector<std::string> fonts = fontFiles();
    return {xml.toStdString(), qEnvironmentVariable("WATCHFLOOR_MAPNIK_PLUGINS", QStringLiteral(WATCHFLOOR_MAPNIK_PLUGINS)).toStdString(),
            fonts};
}

} // namespace

struct TileRenderer::Private {
    std::unique_ptr<TilePainter> painter;
    MapStyle style;
};

TileRenderer::TileRenderer() = default;
TileRenderer::~TileRenderer() = default;
TileRenderer::TileRenderer(TileRenderer &&) noexcept = default;
TileRenderer &TileRenderer::operator=(TileRenderer &&) noexcept = default;

std::expected<TileRenderer, Refusal> TileRenderer::open(const QString &packFile, const MapStyle &style)
{
    const auto refused = [&packFile](const QString &why) {
        return std::unexpected(Refusal{u"map.unreadable"_s, TileText::tr("The map of %1 cannot be drawn: %2").arg(packFile, why)});
    };
    const auto open = openPainter();
    if (!open)
        return refused(open.error());
    std::string error;
    std::unique_ptr<TilePainter> painter((*open)(setupOf(style.xmlFor(packFile)), error));
    if (!painter)
        return refused(QString::fromStdString(error));
    TileRenderer renderer;
    renderer.d = std::make_unique<Private>(std::move(painter), style);
    return renderer;
}

std::expected<QList<QByteArray>, Refusal> TileRenderer::render(const Metatile &block)
{
    const QRectF area = block.mercator();
    PaintOrder order{.left = area.left(),
                     .bottom = area.top(),
                     .right = area.right(),
                     .top = area.bottom(),
                     .edge = block.edge(),
                     .tilePixels = TileKey::size * block.scale,
                     .bufferPixels = bufferPixels * block.scale,
                     .scale = double(block.scale),
                     .zoom = block.z,
                     .sizes = {}};
    const QMap<QString, double> table = d->style.sizesAt(block.z);
    for (auto it = table.cbegin(); it != table.cend(); ++it)
        order.sizes.emplace(it.key().toStdString(), it.value());
    std::string error;
    const std::vector<std::string> painted = d->painter->paint(order, error);
    if (painted.empty()) {
        return std::unexpected(
            Refusal{u"map.not_drawn"_s, TileText::tr("Map tiles %1 were not drawn: %2").arg(block.path(), QString::fromStdString(error))});
    }
    QList<QByteArray> tiles;
    tiles.reserve(qsizetype(painted.size()));
    for (const std::string &file : painted)
        tiles.append(QByteArray::fromStdString(file));
    return tiles;
}

QByteArray plainTile(const QColor &color, int pixels)
{
    QImage image(pixels, pixels, QImage::Format_Indexed8);
    image.setColorTable({color.rgb()});
    image.fill(0);
    QByteArray file;
    QBuffer buffer(&file);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return file;
}

} // namespace wf
