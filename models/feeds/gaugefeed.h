// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed.h"
#include "gaugefolder.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QTimer>

#include <utility>

namespace wf {

class ProgramSeat;

/// Live duty's gauges and rain stations, from a folder of CSV files into the log.
class GaugeFeed final : public Feed {
    Q_OBJECT
    Q_PROPERTY(QString folder READ folder CONSTANT)
    Q_PROPERTY(int readingCount READ readingCount NOTIFY readingsChanged)
public:
    /// The seat must outlive the feed, too. Readings are kept whoever holds the seat: they are no decision.
    GaugeFeed(const FeedRoom &room, ProgramSeat &seat, const QString &folder, QObject *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString folder() const { return m_path; }
    /// Readings of gauges and stations in the last hour, whichever run of the program took them in; of one that reads every second only as
    /// many as the situation keeps.
    [[nodiscard]] int readingCount() const { return m_readings; }

Q_SIGNALS:
    void readingsChanged();

protected:
    void begin() override;
    void end() override;

private:
    void countReadings();
    void learnNames();
    /// Asks the log for what gauges have said in the last two days, for the series that have not been asked for; true while it answers.
    bool learnKnown(const QStringList &series);
    /// Enters a file's forecast of rain, station by station, unless that is what the log has already.
    void enterForecast(const QList<GaugeLine> &lines, qint64 at);
    /// Enters the forecasts that came while the seat was held elsewhere, but where something newer was entered there.
    void enterMissed();

    ProgramSeat &m_seat;
    QString m_path;
    GaugeFolder m_folder;
    QHash<QString, QList<Sample>> m_known; ///< by series, as the log had it when the feed began
    QSet<QString> m_asked; ///< series
    qint64 m_knownFrom = 0;
    int m_answersToCome = 0;
    QMap<QString, std::pair<QList<GaugeLine>, qint64>> m_missed; ///< by station: forecasts that came while the seat was held elsewhere
    QTimer m_counting; ///< readings grow older than an hour
    int m_readings = 0;
};

} // namespace wf
