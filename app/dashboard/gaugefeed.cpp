// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gaugefeed.h"

#include "rainforecast.h"
#include "room.h"

#include <QMap>

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace wf {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 KnownMs = 48 * 3'600'000; ///< how late a line may come and still be compared with the log
constexpr qint64 CountedMs = 3'600'000;
constexpr int CountingMs = 30'000;
constexpr qsizetype KeptBad = 500; ///< as many as GaugeFolder keeps
} // namespace

GaugeFeed::GaugeFeed(Room &room, const Seat &system, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_room(room)
    , m_system(system)
    , m_path(folder)
    , m_folder(*room.clock)
{
    connect(&m_folder, &GaugeFolder::readings, this, [this](const QList<Sample> &samples) { m_room.log->measure(samples); });
    connect(room.situation.get(), &Situation::measured, this, &GaugeFeed::countReadings);
    connect(&m_counting, &QTimer::timeout, this, &GaugeFeed::countReadings);
    m_counting.start(CountingMs);
    countReadings();
    connect(&m_folder, &GaugeFolder::rainForecast, this, &GaugeFeed::enterForecast);
    connect(&m_folder, &GaugeFolder::refused, this, &GaugeFeed::refusalsChanged);
    connect(room.situation.get(), &Situation::changed, this, [this](const ChangeSet &changes) {
        const auto names
            = [](const QString &subject) { return subject.startsWith("floodpoint/"_L1) || subject.startsWith("rainstation/"_L1); };
        if (changes.reset || std::ranges::any_of(changes.added, names) || std::ranges::any_of(changes.changed, names))
            learnNames();
    });
    learnNames();
}

void GaugeFeed::countReadings()
{
    const qint64 from = m_room.clock->now() - CountedMs;
    int count = 0;
    for (const QString &series : m_room.situation->series()) {
        if (!series.startsWith("depth/"_L1) && !series.startsWith("rain/"_L1))
            continue;
        const QList<Sample> recent = m_room.situation->recent(series);
        count
            += int(std::ranges::count_if(recent, [from](const Sample &sample) { return sample.source == "gauge"_L1 && sample.at > from; }));
    }
    if (std::exchange(m_readings, count) != count)
        Q_EMIT readingsChanged();
}

void GaugeFeed::learnNames()
{
    // The files may name a gauge by what the record calls it or by the record's id.
    GaugeNames names;
    QStringList series;
    const QList<const Record *> points = m_room.situation->records(u"floodpoint"_s);
    for (const Record *point : points) {
        names.gauges.insert(point->id(), point->subject());
        if (const QString gauge = point->text("gauge"_L1); !gauge.isEmpty())
            names.gauges.insert(gauge, point->subject());
        names.limits.insert(point->subject(), ReadingLimits::ofGauge(*point));
        series.append("depth/"_L1 + point->id());
    }
    const QList<const Record *> stations = m_room.situation->records(u"rainstation"_s);
    for (const Record *station : stations) {
        names.stations.insert(station->id(), station->subject());
        if (const QString name = station->text("station"_L1); !name.isEmpty())
            names.stations.insert(name, station->subject());
        names.limits.insert(station->subject(), ReadingLimits::ofStation(*station));
        series.append("rain/"_L1 + station->id());
    }
    if (learnKnown(series))
        return; // it comes back
    names.known = m_known;
    names.knownFrom = m_knownFrom;
    m_folder.setNames(names);
    // Before anything has a name, every line would be refused.
    if (!names.gauges.isEmpty() || !names.stations.isEmpty())
        m_folder.setFolder(m_path);
}

bool GaugeFeed::learnKnown(const QStringList &series)
{
    if (m_knownFrom == 0)
        m_knownFrom = m_room.clock->now() - KnownMs;
    for (const QString &one : series) {
        if (m_asked.contains(one))
            continue;
        m_asked.insert(one);
        ++m_answersToCome;
        m_room.log->samples(one, m_knownFrom, std::numeric_limits<qint64>::max()).then(this, [this, one](const QList<Sample> &samples) {
            QList<Sample> &known = m_known[one];
            std::ranges::copy_if(samples, std::back_inserter(known), [](const Sample &sample) { return sample.source == "gauge"_L1; });
            if (--m_answersToCome == 0)
                learnNames();
        });
    }
    return m_answersToCome > 0;
}

void GaugeFeed::enterForecast(const QList<GaugeLine> &lines, qint64 at)
{
    QMap<QString, QList<GaugeLine>> byStation;
    for (const GaugeLine &line : lines)
        byStation[line.name].append(line);
    for (auto it = byStation.cbegin(); it != byStation.cend(); ++it) {
        auto fields = rainForecastFields(*it, std::min(at, m_room.clock->now()));
        if (!fields) {
            m_bad.append(fields.error());
            if (m_bad.size() > KeptBad)
                m_bad.removeFirst();
            Q_EMIT refusalsChanged();
            continue;
        }
        if (!it.key().isEmpty())
            fields->insert("station"_L1, it.key());
        const QString subject = "rainforecast/"_L1 + (it.key().isEmpty() ? u"city"_s : Record(it.key()).id());
        const Record *known = m_room.situation->record(subject);
        const auto isSame = [&](QLatin1StringView field) { return known->value(field) == fields->value(field); };
        if (known && isSame("issuedAt"_L1) && isSame("from"_L1) && isSame("rates"_L1))
            continue;
        m_room.commands->run(m_system, {u"rainforecast.issue"_s, subject, *fields, {}, {}});
    }
}

void GaugeFeed::doubt(const QString &subject, const QString &reason, const QString &code)
{
    m_room.commands->run(m_system, {u"floodpoint.doubt"_s, subject, {{u"reason"_s, reason}, {u"doubtCode"_s, code}}, {}, {}});
}

void GaugeFeed::trust(const QString &subject)
{
    const Record *point = m_room.situation->record(subject);
    const bool wasSilent = point && point->text("doubtCode"_L1) == "gauge.silent"_L1;
    const QString reason = wasSilent ? tr("It reports again.") : tr("Its figures move as they should again.");
    m_room.commands->run(m_system, {u"floodpoint.trust"_s, subject, {{u"trustReason"_s, reason}}, {}, {}});
}

QStringList GaugeFeed::refusals() const
{
    QStringList texts(m_bad.crbegin(), m_bad.crend());
    const QList<Refusal> &refusals = m_folder.refusals();
    for (auto it = refusals.crbegin(); it != refusals.crend(); ++it)
        texts.append(it->text);
    return texts;
}

void GaugeFeed::forgetRefusals()
{
    m_bad.clear();
    m_folder.forgetRefusals();
    Q_EMIT refusalsChanged();
}

} // namespace wf
