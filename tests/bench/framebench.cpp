// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"

#include "markerlayer.h"

#include <QAbstractListModel>
#include <QDateTime>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickView>
#include <QRandomGenerator>
#include <QTimer>

#include <cmath>

namespace wf::bench {

using namespace Qt::StringLiterals;

namespace {

/// Markers on straight courses. MapItemView has to be told each frame where they are; our layer is told once and moves
/// them itself.
class Fleet : public QAbstractListModel {
public:
    enum Role : quint16 { Latitude = Qt::UserRole, Longitude, Heading, Speed, At, Glyph, Tint, Subject };
    explicit Fleet(int count)
    {
        QRandomGenerator random(1);
        for (int i = 0; i < count; ++i)
            m_units.append(
                {37.80 + random.generateDouble() * 0.12, 112.48 + random.generateDouble() * 0.14, random.generateDouble() * 360});
    }
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_units.size()); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        const Unit &unit = m_units.at(index.row());
        switch (role) {
        case Latitude:
            return unit.latitude;
        case Longitude:
            return unit.longitude;
        case Heading:
            return unit.heading;
        case Speed:
            return 14.0;
        case At:
            return m_started;
        case Glyph:
            return u"arrow"_s;
        case Tint:
            return u"normal"_s;
        case Subject:
            return u"unit/%1"_s.arg(index.row());
        default:
            return {};
        }
    }
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override
    {
        return {{Latitude, "latitude"}, {Longitude, "longitude"}, {Heading, "heading"}, {Speed, "speedMps"}, {At, "at"},
                {Glyph, "glyph"},       {Tint, "tint"},           {Subject, "subject"}};
    }
    void step(double seconds)
    {
        for (Unit &unit : m_units) {
            const double angle = unit.heading * M_PI / 180;
            unit.latitude += std::cos(angle) * 14 * seconds / 111320;
            unit.longitude += std::sin(angle) * 14 * seconds / 88000;
        }
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Latitude, Longitude});
    }

private:
    struct Unit {
        double latitude, longitude, heading;
    };
    QList<Unit> m_units;
    double m_started = double(QDateTime::currentMSecsSinceEpoch());
};

constexpr char head[] = "import QtQuick\nimport QtLocation\nimport QtPositioning\nimport Watchfloor.Layers\n"
                        "Rectangle { id: root; width: 1920; height: 1080; color: '#0d1117'\nproperty var fleet: null\n"
                        "Map { id: theMap; anchors.fill: parent; color: '#0d1117'; plugin: Plugin { name: 'itemsoverlay' }\n"
                        "center: QtPositioning.coordinate(37.86, 112.55); zoomLevel: 13\n";
constexpr char tail[] = "}\nFrameAnimation { running: true; property real t: 0\n"
                        "onTriggered: { t += frameTime; theMap.pan(Math.cos(t) * 3, Math.sin(t) * 3) } }\n}";
/// As the program sets it up: 50,000 on one screen leave each less room than a symbol takes, so they are specks.
constexpr char ours[] = "MarkerLayer { anchors.fill: parent; map: theMap; model: root.fleet; iconSize: 14 }\n";
constexpr char symbols[] = "MarkerLayer { anchors.fill: parent; map: theMap; model: root.fleet; iconSize: 14; crowds: false }\n";
constexpr char theirs[] = "MapItemView { model: root.fleet; delegate: MapQuickItem {\n"
                          "required property real latitude; required property real longitude\n"
                          "coordinate: QtPositioning.coordinate(latitude, longitude); anchorPoint: Qt.point(5, 5)\n"
                          "sourceItem: Rectangle { width: 10; height: 10; color: '#a9b8c6' } } }\n";

