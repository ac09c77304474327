// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "waterboard.h"

#include <QPointer>

namespace wf {

/// The forecast of one flood point for a chart: fills three QXYSeries (middle, lower and upper bound), x = ms since 1970, y = cm.
class ForecastSeries : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(wf::WaterBoard *board READ board WRITE setBoard NOTIFY sourceChanged)
    Q_PROPERTY(QString subject READ subject WRITE setSubject NOTIFY sourceChanged)
    Q_PROPERTY(QObject *line READ line WRITE setLine NOTIFY sourceChanged)
    Q_PROPERTY(QObject *low READ low WRITE setLow NOTIFY sourceChanged)
    Q_PROPERTY(QObject *high READ high WRITE setHigh NOTIFY sourceChanged)
    Q_PROPERTY(double endX READ endX NOTIFY changed)
    Q_PROPERTY(double maxY READ maxY NOTIFY changed)
    Q_PROPERTY(int count READ count NOTIFY changed)
public:
    explicit ForecastSeries(QObject *parent = nullptr);

    [[nodiscard]] WaterBoard *board() const { return m_board; }
    void setBoard(WaterBoard *board);
    [[nodiscard]] QString subject() const { return m_subject; }
    void setSubject(const QString &subject);
    [[nodiscard]] QObject *line() const { return m_line; }
    void setLine(QObject *series) { put(m_line, series); }
    [[nodiscard]] QObject *low() const { return m_low; }
    void setLow(QObject *series) { put(m_low, series); }
    [[nodiscard]] QObject *high() const { return m_high; }
    void setHigh(QObject *series) { put(m_high, series); }
    [[nodiscard]] double endX() const { return m_endX; } ///< ms since 1970; 0 without a forecast
    [[nodiscard]] double maxY() const { return m_maxY; } ///< cm, of the upper bound
    [[nodiscard]] int count() const { return m_count; }

Q_SIGNALS:
    void sourceChanged();
    void changed();

private:
    void draw();
    void put(QPointer<QObject> &member, QObject *series);

    QPointer<WaterBoard> m_board;
    QString m_subject;
    QPointer<QObject> m_line;
    QPointer<QObject> m_low;
    QPointer<QObject> m_high;
    double m_endX = 0;
    double m_maxY = 0;
    int m_count = 0;
};

} // namespace wf
