// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "citypack.h"
#include "firsttiles.h"
#include "mapstyle.h"
#include "packwriter.h"
#include "samplecity.h"
#include "tilecache.h"
#include "tilegrid.h"
#include "tilerenderer.h"
#include "tileserver.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QtMath>

using namespace wf;
using namespace Qt::StringLiterals;

/// The bundled city, drawn and served for real: HTTP answers are read from the socket.
class TestBasemap : public QObject {
    Q_OBJECT

    struct Answer {
        int status = 0;
        QByteArray body;
        QByteArray type;
        QByteArray keeping; ///< Cache-Control
    };

    QTemporaryDir m_dir;
    QNetworkAccessManager m_network;
    MapSource m_source;

    Answer get(quint16 port, const QString &path)
    {
        QNetworkReply *reply = m_network.get(QNetworkRequest(QUrl(u"http://127.0.0.1:%1%2"_s.arg(port).arg(path))));
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(60000);
        Answer answer{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
                      reply->header(QNetworkRequest::ContentTypeHeader).toByteArray(), reply->rawHeader("Cache-Control")};
        reply->deleteLater();
        return answer;
    }

    [[nodiscard]] TileKey middle(int zoom, int scale = 1) const
    {
        const QPointF c = m_source.bounds.center();
        const double side = std::exp2(zoom);
        const double y = (1 - std::asinh(std::tan(qDegreesToRadians(c.y()))) / M_PI) / 2;
        return {zoom, int((c.x() + 180) / 360 * side), int(y * side), scale};
    }

    static QString pathOf(const TileKey &key)
    {
        return u"/tiles/dark/%1/%2/%3%4.png"_s.arg(key.z).arg(key.x).arg(key.y).arg(key.scale == 2 ? u"@2x"_s : QString());
    }