double framesPerSecond(int count, const char *shown)
{
    const bool layer = shown != theirs;
    progress(u"%1 markers, %2"_s.arg(count).arg(layer ? u"our layer"_s : u"MapItemView"_s));
    Fleet fleet(count);
    QQmlEngine engine;
    QQmlComponent component(&engine);
    component.setData(QByteArray(head) + shown + tail, QUrl(u"qrc:/bench.qml"_s));
    QObject *root = component.createWithInitialProperties({{u"fleet"_s, QVariant::fromValue<QObject *>(&fleet)}});
    if (!root) {
        progress(component.errorString());
        return 0;
    }
    QQuickView view(&engine, nullptr);
    view.setContent({}, nullptr, root);
    view.resize(1920, 1080);
    view.show();

    int drawn = 0;
    QObject::connect(&view, &QQuickWindow::frameSwapped, &view, [&] { ++drawn; }, Qt::QueuedConnection);
    QElapsedTimer last;
    last.start();
    if (!layer) {
        QObject::connect(&view, &QQuickWindow::afterAnimating, &view, [&] { fleet.step(double(last.restart()) / 1000); });
    }
    const auto run = [](int milliseconds) {
        QEventLoop loop;
        QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
        loop.exec();
    };
    run(2500);
    drawn = 0;
    QElapsedTimer time;
    time.start();
    run(5000);
    return drawn * 1000.0 / double(time.elapsed());
}

/// Microseconds to find what is under the pointer, over and over, at the zoom of the frames above.
Result picking()
{
    constexpr int count = 50'000;
    constexpr int picks = 2000;
    constexpr double reach = 180; // Mercator metres: 8 pixels
    QRandomGenerator random(1);
    QList<MovingPlace> markers;
    MarkerGrid grid;
    grid.reset(count, 260);
    for (int row = 0; row < count; ++row) {
        const double angle = random.generateDouble() * 2 * M_PI;
        markers.append({.place = QPointF(random.generateDouble() * 15'600, random.generateDouble() * 16'900),
                        .velocity = QPointF(std::sin(angle), std::cos(angle)) * 17.7,
                        .there = true});
        grid.set(row, markers.last());
    }
    QList<QPointF> points;
    for (int i = 0; i < picks; ++i)
        points.append(QPointF(random.generateDouble() * 15'600, random.generateDouble() * 16'900));
    QElapsedTimer time;
    time.start();
    qint64 found = 0;
    for (const QPointF &point : std::as_const(points))
        found += grid.nearest(point, reach, 15'000);
    const double gridUs = double(time.nsecsElapsed()) / 1000 / picks;
    time.start();
    qint64 scanned = 0;
    for (const QPointF &point : std::as_const(points)) {
        int nearest = -1;
        double best = reach * reach;
        for (int row = 0; row < count; ++row) {
            const QPointF d = markers.at(row).placeAt(15'000) - point;
            if (const double distance = QPointF::dotProduct(d, d); distance <= best) {
                best = distance;
                nearest = row;
            }
        }
        scanned += nearest;
    }
    const double scanUs = double(time.nsecsElapsed()) / 1000 / picks;
    Result result{.name = u"picking among 50,000 moving markers"_s,
                  .value = gridUs,
                  .unit = u"µs"_s,
                  .against = u"looking at all"_s,
                  .againstValue = scanUs};
    result = held(result, gridUs / qMax(0.001, scanUs), false, 0.1);
    result.holds = result.holds && found == scanned;
    return result;
}

} // namespace

QList<Result> measureFrames()
{
    QList<Result> results;
    for (const int count : {1000, 5000})
        results.append({.name = u"frames: MapItemView, %1 moving"_s.arg(count), .value = framesPerSecond(count, theirs), .unit = u"fps"_s});
    const double theirBest = results.last().value;
    for (const int count : {1000, 20000, 50000}) {
        Result result{.name = u"frames: our layer, %1 moving"_s.arg(count), .value = framesPerSecond(count, ours), .unit = u"fps"_s};
        if (count == 50000) {
            result.against = u"MapItemView, 5000"_s;
            result.againstValue = theirBest;
            result = held(result, result.value / qMax(0.1, theirBest), true, 1.5);
        }
        results.append(result);
    }
    results.append({.name = u"frames: our layer, 50000 as symbols"_s, .value = framesPerSecond(50000, symbols), .unit = u"fps"_s});
    results.append(picking());
    return results;
}

} // namespace wf::bench
