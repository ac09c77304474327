// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gaugefolder.h"
#include "role.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <QVariantList>
#include <QtQmlIntegration>

namespace wf {

struct Room;

/// Live duty's gauges and rain stations, from a folder of CSV files into the log. A gauge that gives a reason is marked
/// doubtful by the program's own seat; lines that can't be read are kept for a person to see.
class GaugeFeed : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the session")
    Q_PROPERTY(QString folder READ folder CONSTANT)
    Q_PROPERTY(QStringList refusals READ refusals NOTIFY refusalsChanged)
    Q_PROPERTY(int readingCount READ readingCount NOTIFY readingsChanged)
public:
    /// The room must outlive the feed.
    GaugeFeed(Room &room, const Seat &system, const QString &folder, QObject *parent = nullptr);

    [[nodiscard]] QString folder() const { return m_path; }
    [[nodiscard]] QStringList refusals() const; ///< newest first
    /// Readings of gauges and stations in the last hour, whichever run of the program took them in; of one that reads every second only as
    /// many as the situation keeps.
    [[nodiscard]] int readingCount() const { return m_readings; }

    Q_INVOKABLE void forgetRefusals();
    /// Marks a gauge doubtful, as the program's own seat; `code` is that of GaugeDoubt.
    void doubt(const QString &subject, const QString &reason, const QString &code);
    /// Takes such a mark back.
    void trust(const QString &subject);

Q_SIGNALS:
    void refusalsChanged();
    void readingsChanged();

private:
    void countReadings();
    void learnNames();
    /// Asks the log for what gauges have said in the last two days, for the series that have not been asked for; true while it answers.
    bool learnKnown(const QStringList &series);
    /// Enters a file's forecast of rain, station by station, unless that is what the log has already.
    void enterForecast(const QList<GaugeLine> &lines, qint64 at);

    Room &m_room;
    Seat m_system;
    QString m_path;
    GaugeFolder m_folder;
    QHash<QString, QList<Sample>> m_known; ///< by series, as the log had it when the feed began
    QSet<QString> m_asked; ///< series
    qint64 m_knownFrom = 0;
    int m_answersToCome = 0;
    QStringList m_bad; ///< the last forecasts of rain that could not be taken, in words
    QTimer m_counting; ///< readings grow older than an hour
    int m_readings = 0;
};

} // namespace wf