    static qsizetype colors(const QByteArray &png)
    {
        const QImage image = QImage::fromData(png).convertToFormat(QImage::Format_RGB32);
        QSet<QRgb> all;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                all.insert(image.pixel(x, y));
        }
        return all.size();
    }

    [[nodiscard]] TileServerOptions options(const QString &cache) const { return {.cacheDir = m_dir.filePath(cache), .threads = 2}; }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("WATCHFLOOR_MODULES", WATCHFLOOR_BINARY_DIR "/lib/watchfloor");
        const QString file = m_dir.filePath(u"taiyuan.citypack"_s);
        const auto written = writeSample(file);
        QVERIFY2(written.isEmpty(), qPrintable(written));
        const auto pack = CityPack::open(file);
        QVERIFY2(pack.has_value(), pack ? "" : qPrintable(pack.error().text));
        m_source = {pack->file(), pack->contentHash(), pack->attribution(), pack->bounds(), pack->isSchematic()};
    }

    void keysAreParsed()
    {
        QCOMPARE(TileKey::parse(u"14", u"13309", u"6337.png"), (TileKey{14, 13309, 6337, 1}));
        QCOMPARE(TileKey::parse(u"14", u"13309", u"6337@2x.png"), (TileKey{14, 13309, 6337, 2}));
        for (const QString &bad : {u"6337.jpg"_s, u"x.png"_s, u"-1.png"_s, u"16384.png"_s, u".png"_s, u"6337@3x.png"_s})
            QVERIFY2(!TileKey::parse(u"14", u"13309", bad), qPrintable(bad));
        QVERIFY(!TileKey::parse(u"21", u"1", u"1.png"));
        QVERIFY(!TileKey::parse(u"-1", u"0", u"0.png"));
    }

    void blocksCoverTheirTiles()
    {
        const TileKey key{14, 13309, 6337, 2};
        const Metatile block = Metatile::of(key);
        QCOMPARE(block.tile(block.indexOf(key)), key);
        QVERIFY(block.mercator().contains(key.mercator().center()));
        QCOMPARE(Metatile::of({0, 0, 0, 1}).count(), 1);
        QCOMPARE(Metatile::of({1, 1, 1, 1}).count(), 4);
    }

    void sizesRunStraightBetweenZooms()
    {
        const auto style = MapStyle::load(u"dark"_s);
        QVERIFY2(style.has_value(), style ? "" : qPrintable(style.error().text));
        QVERIFY(style->ground().isValid());
        const double at12 = style->sizesAt(12).value(u"w_primary"_s);
        const double at14 = style->sizesAt(14).value(u"w_primary"_s);
        QVERIFY(at12 > 0 && at14 > at12);
        QCOMPARE(style->sizesAt(13).value(u"w_primary"_s), (at12 + at14) / 2);
        QCOMPARE(MapStyle::load(u"no-such"_s).error().code, u"style.unknown"_s);
        QCOMPARE(MapStyle::load(u"../x"_s).error().code, u"style.unknown"_s);
    }

    void tilesAreServed()
    {
        TileServer server;
        QSignalSpy ready(&server, &TileServer::readyChanged);
        const auto port = server.start(m_source, options(u"served"_s));
        QVERIFY2(port.has_value(), port ? "" : qPrintable(port.error().text));
        QCOMPARE(ready.count(), 1);
        QVERIFY(server.isReady());

        const Answer tile = get(*port, pathOf(middle(14)));
        QCOMPARE(tile.status, 200);
        QCOMPARE(tile.type, "image/png"_ba);
        QCOMPARE(QImage::fromData(tile.body).size(), QSize(256, 256));
        QVERIFY(colors(tile.body) > 8);
        QCOMPARE(server.stats().rendered, 1);

        const Answer again = get(*port, pathOf(middle(14)));
        QCOMPARE(again.body, tile.body);
        QCOMPARE(server.stats().rendered, 1);
        QVERIFY(server.stats().memoryHits >= 1);

        const Answer fine = get(*port, pathOf(middle(14, 2)));
        QCOMPARE(QImage::fromData(fine.body).size(), QSize(512, 512));

        server.stop();
        QVERIFY(!server.isReady());
        const auto second = server.start(m_source, options(u"served"_s));
        QVERIFY(second.has_value());
        QCOMPARE(get(*second, pathOf(middle(14))).body, tile.body);
        QCOMPARE(server.stats().rendered, 0);
        QCOMPARE(server.stats().diskHits, 1);
    }

    void tilesOfTheFirstPictureAreKept()
    {
        TileServer server;
        const auto port = server.start(m_source, options(u"first"_s));
        QVERIFY(port.has_value());
        QVERIFY(!server.hasFirstTiles());
        const QDir folder(server.firstTilesDirectory());
        QVERIFY(folder.exists());
        const TileKey plain = middle(13);
        const TileKey fine = middle(13, 2);
        const Answer tile = get(*port, pathOf(plain));
        get(*port, pathOf(fine));
        server.firstPictureStands();
        get(*port, pathOf(middle(14)));
        server.stop(); // what is to be written is written
        const QString name = u"osm_100-%1-1-13-%2-%3.png"_s;
        QStringList expected{name.arg(u"l"_s).arg(plain.x).arg(plain.y), name.arg(u"h"_s).arg(fine.x).arg(fine.y)};
        expected.sort();
        QCOMPARE(folder.entryList(QDir::Files, QDir::Name), expected);
        QFile kept(folder.filePath(FirstTiles::fileName(plain, 1)));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(QImage::fromData(kept.readAll()), QImage::fromData(tile.body));
        QVERIFY(kept.size() > 256 * 256); // not compressed: quicker to read

        QVERIFY(server.start(m_source, options(u"first"_s)).has_value());
        QVERIFY(server.hasFirstTiles());
        server.stop();
        for (int i = 0; i <= FirstTiles::most; ++i) { // of windows that were never the same
            QFile other(folder.filePath(FirstTiles::fileName({15, i, 0, 1}, 1)));
            QVERIFY(other.open(QIODevice::WriteOnly));
        }
        QVERIFY(server.start(m_source, options(u"first"_s)).has_value());
        QVERIFY(!server.hasFirstTiles());
        QVERIFY(folder.exists() && folder.isEmpty());
    }

    void theFirstPictureHasOneZoomAndAnEnd()
    {
        const auto tile = [](int zoom, int x) { return TileKey{zoom, x, 0, 1}; };
        FirstTiles slow(m_dir.filePath(u"slow"_s), std::chrono::hours(1));
        QVERIFY(slow.takes(tile(13, 0)));
        QVERIFY(!slow.takes(tile(14, 0)));
        slow.pictureStands();
        for (int i = 1; i < FirstTiles::mostAtOnce; ++i)
            QVERIFY(slow.takes(tile(13, i)));
        QVERIFY(!slow.takes(tile(13, 999)));

        FirstTiles quick(m_dir.filePath(u"quick"_s), std::chrono::milliseconds(0));
        QVERIFY(quick.takes(tile(13, 0)) && quick.takes(tile(13, 1)));
        quick.pictureStands();
        QVERIFY(!quick.takes(tile(13, 2)));

        const QString folder = m_dir.filePath(u"late"_s);
        {
            FirstTiles late(folder, std::chrono::hours(1));
            late.pictureStands();
            QVERIFY(!late.takes(tile(14, 0))); // of which picture?
            QBuffer png;
            QImage picture(256, 256, QImage::Format_RGB32);
            picture.fill(Qt::darkGray);
            QVERIFY(picture.save(&png, "PNG"));
            late.keep(tile(13, 0), 1, png.data());
            late.keep(tile(13, 2), 1, "not a picture");
        }
        QCOMPARE(QDir(folder).entryList(QDir::Files), QStringList{FirstTiles::fileName(tile(13, 0), 1)});
        FirstTiles there(folder, std::chrono::hours(1));
        there.pictureStands();
        QVERIFY(!there.takes(tile(14, 0)));
        QVERIFY(there.takes(tile(13, 1))); // what is missing is added, however late
    }

    void providersStayHere()
    {
        TileServer server;
        const auto port = server.start(m_source, options(u"providers"_s));
        QVERIFY(port.has_value());
        for (const QString &name :
             {u"street"_s, u"satellite"_s, u"cycle"_s, u"transit"_s, u"night-transit"_s, u"terrain"_s, u"hiking"_s, u"street-hires"_s}) {
            const Answer answer = get(*port, u"/providers/"_s + name);
            QCOMPARE(answer.status, 200);
            const QJsonObject provider = QJsonDocument::fromJson(answer.body).object();
            const QString address = provider.value("UrlTemplate"_L1).toString();
            QVERIFY(address.startsWith(u"http://127.0.0.1:%1/tiles/dark/%z/%x/%y"_s.arg(*port)));
            QCOMPARE(address.endsWith("@2x.png"_L1), name.endsWith("-hires"_L1));
            QCOMPARE(provider.value("MapCopyRight"_L1).toString(), m_source.attribution);
            QCOMPARE(answer.keeping, "no-store"); // the port is another at every start: clients' disks would fill
        }
    }

    void nonsenseIsNotFound()
    {
        TileServer server;
        const auto port = server.start(m_source, options(u"nonsense"_s));
        QVERIFY(port.has_value());
        for (const QString &path : {u"/"_s, u"/tiles/dark/14/1"_s, u"/tiles/pink/14/13309/6337.png"_s, u"/tiles/dark/21/0/0.png"_s,
                                    u"/tiles/dark/14/99999/1.png"_s, u"/tiles/dark/14/a/b.png"_s, u"/tiles/dark/14/1/1.gif"_s,
                                    u"/tiles/dark/14/1/..%2f..%2fetc.png"_s})
            QVERIFY2(get(*port, path).status == 404, qPrintable(path));
        QCOMPARE(server.stats().rendered, 0);
    }

    void outsideIsPlainGround()
    {
        TileServer server;
        const auto port = server.start(m_source, options(u"outside"_s));
        QVERIFY(port.has_value());
        const Answer tile = get(*port, u"/tiles/dark/14/100/100.png"_s);
        QCOMPARE(tile.status, 200);
        QCOMPARE(colors(tile.body), 1);
        QCOMPARE(server.stats().rendered, 0);
        QCOMPARE(server.stats().plain, 1);
    }

    void roadsHaveChineseNames()
    {
        const auto style = MapStyle::load(u"dark"_s);
        QVERIFY(style.has_value());
        auto renderer = TileRenderer::open(m_source.file, *style);
        QVERIFY2(renderer.has_value(), renderer ? "" : qPrintable(renderer.error().text));
        const auto tiles = renderer->render(Metatile::of(middle(14)));
        QVERIFY2(tiles.has_value(), tiles ? "" : qPrintable(tiles.error().text));
        // The names are the lightest thing on the dark map: no road is lighter than this.
        int letters = 0;
        for (const QByteArray &tile : *tiles) {
            const QImage image = QImage::fromData(tile);
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    letters += qGray(image.pixel(x, y)) > 140;
            }
        }
        QVERIFY2(letters > 500, qPrintable(QString::number(letters)));
    }

    void aBrokenPackIsRefused()
    {
        QFile file(m_dir.filePath(u"broken.citypack"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("this is no city");
        file.close();
        TileServer server;
        MapSource source = m_source;
        source.file = file.fileName();
        const auto port = server.start(source, options(u"broken"_s));
        QVERIFY(!port.has_value());
        QCOMPARE(port.error().code, u"map.unreadable"_s);
        QVERIFY(port.error().text.contains(file.fileName()));
        QVERIFY(!server.isReady());
    }

    void theCacheStaysSmall()
    {
        const QString root = m_dir.filePath(u"small"_s);
        TileCache cache(root, u"key"_s, 20000);
        const Metatile first{14, 0, 0, 1};
        cache.write(first, QList<QByteArray>(16, QByteArray(200, 'a')));
        QCOMPARE(cache.read(first)->size(), 16);
        QVERIFY(!cache.read({14, 4, 0, 1}));
        for (int column = 0; column < 20; ++column)
            cache.write({15, column * 4, 0, 1}, QList<QByteArray>(16, QByteArray(200, 'b')));
        cache.trim();
        int kept = 0;
        for (int column = 0; column < 20; ++column)
            kept += cache.read({15, column * 4, 0, 1}).has_value();
        QVERIFY2(kept > 0 && kept < 7, qPrintable(QString::number(kept)));
    }

    void aDamagedCacheFileIsDrawnAgain()
    {
        TileCache cache(m_dir.filePath(u"damaged"_s), u"key"_s, 1 << 20);
        const Metatile block{14, 0, 0, 1};
        cache.write(block, QList<QByteArray>(16, "x"_ba));
        QFile file(cache.folder() + u'/' + block.path() + ".tiles"_L1);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(9));
        file.close();
        QVERIFY(!cache.read(block));
    }

private:
    static QString writeSample(const QString &file)
    {
        const auto draft = drawSampleCity(QStringLiteral(WATCHFLOOR_SOURCE_DIR "/resources/city/taiyuan"));
        if (!draft)
            return draft.error().text;
        const auto report = writePack(*draft, file);
        return report ? QString() : report.error().text;
    }
};

QTEST_GUILESS_MAIN(TestBasemap)
#include "test_basemap.moc"
