// SPDX-FileCopyrightText: 2026 Watchfloor contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gaugefeed.h"

#include "answer.h"
#include "clock.h"
#include "eventlog.h"
#include "programseat.h"
#include "rainforecast.h"
#include "situation.h"

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

QString forecastSubject(const QString &station) { return "rainforecast/"_L1 + (station.isEmpty() ? u"city"_s : Record(station).id()); }
} // namespace

GaugeFeed::GaugeFeed(const FeedRoom &room, ProgramSeat &seat, const QString &folder, QObject *parent)
    : Feed(u"gauges"_s, room, parent)
    , m_seat(seat)
    , m_path(folder)
    , m_folder(room.clock)
{
    connect(&m_folder, &GaugeFolder::readings, this, &GaugeFeed::take);
    connect(&m_folder, &GaugeFolder::rainForecast, this, &GaugeFeed::enterForecast);
    connect(&m_folder, &GaugeFolder::refused, this, &GaugeFeed::refuse);
    connect(&m_folder, &GaugeFolder::looked, this, [this] { setTrouble(m_folder.trouble()); });
    connect(&room.situation, &Situation::measured, this, &GaugeFeed::countReadings);
    connect(&m_counting, &QTimer::timeout, this, &GaugeFeed::countReadings);
    m_counting.start(CountingMs);
    countReadings();
    connect(&seat, &ProgramSeat::heldChanged, this, &GaugeFeed::enterMissed);
    connect(&room.situation, &Situation::changed, this, [this](const ChangeSet &changes) {
        const auto names
            = [](const QString &subject) { return subject.startsWith("floodpoint/"_L1) || subject.startsWith("rainstation/"_L1); };
        if (changes.reset || std::ranges::any_of(changes.added, names) || std::ranges::any_of(changes.changed, names))
            learnNames();
    });
}

QString GaugeFeed::title() const { return tr("Gauge files"); }

void GaugeFeed::begin() { learnNames(); }

void GaugeFeed::end() { m_folder.setFolder({}); }

void GaugeFeed::countReadings()
{
    const qint64 from = room().clock.now() - CountedMs;
    int count = 0;
    for (const QString &series : room().situation.series()) {
        if (!series.startsWith("depth/"_L1) && !series.startsWith("rain/"_L1))
            continue;
        const QList<Sample> recent = room().situation.recent(series);
        count
            += int(std::ranges::count_if(recent, [from](const Sample &sample) { return sample.source == "gauge"_L1 && sample.at > from; }));
    }
    if (std::exchange(m_readings, count) != count)
        Q_EMIT readingsChanged();
}

void GaugeFeed::learnNames()
{
    if (!isOn())
        return;
    // The files may name a gauge by what the record calls it or by the record's id.
    GaugeNames names;
    QStringList series;
    const QList<const Record *> points = room().situation.records(u"floodpoint"_s);
    for (const Record *point : points) {
        names.gauges.insert(point->id(), point->subject());
        if (const QString gauge = point->text("gauge"_L1); !gauge.isEmpty())
            names.gauges.insert(gauge, point->subject());
        names.limits.insert(point->subject(), ReadingLimits::ofGauge(*point));
        series.append("depth/"_L1 + point->id());
    }
    const QList<const Record *> stations = room().situation.records(u"rainstation"_s);
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
        m_knownFrom = room().clock.now() - KnownMs;
    for (const QString &one : series) {
        if (m_asked.contains(one))
            continue;
        m_asked.insert(one);
        ++m_answersToCome;
        const QFuture<QList<Sample>> asked = room().log.samples(one, m_knownFrom, std::numeric_limits<qint64>::max());
        whenAnswered(asked, this, [this, one](const QList<Sample> &samples) {
            QList<Sample> &known = m_known[one];
            std::ranges::copy_if(samples, std::back_inserter(known), [](const Sample &sample) { return sample.source == "gauge"_L1; });
            if (!known.isEmpty())
                hear(known.constLast().at);
            if (--m_answersToCome == 0)
                learnNames();
        });
    }
    return m_answersToCome > 0;
}

void GaugeFeed::enterForecast(const QList<GaugeLine> &lines, qint64 at)
{
    hear(at);
    QMap<QString, QList<GaugeLine>> byStation;
    for (const GaugeLine &line : lines)
        byStation[line.name].append(line);
    for (auto it = byStation.cbegin(); it != byStation.cend(); ++it) {
        if (!m_seat.isHeld()) {
            m_missed.insert(it.key(), {*it, at});
            continue;
        }
        auto fields = rainForecastFields(*it, std::min(at, room().clock.now()));
        if (!fields) {
            refuse({RefusedLine::of(u"rainforecast.steps"_s, fields.error(), {}, 0, it->constFirst().raw)});
            continue;
        }
        if (!it.key().isEmpty())
            fields->insert("station"_L1, it.key());
        const QString subject = forecastSubject(it.key());
        const Record *known = room().situation.record(subject);
        const auto isSame = [&](QLatin1StringView field) { return known->value(field) == fields->value(field); };
        if (known && isSame("issuedAt"_L1) && isSame("from"_L1) && isSame("rates"_L1))
            continue;
        m_seat.run({{u"rainforecast.issue"_s, subject, *fields, {}, {}}});
    }
}

void GaugeFeed::enterMissed()
{
    if (!m_seat.isHeld())
        return;
    const auto missed = std::exchange(m_missed, {});
    for (auto it = missed.cbegin(); it != missed.cend(); ++it) {
        const Record *known = room().situation.record(forecastSubject(it.key()));
        if (!known || known->timeOf("issued"_L1) < it->second)
            enterForecast(it->first, it->second);
    }
}

} // namespace wf
