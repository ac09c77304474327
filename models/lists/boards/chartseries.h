// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lists.h"

#include <QObject>
#include <QPointF>
#include <QPointer>
#include <QVariantList>
#include <QtQmlIntegration>

namespace wf {

/// A line of a chart: depth that the gauge of a flood point reads or rain at one or all stations, first from the log, then as it comes.
/// What persons read of the depth is no part of the line: they look elsewhere and otherwise. Fills a
/// QXYSeries by one replace(), x = ms since 1970, or is read as plain values. However much there is, it draws at most `mostPoints`, the
/// lowest and highest of each stretch among them; what is thinned out of the log is thinned on another thread.
class ChartSeries : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wf::Lists *lists READ lists WRITE setLists NOTIFY sourceChanged REQUIRED)
    Q_PROPERTY(Measure measure READ measure WRITE setMeasure NOTIFY sourceChanged)
    Q_PROPERTY(QString subject READ subject WRITE setSubject NOTIFY sourceChanged)
    Q_PROPERTY(double hours READ hours WRITE setHours NOTIFY sourceChanged)
    Q_PROPERTY(qint64 fromMs READ fromMs WRITE setFromMs NOTIFY sourceChanged)
    Q_PROPERTY(QObject *series READ series WRITE setSeries NOTIFY sourceChanged)
    Q_PROPERTY(QList<QPointF> points READ points NOTIFY changed)
    Q_PROPERTY(QVariantList looks READ looks NOTIFY changed)
    Q_PROPERTY(QList<double> values READ values NOTIFY changed)
    Q_PROPERTY(QList<double> times READ times NOTIFY changed)
    Q_PROPERTY(double firstX READ firstX NOTIFY changed)
    Q_PROPERTY(double minX READ minX NOTIFY changed)
    Q_PROPERTY(double maxX READ maxX NOTIFY changed)
    Q_PROPERTY(double maxY READ maxY NOTIFY changed)
    Q_PROPERTY(double latest READ latest NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(bool loading READ isLoading NOTIFY changed)
    Q_PROPERTY(QVariantMap thresholds READ thresholds NOTIFY changed)
public:
    enum Measure : quint8 {
        Depth, ///< cm at a flood point, by its gauge
        RainTotal, ///< mm that fell since the first reading that is known, as rainFallen() counts them
        RainPer10Min, ///< mm in each full ten minutes, of what was measured
        RainIntensity, ///< mm/h
    };
    Q_ENUM(Measure)

    static constexpr qsizetype mostPoints = 2000;

    explicit ChartSeries(QObject *parent = nullptr);

    [[nodiscard]] Lists *lists() const { return m_lists; }
    void setLists(Lists *lists);
    [[nodiscard]] Measure measure() const { return m_measure; }
    void setMeasure(Measure measure);
    [[nodiscard]] QString subject() const { return m_subject; }
    void setSubject(const QString &subject); ///< for rain, empty: the mean of all stations
    [[nodiscard]] double hours() const { return m_hours; }
    void setHours(double hours); ///< how far back; 0: since fromMs()
    [[nodiscard]] qint64 fromMs() const { return m_fromMs; }
    void setFromMs(qint64 from);
    [[nodiscard]] QObject *series() const { return m_series; }
    void setSeries(QObject *series);

    [[nodiscard]] QList<QPointF> points() const { return m_points; }
    /// What persons read at the flood point, oldest first: [{at (ms since 1970), cm, who (whom the entry names; or empty), by (the seat
    /// that entered it)}].
    [[nodiscard]] QVariantList looks() const { return m_drawnLooks; }
    [[nodiscard]] QList<double> values() const;
    [[nodiscard]] QList<double> times() const;
    [[nodiscard]] double firstX() const; ///< of the first point or look; 0 without one
    [[nodiscard]] double minX() const;
    [[nodiscard]] double maxX() const;
    [[nodiscard]] double maxY() const;
    [[nodiscard]] double latest() const; ///< the newest point or look; 0 without one
    [[nodiscard]] int count() const { return int(m_points.size() + m_drawnLooks.size()); } ///< points and looks
    [[nodiscard]] bool isLoading() const { return m_loading > 0; }
    [[nodiscard]] QVariantMap thresholds() const;

    /// The marks of an axis from 0 that holds `highest`, on a chart `heightPx` high: "step" (1, 2, 2.5 or 5 times a power of ten, at least
    /// 5), "ceiling" (whole steps) and "ticks" (2 to 7) of one moment. An axis that gets one of them before the other would make labels by
    /// the ten thousand. What is no number counts as 0, what is beyond a million as a million.
    Q_INVOKABLE static QVariantMap axis(double highest, double heightPx);

Q_SIGNALS:
    void sourceChanged();
    void changed();

private:
    void load();
    void take(const QList<Sample> &samples);
    void draw();
    void drawLooks();
    void catchUp();
    using Readings = QHash<QString, QMap<qint64, double>>; ///< by series, by time
    [[nodiscard]] Readings fallen() const;
    [[nodiscard]] qint64 begin() const;
    [[nodiscard]] QStringList sources() const;
    [[nodiscard]] QList<QPointF> mean(const Readings &all, qint64 atLeast) const;

    QPointer<Lists> m_lists;
    Measure m_measure = Depth;
    QString m_subject;
    double m_hours = 4;
    qint64 m_fromMs = 0;
    QPointer<QObject> m_series;
    Readings m_readings;
    QStringList m_loadedSources;
    qint64 m_loadedFrom = 0; ///< UTC ms: how far back the log was asked
    qint64 m_caughtUpAt = 0; ///< UTC ms
    QList<QPointF> m_points;
    QMap<qint64, Sample> m_looks; ///< by time: depths that persons read
    QVariantList m_drawnLooks;
    int m_loading = 0;
    int m_generation = 0;
};

} // namespace wf
